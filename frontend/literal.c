/* literal.c -- what numbers and strings say.
 * In: tokens.  Out: Constant and JoinedStr nodes with decoded contents.
 * Rule: the contents are read from the source as CPython 3.11 reads them, f-strings included.
 *     0b1010_1010  =>  0xaa        "a" '\x41' f"{b!r:>{w}}c"  =>  JoinedStr("aA", b, "c") */
#include "frontend/parse.h"

#include <ctype.h>
#include <stdlib.h>

/* ---- numbers ----------------------------------------------------------------------------------
 */

static Str copy_text(Parser *p, const Text *text)
{
    return (Str){arena_copy(p->arena, text->at ? text->at : "", text->len), (uint32_t)text->len};
}

/* Binary or octal digits to hexadecimal ones: bits from the right, four at a time. */
static void to_hexadecimal(Text *digits, int bits)
{
    size_t total = digits->len * (size_t)bits, room = total / 4 + 1;
    char *out = calloc(room + 1, 1);
    if (!out)
        bug("no memory for a number of %zu digits", digits->len);
    for (size_t bit = 0; bit < total; bit++) {
        int digit = digits->at[digits->len - 1 - bit / (size_t)bits] - '0';
        if (digit >> bit % (size_t)bits & 1)
            out[room - 1 - bit / 4] |= (char)(1 << bit % 4);
    }
    digits->len = 0;
    for (size_t i = 0; i < room; i++)
        text_char(digits, "0123456789abcdef"[(int)out[i]]);
    free(out);
}

static void strip_zeros(Text *digits)
{
    size_t zeros = 0;
    while (zeros + 1 < digits->len && digits->at[zeros] == '0')
        zeros++;
    memmove(digits->at, digits->at + zeros, digits->len - zeros + 1);
    digits->len -= zeros;
}

static Str integer_text(Parser *p, const char *text, uint32_t length, Span at)
{
    Text digits = {0};
    int letter = length > 1 ? tolower((unsigned char)text[1]) : 0;
    bool radix = letter == 'x' || letter == 'o' || letter == 'b';
    for (uint32_t i = radix ? 2 : 0; i < length; i++)
        if (text[i] != '_')
            text_char(&digits, (char)tolower((unsigned char)text[i]));
    if (!digits.len)
        text_char(&digits, '0');
    if (letter == 'o' || letter == 'b')
        to_hexadecimal(&digits, letter == 'o' ? 3 : 1);
    strip_zeros(&digits);
    if (!radix && digits.len > 4300)
        wrong(p, at, "this integer has %zu digits; Python reads at most 4300", digits.len);
    if (radix) {
        text_put(&digits, "xx");
        memmove(digits.at + 2, digits.at, digits.len - 2);
        memcpy(digits.at, "0x", 2);
    }
    Str result = copy_text(p, &digits);
    text_free(&digits);
    return result;
}

static double float_value(const char *text, uint32_t length)
{
    Text clean = {0};
    for (uint32_t i = 0; i < length; i++)
        if (text[i] != '_')
            text_char(&clean, text[i]);
    double value = strtod(clean.at, NULL);
    text_free(&clean);
    return value;
}

static bool has_one_of(const char *text, uint32_t length, const char *marks)
{
    for (uint32_t i = 0; i < length; i++)
        if (strchr(marks, text[i]))
            return true;
    return false;
}

Node *number_literal(Parser *p, const Token *token, Span at)
{
    Node *node = new_node(p, N_Constant, at);
    const char *text = p->source->text + token->start;
    uint32_t length = token->end - token->start;
    bool radix = length > 1 && text[0] == '0' && strchr("xXoObB", text[1]);
    if (!radix && (text[length - 1] == 'j' || text[length - 1] == 'J')) {
        node->Constant.literal = Literal_imaginary;
        node->Constant.number = float_value(text, length - 1);
    } else if (!radix && has_one_of(text, length, ".eE")) {
        node->Constant.literal = Literal_float;
        node->Constant.number = float_value(text, length);
    } else {
        node->Constant.literal = Literal_int;
        node->Constant.text = integer_text(p, text, length, at);
    }
    return node;
}

/* ---- escapes ----------------------------------------------------------------------------------
 */

typedef struct Body {
    Parser *p;
    const char *text; /* the source's */
    uint32_t at, end;
    bool raw, bytes;
    Text *out;
} Body;

static Span body_span(const Body *b, uint32_t start, uint32_t end)
{
    return (Span){b->p->source->base + start, b->p->source->base + end};
}

static void bad_escape(Body *b, uint32_t start, uint32_t end, const char *text)
{
    b->p->failed = true;
    report(b->p->program->diags, D_bad_escape, body_span(b, start, end), text);
}

