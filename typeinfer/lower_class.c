/* lower_class.c -- instances: made, read, written; the methods that operators and built-in functions call.
 * In: nodes with the implied callees that inference found.  Out: New, Attr, StoreAttr and Call trees.
 * Rule: which method runs is decided per member of the receiver's type; what has none behaves as CPython's object. */
#include "typeinfer/lower.h"

/* ---- attributes ---------------------------------------------------------------------------------------------- */
Var *field_named(const Type *type, Name name)
{
    return type_field(type, name);
}

/* a.x of an object of several classes that all have it at one place, and where nothing else has a say: a getter (or
 * setter), a method of the class, its variable.  None raises first.  NULL: the members are asked one by one. */
Var *shared_field(Lower *l, const Node *n, const Type *type, const char *accessor)
{
    Name name = field_name_of(l->inference, l->instance, n);
    Var *field = type_is_objects(type) ? type_field(type, name) : NULL;
    if (!field)
        return NULL;
    for_each (Type *, member, &type->items) {
        if (member->kind == Type_none)
            continue;
        bool hidden = class_variable_of(l->inference, member, name) && field->may_be_unset;
        if (hidden || implied_of(l->inference, l->instance, n, accessor, member, n->Attribute.value) ||
            implied_of(l->inference, l->instance, n, "bound", member, n->Attribute.value) ||
            implied_of(l->inference, l->instance, n, "static", member, n->Attribute.value) ||
            implied_of(l->inference, l->instance, n, "__getattr__", member, n->Attribute.value))
            return NULL;
    }
    return field;
}

/* The object, which is not None behind this: None goes by its rule, which raises. */
Ir *without_none(Lower *l, Ir *a, OnMember *rule, void *context)
{
    if (!type_is_optional(a->type))
        return a;
    a = hold(l, a, "object");
    Ir *node = if_new(l, tree_is_none(l, again(l, a), a->at), a->at);
    Block *outer = enter(l, &node->If.body);
    rule(l, tree_none(l, a->at), context);
    enter(l, outer);
    return unwrap(l, again(l, a), type_without(l->types, a->type, l->none));
}

Ir *attr_tree(Lower *l, Ir *a, Var *field, Span at)
{
    Ir *node = ir_new(l->unit, I_Attr, field->type, at);
    node->Attr.a = a;
    node->Attr.field = field;
    return node;
}

void store_field(Lower *l, Ir *a, Var *field, Ir *value, Span at)
{
    Ir *node = ir_new(l->unit, I_StoreAttr, NULL, at);
    node->StoreAttr.value = quiet(l, convert(l, value, field->type), field->name);
    node->StoreAttr.a = again(l, a);
    node->StoreAttr.field = field;
    put(l, node);
}

Ir *no_attribute(Lower *l, const Type *type, Name name, Span at)
{
    const char *of_class = class_value_lacks(l->inference, type, name);
    if (of_class)
        return raise_text(l, "AttributeError", at, "%s", of_class);
    return raise_text(l, "AttributeError", at, "'%s' object has no attribute '%s'", type_word(type), name);
}

/* a.x, where the class has an x of its own that shows while the instance has none */
static Ir *attr_or_variable(Lower *l, Ir *a, Var *field, const ClassVariables *variables, Type *type, Span at)
{
    Ir *has = ir_new(l->unit, I_HasAttr, l->bool_, at);
    has->HasAttr.a = a;
    has->HasAttr.field = field;
    Var *result = result_var(l, field->name, type, at);
    Ir *choice = if_new(l, has, at);
    Block *outer = enter(l, &choice->If.body);
    Ir *own = attr_tree(l, again(l, a), field, at);
    own->proved |= Proved_set;
    put_set(l, result, own, at);
    enter(l, &choice->If.orelse);
    put_class_variable(l, variables, a->type, field->name, result, at);
    enter(l, outer);
    return ir_get(l->unit, result, at);
}

Ir *class_variable_tree(Lower *l, const Ir *object, const Node *n)
{
    const Type *type = object->type->kind == Type_union ? object->type->items.at[0] : object->type; /* all have it */
    if (type->kind != Type_instance)
        return ended(l, l->never, n->at);
    Name name = field_name_of(l->inference, l->instance, n);
    ClassVariables variables = class_variables_of(l->inference, type, name);
    return class_variable(l, &variables, type, name, n->at);
}

