#define _GNU_SOURCE
#include "faulty_disk.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { REMEMBERED_STEPS = 1 << 16 };

struct faulty_disk {
    struct faulty_disk *next;
    char *folder;
    size_t length;
    long steps;
    long point;
    int error;
    bool stays;
    bool failed;
    unsigned char kinds[REMEMBERED_STEPS];
    bool records;
    struct faulty_record *list;
    long count;
    long capacity;
};

// Few tests, few steps: one lock for all.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct faulty_disk *disks;

struct faulty_disk *faulty_disk_watch(const char *folder)
{
    struct faulty_disk *disk = calloc(1, sizeof *disk);
    if (disk == NULL) return NULL;
    // SQLite gives its files' real paths.
    disk->folder = realpath(folder, NULL);
    if (disk->folder == NULL) {
        free(disk);
        return NULL;
    }
    disk->length = strlen(disk->folder);
    pthread_mutex_lock(&lock);
    disk->next = disks;
    disks = disk;
    pthread_mutex_unlock(&lock);
    return disk;
}

static void forget_records(struct faulty_disk *disk)
{
    for (long i = 0; i < disk->count; i++) {
        free((void *)disk->list[i].path);
        free((void *)disk->list[i].bytes);
    }
    free(disk->list);
    disk->list = NULL;
    disk->count = disk->capacity = 0;
}

void faulty_disk_forget(struct faulty_disk *disk)
{
    pthread_mutex_lock(&lock);
    for (struct faulty_disk **place = &disks; *place != NULL; place = &(*place)->next) {
        if (*place != disk) continue;
        *place = disk->next;
        break;
    }
    pthread_mutex_unlock(&lock);
    forget_records(disk);
    free(disk->folder);
    free(disk);
}

struct faulty_disk *faulty_disk_of(const char *path)
{
    if (path == NULL) return NULL;
    pthread_mutex_lock(&lock);
    struct faulty_disk *disk = disks;
    while (disk != NULL && (strncmp(path, disk->folder, disk->length) != 0 || path[disk->length] != '/'))
        disk = disk->next;
    pthread_mutex_unlock(&lock);
    return disk;
}

void faulty_disk_arm(struct faulty_disk *disk, long point, int error, bool stays)
{
    pthread_mutex_lock(&lock);
    disk->steps = 0;
    disk->point = point;
    disk->error = error;
    disk->stays = stays;
    disk->failed = false;
    pthread_mutex_unlock(&lock);
}

/// A full disk still lets files shrink and go, and what fits in its room be synced.
static bool needs_room(enum faulty_kind kind) { return kind == FAULTY_WRITE || kind == FAULTY_CREATE || kind == FAULTY_SYNC; }

enum faulty_verdict faulty_disk_step(struct faulty_disk *disk, enum faulty_kind kind)
{
    pthread_mutex_lock(&lock);
    long step = ++disk->steps;
    if (step <= REMEMBERED_STEPS) disk->kinds[step - 1] = (unsigned char)kind;
    bool is_due = disk->point > 0 && (step == disk->point || (disk->stays && step > disk->point));
    if (is_due && disk->error == ENOSPC) is_due = needs_room(kind);
    if (is_due) disk->failed = true;
    enum faulty_verdict verdict = !is_due ? FAULTY_PASS : disk->error == ENOSPC ? FAULTY_ENOSPC : FAULTY_EIO;
    pthread_mutex_unlock(&lock);
    return verdict;
}

long faulty_disk_steps(struct faulty_disk *disk)
{
    pthread_mutex_lock(&lock);
    long steps = disk->steps;
    pthread_mutex_unlock(&lock);
    return steps;
}

bool faulty_disk_step_decides(struct faulty_disk *disk, long step)
{
    return step > REMEMBERED_STEPS || step < 1 || disk->kinds[step - 1] != FAULTY_WRITE;
}

bool faulty_disk_has_failed(struct faulty_disk *disk)
{
    pthread_mutex_lock(&lock);
    bool failed = disk->failed;
    pthread_mutex_unlock(&lock);
    return failed;
}

void faulty_disk_start_recording(struct faulty_disk *disk)
{
    pthread_mutex_lock(&lock);
    forget_records(disk);
    disk->records = true;
    pthread_mutex_unlock(&lock);
}

void faulty_disk_note(
    struct faulty_disk *disk, enum faulty_kind kind, const char *path, int64_t offset, const void *bytes, size_t count)
{
    pthread_mutex_lock(&lock);
    if (disk->records) {
        if (disk->count == disk->capacity) {
            disk->capacity = disk->capacity == 0 ? 256 : disk->capacity * 2;
            disk->list = realloc(disk->list, (size_t)disk->capacity * sizeof *disk->list);
            if (disk->list == NULL) abort();
        }
        void *copy = NULL;
        if (count > 0) {
            copy = malloc(count);
            if (copy == NULL) abort();
            memcpy(copy, bytes, count);
        }
        disk->list[disk->count++] = (struct faulty_record){
            .kind = kind, .path = strdup(path), .offset = offset, .bytes = copy, .count = count };
    }
    pthread_mutex_unlock(&lock);
}

long faulty_disk_record_count(struct faulty_disk *disk) { return disk->count; }

struct faulty_record faulty_disk_record_at(struct faulty_disk *disk, long index) { return disk->list[index]; }