static void put_code(Body *b, uint32_t code)
{
    if (b->bytes || code < 0x80) {
        text_char(b->out, (char)code);
    } else if (code < 0x800) {
        text_char(b->out, (char)(0xc0 | code >> 6));
        text_char(b->out, (char)(0x80 | (code & 63)));
    } else if (code < 0x10000) {
        text_char(b->out, (char)(0xe0 | code >> 12));
        text_char(b->out, (char)(0x80 | (code >> 6 & 63)));
        text_char(b->out, (char)(0x80 | (code & 63)));
    } else {
        text_char(b->out, (char)(0xf0 | code >> 18));
        text_char(b->out, (char)(0x80 | (code >> 12 & 63)));
        text_char(b->out, (char)(0x80 | (code >> 6 & 63)));
        text_char(b->out, (char)(0x80 | (code & 63)));
    }
}

static void hex_escape(Body *b, uint32_t start, uint32_t digits)
{
    uint32_t code = 0, found = 0;
    for (; found < digits && b->at < b->end && isxdigit((unsigned char)b->text[b->at]); found++) {
        int c = tolower((unsigned char)b->text[b->at++]);
        code = code * 16 + (uint32_t)(isdigit(c) ? c - '0' : c - 'a' + 10);
    }
    if (found < digits)
        bad_escape(b, start, b->at,
                   b->bytes      ? "(value error) invalid \\x escape"
                   : digits == 2 ? "(unicode error) truncated \\xXX escape"
                   : digits == 4 ? "(unicode error) truncated \\uXXXX escape"
                                 : "(unicode error) truncated \\UXXXXXXXX escape");
    else if (code > 0x10ffff)
        bad_escape(b, start, b->at, "(unicode error) illegal Unicode character");
    else
        put_code(b, code);
}

static void name_escape(Body *b, uint32_t start)
{
    uint32_t name = b->at + 1;
    if (b->at < b->end && b->text[b->at] == '{')
        while (b->at < b->end && b->text[b->at] != '}')
            b->at++;
    if (b->at >= b->end || b->at <= name) {
        bad_escape(b, start, b->at, "(unicode error) malformed \\N character escape");
        return;
    }
    int32_t code = character_named(b->text + name, b->at - name);
    b->at++;
    if (code < 0)
        bad_escape(b, start, b->at, "(unicode error) unknown Unicode character name");
    else
        put_code(b, (uint32_t)code);
}

static void octal_escape(Body *b, uint32_t first)
{
    uint32_t code = first;
    for (int i = 0; i < 2 && b->at < b->end && b->text[b->at] >= '0' && b->text[b->at] <= '7'; i++)
        code = code * 8 + (uint32_t)(b->text[b->at++] - '0');
    put_code(b, b->bytes ? code & 255 : code);
}

/* b->at stands behind the backslash. */
static void escape(Body *b)
{
    static const char letters[] = "\\'\"abfnrtv", values[] = "\\'\"\a\b\f\n\r\t\v";
    uint32_t start = b->at - 1;
    char c = b->text[b->at++];
    const char *simple = strchr(letters, c);
    if (simple && c)
        text_char(b->out, values[simple - letters]);
    else if (c >= '0' && c <= '7')
        octal_escape(b, (uint32_t)(c - '0'));
    else if (c == 'x')
        hex_escape(b, start, 2);
    else if (!b->bytes && c == 'u')
        hex_escape(b, start, 4);
    else if (!b->bytes && c == 'U')
        hex_escape(b, start, 8);
    else if (!b->bytes && c == 'N')
        name_escape(b, start);
    else if (c != '\n')
        text_add(b->out, b->text + start, 2); /* an unknown escape stays as it is */
}

/* Decodes source[b->at, b->end). */
static void decode(Body *b)
{
    while (b->at < b->end) {
        char c = b->text[b->at++];
        if (b->bytes && (unsigned char)c >= 0x80) {
            b->p->failed = true;
            uint32_t first = b->at - 1;
            while (b->at < b->end && ((unsigned char)b->text[b->at] & 0xc0) == 0x80)
                b->at++;
            report(b->p->program->diags, D_bytes_ascii, body_span(b, first, b->at));
        }
        if (c == '\\' && !b->raw && b->at < b->end)
            escape(b);
        else
            text_char(b->out, c);
    }
}

enum { Most_fields = 200 }; /* brackets inside one field */

/* ---- f-strings --------------------------------------------------------------------------------
 */

typedef struct Format {
    Parser *p;
    const char *text;
    uint32_t end; /* of the string token's contents */
    bool raw;
    Span at;       /* the whole literal */
    Nodes *values; /* finished parts */
    Text *literal; /* text since the last field */
} Format;

