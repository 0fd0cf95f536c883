/* known.c -- tests whose answer an earlier test gave.
 * In: IR.  Out: without them; what only compilers write (raise else set) is straightened first.
 * Rule: a fact is about a path, a variable and attributes behind it, and lasts until something may change the path.
 *     if self.left: self.left.insert(key)      =>   the second self.left is known not to be None          */
#include "codegen/plan.h"

typedef struct Known {
    const Ir *test; /* IsNone or HasType of a path */
    bool value;
} Known;

typedef struct Same {
    const Var *var; /* holds what the path holds */
    const Ir *path;
} Same;

typedef struct Facts {
    VEC(Known) facts;
    VEC(Same) copies;
    bool dead; /* nothing runs here */
} Facts;

/* The attributes that a call of a function may change. */
typedef struct Written {
    Map names;
    VEC(Name) list;
    VEC(Func *) called;
} Written;

typedef struct Pass {
    Unit *unit;
    Func *func;
    Written *written; /* by function */
    bool grown;
    Facts now;
    uint32_t *sets; /* by local variable */
} Pass;

/* ---- paths ------------------------------------------------------------------------------------------ */
static bool is_path(const Ir *node)
{
    return node->kind == I_Get || (node->kind == I_Attr && is_path(node->Attr.a));
}

static bool same_path(const Ir *a, const Ir *b)
{
    if (a->kind != b->kind)
        return false;
    return a->kind == I_Get ? a->Get.var == b->Get.var
                            : a->Attr.field == b->Attr.field && same_path(a->Attr.a, b->Attr.a);
}

static const Ir *tested(const Ir *test)
{
    return test->kind == I_IsNone ? test->IsNone.a : test->kind == I_HasType ? test->HasType.a : NULL;
}

static const Var *root_of(const Ir *path)
{
    while (path->kind == I_Attr)
        path = path->Attr.a;
    return path->Get.var;
}

static bool has_attribute(const Ir *path, Name name)
{
    for (; path->kind == I_Attr; path = path->Attr.a)
        if (path->Attr.field->name == name)
            return true;
    return false;
}

/* ---- what ends a fact --------------------------------------------------------------------------------------- */
typedef bool Ends(const Pass *pass, const Ir *path, const void *what);

static bool ends_with_var(const Pass *pass, const Ir *path, const void *what)
{
    (void)pass;
    return root_of(path) == what;
}

static bool ends_with_name(const Pass *pass, const Ir *path, const void *what)
{
    (void)pass;
    return has_attribute(path, what);
}

static bool ends_with_call(const Pass *pass, const Ir *path, const void *what)
{
    const Written *written = what;
    if (root_of(path)->home != pass->func)
        return true;
    for (; path->kind == I_Attr; path = path->Attr.a)
        if (!written || map_get(&written->names, path->Attr.field->name))
            return true;
    return false;
}

static void forget(Pass *pass, Ends *ends, const void *what)
{
    Facts *now = &pass->now;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < now->facts.len; i++)
        if (!ends(pass, tested(now->facts.at[i].test), what))
            now->facts.at[kept++] = now->facts.at[i];
    now->facts.len = kept;
    kept = 0;
    for (uint32_t i = 0; i < now->copies.len; i++)
        if (!ends(pass, now->copies.at[i].path, what) && !(ends == ends_with_var && now->copies.at[i].var == what))
            now->copies.at[kept++] = now->copies.at[i];
    now->copies.len = kept;
}

static void forget_hook(void *context, Func *func)
{
    Pass *pass = context;
    forget(pass, ends_with_call, &pass->written[func->id]);
}