/* The attribute, or where it is not set what __getattr__ gives. */
static Ir *attr_or_fallback(Lower *l, Ir *a, Var *field, const Callee *fallback, Name name, const Node *n)
{
    Ir *text = tree_text(l, name, n->at);
    if (!field)
        return call_implied(l, fallback, a, &n, &text, 1, n);
    if (!field->may_be_unset)
        return attr_tree(l, a, field, n->at);
    a = hold(l, a, "object");
    Type *type = type_of(l->inference, l->instance, n);
    Var *result = result_var(l, name, type ? type : field->type, n->at);
    Ir *has = ir_new(l->unit, I_HasAttr, l->bool_, n->at);
    has->HasAttr.a = again(l, a);
    has->HasAttr.field = field;
    Ir *choice = if_new(l, has, n->at);
    Block *outer = enter(l, &choice->If.body);
    Ir *own = attr_tree(l, again(l, a), field, n->at);
    own->proved |= Proved_set;
    put_set(l, result, own, n->at);
    enter(l, &choice->If.orelse);
    put_set(l, result, call_implied(l, fallback, again(l, a), &n, &text, 1, n), n->at);
    enter(l, outer);
    return ir_get(l->unit, result, n->at);
}

Ir *instance_attribute_tree(Lower *l, Ir *a, const Node *n)
{
    Ir *bound = bound_tree(l, a, n);
    if (bound)
        return bound;
    const Callee *found = implied_of(l->inference, l->instance, n, "static", a->type, n->Attribute.value);
    if (found)
        return function_of_type(l, found->result, n->at);
    const Callee *getter = implied_of(l->inference, l->instance, n, "getter", a->type, n->Attribute.value);
    if (getter)
        return call_implied(l, getter, a, NULL, NULL, 0, n);
    Name name = field_name_of(l->inference, l->instance, n);
    Var *field = field_named(a->type, name);
    const Callee *fallback = implied_of(l->inference, l->instance, n, "__getattr__", a->type, n->Attribute.value);
    if (fallback)
        return attr_or_fallback(l, a, field, fallback, name, n);
    Var *variable = class_variable_of(l->inference, a->type, name);
    Str text;
    if (!field && !variable && instance_fact_text(l->inference, a->type, name, &text))
        return text.at ? tree_str(l, text, n->at) : tree_none(l, n->at);
    ClassVariables variables = class_variables_of(l->inference, a->type, name);
    if (!field)
        return class_variable(l, &variables, a->type, name, n->at);
    if (!variables.len || !field->may_be_unset)
        return attr_tree(l, a, field, n->at);
    Type *type = type_join(l->types, field->type, variables_type(l, &variables));
    return attr_or_variable(l, hold(l, a, "object"), field, &variables, type, n->at);
}

/* No instance of the class can have it. */
static Ir *no_place(Lower *l, const Type *type, Name name, Span at)
{
    if (class_variable_of(l->inference, type, name))
        return raise_text(l, "AttributeError", at, "'%s' object attribute '%s' is read-only", type_word(type), name);
    if (!class_has_member(l->inference, type, name))
        return no_attribute(l, type, name, at);
    return raise_text(l, "AttributeError", at, "property '%s' of '%s' object has no setter", name, type_word(type));
}

typedef struct StoreRule {
    const Node *target, *value;
    Ir *tree;
} StoreRule;

static Ir *store_member(Lower *l, Ir *a, void *context)
{
    StoreRule *rule = context;
    const Node *n = rule->target;
    Name name = field_name_of(l->inference, l->instance, n);
    ClassVariables given = function_variables_of(l->inference, a->type, name);
    Var *variable = given.len                        ? given.at[0].var
                    : a->type->kind == Type_function ? class_variable_of(l->inference, a->type, name)
                                                     : NULL;
    if (variable) {
        put_set(l, variable, again(l, rule->tree), n->at);
        return tree_none(l, n->at);
    }
    if (store_exception_part(l, a, name, rule->tree, n->at))
        return tree_none(l, n->at);
    const Callee *setter = implied_of(l->inference, l->instance, n, "setter", a->type, n->Attribute.value);
    if (setter && a->type->kind == Type_function) {
        quiet(l, call_beside_tree(l, setter, a, rule->value, rule->tree, n), "nothing");
        return tree_none(l, n->at);
    }
    if (a->type->kind != Type_instance)
        return no_attribute(l, a->type, n->Attribute.raw ? "__dict__" : name, n->at);
    if (setter) {
        quiet(l, call_implied(l, setter, a, &rule->value, &rule->tree, 1, n), "nothing");
        return tree_none(l, n->at);
    }
    if (is_kept_by_enum(l->inference, l->instance, a->type, name))
        return raise_text(l, "AttributeError", n->at, "<enum 'Enum'> cannot set attribute '%s'", name);
    Var *field = field_named(a->type, name);
    if (!field)
        return no_place(l, a->type, name, n->at);
    store_field(l, a, field, again(l, rule->tree), n->at);
    return tree_none(l, n->at);
}

