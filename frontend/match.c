/* match.c -- a match statement becomes the if chain that it means.
 * In: a checked module, before its scopes.  Out: the same without Match nodes; ids are dense again.
 * Rule: tests from left to right; names are bound once the whole pattern fits and before the guard; what a pattern
 * looks at more than once gets a name that Python cannot write ("subject.1"). match p: if isinstance(p, Point) and
 * hasattr(p, "x") and p.x == 0: case Point(x=0, y=y): f(y)     =>        y = p.y; f(y) case _: g() else: g() */
#include "frontend/match_node.h"

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
        return 4 + 2 * pattern->MatchSequence.patterns.len;
    case N_MatchClass: /* of a built-in class the one positional pattern looks at the place itself */
        return 1 + 2 * (pattern->MatchClass.patterns.len + pattern->MatchClass.named.len) +
               uses_of_all(&pattern->MatchClass.patterns);
    case N_MatchMapping:
        return 2 + 2 * pattern->MatchMapping.patterns.len + (pattern->MatchMapping.rest != NULL);
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
    place->name = match_hidden(m, role);
    place->uses = uses_of(pattern);
    pattern_tests(m, pattern, place, tests, captures);
}

/* ---- sequences ------------------------------------------------------------------------------------------------ */
/* isinstance(place, abc.Sequence): a class that typeinfer/abstract.c knows */
static Node *is_abstract(Matcher *m, Subject *place, const char *abstract, Span at)
{
    Node *cls = match_name(m, intern_text(m->program->names, abstract), Context_load, at);
    cls->is_builtin = true;
    return match_call(m, "isinstance", match_read(m, place, at), cls, at);
}

static Node *subscript_node(Matcher *m, Node *value, Node *index, Span at)
{
    Node *node = match_new(m, N_Subscript, at);
    node->Subscript.value = value;
    node->Subscript.index = index;
    return node;
}

static Node *negative(Matcher *m, uint32_t value, Span at)
{
    Node *node = match_new(m, N_UnaryOp, at);
    node->UnaryOp.op = Op_minus;
    node->UnaryOp.operand = match_int(m, value, at);
    return node;
}

static Node *length_node(Matcher *m, Subject *place, Span at)
{
    return match_call(m, "len", match_read(m, place, at), NULL, at);
}

/* place if isinstance(place, abc.BuiltinSequence) else list(place): an instance is asked to iterate */
static Node *parts_node(Matcher *m, Subject *place, Span at)
{
    Node *node = match_new(m, N_IfExp, at);
    node->IfExp.test = is_abstract(m, place, "abc.BuiltinSequence", at);
    node->IfExp.body = match_read(m, place, at);
    node->IfExp.orelse = match_call(m, "list", match_read(m, place, at), NULL, at);
    return node;
}

/* list(a[before:-behind]) */
static Node *star_node(Matcher *m, Node *value, uint32_t before, uint32_t behind, Span at)
{
    Node *slice = match_new(m, N_Slice, at);
    slice->Slice.lower = before ? match_int(m, before, at) : NULL;
    slice->Slice.upper = behind ? negative(m, behind, at) : NULL;
    return match_call(m, "list", subscript_node(m, value, slice, at), NULL, at);
}

static void capture_star(Matcher *m, const Node *star, Node *rest, Captures *captures)
{
    Subject *part = NEW(m->arena, Subject);
    *part = (Subject){.value = rest, .name = match_hidden(m, star->MatchStar.name), .uses = 1};
    push(m->arena, captures, (Capture){star->MatchStar.name, star->at, part});
}

/* The index of the item that is `behind` the end; of a class that may tell them apart it is never negative. */
static Node *index_from_end(Matcher *m, Subject *place, uint32_t behind, Span at)
{
    if (!m->program->has_own_sequences)
        return negative(m, behind, at);
    Node *node = match_new(m, N_BinOp, at);
    node->BinOp.op = Op_sub;
    node->BinOp.left = length_node(m, place, at);
    node->BinOp.right = match_int(m, behind, at);
    return node;
}

