/* lower_with.c -- with: managers are entered one inside the other, and left in the opposite order, however.
 * In: With nodes.  Out: per item a Try that asks its __exit__ about an error, and a Finally that calls it without one.
 * Rule: which manager it is decides a Manager; nothing else here knows one kind from another.
 *     with m as x: f(x)   =>   x = enter(m); failed = False
 *                              Finally: Try: f(x) except: failed = True; if not exit(m, error): goes on
 *                              finally: if not failed: exit(m, None)                                          */
#include "typeinfer/lower.h"

/* ---- managers that are known by name ----------------------------------------------------------- */
static Ir *enter_nothing(Lower *l, const Manager *manager)
{
    return manager->object ? manager->object : tree_none(l, manager->node->at);
}

/* contextlib.suppress(A, B): is the error one of these? */
static Ir *leave_suppress(Lower *l, const Manager *manager, Ir *exception)
{
    Span at = manager->node->at;
    Ir *any = tree_bool(l, false, at);
    for_each (Node *, cls, &manager->node->Call.args)
        any = tree_or(l, any, exception_test(l, cls, exception, at), at);
    return any;
}

/* ---- instances of the program's classes ----------------------------------------------------------- */
static const Callee *method_of(Lower *l, const Manager *manager, const Type *type, const char *name)
{
    return type->kind == Type_instance ? implied_of(l->inference, l->instance, manager->item, name, type, manager->node)
                                       : NULL;
}

static Ir *enter_instance(Lower *l, const Manager *manager)
{
    const Callee *callee = method_of(l, manager, manager->object->type, "__enter__");
    return call_implied(l, callee, again(l, manager->object), NULL, NULL, 0, manager->node);
}

static Ir *of_caught(Lower *l, Ir *exception, IrDetail which, Span at)
{
    Type *type = type_simple(l->types, which == Detail_class ? Type_class : Type_traceback);
    Ir *node = ir_new(l->unit, I_Detail, which == Detail_class ? type : type_join(l->types, type, l->none), at);
    node->Detail.a = again(l, exception);
    node->Detail.detail = which;
    return node;
}

static Ir *leave_instance(Lower *l, const Manager *manager, Ir *exception)
{
    const Node *const *nodes = (const Node *const *)exit_call_of(l->inference, manager->item)->Call.args.at;
    Span at = manager->node->at;
    Ir *trees[3];
    for (int index = 0; index < 3; index++) {
        Ir *tree = !exception   ? tree_none(l, at)
                   : index == 1 ? again(l, exception)
                                : of_caught(l, exception, index ? Detail_traceback : Detail_class, at);
        trees[index] = quiet(l, tree, "error");
    }
    const Callee *callee = method_of(l, manager, manager->object->type, "__exit__");
    Ir *answer = call_implied(l, callee, again(l, manager->object), nodes, trees, 3, manager->node);
    answer = quiet(l, answer, "answer");
    if (type_holds(answer->type, Type_instance))
        lower_refuse(l, manager->node->at, "an __exit__ that gives an instance");
    return answer;
}

/* What its own close() ends: a file; a memoryview by release(). */
static bool is_closable(const Type *type)
{
    return type_is_file(type) || type_is_view_of_memory(type);
}

/* ---- one of several kinds: open(name) if name else nullcontext(sys.stdin) ------------------------------------- */
static const char *why_no_manager(Lower *l, const Manager *manager, const Type *type)
{
    return !method_of(l, manager, type, "__enter__")  ? ""
           : !method_of(l, manager, type, "__exit__") ? " (missed __exit__ method)"
                                                      : NULL;
}

static Ir *enter_member(Lower *l, Ir *object, void *context)
{
    Manager manager = *(const Manager *)context;
    manager.object = hold(l, object, "manager");
    if (is_closable(object->type))
        return enter_file(l, &manager);
    const char *why = why_no_manager(l, &manager, object->type);
    if (why)
        return raise_text(l, "TypeError", manager.node->at,
                          "'%s' object does not support the context manager protocol%s", type_word(object->type), why);
    return enter_instance(l, &manager);
}

static Ir *enter_one_of(Lower *l, const Manager *manager)
{
    Type *entered = l->never;
    for_each (Type *, member, &manager->object->type->items) {
        const Callee *enter = is_closable(member) ? NULL : method_of(l, manager, member, "__enter__");
        if (enter || is_closable(member))
            entered = type_join(l->types, entered, enter ? enter->result : member);
    }
    Manager one = *manager;
    return for_members(l, again(l, manager->object), entered, enter_member, &one, "entered", manager->node->at);
}

typedef struct Leaving {
    Manager manager;
    Ir *exception;
} Leaving;

static Ir *leave_member(Lower *l, Ir *object, void *context)
{
    const Leaving *leaving = context;
    Manager manager = leaving->manager;
    Span at = manager.node->at;
    manager.object = hold(l, object, "manager");
    if (is_closable(object->type))
        quiet(l, leave_file(l, &manager, leaving->exception), "closed");
    else if (!why_no_manager(l, &manager, object->type))
        return tree_truth(l, leave_instance(l, &manager, leaving->exception), at);
    return tree_bool(l, false, at);
}

static Ir *leave_one_of(Lower *l, const Manager *manager, Ir *exception)
{
    Leaving leaving = {*manager, exception};
    return for_members(l, again(l, manager->object), l->bool_, leave_member, &leaving, "left", manager->node->at);
}

