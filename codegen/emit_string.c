/* emit_string.c -- text: literals, print, f-strings, % and str().
 * In: constants and the nodes that make or show text.  Out: Pieces and lines.
 * Rule: a literal is static and immortal, named after what it says; an f-string is written piece by
 * piece into py_line. */
#include "codegen/emit.h"

#include <ctype.h>

/* ---- C literals ------------------------------------------------------------------------- */
static void quote_byte(Text *out, unsigned char c, bool octal)
{
    static const char plain[] = "\n\t\r\"\\", escapes[] = "ntr\"\\";
    const char *found = c ? strchr(plain, c) : NULL;
    if (found)
        text_print(out, "\\%c", escapes[found - plain]);
    else if (c == '?')
        text_put(out, out->len && out->at[out->len - 1] == '?' ? "\\?" : "?");
    else if (c < 32 || c == 127 || (c >= 0x80 && octal))
        text_print(out, "\\%03o", c);
    else
        text_char(out, (char)c);
}

/* The bytes of a mark that changes the direction of what follows, which compilers warn of; 0: none begins here. */
size_t direction_mark(const char *text, size_t length)
{
    static const char *const marks[] = {"\u061c", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c",
                                        "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"};
    for (size_t i = 0; length && (unsigned char)*text >= 0x80 && i < sizeof marks / sizeof *marks; i++)
        if (length >= strlen(marks[i]) && !memcmp(text, marks[i], strlen(marks[i])))
            return strlen(marks[i]);
    return 0;
}

/* The bytes of a lone surrogate, which is no text in UTF-8; 0: none begins here. */
static size_t surrogate(const char *text, size_t length)
{
    return length >= 3 && (unsigned char)text[0] == 0xed && (unsigned char)text[1] >= 0xa0 ? 3 : 0;
}

static const char *quote(Emit *e, const char *text, size_t length, bool octal)
{
    Text out = {0};
    text_char(&out, '"');
    size_t marked = 0;
    for (size_t i = 0; i < length; i++) {
        size_t mark = direction_mark(text + i, length - i) + surrogate(text + i, length - i);
        marked = mark ? i + mark : marked;
        quote_byte(&out, (unsigned char)text[i], octal || i < marked);
    }
    text_char(&out, '"');
    const char *made = text_kept(e->arena, &out);
    return made;
}

const char *quoted(Emit *e, const char *text, size_t length)
{
    return quote(e, text, length, false);
}

/* ---- names of literals ------------------------------------------------------------------ */
static const char *character_name(char c)
{
    static const char marks[] = " ,.:;-_+*/=<>!?#%&|()[]{}'\"\\\n\t@$^~`";
    static const char *const names[] = {
        "space",    "comma",         "dot",     "colon",       "semicolon", "dash",         "underscore",
        "plus",     "star",          "slash",   "equals",      "less",      "greater",      "bang",
        "question", "hash",          "percent", "and",         "bar",       "open",         "close",
        "bracket",  "close_bracket", "brace",   "close_brace", "quote",     "double_quote", "backslash",
        "newline",  "tab",           "at",      "dollar",      "caret",     "tilde",        "backtick",
    };
    const char *found = c ? strchr(marks, c) : NULL;
    return found ? names[found - marks] : NULL;
}

/* "Hello, world!" => text_hello_world */
static Name wished_name(Emit *e, Str text)
{
    Text name = {0};
    text_put(&name, "text");
    bool gap = true;
    for (uint32_t i = 0; i < text.len && name.len < 28; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (isalnum(c) && gap)
            text_char(&name, '_');
        if (isalnum(c))
            text_char(&name, (char)tolower(c));
        gap = !isalnum(c);
    }
    if (name.len == 4 && text.len && character_name(text.at[0]))
        text_print(&name, "_%s", character_name(text.at[0]));
    if (name.len == 4)
        text_put(&name, "_mark");
    Name made = intern(e->unit->names, name.at, name.len);
    text_free(&name);
    return made;
}

/* Behind the pointer `name` stands what it points to, name_text (runtime/str.h): both are taken then. */
static bool is_free(Emit *e, Name name, Name object)
{
    return !is_reserved(name) && !map_get(&e->names, name) && !map_get(&e->names, object) &&
           !map_get(&e->literal_names, name) && !map_get(&e->literal_names, object);
}

