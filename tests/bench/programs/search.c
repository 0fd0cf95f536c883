/* search.c -- nodes are allocated, the heap holds pointers to them, best costs are in a hash table keyed by x, y. */
#include "common.h"

typedef struct node {
    int64_t x, y, cost, total;
    struct node *parent;
} node;
typedef struct best {
    int64_t x, y, cost; /* x < 0: free */
} best;

static int64_t size;
static int64_t **weight;
static node **heap;
static int64_t heap_length, heap_room;
static best *table_;
static int64_t used, mask;

static bool less(const node *a, const node *b)
{
    return a->total != b->total ? a->total < b->total : a->cost > b->cost;
}

static void sift_down(int64_t start, int64_t at)
{
    node *item = heap[at];
    while (at > start) {
        int64_t parent = (at - 1) >> 1;
        if (!less(item, heap[parent]))
            break;
        heap[at] = heap[parent];
        at = parent;
    }
    heap[at] = item;
}

static node *pop(void)
{
    node *last = heap[--heap_length];
    if (!heap_length)
        return last;
    node *first = heap[0];
    int64_t at = 0, child = 1;
    for (; child < heap_length; child = 2 * at + 1) {
        if (child + 1 < heap_length && !less(heap[child], heap[child + 1]))
            child++;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = last;
    sift_down(0, at);
    return first;
}

static best *find(int64_t x, int64_t y)
{
    uint64_t hash = ((uint64_t)x * 0x9E3779B97F4A7C15u ^ (uint64_t)y) * 0xC2B2AE3D27D4EB4Fu;
    int64_t at = (int64_t)(hash >> 32) & mask;
    while (table_[at].x >= 0 && (table_[at].x != x || table_[at].y != y))
        at = (at + 1) & mask;
    return &table_[at];
}

static void set_table(int64_t count)
{
    mask = count - 1;
    table_ = malloc(count * sizeof *table_);
    for (int64_t i = 0; i < count; i++)
        table_[i].x = -1;
}

static void grow(void)
{
    best *old = table_;
    int64_t count = mask + 1;
    set_table(count * 2);
    for (int64_t i = 0; i < count; i++)
        if (old[i].x >= 0)
            *find(old[i].x, old[i].y) = old[i];
    free(old);
}

static node *new_node(int64_t x, int64_t y, int64_t cost, int64_t guess, node *parent)
{
    node *n = malloc(sizeof *n);
    *n = (node){x, y, cost, cost + guess, parent};
    return n;
}

static void push(node *n)
{
    PUSH(heap, heap_length, heap_room, n);
    sift_down(0, heap_length - 1);
}

static node *search(int64_t goal, int64_t *expanded)
{
    static const int dx[] = {1, 0, -1, 0}, dy[] = {0, 1, 0, -1};
    heap_length = used = 0;
    set_table(8);
    push(new_node(0, 0, 0, goal + goal, NULL));
    *find(0, 0) = (best){0, 0, 0};
    while (heap_length) {
        node *n = pop();
        if (find(n->x, n->y)->cost < n->cost)
            continue;
        ++*expanded;
        if (n->x == goal && n->y == goal)
            return n;
        for (int d = 0; d < 4; d++) {
            int64_t x = n->x + dx[d], y = n->y + dy[d];
            if (x < 0 || x >= size || y < 0 || y >= size || !weight[y][x])
                continue;
            int64_t cost = n->cost + weight[y][x];
            best *known = find(x, y);
            if (known->x >= 0 && known->cost <= cost)
                continue;
            if (known->x < 0 && ++used * 3 > (mask + 1) * 2) {
                grow();
                known = find(x, y);
            }
            *known = (best){x, y, cost};
            push(new_node(x, y, cost, goal - x + goal - y, n));
        }
    }
    return NULL;
}

int main(int argc, char **argv)
{
    size = atol(argv[argc - 2]);
    int64_t rounds = atol(argv[argc - 1]);
    for (int64_t seed = 0; seed < rounds; seed++) {
        int64_t state = seed * 7 + 5;
        weight = malloc(size * sizeof *weight);
        for (int64_t y = 0; y < size; y++) {
            weight[y] = malloc(size * sizeof **weight);
            for (int64_t x = 0; x < size; x++) {
                state = next_state(state);
                int64_t value = (state >> 12) % 10;
                weight[y][x] = value < 3 ? 0 : value;
            }
        }
        weight[0][0] = weight[size - 1][size - 1] = 1;
        int64_t expanded = 0, cost = 0, length = 0;
        node *n = search(size - 1, &expanded);
        if (!n) {
            printf("no path %ld\n", expanded);
            continue;
        }
        cost = n->cost;
        for (; n; n = n->parent)
            length++;
        printf("%ld %ld %ld\n", cost, length, expanded);
    }
}
