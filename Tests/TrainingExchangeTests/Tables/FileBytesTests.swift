import Glibc
import Testing

@testable import TrainingExchange

@Suite("Files are read whole")
struct FileBytesTests {
    @Test("What cannot be read says why")
    func errors() {
        #expect(throws: FileReadError.notFound(path: "/no/such/file")) { try FileBytes.read("/no/such/file") }
        #expect(throws: FileReadError.isDirectory(path: "/")) { try FileBytes.read("/") }
        #expect(throws: FileReadError.tooLarge(path: #filePath, limit: 10)) { try FileBytes.read(#filePath, limit: 10) }
        #expect(throws: FileReadError.tooLarge(path: "/dev/zero", limit: 3_000_000)) {
            try FileBytes.read("/dev/zero", limit: 3_000_000)
        }
        #expect(throws: FileReadError.cancelled) { try FileBytes.read(#filePath, isCancelled: { true }) }
    }

    @Test("The bytes and the progress")
    func reading() throws {
        var seen: [Int] = []
        let bytes = try FileBytes.read(#filePath) { done, total in seen += [done, total] }
        #expect(bytes.starts(with: Array("import Glibc".utf8)))
        #expect(seen == [bytes.count, bytes.count])
        #expect(try FileBytes.read("/dev/null").isEmpty)
    }
}
