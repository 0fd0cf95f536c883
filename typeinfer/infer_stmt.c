/* infer_stmt.c -- one rule per statement kind: what flows where, and what is known afterwards on
 * this path. In: a body whose parameters have their flows.  Out: its variables and its result have
 * theirs. Rule: a path on which an expression has no possible value goes no further: what follows
 * is not evaluated. x = None                       # x: None for v in vs: x = v             # x:
 * None | int if x is not None: print(x)     # x: int */
#include "typeinfer/solve.h"

/* ---- what is forgotten
 * --------------------------------------------------------------------------------------- */
void forget_store(void *context, Node *node)
{
    Eval *e = context;
    if (node->kind == N_FunctionDef || node->kind == N_Lambda) {
        each_outside(node, forget_store, e);
        return;
    }
    if ((node->kind == N_Name && node->Name.context != Context_load) || node->kind == N_ExceptHandler) {
        Slot *slot = slot_of_name(e, node);
        if (slot)
            env_forget(e, slot);
    }
    each_child(node, forget_store, e);
}

void forget_stores(Eval *e, const Node *node)
{
    each_child(node, forget_store, e);
}

/* At the head of a loop only what the loop does not touch is known. */
static void enter_loop(Eval *e, const Node *loop)
{
    forget_stores(e, loop);
    forget_shared(e);
}

/* ---- assignment
 * ---------------------------------------------------------------------------------------------- */
static void assign_name(Eval *e, Node *target, const Flow *flow, Node *value)
{
    Slot *slot = slot_of_name(e, target);
    if (!slot)
        return;
    slot_add(e->solver, slot, flow, value ? value->at : target->at);
    env_forget(e, slot);
    if (!is_shared(e, slot))
        env_know(e, slot, flow, true);
    record_flow(e, target, slot_read(e->solver, slot, e->body));
}

/* The parts of one atom at a target of `count` items, of which `star` takes the rest. */
static const Flow *unpacked_part(Eval *e, Node *target, const Atom *atom, uint32_t count, uint32_t at, uint32_t star)
{
    Solver *solver = e->solver;
    if (atom->kind != Type_tuple)
        return elements_of(e, target, flow_of_atom(solver, atom), false);
    bool fits = star < count ? atom->count + 1 >= count : atom->count == count;
    if (!fits)
        return flow_none_yet(solver);
    if (at < star)
        return atom->items[at];
    if (at > star)
        return atom->items[atom->count - (count - at)];
    const Flow *rest = flow_none_yet(solver);
    for (uint32_t i = at; i < atom->count - (count - at - 1); i++)
        rest = flow_join(solver, rest, atom->items[i], place_of_node(e, target));
    return rest;
}

static void check_unpack(Eval *e, Node *target, const Flow *flow, uint32_t count, bool starred)
{
    const Atom *atom = flow->count == 1 ? flow->at[0] : NULL;
    if (!atom)
        return;
    if (atom->kind == Type_tuple && !starred && atom->count > count)
        always_raises(e, target, "ValueError", "too many values to unpack (expected %u)", count);
    else if (atom->kind == Type_tuple && atom->count + starred < count)
        always_raises(e, target, "ValueError",
                      starred ? "not enough values to unpack (expected at least %u, got %u)"
                              : "not enough values to unpack (expected %u, got %u)",
                      count - starred, atom->count);
    else if (elements_of(e, target, flow, false) == NULL)
        always_raises(e, target, "TypeError", "cannot unpack non-iterable %s object", atom_name(atom));
}

/* def __iter__(self): return self */
static bool returns_itself(const Node *def)
{
    const Nodes *body = &def->FunctionDef.body;
    const Node *only = body->len ? last(body) : NULL;
    bool doc = body->len == 2 && body->at[0]->kind == N_ExprStmt && body->at[0]->ExprStmt.value->kind == N_Constant;
    return (body->len == 1 || doc) && only->kind == N_Return && only->Return.value &&
           only->Return.value->kind == N_Name && def->FunctionDef.params.len &&
           only->Return.value->Name.symbol == def->FunctionDef.params.at[0]->Param.symbol;
}

