/* levenshtein.c -- two rows on the heap, as the Python's. */
#include "common.h"

static int64_t distance(const char *a, const char *b)
{
    int64_t m = (int64_t)strlen(a), n = (int64_t)strlen(b);
    if (m < n) {
        const char *text = a;
        a = b;
        b = text;
        int64_t length = m;
        m = n;
        n = length;
    }
    int64_t *previous = malloc((n + 1) * sizeof *previous), *current = malloc((n + 1) * sizeof *current);
    for (int64_t j = 0; j <= n; j++)
        previous[j] = j;
    for (int64_t i = 0; i < m; i++) {
        current[0] = i + 1;
        for (int64_t j = 0; j < n; j++) {
            int64_t insertion = previous[j + 1] + 1, deletion = current[j] + 1, change = previous[j] + (a[i] != b[j]);
            int64_t least = insertion < deletion ? insertion : deletion;
            current[j + 1] = change < least ? change : least;
        }
        int64_t *row = previous;
        previous = current;
        current = row;
    }
    int64_t result = previous[n];
    free(previous);
    free(current);
    return result;
}

static char **make_words(int64_t count, int64_t state)
{
    char **words = malloc(count * sizeof *words);
    for (int64_t i = 0; i < count; i++) {
        state = next_state(state);
        int64_t length = 4 + (state >> 10) % 9;
        words[i] = calloc(length + 1, 1);
        for (int64_t j = 0; j < length; j++) {
            state = next_state(state);
            words[i][j] = "abcdefghijklmnop"[(state >> 12) % 16];
        }
    }
    return words;
}

static char *join(char **words, int64_t from, int64_t to)
{
    char *text = calloc((to - from) * 16 + 1, 1);
    for (int64_t i = from; i < to; i++)
        strcat(text, words[i]);
    return text;
}

int main(int argc, char **argv)
{
    int64_t count = atol(argv[argc - 1]);
    char **words = make_words(count, 1), **queries = make_words(40, 99);
    for (int q = 0; q < 40; q++) {
        const char *best = words[0];
        int64_t least = distance(queries[q], best);
        for (int64_t i = 1; i < count; i++) {
            int64_t d = distance(queries[q], words[i]);
            if (d < least || (d == least && strcmp(words[i], best) < 0)) {
                least = d;
                best = words[i];
            }
        }
        printf("%s %s %ld\n", queries[q], best, distance(queries[q], best));
    }
    char *a = join(words, 0, 100), *b = join(words, 50, 150);
    printf("%zu %zu %ld\n", strlen(a), strlen(b), distance(a, b));
}
