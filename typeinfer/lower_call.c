/* lower_call.c -- calls: of functions, library functions, methods; attributes.
 * In: Call and Attribute nodes with the callees that inference found.  Out: Call and Library trees.
 * Rule: receiver and arguments are evaluated in the order in which they are written; then they are
 * converted and ordered. */
#include "typeinfer/lower.h"

#include "typeinfer/lower_library.h"

/* ---- arguments ------------------------------------------------------------------------------- */
typedef struct Given { /* the arguments of one call as evaluated */
    const Node *call;
    Ir *receiver;
    Ir *self;    /* the first parameter, when it is no argument */
    Ir *closure; /* the function value that is called */
    Ir *object;  /* in whose class it was found */
    VEC(const Node *) nodes;
    Block trees;
} Given;

const Node *call_arg(const Special *special, uint32_t index)
{
    const Nodes *args = &special->call->Call.args;
    return index < args->len ? args->at[index] : NULL;
}

const Node *call_keyword(const Special *special, const char *name)
{
    for_each (Node *, keyword, &special->call->Call.keywords) {
        if (keyword->Keyword.name && strcmp(keyword->Keyword.name, name) == 0)
            return keyword->Keyword.value;
    }
    return NULL;
}

/* A generator expression that a function of the library takes as a list. */
static Ir *listed(Lower *l, const Node *node)
{
    Ir *list = new_list(l, type_list(l->types, step_type(l, node)), NULL, 0, node->at);
    extend_with(l, list, node, node->at);
    return list;
}

/* what a star spreads is used field by field */
static void give(Lower *l, Given *given, const Node *node, bool spread)
{
    if (node->kind == N_Starred && type_of(l->inference, l->instance, node)->kind == Type_never) {
        if (!only_iterates(l, node->Starred.value)) /* of a call that is not reached */
            lower_quiet(l, node->Starred.value, "argument");
        return;
    }
    uint32_t mark = here(l);
    Ir *tree = only_iterates(l, node) ? listed(l, node)
               : spread               ? hold(l, lower_expr(l, node), "whole")
                                      : lower_quiet(l, node, "argument");
    for (uint32_t index = 0; index < given->trees.len; index++)
        settle(l, mark, &given->trees.at[index], "argument");
    if (given->receiver)
        settle(l, mark, &given->receiver, "receiver");
    push(l->arena, &given->nodes, node);
    push(l->arena, &given->trees, tree);
}

/* f(**{"a": 1, **kwargs}) */
static void give_display(Lower *l, Given *given, const Node *display)
{
    for (uint32_t index = 0; index < display->Dict.values.len; index++) {
        const Node *value = display->Dict.values.at[index];
        if (is_static_display(l->inference, l->instance, value) && !display->Dict.keys.at[index])
            give_display(l, given, value);
        else
            give(l, given, value, !display->Dict.keys.at[index]);
    }
}

/* Positional and keyword arguments may be mixed after a `*`: by place. */
static void give_all(Lower *l, Given *given)
{
    for_each (Node *, arg, &given->call->Call.args) {
        give(l, given, arg, arg->kind == N_Starred);
    }
    for_each (Node *, keyword, &given->call->Call.keywords) {
        const Node *value = keyword->Keyword.value;
        if (!keyword->Keyword.name && is_static_display(l->inference, l->instance, value))
            give_display(l, given, value);
        else
            give(l, given, value, !keyword->Keyword.name);
        if (!keyword->Keyword.name && given->nodes.len && last(&given->nodes) == value)
            last(&given->trees) = as_mapping(l, given->call, value, last(&given->trees));
    }
}

static Ir *given_tree(const Given *given, const Node *node)
{
    for (uint32_t index = 0; index < given->nodes.len; index++) {
        if (given->nodes.at[index] == node)
            return given->trees.at[index];
    }
    return NULL;
}

/* ---- functions of the program ---------------------------------------------------------------- */
static Ir *default_of(Lower *l, const Func *func, uint32_t index, const Argument *argument, Span at)
{
    if (func && index < func->params.len) {
        const Param *param = &func->params.at[index];
        if (param->constant)
            return again(l, param->constant);
        if (param->fallback)
            return ir_get(l->unit, param->fallback, at);
    }
    if (!argument->fallback)
        return tree_none(l, at);
    Ir *literal = literal_of(l, argument->fallback); /* a stub's node has no type here */
    return literal ? literal : lower_raw(l, argument->fallback);
}

static void add_argument(Lower *l, Block *args, Ir *tree, Type *type, const char *role)
{
    uint32_t mark = here(l);
    tree = quiet(l, type ? convert(l, tree, type) : tree, role);
    for (uint32_t index = 0; index < args->len; index++)
        settle(l, mark, &args->at[index], "argument");
    push(l->arena, args, tree);
}

/* The arguments do not fit the parameters: what inference said of it. */
static Ir *call_wrongly(Lower *l, const Given *given)
{
    const Callees *callees = callees_of(l->inference, l->instance, given->call);
    for (uint32_t index = 0; index < callees->len; index++) {
        const Callee *never = &callees->at[index];
        if (never->kind == Callee_never)
            return raise_text(l, never->error_class, given->call->at, "%s", never->error);
    }
    return ended(l, l->never, given->call->at);
}

/* xs[at], where xs is known to be that long; nothing gets here where it is always empty */
static Ir *element_tree(Lower *l, Ir *sequence, uint32_t at, Span span)
{
    Type *item = item_type(l, sequence->type);
    if (item->kind == Type_never)
        return ended(l, item, span);
    Ir *node = tree_index(l, sequence, ir_int(l->unit, at, span), item, span);
    node->proved |= Proved_bounds | Proved_forward;
    return node;
}

static Ir *passed_tree(Lower *l, const Given *given, const Passed *passed)
{
    if (passed->is_self)
        return given->self;
    Ir *tree = passed->node ? given_tree(given, passed->node) : NULL;
    if (tree && passed->many)
        return element_tree(l, again(l, tree), passed->item - 1, given->call->at);
    return tree && passed->item ? tree_field(l, again(l, tree), passed->item - 1, given->call->at) : tree;
}

