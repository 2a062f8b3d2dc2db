import Foundation
import TestSupport
import Testing

@testable import TerminalUI

@Suite("Naughty strings")
struct NaughtyStringsTests {
    private static let strings: [String] = {
        guard let data = SharedData.path("blns/blns.json").flatMap({ FileManager.default.contents(atPath: $0) }) else {
            return []
        }
        return (try? JSONDecoder().decode([String].self, from: data)) ?? []
    }()

    @Test(
        "Each is shown without a control, has the width that it is said to have, and can be typed and wrapped",
        .enabled(if: SharedData.has("blns/blns.json"), "\(SharedData.reason)"))
    func everyString() {
        #expect(Self.strings.count > 400)
        for string in Self.strings {
            let safe = SafeText(string)
            #expect(safe.string.unicodeScalars.allSatisfy(isHarmless), "\(string.debugDescription)")
            expectWidth(safe)
            var input = TextInput()
            input.handle(.paste(string))
            var editor = TextEditor(string)
            for key: Key in [.left, .modified(.alt, .left), .backspace, .up, .end] {
                input.handle(key)
                editor.handle(key, size: Size(width: 17, height: 4))
            }
            var canvas = Canvas(size: Size(width: 20, height: 6))
            input.draw(on: &canvas, x: 1, y: 0, width: 17, isFocused: true)
            editor.draw(on: &canvas, in: Rect(x: 1, y: 1, width: 17, height: 4), isFocused: true)
            #expect(canvas.frame.cursor != nil)
            #expect(Wrap.paragraphs(string, width: 12).allSatisfy { $0.width <= 14 })
        }
    }

    private func expectWidth(_ safe: SafeText) {
        var canvas = Canvas(size: Size(width: 500, height: 1))
        let used = canvas.text(safe, x: 0, y: 0, role: .match)
        #expect(used == min(safe.width, 500))
        let marked = canvas.frame.withRow(0) { $0.count { $0.role == .match } }
        #expect(marked == used || safe.width > 500)
    }

    private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        case .format: scalar == "\u{200D}"
        default: true
        }
    }
}
