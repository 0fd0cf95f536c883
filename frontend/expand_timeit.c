/* expand_timeit.c -- code in a text, for timeit: a function of the module that has the code in it.
 * In: a parsed module, before its imports are looked at; calls of timeit.timeit, repeat, Timer with constant texts.
 * Out: in front of the statement with the call, the function that timeit itself would compile; in place of the call one
 * of timeit's _Code, which has it. Rule: the code sees the module's names where globals=globals() or `from __main__
 * import` says so, else it is refused. timeit.timeit("f(2)", globals=globals(), number=9)   =>
 * _timed_code(_timed_1).timeit(number=9)              */
#include "frontend/expand.h"

typedef struct Timing {
    Expand *x;
    Nodes made;     /* what stands in front of the statement that is looked at */
    Node *function; /* around the call; NULL: none */
    uint32_t count;
} Timing;

typedef struct TimedCall {
    Node *stmt, *setup, *timer, *globals;
    Node *rest[2]; /* keywords: repeat, number */
} TimedCall;

/* ---- the call's arguments ------------------------------------------------------------------------ */
static Node **argument_place(TimedCall *timed, const char *name)
{
    return !strcmp(name, "stmt")      ? &timed->stmt
           : !strcmp(name, "setup")   ? &timed->setup
           : !strcmp(name, "timer")   ? &timed->timer
           : !strcmp(name, "globals") ? &timed->globals
                                      : NULL;
}

static Node *keyword_of(Expand *x, const char *name, Node *value)
{
    Node *keyword = node_made(x, N_Keyword, value->at);
    keyword->Keyword.name = intern_text(x->program->names, name);
    keyword->Keyword.value = value;
    return keyword;
}

static bool give(Expand *x, TimedCall *timed, const char *name, Node *value)
{
    Node **place = argument_place(timed, name);
    if (place)
        *place = value;
    else if (!strcmp(name, "repeat") || !strcmp(name, "number"))
        timed->rest[name[0] == 'n'] = keyword_of(x, name, value);
    return place || !strcmp(name, "repeat") || !strcmp(name, "number");
}

/* False: with stars, or names that timeit does not know. */
static bool read_call(Expand *x, const Node *call, const char *function, TimedCall *timed)
{
    static const char *const orders[3][6] = {{"stmt", "setup", "timer", "number", "globals"},
                                             {"stmt", "setup", "timer", "repeat", "number", "globals"},
                                             {"stmt", "setup", "timer", "globals"}};
    const char *const *order = orders[!strcmp(function, "timeit.repeat")  ? 1
                                      : !strcmp(function, "timeit.Timer") ? 2
                                                                          : 0];
    *timed = (TimedCall){0};
    for (uint32_t i = 0; i < call->Call.args.len; i++) {
        Node *arg = call->Call.args.at[i];
        if (i == 6 || !order[i] || arg->kind == N_Starred || !give(x, timed, order[i], arg))
            return false;
    }
    for_each (Node *, keyword, &call->Call.keywords)
        if (!keyword->Keyword.name || !give(x, timed, keyword->Keyword.name, keyword->Keyword.value))
            return false;
    return true;
}

typedef struct Declared {
    Name name;
    bool global;
} Declared;

static void look_for_global(void *context, Node *node)
{
    Declared *declared = context;
    declared->global |= node->kind == N_Global && names_have(&node->Global.names, declared->name);
    each_child(node, look_for_global, context);
}

/* Of `setup = "..."` in the function around, the only statement there that binds the name; else the node itself. */
static const Node *local_constant(const Timing *t, const Node *node)
{
    if (!t->function || node->kind != N_Name)
        return node;
    Name name = node->Name.name;
    Declared declared = {name, false}; /* then others may bind it, too */
    look_for_global(&declared, t->function);
    if (declared.global || times_bound_in(t->function, name) != 1)
        return node;
    for_each (Node *, statement, &t->function->FunctionDef.body)
        if (statement->kind == N_Assign && statement->Assign.targets.len == 1 &&
            statement->Assign.targets.at[0]->kind == N_Name && statement->Assign.targets.at[0]->Name.name == name &&
            statement->at.end < node->at.start)
            return statement->Assign.value;
    return node;
}

