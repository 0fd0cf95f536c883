/* match.c -- a match statement becomes the if chain that it means.
 * In: a checked module, before its scopes.  Out: the same without Match nodes; ids are dense again.
 * Rule: tests from left to right; names are bound once the whole pattern fits and before the guard; what a pattern
 * looks at more than once gets a name that Python cannot write ("subject.1"). match p: if isinstance(p, Point) and
 * hasattr(p, "x") and p.x == 0: case Point(x=0, y=y): f(y)     =>        y = p.y; f(y) case _: g() else: g() */
#include "frontend/match.h"

/* What a pattern looks at. */
typedef struct Subject {
    Node *value;   /* evaluated by the first read; NULL: it has its name */
    Name name;     /* a variable of the user, or one of ours */
    uint32_t uses; /* reads that are still to come */
    bool read;
} Subject;
typedef struct Capture {
    Name name;
    Span at;
    Subject *place;
} Capture;
typedef VEC(Capture) Captures;

typedef struct Matcher {
    Program *program;
    Arena *arena;
    Module *module;
    Node *function; /* around the statement, or NULL */
    uint32_t names;
    bool found;
} Matcher;

/* ---- nodes ---------------------------------------------------------------------------------------------------- */
static Node *node_new(Matcher *m, NodeKind kind, Span at)
{
    Node *node = NEW(m->arena, Node);
    node->kind = kind;
    node->id = m->module->node_count++;
    node->at = at;
    return node;
}

static Node *name_node(Matcher *m, Name name, Context context, Span at)
{
    Node *node = node_new(m, N_Name, at);
    node->Name.name = name;
    node->Name.context = context;
    return node;
}

static Node *constant_node(Matcher *m, Literal literal, const char *text, Span at)
{
    Node *node = node_new(m, N_Constant, at);
    node->Constant.literal = literal;
    node->Constant.text = (Str){text, text ? (uint32_t)strlen(text) : 0};
    return node;
}

static Node *int_node(Matcher *m, uint32_t value, Span at)
{
    return constant_node(m, Literal_int, arena_print(m->arena, "%u", value), at);
}

static Node *compare_node(Matcher *m, Node *left, Op op, Node *right, Span at)
{
    Node *node = node_new(m, N_Compare, at);
    node->Compare.left = left;
    push(m->arena, &node->Compare.ops, op);
    push(m->arena, &node->Compare.rights, right);
    return node;
}

/* A call of a built-in function, whatever the module means by its name. */
static Node *call_node(Matcher *m, const char *builtin, Node *first, Node *second, Span at)
{
    Node *node = node_new(m, N_Call, at);
    node->Call.func = name_node(m, intern_text(m->program->names, builtin), Context_load, at);
    node->Call.func->is_builtin = true;
    push(m->arena, &node->Call.args, first);
    if (second)
        push(m->arena, &node->Call.args, second);
    return node;
}

static Node *walrus_node(Matcher *m, Name name, Node *value, Span at)
{
    Node *node = node_new(m, N_NamedExpr, at);
    node->NamedExpr.target = name_node(m, name, Context_store, at);
    node->NamedExpr.value = value;
    return node;
}

/* Evaluates them all, and is true: (a := b,) */
static Node *done_node(Matcher *m, Nodes steps, Span at)
{
    Node *node = node_new(m, N_Tuple, at);
    node->Tuple.items = steps;
    return node;
}

static Node *chain_node(Matcher *m, Op op, Nodes tests, Span at)
{
    if (tests.len == 1)
        return tests.at[0];
    Node *node = node_new(m, N_BoolOp, at);
    node->BoolOp.op = op;
    node->BoolOp.values = tests;
    return node;
}

/* ---- places --------------------------------------------------------------------------------------------------- */
static Name hidden(Matcher *m, const char *role)
{
    return intern_text(m->program->names, arena_print(m->arena, "%s.%u", role, ++m->names));
}