/* The tuple that *args or **kwargs is. */
static Ir *rest_tree(Lower *l, const Given *given, const Argument *argument)
{
    Ir *node = ir_new(l->unit, I_TupleNew, NULL, given->call->at);
    TypeList types = {0};
    for_each (Passed, passed, &argument->rest) {
        uint32_t mark = here(l);
        Ir *item = quiet(l, passed_tree(l, given, &passed), "item");
        for (uint32_t index = 0; index < node->TupleNew.items.len; index++)
            settle(l, mark, &node->TupleNew.items.at[index], "item");
        push(l->arena, &node->TupleNew.items, item);
        push(l->arena, &types, item->type);
    }
    node->type = type_tuple(l->types, types.at, types.len);
    return node;
}

static void append_step(Lower *l, Ir *item, void *list)
{
    append_item(l, list, item, item->at);
}

/* What a star of unknown length leaves over, behind the arguments in front of it. */
static Ir *open_rest(Lower *l, const Given *given, const Argument *argument)
{
    Span at = given->call->at;
    Type *type = argument->type;
    const Passed *star = &last(&argument->rest);
    Ir *rest = again(l, given_tree(given, star->node));
    if (star->item > 1) {
        Ir *slice = ir_new(l->unit, I_Slice, rest->type, at);
        slice->Slice.a = rest;
        slice->Slice.lower = ir_int(l->unit, star->item - 1, at);
        rest = slice;
    }
    if (argument->rest.len == 1 && rest->type == type)
        return quiet(l, rest, "rest");
    Ir *list = new_list(l, list_like(l, type), NULL, 0, at);
    for_each (Passed, passed, &argument->rest)
        if (!passed.many)
            append_item(l, list, passed_tree(l, given, &passed), at);
    loop_over_tree(l, hold(l, rest, "rest"), append_step, list, at);
    return finish_list(l, list, type, 0, at);
}

/* **kwargs of a call with a dict of unknown keys: a dict, too */
static Ir *open_named(Lower *l, const Given *given, const Argument *argument, const Callee *callee)
{
    Span at = given->call->at;
    Ir *table = new_table(l, argument->type, 0, at);
    for (uint32_t index = 0; index < argument->rest.len; index++) {
        const Passed *passed = &argument->rest.at[index];
        if (passed->key)
            put_untaken(l, table, callee->mapping, given_tree(given, passed->node), at);
        else
            put_into_table(l, table, tree_text(l, callee->rest_names.at[index], at), passed_tree(l, given, passed), at);
    }
    return again(l, table);
}

/* The element of a star for a parameter with a default, or one that a dict may give, too. */
static Ir *element_or_default(Lower *l, const Given *given, const Argument *argument, Ir *fallback)
{
    Span at = given->call->at;
    const Ir *sequence = given_tree(given, argument->node);
    Var *result = result_var(l, "argument", argument->type, at);
    Ir *length = tree_len(l, again(l, sequence), at);
    Ir *choice = if_new(l, ir_compare(l->unit, Ir_ge, length, ir_int(l->unit, argument->item, at), at), at);
    Block *outer = enter(l, &choice->If.body);
    Ir *element = element_tree(l, again(l, sequence), argument->item - 1, at);
    if (element->type->kind != Type_never)
        put_set(l, result, element, at);
    enter(l, &choice->If.orelse);
    if (argument->mapping)
        fallback = value_of_key(l, given_tree(given, argument->mapping), argument, fallback, at);
    put_set(l, result, fallback, at);
    enter(l, outer);
    return ir_get(l->unit, result, at);
}

static Ir *argument_tree(Lower *l, const Given *given, const Argument *argument, const Callee *callee)
{
    Passed passed = {
        .node = argument->node, .item = argument->item, .is_self = argument->is_self, .many = argument->many};
    if (argument->is_rest && argument->type->kind == Type_dict)
        return open_named(l, given, argument, callee);
    if (argument->mapping)
        return element_or_default(l, given, argument, NULL);
    if (argument->key)
        return value_of_key(l, given_tree(given, argument->node), argument, NULL, given->call->at);
    if (argument->is_rest && argument->rest.len && last(&argument->rest).many)
        return open_rest(l, given, argument);
    return argument->is_rest ? rest_tree(l, given, argument) : passed_tree(l, given, &passed);
}

static void raise_for_length(Lower *l, const Ir *sequence, uint32_t length, const char *text, Span at)
{
    Ir *count = tree_len(l, again(l, sequence), at);
    Ir *wrong = if_new(l, ir_compare(l->unit, Ir_eq, count, ir_int(l->unit, length, at), at), at);
    Block *outer = enter(l, &wrong->If.body);
    raise_text(l, "TypeError", at, "%s", text);
    enter(l, outer);
}

/* The star is as long as the parameters say. */
static void test_star(Lower *l, const Given *given, const Star *star)
{
    Span at = given->call->at;
    const Ir *sequence = given_tree(given, star->node);
    for (uint32_t length = 0; length < star->least; length++)
        raise_for_length(l, sequence, length, star->missing[length], at);
    if (star->most == UINT32_MAX)
        return;
    if (star->one)
        raise_for_length(l, sequence, 1, star->one, at);
    Ir *count = tree_len(l, again(l, sequence), at);
    Ir *more = if_new(l, ir_compare(l->unit, Ir_gt, count, ir_int(l->unit, star->most, at), at), at);
    Block *outer = enter(l, &more->If.body);
    if (star->met) {
        raise_text(l, "TypeError", at, "%s", star->head);
        enter(l, outer);
        return;
    }
    Ir *number = ir_new(l->unit, I_TextOf, l->str, at);
    number->TextOf.a = quiet(l, tree_add(l, tree_len(l, again(l, sequence), at), star->before, at), "count");
    number->TextOf.conversion = 's';
    Ir *parts[] = {tree_text(l, star->head, at), quiet(l, number, "number"), tree_text(l, star->tail, at)};
    raise_with(l, "TypeError", quiet(l, tree_join(l, parts, 3, at), "message"), at);
    enter(l, outer);
}

