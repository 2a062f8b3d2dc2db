import Foundation
import Testing
import TrainingDomain
import TestSupport

@testable import TrainingExchange

@Suite("Values of headers")
struct HeaderTextTests {
    /// What must hold of any value: short ASCII lines, encoded words of at most 75 bytes, and the same text when it is read.
    private func check(_ text: String, isPhrase: Bool = false) throws {
        let value = try HeaderText.value(text, of: "Subject", isPhrase: isPhrase)
        for (index, line) in ("Subject:" + value).components(separatedBy: "\r\n").enumerated() {
            #expect(line.utf8.count <= 76 || !line.contains("=?"), "\(line)")
            #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
            #expect(index == 0 || line.hasPrefix(" "), "\(line)")
            for word in line.split(separator: " ") where word.hasPrefix("=?") {
                #expect(word.utf8.count <= 75)
                let bytes = Data(base64Encoded: String(word.dropFirst(10).dropLast(2))) ?? Data()
                #expect(String(data: bytes, encoding: .utf8) != nil, "broken inside a scalar: \(word)")
            }
        }
        let unfolded = value.replacing("\r\n", with: "").drop { $0 == " " }
        #expect(EncodedWords.decode(String(unfolded)) == VisibleText.line(text), "\(text)")
    }

    @Test(
        "Plain words stay, others are encoded",
        arguments: [
            ("Accueil de mai", " Accueil de mai"), ("Écoute", " =?UTF-8?B?w4ljb3V0ZQ==?="),
            ("a Écoute b", " a =?UTF-8?B?w4ljb3V0ZQ==?= b"), ("", ""),
        ])
    func simple(_ text: String, _ expected: String) throws {
        #expect(try HeaderText.value(text, of: "Subject") == expected)
    }

    @Test("What looks like an encoded word is encoded, so that nobody can hide one")
    func disguised() throws {
        #expect(try HeaderText.value("=?UTF-8?Q?x?=", of: "Subject").hasPrefix(" =?UTF-8?B?"))
        try check("=?UTF-8?Q?x?= y")
    }

    @Test(
        "A name's commas, quotes and angles never stand alone",
        arguments: ["Martin, Ada", "Ada \"x\" <b@c.d>", "A. B. (c)"])
    func phrase(_ name: String) throws {
        let value = try HeaderText.value(name, of: "To", isPhrase: true)
        #expect(!value.contains { ",\"<>()@".contains($0) })
        try check(name, isPhrase: true)
    }

    @Test("Any text of any length makes short lines and comes back")
    func anyText() throws {
        var generator = FixedNumbers(seed: 7)
        let pieces = [
            "a", "é", "日", "👩‍🚀", " ", "  ", "=", "?", "=?", "_", "mot", "ligature-œ", "\u{301}", "[", "]", ",",
        ]
        for _ in 0..<400 {
            let length = Int.random(in: 0...60, using: &generator)
            let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            try check(text)
            try check(text, isPhrase: true)
        }
        try check(String(repeating: "x", count: 900))
        try check(String(repeating: "é", count: 900))
    }

    @Test("Real names", .enabled(if: SharedData.has("names/common-forenames-by-country.csv"), SharedData.missing))
    func realNames() throws {
        let text = String(decoding: try SharedData.bytes("names/common-forenames-by-country.csv"), as: UTF8.self)
        let cells = text.split { $0 == "\n" || $0 == "," || $0 == "\r\n" }.map(String.init)
        #expect(cells.count > 1000)
        for (index, cell) in cells.enumerated() where index % 7 == 0 && !cell.contains("\0") {
            try check(cell, isPhrase: true)
        }
    }

    @Test("Naughty strings are encoded or refused", .enabled(if: SharedData.has("blns/blns.json"), SharedData.missing))
    func naughty() throws {
        let strings = try JSONDecoder().decode([String].self, from: Data(try SharedData.bytes("blns/blns.json")))
        for text in strings {
            if text.unicodeScalars.contains(where: { ["\r", "\n", "\0"].contains($0) }) {
                #expect(throws: MailProblem.self) { try HeaderText.value(text, of: "Subject") }
            } else {
                try check(text)
                try check(text, isPhrase: true)
            }
        }
    }
}

@Suite("Base64 and quoted-printable")
struct TransferEncodingTests {
    @Test("Base64 agrees with Foundation's, for every length")
    func base64() {
        var generator = FixedNumbers(seed: 3)
        for length in 0..<200 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(Base64.encode(bytes) == Data(bytes).base64EncodedString())
            #expect(Base64.decode(Base64.lines(bytes).utf8) == bytes)
        }
    }

    @Test("Quoted-printable keeps any text in lines of at most 76 bytes")
    func quotedPrintable() {
        var generator = FixedNumbers(seed: 5)
        let pieces = ["a", "é", "日", " ", "\t", "=", ".", "\n", "From ", "mot "]
        for _ in 0..<300 {
            let text = (0..<80).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let encoded = QuotedPrintable.encode(text)
            for line in encoded.components(separatedBy: "\r\n") {
                #expect(line.utf8.count <= 76)
                #expect(
                    !line.hasSuffix(" ") && !line.hasSuffix("\t") && !line.hasPrefix("From ") && !line.hasPrefix("."))
            }
            let decoded = String(decoding: QuotedPrintable.decode(encoded.utf8), as: UTF8.self)
            #expect(decoded.replacing("\r\n", with: "\n") == text + "\n")
        }
    }

    @Test("Broken escapes are kept")
    func broken() {
        #expect(QuotedPrintable.decode("a=ZZb=".utf8) == Array("a=ZZb=".utf8))
        #expect(QuotedPrintable.decode("a=\r\nb=\nc=C3=A9".utf8) == Array("abcé".utf8))
    }
}
