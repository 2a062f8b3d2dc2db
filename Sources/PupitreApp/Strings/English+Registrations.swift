import TrainingDomain

extension English: RegistrationSentences {
    func refusal(_ refusal: RegistrationRefusal) -> String {
        switch refusal {
        case .unknown(let id):
            "There is no registration \(id) that you may see. “pupitre registration list” shows those that exist."
        case .notAllowed(let act):
            "You may not \(self.act(act)). Ask somebody who may, or a platform administrator."
        case .mayNotApprove(let approval):
            "This approval is not yours to give: \(self.approval(approval, names: [:])). Leave it to whoever can."
        case .confirmationFirst:
            "The learner has not confirmed the request yet: the other approvals come afterwards. Wait for the answer to the mail, or ask an administrator."
        case .notMissing(let approval):
            "This approval is not missing: \(self.approval(approval, names: [:])). It was given, or never asked for."
        case .nothingToGive: "This request lacks no approval that you may give."
        case .sessionEnded(let session):
            "\(reference(session)) has ended: nobody can join it. Choose a session to come."
        case .sessionCancelled(let session):
            "\(reference(session)) is cancelled: nobody can join it. Choose another session."
        case .notPublic(let session):
            "\(reference(session)) is not open to public registration. Ask a manager to register you."
        case .mayNotLeave(let session):
            "Learners may not leave \(reference(session)) by themselves: public unregistration is off. Ask a manager."
        case .alreadyRegistered(let people, let session, let state):
            "\(list(people.map(\.name), "and")): already \(self.state(state)) in \(reference(session)). Take them off the list."
        case .notRegistered(let person, let session):
            "\(person.name) has no registration under way in \(reference(session))."
        case .wrongState(let state):
            "This registration is “\(self.state(state))”: that can no longer be done. Read the list again."
        case .inactive(let login): "The account \(login) is not active. Make it active first."
        case .noMailAddress(let person):
            "\(person.name) has no mail address, and has to confirm by mail. Add the address to the profile."
        case .reasonNeeded: "Exceeding the number of seats needs a reason. Add it."
        case .unknownToken:
            "There is no such confirmation code. Copy it from the mail, or ask a manager to confirm for you."
        case .usedToken: "This confirmation code was used already: the request is confirmed."
        case .expiredToken:
            "This confirmation code has expired. Ask a manager to confirm for you, or withdraw the request and make it again."
        case .forgedSender(let address):
            "The reply comes from \(address), which is not the learner's address. Reply from the address of the profile."
        case .automaticReply: "This message is an automatic reply: it confirms nothing. Reply to the mail yourself."
        case .noToken: "This message holds no confirmation code. Reply to the mail and leave the code in the subject."
        case .belowEnrolled(let limit, let enrolled):
            "\(count(enrolled, "learner", "learners")) enrolled for \(count(limit, "seat", "seats")). Choose: keep everyone and accept no one (--excess keep), or move the last ones enrolled to the top of the waiting list (--excess move-last)."
        }
    }

    func refusal(_ refusal: SeanceRefusal) -> String {
        switch refusal {
        case .unknown(let id):
            "There is no seance \(id) that you may see. “pupitre seance list SESSION” shows those of a session."
        case .outsideSession(let start, let end, let session, let sessionEnd):
            "The seance (\(dateTime(start)) → \(dateTime(end))) goes beyond its session (\(dateTime(session.start)) → \(dateTime(sessionEnd))). Change its dates, or the session's."
        case .timesDoNotExist(let moments, let zone):
            "This time does not exist (\(zone), clocks go forward then): \(moments.map(dateTime).joined(separator: ", ")). Choose another time."
        case .noOccurrence: "None of the chosen days falls within the repetition. Choose other days, or a later end."
        case .tooManyOccurrences(let count, let limit):
            "\(number(count)) seances, at most \(number(limit)). Shorten the repetition."
        case .changed(let changes, let now):
            "Somebody else changed seance \(reference(now.reference)), nothing is saved. \(differences(changes)) Read it again, then start over."
        case .notEnrolled(let person, let session):
            "\(person.name) is not enrolled in \(reference(session)). Enrol them in the session first."
        case .alreadyThere(let person): "\(person.name) is in this seance already."
        case .notThere(let person): "\(person.name) is not in this seance."
        case .notPublic(.automatic):
            "This seance registers every learner of the session by itself: there is nothing to do."
        case .notPublic: "Learners do not register themselves in this seance. Ask the trainer or a manager."
        case .setIsFull(let set, let taken):
            "\(set.name): at most \(count(set.limit, "seance", "seances")) for a learner (already: \(taken.joined(separator: ", "))). Leave one first."
        case .ended: "This seance has ended."
        }
    }

