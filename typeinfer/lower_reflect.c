/* lower_reflect.c -- built-in functions that ask for the class or the attributes of a value.
 * In: calls of hasattr, getattr, ...; type(x).__name__; comparisons of classes.  Out: constants, Attr trees, tests.
 * Rule: what is asked is decided per member of the value's type. */
#include "typeinfer/lower.h"

typedef struct Asked {
    const Node *node, *attribute;
    Ir *fallback;
    const Node *cls; /* the class it is compared with */
    Ir *other;       /* or the value whose class it is compared with */
} Asked;

static Ir *is_set(Lower *l, Ir *a, Var *field, Span at)
{
    if (!field->may_be_unset)
        return tree_bool(l, true, at);
    Ir *has = ir_new(l->unit, I_HasAttr, l->bool_, at);
    has->HasAttr.a = a;
    has->HasAttr.field = field;
    return has;
}

/* e.__notes__, which an exception has once it was given one */
static bool has_notes_part(const Type *type, Name name)
{
    return type_is_exception(type) && !strcmp(name, "__notes__") &&
           (type->kind != Type_instance || !field_named(type, name));
}

static Ir *has_notes(Lower *l, Ir *a, Span at)
{
    static const Library library = {
        .name = "__notes__", .owner = "exception", .c_name = "exception_has_notes", .cost = 1};
    Ir *args[] = {as_exception(l, a)};
    return tree_library(l, &library, l->bool_, args, 1, 0, at);
}

/* Has the class, or the function, that member, now?  NULL: never. */
static Ir *class_has(Lower *l, const Type *type, Name name, Span at)
{
    if (function_variables_of(l->inference, type, name).len)
        return has_class_variable(l, type, name, at);
    if (!class_has_member(l->inference, type, name))
        return NULL;
    Ir *variable = has_class_variable(l, type, name, at);
    return variable ? variable : tree_bool(l, true, at);
}

/* Of a function, an attribute that its own function sets, or a decorator; NULL: another. */
static Ir *function_has(Lower *l, Ir *a, const Node *attribute)
{
    const Callee *test = implied_of(l->inference, l->instance, attribute, "has", a->type, attribute->Attribute.value);
    return test ? quiet(l, call_beside_tree(l, test, a, NULL, NULL, attribute), "has") : NULL;
}

static Ir *hasattr_member(Lower *l, Ir *a, void *context)
{
    Asked *asked = context;
    Span at = asked->node->at;
    Name name = asked->attribute->Attribute.attr;
    Ir *nested = a->type->kind == Type_function ? function_has(l, a, asked->attribute) : NULL;
    if (nested)
        return nested;
    Ir *member =
        a->type->kind == Type_function || a->type->kind == Type_instance ? class_has(l, a->type, name, at) : NULL;
    if (a->type->kind == Type_function)
        return function_type_has(l->inference, a->type, name) ? tree_bool(l, true, at)
               : member                                       ? member
                                                              : tree_bool(l, false, at);
    if (has_notes_part(a->type, name))
        return has_notes(l, a, at);
    if (a->type->kind != Type_instance)
        return tree_bool(l, kind_has_attribute(a->type->kind, name), at);
    if (is_exception_part(a->type, name))
        return tree_bool(l, true, at);
    Var *field = field_named(a->type, name);
    Ir *own = field ? is_set(l, a, field, at) : tree_bool(l, false, at);
    return !member ? own : is_const(member, Type_bool) ? member : tree_or(l, own, member, at);
}

static Ir *hasattr_rule(Lower *l, const Special *special)
{
    Asked asked = {.node = special->call, .attribute = named_attribute_of(l->inference, special->call)};
    Var *variable;
    const Node *self;
    if (super_attribute_of(l->inference, l->instance, asked.attribute, &variable, &self))
        return tree_bool(l, super_has(l->inference, l->instance, asked.attribute), special->call->at);
    Ir *value = lower_quiet(l, call_arg(special, 0), "object");
    return for_members(l, value, l->bool_, hasattr_member, &asked, "has", special->call->at);
}

