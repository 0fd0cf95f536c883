/* os.c -- import os: files, folders, the environment.
 * In: paths as str.  Out: results of the system's calls; OSError names the path that was given.
 * Rule: a path goes to the system as its UTF-8 bytes. */
#define _GNU_SOURCE
#include "c_text.h"
#include "error.h"
#include "int.h"
#include "list.h"
#include "lists.h"
#include "os_module.h"
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static str *from_c(const char *text)
{
    return str_from_utf8(text, (int64_t)strlen(text));
}

/* ---- the file system ------------------------------------------------------------------------------------------- */
static bool done(int result, const char *path)
{
    return result == 0 || py_raise_errno(errno, path);
}

bool os_remove(const str *path)
{
    with_text(at) = to_c(path);
    return !has_nul(path) && done(unlink(at.at), at.at);
}

bool os_rename(const str *from, const str *to)
{
    with_text(source) = to_c(from);
    with_text(target) = to_c(to);
    if (has_nul(from) || has_nul(to))
        return false;
    if (rename(source.at, target.at) == 0)
        return true;
    return py_raise_errno_between(errno, source.at, target.at);
}

bool os_mkdir(const str *path, py_int mode)
{
    with_text(at) = to_c(path);
    return !has_nul(path) && done(mkdir(at.at, (mode_t)int_clamp(mode)), at.at);
}

bool os_rmdir(const str *path)
{
    with_text(at) = to_c(path);
    return !has_nul(path) && done(rmdir(at.at), at.at);
}

bool os_chdir(const str *path)
{
    with_text(at) = to_c(path);
    return !has_nul(path) && done(chdir(at.at), at.at);
}

bool os_makedirs(const str *path, py_int mode, bool exist_ok)
{
    owned(str) head = path_dirname(path);
    owned(str) tail = path_basename(path);
    if (tail->len == 0 && head->len) {
        owned(str) shorter = path_dirname(head);
        replace(&tail, path_basename(head));
        replace(&head, take(shorter));
    }
    if (head->len && tail->len && !path_exists(head)) {
        if (!os_makedirs(head, 0777, exist_ok)) {
            if (!py_error_is(&py_FileExistsError))
                return false;
            py_clear();
        }
        if (str_is_char(tail, '.'))
            return true;
    }
    if (os_mkdir(path, mode))
        return true;
    if (!exist_ok || !py_error_is(&py_OSError) || !path_isdir(path))
        return false;
    py_clear();
    return true;
}

void *os_listdir(const str *path)
{
    with_text(at) = to_c(path);
    if (has_nul(path))
        return NULL;
    DIR *folder = opendir(at.at);
    if (!folder) {
        py_raise_errno(errno, at.at);
        return NULL;
    }
    py_list *names = py_list_new(&type_list_str, 0);
    for (struct dirent *entry; (entry = readdir(folder));)
        if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, ".."))
            list_str_push((list_str *)names, from_c(entry->d_name));
    closedir(folder);
    return names;
}

str *os_getcwd(void)
{
    char *text = getcwd(NULL, 0);
    if (!text) {
        py_raise_errno(errno, NULL);
        return NULL;
    }
    str *result = from_c(text);
    free(text);
    return result;
}

/* ---- what a path is -------------------------------------------------------------------------------------------- */
static bool about(const str *path, struct stat *result)
{
    with_text(at) = to_c(path);
    return !str_has_char(path, 0) && stat(at.at, result) == 0;
}

bool path_exists(const str *path)
{
    struct stat found;
    return about(path, &found);
}

bool path_isfile(const str *path)
{
    struct stat found;
    return about(path, &found) && S_ISREG(found.st_mode);
}

bool path_isdir(const str *path)
{
    struct stat found;
    return about(path, &found) && S_ISDIR(found.st_mode);
}

bool path_islink(const str *path)
{
    with_text(at) = to_c(path);
    struct stat found;
    return !str_has_char(path, 0) && lstat(at.at, &found) == 0 && S_ISLNK(found.st_mode);
}

py_int path_getsize(const str *path)
{
    with_text(at) = to_c(path);
    struct stat found;
    if (has_nul(path))
        return INT_FAILED;
    return done(stat(at.at, &found), at.at) ? found.st_size : INT_FAILED;
}

/* ---- the process ----------------------------------------------------------------------------------------------- */
py_int os_getpid(void)
{
    return getpid();
}

py_int os_cpu_count(void)
{
    return sysconf(_SC_NPROCESSORS_ONLN);
}

static const char *value_of(const str *key)
{
    with_text(at) = to_c(key);
    return str_has_char(key, 0) || str_has_char(key, '=') ? NULL : getenv(at.at);
}

bool os_getenv(const str *key, str **value)
{
    const char *text = value_of(key);
    *value = text ? from_c(text) : NULL;
    return true;
}

str *os_getenv_or(const str *key, const str *otherwise)
{
    const char *text = value_of(key);
    return text ? from_c(text) : str_copy_part(otherwise, 0, otherwise->len);
}
