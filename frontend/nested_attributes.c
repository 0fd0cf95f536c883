/* nested_attributes.c -- attributes that a function sets on a def inside it.
 * In: a module, before its scopes are known.  Out: each such attribute is a variable of the function around, named
 * "g.x"; defs beside g give it to who reads the attribute of the value, and set it (typeinfer/function_late.c).
 * Rule: only of defs that are bound once in their function, and of attributes that this function itself sets; of
 * the special ones the name, the text and __wrapped__, which wraps(f) sets, too; and of those that decorators set on
 * what they are given (marked.c), of defs that the function returns.  The library's are read only, and
 * made where the program asks for them.
 *     def f(): def g(): g.n += 1; return g.n          def f(): def g(): nonlocal g.n; g.n += 1; return g.n
 *              g.n = 0; return g                  =>           g.n = 0; return g
 *     print(f().n)                                             def .g.n(): return g.n
 *                                                              def .g.n.has(): is it set?
 *                                                              def .g.n.set(value): nonlocal g.n; g.n = value     */
#include "frontend/expand.h"

typedef struct Nested {
    Expand *x;
    Node *outer;       /* the function around */
    Node *def;         /* the def inside it */
    Node *inside;      /* the function or class around the node */
    Map set;           /* attribute -> a node in `outer` itself that sets it */
    NameList names;    /* these attributes */
    bool found;        /* some such attribute */
    uint32_t bindings; /* of the def's name, in `outer` */
    bool odd;          /* the name is bound further inside */
    bool leaves;       /* the function returns it */
} Nested;

static bool may_be_set(const char *attribute)
{
    return strncmp(attribute, "__", 2) || !strcmp(attribute, "__name__") || !strcmp(attribute, "__doc__") ||
           !strcmp(attribute, "__wrapped__");
}

static bool is_own(const Nested *n, const Node *node)
{
    return node->kind == N_Attribute && node->Attribute.value->kind == N_Name &&
           node->Attribute.value->Name.name == n->def->FunctionDef.name && may_be_set(node->Attribute.attr);
}

static void look(void *context, Node *node)
{
    Nested *n = context;
    Node *inside = n->inside;
    bool binds = name_bound(node) == n->def->FunctionDef.name;
    n->bindings += binds && inside == n->outer;
    n->odd |= binds && inside != n->outer;
    if (is_own(n, node) && node->Attribute.context == Context_store && inside == n->outer &&
        !map_get(&n->set, node->Attribute.attr)) {
        map_set(n->x->arena, &n->set, node->Attribute.attr, node);
        push(n->x->arena, &n->names, node->Attribute.attr);
    }
    if (node->kind == N_FunctionDef || node->kind == N_ClassDef || node->kind == N_Lambda)
        n->inside = node;
    each_child(node, look, n);
    n->inside = inside;
}

static Name variable_of(const Nested *n, Name attribute)
{
    return intern_text(n->x->program->names, arena_print(n->x->arena, "%s.%s", n->def->FunctionDef.name, attribute));
}

static void declare(const Nested *n, Name name)
{
    Nodes *body = &n->inside->FunctionDef.body;
    for_each (Node *, statement, body)
        if (statement->kind == N_Nonlocal)
            for_each (Name, one, &statement->Nonlocal.names)
                if (one == name)
                    return;
    Node *made = node_made(n->x, N_Nonlocal, n->inside->FunctionDef.name_at);
    push(n->x->arena, &made->Nonlocal.names, name);
    insert_node(n->x, body, 0, made);
}

static void make_names(void *context, Node *node)
{
    Nested *n = context;
    Node *inside = n->inside;
    if (is_own(n, node) && map_get(&n->set, node->Attribute.attr)) {
        Name name = variable_of(n, node->Attribute.attr);
        Context how = node->Attribute.context;
        node->kind = N_Name;
        node->Name = (struct NameNode){.name = name, .context = how};
        if (how != Context_load && inside != n->outer && inside->kind == N_FunctionDef)
            declare(n, name);
        return;
    }
    if (node->kind == N_FunctionDef || node->kind == N_ClassDef)
        n->inside = node;
    each_child(node, make_names, n);
    n->inside = inside;
}

