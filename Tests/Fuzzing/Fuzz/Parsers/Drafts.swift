import TrainingDomain

@testable import TrainingExchange

extension FuzzedParser {
    /// The files of drafts: any file is read, and what was typed is kept as it was.
    static let draft = FuzzedParser(name: "draft", maximumLength: 2048, choices: 1) { input in
        let owner = DraftOwner(database: "/srv/pupitre.db", login: "alice")
        let name = DraftName(rawValue: "1-1")
        if let read = DraftFile.document(input.text, name: name, owner: owner) {
            must(DraftFile.document(DraftFile.text(read, owner: owner), name: name, owner: owner) == read, "\(read)")
        }
        var input = input
        let purpose = input.choice(of: [DraftDocument.Purpose.create, .copy(number: 7), .edit(number: .max)])
        // No field takes a NUL, at which the library ends a text.
        let texts = input.texts(8).map { String($0.unicodeScalars.filter { $0 != "\0" }) }
        var typed: [FieldKey: Typed] = [.validators: .many(texts)]
        for (key, text) in zip([FieldKey.title, .start, .end, .description, .maxUsers], texts) {
            typed[key] = .one(text)
        }
        let typedDocument = DraftDocument(
            name: name, purpose: purpose, trainingCode: texts.last ?? "", trainingTitle: texts.first ?? "",
            typed: typed, givenBack: [.maxUsers])
        let again = DraftFile.document(DraftFile.text(typedDocument, owner: owner), name: name, owner: owner)
        must(again == typedDocument, "a draft is kept as it was typed: \(texts)")
    }
}