/* Returns the end, so that reading stops. */
static uint32_t format_error(Format *f, uint32_t start, uint32_t end, const char *text)
{
    uint32_t base = f->p->source->base;
    f->p->failed = true;
    report(f->p->program->diags, D_fstring, (Span){base + start, base + end}, text);
    return f->end;
}

static void flush_literal(Format *f)
{
    if (!f->literal->len)
        return;
    Node *node = new_node(f->p, N_Constant, f->at);
    node->Constant.literal = Literal_str;
    node->Constant.text = copy_text(f->p, f->literal);
    push(f->p->arena, f->values, node);
    f->literal->len = 0;
}

static void add_literal(Format *f, uint32_t start, uint32_t end)
{
    Body body = {f->p, f->text, start, end, f->raw, false, f->literal};
    decode(&body);
}

/* Reads literal text up to a field, the end, or (in a format spec) a closing brace. */
static uint32_t format_literal(Format *f, uint32_t at, uint32_t level)
{
    uint32_t start = at;
    while (at < f->end) {
        char c = f->text[at], next = at + 1 < f->end ? f->text[at + 1] : 0;
        if (c == '\\' && !f->raw && next) {
            if (next == 'N' && at + 2 < f->end && f->text[at + 2] == '{')
                while (at < f->end && f->text[at] != '}')
                    at++;
            at += next == '{' || next == '}' ? 1 : next == 'N' && f->text[at] == '}' ? 1 : 2;
            continue;
        }
        if (c != '{' && c != '}') {
            at++;
            continue;
        }
        if (level == 0 && next == c) {
            add_literal(f, start, at + 1);
            start = at = at + 2;
            continue;
        }
        if (level == 0 && c == '}')
            return format_error(f, at, at + 1, "single '}' is not allowed");
        break;
    }
    if (at > f->end)
        at = f->end;
    add_literal(f, start, at);
    return at;
}

/* Skips a string inside a field; at stands on its quote. */
static uint32_t skip_quoted(const Format *f, uint32_t at)
{
    char quote = f->text[at];
    uint32_t need = at + 2 < f->end && f->text[at + 1] == quote && f->text[at + 2] == quote ? 3 : 1;
    uint32_t seen = 0;
    for (at += need; at < f->end; at++) {
        if (f->text[at] == '\\')
            return at;
        seen = f->text[at] == quote ? seen + 1 : 0;
        if (seen == need)
            return at + 1;
    }
    return UINT32_MAX;
}

static bool closes(char open, char close)
{
    return close == (open == '(' ? ')' : open == '[' ? ']' : '}');
}

/* The end of a field's expression: the first ! : = or } outside brackets and strings; f->end on
 * error. */
static uint32_t field_end(Format *f, uint32_t at)
{
    char open[Most_fields];
    uint32_t depth = 0, start = at;
    while (at < f->end) {
        char c = f->text[at], next = at + 1 < f->end ? f->text[at + 1] : 0;
        if (c == '\\')
            return format_error(f, at, at + 1, "expression part cannot include a backslash");
        if (c == '#')
            return format_error(f, at, at + 1, "expression part cannot include '#'");
        if (c == '"' || c == '\'') {
            uint32_t behind = skip_quoted(f, at);
            if (behind == UINT32_MAX)
                return format_error(f, at, at + 1, "unterminated string");
            at = behind;
            continue;
        }
        if (strchr("([{", c)) {
            if (depth == Most_fields)
                return format_error(f, at, at + 1, "too many nested parenthesis");
            open[depth++] = c;
        } else if (!depth && strchr("!:}=<>", c)) {
            if (next == '=' && strchr("!=<>", c))
                at++;
            else if (c != '<' && c != '>')
                return at;
        } else if (strchr(")]}", c)) {
            if (!depth || !closes(open[--depth], c))
                return format_error(f, at, at + 1, "unmatched closing parenthesis");
        }
        at++;
    }
    return format_error(f, start - 1, start, depth ? "a parenthesis was never closed" : "expecting '}'");
}

static uint32_t format_parts(Format *f, uint32_t at, uint32_t level);

static uint32_t format_spec(Format *f, Node *field, uint32_t at, uint32_t level)
{
    Text literal = {0};
    Node *spec = new_node(f->p, N_JoinedStr, (Span){f->p->source->base + at, 0});
    Format inner = *f;
    inner.values = &spec->JoinedStr.values;
    inner.literal = &literal;
    at = format_parts(&inner, at, level + 1);
    flush_literal(&inner);
    text_free(&literal);
    spec->at.end = f->p->source->base + at;
    field->FormattedValue.spec = spec;
    return at;
}

