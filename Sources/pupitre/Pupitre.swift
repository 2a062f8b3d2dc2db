/// The program's entry point.
@main
struct Pupitre {
    static func main() {
        print("pupitre")
    }
}
