/* lower_builtin.c -- built-in functions that types alone cannot say: print, len, isinstance,
 * conversions. In: a Special call.  Out: trees, or a Print statement. Rule: arguments from left to
 * right; a wrong type raises after all of them were evaluated. */
#include "typeinfer/lower.h"
#include "typeinfer/lower_library.h"

static Ir *arg_quiet(Lower *l, const Special *special, uint32_t index)
{
    return lower_quiet(l, call_arg(special, index), "argument");
}

/* Of an instance: what it gives where that is wanted. */
static Ir *arg_becoming(Lower *l, const Special *special, uint32_t index, Becomes what)
{
    return become_tree(l, call_arg(special, index), arg_quiet(l, special, index), what);
}

static Ir *refuse_call(Lower *l, const Special *special, const char *what)
{
    lower_refuse(l, special->call->at, "%s", what);
    return ended(l, l->never, special->call->at);
}

/* ---- print ----------------------------------------------------------------------------------- */
static char file_of(Lower *l, const Node *node)
{
    Const value = {0};
    const char *dotted = constant_of(l->inference, l->instance, node, &value);
    if (node_is_none(node))
        return 'o';
    if (dotted && strcmp(dotted, "sys.stderr") == 0)
        return 'e';
    if (dotted && strcmp(dotted, "sys.stdout") == 0)
        return 'o';
    return 0;
}

static bool is_printed_to(const Type *type)
{
    return type_is_file(type) && type->kind != Type_native;
}

/* file=: a stream that is known by its name, or a file, or one of several kinds. */
static void print_target(Lower *l, Ir *print, const Node *node)
{
    print->Print.file = file_of(l, node);
    if (print->Print.file)
        return;
    Ir *target = hold(l, lower_expr(l, node), "file");
    print->Print.file = target->type->kind == Type_none ? 'o' : 'f';
    if (is_printed_to(target->type) || target->type->kind == Type_union || target->type->kind == Type_instance)
        print->Print.target = target;
    else if (target->type->kind != Type_none && target->type->kind != Type_never)
        lower_refuse(l, node->at, "printing to this file");
}

/* sep= and end=: None stands for what is printed without them. */
typedef struct Between {
    const char *name, *otherwise;
    Span at;
} Between;

static Ir *between_member(Lower *l, Ir *tree, void *context)
{
    const Between *between = context;
    if (tree->type->kind == Type_str || tree->type->kind == Type_never)
        return tree;
    if (tree->type->kind == Type_none)
        return tree_text(l, between->otherwise, between->at);
    return raise_text(l, "TypeError", between->at, "%s must be None or a string, not %s", between->name,
                      type_word(tree->type));
}

static Ir *between_tree(Lower *l, Ir *tree, Between between)
{
    if (!tree || tree->type->kind == Type_none)
        return NULL;
    return quiet(l, for_members(l, tree, l->str, between_member, &between, between.name, between.at), between.name);
}

/* What is evaluated stays what it was while later keywords are evaluated. */
static void print_keyword(Lower *l, Ir *node, const Node *keyword, Ir **given)
{
    const char *name = keyword->Keyword.name ? keyword->Keyword.name : "**";
    static const char *const names[] = {"sep", "end", "flush"};
    uint32_t mark = here(l);
    if (strcmp(name, "file") == 0)
        print_target(l, node, keyword->Keyword.value);
    else if (node->Print.target)
        settle(l, mark, &node->Print.target, "file");
    for (uint32_t index = 0; index < 3; index++) {
        if (strcmp(name, names[index]) == 0)
            given[index] =
                index == 2 ? lower_test(l, keyword->Keyword.value) : lower_quiet(l, keyword->Keyword.value, name);
    }
    for (uint32_t index = 0; index < 3; index++) {
        if (given[index] && strcmp(name, names[index]) != 0)
            settle(l, mark, &given[index], names[index]);
    }
    for (uint32_t index = 0; index < node->Print.args.len; index++)
        settle(l, mark, &node->Print.args.at[index], "argument");
}

/* Gives flush= when it is known at run time only. */
static Ir *print_keywords(Lower *l, Ir *node, const Special *special)
{
    Ir *given[3] = {NULL, NULL, NULL};
    Span at = special->call->at;
    for_each (Node *, keyword, &special->call->Call.keywords) {
        print_keyword(l, node, keyword, given);
    }
    uint32_t mark = here(l);
    node->Print.sep = between_tree(l, given[0], (Between){"sep", " ", at});
    uint32_t behind = here(l);
    node->Print.end = between_tree(l, given[1], (Between){"end", "\n", at});
    for (uint32_t index = 0; index < node->Print.args.len; index++)
        settle(l, mark, &node->Print.args.at[index], "argument");
    if (node->Print.sep)
        settle(l, behind, &node->Print.sep, "sep");
    if (!given[2] || !is_const(given[2], Type_bool))
        return given[2] ? hold(l, given[2], "flush") : NULL;
    node->Print.flush = given[2]->Const.value.integer != 0;
    return NULL;
}

