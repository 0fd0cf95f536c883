/* expand_builtin.c -- calls of built-in functions, in the one way that later stages know.
 * In: a parsed module.  Out: keyword arguments that may stand by position do; the classes of isinstance are a tuple.
 * Rule: only where the name means the built-in function, and the order of evaluation stays.
 *     round(x, ndigits=2)   =>   round(x, 2)            isinstance(x, int | None)   =>   isinstance(x, (int,
 * type(None)))  */
#include "frontend/expand.h"

/* ---- keywords ----------------------------------------------------------------------------------------------- */
static const struct Signature {
    const char *name, *params[3];
} signatures[] = {
    {"round", {"number", "ndigits"}}, {"pow", {"base", "exp", "mod"}}, {"int", {"", "base"}},
    {"sum", {"", "start"}},           {"complex", {"real", "imag"}},   {"enumerate", {"iterable", "start"}},
};

static void place_keywords(Expand *x, Node *call)
{
    const char *const *params = NULL;
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (!strcmp(call->Call.func->Name.name, signatures[i].name))
            params = signatures[i].params;
    if (!params)
        return;
    for_each (Node *, arg, &call->Call.args)
        if (arg->kind == N_Starred)
            return;
    while (call->Call.keywords.len && call->Call.args.len < 3) {
        const Node *first = call->Call.keywords.at[0];
        const char *expected = params[call->Call.args.len];
        if (!expected || !first->Keyword.name || strcmp(first->Keyword.name, expected))
            return;
        push(x->arena, &call->Call.args, first->Keyword.value);
        drop_node(&call->Call.keywords, 0);
    }
}

/* ---- classes ------------------------------------------------------------------------------------------------ */
static Node *class_of_none(Expand *x, Node *none)
{
    Node *call = node_made(x, N_Call, none->at);
    call->Call.func = node_named(x, "type", none->at);
    push(x->arena, &call->Call.args, none);
    return call;
}

/* What A | B | None is made of. */
static void add_classes(Expand *x, Node *node, Nodes *classes)
{
    const Node *alias = node->kind == N_Name ? map_get(&x->class_aliases, node->Name.name) : NULL;
    if (alias) { /* fresh nodes for each use */
        Nodes made = parse_inside(x->program, x->module, source_text(x, alias));
        if (made.len == 1 && made.at[0]->kind == N_ExprStmt)
            add_classes(x, made.at[0]->ExprStmt.value, classes);
    } else if (node->kind == N_BinOp && node->BinOp.op == Op_bitor) {
        add_classes(x, node->BinOp.left, classes);
        add_classes(x, node->BinOp.right, classes);
    } else if (node->kind == N_Tuple) {
        for_each (Node *, item, &node->Tuple.items)
            add_classes(x, item, classes);
    } else if (node_is_none(node)) {
        push(x->arena, classes, class_of_none(x, node));
    } else {
        push(x->arena, classes, node);
    }
}

static bool has_union(const Expand *x, const Node *node)
{
    if (node->kind == N_Tuple) {
        for_each (Node *, item, &node->Tuple.items)
            if (item->kind == N_Tuple || has_union(x, item))
                return true;
        return false;
    }
    return (node->kind == N_BinOp && node->BinOp.op == Op_bitor) ||
           (node->kind == N_Name && map_get(&x->class_aliases, node->Name.name));
}

static void flatten_classes(Expand *x, Node *call)
{
    Node *what = call->Call.args.at[1], *tuple;
    if (!has_union(x, what))
        return;
    tuple = node_made(x, N_Tuple, what->at);
    add_classes(x, what, &tuple->Tuple.items);
    call->Call.args.at[1] = tuple;
}

/* ---- NUMBERS = (int, float), that isinstance alone looks at ---------------------------------------------------- */
typedef struct Uses {
    Expand *x;
    Name name;
    uint32_t loads, tests;
} Uses;

static bool is_test(const Expand *x, const Node *node)
{
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    return func && func->kind == N_Name && node->Call.args.len == 2 && !node->Call.keywords.len &&
           (!strcmp(func->Name.name, "isinstance") || !strcmp(func->Name.name, "issubclass")) &&
           !times_bound(x, func->Name.name);
}

static void count_uses(void *context, Node *node)
{
    Uses *uses = context;
    if (node->kind == N_Name && node->Name.name == uses->name && node->Name.context == Context_load)
        uses->loads++;
    if (is_test(uses->x, node) && node->Call.args.at[1]->kind == N_Name &&
        node->Call.args.at[1]->Name.name == uses->name)
        uses->tests++;
    each_child(node, count_uses, uses);
}

