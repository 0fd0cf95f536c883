/* source.c -- from the bytes of a file to the text that Python would read.
 * In: a path.  Out: a Source with \n line ends and no byte-order mark.
 * Rule: only UTF-8 passes; ASCII is UTF-8, any other declared encoding is refused. */
#include "frontend/ast.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* Offset of the first byte that is not valid UTF-8 (surrogates are not), or length. */
static size_t bad_utf8(const unsigned char *p, size_t length)
{
    size_t at = 0;
    while (at < length) {
        unsigned char c = p[at];
        size_t need = c < 0x80 ? 0 : c >= 0xc2 && c < 0xe0 ? 1 : (c & 0xf0) == 0xe0 ? 2 : c >= 0xf0 && c < 0xf5 ? 3 : 9;
        if (need == 9 || at + need >= length + (need == 0))
            return at;
        for (size_t i = 1; i <= need; i++)
            if ((p[at + i] & 0xc0) != 0x80)
                return at;
        if ((c == 0xe0 && p[at + 1] < 0xa0) || (c == 0xed && p[at + 1] > 0x9f) || (c == 0xf0 && p[at + 1] < 0x90) ||
            (c == 0xf4 && p[at + 1] > 0x8f))
            return at;
        at += need + 1;
    }
    return length;
}

static uint32_t unify_line_ends(char *text, size_t length)
{
    size_t to = 0;
    for (size_t from = 0; from < length; from++) {
        if (text[from] == '\r') {
            text[to++] = '\n';
            from += from + 1 < length && text[from + 1] == '\n';
        } else {
            text[to++] = text[from];
        }
    }
    text[to] = 0;
    return (uint32_t)to;
}

/* PEP 263: coding[:=] name, in a comment of the first two lines. */
static bool find_cookie(const char *line, size_t length, char *name, size_t room, size_t *at)
{
    size_t i = 0, count = 0;
    while (i < length && strchr(" \t\f", line[i]))
        i++;
    if (i == length || line[i] != '#')
        return false;
    for (; i + 7 < length; i++) {
        if (memcmp(line + i, "coding", 6) || (line[i + 6] != ':' && line[i + 6] != '='))
            continue;
        i += 7;
        while (i < length && (line[i] == ' ' || line[i] == '\t'))
            i++;
        *at = i;
        while (i < length && (isalnum((unsigned char)line[i]) || strchr("-_.", line[i])) && count + 1 < room)
            name[count++] = line[i++];
        name[count] = 0;
        return count > 0;
    }
    return false;
}

static bool is_utf8_name(const char *name)
{
    static const char *const known[] = {"utf8",  "utf8sig", "utf8unix", "utf",        "u8",
                                        "ascii", "usascii", "646",      "ansix341968"};
    char clean[64];
    size_t count = 0;
    for (; *name && count + 1 < sizeof clean; name++)
        if (*name != '-' && *name != '_' && *name != '.')
            clean[count++] = (char)tolower((unsigned char)*name);
    clean[count] = 0;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (!strcmp(clean, known[i]))
            return true;
    return !strncmp(clean, "utf8", 4) && clean[4] && !isdigit((unsigned char)clean[4]);
}

static bool blank_or_comment(const char *line, size_t length)
{
    size_t i = 0;
    while (i < length && strchr(" \t\f", line[i]))
        i++;
    return i == length || line[i] == '#';
}

/* False after a diagnostic. */
static bool check_cookie(Program *program, const Source *source)
{
    for (uint32_t line = 0; line < 2 && line < source->line_count; line++) {
        const char *text = source->text + source->lines[line];
        size_t length = strcspn(text, "\n"), at = 0;
        char name[64];
        if (find_cookie(text, length, name, sizeof name, &at)) {
            uint32_t start = source->base + source->lines[line] + (uint32_t)at;
            if (is_utf8_name(name))
                return true;
            report(program->diags, D_encoding, (Span){start, start + (uint32_t)strlen(name)}, name);
            return false;
        }
        if (!blank_or_comment(text, length))
            return true;
    }
    return true;
}

static bool check_bytes(Program *program, const Source *source)
{
    const char *nul = memchr(source->text, 0, source->len);
    if (nul) {
        uint32_t at = source->base + (uint32_t)(nul - source->text);
        report(program->diags, D_nul_byte, (Span){at, at + 1});
        return false;
    }
    size_t bad = bad_utf8((const unsigned char *)source->text, source->len);
    if (bad == source->len)
        return true;
    uint32_t at = source->base + (uint32_t)bad;
    report(program->diags, D_not_utf8, (Span){at, at + 1});
    return false;
}

Source *decode_source(Program *program, const char *path, const char *bytes, size_t length)
{
    const size_t most = 1u << 30;
    if (length >= 3 && !memcmp(bytes, "\xef\xbb\xbf", 3)) {
        bytes += 3;
        length -= 3;
    }
    if (length > most || program->sources->next_base + length > most) {
        report(program->diags, D_too_long, (Span){0}, path, (unsigned)most);
        return NULL;
    }
    char *text = arena_copy(program->arena, bytes, length);
    uint32_t size = unify_line_ends(text, length);
    Source *source = source_add(program->sources, arena_copy(program->arena, path, strlen(path)), text, size);
    bool cookie = check_cookie(program, source);
    return check_bytes(program, source) && cookie ? source : NULL;
}

Source *read_source(Program *program, const char *path, Span where)
{
    errno = 0;
    FILE *file = fopen(path, "rb");
    Text bytes = {0};
    char buffer[1 << 16];
    size_t count;
    while (file && (count = fread(buffer, 1, sizeof buffer, file)) > 0)
        text_add(&bytes, buffer, count);
    bool failed = !file || ferror(file);
    if (failed)
        report(program->diags, D_no_file, where, path, strerror(errno));
    if (file)
        fclose(file);
    Source *source = failed ? NULL : decode_source(program, path, bytes.at ? bytes.at : "", bytes.len);
    text_free(&bytes);
    return source;
}
