/* lower_try.c -- try: handlers, and what runs however a block is left.
 * In: Try nodes.  Out: Try around what handlers take, Finally around that; ways out that end in front of the finally
 * clause and are dispatched behind it.
 * Rule: a jump out of a Finally's body becomes Leave; a variable remembers which jump it was.
 *     for ...:                          for ...:
 *         try: ... break ...      =>        left = 0
 *         finally: f()                      Finally: ... left = 2; leave ... finally: f()
 *                                           if left == 2: break                                              */
#include "typeinfer/lower.h"

/* ---- ways out -------------------------------------------------------------------------------- */
bool leaves_by(Lower *l, Way way, Span at)
{
    Exit *exit = l->exits;
    if (!exit || (way != Way_return && exit->loops != l->loops))
        return false;
    if (!exit->left)
        exit->left = result_var(l, "left", l->int_, at);
    exit->ways |= 1u << way;
    put_set(l, exit->left, ir_int(l->unit, way, at), at);
    put(l, ir_new(l->unit, I_Leave, NULL, at));
    return true;
}

static void jump(Lower *l, Way way, Span at)
{
    if (leaves_by(l, way, at))
        return;
    Ir *node = ir_new(l->unit, way == Way_return ? I_Return : way == Way_break ? I_Break : I_Continue, NULL, at);
    if (way == Way_return && l->returned)
        node->Return.value = ir_get(l->unit, l->returned, at);
    put(l, node);
}

static void drop_sets(void *context, Block *block)
{
    uint32_t kept = 0;
    for_each (Ir *, node, block) {
        if (node->kind == I_Set && node->Set.var == context)
            continue;
        ir_each_block(node, drop_sets, context);
        block->at[kept++] = node;
    }
    block->len = kept;
}

/* Behind the finally: on as it was meant.  falls: its body may also just end. */
static void dispatch(Lower *l, const Exit *exit, Ir *final, bool falls, Span at)
{
    static const Way ways[] = {Way_return, Way_break, Way_continue};
    uint32_t rest = exit->ways;
    if (!falls && !(rest & (rest - 1)))
        drop_sets(exit->left, &final->Finally.body);
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        if (!(rest >> ways[i] & 1))
            continue;
        rest &= ~(1u << ways[i]);
        if (!rest && !falls) {
            jump(l, ways[i], at);
            return;
        }
        Ir *test = ir_compare(l->unit, Ir_eq, ir_get(l->unit, exit->left, at), ir_int(l->unit, ways[i], at), at);
        Ir *node = if_new(l, test, at);
        Block *outer = enter(l, &node->If.body);
        jump(l, ways[i], at);
        enter(l, outer);
    }
}

void lower_finally(Lower *l, Guarded *body, Guarded *final, const void *context, Span at)
{
    Exit exit = {.outer = l->exits, .loops = l->loops};
    Ir *node = ir_new(l->unit, I_Finally, NULL, at);
    l->exits = &exit;
    Block *outer = enter(l, &node->Finally.body);
    body(l, context);
    bool falls = !block_ends(l->block);
    l->exits = exit.outer;
    enter(l, &node->Finally.final);
    final(l, context);
    enter(l, outer);
    if (exit.left && (falls || exit.ways & (exit.ways - 1)))
        put_set(l, exit.left, ir_int(l->unit, 0, at), at);
    put(l, node);
    if (exit.left)
        dispatch(l, &exit, node, falls, at);
}

/* ---- handlers -------------------------------------------------------------------------------- */
static void add_classes(Lower *l, const Node *type, NameVec *classes)
{
    if (type->kind == N_Tuple) {
        for_each (Node *, item, &type->Tuple.items)
            add_classes(l, item, classes);
    } else {
        push(l->arena, classes, intern_text(l->unit->names, exception_named(l, type)));
    }
}

/* What is handled here, as inference says of that node: any of several classes may be one pointer or a value. */
Ir *caught_tree(Lower *l, const Node *node, Span at)
{
    Type *type = type_of(l->inference, l->instance, node);
    return ir_new(l->unit, I_Caught, type_without(l->types, type, l->none), at);
}

