import TerminalUI
import TrainingDomain

/// What the curriculum tree does.
enum CurriculaAction: Equatable, Sendable {
    case fold, unfold, toggle, foldAll, unfoldAll, clear
    case open, add, addRoot, edit, block, delete, deleteConfirmed(String)
    case attach, detach, register
}

/// The curricula as a tree, with the trainings and the sessions attached to each node, and the way to register people through one.
struct CurriculaScreen: ScreenState {
    private(set) var tree = CurriculumTree()
    private(set) var isLoaded = false
    var input = TextInput("", maximumLength: 80)
    private(set) var isOnRow = false
    var list = ListState()
    private var height = 1
    private(set) var preview = TrainingPreview()
    private(set) var sessionPreview = SessionPreview()
    private var awaited = Awaited()

    private struct Awaited: Equatable, Sendable {
        var tree, deed: RequestNumber?
        /// What to say when the deed is done.
        var said = ""
    }

    var query: SearchQuery { SearchQuery(input.text) }
    var rows: [CurriculumTree.Row] { tree.rows(query) }

    /// The row of the cursor.
    var current: CurriculumTree.Row? {
        let rows = rows
        return rows.indices.contains(list.cursor) ? rows[list.cursor] : nil
    }

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        refresh(&turn)
    }

    mutating func resized(_ facts: DeskFacts) { height = max(1, Self.body(facts).height) }

    mutating func refresh(_ turn: inout Turn) {
        awaited.tree = turn.ask(.curriculumTree)
        showPreview(again: true, &turn)
    }

    private mutating func showPreview(again: Bool = false, _ turn: inout Turn) {
        switch current {
        case .training(let row, _, _): preview.show(row.code, again: again, &turn)
        case .session(let row, _, _): sessionPreview.show(row.number, again: again, &turn)
        case .node, nil: break
        }
    }

    /// Keys that act on the tree wait for it to come, and for what is being done to it.
    func holds(_ key: Key) -> Bool {
        if awaited.deed != nil { return true }
        guard !isLoaded, awaited.tree != nil else { return false }
        switch key {
        case .enter, .function, .delete, .insert: return true
        default: return false
        }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.curriculaHelp }

    mutating func type(_ key: Key, _ turn: inout Turn) {
        let before = current?.key
        guard input.handle(key) != .ignored else { return }
        isOnRow = false
        stand(on: before)
        showPreview(&turn)
    }

    // MARK: Answers

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        preview.answered(request, answer)
        sessionPreview.answered(request, answer)
        if request == awaited.tree {
            awaited.tree = nil
            if case .failed(let failure) = answer { turn.say(failure) }
            guard case .curriculumTree(let branches) = answer else { return }
            let before = current?.key
            tree.branches = branches
            isLoaded = true
            stand(on: before)
            showPreview(&turn)
        } else if request == awaited.deed {
            awaited.deed = nil
            if case .failed(let failure) = answer {
                turn.say(failure)
            } else {
                turn.say(awaited.said, .success)
                refresh(&turn)
            }
        }
    }

    /// Keeps the cursor on its row where that is still shown.
    private mutating func stand(on key: String?) {
        let rows = rows
        list.setCount(rows.count)
        if let key, let index = rows.firstIndex(where: { $0.key == key }) { list.move(to: index, height: height) }
    }

    // MARK: Acting

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action):
            list.setCount(rows.count)
            list.move(action, height: height)
            isOnRow = true
        case .curricula(let action): perform(action, &turn)
        case .picked("trainings", let codes):
            if let node = current?.node, !codes.isEmpty {
                plant(.attach(codes, to: node), turn.facts.words.trainingsAttached(codes.count, to: node), &turn)
            }
        default: break
        }
        showPreview(&turn)
    }

    private mutating func perform(_ action: CurriculaAction, _ turn: inout Turn) {
        switch action {
        case .fold, .unfold, .toggle, .foldAll, .unfoldAll: fold(action)
        case .clear:
            let before = current?.key
            input.text = ""
            isOnRow = false
            stand(on: before)
        case .addRoot: turn.go(.push(.form(FormScreen(.curriculum(.add(parent: nil))))))
        case .deleteConfirmed(let code): plant(.delete(code), turn.facts.words.nodeDeleted(code), &turn)
        default: act(action, &turn)
        }
    }

    private mutating func act(_ action: CurriculaAction, _ turn: inout Turn) {
        guard let row = current, let node = tree.branch(row.node)?.node else { return }
        switch action {
        case .open:
            switch row {
            case .training(let training, _, _): turn.go(.push(.training(TrainingPage(code: training.code))))
            case .session(let session, _, _): turn.go(.push(.session(SessionPage(number: session.number))))
            case .node: break
            }
        case .add: turn.go(.push(.form(FormScreen(.curriculum(.add(parent: node.code))))))
        case .edit: turn.go(.push(.form(FormScreen(.curriculum(.edit(node))))))
        case .block:
            var changed = node
            changed.isBlocking.toggle()
            plant(.edit(node.code, to: changed), turn.facts.words.nodeBlocks(changed), &turn)
        case .delete:
            turn.go(.push(.confirm(ConfirmScreen(.deleteNode(node), yes: .curricula(.deleteConfirmed(node.code))))))
        case .attach:
            turn.go(
                .push(
                    .picker(
                        PickerScreen(
                            field: "trainings", label: Phrase("Attacher à \(node.code)", "Attach to \(node.code)"),
                            source: .trainings, chosen: [], outcome: .chosen))))
        case .detach:
            if case .training(let training, let code, _) = row {
                plant(.detach([training.code], from: code), turn.facts.words.trainingDetached(training.code), &turn)
            }
        case .register: turn.go(.push(.form(FormScreen(.learners(CurriculumLearnersForm(node: node))))))
        default: break
        }
    }

    private mutating func plant(_ deed: CurriculumDeed, _ said: String, _ turn: inout Turn) {
        awaited.said = said
        awaited.deed = turn.ask(.plant(deed))
    }

    private mutating func fold(_ action: CurriculaAction) {
        let key = current?.key
        let node = current?.node
        switch action {
        case .foldAll: tree.foldAll(true)
        case .unfoldAll: tree.foldAll(false)
        case .unfold: if let node { tree.fold(node, false) }
        case .toggle: if let node { tree.fold(node, !tree.folded.contains(node)) }
        default: if let node { tree.fold(node, true) }
        }
        stand(on: rows.contains { $0.key == key } ? key : node)
    }

    static func body(_ facts: DeskFacts) -> Rect { Chrome.columns(Chrome.body(facts, head: 1)).main }
}