/* if flush: print(end="", flush=True) */
static void print_flush(Lower *l, Ir *flush, const Ir *print, Span at)
{
    if (!flush)
        return;
    Ir *test = if_new(l, flush, at), *node = ir_new(l->unit, I_Print, NULL, at);
    node->Print.file = print->Print.file;
    node->Print.target = print->Print.target ? again(l, print->Print.target) : NULL;
    node->Print.flush = true;
    node->Print.end = tree_text(l, "", at);
    Block *outer = enter(l, &test->If.body);
    put(l, node);
    enter(l, outer);
}

typedef struct PrintTo { /* what is printed, but for where */
    const Ir *print;
    Ir *flush;
    const Node *call;
    bool joined; /* the arguments are one text already */
} PrintTo;

static const Callee *writer_of(Lower *l, const PrintTo *to, const Type *type, const char *method)
{
    const Node *file = NULL;
    for_each (Node *, keyword, &to->call->Call.keywords)
        if (keyword->Keyword.name && !strcmp(keyword->Keyword.name, "file"))
            file = keyword->Keyword.value;
    return implied_of(l->inference, l->instance, to->call, method, type, file);
}

static void write_text(Lower *l, const PrintTo *to, const Callee *writer, Ir *file, Ir *text)
{
    text = quiet(l, text, "text");
    Ir *written = call_implied(l, writer, again(l, file), &to->call, &text, 1, to->call);
    if (!ir_is_quiet(written))
        evaluate(l, written);
}

/* print(a, b, file=writer)   =>   writer.write(str(a)), writer.write(" "), writer.write(str(b)), writer.write("\n") */
static Ir *print_to_instance(Lower *l, Ir *file, const PrintTo *to)
{
    const Ir *print = to->print;
    Span at = print->at;
    const Callee *writer = writer_of(l, to, file->type, "write");
    const Callee *flusher = print->Print.flush ? writer_of(l, to, file->type, "flush") : NULL;
    if (!writer || to->joined || to->flush || (print->Print.flush && !flusher)) {
        lower_refuse(l, at, "printing to this file");
        return tree_none(l, at);
    }
    file = hold(l, file, "file");
    for (uint32_t i = 0; i < print->Print.args.len; i++) {
        if (i)
            write_text(l, to, writer, file, print->Print.sep ? again(l, print->Print.sep) : tree_text(l, " ", at));
        write_text(l, to, writer, file, tree_text_of(l, again(l, print->Print.args.at[i]), 's', at));
    }
    write_text(l, to, writer, file, print->Print.end ? again(l, print->Print.end) : tree_text(l, "\n", at));
    if (flusher) {
        Ir *flushed = call_implied(l, flusher, again(l, file), NULL, NULL, 0, to->call);
        if (!ir_is_quiet(flushed))
            evaluate(l, flushed);
    }
    return tree_none(l, at);
}

static Ir *print_to_member(Lower *l, Ir *file, void *context)
{
    const PrintTo *to = context;
    const Ir *print = to->print;
    bool none = file->type->kind == Type_none;
    if (file->type->kind == Type_instance)
        return print_to_instance(l, file, to);
    if (!none && !is_printed_to(file->type)) {
        return raise_text(l, "AttributeError", print->at, "'%s' object has no attribute 'write'",
                          type_word(file->type));
    }
    Ir *node = ir_new(l->unit, I_Print, NULL, print->at);
    node->Print.file = none ? 'o' : 'f';
    node->Print.target = none ? NULL : hold(l, file, "file");
    for_each (Ir *, arg, &print->Print.args)
        push(l->arena, &node->Print.args, again(l, arg));
    node->Print.sep = print->Print.sep ? again(l, print->Print.sep) : NULL;
    node->Print.end = print->Print.end ? again(l, print->Print.end) : NULL;
    node->Print.flush = print->Print.flush;
    put(l, node);
    print_flush(l, to->flush ? again(l, to->flush) : NULL, node, print->at);
    return tree_none(l, print->at);
}

static void put_print(Lower *l, const Node *call, Ir *print, Ir *flush, bool joined)
{
    TypeKind kind = print->Print.target ? print->Print.target->type->kind : Type_none;
    if (kind != Type_union && kind != Type_instance) {
        put(l, print);
        print_flush(l, flush, print, print->at);
        return;
    }
    for (uint32_t i = 0; i < print->Print.args.len; i++)
        print->Print.args.at[i] = hold(l, print->Print.args.at[i], "argument");
    if (print->Print.sep)
        print->Print.sep = hold(l, print->Print.sep, "sep");
    if (print->Print.end)
        print->Print.end = hold(l, print->Print.end, "end");
    PrintTo to = {print, flush ? hold(l, flush, "flush") : NULL, call, joined};
    for_members(l, print->Print.target, l->none, print_to_member, &to, "none", print->at);
}

