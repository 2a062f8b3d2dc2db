// swift-tools-version: 6.2
import PackageDescription

/// Language mode 6 comes with the tools version; warnings are errors everywhere, so that none is ever committed.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "pupitre",
    products: [.executable(name: "pupitre", targets: ["pupitre"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        .target(name: "TrainingDomain", swiftSettings: strict),
        .target(name: "CSQLiteOptions", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "CByteMask"),
        .target(
            name: "TrainingStore",
            dependencies: [
                "TrainingDomain", "CSQLiteOptions", "CByteMask", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(name: "CCellWidth"),
        .target(name: "TOMLText", dependencies: ["TOMLKit"], swiftSettings: strict),
        .target(name: "TerminalUI", dependencies: ["TOMLKit", "TOMLText", "CCellWidth"], swiftSettings: strict),
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(name: "CursesTerminal", dependencies: ["TerminalUI", "CNcurses"], swiftSettings: strict),
        .target(name: "PupitreApp", dependencies: ["TrainingDomain", "TerminalUI"], swiftSettings: strict),
        .target(
            name: "TrainingExchange", dependencies: ["TrainingDomain", "TOMLKit", "TOMLText"], swiftSettings: strict),
        .executableTarget(
            name: "pupitre",
            dependencies: [
                "TrainingDomain", "TrainingStore", "TerminalUI", "CursesTerminal", "PupitreApp", "TrainingExchange",
                "TOMLKit", "TOMLText", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            resources: [.embedInCode("Themes")],
            swiftSettings: strict),

        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", linkerSettings: [.linkedLibrary("util")]),
        .target(
            name: "TestSupport", dependencies: ["CPseudoTerminal", "TerminalUI"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "TrainingDomainTests", dependencies: ["TrainingDomain", "TestSupport"], swiftSettings: strict),
        .executableTarget(
            name: "store-probe", dependencies: ["TrainingStore", "TrainingDomain"], path: "Tests/StoreProbe",
            swiftSettings: strict),
        .target(name: "CFaultyStorage", path: "Tests/CFaultyStorage", linkerSettings: [.linkedLibrary("sqlite3")]),
        .testTarget(
            name: "TrainingStoreTests",
            dependencies: [
                "TrainingStore", "TestSupport", "store-probe", "CFaultyStorage",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(name: "TOMLTextTests", dependencies: ["TOMLText"], swiftSettings: strict),
        .testTarget(
            name: "TerminalUITests", dependencies: ["TerminalUI", "CCellWidth", "TestSupport"], exclude: ["Goldens"],
            swiftSettings: strict),
        .executableTarget(
            name: "terminal-probe", dependencies: ["CursesTerminal", "TerminalUI"], path: "Tests/TerminalProbe",
            swiftSettings: strict),
        .testTarget(
            name: "CursesTerminalTests",
            dependencies: ["CursesTerminal", "CNcurses", "TerminalUI", "TestSupport", "terminal-probe"],
            swiftSettings: strict),
        .testTarget(
            name: "PupitreAppTests", dependencies: ["PupitreApp", "TrainingDomain", "TerminalUI", "TestSupport"],
            exclude: ["Goldens"],
            swiftSettings: strict),
        .testTarget(
            name: "TrainingExchangeTests",
            dependencies: ["TrainingExchange", "TrainingDomain", "TOMLText", "TestSupport"],
            exclude: ["Mail/Goldens"], swiftSettings: strict),
        .testTarget(
            name: "PupitreTests", dependencies: ["pupitre", "TrainingDomain", "TestSupport"], exclude: ["Goldens"],
            swiftSettings: strict),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "TrainingDomain", "TrainingStore", "TerminalUI", "PupitreApp", "CPseudoTerminal",
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            path: "Tests/Benchmarks", exclude: ["Results", "run"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "TestSupport", "pupitre", "PupitreApp", "TrainingStore", "TrainingDomain",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
    ]
)

// With PUPITRE_FUZZ set (`.ci/fuzz`), the package is its parsers and the program that feeds them: of the store only
// the search in memory, which reads through plain pointers.
if Context.environment["PUPITRE_FUZZ"] != nil {
    let parsers = [
        "TrainingDomain", "CByteMask", "CCellWidth", "TOMLText", "TerminalUI", "CNcurses", "CursesTerminal",
        "PupitreApp", "TrainingExchange",
    ]
    package.products = []
    package.targets.removeAll { !parsers.contains($0.name) }
    package.targets.append(
        .target(
            name: "TrainingStore", dependencies: ["TrainingDomain", "CByteMask"],
            path: "Sources/TrainingStore/Search",
            sources: [
                "CompactText.swift", "Finding.swift", "IndexRows.swift", "IndexSearch.swift", "InvertedIndex.swift",
                "Matches.swift", "Postings.swift", "RankedRows.swift", "RowSet.swift", "WordList.swift",
                "WordPattern.swift",
            ],
            swiftSettings: strict))
    // Four times as many inputs a second as without; the rest is called rarely and builds faster so.
    for target in package.targets where target.name != "PupitreApp" {
        target.swiftSettings?.append(.unsafeFlags(["-O"]))
    }
    package.targets += [
        .target(
            name: "pupitre",
            dependencies: [
                "TrainingDomain", "TerminalUI", "CursesTerminal", "PupitreApp", "TrainingExchange", "TOMLKit",
                "TOMLText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: ".", exclude: ["Sources/pupitre/Start/Database.swift"],
            sources: ["Arguments", "Commands", "Demo", "Desk", "Output", "Start", "Words"].map {
                "Sources/pupitre/" + $0
            }
                + ["Tests/Fuzzing/NoDatabase.swift"],
            resources: [.embedInCode("Sources/pupitre/Themes")], swiftSettings: strict),
        .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzzing/CLibFuzzer"),
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "TrainingDomain", "TrainingStore", "TerminalUI", "CursesTerminal", "PupitreApp", "TrainingExchange",
                "TOMLText", "pupitre", "CLibFuzzer",
            ],
            path: "Tests/Fuzzing/Fuzz", swiftSettings: strict),
    ]
}