/* An item of a class that can tell is taken before what follows is tested. */
static void item_test(Matcher *m, Node *item, Node *value, bool at_once, Nodes *tests, Captures *captures)
{
    if (!at_once || item->kind != N_MatchAs || item->MatchAs.pattern) {
        part_tests(m, item, value, "item", tests, captures);
        return;
    }
    Subject *place = NEW(m->arena, Subject);
    Nodes steps = {0};
    *place = (Subject){.value = value, .name = match_hidden(m, "item"), .uses = 2};
    push(m->arena, &steps, match_read(m, place, item->at));
    push(m->arena, tests, match_done(m, steps, item->at));
    pattern_tests(m, item, place, tests, captures);
}

/* star: its place among the items, or their number */
static void item_tests(Matcher *m, const Nodes *items, uint32_t star, Subject *place, Nodes *tests, Captures *captures)
{
    bool own = m->program->has_own_sequences;
    for (uint32_t i = 0; i < items->len; i++) {
        Node *item = items->at[i];
        if (is_wild(item))
            continue;
        if (i == star) {
            Node *whole = own ? match_read(m, place, item->at) : parts_node(m, place, item->at);
            capture_star(m, item, star_node(m, whole, i, items->len - i - 1, item->at), captures);
            continue;
        }
        Node *value = match_read(m, place, item->at);
        Node *index = i < star ? match_int(m, i, item->at) : index_from_end(m, place, items->len - i, item->at);
        bool at_once = own && star < items->len && is_wild(items->at[star]);
        item_test(m, item, subscript_node(m, value, index, item->at), at_once, tests, captures);
    }
}

/* CPython unpacks the sequence, but beside a `*_` it takes its items by their indices. */
static void sequence_tests(Matcher *m, Node *pattern, Subject *place, Nodes *tests, Captures *captures)
{
    const Nodes *items = &pattern->MatchSequence.patterns;
    uint32_t count = items->len, star = count, looks = 0;
    for (uint32_t i = 0; i < count; i++) {
        looks += !is_wild(items->at[i]);
        if (items->at[i]->kind == N_MatchStar)
            star = i;
    }
    uint32_t least = count - (star < count);
    push(m->arena, tests, is_abstract(m, place, "abc.SequencePattern", pattern->at));
    if (star == count || least) {
        Node *wanted = match_int(m, least, pattern->at), *length = length_node(m, place, pattern->at);
        push(m->arena, tests, match_compare(m, length, star < count ? Op_ge : Op_eq, wanted, pattern->at));
    }
    bool by_index = star < count && is_wild(items->at[star]);
    if (!looks || by_index || !m->program->has_own_sequences) {
        item_tests(m, items, star, place, tests, captures);
        return;
    }
    Subject *parts = NEW(m->arena, Subject);
    Nodes steps = {0};
    *parts = (Subject){.value = parts_node(m, place, pattern->at), .name = match_hidden(m, "parts"), .uses = 1 + looks};
    push(m->arena, &steps, match_read(m, parts, pattern->at));
    push(m->arena, tests, match_done(m, steps, pattern->at));
    item_tests(m, items, star, parts, tests, captures);
}

/* ---- classes -------------------------------------------------------------------------------------------------- */
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
        const Node *named = cls->ClassDef.bases.at[i];
        Meaning base = class_meant(m->program, module, named, cls);
        const Node *call = makes_tuple(named) ? named : base.call;
        found = base.cls ? match_args(m, base.home, base.cls, names, depth + 1)
                         : call && makes_tuple(call) && tuple_fields(m, call, names);
    }
    if (!has_fields(cls))
        return found;
    for (uint32_t i = 0; i < body->len; i++)
        if (body->at[i]->kind == N_AnnAssign && body->at[i]->AnnAssign.target->kind == N_Name)
            push(m->arena, names, body->at[i]->AnnAssign.target->Name.name);
    return true;
}