static void print_starred(Lower *l, Ir *node, const Node *arg)
{
    Ir *whole = hold(l, lower_expr(l, arg->Starred.value), "whole");
    if (whole->type->kind != Type_tuple) {
        lower_refuse(l, arg->at, "a starred argument of unknown length");
        return;
    }
    for (uint32_t index = 0; index < whole->type->items.len; index++)
        push(l->arena, &node->Print.args, tree_field(l, again(l, whole), index, arg->at));
}

/* print(*xs): the items joined by the separator first. */
static bool print_list(Lower *l, const Special *special, Ir *node, Ir **flush);

/* All arguments are known before the first is written: what writes one may be a __repr__ that changes another. */
static void hold_printed(Lower *l, Ir *print)
{
    bool runs = false;
    for_each (Ir *, arg, &print->Print.args)
        runs |= type_holds(arg->type, Type_instance);
    for (uint32_t i = 0; runs && print->Print.args.len > 1 && i < print->Print.args.len; i++)
        print->Print.args.at[i] = hold(l, print->Print.args.at[i], "argument");
}

static Ir *print_rule(Lower *l, const Special *special)
{
    Ir *node = ir_new(l->unit, I_Print, NULL, special->call->at);
    node->Print.file = 'o';
    Ir *flush = NULL;
    if (print_list(l, special, node, &flush)) {
        put_print(l, special->call, node, flush, true);
        return tree_none(l, special->call->at);
    }
    for_each (Node *, arg, &special->call->Call.args) {
        uint32_t mark = here(l);
        if (arg->kind == N_Starred) {
            print_starred(l, node, arg);
            continue;
        }
        Ir *tree = lower_quiet(l, arg, "argument");
        for (uint32_t index = 0; index < node->Print.args.len; index++)
            settle(l, mark, &node->Print.args.at[index], "argument");
        push(l->arena, &node->Print.args, tree);
    }
    flush = print_keywords(l, node, special);
    hold_printed(l, node);
    put_print(l, special->call, node, flush, false);
    return tree_none(l, special->call->at);
}

typedef struct Printing {
    Ir *list;
    Span at;
} Printing;

static void text_step(Lower *l, Ir *item, void *context)
{
    Printing *printing = context;
    if (item->type->kind == Type_never)
        return;
    Ir *text = quiet(l, tree_text_of(l, quiet(l, item, "item"), 's', printing->at), "text");
    append_item(l, printing->list, text, printing->at);
}

static void print_each(Lower *l, const Node *value, Printing *printing)
{
    Type *type = only_iterates(l, value) ? NULL : type_of(l->inference, l->instance, value);
    if (type && type->kind == Type_list && type_holds(type, Type_instance)) { /* a __str__ may change the list */
        Ir *whole = copy_whole(l, lower_quiet(l, value, "items"), type, 0, printing->at);
        loop_over_tree(l, hold(l, whole, "items"), text_step, printing, printing->at);
        return;
    }
    if (!type || (type->kind != Type_union && item_type(l, type))) {
        consume(l, value, text_step, printing, NULL);
        return;
    }
    Ir *items = hold(l, lower_expr(l, value), "items");
    test_iterable(l, items, "print() argument");
    if (type->kind == Type_union)
        loop_over_tree(l, items, text_step, printing, printing->at);
}

static bool print_list(Lower *l, const Special *special, Ir *node, Ir **flush)
{
    const Nodes *args = &special->call->Call.args;
    bool unknown = false;
    for_each (Node *, arg, args) {
        Type *type = arg->kind == N_Starred ? type_of(l->inference, l->instance, arg->Starred.value) : NULL;
        unknown = unknown || (arg->kind == N_Starred &&
                              (!type || type->kind != Type_tuple || only_iterates(l, arg->Starred.value)));
    }
    if (!unknown)
        return false;
    Printing printing = {new_list(l, type_list(l->types, l->str), NULL, 0, special->call->at), special->call->at};
    for_each (Node *, arg, args) {
        if (arg->kind == N_Starred)
            print_each(l, arg->Starred.value, &printing);
        else
            text_step(l, lower_expr(l, arg), &printing);
    }
    *flush = print_keywords(l, node, special);
    Ir *parts[] = {node->Print.sep ? node->Print.sep : tree_text(l, " ", special->call->at), again(l, printing.list)};
    push(l->arena, &node->Print.args, quiet(l, join_texts(l, parts[0], parts[1], special->call->at), "line"));
    node->Print.sep = NULL;
    return true;
}

