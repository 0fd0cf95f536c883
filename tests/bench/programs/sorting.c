/* sorting.c -- a stable merge sort of pointers with a comparison per key, as qsort of the C library is. */
#include "common.h"
#include <math.h>

typedef struct record {
    char *name;
    double score;
    int64_t group;
    size_t length;
} record;

static record **records;
static int64_t count;

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))
#define RECORD(p) (*(record *const *)(p))

static int by_score(const void *a, const void *b)
{
    return ORDER(RECORD(a)->score, RECORD(b)->score);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(RECORD(a)->name, RECORD(b)->name);
}

static int by_group(const void *a, const void *b)
{
    int order = ORDER(RECORD(a)->group, RECORD(b)->group);
    return order ? order : by_name(a, b);
}

static int by_all(const void *a, const void *b) /* reversed: descending, equal ones as they stood */
{
    int order = ORDER(-RECORD(b)->score, -RECORD(a)->score);
    return order ? order : by_group(b, a);
}

static double distance(const record *r)
{
    return fabs(r->score - 60) + (double)r->group;
}

static int by_distance(const void *a, const void *b)
{
    return ORDER(distance(RECORD(a)), distance(RECORD(b)));
}

static int by_length(const void *a, const void *b)
{
    return ORDER(strlen(*(char *const *)b), strlen(*(char *const *)a));
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int64_t check(record *const *sorted)
{
    int64_t total = 0;
    for (int64_t i = 0; i < count; i += 97)
        total = (total * 31 + (int64_t)sorted[i]->length + (int64_t)(sorted[i]->score * 8) + sorted[i]->group) % 1000000007;
    return total;
}

static void show(int (*order)(const void *, const void *))
{
    record **copy = malloc(count * sizeof *copy);
    memcpy(copy, records, count * sizeof *copy);
    qsort(copy, count, sizeof *copy, order);
    printf("%ld\n", check(copy));
    free(copy);
}

static void print_float(double x)
{
    printf(x == floor(x) ? " %.1f" : " %g", x);
}

int main(int argc, char **argv)
{
    count = atol(argv[argc - 1]);
    int64_t state = 11, sizes[20] = {0}, order[20], found = 0;
    records = malloc(count * sizeof *records);
    for (int64_t i = 0; i < count; i++) {
        state = next_state(state);
        record *r = records[i] = malloc(sizeof *r);
        char name[32];
        r->length = sprintf(name, "n%ld", (state >> 7) % 50000);
        r->name = strdup(name);
        r->score = (double)((state >> 3) % 1000) / 8;
        r->group = (state >> 9) % 20;
    }
    show(by_score);
    show(by_name);
    show(by_group);
    show(by_all);
    qsort(records, count, sizeof *records, by_distance);
    printf("%ld\n", check(records));
    char **words = malloc(count * sizeof *words);
    for (int64_t i = 0; i < count; i++)
        words[i] = records[i]->name;
    qsort(words, count, sizeof *words, by_text);
    qsort(words, count, sizeof *words, by_length);
    printf("%s %s\n", words[0], words[count - 1]);
    record *best = records[0], *least = records[0];
    for (int64_t i = 1; i < count; i++) {
        record *r = records[i];
        if (r->score > best->score || (r->score == best->score && strcmp(r->name, best->name) > 0))
            best = r;
        if (distance(r) < distance(least))
            least = r;
    }
    printf("%s", best->name);
    print_float(best->score);
    printf(" %s\n", least->name);
    for (int64_t i = 0; i < count; i++)
        if (!sizes[records[i]->group]++)
            order[found++] = records[i]->group;
    for (int64_t i = 1; i < found; i++)
        for (int64_t j = i; j > 0 && sizes[order[j]] < sizes[order[j - 1]]; j--) {
            int64_t group = order[j];
            order[j] = order[j - 1];
            order[j - 1] = group;
        }
    for (int64_t i = 0; i < 3 && i < found; i++)
        printf("%ld %ld\n", order[i], sizes[order[i]]);
}