/* a, *b = x: CPython asks the iterator for an iterator once more, for what the star takes. */
static void refuse_asked_again(Eval *e, const Node *target, const Flow *flow)
{
    Names *names = e->solver->program->names;
    for (uint32_t i = 0; i < flow->count; i++) {
        ClassInfo *cls = is_instance(flow->at[i]) ? flow->at[i]->thing->cls : NULL;
        const Member *iter = cls ? class_member(cls, intern_text(names, "__iter__")) : NULL;
        if (iter && iter->kind == Member_method && class_member(cls, intern_text(names, "__next__")) &&
            !returns_itself(iter->function->node))
            refuse(e, target->at, "a starred target for an iterator whose __iter__ does more than return it");
    }
}

static void unpack(Eval *e, Node *target, const Nodes *items, const Flow *flow, Node *value)
{
    uint32_t star = items->len;
    for (uint32_t i = 0; i < items->len; i++)
        if (items->at[i]->kind == N_Starred)
            star = i;
    check_unpack(e, target, flow, items->len, star < items->len);
    if (star < items->len)
        refuse_asked_again(e, target, flow);
    record_flow(e, target, flow);
    bool never = false;
    for (uint32_t i = 0; i < items->len; i++) {
        const Flow *part = flow_none_yet(e->solver);
        for (uint32_t k = 0; k < flow->count; k++) {
            const Flow *one = unpacked_part(e, target, flow->at[k], items->len, i, star);
            if (one)
                part = flow_join(e->solver, part, one, place_of_node(e, items->at[i]));
        }
        Node *item = items->at[i];
        if (item->kind == N_Starred) {
            part = record_flow(e, item, make_list(e, item, 0, part));
            item = item->Starred.value;
        }
        never |= part->count == 0;
        assign(e, item, part, value);
    }
    if (never)
        stop(e);
}

void assign(Eval *e, Node *target, const Flow *flow, Node *value)
{
    switch (target->kind) {
    case N_Name:
        assign_name(e, target, flow, value);
        break;
    case N_Tuple:
        unpack(e, target, &target->Tuple.items, flow, value);
        break;
    case N_List:
        unpack(e, target, &target->List.items, flow, value);
        break;
    case N_Subscript: {
        const Flow *base = infer_expr(e, target->Subscript.value);
        assign_element(e, target, base, flow);
        break;
    }
    case N_Attribute:
        store_attribute(e, target, flow, target);
        break;
    default:
        refuse(e, target->at, "assignment to this");
    }
}

/* ---- assignments as statements
 * ---------------------------------------------------------------------------------- */
static void stop_if_never(Eval *e, const Flow *flow)
{
    if (flow->count == 0)
        stop(e);
}

/* `xs, ys = zip(*pairs)`: as many columns as a pair has items; NULL: something else. */
static const Flow *columns(Eval *e, Node *node)
{
    const Node *star = node->kind == N_Call && node->Call.args.len == 1 ? node->Call.args.at[0] : NULL;
    if (!star || star->kind != N_Starred || only_steps(star->Starred.value) ||
        strcmp(node->Call.func->Name.name, "zip"))
        return NULL;
    const Flow *rows = last_flow(e, star->Starred.value);
    bool list = flow_is_only(rows, Type_list) || flow_is_only(rows, Type_sequence);
    const Flow *row = list ? elements_of(e, node, rows, false) : NULL;
    if (!row || row->count != 1 || row->at[0]->kind != Type_tuple || row->at[0]->count == 0)
        return NULL;
    const Flow *items[tuple_longest];
    for (uint32_t i = 0; i < row->at[0]->count; i++)
        items[i] = make_sequence(e, node, i + 1, row->at[0]->items[i]);
    return flow_tuple(e->solver, items, row->at[0]->count, place_of_node(e, node));
}

static const Flow *collected(Eval *e, Node *node, bool unpacked)
{
    const Flow *elements = iterate(e, node);
    const Flow *tuple = unpacked && elements->count ? columns(e, node) : NULL;
    if (tuple)
        return tuple;
    return iterable_never(e, node) ? flow_none_yet(e->solver) : make_sequence(e, node, tuple_longest + 1, elements);
}

/* `a, b = zip(...)`, `xs[1:] = enumerate(ys)`: one target, which takes an iterable. */
static bool takes_iterable(const Nodes *targets)
{
    const Node *target = targets->at[0];
    return targets->len == 1 && (target->kind == N_Tuple || target->kind == N_List ||
                                 (target->kind == N_Subscript && target->Subscript.index->kind == N_Slice));
}

