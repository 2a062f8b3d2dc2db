import Glibc
import PupitreApp
import TerminalUI
import TrainingDomain
import TrainingExchange

/// What the desk opens with, put together from the command line, the settings and the system.
enum DeskOpening {
    /// Opens the desk by `door`; the exit code.
    ///
    /// Without a terminal nothing is opened nor made.
    static func run(_ door: DeskDoor, _ options: CommonOptions, settings: Settings, language: Language) throws -> Int32
    {
        guard !options.isPlain else { throw Complaint.usage(.noPlainDesk) }
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw Complaint.usage(.noTerminal) }
        guard door == .demo else {
            return try open(OpenedDatabase(options), door, options, settings: settings, language: language)
        }
        let folder = try ThrowAwayFolder()
        defer { folder.remove() }
        let opened = OpenedDatabase(
            asAdministrator: try DemoDatabase.make(at: folder.path + "/demo.db", zones: SystemTimeZones()),
            path: folder.path + "/demo.db",
            isManaged: options.isManaged)
        // Drafts of a database that is thrown away go with it.
        return try open(
            opened, door, options, settings: settings, language: language, draftFolder: folder.path)
    }

    private static func open(
        _ opened: OpenedDatabase, _ door: DeskDoor, _ options: CommonOptions, settings: Settings, language: Language,
        draftFolder: String? = nil
    ) throws -> Int32 {
        let places = Places(options)
        let state = places.state ?? opened.path + ".state"
        let words = sentences(for: language)
        let problems = (settings.problems + opened.warnings).map(words.command)
        return runDesk(
            DeskRequest(
                start: start(door), repository: opened.store, actor: opened.actor, language: language,
                theme: options.theme ?? settings.theme ?? Theme.ardoise.name,
                themes: ThemeLibrary(folders: places.themes, builtIn: BuiltInThemes.texts), zones: SystemTimeZones(),
                settings: try opened.store.workSettings(), databasePath: opened.path,
                stateFolder: state, draftFolder: draftFolder ?? state + "/drafts", maySuspend: !opened.isManaged,
                mouse: settings.mouse,
                notice: problems.isEmpty ? nil : problems.joined(separator: " · "),
                remember: { SettingsFile.remember($0, at: places.settings) }))
    }

    private static func start(_ door: DeskDoor) -> DeskStart {
        switch door {
        case .home, .demo: .home
        case .newSession(let code): .newSession(code: code)
        }
    }
}

/// A folder of one's own that is gone at the end.
struct ThrowAwayFolder {
    let path: String

    init() throws {
        var template = Array((Self.parent + "/pupitre-demo.XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Complaint.fact(.cannotWrite(Self.parent), code: ExitCode.cannotCreate)
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Where the person says, else memory when the system offers it: nothing there waits for a disk.
    private static var parent: String {
        if let folder = SystemEnvironment.value("TMPDIR") { return folder }
        return access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    }

    /// Removes the folder and the files in it; it has no folders.
    func remove() {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { unlink(path + "/" + name) }
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
