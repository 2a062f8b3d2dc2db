import Synchronization

/// Work done one after the other, off the thread that paints.
///
/// A thread drains the queue while there is something in it and ends when it is empty, so an idle desk has no thread awake.
final class WorkQueue: Sendable {
    private let jobs = Mutex<(waiting: [@Sendable () -> Void], isDrained: Bool)>((waiting: [], isDrained: true))
    private let turn = Mutex<Void>(())

    /// Adds a job behind the others.
    func add(_ job: @escaping @Sendable () -> Void) {
        let mustStart = jobs.withLock { jobs in
            jobs.waiting.append(job)
            defer { jobs.isDrained = false }
            return jobs.isDrained
        }
        if mustStart, !DetachedThread.start({ self.drain() }) { drain() }
    }

    /// Does whatever waits, on the calling thread, after the job that another thread may be doing.
    func drain() {
        while doNext() {}
    }

    /// A job is taken and done under one lock, so that two threads that drain keep the order.
    private func doNext() -> Bool {
        turn.withLock { _ in
            let job = jobs.withLock { jobs -> (@Sendable () -> Void)? in
                guard !jobs.waiting.isEmpty else {
                    jobs.isDrained = true
                    return nil
                }
                return jobs.waiting.removeFirst()
            }
            job?()
            return job != nil
        }
    }
}
