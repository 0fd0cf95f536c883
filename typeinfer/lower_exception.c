/* lower_exception.c -- classes of exceptions as values: named, called, asked.
 * In: names of classes where a value is meant, calls and tests of such values.  Out: ClassRef, New, IsException trees.
 * Rule: a built-in class makes its exception whichever it is; of the program's own each has its constructor.
 *     error = ValueError if n else ParseError; raise error(n)
 *  => if error is ParseError: made = ParseError(n) else: made = an exception of class error; raise made             */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

/* An attribute of the program's own that hides the built-in one. */
static bool field_named_in(const Type *type, Name name)
{
    return type->kind == Type_instance && field_named(type, name);
}

Ir *class_ref(Lower *l, const char *cls, Span at)
{
    Ir *node = ir_new(l->unit, I_ClassRef, type_simple(l->types, Type_class), at);
    node->ClassRef.cls = intern_text(l->unit->names, cls);
    return node;
}

Ir *class_tree(Lower *l, const Node *name)
{
    const Type *type = type_of(l->inference, l->instance, name);
    bool other =
        (type && type->kind != Type_class && type->kind != Type_never) || var_of(l->inference, l->instance, name);
    const char *cls = other ? NULL : exception_named(l, name);
    return cls ? class_ref(l, cls, name->at) : NULL;
}

/* What isinstance and issubclass are given: quiet. */
Ir *classes_tree(Lower *l, const Node *n)
{
    if (n->kind != N_Tuple)
        return lower_quiet(l, n, "classes");
    Ir *tuple = ir_new(l->unit, I_TupleNew, NULL, n->at);
    TypeList types = {0};
    for_each (Node *, item, &n->Tuple.items) {
        Ir *tree = hold(l, classes_tree(l, item), "cls");
        push(l->arena, &tuple->TupleNew.items, tree);
        push(l->arena, &types, tree->type);
    }
    tuple->type = type_tuple(l->types, types.at, types.len);
    return tuple;
}

Ir *class_of_exception_tree(Lower *l, Ir *exception, Span at)
{
    if (exception->type->kind == Type_instance)
        return class_ref(l, exception->type->cls->exception, at);
    Ir *node = ir_new(l->unit, I_Detail, type_simple(l->types, Type_class), at);
    node->Detail.a = exception;
    node->Detail.detail = Detail_class;
    return node;
}

/* cls.__name__ */
Ir *class_part(Lower *l, Ir *cls, const Node *n)
{
    static const struct {
        const char *name;
        IrDetail detail;
    } parts[] = {
        {"__name__", Detail_class_name}, {"__qualname__", Detail_qualified_name}, {"__module__", Detail_class_module}};
    Ir *node = ir_new(l->unit, I_Detail, l->str, n->at);
    bool known = false;
    node->Detail.a = cls;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (!strcmp(n->Attribute.attr, parts[i].name)) {
            node->Detail.detail = parts[i].detail;
            known = true;
        }
    if (!known)
        lower_refuse(l, n->at, "this attribute of an exception's class");
    return node;
}

/* ---- stores ----------------------------------------------------------------------------------- */
static void set_args(Lower *l, Ir *exception, const Ir *value, Span at)
{
    Ir *node = ir_new(l->unit, I_SetArgs, NULL, at);
    bool empty = value->type->kind == Type_tuple && !value->type->items.len;
    node->SetArgs.a = exception;
    node->SetArgs.arg = empty ? NULL : again(l, value);
    node->SetArgs.spread = true;
    put(l, node);
}

bool store_exception_part(Lower *l, Ir *exception, Name name, const Ir *value, Span at)
{
    static const struct {
        const char *name;
        const Library *library;
    } rows[] = {{"__cause__", &library_set_cause},
                {"__context__", &library_set_context},
                {"__suppress_context__", &library_hide_context}};
    if (!type_is_exception(exception->type) || field_named_in(exception->type, name))
        return false;
    if (!strcmp(name, "args")) {
        set_args(l, exception, value, at);
        return true;
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i].name, name))
            continue;
        Type *pointer = type_join(l->types, l->exception, l->none);
        Ir *given = again(l, value);
        if (i < 2)
            given =
                given->type->kind == Type_none ? quiet(l, convert(l, given, pointer), "error") : as_exception(l, given);
        Ir *args[] = {as_exception(l, exception), given};
        quiet(l, tree_library(l, rows[i].library, l->none, args, 2, 0, at), "none");
        return true;
    }
    return false;
}

