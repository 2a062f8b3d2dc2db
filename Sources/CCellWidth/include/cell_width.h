#ifndef PUPITRE_CELL_WIDTH_H
#define PUPITRE_CELL_WIDTH_H
#include <stdint.h>

/// Columns that libc's wcwidth gives a Unicode scalar in a UTF-8 locale: 0, 1, 2, or -1 when it cannot be shown.
///
/// Swift's Glibc module hides wcwidth, and wcwidth itself answers for the process's locale. ncurses measures with the
/// same tables, so a frame and the terminal agree; asking under a fixed UTF-8 locale makes the answer independent of
/// what setlocale was told, and of the thread.
int pupitre_cell_width(uint32_t scalar);
#endif
