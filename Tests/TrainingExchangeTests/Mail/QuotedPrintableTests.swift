import Testing

@testable import TrainingExchange

@Suite("Quoted-printable")
struct QuotedPrintableTests {
    @Test(
        "Escapes are read, and what is none stays as it is",
        arguments: [
            ("=41=e9=E9", [0x41, 0xE9, 0xE9]), ("a=\r\nb=\nc", [0x61, 0x62, 0x63]), ("=+5", [0x3D, 0x2B, 0x35]),
            ("=-0", [0x3D, 0x2D, 0x30]), ("=4", [0x3D, 0x34]), ("=G0", [0x3D, 0x47, 0x30]), ("=", [0x3D]),
        ])
    func decoding(text: String, bytes: [UInt8]) {
        #expect(QuotedPrintable.decode(text.utf8) == bytes)
    }
}