static Ir *call_function(Lower *l, const Given *given, const Callee *callee)
{
    if (!callee->instance)
        return call_wrongly(l, given);
    bool both = callee->mapping && callee->mapping->behind_star;
    if (both)
        test_star_and_mapping(l, callee, given_tree(given, callee->star->node),
                              given_tree(given, callee->mapping->node), given->call->at);
    else if (callee->star)
        test_star(l, given, callee->star);
    if (callee->mapping && !both)
        test_mapping(l, callee->mapping, given_tree(given, callee->mapping->node), given->call->at);
    Func *func = callee->instance->func;
    if (!func) {
        lower_refuse(l, given->call->at, "a function of the driver's, called in another way than as an argument,");
        return ended(l, l->never, given->call->at);
    }
    Ir *node = ir_new(l->unit, I_Call, func->result, given->call->at);
    node->Call.func = func;
    node->Call.closure = given->closure;
    for (uint32_t index = 0; index < func->params.len; index++) {
        const Argument *argument = index < callee->args.len ? &callee->args.at[index] : &(Argument){0};
        Var *param = func->params.at[index].var;
        bool optional = (argument->many || argument->key) && argument->fallback;
        Ir *tree = optional ? NULL : argument_tree(l, given, argument, callee);
        Var *field = !tree && given->closure ? field_named(given->closure->type, param->name) : NULL;
        if (field)
            tree = attr_tree(l, again(l, given->closure), field, given->call->at);
        if (!tree)
            tree = default_of(l, func, index, argument, given->call->at);
        if (optional && argument->key && !argument->mapping)
            tree = value_of_key(l, given_tree(given, argument->node), argument, tree, given->call->at);
        else if (optional)
            tree = element_or_default(l, given, argument, tree);
        add_argument(l, &node->Call.args, tree, param->type, param->name);
    }
    return node;
}

Ir *call_implied(Lower *l, const Callee *callee, Ir *self, const Node *const *nodes, Ir *const *trees, uint32_t count,
                 const Node *at)
{
    Given given = {.call = at, .self = self};
    for (uint32_t index = 0; index < count; index++) {
        push(l->arena, &given.nodes, nodes[index]);
        push(l->arena, &given.trees, trees[index]);
    }
    return call_function(l, &given, callee);
}

/* C(...): the instance is made when its arguments are there. */
/* C(*args, **kwargs) of a class without __init__: both are empty. */
static void test_nothing_given(Lower *l, const Given *given, const char *name)
{
    Span at = given->call->at;
    for (uint32_t index = 0; index < given->trees.len; index++) {
        const Ir *tree = given->trees.at[index];
        bool spread = given->nodes.at[index]->kind == N_Starred || tree->type->kind == Type_dict;
        if (!spread || tree->type->kind == Type_tuple || tree->type->kind == Type_never)
            continue;
        Ir *length = tree_len(l, again(l, tree), at);
        Ir *some = if_new(l, ir_compare(l->unit, Ir_ne, length, ir_int(l->unit, 0, at), at), at);
        Block *outer = enter(l, &some->If.body);
        raise_text(l, "TypeError", at, "%s() takes no arguments", name);
        enter(l, outer);
    }
}

static Ir *call_new(Lower *l, Given *given, const Callee *callee)
{
    if (!callee->has_init && !callee->result->cls->exception)
        test_nothing_given(l, given, callee->result->cls->name);
    Ir *node = ir_new(l->unit, I_New, callee->result, given->call->at);
    node->New.cls = callee->result->cls;
    node->New.site = callee->site;
    const Callee *begin = implied_of(l->inference, l->instance, given->call, "_begin", callee->result, NULL);
    if (begin)
        node = hold(l, node, "made");
    if (begin)
        quiet(l, call_implied(l, begin, again(l, node), NULL, NULL, 0, given->call), "nothing");
    bool late = callee->has_init && is_exception_part(callee->result, "errno"); /* OSError.__init__ sets them, if any */
    bool raisable = callee->result->cls->exception && !late && !sets_args_first(l, callee);
    if (!callee->has_init && !(raisable && given->call->Call.args.len))
        return node;
    given->self = hold(l, node, "made");
    if (raisable)
        set_arguments(l, again(l, given->self), &given->trees, given->call->Call.args.len, given->call->at);
    if (!callee->has_init)
        return again(l, given->self);
    Ir *nothing = quiet(l, call_function(l, given, callee), "nothing");
    return nothing->type->kind == Type_never ? nothing : again(l, given->self);
}

static Ir *adapted(Lower *l, Ir *tree, Type *type, Span at);

Ir *call_new_given(Lower *l, const Node *call, const Callee *callee, const Block *args)
{
    Given given = {.call = call};
    for_each (Node *, arg, &call->Call.args)
        push(l->arena, &given.nodes, arg);
    for_each (Node *, keyword, &call->Call.keywords)
        push(l->arena, &given.nodes, keyword->Keyword.value);
    for_each (Ir *, tree, args)
        push(l->arena, &given.trees, again(l, tree));
    return call_new(l, &given, callee);
}

/* error(...), where error is a class of exceptions */
static Ir *call_class_value(Lower *l, const Node *n)
{
    Given given = {.call = n};
    given.receiver = lower_quiet(l, n->Call.func, "cls");
    give_all(l, &given);
    for (uint32_t index = 0; index < given.trees.len; index++)
        given.trees.at[index] = hold(l, given.trees.at[index], "argument");
    return call_class(l, n, hold(l, given.receiver, "cls"), &given.trees);
}

/* ---- library --------------------------------------------------------------------------------- */
/* No overload takes that member of an argument's type. */
static Ir *wrong_member(Lower *l, const Callee *callee, uint32_t index, const Type *type, Span at)
{
    const Library *library = callee->library;
    const Type *wanted = index < callee->args.len ? callee->args.at[index].type : NULL;
    const char *text =
        wrong_argument(library->owner, library->name, index, wanted ? wanted->kind : Type_never, type->kind);
    const char *place = text ? strstr(text, "%s") : NULL;
    if (!text) {
        lower_refuse(l, at, "a value of type %s for %s()", type_text(l->arena, type), library->name);
        return ended(l, l->never, at);
    }
    if (!place)
        return raise_text(l, "TypeError", at, "%s", text);
    bool checked = strstr(text, "() argument") && strcmp(library->owner, "builtins") && strcmp(library->owner, "_os");
    const char *word = checked && type->kind == Type_none ? "None" : type_word(type);
    return raise_text(l, "TypeError", at, "%.*s%s%s", (int)(place - text), text, word, place + 2);
}