/* int(x), str(x): the value itself. */
static bool is_self_class(const Meaning *cls)
{
    static const char *const names[] = {"bool", "bytearray", "bytes", "dict", "float", "frozenset",
                                        "int",  "list",      "set",   "str",  "tuple"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (cls->built_in && !strcmp(cls->built_in, names[i]))
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
    Node *has = match_call(m, "hasattr", match_read(m, place, pattern->at),
                           match_constant(m, Literal_str, name, pattern->at), pattern->at);
    push(m->arena, tests, has);
    if (is_wild(pattern))
        return;
    Node *value = match_new(m, N_Attribute, pattern->at);
    value->Attribute.value = match_read(m, place, pattern->at);
    value->Attribute.attr = name;
    value->Attribute.attr_at = pattern->at;
    part_tests(m, pattern, value, name, tests, captures);
}

static void class_tests(Matcher *m, Node *pattern, Subject *place, Nodes *tests, Captures *captures)
{
    Node *cls = pattern->MatchClass.cls;
    const Nodes *given = &pattern->MatchClass.patterns;
    Meaning meant = class_meant(m->program, m->module, cls, NULL);
    const Node *def = meant.cls;
    NameList names = {0};
    Node *whole = match_read(m, place, pattern->at);
    push(m->arena, tests, match_call(m, "isinstance", whole, cls, pattern->at));
    bool self = !def && is_self_class(&meant) && given->len == 1;
    bool says = def ? match_args(m, meant.home, def, &names, 0)
                    : meant.call && makes_tuple(meant.call) && tuple_fields(m, meant.call, &names);
    if (given->len && !self && (!says || names.len < given->len)) {
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
    Node *copy = match_new(m, node->kind, node->at);
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

/* place.get(key, NotImplemented), as CPython asks classes that say themselves what is in them */
static Node *get_node(Matcher *m, Node *key, Subject *place, Span at)
{
    Node *made = parse_inside(m->program, m->module, "m.get(k, NotImplemented)\n").at[0]->ExprStmt.value;
    made->Call.func->Attribute.value = match_read(m, place, at);
    made->Call.args.at[0] = key;
    made->Call.args.at[1]->is_builtin = true;
    return made;
}

static Node *is_there(Matcher *m, Node *value, Span at)
{
    Node *missing = match_name(m, intern_text(m->program->names, "NotImplemented"), Context_load, at);
    missing->is_builtin = true;
    return match_compare(m, value, Op_isnot, missing, at);
}

/* All keys are looked for before the first value is looked at. */
static void key_tests(Matcher *m, const Node *pattern, Subject *place, Nodes *tests, Captures *captures)
{
    const Nodes *keys = &pattern->MatchMapping.keys, *items = &pattern->MatchMapping.patterns;
    VEC(Subject *) values = {0};
    for (uint32_t i = 0; i < keys->len; i++) {
        Subject *value = NEW(m->arena, Subject);
        value->value = get_node(m, keys->at[i], place, items->at[i]->at);
        value->name = match_hidden(m, "item");
        value->uses = 1 + uses_of(items->at[i]);
        push(m->arena, &values, value);
        push(m->arena, tests, is_there(m, match_read(m, value, items->at[i]->at), items->at[i]->at));
    }
    for (uint32_t i = 0; i < keys->len; i++)
        if (!is_wild(items->at[i]))
            pattern_tests(m, items->at[i], values.at[i], tests, captures);
}

static void mapping_tests(Matcher *m, Node *pattern, Subject *place, Nodes *tests, Captures *captures)
{
    const Nodes *keys = &pattern->MatchMapping.keys, *items = &pattern->MatchMapping.patterns;
    push(m->arena, tests, is_abstract(m, place, "abc.Mapping", pattern->at));
    if (m->program->has_own_sequences && keys->len) {
        Node *wanted = match_int(m, keys->len, pattern->at);
        push(m->arena, tests, match_compare(m, length_node(m, place, pattern->at), Op_ge, wanted, pattern->at));
        key_tests(m, pattern, place, tests, captures);
    }
    for (uint32_t i = 0; i < items->len && i < keys->len && !m->program->has_own_sequences; i++) {
        Node *key = keys->at[i], *item = items->at[i];
        Node *again = copy_literal(m, key);
        push(m->arena, tests, match_compare(m, key, Op_in, match_read(m, place, item->at), item->at));
        if (is_wild(item))
            continue;
        Node *value = subscript_node(m, match_read(m, place, item->at), again, item->at);
        part_tests(m, item, value, "item", tests, captures);
    }
    if (pattern->MatchMapping.rest) {
        Subject *rest = NEW(m->arena, Subject);
        Node *left = rest_node(m, pattern, match_read(m, place, pattern->at));
        *rest = (Subject){.value = left, .name = match_hidden(m, pattern->MatchMapping.rest), .uses = 1};
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
                meeting->name = match_hidden(m, one->name);
                push(m->arena, &shared, (Capture){one->name, one->at, meeting});
            }
            push(m->arena, &steps, match_walrus(m, meeting->name, match_read(m, one->place, one->at), one->at));
        }
        if (steps.len || !inner.len) {
            if (!steps.len)
                push(m->arena, &steps, match_constant(m, Literal_true, NULL, choice->at));
            push(m->arena, &inner, match_done(m, steps, choice->at));
        }
        push(m->arena, &choices, match_chain(m, Op_and, inner, choice->at));
    }
    push(m->arena, tests, match_chain(m, Op_or, choices, pattern->at));
    for (uint32_t i = 0; i < shared.len; i++)
        push(m->arena, captures, shared.at[i]);
}

static void pattern_tests(Matcher *m, Node *pattern, Subject *place, Nodes *tests, Captures *captures)
{
    switch (pattern->kind) {
    case N_MatchValue:
    case N_MatchSingleton: {
        Op op = pattern->kind == N_MatchValue ? Op_eq : Op_is;
        Node *left = match_read(m, place, pattern->at);
        push(m->arena, tests, match_compare(m, left, op, pattern->MatchValue.value, pattern->at));
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
        place.name = match_hidden(m, "subject");
    return place;
}

/* ---- cases ------------------------------------------------------------------------------------------------------ */
static Nodes capture_steps(Matcher *m, Captures *captures)
{
    Nodes steps = {0};
    for (uint32_t i = 0; i < captures->len; i++) {
        Capture *one = &captures->at[i];
        push(m->arena, &steps, match_walrus(m, one->name, match_read(m, one->place, one->at), one->at));
    }
    return steps;
}

/* x = place, in front of the body */
static Nodes body_of(Matcher *m, Captures *captures, const Nodes *body)
{
    Nodes all = {0};
    for (uint32_t i = 0; i < captures->len; i++) {
        Capture *one = &captures->at[i];
        Node *assign = match_new(m, N_Assign, one->at);
        push(m->arena, &assign->Assign.targets, match_name(m, one->name, Context_store, one->at));
        assign->Assign.value = match_read(m, one->place, one->at);
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
    push(m->arena, &steps, match_read(m, subject, at));
    push(m->arena, &all, match_done(m, steps, at));
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
                push(m->arena, &tests, match_done(m, capture_steps(m, &captures), one->MatchCase.pattern->at));
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
        Node *chain = i ? match_new(m, N_If, one->at) : match;
        if (i)
            push(m->arena, &into->If.orelse, chain);
        chain->kind = N_If;
        chain->at = one->at;
        chain->If = (struct IfNode){.body = body, .is_elif = i > 0};
        if (!tests.len)
            push(m->arena, &tests, match_constant(m, Literal_true, NULL, one->at));
        chain->If.test = match_chain(m, Op_and, tests, one->at);
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

/* ---- the program's own sequences ------------------------------------------------------------------------------- */
static void find_own(void *context, Node *node)
{
    static const char *const names[] = {"__iter__", "__getitem__", "__contains__", "__len__", "get"};
    bool *found = context;
    for (uint32_t i = 0; node->kind == N_ClassDef && node->ClassDef.bases.len && i < node->ClassDef.body.len; i++) {
        const Node *method = node->ClassDef.body.at[i];
        for (size_t k = 0; method->kind == N_FunctionDef && k < sizeof names / sizeof *names; k++)
            *found |= !strcmp(method->FunctionDef.name, names[k]);
    }
    if (!*found)
        each_child(node, find_own, found);
}

bool defines_sequences(const Program *program)
{
    bool found = false;
    for_each (Module *, module, &program->modules)
        for (uint32_t i = 0; i < module->body.len && !module->is_library && !module->is_stub; i++)
            find_own(&found, module->body.at[i]);
    return found;
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