static bool are_classes(const Expand *x, const Node *tuple)
{
    for_each (Node *, item, &tuple->Tuple.items)
        if (item->kind != N_Name || !is_builtin_class(item->Name.name) || times_bound(x, item->Name.name))
            return false;
    return tuple->Tuple.items.len > 0;
}

static void take_tuple(Expand *x, Node *statement)
{
    const Node *target =
        statement->kind == N_Assign && statement->Assign.targets.len == 1 ? statement->Assign.targets.at[0] : NULL;
    if (!target || target->kind != N_Name || statement->Assign.value->kind != N_Tuple ||
        times_bound(x, target->Name.name) != 1 || !are_classes(x, statement->Assign.value))
        return;
    Uses uses = {.x = x, .name = target->Name.name};
    for_each (Node *, one, &x->module->body)
        count_uses(&uses, one);
    if (!uses.tests || uses.loads != uses.tests)
        return;
    map_set(x->arena, &x->class_aliases, target->Name.name, statement->Assign.value);
    *statement = (Node){.kind = N_Pass, .id = statement->id, .at = statement->at};
}

/* ---- f(*a, b, *c)   =>   f(*(*a, b, *c)): one star, and nothing behind it -------------------------------------- */
static bool takes_stars(const Expand *x, const Node *func)
{
    static const char *const names[] = {"print", "min", "max"};
    for (size_t i = 0; func->kind == N_Name && i < sizeof names / sizeof *names; i++)
        if (!strcmp(func->Name.name, names[i]))
            return !times_bound(x, func->Name.name);
    return false;
}

static void gather_stars(Expand *x, Node *call)
{
    Nodes *args = &call->Call.args;
    uint32_t first = 0;
    while (first < args->len && args->at[first]->kind != N_Starred)
        first++;
    if (first + 1 >= args->len || takes_stars(x, call->Call.func))
        return;
    Node *tuple = node_made(x, N_Tuple, args->at[first]->at), *star = node_made(x, N_Starred, args->at[first]->at);
    for (uint32_t i = first; i < args->len; i++)
        push(x->arena, &tuple->Tuple.items, args->at[i]);
    star->Starred.value = tuple;
    args->at[first] = star;
    args->len = first + 1;
}

/* ---- {}.fromkeys(xs)   =>   dict.fromkeys(xs) ------------------------------------------------------------------ */
static void name_class(Expand *x, Node *node)
{
    Node *empty = node->Attribute.value;
    if (strcmp(node->Attribute.attr, "fromkeys") || empty->kind != N_Dict || empty->Dict.values.len)
        return;
    node->Attribute.value = node_built_in(x, "dict", empty->at);
}

/* ---- zip(*[iter(x)] * n): one iterator, n items at a time ---------------------------- */
static const char groups_text[] =
    "lambda items, count: (tuple(group) for group in "
    "iter(lambda: [item for _, item in zip(range(count), items)], []) if len(group) == count)\n";

static bool calls(const Expand *x, const Node *node, const char *name)
{
    return node->kind == N_Call && node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.name, name) &&
           node->Call.args.len == 1 && !node->Call.keywords.len && !times_bound(x, node->Call.func->Name.name);
}

static void group_items(Expand *x, Node *call)
{
    const Node *star = calls(x, call, "zip") ? call->Call.args.at[0] : NULL;
    const Node *times = star && star->kind == N_Starred ? star->Starred.value : NULL;
    const Node *list = times && times->kind == N_BinOp && times->BinOp.op == Op_mul ? times->BinOp.left : NULL;
    if (!list || list->kind != N_List || list->List.items.len != 1 || !calls(x, list->List.items.at[0], "iter"))
        return;
    call->Call.func = statement_parsed(x, groups_text)->ExprStmt.value; /* no place, no frame */
    ;
    call->Call.args = (Nodes){0};
    push(x->arena, &call->Call.args, list->List.items.at[0]);
    push(x->arena, &call->Call.args, times->BinOp.right);
}

/* zip(*d.items())   =>   zip(*list(d.items())): a star reads all of it anyway. */
static bool is_read_once(const Expand *x, const Node *rows)
{
    static const char *const views[] = {"items", "keys", "values"};
    static const char *const iterators[] = {"map", "filter", "zip", "enumerate", "reversed"};
    const Node *func = rows->kind == N_Call ? rows->Call.func : NULL;
    for (size_t i = 0; func && func->kind == N_Attribute && i < sizeof views / sizeof *views; i++)
        if (!strcmp(func->Attribute.attr, views[i]) && !rows->Call.args.len)
            return true;
    for (size_t k = 0; func && func->kind == N_Name && k < sizeof iterators / sizeof *iterators; k++)
        if (!strcmp(func->Name.name, iterators[k]) && !times_bound(x, func->Name.name))
            return true;
    return rows->kind == N_GeneratorExp;
}