typedef struct Fitting { /* an argument, some of whose members the function takes */
    const Callee *callee;
    uint32_t index;
    Span at;
} Fitting;

static Ir *fitting_member(Lower *l, Ir *tree, void *context)
{
    const Fitting *fitting = context;
    const Library *library = fitting->callee->library;
    const Argument *argument = &fitting->callee->args.at[fitting->index];
    Type *type = argument->type;
    if (tree->type->kind == Type_none && none_is_default(library->owner, library->name, fitting->index) &&
        argument->fallback)
        return convert(l, quiet(l, literal_of(l, argument->fallback), "default"), type);
    return converts(tree->type, type) ? convert(l, tree, type)
                                      : wrong_member(l, fitting->callee, fitting->index, tree->type, fitting->at);
}

static bool all_members_fit(const Type *from, const Type *to)
{
    for_each (Type *, member, &from->items)
        if (!converts(member, to))
            return false;
    return true;
}

static Ir *index_member(Lower *l, Ir *tree, void *context)
{
    (void)context;
    return converts(tree->type, l->int_)
               ? convert(l, tree, l->int_)
               : raise_text(l, "TypeError", tree->at, "'%s' object cannot be interpreted as an integer",
                            type_word(tree->type));
}

/* As an int; members that are none raise. */
Ir *as_index(Lower *l, Ir *tree, const char *role)
{
    bool is_union = tree->type->kind == Type_union;
    if (is_union ? !all_members_fit(tree->type, l->int_) : !converts(tree->type, l->int_))
        tree = for_members(l, tree, l->int_, index_member, NULL, role, tree->at);
    return quiet(l, convert(l, tree, l->int_), role);
}

/* What the function does not take of it raises what the function would. */
static Ir *fitting(Lower *l, Ir *tree, const Callee *callee, uint32_t index, Span at)
{
    Type *type = callee->args.at[index].type;
    if (!type || type->kind == Type_union || tree->type->kind != Type_union || !converts(tree->type, type) ||
        all_members_fit(tree->type, type))
        return tree;
    Fitting some = {callee, index, at};
    return quiet(l, for_members(l, tree, type, fitting_member, &some, "argument", at), "argument");
}

static Ir *range_new(Lower *l, const Given *given, const Callee *callee)
{
    Ir *bounds[3] = {NULL, NULL, NULL};
    for (uint32_t index = 0; index < callee->args.len && index < 3; index++) {
        const Argument *argument = &callee->args.at[index];
        Ir *tree =
            argument->node ? given_tree(given, argument->node) : default_of(l, NULL, index, argument, given->call->at);
        bounds[index] = as_index(l, tree, "bound");
    }
    bool one = callee->args.len == 1;
    Ir *node = ir_new(l->unit, I_RangeNew, type_simple(l->types, Type_range), given->call->at);
    node->RangeNew.start = one ? ir_int(l->unit, 0, given->call->at) : bounds[0];
    node->RangeNew.stop = one ? bounds[0] : bounds[1];
    node->RangeNew.step = bounds[2] ? bounds[2] : ir_int(l->unit, 1, given->call->at);
    int64_t step;
    if (ir_is_constant(node->RangeNew.step, &step) && step == 0)
        return raise_text(l, "ValueError", given->call->at, "range() arg 3 must not be zero");
    return node;
}

static Ir *adapted_member(Lower *l, Ir *tree, void *type)
{
    return adapted(l, tree, type, tree->at);
}

/* What a stub takes as Buffer becomes bytes, what it takes as Iterable a list. */
static Ir *adapted(Lower *l, Ir *tree, Type *type, Span at)
{
    if (!type || tree->type == type || converts(tree->type, type))
        return tree;
    if (tree->type->kind == Type_union)
        return quiet(l, for_members(l, tree, type, adapted_member, type, "argument", at), "argument");
    Type *bytes = type_simple(l->types, Type_bytes);
    if (type->kind == Type_union && tree->type->kind == Type_packed && type_union_has(type, bytes))
        return convert(l, adapted(l, tree, bytes, at), type);
    if (type->kind == Type_bytes && tree->type->kind == Type_packed)
        return quiet(l, tree_library(l, &library_bytes_of, type, &tree, 1, 0, at), "bytes");
    if (type->kind == Type_list && item_type(l, tree->type))
        return copy_items(l, tree, NULL, type, 0, at);
    return tree;
}

/* t.count(x), t.index(x): of the items, and of what is looked for among them */
static Type *sought_type(Lower *l, const Callee *callee, const Type *tuple)
{
    Type *items = item_type(l, tuple), *sought = callee->args.len ? callee->args.at[0].type : NULL;
    return sought ? type_join(l->types, items, sought) : items;
}

static Ir *call_library(Lower *l, const Given *given, const Callee *callee, Ir *receiver)
{
    const Library *library = callee->library;
    if (library->owner && strcmp(library->owner, "range") == 0 && strcmp(library->name, "__new__") == 0)
        return range_new(l, given, callee);
    Ir *node = ir_new(l->unit, I_Library, callee->result, given->call->at);
    node->Library.library = library;
    node->Library.site = site_of(l->inference, l->instance, given->call);
    if (library->is_static) /* b"".fromhex("00"): the receiver was evaluated */
        receiver = NULL;
    Type *sought = receiver && receiver->type->kind == Type_tuple ? sought_type(l, callee, receiver->type) : NULL;
    if (sought)
        receiver = quiet(l, convert(l, receiver, type_sequence(l->types, sought)), "items");
    if (receiver && receiver->type == l->bool_) /* a method of int */
        receiver = quiet(l, convert(l, receiver, l->int_), "number");
    if (receiver)
        push(l->arena, &node->Library.args, receiver);
    for (uint32_t index = 0; index < callee->args.len; index++) {
        const Argument *argument = &callee->args.at[index];
        Ir *tree = argument->node ? given_tree(given, argument->node) : NULL;
        if (!tree)
            tree = default_of(l, NULL, index, argument, given->call->at);
        uint32_t mark = here(l);
        if (argument->node && argument->type && has_instance(tree->type))
            tree = become_tree(l, argument->node, tree,
                               argument->type->kind == Type_str ? Becomes_path : becomes_of_kind(argument->type->kind));
        for (uint32_t before = 0; before < node->Library.args.len; before++)
            settle(l, mark, &node->Library.args.at[before], "argument");
        tree = fitting(l, adapted(l, tree, argument->type, given->call->at), callee, index, given->call->at);
        add_argument(l, &node->Library.args, tree, sought && !index ? sought : argument->type, "argument");
    }
    if (!node->type)
        node->type = l->none;
    if (!callee->made || node->type == callee->made || !item_type(l, node->type))
        return node;
    node->type = callee->made; /* its list is put where lists of more kinds are */
    return copy_items(l, node, NULL, callee->result, node->Library.site, given->call->at);
}