static Node *read_place(Matcher *m, Subject *place, Span at)
{
    Node *value = place->value;
    place->read = true;
    place->value = NULL;
    if (place->uses)
        place->uses--;
    if (value)
        return place->uses ? walrus_node(m, place->name, value, at) : value;
    return name_node(m, place->name, Context_load, at);
}

static bool is_wild(const Node *pattern)
{
    return (pattern->kind == N_MatchAs && !pattern->MatchAs.pattern && !pattern->MatchAs.name) ||
           (pattern->kind == N_MatchStar && !pattern->MatchStar.name);
}

static uint32_t uses_of(const Node *pattern);

static uint32_t uses_of_all(const Nodes *patterns)
{
    uint32_t uses = 0;
    for (uint32_t i = 0; i < patterns->len; i++)
        uses += uses_of(patterns->at[i]);
    return uses;
}

/* How often a pattern looks at its place. */
static uint32_t uses_of(const Node *pattern)
{
    switch (pattern->kind) {
    case N_MatchAs:
        return (pattern->MatchAs.pattern ? uses_of(pattern->MatchAs.pattern) : 0) + (pattern->MatchAs.name != NULL);
    case N_MatchOr:
        return uses_of_all(&pattern->MatchOr.patterns);
    case N_MatchSequence:
        return 2 + pattern->MatchSequence.patterns.len;
    case N_MatchClass: /* of a built-in class the one positional pattern looks at the place itself */
        return 1 + 2 * (pattern->MatchClass.patterns.len + pattern->MatchClass.named.len) +
               uses_of_all(&pattern->MatchClass.patterns);
    case N_MatchMapping:
        return 1 + 2 * pattern->MatchMapping.patterns.len + (pattern->MatchMapping.rest != NULL);
    default:
        return 1;
    }
}

static void pattern_tests(Matcher *m, Node *pattern, Subject *place, Nodes *tests, Captures *captures);

/* A part of a place: value is evaluated when the pattern first looks. */
static void part_tests(Matcher *m, Node *pattern, Node *value, const char *role, Nodes *tests, Captures *captures)
{
    Subject *place = NEW(m->arena, Subject);
    place->value = value;
    place->name = hidden(m, role);
    place->uses = uses_of(pattern);
    pattern_tests(m, pattern, place, tests, captures);
}

/* ---- sequences ------------------------------------------------------------------------------------------------ */
static Node *sequence_classes(Matcher *m, Span at)
{
    static const char *const names[] = {"list", "tuple", "range"};
    Nodes classes = {0};
    for (int i = 0; i < 3; i++) {
        Node *name = name_node(m, intern_text(m->program->names, names[i]), Context_load, at);
        name->is_builtin = true;
        push(m->arena, &classes, name);
    }
    return done_node(m, classes, at);
}

static Node *subscript_node(Matcher *m, Node *value, Node *index, Span at)
{
    Node *node = node_new(m, N_Subscript, at);
    node->Subscript.value = value;
    node->Subscript.index = index;
    return node;
}

static Node *negative(Matcher *m, uint32_t value, Span at)
{
    Node *node = node_new(m, N_UnaryOp, at);
    node->UnaryOp.op = Op_minus;
    node->UnaryOp.operand = int_node(m, value, at);
    return node;
}

/* list(a[before:-behind]) */
static Node *star_node(Matcher *m, Node *value, uint32_t before, uint32_t behind, Span at)
{
    Node *slice = node_new(m, N_Slice, at);
    slice->Slice.lower = before ? int_node(m, before, at) : NULL;
    slice->Slice.upper = behind ? negative(m, behind, at) : NULL;
    return call_node(m, "list", subscript_node(m, value, slice, at), NULL, at);
}

