#ifndef PUPITRE_TERMINAL_GUARD_H
#define PUPITRE_TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// Gives the terminal back when the program crashes. A Swift trap runs no `defer` and no exit handler, so the bytes and the
// modes that restore the terminal are laid down beforehand and written by a signal handler.

/// The most bytes that a guard can hold.
enum { PUPITRE_GUARD_CAPACITY = 2048 };

/// From now on a fatal signal writes `bytes` to `fd`, sets `modes` on it, and then reaches whoever handled it before.
/// Main thread only. Answers false, and guards nothing, when there are too many bytes or no handler can be installed.
bool pupitre_guard_arm(int fd, const struct termios *modes, const unsigned char *bytes, size_t count);

/// A fatal signal leaves the terminal alone again.
void pupitre_guard_disarm(void);

/// True once a crash has given the terminal back: nothing may be painted any more.
bool pupitre_guard_fired(void);

#endif