/* ---- len, bool ------------------------------------------------------------------------------- */
static Ir *len_member(Lower *l, Ir *a, void *context)
{
    const Special *special = context;
    Span at = special->call->at;
    if (a->type->kind == Type_array) {
        Ir *node = ir_new(l->unit, I_Shape, l->int_, at);
        node->Shape.a = a;
        return node;
    }
    Ir *length = a->type->kind == Type_instance ? instance_length(l, a, special->call, call_arg(special, 0)) : NULL;
    if (length)
        return length;
    Var *members = enum_list_of(l->inference, a->type);
    if (members)
        return tree_len(l, ir_get(l->unit, members, at), at);
    if (type_is_view_of_memory(a->type))
        return view_length(l, a, at);
    if (a->type->kind == Type_never || type_has(a->type, SIZED))
        return a->type->kind == Type_never ? a : tree_len(l, a, at);
    return raise_text(l, "TypeError", at, "object of type '%s' has no len()", type_word(a->type));
}

static Ir *len_rule(Lower *l, const Special *special)
{
    return for_members(l, arg_quiet(l, special, 0), l->int_, len_member, (void *)special, "length", special->call->at);
}

static Ir *bool_rule(Lower *l, const Special *special)
{
    return call_arg(special, 0) ? lower_test(l, call_arg(special, 0)) : tree_bool(l, false, special->call->at);
}

/* ---- int, float, complex, ord, chr of what a signature does not take: unions, NumPy
 * scalars */
typedef struct Conversion {
    const Special *special;
    const Library *from_float, *from_str; /* NULL: a plain conversion; not taken */
    const Library *from_bytes;
    Type *type;
    Becomes what;        /* instances are asked for */
    const char *refusal; /* TypeError's text */
    bool no_numbers;
} Conversion;

static Ir *call_one(Lower *l, const Library *library, Type *type, Ir *value, Span at)
{
    return tree_library(l, library, type, &value, 1, 0, at);
}

static bool is_real_scalar(const Type *type)
{
    return type->kind == Type_fixed && (type->dtype == Dtype_float32 || type->dtype == Dtype_float64);
}

static Ir *convert_one(Lower *l, Ir *value, void *context)
{
    const Conversion *c = context;
    Span at = c->special->call->at;
    Type *from = value->type;
    bool real = from->kind == Type_float || is_real_scalar(from);
    if (from->kind == Type_never)
        return value;
    if (real && c->from_float)
        return call_one(l, c->from_float, c->type, quiet(l, convert(l, value, l->float_), "real"), at);
    if (from->kind == Type_str && c->from_str)
        return call_one(l, c->from_str, c->type, value, at);
    if (from->kind == Type_bytes && c->from_bytes)
        return call_one(l, c->from_bytes, c->type, value, at);
    if (from->kind == Type_packed && c->from_bytes) {
        lower_refuse(l, at, "%s() of what may be %s", c->special->call->Call.func->Name.name, type_word(from));
        return ended(l, l->never, at);
    }
    if (!c->no_numbers && type_has(from, NUM) && type_has(c->type, NUM) && converts(from, c->type) &&
        !(from->kind == Type_fixed && from->dtype >= Dtype_complex64 && c->type != l->complex_))
        return convert(l, value, c->type);
    const char *mark = strstr(c->refusal, "%s");
    return raise_text(l, "TypeError", at, "%.*s%s%s", (int)(mark - c->refusal), c->refusal, type_word(from), mark + 2);
}

static Ir *convert_rule(Lower *l, const Special *special, Conversion c)
{
    c.special = special;
    if (!call_arg(special, 0))
        return convert(l, ir_int(l->unit, 0, special->call->at), c.type);
    if (call_arg(special, 1) || special->call->Call.keywords.len)
        return refuse_call(l, special, "this conversion");
    Ir *given = arg_becoming(l, special, 0, c.what);
    return for_members(l, given, c.type, convert_one, &c, "number", special->call->at);
}

static Ir *int_of_text(Lower *l, Ir *value, void *context)
{
    Ir *args[] = {value, again(l, context)};
    if (value->type->kind == Type_str)
        return tree_library(l, &library_int_from_str, l->int_, args, 2, 0, value->at);
    return raise_text(l, "TypeError", value->at, "int() can't convert non-string with explicit base");
}

/* int(x, base), where x may be something else than a text */
static Ir *int_with_base(Lower *l, const Special *special)
{
    Ir *value, *base;
    lower_both(l, call_arg(special, 0), call_arg(special, 1), &value, &base);
    value = hold(l, value, "text");
    base = hold(l, as_index(l, base, "base"), "base");
    return for_members(l, value, l->int_, int_of_text, base, "number", special->call->at);
}

static Ir *int_rule(Lower *l, const Special *special)
{
    if (special->call->Call.args.len == 2)
        return int_with_base(l, special);
    return convert_rule(
        l, special,
        (Conversion){.from_float = &library_int_from_float,
                     .from_str = &library_int_parse,
                     .from_bytes = &library_bytes_to_int,
                     .type = l->int_,
                     .what = Becomes_int,
                     .refusal = "int() argument must be a string, a bytes-like object or a real number, not '%s'"});
}

