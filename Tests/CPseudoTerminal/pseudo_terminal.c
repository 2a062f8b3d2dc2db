#define _GNU_SOURCE
#include "pseudo_terminal.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/pidfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

int pseudo_terminal_resize(int master, unsigned short columns, unsigned short rows) {
    struct winsize size = {.ws_col = columns, .ws_row = rows};
    return ioctl(master, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

/// What a terminal emulator sets on its side: UTF-8 aware erasing.
static int configure(int slave) {
    struct termios attributes;
    if (tcgetattr(slave, &attributes) != 0) return errno;
    attributes.c_iflag |= IUTF8;
    return tcsetattr(slave, TCSANOW, &attributes) == 0 ? 0 : errno;
}

int pseudo_terminal_open(unsigned short columns, unsigned short rows, struct pseudo_terminal *result) {
    char name[128];
    int error = 0;
    int slave = -1;
    int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (master < 0) return errno;
    if (grantpt(master) != 0 || unlockpt(master) != 0) error = errno;
    if (error == 0) error = ptsname_r(master, name, sizeof name);
    if (error == 0 && (slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)) < 0) error = errno;
    if (error == 0) error = configure(slave);
    if (error == 0) error = pseudo_terminal_resize(master, columns, rows);
    if (error != 0) {
        if (slave >= 0) close(slave);
        close(master);
        return error;
    }
    *result = (struct pseudo_terminal){.master = master, .slave = slave};
    return 0;
}

// Test runners block most signals in their threads and a child inherits that: undo it. The kernel is asked directly, because
// sigaction(2) of the C library refuses two signals it keeps for itself; all zeros are SIG_DFL with an empty mask.
static void forget_signals(void) {
    static const char standard[64] = {0};
    const size_t mask_size = 8;
    for (int number = 1; number <= 64; number++) syscall(SYS_rt_sigaction, number, standard, NULL, mask_size);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/// Puts the three descriptors at 0, 1, 2; copies first, so that one cannot overwrite another.
static bool place_descriptors(const struct child_request *request) {
    int copies[3] = {
        fcntl(request->input, F_DUPFD_CLOEXEC, 3),
        fcntl(request->output, F_DUPFD_CLOEXEC, 3),
        fcntl(request->error, F_DUPFD_CLOEXEC, 3),
    };
    for (int number = 0; number < 3; number++) {
        if (copies[number] < 0 || dup2(copies[number], number) < 0) return false;
    }
    return true;
}

/// Runs in the child, between vfork and exec, on the stack and memory of the parent: async-signal-safe calls only, and no return.
_Noreturn static void become_program(const struct child_request *request, int report) {
    bool ready = setsid() >= 0 && place_descriptors(request)
        && (!request->owns_terminal || ioctl(0, TIOCSCTTY, 0) == 0)
        && (request->directory == NULL || chdir(request->directory) == 0)
        && close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) == 0;
    if (ready) {
        forget_signals();
        execve(request->path, request->arguments, request->environment);
    }
    int error = errno;
    ssize_t ignored = write(report, &error, sizeof error);
    (void)ignored;
    _exit(127);
}

int child_spawn(const struct child_request *request, struct child *result) {
    int report[2];
    if (pipe2(report, O_CLOEXEC) != 0) return errno;
    // A handler of the parent must not run in the child before it has forgotten them. With vfork the thread waits until the program runs,
    // and nobody copies the page tables of a test process, which takes longer than all the rest.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t pid = vfork();
    if (pid == 0) become_program(request, report[1]);
    int error = pid < 0 ? errno : 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    close(report[1]);
    if (pid > 0) {
        ssize_t count;
        do {
            count = read(report[0], &error, sizeof error);
        } while (count < 0 && errno == EINTR);
        if (count != (ssize_t)sizeof error) error = 0;  // closed by a successful exec
        int handle = error == 0 ? pidfd_open(pid, 0) : -1;
        if (error == 0 && handle < 0) {
            error = errno;
            kill(pid, SIGKILL);
        }
        if (error != 0) waitpid(pid, NULL, 0);
        *result = (struct child){.pid = pid, .handle = handle};
    }
    close(report[0]);
    return error;
}

int pseudo_terminal_spawn(
    const char *path, char *const *arguments, char *const *environment, const char *directory, unsigned short columns,
    unsigned short rows, struct pseudo_terminal *terminal, struct child *child) {
    int error = pseudo_terminal_open(columns, rows, terminal);
    if (error != 0) return error;
    struct child_request request = {
        .path = path,
        .arguments = arguments,
        .environment = environment,
        .directory = directory,
        .input = terminal->slave,
        .output = terminal->slave,
        .error = terminal->slave,
        .owns_terminal = true,
    };
    error = child_spawn(&request, child);
    if (error != 0) {
        close(terminal->slave);
        close(terminal->master);
    }
    return error;
}

int child_reap(pid_t pid, struct child_end *end) {
    int status = 0;
    *end = (struct child_end){.ended = false};
    pid_t found = waitpid(pid, &status, WNOHANG);
    if (found < 0) return errno;
    if (found == 0) return 0;
    end->ended = true;
    end->code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    end->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return 0;
}

// A poll with a short limit is ncurses waiting for the rest of an escape sequence: that is work, not rest.
static bool is_long_poll(unsigned long limit) {
    int milliseconds = (int)limit;
    return milliseconds < 0 || milliseconds >= 200;
}

/// Whether a thread sleeps in a call that waits for input, or, where `others` says so, for another thread.
static int thread_waits(const char *path, int others) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return -1;
    char line[256];
    ssize_t count = read(file, line, sizeof line - 1);
    close(file);
    if (count <= 0) return -1;
    line[count] = 0;
    long call = -1;
    unsigned long arguments[3] = {0, 0, 0};
    int found = sscanf(line, "%ld %lx %lx %lx", &call, &arguments[0], &arguments[1], &arguments[2]);
    if (found < 4) return 0;  // "running"
    switch (call) {
#ifdef SYS_poll
        case SYS_poll: return is_long_poll(arguments[2]);
#endif
#ifdef SYS_select
        case SYS_select:
#endif
#ifdef SYS_epoll_wait
        case SYS_epoll_wait:
#endif
        case SYS_ppoll:
        case SYS_pselect6:
        case SYS_epoll_pwait:
        case SYS_read: return 1;
        case SYS_futex: return others;
        default: return 0;
    }
}