/* *xs, = zip(*pairs) takes any number. */
static bool unpacks(const Node *target)
{
    const Nodes *items = target->kind == N_Tuple ? &target->Tuple.items : &target->List.items;
    return target->kind != N_Subscript && !(items->len == 1 && items->at[0]->kind == N_Starred);
}

static void infer_Assign(Eval *e, Node *node)
{
    bool collects = only_steps(node->Assign.value) && takes_iterable(&node->Assign.targets);
    bool unpacked = collects && unpacks(node->Assign.targets.at[0]);
    const Flow *flow = collects ? collected(e, node->Assign.value, unpacked) : infer_expr(e, node->Assign.value);
    stop_if_never(e, flow);
    if (!e->env.dead)
        for_each (Node *, target, &node->Assign.targets)
            assign(e, target, flow, node->Assign.value);
}

static void infer_AnnAssign(Eval *e, Node *node)
{
    if (!node->AnnAssign.value)
        return;
    const Flow *flow = infer_expr(e, node->AnnAssign.value);
    stop_if_never(e, flow);
    if (!e->env.dead)
        assign(e, node->AnnAssign.target, flow, node->AnnAssign.value);
}

/* What the target holds before; *base: of a subscript, its container. */
static const Flow *augmented_before(Eval *e, Node *target, const Flow **base)
{
    *base = NULL;
    if (target->kind != N_Subscript)
        return infer_expr(e, target);
    *base = infer_expr(e, target->Subscript.value);
    return record_flow(e, target, index_flow(e, target, *base, target->Subscript.index));
}

static void infer_AugAssign(Eval *e, Node *node)
{
    Node *target = node->AugAssign.target;
    const Flow *base, *before = augmented_before(e, target, &base);
    bool collects = node->AugAssign.op == Op_add && only_steps(node->AugAssign.value) &&
                    (before->count == 0 || flow_is_only(before, Type_list));
    const Flow *value = collects ? collected(e, node->AugAssign.value, false) : infer_expr(e, node->AugAssign.value);
    const Flow *after = binary(e, node, node->AugAssign.op, target, before, node->AugAssign.value, value, true);
    record_flow(e, node, after);
    stop_if_never(e, after);
    if (e->env.dead)
        return;
    if (base)
        assign_element(e, target, base, after);
    else if (target->kind == N_Attribute)
        store_attribute(e, target, after, node);
    else
        assign_name(e, target, after, node);
    record_flow(e, target, before); /* type_of the target is what is read; the statement's is what is stored */
}

static void delete_targets(Eval *e, const Nodes *targets)
{
    for_each (Node *, target, targets) {
        if (target->kind == N_Name) {
            Slot *slot = slot_of_name(e, target);
            if (slot) {
                record_flow(e, target, env_flow(e, slot)); /* reached: it may find the name unbound */
                env_forget(e, slot);
            }
        } else if (target->kind == N_Subscript)
            delete_element(e, target, infer_expr(e, target->Subscript.value));
        else if (target->kind == N_Attribute)
            infer_delete_attribute(e, target);
        else if (target->kind == N_Tuple || target->kind == N_List)
            delete_targets(e, target->kind == N_Tuple ? &target->Tuple.items : &target->List.items);
        else
            refuse(e, target->at, "del of this");
    }
}

static void infer_Delete(Eval *e, Node *node)
{
    delete_targets(e, &node->Delete.targets);
}

/* ---- control
 * ------------------------------------------------------------------------------------------------------
 */
static bool constant_truth(const Node *test, bool *truth)
{
    int64_t value;
    if (test->kind != N_Constant)
        return false;
    if (literal_int(test, &value))
        *truth = value != 0;
    else if (test->Constant.literal == Literal_str || test->Constant.literal == Literal_bytes)
        *truth = test->Constant.text.len > 0;
    else if (test->Constant.literal == Literal_float || test->Constant.literal == Literal_imaginary)
        *truth = test->Constant.number != 0;
    else
        *truth = test->Constant.literal == Literal_true || test->Constant.literal == Literal_ellipsis;
    return test->Constant.literal != Literal_int || test->Constant.text.len <= 18;
}