static Ir *getattr_member(Lower *l, Ir *a, void *context)
{
    Asked *asked = context;
    Span at = asked->node->at;
    Name name = asked->attribute->Attribute.attr;
    Type *type = type_of(l->inference, l->instance, asked->node);
    bool notes = has_notes_part(a->type, name);
    a = hold(l, a, "object");
    Ir *nested = a->type->kind == Type_function ? function_has(l, again(l, a), asked->attribute) : NULL;
    bool given = nested || function_variables_of(l->inference, a->type, name).len > 0;
    if (a->type->kind != Type_instance && !is_class_value(l->inference, a->type) && !notes && !given)
        return again(l, asked->fallback);
    bool plain = a->type->kind == Type_function || a->type->kind == Type_instance;
    Ir *member = nested ? nested : plain ? class_has(l, a->type, name, at) : NULL;
    if ((member && is_const(member, Type_bool)) || (!notes && is_exception_part(a->type, name)))
        return attribute_of_tree(l, asked->attribute, a);
    Var *field = notes || a->type->kind != Type_instance ? NULL : field_named(a->type, name);
    if (!field && !notes && !member)
        return again(l, asked->fallback);
    if (field && !field->may_be_unset)
        return attribute_of_tree(l, asked->attribute, a);
    Var *result = result_var(l, name, type, at);
    Ir *has = notes   ? has_notes(l, again(l, a), at)
              : field ? is_set(l, again(l, a), field, at)
                      : tree_bool(l, false, at);
    Ir *choice = if_new(l, member ? tree_or(l, has, member, at) : has, at);
    Block *outer = enter(l, &choice->If.body);
    Ir *value = quiet(l, attribute_of_tree(l, asked->attribute, again(l, a)), name);
    if (value->type->kind != Type_never)
        put_set(l, result, convert(l, value, type), at);
    enter(l, &choice->If.orelse);
    put_set(l, result, again(l, asked->fallback), at);
    enter(l, outer);
    return ir_get(l->unit, result, at);
}

static Ir *getattr_rule(Lower *l, const Special *special)
{
    Asked asked = {.node = special->call, .attribute = named_attribute_of(l->inference, special->call)};
    if (!call_arg(special, 2))
        return lower_attribute(l, asked.attribute);
    Ir *value = hold(l, lower_quiet(l, call_arg(special, 0), "object"), "object");
    asked.fallback = hold(l, lower_quiet(l, call_arg(special, 2), "fallback"), "fallback");
    Type *type = type_of(l->inference, l->instance, special->call);
    return for_members(l, value, type, getattr_member, &asked, "value", special->call->at);
}

static Ir *setattr_rule(Lower *l, const Special *special)
{
    const Node *attribute = named_attribute_of(l->inference, special->call);
    Ir *object = lower_quiet(l, call_arg(special, 0), "object");
    uint32_t mark = here(l);
    Ir *value = lower_quiet(l, call_arg(special, 2), "value");
    settle(l, mark, &object, "object");
    if (value->type->kind != Type_never)
        store_attribute_tree(l, attribute, object, value, attribute);
    return tree_none(l, special->call->at);
}

/* ---- vars ------------------------------------------------------------------------------------ */
static void put_field(Lower *l, Ir *dict, Ir *a, Var *field, Span at)
{
    Block *outer = NULL;
    if (field->may_be_unset)
        outer = enter(l, &if_new(l, is_set(l, again(l, a), field, at), at)->If.body);
    Ir *value = attr_tree(l, again(l, a), field, at);
    value->proved |= Proved_set;
    store_key(l, again(l, dict), tree_text(l, field->name, at), hold(l, value, field->name), at);
    if (outer)
        enter(l, outer);
}

static Ir *vars_member(Lower *l, Ir *a, void *context)
{
    const Node *call = context;
    Ir *object = hold(l, a, "object");
    Ir *dict =
        new_table(l, type_of(l->inference, l->instance, call), site_of(l->inference, l->instance, call), call->at);
    NameList names = fields_in_order(l->inference, a->type);
    for_each (Name, name, &names) {
        Var *field = field_named(a->type, name);
        if (field)
            put_field(l, dict, object, field, call->at);
    }
    return dict;
}

static Ir *vars_rule(Lower *l, const Special *special)
{
    Ir *value = lower_quiet(l, call_arg(special, 0), "object");
    return for_members(l, value, type_of(l->inference, l->instance, special->call), vars_member, (void *)special->call,
                       "attributes", special->call->at);
}

static Ir *delattr_rule(Lower *l, const Special *special)
{
    delete_attribute(l, named_attribute_of(l->inference, special->call));
    return tree_none(l, special->call->at);
}

/* ---- classes ---------------------------------------------------------------------------------- */
/* C.__name__, C.__doc__; NULL: n is something else */
Ir *lower_class_text(Lower *l, const Node *n)
{
    Str text;
    if (!class_text(l->inference, l->instance, n, &text))
        return NULL;
    return text.at ? tree_str(l, text, n->at) : tree_none(l, n->at);
}

static Ir *class_member_value(Lower *l, Ir *a, void *context)
{
    const Node *n = context;
    if (type_is_exception(a->type))
        return class_of_exception_tree(l, a, n->at);
    Type *type = class_value_type(l->inference, l->instance, n, a->type);
    if (!type)
        return ended(l, l->never, n->at);
    Ir *made = ir_new(l->unit, I_New, type, n->at);
    made->New.cls = type->cls;
    return made;
}

