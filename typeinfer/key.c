/* key.c -- key= of sort, sorted, min, max: a function that is called once for each element.
 * In: a Call with key=NAME.  Out: that other call, as if it stood in the program, and its result.
 * Rule: the call is made once for each Keyword and has the id that is kept for it; its one argument is
 * the Keyword itself, whose flow is that of the elements; what is called is a value like any other.
 * xs.sort(key=f)  =>  f(element)            sorted(ws, key=str.lower)  =>  element.lower() */
#include "typeinfer/solve.h"

static Node *keyword_named(const Node *call, const char *name)
{
    for_each (Node *, keyword, &call->Call.keywords) {
        if (keyword->Keyword.name && !strcmp(keyword->Keyword.name, name))
            return keyword;
    }
    return NULL;
}

static bool is_builtin_class(const Node *node)
{
    return node->kind == N_Name && (!node->Name.symbol || !node->Name.symbol->home) &&
           (!strcmp(node->Name.name, "str") || !strcmp(node->Name.name, "int") || !strcmp(node->Name.name, "float") ||
            !strcmp(node->Name.name, "complex"));
}

static Node *node_numbered(Solver *solver, NodeKind kind, uint32_t id, Span at)
{
    Node *node = NEW(solver->arena, Node);
    node->kind = kind;
    node->id = id;
    node->at = at;
    return node;
}

static Node *key_call_new(Solver *solver, const Node *call, Node *keyword)
{
    Node *key = keyword->Keyword.value;
    Node *made = node_numbered(solver, N_Call, keyword->Keyword.spare.id, call->at);
    if (key->kind != N_Attribute || !is_builtin_class(key->Attribute.value)) {
        made->Call.func = key;
        push(solver->arena, &made->Call.args, keyword);
        return made;
    }
    Node *method = node_numbered(solver, N_Attribute, key->id, key->at);
    method->Attribute.value = keyword;
    method->Attribute.attr = key->Attribute.attr;
    made->Call.func = method;
    return made;
}

Node *key_call(Solver *solver, const Node *call)
{
    Node *keyword = keyword_named(call, "key");
    if (!keyword || node_is_none(keyword->Keyword.value))
        return NULL;
    Node *made = map_get(&solver->key_calls, keyword);
    if (!made) {
        made = key_call_new(solver, call, keyword);
        map_set(solver->arena, &solver->key_calls, keyword, made);
    }
    return made;
}

Node *key_call_of(const Inference *inference, const Node *call)
{
    return key_call(inference->solver, call);
}

/* key= of a method: only list.sort has one. */
bool is_key(const Node *call, const Node *keyword)
{
    const Node *func = call->Call.func;
    return keyword->Keyword.name && !strcmp(keyword->Keyword.name, "key") && func->kind == N_Attribute &&
           !strcmp(func->Attribute.attr, "sort");
}

/* str.lower takes strings only. */
static bool method_takes(const Node *key, const Flow *elements)
{
    const char *owner = key->Attribute.value->Name.name;
    for (uint32_t i = 0; i < elements->count; i++) {
        if (strcmp(atom_name(elements->at[i]), owner) != 0)
            return false;
    }
    return true;
}

/* What the key function gives for elements of `elements`; nothing without one, or when it always
 * raises. */
const Flow *infer_key(Eval *e, const Node *call, const Flow *elements)
{
    Node *made = key_call(e->solver, call);
    if (!made || elements->count == 0)
        return flow_none_yet(e->solver);
    Node *keyword = keyword_named(call, "key");
    Node *key = keyword->Keyword.value;
    if (key->kind == N_Attribute && is_builtin_class(key->Attribute.value) && !method_takes(key, elements)) {
        refuse(e, key->at, "this method as a key of these elements");
        return flow_none_yet(e->solver);
    }
    record_flow(e, keyword, elements);
    if (denoted(e, key).what == Denotes_value && flow_has(infer_expr(e, key), Type_none)) {
        refuse(e, key->at, "a key function that may be None");
        return flow_none_yet(e->solver);
    }
    return infer_expr(e, made);
}

