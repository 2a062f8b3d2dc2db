import TerminalUI

/// What a terminal sends when the mouse did something: `ESC [ < 0 ; 12 ; 5 M` (SGR, private mode 1006), or the old
/// `ESC [ M` and three bytes (X10), whose columns and rows end at 223.
enum MouseReport {
    /// Whether a whole sequence is such a report, understood or not.
    static func isOne(_ sequence: [UInt8]) -> Bool {
        sequence.count > 2 && sequence[0] == Byte.escape && sequence[1] == Byte.openBracket
            && (sequence[2] == 0x3C || (sequence[2] == 0x4D && sequence.count == 6))
    }

    /// What the mouse did; nil for what no program here listens to: other buttons, motion, places off the screen.
    static func mouse(_ sequence: [UInt8]) -> Mouse? {
        if sequence.count == 6, sequence[2] == 0x4D {
            guard sequence[3...].allSatisfy({ $0 >= 0x20 }) else { return nil }
            let numbers = sequence[3...].map { Int($0) - 0x20 }
            // The old way does not say which button came up.
            let isRelease = numbers[0] & 0b11 == 0b11 && numbers[0] & 0b0100_0000 == 0
            return mouse(numbers[0], x: numbers[1], y: numbers[2], isRelease: isRelease)
        }
        guard let final = sequence.last, final == 0x4D || final == 0x6D else { return nil }
        let values = Parameters(sequence[3...].dropLast()).values
        guard values.count == 3 else { return nil }
        return mouse(values[0], x: values[1], y: values[2], isRelease: final == 0x6D)
    }

    /// - Parameters:
    ///   - code: 0 to 2 for a button, 3 for none, 64 and 65 for the wheel; plus 4, 8, 16 for keys held with it, 32 for motion.
    ///   - x: the column, from 1.
    ///   - y: the row, from 1.
    private static func mouse(_ code: Int, x: Int, y: Int, isRelease: Bool) -> Mouse? {
        let isMotion = code & 32 != 0
        guard x >= 1, y >= 1, !isMotion, code < 128 else { return nil }
        let place = Position(x: x - 1, y: y - 1)
        switch (code & 64 != 0, code & 0b11) {
        case (true, 0): return isRelease ? nil : Mouse(.wheelUp, at: place)
        case (true, 1): return isRelease ? nil : Mouse(.wheelDown, at: place)
        case (false, _) where isRelease: return Mouse(.release, at: place)
        case (false, 0): return Mouse(.press, at: place)
        default: return nil
        }
    }
}