/* What that node itself may change. */
static void forget_changed(void *context, Ir *node)
{
    Pass *pass = context;
    switch (node->kind) {
    case I_Set:
        forget(pass, ends_with_var, node->Set.var);
        break;
    case I_Unset:
        forget(pass, ends_with_var, node->Unset.var);
        break;
    case I_Loop:
        forget(pass, ends_with_var, node->Loop.index);
        break;
    case I_StoreAttr:
        forget(pass, ends_with_name, node->StoreAttr.field->name);
        break;
    case I_UnsetAttr:
        forget(pass, ends_with_name, node->UnsetAttr.field->name);
        break;
    case I_Call:
        forget_hook(pass, node->Call.func);
        break;
    case I_Yield:
    case I_Delegate:
    case I_Resume:
        forget(pass, ends_with_call, NULL);
        break;
    default:
        ir_each_hook(node, forget_hook, pass);
    }
}

static void forget_block(void *context, Block *block)
{
    ir_walk(block, forget_changed, context);
}

/* ---- what calls may change ------------------------------------------------------------------------------------ */
static void add_written(Pass *pass, Written *to, Name name)
{
    if (map_get(&to->names, name))
        return;
    map_set(pass->unit->arena, &to->names, name, (void *)name);
    push(pass->unit->arena, &to->list, name);
    pass->grown = true;
}

static void add_called(void *context, Func *func)
{
    Pass *pass = context;
    push(pass->unit->arena, &pass->written[pass->func->id].called, func);
}

/* Whoever resumes the other side may do anything. */
static void add_everything(Pass *pass)
{
    for_each (Class *, cls, &pass->unit->classes)
        for_each (Var *, field, &cls->fields)
            add_written(pass, &pass->written[pass->func->id], field->name);
}

static void note_written(void *context, Ir *node)
{
    Pass *pass = context;
    Written *to = &pass->written[pass->func->id];
    if (node->kind == I_StoreAttr)
        add_written(pass, to, node->StoreAttr.field->name);
    else if (node->kind == I_UnsetAttr)
        add_written(pass, to, node->UnsetAttr.field->name);
    else if (node->kind == I_Call)
        add_called(pass, node->Call.func);
    else if (node->kind == I_Yield || node->kind == I_Delegate || node->kind == I_Resume)
        add_everything(pass);
    else
        ir_each_hook(node, add_called, pass);
}

static void add_callees(Pass *pass, Written *to)
{
    for (uint32_t i = 0; i < to->called.len; i++) {
        const Written *from = &pass->written[to->called.at[i]->id];
        for (uint32_t k = 0; k < from->list.len; k++)
            add_written(pass, to, from->list.at[k]);
    }
}

static void find_written(Pass *pass)
{
    pass->written = NEW_ARRAY(pass->unit->arena, Written, pass->unit->funcs.len + 1);
    for_each (Func *, func, &pass->unit->funcs) {
        pass->func = func;
        ir_walk(&func->body, note_written, pass);
    }
    do {
        pass->grown = false;
        for (uint32_t i = 0; i < pass->unit->funcs.len; i++)
            add_callees(pass, &pass->written[pass->unit->funcs.at[i]->id]);
    } while (pass->grown);
}

/* ---- facts --------------------------------------------------------------------------------------------------------
 */
static Ir *truth_of(Pass *pass, bool value, const Ir *like)
{
    Ir *node = ir_new(pass->unit, I_Const, like->type, like->at);
    node->Const.value.integer = value;
    return node;
}

static bool is_truth(const Ir *node, bool value)
{
    return node->kind == I_Const && node->type->kind == Type_bool && node->Const.value.integer == value;
}

/* Does a fact about the same path settle the test?  1, 0; -1: it does not. */
static int settles(const Known *fact, const Ir *test)
{
    const Ir *known = fact->test;
    if (known->kind == test->kind && (test->kind == I_IsNone || known->HasType.member == test->HasType.member))
        return fact->value;
    if (!fact->value)
        return -1;
    bool none = test->kind == I_HasType && test->HasType.member->kind == Type_none;
    if (known->kind == I_IsNone)
        return none;
    if (test->kind == I_IsNone)
        return known->HasType.member->kind == Type_none;
    return 0; /* it is of another member */
}

