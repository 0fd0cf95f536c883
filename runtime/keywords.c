/* keywords.c -- f(**d): do the keys of a dict fit the parameters of a function?
 * In: the dict, and a text of what the function takes.  Out: true, or the TypeError that CPython raises.
 * Rule: a line is a mark and a name.  The first two name the function, as it is and with its module; then stand
 *     k a keyword that the call gives, too      p a parameter that the call gives by place   o positional only
 *     r a parameter that must be given          R a keyword-only one that must be given      a one that may be given
 *     * any other keyword is taken
 * Behind a star, f(*args, **d), more is told: the count of arguments by place decides which parameters have theirs.
 *     P, O, A: as p, o, and a keyword-only a, with a default      K keyword-only, given      + any more by place */
#include "dict.h"
#include "text.h"
#include "value.h"

typedef struct Line { /* the name stands in the text from start to end */
    uint32_t mark;
    int64_t start, end;
} Line;

typedef struct Fit {
    const py_dict *dict;
    const str *text;
    int64_t rest;     /* where the parameters start */
    int64_t by_place; /* so many arguments are given by place; -1: the marks say which */
    Line plain, full; /* the function */
} Fit;

static bool next_line(const str *text, int64_t *at, Line *line)
{
    if (*at >= text->len)
        return false;
    line->mark = str_at(text, *at);
    line->start = line->end = *at + 1;
    while (line->end < text->len && str_at(text, line->end) != '\n')
        line->end++;
    *at = line->end + 1;
    return true;
}

/* NULL: it is no text */
static const str *key_at(const py_dict *dict, int64_t place)
{
    const uint32_t *offsets = dict->head.type->offsets;
    const py_type *type = dict->head.type->items[0];
    const void *slot = (const char *)dict->at + place * (int64_t)offsets[2] + offsets[0];
    if (type->kind == PY_VALUE)
        return value_is(*(const py_value *)slot, &type_str) ? value_as_object(*(const py_value *)slot) : NULL;
    if (type->kind == PY_NULLABLE)
        type = py_type_in(type, slot);
    return type == &type_str ? *(str *const *)slot : NULL;
}

static bool are_texts(const py_dict *dict)
{
    for (int64_t place = -1; (place = py_dict_next(dict, place)) >= 0;)
        if (!key_at(dict, place)) {
            py_raise(&py_TypeError, "keywords must be strings");
            return false;
        }
    return true;
}

static bool is_name(const Fit *fit, const Line *line, const str *key)
{
    if (key->len != line->end - line->start)
        return false;
    for (int64_t i = 0; i < key->len; i++)
        if (str_at(key, i) != str_at(fit->text, line->start + i))
            return false;
    return true;
}

static bool is_by_place(uint32_t mark)
{
    return mark == 'o' || mark == 'O' || mark == 'p' || mark == 'P' || mark == 'r' || mark == 'a';
}

/* The next parameter; *place counts those that are given by place.  Without a star its mark is as it stands. */
static bool next_parameter(const Fit *fit, int64_t *at, int64_t *place, Line *line)
{
    if (!next_line(fit->text, at, line))
        return false;
    if (fit->by_place < 0)
        return true;
    uint32_t mark = line->mark;
    bool given = is_by_place(mark) && *place < fit->by_place;
    *place += is_by_place(mark);
    if (mark == 'o' || mark == 'O')
        line->mark = mark == 'o' && !given ? 'm' : 'o'; /* m: as r, but no key gives it */
    else if (given || mark == 'P' || mark == 'K')
        line->mark = 'p';
    else if (mark == 'A')
        line->mark = 'a';
    return true;
}

static bool is_any(uint32_t mark)
{
    return mark == '*' || mark == '+';
}

/* The mark of that key; 0: it is none of the names. */
static uint32_t mark_of(const Fit *fit, const str *key, uint32_t wanted)
{
    Line line;
    int64_t parameter = 0;
    for (int64_t at = fit->rest; next_parameter(fit, &at, &parameter, &line);)
        if ((!wanted || line.mark == wanted) && !is_any(line.mark) && is_name(fit, &line, key))
            return line.mark;
    return 0;
}

static bool takes_any(const Fit *fit) /* by name */
{
    Line line;
    for (int64_t at = fit->rest; next_line(fit->text, &at, &line);)
        if (line.mark == '*')
            return true;
    return false;
}

static bool has_key(const Fit *fit, const Line *line)
{
    for (int64_t place = -1; (place = py_dict_next(fit->dict, place)) >= 0;)
        if (is_name(fit, line, key_at(fit->dict, place)))
            return true;
    return false;
}

/* ---- what does not fit ------------------------------------------------------------------------------------- */
static void put_name(py_text *text, const Fit *fit, const Line *line)
{
    py_text_part(text, fit->text, line->start, line->end);
}

static bool raise_built(py_text *text)
{
    int64_t size = py_text_utf8_size(text);
    char *bytes = py_alloc((size_t)size + 1);
    py_text_copy_utf8(text, bytes);
    bytes[size] = 0;
    py_text_discard(text);
    py_raise(&py_TypeError, "%s", bytes);
    py_free(bytes, (size_t)size + 1);
    return false;
}

static bool raise_of_key(const Fit *fit, const Line *function, const char *what, const str *key)
{
    py_text text;
    py_text_start(&text);
    put_name(&text, fit, function);
    py_text_c(&text, what);
    py_text_str(&text, key);
    py_text_char(&text, '\'');
    return raise_built(&text);
}

