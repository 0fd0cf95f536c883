/* mask.c -- the copy of a source that the grammar reads.
 * In: Tokens.  Out: text of the same length.
 * Rule: what the grammar gets wrong it never sees: rows inside a logical line, comments, the
 * insides of strings and numbers, soft keywords of other Pythons, annotations (parsed by themselves
 * later). type(x).n = f"{a:>{w}}"  # note     =>     typE(x).n = "xxxxxxxxx" */
#include "frontend/scan.h"

#include <ctype.h>

typedef struct Mask {
    const Tokens *tokens;
    char *out; /* out[offset] is the place of that offset */
} Mask;

static void fill(Mask *m, uint32_t start, uint32_t end, char c)
{
    memset(m->out + start, c, end - start);
}

/* c, *[1]: the grammar wants a name behind such a star; a minus has the same shape. */
static bool is_hidden_star(const Tokens *t, uint32_t at)
{
    static const char *const before[] = {",", "return", "yield", "in", "["};
    if (!token_is(t, at, "*") || at == 0 || at + 1 >= t->all.len)
        return false;
    TokenKind next = t->all.at[at + 1].kind;
    if (next != Token_number && next != Token_string && !token_is(t, at + 1, "(") && !token_is(t, at + 1, "[") &&
        !token_is(t, at + 1, "{"))
        return false;
    if (t->all.at[at - 1].kind == Token_op && t->source->text[t->all.at[at - 1].end - 1] == '=')
        return true;
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        if (token_is(t, at - 1, before[i]))
            return true;
    return false;
}

/* 1..real, 0xff.real: no number may eat the dot behind it; a.1: no name may eat the number. */
static void mask_number(Mask *m, const Token *token)
{
    const char *text = m->tokens->source->text;
    bool dotted = text[token->end] == '.', fraction = text[token->start] == '.';
    bool touches = token->start && (isalnum((unsigned char)text[token->start - 1]) || text[token->start - 1] == '_');
    if (token > m->tokens->all.at && text[token[-1].start] == '.' && token[-1].kind == Token_op)
        fraction = touches = true; /* a. 1 */
    fill(m, token->start + (fraction && !dotted), token->end, fraction && touches ? '?' : dotted ? 'n' : '1');
}

static void mask_token(Mask *m, const Token *token)
{
    const char *text = m->tokens->source->text;
    uint32_t length = token->end - token->start;
    memcpy(m->out + token->start, text + token->start, length);
    if (token->kind == Token_string) {
        fill(m, token->start, token->end, 'x');
        m->out[token->start] = m->out[token->end - 1] = '"';
    } else if (token->kind == Token_number) {
        mask_number(m, token);
    } else if (token->kind == Token_bad) {
        fill(m, token->start, token->end, '?');
    } else if (token->kind == Token_name) {
        static const char *const words[] = {"print", "exec", "type"};
        for (int i = 0; i < 3; i++)
            if (strlen(words[i]) == length && !memcmp(text + token->start, words[i], length))
                m->out[token->end - 1] = (char)(m->out[token->end - 1] - 'a' + 'A');
    }
}

uint32_t annotation_end(const Tokens *tokens, uint32_t colon, uint32_t limit)
{
    uint32_t depth = tokens->all.at[colon].depth, at = colon + 1, lambdas = 0;
    for (; at < limit; at++) {
        if (tokens->all.at[at].depth < depth)
            break;
        if (tokens->all.at[at].depth > depth)
            continue;
        if (token_is(tokens, at, "lambda"))
            lambdas++;
        if (lambdas) {
            lambdas -= token_is(tokens, at, ":");
            continue;
        }
        if (token_is(tokens, at, "=") || token_is(tokens, at, ",") || token_is(tokens, at, ";"))
            break;
        if (token_is(tokens, colon, "->") && token_is(tokens, at, ":"))
            break;
    }
    return at;
}

