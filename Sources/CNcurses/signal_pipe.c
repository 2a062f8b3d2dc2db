#define _GNU_SOURCE
#include "signal_pipe.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

bool pupitre_pipe(int ends[2]) { return pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0; }

static const int watched[] = { SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGCONT, SIGTSTP };
enum { WATCHED = sizeof watched / sizeof *watched };

static struct sigaction previous[WATCHED];
static bool watching;
static int ends[2] = { -1, -1 };
static atomic_ulong pending;

static void on_signal(int number)
{
    int saved = errno;
    // The byte is needed only when nobody has been woken yet; a full pipe wakes as well.
    if (atomic_fetch_or(&pending, 1UL << number) == 0) {
        ssize_t written = write(ends[1], "", 1);
        (void)written;
    }
    errno = saved;
}

static void handle(int number)
{
    // Restarted, so that a write to the terminal is never cut in the middle; poll returns all the same.
    struct sigaction action = { .sa_handler = on_signal, .sa_flags = SA_RESTART };
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

int pupitre_signals_watch(void)
{
    if (watching) return ends[0];
    if (ends[0] < 0 && !pupitre_pipe(ends)) return -1;
    for (int i = 0; i < WATCHED; i++) {
        sigaction(watched[i], NULL, &previous[i]);
        // A program started with nohup keeps its promise to outlive the terminal's hangup.
        bool ignored = !(previous[i].sa_flags & SA_SIGINFO) && previous[i].sa_handler == SIG_IGN;
        if (watched[i] != SIGHUP || !ignored) handle(watched[i]);
    }
    watching = true;
    return ends[0];
}

void pupitre_signals_unwatch(void)
{
    if (!watching) return;
    for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &previous[i], NULL);
    watching = false;
}

unsigned long pupitre_signals_take(void)
{
    char bytes[64];
    while (read(ends[0], bytes, sizeof bytes) > 0) {}
    return atomic_exchange(&pending, 0);
}

void pupitre_signals_stop_group(void)
{
    struct sigaction action = { .sa_handler = SIG_IGN };
    sigemptyset(&action.sa_mask);
    sigaction(SIGTSTP, &action, NULL);
    kill(0, SIGTSTP);
    // The rest of the group stops by the signal above, this process by one sent to this very thread: another thread could
    // take the first one while this one runs on and puts the desk back on the screen.
    action.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &action, NULL);
    sigset_t only, before;
    sigemptyset(&only);
    sigaddset(&only, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &only, &before);
    pthread_kill(pthread_self(), SIGTSTP);
    // Running again.
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (watching) handle(SIGTSTP);
    atomic_fetch_and(&pending, ~(1UL << SIGTSTP | 1UL << SIGCONT));
}
