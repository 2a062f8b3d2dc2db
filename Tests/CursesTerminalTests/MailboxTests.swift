import Glibc
import Testing

@testable import CursesTerminal

@Suite("Mailbox")
struct MailboxTests {
    private func isReadable(_ mailbox: Mailbox<Int>) -> Bool {
        var polled = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, 0) == 1
    }

    private func waitingBytes(_ mailbox: Mailbox<Int>) -> CInt {
        var count: CInt = 0
        _ = ioctl(mailbox.descriptor, UInt(FIONREAD), &count)
        return count
    }

    @Test("Events are taken in order, and a burst wakes once")
    func order() throws {
        let mailbox = try Mailbox<Int>()
        #expect(!isReadable(mailbox))
        for number in 0..<100 { mailbox.post(number) }
        #expect(waitingBytes(mailbox) == 1)
        #expect(mailbox.take() == Array(0..<100))
        #expect(!isReadable(mailbox))
        #expect(mailbox.take() == [])
        mailbox.post(7)
        #expect(isReadable(mailbox))
    }

    @Test("Nothing is lost or left sleeping between threads")
    func threads() async throws {
        let mailbox = try Mailbox<Int>()
        await withTaskGroup(of: Void.self) { group in
            for thread in 0..<4 {
                group.addTask { for number in 0..<1000 { mailbox.post(thread * 1000 + number) } }
            }
            var taken: [Int] = []
            // Readable is all it goes by: an event that were left behind without its byte would never be taken.
            while taken.count < 4000 {
                if isReadable(mailbox) { taken += mailbox.take() }
                await Task.yield()
            }
            #expect(taken.sorted() == Array(0..<4000))
            for thread in 0..<4 {
                let own = taken.filter { $0 / 1000 == thread }
                #expect(own == own.sorted())
            }
        }
    }
}
