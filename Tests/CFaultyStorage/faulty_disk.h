#ifndef PUPITRE_FAULTY_DISK_H
#define PUPITRE_FAULTY_DISK_H

#include "faulty_storage.h"

/// How a step is to end.
enum faulty_verdict { FAULTY_PASS, FAULTY_EIO, FAULTY_ENOSPC };

/// The disk that holds a file, or NULL.
struct faulty_disk *faulty_disk_of(const char *path);

/// Counts a step and says how it is to end.
enum faulty_verdict faulty_disk_step(struct faulty_disk *disk, enum faulty_kind kind);

/// Records a step that was done; `bytes` are copied.
void faulty_disk_note(
    struct faulty_disk *disk, enum faulty_kind kind, const char *path, int64_t offset, const void *bytes, size_t count);

#endif