static void sequence_tests(Matcher *m, Node *pattern, Subject *place, Nodes *tests, Captures *captures)
{
    const Nodes *items = &pattern->MatchSequence.patterns;
    uint32_t count = items->len, star = count;
    for (uint32_t i = 0; i < count; i++)
        if (items->at[i]->kind == N_MatchStar)
            star = i;
    uint32_t least = count - (star < count);
    Node *whole = read_place(m, place, pattern->at);
    push(m->arena, tests, call_node(m, "isinstance", whole, sequence_classes(m, pattern->at), pattern->at));
    if (star == count || least) {
        Node *length = call_node(m, "len", read_place(m, place, pattern->at), NULL, pattern->at);
        Node *wanted = int_node(m, least, pattern->at);
        push(m->arena, tests, compare_node(m, length, star < count ? Op_ge : Op_eq, wanted, pattern->at));
    }
    for (uint32_t i = 0; i < count; i++) {
        Node *item = items->at[i];
        if (is_wild(item))
            continue;
        Node *value = read_place(m, place, item->at);
        if (i == star) {
            Node *rest = star_node(m, value, i, count - i - 1, item->at);
            Subject *part = NEW(m->arena, Subject);
            *part = (Subject){.value = rest, .name = hidden(m, item->MatchStar.name), .uses = 1};
            push(m->arena, captures, (Capture){item->MatchStar.name, item->at, part});
            continue;
        }
        Node *index = i < star ? int_node(m, i, item->at) : negative(m, count - i, item->at);
        part_tests(m, item, subscript_node(m, value, index, item->at), "item", tests, captures);
    }
}

/* ---- classes -------------------------------------------------------------------------------------------------- */
static const Node *class_in(const Module *module, Name name)
{
    const Node *found = NULL;
    for (uint32_t i = 0; module && i < module->body.len; i++)
        if (module->body.at[i]->kind == N_ClassDef && module->body.at[i]->ClassDef.name == name)
            found = module->body.at[i];
    return found;
}

/* The class that a name means, in this module or in one that it imports from. */
static const Node *class_named(const Module *module, const Node *cls, const Module **home)
{
    *home = module;
    if (cls->kind == N_Name && class_in(module, cls->Name.name))
        return class_in(module, cls->Name.name);
    for (uint32_t i = 0; i < module->body.len; i++) {
        Node *statement = module->body.at[i];
        if (statement->kind != N_Import && statement->kind != N_ImportFrom)
            continue;
        const Nodes *names = statement->kind == N_Import ? &statement->Import.names : &statement->ImportFrom.names;
        for (uint32_t k = 0; k < names->len; k++) {
            const Node *alias = names->at[k];
            Name shown = alias->Alias.asname ? alias->Alias.asname : alias->Alias.name;
            bool direct = statement->kind == N_ImportFrom && cls->kind == N_Name && shown == cls->Name.name;
            bool dotted = statement->kind == N_Import && cls->kind == N_Attribute &&
                          cls->Attribute.value->kind == N_Name && cls->Attribute.value->Name.name == shown;
            *home = direct ? map_get(&module->imports, statement) : dotted ? map_get(&module->imports, alias) : NULL;
            if (*home)
                return class_in(*home, direct ? alias->Alias.name : cls->Attribute.attr);
        }
    }
    return NULL;
}

static bool is_called(const Node *node, const char *name)
{
    if (node->kind == N_Call)
        node = node->Call.func;
    return (node->kind == N_Name && !strcmp(node->Name.name, name)) ||
           (node->kind == N_Attribute && !strcmp(node->Attribute.attr, name));
}

/* The fields of a dataclass or NamedTuple are its __match_args__. */
static bool has_fields(const Node *cls)
{
    for (uint32_t i = 0; i < cls->ClassDef.decorators.len; i++)
        if (is_called(cls->ClassDef.decorators.at[i], "dataclass"))
            return true;
    for (uint32_t i = 0; i < cls->ClassDef.bases.len; i++)
        if (is_called(cls->ClassDef.bases.at[i], "NamedTuple"))
            return true;
    return false;
}