static void list_rows(Expand *x, Node *call)
{
    Node *star = call->Call.args.len == 1 ? call->Call.args.at[0] : NULL;
    if (strcmp(call->Call.func->Name.name, "zip") || !star || star->kind != N_Starred ||
        !is_read_once(x, star->Starred.value) || times_bound(x, intern_text(x->program->names, "list")))
        return;
    Node *made = node_made(x, N_Call, star->Starred.value->at);
    made->Call.func = node_named(x, "list", star->Starred.value->at);
    push(x->arena, &made->Call.args, star->Starred.value);
    star->Starred.value = made;
}

/* str(b, "ascii"), str(object=x)   =>   decoded(b, "ascii"), str(x) */
static void name_decoding(Expand *x, Node *call)
{
    bool given = call->Call.args.len > 1;
    if (strcmp(call->Call.func->Name.name, "str"))
        return;
    for (uint32_t i = 0; i < call->Call.keywords.len; i++) {
        const Node *keyword = call->Call.keywords.at[i];
        const char *name = keyword->Keyword.name ? keyword->Keyword.name : "";
        given |= !strcmp(name, "encoding") || !strcmp(name, "errors");
        if (!i && !strcmp(name, "object") && !call->Call.args.len) {
            push(x->arena, &call->Call.args, keyword->Keyword.value);
            drop_node(&call->Call.keywords, i--);
        }
    }
    if (!given)
        return;
    call->Call.func = node_built_in(x, "decoded", call->Call.func->at);
}

/* bool.from_bytes(b, "big")   =>   bool(int.from_bytes(b, "big")) */
static void truth_of_bytes(Expand *x, Node *call)
{
    const Node *func = call->kind == N_Call && call->Call.func->kind == N_Attribute ? call->Call.func : NULL;
    const Node *cls = func && !strcmp(func->Attribute.attr, "from_bytes") ? func->Attribute.value : NULL;
    if (!cls || cls->kind != N_Name || strcmp(cls->Name.name, "bool") || times_bound(x, cls->Name.name))
        return;
    Node *number = node_made(x, N_Call, call->at);
    number->Call = call->Call;
    number->Call.func->Attribute.value = node_built_in(x, "int", cls->at);
    call->Call.func = node_built_in(x, "bool", cls->at);
    call->Call.args = call->Call.keywords = (Nodes){0};
    push(x->arena, &call->Call.args, number);
}

/* struct.iter_unpack(f, b), layout.iter_unpack(b)   =>   a generator expression over the places of what is unpacked */
static const char unpacked_text[] =
    "lambda view: (struct.unpack_from(form, view, at) for at in range(0, unpacked(view, struct.calcsize(form)), "
    "struct.calcsize(form)))\n";
static const char laid_out_text[] = "lambda layout, view: (layout.unpack_from(view, at) for at in range(0, "
                                    "unpacked(view, layout.size), layout.size))\n";

typedef struct Unpacking {
    Expand *x;
    const Node *module, *format;
} Unpacking;

static void put_unpacking(void *context, Node *node)
{
    const Unpacking *u = context;
    if (node->kind != N_Name) {
        each_child(node, put_unpacking, context);
        return;
    }
    const Node *given = !u->module                           ? NULL
                        : !strcmp(node->Name.name, "struct") ? u->module
                        : !strcmp(node->Name.name, "form")   ? u->format
                                                             : NULL;
    uint32_t id = node->id;
    if (given) {
        *node = *given;
        node->id = id;
    }
    node->is_builtin |= node->kind == N_Name && !strcmp(node->Name.name, "unpacked");
}

static void unpack_each(Expand *x, Node *call)
{
    Node *func = call->kind == N_Call ? call->Call.func : NULL;
    if (!func || func->kind != N_Attribute || strcmp(func->Attribute.attr, "iter_unpack") || call->Call.keywords.len)
        return;
    Nodes *args = &call->Call.args;
    bool module = comes_from(x, func, "struct.iter_unpack");
    if (args->len != 1u + module ||
        (module && (func->Attribute.value->kind != N_Name || args->at[0]->kind != N_Constant)))
        return;
    Unpacking unpacking = {x, module ? func->Attribute.value : NULL, args->at[0]};
    Node *lambda = statement_parsed(x, module ? unpacked_text : laid_out_text)->ExprStmt.value;
    put_unpacking(&unpacking, lambda);
    if (module)
        drop_node(args, 0);
    else
        insert_node(x, args, 0, func->Attribute.value);
    call->Call.func = lambda;
}

