/* places.c -- a dict is not searched twice for the same key.
 * In: statements in their trees.  Out: d[k], d[k] = v and `k in d` behind a search for k in d use the place that was
 * found; a search in `k in d` keeps its place for them.
 * Rule: the same dict and the same key, and between the two nothing that may write the dict or lead to another one.
 *     if k in d: d[k] += 1                            =>   place = find(d, k)
 *     else: d[k] = 1                                       if place >= 0: entry(d, place) += 1
 *                                                          else: set_at(d, k, 1, place)                            */
#include "codegen/emit.h"
#include "codegen/plan.h"

enum { MOST_FOUND = 12, MOST_COPIES = 12 };

/* A search: the variable that holds its place, or a containment test that could be one. */
typedef struct Lookup {
    const Ir *dict; /* its path */
    Ir *key;
    Var *place;             /* NULL: nobody has asked yet */
    Ir *contains, *negated; /* the test; the `not` above it, or NULL */
    Block stores;           /* that put the key there; who asks behind one wants to know the place from it */
    Block *block;           /* the search goes in front of `before` there */
    Ir *before;
} Lookup;

typedef struct Found {
    Lookup *lookup;
    bool there;      /* the key is in the dict */
    const Var *flag; /* that variable tells: it is there where it is `means` */
    bool means;
} Found;

typedef struct Copy {
    const Var *var;
    const Ir *path;
} Copy;

typedef struct State {
    Found found[MOST_FOUND];
    Copy copies[MOST_COPIES];
    uint32_t found_count, copy_count;
    bool dead; /* nothing gets here */
} State;

typedef struct Search {
    Unit *unit;
    Func *func;
    State now;
    VEC(Lookup *) made; /* whose search is still to be written */
    bool changed;
} Search;

/* ---- calls ------------------------------------------------------------------------------------------------------ */
static Ir *call_of(Ir *value, const char *name)
{
    return value && value->kind == I_Library && value->Library.library->generic_class &&
                   !strcmp(value->Library.library->owner, "dict") && !strcmp(value->Library.library->name, name)
               ? value
               : NULL;
}

/* The same call with another name. */
static void rename_call(const Search *s, Ir *call, const char *name, bool raises)
{
    Library *library = NEW(s->unit->arena, Library);
    *library = *call->Library.library;
    library->name = intern_text(s->unit->names, name);
    library->c_name = arena_print(s->unit->arena, "dict_%s", name);
    library->can_raise = raises;
    call->Library.library = library;
}

static void give_place(Ir *call, Type *type, int64_t least)
{
    Library *library = (Library *)call->Library.library;
    library->has_low = library->has_high = true;
    library->low = least;
    library->high = INT32_MAX;
    call->type = type;
    call->proved |= Proved_small;
}

/* ---- paths --------------------------------------------------------------------------------------------------------
 */
static const Ir *copied(const Search *s, const Ir *node)
{
    for (uint32_t i = 0; node->kind == I_Get && i < s->now.copy_count; i++)
        if (s->now.copies[i].var == node->Get.var)
            return s->now.copies[i].path;
    return node;
}

static bool is_path(const Search *s, const Ir *node)
{
    if (ir_may_fail(node))
        return false;
    if (node->kind == I_Attr)
        return is_path(s, node->Attr.a);
    return node->kind == I_Get && !node->Get.var->scope && (!node->Get.var->home || node->Get.var->home == s->func);
}

static bool same_path(const Ir *a, const Ir *b)
{
    if (a->kind != b->kind)
        return false;
    return a->kind == I_Get ? a->Get.var == b->Get.var
                            : a->Attr.field == b->Attr.field && same_path(a->Attr.a, b->Attr.a);
}

static bool is_key(const Search *s, const Ir *node)
{
    return node->kind == I_Const ||
           (node->kind == I_Get && node->Get.var->home == s->func && !node->Get.var->scope && !ir_may_fail(node));
}

