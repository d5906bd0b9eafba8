/* A disk that fails: preloaded into a process, it makes every change of a file fail once it is armed.
 *
 * `torture_arm(number, calls)` lets so many more calls through, then each fails with this error; 0 disarms. Pipes and
 * what is only read are left alone. A disk that is full takes half of the first write that does not fit.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

static int fault, left, halved;

void torture_arm(int number, int calls) {
    fault = number;
    left = calls;
    halved = 0;
}

static int fails(void) {
    if (!fault || left-- > 0) return 0;
    errno = fault;
    return 1;
}

static int fails_in(int file) {
    struct stat about;
    return fault && !fstat(file, &about) && (S_ISREG(about.st_mode) || S_ISDIR(about.st_mode)) && fails();
}

static int halves(size_t size) { return fault == ENOSPC && size > 1 && !halved++; }

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void *from, size_t size) {
    REAL(write);
    return !fails_in(file) ? real(file, from, size) : halves(size) ? real(file, from, size / 2) : -1;
}

ssize_t pwrite(int file, const void *from, size_t size, off_t at) {
    REAL(pwrite);
    return !fails_in(file) ? real(file, from, size, at) : halves(size) ? real(file, from, size / 2, at) : -1;
}

ssize_t pwrite64(int file, const void *from, size_t size, off64_t at) {
    REAL(pwrite64);
    return !fails_in(file) ? real(file, from, size, at) : halves(size) ? real(file, from, size / 2, at) : -1;
}

#define ON_FILE(name, type, declared, given) \
    type name declared { \
        REAL(name); \
        return fails_in(file) ? -1 : real given; \
    }
ON_FILE(fsync, int, (int file), (file))
ON_FILE(fdatasync, int, (int file), (file))
ON_FILE(ftruncate, int, (int file, off_t size), (file, size))
ON_FILE(ftruncate64, int, (int file, off64_t size), (file, size))

int rename(const char *from, const char *to) {
    REAL(rename);
    return fails() ? -1 : real(from, to);
}

/* Only a disk that is full lets a file be removed. */
int unlink(const char *path) {
    REAL(unlink);
    return fault != ENOSPC && fails() ? -1 : real(path);
}

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        va_list more; \
        va_start(more, flags); \
        int mode = flags & O_CREAT ? va_arg(more, int) : 0; \
        va_end(more); \
        return flags & O_CREAT && fails() ? -1 : real(path, flags, mode); \
    }
OPENS(open)
OPENS(open64)