// A number that the system tells about a process, by the beginning of its line; -1 when nobody says.
static long status_number(pid_t pid, const char *name) {
    char path[64], line[256];
    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    FILE *file = fopen(path, "re");
    if (file == NULL) return -1;
    long number = -1;
    size_t length = strlen(name);
    while (number < 0 && fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, name, length) == 0) number = strtol(line + length, NULL, 10);
    }
    fclose(file);
    return number;
}

// How often the main thread has gone to sleep; -1 when nobody says.
static long sleeps(pid_t pid) { return status_number(pid, "voluntary_ctxt_switches:"); }

int child_waits_for_input(pid_t pid) {
    char path[96];
    long before = sleeps(pid);
    snprintf(path, sizeof path, "/proc/%d/syscall", (int)pid);
    int waits = thread_waits(path, 0);
    if (waits != 1) return waits;
    // Work on another thread may still be painted.
    snprintf(path, sizeof path, "/proc/%d/task", (int)pid);
    DIR *threads = opendir(path);
    if (threads == NULL) return waits;
    struct dirent *entry;
    while (waits == 1 && (entry = readdir(threads)) != NULL) {
        long thread = strtol(entry->d_name, NULL, 10);
        if (thread <= 0 || thread == pid) continue;
        snprintf(path, sizeof path, "/proc/%d/task/%ld/syscall", (int)pid, thread);
        // One that has ended meanwhile has nothing more to do.
        if (thread_waits(path, 1) == 0) waits = 0;
    }
    closedir(threads);
    // One that ended may have woken the main thread, which was looked at before.
    if (waits == 1) {
        snprintf(path, sizeof path, "/proc/%d/syscall", (int)pid);
        waits = thread_waits(path, 0);
        if (waits == 1 && sleeps(pid) != before) waits = 0;
    }
    return waits;
}

long child_peak_memory(pid_t pid) { return status_number(pid, "VmHWM:"); }

static locale_t unicode;
static pthread_once_t unicode_once = PTHREAD_ONCE_INIT;

static void make_unicode(void) { unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

int terminal_width(uint32_t scalar) {
    pthread_once(&unicode_once, make_unicode);
    if (unicode == (locale_t)0) return scalar < 0x20 || (scalar >= 0x7f && scalar < 0xa0) ? -1 : 1;
    locale_t before = uselocale(unicode);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width;
}

int process_handle(pid_t pid) { return pidfd_open(pid, 0); }

int pipe_closed_on_exec(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }
