/* infer_expr.c -- one rule per expression kind: what may its value be?
 * In: a body under evaluation and an expression.  Out: its flow; recorded by node in the last
 * evaluation. Rule: an operand without any possibility (it always raises, or is not known yet)
 * gives a result without any. xs = [1, 2]; xs[0] + 0.5     => {int}, then {float} */
#include <stdlib.h>

#include "typeinfer/solve.h"

/* ---- recording
 * ------------------------------------------------------------------------------------------- */
static uint32_t index_of(const Body *body, const Node *node)
{
    return node->id - body->function->base;
}

const Flow *record_flow(Eval *e, const Node *node, const Flow *flow)
{
    if (e->solver->unifying)
        unify_inside(e->solver, flow);
    if (node->kind != N_Part)
        e->body->flows[index_of(e->body, node)] = flow;
    return flow;
}

const Flow *last_flow(Eval *e, const Node *node)
{
    if (node->kind == N_Part)
        return part_flow(e->solver, e->body, node);
    const Flow *flow = e->body->flows[index_of(e->body, node)];
    return flow ? flow : flow_none_yet(e->solver);
}

Callee *add_callee(Eval *e, const Node *node, CalleeKind kind)
{
    Solver *solver = e->solver;
    Callees **place = &e->body->callees[index_of(e->body, node)];
    if (!*place)
        *place = NEW(solver->arena, Callees);
    Callee callee = {.kind = kind, .result = type_simple(solver->types, Type_never)};
    push(solver->arena, *place, callee);
    return &last(*place);
}

Callee *last_callee(Eval *e, const Node *node)
{
    Callees *callees = e->solver->recording ? e->body->callees[index_of(e->body, node)] : NULL;
    return callees && callees->len ? &last(callees) : NULL;
}

Callee *add_class_callee(Eval *e, const Node *node, CalleeKind kind, Type *value, bool in_class)
{
    Callee *callee = add_callee(e, node, kind);
    callee->receiver_type = value;
    callee->receiver = value ? node->Call.func : NULL;
    callee->is_value = value != NULL;
    callee->in_class = in_class;
    return callee;
}

const Flow *always_raises(Eval *e, Node *node, const char *error_class, const char *format, ...)
{
    if (e->solver->recording) {
        Text text = {0};
        va_list list;
        va_start(list, format);
        text_vprint(&text, format, list);
        va_end(list);
        if (is_driver(e))
            return flow_none_yet(e->solver);
        const char *message = text_kept(e->solver->arena, &text);
        if (error_names_value(e->solver->inference, error_class, message)) {
            refuse(e, node->at, "this use of an instance of a class derived from str, int, float or tuple");
            return flow_none_yet(e->solver);
        }
        if (strstr(message, CLASS_KNOWN_LATER)) {
            refuse(e, node->at, "this operation on an exception");
            return flow_none_yet(e->solver);
        }
        Callee *callee = add_callee(e, node, Callee_never);
        callee->error_class = error_class;
        callee->error = message;
        const Node *def = e->body->function->node;
        bool of_call = e->one_of_several || e->body->function->passes_on || e->body->function->module->is_library ||
                       (def && def->FunctionDef.name[0] == '.') || /* frontend/expand_setattr.c */
                       place_of(e->solver->program->sources, node->at).source->is_library;
        if (!of_call) {
            Diag *diag = report(e->solver->diags, D_always_raises, node->at, error_class, callee->error);
            label_flows(e, diag, node);
            push(e->solver->arena, &e->solver->raising, ((Raising){diag, e->body->function, node}));
        }
    }
    return flow_none_yet(e->solver);
}

static bool has_value_somewhere(Solver *solver, const Raising *raising)
{
    for_each (Body *, body, &solver->bodies)
        if (body->function == raising->function && body->recorded) {
            const Flow *flow = body->flows[raising->node->id - body->function->base];
            if (flow && flow->count)
                return true;
        }
    return false;
}

static bool asks_refused(const Solver *solver, const Node *node)
{
    while (node->kind == N_Attribute || node->kind == N_Call)
        node = node->kind == N_Call ? node->Call.func : node->Attribute.value;
    return node->kind == N_Name && node->Name.symbol && map_get(&solver->refused_names, node->Name.symbol);
}

/* What raises for some arguments of its function, and has a value for others, is no mistake; nor is what only seems to
 * raise because the name stands for one of its imports. */
void drop_doubtful_warnings(Solver *solver)
{
    for_each (Raising, raising, &solver->raising) {
        Diags *diags = solver->diags;
        uint32_t kept = 0;
        if (!has_value_somewhere(solver, &raising) && !asks_refused(solver, raising.node))
            continue;
        for (uint32_t i = 0; i < diags->all.len; i++)
            if (diags->all.at[i] != raising.diag)
                diags->all.at[kept++] = diags->all.at[i];
        diags->all.len = kept;
    }
}

/* Only in the last evaluation: what a round sees may be more than what is there in the end. */
Diag *refuse(Eval *e, Span at, const char *what)
{
    if (!e->solver->recording)
        return NULL;
    const char *later = strstr(what, CLASS_KNOWN_LATER);
    if (later)
        what = arena_print(e->solver->arena, "%.*san exception%s", (int)(later - what), what,
                           later + strlen(CLASS_KNOWN_LATER));
    what = refused_inside(e, &at, what);
    return is_driver(e) ? NULL : report(e->solver->diags, D_unsupported, at, what);
}

/* A stub's own words, which stay where the library leads to it. */
void refuse_as_told(Eval *e, Span at, const char *what)
{
    if (e->solver->recording && !is_driver(e)) {
        refused_inside(e, &at, what);
        report(e->solver->diags, D_unsupported, at, what);
    }
}

/* ---- places and objects
 * ------------------------------------------------------------------------------------- */
Slot *place_of_node(Eval *e, const Node *node)
{
    Slot *slot = map_get(&e->body->places, node);
    if (!slot) {
        slot = NEW(e->solver->arena, Slot);
        map_set(e->solver->arena, &e->body->places, node, slot);
    }
    return slot;
}

/* Of a name, or of a def that is declared global or nonlocal: what it may be in a function around, or in the module. */
const Symbol *symbol_elsewhere(const Node *node)
{
    return node->kind == N_Name ? node->Name.symbol : node->kind == N_FunctionDef ? node->FunctionDef.symbol : NULL;
}

/* The slot of a variable: of this body, or of the module that owns the global. */
Slot *slot_of_name(Eval *e, const Node *name)
{
    uint32_t index;
    if (web_of(e->body->function, name, &index))
        return &e->body->webs[index];
    const Symbol *symbol = symbol_elsewhere(name);
    if (!symbol)
        return NULL;
    Body *owner = owner_of(e->body, symbol, &index);
    return owner ? &owner->webs[index] : slot_of_global(e->solver, symbol);
}

Slot *slot_of_global(Solver *solver, const Symbol *symbol)
{
    const Scope *home = symbol ? symbol->home : NULL;
    while (home && home->kind == Scope_comprehension)
        home = home->parent;
    if (!home || !home->module || (home->kind != Scope_module && home->kind != Scope_class))
        return NULL;
    Function *module = map_get(&solver->functions, symbol->home->module);
    uintptr_t web = module ? (uintptr_t)map_get(&module->symbol_web, symbol) : 0;
    return web >= 2 ? &module->body->webs[web - 2] : NULL;
}

typedef struct Made {
    uint32_t which;
    Thing *thing;
    struct Made *next;
} Made;

/* kind: Type_never for any */
Thing *made_before(const Body *body, const Node *node, uint32_t which, TypeKind kind)
{
    const Node *row = body ? map_get(&body->function->alike, node) : NULL;
    node = row ? row : node;
    for (Made *made = body ? map_get(&body->things, node) : NULL; made; made = made->next)
        if (made->which == which && (kind == Type_never || made->thing->kind == kind))
            return made->thing;
    return NULL;
}

Thing *make(Eval *e, const Node *node, uint32_t which, TypeKind kind)
{
    Thing *thing = made_before(e->body, node, which, kind);
    const Node *row = map_get(&e->body->function->alike, node);
    node = row ? row : node;
    if (!thing) {
        thing = thing_new(e->solver, kind, node->at);
        thing->body = e->body;
        thing->node = node;
        thing->which = which;
        thing->previous = made_before(e->body->previous, node, which, kind);
        Made *made = NEW(e->solver->arena, Made);
        *made = (Made){which, thing, map_get(&e->body->things, node)};
        map_set(e->solver->arena, &e->body->things, node, made);
    }
    thing->many |= e->body->function->node != NULL || e->loop_depth > 0 || row;
    return thing;
}

Thing *made_like(const Body *body, const Thing *thing)
{
    return made_before(body, thing->node, thing->which, thing->kind);
}

uint32_t made_at(const Body *body, const Node *node)
{
    Thing *thing = made_before(body, node, 0, Type_never);
    return thing ? thing->id : 0;
}

const Flow *make_list(Eval *e, const Node *node, uint32_t which, const Flow *contents)
{
    Thing *thing = make(e, node, which, Type_list);
    contents_add(e->solver, thing, contents, node->at);
    return flow_thing(e->solver, thing);
}

const Flow *make_sequence(Eval *e, const Node *node, uint32_t which, const Flow *contents)
{
    Thing *thing = make(e, node, which, Type_sequence);
    contents_add(e->solver, thing, contents, node->at);
    return flow_thing(e->solver, thing);
}

/* ---- literals
 * --------------------------------------------------------------------------------------------------
 */
bool literal_int(const Node *node, int64_t *value)
{
    if (node->kind == N_UnaryOp && node->UnaryOp.op == Op_minus && literal_int(node->UnaryOp.operand, value)) {
        *value = -*value;
        return true;
    }
    if (node->kind != N_Constant || node->Constant.literal != Literal_int || node->Constant.text.len > 19)
        return false;
    *value = strtoll(node->Constant.text.at, NULL, 0); /* the largest number there is for a longer one */
    return *value < INT64_C(1) << 62;
}

const char *literal_text(const Node *node)
{
    return node->kind == N_Constant && node->Constant.literal == Literal_str ? node->Constant.text.at : NULL;
}

static const Flow *infer_Constant(Eval *e, Node *node)
{
    static const TypeKind kinds[] = {
        [Literal_none] = Type_none, [Literal_true] = Type_bool,   [Literal_false] = Type_bool,
        [Literal_int] = Type_int,   [Literal_float] = Type_float, [Literal_imaginary] = Type_complex,
        [Literal_str] = Type_str,   [Literal_bytes] = Type_bytes,
    };
    if (node->Constant.literal == Literal_ellipsis)
        return flow_none_yet(e->solver); /* refused */
    return flow_scalar(e->solver, kinds[node->Constant.literal]);
}

static const Flow *infer_JoinedStr(Eval *e, Node *node)
{
    bool never = false;
    for_each (Node *, value, &node->JoinedStr.values)
        never |= infer_expr(e, value)->count == 0;
    return never ? flow_none_yet(e->solver) : flow_scalar(e->solver, Type_str);
}

static const Flow *infer_FormattedValue(Eval *e, Node *node)
{
    const Flow *flow = infer_expr(e, node->FormattedValue.value);
    bool never = flow->count == 0;
    char conversion = node->FormattedValue.conversion;
    if (conversion)
        uses_text(e, node, flow, conversion == 's');
    if (node->FormattedValue.spec)
        never |= infer_expr(e, node->FormattedValue.spec)->count == 0;
    if (!conversion && !never)
        never = !format_instances(e, node, node->FormattedValue.value,
                                  node->FormattedValue.spec ? node->FormattedValue.spec : node, flow);
    return never ? flow_none_yet(e->solver) : flow_scalar(e->solver, Type_str);
}

/* ---- names
 * -------------------------------------------------------------------------------------------------------
 */
static const Flow *fixed_name(Eval *e, Node *node)
{
    Denoted what = denoted(e, node);
    switch (what.what) {
    case Denotes_constant:
        if (what.constant && what.constant->annotation)
            return constant_flow(e, what.constant);
        refuse(e, node->at, arena_print(e->solver->arena, "%s used as a value", what.name));
        break;
    case Denotes_function:
        if (what.function && !what.function->refused)
            return function_value(e, node, what.function);
        break;
    case Denotes_stub:
    case Denotes_class:
        if (exception_meant(e, &what))
            return exception_class_value(e->solver, (ClassInfo *)exception_meant(e, &what));
        if (what.cls)
            return class_value(e, node, what.cls);
        if (what.stub && !what.stub->has_receiver)
            return library_value(e, node, &what);
        refuse(e, node->at, "an exception class or unbound method used as a value");
        break;
    case Denotes_module:
        refuse(e, node->at, "a module used as a value");
        break;
    case Denotes_unknown:
        if (node->kind == N_Name && !strcmp(what.name, "NotImplemented"))
            return not_implemented(e->solver);
        return unknown_name(e, node, what.name);
    case Denotes_value:
        break;
    }
    return flow_none_yet(e->solver);
}

static const Flow *infer_Name(Eval *e, Node *node)
{
    Denoted what = denoted(e, node);
    bool variable = what.what == Denotes_function && what.function &&
                    node->Name.symbol->only_binding == what.function->node && has_value(e->solver, what.function->node);
    if (what.what != Denotes_value && !variable)
        return fixed_name(e, node);
    Slot *slot = slot_of_name(e, node);
    if (!slot) /* __name__ */
        return flow_scalar(e->solver, Type_str);
    if (e->solver->recording)
        map_set(e->solver->arena, &e->body->causes, node, slot);
    return env_flow(e, slot);
}

static const Flow *infer_NamedExpr(Eval *e, Node *node)
{
    const Flow *flow = infer_expr(e, node->NamedExpr.value);
    assign(e, node->NamedExpr.target, flow, node->NamedExpr.value);
    return flow;
}

/* ---- operators
 * ------------------------------------------------------------------------------------------------------
 */
static const Flow *infer_BinOp(Eval *e, Node *node)
{
    const Flow *a = infer_expr(e, node->BinOp.left), *b = infer_expr(e, node->BinOp.right);
    if (node->BinOp.op == Op_mod && flow_has(a, Type_str) && b->count && !percent_becomes(e, node))
        return flow_none_yet(e->solver);
    return binary(e, node, node->BinOp.op, node->BinOp.left, a, node->BinOp.right, b, false);
}

static const Flow *infer_UnaryOp(Eval *e, Node *node)
{
    const Flow *a = infer_expr(e, node->UnaryOp.operand);
    return unary(e, node, node->UnaryOp.op, a);
}

static const Flow *infer_BoolOp(Eval *e, Node *node)
{
    Op op = node->BoolOp.op;
    Env after = {.dead = true};
    const Flow *result = flow_none_yet(e->solver);
    for (uint32_t i = 0; i < node->BoolOp.values.len && !e->env.dead; i++) {
        Node *value = node->BoolOp.values.at[i];
        if (e->solver->recording)
            e->body->live[value->id - e->body->function->base] = true;
        const Flow *flow = infer_expr(e, value);
        call_truth(e, value, flow);
        bool is_last = i + 1 == node->BoolOp.values.len;
        result = flow_join(e->solver, result, is_last ? flow : flow_of_truth(e->solver, flow, op == Op_or),
                           place_of_node(e, node));
        if (flow->count == 0)
            stop(e);
        if (is_last)
            break;
        Env stop = env_copy(e, &e->env);
        Env go = e->env;
        e->env = stop;
        narrow(e, value, op == Op_or);
        env_join(e, &after, &e->env);
        e->env = go;
        narrow(e, value, op == Op_and);
    }
    env_join(e, &after, &e->env);
    e->env = after;
    return result;
}

static const Flow *infer_Compare(Eval *e, Node *node)
{
    const Flow *classes = compare_classes(e, node);
    if (classes)
        return classes;
    const Flow *left = infer_expr(e, node->Compare.left);
    const Flow *result = flow_none_yet(e->solver);
    bool never = left->count == 0;
    for (uint32_t i = 0; i < node->Compare.rights.len; i++) {
        const Flow *right = infer_expr(e, node->Compare.rights.at[i]);
        Node *before = i ? node->Compare.rights.at[i - 1] : node->Compare.left;
        const Flow *one = compare(e, node, node->Compare.ops.at[i], before, left, node->Compare.rights.at[i], right);
        never |= i == 0 && one->count == 0;
        result = flow_join(e->solver, result, one, place_of_node(e, node));
        left = right;
    }
    return never ? flow_none_yet(e->solver) : result;
}

