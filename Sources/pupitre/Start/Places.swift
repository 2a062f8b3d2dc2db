import Glibc
import TrainingDomain

/// Where Pupitre keeps things, as the XDG base directories say.
struct Places: Sendable {
    let variable: @Sendable (String) -> String?
    /// The one folder of one of the people who share an account; nil for who has an account of their own.
    private var own: String?

    /// The places of the account; or, where several people share it, those of the one with this login, on that database.
    ///
    /// What shared accounts keep for their people is beside the database and nowhere else: the account needs no other folder to write
    /// to, its home can belong to root, and one backup has everything.
    init(
        for person: String? = nil, sharing database: String? = nil,
        _ variable: @escaping @Sendable (String) -> String? = SystemEnvironment.value
    ) {
        self.variable = variable
        own = nil
        guard let person, let file = self.database(database) else { return }
        own = Self.folder(of: file) + "/people/" + Self.fileName(person)
    }

    /// The places of whoever gave these options.
    init(_ options: CommonOptions?) {
        let isManaged = options?.isManaged == true
        self.init(for: isManaged ? options?.login : nil, sharing: isManaged ? options?.database : nil)
    }

    /// `settings.toml`; nil when there is no home.
    var settings: String? { (own ?? folder("XDG_CONFIG_HOME", ".config")).map { $0 + "/settings.toml" } }

    /// The database: `--database`, else `$PUPITRE_DATABASE`, else the person's own.
    func database(_ said: String?) -> String? {
        (said ?? variable("PUPITRE_DATABASE")).map(Self.file)
            ?? folder("XDG_DATA_HOME", ".local/share").map { $0 + "/pupitre.db" }
    }

    /// The path of a file called `name`, also where SQLite would take that for something else (`:memory:`, `file:…`) and what is
    /// stored would be lost.
    static func file(_ name: String) -> String {
        name.hasPrefix(":") || name.lowercased().hasPrefix("file:") ? "./" + name : name
    }

    /// The one path of a file that is there, however it was named; the name itself where there is no file.
    static func real(_ name: String) -> String {
        guard let path = realpath(name, nil) else { return name }
        defer { free(path) }
        return String(cString: path)
    }

    /// `name` from the root of the system on; where it is below the present folder and that one can't be told, as it is.
    static func absolute(_ name: String) -> String {
        guard !name.hasPrefix("/"), let folder = getcwd(nil, 0) else { return name }
        defer { free(folder) }
        return String(cString: folder) + "/" + name
    }

    /// Where open forms are kept, and reports of crashes.
    var state: String? { own ?? folder("XDG_STATE_HOME", ".local/state") }

    /// The folder that holds the file at `path`.
    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "" : String(path[..<slash])
    }

    /// A login as the name of a folder: whatever it holds, it is one name, and no two logins have the same.
    static func fileName(_ login: String) -> String {
        Folding.key(login).utf8.reduce(into: "") { name, byte in
            let scalar = Unicode.Scalar(byte)
            if byte < 0x80, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" {
                name.unicodeScalars.append(scalar)
            } else {
                name += (byte < 16 ? "_0" : "_") + String(byte, radix: 16)
            }
        }
    }

    /// Where themes are looked for: the person's, the system's, then beside the program.
    var themes: [String] {
        let own = folder("XDG_CONFIG_HOME", ".config").map { [$0 + "/themes"] } ?? []
        return own + ["/etc/pupitre/themes", "/usr/share/pupitre/themes"] + Self.besideProgram
    }

    /// The folder of the executable, and of the package where it was built in one.
    private static var besideProgram: [String] {
        guard let resolved = realpath("/proc/self/exe", nil) else { return [] }
        defer { free(resolved) }
        let ends = [strrchr(resolved, CInt(UInt8(ascii: "/"))), strstr(resolved, "/.build/")]
        return ends.compactMap { end in
            end.map {
                String(decoding: UnsafeRawBufferPointer(start: resolved, count: $0 - resolved), as: UTF8.self)
                    + "/themes"
            }
        }
    }

    /// A relative path in an XDG variable is to be ignored, says their specification.
    private func folder(_ name: String, _ fallback: String) -> String? {
        if let base = variable(name), base.hasPrefix("/") { return base + "/pupitre" }
        return variable("HOME").map { $0 + "/" + fallback + "/pupitre" }
    }
}