/* f(a=1) of def f(a, /) */
static bool unexpected(const Fit *fit, const str *key)
{
    py_text text;
    bool any = false;
    Line line;
    py_text_start(&text);
    put_name(&text, fit, &fit->plain);
    py_text_c(&text, "() got some positional-only arguments passed as keyword arguments: '");
    for (int64_t at = fit->rest; next_line(fit->text, &at, &line);)
        if ((line.mark == 'o' || line.mark == 'O') && has_key(fit, &line)) {
            py_text_c(&text, any ? ", " : "");
            put_name(&text, fit, &line);
            any = true;
        }
    py_text_char(&text, '\'');
    if (any)
        return raise_built(&text);
    py_text_discard(&text);
    return raise_of_key(fit, &fit->plain, "() got an unexpected keyword argument '", key);
}

static bool fits_key(const Fit *fit, const str *key)
{
    uint32_t mark = mark_of(fit, key, 0);
    if (mark == 'p')
        return raise_of_key(fit, &fit->plain, "() got multiple values for argument '", key);
    return mark == 'r' || mark == 'R' || mark == 'a' || takes_any(fit) || unexpected(fit, key);
}

static bool is_missing(const Fit *fit, const Line *line, uint32_t mark)
{
    return (line->mark == mark && !has_key(fit, line)) || (line->mark == 'm' && mark == 'r');
}

static int64_t count_missing(const Fit *fit, uint32_t mark)
{
    int64_t count = 0, parameter = 0;
    Line line;
    for (int64_t at = fit->rest; next_parameter(fit, &at, &parameter, &line);)
        count += is_missing(fit, &line, mark);
    return count;
}

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'" */
static bool has_all(const Fit *fit, uint32_t mark, const char *kind)
{
    int64_t count = count_missing(fit, mark), named = 0, parameter = 0;
    py_text text;
    Line line;
    if (!count)
        return true;
    py_text_start(&text);
    put_name(&text, fit, &fit->plain);
    py_text_c(&text, "() missing ");
    py_text_small(&text, count);
    py_text_c(&text, " required ");
    py_text_c(&text, kind);
    py_text_c(&text, count == 1 ? " argument: " : " arguments: ");
    for (int64_t at = fit->rest; next_parameter(fit, &at, &parameter, &line);) {
        if (!is_missing(fit, &line, mark))
            continue;
        named++;
        py_text_c(&text, named == 1 ? "'" : named < count ? ", '" : count > 2 ? ", and '" : " and '");
        put_name(&text, fit, &line);
        py_text_char(&text, '\'');
    }
    return raise_built(&text);
}

/* ---- too many by place --------------------------------------------------------------------------------------- */
static void put_count(py_text *text, int64_t count, const char *what)
{
    py_text_small(text, count);
    py_text_c(text, what);
    py_text_c(text, count == 1 ? " argument" : " arguments");
}

static bool takes_so_many(const Fit *fit)
{
    int64_t most = 0, least = 0, named = 0;
    Line line;
    py_text text;
    for (int64_t at = fit->rest; next_line(fit->text, &at, &line);) {
        if (line.mark == '+')
            return true;
        most += is_by_place(line.mark);
        least += line.mark == 'o' || line.mark == 'p' || line.mark == 'r';
        named += line.mark == 'K' || ((line.mark == 'R' || line.mark == 'A') && has_key(fit, &line));
    }
    if (fit->by_place <= most)
        return true;
    py_text_start(&text);
    put_name(&text, fit, &fit->plain);
    py_text_c(&text, "() takes ");
    if (least < most) {
        py_text_c(&text, "from ");
        py_text_small(&text, least);
        py_text_c(&text, " to ");
    }
    py_text_small(&text, most);
    py_text_c(&text, most == 1 && least == most ? " positional argument but " : " positional arguments but ");
    if (named) {
        put_count(&text, fit->by_place, " positional");
        py_text_c(&text, " (and ");
        put_count(&text, named, " keyword-only");
        py_text_char(&text, ')');
    } else
        py_text_small(&text, fit->by_place);
    py_text_c(&text, fit->by_place == 1 && !named ? " was given" : " were given");
    return raise_built(&text);
}

/* ---- the test -------------------------------------------------------------------------------------------------- */
static bool fits(const py_dict *dict, const str *text, int64_t by_place)
{
    Fit fit = {.dict = dict, .text = text, .by_place = by_place};
    next_line(text, &fit.rest, &fit.plain);
    next_line(text, &fit.rest, &fit.full);
    for (int64_t place = -1; (place = py_dict_next(dict, place)) >= 0;)
        if (key_at(dict, place) && mark_of(&fit, key_at(dict, place), 'k'))
            return raise_of_key(&fit, &fit.full, "() got multiple values for keyword argument '", key_at(dict, place));
    if (!are_texts(dict))
        return false;
    for (int64_t place = -1; (place = py_dict_next(dict, place)) >= 0;)
        if (!fits_key(&fit, key_at(dict, place)))
            return false;
    return (by_place < 0 || takes_so_many(&fit)) && has_all(&fit, 'r', "positional") &&
           has_all(&fit, 'R', "keyword-only");
}

bool py_dict_fits(const py_dict *dict, const str *text)
{
    return fits(dict, text, -1);
}

bool py_dict_fits_behind(const py_dict *dict, const str *text, int64_t count)
{
    return fits(dict, text, count);
}