/* object.x = value; both are quiet.  from: the node that stands for the value. */
void store_attribute_tree(Lower *l, const Node *target, Ir *object, Ir *value, const Node *from)
{
    Var *variable = var_of(l->inference, l->instance, target); /* C.x = value */
    if (variable) {
        put_set(l, variable, value, target->at);
        return;
    }
    if (object->type->kind == Type_union || object->type->kind == Type_function)
        value = hold(l, value, "value");
    StoreRule rule = {target, from, value};
    Var *shared = shared_field(l, target, object->type, "setter");
    if (shared) {
        object = without_none(l, object, store_member, &rule);
        store_field(l, object, shared, again(l, value), target->at);
        return;
    }
    for_members(l, object, l->none, store_member, &rule, "stored", target->at);
}

void assign_attribute(Lower *l, const Node *target, Ir *value)
{
    value = quiet(l, value, "value");
    uint32_t mark = here(l);
    Ir *object = var_of(l->inference, l->instance, target) ? NULL : lower_quiet(l, target->Attribute.value, "object");
    settle(l, mark, &value, "value");
    if (value->type->kind != Type_never)
        store_attribute_tree(l, target, object, value, target);
}

static Ir *delete_member(Lower *l, Ir *a, void *context)
{
    const Node *n = context;
    Name name = field_name_of(l->inference, l->instance, n);
    const Callee *deleter = a->type->kind == Type_instance
                                ? implied_of(l->inference, l->instance, n, "deleter", a->type, n->Attribute.value)
                                : NULL;
    if (deleter) {
        quiet(l, call_implied(l, deleter, a, NULL, NULL, 0, n), "nothing");
        return tree_none(l, n->at);
    }
    Var *field = a->type->kind == Type_instance ? field_named(a->type, name) : NULL;
    if (a->type->kind == Type_instance && !field && !class_variable_of(l->inference, a->type, name) &&
        class_has_member(l->inference, a->type, name))
        return raise_text(l, "AttributeError", n->at, "property '%s' of '%s' object has no deleter", name,
                          type_word(a->type));
    if (!field)
        return no_attribute(l, a->type, name, n->at);
    a = hold(l, a, "object");
    Ir *has = ir_new(l->unit, I_HasAttr, l->bool_, n->at);
    has->HasAttr.a = a;
    has->HasAttr.field = field;
    Ir *missing = if_new(l, tree_not(l, has, n->at), n->at);
    Block *outer = enter(l, &missing->If.body);
    if (has_slot(l->inference, a->type, name))
        raise_text(l, "AttributeError", n->at, "%s", name);
    else
        no_attribute(l, a->type, name, n->at);
    enter(l, outer);
    Ir *node = ir_new(l->unit, I_UnsetAttr, NULL, n->at);
    node->UnsetAttr.a = again(l, a);
    node->UnsetAttr.field = field;
    put(l, node);
    return tree_none(l, n->at);
}

void delete_attribute(Lower *l, const Node *target)
{
    Ir *object = lower_quiet(l, target->Attribute.value, "object");
    for_members(l, object, l->none, delete_member, (void *)target, "deleted", target->at);
}

/* ---- operators ------------------------------------------------------------------------------------------------- */
bool has_instance(const Type *type)
{
    if (type->kind == Type_union)
        for_each (Type *, member, &type->items)
            if (member->kind == Type_instance)
                return true;
    return type->kind == Type_instance;
}