static bool same_key(const Ir *a, const Ir *b)
{
    if (a->kind != b->kind || a->type != b->type)
        return false;
    return a->kind == I_Get ? a->Get.var == b->Get.var : same_tree(a, b);
}

static bool is_followed(const Search *s, const Ir *call)
{
    const Ir *dict = call->Library.args.at[0], *key = call->Library.args.at[1];
    return is_path(s, copied(s, dict)) && is_key(s, key) && dict->type->kind == Type_dict &&
           dict->type->items.at[0] == key->type && !type_hash_may_fail(key->type);
}

static Found *find(Search *s, const Ir *call)
{
    const Ir *dict = copied(s, call->Library.args.at[0]), *key = call->Library.args.at[1];
    for (uint32_t i = 0; i < s->now.found_count; i++) {
        const Lookup *lookup = s->now.found[i].lookup;
        if (same_path(lookup->dict, dict) && same_key(lookup->key, key))
            return &s->now.found[i];
    }
    return NULL;
}

static Found *note(Search *s, Ir *call, Var *place, bool there)
{
    if (s->now.found_count == MOST_FOUND)
        return NULL;
    Lookup *lookup = NEW(s->unit->arena, Lookup);
    *lookup = (Lookup){.dict = copied(s, call->Library.args.at[0]), .key = call->Library.args.at[1], .place = place};
    Found *found = &s->now.found[s->now.found_count++];
    *found = (Found){lookup, there, NULL, false};
    return found;
}

/* ---- what ends a search's worth -----------------------------------------------------------------------------------
 */
static bool path_stays(const Ir *path, Block *region, const Effects *effects)
{
    if (path->kind == I_Attr)
        return !effects->anything && !writes_global(effects, path->Attr.field) &&
               path_stays(path->Attr.a, region, effects);
    if (!path->Get.var->home && (effects->anything || writes_global(effects, path->Get.var)))
        return false;
    return !sets_of(region, path->Get.var);
}

static bool lookup_stays(const Search *s, const Lookup *lookup, Block *region, const Effects *effects)
{
    if (effects->anything || are_among(s->unit, objects_of(s->func, lookup->dict), effects->writes))
        return false;
    return path_stays(lookup->dict, region, effects) &&
           (lookup->key->kind != I_Get || !sets_of(region, lookup->key->Get.var)) &&
           (!lookup->place || !sets_of(region, lookup->place));
}

static void note_pause(void *context, Ir *node)
{
    *(bool *)context |= node->kind == I_Yield || node->kind == I_Delegate || node->kind == I_Resume;
}

static void forget_all(Search *s)
{
    s->now.found_count = s->now.copy_count = 0;
}

/* keep: its dict is written, and it stays right. */
static void forget(Search *s, Ir *statement, const Lookup *keep)
{
    Block region = {&statement, 1, 1};
    bool pauses = false;
    uint32_t found = 0, copies = 0;
    if (!s->now.found_count && !s->now.copy_count)
        return;
    ir_walk(&region, note_pause, &pauses);
    if (pauses) {
        forget_all(s);
        return;
    }
    Effects effects = effects_of_block(s->func, &region);
    for (uint32_t i = 0; i < s->now.found_count; i++) {
        Found *one = &s->now.found[i];
        if (one->lookup != keep && !lookup_stays(s, one->lookup, &region, &effects))
            continue;
        if (one->flag && sets_of(&region, one->flag))
            one->flag = NULL;
        s->now.found[found++] = *one;
    }
    for (uint32_t i = 0; i < s->now.copy_count; i++)
        if (!sets_of(&region, s->now.copies[i].var) && path_stays(s->now.copies[i].path, &region, &effects))
            s->now.copies[copies++] = s->now.copies[i];
    s->now.found_count = found;
    s->now.copy_count = copies;
}

/* ---- using a place --------------------------------------------------------------------------------------------------
 */
static Type *int_type(const Search *s)
{
    return type_simple(s->unit->types, Type_int);
}

