/* tokens.c -- tokens are allocated with their text, kinds and names counted in tables of texts. */
#include "common.h"
#include <ctype.h>

typedef struct token {
    const char *kind;
    char *text;
    int64_t length, line;
} token;
static const char *const keywords[] = {"if", "else", "while", "return", "def", "int", "for"};
static char *source;
static int64_t length, position, line = 1;
static table keyword_table;

static void skip_blanks(void)
{
    while (position < length) {
        char c = source[position];
        if (c == '\n') {
            line++;
        } else if (c == '#') {
            while (position < length && source[position] != '\n')
                position++;
            continue;
        } else if (!isspace((unsigned char)c)) {
            break;
        }
        position++;
    }
}

static char *copy_text(int64_t start, int64_t end)
{
    char *text = malloc(end - start + 1);
    memcpy(text, source + start, end - start);
    text[end - start] = 0;
    return text;
}

static token *next(void)
{
    skip_blanks();
    int64_t start = position, end = start + 1;
    if (start >= length)
        return NULL;
    char c = source[start];
    token *t = malloc(sizeof *t);
    if (isalpha((unsigned char)c) || c == '_') {
        while (end < length && (isalnum((unsigned char)source[end]) || source[end] == '_'))
            end++;
    } else if (isdigit((unsigned char)c)) {
        while (end < length && (isdigit((unsigned char)source[end]) || source[end] == '.'))
            end++;
        t->kind = "number";
    } else if (c == '"') {
        while (end < length && source[end] != '"')
            end++;
        end++;
        t->kind = "string";
    } else {
        if (end < length && source[end] == '=' && strchr("<>=!+-*/", c))
            end++;
        t->kind = "operator";
    }
    position = end;
    t->text = copy_text(start, end);
    t->length = end - start;
    t->line = line;
    if (isalpha((unsigned char)c) || c == '_')
        t->kind = *table_at(&keyword_table, t->text, t->length) ? "keyword" : "name";
    return t;
}

static int by_key(const void *a, const void *b)
{
    return strcmp(((const entry *)a)->key, ((const entry *)b)->key);
}

int main(int argc, char **argv)
{
    FILE *file = fopen(argv[argc - 1], "r");
    fseek(file, 0, SEEK_END);
    length = ftell(file);
    rewind(file);
    source = malloc(length + 1);
    length = fread(source, 1, length, file);
    source[length] = 0;
    fclose(file);
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        *table_at(&keyword_table, keywords[i], strlen(keywords[i])) = 1;
    table kinds = {0}, names = {0};
    int64_t total = 0, most = 0;
    for (token *t; (t = next()); free(t->text), free(t)) {
        ++*table_at(&kinds, t->kind, strlen(t->kind));
        if (!strcmp(t->kind, "name"))
            ++*table_at(&names, t->text, t->length);
        else if (!strcmp(t->kind, "number"))
            total += t->length;
    }
    qsort(kinds.entries, kinds.length, sizeof *kinds.entries, by_key);
    for (int64_t i = 0; i < kinds.length; i++)
        printf("%s %ld\n", kinds.entries[i].key, kinds.entries[i].count);
    for (int64_t i = 0; i < names.length; i++)
        most = names.entries[i].count > most ? names.entries[i].count : most;
    printf("%ld %ld %ld %ld\n", names.length, most, total, line);
}
