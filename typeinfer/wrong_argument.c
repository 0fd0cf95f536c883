/* wrong_argument.c -- what a function of C says of an argument of a type that it does not take.
 * In: whose function it is, which of its arguments, what it wants there.  Out: the text of the TypeError, with %s for
 * the class of what it got.  Rule: a text that is not known for certain is none: such a call is refused.
 *     math.sqrt(None)   =>   "must be real number, not %s"                                                          */
#include "typeinfer/infer.h"

static const struct Wrong {
    const char *owner, *name;
    uint32_t index;
    const char *text;
} table[] = {
    {"builtins", "abs", 0, "bad operand type for abs(): '%s'"},
    {"builtins", "int", 0, "int() argument must be a string, a bytes-like object or a real number, not '%s'"},
    {"builtins", "float", 0, "float() argument must be a string or a real number, not '%s'"},
    {"builtins", "complex", 0, "complex() first argument must be a string or a number, not '%s'"},
    {"builtins", "round", 0, "type %s doesn't define __round__ method"},
    {"builtins", "ord", 0, "ord() expected string of length 1, but %s found"},
    {"builtins", "decoded", 0, "decoding to str: need a bytes-like object, %s found"},
    {"builtins", "bytes", 0, "cannot convert '%s' object to bytes"},
    {"builtins", "bytearray", 0, "cannot convert '%s' object to bytearray"},
    {"_re", "escape", 0, "decoding to str: need a bytes-like object, %s found"},
    {"TextIOWrapper", "write", 0, "write() argument must be str, not %s"},
    {"StringIO", "write", 0, "string argument expected, got '%s'"},
    {"BytesIO", "write", 0, "a bytes-like object is required, not '%s'"},
    {"BinaryFile", "write", 0, "a bytes-like object is required, not '%s'"},
    {"math", "floor", 0, "must be real number, not %s"},
    {"math", "ceil", 0, "must be real number, not %s"},
    {"math", "ldexp", 1, "Expected an int as second argument to ldexp."},
    {"math", "trunc", 0, "type %s doesn't define __trunc__ method"},
    {"str", "encode", 0, "encode() argument 'encoding' must be str, not %s"},
    {"str", "encode", 1, "encode() argument 'errors' must be str, not %s"},
    {"bytes", "find", 0, "argument should be integer or bytes-like object, not '%s'"},
    {"bytes", "rfind", 0, "argument should be integer or bytes-like object, not '%s'"},
    {"bytes", "index", 0, "argument should be integer or bytes-like object, not '%s'"},
    {"bytes", "rindex", 0, "argument should be integer or bytes-like object, not '%s'"},
    {"bytes", "count", 0, "argument should be integer or bytes-like object, not '%s'"},
    {"bytes", "decode", 0, "decode() argument 'encoding' must be str, not %s"},
    {"bytes", "decode", 1, "decode() argument 'errors' must be str, not %s"},
    {"_time", "strftime", 0, "strftime() argument 1 must be str, not %s"},
    {"_unicodedata", "category", 0, "category() argument must be a unicode character, not %s"},
    {"_unicodedata", "normalize", 0, "normalize() argument 2 must be str, not %s"},
    {"str", "startswith", 0, "startswith first arg must be str or a tuple of str, not %s"},
    {"str", "endswith", 0, "endswith first arg must be str or a tuple of str, not %s"},
    {"str", "split", 0, "must be str or None, not %s"},
    {"str", "rsplit", 0, "must be str or None, not %s"},
    {"str", "strip", 0, "strip arg must be None or str"},
    {"str", "lstrip", 0, "lstrip arg must be None or str"},
    {"str", "rstrip", 0, "rstrip arg must be None or str"},
    {"str", "replace", 0, "replace() argument 1 must be str, not %s"},
    {"str", "replace", 1, "replace() argument 2 must be str, not %s"},
    {"str", "removeprefix", 0, "removeprefix() argument must be str, not %s"},
    {"str", "removesuffix", 0, "removesuffix() argument must be str, not %s"},
    {"str", "partition", 0, "must be str, not %s"},
    {"str", "rpartition", 0, "must be str, not %s"},
    {"str", "find", 0, "must be str, not %s"},
    {"str", "rfind", 0, "must be str, not %s"},
    {"str", "index", 0, "must be str, not %s"},
    {"str", "rindex", 0, "must be str, not %s"},
    {"str", "count", 0, "must be str, not %s"},
    {"str", "center", 1, "The fill character must be a unicode character, not %s"},
    {"str", "ljust", 1, "The fill character must be a unicode character, not %s"},
    {"str", "rjust", 1, "The fill character must be a unicode character, not %s"},
};

static bool is_among(const char *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!strcmp(word, words[i]))
            return true;
    return false;
}

static bool takes_end(const char *name)
{
    static const char *const names[] = {"find", "rfind", "index", "rindex", "count", "startswith", "endswith"};
    return is_among(name, names, sizeof names / sizeof *names);
}

/* "abc".find("c", None): from the start; os.listdir(None): of the working folder. */
bool none_is_default(const char *owner, const char *name, uint32_t index)
{
    static const char *const owners[] = {"str", "bytes", "bytearray"};
    if (owner && !strcmp(owner, "_os"))
        return !strcmp(name, "listdir");
    return index && owner && is_among(owner, owners, sizeof owners / sizeof *owners) && takes_end(name);
}

