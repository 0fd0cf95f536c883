/* str_driver.c -- calls the runtime's string and formatting functions as told by lines on standard input.
 * In: "name<tab>argument<tab>..."; an argument is s<hex code points by comma>, i<decimal>, f<hex float>, N (None),
 *     l<strings by ;>.  Out: a line each: what CPython's ascii() would show of the result, or "!Class: message".
 * Rule: tests/unit/strings.py writes the lines and knows the answers. */
#include "complex.h"
#include "error.h"
#include "float.h"
#include "format.h"
#include "int.h"
#include "lists.h"
#include "repr.h"
#include "str.h"
#include "value.h"
#include <stdio.h>
#include <stdlib.h>

typedef struct argument {
    char kind;
    str *s;
    py_int i;
    double f;
    list_str *l;
} argument;
static argument args[8];

static str *read_str(char *text)
{
    uint32_t *chars = malloc((strlen(text) + 1) * sizeof *chars);
    int64_t count = 0;
    for (char *at = text; *at && *at != ';';) {
        chars[count++] = (uint32_t)strtoul(at, &at, 16);
        at += *at == ',';
    }
    str *s = str_from_ucs4(chars, count);
    free(chars);
    return s;
}

static py_int read_int(char *text)
{
    char *exponent = strchr(text, '^'); /* of a number with more digits than int() takes */
    if (exponent)
        return int_pow(atoi(text), atoi(exponent + 1));
    owned(str) digits = str_from_c(text);
    return int_parse(digits);
}

static list_str *read_list(char *text)
{
    list_str *list = list_str_new(0);
    while (*text) {
        list_str_push(list, read_str(text));
        text += strcspn(text, ";");
        text += *text == ';';
    }
    return list;
}

static void read_argument(argument *a, char *text)
{
    *a = (argument){.kind = text[0]};
    if (text[0] == 's')
        a->s = read_str(text + 1);
    else if (text[0] == 'i')
        a->i = read_int(text + 1);
    else if (text[0] == 'f')
        a->f = strtod(text + 1, NULL);
    else if (text[0] == 'l')
        a->l = read_list(text + 1);
}

static void free_argument(argument *a)
{
    drop(a->s);
    drop(a->l);
    int_drop(a->i);
    *a = (argument){0};
}

/* ---- results
 * --------------------------------------------------------------------------------------------------------- */
static void show(const py_type *type, const void *slot)
{
    owned(str) text = py_ascii(type, slot);
    int64_t size;
    char *c = str_to_c(text, &size);
    puts(c);
    py_free(c, (size_t)size + 1);
}

/* Is the text canonical: the smallest kind, the right ascii flag? */
static void check(const str *s)
{
    uint32_t widest = 0;
    for (int64_t i = 0; i < s->len; i++)
        widest = str_at(s, i) > widest ? str_at(s, i) : widest;
    unsigned kind = widest < 256 ? 1 : widest < 65536 ? 2 : 4;
    if (s->kind != kind || s->ascii != (widest < 128))
        printf("NOT CANONICAL kind %u ascii %u: ", (unsigned)s->kind, (unsigned)s->ascii);
}

static void show_error(void)
{
    py_exception *error = py_here->error;
    owned(str) text = exception_str(error);
    owned(str) shown = str_ascii(text);
    printf("!%s: %.*s\n", error->cls->name, (int)shown->len, (char *)shown->text);
    py_clear();
}

static void show_str(str *s)
{
    if (!s) {
        show_error();
        return;
    }
    check(s);
    show(&type_str, &s);
    drop(s);
}

static void show_int(py_int i)
{
    if (int_failed(i)) {
        show_error();
        return;
    }
    show(&type_int, &i);
    int_drop(i);
}

static void show_bool(bool b)
{
    puts(b ? "True" : "False");
}

static void show_list(list_str *list)
{
    if (!list) {
        show_error();
        return;
    }
    for (int64_t i = 0; i < list->len; i++)
        check(list->at[i]);
    show(&type_list_str, &list);
    drop(list);
}

static void show_parts(bool fine, str **parts)
{
    if (!fine) {
        show_error();
        return;
    }
    list_str *list = list_str_new(3);
    for (int i = 0; i < 3; i++)
        list_str_push(list, parts[i]);
    show_list(list);
}

/* ---- what can be called
 * -------------------------------------------------------------------------------------------------- */
static const py_type *type_of(const argument *a, const void **slot)
{
    *slot = a->kind == 's'   ? (const void *)&a->s
            : a->kind == 'i' ? (const void *)&a->i
            : a->kind == 'l' ? (const void *)&a->l
                             : (const void *)&a->f;
    return a->kind == 's'   ? &type_str
           : a->kind == 'i' ? &type_int
           : a->kind == 'f' ? &type_float
           : a->kind == 'l' ? &type_list_str
                            : &type_none;
}