/* False: it does not say. */
static bool match_args(Matcher *m, const Module *module, const Node *cls, NameList *names, int depth)
{
    const Nodes *body = &cls->ClassDef.body;
    for (uint32_t i = 0; i < body->len; i++) {
        const Node *line = body->at[i];
        if (line->kind != N_Assign || line->Assign.targets.at[0]->kind != N_Name ||
            strcmp(line->Assign.targets.at[0]->Name.name, "__match_args__") || line->Assign.value->kind != N_Tuple)
            continue;
        *names = (NameList){0};
        for (uint32_t k = 0; k < line->Assign.value->Tuple.items.len; k++) {
            const Node *item = line->Assign.value->Tuple.items.at[k];
            if (item->kind != N_Constant || item->Constant.literal != Literal_str)
                return false;
            push(m->arena, names, intern(m->program->names, item->Constant.text.at, item->Constant.text.len));
        }
        return true;
    }
    bool found = false;
    for (uint32_t i = 0; i < cls->ClassDef.bases.len && !found && depth < 20; i++) {
        const Module *home;
        const Node *base = class_named(module, cls->ClassDef.bases.at[i], &home);
        found = base && match_args(m, home, base, names, depth + 1);
    }
    if (!has_fields(cls))
        return found;
    for (uint32_t i = 0; i < body->len; i++)
        if (body->at[i]->kind == N_AnnAssign && body->at[i]->AnnAssign.target->kind == N_Name)
            push(m->arena, names, body->at[i]->AnnAssign.target->Name.name);
    return true;
}

