/* unseen.c -- errors that nobody looks at: their handlers neither name them nor do anything that could fail.
 * In: Try and Finally statements at emission.  Out: what their bodies tell the runtime: which classes are taken unseen,
 * or that somebody sees what is raised.
 * Rule: an error that a handler takes unseen has no message, no arguments and no lines; so whatever might look at it on
 * its way (another handler, a finally that may fail) says so in front of its own body.
 *     try: n = int(s)              =>    nobody_sees(&py_ValueError);
 *     except ValueError: n = 0           n = int_parse(s);                                                       */
#include "codegen/emit.h"

typedef struct Looking {
    Unit *unit;
    bool looks;
} Looking;

static bool is_of_containers(const Library *library)
{
    static const char *const kinds[] = {"list_", "dict_", "set_", "str_", "seq_", "int_"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (library->c_name && !strncmp(library->c_name, kinds[i], strlen(kinds[i])))
            return true;
    return false;
}

/* What may look at the error that is being handled: what raises another, calls of functions, the end of a generator. */
static void note_look(void *context, Ir *node)
{
    Looking *looking = context;
    const Var *var = node->kind == I_Set ? node->Set.var : node->kind == I_Unset ? node->Unset.var : NULL;
    looking->looks |= ir_calls_hooks(node) || ir_may_fail(node) || (var && end_is_seen(looking->unit, var->type));
    switch (node->kind) {
    case I_Caught:
    case I_Call:
    case I_Resume:
    case I_Delegate:
    case I_Yield:
    case I_Raise:
    case I_Throw:
    case I_Try:
    case I_Finally:
    case I_Print:
    case I_Loop:
    case I_While:
    case I_StoreAttr:
        looking->looks |= node->kind != I_StoreAttr || end_is_seen(looking->unit, node->StoreAttr.field->type);
        break;
    case I_Library:
        looking->looks |= !is_of_containers(node->Library.library);
        break;
    default:
        break;
    }
}

static bool looks(Unit *unit, const Block *block)
{
    Looking looking = {unit, false};
    ir_walk((Block *)block, note_look, &looking);
    return looking.looks;
}

/* The handlers up to the first that looks. */
uint32_t unseen_handlers(Unit *unit, const Ir *node)
{
    const Block *handlers = &node->Try.handlers;
    for (uint32_t i = 0; i < handlers->len; i++)
        if (looks(unit, &handlers->at[i]->Except.body))
            return i;
    return handlers->len;
}

/* A finally that neither looks nor is a way out. */
bool is_clear(Unit *unit, const Ir *node)
{
    return node->kind == I_Finally && !looks(unit, &node->Finally.final) && ends_open(&node->Finally.final);
}

/* ---- where somebody may have looked away already -------------------------------------------------------------------
 */
typedef struct Reached {
    Unit *unit;
    bool *funcs, any;
} Reached;

static void reach_node(void *context, Ir *node);

static void reach_func(void *context, Func *func)
{
    Reached *reached = context;
    if (reached->funcs[func->id])
        return;
    reached->funcs[func->id] = true;
    ir_walk(&func->body, reach_node, reached);
}

static void reach_node(void *context, Ir *node)
{
    if (node->kind == I_Call)
        reach_func(context, node->Call.func);
    ir_each_hook(node, reach_func, context);
}

static void reach_from(void *context, Ir *node)
{
    Reached *reached = context;
    if (node->kind != I_Try || !unseen_handlers(reached->unit, node))
        return;
    reached->any = true;
    ir_walk(&node->Try.body, reach_node, reached);
}

/* Which functions may run while somebody looks away; methods that the runtime calls and generators, whenever. */
bool *find_unseen(Unit *unit)
{
    Reached reached = {.unit = unit, .funcs = NEW_ARRAY(unit->arena, bool, unit->funcs.len + 1)};
    for_each (Func *, func, &unit->funcs)
        ir_walk(&func->body, reach_from, &reached);
    for_each (Func *, body, &unit->funcs)
        if (reached.any && body->yields)
            reach_func(&reached, body);
    for_each (Class *, cls, &unit->classes)
        for (int hook = 0; hook < Hook_count_ && reached.any; hook++)
            if (cls->hooks[hook])
                reach_func(&reached, cls->hooks[hook]);
    return reached.funcs;
}

/* ---- at the beginning of a body ------------------------------------------------------------------------------------
 */
static const char *classes_text(Emit *e, const Ir *node, uint32_t count)
{
    const char *text = "";
    for (uint32_t i = 0; i < count; i++) {
        const Ir *handler = node->Try.handlers.at[i];
        if (!handler->Except.classes.len)
            text = format_text(e, "%s%s&py_BaseException", text, *text ? ", " : "");
        for_each (Name, cls, &handler->Except.classes)
            text = format_text(e, "%s%s&py_%s", text, *text ? ", " : "", cls);
    }
    return text;
}

/* The line that the body begins with; NULL: none. */
const char *unseen_text(Emit *e, const Ir *node)
{
    uint32_t count = node->kind == I_Try ? unseen_handlers(e->unit, node) : 0;
    const char *classes = count ? classes_text(e, node, count) : "";
    if (*classes)
        return format_text(e, "nobody_sees(%s);", classes);
    if (is_clear(e->unit, node) || !(e->unseen[e->func->id] || e->unseen_around))
        return NULL;
    return "somebody_sees();";
}
