/* syntax.c -- why a text is no Python.
 * In: tokens and lines, and a tree with errors in it.  Out: diagnostics, at most one per logical
 * line. Rule: the wrong word is where the grammar, reading the line by itself, can go no further.
 */
#include <stdio.h>

#include "frontend/parse.h"

/* ---- the furthest token the grammar reaches ---------------------------------------------------
 */

typedef struct Probe {
    TSPoint now, furthest; /* where the version being parsed stands; where the last one stopped */
    bool found, recovering;
} Probe;

static bool before(TSPoint a, TSPoint b)
{
    return a.row != b.row ? a.row < b.row : a.column < b.column;
}

static void watch(void *payload, TSLogType type, const char *text)
{
    Probe *probe = payload;
    if (type != TSLogTypeParse || probe->recovering)
        return;
    unsigned version, count, row, column;
    int state;
    if (sscanf(text, "process version:%u, version_count:%u, state:%d, row:%u, col:%u", &version, &count, &state, &row,
               &column) == 5) {
        probe->now = (TSPoint){row, column};
    } else if (!strncmp(text, "detect_error", 12)) {
        if (!probe->found || before(probe->furthest, probe->now))
            probe->furthest = probe->now;
        probe->found = true;
    } else if (!strncmp(text, "resume", 6)) {
        probe->recovering = true;
    }
}

/* Parses text; true if it is whole.  Otherwise *at is the byte at which reading stopped. */
static bool probe_text(Parser *p, const char *text, uint32_t length, uint32_t *at)
{
    Probe probe = {0};
    ts_parser_set_logger(p->tree_parser, (TSLogger){&probe, watch});
    TSTree *tree = ts_parser_parse_string(p->tree_parser, NULL, text, length);
    ts_parser_set_logger(p->tree_parser, (TSLogger){0});
    bool good = !ts_node_has_error(ts_tree_root_node(tree));
    ts_tree_delete(tree);
    uint32_t offset = 0;
    for (uint32_t row = 0; row < probe.furthest.row && offset < length; offset++)
        row += text[offset] == '\n';
    *at = offset + probe.furthest.column;
    return good;
}

/* ---- one line by itself -----------------------------------------------------------------------
 */

static bool first_is(const Parser *p, const Line *line, const char *word)
{
    return token_is(p->tokens, line->first, word);
}

static bool follows_match(const Line *line)
{
    return line->level > 0;
}

/* What must stand around a clause so that it is a statement. */
static const char *line_prefix(const Parser *p, const Line *line, bool as_case)
{
    if (as_case)
        return "match x:\n ";
    if (first_is(p, line, "elif") || first_is(p, line, "else"))
        return "if x: pass\n";
    if (first_is(p, line, "except") || first_is(p, line, "finally"))
        return "try: pass\n";
    return "";
}

static const char *line_suffix(const Parser *p, const Line *line)
{
    if (first_is(p, line, "@"))
        return "\ndef f(): pass";
    if (!line->opens)
        return "";
    return first_is(p, line, "match") ? "\n case _: pass" : " pass";
}

/* Reads tokens [line->first, end) of a line; *stop is the token at which reading stopped. */
static bool probe_line(Parser *p, const Line *line, const char *masked, uint32_t end, const char *suffix, bool as_case,
                       uint32_t *stop)
{
    const char *prefix = line_prefix(p, line, as_case);
    uint32_t start = line->start, length = (uint32_t)strlen(prefix), at;
    uint32_t last_byte = end > line->first ? p->tokens->all.at[end - 1].end : start;
    char *text = arena_print(p->scratch, "%s%.*s%s\n", prefix, (int)(last_byte - start), masked + start, suffix);
    bool good = probe_text(p, text, (uint32_t)strlen(text), &at);
    *stop = good ? end : token_at(p->tokens, at < length ? start : start + at - length);
    if (*stop > end)
        *stop = end;
    return good;
}

/* ---- messages ---------------------------------------------------------------------------------
 */

static bool is_operand_start(const Parser *p, uint32_t at)
{
    TokenKind kind = p->tokens->all.at[at].kind;
    return kind == Token_name || kind == Token_number || kind == Token_string;
}

static bool is_operand_end(const Parser *p, uint32_t at)
{
    return is_operand_start(p, at) || token_is(p->tokens, at, ")") || token_is(p->tokens, at, "]") ||
           token_is(p->tokens, at, "}");
}

