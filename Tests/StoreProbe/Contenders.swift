import Glibc
import TrainingDomain
import TrainingStore

/// Many processes that want places in the same sessions.
enum Contenders {
    /// Starts `count` processes of this program, each with its number after `words`, waits for all of them, and prints how many were
    /// killed.
    static func start(_ count: Int, _ words: [String]) {
        var processes: [pid_t] = []
        for number in 0..<count {
            let all = ["/proc/self/exe"] + words + [String(number)]
            var arguments: [UnsafeMutablePointer<CChar>?] = all.map { strdup($0) } + [nil]
            var process = pid_t()
            if posix_spawn(&process, "/proc/self/exe", nil, nil, &arguments, environ) == 0 { processes.append(process) }
            for argument in arguments { free(argument) }
        }
        var killed = 0
        for process in processes {
            var status: CInt = 0
            waitpid(process, &status, 0)
            if status & 0x7F == SIGKILL { killed += 1 }
        }
        say("killed \(killed)")
    }

    /// One of `count` who ask for a place in each of `sessions`, all at the same moment; prints where each request stands.
    static func race(_ store: SQLiteStore, number: Int, count: Int, gate: String, sessions: [Int64]) throws {
        let actor = Actor(login: "p\(number)", roles: [.learner])
        for (round, session) in sessions.enumerated() {
            wait(at: gate, until: count * (round + 1))
            let registration = try store.request(session: session, login: actor.login, as: actor)
            say(
                "\(session) \(actor.login) \(registration.state.rawValue) \(registration.id) \(registration.position ?? 0)"
            )
        }
    }

    /// Arrives at a gate, which opens once so many have: each adds a byte to its file.
    private static func wait(at gate: String, until count: Int) {
        let descriptor = open(gate, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0, write(descriptor, ".", 1) == 1 else { exit(74) }
        var status = stat()
        // Whoever still works needs the processors; one that failed never arrives, and the others must not wait for ever.
        var patience = 1_000_000
        while fstat(descriptor, &status) == 0, status.st_size < count, patience > 0 {
            usleep(100)
            patience -= 1
        }
        close(descriptor)
        if status.st_size < count { exit(75) }
    }

    /// Somebody who asks, leaves or withdraws again and again, and now and then adds a seat; one in four is killed in the middle of it.
    ///
    /// What was acknowledged is printed at once: the number of the registration and its state.
    static func mix(_ store: SQLiteStore, number: Int, session: Int64, times: Int) throws {
        if number % 4 == 3 { killSoon(within: 5_000...60_000) }
        let manager = Actor.localAdministrator(login: "probe")
        let actor = Actor(login: "p\(number)", roles: [.learner])
        for time in 0..<times {
            let asked = try store.request(session: session, login: actor.login, as: actor)
            say("\(asked.id) asked")
            if number % 5 == 0 && time % 3 == 0 { try addSeat(store, session: session, as: manager) }
            if time == times - 1 { return }
            let ended = try end(asked.id, store, session: session, as: actor)
            say("\(ended.id) \(ended.state.rawValue)")
        }
    }

    /// Leaves or withdraws: somebody else's departure may have promoted the request meanwhile.
    private static func end(_ id: Int64, _ store: SQLiteStore, session: Int64, as actor: Actor) throws -> Registration {
        do {
            return try store.withdraw(id, as: actor)
        } catch {
            guard case .refused(.registration(.wrongState(.enrolled))) = error else { throw error }
            return try store.leave(session: session, login: actor.login, as: actor)
        }
    }

    /// Somebody who finds that another was faster looks again.
    private static func addSeat(_ store: SQLiteStore, session number: Int64, as actor: Actor) throws {
        while true {
            guard let seen = try store.session(number, as: actor),
                let training = try store.training(code: seen.training.code, as: actor),
                let now = CivilDateTime(iso: "2027-01-15T09:00")
            else { exit(66) }
            var draft = SessionDraft(purpose: .edit(seen), training: training)
            draft.type(.one(String((seen.session.maxUsers ?? 0) + 1)), in: .maxUsers)
            let context = FieldContext(
                language: .english, now: now, zones: OnlyUniversalTime(), settings: try store.workSettings())
            guard let session = Resolution(draft, in: context).session else { exit(65) }
            do {
                _ = try store.save(SessionProposal(draft, session: session), as: actor)
                return
            } catch {
                guard case .refused(.sessionChanged) = error else { throw error }
            }
        }
    }

    /// Kills this process without warning, after a time within these bounds, in microseconds.
    static func killSoon(within times: ClosedRange<UInt>) {
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { time in
                usleep(UInt32(UInt(bitPattern: time)))
                kill(getpid(), SIGKILL)
                return nil
            }, UnsafeMutableRawPointer(bitPattern: UInt.random(in: times)))
    }

    /// Prints a line in one piece, at once.
    static func say(_ text: String) {
        let line = Array((text + "\n").utf8)
        _ = write(1, line, line.count)
    }
}