// MARK: - Commands

extension CurriculaScreen {
    func commands(_ facts: DeskFacts) -> [Command] {
        let rows = rows
        var commands = ListCommands.all(count: rows.count, homeAndEnd: false)
        if let current { commands += rowCommands(current, facts) }
        if mayPlant(facts) {
            let add: CurriculaAction = current == nil ? .addRoot : .add
            commands.append(
                Command(.curricula(add), .function(2), .insert, label: Phrase("nouveau nœud", "new node"), weight: 7))
            if current != nil {
                commands.append(Command(.curricula(.addRoot), label: Phrase("nouveau curriculum", "new curriculum")))
            }
        }
        if query.isEmpty, !tree.branches.isEmpty {
            commands += [
                Command(.curricula(.foldAll), label: Phrase("tout replier", "fold everything")),
                Command(.curricula(.unfoldAll), label: Phrase("tout déplier", "unfold everything")),
            ]
        }
        if !input.text.isEmpty {
            commands.append(Command(.curricula(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5))
        }
        return commands
    }

    func mayPlant(_ facts: DeskFacts) -> Bool {
        Permission.reach(of: facts.actor, for: .editCurricula) != .nothing
    }

    private func rowCommands(_ row: CurriculumTree.Row, _ facts: DeskFacts) -> [Command] {
        var commands: [Command] = []
        switch row {
        case .training:
            commands.append(
                Command(.curricula(.open), .enter, label: Phrase("voir la formation", "see the training"), weight: 9))
            if mayPlant(facts) {
                commands.append(
                    Command(
                        .curricula(.detach), keys: input.text.isEmpty ? [.function(8), .delete] : [.function(8)],
                        label: Phrase("détacher", "detach"), weight: 6))
            }
            if input.text.isEmpty { commands.append(fold) }
        case .session:
            commands.append(
                Command(.curricula(.open), .enter, label: Phrase("voir la session", "see the session"), weight: 9))
            if input.text.isEmpty { commands.append(fold) }
        case .node(let branch, let hasMore, let isFolded):
            if hasMore { commands += foldCommands(isFolded) }
            if Permission.reach(of: facts.actor, for: .registerByCurriculum) != .nothing {
                commands.append(
                    Command(
                        .curricula(.register), .function(5), label: Phrase("inscrire", "register"), weight: 8))
            }
            if mayPlant(facts) { commands += nodeCommands(branch.node) }
        }
        return commands
    }

    /// Folds the node of the row.
    private var fold: Command { Command(.curricula(.fold), .left, label: Phrase("replier", "fold")) }

    /// Arrows fold only while nothing is typed: in a text they move the caret.
    private func foldCommands(_ isFolded: Bool) -> [Command] {
        let label = isFolded ? Phrase("déplier", "unfold") : Phrase("replier", "fold")
        let enter = Command(.curricula(.toggle), .enter, label: label, weight: 9)
        guard input.text.isEmpty else { return [enter] }
        return [enter, Command(.curricula(isFolded ? .unfold : .fold), isFolded ? .right : .left, label: label)]
    }

    private func nodeCommands(_ node: CurriculumNode) -> [Command] {
        let block = node.isBlocking ? Phrase("débloquer", "unblock") : Phrase("bloquer", "block")
        return [
            Command(.curricula(.attach), .function(6), label: Phrase("attacher", "attach"), weight: 6),
            Command(.curricula(.edit), .function(4), label: Phrase("modifier, déplacer", "edit, move"), weight: 4),
            Command(.curricula(.block), .function(7), label: block, weight: 3),
            Command(
                .curricula(.delete), keys: input.text.isEmpty ? [.function(8), .delete] : [.function(8)],
                label: Phrase("supprimer", "delete"), weight: 2),
        ]
    }
}
