/// The themes of the project, inside the program: it looks right wherever it is copied, and files of the same name come before them.
///
/// The texts are those of `themes/`, to which `Themes/` beside these sources links; `ardoise` needs none, being compiled in.
enum BuiltInThemes {
    static var texts: [String: String] {
        [
            "contraste": PackageResources.contraste_toml, "encre": PackageResources.encre_toml,
            "papier": PackageResources.papier_toml, "seize": PackageResources.seize_toml,
        ].mapValues { String(decoding: $0, as: UTF8.self) }
    }
}