static Ir *place_get(const Search *s, const Lookup *lookup, Span at)
{
    return ir_get(s->unit, lookup->place, at);
}

static Ir *is_there(const Search *s, const Lookup *lookup, bool negated, Span at)
{
    Ir *test = ir_compare(s->unit, negated ? Ir_lt : Ir_ge, place_get(s, lookup, at), ir_int(s->unit, 0, at), at);
    test->proved |= Proved_small;
    return test;
}

/* The search that a containment test makes gets its variable, and so does what has put the key there since. */
static void keep_place(Search *s, Lookup *lookup)
{
    s->changed = true;
    for_each (Ir *, store, &lookup->stores) {
        Ir *call = store->Eval.value;
        rename_call(s, call, "set_place", false);
        give_place(call, int_type(s), 0);
        *store = *ir_set(s->unit, lookup->place, call, store->at);
    }
    lookup->stores.len = 0;
    if (lookup->place)
        return;
    lookup->place = temp_new(s->func, "place", int_type(s), lookup->contains->at);
    lookup->place->is_temp = false;
    lookup->place->hidden = true;
    push(s->unit->arena, &s->made, lookup);
}

/* In front of the test, now that nothing else looks at statements by their numbers. */
static void write_search(Search *s, Lookup *lookup)
{
    Ir *call = lookup->contains, *test = lookup->negated ? lookup->negated : call;
    Ir *search = ir_copy(s->unit, call, NULL);
    rename_call(s, search, "find", false);
    give_place(search, int_type(s), -1);
    Ir *set = ir_set(s->unit, lookup->place, search, call->at);
    *test = *is_there(s, lookup, lookup->negated != NULL, call->at);
    Block *block = lookup->block;
    uint32_t at = 0;
    while (block->at[at] != lookup->before)
        at++;
    block_insert(s->unit->arena, block, at, set);
}

/* place = find(d, k), d.place(k): true: the statement is not needed, as its variable is the one that is known.  Where
 * the key may not be there the two differ once it is put there. */
static bool use_search(Search *s, Block *block, uint32_t i, Found *found, bool must_be_there)
{
    Ir *set = block->at[i];
    Lookup *lookup = found->lookup;
    Var *var = set->Set.var;
    keep_place(s, lookup);
    if (must_be_there && !found->there) {
        rename_call(s, set->Set.value, "placed", true);
        push(s->unit->arena, &set->Set.value->Library.args, place_get(s, lookup, set->at));
        return false;
    }
    Block rest = {block->at + i + 1, block->len - i - 1, 0};
    if (found->there && var->is_temp && !sets_of(&rest, var) && !sets_of(&rest, lookup->place) &&
        mentions(&s->func->body, var) == mentions(&rest, var) + 1) {
        rename_var(&rest, var, lookup->place);
        block_remove(block, i);
        return true;
    }
    set->Set.value = place_get(s, lookup, set->at);
    return false;
}

/* d[k] = v */
static void use_store(Search *s, Ir *eval, const Found *found)
{
    Lookup *lookup = found->lookup;
    Ir *call = eval->Eval.value;
    keep_place(s, lookup);
    push(s->unit->arena, &call->Library.args, place_get(s, lookup, eval->at));
    rename_call(s, call, "set_at", false);
    if (!found->there && lookup->contains) /* nobody else knows its variable */
        push(s->unit->arena, &lookup->stores, eval);
}

/* ---- statements ----------------------------------------------------------------------------------------------------
 */
/* What a test looks at first; *negated: the `not` right above it. */
static Ir *leftmost(Ir *test, Ir **negated)
{
    *negated = NULL;
    for (;;)
        if (test->kind == I_Unary && test->Unary.op == Ir_not) {
            *negated = test;
            test = test->Unary.a;
        } else if (test->kind == I_And || test->kind == I_Or) {
            *negated = NULL;
            test = test->kind == I_And ? test->And.a : test->Or.a;
        } else
            return test;
}

