import GRDB
import TrainingDomain

/// What a training must be to be stored (`domain.md`, "Training").
struct TrainingRules {
    private let actor: Actor
    private let act: Act
    /// The lists that are looked at and stored; the others stay as they are.
    private let listKeys: Set<FieldKey>
    /// Whether somebody has looked already that no other training has the code.
    private let isCodeFree: Bool

    /// The lists that a training has.
    static let allLists = Set(Link.ofTraining.map(\.field))

    init(_ actor: Actor, act: Act, lists: Set<FieldKey> = allLists, isCodeFree: Bool = false) {
        self.actor = actor
        self.act = act
        listKeys = lists
        self.isCodeFree = isCodeFree
    }

    /// A training ready to be stored, with the numbers of what it refers to.
    struct Checked {
        let training: Training
        /// The value of each field, in the order of `TrainingFields.all`: read once, for the row and for the audit.
        let values: [FieldValue]
        let lists: [FieldKey: [Int64]]
    }

    /// Checks `training`, which takes the place of `old`, or is new.
    ///
    /// - Throws: `problems` with everything that is wrong; `notAllowed` outside the actor's organisations.
    func check(_ training: Training, replacing old: StoredTraining?, in database: Database) throws -> Checked {
        var training = training
        var problems: [Problem] = []
        let typedCode = training.code
        training.code = Rules.line(training.code, .code, maxLength: Limits.code, problems: &problems)
        training.title = Rules.line(training.title, .title, maxLength: Limits.trainingTitle, problems: &problems)
        do {
            training.description = try SeveralLines.read(training.description, maxLength: Limits.description)
        } catch {
            problems.append(Problem(.description, error))
        }
        if !isCodeFree || training.code != typedCode {
            try checkCode(training.code, old: old, in: database, problems: &problems)
        }
        if listKeys.contains(.organisations) {
            training.organisations = organisations(of: training, problems: &problems)
        }
        let values = TrainingFields.all.map { $0.value(in: training) }
        problems += negatives(in: values)
        let lists = try lists(of: training, values, old: old, in: database, problems: &problems)
        try Rules.require(problems)
        if listKeys.contains(.organisations) {
            try Rules.require(actor, act, organisations: training.organisations)
            try Rules.require(foreign(training.organisations, old?.training.organisations ?? []))
        }
        return Checked(training: training, values: values, lists: lists)
    }

    private func checkCode(
        _ code: String, old: StoredTraining?, in database: Database, problems: inout [Problem]
    ) throws {
        let statement = try database.cachedStatement(sql: "SELECT id FROM training WHERE code_key = ?")
        if let id = try Int64.fetchOne(statement, arguments: [Folding.key(code)]), id != old?.id {
            problems.append(Problem(.code, .alreadyTaken(code)))
        }
    }

    private func negatives(in values: [FieldValue]) -> [Problem] {
        zip(TrainingFields.all, values).compactMap { field, value in
            guard let number = value.wholeValue else { return nil }
            if number < 0 { return Problem(field.key, .negative(String(number))) }
            guard number > Limits.wholeNumber else { return nil }
            return Problem(field.key, .tooLarge(String(number), limit: Limits.wholeNumber))
        }
    }

    /// The organisations named, else the actor's only one, else the default one.
    ///
    /// A manager of several has to say which, since the default one is not theirs.
    private func organisations(of training: Training, problems: inout [Problem]) -> [String] {
        if !training.organisations.isEmpty { return training.organisations }
        if actor.organisations.count == 1 { return Array(actor.organisations) }
        if !Permission.allows(actor, act, organisations: [OrganisationRecord.defaultCode]),
            actor.organisations.count > 1
        {
            problems.append(Problem(.organisations, .missing))
            return []
        }
        return [OrganisationRecord.defaultCode]
    }

    /// The organisations that are put in or taken out by somebody of others.
    private func foreign(_ new: [String], _ old: [String]) -> [Problem] {
        let changed = Set(new.map(Folding.key)).symmetricDifference(old.map(Folding.key))
        let codes = (new + old).filter { changed.contains(Folding.key($0)) }
        return Permission.foreign(codes, to: actor, act).map { Problem(.organisations, .notYourOrganisation($0)) }
    }

    private func lists(
        of training: Training, _ values: [FieldValue], old: StoredTraining?, in database: Database,
        problems: inout [Problem]
    ) throws -> [FieldKey: [Int64]] {
        var lists: [FieldKey: [Int64]] = [:]
        for (field, value) in zip(TrainingFields.all, values) {
            guard case .list(let names) = value, listKeys.contains(field.key),
                let link = Link.ofTraining.first(where: { $0.field == field.key })
            else { continue }
            lists[link.field] = try link.ids(of: names, in: database, problems: &problems)
        }
        guard listKeys.contains(.validators) else { return lists }
        problems += try ValidatorRules.problems(
            training.validators, keeping: old?.training.validators ?? [], in: database)
        return lists
    }
}

/// Who may be named a validator: somebody active with a mail address.
enum ValidatorRules {
    /// The problems of `logins`; those of `kept` were accepted before and stay, whatever became of them.
    static func problems(_ logins: [String], keeping kept: [String], in database: Database) throws -> [Problem] {
        let kept = Set(kept.map(Folding.key))
        return try logins.compactMap { login in
            guard !kept.contains(Folding.key(login)),
                let found = try PersonRecord.find(login: login, in: database), !found.person.canValidate
            else { return nil }
            return Problem(.validators, .cannotValidate(login))
        }
    }
}
