/* scan.c -- CPython's tokenizer: brackets, indentation, strings, numbers, comments.
 * In: a source's text.  Out: Tokens.
 * Rule: an error is reported where CPython's tokenizer reports it, once per logical line. */
#include "frontend/scan.h"

#include <ctype.h>

enum { Most_brackets = 200, Most_indents = 100 };

typedef struct Scan {
    Arena *arena;
    Diags *diags;
    Tokens *tokens;
    const char *text;
    uint32_t at, end;
    uint32_t bracket[Most_brackets]; /* where each open bracket stands */
    uint32_t depth;
    uint32_t column[Most_indents], tab_column[Most_indents]; /* a tab counts 8, and 1 */
    uint32_t level;
    uint32_t hard_lines; /* line ends passed, to see whether a token is first on its row */
    bool bad;            /* the current logical line has an error */
    bool too_deep;
} Scan;

static const char *const keywords[] = {"False",  "None",   "True",    "and",      "as",       "assert", "async",
                                       "await",  "break",  "class",   "continue", "def",      "del",    "elif",
                                       "else",   "except", "finally", "for",      "from",     "global", "if",
                                       "import", "in",     "is",      "lambda",   "nonlocal", "not",    "or",
                                       "pass",   "raise",  "return",  "try",      "while",    "with",   "yield"};

bool is_keyword(const char *text, size_t length)
{
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        if (keywords[i][0] == text[0] && strlen(keywords[i]) == length && !memcmp(keywords[i], text, length))
            return true;
    return false;
}

bool token_is(const Tokens *tokens, uint32_t index, const char *text)
{
    if (index >= tokens->all.len)
        return false;
    const Token *token = &tokens->all.at[index];
    size_t length = strlen(text);
    return token->kind != Token_string && token->end - token->start == length &&
           !memcmp(tokens->source->text + token->start, text, length);
}