/* What os and os.path say of what is no path; where a descriptor will do, too, the text says so. */
static const struct Path {
    const char *name;
    uint32_t index;
    const char *text;
} paths[] = {
    {"exists", 0, "stat: path should be string, bytes, os.PathLike or integer, not %s"},
    {"isfile", 0, "stat: path should be string, bytes, os.PathLike or integer, not %s"},
    {"isdir", 0, "stat: path should be string, bytes, os.PathLike or integer, not %s"},
    {"getsize", 0, "stat: path should be string, bytes, os.PathLike or integer, not %s"},
    {"stat", 0, "stat: path should be string, bytes, os.PathLike or integer, not %s"},
    {"islink", 0, "lstat: path should be string, bytes or os.PathLike, not %s"},
    {"basename", 0, "expected str, bytes or os.PathLike object, not %s"},
    {"dirname", 0, "expected str, bytes or os.PathLike object, not %s"},
    {"split", 0, "expected str, bytes or os.PathLike object, not %s"},
    {"splitext", 0, "expected str, bytes or os.PathLike object, not %s"},
    {"isabs", 0, "expected str, bytes or os.PathLike object, not %s"},
    {"normpath", 0, "expected str, bytes or os.PathLike object, not %s"},
    {"abspath", 0, "expected str, bytes or os.PathLike object, not %s"},
    {"join2", 0, "expected str, bytes or os.PathLike object, not %s"},
    {"join2", 1, "join() argument must be str, bytes, or os.PathLike object, not '%s'"},
    {"remove", 0, "remove: path should be string, bytes or os.PathLike, not %s"},
    {"unlink", 0, "unlink: path should be string, bytes or os.PathLike, not %s"},
    {"rename", 0, "rename: src should be string, bytes or os.PathLike, not %s"},
    {"rename", 1, "rename: dst should be string, bytes or os.PathLike, not %s"},
    {"replace", 0, "replace: src should be string, bytes or os.PathLike, not %s"},
    {"replace", 1, "replace: dst should be string, bytes or os.PathLike, not %s"},
    {"link", 0, "link: src should be string, bytes or os.PathLike, not %s"},
    {"link", 1, "link: dst should be string, bytes or os.PathLike, not %s"},
    {"symlink", 0, "symlink: src should be string, bytes or os.PathLike, not %s"},
    {"symlink", 1, "symlink: dst should be string, bytes or os.PathLike, not %s"},
    {"readlink", 0, "readlink: path should be string, bytes or os.PathLike, not %s"},
    {"mkdir", 0, "mkdir: path should be string, bytes or os.PathLike, not %s"},
    {"rmdir", 0, "rmdir: path should be string, bytes or os.PathLike, not %s"},
    {"access", 0, "access: path should be string, bytes or os.PathLike, not %s"},
    {"chdir", 0, "chdir: path should be string, bytes, os.PathLike or integer, not %s"},
    {"chmod", 0, "chmod: path should be string, bytes, os.PathLike or integer, not %s"},
    {"truncate", 0, "truncate: path should be string, bytes, os.PathLike or integer, not %s"},
    {"listdir", 0, "listdir: path should be string, bytes, os.PathLike, integer or None, not %s"},
    {"system", 0, "expected str, bytes or os.PathLike object, not %s"},
    {"variable", 0, "str expected, not %s"},
    {"setenv", 0, "str expected, not %s"},
    {"setenv", 1, "str expected, not %s"},
};

/* A path may be bytes, or an instance with __fspath__. */
static const char *wrong_path(const char *name, uint32_t index, TypeKind got)
{
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        if (paths[i].index != index || strcmp(paths[i].name, name))
            continue;
        const char *text = paths[i].text;
        bool may_fit = got == Type_bytes || got == Type_instance;
        may_fit |= (got == Type_int || got == Type_bool) && strstr(text, "integer");
        return may_fit && strncmp(text, "str ", 4) ? NULL : text;
    }
    return NULL;
}

const char *wrong_argument(const char *owner, const char *name, uint32_t index, TypeKind wanted, TypeKind got)
{
    if (owner && !strcmp(owner, "range")) /* it looks for anything, item by item */
        return NULL;
    static const char *const takes_indices[] = {"builtins", "str",       "list",  "bytes",
                                                "int",      "bytearray", "range", "math"};
    bool iterable = got != Type_none && got != Type_float && got != Type_complex;
    if (!owner || (iterable && (!strcmp(name, "bytes") || !strcmp(name, "bytearray")))) /* it speaks of an item */
        return NULL;
    if (!index && (got == Type_tuple || got == Type_sequence) &&
        strstr(name, "swith")) /* of an item, unless one fits */
        return NULL;
    if (!strcmp(owner, "_os"))
        return wrong_path(name, index, got);
    if (got == Type_str && !strcmp(name, "decoded"))
        return "decoding str is not supported";
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (table[i].index == index && !strcmp(table[i].owner, owner) && !strcmp(table[i].name, name))
            return table[i].text;
    if ((wanted == Type_float || !strncmp(name, "log", strlen("log"))) && !strcmp(owner, "math"))
        return "must be real number, not %s";
    bool counts = got == Type_int || got == Type_bool;
    if ((wanted == Type_list || wanted == Type_sequence) && (counts || !iterable) && !strcmp(owner, "math"))
        return "'%s' object is not iterable";
    if (wanted != Type_int || !is_among(owner, takes_indices, sizeof takes_indices / sizeof *takes_indices))
        return NULL;
    if (index && takes_end(name))
        return strcmp(owner, "list") ? "slice indices must be integers or None or have an __index__ method"
                                     : "slice indices must be integers or have an __index__ method";
    return "'%s' object cannot be interpreted as an integer";
}