/* ---- does the key function see the list that is being sorted?  CPython empties it meanwhile. ---- */
typedef struct Search {
    Eval *e;
    const Thing *wanted;
    Map seen;
} Search;

static bool function_reaches(Search *search, Function *function);
static bool reaches(Search *search, const Flow *flow);

/* Through the variables that it captures, or the receiver that it is bound to. */
static bool value_reaches(Search *search, Thing *thing)
{
    Solver *solver = search->e->solver;
    for_each (Part *, part, &thing->parts)
        if (reaches(search, slot_read(solver, &part->slot, search->e->body)))
            return true;
    Function *function = thing->callback->function;
    if (!function)
        return false;
    for (Body *around = function->captures ? thing->body : NULL; around && around->function->node;
         around = around->outer)
        for (uint32_t i = 0; i < around->function->webs.len; i++)
            if (around->function->webs.at[i].shared &&
                reaches(search, slot_read(solver, &around->webs[i], search->e->body)))
                return true;
    return function_reaches(search, function);
}

static bool reaches(Search *search, const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        if (atom->thing && atom->thing == search->wanted)
            return true;
        for (uint32_t k = 0; k < atom->count; k++) {
            if (reaches(search, atom->items[k]))
                return true;
        }
        if (!atom->thing || map_get(&search->seen, atom->thing))
            continue;
        map_set(search->e->solver->arena, &search->seen, atom->thing, atom->thing);
        if (atom->kind == Type_function && value_reaches(search, atom->thing))
            return true;
        if (reaches(search, contents_of(search->e->solver, atom->thing, search->e->body)))
            return true;
    }
    return false;
}

static bool function_reaches(Search *search, Function *function)
{
    if (map_get(&search->seen, function))
        return false;
    map_set(search->e->solver->arena, &search->seen, function, function);
    for_each (Symbol *, symbol, &function->uses) {
        Slot *slot = slot_of_global(search->e->solver, symbol);
        if (slot && reaches(search, slot_read(search->e->solver, slot, search->e->body)))
            return true;
    }
    for_each (Function *, other, &function->calls) {
        if (function_reaches(search, other))
            return true;
    }
    return false;
}

static bool sees_list(Eval *e, const Node *call, const Thing *list, const Flow *elements)
{
    Denoted what = denoted(e, keyword_named(call, "key")->Keyword.value);
    Search search = {e, list, {0}};
    bool runs = what.what == Denotes_value || (what.what == Denotes_function && what.function);
    if (runs && reaches(&search, elements))
        return true;
    return what.what == Denotes_value ? reaches(&search, last_flow(e, keyword_named(call, "key")->Keyword.value))
                                      : runs && function_reaches(&search, what.function);
}

static void order_keys(Eval *e, const Node *node, const Flow *keys)
{
    uses_order(e, node, keys, keys, Op_lt);
}

/* xs.sort(key=f): the elements of all that xs may be, once. */
const Flow *infer_sort(Eval *e, Node *node, const Atom *self)
{
    const Flow *receiver = flow_only(e->solver, last_flow(e, node->Call.func->Attribute.value), Type_list);
    const Flow *elements = flow_none_yet(e->solver);
    if (node->Call.args.len)
        return always_raises(e, node, "TypeError", "sort() takes no positional arguments");
    for_each (Node *, keyword, &node->Call.keywords) {
        const char *name = keyword->Keyword.name;
        if (name && strcmp(name, "key") != 0 && strcmp(name, "reverse") != 0)
            return always_raises(e, node, "TypeError", "'%s' is an invalid keyword argument for sort()", name);
    }
    for (uint32_t i = 0; i < receiver->count; i++)
        elements = flow_join(e->solver, elements, contents_of(e->solver, receiver->at[i]->thing, e->body),
                             place_of_node(e, node));
    if (key_call(e->solver, node) && receiver->count && receiver->at[0] == self)
        order_keys(e, node, infer_key(e, node, elements));
    if (key_call(e->solver, node) && sees_list(e, node, self->thing, elements))
        refuse(e, node->at, "sort() with a key function that uses the list itself");
    return flow_scalar(e->solver, Type_none);
}