/* ---- special rules --------------------------------------------------------------------------- */
static SpecialRule *rule_in(const SpecialRow *rows, const char *name)
{
    for (; rows->name; rows++) {
        if (strcmp(rows->name, name) == 0)
            return rows->rule;
    }
    return NULL;
}

static SpecialRule *rule_of(const char *name)
{
    const SpecialRow *const tables[] = {builtin_rules,   reduce_rules,  text_rules,      numpy_rules,  key_rules,
                                        generator_rules, reflect_rules, traceback_rules, copy_rules,   id_rules,
                                        table_rules,     file_rules,    exception_rules, native_rules, struct_rules,
                                        becomes_rules,   outside_rules};
    for (size_t index = 0; index < sizeof tables / sizeof *tables; index++) {
        SpecialRule *rule = rule_in(tables[index], name);
        if (rule)
            return rule;
    }
    return NULL;
}

static const Callee *only_callee(const Lower *l, const Node *call)
{
    const Callees *callees = callees_of(l->inference, l->instance, call);
    return callees && callees->len ? &callees->at[0] : NULL;
}

const char *special_name(Lower *l, const Node *call)
{
    const Callee *callee = call->kind == N_Call ? only_callee(l, call) : NULL;
    return callee && callee->kind == Callee_special ? callee->special : NULL;
}

/* The first argument that always raises; NULL: none does for certain. */
static const Node *lost_argument(const Lower *l, const Node *call)
{
    for_each (Node *, arg, &call->Call.args) {
        const Type *type = type_of(l->inference, l->instance, arg);
        bool lost = arg->kind == N_Call || arg->kind == N_Subscript || arg->kind == N_BinOp || arg->kind == N_Attribute;
        if (lost && type && type->kind == Type_never)
            return arg;
    }
    return NULL;
}

static Ir *call_special(Lower *l, const Node *call, const Callee *callee, Ir *receiver)
{
    Special special = {call, callee, receiver};
    const Type *type = type_of(l->inference, l->instance, call);
    const Node *lost = type && type->kind == Type_never ? lost_argument(l, call) : NULL;
    for (uint32_t index = 0; lost && index < call->Call.args.len; index++) {
        const Node *arg = call->Call.args.at[index];
        lower_quiet(l, arg->kind == N_Starred ? arg->Starred.value : arg, "argument");
        if (arg == lost)
            return ended(l, l->never, call->at);
    }
    SpecialRule *rule = callee->special ? rule_of(callee->special) : NULL;
    Ir *converted = receiver ? NULL : instance_conversion(l, &special);
    if (converted)
        return converted;
    if (rule) {
        Span outer = l->at;
        l->at = call->at;
        Ir *tree = rule(l, &special);
        l->at = outer;
        return tree;
    }
    lower_refuse(l, call->at, "calling %s here", callee->special ? callee->special : "this");
    return ended(l, l->never, call->at);
}

/* ---- calls ----------------------------------------------------------------------------------- */
/* Its rule evaluates the arguments. */
static bool has_special(const Callees *callees)
{
    for (uint32_t index = 0; index < callees->len; index++) {
        if (callees->at[index].kind == Callee_special)
            return true;
    }
    return false;
}

/* A bound method brings its receiver along. */
static void take_closure(Lower *l, Given *given, Ir *value)
{
    given->self = given->object ? again(l, given->object) : NULL;
    given->closure = hold(l, value, "function");
    for_each (Var *, field, &value->type->cls->fields)
        if (!strcmp(field->name, "__self__"))
            given->self = attr_tree(l, again(l, given->closure), field, given->call->at);
}

/* A def of the activation that the function value is of; with one argument, or without: node is NULL. */
Ir *call_beside_tree(Lower *l, const Callee *callee, Ir *function, const Node *node, Ir *tree, const Node *at)
{
    Given given = {.call = at};
    if (node)
        push(l->arena, &given.nodes, node);
    if (node)
        push(l->arena, &given.trees, tree);
    take_closure(l, &given, function);
    return call_function(l, &given, callee);
}

static Ir *init_member(Lower *l, Ir *made, void *context)
{
    Given given = *(const Given *)context;
    const Callee *init = made->type->kind == Type_instance
                             ? implied_of(l->inference, l->instance, given.call, "__init__", made->type, NULL)
                             : NULL;
    if (!init)
        return made;
    made = hold(l, made, "made");
    Block trees = {0};
    for_each (Ir *, tree, &given.trees)
        push(l->arena, &trees, again(l, tree));
    given.trees = trees;
    given.self = again(l, made);
    quiet(l, call_function(l, &given, init), "nothing");
    return again(l, made);
}

/* C(...) of a class with __new__ */
static Ir *call_by_new(Lower *l, Given *given, const Callee *callee)
{
    for (uint32_t index = 0; index < given->trees.len; index++)
        given->trees.at[index] = hold(l, given->trees.at[index], "argument");
    given->self = function_of_type(l, callee->class_self, given->call->at);
    Ir *made = quiet(l, call_function(l, given, callee), "made");
    if (made->type->kind == Type_never)
        return made;
    return for_members(l, made, made->type, init_member, given, "made", given->call->at);
}

static Ir *call_callee(Lower *l, Given *given, const Callee *callee, Ir *receiver)
{
    switch (callee->kind) {
    case Callee_function:
        if (callee->by_new)
            return call_by_new(l, given, callee);
        if (receiver && receiver->type->kind == Type_function && callee->is_value)
            take_closure(l, given, receiver);
        else if (receiver)
            given->self = callee->class_self ? function_of_type(l, callee->class_self, given->call->at) : receiver;
        return call_function(l, given, callee);
    case Callee_new:
        return call_new(l, given, callee);
    case Callee_library:
        return call_library(l, given, callee, receiver);
    case Callee_special:
        return call_special(l, given->call, callee, receiver);
    case Callee_never:
        return raise_text(l, callee->error_class ? callee->error_class : "TypeError", given->call->at, "%s",
                          callee->error ? callee->error : "");
    case Callee_class:
        return lower_exception(l, given->call);
    }
    return ended(l, l->never, given->call->at);
}

