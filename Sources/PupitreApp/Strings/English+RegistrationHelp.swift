// The help of the screens about registrations, in English.
extension English {
    var awaitingHelp: HelpText {
        HelpText(
            title: "Awaiting me",
            paragraphs: [
                "The requests of all sessions that you can decide. F2 gives the approvals that are yours; F8, where you may, refuses with a reason that the learner reads.",
                "F5 ticks a row and goes to the next: F2 and F8 are then for all the ticked rows, all or none. At the bottom: who can give what is missing.",
            ])
    }

    var mineHelp: HelpText {
        HelpText(
            title: "My registrations",
            paragraphs: [
                "Everything that you asked for, the latest first, with what is missing or your rank.",
                "A request can always be withdrawn; a session can be left only where it allows it.",
            ])
    }

    var registrationHelp: HelpText {
        HelpText(
            title: "Registration",
            paragraphs: [
                "Each approval that is asked for: ✓ given, by whom and when; ○ missing, and who can give it. They are fixed when the request is made.",
                "Where several are yours, Space ticks those that you give; F2 gives the ticked ones, or all.",
            ])
    }

    func sessionPageHelp(_ section: SessionSection) -> HelpText {
        let tabs = "Tab and the arrows ← → go from section to section."
        let paragraphs: [String] =
            switch section {
            case .overview:
                [
                    "What was set for this session, then what it inherited from its training. Where the training says something else today, it is written at the right.",
                    tabs,
                ]
            case .learners:
                [
                    "Who holds a seat, in the order of enrolment. F7 enrols people; F8 takes somebody out, and the first on the waiting list who is ready takes the seat.",
                    tabs,
                ]
            case .waiting:
                [
                    "Who waits for a seat, in the order of the requests. A free seat goes by itself to the first who lacks nothing else; after the start of the session it is yours to enrol them.",
                    tabs,
                ]
            case .pending: ["The requests that lack an approval. At the bottom: who can give it.", tabs]
            case .seances: ["The meetings of the session: learners / seats, +n waiting.", tabs]
            case .history: ["Who changed what, and when: before → after. The latest first.", tabs]
            }
        return HelpText(title: "Session", paragraphs: paragraphs)
    }

    var enrolHelp: String {
        "Type to search, Enter ticks. F2 enrols everybody ticked: the approvals are recorded as given by you. Where no seat is left, they join the waiting list. Esc goes back and keeps the ticks."
    }

    var catalogueHelp: HelpText {
        HelpText(
            title: "Catalogue",
            paragraphs: [
                "The sessions in which you can ask for a place. F2 asks: what will happen is told first.",
                "Where it is full you join the waiting list; a seat that becomes free is yours in your turn, and a mail tells you.",
            ])
    }

    var cataloguePageHelp: HelpText {
        HelpText(
            title: "Session",
            paragraphs: ["When, what, and what becomes of a request. F2 asks for a place."])
    }
}