/* __name__ == "__main__" in a module that is imported. */
static bool is_of_another_main(Eval *e, const Node *test)
{
    const Module *home = e->body->function->module;
    return is_main_guard(test) && home != e->solver->program->main && home != e->solver->program->driver;
}

/* Evaluates a test; *no: the path on which it is false; e->env goes on where it is true. */
void infer_test(Eval *e, Node *test, Env *no)
{
    bool truth;
    const Flow *flow = infer_expr(e, test);
    call_truth(e, test, flow);
    stop_if_never(e, flow);
    Env yes = e->env;
    e->env = env_copy(e, &yes);
    narrow(e, test, false);
    if (constant_truth(test, &truth) && truth)
        e->env.dead = true;
    *no = e->env;
    e->env = yes;
    narrow(e, test, true);
    if ((constant_truth(test, &truth) && !truth) || is_of_another_main(e, test) || super_lacks(e, test))
        e->env.dead = true;
}

static void infer_If(Eval *e, Node *node)
{
    Env no;
    infer_test(e, node->If.test, &no);
    infer_block(e, &node->If.body);
    Env after = e->env;
    e->env = no;
    infer_block(e, &node->If.orelse);
    env_join(e, &e->env, &after);
}

static void infer_loop_body(Eval *e, LoopEnv *loop, const Nodes *body)
{
    *loop = (LoopEnv){.outer = e->loop, .after.dead = true};
    e->loop = loop;
    e->loop_depth++;
    infer_block(e, body);
    e->loop_depth--;
    e->loop = loop->outer;
}

static void infer_While(Eval *e, Node *node)
{
    Env no;
    LoopEnv loop;
    enter_loop(e, node);
    infer_test(e, node->While.test, &no);
    infer_loop_body(e, &loop, &node->While.body);
    e->env = no;
    infer_block(e, &node->While.orelse);
    env_join(e, &e->env, &loop.after);
}

static void infer_For(Eval *e, Node *node)
{
    const Flow *element = iterate(e, node->For.iter);
    LoopEnv loop;
    if (iterable_never(e, node->For.iter))
        stop(e);
    enter_loop(e, node);
    Env no = env_copy(e, &e->env);
    if (element->count == 0)
        stop(e);
    if (!e->env.dead)
        assign(e, node->For.target, element, node->For.iter);
    infer_loop_body(e, &loop, &node->For.body);
    e->env = no;
    infer_block(e, &node->For.orelse);
    env_join(e, &e->env, &loop.after);
}

static void infer_Break(Eval *e, Node *node)
{
    (void)node;
    Env passed = env_passed(e);
    if (e->loop)
        env_join(e, &e->loop->after, &passed);
    e->env.dead = true;
}

static void infer_Continue(Eval *e, Node *node)
{
    (void)node;
    e->env.dead = true;
}

static void infer_Return(Eval *e, Node *node)
{
    const Flow *flow = node->Return.value ? infer_expr(e, node->Return.value) : flow_scalar(e->solver, Type_none);
    slot_add(e->solver, &e->body->result, flow, node->at);
    if (node->Return.value && is_generator(e->body->function)) { /* the value of a StopIteration */
        uses_text(e, node->Return.value, flow, true);
        uses_text(e, node->Return.value, flow, false);
    }
    e->env.dead = true;
}

static void infer_Assert(Eval *e, Node *node)
{
    Env no;
    infer_test(e, node->Assert.test, &no);
    Env yes = e->env;
    e->env = no;
    if (node->Assert.message && !no.dead)
        exception_is_given(e, node->Assert.message, infer_expr(e, node->Assert.message));
    e->env = yes;
}

static void infer_Raise(Eval *e, Node *node)
{
    infer_raise(e, node);
}

static void infer_ExprStmt(Eval *e, Node *node)
{
    if (node->ExprStmt.value->kind != N_Constant) /* ... as a body */
        stop_if_never(e, infer_expr(e, node->ExprStmt.value));
}

/* ---- definitions and imports
 * ----------------------------------------------------------------------------------------- */
void infer_defaults(Eval *e, const Nodes *params)
{
    for_each (Node *, param, params)
        if (param->Param.value)
            slot_add(e->solver, place_of_node(e, param), infer_expr(e, param->Param.value), param->at);
}

