/* os_module.h -- import os: the file system, the environment, paths as text.
 * In: paths.  Out: CPython's results; OSError with errno and the path.
 * Rule: os.path's functions on text are posixpath's. */
#ifndef PY_OS_MODULE_H
#define PY_OS_MODULE_H
#include "str.h"

#pragma GCC visibility push(hidden)
/* ---- os.c ---- */
str *os_getcwd(void);
py_int os_getpid(void);
py_int os_cpu_count(void);
void *os_listdir(const str *path); /* a list[str] */
bool os_remove(const str *path);
bool os_rename(const str *from, const str *to);
bool os_mkdir(const str *path, py_int mode);
bool os_makedirs(const str *path, py_int mode, bool exist_ok);
bool os_rmdir(const str *path);
bool os_chdir(const str *path);
bool os_getenv(const str *key, str **value); /* NULL: None */
str *os_getenv_or(const str *key, const str *otherwise);
bool path_exists(const str *path);
bool path_isfile(const str *path);
bool path_isdir(const str *path);
bool path_islink(const str *path);
py_int path_getsize(const str *path);
/* ---- os_more.c ---- */
list_str *os_names(void); /* of the variables of the environment */
bool os_setenv(const str *key, const str *value);
bool os_unsetenv(const str *key);
void *os_stat(const str *path, bool follow); /* list[int]: mode to size, three times in nanoseconds */
bool os_utime(const str *path, py_int read, py_int written, bool follow);
bool os_access(const str *path, py_int mode);
bool os_chmod(const str *path, py_int mode);
bool os_link(const str *from, const str *to);
bool os_truncate(const str *path, py_int length);
py_int os_umask(py_int mask);
py_int os_geteuid(void);
py_int os_getegid(void);
bool os_kill(py_int process, py_int signal);
bool os_fsync(py_int descriptor);
str *os_strerror(py_int code);
bool os_leave(py_int status); /* _exit */
void *os_uname(void);         /* five texts */
bool os_symlink(const str *from, const str *to);
str *os_readlink(const str *path);
str *os_realpath(const str *path);
str *os_home(const str *user); /* "": unknown */
py_int os_open(const str *path, py_int flags, py_int mode);
bool os_close(py_int fd);
struct bytes *os_read(py_int fd, py_int length);
py_int os_write(py_int fd, const struct bytes *data);
py_int os_lseek(py_int fd, py_int position, py_int whence);
bool os_isatty(py_int fd);
void *os_terminal_size(py_int fd); /* list[int] */
py_int os_system(const str *command);
struct bytes *os_urandom(py_int size);
py_int os_getppid(void);
py_int os_getuid(void);
py_int os_getgid(void);
/* ---- os_path.c ---- */
str *path_join(const str *a, const str *b);
str *path_join3(const str *a, const str *b, const str *c);
str *path_join4(const str *a, const str *b, const str *c, const str *d);
str *path_basename(const str *path);
str *path_dirname(const str *path);
bool path_split(const str *path, void *result); /* tuple[str, str] */
bool path_splitext(const str *path, void *result);
bool path_isabs(const str *path);
str *path_normpath(const str *path);
str *path_abspath(const str *path);
#pragma GCC visibility pop
#endif