static bool is_close(const Tokens *tokens, uint32_t at)
{
    return token_is(tokens, at, ")") || token_is(tokens, at, "]") || token_is(tokens, at, "}");
}

/* Makes one identifier of an annotation that is more than one token. */
static uint32_t mask_annotation(Mask *m, uint32_t colon, uint32_t limit)
{
    uint32_t end = annotation_end(m->tokens, colon, limit);
    if (end > colon + 2 && m->tokens->all.at[end - 1].depth < m->tokens->all.at[colon].depth &&
        is_close(m->tokens, end - 1))
        end--;
    if (end > colon + 2)
        fill(m, m->tokens->all.at[colon + 1].start, m->tokens->all.at[end - 1].end, 'a');
    return end;
}

static bool starts_block(const Tokens *tokens, const Line *line)
{
    static const char *const words[] = {"if",     "elif",    "else", "while", "for",  "with",
                                        "except", "finally", "try",  "class", "async"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(tokens, line->first, words[i]))
            return true;
    if (token_is(tokens, line->first, "match"))
        return line->opens;
    return token_is(tokens, line->first, "case") && !token_is(tokens, line->first + 1, ":");
}

/* Annotations of one line: of parameters in a def, and of assignments. */
static void mask_annotations(Mask *m, const Line *line)
{
    const Tokens *t = m->tokens;
    uint32_t at = line->first;
    if (token_is(t, at, "async"))
        at++;
    bool is_def = token_is(t, at, "def"), header = is_def || starts_block(t, line);
    uint32_t lambdas = 0;
    for (; at < line->end; at++) {
        uint32_t depth = t->all.at[at].depth;
        if (depth > (is_def && header ? 1u : 0u))
            continue;
        if (token_is(t, at, "lambda"))
            lambdas++;
        else if (token_is(t, at, "->"))
            at = mask_annotation(m, at, line->end) - 1;
        else if (!token_is(t, at, ":"))
            continue;
        else if (lambdas)
            lambdas--;
        else if (header && depth == 0)
            header = false;
        else
            at = mask_annotation(m, at, line->end) - 1;
    }
}

/* Blanks the [T] of `class list[T]:`; only stub files have it. */
static void mask_type_params(Mask *m, const Line *line)
{
    const Tokens *t = m->tokens;
    uint32_t at = line->first;
    if (token_is(t, at, "async"))
        at++;
    if ((!token_is(t, at, "def") && !token_is(t, at, "class")) || !token_is(t, at + 2, "["))
        return;
    uint32_t end = at + 3;
    while (end < line->end && !token_is(t, end, "]"))
        end++;
    if (end < line->end)
        fill(m, t->all.at[at + 2].start, t->all.at[end].end, ' ');
}

static void mask_line(Mask *m, const Line *line, bool is_stub)
{
    const char *text = m->tokens->source->text;
    for (uint32_t at = line->start; at > m->tokens->start && strchr(" \t\f", text[at - 1]); at--)
        m->out[at - 1] = text[at - 1];
    fill(m, line->start, line->stop, ' ');
    for (uint32_t i = line->first; i < line->end; i++)
        if (is_hidden_star(m->tokens, i))
            m->out[m->tokens->all.at[i].start] = '-';
        else
            mask_token(m, &m->tokens->all.at[i]);
    if (m->tokens->nested)
        return;
    mask_annotations(m, line);
    if (is_stub)
        mask_type_params(m, line);
}

char *mask_tokens(Arena *arena, const Tokens *tokens, bool is_stub)
{
    uint32_t length = tokens->end - tokens->start;
    char *copy = arena_alloc(arena, length + 1);
    Mask m = {tokens, copy - tokens->start};
    for (uint32_t i = 0; i < length; i++)
        copy[i] = tokens->source->text[tokens->start + i] == '\n' && !tokens->nested ? '\n' : ' ';
    for (uint32_t i = 0; i < tokens->lines.len; i++)
        mask_line(&m, &tokens->lines.at[i], is_stub);
    return copy;
}
