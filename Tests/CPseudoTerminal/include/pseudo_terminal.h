#ifndef PUPITRE_PSEUDO_TERMINAL_H
#define PUPITRE_PSEUDO_TERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// What Swift cannot do safely by itself: between vfork and exec only async-signal-safe calls are allowed, and ioctl is variadic.
// Every function answers 0 or an errno, unless it says otherwise.

/// A child process. `handle` is a pidfd: poll(2) says it is readable once the process has ended.
struct child {
    pid_t pid;
    int handle;
};

/// How a child ended.
struct child_end {
    bool ended;
    int code;    // exit code, or -1 when a signal ended it
    int signal;  // the signal, or 0
};

/// A pseudo-terminal: both ends stay open here, close-on-exec, the master non-blocking.
struct pseudo_terminal {
    int master;
    int slave;
};

/// The three standard descriptors and the surroundings of a child.
struct child_request {
    const char *path;
    char *const *arguments;
    char *const *environment;
    const char *directory;  // NULL: where the parent is
    int input;
    int output;
    int error;
    bool owns_terminal;  // `input` becomes the controlling terminal of its new session
};

int pseudo_terminal_open(unsigned short columns, unsigned short rows, struct pseudo_terminal *result);

/// Changes the size; the kernel sends SIGWINCH to the foreground group when it differs.
int pseudo_terminal_resize(int master, unsigned short columns, unsigned short rows);

/// Starts a program in a session of its own, with an empty signal mask, default dispositions and no other descriptor than 0, 1, 2.
int child_spawn(const struct child_request *request, struct child *result);

/// `child_spawn` on the slave of a new pseudo-terminal of that size.
int pseudo_terminal_spawn(
    const char *path, char *const *arguments, char *const *environment, const char *directory, unsigned short columns,
    unsigned short rows, struct pseudo_terminal *terminal, struct child *child);

/// Looks whether the child has ended, and reaps it.
int child_reap(pid_t pid, struct child_end *end);

/// Whether the main thread sleeps in a call that waits for input and no other thread works: 1 yes, 0 no, -1 the kernel does not tell.
int child_waits_for_input(pid_t pid);

/// Most resident memory so far of a living process in KiB; -1 when it cannot be read.
///
/// Not what wait4(2) reports: that counts the pages of the test process that the child had between fork and exec.
long child_peak_memory(pid_t pid);

/// The columns of a scalar as ncurses counts them in a UTF-8 locale, whatever the locale of this process; -1: not printable.
int terminal_width(uint32_t scalar);

/// A pidfd of any process, readable once that has ended; -1 when there is none.
int process_handle(pid_t pid);

/// Makes a pipe of which both ends are close-on-exec.
int pipe_closed_on_exec(int ends[2]);

#endif