    func refusal(_ refusal: CurriculumRefusal) -> String {
        switch refusal {
        case .unknownNode(let code):
            "There is no curriculum \(quoted(code)). “pupitre curriculum list” shows those that exist."
        case .loop(let code, let parent):
            "\(code) can't go below \(parent): it would be below itself. Choose another parent."
        case .nothingReached(let code):
            "No training is reached from \(code). Attach one: pupitre curriculum attach \(code) TRAINING"
        case .nobody: "Nobody to register. Name learners, or a group that has members."
        case .sessionMissing(let trainings):
            "No session to register into: \(trainings.map { "\($0.code) \($0.title)" }.joined(separator: ", ")). Choose one (--session TRAINING=NUMBER), or create it."
        case .sessionUnusable(let number, let training):
            "Session \(number) can't be used for \(training): of another training, ended or cancelled. Choose another one."
        case .seatsLacking(let sessions):
            "Nothing is stored, seats are lacking: "
                + sessions.map {
                    "\($0.training), \(reference($0.session)) (\(count($0.free, "free seat", "free seats")) for \(number($0.needed)))"
                }.joined(separator: "; ") + ". Add seats, or choose other sessions."
        case .alreadyRegistered(let overlaps):
            "Nothing is stored, registered already: "
                + overlaps.map { "\(list($0.people.map(\.name), "and")) (\(reference($0.session)))" }
                .joined(separator: "; ") + ". Take them out, or add --skip-registered to pass them over."
        case .nodeInUse(let code, let children, let trainings, let sessions):
            "\(code) is not empty (\(count(children, "node", "nodes")), \(count(trainings, "training", "trainings")), \(count(sessions, "session", "sessions"))). Empty it first."
        case .notAttached(let training, let node): "\(training) is not attached to \(node)."
        case .notReached(let training, let node):
            "\(training) is not reached from \(node): choose no session for it."
        }
    }

    func refusal(_ refusal: PeopleRefusal) -> String {
        switch refusal {
        case .unknownGroup(let code):
            "There is no group \(quoted(code)). “pupitre group list” shows those that exist."
        case .unknownOrganisation(let code):
            "There is no organisation \(quoted(code)). “pupitre organisation list” shows those that exist."
        case .personChanged(let person, let changes):
            "Somebody else has changed \(person.name), nothing was saved. \(differences(changes)) Look again, then try once more."
        case .isValidator(let person, let uses):
            "\(person.name) is still a validator: \(validates(uses)). Name who validates instead (--replace-by LOGIN)."
        case .cannotReplace(let login):
            "\(quoted(login)) can't validate instead: unknown, inactive, without an address, or the same person."
        case .organisationInUse(let code, let trainings, let people):
            "\(code) is still used (\(count(trainings, "training", "trainings")), \(count(people, "person", "people"))). Give them another organisation first."
        case .defaultOrganisation(let code):
            "Organisation \(code) is that of trainings which name none: it stays, under this code. Its name can be changed."
        case .lastAdministrator(let login):
            "\(login) is the last active administrator. Give the role to somebody else first."
        }
    }

    func state(_ state: RegistrationState) -> String {
        switch state {
        case .pending: "pending"
        case .waiting: "on the waiting list"
        case .enrolled: "enrolled"
        case .refused: "refused"
        case .withdrawn: "withdrawn"
        case .left: "left"
        }
    }

    func approval(_ approval: Approval, names: [String: String]) -> String {
        switch approval {
        case .user: "the learner's confirmation"
        case .organisation: "the organisation's approval"
        case .registration: "the registrar's approval"
        case .validator(let login): "the approval of \(names[login] ?? login)"
        }
    }

    func act(_ act: RegistrationAct) -> String {
        switch act {
        case .request: "ask for a place for somebody else"
        case .requestFor: "ask for a place for somebody"
        case .enrol: "enrol somebody"
        case .confirmFor: "confirm in the learner's place"
        case .approveOrganisation: "give the organisation's approval"
        case .approveRegistration: "give the registrar's approval"
        case .approveValidator: "approve in a validator's place"
        case .exceedCapacity: "exceed the number of seats"
        case .refuse: "refuse a request"
        case .withdraw: "withdraw somebody's request"
        case .leave: "leave a session for somebody"
        case .remove: "take somebody out of a session"
        case .see: "see this registration"
        }
    }
}
