#define _GNU_SOURCE
#include "shim.h"

#include <sys/mman.h>

int pupitre_memory_file(void) { return memfd_create("screen", MFD_CLOEXEC); }
