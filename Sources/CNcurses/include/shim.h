#ifndef PUPITRE_CNCURSES_SHIM_H
#define PUPITRE_CNCURSES_SHIM_H

// The parts of ncurses that Swift cannot import by itself: macros, mutable globals, and one cell filled in place.

#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>
#include <ncurses.h>

/// The C library's own column width of a character (Swift's Glibc module hides it); ncurses relies on the same.
int wcwidth(wchar_t character);

/// The window that covers the screen; NULL before newterm.
static inline WINDOW *pupitre_stdscr(void) { return stdscr; }

/// What ncurses believes the terminal shows; marking it unreliable repaints everything.
static inline WINDOW *pupitre_curscr(void) { return curscr; }

/// How many colours the terminal has; 0 before start_color.
static inline int pupitre_colours(void) { return COLORS; }

/// How many pairs of colours the terminal can hold.
static inline int pupitre_colour_pairs(void) { return COLOR_PAIRS; }

static inline attr_t pupitre_attribute_bold(void) { return WA_BOLD; }
static inline attr_t pupitre_attribute_dim(void) { return WA_DIM; }
static inline attr_t pupitre_attribute_italic(void) { return WA_ITALIC; }
static inline attr_t pupitre_attribute_underline(void) { return WA_UNDERLINE; }
static inline attr_t pupitre_attribute_reverse(void) { return WA_REVERSE; }

/// A file in memory that no program started later inherits, or -1 with errno set: ncurses paints into it.
int pupitre_memory_file(void);

/// Fills one cell for add_wchnstr. setcchar would measure the text again: it costs more than all the rest of a row.
/// A character and at most CCHARW_MAX - 1 combining ones are kept. The pair goes to both places where ncurses reads it.
static inline void pupitre_set_cell(cchar_t *cell, const wchar_t *text, size_t count, attr_t attributes, int pair)
{
    if (count > CCHARW_MAX) count = CCHARW_MAX;
    for (size_t i = 0; i < CCHARW_MAX; i++) cell->chars[i] = i < count ? text[i] : 0;
    cell->attr = attributes | (attr_t)COLOR_PAIR(pair < 255 ? pair : 255);
    cell->ext_color = pair;
}

#endif