static void handler_body(Lower *l, const void *context)
{
    const Node *handler = context;
    Var *var = handler->ExceptHandler.name ? var_of(l->inference, l->instance, handler) : NULL;
    if (var)
        put_set(l, var, caught_tree(l, handler, handler->at), handler->at);
    for_each (Node *, statement, &handler->ExceptHandler.body)
        lower_statement(l, statement);
}

static void forget_name(Lower *l, const void *context)
{
    const Node *handler = context;
    Ir *node = ir_new(l->unit, I_Unset, NULL, handler->at);
    node->Unset.var = var_of(l->inference, l->instance, handler);
    node->proved |= Proved_set; /* del e inside is no error */
    put(l, node);
}

/* Is an instance of its classes ever made? */
static bool is_ever_raised(Lower *l, const Node *handler)
{
    const Type *type = type_of(l->inference, l->instance, handler);
    return type && type->kind != Type_never;
}

/* `as e` is unbound where the clause ends, however: only where somebody could tell is that more than a scope. */
static void enter_handler(Lower *l, const Node *handler)
{
    Var *var = handler->ExceptHandler.name ? var_of(l->inference, l->instance, handler) : NULL;
    if (var && (var->may_be_unset || !var->home))
        lower_finally(l, handler_body, forget_name, handler, handler->at);
    else
        handler_body(l, handler);
}

static void lower_handler(Lower *l, const Node *handler, Block *handlers)
{
    Ir *node = ir_new(l->unit, I_Except, NULL, handler->at);
    if (!is_ever_raised(l, handler))
        return;
    if (handler->ExceptHandler.type)
        add_classes(l, handler->ExceptHandler.type, &node->Except.classes);
    Block *outer = enter(l, &node->Except.body);
    enter_handler(l, handler);
    enter(l, outer);
    push(l->arena, handlers, node);
}

/* ---- classes that are values: one handler for everything, which tests and goes on ------------ */
static Ir *takes(Lower *l, const Node *classes, Span at)
{
    Ir *caught = ir_new(l->unit, I_Caught, l->exception, at);
    if (classes->kind == N_Tuple) {
        Ir *any = tree_bool(l, false, at);
        for_each (Node *, item, &classes->Tuple.items)
            any = tree_or(l, any, quiet(l, takes(l, item, at), "taken"), at);
        return any;
    }
    return has_class_values(l, classes) ? is_derived(l, caught, lower_quiet(l, classes, "classes"), at)
                                        : exception_test(l, classes, caught, at);
}

static void test_handlers(Lower *l, const Nodes *handlers, uint32_t index)
{
    while (index < handlers->len && !is_ever_raised(l, handlers->at[index]))
        index++;
    if (index == handlers->len) {
        Ir *again = ir_new(l->unit, I_Throw, NULL, handlers->at[0]->at);
        again->Throw.again = true;
        put(l, again);
        return;
    }
    const Node *handler = handlers->at[index], *type = handler->ExceptHandler.type;
    if (!type) {
        enter_handler(l, handler);
        return;
    }
    Ir *choice = if_new(l, quiet(l, takes(l, type, type->at), "taken"), handler->at);
    Block *outer = enter(l, &choice->If.body);
    enter_handler(l, handler);
    enter(l, &choice->If.orelse);
    test_handlers(l, handlers, index + 1);
    enter(l, outer);
}

static void lower_tested(Lower *l, const Nodes *handlers, uint32_t index, Block *into)
{
    Ir *node = ir_new(l->unit, I_Except, NULL, handlers->at[index]->at);
    Block *outer = enter(l, &node->Except.body);
    test_handlers(l, handlers, index);
    enter(l, outer);
    push(l->arena, into, node);
}

static void lower_guarded(Lower *l, const void *context)
{
    const Node *n = context;
    bool handled = false;
    for_each (Node *, one, &n->Try.handlers)
        handled |= is_ever_raised(l, one);
    if (!handled) {
        for_each (Node *, statement, &n->Try.body)
            lower_statement(l, statement);
        if (!block_ends(l->block))
            for_each (Node *, other, &n->Try.orelse)
                lower_statement(l, other);
        return;
    }
    Ir *node = ir_new(l->unit, I_Try, NULL, n->at);
    lower_block(l, &n->Try.body, &node->Try.body);
    if (!block_ends(&node->Try.body))
        lower_block(l, &n->Try.orelse, &node->Try.orelse);
    for (uint32_t index = 0; index < n->Try.handlers.len; index++) {
        const Node *handler = n->Try.handlers.at[index];
        if (handler->ExceptHandler.type && has_class_values(l, handler->ExceptHandler.type)) {
            lower_tested(l, &n->Try.handlers, index, &node->Try.handlers);
            break;
        }
        lower_handler(l, handler, &node->Try.handlers);
    }
    put(l, node);
}

