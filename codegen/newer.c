/* newer.c -- lists made here that another one cannot be, because it is older.
 * In: a container that a local variable holds, and where it is read.  Out: the variables of lists that were made after
 * it. Rule: what the container's variable holds was there when the list was made, or was found before anybody else knew
 * the list. living = []                          # self.animals was `living` once, but that one is another object for
 * animal in self.animals: living.append(animal)      # takes nothing out of self.animals self.animals = living */
#include "codegen/emit.h"
#include "codegen/plan.h"

typedef struct Newer {
    const Place_ *places;
    Ir *const *sets; /* by variable: its only Set */
    const Var *container;
    const Ir *reader; /* the statement that reads from it */
} Newer;

typedef struct Seek {
    const Ir *statement;
    bool found;
} Seek;

static void note_statement(void *context, Ir *node)
{
    Seek *seek = context;
    seek->found |= node == seek->statement;
}

/* The statement of block that is it or has it inside; block->len: none. */
static uint32_t index_with(const Block *block, uint32_t from, const Ir *statement)
{
    for (uint32_t i = from; i < block->len; i++) {
        Seek seek = {.statement = statement};
        Block one = {&block->at[i], 1, 1};
        ir_walk(&one, note_statement, &seek);
        if (seek.found)
            return i;
    }
    return block->len;
}

static bool sets(const Block *stretch, const Var *var)
{
    for_each (Ir *, node, stretch)
        if (node->kind == I_Set && node->Set.var == var)
            return true;
    return false;
}

static Block stretch_of(const Block *block, uint32_t first, uint32_t end)
{
    return (Block){block->at + first, end - first, end - first};
}

static bool makes_list(const Ir *value)
{
    return value->kind == I_ListNew || value->kind == I_ListFill;
}

static bool is_newer(const Newer *newer, const Var *list)
{
    const Place_ *place = &newer->places[list->id];
    const Ir *set = newer->sets[list->id];
    if (list == newer->container || !set || list->may_be_unset || place->set != set || place->carried ||
        !makes_list(set->Set.value) || place->index >= place->block->len || place->block->at[place->index] != set)
        return false;
    uint32_t made = place->index + 1, reads = index_with(place->block, made, newer->reader);
    if (reads == place->block->len)
        return false;
    Block all = stretch_of(place->block, made, reads + 1);
    if (!sets_of(&all, newer->container))
        return true;
    Block before = stretch_of(place->block, made, reads);
    const Ir *taken = newer->sets[newer->container->id];
    if (!taken || !sets(&before, newer->container))
        return false;
    Block unknown = stretch_of(place->block, made, index_with(place->block, made, taken) + 1);
    return !mentions(&unknown, list);
}

Vars lists_newer_than(Func *func, const Place_ *places, Ir *const *only_sets, const Var *container, const Ir *reader)
{
    Newer newer = {.places = places, .sets = only_sets, .container = container, .reader = reader};
    Vars found = {0};
    for_each (Var *, var, &func->vars)
        if (var->type->kind == Type_list && !var->is_param && is_newer(&newer, var))
            push(func->unit->arena, &found, var);
    return found;
}
