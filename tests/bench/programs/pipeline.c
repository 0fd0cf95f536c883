/* pipeline.c -- each stage is a struct with a function that gives the next item; a stage holds the one before. */
#include "common.h"

typedef struct stage {
    bool (*next)(struct stage *, int64_t *item);
} stage;
typedef struct numbers {
    stage head;
    int64_t i, count, state;
} numbers;
typedef struct filter {
    stage head;
    stage *items;
    int64_t n;
} filter;

static bool numbers_next(stage *head, int64_t *item)
{
    numbers *self = (numbers *)head;
    if (self->i == self->count)
        return false;
    self->i++;
    self->state = (self->state * 69069 + 1) & 0xFFFFFFFF;
    *item = self->state >> 8;
    return true;
}

static stage *new_numbers(int64_t count)
{
    numbers *self = malloc(sizeof *self);
    *self = (numbers){{numbers_next}, 0, count, 1};
    return &self->head;
}

static bool filter_next(stage *head, int64_t *item)
{
    filter *self = (filter *)head;
    while (self->items->next(self->items, item))
        if (*item % self->n)
            return true;
    return false;
}

static stage *without_multiples(stage *items, int64_t n)
{
    filter *self = malloc(sizeof *self);
    *self = (filter){{filter_next}, items, n};
    return &self->head;
}

static bool differences_next(stage *head, int64_t *item)
{
    filter *self = (filter *)head;
    int64_t now;
    if (!self->items->next(self->items, &now))
        return false;
    *item = now - self->n;
    self->n = now;
    return true;
}

static stage *differences(stage *items)
{
    stage *self = without_multiples(items, 0);
    self->next = differences_next;
    return self;
}

/* walk(low, high): what is still to do, on a stack */
typedef struct walk {
    int64_t low[64], high[64];
    bool middle[64];
    int depth;
} walk;

static bool walk_next(walk *self, int64_t *item)
{
    while (self->depth) {
        int at = self->depth - 1;
        int64_t low = self->low[at], high = self->high[at], middle = (low + high) / 2;
        self->depth--;
        if (self->middle[at]) {
            *item = low;
            return true;
        }
        if (low >= high)
            continue;
        self->low[at] = middle + 1;
        self->high[at] = high;
        self->middle[at] = false;
        self->low[at + 1] = middle;
        self->middle[at + 1] = true;
        self->low[at + 2] = low;
        self->high[at + 2] = middle;
        self->middle[at + 2] = false;
        self->depth += 3;
    }
    return false;
}

int main(int argc, char **argv)
{
    int64_t count = atol(argv[argc - 1]), item, total = 0, longest = 0, most = INT64_MIN;
    stage *s = differences(without_multiples(without_multiples(without_multiples(new_numbers(count), 2), 3), 5));
    while (s->next(s, &item))
        if (item > 0)
            total += item;
    printf("%ld\n", total);
    s = differences(new_numbers(count));
    total = 0;
    for (int64_t first; s->next(s, &first);) {
        int64_t second = 0;
        s->next(s, &second);
        total += first * 2 - second;
    }
    printf("%ld\n", total);
    s = without_multiples(new_numbers(count), 7);
    while (true) {
        int64_t chunk[16];
        int length = 0;
        while (length < 16 && s->next(s, &chunk[length]))
            length++;
        for (int i = 0; i < length; i++)
            longest = chunk[i] > longest ? chunk[i] : longest;
        if (length < 16)
            break;
    }
    printf("%ld\n", longest);
    walk w = {.low[0] = 0, .high[0] = count / 4, .depth = 1};
    total = 0;
    for (int64_t i = 0; walk_next(&w, &item); i++)
        total += i * item;
    printf("%ld\n", total);
    s = new_numbers(count);
    while (s->next(s, &item)) {
        int64_t square = item * item;
        if (square % 3 == 1 && square > most)
            most = square;
    }
    bool found = false;
    s = new_numbers(count);
    while (!found && s->next(s, &item))
        found = item == 5;
    printf("%ld %s\n", most, found ? "True" : "False");
}