static int answer(const Pass *pass, const Ir *test)
{
    const Ir *path = tested(test);
    for (uint32_t i = 0; i < pass->now.facts.len; i++) {
        const Known *fact = &pass->now.facts.at[i];
        int settled = same_path(tested(fact->test), path) ? settles(fact, test) : -1;
        if (settled >= 0)
            return settled;
    }
    return -1;
}

static void add_fact(Pass *pass, const Ir *test, bool value)
{
    Known fact = {test, value};
    if (is_path(tested(test)) && answer(pass, test) < 0)
        push(pass->unit->arena, &pass->now.facts, fact);
}

static const Ir *about(Pass *pass, const Ir *test, const Ir *path)
{
    Ir *copy = ir_copy(pass->unit, test, NULL);
    Ir *operand = ir_copy(pass->unit, path, NULL);
    *(copy->kind == I_IsNone ? &copy->IsNone.a : &copy->HasType.a) = operand;
    return copy;
}

static void learn_test(Pass *pass, const Ir *test, bool value)
{
    const Ir *path = tested(test);
    add_fact(pass, test, value);
    for (uint32_t i = 0; path->kind == I_Get && i < pass->now.copies.len; i++)
        if (pass->now.copies.at[i].var == path->Get.var)
            add_fact(pass, about(pass, test, pass->now.copies.at[i].path), value);
}

static void learn_none(Pass *pass, const Ir *path, bool value)
{
    Ir *test = ir_new(pass->unit, I_IsNone, type_simple(pass->unit->types, Type_bool), path->at);
    test->IsNone.a = ir_copy(pass->unit, path, NULL);
    learn_test(pass, test, value);
}

static void learn(Pass *pass, const Ir *test, bool value)
{
    if (test->kind == I_Unary && test->Unary.op == Ir_not)
        learn(pass, test->Unary.a, !value);
    else if (test->kind == I_And && value) {
        learn(pass, test->And.a, true);
        learn(pass, test->And.b, true);
    } else if (test->kind == I_Or && !value) {
        learn(pass, test->Or.a, false);
        learn(pass, test->Or.b, false);
    } else if (test->kind == I_Truth && value && is_path(test->Truth.a) && test->Truth.a->type->kind == Type_union)
        learn_none(pass, test->Truth.a, false);
    else if (tested(test) && is_path(tested(test)))
        learn_test(pass, test, value);
}

/* ---- folding ------------------------------------------------------------------------------------------------------
 */
static void fold_slot(void *context, Ir **slot);

/* a and b, a or b: b is looked at where a is true, or false. */
static Ir *folded_pair(Pass *pass, Ir *node, Ir **a, Ir **b, bool goes_on)
{
    Facts before = pass->now;
    fold_slot(pass, a);
    learn(pass, *a, goes_on);
    fold_slot(pass, b);
    pass->now = before;
    if (is_truth(*a, goes_on) || is_truth(*b, !goes_on))
        return *b;
    return is_truth(*a, !goes_on) || is_truth(*b, goes_on) ? *a : node;
}

static Ir *folded(Pass *pass, Ir *node)
{
    if (node->kind == I_And)
        return folded_pair(pass, node, &node->And.a, &node->And.b, true);
    if (node->kind == I_Or)
        return folded_pair(pass, node, &node->Or.a, &node->Or.b, false);
    ir_each_operand(node, fold_slot, pass);
    if (node->kind == I_Unary && node->Unary.op == Ir_not && node->Unary.a->kind == I_Const &&
        node->Unary.a->type->kind == Type_bool)
        return truth_of(pass, !node->Unary.a->Const.value.integer, node);
    if (node->kind == I_Select && node->Select.test->kind == I_Const)
        return node->Select.test->Const.value.integer ? node->Select.a : node->Select.b;
    int known = tested(node) && is_path(tested(node)) ? answer(pass, node) : -1;
    return known < 0 ? node : truth_of(pass, known, node);
}

