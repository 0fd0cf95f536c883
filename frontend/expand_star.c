/* expand_star.c -- exception groups: except*, and the names ExceptionGroup and BaseExceptionGroup.
 * In: a parsed module of the program.  Out: a try statement over BaseException that parts what it caught by what stands
 * behind each except*; an import of runtime/lib/_groups.py.
 * Rule: what is raised in a handler is kept until the last one has ended; what nobody takes goes on as it came.
 *     try: f()                 =>   try: f()
 *     except* ValueError as e: g(e)     except BaseException as error: found, rest = star_split(error, ValueError) ...
 */
#include "frontend/expand.h"

static const char import_text[] =
    "from _groups import BaseExceptionGroup, ExceptionGroup, star_failed as _star_failed, star_group as "
    "_star_group, star_split as _star_split\n";

typedef struct Stars {
    Expand *x;
    bool named;     /* the module asks for a group by its name */
    Span at;        /* where */
    uint32_t count; /* of those that were written anew */
} Stars;

/* ---- one statement ---------------------------------------------------------------------------------------------- */
typedef struct Filling {
    Nodes body;
    Node *type;
    Span at;
} Filling;

/* BODY as a statement stands for statements, TYPE for an expression. */
static void fill_list(void *context, Nodes *list)
{
    const Filling *filling = context;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *node = list->at[i];
        if (!node)
            return;
        const Node *name = node->kind == N_ExprStmt ? node->ExprStmt.value : NULL;
        if (name && name->kind == N_Name && !strcmp(name->Name.name, "BODY")) {
            *list = filling->body;
            return;
        }
        if (node->kind == N_Name && !strcmp(node->Name.name, "TYPE") && filling->type)
            list->at[i] = filling->type;
    }
}

static void fill(void *context, Node *node)
{
    const Filling *filling = context;
    node->at = filling->at;
    each_child(node, fill, context);
    each_list(node, fill_list, context);
}

static Nodes filled(Stars *stars, const char *text, Nodes body, Node *type, Span at)
{
    Filling filling = {body, type, at};
    Nodes made = parse_inside(stars->x->program, stars->x->module, text);
    for_each (Node *, node, &made)
        fill(&filling, node);
    fill_list(&filling, &made);
    return made;
}

static Nodes clause(Stars *stars, Node *handler, uint32_t number)
{
    Arena *arena = stars->x->arena;
    Name name = handler->ExceptHandler.name;
    const char *bound = name ? arena_print(arena, "            %s = _star_found%u\n", name, number) : "";
    const char *unbound =
        name ? arena_print(arena, "        finally:\n            %s = None\n            del %s\n", name, name) : "";
    const char *text = arena_print(arena,
                                   "if True:\n"
                                   "    _star_found%u, _star_rest%u = _star_split(_star_rest%u, TYPE)\n"
                                   "    if _star_found%u is not None:\n"
                                   "        try:\n%s"
                                   "            if True:\n"
                                   "                BODY\n"
                                   "        except BaseException as _star_again%u:\n"
                                   "            _star_raised%u.append(_star_again%u)\n%s",
                                   number, number, number, number, bound, number, number, number, unbound);
    return filled(stars, text, handler->ExceptHandler.body, handler->ExceptHandler.type, handler->at);
}

static void append(Arena *arena, Nodes *to, const Nodes *more)
{
    for_each (Node *, node, more)
        push(arena, to, node);
}

static Nodes handled(Stars *stars, const Node *node, uint32_t number)
{
    Arena *arena = stars->x->arena;
    Nodes all =
        filled(stars, arena_print(arena, "_star_rest%u = _star_error%u\n_star_raised%u = []\n", number, number, number),
               (Nodes){0}, NULL, node->at);
    for_each (Node *, handler, &node->Try.handlers) {
        Nodes made = clause(stars, handler, number);
        append(arena, &all, &made);
    }
    Nodes last = filled(stars,
                        arena_print(arena,
                                    "if _star_rest%u is _star_error%u:\n    raise\n"
                                    "_star_error%u = _star_failed(_star_error%u, _star_rest%u, _star_raised%u)\n"
                                    "_star_left%u = _star_error%u\n",
                                    number, number, number, number, number, number, number, number),
                        (Nodes){0}, NULL, node->at);
    append(arena, &all, &last);
    return all;
}