typedef struct Operator {
    const Inference *inference;
    const Node *n, *left, *right;
    Op op;
    Ir *a, *b;
    Type *type;
    bool in_place;
} Operator;

static bool is_comparison(Op op)
{
    return op >= Op_eq && op <= Op_ge;
}

/* By an index on its other side. */
static bool is_repeated(const Type *type)
{
    for_each (Type *, member, &type->items)
        if (type->kind == Type_union && is_repeated(member))
            return true;
    return type_is_sequence(type->kind) && type->kind != Type_instance && type->kind != Type_array;
}

/* What is left when no class has a method for it. */
static Ir *plain_operator(Lower *l, const Operator *o, Ir *a, Ir *b)
{
    if (is_comparison(o->op))
        return compare_trees(l, ir_op(o->op), a, b, o->n->at);
    if (o->op == Op_divmod)
        return divmod_tree(l, a, b, o->type, o->n->at);
    if (o->op == Op_mul && is_repeated(b->type))
        a = become_tree(l, o->left, a, Becomes_index);
    else if (o->op == Op_mul && is_repeated(a->type))
        b = become_tree(l, o->right, b, Becomes_index);
    Ir *wrong = o->in_place ? extended_wrongly(l, o->op, a, b, o->n->at) : NULL;
    if (wrong)
        return wrong;
    return arithmetic(l, ir_op(o->op), a, b, o->type, site_of(l->inference, l->instance, o->n), o->in_place, o->n->at);
}

static Ir *plain_right(Lower *l, Ir *b, void *context)
{
    const Operator *o = context;
    return plain_operator(l, o, again(l, o->a), b);
}

static Ir *plain_left(Lower *l, Ir *a, void *context)
{
    const Operator *o = context;
    return plain_operator(l, o, a, again(l, o->b));
}

/* Nobody has said that they are equal, or not: they are if they are one. */
static Ir *one_object(Lower *l, const Operator *o)
{
    if (o->a->type != o->b->type)
        return tree_bool(l, o->op == Op_ne, o->n->at);
    Ir *same = ir_new(l->unit, I_IsSame, l->bool_, o->n->at);
    same->IsSame.a = again(l, o->a);
    same->IsSame.b = again(l, o->b);
    return o->op == Op_eq ? same : tree_not(l, same, o->n->at);
}

/* When all methods have given up.  An instance and one of several values without methods: the values' types say what
 * is raised; nobody is asked again. */
static Ir *unanswered(Lower *l, const Operator *o)
{
    bool left = o->a->type->kind == Type_union, right = o->b->type->kind == Type_union;
    Operator inner = *o;
    if (!left && !right && (o->op == Op_eq || o->op == Op_ne) && o->a->type->kind == Type_instance)
        return one_object(l, o);
    if (!left && !right)
        return plain_operator(l, o, again(l, o->a), again(l, o->b));
    if (o->op == Op_eq || o->op == Op_ne)
        return tree_bool(l, o->op == Op_ne, o->n->at);
    return for_members(l, again(l, left ? o->a : o->b), o->type, left ? plain_left : plain_right, &inner, "result",
                       o->n->at);
}

static Type *member_that_gives_up(const Type *type)
{
    if (type->kind == Type_union)
        for_each (Type *, member, &type->items)
            if (is_not_implemented(member))
                return member;
    return is_not_implemented(type) ? (Type *)type : NULL;
}

static Ir *answer(Lower *l, const Operator *o, Ir *given, bool negated)
{
    if (!is_comparison(o->op) || given->type->kind == Type_never)
        return given;
    if (negated)
        return tree_not(l, tree_truth(l, quiet(l, given, "equal"), o->n->at), o->n->at);
    return o->type == l->bool_ && given->type != l->bool_ ? tree_truth(l, quiet(l, given, "answer"), o->n->at)
                                                          : convert(l, given, o->type);
}

