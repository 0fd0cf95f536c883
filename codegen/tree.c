/* tree.c -- small trees for tests in front of loops; variables renamed in a block.
 * In: trees.  Out: trees.  Rule: every int built here was shown to fit a word by whoever asks for it. */
#include "codegen/plan.h"

#include <stdlib.h>

static Type *bool_type(Unit *unit)
{
    return type_simple(unit->types, Type_bool);
}

Ir *tree_and_also(Unit *unit, Ir *a, Ir *b)
{
    if (!a)
        return b;
    Ir *node = ir_new(unit, I_And, bool_type(unit), b->at);
    node->And.a = a;
    node->And.b = b;
    return node;
}

Ir *tree_or_else(Unit *unit, Ir *a, Ir *b)
{
    if (!a)
        return b;
    Ir *node = ir_new(unit, I_Or, b->type, b->at);
    node->Or.a = a;
    node->Or.b = b;
    return node;
}

static Ir *compare_words(Unit *unit, IrOp op, Ir *a, Ir *b)
{
    Ir *node = ir_compare(unit, op, a, b, a->at);
    node->proved |= Proved_small;
    return node;
}

Ir *tree_at_least(Unit *unit, Ir *a, int64_t b)
{
    return compare_words(unit, Ir_ge, a, ir_int(unit, b, a->at));
}

Ir *tree_below(Unit *unit, Ir *a, Ir *b)
{
    return compare_words(unit, Ir_lt, a, b);
}

Ir *tree_call(Unit *unit, const char *c_name, Type *type, Ir *const *args, uint32_t count)
{
    Library *library = NEW(unit->arena, Library);
    library->name = intern_text(unit->names, c_name);
    library->owner = "";
    library->c_name = c_name;
    Ir *node = ir_new(unit, I_Library, type, args[0]->at);
    node->Library.library = library;
    for (uint32_t i = 0; i < count; i++)
        push(unit->arena, &node->Library.args, args[i]);
    if (type->kind == Type_int)
        node->proved |= Proved_small;
    return node;
}

bool same_tree(const Ir *a, const Ir *b)
{
    Text left = {0}, right = {0};
    ir_print(a, &left, 0);
    ir_print(b, &right, 0);
    bool same = left.len == right.len && !memcmp(left.at, right.at, left.len);
    text_free(&left);
    text_free(&right);
    return same;
}

typedef struct Mention {
    const Var *from;
    Var *to;
    uint32_t count;
} Mention;

Var **var_slot(Ir *node)
{
    switch (node->kind) {
    case I_Get:
        return &node->Get.var;
    case I_Set:
        return &node->Set.var;
    case I_Unset:
        return &node->Unset.var;
    case I_Loop:
        return &node->Loop.index;
    default:
        return NULL;
    }
}

static void count_mention(void *context, Ir *node)
{
    Mention *mention = context;
    Var **slot = var_slot(node);
    mention->count += slot && *slot == mention->from;
}

uint32_t mentions(Block *block, const Var *var)
{
    Mention mention = {.from = var};
    ir_walk(block, count_mention, &mention);
    return mention.count;
}

static void count_set(void *context, Ir *node)
{
    Mention *mention = context;
    Var **slot = var_slot(node);
    mention->count += slot && *slot == mention->from && node->kind != I_Get;
}

uint32_t sets_of(Block *block, const Var *var)
{
    Mention mention = {.from = var};
    ir_walk(block, count_set, &mention);
    return mention.count;
}

static void count_var(void *context, Ir *node)
{
    VarCounts *counts = context;
    Var **slot = var_slot(node);
    if (!slot || node->kind == I_Loop || (*slot)->home != counts->func)
        return;
    if (node->kind == I_Get)
        counts->uses[(*slot)->id]++;
    else
        counts->sets[(*slot)->id] += node->kind == I_Set ? 1 : 2;
}

VarCounts count_vars(Func *func)
{
    VarCounts counts = {.func = func};
    counts.uses = NEW_ARRAY(func->unit->arena, uint32_t, func->vars.len + 1);
    counts.sets = NEW_ARRAY(func->unit->arena, uint32_t, func->vars.len + 1);
    ir_walk(&func->body, count_var, &counts);
    return counts;
}

typedef struct Mentions {
    Func *func;
    Arena *arena;
    uint32_t *count; /* by local variable */
    Vars met;        /* as often as they are */
} Mentions;

static void count_each(void *context, Ir *node)
{
    Mentions *mentions = context;
    Var **slot = var_slot(node);
    if (slot && (*slot)->home == mentions->func)
        mentions->count[(*slot)->id]++;
}

static void list_mention(void *context, Ir *node)
{
    Mentions *mentions = context;
    Var **slot = var_slot(node);
    if (slot && (*slot)->home == mentions->func)
        push(mentions->arena, &mentions->met, *slot);
}

static int by_id(const void *a, const void *b)
{
    const Var *one = *(Var *const *)a, *other = *(Var *const *)b;
    return one->id < other->id ? -1 : one->id > other->id;
}

bool is_all_inside(Func *func, Ir *loop, const Var *var)
{
    Inside inside = loop_has(func, loop, var);
    if (inside != Inside_perhaps)
        return inside == Inside_only;
    return mentions(&(Block){&loop, 1, 1}, var) == mentions(&func->body, var);
}

/* Those of which nobody knows are counted in the whole function. */
static void count_all(Mentions *all)
{
    if (all->count)
        return;
    all->count = NEW_ARRAY(all->arena, uint32_t, all->func->vars.len + 1);
    ir_walk(&all->func->body, count_each, all);
}

Vars vars_inside(Func *func, Ir *loop)
{
    Vars vars = {0};
    Arena *arena = arena_new();
    Mentions here = {func, arena, NULL, {0}}, all = {func, arena, NULL, {0}};
    ir_walk(&(Block){&loop, 1, 1}, list_mention, &here);
    if (here.met.len)
        qsort(here.met.at, here.met.len, sizeof *here.met.at, by_id);
    for (uint32_t i = 0, first = 0; i < here.met.len; first = i) {
        Var *var = here.met.at[i];
        while (i < here.met.len && here.met.at[i] == var)
            i++;
        Inside inside = loop_has(func, loop, var);
        if (inside == Inside_perhaps)
            count_all(&all);
        bool own = inside == Inside_perhaps ? i - first == all.count[var->id] : inside == Inside_only;
        if (own && !var->is_param)
            push(func->unit->arena, &vars, var);
    }
    arena_free(arena);
    return vars;
}

static void rename_mention(void *context, Ir *node)
{
    Mention *mention = context;
    Var **slot = var_slot(node);
    if (slot && *slot == mention->from)
        *slot = mention->to;
}

void rename_var(Block *block, const Var *from, Var *to)
{
    Mention mention = {.from = from, .to = to};
    ir_walk(block, rename_mention, &mention);
}

Var *var_twin(Func *func, const Var *var)
{
    Var *twin = var_new(func, var->name, var->type, var->at);
    uint32_t id = twin->id;
    *twin = *var;
    twin->id = id;
    twin->home = func;
    twin->is_param = false;
    return twin;
}
