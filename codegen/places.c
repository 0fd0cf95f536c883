/* places.c -- a dict is not searched twice for the same key.
 * In: statements in their trees.  Out: d[k] = v behind a search for k in d uses the place that was found.
 * Rule: the same dict and the same key, and between the two nothing that may write the dict.
 *     place = find(d, k); set(d, k, f(place))   =>   place = find(d, k); set_at(d, k, f(place), place)               */
#include "codegen/emit.h"

typedef struct Search {
    Unit *unit;
    Func *func;
} Search;

static const Ir *call_of(const Ir *value, const char *name)
{
    return value && value->kind == I_Library && value->Library.library->generic_class &&
                   !strcmp(value->Library.library->owner, "dict") && !strcmp(value->Library.library->name, name)
               ? value
               : NULL;
}

static bool is_local(const Search *s, const Ir *node)
{
    return node->kind == I_Get && node->Get.var->home == s->func && !node->Get.var->scope;
}

typedef struct Assigned {
    const Var *var;
    bool found;
} Assigned;

static void note_assigned(void *context, Ir *node)
{
    Assigned *assigned = context;
    assigned->found |= (node->kind == I_Set && node->Set.var == assigned->var) ||
                       (node->kind == I_Unset && node->Unset.var == assigned->var) ||
                       (node->kind == I_Loop && node->Loop.index == assigned->var);
}

static bool stays(Block *region, const Var *var)
{
    Assigned assigned = {var, false};
    ir_walk(region, note_assigned, &assigned);
    return !assigned.found;
}

static bool same_local(const Search *s, const Ir *a, const Ir *b)
{
    return is_local(s, a) && is_local(s, b) && a->Get.var == b->Get.var;
}

static Block part(Block *block, uint32_t from, uint32_t to)
{
    return (Block){block->at + from, to - from, to - from};
}

/* table = d; somewhere in front, and both still so. */
static bool shows(const Search *s, Block *block, uint32_t found, uint32_t store, const Ir *table, const Ir *dict)
{
    if (!is_local(s, table) || !is_local(s, dict))
        return false;
    if (table->Get.var == dict->Get.var) {
        Block between = part(block, found, store);
        return stays(&between, dict->Get.var);
    }
    for (uint32_t i = found; i-- > 0;) {
        const Ir *node = block->at[i];
        if (node->kind != I_Set || node->Set.var != table->Get.var)
            continue;
        Block between = part(block, i + 1, store);
        return is_local(s, node->Set.value) && node->Set.value->Get.var == dict->Get.var &&
               stays(&between, dict->Get.var) && stays(&between, table->Get.var);
    }
    return false;
}

static bool is_untouched(const Search *s, Block *region, const Ir *dict)
{
    for_each (Ir *, node, region)
        if (node->kind != I_Set)
            return false;
    if (!region->len)
        return true;
    Effects effects = effects_of_block(s->func, region);
    return !effects.anything && !are_among(s->unit, objects_of(s->func, dict), effects.writes);
}

/* The search in front of block[store], or NULL. */
static Var *place_for(const Search *s, Block *block, uint32_t store, const Ir *call)
{
    const Ir *dict = call->Library.args.at[0], *key = call->Library.args.at[1];
    for (uint32_t i = store; i-- > 0 && block->at[i]->kind == I_Set;) {
        const Ir *value = block->at[i]->Set.value, *found = call_of(value, "find");
        found = found ? found : call_of(value, "place");
        if (!found || !same_local(s, found->Library.args.at[1], key))
            continue;
        Block between = part(block, i + 1, store);
        if (!shows(s, block, i, store, found->Library.args.at[0], dict) || !stays(&between, key->Get.var) ||
            !stays(&between, block->at[i]->Set.var) || !is_untouched(s, &between, dict))
            return NULL;
        return block->at[i]->Set.var;
    }
    return NULL;
}

static void use_place(const Search *s, Ir *call, Var *place)
{
    Library *library = NEW(s->unit->arena, Library);
    *library = *call->Library.library;
    library->name = intern_text(s->unit->names, "set_at");
    library->c_name = "dict_set_at";
    call->Library.library = library;
    push(s->unit->arena, &call->Library.args, ir_get(s->unit, place, call->at));
}

static void look_in(void *context, Block *block)
{
    Search *s = context;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        ir_each_block(node, look_in, s);
        Ir *call = node->kind == I_Eval && call_of(node->Eval.value, "set") ? node->Eval.value : NULL;
        Var *place = call ? place_for(s, block, i, call) : NULL;
        if (place)
            use_place(s, call, place);
    }
}

void pass_places(Unit *unit, const Options *options)
{
    (void)options;
    for_each (Func *, func, &unit->funcs) {
        Search search = {unit, func};
        look_in(&search, &func->body);
    }
}
