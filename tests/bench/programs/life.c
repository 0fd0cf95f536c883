/* life.c -- hash tables whose keys are pairs, entries in order of insertion. */
#include "common.h"

typedef struct pair {
    int64_t x, y, count;
} pair;
typedef struct pairs {
    pair *entries;
    int64_t length, room;
    int32_t *slots;
    uint32_t mask;
} pairs;

static uint32_t hash_pair(int64_t x, int64_t y)
{
    uint64_t hash = ((uint64_t)x * 0x9E3779B97F4A7C15u + (uint64_t)y) * 0xC2B2AE3D27D4EB4Fu;
    return (uint32_t)(hash >> 32);
}

static void grow(pairs *t)
{
    t->mask = t->slots ? t->mask * 2 + 1 : 7;
    t->slots = realloc(t->slots, (t->mask + 1) * sizeof *t->slots);
    memset(t->slots, 0xff, (t->mask + 1) * sizeof *t->slots);
    for (int64_t i = 0; i < t->length; i++) {
        uint32_t at = hash_pair(t->entries[i].x, t->entries[i].y) & t->mask;
        while (t->slots[at] >= 0)
            at = (at + 1) & t->mask;
        t->slots[at] = (int32_t)i;
    }
}

static pair *find(pairs *t, int64_t x, int64_t y, bool insert)
{
    if (insert && (!t->slots || t->length * 3 >= (int64_t)(t->mask + 1) * 2))
        grow(t);
    uint32_t at = hash_pair(x, y) & t->mask;
    for (; t->slots[at] >= 0; at = (at + 1) & t->mask) {
        pair *p = &t->entries[t->slots[at]];
        if (p->x == x && p->y == y)
            return p;
    }
    if (!insert)
        return NULL;
    t->slots[at] = (int32_t)t->length;
    PUSH(t->entries, t->length, t->room, ((pair){x, y, 0}));
    return &t->entries[t->length - 1];
}

static pairs step(pairs *alive)
{
    static const int around[8][2] = {{-1, -1}, {-1, 0}, {-1, 1}, {0, -1}, {0, 1}, {1, -1}, {1, 0}, {1, 1}};
    pairs counts = {0}, next = {0};
    for (int64_t i = 0; i < alive->length; i++)
        for (int d = 0; d < 8; d++)
            find(&counts, alive->entries[i].x + around[d][0], alive->entries[i].y + around[d][1], true)->count++;
    for (int64_t i = 0; i < counts.length; i++) {
        pair *p = &counts.entries[i];
        if (p->count == 3 || (p->count == 2 && find(alive, p->x, p->y, false)))
            find(&next, p->x, p->y, true);
    }
    free(counts.entries);
    free(counts.slots);
    free(alive->entries);
    free(alive->slots);
    return next;
}

static int64_t modulo(int64_t a, int64_t n)
{
    int64_t rest = a % n;
    return rest < 0 ? rest + n : rest;
}

static pairs flood(int64_t size)
{
    static const int moves[6][2] = {{1, 2}, {2, 1}, {-1, 2}, {2, -1}, {-2, 1}, {1, -2}};
    pairs seen = {0};
    find(&seen, 0, 0, true);
    pair *border = malloc(sizeof *border);
    int64_t length = 1;
    *border = (pair){0, 0, 0};
    for (int64_t distance = 1; length; distance++) {
        pair *following = NULL;
        int64_t count = 0, room = 0;
        for (int64_t i = 0; i < length; i++)
            for (int d = 0; d < 6; d++) {
                int64_t x = modulo(border[i].x + moves[d][0], size), y = modulo(border[i].y + moves[d][1], size);
                if (!find(&seen, x, y, false)) {
                    find(&seen, x, y, true)->count = distance;
                    PUSH(following, count, room, ((pair){x, y, 0}));
                }
            }
        free(border);
        border = following;
        length = count;
    }
    free(border);
    return seen;
}

static int order(const pair *a, const pair *b)
{
    return a->x != b->x ? (a->x > b->x) - (a->x < b->x) : (a->y > b->y) - (a->y < b->y);
}

int main(int argc, char **argv)
{
    int64_t generations = atol(argv[argc - 2]), size = atol(argv[argc - 1]), most = 0, sum = 0, total = 0;
    static const int start[][2] = {{0, 1}, {1, 3}, {2, 0}, {2, 1}, {2, 4}, {2, 5}, {2, 6}};
    pairs alive = {0};
    for (int i = 0; i < 7; i++)
        find(&alive, start[i][0], start[i][1], true);
    for (int64_t i = 0; i < generations; i++)
        alive = step(&alive);
    pair least = alive.entries[0], greatest = alive.entries[0];
    for (int64_t i = 1; i < alive.length; i++) {
        least = order(&alive.entries[i], &least) < 0 ? alive.entries[i] : least;
        greatest = order(&alive.entries[i], &greatest) > 0 ? alive.entries[i] : greatest;
    }
    printf("%ld (%ld, %ld) (%ld, %ld)\n", alive.length, least.x, least.y, greatest.x, greatest.y);
    pairs seen = flood(size), groups = {0};
    for (int64_t i = 0; i < seen.length; i++) {
        most = seen.entries[i].count > most ? seen.entries[i].count : most;
        sum += seen.entries[i].count;
    }
    printf("%ld %ld %ld\n", seen.length, most, sum);
    typedef struct list {
        int64_t *items, length, room;
    } list;
    list *lists = NULL;
    int64_t length = 0, room = 0;
    for (int64_t i = 0; i < seen.length; i++) {
        pair *p = &seen.entries[i], *group = find(&groups, p->count, p->x % 4, true);
        if (!group->count) {
            PUSH(lists, length, room, ((list){0}));
            group->count = length;
        }
        list *l = &lists[group->count - 1];
        PUSH(l->items, l->length, l->room, p->y);
    }
    for (int64_t i = 0; i < length; i++)
        total += lists[i].length;
    printf("%ld %ld\n", groups.length, total);
}