/* ---- tests ------------------------------------------------------------------------------------ */
static Ir *derived_node(Lower *l, Ir *a, Ir *classes, Span at)
{
    Ir *node = ir_new(l->unit, I_IsException, l->bool_, at);
    node->IsException.a = a;
    if (classes->kind == I_ClassRef)
        node->IsException.cls = classes->ClassRef.cls;
    else
        node->IsException.of = classes;
    return node;
}

static Ir *derived_member(Lower *l, Ir *a, void *context)
{
    Ir *classes = context;
    if (a->type->kind == Type_class || type_is_exception(a->type))
        return derived_node(l, a, again(l, classes), a->at);
    return tree_bool(l, false, a->at);
}

/* One kind of what the classes may be: one of them, or a tuple of so many. */
static Ir *derived_from_member(Lower *l, Ir *classes, void *context)
{
    return for_members(l, again(l, context), l->bool_, derived_member, hold(l, classes, "classes"), "is", classes->at);
}

Ir *is_derived(Lower *l, Ir *a, Ir *classes, Span at)
{
    return for_members(l, classes, l->bool_, derived_from_member, hold(l, a, "value"), "is", at);
}

/* ---- calls ------------------------------------------------------------------------------------ */
/* An exception of a built-in class. */
static Ir *built_in_made(Lower *l, Ir *cls, const Block *args, Span at)
{
    Ir *node = ir_new(l->unit, I_ExceptionNew, l->exception, at);
    Block copies = {0};
    for_each (Ir *, arg, args)
        push(l->arena, &copies, again(l, arg));
    node->ExceptionNew.arg = packed_arguments(l, &copies, &node->ExceptionNew.spread, at);
    node->ExceptionNew.of = cls;
    node->ExceptionNew.cls = intern_text(l->unit->names, "BaseException");
    return node;
}

static Type *made_type(Lower *l, const Callees *callees)
{
    Type *type = l->never;
    for (uint32_t index = 0; index < callees->len; index++)
        type = type_join(l->types, type, callees->at[index].result);
    return type;
}

/* One branch per class of the program; the last one, or the built-in ones, need no test. */
Ir *call_class(Lower *l, const Node *call, Ir *cls, const Block *args)
{
    const Callees *callees = callees_of(l->inference, l->instance, call);
    Type *type = made_type(l, callees);
    Var *made = result_var(l, "made", type, call->at);
    const Callee *built_in = NULL, *last_one = NULL;
    Block *outer = l->block;
    for (uint32_t index = 0; index < callees->len; index++) {
        const Callee *callee = &callees->at[index];
        if (callee->kind == Callee_class)
            built_in = callee;
        else if (callee->kind == Callee_new)
            last_one = callee;
        else {
            lower_refuse(l, call->at, "a call of a class that is a value with these arguments");
            return ended(l, l->never, call->at);
        }
    }
    for (uint32_t index = 0; index < callees->len; index++) {
        const Callee *callee = &callees->at[index];
        if (callee->kind != Callee_new || (callee == last_one && !built_in))
            continue;
        Ir *same = ir_new(l->unit, I_IsSame, l->bool_, call->at);
        same->IsSame.a = again(l, cls);
        same->IsSame.b = class_ref(l, callee->result->cls->exception, call->at);
        Ir *choice = if_new(l, same, call->at);
        enter(l, &choice->If.body);
        put_set(l, made, convert(l, quiet(l, call_new_given(l, call, callee, args), "made"), type), call->at);
        enter(l, &choice->If.orelse);
    }
    Ir *rest = built_in ? built_in_made(l, again(l, cls), args, call->at) : call_new_given(l, call, last_one, args);
    put_set(l, made, convert(l, quiet(l, rest, "made"), type), call->at);
    enter(l, outer);
    return ir_get(l->unit, made, call->at);
}
