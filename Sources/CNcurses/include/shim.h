#ifndef PUPITRE_CNCURSES_SHIM_H
#define PUPITRE_CNCURSES_SHIM_H
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#endif