/* int(x), str(x): the value itself. */
static bool is_self_class(const Node *cls)
{
    static const char *const names[] = {"bool", "bytearray", "bytes", "dict", "float", "frozenset",
                                        "int",  "list",      "set",   "str",  "tuple"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (cls->kind == N_Name && !strcmp(cls->Name.name, names[i]))
            return true;
    return false;
}

static void unsupported(Matcher *m, Span at, const char *what)
{
    if (!m->module->failed)
        report(m->program->diags, D_unsupported, at, what);
}

static void attribute_tests(Matcher *m, Name name, Node *pattern, Subject *place, Nodes *tests, Captures *captures)
{
    Node *has = call_node(m, "hasattr", read_place(m, place, pattern->at),
                          constant_node(m, Literal_str, name, pattern->at), pattern->at);
    push(m->arena, tests, has);
    if (is_wild(pattern))
        return;
    Node *value = node_new(m, N_Attribute, pattern->at);
    value->Attribute.value = read_place(m, place, pattern->at);
    value->Attribute.attr = name;
    value->Attribute.attr_at = pattern->at;
    part_tests(m, pattern, value, name, tests, captures);
}

static void class_tests(Matcher *m, Node *pattern, Subject *place, Nodes *tests, Captures *captures)
{
    Node *cls = pattern->MatchClass.cls;
    const Nodes *given = &pattern->MatchClass.patterns;
    const Module *home;
    const Node *def = class_named(m->module, cls, &home);
    NameList names = {0};
    Node *whole = read_place(m, place, pattern->at);
    push(m->arena, tests, call_node(m, "isinstance", whole, cls, pattern->at));
    bool self = !def && is_self_class(cls) && given->len == 1;
    if (given->len && !self && (!def || !match_args(m, home, def, &names, 0) || names.len < given->len)) {
        unsupported(m, given->at[names.len < given->len ? names.len : 0]->at,
                    "a positional pattern that __match_args__ of this class does not name");
        return;
    }
    if (self)
        pattern_tests(m, given->at[0], place, tests, captures);
    for (uint32_t i = 0; i < given->len && !self; i++)
        attribute_tests(m, names.at[i], given->at[i], place, tests, captures);
    for (uint32_t i = 0; i < pattern->MatchClass.named.len; i++)
        attribute_tests(m, pattern->MatchClass.names.at[i], pattern->MatchClass.named.at[i], place, tests, captures);
}

/* ---- mappings, alternatives, names ----------------------------------------------------------------------------- */
static Node *copy_literal(Matcher *m, const Node *node)
{
    Node *copy = node_new(m, node->kind, node->at);
    uint32_t id = copy->id;
    *copy = *node;
    copy->id = id;
    if (node->kind == N_UnaryOp)
        copy->UnaryOp.operand = copy_literal(m, node->UnaryOp.operand);
    else if (node->kind == N_Attribute)
        copy->Attribute.value = copy_literal(m, node->Attribute.value);
    else if (node->kind == N_BinOp) {
        copy->BinOp.left = copy_literal(m, node->BinOp.left);
        copy->BinOp.right = copy_literal(m, node->BinOp.right);
    }
    return copy;
}

/* **rest: what is under other keys than the pattern's */
static Node *rest_node(Matcher *m, const Node *pattern, Node *dict)
{
    const char *text = pattern->MatchMapping.keys.len
                           ? "{key_: value_ for key_, value_ in d.items() if key_ not in ()}\n"
                           : "{key_: value_ for key_, value_ in d.items()}\n";
    Node *made = parse_inside(m->program, m->module, text).at[0]->ExprStmt.value;
    struct ComprehensionNode *clause = &made->DictComp.generators.at[0]->Comprehension;
    clause->iter->Call.func->Attribute.value = dict;
    for (uint32_t i = 0; i < pattern->MatchMapping.keys.len; i++)
        push(m->arena, &clause->ifs.at[0]->Compare.rights.at[0]->Tuple.items,
             copy_literal(m, pattern->MatchMapping.keys.at[i]));
    return made;
}

static void mapping_tests(Matcher *m, Node *pattern, Subject *place, Nodes *tests, Captures *captures)
{
    Node *dict = name_node(m, intern_text(m->program->names, "dict"), Context_load, pattern->at);
    dict->is_builtin = true;
    Node *whole = read_place(m, place, pattern->at);
    push(m->arena, tests, call_node(m, "isinstance", whole, dict, pattern->at));
    for (uint32_t i = 0; i < pattern->MatchMapping.patterns.len && i < pattern->MatchMapping.keys.len; i++) {
        Node *key = pattern->MatchMapping.keys.at[i], *item = pattern->MatchMapping.patterns.at[i];
        Node *again = copy_literal(m, key);
        push(m->arena, tests, compare_node(m, key, Op_in, read_place(m, place, item->at), item->at));
        if (is_wild(item))
            continue;
        Node *value = subscript_node(m, read_place(m, place, item->at), again, item->at);
        part_tests(m, item, value, "item", tests, captures);
    }
    if (pattern->MatchMapping.rest) {
        Subject *rest = NEW(m->arena, Subject);
        Node *left = rest_node(m, pattern, read_place(m, place, pattern->at));
        *rest = (Subject){.value = left, .name = hidden(m, pattern->MatchMapping.rest), .uses = 1};
        push(m->arena, captures, (Capture){pattern->MatchMapping.rest, pattern->at, rest});
    }
}

static Subject *place_of_name(Captures *captures, Name name)
{
    for (uint32_t i = 0; i < captures->len; i++)
        if (captures->at[i].name == name)
            return captures->at[i].place;
    return NULL;
}

/* Every alternative puts what it captures into the same places. */
static void or_tests(Matcher *m, Node *pattern, Subject *place, Nodes *tests, Captures *captures)
{
    Nodes choices = {0};
    Captures shared = {0};
    for (uint32_t i = 0; i < pattern->MatchOr.patterns.len; i++) {
        Node *choice = pattern->MatchOr.patterns.at[i];
        Nodes inner = {0}, steps = {0};
        Captures found = {0};
        pattern_tests(m, choice, place, &inner, &found);
        for (uint32_t k = 0; k < found.len; k++) {
            Capture *one = &found.at[k];
            Subject *meeting = place_of_name(&shared, one->name);
            if (!meeting) {
                meeting = NEW(m->arena, Subject);
                meeting->name = hidden(m, one->name);
                push(m->arena, &shared, (Capture){one->name, one->at, meeting});
            }
            push(m->arena, &steps, walrus_node(m, meeting->name, read_place(m, one->place, one->at), one->at));
        }
        if (steps.len || !inner.len) {
            if (!steps.len)
                push(m->arena, &steps, constant_node(m, Literal_true, NULL, choice->at));
            push(m->arena, &inner, done_node(m, steps, choice->at));
        }
        push(m->arena, &choices, chain_node(m, Op_and, inner, choice->at));
    }
    push(m->arena, tests, chain_node(m, Op_or, choices, pattern->at));
    for (uint32_t i = 0; i < shared.len; i++)
        push(m->arena, captures, shared.at[i]);
}

static void pattern_tests(Matcher *m, Node *pattern, Subject *place, Nodes *tests, Captures *captures)
{
    switch (pattern->kind) {
    case N_MatchValue:
    case N_MatchSingleton: {
        Op op = pattern->kind == N_MatchValue ? Op_eq : Op_is;
        Node *left = read_place(m, place, pattern->at);
        push(m->arena, tests, compare_node(m, left, op, pattern->MatchValue.value, pattern->at));
        break;
    }
    case N_MatchSequence:
        sequence_tests(m, pattern, place, tests, captures);
        break;
    case N_MatchMapping:
        mapping_tests(m, pattern, place, tests, captures);
        break;
    case N_MatchClass:
        class_tests(m, pattern, place, tests, captures);
        break;
    case N_MatchOr:
        or_tests(m, pattern, place, tests, captures);
        break;
    case N_MatchAs:
        if (pattern->MatchAs.pattern)
            pattern_tests(m, pattern->MatchAs.pattern, place, tests, captures);
        if (pattern->MatchAs.name)
            push(m->arena, captures, (Capture){pattern->MatchAs.name, pattern->at, place});
        break;
    default:
        break;
    }
}

/* ---- the subject ------------------------------------------------------------------------------------------------ */
typedef struct Looking {
    Name name;
    bool binds, calls, elsewhere;
} Looking;

static void look(void *context, Node *node)
{
    Looking *l = context;
    switch (node->kind) {
    case N_MatchAs:
        l->binds |= node->MatchAs.name == l->name;
        break;
    case N_MatchStar:
        l->binds |= node->MatchStar.name == l->name;
        break;
    case N_MatchValue:
        l->calls |= node->MatchValue.value->kind == N_Attribute;
        break;
    case N_NamedExpr:
        l->binds |= node->NamedExpr.target->kind == N_Name && node->NamedExpr.target->Name.name == l->name;
        break;
    case N_Call:
    case N_Await:
    case N_Yield:
    case N_YieldFrom:
        l->calls = true;
        break;
    default:
        break;
    }
    each_child(node, look, l);
}

/* Is it a variable of this function that nothing else can change? */
static void look_around(void *context, Node *node)
{
    Looking *l = context;
    if (node->kind == N_Global || node->kind == N_Nonlocal)
        for (uint32_t i = 0; i < node->Global.names.len; i++)
            l->elsewhere |= node->Global.names.at[i] == l->name;
    if ((node->kind == N_Param && node->Param.name == l->name) ||
        (node->kind == N_Name && node->Name.name == l->name && node->Name.context == Context_store))
        l->binds = true;
    each_child(node, look_around, l);
}

/* The user's own name stands for the subject while no case can change it. */
static bool keeps_name(Matcher *m, const Node *match)
{
    Looking looking = {.name = match->Match.subject->Name.name}, around = looking;
    for (uint32_t i = 0; i < match->Match.cases.len; i++) {
        look(&looking, match->Match.cases.at[i]->MatchCase.pattern);
        if (match->Match.cases.at[i]->MatchCase.guard)
            look(&looking, match->Match.cases.at[i]->MatchCase.guard);
    }
    if (looking.binds || !looking.calls)
        return !looking.binds;
    if (m->function)
        each_child(m->function, look_around, &around);
    return around.binds && !around.elsewhere;
}

static Subject subject_place(Matcher *m, Node *match)
{
    Node *subject = match->Match.subject;
    Subject place = {.value = subject, .name = NULL};
    for (uint32_t i = 0; i < match->Match.cases.len; i++)
        place.uses += uses_of(match->Match.cases.at[i]->MatchCase.pattern);
    if (subject->kind == N_Name && keeps_name(m, match))
        place = (Subject){.name = subject->Name.name};
    else
        place.name = hidden(m, "subject");
    return place;
}

/* ---- cases ------------------------------------------------------------------------------------------------------ */
static Nodes capture_steps(Matcher *m, Captures *captures)
{
    Nodes steps = {0};
    for (uint32_t i = 0; i < captures->len; i++) {
        Capture *one = &captures->at[i];
        push(m->arena, &steps, walrus_node(m, one->name, read_place(m, one->place, one->at), one->at));
    }
    return steps;
}

/* x = place, in front of the body */
static Nodes body_of(Matcher *m, Captures *captures, const Nodes *body)
{
    Nodes all = {0};
    for (uint32_t i = 0; i < captures->len; i++) {
        Capture *one = &captures->at[i];
        Node *assign = node_new(m, N_Assign, one->at);
        push(m->arena, &assign->Assign.targets, name_node(m, one->name, Context_store, one->at));
        assign->Assign.value = read_place(m, one->place, one->at);
        push(m->arena, &all, assign);
    }
    for (uint32_t i = 0; i < body->len; i++)
        push(m->arena, &all, body->at[i]);
    return all;
}

/* The statement's first test evaluates the subject. */
static void evaluate_first(Matcher *m, Subject *subject, Nodes *tests, Span at)
{
    Nodes steps = {0}, all = {0};
    if (subject->read)
        return;
    subject->uses += subject->uses > 0; /* what is still to come needs the name */
    push(m->arena, &steps, read_place(m, subject, at));
    push(m->arena, &all, done_node(m, steps, at));
    for (uint32_t i = 0; i < tests->len; i++)
        push(m->arena, &all, tests->at[i]);
    *tests = all;
}

static void rewrite(Matcher *m, Node *match)
{
    Subject subject = subject_place(m, match);
    Nodes cases = match->Match.cases;
    Node *into = match;
    for (uint32_t i = 0; i < cases.len; i++) {
        Node *one = cases.at[i];
        Nodes tests = {0};
        Captures captures = {0};
        pattern_tests(m, one->MatchCase.pattern, &subject, &tests, &captures);
        if (one->MatchCase.guard) {
            if (captures.len)
                push(m->arena, &tests, done_node(m, capture_steps(m, &captures), one->MatchCase.pattern->at));
            push(m->arena, &tests, one->MatchCase.guard);
            captures.len = 0;
        }
        if (i == 0 && !tests.len && !captures.len)
            evaluate_first(m, &subject, &tests, one->at);
        Nodes body = body_of(m, &captures, &one->MatchCase.body);
        if (i == 0)
            evaluate_first(m, &subject, &tests, one->at);
        if (!tests.len && i) {
            into->If.orelse = body;
            return;
        }
        Node *chain = i ? node_new(m, N_If, one->at) : match;
        if (i)
            push(m->arena, &into->If.orelse, chain);
        chain->kind = N_If;
        chain->at = one->at;
        chain->If = (struct IfNode){.body = body, .is_elif = i > 0};
        if (!tests.len)
            push(m->arena, &tests, constant_node(m, Literal_true, NULL, one->at));
        chain->If.test = chain_node(m, Op_and, tests, one->at);
        into = chain;
    }
}

static void find_matches(void *context, Node *node)
{
    Matcher *m = context, inner = *m;
    if (node->kind == N_FunctionDef || node->kind == N_ClassDef)
        inner.function = node->kind == N_FunctionDef ? node : NULL;
    each_child(node, find_matches, &inner);
    m->names = inner.names;
    m->found |= inner.found;
    if (node->kind != N_Match)
        return;
    m->found = true;
    rewrite(m, node);
}

void rewrite_matches(Program *program, Module *module)
{
    Matcher m = {.program = program, .arena = program->arena, .module = module};
    if (module->failed)
        return;
    for (uint32_t i = 0; i < module->body.len; i++)
        find_matches(&m, module->body.at[i]);
    if (m.found)
        renumber(module);
}