static Ir *float_rule(Lower *l, const Special *special)
{
    return convert_rule(l, special,
                        (Conversion){.from_str = &library_float_from_str,
                                     .from_bytes = &library_bytes_to_float,
                                     .type = l->float_,
                                     .what = Becomes_float,
                                     .refusal = "float() argument must be a string or a real number, not '%s'"});
}

static Ir *ord_rule(Lower *l, const Special *special)
{
    return convert_rule(l, special,
                        (Conversion){.no_numbers = true,
                                     .from_str = &library_str_ord,
                                     .from_bytes = &library_bytes_ord,
                                     .type = l->int_,
                                     .what = Becomes_count,
                                     .refusal = "ord() expected string of length 1, but %s found"});
}

static Ir *chr_member(Lower *l, Ir *value, void *context)
{
    const Special *special = context;
    if (value->type->kind == Type_never)
        return value;
    bool whole = value->type->kind == Type_int || value->type->kind == Type_bool ||
                 (value->type->kind == Type_fixed && value->type->dtype < Dtype_float32);
    if (!whole)
        return raise_text(l, "TypeError", special->call->at, "'%s' object cannot be interpreted as an integer",
                          type_word(value->type));
    return call_one(l, &library_str_chr, l->str, quiet(l, convert(l, value, l->int_), "code"), special->call->at);
}

static Ir *chr_rule(Lower *l, const Special *special)
{
    return for_members(l, arg_becoming(l, special, 0, Becomes_index), l->str, chr_member, (void *)special, "character",
                       special->call->at);
}

static Ir *plain_complex(Lower *l, const Special *special)
{
    return convert_rule(l, special,
                        (Conversion){.from_str = &library_complex_from_str,
                                     .type = l->complex_,
                                     .what = Becomes_complex,
                                     .refusal = "complex() first argument must be a string or a number, not '%s'"});
}

static Ir *complex_rule(Lower *l, const Special *special)
{
    if (!call_arg(special, 1))
        return plain_complex(l, special);
    Ir *real, *imaginary;
    lower_both(l, call_arg(special, 0), call_arg(special, 1), &real, &imaginary);
    uint32_t start = here(l);
    real = become_tree(l, call_arg(special, 0), real, Becomes_float);
    settle(l, start, &imaginary, "imaginary");
    start = here(l);
    imaginary = become_tree(l, call_arg(special, 1), imaginary, Becomes_float);
    settle(l, start, &real, "real");
    if (converts(real->type, l->float_) && converts(imaginary->type, l->float_)) {
        Ir *parts[2] = {quiet(l, convert(l, real, l->float_), "real")};
        uint32_t mark = here(l);
        parts[1] = quiet(l, convert(l, imaginary, l->float_), "imaginary");
        settle(l, mark, &parts[0], "real");
        return tree_library(l, &library_complex_make, l->complex_, parts, 2, 0, special->call->at);
    }
    Ir *unit = ir_new(l->unit, I_Const, l->complex_, special->call->at);
    unit->Const.value.imaginary = 1;
    Ir *turned = arithmetic(l, Ir_mul, imaginary, unit, l->complex_, 0, false, special->call->at);
    return arithmetic(l, Ir_add, real, quiet(l, turned, "imaginary"), l->complex_, 0, false, special->call->at);
}

/* ---- isinstance ------------------------------------------------------------------------------ */
static bool class_has(const char *name, const Type *type)
{
    static const char *const classes[Type_count] = {
        [Type_none] = "NoneType", [Type_bool] = "bool",           [Type_int] = "int",
        [Type_float] = "float",   [Type_complex] = "complex",     [Type_str] = "str",
        [Type_range] = "range",   [Type_tuple] = "tuple",         [Type_sequence] = "tuple",
        [Type_list] = "list",     [Type_array] = "ndarray",       [Type_dict] = "dict",
        [Type_set] = "set",       [Type_frozenset] = "frozenset", [Type_bytes] = "bytes",
    };
    if (strcmp(name, "object") == 0)
        return true;
    if (type_row(type))
        return strcmp(type_row(type)->word, name) == 0;
    if (type->kind == Type_fixed)
        return (type->dtype == Dtype_float64 && strcmp(name, "float") == 0) ||
               (type->dtype == Dtype_complex128 && strcmp(name, "complex") == 0) || strcmp(name, type_word(type)) == 0;
    if (type->kind == Type_bool && strcmp(name, "int") == 0)
        return true;
    return classes[type->kind] && strcmp(classes[type->kind], name) == 0;
}

static const char *class_name(const Node *n)
{
    if (n->kind == N_Name)
        return n->Name.name;
    return n->kind == N_Attribute ? n->Attribute.attr : NULL;
}

