#ifndef PUPITRE_SIGNAL_PIPE_H
#define PUPITRE_SIGNAL_PIPE_H

#include <stdbool.h>

/// A pipe that neither blocks nor is inherited by programs that are started; pipe2, which Swift's Glibc module hides.
/// Answers false with errno set.
bool pupitre_pipe(int ends[2]);

// Turns signals into something that poll can wait for: the handler notes the signal and writes one byte to a pipe.

/// Starts to watch HUP, INT, TERM, WINCH, CONT and TSTP. Answers the file descriptor to poll, or -1 with errno set.
/// Main thread only; a second call answers the same descriptor. To be called before newterm, which then leaves them alone.
int pupitre_signals_watch(void);

/// Gives the signals back to whoever handled them before.
void pupitre_signals_unwatch(void);

/// Takes the signals that have come since the last call (bit n is signal n) and empties the pipe.
unsigned long pupitre_signals_take(void);

/// Stops the whole process group as Ctrl-Z would, and returns when it is continued (at once where nobody could
/// continue it: the kernel stops no orphaned group). The CONT and TSTP of this very stop are not reported.
void pupitre_signals_stop_group(void);

#endif