uint32_t token_at(const Tokens *tokens, uint32_t offset)
{
    uint32_t low = 0, high = tokens->all.len;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (tokens->all.at[middle].start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Span token_span(const Tokens *tokens, uint32_t index)
{
    uint32_t base = tokens->source->base;
    if (index >= tokens->all.len)
        return (Span){base + tokens->end, base + tokens->end};
    return (Span){base + tokens->all.at[index].start, base + tokens->all.at[index].end};
}

/* ---- errors -----------------------------------------------------------------------------------
 */

static Span span_of(const Scan *s, uint32_t start, uint32_t end)
{
    return (Span){s->tokens->source->base + start, s->tokens->source->base + end};
}

#define fail(s, code, start, end, ...)                                                                                 \
    do {                                                                                                               \
        if (!(s)->bad)                                                                                                 \
            report((s)->diags, code, span_of(s, start, end), ##__VA_ARGS__);                                           \
        (s)->bad = (s)->tokens->failed = true;                                                                         \
    } while (0)

static uint32_t line_number(const Scan *s, uint32_t offset)
{
    return place_of(s->diags->sources, span_of(s, offset, offset)).line;
}

/* ---- characters -------------------------------------------------------------------------------
 */

static int byte(const Scan *s, uint32_t at)
{
    return at < s->end ? (unsigned char)s->text[at] : -1;
}

static bool is_name_start(int c)
{
    return c == '_' || c >= 0x80 || isalpha(c);
}

static bool is_name_byte(int c)
{
    return c >= 0 && (is_name_start(c) || isdigit(c));
}

static void add_token(Scan *s, TokenKind kind, uint32_t start)
{
    push(s->arena, &s->tokens->all, (Token){.kind = kind, .start = start, .end = s->at, .depth = s->depth});
}

/* ---- numbers ----------------------------------------------------------------------------------
 */

/* Keywords may touch a number: 1if x else 2. */
static bool keyword_follows(const Scan *s)
{
    static const char *const allowed[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++) {
        size_t length = strlen(allowed[i]);
        if (s->end - s->at >= length && !memcmp(s->text + s->at, allowed[i], length))
            return true;
    }
    return false;
}

static void end_number(Scan *s, uint32_t start, const char *kind)
{
    if (is_name_byte(byte(s, s->at)) && !keyword_follows(s)) {
        fail(s, D_bad_number, start, s->at + 1, kind);
        while (is_name_byte(byte(s, s->at)))
            s->at++;
    }
}

static bool is_digit_of(int c, int base)
{
    if (base == 16)
        return isxdigit(c);
    return c >= '0' && c < '0' + base;
}

/* Digits with single underscores between them. */
static bool scan_digits(Scan *s, int base)
{
    for (;;) {
        if (!is_digit_of(byte(s, s->at), base))
            return false;
        while (is_digit_of(byte(s, s->at), base))
            s->at++;
        if (byte(s, s->at) != '_')
            return true;
        s->at++;
    }
}

static void scan_radix(Scan *s, uint32_t start, int base, const char *kind)
{
    s->at += 2;
    if (byte(s, s->at) == '_')
        s->at++;
    bool good = scan_digits(s, base);
    int c = byte(s, s->at);
    if (base < 10 && c >= 0 && isdigit(c)) {
        fail(s, D_bad_digit, start, s->at + 1, c, kind);
        while (is_name_byte(byte(s, s->at)))
            s->at++;
    } else if (!good) {
        fail(s, D_bad_number, start, s->at, kind);
    }
    end_number(s, start, kind);
    add_token(s, Token_number, start);
}

/* .5, e-3, j behind the digits in front; says whether any was there */
static bool scan_tail(Scan *s, uint32_t start)
{
    uint32_t before = s->at;
    bool good = true;
    if (byte(s, s->at) == '.') {
        s->at++;
        if (is_digit_of(byte(s, s->at), 10))
            good = scan_digits(s, 10);
    }
    int c = byte(s, s->at), next = byte(s, s->at + 1);
    bool sign = next == '+' || next == '-';
    if ((c == 'e' || c == 'E') && is_digit_of(sign ? byte(s, s->at + 2) : next, 10)) {
        s->at += sign ? 2 : 1;
        good &= scan_digits(s, 10);
    } else if ((c == 'e' || c == 'E') && sign) {
        s->at++;
        good = false;
    }
    if (!good)
        fail(s, D_bad_number, start, s->at, "decimal");
    c = byte(s, s->at);
    if (c == 'j' || c == 'J') {
        s->at++;
        end_number(s, start, "imaginary");
    } else {
        end_number(s, start, "decimal");
    }
    return s->at != before;
}

static bool all_zero(const char *text, uint32_t start, uint32_t end)
{
    while (start < end && (text[start] == '0' || text[start] == '_'))
        start++;
    return start == end;
}

static void scan_number(Scan *s)
{
    uint32_t start = s->at;
    int next = byte(s, start + 1);
    if (byte(s, start) == '0' && next > 0 && strchr("xXoObB", next)) {
        int letter = tolower(next);
        scan_radix(s, start,
                   letter == 'x'   ? 16
                   : letter == 'o' ? 8
                                   : 2,
                   letter == 'x'   ? "hexadecimal"
                   : letter == 'o' ? "octal"
                                   : "binary");
        return;
    }
    if (byte(s, start) != '.' && !scan_digits(s, 10))
        fail(s, D_bad_number, start, s->at, "decimal");
    uint32_t digits = s->at;
    if (!scan_tail(s, start) && s->text[start] == '0' && !all_zero(s->text, start, digits))
        fail(s, D_leading_zeros, start, s->at);
    add_token(s, Token_number, start);
}

/* ---- strings ----------------------------------------------------------------------------------
 */

/* The length of a string's prefix at this place, quotes behind it included; 0 if it is none. */
static uint32_t string_prefix(const Scan *s)
{
    static const char *const prefixes[] = {"b", "r", "u", "f", "br", "rb", "fr", "rf"};
    uint32_t length = 0;
    while (length < 3 && isalpha(byte(s, s->at + length) < 0 ? 0 : byte(s, s->at + length)))
        length++;
    int quote = byte(s, s->at + length);
    if (length > 2 || (quote != '"' && quote != '\''))
        return 0;
    if (length == 0)
        return 1;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (strlen(prefixes[i]) == length) {
            bool same = true;
            for (uint32_t k = 0; k < length; k++)
                same &= tolower(byte(s, s->at + k)) == prefixes[i][k];
            if (same)
                return length + 1;
        }
    return 0;
}

static void unterminated(Scan *s, uint32_t start, uint32_t open, bool triple)
{
    uint32_t detected = line_number(s, s->at > start && s->at == s->end ? s->at - 1 : s->at);
    if (triple)
        fail(s, D_open_triple, start, open, detected);
    else
        fail(s, D_open_string, start, open, detected);
    add_token(s, Token_bad, start);
}

static void scan_string(Scan *s, uint32_t prefix)
{
    uint32_t start = s->at, open = start + prefix;
    char quote = s->text[open];
    bool triple = byte(s, open + 1) == quote && byte(s, open + 2) == quote;
    uint32_t need = triple ? 3 : 1, seen = 0;
    s->at = open + need;
    while (seen < need) {
        int c = byte(s, s->at);
        if (c < 0 || (c == '\n' && !triple)) {
            unterminated(s, start, open + need, triple);
            return;
        }
        if (c == '\\' && s->at + 1 < s->end) {
            s->at++;
            seen = 0;
        } else {
            seen = c == quote ? seen + 1 : 0;
        }
        s->at++;
    }
    add_token(s, Token_string, start);
    last(&s->tokens->all).prefix = (uint8_t)prefix;
    last(&s->tokens->all).quotes = (uint8_t)need;
}

/* Code points that the grammar takes for blanks and Python does not; 0 if `at` is none. */
static uint32_t odd_blank(const Scan *s, uint32_t *length)
{
    const unsigned char *p = (const unsigned char *)s->text + s->at;
    if (s->end - s->at >= 2 && p[0] == 0xc2 && (p[1] < 0xa1 || p[1] == 0xad)) {
        *length = 2;
        return p[1];
    }
    if (s->end - s->at >= 3 && (p[0] == 0xe2 || p[0] == 0xe3 || p[0] == 0xef)) {
        uint32_t c = (p[0] & 15u) << 12 | (p[1] & 63u) << 6 | (p[2] & 63u);
        *length = 3;
        if ((c >= 0x2000 && c <= 0x200f) || (c >= 0x2028 && c <= 0x202f) || (c >= 0x205f && c <= 0x206f) ||
            c == 0x3000 || c == 0xfeff)
            return c;
    }
    return 0;
}

/* ---- names, operators -------------------------------------------------------------------------
 */

/* Words that cannot stand inside brackets: seeing one first on a row means the bracket stayed open.
 */
static bool starts_statement(const char *text, uint32_t length)
{
    static const char *const words[] = {"def",    "class",  "return",   "while",   "import", "try",
                                        "raise",  "del",    "pass",     "break",   "assert", "continue",
                                        "global", "except", "nonlocal", "finally", "elif",   "with"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == length && !memcmp(words[i], text, length))
            return true;
    return false;
}

static void never_closed(Scan *s)
{
    uint32_t at = s->bracket[s->depth - 1];
    fail(s, D_never_closed, at, at + 1, s->text[at]);
}

static void end_line(Scan *s);

static void scan_name(Scan *s, bool first_on_row)
{
    uint32_t start = s->at;
    uint32_t length;
    while (is_name_byte(byte(s, s->at)) && !odd_blank(s, &length))
        s->at++;
    bool keyword = is_keyword(s->text + start, s->at - start);
    if (keyword && first_on_row && s->depth && !s->tokens->nested && starts_statement(s->text + start, s->at - start)) {
        never_closed(s);
        s->depth = 0;
        end_line(s);
        while (s->text[s->at - 1] != '\n')
            s->at--;
        return;
    }
    add_token(s, keyword ? Token_keyword : Token_name, start);
}

static void open_bracket(Scan *s)
{
    uint32_t start = s->at++;
    add_token(s, Token_op, start);
    if (s->depth < Most_brackets) {
        s->bracket[s->depth++] = start;
        return;
    }
    s->too_deep = true;
    fail(s, D_too_many_brackets, start, start + 1);
}

static void close_bracket(Scan *s)
{
    uint32_t start = s->at++;
    char c = s->text[start], open = c == ')' ? '(' : c == ']' ? '[' : '{';
    if (!s->depth) {
        if (!s->too_deep)
            fail(s, D_unmatched, start, start + 1, c);
    } else {
        uint32_t at = s->bracket[--s->depth];
        if (s->text[at] != open && !s->bad) {
            Diag *diag = report(s->diags, D_mismatched, span_of(s, start, start + 1), c, s->text[at]);
            diag_label(s->diags, diag, span_of(s, at, at + 1), "opened here");
            s->bad = s->tokens->failed = true;
        }
    }
    add_token(s, Token_op, start);
}

static void scan_op(Scan *s)
{
    static const char *const ops[] = {"...", "**=", "//=", ">>=", "<<=", "->", ":=", "==", "!=", "<=", ">=", "**", "//",
                                      "<<",  ">>",  "+=",  "-=",  "*=",  "/=", "%=", "&=", "|=", "^=", "@=", "<>"};
    uint32_t start = s->at;
    for (size_t i = 0; i < sizeof ops / sizeof *ops; i++) {
        size_t length = strlen(ops[i]);
        if (s->end - start >= length && !memcmp(s->text + start, ops[i], length)) {
            s->at += (uint32_t)length;
            add_token(s, Token_op, start);
            return;
        }
    }
    s->at++;
    bool good = strchr("+-*/%@&|^~<>=,:;.", s->text[start]) != NULL;
    add_token(s, good ? Token_op : Token_bad, start);
    unsigned char c = (unsigned char)s->text[start];
    if (c < 0x20 || c == 0x7f)
        fail(s, D_unprintable, start, s->at, c);
    else if (!good)
        fail(s, D_syntax, start, s->at);
}

/* ---- lines ------------------------------------------------------------------------------------
 */

static void end_line(Scan *s)
{
    Tokens *t = s->tokens;
    Line *line = t->lines.len ? &last(&t->lines) : NULL;
    if (!line || line->end != UINT32_MAX)
        return;
    line->end = t->all.len;
    line->bad = s->bad;
    line->stop = line->end > line->first ? last(&t->all).end : line->start;
    line->opens = line->end > line->first && token_is(t, line->end - 1, ":") && last(&t->all).depth == 0;
    s->bad = false;
}

static void indent(Scan *s, uint32_t column, uint32_t tab_column, bool *indented)
{
    uint32_t top = s->level;
    if (column == s->column[top]) {
        if (tab_column != s->tab_column[top])
            fail(s, D_tabs, s->at, s->at + 1);
    } else if (column > s->column[top]) {
        if (tab_column <= s->tab_column[top])
            fail(s, D_tabs, s->at, s->at + 1);
        if (top + 1 >= Most_indents) {
            fail(s, D_too_many_indents, s->at, s->at + 1);
            s->too_deep = true;
            return;
        }
        s->column[++s->level] = column;
        s->tab_column[s->level] = tab_column;
        *indented = true;
    } else {
        while (s->level && column < s->column[s->level])
            s->level--;
        if (column != s->column[s->level])
            fail(s, D_bad_dedent, s->at, s->at + 1);
        else if (tab_column != s->tab_column[s->level])
            fail(s, D_tabs, s->at, s->at + 1);
    }
}

static void begin_line(Scan *s, uint32_t column, uint32_t tab_column)
{
    bool indented = false;
    if (!s->tokens->nested)
        indent(s, column, tab_column, &indented);
    push(s->arena, &s->tokens->lines,
         (Line){
             .first = s->tokens->all.len, .end = UINT32_MAX, .start = s->at, .level = s->level, .indented = indented});
}

static void scan_comment(Scan *s)
{
    uint32_t start = s->at;
    while (s->at < s->end && s->text[s->at] != '\n')
        s->at++;
    push(s->arena, &s->tokens->comments, span_of(s, start, s->at));
}

/* A backslash joins two rows; anything else behind it is an error. */
static void scan_backslash(Scan *s)
{
    uint32_t start = s->at++;
    if (byte(s, s->at) != '\n') {
        fail(s, D_after_backslash, start, s->at + 1);
        while (s->at < s->end && s->text[s->at] != '\n')
            s->at++;
        return;
    }
    s->at++;
    if (s->at >= s->end)
        fail(s, D_backslash_at_end, start, start + 1);
}

/* Blanks in front of a row's first token; false when the row holds none. */
static bool scan_margin(Scan *s, uint32_t *column, uint32_t *tab_column)
{
    *column = *tab_column = 0;
    for (; s->at < s->end; s->at++) {
        char c = s->text[s->at];
        if (c == ' ')
            (*column)++, (*tab_column)++;
        else if (c == '\t')
            *column = (*column / 8 + 1) * 8, (*tab_column)++;
        else if (c == '\f')
            *column = *tab_column = 0;
        else if (c == '\\' && byte(s, s->at + 1) == '\n')
            s->at++;
        else
            return c != '\n' && c != '#';
    }
    return false;
}

static void scan_token(Scan *s, bool first_on_row)
{
    int c = byte(s, s->at);
    uint32_t length = 0, prefix = string_prefix(s), blank = odd_blank(s, &length);
    if (blank) {
        fail(s, D_unprintable, s->at, s->at + length, blank);
        s->at += length;
    } else if (prefix) {
        scan_string(s, prefix - 1);
    } else if (isdigit(c) || (c == '.' && isdigit(byte(s, s->at + 1) < 0 ? 0 : byte(s, s->at + 1)))) {
        scan_number(s);
    } else if (is_name_start(c)) {
        scan_name(s, first_on_row);
    } else if (strchr("([{", c)) {
        open_bracket(s);
    } else if (strchr(")]}", c)) {
        close_bracket(s);
    } else {
        scan_op(s);
    }
}

/* One logical line, up to and with its line end. */
static void scan_line(Scan *s)
{
    bool first_on_row = false;
    while (s->at < s->end) {
        char c = s->text[s->at];
        if (c == '\n') {
            s->at++;
            if (!s->depth && !s->tokens->nested)
                break;
            first_on_row = true;
        } else if (c == ' ' || c == '\t' || c == '\f') {
            s->at++;
        } else if (c == '#') {
            scan_comment(s);
        } else if (c == '\\') {
            scan_backslash(s);
        } else {
            uint32_t lines = s->tokens->lines.len;
            scan_token(s, first_on_row);
            if (s->tokens->lines.len && last(&s->tokens->lines).end != UINT32_MAX && lines == s->tokens->lines.len)
                return; /* an open bracket was given up: its row starts a new line */
            first_on_row = false;
        }
    }
    if (s->depth && s->at >= s->end && !s->tokens->nested && !s->too_deep) {
        never_closed(s);
        s->depth = 0;
    }
    end_line(s);
}

Tokens *scan(Arena *arena, Diags *diags, Source *source, uint32_t start, uint32_t end, bool nested)
{
    Tokens *tokens = NEW(arena, Tokens);
    *tokens = (Tokens){.source = source, .start = start, .end = end, .nested = nested};
    Scan s = {.arena = arena, .diags = diags, .tokens = tokens, .text = source->text, .at = start, .end = end};
    if (nested) {
        begin_line(&s, 0, 0);
        scan_line(&s);
        return tokens;
    }
    while (s.at < s.end && !s.too_deep) {
        uint32_t row = s.at, column, tab_column;
        if (scan_margin(&s, &column, &tab_column)) {
            begin_line(&s, column, tab_column);
            scan_line(&s);
        } else if (s.at < s.end && s.text[s.at] == '#') {
            scan_comment(&s);
        } else if (s.at < s.end) {
            s.at++;
        }
        if (s.at == row)
            bug("the scanner stands still at byte %u of %s", row, source->path);
    }
    end_line(&s);
    return tokens;
}