/* type(x), x.__class__ as a value */
Ir *class_of_tree(Lower *l, const Node *n, Ir *value)
{
    return for_members(l, value, type_of(l->inference, l->instance, n), class_member_value, (void *)n, "cls", n->at);
}

static Ir *type_rule(Lower *l, const Special *special)
{
    return class_of_tree(l, special->call, lower_quiet(l, call_arg(special, 0), "value"));
}

static Ir *same_exception_class(Lower *l, Ir *a, Ir *b)
{
    Ir *node = ir_new(l->unit, I_IsSame, l->bool_, a->at);
    node->IsSame.a = a;
    node->IsSame.b = b;
    return node;
}

static Ir *same_class(Lower *l, Ir *b, void *context)
{
    Asked *asked = context;
    const Type *a = asked->other->type;
    if (type_is_exception(a) && type_is_exception(b->type))
        return same_exception_class(l, class_of_exception_tree(l, again(l, asked->other), b->at),
                                    class_of_exception_tree(l, b, b->at));
    bool same = a == b->type || (a->kind != Type_instance && strcmp(type_word(a), type_word(b->type)) == 0) ||
                (a->kind == Type_instance && b->type->kind == Type_instance && same_class_of_types(a, b->type));
    return tree_bool(l, same, asked->node->at);
}

typedef bool Fits(Lower *l, const Type *member, const void *context);

static Ir *is_among(Lower *l, Ir *value, const TypeList *members, Span at)
{
    Ir *found = tree_bool(l, false, at);
    for_each (Type *, member, members)
        found = tree_or(l, found, tree_has(l, again(l, value), member, at), at);
    return found;
}

/* Is the value of a member that fits?  Asked of those that do, or of the others if they are fewer. */
static Ir *of_fitting_member(Lower *l, Ir *value, Fits *fits, const void *context, Span at)
{
    TypeList yes = {0}, no = {0};
    if (value->type->kind == Type_never)
        return value;
    if (value->type->kind != Type_union)
        return tree_bool(l, fits(l, value->type, context), at);
    for_each (Type *, member, &value->type->items)
        if (fits(l, member, context))
            push(l->arena, &yes, member);
        else
            push(l->arena, &no, member);
    if (!yes.len || !no.len)
        return tree_bool(l, yes.len != 0, at);
    value = value->kind == I_Get ? value : hold(l, value, "value");
    return yes.len <= no.len ? is_among(l, value, &yes, at) : tree_not(l, is_among(l, value, &no, at), at);
}

static bool has_exception(const Type *type)
{
    const TypeList one = {.at = (Type **)&type, .len = 1};
    for_each (Type *, member, type->kind == Type_union ? &type->items : &one)
        if (type_is_exception(member))
            return true;
    return false;
}

static bool holds_functions(const Type *type)
{
    const TypeList one = {.at = (Type **)&type, .len = 1};
    for_each (Type *, member, type->kind == Type_union ? &type->items : &one)
        if (member->kind == Type_function)
            return true;
    return false;
}

static bool is_exactly_that(Lower *l, const Type *member, const void *cls)
{
    return is_exactly(l->inference, l->instance, member, cls);
}

static Ir *class_of_left(Lower *l, Ir *a, void *context)
{
    Asked *asked = context;
    const char *exception =
        asked->cls && type_is_exception(a->type) ? exception_name_of(l->inference, l->instance, asked->cls) : NULL;
    if (exception)
        return same_exception_class(l, class_of_exception_tree(l, a, a->at), class_ref(l, exception, a->at));
    if (asked->cls)
        return tree_bool(l, is_exactly(l->inference, l->instance, a->type, asked->cls), asked->node->at);
    Asked inner = *asked;
    inner.other = a;
    return for_members(l, again(l, asked->other), l->bool_, same_class, &inner, "same", asked->node->at);
}

/* type(a) is C, type(a) == type(b); NULL: another comparison. */
Ir *lower_class_compare(Lower *l, const Node *n)
{
    Op op = n->Compare.ops.at[0];
    const Node *left = n->Compare.left, *right = n->Compare.rights.at[0];
    const Node *a = asks_class(left), *b = asks_class(right);
    if (n->Compare.rights.len != 1 || (op != Op_is && op != Op_isnot && op != Op_eq && op != Op_ne) || (!a && !b))
        return NULL;
    Asked asked = {.node = n, .cls = !a ? left : !b ? right : NULL};
    if (asked.cls && !names_some_class(l->inference, l->instance, asked.cls))
        return NULL;
    Ir *value = lower_quiet(l, a ? a : b, "value");
    if (value->kind != I_Get)
        value = hold(l, value, "value");
    if (a && b)
        asked.other = lower_quiet(l, b, "other");
    if (asked.other && asked.other->kind != I_Get)
        asked.other = hold(l, asked.other, "other");
    if (asked.cls && !strcmp(asked.cls->kind == N_Name ? asked.cls->Name.name : "", "type") &&
        holds_functions(value->type))
        lower_refuse(l, n->at, "a test for the class 'type' of what may be a function");
    Ir *same = asked.cls && !has_exception(value->type)
                   ? of_fitting_member(l, value, is_exactly_that, asked.cls, n->at)
                   : for_members(l, value, l->bool_, class_of_left, &asked, "same", n->at);
    return op == Op_is || op == Op_eq ? same : tree_not(l, quiet(l, same, "same"), n->at);
}