/* Of a class, a tuple of classes, or A | B. */
static bool classes_have(Lower *l, const Node *n, const Type *type)
{
    if (n->kind == N_Tuple) {
        for_each (Node *, item, &n->Tuple.items) {
            if (classes_have(l, item, type))
                return true;
        }
        return false;
    }
    if (n->kind == N_BinOp)
        return classes_have(l, n->BinOp.left, type) || classes_have(l, n->BinOp.right, type);
    if (is_class_of_none(n))
        return type->kind == Type_none;
    if ((type->kind == Type_instance || names_abstract(n)) && is_of_class(l->inference, l->instance, type, n))
        return true;
    return class_name(n) && class_has(class_name(n), type);
}

/* Which exception it is, the object knows. */
Ir *exception_test(Lower *l, const Node *classes, Ir *value, Span at)
{
    if (classes->kind == N_Tuple) {
        Ir *any = tree_bool(l, false, at);
        for_each (Node *, item, &classes->Tuple.items)
            any = tree_or(l, any, exception_test(l, item, again(l, value), at), at);
        return any;
    }
    const char *name = class_name(classes), *cls = exception_named(l, classes);
    if (name && (!strcmp(name, "BaseException") || !strcmp(name, "object")))
        return tree_bool(l, true, at);
    if (!cls)
        return tree_bool(l, false, at);
    Ir *node = ir_new(l->unit, I_IsException, l->bool_, at);
    node->IsException.a = value;
    node->IsException.cls = intern_text(l->unit->names, cls);
    return node;
}

/* Is it a class, or a tuple of classes, that is known when it runs? */
bool has_class_values(Lower *l, const Node *classes)
{
    if (classes->kind == N_Tuple) {
        for_each (Node *, item, &classes->Tuple.items)
            if (has_class_values(l, item))
                return true;
        return false;
    }
    if (is_class_of_none(classes))
        return false;
    const Type *type = type_of(l->inference, l->instance, classes);
    return type && (type_holds(type, Type_class)) && !exception_name_of(l->inference, l->instance, classes);
}

/* ---- of classes that are values -------------------------------------------------------------- */
typedef struct OfClass {
    Ir *value;
    const Type *cls;
    Span at;
} OfClass;

static Ir *value_of_class(Lower *l, Ir *value, void *context)
{
    const OfClass *of = context;
    const char *name = of->cls->cls->name;
    return tree_bool(l,
                     value_is_of_class(l->inference, value->type, of->cls) ||
                         (names_library_class(of->cls) && class_has(name, value->type)),
                     of->at);
}

static Ir *of_class_value(Lower *l, Ir *cls, void *context)
{
    OfClass *of = context;
    Ir *found = tree_bool(l, false, of->at);
    for (uint32_t i = 0; cls->type->kind == Type_tuple && i < cls->type->items.len; i++) {
        Ir *one = for_members(l, quiet(l, tree_field(l, again(l, cls), i, of->at), "cls"), l->bool_, of_class_value, of,
                              "found", of->at);
        found = tree_or(l, found, quiet(l, one, "found"), of->at);
    }
    if (cls->type->kind == Type_tuple)
        return found;
    OfClass member = {of->value, cls->type, of->at};
    return for_members(l, again(l, of->value), l->bool_, value_of_class, &member, "found", of->at);
}

static bool are_class_values(const Type *type)
{
    for_each (Type *, item, &type->items)
        if (!are_class_values(item))
            return false;
    return type->kind == Type_function || ((type->kind == Type_tuple || type->kind == Type_union) && type->items.len);
}

static Ir *isinstance_rule(Lower *l, const Special *special)
{
    const Node *cls = call_arg(special, 1);
    Span at = special->call->at;
    Ir *value = arg_quiet(l, special, 0);
    const Type *classes = cls->kind == N_Tuple ? NULL : type_of(l->inference, l->instance, cls);
    if (classes && are_class_values(classes) && !names_some_class(l->inference, l->instance, cls) &&
        !exception_name_of(l->inference, l->instance, cls)) {
        OfClass of = {hold(l, value, "value"), NULL, at};
        Ir *tree = lower_quiet(l, cls, "cls");
        return for_members(l, tree->type->kind == Type_tuple ? hold(l, tree, "classes") : tree, l->bool_,
                           of_class_value, &of, "found", at);
    }
    if (has_class_values(l, cls))
        return is_derived(l, hold(l, value, "value"), classes_tree(l, cls), at);
    if (value->type->kind == Type_exception)
        return exception_test(l, cls, hold(l, value, "value"), at);
    if (value->type->kind != Type_union)
        return value->type->kind == Type_never ? value : tree_bool(l, classes_have(l, cls, value->type), at);
    Ir *found = tree_bool(l, false, at);
    bool all = true;
    value = value->kind == I_Get ? value : hold(l, value, "value");
    for_each (Type *, member, &value->type->items) {
        bool has = classes_have(l, cls, member);
        all = all && has;
        if (member->kind == Type_exception) {
            Ir *test = exception_test(l, cls, unwrap(l, again(l, value), member), at);
            found = tree_or(l, found, tree_and(l, tree_has(l, again(l, value), member, at), test, at), at);
            all = false;
        }
        if (has)
            found = tree_or(l, found, tree_has(l, again(l, value), member, at), at);
    }
    return all ? tree_bool(l, true, at) : found;
}