/* Attempt `at` and those behind it. */
static Ir *try_methods(Lower *l, const Operator *o, const OperatorMethods *methods, uint32_t at)
{
    if (at == methods->count)
        return unanswered(l, o);
    bool right = methods->at[at].right;
    Ir *other = again(l, right ? o->a : o->b);
    Ir *given = call_implied(l, methods->at[at].callee, again(l, right ? o->b : o->a), right ? &o->left : &o->right,
                             &other, 1, o->n);
    Type *none = member_that_gives_up(given->type);
    if (!none)
        return answer(l, o, given, methods->at[at].negated);
    if (none == given->type) {
        quiet(l, given, "nothing");
        return try_methods(l, o, methods, at + 1);
    }
    given = hold(l, given, "answer");
    Var *result = o->type->kind == Type_never ? NULL : result_var(l, "result", o->type, o->n->at);
    Ir *choice = if_new(l, tree_has(l, again(l, given), none, o->n->at), o->n->at);
    Block *outer = enter(l, &choice->If.body);
    Ir *next = try_methods(l, o, methods, at + 1);
    if (result)
        put_set(l, result, next, o->n->at);
    enter(l, &choice->If.orelse);
    Type *rest = type_without(l->types, given->type, none);
    Ir *value = answer(l, o, convert_proved(l, again(l, given), rest), methods->at[at].negated);
    if (result)
        put_set(l, result, value, o->n->at);
    enter(l, outer);
    return result ? ir_get(l->unit, result, o->n->at) : ended(l, o->type, o->n->at);
}

/* Does it ask a method of that type?  What += says depends on each type. */
static bool asks(const Operator *o, const Type *type)
{
    if (o->in_place)
        return true;
    if (type->kind == Type_union)
        for_each (Type *, member, &type->items)
            if (asks(o, member))
                return true;
    if (type->kind != Type_instance)
        return false;
    return answers_operator(o->inference, o->op, type);
}

static bool asks_nothing(const void *context, const Type *type)
{
    return !asks(context, type);
}

/* The methods of the other operand are asked with it as with any other value that has none. */
static bool is_taken_whole(const void *context, const Type *type)
{
    const Operator *o = context;
    bool plain = is_comparison(o->op) || o->op == Op_add || o->op == Op_sub || o->op == Op_mul || o->op == Op_div;
    return type->kind != Type_instance && !o->in_place && plain;
}

static Ir *right_member(Lower *l, Ir *b, void *context)
{
    Operator inner = *(Operator *)context;
    inner.b = hold(l, b, "right");
    if (inner.a->type->kind != Type_instance && b->type->kind != Type_instance)
        return plain_operator(l, &inner, again(l, inner.a), b);
    OperatorMethods methods = methods_of_operator(l->inference, l->instance, inner.n, inner.op, inner.in_place,
                                                  inner.left, inner.a->type, inner.right, b->type);
    return try_methods(l, &inner, &methods, 0);
}

/* What is no instance, with an instance on its right. */
static Ir *left_of_instance(Lower *l, Ir *a, void *context)
{
    Operator inner = *(Operator *)context;
    inner.a = hold(l, a, "left");
    return right_member(l, again(l, inner.b), &inner);
}

static Ir *right_of_others(Lower *l, Ir *b, void *context)
{
    Operator inner = *(Operator *)context;
    inner.b = hold(l, b, "right");
    if (!asks(&inner, b->type))
        return plain_operator(l, &inner, again(l, inner.a), again(l, inner.b));
    return for_unlike_members(l, again(l, inner.a), inner.type, is_taken_whole, left_of_instance, &inner, "result",
                              inner.n->at);
}

static Ir *left_member(Lower *l, Ir *a, void *context)
{
    Operator inner = *(Operator *)context;
    inner.a = hold(l, a, "left");
    if (asks(&inner, a->type))
        return for_unlike_members(l, again(l, inner.b), inner.type, is_taken_whole, right_member, &inner, "result",
                                  inner.n->at);
    return for_unlike_members(l, again(l, inner.b), inner.type, asks_nothing, right_of_others, &inner, "result",
                              inner.n->at);
}

static Ir *run_operator(Lower *l, Operator *o)
{
    o->a = hold(l, o->a, "left");
    o->b = hold(l, o->b, "right");
    o->inference = l->inference;
    return for_unlike_members(l, o->a, o->type, asks_nothing, left_member, o, "result", o->n->at);
}

Ir *instance_binary(Lower *l, const Node *n, Op op, const Node *left, Ir *a, const Node *right, Ir *b, bool in_place)
{
    if (!has_instance(a->type) && !has_instance(b->type))
        return NULL;
    Operator o = {.n = n, .left = left, .right = right, .op = op, .a = a, .b = b, .in_place = in_place};
    o.type = type_of(l->inference, l->instance, n);
    return run_operator(l, &o);
}