/* A def beside g: how its name ends stands in `what`. */
static Node *def_beside(const Nested *n, Name attribute, const char *text, const char *what)
{
    Node *made = statement_parsed(n->x, text);
    made->FunctionDef.name = intern_text(
        n->x->program->names, arena_print(n->x->arena, ".%s.%s%s", n->def->FunctionDef.name, attribute, what));
    push(n->x->arena, &n->outer->FunctionDef.body, made);
    return made;
}

static void add_giver(const Nested *n, Name attribute, Name variable)
{
    Node *giver = def_beside(n, attribute, "def g():\n    return g\n", "");
    giver->FunctionDef.body.at[0]->Return.value->Name.name = variable;
    map_set(n->x->program->arena, &n->x->program->nested_attributes, attribute, giver);
}

/* hasattr(f, "x") */
static void add_test(const Nested *n, Name attribute)
{
    Node *test = def_beside(n, attribute,
                            "def g():\n    try:\n        g\n    except AttributeError:\n        return False\n"
                            "    return True\n",
                            ".has");
    test->FunctionDef.body.at[0]->Try.body.at[0]->ExprStmt.value->Name.name = variable_of(n, attribute);
}

static void add_taker(const Nested *n, Name attribute)
{
    Node *taker = def_beside(n, attribute, "def g(value):\n    nonlocal g\n    g = value\n", ".set");
    Nodes *body = &taker->FunctionDef.body;
    body->at[0]->Nonlocal.names.at[0] = variable_of(n, attribute);
    body->at[1]->Assign.targets.at[0]->Name.name = variable_of(n, attribute);
}

static bool has_plain_decorators(Expand *x, const Node *def)
{
    for_each (Node *, decorator, &def->FunctionDef.decorators)
        if (decorator->kind != N_Call || !comes_from(x, decorator->Call.func, "functools.wraps"))
            return false;
    return true;
}

/* ---- what a def has from the start ------------------------------------------------------------------------------ */
/* @wraps(f), where f is one thing: its name. */
static Name wrapped_name(const Nested *n, const Node *def)
{
    const Node *wraps = def->FunctionDef.wraps;
    bool once = wraps && wraps->kind == N_Name && times_bound_in(n->outer, wraps->Name.name) <= 1;
    return once ? wraps->Name.name : NULL;
}

static void put_behind(const Nested *n, Node *made)
{
    Nodes *body = &n->outer->FunctionDef.body;
    for (uint32_t i = 0; i < body->len; i++)
        if (body->at[i] == n->def) {
            insert_node(n->x, body, i + 1, made);
            return;
        }
}

/* "g.__name__" = "g", behind the def */
static void put_first(const Nested *n, Name attribute)
{
    bool name = !strcmp(attribute, "__name__");
    const Node *def = n->def;
    bool taken = def->FunctionDef.taken & (name ? Taken_name : Taken_doc);
    const char *text = taken ? arena_print(n->x->arena, "g = %s.%s\n", wrapped_name(n, def), attribute)
                       : name || def->FunctionDef.doc.at ? "g = ''\n"
                                                         : "g = None\n";
    Node *made = statement_parsed(n->x, text);
    const char *shown = shown_name(def);
    if (!taken && (name || def->FunctionDef.doc.at))
        made->Assign.value->Constant.text = name ? (Str){shown, (uint32_t)strlen(shown)} : def->FunctionDef.doc;
    made->Assign.targets.at[0]->Name.name = variable_of(n, attribute);
    put_behind(n, made);
}

static bool is_text(const char *attribute)
{
    return !strcmp(attribute, "__name__") || !strcmp(attribute, "__doc__");
}

/* The text of another function, by an expression that is not understood. */
static bool has_odd_text(const Nested *n, Name attribute)
{
    return is_text(attribute) && n->def->FunctionDef.taken && !wrapped_name(n, n->def);
}

/* ---- one def ---------------------------------------------------------------------------------------------------- */
static bool is_dict(const Node *value)
{
    return value->kind == N_Dict || (value->kind == N_IfExp && is_dict(value->IfExp.orelse));
}

