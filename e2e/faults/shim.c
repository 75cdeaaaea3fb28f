// Loaded before the C library of a program under test (LD_PRELOAD). Below the folder FAULT_DIR it can
//   record  each write, sync, truncation, rename and removal, in order, into FAULT_LOG, so that the disk as it was at any moment can be rebuilt;
//   fail    the FAULT_AT-th write or sync (FAULT_OP) and FAULT_COUNT - 1 further ones with FAULT_ERRNO; 0 lies: nothing is done, success is told;
//   kill    the whole program in front of the FAULT_AT-th operation of any kind (FAULT_OP=kill);
//   fail or hang for as long as the file FAULT_WHILE exists (FAULT_OP=write, sync or hang).
// With FAULT_CANARY it counts, whatever the folder, the writes of any file that hold that text, into FAULT_LOG.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { most_files = 4096, longest_name = 256 };

static char names[most_files][longest_name];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder, *canary, *while_file, *operation;
static int log_file = -1, fault_errno;
static long fault_at, fault_count = 1, seen;

static long (*kernel)(long, ...);

__attribute__((constructor)) static void begin(void) {
  kernel = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  folder = getenv("FAULT_DIR");
  canary = getenv("FAULT_CANARY");
  while_file = getenv("FAULT_WHILE");
  operation = getenv("FAULT_OP");
  const char *text = getenv("FAULT_LOG");
  if (text) log_file = kernel(SYS_openat, AT_FDCWD, text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if ((text = getenv("FAULT_AT"))) fault_at = atol(text);
  if ((text = getenv("FAULT_COUNT"))) fault_count = atol(text);
  if ((text = getenv("FAULT_ERRNO"))) fault_errno = atoi(text);
  // What the program starts itself, a browser for instance, is none of ours.
  unsetenv("LD_PRELOAD");
}

// Op, length of the name, offset, length of the data; then the name and the data.
static void record(char op, const char *name, int64_t offset, int64_t length, const void *data) {
  if (log_file < 0) return;
  struct __attribute__((packed)) { char op; uint16_t name_length; int64_t offset, length; } head = {
    op, (uint16_t)strlen(name), offset, length
  };
  struct iovec parts[3] = {
    { &head, sizeof head }, { (void *)name, head.name_length }, { (void *)data, data ? (size_t)length : 0 }
  };
  kernel(SYS_writev, log_file, parts, 3);
}

static int is(const char *name) { return operation && strcmp(operation, name) == 0; }

// True where this operation shall not be done; errno is set, or 0 for a lie.
static int is_faulty(const char *kind) {
  if (is("kill")) {
    if (++seen == fault_at) kill(getpid(), SIGKILL);
    return 0;
  }
  if (is("hang")) {
    while (while_file && kernel(SYS_faccessat, AT_FDCWD, while_file, F_OK) == 0) usleep(20000);
    return 0;
  }
  if (!is(kind)) return 0;
  if (while_file) {
    if (kernel(SYS_faccessat, AT_FDCWD, while_file, F_OK) != 0) return 0;
  } else {
    seen++;
    if (fault_at == 0 || seen < fault_at || seen >= fault_at + fault_count) return 0;
  }
  errno = fault_errno;
  return 1;
}

static const char *below(const char *path) {
  if (!folder || !path || strncmp(path, folder, strlen(folder)) != 0) return NULL;
  const char *name = path + strlen(folder);
  return *name == '/' ? name + 1 : *name == 0 ? "." : NULL;
}

static void remember(int file, const char *path) {
  if (file < 0 || file >= most_files) return;
  const char *name = below(path);
  snprintf(names[file], longest_name, "%s", name ? name : "");
}

static const char *name_of(int file) {
  return file >= 0 && file < most_files && names[file][0] ? names[file] : NULL;
}

static void look_for_canary(int file, const void *data, size_t length) {
  if (!canary || file == log_file || !memmem(data, length, canary, strlen(canary))) return;
  char link[64], path[longest_name] = "";
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  if (readlink(link, path, sizeof path - 1) < 0) path[0] = 0;
  record('C', path, 0, (int64_t)length, NULL);
}

#define OPEN(NAME, SIGNATURE, AT, EXTRA)                                                                              \
  int NAME SIGNATURE {                                                                                                \
    mode_t mode = 0;                                                                                                  \
    if (flags & (O_CREAT | O_TMPFILE)) {                                                                              \
      va_list more;                                                                                                   \
      va_start(more, flags);                                                                                          \
      mode = va_arg(more, mode_t);                                                                                    \
      va_end(more);                                                                                                   \
    }                                                                                                                 \
    int file = kernel(SYS_openat, AT, path, flags | EXTRA, mode);                                                    \
    remember(file, path);                                                                                             \
    if (file >= 0 && (flags & O_TRUNC) && name_of(file)) record('T', names[file], 0, 0, NULL);                        \
    return file;                                                                                                      \
  }
OPEN(open, (const char *path, int flags, ...), AT_FDCWD, 0)
OPEN(open64, (const char *path, int flags, ...), AT_FDCWD, O_LARGEFILE)
OPEN(openat, (int at, const char *path, int flags, ...), at, 0)
OPEN(openat64, (int at, const char *path, int flags, ...), at, O_LARGEFILE)

int close(int file) {
  if (file >= 0 && file < most_files) names[file][0] = 0;
  return kernel(SYS_close, file);
}

static ssize_t put(int file, const void *data, size_t length, int64_t offset, int positioned) {
  const char *name = name_of(file);
  look_for_canary(file, data, length);
  pthread_mutex_lock(&lock);
  ssize_t done;
  if (name && is_faulty("write")) {
    done = errno ? -1 : (ssize_t)length;
    // A liar keeps the place in the file all the same.
    if (done > 0 && !positioned) kernel(SYS_lseek, file, length, SEEK_CUR);
  } else {
    done = positioned ? kernel(SYS_pwrite64, file, data, length, offset) : kernel(SYS_write, file, data, length);
    if (done > 0 && name) {
      if (!positioned) offset = kernel(SYS_lseek, file, 0, SEEK_CUR) - done;
      record('W', name, offset, done, data);
    } else if (done > 0 && file == 1) record('A', "", 0, done, data);
  }
  int problem = errno;
  pthread_mutex_unlock(&lock);
  errno = problem;
  return done;
}

ssize_t write(int file, const void *data, size_t length) { return put(file, data, length, 0, 0); }
ssize_t pwrite(int file, const void *data, size_t length, off_t offset) { return put(file, data, length, offset, 1); }
ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset) { return put(file, data, length, offset, 1); }

