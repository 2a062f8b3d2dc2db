#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "faulty_disk.h"

// A file of SQLite's over one of the system's, whose object follows it in memory.
struct file {
    sqlite3_file base;
    struct faulty_disk *disk;
    char *path;
    sqlite3_file *below;
    int error;  // the errno of the last fault
};

static sqlite3_vfs *below_all;
static sqlite3_vfs layer;

static struct file *of(sqlite3_file *file) { return (struct file *)file; }

// The system says why in errno, and SQLite passes it on.
static enum faulty_verdict told(enum faulty_verdict verdict)
{
    if (verdict != FAULTY_PASS) errno = verdict == FAULTY_ENOSPC ? ENOSPC : EIO;
    return verdict;
}

static enum faulty_verdict step(struct file *file, enum faulty_kind kind)
{
    if (file->disk == NULL) return FAULTY_PASS;
    enum faulty_verdict verdict = told(faulty_disk_step(file->disk, kind));
    if (verdict != FAULTY_PASS) file->error = errno;
    return verdict;
}

static void note(struct file *file, enum faulty_kind kind, int64_t offset, const void *bytes, size_t count)
{
    if (file->disk != NULL) faulty_disk_note(file->disk, kind, file->path, offset, bytes, count);
}

// What fails

static int on_write(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 offset)
{
    struct file *file = of(base);
    sqlite3_file *below = file->below;
    enum faulty_verdict verdict = step(file, FAULTY_WRITE);
    if (verdict == FAULTY_ENOSPC) return SQLITE_FULL;
    int done = verdict == FAULTY_EIO ? count / 2 : count;
    int code = done == 0 ? SQLITE_OK : below->pMethods->xWrite(below, bytes, done, offset);
    if (code == SQLITE_OK && done > 0) note(file, FAULTY_WRITE, offset, bytes, (size_t)done);
    if (verdict == FAULTY_EIO) {
        errno = EIO;
        return SQLITE_IOERR_WRITE;
    }
    return code;
}

static int on_truncate(sqlite3_file *base, sqlite3_int64 size)
{
    struct file *file = of(base);
    if (step(file, FAULTY_TRUNCATE) != FAULTY_PASS) return SQLITE_IOERR_TRUNCATE;
    int code = file->below->pMethods->xTruncate(file->below, size);
    if (code == SQLITE_OK) note(file, FAULTY_TRUNCATE, size, NULL, 0);
    return code;
}

static int on_sync(sqlite3_file *base, int flags)
{
    struct file *file = of(base);
    if (step(file, FAULTY_SYNC) != FAULTY_PASS) return SQLITE_IOERR_FSYNC;
    // The recorded steps are the disk; the real one is not waited for.
    if (file->disk == NULL) return file->below->pMethods->xSync(file->below, flags);
    note(file, FAULTY_SYNC, 0, NULL, 0);
    return SQLITE_OK;
}

static int on_delete(sqlite3_vfs *vfs, const char *path, int waits)
{
    (void)vfs;
    struct faulty_disk *disk = faulty_disk_of(path);
    if (disk == NULL) return below_all->xDelete(below_all, path, waits);
    if (access(path, F_OK) != 0) return below_all->xDelete(below_all, path, waits);
    if (told(faulty_disk_step(disk, FAULTY_DELETE)) != FAULTY_PASS) return SQLITE_IOERR_DELETE;
    int code = below_all->xDelete(below_all, path, waits);
    if (code == SQLITE_OK) faulty_disk_note(disk, FAULTY_DELETE, path, waits, NULL, 0);
    return code;
}

static int on_control(sqlite3_file *base, int what, void *value)
{
    struct file *file = of(base);
    if (what == SQLITE_FCNTL_LAST_ERRNO && file->error != 0) {
        *(int *)value = file->error;
        return SQLITE_OK;
    }
    return file->below->pMethods->xFileControl(file->below, what, value);
}

// What only passes through

static int on_close(sqlite3_file *base)
{
    struct file *file = of(base);
    int code = file->below->pMethods->xClose(file->below);
    free(file->path);
    file->path = NULL;
    return code;
}

#define BELOW(base) (of(base)->below)
#define CALL(base, method, ...) BELOW(base)->pMethods->method(BELOW(base), ##__VA_ARGS__)

static int on_read(sqlite3_file *f, void *bytes, int count, sqlite3_int64 at) { return CALL(f, xRead, bytes, count, at); }
static int on_size(sqlite3_file *f, sqlite3_int64 *size) { return CALL(f, xFileSize, size); }
static int on_lock(sqlite3_file *f, int level) { return CALL(f, xLock, level); }
static int on_unlock(sqlite3_file *f, int level) { return CALL(f, xUnlock, level); }
static int on_reserved(sqlite3_file *f, int *answer) { return CALL(f, xCheckReservedLock, answer); }
static int on_sector(sqlite3_file *f) { return CALL(f, xSectorSize); }
static int on_traits(sqlite3_file *f) { return CALL(f, xDeviceCharacteristics); }
static int on_map(sqlite3_file *f, int i, int n, int grow, void volatile **p) { return CALL(f, xShmMap, i, n, grow, p); }
static int on_shm_lock(sqlite3_file *f, int at, int n, int flags) { return CALL(f, xShmLock, at, n, flags); }
static void on_barrier(sqlite3_file *f) { CALL(f, xShmBarrier); }
static int on_unmap(sqlite3_file *f, int removes) { return CALL(f, xShmUnmap, removes); }

// Version 2: without memory-mapped pages, so that every change is a write.
static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = on_close,
    .xRead = on_read,
    .xWrite = on_write,
    .xTruncate = on_truncate,
    .xSync = on_sync,
    .xFileSize = on_size,
    .xLock = on_lock,
    .xUnlock = on_unlock,
    .xCheckReservedLock = on_reserved,
    .xFileControl = on_control,
    .xSectorSize = on_sector,
    .xDeviceCharacteristics = on_traits,
    .xShmMap = on_map,
    .xShmLock = on_shm_lock,
    .xShmBarrier = on_barrier,
    .xShmUnmap = on_unmap,
};

// Opening

static int on_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *out)
{
    (void)vfs;
    struct file *file = of(base);
    memset(file, 0, sizeof *file);
    file->below = (sqlite3_file *)(file + 1);
    file->disk = faulty_disk_of(path);
    bool is_new = file->disk != NULL && (flags & SQLITE_OPEN_CREATE) && access(path, F_OK) != 0;
    if (is_new && step(file, FAULTY_CREATE) != FAULTY_PASS) return SQLITE_CANTOPEN;
    int code = below_all->xOpen(below_all, path, file->below, flags, out);
    if (file->below->pMethods == NULL) return code;
    if (file->disk != NULL) file->path = strdup(path);
    if (is_new && code == SQLITE_OK) note(file, FAULTY_CREATE, 0, NULL, 0);
    file->base.pMethods = &methods;
    return code;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int installed = SQLITE_ERROR;

static void install(void)
{
    below_all = sqlite3_vfs_find(NULL);
    if (below_all == NULL) return;
    // The other functions never look at the object that they are called with.
    layer = *below_all;
    layer.pNext = NULL;
    layer.zName = "faulty";
    layer.szOsFile = (int)sizeof(struct file) + below_all->szOsFile;
    layer.xOpen = on_open;
    layer.xDelete = on_delete;
    installed = sqlite3_vfs_register(&layer, 1);
}

int faulty_storage_install(void)
{
    pthread_once(&once, install);
    return installed;
}