/* NULL: it is no constant text. */
static const char *code_of(Timing *t, const Node *node)
{
    Expand *x = t->x;
    node = node ? local_constant(t, node) : NULL;
    if (!node)
        return "pass";
    if (node->kind == N_Name)
        node = assigned_constant(x, node);
    if (node->kind != N_Constant || node->Constant.literal != Literal_str)
        return NULL;
    return arena_copy(x->arena, node->Constant.text.at, node->Constant.text.len);
}

/* "f(%d)" % n, f"f({n})": a text that is made when the program runs. */
static bool makes_text(const Node *node)
{
    if (!node)
        return false;
    if (node->kind == N_Call && node->Call.func->kind == N_Attribute)
        return makes_text(node->Call.func->Attribute.value);
    if (node->kind == N_BinOp)
        return makes_text(node->BinOp.left) || makes_text(node->BinOp.right);
    return node->kind == N_JoinedStr || (node->kind == N_Constant && node->Constant.literal == Literal_str);
}

static bool is_globals_call(const Node *node)
{
    return node->kind == N_Call && node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.name, "globals") &&
           !node->Call.args.len && !node->Call.keywords.len;
}

/* ---- the function ------------------------------------------------------------------------------- */
static void put_code(Text *text, const char *code, unsigned indent)
{
    text_print(text, "%*s", (int)indent, "");
    for (; *code; code++) {
        text_char(text, *code);
        if (*code == '\n')
            text_print(text, "%*s", (int)indent, "");
    }
    text_char(text, '\n');
}

/* What the code may use of the module, and what it binds itself. */
typedef struct Seen {
    Expand *x;
    Map own;
    Span at; /* the call */
} Seen;

static void note_own(void *context, Node *node)
{
    Seen *seen = context;
    Name name = name_bound(node);
    if (name)
        map_set(seen->x->arena, &seen->own, name, node);
    each_child(node, note_own, context);
}

static void check_names(void *context, Node *node)
{
    Seen *seen = context;
    Expand *x = seen->x;
    if (node->kind == N_Name && !map_get(&seen->own, node->Name.name) && times_bound(x, node->Name.name)) {
        report(x->program->diags, D_unsupported, seen->at,
               arena_print(x->arena, "the module's name '%s' in code for timeit without globals=globals()",
                           node->Name.name));
    }
    each_child(node, check_names, context);
}

typedef struct OwnModule { /* import __main__ as z */
    Name name;
    const Map *bound; /* by the code itself */
    bool apart;       /* z.x is not x: the code binds one of them */
} OwnModule;

static bool is_of_module(const OwnModule *own, const Node *node)
{
    return node->kind == N_Attribute && node->Attribute.value->kind == N_Name &&
           node->Attribute.value->Name.name == own->name;
}

static void look_for_bound(void *context, Node *node)
{
    OwnModule *own = context;
    own->apart |= is_of_module(own, node) &&
                  (node->Attribute.context != Context_load || map_get(own->bound, node->Attribute.attr));
    each_child(node, look_for_bound, own);
}

/* z.f is f */
static void name_own(void *context, Node *node)
{
    const OwnModule *own = context;
    each_child(node, name_own, context);
    if (!is_of_module(own, node))
        return;
    Name name = node->Attribute.attr;
    Context how = node->Attribute.context;
    node->kind = N_Name;
    node->Name = (struct NameNode){.name = name, .context = how};
}

static void drop_own_module(Expand *x, Node *def, const Map *bound)
{
    Nodes *body = &def->FunctionDef.body;
    for (uint32_t i = 0; i < body->len && x->module == x->program->main; i++) {
        const Node *alias = body->at[i]->kind == N_Import && body->at[i]->Import.names.len == 1
                                ? body->at[i]->Import.names.at[0]
                                : NULL;
        if (!alias || strcmp(alias->Alias.name, "__main__"))
            continue;
        OwnModule own = {alias->Alias.asname ? alias->Alias.asname : alias->Alias.name, bound, false};
        look_for_bound(&own, def);
        if (own.apart)
            continue;
        drop_node(body, i--);
        name_own(&own, def);
    }
}

/* `from __main__ import a, b`: they are the module's own. */
static void drop_own_imports(Expand *x, Node *def)
{
    Nodes *body = &def->FunctionDef.body;
    for (uint32_t i = 0; i < body->len; i++) {
        Node *statement = body->at[i];
        if (statement->kind != N_ImportFrom || !statement->ImportFrom.module ||
            strcmp(statement->ImportFrom.module, "__main__") || x->module != x->program->main)
            continue;
        bool plain = true;
        for_each (Node *, alias, &statement->ImportFrom.names)
            plain &= (!alias->Alias.asname || alias->Alias.asname == alias->Alias.name) &&
                     times_bound_in(def, alias->Alias.name) == 1;
        if (plain)
            drop_node(body, i--);
    }
}

