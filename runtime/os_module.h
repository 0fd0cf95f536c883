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