/* ---- type(x).__name__ == "C" ---------------------------------------------------------------------------------- */
static bool is_named_so(Lower *l, const Type *member, const void *text)
{
    (void)l;
    const char *name = plain_class_name(member);
    return strlen(name) == ((const Str *)text)->len && !memcmp(name, ((const Str *)text)->at, ((const Str *)text)->len);
}

/* A test for classes; NULL: another comparison, or one that only the text decides. */
Ir *lower_class_name_compare(Lower *l, const Node *n)
{
    Op op = n->Compare.ops.at[0];
    const Node *of = named_value(n->Compare.left), *text = n->Compare.rights.at[0];
    Type *type = of ? type_of(l->inference, l->instance, of) : NULL;
    if (!type || n->Compare.rights.len != 1 || text->kind != N_Constant || text->Constant.literal != Literal_str ||
        (op != Op_eq && op != Op_ne) || has_exception(type))
        return NULL;
    Ir *same = of_fitting_member(l, lower_quiet(l, of, "value"), is_named_so, &text->Constant.text, n->at);
    return op == Op_eq ? same : tree_not(l, quiet(l, same, "same"), n->at);
}

static bool any_class(Lower *l, const Node *what, const Node *name, const Type *type)
{
    if (what->kind == N_Tuple) {
        for_each (Node *, item, &what->Tuple.items)
            if (any_class(l, item, name, type))
                return true;
        return false;
    }
    return name ? class_name_is(l->inference, l->instance, name, what)
                : is_of_class(l->inference, l->instance, type, what);
}

static Ir *subclass_member(Lower *l, Ir *a, void *context)
{
    Asked *asked = context;
    return tree_bool(l, any_class(l, asked->cls, NULL, a->type), asked->node->at);
}

static Ir *issubclass_rule(Lower *l, const Special *special)
{
    const Node *cls = call_arg(special, 0), *what = call_arg(special, 1), *of = asks_class(cls);
    if (has_class_values(l, cls) || (of && type_is_exception(type_of(l->inference, l->instance, of))) ||
        has_class_values(l, what))
        return is_derived(l, hold(l, lower_quiet(l, of ? of : cls, "cls"), "cls"), classes_tree(l, what), cls->at);
    if (!of)
        return tree_bool(l, any_class(l, what, cls, NULL), special->call->at);
    Asked asked = {.node = special->call, .cls = what};
    return for_members(l, lower_quiet(l, of, "value"), l->bool_, subclass_member, &asked, "is", special->call->at);
}

static Ir *callable_member(Lower *l, Ir *a, void *context)
{
    const Node *n = context;
    return tree_bool(l, type_is_callable(l->inference, a->type), n->at);
}

static Ir *callable_rule(Lower *l, const Special *special)
{
    Ir *value = lower_quiet(l, call_arg(special, 0), "value");
    return for_members(l, value, l->bool_, callable_member, (void *)special->call, "callable", special->call->at);
}

static Ir *class_names_member(Lower *l, Ir *a, void *context)
{
    const Node *n = context;
    return tree_text(l, class_names_of(l->inference, a->type), n->at);
}

static Ir *class_names_rule(Lower *l, const Special *special)
{
    Ir *value = lower_quiet(l, call_arg(special, 0), "value");
    Type *type = type_of(l->inference, l->instance, special->call);
    return for_members(l, value, type, class_names_member, (void *)special->call, "names", special->call->at);
}

/* super().__init__(), object.__init__(self): nothing happens */
static Ir *object_init_rule(Lower *l, const Special *special)
{
    for_each (Node *, arg, &special->call->Call.args)
        lower_quiet(l, arg, "argument");
    return tree_none(l, special->call->at);
}

const SpecialRow reflect_rules[] = {
    {"vars of", vars_rule},
    {"vars in any order", vars_rule},
    {"vars compared", vars_rule},
    {"class names", class_names_rule},
    {"hasattr", hasattr_rule},
    {"getattr", getattr_rule},
    {"setattr", setattr_rule},
    {"delattr", delattr_rule},
    {"issubclass", issubclass_rule},
    {"type", type_rule},
    {"callable", callable_rule},
    {"object.__init__", object_init_rule},
    {NULL, NULL},
};