/* a < b, of elements of the same iterable, which is what inference knows them by. */
Ir *instance_order(Lower *l, const Node *n, Op op, const Node *items, Ir *a, Ir *b)
{
    if (!has_instance(a->type) && !has_instance(b->type))
        return NULL;
    Operator o = {.n = n, .left = items, .right = items, .op = op, .a = a, .b = b, .type = l->bool_};
    return run_operator(l, &o);
}

Ir *instance_compare(Lower *l, const Node *n, Op op, const Node *left, Ir *a, const Node *right, Ir *b)
{
    if (!is_comparison(op) || (!has_instance(a->type) && !has_instance(b->type)))
        return NULL;
    Operator o = {.n = n, .left = left, .right = right, .op = op, .a = a, .b = b};
    o.type = n->Compare.rights.len == 1 ? type_of(l->inference, l->instance, n) : l->bool_;
    return run_operator(l, &o);
}

static Ir *unary_member(Lower *l, Ir *a, void *context)
{
    const Node *n = context;
    Op op = n->UnaryOp.op;
    const char *method = op == Op_minus ? "__neg__" : op == Op_plus ? "__pos__" : "__invert__";
    const Callee *callee = a->type->kind == Type_instance
                               ? implied_of(l->inference, l->instance, n, method, a->type, n->UnaryOp.operand)
                               : NULL;
    return callee ? call_implied(l, callee, a, NULL, NULL, 0, n) : unary_tree(l, ir_op(op), a, n->at);
}

Ir *instance_unary(Lower *l, const Node *n, Ir *a)
{
    if (!has_instance(a->type))
        return NULL;
    return for_members(l, a, type_of(l->inference, l->instance, n), unary_member, (void *)n, "result", n->at);
}

/* ---- abs, round, floor ---------------------------------------------------------------------------------------
 */
typedef struct Converting {
    const Special *special;
    const char *method;
    const Node *digits;
    Ir *tree;   /* of the digits */
    bool plain; /* other members have a rule */
} Converting;

static Ir *converted_member(Lower *l, Ir *a, void *context)
{
    Converting *c = context;
    const Callee *callee =
        implied_of(l->inference, l->instance, c->special->call, c->method, a->type, call_arg(c->special, 0));
    Ir *tree = c->tree ? again(l, c->tree) : NULL;
    if (callee)
        return call_implied(l, callee, a, &c->digits, &tree, tree != NULL, c->special->call);
    return c->plain ? plain_conversion(l, c->special, a, c->tree) : ended(l, l->never, c->special->call->at);
}

Ir *instance_conversion(Lower *l, const Special *special)
{
    static const char *const names[][2] = {{"bytes", "__bytes__"},    {"abs", "__abs__"},
                                           {"round", "__round__"},    {"math.floor", "__floor__"},
                                           {"math.ceil", "__ceil__"}, {"math.trunc", "__trunc__"}};
    Converting c = {.special = special, .digits = call_arg(special, 1)};
    for (int i = 0; i < 6 && special->callee->special; i++)
        if (strcmp(names[i][0], special->callee->special) == 0)
            c.method = names[i][1];
    c.plain = c.method && (!strcmp(c.method, "__abs__") || !strcmp(c.method, "__round__"));
    Type *type = c.method && call_arg(special, 0) ? type_of(l->inference, l->instance, call_arg(special, 0)) : NULL;
    if (!type || !has_instance(type))
        return NULL;
    Ir *value = lower_quiet(l, call_arg(special, 0), "value");
    uint32_t mark = here(l);
    if (c.digits)
        c.tree = hold(l, lower_expr(l, c.digits), "digits");
    settle(l, mark, &value, "value");
    return for_members(l, value, type_of(l->inference, l->instance, special->call), converted_member, &c, "result",
                       special->call->at);
}

/* ---- truth, length --------------------------------------------------------------------------------------------- */
static Ir *length_member(Lower *l, Ir *given, void *context)
{
    const Node *n = context;
    if (given->type->kind == Type_int || given->type->kind == Type_bool)
        return convert(l, given, l->int_);
    return raise_text(l, "TypeError", n->at, "'%s' object cannot be interpreted as an integer", type_word(given->type));
}