/* sys.path.insert(0, folder())   =>   folder(): what is imported is known already, and nobody else is told of the list.
 */
static void forget_search_path(Expand *x, Node *statement)
{
    const Node *call = statement->kind == N_ExprStmt ? statement->ExprStmt.value : NULL;
    const Node *func = call && call->kind == N_Call ? call->Call.func : NULL;
    if (!func || func->kind != N_Attribute || call->Call.keywords.len ||
        !comes_from(x, func->Attribute.value, "sys.path"))
        return;
    bool inserts = !strcmp(func->Attribute.attr, "insert"), appends = !strcmp(func->Attribute.attr, "append");
    if ((inserts && call->Call.args.len == 2 && call->Call.args.at[0]->kind == N_Constant) ||
        (appends && call->Call.args.len == 1))
        statement->ExprStmt.value = call->Call.args.at[inserts];
}

/* ---- for x in reversed(xs): xs.pop() ... else: ...   =>   for x in iter(reversed(xs)): ... ------------------------
 * Such a loop ends in its middle where the list got too short, and else runs all the same. */
static void end_reversed(Expand *x, Node *loop)
{
    Node *iter = loop->kind == N_For && loop->For.orelse.len ? loop->For.iter : NULL;
    const Node *list = iter && calls(x, iter, "reversed") ? iter->Call.args.at[0] : NULL;
    bool changes = false;
    while (list && list->kind == N_Attribute)
        list = list->Attribute.value;
    if (!list || list->kind != N_Name || times_bound(x, intern_text(x->program->names, "iter")))
        return;
    for_each (Node *, statement, &loop->For.body)
        changes |= mentions_name(statement, list->Name.name);
    if (!changes)
        return;
    loop->For.iter = node_made(x, N_Call, iter->at);
    loop->For.iter->Call.func = node_built_in(x, "iter", iter->at);
    push(x->arena, &loop->For.iter->Call.args, iter);
}

/* ---- hasattr(math, "isqrt")   =>   True            getattr(math, "isqrt", None)   =>   math.isqrt ------------------
 */
typedef struct Sought {
    Name name;
    bool found;
} Sought;

static void look_for_binding(void *context, Node *node)
{
    Sought *sought = context;
    sought->found |= name_bound(node) == sought->name;
    if (node->kind == N_Assign || node->kind == N_AnnAssign)
        each_child(node, look_for_binding, context);
}

/* By a def, an assignment, or an import of what the library keeps for itself. */
static bool binds(const Module *module, Node *statement, Name name)
{
    Sought sought = {name, false};
    if (module->is_stub)
        return name_in_stub(statement) == name;
    if (statement->kind == N_ImportFrom && statement->ImportFrom.module && statement->ImportFrom.module[0] == '_')
        each_child(statement, look_for_binding, &sought);
    else
        look_for_binding(&sought, statement);
    return sought.found;
}

static bool module_has(const Module *module, Name name)
{
    const Nodes *listed = listed_names(module);
    for (uint32_t i = 0; listed && i < listed->len; i++) {
        const Node *item = listed->at[i];
        if (item->kind == N_Constant && item->Constant.text.len == strlen(name) &&
            !strncmp(item->Constant.text.at, name, item->Constant.text.len))
            return true;
    }
    for_each (Node *, statement, &module->body)
        if (name[0] != '_' && binds(module, statement, name))
            return true;
    return false;
}

static void ask_module(Expand *x, Node *node)
{
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    const Nodes *args = &node->Call.args;
    bool tests = func && func->kind == N_Name && !strcmp(func->Name.name, "hasattr"),
         reads = func && func->kind == N_Name && !strcmp(func->Name.name, "getattr");
    if (!(tests || reads) || node->Call.keywords.len || times_bound(x, func->Name.name) || args->len < 2 ||
        args->len > 2u + reads || args->at[0]->kind != N_Name || times_bound(x, args->at[0]->Name.name) != 1 ||
        args->at[1]->kind != N_Constant || args->at[1]->Constant.literal != Literal_str)
        return;
    const char *origin = origin_of(x, args->at[0]);
    const Module *module = origin ? program_module(x->program, intern_text(x->program->names, origin)) : NULL;
    if (!module || !(module->is_stub || module->is_library))
        return;
    Str text = args->at[1]->Constant.text;
    Name name = intern(x->program->names, text.at, text.len);
    bool has = module_has(module, name);
    if (!has && !lacks_name(module, name))
        return; /* CPython's may have it */
    uint32_t id = node->id;
    Span at = node->at;
    if (tests)
        *node = (Node){.kind = N_Constant, .id = id, .at = at, .Constant.literal = has ? Literal_true : Literal_false};
    else if (has)
        *node = (Node){.kind = N_Attribute, .id = id, .at = at, .Attribute = {.value = args->at[0], .attr = name}};
    else if (args->len == 3)
        *node = *args->at[2];
}