static void fold_slot(void *context, Ir **slot)
{
    if (*slot)
        *slot = folded(context, *slot);
}

/* ---- statements ------------------------------------------------------------------------------------------------- */
static void copy_facts(Pass *pass, Facts *to, const Facts *from)
{
    *to = (Facts){.dead = from->dead};
    for (uint32_t i = 0; i < from->facts.len; i++)
        push(pass->unit->arena, &to->facts, from->facts.at[i]);
    for (uint32_t i = 0; i < from->copies.len; i++)
        push(pass->unit->arena, &to->copies, from->copies.at[i]);
}

static bool has_copy(const Facts *facts, const Same *copy)
{
    for (uint32_t i = 0; i < facts->copies.len; i++)
        if (facts->copies.at[i].var == copy->var && same_path(facts->copies.at[i].path, copy->path))
            return true;
    return false;
}

/* What holds on both ways. */
static void meet(Pass *pass, const Facts *other)
{
    Facts *now = &pass->now, mine = pass->now;
    if (other->dead)
        return;
    if (now->dead) {
        *now = *other;
        return;
    }
    *now = (Facts){0};
    Pass there = *pass;
    there.now = *other;
    for (uint32_t i = 0; i < mine.facts.len; i++)
        if (answer(&there, mine.facts.at[i].test) == mine.facts.at[i].value)
            push(pass->unit->arena, &now->facts, mine.facts.at[i]);
    for (uint32_t i = 0; i < mine.copies.len; i++)
        if (has_copy(other, &mine.copies.at[i]))
            push(pass->unit->arena, &now->copies, mine.copies.at[i]);
}

static void know_block(Pass *pass, Block *block);

static void know_if(Pass *pass, Ir *node)
{
    Facts before, after;
    copy_facts(pass, &before, &pass->now);
    learn(pass, node->If.test, true);
    know_block(pass, &node->If.body);
    after = pass->now;
    pass->now = before;
    learn(pass, node->If.test, false);
    know_block(pass, &node->If.orelse);
    meet(pass, &after);
}

static void know_inner(void *context, Block *block)
{
    Pass *pass = context;
    Facts before;
    copy_facts(pass, &before, &pass->now);
    know_block(pass, block);
    pass->now = before;
}

static void know_while(Pass *pass, Ir *node)
{
    Facts before;
    copy_facts(pass, &before, &pass->now);
    know_block(pass, &node->While.before);
    fold_slot(pass, &node->While.test);
    learn(pass, node->While.test, true);
    know_block(pass, &node->While.body);
    pass->now = before;
    know_inner(pass, &node->While.orelse);
}

/* A loop, a try: what any part of it may change is forgotten in front of it, and behind it. */
static void know_nest(Pass *pass, Ir *node)
{
    if (node->kind != I_Try && node->kind != I_Finally && node->kind != I_Except)
        forget_changed(pass, node);
    ir_each_block(node, forget_block, pass);
    if (node->kind == I_While)
        know_while(pass, node);
    else
        ir_each_block(node, know_inner, pass);
}

static void remember_copy(Pass *pass, const Var *var, const Ir *path)
{
    if (var->home != pass->func || root_of(path) == var ||
        (var->type->kind != Type_union && path->type->kind != Type_union)) /* nothing is asked of it */
        return;
    for (uint32_t i = 0, count = pass->now.facts.len; i < count; i++) {
        const Known fact = pass->now.facts.at[i];
        if (same_path(tested(fact.test), path)) {
            Ir *get = ir_get(pass->unit, (Var *)var, path->at);
            add_fact(pass, about(pass, fact.test, get), fact.value);
        }
    }
    Same copy = {var, path};
    push(pass->unit->arena, &pass->now.copies, copy);
}

/* <Node | None>made: not None */
static bool is_boxed(const Ir *value)
{
    return value->kind == I_Convert && value->type->kind == Type_union && value->Convert.a->type->kind != Type_union &&
           value->Convert.a->type->kind != Type_none;
}