static const Flow *infer_branch(Eval *e, Node *branch)
{
    if (e->solver->recording && !e->env.dead)
        e->body->live[branch->id - e->body->function->base] = true;
    const Flow *flow = e->env.dead ? flow_none_yet(e->solver) : infer_expr(e, branch);
    if (flow->count == 0)
        stop(e);
    return flow;
}

static const Flow *infer_IfExp(Eval *e, Node *node)
{
    Env no;
    infer_test(e, node->IfExp.test, &no);
    const Flow *yes = infer_branch(e, node->IfExp.body);
    Env after = e->env;
    e->env = no;
    const Flow *other = infer_branch(e, node->IfExp.orelse);
    env_join(e, &e->env, &after);
    return flow_join(e->solver, yes, other, place_of_node(e, node));
}

/* ---- displays and comprehensions
 * ------------------------------------------------------------------------------------ */
static const Flow *infer_item(Eval *e, Node *item)
{
    if (item->kind != N_Starred)
        return infer_expr(e, item);
    return record_flow(e, item, iterate(e, item->Starred.value));
}

/* An argument of a call: a tuple of known length, or of what iterating over it gives. */
static const Flow *infer_Starred(Eval *e, Node *node)
{
    const Flow *elements = iterate(e, node->Starred.value), *whole = last_flow(e, node->Starred.value);
    bool steps = only_steps(node->Starred.value); /* its flow is what one step gives */
    if (!steps && whole->count == 1 && whole->at[0]->kind == Type_tuple)
        return whole;
    return iterable_never(e, node->Starred.value) ? flow_none_yet(e->solver) : make_sequence(e, node, 0, elements);
}

static const Flow *infer_List(Eval *e, Node *node)
{
    Thing *list = make(e, node, 0, Type_list);
    bool never = false;
    note_rows(e, &node->List.items);
    for_each (Node *, item, &node->List.items) {
        const Flow *flow = infer_item(e, item);
        never |= flow->count == 0 && item->kind != N_Starred;
        contents_add(e->solver, list, flow, item->at);
    }
    return never ? flow_none_yet(e->solver) : flow_thing(e->solver, list);
}

static const Flow *infer_Tuple(Eval *e, Node *node)
{
    VEC(const Flow *) items = {0};
    bool starred = false, never = false;
    note_rows(e, &node->Tuple.items);
    for_each (Node *, item, &node->Tuple.items) {
        const Flow *flow = infer_item(e, item);
        const Flow *whole = item->kind == N_Starred ? last_flow(e, item->Starred.value) : NULL;
        bool spread =
            whole && !only_steps(item->Starred.value) && whole->count == 1 && whole->at[0]->kind == Type_tuple;
        for (uint32_t i = 0; i < (spread ? whole->at[0]->count : 1); i++)
            push(e->solver->arena, &items, spread ? whole->at[0]->items[i] : flow);
        starred |= whole && !spread;
        never |= !whole && flow->count == 0;
    }
    if (never)
        return flow_none_yet(e->solver);
    if (!items.len)
        return flow_tuple(e->solver, NULL, 0, NULL);
    bool deep = starred || items.len > tuple_longest || is_table(e, node, items.at, items.len);
    for (uint32_t i = 0; i < items.len; i++)
        deep |= items.at[i]->depth >= tuple_deepest;
    if (!deep)
        return flow_tuple(e->solver, items.at, items.len, NULL);
    const Flow *sequence = make_sequence(e, node, 0, flow_none_yet(e->solver));
    for (uint32_t i = 0; i < items.len; i++)
        contents_add(e->solver, sequence->at[0]->thing, items.at[i], node->at);
    return sequence;
}

/* The clauses from `at` on, then the item: inside, what the conditions say is known. */
const Flow *infer_clauses(Eval *e, const Nodes *clauses, Node *item)
{
    for_each (Node *, clause, clauses) {
        const Flow *element = iterate(e, clause->Comprehension.iter);
        if (element->count == 0)
            return element;
        e->loop_depth++;
        assign(e, clause->Comprehension.target, element, clause->Comprehension.iter);
        for_each (Node *, test, &clause->Comprehension.ifs) {
            const Flow *tested = infer_expr(e, test);
            call_truth(e, test, tested);
            if (tested->count == 0)
                return flow_none_yet(e->solver);
            narrow(e, test, true);
            if (e->env.dead)
                return flow_none_yet(e->solver);
        }
    }
    return item ? infer_expr(e, item) : flow_scalar(e->solver, Type_none);
}