/* A method that is chosen by its first argument, too. */
typedef struct Choice {
    const Given *given;
    const Callees *callees;
    Ir *receiver;
} Choice;

static Ir *call_chosen(Lower *l, Ir *first, void *context)
{
    const Choice *choice = context;
    const Callee *some = choice->callees->at;
    Given given = *choice->given;
    given.receiver = again(l, choice->receiver);
    given.trees = (Block){0};
    for_each (Ir *, tree, &choice->given->trees)
        push(l->arena, &given.trees, again(l, tree));
    given.trees.at[0] = first;
    for (uint32_t index = 0; index < choice->callees->len; index++) {
        const Callee *callee = &choice->callees->at[index];
        if (callee->receiver_type != choice->receiver->type || !callee->first_type)
            continue;
        some = callee;
        if (callee->first_type == first->type)
            return call_callee(l, &given, callee, given.receiver);
    }
    return wrong_member(l, some, 0, first->type, given.call->at);
}

static Ir *call_by_first(Lower *l, Given *given, const Callees *callees, Ir *receiver)
{
    Choice choice = {given, callees, hold(l, receiver, "receiver")};
    for (uint32_t index = 0; index < given->trees.len; index++)
        given->trees.at[index] = hold(l, given->trees.at[index], "argument");
    return for_members(l, given->trees.at[0], type_of(l->inference, l->instance, given->call), call_chosen, &choice,
                       "result", given->call->at);
}

typedef struct Dispatch {
    Given *given;
    const Callees *callees;
    bool given_later; /* each member's piece of code evaluates the arguments */
} Dispatch;

static const char *method_name(const Node *call)
{
    return call->Call.func->kind == N_Attribute ? call->Call.func->Attribute.attr : "?";
}

static Ir *call_member(Lower *l, Ir *receiver, void *context)
{
    Dispatch *dispatch = context;
    Given given = *dispatch->given;
    given.receiver = receiver;
    given.trees = (Block){0};
    for_each (Ir *, tree, &dispatch->given->trees) {
        push(l->arena, &given.trees, again(l, tree));
    }
    for (uint32_t index = 0; index < dispatch->callees->len; index++) {
        const Callee *callee = &dispatch->callees->at[index];
        if (callee->kind == Callee_never && callee->is_value && !callee->receiver_type)
            continue;
        if (callee->receiver_type == receiver->type || (!callee->receiver_type && dispatch->callees->len == 1)) {
            if (dispatch->given_later && callee->kind != Callee_special)
                give_all(l, &given);
            if (callee->first_type)
                return call_by_first(l, &given, dispatch->callees, given.receiver);
            return call_callee(l, &given, callee, given.receiver);
        }
    }
    if (dispatch->callees->at[0].is_value)
        return raise_text(l, "TypeError", given.call->at, "'%s' object is not callable", type_word(receiver->type));
    return raise_text(l, "AttributeError", given.call->Call.func->at, "'%s' object has no attribute '%s'",
                      type_word(receiver->type), method_name(given.call));
}

/* The attribute is looked up before the arguments are evaluated: members without it raise first. */
static Ir *keep_members(Lower *l, Ir *receiver, void *context)
{
    Dispatch *dispatch = context;
    for (uint32_t index = 0; index < dispatch->callees->len; index++) {
        const Callee *callee = &dispatch->callees->at[index];
        if (callee->receiver_type == receiver->type)
            return receiver;
    }
    return raise_text(l, "AttributeError", dispatch->given->call->Call.func->at, "'%s' object has no attribute '%s'",
                      type_word(receiver->type), method_name(dispatch->given->call));
}

static Type *legal_receivers(Lower *l, const Callees *callees)
{
    Type *type = l->never;
    for (uint32_t index = 0; index < callees->len; index++) {
        if (callees->at[index].receiver_type)
            type = type_join(l->types, type, callees->at[index].receiver_type);
    }
    return type;
}

static Ir *lower_receiver(Lower *l, const Node *node, Dispatch *dispatch)
{
    Ir *receiver = node->kind == N_Param ? ir_get(l->unit, var_of(l->inference, l->instance, node), node->at)
                                         : lower_key_function(l, node);
    if (!receiver)
        receiver = lower_quiet(l, node, "receiver");
    Type *legal = legal_receivers(l, dispatch->callees);
    if (dispatch->callees->at[0].is_value || receiver->type->kind != Type_union || legal == receiver->type ||
        legal->kind == Type_never)
        return receiver;
    return for_members(l, receiver, legal, keep_members, dispatch, "receiver", node->at);
}

static Ir *call_overload(Lower *l, Ir *first, void *context)
{
    Dispatch *dispatch = context;
    Given given = *dispatch->given;
    given.trees = (Block){0};
    for_each (Ir *, tree, &dispatch->given->trees) {
        push(l->arena, &given.trees, again(l, tree));
    }
    given.trees.at[0] = first;
    for (uint32_t index = 0; index < dispatch->callees->len; index++) {
        const Callee *callee = &dispatch->callees->at[index];
        if (callee->receiver_type != first->type)
            continue;
        return call_library(l, &given, callee, NULL);
    }
    return wrong_member(l, &dispatch->callees->at[0], 0, first->type, given.call->at);
}

/* It means a def, a class, a built-in function or what is imported: it has a value where it is defined. */
static bool names_def(Lower *l, const Node *func)
{
    const Node *name = func;
    while (name->kind == N_Attribute)
        name = name->Attribute.value;
    const Symbol *symbol = name->kind == N_Name ? name->Name.symbol : NULL;
    if (name->kind == N_Name && (!symbol || !symbol->home))
        return names_builtin(l->inference, name->Name.name);
    if (!symbol)
        return false;
    if (name != func)
        return named_module(l->inference, l->instance, func->Attribute.value) != NULL;
    NodeKind kind = symbol->only_binding ? symbol->only_binding->kind : N_Name;
    return kind == N_FunctionDef || kind == N_ClassDef || kind == N_Alias;
}