static bool is_header(const Parser *p, const Line *line)
{
    static const char *const words[] = {"if",  "elif",  "else",   "while",   "for",   "with",  "try",
                                        "def", "class", "except", "finally", "async", "match", "case"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (first_is(p, line, words[i]))
            return true;
    return false;
}

static void syntax_error(Parser *p, Span at)
{
    p->failed = true;
    report(p->program->diags, D_syntax, at);
}

static uint32_t decode_character(const char *text, char *copy)
{
    const unsigned char *c = (const unsigned char *)text;
    uint32_t length = c[0] < 0xe0 ? 2 : c[0] < 0xf0 ? 3 : 4, code = c[0] & (0xffu >> (length + 1));
    for (uint32_t i = 1; i < length; i++)
        code = code << 6 | (c[i] & 63);
    memcpy(copy, text, length);
    copy[length] = 0;
    return code;
}

/* A name with a character that no name may have: its first one is shown. */
static bool bad_character(Parser *p, uint32_t token, const char *masked, uint32_t shift)
{
    const Token *word = &p->tokens->all.at[token];
    uint32_t at;
    if (word->kind != Token_name)
        return false;
    for (uint32_t i = word->start; i < word->end; i++) {
        char character[8];
        if ((unsigned char)masked[i - shift] < 0xc0)
            continue;
        uint32_t code = decode_character(masked + i - shift, character);
        char *text = arena_print(p->scratch, "a%s\n", character);
        if (probe_text(p, text, (uint32_t)strlen(text), &at))
            continue;
        Span span = {p->source->base + i, p->source->base + i + (uint32_t)strlen(character)};
        p->failed = true;
        report(p->program->diags, D_bad_character, span, character, code);
        return true;
    }
    return false;
}

static bool missing_print(Parser *p, const Line *line, uint32_t stop)
{
    bool print = first_is(p, line, "print");
    if ((!print && !first_is(p, line, "exec")) || stop != line->first + 1 || stop >= line->end)
        return false;
    Diag *diag =
        wrong(p, token_span(p->tokens, line->first), "missing parentheses in call to '%s'", print ? "print" : "exec");
    diag->help = print ? "write print(...)" : "write exec(...)";
    return true;
}

/* What stands in front of =, as CPython calls it. */
static const char *assigned_kind(const Parser *p, uint32_t from, uint32_t stop)
{
    const Token *first = &p->tokens->all.at[from];
    if (from + 1 == stop && (first->kind == Token_number || first->kind == Token_string))
        return "literal";
    if (from + 1 == stop && token_is(p->tokens, from, "True"))
        return "True";
    if (from + 1 == stop && token_is(p->tokens, from, "False"))
        return "False";
    if (from + 1 == stop && token_is(p->tokens, from, "None"))
        return "None";
    if (first->kind == Token_name && from + 1 < stop && token_is(p->tokens, from + 1, "(") &&
        token_is(p->tokens, stop - 1, ")"))
        return "function call";
    return "expression";
}

/* `f() = 1`: the text in front of = is an expression, and no target. */
static bool bad_assignment(Parser *p, const Line *line, const char *masked, uint32_t stop)
{
    if (!token_is(p->tokens, stop, "=") || stop == line->first)
        return false;
    uint32_t depth = p->tokens->all.at[stop].depth, from = stop;
    while (from > line->first && p->tokens->all.at[from - 1].depth >= depth &&
           !(p->tokens->all.at[from - 1].depth == depth &&
             (token_is(p->tokens, from - 1, ",") || token_is(p->tokens, from - 1, "=") ||
              token_is(p->tokens, from - 1, ";") || token_is(p->tokens, from - 1, ":"))))
        from--;
    if (from == stop)
        return false;
    uint32_t start = p->tokens->all.at[from].start, end = p->tokens->all.at[stop - 1].end, at;
    char *text = arena_print(p->scratch, "(%.*s)\n", (int)(end - start), masked + start);
    if (!probe_text(p, text, (uint32_t)strlen(text), &at))
        return false;
    p->failed = true;
    Diag *diag = report(p->program->diags, D_target, (Span){p->source->base + start, p->source->base + end},
                        "assign to", assigned_kind(p, from, stop));
    diag->help = "for a comparison, write == instead of =";
    return true;
}

static void explain_stop(Parser *p, const Line *line, const char *masked, uint32_t stop, bool as_case)
{
    uint32_t dummy;
    if (stop < line->end && bad_character(p, stop, masked, 0))
        return;
    if (missing_print(p, line, stop) || bad_assignment(p, line, masked, stop))
        return;
    if (is_header(p, line) && stop > line->first && p->tokens->all.at[stop - 1].kind != Token_bad &&
        !token_is(p->tokens, stop - 1, ":") &&
        probe_line(p, line, masked, stop, first_is(p, line, "match") ? ":\n case _: pass" : ": pass", as_case,
                   &dummy)) {
        Span at = token_span(p->tokens, stop < line->end ? stop : line->end - 1);
        if (stop >= line->end)
            at.start = at.end - 1;
        p->failed = true;
        report(p->program->diags, D_expected, at, "':'");
        return;
    }
    if (stop < line->end && stop > line->first && p->tokens->all.at[stop].depth && is_operand_start(p, stop) &&
        is_operand_end(p, stop - 1)) {
        wrong(p, span_join(token_span(p->tokens, stop - 1), token_span(p->tokens, stop)),
              "invalid syntax; perhaps you forgot a comma?");
        return;
    }
    syntax_error(p, token_span(p->tokens, stop < line->end || line->end == line->first ? stop : line->end - 1));
}

static void explain_line(Parser *p, Line *line, const char *masked)
{
    uint32_t stop = 0, other = 0;
    const char *suffix = line_suffix(p, line);
    bool may_be_case = first_is(p, line, "case") && follows_match(line);
    if (line->bad || line->first == line->end || probe_line(p, line, masked, line->end, suffix, false, &stop))
        return;
    if (may_be_case && probe_line(p, line, masked, line->end, suffix, true, &other))
        return;
    bool as_case = may_be_case && other > stop;
    line->bad = true;
    explain_stop(p, line, masked, as_case ? other : stop, as_case);
}

static TSNode first_error(TSNode node)
{
    while (!ts_node_is_error(node) && !ts_node_is_missing(node)) {
        TSNode next = node;
        for (uint32_t i = 0; i < ts_node_child_count(node); i++)
            if (ts_node_has_error(ts_node_child(node, i))) {
                next = ts_node_child(node, i);
                break;
            }
        if (ts_node_eq(next, node))
            break;
        node = next;
    }
    return node;
}

/* An annotation or an f-string's field: its tokens are one line in brackets of ours. */
static void explain_piece(Parser *p, const char *text)
{
    uint32_t at;
    probe_text(p, text, (uint32_t)strlen(text), &at);
    uint32_t stop = token_at(p->tokens, at + p->tokens->start - (at > 0));
    if (stop < p->tokens->all.len && bad_character(p, stop, text + 1, p->tokens->start))
        return;
    if (stop >= p->tokens->all.len && stop)
        stop--;
    syntax_error(p, token_span(p->tokens, stop));
}

void explain_errors(Parser *p, TSNode root, const char *masked)
{
    if (p->tokens->nested) {
        explain_piece(p, masked);
        return;
    }
    for (uint32_t i = 0; i < p->tokens->lines.len; i++)
        explain_line(p, &p->tokens->lines.at[i], masked);
    if (!p->failed)
        syntax_error(p, tree_span(p, first_error(root)));
}

/* ---- the order of lines -----------------------------------------------------------------------
 */

typedef enum {
    Clause_none,
    Clause_if,
    Clause_loop,
    Clause_try,
    Clause_except,
    Clause_else,
    Clause_try_else,
    Clause_decorator
} Clause;

typedef struct Blocks {
    Parser *p;
    Clause before[128]; /* the last line of each open block */
    uint32_t level;
} Blocks;

static void line_error(Blocks *b, Line *line, DiagCode code, const char *text)
{
    if (line->bad)
        return;
    line->bad = b->p->failed = true;
    report(b->p->program->diags, code, token_span(b->p->tokens, line->first), text);
}

static Clause clause_of(const Parser *p, const Line *line)
{
    bool is_async = first_is(p, line, "async");
    uint32_t at = line->first + is_async;
    if (token_is(p->tokens, at, "if") || token_is(p->tokens, at, "elif"))
        return Clause_if;
    if (token_is(p->tokens, at, "for") || token_is(p->tokens, at, "while"))
        return Clause_loop;
    if (token_is(p->tokens, at, "try"))
        return Clause_try;
    if (token_is(p->tokens, at, "except"))
        return Clause_except;
    if (token_is(p->tokens, at, "@"))
        return Clause_decorator;
    return Clause_none;
}

/* else, elif, except and finally continue the statement in front of them. */
static Clause check_clause(Blocks *b, Line *line, Clause previous)
{
    const Parser *p = b->p;
    bool good = true;
    Clause clause = clause_of(p, line);
    if (first_is(p, line, "elif")) {
        good = previous == Clause_if;
    } else if (first_is(p, line, "else")) {
        good = previous == Clause_if || previous == Clause_loop || previous == Clause_except;
        clause = previous == Clause_except ? Clause_try_else : Clause_else;
    } else if (first_is(p, line, "except")) {
        good = previous == Clause_try || previous == Clause_except;
    } else if (first_is(p, line, "finally")) {
        good = previous == Clause_try || previous == Clause_except || previous == Clause_try_else;
    }
    bool handled = first_is(p, line, "except") || first_is(p, line, "finally");
    if (previous == Clause_try && !handled)
        line_error(b, line, D_expected, "'except' or 'finally' block");
    else if (!good)
        line_error(b, line, D_syntax, "");
    else if (previous == Clause_decorator && clause != Clause_decorator && !first_is(p, line, "def") &&
             !first_is(p, line, "class") && !first_is(p, line, "async"))
        line_error(b, line, D_syntax, "");
    return clause;
}

static const char *header_text(const Parser *p, const Line *line)
{
    const Token *token = &p->tokens->all.at[line->first + first_is(p, line, "async")];
    const char *word = arena_copy(p->scratch, p->source->text + token->start, token->end - token->start);
    if (!strcmp(word, "def"))
        return "function definition";
    if (!strcmp(word, "class"))
        return "class definition";
    bool star = !strcmp(word, "except") && token_is(p->tokens, line->first + 1, "*");
    return arena_print(p->scratch, "'%s%s' statement", word, star ? "*" : "");
}

static void missing_block(Parser *p, const Line *header, Line *line, Span at)
{
    if (line && line->bad)
        return;
    if (line)
        line->bad = true;
    p->failed = true;
    report(p->program->diags, D_no_block, at, header_text(p, header),
           place_of(p->program->sources, token_span(p->tokens, header->first)).line);
}

static void leave_blocks(Blocks *b, Line *line, uint32_t level)
{
    for (; b->level > level; b->level--) {
        if (b->before[b->level] == Clause_try)
            line_error(b, line, D_expected, "'except' or 'finally' block");
        else if (b->before[b->level] == Clause_decorator)
            line_error(b, line, D_syntax, "");
    }
}

/* `for i in range(3)` and then a block: the header is at fault, not the indentation. */
static bool lacks_colon(const Parser *p, const Line *header)
{
    for (uint32_t i = header->first; i < header->end; i++)
        if (token_is(p->tokens, i, ":") && !p->tokens->all.at[i].depth)
            return false;
    return is_header(p, header) && p->tokens->all.at[header->first].kind == Token_keyword;
}

static void check_line(Blocks *b, Line *line, const Line *header)
{
    Parser *p = b->p;
    bool block = header && header->opens && is_header(p, header);
    if (block && !header->bad && !line->indented)
        missing_block(p, header, line, token_span(p->tokens, line->first));
    else if (line->indented && !block && !(header && (header->bad || lacks_colon(p, header))))
        line_error(b, line, D_bad_indent, "");
    leave_blocks(b, line, line->level);
    if (line->opens && !is_header(p, line) && !line->bad) {
        line->bad = true;
        syntax_error(p, token_span(p->tokens, line->end - 1));
    }
    if (line->indented)
        b->before[b->level = line->level] = Clause_none;
    b->level = line->level;
    b->before[b->level] = check_clause(b, line, b->before[b->level]);
}

void check_lines(Parser *p)
{
    Blocks blocks = {.p = p};
    Line *header = NULL, *lines = p->tokens->lines.at;
    for (uint32_t i = 0; i < p->tokens->lines.len; i++) {
        if (lines[i].first == lines[i].end)
            continue;
        check_line(&blocks, &lines[i], header);
        header = &lines[i];
    }
    if (!header)
        return;
    uint32_t bottom = p->source->len - 1 > header->stop ? p->source->len - 1 : header->stop;
    Span end = {p->source->base + bottom, p->source->base + bottom + 1};
    if (header->opens && is_header(p, header) && !header->bad)
        missing_block(p, header, NULL, end);
    for (uint32_t level = 0; level <= blocks.level && !p->failed; level++) {
        if (blocks.before[level] == Clause_try) {
            p->failed = true;
            report(p->program->diags, D_expected, end, "'except' or 'finally' block");
        } else if (blocks.before[level] == Clause_decorator) {
            syntax_error(p, end);
        }
    }
}