Name free_name(Emit *e, Name wish)
{
    intptr_t number = (intptr_t)map_get(&e->numbered, wish); /* up to there all were taken, and are */
    for (;; number++) {
        Name name = number ? intern_text(e->unit->names, format_text(e, "%s_%d", wish, (int)number + 1)) : wish;
        Name object = intern_text(e->unit->names, format_text(e, "%s_text", name));
        if (!is_free(e, name, object))
            continue;
        map_set(e->arena, &e->literal_names, name, e);
        map_set(e->arena, &e->literal_names, object, e);
        map_set(e->arena, &e->numbered, wish, (void *)(number + 1));
        return name;
    }
}

/* What stands for that text already; else NULL, and what is pushed next will. */
static const Literal *find_literal(Emit *e, Str text, Map *known)
{
    Name key = intern(e->unit->names, text.at, text.len);
    intptr_t at = (intptr_t)map_get(known, key);
    if (at)
        return &e->literals.at[at - 1];
    map_set(e->arena, known, key, (void *)(intptr_t)(e->literals.len + 1));
    return NULL;
}

static const Literal *literal_of(Emit *e, Str text, bool is_int, bool is_lazy, Name wish)
{
    const Literal *known = find_literal(e, text, is_int ? &e->literal_ints : &e->literal_texts);
    if (known)
        return known;
    push(e->arena, &e->literals,
         ((Literal){.name = free_name(e, wish), .text = text, .is_int = is_int, .is_lazy = is_lazy}));
    return &last(&e->literals);
}

static bool has_surrogate(Str text)
{
    for (uint32_t i = 0; i + 1 < text.len; i++)
        if ((unsigned char)text.at[i] == 0xed && (unsigned char)text.at[i + 1] >= 0xa0)
            return true;
    return false;
}

/* The widest character: below 128 ASCII, below 256 Latin-1, below 0x10000 two bytes, else four. */
static unsigned widest(Str text)
{
    unsigned most = 0;
    for (uint32_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];
        unsigned code = c < 0x80 ? c : c >= 0xf0 ? 0x10000 : c >= 0xc4 ? 256 : 255;
        most = code > most ? code : most;
    }
    return most;
}

const char *text_literal(Emit *e, Str text)
{
    if (!text.len)
        return "str_empty";
    bool lazy = has_surrogate(text);
    const Literal *literal = literal_of(e, text, false, lazy, wished_name(e, text));
    return lazy ? format_text(e, "str_literal(&%s)", literal->name) : literal->name;
}

/* b"GIF" => bytes_gif */
const char *bytes_literal(Emit *e, Str text)
{
    if (!text.len)
        return "bytes_empty";
    const Literal *known = find_literal(e, text, &e->literal_bytes);
    if (known)
        return known->name;
    Name wish = intern_text(e->unit->names, format_text(e, "bytes%s", wished_name(e, text) + 4));
    push(e->arena, &e->literals, ((Literal){.name = free_name(e, wish), .text = text, .is_bytes = true}));
    return last(&e->literals).name;
}

