import TerminalUI
import TrainingDomain

extension AppState {
    /// What the desk looks like now; pure.
    public func view() -> Frame {
        var canvas = Canvas(size: facts.size, repertoire: facts.repertoire)
        canvas.fill(canvas.bounds)
        guard facts.size.width >= Chrome.smallest.width, facts.size.height >= Chrome.smallest.height else {
            Chrome.drawTooSmall(&canvas, facts)
            return canvas.frame
        }
        for screen in screens[lowestVisible...] {
            canvas.forgetZones()
            screen.state.draw(&canvas, facts)
        }
        let work = saysThatItWorks ? Message(text: facts.words.working, tone: .info) : nil
        Chrome.drawFoot(&canvas, facts, message: work ?? message, commands: commands)
        return canvas.frame
    }
}