static int sync_with(long call, int file) {
  const char *name = name_of(file);
  pthread_mutex_lock(&lock);
  int done;
  if (name && is_faulty("sync")) {
    done = errno ? -1 : 0;
    if (done) record('F', name, 0, 0, NULL);
  } else {
    done = kernel(call, file);
    if (name && done == 0) record('S', name, 0, 0, NULL);
  }
  int problem = errno;
  pthread_mutex_unlock(&lock);
  errno = problem;
  return done;
}

int fsync(int file) { return sync_with(SYS_fsync, file); }
int fdatasync(int file) { return sync_with(SYS_fdatasync, file); }

static int cut(int file, off64_t length) {
  const char *name = name_of(file);
  if (name) is_faulty("");
  int done = kernel(SYS_ftruncate, file, length);
  if (name && done == 0) record('T', name, length, 0, NULL);
  return done;
}
int ftruncate(int file, off_t length) { return cut(file, length); }
int ftruncate64(int file, off64_t length) { return cut(file, length); }

int unlink(const char *path) {
  const char *name = below(path);
  if (name) is_faulty("");
  int done = kernel(SYS_unlinkat, AT_FDCWD, path, 0);
  if (name && done == 0) record('U', name, 0, 0, NULL);
  return done;
}

int remove(const char *path) {
  int done = unlink(path);
  return done != 0 && errno == EISDIR ? (int)kernel(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR) : done;
}

int unlinkat(int at, const char *path, int flags) {
  const char *inside = name_of(at);
  if (!inside || flags) return kernel(SYS_unlinkat, at, path, flags);
  char name[2 * longest_name];
  snprintf(name, sizeof name, "%s/%s", inside, path);
  is_faulty("");
  int done = kernel(SYS_unlinkat, at, path, 0);
  if (done == 0) record('U', strncmp(name, "./", 2) == 0 ? name + 2 : name, 0, 0, NULL);
  return done;
}

// What copies files without going through this process does not exist here, so that copies are written, and recorded, like all else.
long syscall(long number, ...) {
  long words[6];
  va_list more;
  va_start(more, number);
  for (int i = 0; i < 6; i++) words[i] = va_arg(more, long);
  va_end(more);
  if (number == SYS_copy_file_range && name_of((int)words[2])) {
    errno = ENOSYS;
    return -1;
  }
  return kernel(number, words[0], words[1], words[2], words[3], words[4], words[5]);
}

ssize_t sendfile(int to, int from, off_t *offset, size_t count) {
  if (!name_of(to)) return kernel(SYS_sendfile, to, from, offset, count);
  errno = EINVAL;
  return -1;
}
ssize_t sendfile64(int to, int from, off64_t *offset, size_t count) { return sendfile(to, from, offset, count); }

int rename(const char *from, const char *to) {
  const char *name = below(from), *target = below(to);
  if (name) is_faulty("");
  int done = kernel(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (done == 0 && name && target) record('R', name, 0, (int64_t)strlen(target), target);
  return done;
}