static bool all_ascii(Str text)
{
    for (uint32_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

const char *big_literal(Emit *e, Str digits)
{
    bool negative = digits.at[0] == '-';
    int shown = digits.len - negative < 12 ? (int)(digits.len - negative) : 12;
    Name wish = intern_text(e->unit->names,
                            format_text(e, "big_%s%.*s", negative ? "minus_" : "", shown, digits.at + negative));
    const Literal *literal = literal_of(e, digits, true, true, wish);
    return format_text(e, "int_literal(&%s, %s)", literal->name, quoted(e, digits.at, digits.len));
}

static const char *latin1_text(Emit *e, Str text)
{
    char *bytes = NEW_ARRAY(e->arena, char, text.len + 1);
    size_t length = 0;
    for (uint32_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (c >= 0x80 && i + 1 < text.len) {
            bytes[length++] = (char)((c & 3) << 6 | (text.at[i + 1] & 0x3f));
            i++;
        } else
            bytes[length++] = (char)c;
    }
    return quote(e, bytes, length, true);
}

/* u"x \u2264 y": marks of direction are spelled out. */
static const char *wide_text(Emit *e, Str text, char prefix)
{
    Text out = {0};
    text_print(&out, "%c\"", prefix);
    for (size_t i = 0; i < text.len; i++) {
        const unsigned char *at = (const unsigned char *)text.at + i;
        size_t mark = direction_mark(text.at + i, text.len - i);
        if (!mark) {
            quote_byte(&out, *at, false);
            continue;
        }
        unsigned code =
            mark == 2 ? (*at & 31u) << 6 | (at[1] & 63u) : (*at & 15u) << 12 | (at[1] & 63u) << 6 | (at[2] & 63u);
        text_print(&out, "\\u%04x", code);
        i += mark - 1;
    }
    text_char(&out, '"');
    return text_kept(e->arena, &out);
}

void write_literals(Emit *e, Text *out)
{
    for_each (Literal, literal, &e->literals) {
        if (literal.table)
            text_put(out, literal.table);
        else if (literal.is_int)
            text_print(out, "static py_int %s = INT_UNSET;\n", literal.name);
        else if (literal.is_bytes)
            text_print(out, "static BYTES_OF(%s, %s, %s);\n", literal.name,
                       quote(e, literal.text.at, literal.text.len, true), all_ascii(literal.text) ? "true" : "false");
        else if (literal.is_lazy)
            text_print(out, "static STR_UTF8(%s, %s);\n", literal.name, quoted(e, literal.text.at, literal.text.len));
        else if (widest(literal.text) > 255) {
            bool four = widest(literal.text) > 0xffff;
            text_print(out, "static STR_UCS%d(%s, %s);\n", four ? 4 : 2, literal.name,
                       wide_text(e, literal.text, four ? 'U' : 'u'));
        } else if (widest(literal.text) >= 128)
            text_print(out, "static STR_LATIN1(%s, %s);\n", literal.name, latin1_text(e, literal.text));
        else
            text_print(out, "static STR_ASCII(%s, %s);\n", literal.name, quoted(e, literal.text.at, literal.text.len));
    }
    if (e->literals.len)
        text_char(out, '\n');
}

/* ---- print ------------------------------------------------------------------------------ */
typedef struct Print {
    Emit *e;
    Text constant; /* text that was not written yet */
    VEC(const char *) calls;
} Print;

static void add_call(Print *print, const char *call)
{
    push(print->e->arena, &print->calls, call);
}

static void flush(Print *print)
{
    if (!print->constant.len)
        return;
    add_call(print, format_text(print->e, "print_text(%s)", quoted(print->e, print->constant.at, print->constant.len)));
    print->constant.len = 0;
}

static void print_piece(Print *print, const Ir *arg)
{
    Emit *e = print->e;
    if (arg->kind == I_Const && arg->type->kind == Type_str && !has_surrogate(arg->Const.value.text)) {
        text_add(&print->constant, arg->Const.value.text.at, arg->Const.value.text.len);
        return;
    }
    if (arg->type->kind == Type_none) {
        text_put(&print->constant, "None");
        return;
    }
    flush(print);
    switch (arg->type->kind) {
    case Type_float:
    case Type_bool:
    case Type_complex:
    case Type_int:
    case Type_str:
        add_call(print, format_text(e, "print_%s(%s)", arg->type->stem, value_text(e, arg)));
        return;
    default:
        if (type_is_value(arg->type))
            add_call(print, format_text(e, "print_value(%s)", value_text(e, arg)));
        else
            add_call(print, format_text(e, "print_value_of(%s, %s)", descriptor(e, arg->type), address_text(e, arg)));
    }
}

static void print_between(Print *print, const Ir *node, const char *otherwise)
{
    if (!node || node->type->kind == Type_none)
        text_put(&print->constant, otherwise);
    else
        print_piece(print, node);
}

void emit_print(Emit *e, const Ir *node)
{
    Print print = {.e = e};
    if (node->Print.file == 'e')
        write_line(e, "print_to_stderr();");
    if (node->Print.target)
        write_line(e, "print_to_%s(%s);", node->Print.target->type->stem, value_text(e, node->Print.target));
    for_each (Ir *, arg, &node->Print.args) {
        if (arg_at)
            print_between(&print, node->Print.sep, " ");
        print_piece(&print, arg);
    }
    print_between(&print, node->Print.end, "\n");
    bool line = !node->Print.flush && print.constant.len && print.constant.at[print.constant.len - 1] == '\n';
    print.constant.len -= line;
    flush(&print);
    text_free(&print.constant);
    add_call(&print, node->Print.flush ? "print_end_flush()" : line ? "print_line()" : "print_end()");
    write_unless_all(e, print.calls.at, print.calls.len);
}

/* ---- str(), repr() ---------------------------------------------------------------------- */
Piece emit_text_of(Emit *e, const Ir *node)
{
    const Ir *a = node->TextOf.a;
    char conversion = node->TextOf.conversion;
    switch (a->type->kind) {
    case Type_str:
        if (conversion == 's')
            return piece(e, Level_postfix, "%s",
                         makes_reference(e->func, a) ? value_text(e, a) : keep_text(e, a->type, value_text(e, a)));
        return piece(e, Level_postfix, "str_%s(%s)", conversion == 'r' ? "repr" : "ascii", value_text(e, a));
    case Type_int:
    case Type_float:
    case Type_bool:
    case Type_complex:
        return piece(e, Level_postfix, "%s_str(%s)", a->type->stem, value_text(e, a));
    case Type_none:
        return piece(e, Level_postfix, "none_str()");
    default:
        return piece(e, Level_postfix, "py_%s(%s, %s)",
                     conversion == 's'   ? "str"
                     : conversion == 'r' ? "repr"
                                         : "ascii",
                     descriptor(e, a->type), address_text(e, a));
    }
}

/* ---- format(x, spec) -------------------------------------------------------------------- */
typedef struct Spec {
    const char *fill; /* NULL: none; else the code point's first byte */
    uint32_t fill_code;
    char align, sign, grouping, type;
    long width, precision;
    bool has_precision, alternate, zero, no_negative_zero;
} Spec;

static const char *read_number(const char *at, const char *end, long *number)
{
    for (*number = 0; at < end && isdigit((unsigned char)*at) && *number < 100000000; at++)
        *number = *number * 10 + (*at - '0');
    return at;
}

static bool is_align(char c)
{
    return c && strchr("<>=^", c);
}

static const char *read_fill(const char *at, const char *end, Spec *spec)
{
    const unsigned char *p = (const unsigned char *)at;
    int size = at >= end || *p < 0x80 ? 1 : *p < 0xe0 ? 2 : *p < 0xf0 ? 3 : 4;
    if (at + size < end && is_align(at[size])) {
        spec->fill_code = size == 1 ? *p : *p & (0x7fu >> size);
        for (int i = 1; i < size; i++)
            spec->fill_code = spec->fill_code << 6 | (p[i] & 0x3f);
        spec->align = at[size];
        return at + size + 1;
    }
    if (at < end && is_align(*at))
        spec->align = *at++;
    return at;
}

/* [[fill]align][sign][z][#][0][width][grouping][.precision][type]; false: not that form */
static bool read_spec(Str text, Spec *spec)
{
    const char *end = text.at + text.len, *at = read_fill(text.at, end, spec);
    if (at < end && strchr("+- ", *at))
        spec->sign = *at++;
    if (at < end && *at == 'z')
        spec->no_negative_zero = (at++, true);
    if (at < end && *at == '#')
        spec->alternate = (at++, true);
    if (at < end && *at == '0')
        spec->zero = (at++, true);
    at = read_number(at, end, &spec->width);
    if (at < end && (*at == ',' || *at == '_'))
        spec->grouping = *at++;
    if (at < end && *at == '.') {
        const char *digits = at + 1;
        at = read_number(digits, end, &spec->precision);
        if (at == digits)
            return false;
        spec->has_precision = true;
    }
    if (at < end)
        spec->type = *at++;
    return at == end && spec->width < 100000000 && spec->precision < 100000000;
}

/* Is it one that cannot raise for this type?  (Others are read, and refused, at run time.) */
static bool suits(const Spec *spec, TypeKind kind)
{
    if (kind == Type_float)
        return !spec->type || (strchr("eEfFgG%", spec->type) && spec->align != 0 + '?');
    if (spec->no_negative_zero || spec->has_precision)
        return kind == Type_str && !spec->no_negative_zero && (!spec->type || spec->type == 's') && !spec->sign &&
               !spec->alternate && !spec->grouping && !spec->zero && spec->align != '=';
    if (kind == Type_int)
        return !spec->type || spec->type == 'd' || (spec->grouping != ',' && strchr("boxX", spec->type));
    return kind == Type_str && (!spec->type || spec->type == 's') && !spec->sign && !spec->alternate &&
           !spec->grouping && !spec->zero && spec->align != '=';
}

static void add_char(Text *out, const char *field, char c)
{
    if (c)
        text_print(out, ", .%s = '%c'", field, c);
}

static const char *spec_text(Emit *e, const Spec *spec)
{
    Text out = {0};
    if (spec->width)
        text_print(&out, ", .width = %ld", spec->width);
    if (spec->has_precision)
        text_print(&out, ", .precision = %ld, .has_precision = true", spec->precision);
    uint32_t fill = spec->fill_code;
    char align = spec->align;
    if (fill)
        text_print(&out, fill < 128 && fill > 32 && fill != '\'' && fill != '\\' ? ", .fill = '%c'" : ", .fill = %u",
                   fill);
    add_char(&out, "align", align);
    add_char(&out, "sign", spec->sign);
    add_char(&out, "grouping", spec->grouping);
    add_char(&out, "type", spec->type);
    if (spec->alternate)
        text_put(&out, ", .alternate = true");
    if (spec->zero)
        text_put(&out, ", .zero = true");
    if (spec->no_negative_zero)
        text_put(&out, ", .no_negative_zero = true");
    const char *made = format_text(e, "&(format_spec){%s}", out.len ? out.at + 2 : "0");
    text_free(&out);
    return made;
}

static bool parsed_spec(const Ir *node, Spec *spec)
{
    const Ir *text = node->Format.spec;
    *spec = (Spec){0};
    if (node->Format.conversion && node->Format.conversion != 's' && node->Format.conversion != '\xff')
        return false;
    return text && text->kind == I_Const && read_spec(text->Const.value.text, spec) &&
           suits(spec, node->Format.a->type->kind);
}

/* f"{x!r}" is TextOf with a spec behind it; without a spec it is str(x). */
static Piece format_plain(Emit *e, const Ir *node)
{
    Ir text = *node;
    text.kind = I_TextOf;
    Ir *a = node->Format.a;
    text.TextOf.conversion =
        node->Format.conversion && strchr("sra", node->Format.conversion) ? node->Format.conversion : 's';
    text.TextOf.a = a;
    return emit_text_of(e, &text);
}

Piece emit_format(Emit *e, const Ir *node)
{
    Spec spec;
    const Ir *a = node->Format.a;
    if (!node->Format.spec)
        return format_plain(e, node);
    if (node->Format.conversion == format_whole)
        return piece(e, Level_postfix, "str_format(%s, %s, %s)", value_text(e, node->Format.spec),
                     descriptor(e, a->type), address_text(e, a));
    if (parsed_spec(node, &spec))
        return piece(e, Level_postfix, "format_%s(%s, %s)", a->type->stem, value_text(e, a), spec_text(e, &spec));
    return piece(e, Level_postfix, "py_format(%s, %s, %s)", descriptor(e, a->type), address_text(e, a),
                 value_text(e, node->Format.spec));
}

/* ---- one % conversion ------------------------------------------------------------------- */
static const char *percent_text(Emit *e, Str spec)
{
    Text out = {0};
    const char *at = spec.at + 1, *end = spec.at + spec.len - 1;
    long number;
    bool left = false, plus = false, space = false, alternate = false, zero = false;
    for (; at < end && strchr("-+ #0", *at); at++) {
        left |= *at == '-';
        plus |= *at == '+';
        space |= *at == ' ';
        alternate |= *at == '#';
        zero |= *at == '0';
    }
    at = *at == '*' ? at + 1 : read_number(at, end, &number);
    text_print(&out, ".type = '%c'", *end);
    if (at > spec.at + 1 && at[-1] != '*' && isdigit((unsigned char)at[-1]) && number)
        text_print(&out, ", .width = %ld", number);
    if (at < end && *at == '.') {
        number = 0;
        if (at + 1 < end && at[1] != '*')
            read_number(at + 1, end, &number);
        text_print(&out, ", .precision = %ld, .has_precision = true", number);
    }
    text_print(&out, "%s%s%s%s%s", left ? ", .left = true" : "", plus ? ", .plus = true" : "",
               space ? ", .space = true" : "", alternate ? ", .alternate = true" : "", zero ? ", .zero = true" : "");
    const char *made = text_kept(e->arena, &out);
    return made;
}

static const char *percent_call(Emit *e, const Ir *node, const char *spec)
{
    const Ir *a = node->Percent.a;
    switch (a->type->kind) {
    case Type_int:
    case Type_float:
    case Type_bool:
    case Type_str:
        return format_text(e, "py_percent_%s(&py_line, %s, %s)", a->type->stem, value_text(e, a), spec);
    default:
        return format_text(e, "py_percent(&py_line, %s, %s, %s)", descriptor(e, a->type), address_text(e, a), spec);
    }
}

/* The expression, once py_text_start(&py_line) has run; with * the spec is filled in first. */
static const char *percent_piece(Emit *e, const Ir *node)
{
    const char *spec = percent_text(e, node->Percent.spec);
    if (!node->Percent.width && !node->Percent.precision)
        return percent_call(e, node, format_text(e, "&(percent_spec){%s}", spec));
    write_line(e, "py_spec = (percent_spec){%s};", spec);
    const char *width = node->Percent.width
                            ? format_text(e, "py_percent_star(&py_spec, %s) && ", value_text(e, node->Percent.width))
                            : "";
    const char *precision = node->Percent.precision ? format_text(e, "py_percent_star_precision(&py_spec, %s) && ",
                                                                  value_text(e, node->Percent.precision))
                                                    : "";
    return format_text(e, "%s%s%s", width, precision, percent_call(e, node, "&py_spec"));
}

Piece emit_percent(Emit *e, const Ir *node)
{
    write_line(e, "py_text_start(&py_line);");
    return piece(e, Level_postfix, "py_text_end(&py_line, %s)", percent_piece(e, node));
}

/* ---- f-strings -------------------------------------------------------------------------- */
static const char *format_piece(Emit *e, const Ir *item)
{
    Spec spec;
    const Ir *a = item->Format.a;
    if (parsed_spec(item, &spec))
        return format_text(e, "py_text_format_%s(&py_line, %s, %s)", a->type->stem, value_text(e, a),
                           spec_text(e, &spec));
    return format_text(e, "py_text_format(&py_line, %s, %s, %s)", descriptor(e, a->type), address_text(e, a),
                       value_text(e, item->Format.spec));
}

static const char *value_piece(Emit *e, const Ir *a, char conversion)
{
    switch (a->type->kind) {
    case Type_str:
        return format_text(e, "%s(&py_line, %s)",
                           conversion == 'r'   ? "py_text_quoted"
                           : conversion == 'a' ? "py_text_quoted_ascii"
                                               : "py_text_str",
                           value_text(e, a));
    case Type_int:
        return format_text(e, "%s(&py_line, %s)", never_big(e->func, a) ? "py_text_small" : "py_text_int",
                           value_text(e, a));
    case Type_float:
    case Type_bool:
    case Type_complex:
        return format_text(e, "py_text_%s(&py_line, %s)", a->type->stem, value_text(e, a));
    case Type_none:
        return "py_text_c(&py_line, \"None\")";
    default:
        return format_text(e, "%s(&py_line, %s, %s)",
                           conversion == 'r'   ? "py_text_repr"
                           : conversion == 'a' ? "py_text_ascii_of"
                                               : "py_text_value",
                           descriptor(e, a->type), address_text(e, a));
    }
}

static void join_item(Emit *e, const Ir *item)
{
    if (item->kind == I_Const && widest(item->Const.value.text) < 128)
        write_line(e, "py_text_ascii(&py_line, %s, %u);",
                   quoted(e, item->Const.value.text.at, item->Const.value.text.len), item->Const.value.text.len);
    else if (item->kind == I_TextOf)
        write_line(e, "%s;", value_piece(e, item->TextOf.a, item->TextOf.conversion));
    else if (item->kind == I_Format && item->Format.spec && item->Format.conversion != format_whole)
        write_line(e, "%s;", format_piece(e, item));
    else if (item->kind == I_Format && !item->Format.spec)
        write_line(e, "%s;", value_piece(e, item->Format.a, item->Format.conversion));
    else if (item->kind == I_Percent)
        write_line(e, "%s;", percent_piece(e, item));
    else
        write_line(e, "py_text_str(&py_line, %s);", value_text(e, item));
}

/* Writes the pieces; then py_text_finish(&py_line) is the text. */
void emit_join(Emit *e, const Ir *node)
{
    write_line(e, "py_text_start(&py_line);");
    for_each (Ir *, item, &node->Join.items)
        join_item(e, item);
}