static Node *make_function(Timing *t, Span at, const char *setup, const char *stmt, bool sees_all)
{
    Expand *x = t->x;
    Text text = {0};
    if (!t->count)
        text_put(&text, "from timeit import _Code as _timed_code\n");
    text_print(&text, "def _timed_%u(_it, _timer):\n", ++t->count);
    put_code(&text, setup, 4);
    text_put(&text, "    _t0 = _timer()\n    for _i in _it:\n");
    put_code(&text, stmt, 8);
    text_put(&text, "    _t1 = _timer()\n    return _t1 - _t0\n");
    Nodes parsed = parse_inside(x->program, x->module, text_kept(x->arena, &text));
    Node *def = parsed.len ? last(&parsed) : NULL;
    if (!def || def->kind != N_FunctionDef)
        return NULL;
    Seen seen = {.x = x, .at = at};
    note_own(&seen, def);
    if (!sees_all)
        check_names(&seen, def);
    drop_own_imports(x, def);
    drop_own_module(x, def, &seen.own);
    for_each (Node *, statement, &parsed)
        push(x->arena, &t->made, statement);
    return def;
}

/* A call that is refused where it is reached, not before. */
static void refuse_text(Timing *t, Node *call)
{
    Expand *x = t->x;
    Nodes parsed = parse_inside(x->program, x->module, "from _timeit import code as _timed_text\n_timed_text()\n");
    push(x->arena, &t->made, parsed.at[0]);
    Span at = call->at;
    *call = *parsed.at[1]->ExprStmt.value;
    call->at = at;
}

static void rewrite(Timing *t, Node *call, const char *function, const TimedCall *timed)
{
    Expand *x = t->x;
    const char *stmt = code_of(t, timed->stmt), *setup = code_of(t, timed->setup);
    Node *def = make_function(t, call->at, setup, stmt, timed->globals != NULL);
    if (!def)
        return;
    const char *method = !strcmp(function, "timeit.Timer") ? "" : function + strlen("timeit");
    const char *text = arena_print(x->arena, "_timed_code(%s)%s%s", def->FunctionDef.name, method, *method ? "()" : "");
    *call = *node_parsed(x, text, call->at);
    Node *made = *method ? call->Call.func->Attribute.value : call;
    if (timed->timer)
        push(x->arena, &made->Call.args, timed->timer);
    for (int i = 0; *method && i < 2; i++)
        if (timed->rest[i])
            push(x->arena, &call->Call.keywords, timed->rest[i]);
}

static void find_calls(void *context, Node *node)
{
    Timing *t = context;
    Node *around = t->function;
    t->function = node->kind == N_FunctionDef ? node : around;
    each_child(node, find_calls, context);
    t->function = around;
    const char *function = node->kind == N_Call ? origin_of(t->x, node->Call.func) : NULL;
    TimedCall timed;
    if (!function ||
        (strcmp(function, "timeit.timeit") && strcmp(function, "timeit.repeat") && strcmp(function, "timeit.Timer")))
        return;
    if (!read_call(t->x, node, function, &timed) || (timed.globals && !is_globals_call(timed.globals)))
        return;
    if (code_of(t, timed.stmt) && code_of(t, timed.setup))
        rewrite(t, node, function, &timed);
    else if (makes_text(timed.stmt) || makes_text(timed.setup))
        refuse_text(t, node);
    else if (timed.globals) /* functions need none */
        for (uint32_t i = 0; i < node->Call.keywords.len; i++)
            if (node->Call.keywords.at[i]->Keyword.value == timed.globals)
                drop_node(&node->Call.keywords, i--);
}

void expand_timeit(Expand *x)
{
    Timing t = {.x = x};
    Nodes body = {0};
    for_each (Node *, statement, &x->module->body) {
        t.made = (Nodes){0};
        find_calls(&t, statement);
        for_each (Node *, made, &t.made)
            push(x->arena, &body, made);
        push(x->arena, &body, statement);
    }
    x->module->body = body;
}
