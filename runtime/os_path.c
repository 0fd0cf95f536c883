/* os_path.c -- os.path on text, as posixpath does it.
 * In: strings.  Out: strings.  Rule: nothing here looks at the file system but abspath, for the working directory. */
#include "os_module.h"
#include "text.h"

static int64_t behind_slash(const str *path) /* where the last part begins */
{
    int64_t at = path->len;
    while (at > 0 && str_at(path, at - 1) != '/')
        at--;
    return at;
}

/* The length of the head path[:end] without the slashes at its end, but for a head of slashes alone. */
static int64_t head_length(const str *path, int64_t end)
{
    int64_t at = end;
    while (at > 0 && str_at(path, at - 1) == '/')
        at--;
    return at ? at : end;
}

str *path_join(const str *a, const str *b)
{
    if (path_isabs(b) || a->len == 0)
        return str_copy_part(b, 0, b->len);
    py_text t;
    py_text_start(&t);
    py_text_str(&t, a);
    if (str_at(a, a->len - 1) != '/')
        py_text_char(&t, '/');
    py_text_str(&t, b);
    return py_text_finish(&t);
}

str *path_join3(const str *a, const str *b, const str *c)
{
    owned(str) head = path_join(a, b);
    return path_join(head, c);
}

str *path_join4(const str *a, const str *b, const str *c, const str *d)
{
    owned(str) head = path_join3(a, b, c);
    return path_join(head, d);
}

str *path_basename(const str *path)
{
    return str_copy_part(path, behind_slash(path), path->len);
}

str *path_dirname(const str *path)
{
    return str_copy_part(path, 0, head_length(path, behind_slash(path)));
}

bool path_split(const str *path, void *result)
{
    str **parts = result;
    parts[0] = path_dirname(path);
    parts[1] = path_basename(path);
    return true;
}

bool path_splitext(const str *path, void *result)
{
    str **parts = result;
    int64_t start = behind_slash(path), dot = path->len - 1;
    while (dot >= start && str_at(path, dot) != '.')
        dot--;
    while (start < dot && str_at(path, start) == '.') /* leading dots are no extension */
        start++;
    if (start >= dot)
        dot = path->len;
    parts[0] = str_copy_part(path, 0, dot);
    parts[1] = str_copy_part(path, dot, path->len);
    return true;
}

bool path_isabs(const str *path)
{
    return path->len > 0 && str_at(path, 0) == '/';
}

/* One part more of a normal path; the text so far ends without a slash, or is the slashes at its start. */
typedef struct normal {
    uint32_t *at;
    int64_t len, root, parts; /* parts that a .. can take away */
} normal;

static void add_part(normal *n, const str *path, int64_t start, int64_t end)
{
    bool dots = end - start == 2 && str_at(path, start) == '.' && str_at(path, start + 1) == '.';
    if (end == start || (end - start == 1 && str_at(path, start) == '.'))
        return;
    if (dots && n->parts > 0) {
        while (n->len > n->root && n->at[n->len - 1] != '/')
            n->len--;
        n->len -= n->len > n->root;
        n->parts--;
        return;
    }
    if (dots && n->root)
        return;
    if (n->len > n->root)
        n->at[n->len++] = '/';
    for (int64_t i = start; i < end; i++)
        n->at[n->len++] = str_at(path, i);
    n->parts += !dots;
}

str *path_normpath(const str *path)
{
    size_t room = ((size_t)path->len + 2) * sizeof(uint32_t);
    normal n = {.at = py_alloc(room)};
    int64_t slashes = 0;
    while (slashes < path->len && str_at(path, slashes) == '/')
        slashes++;
    n.root = slashes == 2 ? 2 : slashes > 0;
    while (n.len < n.root)
        n.at[n.len++] = '/';
    for (int64_t start = slashes; start <= path->len;) {
        int64_t end = start;
        while (end < path->len && str_at(path, end) != '/')
            end++;
        add_part(&n, path, start, end);
        start = end + 1;
    }
    str *result = n.len ? str_from_ucs4(n.at, n.len) : str_from_c(".");
    py_free(n.at, room);
    return result;
}

str *path_abspath(const str *path)
{
    if (path_isabs(path))
        return path_normpath(path);
    owned(str) here = os_getcwd();
    if (!here)
        return NULL;
    owned(str) whole = path_join(here, path);
    return path_normpath(whole);
}
