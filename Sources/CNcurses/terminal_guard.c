#define _GNU_SOURCE
#include "terminal_guard.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Swift traps with ILL or TRAP; QUIT is not a crash, but ends the program just as suddenly.
static const int fatal[] = { SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT };
enum { FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction previous[FATAL];
static bool installed;

static struct {
    int fd;
    struct termios modes;
    size_t count;
    unsigned char bytes[PUPITRE_GUARD_CAPACITY];
} guarded;

static atomic_bool armed;
static atomic_bool fired;

static void write_all(int fd, const unsigned char *bytes, size_t count)
{
    while (count > 0) {
        ssize_t written = write(fd, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

static void give_back(void)
{
    // Only the first of several crashing threads does it.
    if (!atomic_exchange(&armed, false)) return;
    atomic_store(&fired, true);
    // A process in the background that touches the terminal would be stopped instead of ending.
    sigset_t background;
    sigemptyset(&background);
    sigaddset(&background, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &background, NULL);
    write_all(guarded.fd, guarded.bytes, guarded.count);
    tcsetattr(guarded.fd, TCSANOW, &guarded.modes);
}

static struct sigaction *previous_for(int number)
{
    for (int i = 0; i < FATAL; i++)
        if (fatal[i] == number) return &previous[i];
    return NULL;
}

static void on_fatal(int number, siginfo_t *info, void *context)
{
    int saved = errno;
    give_back();
    struct sigaction *before = previous_for(number);
    if (before == NULL) _exit(128 + number);
    // An ignored fault would come back for ever.
    if (!(before->sa_flags & SA_SIGINFO) && before->sa_handler == SIG_IGN) before->sa_handler = SIG_DFL;
    sigaction(number, before, NULL);
    errno = saved;
    // The backtracer reads where the fault was from the very same context, so it is called with it; raising the signal
    // again would show it this handler instead.
    if (before->sa_flags & SA_SIGINFO) before->sa_sigaction(number, info, context);
    else if (before->sa_handler == SIG_DFL) raise(number);
    else before->sa_handler(number);
}

// A stack that has overflowed cannot run a handler: it needs another stack. Swift's backtracer brings one when it is on.
static void ensure_alternate_stack(void)
{
    stack_t current;
    if (sigaltstack(NULL, &current) != 0 || !(current.ss_flags & SS_DISABLE)) return;
    size_t size = (size_t)SIGSTKSZ * 4;
    void *memory = malloc(size);
    if (memory == NULL) return;
    stack_t stack = { .ss_sp = memory, .ss_size = size, .ss_flags = 0 };
    if (sigaltstack(&stack, NULL) != 0) free(memory);
}

static bool install(void)
{
    if (installed) return true;
    ensure_alternate_stack();
    struct sigaction action = { .sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK };
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < FATAL; i++)
        if (sigaction(fatal[i], NULL, &previous[i]) != 0) return false;
    for (int i = 0; i < FATAL; i++)
        if (sigaction(fatal[i], &action, NULL) != 0) return false;
    installed = true;
    return true;
}

bool pupitre_guard_arm(int fd, const struct termios *modes, const unsigned char *bytes, size_t count)
{
    if (count > PUPITRE_GUARD_CAPACITY) return false;
    atomic_store(&armed, false);
    guarded.fd = fd;
    guarded.modes = *modes;
    guarded.count = count;
    memcpy(guarded.bytes, bytes, count);
    if (!install()) return false;
    atomic_store(&armed, true);
    return true;
}

void pupitre_guard_disarm(void) { atomic_store(&armed, false); }

bool pupitre_guard_fired(void) { return atomic_load_explicit(&fired, memory_order_relaxed); }