typedef str *tuple_formatter(const str *format, const py_type *type, const void *args);

/* names: a last item that says that all arguments are given by position */
static str *call_with_tuple(tuple_formatter *function, int count, bool names)
{
    const py_type *items[8];
    uint32_t offsets[8];
    uint64_t slots[8] = {0};
    const void *slot;
    for (int i = 1; i < count; i++) {
        items[i - 1] = type_of(&args[i], &slot);
        offsets[i - 1] = (uint32_t)(i - 1) * 8;
        memcpy(&slots[i - 1], slot, 8);
    }
    str *words = str_from_utf8(",,,,,,", count > 2 ? count - 2 : 0);
    if (names) {
        items[count - 1] = &type_str;
        offsets[count - 1] = (uint32_t)(count - 1) * 8;
        memcpy(&slots[count - 1], &words, 8);
    }
    py_type tuple = {.name = "tuple",
                     .kind = PY_TUPLE,
                     .size = 64,
                     .item_count = (uint32_t)(count - 1 + names),
                     .items = items,
                     .offsets = offsets};
    str *made = function(args[0].s, &tuple, slots);
    drop(words);
    return made;
}

static str *call_format(const argument *value, const str *spec)
{
    const void *slot;
    const py_type *type = type_of(value, &slot);
    return py_format(type, slot, spec);
}

static str *call_append(void)
{
    str *s = str_same(args[0].s);
    for (int i = 0; i < 5; i++) {
        str_append(&s, args[1].s);
        str_append_char(&s, args[1].s->len ? str_at(args[1].s, 0) : 'x');
    }
    str_append(&s, s);
    return s;
}

static str *call_utf8(void)
{
    int64_t size = str_utf8_size(args[0].s);
    if (size < 0)
        return NULL;
    char *text = malloc((size_t)size + 1);
    str_copy_utf8(args[0].s, text);
    str *s = str_from_utf8(text, size);
    free(text);
    return s;
}

#define S args[0].s
#define T args[1].s
#define METHOD(name, call)                                                                                             \
    if (strcmp(op, name) == 0) {                                                                                       \
        call;                                                                                                          \
        return true;                                                                                                   \
    }
static bool call_searching(const char *op)
{
    py_int start = args[2].kind ? args[2].i : 0, end = args[3].kind ? args[3].i : INT64_MAX;
    METHOD("find", show_int(str_find(S, T, start, end)))
    METHOD("rfind", show_int(str_rfind(S, T, start, end)))
    METHOD("index", show_int(str_index(S, T, start, end)))
    METHOD("rindex", show_int(str_rindex(S, T, start, end)))
    METHOD("count", show_int(str_count(S, T, start, end)))
    METHOD("startswith", show_bool(args[1].l ? str_startswith_any(S, (seq_str *)args[1].l, start, end)
                                             : str_startswith(S, T, start, end)))
    METHOD("endswith", show_bool(args[1].l ? str_endswith_any(S, (seq_str *)args[1].l, start, end)
                                           : str_endswith(S, T, start, end)))
    METHOD("contains", show_bool(str_contains(S, T)))
    METHOD("replace", show_str(str_replace(S, T, args[2].s, args[3].kind ? args[3].i : -1)))
    METHOD("removeprefix", show_str(str_removeprefix(S, T)))
    METHOD("removesuffix", show_str(str_removesuffix(S, T)))
    return false;
}

static bool call_cutting(const char *op)
{
    str *parts[3] = {NULL, NULL, NULL};
    py_int most = args[2].kind ? args[2].i : -1;
    METHOD("split", show_list(str_split(S, T, most)))
    METHOD("rsplit", show_list(str_rsplit(S, T, most)))
    METHOD("splitlines", show_list(str_splitlines(S, args[1].i != 0)))
    METHOD("partition", show_parts(str_partition(S, T, parts), parts))
    METHOD("rpartition", show_parts(str_rpartition(S, T, parts), parts))
    METHOD("join", show_str(str_join(S, args[1].l)))
    METHOD("join_chars", show_str(str_join_chars(S, T)))
    METHOD("strip", show_str(str_strip(S, T)))
    METHOD("lstrip", show_str(str_lstrip(S, T)))
    METHOD("rstrip", show_str(str_rstrip(S, T)))
    METHOD("list", show_list(str_list(S)))
    METHOD("sorted", show_list(str_sorted(S, args[1].i != 0)))
    METHOD("center", show_str(str_center(S, args[1].i, args[2].s)))
    METHOD("ljust", show_str(str_ljust(S, args[1].i, args[2].s)))
    METHOD("rjust", show_str(str_rjust(S, args[1].i, args[2].s)))
    METHOD("zfill", show_str(str_zfill(S, args[1].i)))
    METHOD("expandtabs", show_str(str_expandtabs(S, args[1].i)))
    return false;
}

