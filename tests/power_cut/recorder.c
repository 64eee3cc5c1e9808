/* Loaded before the C library: writes down, in one order, what a program does to the files under POWER_CUT_FOLDER.
 *
 * A record: op (1 byte), offset or size (8), length of the path (4), length of the data (4), path, data.
 * c created, w written, t truncated, s synced (after it returned), f failed to sync, u unlinked, r renamed and l linked
 * (data: the new path). POWER_CUT_UNSYNCED=N: the N-th sync fails, and only that one. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
static pthread_mutex_t in_order = PTHREAD_MUTEX_INITIALIZER;
static int trace = -1;
static const char *folder;

static long unsynced, syncs;

/* Again in each fork, which is given a folder and a trace of its own. */
__attribute__((constructor)) void power_cut_begin(void) {
    const char *file = getenv("POWER_CUT_TRACE"), *failing = getenv("POWER_CUT_UNSYNCED");
    folder = getenv("POWER_CUT_FOLDER");
    unsynced = failing ? atol(failing) : 0;
    syncs = 0;
    if (file && folder) trace = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static int ours(const char *path) { return trace >= 0 && folder && !strncmp(path, folder, strlen(folder)); }

static void put(char op, uint64_t at, const char *path, const void *data, uint32_t size) {
    unsigned char head[17];
    uint32_t letters = (uint32_t)strlen(path);
    head[0] = (unsigned char)op;
    memcpy(head + 1, &at, 8);
    memcpy(head + 9, &letters, 4);
    memcpy(head + 13, &size, 4);
    struct iovec parts[3] = {{head, sizeof head}, {(void *)path, letters}, {(void *)data, size}};
    if (syscall(SYS_writev, trace, parts, 3) < 0) abort();
}

static const char *path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, PATH_MAX - 1);
    path[size < 0 ? 0 : size] = 0;
    return path;
}

#define FOR_FD(op, at, data, size, call)                                     \
    char path[PATH_MAX];                                                     \
    if (!ours(path_of(fd, path))) return call;                               \
    pthread_mutex_lock(&in_order);                                           \
    uint64_t place = (uint64_t)(at);                                         \
    __typeof__(call) done = call;                                            \
    if (done >= 0) put(op, place, path, data, size);                         \
    pthread_mutex_unlock(&in_order);                                         \
    return done

ssize_t write(int fd, const void *data, size_t size) {
    FOR_FD('w', lseek(fd, 0, SEEK_CUR), data, (uint32_t)done, NEXT(write)(fd, data, size));
}
/* A real short write: so many bytes reach the file, and the caller is told so. */
static size_t at_most(size_t size) {
    const char *most = getenv("POWER_CUT_SHORT");
    return most && (size_t)atol(most) < size ? (size_t)atol(most) : size;
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    FOR_FD('w', at, data, (uint32_t)done, NEXT(pwrite)(fd, data, at_most(size), at));
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    FOR_FD('w', at, data, (uint32_t)done, NEXT(pwrite64)(fd, data, at_most(size), at));
}
int ftruncate(int fd, off_t size) { FOR_FD('t', size, "", 0, NEXT(ftruncate)(fd, size)); }
int ftruncate64(int fd, off64_t size) { FOR_FD('t', size, "", 0, NEXT(ftruncate64)(fd, size)); }

/* The disk refused what it was given, and will say that all is well when it is asked again. */
static int refused(int fd) {
    char path[PATH_MAX];
    if (!unsynced || !ours(path_of(fd, path)) || __sync_add_and_fetch(&syncs, 1) != unsynced) return 0;
    pthread_mutex_lock(&in_order);
    put('f', 0, path, "", 0);
    pthread_mutex_unlock(&in_order);
    errno = EIO;
    return 1;
}

int fsync(int fd) {
    if (refused(fd)) return -1;
    FOR_FD('s', 0, "", 0, NEXT(fsync)(fd));
}
int fdatasync(int fd) {
    if (refused(fd)) return -1;
    FOR_FD('s', 0, "", 0, NEXT(fdatasync)(fd));
}

int unlink(const char *path) {
    if (!ours(path)) return NEXT(unlink)(path);
    pthread_mutex_lock(&in_order);
    int done = NEXT(unlink)(path);
    if (done >= 0) put('u', 0, path, "", 0);
    pthread_mutex_unlock(&in_order);
    return done;
}

static int named(char op, int (*real)(const char *, const char *), const char *path, const char *to) {
    if (!ours(path)) return real(path, to);
    pthread_mutex_lock(&in_order);
    int done = real(path, to);
    if (done >= 0) put(op, 0, path, to, (uint32_t)strlen(to));
    pthread_mutex_unlock(&in_order);
    return done;
}

int rename(const char *path, const char *to) { return named('r', NEXT(rename), path, to); }
int link(const char *path, const char *to) { return named('l', NEXT(link), path, to); }

static int opened(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
    if (!ours(path)) return real(path, flags, mode);
    pthread_mutex_lock(&in_order);
    int there = access(path, F_OK) == 0, fd = real(path, flags, mode);
    if (fd >= 0 && !there) put('c', 0, path, "", 0);
    if (fd >= 0 && there && (flags & O_TRUNC)) put('t', 0, path, "", 0);
    pthread_mutex_unlock(&in_order);
    return fd;
}

#define OPEN(name)                                                                        \
    int name(const char *path, int flags, ...) {                                          \
        va_list more;                                                                     \
        va_start(more, flags);                                                            \
        mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? (mode_t)va_arg(more, int) : 0;    \
        va_end(more);                                                                     \
        return opened(NEXT(name), path, flags, mode);                                     \
    }
OPEN(open)
OPEN(open64)