/* A containment test in that tree, the first thing that is looked at there. */
static void look_at_test(Search *s, Block *block, Ir *statement, Ir *test, Ir **tested, Lookup **told)
{
    Ir *negated, *call = call_of(leftmost(test, &negated), "contains");
    *tested = call;
    *told = NULL;
    if (!call || call->Library.library->can_raise || !is_followed(s, call))
        return;
    Found *found = find(s, call);
    if (found) {
        keep_place(s, found->lookup);
        *(negated ? negated : call) = *is_there(s, found->lookup, negated != NULL, call->at);
        *told = found->lookup;
        return;
    }
    found = note(s, call, NULL, false);
    if (!found)
        return;
    Lookup *lookup = found->lookup;
    lookup->contains = call;
    lookup->negated = negated;
    lookup->block = block;
    lookup->before = statement;
    *told = lookup;
}

static void learn(Search *s, const Ir *test, bool value, const Ir *tested, const Lookup *told)
{
    if (test->kind == I_Unary && test->Unary.op == Ir_not) {
        learn(s, test->Unary.a, !value, tested, told);
        return;
    }
    if ((test->kind == I_And && value) || (test->kind == I_Or && !value)) {
        learn(s, test->kind == I_And ? test->And.a : test->Or.a, value, tested, told);
        learn(s, test->kind == I_And ? test->And.b : test->Or.b, value, tested, told);
        return;
    }
    int64_t zero;
    bool compares = test->kind == I_Compare && (test->Compare.op == Ir_ge || test->Compare.op == Ir_lt) &&
                    test->Compare.a->kind == I_Get && ir_is_constant(test->Compare.b, &zero) && zero == 0;
    for (uint32_t i = 0; i < s->now.found_count; i++) {
        Found *found = &s->now.found[i];
        const Lookup *lookup = found->lookup;
        if (test == tested && lookup == told)
            found->there |= value;
        if (compares && lookup->place && test->Compare.a->Get.var == lookup->place)
            found->there |= value == (test->Compare.op == Ir_ge);
        if (test->kind == I_Get && found->flag == test->Get.var)
            found->there |= value == found->means;
    }
}

/* What both ways know. */
static void join(Search *s, const State *other)
{
    State *now = &s->now;
    uint32_t count = 0, copies = 0;
    if (now->dead || other->dead) {
        if (now->dead)
            *now = *other;
        return;
    }
    for (uint32_t i = 0; i < now->found_count; i++)
        for (uint32_t k = 0; k < other->found_count; k++)
            if (now->found[i].lookup == other->found[k].lookup) {
                Found one = now->found[i];
                one.there &= other->found[k].there;
                one.flag = one.flag == other->found[k].flag && one.means == other->found[k].means ? one.flag : NULL;
                now->found[count++] = one;
            }
    for (uint32_t i = 0; i < now->copy_count; i++)
        for (uint32_t k = 0; k < other->copy_count; k++)
            if (now->copies[i].var == other->copies[k].var && same_path(now->copies[i].path, other->copies[k].path))
                now->copies[copies++] = now->copies[i];
    now->found_count = count;
    now->copy_count = copies;
}

static void walk_block(Search *s, Block *block);

static void walk_if(Search *s, Block *block, Ir *node)
{
    Ir *tested;
    Lookup *told;
    look_at_test(s, block, node, node->If.test, &tested, &told);
    State before = s->now;
    learn(s, node->If.test, true, tested, told);
    walk_block(s, &node->If.body);
    State after = s->now;
    s->now = before;
    learn(s, node->If.test, false, tested, told);
    walk_block(s, &node->If.orelse);
    join(s, &after);
}

static void walk_alone(void *context, Block *block)
{
    Search *s = context;
    s->now = (State){0};
    walk_block(s, block);
    s->now = (State){0};
}

