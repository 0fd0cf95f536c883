/* keys.c -- which body a call leads to: one for each key, which says what its arguments are.
 * In: a Calling: a function, the activation around it, the flows of its arguments.  Out: a Body, an old one where the
 * key is known.  Rule: a round's keys look at what the round before finished; the more versions a function has, the
 * less its keys tell apart. last([1]), last(["a"])   =>   last(list[int]), last(list[str])             */
#include <stdlib.h>

#include "typeinfer/solve.h"

enum {
    most_mixed_keys = 2,    /* then arguments of many kinds are one, whichever they are */
    most_numeric_keys = 4,  /* then int, float, ... are one */
    most_function_keys = 8, /* then functions that one def made are, and tuples */
    most_closure_keys = 16, /* then all functions are, and calls */
    many_classes = 3,
    many_kinds = 6,
    most_growth = 8,
    longest_key = 400,
    base_growth = 30000 /* nodes: what the library brings */
};

Body *body_new(Solver *solver, Function *function, const char *key, Body *previous)
{
    Body *body = NEW(solver->arena, Body);
    body->function = function;
    body->key = key;
    body->call_context = "";
    body->previous = previous;
    body->index = solver->bodies.len;
    body->webs = NEW_ARRAY(solver->arena, Slot, function->webs.len + 1);
    body->flows = NEW_ARRAY(solver->arena, const Flow *, function->count + 1);
    body->live = NEW_ARRAY(solver->arena, bool, function->count + 1);
    body->callees = NEW_ARRAY(solver->arena, Callees *, function->count + 1);
    body->implied = NEW_ARRAY(solver->arena, Callees *, function->count + 1);
    body->instance = NEW(solver->arena, Instance);
    body->instance->module = function->module;
    body->instance->function = function->node;
    body->instance->tables = body;
    solver->body_nodes += function->count;
    function->keys++;
    push(solver->arena, &solver->bodies, body);
    if (!function->node)
        function->body = body;
    enqueue(solver, body);
    return body;
}

/* d(def), or e(d(def)): as many as the source has decorators. */
static bool is_decoration(const Node *call)
{
    const Node *arg = call && call->kind == N_Call && call->Call.args.len == 1 ? call->Call.args.at[0] : NULL;
    return arg && (arg->kind == N_FunctionDef || is_decoration(arg));
}

/* partial(f, x), wherever the program says so: likewise. */
static bool is_made_by_library(const Calling *calling, const Body *caller)
{
    const Module *module = calling->function->module;
    return caller && module->is_library && !strcmp(module->name, "functools") && !caller->function->module->is_library;
}

static bool is_one_of_few(const Calling *calling, const Body *caller, const Node *call)
{
    return is_decoration(call) || is_made_by_library(calling, caller);
}

/* How many versions of it there are, of those that must not become too many: what one decoration made is on its own. */
static uint32_t versions_of(const Calling *calling, const Body *caller, const Node *call)
{
    if (is_one_of_few(calling, caller, call))
        return 0;
    if (!calling->outer || !calling->outer->decorates)
        return calling->function->keys;
    return (uint32_t)(uintptr_t)map_get(&calling->outer->versions, calling->function);
}

static void count_version(Solver *solver, const Calling *calling, Body *body, const Body *caller, const Node *call)
{
    Body *outer = body->outer;
    body->decorates = is_one_of_few(calling, caller, call) || (outer && outer->decorates);
    if (!outer || !outer->decorates)
        return;
    uintptr_t count = (uintptr_t)map_get(&outer->versions, body->function) + 1;
    map_set(solver->arena, &outer->versions, body->function, (void *)count);
}

static bool is_number_word(const char *word, size_t length)
{
    static const char *const words[] = {"bool", "int", "float", "complex"};
    for (int i = 0; i < 4; i++)
        if (strlen(words[i]) == length && !strncmp(words[i], word, length))
            return true;
    return false;
}

/* Every scalar number becomes "number", once. */
static const char *numbers_joined(Solver *solver, const char *key)
{
    Text text = {0};
    bool before = false;
    for (const char *at = key; *at;) {
        size_t length = strcspn(at, "|,()[];");
        bool number = is_number_word(at, length);
        if (number && before && text.len && text.at[text.len - 1] == '|')
            text.at[--text.len] = 0;
        else if (number)
            text_put(&text, "number");
        else
            text_add(&text, at, length);
        before = number || (before && length == 0);
        at += length;
        if (*at) {
            before &= *at == '|';
            text_char(&text, *at++);
        }
    }
    const char *joined = arena_copy(solver->arena, text.at ? text.at : "", text.len);
    text_free(&text);
    return joined;
}

/* An object's contents as the round `level - 1` finished them; unknown there: its kind alone. */
static const char *object_signature(Solver *solver, const Thing *thing, uint32_t level)
{
    for (uint32_t round = solver->round; thing && round >= level; round--)
        thing = thing->previous;
    return thing && thing->signature ? thing->signature : "";
}

