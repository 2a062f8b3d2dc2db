import CNcurses
import Glibc
import TerminalUI

/// What `CursesTerminal.open` needs to know.
public struct TerminalOptions: Sendable {
    /// A folder of the person's own, which exists, for what the program prints while the desk is up.
    ///
    /// A crash's report goes there too. nil: all of it is dropped.
    public var reportFolder: String?
    /// Said on the terminal after a crash has given it back, such as where the report is.
    ///
    /// Plain text, a line or two.
    public var crashNotice: String
    /// Paint ASCII only, whatever the locale says.
    public var asciiOnly: Bool
    /// Paint without colours, whatever the terminal says.
    ///
    /// `NO_COLOR` does the same.
    public var monochrome: Bool

    /// Listen to the mouse where the terminal has one; the terminal's own selection of text then needs its Shift key.
    public var mouse: Bool

    /// Options with these values.
    public init(
        reportFolder: String? = nil, crashNotice: String = "", asciiOnly: Bool = false, monochrome: Bool = false,
        mouse: Bool = true
    ) {
        self.mouse = mouse
        self.reportFolder = reportFolder
        self.crashNotice = crashNotice
        self.asciiOnly = asciiOnly
        self.monochrome = monochrome
    }
}

/// The terminal as a desk: frames go out, keys come in.
///
/// The only place that calls ncurses.
///
/// It is opened once, on the main thread, and used there. The terminal is given back by `close`, by `deinit`, around a
/// suspension, and by a signal handler when the program crashes.
public final class CursesTerminal {
    /// The largest screen that is painted, in columns and rows; a terminal may claim 65535 of each.
    public static let largestSize = Frame.largest

    /// The size of the screen, in columns and rows.
    public internal(set) var size = Size(width: 80, height: 24)
    /// How text may be painted: anything, or ASCII only.
    public let repertoire: Repertoire
    /// What works otherwise than asked; to be told once.
    public let notices: [TerminalNotice]
    /// How many colours can be shown.
    public let colourDepth: ColourDepth

    var reader: TerminalInputReader
    let signals: CInt
    private let input: UnsafeMutablePointer<FILE>
    private var output: TerminalOutput
    private let screen: OpaquePointer
    private var original: termios
    private var streams: StandardStreams
    private var painter: Painter
    private let options: TerminalOptions
    private var isOpen = true

    /// Takes the terminal: the alternate screen, every key, bracketed paste, the mouse.
    ///
    /// - Throws: `notATerminal` or `unusableTerm` with the terminal untouched; `system` when a descriptor is lacking.
    public static func open(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) -> CursesTerminal {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        return try CursesTerminal(options)
    }