static void add_keyword(Expand *x, Node *call, const char *name, Literal literal, const char *text)
{
    Node *told = node_made(x, N_Keyword, call->at), *value = node_made(x, N_Constant, call->at);
    value->Constant.literal = literal;
    value->Constant.text = (Str){text, (uint32_t)strlen(text)};
    told->Keyword.name = intern_text(x->program->names, name);
    told->Keyword.value = value;
    push(x->arena, &call->Call.keywords, told);
}

/* warn("old")   =>   warn("old", place="prog.py:3", line="warn(\"old\")"): where a warning comes from. */
static void tell_place(Expand *x, Node *call)
{
    if (!comes_from(x, call->Call.func, "warnings.warn"))
        return;
    Place place = place_of(x->program->sources, call->at);
    const char *line = place.source->text + place.source->lines[place.line - 1];
    while (*line == ' ' || *line == '\t')
        line++;
    add_keyword(x, call, "place", Literal_str, arena_print(x->arena, "%s:%u", place.source->path, place.line));
    add_keyword(x, call, "line", Literal_str, arena_copy(x->arena, line, strcspn(line, "\n")));
}

/* zip_longest(*rows)   =>   zip_longest(*rows, starred=True): one function for any number of them. */
static void tell_star(Expand *x, Node *call)
{
    bool found = false;
    for_each (Node *, arg, &call->Call.args)
        found |= arg->kind == N_Starred;
    if (!found || !comes_from(x, call->Call.func, "itertools.zip_longest"))
        return;
    add_keyword(x, call, "starred", Literal_true, "");
}

/* struct.pack(f, *(g(x) for x in xs))   =>   struct.pack(f, *list(...)): what is packed is counted first. */
static void list_packed(Expand *x, Node *call)
{
    static const char *const lazy[] = {"map", "filter", "zip", "reversed", "range"};
    const Node *func = call->Call.func;
    Node *star = call->Call.args.len ? last(&call->Call.args) : NULL;
    bool packs = func->kind == N_Attribute &&
                 (!strcmp(func->Attribute.attr, "pack") || !strcmp(func->Attribute.attr, "pack_into"));
    if (!star || star->kind != N_Starred || times_bound(x, intern_text(x->program->names, "list")) ||
        !(packs || comes_from(x, func, "struct.pack") || comes_from(x, func, "struct.pack_into")))
        return;
    Node *value = star->Starred.value;
    bool listed = value->kind == N_GeneratorExp;
    for (size_t i = 0; i < sizeof lazy / sizeof *lazy; i++)
        listed |= value->kind == N_Call && value->Call.func->kind == N_Name &&
                  !strcmp(value->Call.func->Name.name, lazy[i]) && !times_bound(x, value->Call.func->Name.name);
    if (!listed)
        return;
    star->Starred.value = node_made(x, N_Call, value->at);
    star->Starred.value->Call.func = node_built_in(x, "list", value->at);
    push(x->arena, &star->Starred.value->Call.args, value);
}

static void expand_call(void *context, Node *node)
{
    Expand *x = context;
    each_child(node, expand_call, x);
    truth_of_bytes(x, node);
    ask_module(x, node);
    end_reversed(x, node);
    forget_search_path(x, node);
    unpack_each(x, node);
    group_items(x, node);
    if (node->kind == N_Call) {
        gather_stars(x, node);
        tell_star(x, node);
        tell_place(x, node);
        list_packed(x, node);
    }
    if (node->kind == N_Attribute)
        name_class(x, node);
    if (is_test(x, node))
        flatten_classes(x, node);
    if (node->kind == N_Call && node->Call.func->kind == N_Name && !times_bound(x, node->Call.func->Name.name)) {
        place_keywords(x, node);
        name_decoding(x, node);
        list_rows(x, node);
    }
}

void expand_builtin(Expand *x)
{
    for (uint32_t i = 0; i < x->module->body.len; i++)
        take_tuple(x, x->module->body.at[i]);
    for_each (Node *, statement, &x->module->body)
        expand_call(x, statement);
}
