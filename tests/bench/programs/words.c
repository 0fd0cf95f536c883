/* words.c -- words are slices of the line, made lower case in place, counted in a table of texts. */
#include "common.h"
#include <ctype.h>

static int by_rank(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    return x->count != y->count ? (x->count < y->count) - (x->count > y->count) : strcmp(x->key, y->key);
}

int main(int argc, char **argv)
{
    FILE *file = fopen(argv[argc - 1], "r");
    table counts = {0};
    char *line = NULL;
    size_t room = 0;
    int64_t lines = 0, total = 0, lengths[64] = {0};
    for (ssize_t size; (size = getline(&line, &room, file)) > 0;) {
        lines++;
        for (char *at = line, *end = line + size; at < end;) {
            while (at < end && isspace((unsigned char)*at))
                at++;
            char *start = at;
            while (at < end && !isspace((unsigned char)*at))
                at++;
            char *stop = at;
            if (start == at)
                break;
            while (start < stop && strchr(".,;", *start))
                start++;
            while (start < stop && strchr(".,;", stop[-1]))
                stop--;
            for (char *c = start; c < stop; c++)
                *c = (char)tolower((unsigned char)*c);
            ++*table_at(&counts, start, stop - start);
        }
    }
    fclose(file);
    for (int64_t i = 0; i < counts.length; i++) {
        total += counts.entries[i].count;
        lengths[counts.entries[i].length] += counts.entries[i].count;
    }
    printf("%ld %ld %ld\n", lines, counts.length, total);
    qsort(counts.entries, counts.length, sizeof *counts.entries, by_rank);
    for (int i = 0; i < 10; i++)
        printf("%s %ld\n", counts.entries[i].key, counts.entries[i].count);
    for (int i = 0; i < 64; i++)
        if (lengths[i])
            printf("%d %ld\n", i, lengths[i]);
}
