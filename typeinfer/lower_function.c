/* lower_function.c -- functions, classes and bound methods as values, and what is found in them.
 * In: nodes whose type is a function.  Out: New trees, with the values of defaults or the receiver stored in them.
 * Rule: what holds nothing is made anywhere; what holds something is made where Python makes it.
 *     lambda x, n=k: x + n      =>      made = New(lambda); made.n = k                                */
#include "typeinfer/lower.h"

Ir *function_of_type(Lower *l, Type *type, Span at)
{
    Ir *made = ir_new(l->unit, I_New, type, at);
    made->New.cls = type->cls;
    return made;
}

Ir *function_tree(Lower *l, const Node *n, const Nodes *params)
{
    Type *type = type_of(l->inference, l->instance, n);
    if (!type || type->kind != Type_function)
        return ended(l, l->never, n->at);
    Ir *made = function_of_type(l, type, n->at);
    if (!type->cls->fields.len || !params)
        return made;
    made = hold(l, made, "function");
    for_each (Node *, param, params) {
        Var *field = field_named(type, param->Param.name);
        if (field)
            store_field(l, made, field, lower_expr(l, param->Param.value), param->at);
    }
    return again(l, made);
}

/* A method without a call; NULL: it is none. */
Ir *bound_tree(Lower *l, Ir *a, const Node *n)
{
    const Callee *bound = implied_of(l->inference, l->instance, n, "bound", a->type, n->Attribute.value);
    if (!bound)
        return NULL;
    a = hold(l, a, "receiver");
    Ir *made = hold(l, function_of_type(l, bound->result, n->at), n->Attribute.attr);
    Var *field = last(&bound->result->cls->fields);
    bool of_class = a->type->kind == Type_instance && !converts(a->type, field->type); /* a class method */
    Ir *self =
        of_class ? function_of_type(l, class_value_type(l->inference, l->instance, n, a->type), n->at) : again(l, a);
    store_field(l, made, field, self, n->at);
    return again(l, made);
}

/* Bound methods are equal when they are the same method of the same object; NULL: they are no bound methods. */
Ir *functions_equal(Lower *l, Span at, bool not, Ir *a, Ir *b)
{
    if (a->type->kind != Type_function || b->type->kind != Type_function || !same_method(a->type, b->type))
        return NULL;
    Ir *same = ir_new(l->unit, I_IsSame, l->bool_, at);
    same->IsSame.a = attr_tree(l, a, last(&a->type->cls->fields), at);
    same->IsSame.b = attr_tree(l, b, last(&b->type->cls->fields), at);
    if (same->IsSame.a->type != same->IsSame.b->type) {
        Type *join = type_join(l->types, same->IsSame.a->type, same->IsSame.b->type);
        same->IsSame.a = quiet(l, convert(l, same->IsSame.a, join), "receiver");
        same->IsSame.b = quiet(l, convert(l, same->IsSame.b, join), "receiver");
    }
    return not ? tree_not(l, same, at) : same;
}

/* C.x, cls.x */
/* C.__mro__, C.__bases__ */
static Ir *classes_tuple(Lower *l, Type *type, Span at)
{
    Ir *made = ir_new(l->unit, I_TupleNew, type, at);
    for_each (Type *, item, &type->items) {
        push(l->arena, &made->TupleNew.items, hold(l, function_of_type(l, item, at), "cls"));
    }
    return made;
}

Ir *class_attribute_tree(Lower *l, Ir *a, const Node *n)
{
    Ir *bound = bound_tree(l, a, n);
    Name name = field_name_of(l->inference, l->instance, n);
    Type *type = type_of(l->inference, l->instance, n);
    if (bound)
        return bound;
    const Callee *giver = implied_of(l->inference, l->instance, n, "getter", a->type, n->Attribute.value);
    if (giver)
        return call_beside_tree(l, giver, a, NULL, NULL, n);
    ClassVariables variables = class_variables_of(l->inference, a->type, name);
    if (variables.len)
        return class_variable(l, &variables, a->type, name, n->at);
    bool has = class_value_has(l->inference, a->type, name); /* else it is another value's */
    if (has && type && type->kind == Type_function && !type->cls->fields.len)
        return function_of_type(l, type, n->at);
    if (has && type && type->kind == Type_tuple)
        return classes_tuple(l, type, n->at);
    Str text;
    if (function_text(l->inference, a->type, name, &text))
        return text.at ? tree_text(l, arena_copy(l->arena, text.at, text.len), n->at) : tree_none(l, n->at);
    if (!strcmp(name, "__name__"))
        return tree_text(l, a->type->cls->name, n->at);
    if (type && type->kind == Type_union && is_class_value(l->inference, a->type)) {
        lower_refuse(l, n->at, "a method of one of several classes as a value");
        return ended(l, l->never, n->at);
    }
    return no_attribute(l, a->type, name, n->at);
}
