/// What a file that is no text seems to be, so that the message can say what to do with it.
public enum BinaryKind: Equatable, Sendable {
    /// A ZIP archive: an Excel (`.xlsx`) or LibreOffice (`.ods`) workbook, which can be saved as CSV.
    case archive
    /// A workbook of Excel 97 to 2003 (`.xls`).
    case oldWorkbook
    /// A PDF document.
    case pdf
    /// A file compressed by gzip.
    case gzip
    /// Anything else.
    case unknown
}

/// Tells text from other files.
enum BinaryDetection {
    /// How much of the file is looked at.
    private static let sampleSize = 65_536
    /// How many control characters prove nothing, in a file of a few lines.
    private static let fewControls = 8

    private static let signatures: [(bytes: [UInt8], kind: BinaryKind)] = [
        ([0x50, 0x4B, 0x03, 0x04], .archive), ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
        ([0x25, 0x50, 0x44, 0x46], .pdf), ([0x1F, 0x8B], .gzip),
    ]

    /// The kind of `bytes`, or nil when they may be text of one byte per character or UTF-8.
    ///
    /// A NUL in the first 64 KiB, or there more than one control character in fifty, is taken for something else than text.
    /// A few control characters are the affair of their rows.
    static func kind(of bytes: [UInt8]) -> BinaryKind? {
        if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.kind }
        let sample = bytes.prefix(sampleSize)
        var controls = 0
        for byte in sample {
            if byte == 0 { return .unknown }
            if byte < 0x20, !(0x09...0x0D).contains(byte) { controls += 1 }
        }
        return controls > fewControls && controls * 50 > sample.count ? .unknown : nil
    }
}