/* `=` behind the expression: its text comes in front of its value. */
static uint32_t format_debug(Format *f, Node *field, uint32_t start, uint32_t at)
{
    at++;
    while (at < f->end && isspace((unsigned char)f->text[at]))
        at++;
    text_add(f->literal, f->text + start, at - start);
    field->FormattedValue.conversion = at < f->end && f->text[at] == '}' ? 'r' : 0;
    return at;
}

static uint32_t format_conversion(Format *f, Node *field, uint32_t at)
{
    at++;
    if (at >= f->end)
        return format_error(f, at - 1, at, "expecting '}'");
    char c = f->text[at];
    if (c != 's' && c != 'r' && c != 'a')
        return format_error(f, at, at + 1, "invalid conversion character: expected 's', 'r', or 'a'");
    field->FormattedValue.conversion = c;
    return at + 1;
}

static bool only_blanks(const Format *f, uint32_t start, uint32_t end)
{
    while (start < end && isspace((unsigned char)f->text[start]))
        start++;
    return start == end;
}

/* One {...}; at stands on the brace.  Returns the place behind it. */
static uint32_t format_field(Format *f, uint32_t at, uint32_t level)
{
    uint32_t open = at, start = at + 1, base = f->p->source->base;
    if (level >= 2)
        return format_error(f, at, at + 1, "expressions nested too deeply");
    uint32_t end = field_end(f, start);
    if (end >= f->end)
        return f->end;
    if (only_blanks(f, start, end))
        return format_error(f, at, end, "empty expression not allowed");
    Node *field = new_node(f->p, N_FormattedValue, (Span){base + open, base + end + 1});
    field->FormattedValue.value = parse_piece(f->p, start, end);
    at = end;
    if (f->text[at] == '=')
        at = format_debug(f, field, start, at);
    if (at < f->end && f->text[at] == '!')
        at = format_conversion(f, field, at);
    flush_literal(f);
    if (at < f->end && f->text[at] == ':')
        at = format_spec(f, field, at + 1, level);
    if (at >= f->end || f->text[at] != '}')
        return f->p->failed ? f->end : format_error(f, open, open + 1, "expecting '}'");
    field->at.end = base + at + 1;
    push(f->p->arena, f->values, field);
    return at + 1;
}

static uint32_t format_parts(Format *f, uint32_t at, uint32_t level)
{
    for (;;) {
        at = format_literal(f, at, level);
        if (at >= f->end || f->text[at] == '}')
            return at;
        at = format_field(f, at, level);
    }
}

/* ---- whole literals ---------------------------------------------------------------------------
 */

typedef struct Prefix {
    bool raw, bytes, format;
} Prefix;

static Prefix prefix_of(const char *text, uint32_t length)
{
    Prefix prefix = {0};
    for (uint32_t i = 0; i < length; i++) {
        int c = tolower((unsigned char)text[i]);
        prefix.raw |= c == 'r';
        prefix.bytes |= c == 'b';
        prefix.format |= c == 'f';
    }
    return prefix;
}

static void add_string(Parser *p, const Token *token, Prefix prefix, Span at, Nodes *values, Text *text)
{
    uint32_t start = token->start + token->prefix + token->quotes, end = token->end - token->quotes;
    if (prefix.format) {
        Format format = {p, p->source->text, end, prefix.raw, at, values, text};
        format_parts(&format, start, 0);
    } else {
        Body body = {p, p->source->text, start, end, prefix.raw, prefix.bytes, text};
        decode(&body);
    }
}

Node *string_literal(Parser *p, uint32_t first, uint32_t count, Span at)
{
    Text text = {0};
    Nodes values = {0};
    bool format = false, bytes = false, plain = false;
    for (uint32_t i = first; i < first + count; i++) {
        const Token *token = &p->tokens->all.at[i];
        Prefix prefix = prefix_of(p->source->text + token->start, token->prefix);
        format |= prefix.format;
        bytes |= prefix.bytes;
        plain |= !prefix.bytes;
        add_string(p, token, prefix, at, &values, &text);
    }
    if (bytes && plain) {
        p->failed = true;
        report(p->program->diags, D_mixed_bytes, at);
    }
    Node *node = new_node(p, format ? N_JoinedStr : N_Constant, at);
    if (format) {
        Format tail = {.p = p, .at = at, .values = &values, .literal = &text};
        flush_literal(&tail);
        node->JoinedStr.values = values;
    } else {
        node->Constant.literal = bytes ? Literal_bytes : Literal_str;
        node->Constant.text = copy_text(p, &text);
    }
    text_free(&text);
    return node;
}