static Ir *callable_member(Lower *l, Ir *value, void *context)
{
    const Special *special = context;
    bool can = value->type->kind == Type_function ||
               (value->type->kind == Type_instance && has_method(l->inference, value->type, "__call__"));
    return tree_bool(l, can, special->call->at);
}

static Ir *hash_rule(Lower *l, const Special *special)
{
    Ir *value = lower_quiet(l, call_arg(special, 0), "value");
    if (value->type->kind == Type_never || special->callee->result->kind == Type_never)
        return value->type->kind == Type_never ? value : ended(l, l->never, special->call->at);
    return tree_library(l, &library_hash, l->int_, &value, 1, 0, special->call->at);
}

static Ir *callable_rule(Lower *l, const Special *special)
{
    Ir *value = arg_quiet(l, special, 0);
    return value->type->kind == Type_never
               ? value
               : for_members(l, value, l->bool_, callable_member, (void *)special, "callable", special->call->at);
}

/* ---- pow, divmod, range ---------------------------------------------------------------------- */
typedef struct Powers {
    const Special *special;
    const Node *nodes[2];
    Ir *trees[2];
} Powers;

static Ir *pow_member(Lower *l, Ir *a, void *context)
{
    Powers *p = context;
    const Node *call = p->special->call;
    const Callee *callee = implied_of(l->inference, l->instance, call, "__pow__", a->type, call_arg(p->special, 0));
    Ir *trees[] = {again(l, p->trees[0]), again(l, p->trees[1])};
    return callee ? call_implied(l, callee, a, p->nodes, trees, 2, call) : ended(l, l->never, call->at);
}

static Ir *pow_of_instance(Lower *l, const Special *special)
{
    Powers p = {special, {call_arg(special, 1), call_arg(special, 2)}, {0}};
    Ir *a = hold(l, lower_expr(l, call_arg(special, 0)), "base");
    for (int i = 0; i < 2; i++)
        p.trees[i] = hold(l, lower_expr(l, p.nodes[i]), i ? "modulus" : "exponent");
    Type *type = type_of(l->inference, l->instance, special->call);
    return for_members(l, a, type ? type : l->never, pow_member, &p, "power", special->call->at);
}

static Ir *whole_member(Lower *l, Ir *value, void *context)
{
    (void)context;
    return converts(value->type, l->int_)
               ? convert(l, value, l->int_)
               : raise_text(l, "TypeError", value->at,
                            "pow() 3rd argument not allowed unless all arguments are integers");
}

static Ir *pow_mod(Lower *l, const Special *special)
{
    Type *base = type_of(l->inference, l->instance, call_arg(special, 0));
    if (base && has_instance(base))
        return pow_of_instance(l, special);
    Ir *args[3];
    for (uint32_t index = 0; index < 3; index++) {
        uint32_t mark = here(l);
        args[index] = arg_quiet(l, special, index);
        for (uint32_t before = 0; before < index; before++)
            settle(l, mark, &args[before], "argument");
    }
    for (uint32_t index = 0; index < 3; index++) {
        uint32_t mark = here(l);
        args[index] =
            quiet(l, for_members(l, args[index], l->int_, whole_member, NULL, "argument", args[index]->at), "argument");
        for (uint32_t other = 0; other < 3; other++)
            if (other != index)
                settle(l, mark, &args[other], "argument");
    }
    return tree_library(l, &library_pow_mod, l->int_, args, 3, 0, special->call->at);
}

static Ir *pow_rule(Lower *l, const Special *special)
{
    Ir *a, *b;
    if (call_arg(special, 2))
        return pow_mod(l, special);
    lower_both(l, call_arg(special, 0), call_arg(special, 1), &a, &b);
    Ir *asked = instance_binary(l, special->call, Op_pow, call_arg(special, 0), a, call_arg(special, 1), b, false);
    if (asked)
        return asked;
    return arithmetic(l, Ir_pow, a, b, type_of(l->inference, l->instance, special->call), 0, false, special->call->at);
}

typedef struct Divided { /* divmod of what may be of several kinds */
    Ir *dividend, *divisor;
    Type *type;
    Span at;
} Divided;

static Ir *divided_by(Lower *l, Ir *divisor, void *context)
{
    const Divided *divided = context;
    Ir *dividend = divided->dividend;
    bool numbers = type_has(dividend->type, NUM) && type_has(divisor->type, NUM) &&
                   dividend->type->kind != Type_complex && divisor->type->kind != Type_complex;
    return divmod_tree(l, again(l, dividend), divisor, numbers ? divided->type : NULL, divided->at);
}