static void remember(Pass *pass, const Ir *node)
{
    if (node->kind == I_Set && is_path(node->Set.value))
        remember_copy(pass, node->Set.var, node->Set.value);
    else if (node->kind == I_Set && is_boxed(node->Set.value))
        learn_none(pass, ir_get(pass->unit, node->Set.var, node->at), false);
    else if (node->kind == I_StoreAttr && is_path(node->StoreAttr.a) && is_boxed(node->StoreAttr.value)) {
        Ir *path = ir_new(pass->unit, I_Attr, node->StoreAttr.value->type, node->at);
        path->Attr.a = node->StoreAttr.a;
        path->Attr.field = node->StoreAttr.field;
        learn_none(pass, path, false);
    }
}

static bool leaves(const Ir *node)
{
    return node->kind == I_Return || node->kind == I_Raise || node->kind == I_Throw || node->kind == I_Break ||
           node->kind == I_Continue || node->kind == I_Leave;
}

/* true: the statement stands for the block that it left behind */
static bool know_statement(Pass *pass, Ir *node)
{
    bool nested = node->kind == I_While || node->kind == I_Loop || node->kind == I_Try || node->kind == I_Finally ||
                  node->kind == I_Except;
    if (nested) {
        know_nest(pass, node);
        return false;
    }
    ir_each_operand(node, fold_slot, pass);
    if (node->kind == I_If) {
        if (node->If.test->kind == I_Const)
            return true;
        know_if(pass, node);
        return false;
    }
    ir_walk(&(Block){&node, 1, 1}, forget_changed, pass);
    remember(pass, node);
    pass->now.dead |= leaves(node);
    return false;
}

static void know_block(Pass *pass, Block *block)
{
    for (uint32_t i = 0; i < block->len;) {
        Ir *node = block->at[i];
        if (!pass->now.dead && know_statement(pass, node))
            block_put(pass->unit->arena, block, i,
                      node->If.test->Const.value.integer ? &node->If.body : &node->If.orelse);
        else
            i++;
    }
}

/* ---- what only compilers write --------------------------------------------------------------------------------- */
/* if t: x = False else: x = True   =>   x = not t */
static Ir *as_truth(Pass *pass, const Ir *node)
{
    const Ir *a = node->If.body.len == 1 ? node->If.body.at[0] : NULL;
    const Ir *b = node->If.orelse.len == 1 ? node->If.orelse.at[0] : NULL;
    if (!a || !b || a->kind != I_Set || b->kind != I_Set || a->Set.var != b->Set.var || !a->Set.var->hidden)
        return NULL;
    bool plain = is_truth(a->Set.value, true) && is_truth(b->Set.value, false);
    if (!plain && !(is_truth(a->Set.value, false) && is_truth(b->Set.value, true)))
        return NULL;
    Ir *value = node->If.test;
    if (!plain) {
        value = ir_new(pass->unit, I_Unary, node->If.test->type, node->at);
        value->Unary.op = Ir_not;
        value->Unary.a = node->If.test;
    }
    return ir_set(pass->unit, a->Set.var, value, node->at);
}

/* truth = t; if truth: ...   =>   if t: ... */
static void test_at_once(Pass *pass, Block *block, uint32_t index)
{
    Ir *set = block->at[index], *next = index + 1 < block->len ? block->at[index + 1] : NULL;
    if (!next || next->kind != I_If || next->If.test->kind != I_Get || next->If.test->Get.var != set->Set.var ||
        mentions(&pass->func->body, set->Set.var) != 2)
        return;
    next->If.test = set->Set.value;
    block_remove(block, index);
}

/* if t: raise ... else: x = y   =>   if t: raise ...; x = y */
static bool raises_or_sets(const Ir *node)
{
    return node->kind == I_If && node->If.body.len == 1 && node->If.body.at[0]->kind == I_Raise &&
           node->If.orelse.len == 1 && node->If.orelse.at[0]->kind == I_Set && node->If.orelse.at[0]->Set.var->hidden;
}

