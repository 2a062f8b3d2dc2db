import Testing

@testable import TrainingDomain

@Suite("Undo and redo")
struct HistoryTests {
    @Test("A run of letters is one step; another field begins another")
    func runs() {
        var history = History("")
        for text in ["M", "Ma", "Mai"] { history.change(to: text, run: "title") }
        history.change(to: "Mai|8", run: "max")
        history.undo()
        #expect(history.present == "Mai")
        history.undo()
        #expect(history.present == "")
        let isBeginning = !history.undo()
        #expect(isBeginning && !history.canUndo)
        history.redo()
        history.redo()
        #expect(history.present == "Mai|8")
        let isEnd = !history.redo()
        #expect(isEnd && !history.canRedo)
    }

    @Test("A change after an undo forgets what was undone; the same value is no step")
    func branches() {
        var history = History(1)
        history.change(to: 2)
        history.undo()
        history.change(to: 3)
        #expect(!history.canRedo)
        history.change(to: 3)
        history.undo()
        #expect(history.present == 1)
    }

    @Test("A run that was ended starts a step of its own")
    func ends() {
        var history = History("")
        history.change(to: "a", run: "title")
        history.endRun()
        history.change(to: "ab", run: "title")
        history.undo()
        #expect(history.present == "a")
    }
}