/* For each character the answers to the first eleven questions, as bits in hexadecimal. */
static str *classify(const str *s)
{
    static bool (*const questions[])(const str *) = {str_isalpha,   str_isalnum,      str_isdecimal,  str_isdigit,
                                                     str_isnumeric, str_isspace,      str_isupper,    str_islower,
                                                     str_istitle,   str_isidentifier, str_isprintable};
    py_text t;
    py_text_start(&t);
    for (int64_t i = 0; i < s->len; i++) {
        owned(str) c = str_char(s, i);
        char text[16];
        unsigned bits = 0;
        for (unsigned q = 0; q < 11; q++)
            bits |= (unsigned)questions[q](c) << q;
        py_text_ascii(&t, text, snprintf(text, sizeof text, i ? " %x" : "%x", bits));
    }
    return py_text_finish(&t);
}

static bool call_case(const char *op)
{
    METHOD("upper", show_str(str_upper(S)))
    METHOD("lower", show_str(str_lower(S)))
    METHOD("title", show_str(str_title(S)))
    METHOD("capitalize", show_str(str_capitalize(S)))
    METHOD("swapcase", show_str(str_swapcase(S)))
    METHOD("casefold", show_str(str_casefold(S)))
    METHOD("classify", show_str(classify(S)))
    METHOD("isalpha", show_bool(str_isalpha(S)))
    METHOD("isalnum", show_bool(str_isalnum(S)))
    METHOD("isdecimal", show_bool(str_isdecimal(S)))
    METHOD("isdigit", show_bool(str_isdigit(S)))
    METHOD("isnumeric", show_bool(str_isnumeric(S)))
    METHOD("isspace", show_bool(str_isspace(S)))
    METHOD("isupper", show_bool(str_isupper(S)))
    METHOD("islower", show_bool(str_islower(S)))
    METHOD("istitle", show_bool(str_istitle(S)))
    METHOD("isidentifier", show_bool(str_isidentifier(S)))
    METHOD("isprintable", show_bool(str_isprintable(S)))
    METHOD("isascii", show_bool(str_isascii(S)))
    return false;
}

static py_int bound(int i)
{
    return args[i].kind == 'i' ? args[i].i : INT_UNSET;
}

static bool call_operator(const char *op, int count)
{
    METHOD("add", show_str(str_add(S, T)))
    METHOD("append", show_str(call_append()))
    METHOD("mul", show_str(str_repeat(S, args[1].i)))
    METHOD("get", show_str(str_get(S, args[1].i)))
    METHOD("slice", show_str(str_slice(S, bound(1), bound(2))))
    METHOD("slice_step", show_str(str_slice_step(S, bound(1), bound(2), bound(3))))
    METHOD("compare", show_int(str_compare(S, T)))
    METHOD("eq", show_bool(str_eq(S, T) && str_hash(S) == str_hash(T)))
    METHOD("chr", show_str(str_chr(args[0].i)))
    METHOD("ord", show_int(str_ord(S)))
    METHOD("repr", show_str(str_repr(S)))
    METHOD("ascii", show_str(str_ascii(S)))
    METHOD("utf8", show_str(call_utf8()))
    METHOD("format", show_str(call_format(&args[0], T)))
    METHOD("format_complex", show_str(py_format_complex((complex_t){args[0].f, args[1].f}, args[2].s)))
    METHOD("format_bool", show_str(py_format_bool(args[0].i != 0, T)))
    METHOD("percent", show_str(call_with_tuple(str_percent, count, false)))
    METHOD("str_format", show_str(call_with_tuple(str_format, count, true)))
    METHOD("percent_bool", show_str(str_percent(S, &type_bool, &(bool){args[1].i != 0})))
    return false;
}

int main(void)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t size;
    while ((size = getline(&line, &room, stdin)) > 0) {
        int count = 0;
        line[size - 1] = 0;
        char *rest = line, *op = strsep(&rest, "\t"), *text;
        while (rest && (text = strsep(&rest, "\t")) && count < 8)
            read_argument(&args[count++], text);
        if (!call_searching(op) && !call_cutting(op) && !call_case(op) && !call_operator(op, count))
            printf("? %s\n", op);
        for (int i = 0; i < count; i++)
            free_argument(&args[i]);
    }
    free(line);
    return 0;
}