/* Its methods are the library's: to look one up does nothing.  (One that is missing has been told of.) */
static bool methods_do_nothing(const Type *type)
{
    TypeKind kind = type->kind;
    return kind != Type_never && kind != Type_union && kind != Type_instance && kind != Type_function &&
           kind != Type_class && kind != Type_exception && kind != Type_module;
}

/* What would be called, if its arguments did not always raise. */
static void lower_lost(Lower *l, const Node *func)
{
    Type *held = func->kind == N_Attribute ? type_of(l->inference, l->instance, func->Attribute.value) : NULL;
    Var *variable;
    const Node *self;
    if (func->kind == N_Attribute && super_attribute_of(l->inference, l->instance, func, &variable, &self))
        return;
    const Callee *missing = func->kind == N_Attribute ? only_callee(l, func) : NULL;
    if (missing && missing->kind == Callee_never)
        lower_quiet(l, func, "callee");
    else if (names_def(l, func))
        check_defined(l, func);
    else if (held && methods_do_nothing(held))
        lower_quiet(l, func->Attribute.value, "receiver");
    else if (func->kind != N_Name)
        lower_quiet(l, func, "callee");
    else
        lower_name(l, func);
}

/* The first item of a starred tuple evaluates it. */
Ir *lower_part(Lower *l, const Node *n)
{
    const Node *star = n->Part.star;
    if (n->Part.index == 0)
        map_set(l->arena, &l->stars, star, hold(l, lower_expr(l, star->Starred.value), "items"));
    Ir *whole = map_get(&l->stars, star);
    return tree_field(l, again(l, whole), (uint32_t)n->Part.index, n->at);
}

static bool calls_a_def(const Callees *callees)
{
    for (uint32_t index = 0; index < callees->len; index++)
        if (callees->at[index].kind == Callee_function || callees->at[index].kind == Callee_new)
            return true;
    return false;
}

/* ---- what no member has ---------------------------------------------------------------------- */
static Ir *raise_missing(Lower *l, Ir *value, void *context)
{
    const Node *attribute = context;
    return raise_text(l, "AttributeError", attribute->at, "'%s' object has no attribute '%s'", type_word(value->type),
                      attribute->Attribute.attr);
}

static bool says_its_class(const Type *type)
{
    return !type_holds(type, Type_exception) && !type_holds(type, Type_class) && !type_is_exception(type);
}

/* The attribute is looked up before arguments are evaluated, and the error names the class of the value that is there;
 * NULL: it raises something else, or of what is known only when it runs. */
static Ir *missing_attribute(Lower *l, const Node *attribute, const Callee *callee)
{
    if (attribute->kind != N_Attribute || callee->kind != Callee_never || !callee->error)
        return NULL;
    const Type *type = type_of(l->inference, l->instance, attribute->Attribute.value);
    const char *text = strstr(callee->error, "' object has no attribute '");
    bool known = type && type->kind != Type_never && says_its_class(type);
    if (!text || callee->error[0] != '\'' || !strncmp(callee->error, "'super'", 7) || !known)
        return NULL;
    Ir *value = lower_quiet(l, attribute->Attribute.value, "value");
    return for_members(l, value, l->never, raise_missing, (void *)attribute, "value", attribute->at);
}

Ir *lower_call(Lower *l, const Node *n)
{
    const Callees *callees = callees_of(l->inference, l->instance, n);
    if (callees && callees->len && !calls_a_def(callees))
        n = spread_of(l->inference, l->instance, n); /* defs take stars as they stand */
    if (!callees || !callees->len) {                 /* not reached: its operands end before */
        Given lost = {.call = n};
        lower_lost(l, n->Call.func);
        give_all(l, &lost);
        return ended(l, l->never, n->at);
    }
    Ir *missing = missing_attribute(l, n->Call.func, &callees->at[0]);
    if (missing)
        return missing;
    const Type *cls = type_of(l->inference, l->instance, n->Call.func);
    if (cls && cls->kind == Type_class && !exception_name_of(l->inference, l->instance, n->Call.func))
        return call_class_value(l, n);
    Given given = {.call = n};
    Dispatch choice = {&given, callees, false};
    const Callee *first = &callees->at[0];
    if (first->kind == Callee_class)
        return lower_exception(l, n);
    if (!first->receiver)
        check_defined(l, n->Call.func);
    if (first->in_class) { /* object.f(...): f is a variable of its class */
        Ir *object = hold(l, lower_expr(l, n->Call.func->Attribute.value), "object");
        given.object = object;
        given.receiver = class_variable_tree(l, object, n->Call.func);
    } else if (first->receiver)
        given.receiver = lower_receiver(l, first->receiver, &choice);
    if (callees->len == 1 && extends_array(l, n, first, given.receiver))
        return extend_array(l, given.receiver, n->Call.args.at[0], n->at);
    choice.given_later = has_special(callees);
    if (!choice.given_later)
        give_all(l, &given);
    bool overloads = !given.receiver && first->receiver_type && given.trees.len;
    for (uint32_t index = 0; overloads && index < given.trees.len; index++)
        given.trees.at[index] = hold(l, given.trees.at[index], "argument");
    if (overloads)
        return for_members(l, given.trees.at[0], type_of(l->inference, l->instance, n), call_overload, &choice,
                           "result", n->at);
    if (!given.receiver)
        return call_callee(l, &given, first, NULL);
    if (given.receiver->type->kind != Type_union)
        return call_member(l, given.receiver, &choice);
    for (uint32_t index = 0; index < given.trees.len; index++)
        given.trees.at[index] = hold(l, given.trees.at[index], "argument");
    Type *type = type_of(l->inference, l->instance, n);
    const char *role = n->Call.func->kind == N_Attribute ? n->Call.func->Attribute.attr : "result";
    return call_dispatched(l, n, given.receiver, type ? type : l->none, call_member, &choice, role);
}

/* ---- attributes ------------------------------------------------------------------------------ */
Ir *runtime_list(Lower *l, const Node *n, Type *type)
{
    return tree_library(l, &library_sys_argv, type, NULL, 0, site_of(l->inference, l->instance, n), n->at);
}