    private init(_ options: TerminalOptions) throws(TerminalError) {
        let input = try Self.openInput()
        let outputDescriptor = Glibc.open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC)
        guard outputDescriptor >= 0 else {
            fclose(input)
            throw .notATerminal
        }
        var output = try TerminalOutput(outputDescriptor)
        size = Self.currentSize(outputDescriptor) ?? size
        let locale = LocaleSetup.apply()
        // Before newterm, which would else install handlers of its own.
        signals = pupitre_signals_watch()
        do throws(TerminalError) {
            let found = try TerminalKind.start(output, input, size: size)
            streams = try StandardStreams(reportFolder: options.reportFolder)
            screen = found.screen
            notices =
                (found.notice.map { [$0] } ?? [])
                + (locale.encoding == .utf8 ? [] : [.noUTF8(codeset: locale.codeset)])
        } catch {
            pupitre_signals_unwatch()
            output.close()
            fclose(input)
            throw error
        }
        output.readDescription()
        original = termios()
        tcgetattr(outputDescriptor, &original)
        self.input = input
        self.output = output
        self.options = options
        let palette = Palette(monochrome: options.monochrome || TerminalKind.refusesColour)
        colourDepth = palette.depth
        repertoire = options.asciiOnly || locale.encoding != .utf8 ? .ascii : .unicode
        painter = Painter(palette: palette, asciiOnly: repertoire == .ascii)
        let decoder = KeyDecoder(encoding: locale.encoding, described: DescribedKeys.read())
        reader = TerminalInputReader(descriptor: fileno(input), decoder: decoder)
        TerminalKind.configure()
        followSize()
        enter()
    }

    /// Opened apart from the output, because only reading must not block.
    private static func openInput() throws(TerminalError) -> UnsafeMutablePointer<FILE> {
        let descriptor = Glibc.open("/dev/tty", O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0, let file = fdopen(descriptor, "r") else { throw .notATerminal }
        return file
    }

    deinit { close() }

    /// Shows a frame: what differs from the one before, in as few bytes as ncurses finds.
    ///
    /// After a crash in another thread nothing is painted any more.
    public func paint(_ frame: Frame) {
        guard isOpen, !pupitre_guard_fired(), !reader.isClosed else { return }
        painter.paint(frame)
        output.flush()
    }

    /// Paints with this theme from the next frame on; it is adapted to the terminal's colours.
    ///
    /// At first: ardoise.
    public func use(_ theme: Theme) { painter.use(theme) }

    /// Makes the next `paint` send everything, in case something else has written on the screen.
    public func redraw() {
        clearok(pupitre_curscr(), true)
        painter.forget()
        output.forget()
    }

    /// Gives the terminal back and stops the whole process group, as Ctrl-Z does in other programs; when the shell
    /// continues it, takes the terminal again.
    ///
    /// Where no shell could continue it, only repaints.
    public func suspend() {
        leave()
        streams.restore()
        pupitre_signals_stop_group()
        if let again = try? StandardStreams(reportFolder: options.reportFolder) { streams = again }
        reenter()
    }

    /// Gives the terminal back as it was.
    ///
    /// Keys not read yet are thrown away, so that the shell does not run them.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        // No report of the mouse may come after the keys were thrown away.
        if !pupitre_guard_fired() { output.send(Terminfo.mouse(false)) }
        tcflush(fileno(input), TCIFLUSH)
        leave()
        streams.restore()
        pupitre_signals_unwatch()
        delscreen(screen)
        output.close()
        fclose(input)
    }

    /// Takes the terminal again after it was in other hands, and paints what it showed.
    func reenter() {
        followSize()
        redraw()
        // After endwin, ncurses enters the alternate screen again by itself.
        doupdate()
        enter()
    }

    /// Takes the terminal's modes, guards them against a crash, and sends what ncurses has prepared.
    private func enter() {
        arm()
        var raw = LineModes.raw(from: original)
        tcsetattr(output.descriptor, TCSANOW, &raw)
        output.flush()
        output.send(Terminfo.bracketedPaste(true) + (options.mouse ? Terminfo.mouse(true) : []))
    }

    /// Adopts the terminal's present size; true when it is another one.
    @discardableResult
    func followSize() -> Bool {
        guard let now = Self.currentSize(output.descriptor) else { return false }
        resize_term(CInt(now.height), CInt(now.width))
        guard now != size else { return false }
        size = now
        redraw()
        return true
    }

    /// The terminal's size, clamped to what can be painted; nil where the terminal does not know it.
    private static func currentSize(_ descriptor: CInt) -> Size? {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return nil
        }
        return Size(
            width: min(Int(window.ws_col), largestSize.width), height: min(Int(window.ws_row), largestSize.height))
    }

    private func leave() {
        if !pupitre_guard_fired() {
            endwin()
            output.finish()
            output.send(Terminfo.mouse(false) + Terminfo.bracketedPaste(false) + (Terminfo.string("cnorm") ?? []))
        }
        tcsetattr(output.descriptor, TCSANOW, &original)
        pupitre_guard_disarm()
    }

    private func arm() {
        let notice = options.crashNotice.isEmpty ? "" : options.crashNotice + "\r\n"
        let bytes = Terminfo.leaveBytes() + Array(notice.utf8)
        pupitre_guard_arm(output.descriptor, &original, bytes, bytes.count)
    }
}