static Ir *divided(Lower *l, Ir *dividend, void *context)
{
    Divided divided = *(Divided *)context;
    divided.dividend = dividend;
    return for_members(l, again(l, divided.divisor), divided.type, divided_by, &divided, "both", divided.at);
}

/* divmod(x, 0.0) has words of its own. */
static void test_divisor(Lower *l, const Ir *b, Span at)
{
    Ir *zero = if_new(l, tree_not(l, quiet(l, tree_truth(l, again(l, b), at), "truth"), at), at);
    Block *outer = enter(l, &zero->If.body);
    raise_text(l, "ZeroDivisionError", at, "float divmod()");
    enter(l, outer);
}

Ir *divmod_tree(Lower *l, Ir *a, Ir *b, Type *type, Span at)
{
    if (type && type->kind != Type_never && (a->type->kind == Type_union || b->type->kind == Type_union)) {
        Divided both = {.divisor = hold(l, b, "divisor"), .type = type, .at = at};
        return for_members(l, hold(l, a, "dividend"), type, divided, &both, "both", at);
    }
    if (!type || type->kind != Type_tuple || type->items.at[0]->kind == Type_never)
        return raise_text(l, "TypeError", at, "unsupported operand type(s) for divmod(): '%s' and '%s'",
                          type_word(a->type), type_word(b->type));
    a = hold(l, a, "dividend");
    b = hold(l, b, "divisor");
    bool scalars = a->type->kind == Type_fixed || b->type->kind == Type_fixed;
    if (!scalars && (a->type->kind == Type_float || b->type->kind == Type_float))
        test_divisor(l, b, at);
    Ir *quotient = quiet(l, arithmetic(l, Ir_floordiv, a, b, type->items.at[0], 0, false, at), "quotient");
    Ir *rest = quiet(l, arithmetic(l, Ir_mod, again(l, a), again(l, b), type->items.at[1], 0, false, at), "rest");
    Ir *node = ir_new(l->unit, I_TupleNew, type, at);
    push(l->arena, &node->TupleNew.items, quiet(l, convert(l, quotient, type->items.at[0]), "quotient"));
    push(l->arena, &node->TupleNew.items, quiet(l, convert(l, rest, type->items.at[1]), "rest"));
    return node;
}

static Ir *divmod_rule(Lower *l, const Special *special)
{
    Ir *a, *b;
    const Node *call = special->call, *left = call_arg(special, 0), *right = call_arg(special, 1);
    lower_both(l, left, right, &a, &b);
    Ir *asked = instance_binary(l, call, Op_divmod, left, a, right, b, false);
    return asked ? asked : divmod_tree(l, a, b, type_of(l->inference, l->instance, call), call->at);
}

static Ir *range_rule(Lower *l, const Special *special)
{
    Ir *bounds[3] = {NULL, NULL, NULL};
    Span at = special->call->at;
    uint32_t count = special->call->Call.args.len;
    for (uint32_t index = 0; index < count && index < 3; index++) {
        uint32_t mark = here(l);
        bounds[index] = arg_quiet(l, special, index);
        for (uint32_t before = 0; before < index; before++)
            settle(l, mark, &bounds[before], "bound");
    }
    for (uint32_t index = 0; index < count && index < 3; index++) {
        uint32_t mark = here(l);
        Ir *bound = become_tree(l, call_arg(special, index), bounds[index], Becomes_index);
        bounds[index] = as_index(l, bound, "bound");
        for (uint32_t other = 0; other < count && other < 3; other++)
            if (other != index)
                settle(l, mark, &bounds[other], "bound");
    }
    Ir *node = ir_new(l->unit, I_RangeNew, type_simple(l->types, Type_range), at);
    node->RangeNew.start = count > 1 ? bounds[0] : ir_int(l->unit, 0, at);
    node->RangeNew.stop = count > 1 ? bounds[1] : bounds[0];
    node->RangeNew.step = count > 2 ? bounds[2] : ir_int(l->unit, 1, at);
    int64_t step;
    if (ir_is_constant(node->RangeNew.step, &step) && step == 0)
        return raise_text(l, "ValueError", at, "range() arg 3 must not be zero");
    return node;
}

const SpecialRow builtin_rules[] = {
    {"print", print_rule},
    {"len", len_rule},
    {"abs", abs_rule},
    {"bool", bool_rule},
    {"int", int_rule},
    {"round", round_rule},
    {"ord", ord_rule},
    {"chr", chr_rule},
    {"float", float_rule},
    {"complex", complex_rule},
    {"isinstance", isinstance_rule},
    {"hash", hash_rule},
    {"callable", callable_rule},
    {"pow", pow_rule},
    {"divmod", divmod_rule},
    {"range", range_rule},
    {NULL, NULL},
};