static void put_finally(Node *node, Nodes inside)
{
    if (!node->Try.finalbody.len)
        return;
    node->Try.body = inside;
    node->Try.handlers = node->Try.orelse = (Nodes){0};
}

/* The statements that stand in its place. */
static Nodes expand_star(Stars *stars, Node *node)
{
    uint32_t number = stars->count++;
    Arena *arena = stars->x->arena;
    Nodes made = filled(stars,
                        arena_print(arena,
                                    "_star_left%u = None\n"
                                    "try:\n    BODY\n"
                                    "except BaseException as _star_error%u:\n    pass\n"
                                    "if _star_left%u is not None:\n    raise _star_left%u\n",
                                    number, number, number, number),
                        node->Try.body, NULL, node->at);
    Node *guarded = made.at[1];
    guarded->Try.orelse = node->Try.orelse;
    guarded->Try.handlers.at[0]->ExceptHandler.body = handled(stars, node, number);
    if (!node->Try.finalbody.len)
        return made;
    node->Try.is_star = false;
    put_finally(node, made);
    Nodes alone = {0};
    push(arena, &alone, node);
    return alone;
}

/* ---- the module ------------------------------------------------------------------------------------------------- */
static void find_raise(void *context, Node *node)
{
    bool *found = context;
    *found |= node->kind == N_Raise && !node->Raise.value;
    if (node->kind != N_FunctionDef)
        each_child(node, find_raise, context);
}

static void expand_list(void *context, Nodes *list)
{
    Stars *stars = context;
    Nodes out = {0};
    bool changed = false;
    for_each (Node *, node, list) {
        if (!node)
            return;
        each_list(node, expand_list, stars);
        if (node->kind == N_Try)
            for_each (Node *, handler, &node->Try.handlers)
                each_list(handler, expand_list, stars);
        bool again = false; /* a bare raise: the part that was caught, in its place */
        for (uint32_t i = 0; node->kind == N_Try && i < node->Try.handlers.len; i++)
            find_raise(&again, node->Try.handlers.at[i]);
        if (node->kind != N_Try || !node->Try.is_star || again) {
            push(stars->x->arena, &out, node);
            continue;
        }
        Nodes made = expand_star(stars, node);
        append(stars->x->arena, &out, &made);
        changed = true;
    }
    if (changed)
        *list = out;
}

/* BaseExceptionGroup("g", [ValueError()]) is an ExceptionGroup. */
static void name_group(void *context, Node *node)
{
    Stars *stars = context;
    Node *func = node->kind == N_Call ? node->Call.func : NULL;
    if (func && func->kind == N_Name && !strcmp(func->Name.name, "BaseExceptionGroup"))
        func->Name.name = intern_text(stars->x->program->names, "_star_group");
    each_child(node, name_group, context);
}

static void find_names(void *context, Node *node)
{
    Stars *stars = context;
    stars->named |= node->kind == N_Name &&
                    (!strcmp(node->Name.name, "ExceptionGroup") || !strcmp(node->Name.name, "BaseExceptionGroup"));
    stars->named |= node->kind == N_Try && node->Try.is_star;
    if (stars->named && !stars->at.end)
        stars->at = node->at;
    if (!stars->named)
        each_child(node, find_names, context);
}

/* Behind what must stand first. */
static uint32_t first_place(const Module *module)
{
    uint32_t at = 0;
    while (at < module->body.len) {
        const Node *node = module->body.at[at];
        bool doc = node->kind == N_ExprStmt && node->ExprStmt.value->kind == N_Constant;
        bool future =
            node->kind == N_ImportFrom && !strcmp(node->ImportFrom.module ? node->ImportFrom.module : "", "__future__");
        if (!doc && !future)
            break;
        at++;
    }
    return at;
}

void expand_stars(Expand *x)
{
    Stars stars = {.x = x};
    for_each (Node *, statement, &x->module->body)
        find_names(&stars, statement);
    if (!stars.named || times_bound(x, intern_text(x->program->names, "ExceptionGroup")))
        return;
    expand_list(&stars, &x->module->body);
    for_each (Node *, statement, &x->module->body)
        name_group(&stars, statement);
    Nodes import = filled(&stars, import_text, (Nodes){0}, NULL, stars.at);
    insert_node(x, &x->module->body, first_place(x->module), import.at[0]);
}
