/* os_more.c -- import os: the environment as a whole, what a file is, descriptors, commands.
 * In: paths as str, descriptors.  Out: results of the system's calls; OSError names the path that was given.
 * Rule: times are whole nanoseconds. */
#define _GNU_SOURCE
#include "bytes.h"
#include "c_text.h"
#include "error.h"
#include "int.h"
#include "lists.h"
#include "os_module.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pwd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

extern char **environ;

static bool done(int result, const char *path)
{
    return result == 0 || py_raise_errno(errno, path);
}

static str *from_c(const char *text)
{
    return str_from_utf8(text, (int64_t)strlen(text));
}

/* ---- the environment ------------------------------------------------------------------------------------------- */
list_str *os_names(void)
{
    list_str *names = list_str_new(0);
    for (char **entry = environ; entry && *entry; entry++) {
        const char *end = strchr(*entry, '=');
        if (end && end > *entry)
            list_str_push(names, str_from_utf8(*entry, end - *entry));
    }
    return names;
}

static bool is_key(const str *key)
{
    return (key->len && !str_has_char(key, '=')) || py_raise_text(&py_ValueError, "illegal environment variable name");
}

bool os_setenv(const str *key, const str *value)
{
    with_text(name) = to_c(key);
    with_text(text) = to_c(value);
    return !has_nul(key) && !has_nul(value) && is_key(key) && done(setenv(name.at, text.at, 1), NULL);
}

bool os_unsetenv(const str *key)
{
    with_text(name) = to_c(key);
    return !has_nul(key) && done(unsetenv(name.at), NULL);
}

/* ---- files ------------------------------------------------------------------------------------------------------ */
static py_int nanoseconds(struct timespec time)
{
    return (py_int)time.tv_sec * 1000000000 + time.tv_nsec;
}

void *os_stat(const str *path, bool follow)
{
    with_text(at) = to_c(path);
    struct stat s;
    if (has_nul(path))
        return NULL;
    if (!done(follow ? stat(at.at, &s) : lstat(at.at, &s), at.at))
        return NULL;
    const py_int fields[] = {
        s.st_mode, (py_int)s.st_ino, (py_int)s.st_dev,       (py_int)s.st_nlink,     s.st_uid,
        s.st_gid,  s.st_size,        nanoseconds(s.st_atim), nanoseconds(s.st_mtim), nanoseconds(s.st_ctim)};
    list_int *result = list_int_new(10);
    for (int i = 0; i < 10; i++)
        list_int_push(result, fields[i]);
    return result;
}

static struct timespec moment(py_int ns)
{
    int64_t at = int_clamp(ns), second = at / 1000000000, rest = at % 1000000000;
    return rest < 0 ? (struct timespec){second - 1, rest + 1000000000} : (struct timespec){second, rest};
}

/* When it was read and written, in nanoseconds. */
bool os_utime(const str *path, py_int read, py_int written, bool follow)
{
    with_text(at) = to_c(path);
    const struct timespec times[] = {moment(read), moment(written)};
    return !has_nul(path) && done(utimensat(AT_FDCWD, at.at, times, follow ? 0 : AT_SYMLINK_NOFOLLOW),
                                  NULL); /* CPython names no file, too */
}

bool os_access(const str *path, py_int mode)
{
    with_text(at) = to_c(path);
    return !str_has_char(path, 0) && access(at.at, (int)int_clamp(mode)) == 0;
}

bool os_chmod(const str *path, py_int mode)
{
    with_text(at) = to_c(path);
    return !has_nul(path) && done(chmod(at.at, (mode_t)int_clamp(mode)), at.at);
}

bool os_link(const str *from, const str *to)
{
    with_text(source) = to_c(from);
    with_text(target) = to_c(to);
    if (has_nul(from) || has_nul(to))
        return false;
    return link(source.at, target.at) == 0 || py_raise_errno_between(errno, source.at, target.at);
}

bool os_truncate(const str *path, py_int length)
{
    with_text(at) = to_c(path);
    return !has_nul(path) && done(truncate(at.at, int_clamp(length)), at.at);
}

py_int os_umask(py_int mask)
{
    return (py_int)umask((mode_t)int_clamp(mask));
}

py_int os_geteuid(void)
{
    return (py_int)geteuid();
}

py_int os_getegid(void)
{
    return (py_int)getegid();
}

bool os_kill(py_int process, py_int signal)
{
    return done(kill((pid_t)int_clamp(process), (int)int_clamp(signal)), NULL);
}

bool os_fsync(py_int descriptor)
{
    return done(fsync((int)int_clamp(descriptor)), NULL);
}

str *os_strerror(py_int code)
{
    return from_c(strerror((int)int_clamp(code)));
}

