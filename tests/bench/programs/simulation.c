/* simulation.c -- animals with a table of functions each. */
#include "common.h"

typedef struct world {
    int64_t size, state, births;
    int64_t *grass;
    struct animal **animals;
    int64_t length, room;
} world;
typedef struct animal animal;
typedef struct kind {
    const char *name;
    void (*move)(animal *);
    void (*feed)(animal *);
    int64_t (*cost)(animal *);
    animal *(*child)(animal *);
} kind;
struct animal {
    const kind *kind;
    world *world;
    int64_t x, y, energy, age;
};

static int64_t modulo(int64_t a, int64_t n)
{
    int64_t rest = a % n;
    return rest < 0 ? rest + n : rest;
}

static int64_t below(world *w, int64_t n)
{
    w->state = next_state(w->state);
    return (w->state >> 8) % n;
}

static animal *make(const kind *kind, world *world, int64_t x, int64_t y, int64_t energy)
{
    animal *a = malloc(sizeof *a);
    *a = (animal){kind, world, x, y, energy, 0};
    return a;
}

static void move(animal *a)
{
    world *w = a->world;
    a->x = modulo(a->x + below(w, 3) - 1, w->size);
    a->y = modulo(a->y + below(w, 3) - 1, w->size);
    a->age++;
}

static void move_far(animal *a)
{
    world *w = a->world;
    a->x = modulo(a->x + below(w, 9) - 4, w->size);
    a->y = modulo(a->y + below(w, 9) - 4, w->size);
}

static void graze(animal *a)
{
    int64_t *grass = &a->world->grass[a->y * a->world->size + a->x];
    int64_t eaten = *grass < 6 ? *grass : 6;
    *grass -= eaten;
    a->energy += eaten;
}

static void nibble(animal *a)
{
    int64_t *grass = &a->world->grass[a->y * a->world->size + a->x];
    if (*grass > 3) {
        *grass -= 3;
        a->energy += 3;
    }
}

static int64_t cost(animal *a)
{
    (void)a;
    return 2;
}

static int64_t goat_cost(animal *a)
{
    return 2 + a->age % 2;
}

static animal *sheep_child(animal *a);
static animal *goat_child(animal *a);
static animal *hare_child(animal *a);
static const kind sheep = {"sheep", move, graze, cost, sheep_child};
static const kind goat = {"goat", move, graze, goat_cost, goat_child};
static const kind hare = {"hare", move_far, nibble, cost, hare_child};

static animal *sheep_child(animal *a)
{
    a->energy /= 2;
    return make(&sheep, a->world, a->x, a->y, a->energy);
}

static animal *goat_child(animal *a)
{
    a->energy -= 30;
    return make(&goat, a->world, a->y, a->x, 30);
}

static animal *hare_child(animal *a)
{
    a->energy /= 3;
    return make(&hare, a->world, a->x, a->y, a->energy);
}

static void step(world *w)
{
    for (int64_t i = 0; i < w->size * w->size; i++)
        if (w->grass[i] < 20)
            w->grass[i]++;
    animal **living = NULL;
    int64_t length = 0, room = 0;
    for (int64_t i = 0; i < w->length; i++) {
        animal *a = w->animals[i];
        a->kind->move(a);
        a->kind->feed(a);
        a->energy -= a->kind->cost(a);
        if (a->energy <= 0) {
            free(a);
            continue;
        }
        PUSH(living, length, room, a);
        if (a->energy > 60) {
            PUSH(living, length, room, a->kind->child(a));
            w->births++;
        }
    }
    free(w->animals);
    w->animals = living;
    w->length = length;
    w->room = room;
}

int main(int argc, char **argv)
{
    int64_t size = atol(argv[argc - 2]), steps = atol(argv[argc - 1]);
    world w = {.size = size, .state = 42, .grass = malloc(size * size * sizeof(int64_t))};
    for (int64_t i = 0; i < size * size; i++)
        w.grass[i] = 10;
    for (int64_t i = 0; i < size; i++) {
        PUSH(w.animals, w.length, w.room, make(&sheep, &w, i, i, 30));
        PUSH(w.animals, w.length, w.room, make(&goat, &w, size - 1 - i, i, 30));
        PUSH(w.animals, w.length, w.room, make(&hare, &w, i, 0, 30));
    }
    for (int64_t i = 0; i < steps; i++)
        step(&w);
    const kind *kinds[] = {&goat, &hare, &sheep};
    int64_t energy = 0, grass = 0;
    for (int k = 0; k < 3; k++) {
        int64_t count = 0;
        for (int64_t i = 0; i < w.length; i++)
            if (w.animals[i]->kind == kinds[k]) {
                count++;
                energy += w.animals[i]->energy;
            }
        if (count)
            printf("%s %ld\n", kinds[k]->name, count);
    }
    for (int64_t i = 0; i < size * size; i++)
        grass += w.grass[i];
    printf("%ld %ld %ld\n", w.births, energy, grass);
}
