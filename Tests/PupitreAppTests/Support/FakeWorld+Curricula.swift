import PupitreApp
import TrainingDomain

// Curricula in the world in memory.
extension FakeWorld {
    mutating func plant(_ deed: CurriculumDeed) -> Answer {
        if let refusal {
            self.refusal = nil
            return .failed(refusal)
        }
        switch deed {
        case .add(let node):
            if curricula.contains(where: { Folding.key($0.code) == Folding.key(node.code) }) {
                return .failed(.refused(.problems([Problem(.code, .alreadyTaken(node.code))])))
            }
            curricula.append(node)
        case .edit(let code, let node):
            guard let index = curricula.firstIndex(where: { $0.code == code }) else {
                return .failed(.refused(.curriculum(.unknownNode(code))))
            }
            if isBelow(node.parent, code) {
                return .failed(.refused(.curriculum(.loop(code, below: node.parent ?? ""))))
            }
            curricula[index] = node
        case .delete(let code):
            let children = curricula.count { $0.parent == code }
            let attached = trainings.count { $0.training.curricula.contains(code) }
            let alone = sessions.count { $0.session.curricula.contains(code) }
            if children + attached + alone > 0 {
                let refusal = CurriculumRefusal.nodeInUse(
                    code, children: children, trainings: attached, sessions: alone)
                return .failed(.refused(.curriculum(refusal)))
            }
            curricula.removeAll { $0.code == code }
        case .attach(let codes, let node):
            for index in trainings.indices where codes.contains(trainings[index].training.code) {
                trainings[index].training.curricula.append(node)
            }
        case .detach(let codes, let node):
            for index in trainings.indices where codes.contains(trainings[index].training.code) {
                trainings[index].training.curricula.removeAll { $0 == node }
            }
        }
        return .done(1)
    }

    /// Whether `code` is `other` or below it.
    private func isBelow(_ code: String?, _ other: String) -> Bool {
        guard let code else { return false }
        return code == other || isBelow(curricula.first { $0.code == code }?.parent, other)
    }
}