bool os_leave(py_int status)
{
    _exit((int)int_clamp(status));
}

void *os_uname(void)
{
    struct utsname name;
    uname(&name);
    const char *texts[] = {name.sysname, name.nodename, name.release, name.version, name.machine};
    list_str *made = (list_str *)py_list_new(&type_list_str, 0);
    for (int i = 0; i < 5; i++)
        list_str_push(made, from_c(texts[i]));
    return made;
}

bool os_symlink(const str *from, const str *to)
{
    with_text(source) = to_c(from);
    with_text(target) = to_c(to);
    if (has_nul(from) || has_nul(to))
        return false;
    return symlink(source.at, target.at) == 0 || py_raise_errno_between(errno, source.at, target.at);
}

str *os_readlink(const str *path)
{
    with_text(at) = to_c(path);
    char text[PATH_MAX];
    ssize_t size = has_nul(path) ? -2 : readlink(at.at, text, sizeof text);
    if (size == -1)
        py_raise_errno(errno, at.at);
    return size < 0 ? NULL : str_from_utf8(text, size);
}

/* As far as it exists. */
str *os_realpath(const str *path)
{
    with_text(at) = to_c(path);
    char text[PATH_MAX];
    return realpath(at.at, text) ? from_c(text) : str_copy_part(path, 0, path->len);
}

str *os_home(const str *user)
{
    with_text(name) = to_c(user);
    const char *home = user->len ? NULL : getenv("HOME");
    const struct passwd *entry = home ? NULL : user->len ? getpwnam(name.at) : getpwuid(getuid());
    return from_c(home ? home : entry ? entry->pw_dir : "");
}

/* ---- descriptors ------------------------------------------------------------------------------------------------ */
py_int os_open(const str *path, py_int flags, py_int mode)
{
    with_text(at) = to_c(path);
    if (has_nul(path))
        return INT_FAILED;
    int fd = open(at.at, (int)int_clamp(flags) | O_CLOEXEC, (mode_t)int_clamp(mode));
    return fd >= 0 || py_raise_errno(errno, at.at) ? fd : INT_FAILED;
}

bool os_close(py_int fd)
{
    return done(close((int)int_clamp(fd)), NULL);
}

bytes *os_read(py_int fd, py_int length)
{
    int64_t size = int_clamp(length);
    if (size < 0) {
        py_raise_errno(EINVAL, NULL);
        return NULL;
    }
    size = size < 1 << 30 ? size : 1 << 30;
    uint8_t *text = malloc((size_t)size + 1);
    ssize_t count = read((int)int_clamp(fd), text, (size_t)size);
    if (count < 0)
        py_raise_errno(errno, NULL);
    bytes *result = count < 0 ? NULL : bytes_from(text, count);
    free(text);
    return result;
}

py_int os_write(py_int fd, const bytes *data)
{
    ssize_t count = write((int)int_clamp(fd), data->text, (size_t)data->len);
    return count >= 0 || py_raise_errno(errno, NULL) ? count : INT_FAILED;
}

py_int os_lseek(py_int fd, py_int position, py_int whence)
{
    off_t at = lseek((int)int_clamp(fd), int_clamp(position), (int)int_clamp(whence));
    return at >= 0 || py_raise_errno(errno, NULL) ? at : INT_FAILED;
}

bool os_isatty(py_int fd)
{
    return isatty((int)int_clamp(fd)) == 1;
}

/* Of the terminal that the descriptor is: columns, lines. */
void *os_terminal_size(py_int fd)
{
    struct winsize size;
    if (!done(ioctl((int)int_clamp(fd), TIOCGWINSZ, &size), NULL))
        return NULL;
    list_int *result = list_int_new(2);
    list_int_push(result, size.ws_col);
    list_int_push(result, size.ws_row);
    return result;
}

/* ---- processes -------------------------------------------------------------------------------------------------- */
py_int os_system(const str *command)
{
    with_text(text) = to_c(command);
    return has_nul(command) ? INT_FAILED : system(text.at);
}

bytes *os_urandom(py_int size)
{
    int64_t count = int_clamp(size);
    if (count < 0) {
        py_raise_text(&py_ValueError, "negative argument not allowed");
        return NULL;
    }
    uint8_t *text = malloc((size_t)count + 1);
    for (int64_t at = 0; text && at < count;) {
        ssize_t more = getrandom(text + at, (size_t)(count - at), 0);
        at += more > 0 ? more : 0;
    }
    bytes *result = text ? bytes_from(text, count) : NULL;
    if (!text)
        py_raise_plain(&py_MemoryError);
    free(text);
    return result;
}

py_int os_getppid(void)
{
    return getppid();
}

py_int os_getuid(void)
{
    return getuid();
}

py_int os_getgid(void)
{
    return getgid();
}