static void set_instance(Lower *l, Manager *manager)
{
    manager->object = hold(l, lower_expr(l, manager->node), "manager");
    const Type *type = manager->object->type;
    if (type->kind == Type_never)
        return;
    bool one_of = type->kind == Type_union;
    if (!one_of && why_no_manager(l, manager, type)) {
        lower_refuse(l, manager->node->at, "a with statement over this");
        return;
    }
    manager->enter = one_of ? enter_one_of : enter_instance;
    manager->leave = one_of ? leave_one_of : leave_instance;
    manager->always = manager->swallows = true;
}

static Manager manager_of(Lower *l, const Node *item)
{
    const Node *value = item->WithItem.value;
    Manager manager = {.item = item, .node = value, .enter = enter_nothing};
    const char *name = special_name(l, value);
    if (name && !strcmp(name, "suppress")) {
        manager.leave = leave_suppress;
        manager.swallows = true;
    } else if (name && !strcmp(name, "nullcontext")) {
        manager.object = value->Call.args.len ? lower_expr(l, value->Call.args.at[0]) : NULL;
    } else if (type_of(l->inference, l->instance, value) && is_closable(type_of(l->inference, l->instance, value))) {
        manager.object = hold(l, lower_expr(l, value), "file");
        manager.enter = enter_file;
        manager.leave = leave_file;
        manager.always = true;
    } else {
        set_instance(l, &manager);
    }
    return manager;
}

/* ---- one item, and those inside it --------------------------------------------------------------- */
typedef struct Entered {
    const Node *with;
    uint32_t index;
    Manager manager;
    Ir *value;   /* what enter gave, held when it is assigned */
    Var *raised; /* when leave is called without an error, too */
} Entered;

static void lower_items(Lower *l, const Node *n, uint32_t index);

static void lower_inside(Lower *l, const Entered *entered)
{
    const Node *target = entered->with->With.items.at[entered->index]->WithItem.target;
    if (target)
        assign_to(l, target, entered->value);
    lower_items(l, entered->with, entered->index + 1);
}

static void go_on_unless(Lower *l, Ir *handled, Span at)
{
    Block *outer = l->block;
    if (is_const(handled, Type_bool) && handled->Const.value.integer)
        return;
    if (!is_const(handled, Type_bool))
        enter(l, &if_new(l, tree_not(l, handled, at), at)->If.body);
    Ir *again = ir_new(l->unit, I_Throw, NULL, at);
    again->Throw.again = true;
    put(l, again);
    enter(l, outer);
}

/* As the item's __exit__ takes it. */
static Ir *caught_error(Lower *l, const Manager *manager, Span at)
{
    bool is_given = manager->enter == enter_instance || manager->enter == enter_one_of;
    return is_given ? caught_tree(l, manager->item, at) : ir_new(l->unit, I_Caught, l->exception, at);
}

static void lower_error(Lower *l, const Entered *entered)
{
    const Manager *manager = &entered->manager;
    Span at = manager->node->at;
    if (entered->raised)
        put_set(l, entered->raised, tree_bool(l, true, at), at);
    Ir *answer = manager->leave(l, manager, caught_error(l, manager, at));
    answer = quiet(l, answer, "answer");
    go_on_unless(l, manager->swallows ? quiet(l, tree_truth(l, answer, at), "swallowed") : tree_bool(l, false, at), at);
}

static void guard_inside(Lower *l, const void *context)
{
    const Entered *entered = context;
    Span at = entered->manager.node->at;
    Ir *node = ir_new(l->unit, I_Try, NULL, at), *handler = ir_new(l->unit, I_Except, NULL, at);
    Block *outer = enter(l, &node->Try.body);
    lower_inside(l, entered);
    enter(l, &handler->Except.body);
    lower_error(l, entered);
    enter(l, outer);
    push(l->arena, &node->Try.handlers, handler);
    put(l, node);
}

static void leave_quietly(Lower *l, const void *context)
{
    const Entered *entered = context;
    Span at = entered->manager.node->at;
    Block *outer = l->block;
    enter(l, &if_new(l, tree_not(l, ir_get(l->unit, entered->raised, at), at), at)->If.body);
    quiet(l, entered->manager.leave(l, &entered->manager, NULL), "answer");
    enter(l, outer);
}

static void lower_items(Lower *l, const Node *n, uint32_t index)
{
    if (index == n->With.items.len) {
        for_each (Node *, statement, &n->With.body)
            lower_statement(l, statement);
        return;
    }
    const Node *item = n->With.items.at[index];
    Entered entered = {.with = n, .index = index, .manager = manager_of(l, item)};
    if (block_ends(l->block)) /* making the manager always raises: nothing behind it was seen */
        return;
    entered.value = entered.manager.enter(l, &entered.manager);
    entered.value = item->WithItem.target ? hold(l, entered.value, "value") : quiet(l, entered.value, "value");
    if (block_ends(l->block)) /* likewise entering it */
        return;
    if (!entered.manager.leave) {
        lower_inside(l, &entered);
        return;
    }
    if (!entered.manager.always) {
        guard_inside(l, &entered);
        return;
    }
    entered.raised = result_var(l, "failed", l->bool_, item->at);
    put_set(l, entered.raised, tree_bool(l, false, item->at), item->at);
    lower_finally(l, guard_inside, leave_quietly, &entered, item->at);
}

void lower_with(Lower *l, const Node *n)
{
    l->unit->handles = true;
    lower_items(l, n, 0);
}