static void note_copy(Search *s, const Ir *set)
{
    const Ir *value = set->Set.value;
    const Var *var = set->Set.var;
    if (s->now.copy_count == MOST_COPIES || var->home != s->func || var->scope || var->type->kind != Type_dict)
        return;
    value = copied(s, value);
    if (is_path(s, value) && !mentions(&(Block){(Ir **)&value, 1, 1}, var))
        s->now.copies[s->now.copy_count++] = (Copy){var, value};
}

/* true: the statement has gone. */
static bool walk_set(Search *s, Block *block, uint32_t i)
{
    Ir *node = block->at[i], *value = node->Set.value, *call = call_of(value, "find");
    bool must = !call && call_of(value, "place");
    call = must ? value : call;
    if (call && is_followed(s, call) && !(call->Library.library->can_raise && !must) &&
        node->Set.var->home == s->func && !node->Set.var->scope) {
        Found *found = find(s, call);
        if (found && use_search(s, block, i, found, must))
            return true;
        if (found && must)
            found->there = true;
        forget(s, node, NULL);
        if (!found && call->Library.args.at[1] != NULL && !mentions(&(Block){&call, 1, 1}, node->Set.var))
            note(s, call, node->Set.var, must);
        return false;
    }
    Ir *tested = NULL;
    Lookup *told = NULL;
    if (value->type && value->type->kind == Type_bool)
        look_at_test(s, block, node, value, &tested, &told);
    forget(s, node, NULL);
    Ir *negated = value;
    bool means = true;
    while (negated->kind == I_Unary && negated->Unary.op == Ir_not) {
        means = !means;
        negated = negated->Unary.a;
    }
    for (uint32_t k = 0; told && negated == tested && k < s->now.found_count; k++)
        if (s->now.found[k].lookup == told && node->Set.var->home == s->func && !node->Set.var->scope) {
            s->now.found[k].flag = node->Set.var;
            s->now.found[k].means = means;
        }
    note_copy(s, node);
    return false;
}

/* What is released when a value of that type is overwritten runs nothing of the program's. */
static bool lets_nobody_run(const Type *type)
{
    return type->kind == Type_int || type->kind == Type_float || type->kind == Type_bool || type->kind == Type_str ||
           type->kind == Type_none;
}

static void walk_eval(Search *s, Ir *node)
{
    Ir *call = call_of(node->Eval.value, "set");
    Found *found = call && !call->Library.library->can_raise && is_followed(s, call) ? find(s, call) : NULL;
    if (!found) {
        forget(s, node, NULL);
        return;
    }
    Lookup *lookup = found->lookup;
    bool there = found->there, moves = !there && lookup->contains;
    use_store(s, node, found);
    if (there && lets_nobody_run(call->Library.args.at[2]->type)) /* no entry moves */
        return;
    found->there |= moves;
    forget(s, node, moves ? lookup : NULL);
}

static bool ends_here(const Ir *node)
{
    return node->kind == I_Return || node->kind == I_Break || node->kind == I_Continue || node->kind == I_Raise ||
           node->kind == I_Throw || node->kind == I_Leave;
}

static void walk_block(Search *s, Block *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        if (node->kind == I_If)
            walk_if(s, block, node);
        else if (node->kind == I_Set)
            i -= walk_set(s, block, i);
        else if (node->kind == I_Eval)
            walk_eval(s, node);
        else if (ends_here(node))
            s->now.dead = true;
        else {
            bool dead = s->now.dead;
            forget(s, node, NULL);
            State outer = s->now;
            ir_each_block(node, walk_alone, s);
            s->now = outer;
            s->now.dead = dead;
        }
    }
}

void pass_places(Unit *unit, const Options *options)
{
    (void)options;
    for_each (Func *, func, &unit->funcs) {
        Search search = {.unit = unit, .func = func};
        walk_block(&search, &func->body);
        for_each (Lookup *, lookup, &search.made)
            write_search(&search, lookup);
        if (search.changed)
            changed_alike(func);
    }
}