static int word_order(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *flow_key(Solver *solver, const Flow *flow, uint32_t level);
static Body *ancestor(Solver *solver, Body *body, uint32_t level);

/* By identity: which def, and from the second round on in which activation. */
static const char *function_key(Solver *solver, const Thing *thing, uint32_t level)
{
    const Callback *callback = thing->callback;
    const char *what = callback->key;
    if (solver->told_by == Told_by_kind)
        return "function";
    Body *around = level > 0 && thing->body && !solver->told_by ? ancestor(solver, thing->body, level) : NULL;
    if (callback->what == Callback_bound || callback->what == Callback_method)
        what = arena_print(solver->arena, "%s.%u(%s)", what, thing->node->id,
                           object_signature(solver, thing, level ? level : 1));
    return around && callback->what != Callback_stub ? arena_print(solver->arena, "%s^%u", what, around->index) : what;
}

static const char *atom_key(Solver *solver, const Atom *atom, uint32_t level)
{
    if (atom->kind == Type_array || atom->kind == Type_fixed)
        return arena_print(solver->arena, "%s.%d.%u", atom->kind == Type_array ? "array" : "np", atom->dtype,
                           atom->ndim);
    if (atom->kind == Type_tuple && solver->told_by) /* f(path + (k,)): one version for all lengths */
        return "sequence";
    if (atom->kind == Type_tuple) {
        const char *text = "(";
        for (uint32_t i = 0; i < atom->count; i++)
            text = arena_print(solver->arena, "%s%s,", text, flow_key(solver, atom->items[i], level));
        return arena_print(solver->arena, "%s)", text);
    }
    if (atom->kind == Type_function)
        return function_key(solver, atom->thing, level);
    if (atom->kind == Type_class)
        return arena_print(solver->arena, "class %u", atom->thing ? atom->thing->cls->index : UINT32_MAX);
    if (atom->kind == Type_instance)
        return arena_print(solver->arena, "%s#%u%s", atom->thing->cls->name, atom->thing->cls->index,
                           split_chain(solver, atom->thing, level));
    if (atom->thing && level > 0)
        return arena_print(solver->arena, "%s[%s]", atom_name(atom), object_signature(solver, atom->thing, level));
    return atom->kind == Type_sequence ? "sequence" : atom_name(atom);
}

static const char *flow_words(Solver *solver, const Flow *flow, uint32_t level)
{
    const char **words = NEW_ARRAY(solver->arena, const char *, flow->count + 1);
    for (uint32_t i = 0; i < flow->count; i++)
        words[i] = atom_key(solver, flow->at[i], level);
    qsort(words, flow->count, sizeof *words, word_order);
    Text text = {0};
    for (uint32_t i = 0; i < flow->count; i++)
        if (i == 0 || strcmp(words[i], words[i - 1])) {
            text_put(&text, text.len ? "|" : "");
            text_put(&text, words[i]);
        }
    const char *copy = arena_copy(solver->arena, text.at ? text.at : "", text.len);
    text_free(&text);
    return copy;
}

/* Equal sets of kinds give equal text.  It stays as it is for a round: the flows of an interpreter's nodes have
 * hundreds of kinds, and a call for each. */
static const char *flow_key(Solver *solver, const Flow *flow, uint32_t level)
{
    Map *known = &solver->flow_keys[level == solver->round][solver->told_by];
    const char *text = map_get(known, flow);
    if (!text)
        map_set(solver->arena, known, flow, (void *)(text = flow_words(solver, flow, level)));
    return text;
}

static Body *ancestor(Solver *solver, Body *body, uint32_t level)
{
    for (uint32_t round = solver->round; body && round > level; round--)
        body = body->previous;
    return body;
}

static void put_start(Solver *solver, Text *text, const Calling *calling, uint32_t level)
{
    Body *around = ancestor(solver, calling->outer, level);
    if (around)
        text_print(text, "%u^%u;", calling->function->index, around->index);
    else
        text_print(text, "%u;", calling->function->index);
    for (uint32_t i = 0; calling->keywords && i < calling->keywords->len; i++) {
        text_put(text, calling->keywords->at[i]);
        text_char(text, '=');
    }
}

/* Of a closure that has none of its own: that of the activation that made it, by which it may be called again. */
static const char *context_around(const Body *body)
{
    while (body && !*body->call_context)
        body = body->outer;
    return body ? body->call_context : "";
}

/* Which call it is; a function that calls itself, or is called by one that it calls, stays the one that it is. */
static const char *context_key(Solver *solver, const Function *function, uint32_t level, Body *caller, const Node *call)
{
    const Body *from = ancestor(solver, caller, level);
    const char *around = context_around(from);
    const char *place = arena_print(solver->arena, "@%u.%u.", caller->function->index, call->id);
    if (*around && (caller->function == function || strstr(around, place)))
        return around;
    return arena_print(solver->arena, "%s%s", place, from ? from->key : "");
}

static const char *call_context(Solver *solver, const Calling *calling, uint32_t level, Body *caller, const Node *call)
{
    const Function *function = calling->function;
    if (function->holds_class)
        return "";
    bool told = function->split_from && level >= function->split_from && caller && call &&
                versions_of(calling, caller, call) < most_closure_keys;
    return told ? context_key(solver, function, level, caller, call) : "";
}

/* Of so many kinds that a version for them is no better than one for all: classes count, not where instances are from.
 */
static bool is_of_many(const Flow *flow)
{
    uint32_t kinds = 0, classes = 0;
    for (uint32_t i = 0; i < flow->count; i++) {
        classes += is_instance(flow->at[i]) && leads_class(flow, i);
        kinds += !is_instance(flow->at[i]) || leads_class(flow, i);
    }
    return classes >= many_classes || kinds >= many_kinds;
}

/* The key of a call at `level`; level > 0 looks at what the round before that one finished. */
static const char *call_key(Solver *solver, const Calling *calling, uint32_t level, Body *caller, const Node *call)
{
    Text text = {0};
    put_start(solver, &text, calling, level);
    for (uint32_t i = 0; i < calling->count; i++) {
        bool mixed = solver->joins_mixed && is_of_many(calling->args[i]);
        text_put(&text, mixed ? "mixed" : flow_key(solver, calling->args[i], level));
        text_char(&text, ';');
    }
    text_put(&text, call_context(solver, calling, level, caller, call));
    const char *key = intern(solver->program->names, text.at, text.len < longest_key ? text.len : longest_key);
    text_free(&text);
    return key;
}

/* Told once per function, at its first call of this kind. */
static void note_merged(Solver *solver, const Function *function, const Node *call, const char *why)
{
    Span at = function->node->FunctionDef.name_at;
    for_each (Merged, old, &solver->merged)
        if (old.at.start == at.start)
            return;
    Merged merged = {shown_name(function->node), at, call ? call->at : at, why};
    push(solver->arena, &solver->merged, merged);
}

/* Functions that one def made are one, whichever activation it was, and tuples are; of very many versions: all
 * functions are. */
static const char *functions_joined(Solver *solver, const Calling *calling, Body *caller, const Node *call)
{
    solver->told_by = versions_of(calling, caller, call) < most_closure_keys ? Told_by_def : Told_by_kind;
    const char *key = call_key(solver, calling, solver->round, caller, call);
    solver->told_by = Told_by_activation;
    return key;
}

static const char *key_without_arguments(Solver *solver, const Calling *calling)
{
    Text text = {0};
    put_start(solver, &text, calling, solver->round);
    text_char(&text, '*');
    const char *key = text_kept(solver->arena, &text);
    return key;
}

static const char *mixed_joined(Solver *solver, const Calling *calling, const char *key, Body *caller, const Node *call)
{
    bool any = false;
    for (uint32_t i = 0; i < calling->count; i++)
        any |= is_of_many(calling->args[i]);
    if (!any)
        return key;
    solver->joins_mixed = true;
    key = call_key(solver, calling, solver->round, caller, call);
    solver->joins_mixed = false;
    return key;
}

/* Too many instances: first functions of one def look alike and numbers do, then everything. */
static const char *key_capped(Solver *solver, const Calling *calling, const char *key, Body *caller, const Node *call)
{
    const char *joined = key;
    const Function *function = calling->function;
    uint32_t versions = versions_of(calling, caller, call);
    if (solver->body_nodes > most_growth * solver->source_nodes + base_growth) {
        note_merged(solver, function, call, "the program would grow past 8 times its source");
        joined = key_without_arguments(solver, calling);
    } else if (versions >= most_mixed_keys && (joined = mixed_joined(solver, calling, key, caller, call)) != key) {
        note_merged(solver, function, call,
                    "more than 2 versions of it: arguments of many kinds count as one from here");
    } else if (versions >= most_numeric_keys) {
        if (versions >= most_function_keys)
            key = functions_joined(solver, calling, caller, call);
        joined = numbers_joined(solver, key);
        if (strcmp(joined, key))
            note_merged(solver, function, call, "more than 4 versions of it: int, float, ... count as one from here");
    }
    return intern_text(solver->program->names, joined);
}

Body *body_keyed(Solver *solver, uint32_t level, const char *key)
{
    return map_get(&solver->keys.at[level], key);
}

Body *body_for(Solver *solver, const Calling *calling, Body *caller, const Node *call)
{
    uint32_t level = solver->round;
    const char *key = call_key(solver, calling, level, caller, call);
    Body *body = body_keyed(solver, level, key);
    if (body)
        return body;
    const char *capped = key_capped(solver, calling, key, caller, call);
    body = body_keyed(solver, level, capped);
    if (!body) {
        Body *previous =
            level > 0 ? body_keyed(solver, level - 1, call_key(solver, calling, level - 1, caller, call)) : NULL;
        body = body_new(solver, calling->function, capped, previous);
        body->outer = calling->outer;
        body->keywords = calling->keywords;
        count_version(solver, calling, body, caller, call);
        body->call_context = call_context(solver, calling, level, caller, call);
        body->context = split_context(solver, calling, caller, call);
        map_set(solver->arena, &solver->keys.at[level], capped, body);
    }
    map_set(solver->arena, &solver->keys.at[level], key, body);
    return body;
}