/* g.x = ... of the library, where nobody asks for x, or could change a dict that it gives: g does not look there. */
static void drop_unasked(Nested *n)
{
    Program *program = n->x->program;
    for_each (Node *, statement, &n->outer->FunctionDef.body) {
        const Node *target = statement->kind == N_Assign ? statement->Assign.targets.at[0] : NULL;
        const char *name = target && is_own(n, target) ? target->Attribute.attr : NULL;
        if (name &&
            (!program_asks(program, name) || (is_dict(statement->Assign.value) && program_keeps(program, name))))
            statement->kind = N_Pass;
    }
}

static void take_wrapped(Nested *n, const Node *def)
{
    Name wrapped = intern_text(n->x->program->names, "__wrapped__"), name = wrapped_name(n, def);
    bool wraps = name && def->FunctionDef.taken == Taken_all && !map_get(&n->set, wrapped);
    if (!wraps || n->odd || !program_asks(n->x->program, wrapped))
        return;
    add_giver(n, wrapped, name);
    n->found = true;
}

static void take_set(Nested *n, const Node *def)
{
    for_each (Name, attribute, &n->names)
        if (has_odd_text(n, attribute))
            return;
    if (!n->set.len || n->bindings != 1 || n->odd || !has_plain_decorators(n->x, def))
        return;
    for_each (Node *, any, &n->outer->FunctionDef.body)
        make_names(n, any);
    for_each (Name, attribute, &n->names) {
        add_giver(n, attribute, variable_of(n, attribute));
        add_test(n, attribute);
        if (!n->x->module->is_library)
            add_taker(n, attribute);
        if (is_text(attribute))
            put_first(n, attribute);
        n->found = true;
    }
}

/* return g, return f(g) */
static void look_for_return(void *context, Node *node)
{
    Nested *n = context;
    const Node *value = node->kind == N_Return ? node->Return.value : NULL;
    n->leaves |= value && mentions_name((Node *)value, n->def->FunctionDef.name);
    if (node->kind != N_FunctionDef && node->kind != N_ClassDef && !node_is_expr(node->kind))
        each_child(node, look_for_return, n);
}

/* "g.x": object, behind the def: nothing sets it here */
static void declare_mark(const Nested *n, Name attribute)
{
    Node *made = statement_parsed(n->x, "g: object\n");
    made->AnnAssign.target->Name.name = variable_of(n, attribute);
    put_behind(n, made);
}

/* Attributes that a decorator may set on what this function gives. */
static void take_marks(Nested *n, const Node *def)
{
    n->leaves = false;
    for_each (Node *, statement, &n->outer->FunctionDef.body)
        look_for_return(n, statement);
    if (!n->leaves || n->bindings != 1 || n->odd || n->x->module->is_library || !has_plain_decorators(n->x, def))
        return;
    for_each (Name, attribute, program_marks(n->x->program))
        if (!names_have(&n->names, attribute)) {
            declare_mark(n, attribute);
            add_giver(n, attribute, variable_of(n, attribute));
            add_test(n, attribute);
            add_taker(n, attribute);
            n->found = true;
        }
}

static void take_def(Nested *n, Node *def)
{
    n->def = def;
    n->inside = n->outer;
    n->set = (Map){0};
    n->names = (NameList){0};
    n->bindings = 0;
    n->odd = false;
    if (n->x->module->is_library)
        drop_unasked(n);
    for_each (Node *, statement, &n->outer->FunctionDef.body)
        look(n, statement);
    take_wrapped(n, def);
    take_set(n, def);
    take_marks(n, def);
}

static void find_defs(void *context, Node *node)
{
    Nested *n = context;
    if (node->kind == N_FunctionDef) {
        uint32_t count = node->FunctionDef.body.len;
        for (uint32_t i = 0; i < count; i++) {
            n->outer = node;
            if (node->FunctionDef.body.at[i]->kind == N_FunctionDef)
                take_def(n, node->FunctionDef.body.at[i]);
        }
    }
    if (!node_is_expr(node->kind))
        each_child(node, find_defs, n);
}

void expand_nested_attributes(Expand *x)
{
    Nested n = {.x = x};
    for_each (Node *, statement, &x->module->body)
        find_defs(&n, statement);
    if (n.found)
        renumber(x->module);
}