static void lower_finalbody(Lower *l, const void *context)
{
    const Node *n = context;
    for_each (Node *, statement, &n->Try.finalbody)
        lower_statement(l, statement);
}

void lower_try(Lower *l, const Node *n)
{
    l->unit->handles = true;
    if (n->Try.finalbody.len)
        lower_finally(l, lower_guarded, lower_finalbody, n, n->at);
    else
        lower_guarded(l, n);
}

/* ---- attributes of exceptions ---------------------------------------------------------------- */
static Ir *detail(Lower *l, Ir *exception, IrDetail which, Type *type, uint32_t site, Span at)
{
    Ir *node = ir_new(l->unit, I_Detail, type, at);
    node->Detail.a = exception;
    node->Detail.detail = which;
    node->Detail.site = site;
    return node;
}

static Type *type_of_detail(Lower *l, IrDetail which, Type *type)
{
    if (which == Detail_hides_context)
        return l->bool_;
    if (which == Detail_cause || which == Detail_context)
        return type;
    if (which == Detail_args && type->kind == Type_union)
        for_each (Type *, member, &type->items)
            if (member->kind == Type_sequence)
                return member;
    return type;
}

Ir *exception_part(Lower *l, Ir *exception, const Node *n)
{
    static const IrDetail all[] = {
        Detail_traceback, Detail_args,     Detail_cause,    Detail_context, Detail_hides_context, Detail_errno,
        Detail_strerror,  Detail_filename, Detail_value,    Detail_code,    Detail_notes,         Detail_filename2,
        Detail_msg,       Detail_name,     Detail_encoding, Detail_reason,  Detail_start,         Detail_end};
    Type *type = type_of(l->inference, l->instance, n);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        if (strcmp(ir_detail_text(all[i]), n->Attribute.attr) == 0)
            return detail(l, exception, all[i], type_of_detail(l, all[i], type), site_of(l->inference, l->instance, n),
                          n->at);
    }
    Ir *parts[] = {tree_text(l, "'", n->at), detail(l, exception, Detail_class_name, l->str, 0, n->at),
                   tree_text(l, arena_print(l->arena, "' object has no attribute '%s'", n->Attribute.attr), n->at)};
    raise_with(l, "AttributeError", quiet(l, tree_join(l, parts, 3, n->at), "message"), n->at);
    return ended(l, l->never, n->at);
}

/* type(x).__name__ of a value of that type, which is no exception */
const char *plain_class_name(const Type *type)
{
    bool own = type->kind == Type_instance && (!type->cls->word || !strcmp(type->cls->word, type->cls->name));
    const char *word = own ? type->cls->name : type_word(type), *dot = strrchr(word, '.');
    return dot && !own ? dot + 1 : word;
}

typedef struct Named {
    Span at;
    bool qualified;
} Named;

static Ir *class_name_of(Lower *l, Ir *value, void *context)
{
    const Named *named = context;
    if (value->type->kind == Type_exception || value->type->kind == Type_generator)
        return detail(l, value, Detail_class_name, l->str, 0, named->at);
    if (value->type->kind == Type_never)
        return value;
    if (value->type->kind == Type_instance && named->qualified)
        return tree_text(l, qualified_name_of(l->inference, value->type), named->at);
    return tree_text(l, plain_class_name(value->type), named->at);
}

Ir *lower_class_name(Lower *l, const Node *value, bool qualified, Span at)
{
    const char *cls = exception_name_of(l->inference, l->instance, value);
    if (cls) /* ValueError.__name__ */
        return tree_text(l, cls, at);
    Named named = {at, qualified};
    return for_members(l, lower_quiet(l, value, "value"), l->str, class_name_of, &named, "name", at);
}
