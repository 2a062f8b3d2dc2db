import TrainingDomain

/// What a form does: the form of a session, and of these what makes sense in a small form.
enum WizardAction: Equatable, Sendable {
    case pick, details
    case step(Step)
    case nextField, previousField, nextStep, previousStep, enter
    case toggle, nextChoice, previousChoice
    case openEditor, openCalendar, openPicker
    case giveBack, undo, redo
    case errors, save, abandon, leave
    /// Goes to a field, from the list of errors or the review.
    case goTo(FieldKey)
    /// Takes what an editor over the form brings.
    case take(FieldKey, Typed)
    /// Saves after "no seat at all" was confirmed.
    case saveWithoutSeats
    /// Saves once it is known what becomes of those enrolled beyond a lowered limit.
    case saveWithExcess(ExcessChoice)
    /// Goes on with the training as it is now.
    case acceptTraining(StoredTraining)
    /// Goes on with the session as it is now.
    case acceptSession(StoredSession)
    /// Deletes the draft and closes the form.
    case drop
}