static Ir *length_of(Lower *l, const Callee *callee, Ir *a, const Node *n)
{
    Ir *length = quiet(l, call_implied(l, callee, a, NULL, NULL, 0, n), "length");
    bool may_fit = type_holds(length->type, Type_int) || type_holds(length->type, Type_bool);
    if (length->type->kind == Type_never)
        return length;
    length = for_members(l, length, may_fit ? l->int_ : l->never, length_member, (void *)n, "length", n->at);
    if (length->type->kind == Type_never)
        return length;
    length = hold(l, length, "length");
    Ir *wrong = if_new(l, ir_compare(l->unit, Ir_lt, again(l, length), ir_int(l->unit, 0, n->at), n->at), n->at);
    Block *outer = enter(l, &wrong->If.body);
    raise_text(l, "ValueError", n->at, "__len__() should return >= 0");
    enter(l, outer);
    Ir *most = ir_int(l->unit, INT64_MAX, n->at);
    Ir *big = if_new(l, ir_compare(l->unit, Ir_gt, again(l, length), most, n->at), n->at);
    outer = enter(l, &big->If.body);
    raise_text(l, "OverflowError", n->at, "cannot fit 'int' into an index-sized integer");
    enter(l, outer);
    return again(l, length);
}

Ir *instance_length(Lower *l, Ir *a, const Node *call, const Node *operand)
{
    const Callee *callee = implied_of(l->inference, l->instance, call, "__len__", a->type, operand);
    return callee ? length_of(l, callee, a, call) : NULL;
}

static Ir *given_truth(Lower *l, Ir *truth, void *context)
{
    const Node *n = context;
    if (truth->type->kind == Type_bool)
        return truth;
    return raise_text(l, "TypeError", n->at, "__bool__ should return bool, returned %s", type_word(truth->type));
}

static Ir *truth_member(Lower *l, Ir *a, void *context)
{
    const Node *n = context;
    if (a->type->kind != Type_instance)
        return tree_truth(l, a, n->at);
    const Callee *callee = implied_of(l->inference, l->instance, n, "__bool__", a->type, n);
    if (callee) {
        Ir *truth = quiet(l, call_implied(l, callee, a, NULL, NULL, 0, n), "truth");
        if (truth->type->kind == Type_never)
            return truth;
        Type *type = type_holds(truth->type, Type_bool) ? l->bool_ : l->never;
        return for_members(l, truth, type, given_truth, context, "truth", n->at);
    }
    callee = implied_of(l->inference, l->instance, n, "__len__", a->type, n);
    if (!callee)
        return tree_bool(l, true, n->at);
    Ir *length = length_of(l, callee, a, n);
    return length->type->kind == Type_never ? length
                                            : ir_compare(l->unit, Ir_ne, length, ir_int(l->unit, 0, n->at), n->at);
}

/* bool(value of n); a is quiet, the result is quiet. */
Ir *truth_of_node(Lower *l, const Node *n, Ir *a)
{
    if (is_always(l, a->type, true))
        return tree_bool(l, true, n->at);
    if (!has_own_truth(l, a->type) && a->type->kind != Type_instance)
        return quiet(l, tree_truth(l, a, n->at), "truth");
    return quiet(l, for_members(l, a, l->bool_, truth_member, (void *)n, "truth", n->at), "truth");
}

/* ---- subscripts -------------------------------------------------------------------------------------------------- */
Ir *instance_item(Lower *l, const Node *n, Ir *a, const char *method, const Node *const *nodes, Ir *const *trees,
                  uint32_t count)
{
    const Callee *callee = n && method && (a->type->kind == Type_instance || a->type->kind == Type_function)
                               ? implied_of(l->inference, l->instance, n, method, a->type, n->Subscript.value)
                               : NULL;
    return callee ? call_implied(l, callee, a, nodes, trees, count, n) : NULL;
}

Ir *instance_contains(Lower *l, const Node *n, const Node *left, Ir *item, const Node *right, Ir *a)
{
    const Callee *callee = a->type->kind == Type_instance
                               ? implied_of(l->inference, l->instance, n, "__contains__", a->type, right)
                               : NULL;
    if (!callee)
        return NULL;
    Ir *found = quiet(l, call_implied(l, callee, a, &left, &item, 1, n), "found");
    return tree_truth(l, found, n->at);
}
