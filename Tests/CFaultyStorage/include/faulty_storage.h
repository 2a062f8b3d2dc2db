#ifndef PUPITRE_FAULTY_STORAGE_H
#define PUPITRE_FAULTY_STORAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A layer between SQLite and the system (a "VFS") that lets a test break the storage of one folder: the n-th step that changes a file
// fails, once or from then on; and every step can be recorded, so that the test can tell what a power cut would leave on the disk.
//
// It counts what changes files: writes, syncs, truncations, deletions, and files that are made. Reads and locks are the system's.
// Files of other folders are not touched, so that other tests can run beside.

/// A step that changes a file.
enum faulty_kind { FAULTY_WRITE, FAULTY_SYNC, FAULTY_TRUNCATE, FAULTY_DELETE, FAULTY_CREATE };

/// A folder whose files fail when told to.
struct faulty_disk;

/// One step, as it was done. The pointers live until the disk is forgotten.
struct faulty_record {
    enum faulty_kind kind;
    const char *path;
    int64_t offset;     // of a write; the new size of a truncation; 1 for a deletion that waits for the folder's sync
    const void *bytes;  // what was written
    size_t count;
};

/// Puts the layer under every connection that is opened from now on. Answers 0, or SQLite's error code. Any number of calls do it once.
int faulty_storage_install(void);

/// Watches the files of a folder that exists; NULL when memory or the folder is lacking.
struct faulty_disk *faulty_disk_watch(const char *folder);

/// Watches no more; no connection to its files may be open.
void faulty_disk_forget(struct faulty_disk *disk);

/// Counts from 1 again, and lets step number `point` fail (0: none) with EIO or ENOSPC; `stays`: and all those after it.
///
/// Of a write that fails with EIO one half reaches the file, as happens. ENOSPC lets steps that need no room pass.
void faulty_disk_arm(struct faulty_disk *disk, long point, int error, bool stays);

/// How many steps there were since the disk was armed.
long faulty_disk_steps(struct faulty_disk *disk);

/// Whether the kind of the step was one of the few that decide about a commit: all but writes.
bool faulty_disk_step_decides(struct faulty_disk *disk, long step);

/// Whether a step has failed since the disk was armed.
bool faulty_disk_has_failed(struct faulty_disk *disk);

/// Records every step from now on, after forgetting those recorded before.
void faulty_disk_start_recording(struct faulty_disk *disk);

/// How many steps are recorded.
long faulty_disk_record_count(struct faulty_disk *disk);

/// Step `index`, from 0.
struct faulty_record faulty_disk_record_at(struct faulty_disk *disk, long index);

#endif
