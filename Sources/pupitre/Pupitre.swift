import Glibc

/// The program's entry point.
@main
struct Pupitre {
    static func main() { exit(start(Array(CommandLine.arguments.dropFirst()))) }
}
