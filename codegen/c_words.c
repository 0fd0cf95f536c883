/* c_words.c -- the words of C text.
 * In: lines of C that emission wrote.  Out: each identifier, in order.
 * Rule: comments, docstrings and literals have none.
 *     x = "y"; // z      =>      x                                                                     */
#include "codegen/emit.h"

/* Where the comment or literal that begins at `at` ends; `at` itself: none begins there. */
const char *c_word_behind(const char *at, const char *end)
{
    if (*at == '/' && at + 1 < end && at[1] == '*') { /* a docstring, with any quotes */
        const char *close = strstr(at + 2, "*/");
        return close && close + 2 < end ? close + 2 : end;
    }
    if (*at == '\'') { /* '"' opens no text */
        at += at + 1 < end && at[1] == '\\' ? 4 : 3;
        return at < end ? at : end;
    }
    if (*at != '"' && !(*at == '/' && at + 1 < end && at[1] == '/'))
        return at;
    char stop = *at == '"' ? '"' : '\n';
    for (at++; at < end && *at != stop; at++)
        at += *at == '\\' && at + 1 < end;
    return at < end ? at + 1 : end;
}

static bool is_word_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

size_t c_word_length(const char *at)
{
    size_t length = 0;
    while (is_word_char(at[length]))
        length++;
    return length;
}

void each_c_word(const char *text, size_t size, void (*visit)(void *context, const char *word, size_t length),
                 void *context)
{
    for (const char *at = text, *end = text + size; at && at < end;) {
        const char *behind = c_word_behind(at, end);
        size_t length = behind == at ? c_word_length(at) : 0;
        if (length)
            visit(context, at, length);
        at = behind == at ? at + (length ? length : 1) : behind;
    }
}