static const Flow *infer_ListComp(Eval *e, Node *node)
{
    Thing *list = make(e, node, 0, Type_list);
    Env before = env_copy(e, &e->env);
    uint32_t depth = e->loop_depth;
    const Flow *item = infer_clauses(e, &node->ListComp.generators, node->ListComp.item);
    contents_add(e->solver, list, item, node->ListComp.item->at);
    e->env = before;
    e->loop_depth = depth;
    forget_stores(e, node);
    return flow_thing(e->solver, list);
}

/* What one step of a generator expression gives: it stands where something iterates, and is no
 * value. */
const Flow *iterate_generator(Eval *e, Node *node)
{
    Env before = env_copy(e, &e->env);
    uint32_t depth = e->loop_depth;
    const Flow *item = infer_clauses(e, &node->GeneratorExp.generators, node->GeneratorExp.item);
    e->env = before;
    e->loop_depth = depth;
    forget_stores(e, node);
    return item;
}

static const Flow *infer_GeneratorExp(Eval *e, Node *node)
{
    refuse(e, node->at, "a generator expression that is kept as a value");
    return flow_none_yet(e->solver);
}

/* ---- subscripts and attributes
 * ------------------------------------------------------------------------------------------ */
static const Flow *infer_Subscript(Eval *e, Node *node)
{
    const Flow *base = infer_expr(e, node->Subscript.value);
    return index_flow(e, node, base, node->Subscript.index);
}

static const Flow *infer_Attribute(Eval *e, Node *node)
{
    const Flow *text = infer_class_text(e, node);
    if (text)
        return text;
    if (super_after(e, node->Attribute.value))
        return infer_super_attribute(e, node);
    Node *named = named_by_class(e, node);
    if (named)
        return infer_class_name(e, node, named);
    if (asks_class(node))
        return class_of_flow(e, node, infer_expr(e, node->Attribute.value));
    Denoted what = denoted(e, node);
    if (what.what == Denotes_value && what.module) {
        Slot *slot = slot_of_global(e->solver, module_symbol(what.module, node->Attribute.attr));
        return slot ? slot_read(e->solver, slot, e->body) : flow_none_yet(e->solver);
    }
    if (what.what != Denotes_value)
        return fixed_name(e, node);
    if (what.variable) {
        Slot *slot = slot_of_global(e->solver, what.variable);
        return slot ? slot_read(e->solver, slot, e->body) : flow_none_yet(e->solver);
    }
    return attribute_flow(e, node, infer_object(e, node->Attribute.value));
}

static const Flow *infer_Call(Eval *e, Node *node)
{
    return infer_call(e, node);
}

static const Flow *infer_Lambda(Eval *e, Node *node)
{
    infer_defaults(e, &node->Lambda.params);
    return function_value(e, node, function_of(e->solver, node));
}

/* what its decorators are called with */
static const Flow *infer_definition(Eval *e, Node *node)
{
    return function_value(e, node, function_of(e->solver, node));
}

/* ---- refused by refuse_syntax; nothing gets past them
 * ------------------------------------------------------------------- */
static const Flow *infer_nothing(Eval *e, Node *node)
{
    (void)node;
    return flow_none_yet(e->solver);
}
#define infer_Await     infer_nothing
#define infer_Yield     infer_yield
#define infer_YieldFrom infer_yield_from

/* The argument of a key function: key.c has put the elements there. */
static const Flow *infer_key_item(Eval *e, Node *node)
{
    return last_flow(e, node);
}

static const Flow *(*const rules[N_count])(Eval *, Node *) = {
    [N_Keyword] = infer_key_item,
    [N_FunctionDef] = infer_definition,
#define EXPR(k, text, ...) [N_##k] = infer_##k,
#define STMT(k, text, ...)
#define PART STMT
#define PATT STMT
#include "frontend/ast.def"
};

const Flow *infer_expr(Eval *e, Node *node)
{
    Span outer = e->solver->cause;
    e->solver->cause = node->at;
    const Flow *flow = rules[node->kind](e, node);
    e->solver->cause = outer;
    return record_flow(e, node, flow);
}
