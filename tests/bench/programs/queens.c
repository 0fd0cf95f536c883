/* queens.c -- permutations in itertools' order; sets are hash tables of numbers, as the Python's. */
#include "common.h"

typedef struct set {
    int64_t *slots; /* INT64_MIN: free; INT64_MIN + 1: removed */
    int64_t mask, used, length;
} set;
#define FREE INT64_MIN
#define REMOVED (INT64_MIN + 1)

static void clear(set *s, int64_t room)
{
    s->slots = realloc(s->slots, room * sizeof *s->slots);
    for (int64_t i = 0; i < room; i++)
        s->slots[i] = FREE;
    s->mask = room - 1;
    s->used = s->length = 0;
}

static bool has(const set *s, int64_t key)
{
    for (int64_t at = key & s->mask; s->slots[at] != FREE; at = (at + 1) & s->mask)
        if (s->slots[at] == key)
            return true;
    return false;
}

static void add(set *s, int64_t key);
static void grow(set *s)
{
    int64_t room = s->mask + 1, *old = s->slots;
    s->slots = NULL;
    clear(s, s->length * 3 > room ? room * 2 : room);
    for (int64_t i = 0; i < room; i++)
        if (old[i] > REMOVED)
            add(s, old[i]);
    free(old);
}

static void add(set *s, int64_t key)
{
    if (has(s, key))
        return;
    if (s->used * 5 >= s->mask * 3)
        grow(s);
    int64_t at = key & s->mask;
    while (s->slots[at] > REMOVED)
        at = (at + 1) & s->mask;
    s->used += s->slots[at] == FREE;
    s->slots[at] = key;
    s->length++;
}

static void discard(set *s, int64_t key)
{
    for (int64_t at = key & s->mask; s->slots[at] != FREE; at = (at + 1) & s->mask)
        if (s->slots[at] == key) {
            s->slots[at] = REMOVED;
            s->length--;
            return;
        }
}

static int64_t by_permutations(int64_t n)
{
    int64_t order[16], cycles[16], found = 0;
    set rising = {0}, falling = {0};
    for (int64_t i = 0; i < n; i++) {
        order[i] = i;
        cycles[i] = n - i;
    }
    while (true) {
        clear(&rising, 8);
        for (int64_t i = 0; i < n; i++)
            add(&rising, order[i] + i);
        if (rising.length == n) {
            clear(&falling, 8);
            for (int64_t i = 0; i < n; i++)
                add(&falling, order[i] - i);
            found += falling.length == n;
        }
        int64_t i = n - 1;
        for (; i >= 0; i--) {
            if (--cycles[i]) {
                int64_t j = n - cycles[i], value = order[i];
                order[i] = order[j];
                order[j] = value;
                break;
            }
            int64_t value = order[i];
            memmove(&order[i], &order[i + 1], (n - 1 - i) * sizeof *order);
            order[n - 1] = value;
            cycles[i] = n - i;
        }
        if (i < 0)
            return found;
    }
}

typedef struct board {
    int64_t n, solutions, tried;
    set columns, rising, falling;
} board;

static void place(board *b, int64_t row)
{
    if (row == b->n) {
        b->solutions++;
        return;
    }
    for (int64_t column = 0; column < b->n; column++) {
        b->tried++;
        if (has(&b->columns, column) || has(&b->rising, row + column) || has(&b->falling, row - column))
            continue;
        add(&b->columns, column);
        add(&b->rising, row + column);
        add(&b->falling, row - column);
        place(b, row + 1);
        discard(&b->columns, column);
        discard(&b->rising, row + column);
        discard(&b->falling, row - column);
    }
}

int main(int argc, char **argv)
{
    printf("%ld\n", by_permutations(atol(argv[argc - 2])));
    board b = {.n = atol(argv[argc - 1])};
    clear(&b.columns, 8);
    clear(&b.rising, 8);
    clear(&b.falling, 8);
    place(&b, 0);
    printf("%ld %ld\n", b.solutions, b.tried);
}