static void straighten(void *context, Block *block)
{
    Pass *pass = context;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        ir_each_block(node, straighten, pass);
        Ir *truth = node->kind == I_If ? as_truth(pass, node) : NULL;
        if (truth) {
            block->at[i] = truth;
            test_at_once(pass, block, i);
        } else if (raises_or_sets(node)) {
            Ir *both[] = {node, node->If.orelse.at[0]};
            node->If.orelse = (Block){0};
            block_put(pass->unit->arena, block, i, &(Block){both, 2, 2});
        }
    }
}

static void count_sets(void *context, Ir *node)
{
    Pass *pass = context;
    Var **slot = var_slot(node), *var = slot ? *slot : NULL;
    if (!var || var->home != pass->func)
        return;
    pass->sets[var->id] += node->kind != I_Get;
}

/* ---- temporaries: where each variable stands, in the order of the text --------------------------------------- */
typedef struct Stretch { /* a Set of a hidden variable, up to the end of its block */
    Var *var;
    uint32_t begins, ends;
} Stretch;

typedef struct Order {
    Pass *pass;
    uint32_t now, *first, *last; /* by local variable: its mentions */
    VEC(Stretch) stretches;
} Order;

static void order_block(void *context, Block *block);

static void order_node(void *context, Ir **slot)
{
    Order *order = context;
    Var **mention = var_slot(*slot), *var = mention ? *mention : NULL;
    uint32_t now = ++order->now;
    if (var && var->home == order->pass->func) {
        order->first[var->id] = order->first[var->id] ? order->first[var->id] : now;
        order->last[var->id] = now;
    }
    ir_each_operand(*slot, order_node, order);
    ir_each_block(*slot, order_block, order);
}

static bool may_become_temporary(const Pass *pass, const Ir *node)
{
    const Var *var = node->kind == I_Set ? node->Set.var : NULL;
    return var && var->hidden && !var->is_param && var->home == pass->func && !var->may_be_unset &&
           pass->sets[var->id] == 1;
}

static void order_block(void *context, Block *block)
{
    Order *order = context;
    uint32_t begun = order->stretches.len;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        if (may_become_temporary(order->pass, node))
            push(order->pass->unit->arena, &order->stretches, ((Stretch){node->Set.var, order->now, 0}));
        order_node(order, &block->at[i]);
    }
    for (uint32_t i = begun; i < order->stretches.len; i++)
        if (!order->stretches.at[i].ends)
            order->stretches.at[i].ends = order->now;
}

/* What has become of one value, and is used where it is set, is a temporary like any other. */
static void find_temporaries(Pass *pass)
{
    Func *func = pass->func;
    Order order = {.pass = pass};
    order.first = NEW_ARRAY(pass->unit->arena, uint32_t, func->vars.len + 1);
    order.last = NEW_ARRAY(pass->unit->arena, uint32_t, func->vars.len + 1);
    order_block(&order, &func->body);
    for_each (Stretch, one, &order.stretches)
        one.var->is_temp |= order.first[one.var->id] > one.begins && order.last[one.var->id] <= one.ends;
}

static void know_function(Pass *pass, Func *func)
{
    pass->func = func;
    pass->now = (Facts){0};
    straighten(pass, &func->body);
    know_block(pass, &func->body);
    pass->sets = NEW_ARRAY(pass->unit->arena, uint32_t, func->vars.len + 1);
    ir_walk(&func->body, count_sets, pass);
    find_temporaries(pass);
}

void pass_known(Unit *unit, const Options *options)
{
    Pass pass = {.unit = unit};
    (void)options;
    find_written(&pass);
    for_each (Func *, func, &unit->funcs) {
        decide_choices(func);
        know_function(&pass, func);
        join_raises(func);
    }
}