static Ir *part_of(Lower *l, Ir *a, const Library *part, Type *type, Span at)
{
    return tree_library(l, part, type, &a, 1, 0, at);
}

Ir *attribute_tree(Lower *l, Ir *value, const char *name, Span at)
{
    TypeKind kind = value->type->kind;
    bool real = strcmp(name, "real") == 0, imaginary = strcmp(name, "imag") == 0;
    if (kind == Type_never)
        return value;
    if (kind == Type_exception || kind == Type_instance) {
        lower_refuse(l, at,
                     kind == Type_instance ? "an attribute of an instance in a format field"
                                           : "an attribute of an exception in a format");
        return ended(l, l->never, at);
    }
    if (kind == Type_array || kind == Type_fixed) {
        Ir *tree = array_attribute_tree(l, value, name, at);
        if (tree)
            return tree;
    }
    if (kind == Type_complex && (real || imaginary))
        return part_of(l, value, real ? &library_complex_real : &library_complex_imag, l->float_, at);
    if (kind == Type_float && (real || imaginary))
        return real ? value : tree_float(l, 0, at);
    if ((kind == Type_int || kind == Type_bool) && (real || strcmp(name, "numerator") == 0))
        return convert(l, value, l->int_);
    if ((kind == Type_int || kind == Type_bool) && (imaginary || strcmp(name, "denominator") == 0))
        return ir_int(l->unit, imaginary ? 0 : 1, at);
    Ir *part = type_is_file(value->type) ? file_attribute_tree(l, value, name, at)
               : kind == Type_traceback  ? traceback_part(l, value, name, at)
                                         : NULL;
    if (part)
        return part;
    static const char *const range_parts[] = {"start", "stop", "step"};
    for (uint32_t index = 0; kind == Type_range && index < 3; index++) {
        if (strcmp(name, range_parts[index]) == 0)
            return part_of(l, value, &library_range_parts[index], l->int_, at);
    }
    return raise_text(l, "AttributeError", at, "'%s' object has no attribute '%s'", type_word(value->type), name);
}

static Ir *value_attribute(Lower *l, Ir *value, void *context)
{
    const Node *n = context;
    if (value->type->kind == Type_class)
        return class_part(l, value, n);
    if (value->type->kind == Type_exception || is_exception_part(value->type, n->Attribute.attr))
        return exception_part(l, value, n);
    if (value->type->kind == Type_instance)
        return instance_attribute_tree(l, value, n);
    if (value->type->kind == Type_function)
        return class_attribute_tree(l, value, n);
    Ir *bound = value->type->kind == Type_never ? NULL : bound_tree(l, value, n);
    return bound ? bound : attribute_tree(l, value, n->Attribute.attr, n->at);
}

Ir *attribute_of_tree(Lower *l, const Node *n, Ir *value)
{
    Var *shared = shared_field(l, n, value->type, "getter");
    if (shared)
        return attr_tree(l, without_none(l, value, value_attribute, (void *)n), shared, n->at);
    Type *type = type_of(l->inference, l->instance, n);
    return for_members(l, value, type ? type : l->never, value_attribute, (void *)n, n->Attribute.attr, n->at);
}

/* m.x, or from m import x, of a global of an imported module, which may have deleted it. */
static Ir *get_of_module(Lower *l, const Node *n, Var *var)
{
    const Program *program = l->inference->program;
    Ir *get = ir_get(l->unit, var, n->at);
    const Module *module = named_module(l->inference, l->instance, n->Attribute.value);
    if (!module)
        return get;
    bool imported = n->Attribute.imported;
    get->Get.cls = intern_text(program->names, imported ? "ImportError" : "AttributeError");
    get->Get.missing =
        imported ? no_name(program, module, n->Attribute.attr, false)
                 : arena_print(program->arena, "module '%s' has no attribute '%s'", module->name, n->Attribute.attr);
    return get;
}

Ir *lower_attribute(Lower *l, const Node *n)
{
    if (n->Attribute.value->kind == N_Name && names_def(l, n->Attribute.value))
        check_defined(l, n->Attribute.value); /* a class that may be defined further down */
    Ir *constant = constant_of_node(l, n);
    if (!constant)
        constant = lower_class_text(l, n);
    if (!constant)
        constant = class_tree(l, n);
    if (constant)
        return constant;
    const Node *self;
    Var *variable;
    if (super_attribute_of(l->inference, l->instance, n, &variable, &self)) {
        if (variable)
            return ir_get(l->unit, variable, n->at);
        Ir *object = ir_get(l->unit, var_of(l->inference, l->instance, self), n->at);
        const Callee *getter = implied_of(l->inference, l->instance, n, "getter", object->type, self);
        return getter ? call_implied(l, getter, object, NULL, NULL, 0, n) : ended(l, l->never, n->at);
    }
    if (asks_class(n))
        return class_of_tree(l, n, lower_quiet(l, n->Attribute.value, "value"));
    Var *var = var_of(l->inference, l->instance, n);
    if (var)
        return get_of_module(l, n, var);
    Type *type = type_of(l->inference, l->instance, n);
    if (type && type->kind == Type_function && named_module(l->inference, l->instance, n->Attribute.value))
        return function_tree(l, n, NULL);
    const Type *owner = type_of(l->inference, l->instance, n->Attribute.value);
    if (type && type->kind == Type_function && (!owner || owner->kind == Type_never)) /* of a class by its name */
        return function_of_type(l, type, n->at);
    const Callee *callee = only_callee(l, n);
    if (callee && callee->kind == Callee_special && callee->receiver)
        return lower_class_name(l, callee->receiver, strcmp(n->Attribute.attr, "__qualname__") == 0, n->at);
    if (callee && callee->kind == Callee_library) {
        Ir *receiver = lower_quiet(l, n->Attribute.value, "receiver");
        return tree_library(l, callee->library, callee->result, &receiver, 1, 0, n->at);
    }
    Ir *missing = callee ? missing_attribute(l, n, callee) : NULL;
    if (missing)
        return missing;
    if (callee && callee->kind == Callee_never)
        return raise_text(l, callee->error_class ? callee->error_class : "AttributeError", n->at, "%s", callee->error);
    return attribute_of_tree(l, n, lower_quiet(l, n->Attribute.value, "value"));
}