static void infer_FunctionDef(Eval *e, Node *node)
{
    infer_defaults(e, &node->FunctionDef.params);
    if (node->FunctionDef.wraps)
        slot_add(e->solver, place_of_node(e, node->FunctionDef.wraps), infer_expr(e, node->FunctionDef.wraps),
                 node->FunctionDef.wraps->at);
    Slot *slot = has_value(e->solver, node) ? slot_of_name(e, node) : NULL;
    if (!slot)
        return;
    const Flow *flow = infer_expr(e, decorated(e->solver, node));
    slot_add(e->solver, slot, flow, node->FunctionDef.name_at);
    if (!flow->count)
        stop(e);
    env_forget(e, slot);
    if (!is_shared(e, slot))
        env_know(e, slot, flow, true);
}

static void infer_With(Eval *e, Node *node)
{
    infer_with(e, node);
}

static void infer_Try(Eval *e, Node *node)
{
    infer_try(e, node);
}

static void infer_ClassDef(Eval *e, Node *node)
{
    ClassInfo *cls = map_get(&e->solver->class_of_node, node);
    class_prepare(e, cls);
    Nodes body = {0};
    for_each (Node *, statement, &node->ClassDef.body)
        if (!is_method_alias(e->solver, cls, statement) || alias_runs(e->solver, cls, statement))
            push(e->solver->arena, &body, statement);
    const Node *unsure = map_get(&e->body->function->unsure, node);
    /* frontend/expand_subclass.c has such variables that are set right behind the class. */
    if (unsure && e->solver->options.module && !place_of(e->solver->program->sources, unsure->at).source->is_library)
        refuse(e, unsure->at, "a variable of a class that its body may leave unbound");
    if (!cls->refused)
        infer_block(e, &body);
}

/* The import of a module that moult does not know, in a function that is called. */
static void check_known(Eval *e, const Node *node)
{
    const char *name = map_get(&e->body->function->module->unknown, node);
    if (name && e->solver->recording && !is_driver(e))
        report(e->solver->diags, D_no_stub, node->at, name);
}

static void infer_Import(Eval *e, Node *node)
{
    const Module *home = e->body->function->module;
    check_known(e, node);
    for_each (Node *, alias, &node->Import.names) {
        const Module *leaf = map_get(&home->leaves, alias);
        reach_module(e->solver, leaf ? leaf : map_get(&home->imports, alias));
    }
}

static void infer_ImportFrom(Eval *e, Node *node)
{
    const Module *home = e->body->function->module;
    check_known(e, node);
    reach_module(e->solver, map_get(&home->imports, node));
    for_each (Node *, alias, &node->ImportFrom.names)
        reach_module(e->solver, map_get(&home->imports, alias));
}

static void infer_nothing(Eval *e, Node *node)
{
    (void)e;
    (void)node;
}
#define infer_Global   infer_nothing
#define infer_Nonlocal infer_nothing
#define infer_Pass     infer_nothing
#define infer_Match    infer_nothing

static void (*const rules[N_count])(Eval *, Node *) = {
#define EXPR(k, text, ...)
#define PART               EXPR
#define PATT               EXPR
#define STMT(k, text, ...) [N_##k] = infer_##k,
#include "frontend/ast.def"
};

void infer_block(Eval *e, const Nodes *body)
{
    for_each (Node *, statement, body) {
        if (e->env.dead)
            return;
        Node *outer = e->statement;
        e->statement = statement;
        if (e->solver->recording)
            e->body->live[statement->id - e->body->function->base] = true;
        rules[statement->kind](e, statement);
        e->statement = outer;
    }
}

void evaluate_body(Solver *solver, Body *body)
{
    Eval e = {.solver = solver, .body = body, .number = ++solver->evals};
    const Node *def = body->function->node;
    const Body *around = solver->evaluating;
    solver->evaluating = body;
    solver->evaluations++;
    body->queued = false;
    body->evaluated = true;
    refuse_syntax(solver, body->function);
    infer_block(&e, def ? &def->FunctionDef.body : &body->function->module->body);
    if (!e.env.dead && def)
        slot_add(solver, &body->result, flow_scalar(solver, Type_none), def->FunctionDef.name_at);
    generator_ends(solver, body);
    solver->evaluating = around;
}
