/* infer_struct.c -- the struct module as inference sees it.
 * In: calls of pack, unpack and their like, methods of Struct.  Out: flows; a Callee that carries the format.
 * Rule: a constant format of at most packing_most items is read now, so that unpack gives int, float, bytes and bool
 * where they stand; of any other the result is a tuple[int | float | bytes | bool, ...]. */
#include "typeinfer/packing.h"
#include "typeinfer/solve.h"

/* ---- the format ------------------------------------------------------------------------------------------------- */
static const char *literal_format(const Node *node)
{
    bool text =
        node->kind == N_Constant && (node->Constant.literal == Literal_str || node->Constant.literal == Literal_bytes);
    return text && !memchr(node->Constant.text.at, 0, node->Constant.text.len) ? node->Constant.text.at : NULL;
}

/* A literal, or a name that is bound once, to a literal; NULL: neither. */
static const char *constant_format(Eval *e, const Node *node)
{
    const Symbol *symbol = node->kind == N_Name ? node->Name.symbol : NULL;
    if (!symbol)
        return literal_format(node);
    const Function *function = e->body->function;
    if (symbol->bindings != 1 || symbol->rebound_inside || !symbol->only_binding ||
        symbol->only_binding->kind != N_Name)
        return NULL;
    if (symbol->home != function->scope)
        function = function->home;
    const Node *origin = function ? map_get(&function->origins, symbol->only_binding) : NULL;
    bool whole = origin && origin->kind == N_Assign && origin->Assign.targets.len == 1 &&
                 origin->Assign.targets.at[0] == symbol->only_binding;
    return whole ? literal_format(origin->Assign.value) : NULL;
}

/* Formats of Struct objects are numbered, so that an atom can name one: 0 is unknown. */
static uint32_t format_number(Solver *solver, const char *format)
{
    if (!format)
        return 0;
    Name name = intern_text(solver->program->names, format);
    for (uint32_t i = 0; i < solver->formats.len; i++)
        if (solver->formats.at[i] == name)
            return i + 1;
    push(solver->arena, &solver->formats, name);
    return solver->formats.len;
}

static const char *format_of(const Solver *solver, const Atom *layout)
{
    return layout->format ? solver->formats.at[layout->format - 1] : NULL;
}

/* ---- arguments --------------------------------------------------------------------------------------------------- */
typedef struct Unpacking {
    Eval *e;
    Node *node;
    const char *what; /* "pack_into" */
    const char *format;
    Packing packing;
    uint32_t first; /* the argument behind the format */
    bool star;      /* the values are those of a list */
} Unpacking;

static const Flow *raises(Unpacking *u, const char *message)
{
    return always_raises(u->e, u->node, "struct_error", "%s", message);
}

static const Flow *refused(Unpacking *u, const char *what)
{
    refuse(u->e, u->node->at, arena_print(u->e->solver->arena, "struct.%s() %s", u->what, what));
    return flow_none_yet(u->e->solver);
}

static Node *argument(const Unpacking *u, uint32_t index, const char *name)
{
    return argument_given(u->node, u->first + index, name);
}

static bool is_memory(Unpacking *u, const Node *node)
{
    const Flow *flow = last_flow(u->e, node);
    for (uint32_t i = 0; i < flow->count; i++)
        if (!atom_shows_bytes(flow->at[i])) {
            always_raises(u->e, u->node, "TypeError", "a bytes-like object is required, not '%s'",
                          atom_name(flow->at[i]));
            return false;
        }
    if (flow->count > 1)
        refused(u, "of what may be of several types");
    return flow->count == 1;
}

/* Some value of it is a whole number: others raise. */
static bool is_whole(Unpacking *u, const Node *node)
{
    const Flow *flow = node ? last_flow(u->e, node) : NULL;
    return !flow || ((flow_has(flow, Type_int) || flow_has(flow, Type_bool)) && !flow_has(flow, Type_instance));
}

/* ---- results ----------------------------------------------------------------------------------------------------- */
static const Flow *item_flow(Solver *solver, char code)
{
    return flow_scalar(solver, packing_is_int(code)     ? Type_int
                               : packing_is_float(code) ? Type_float
                               : code == '?'            ? Type_bool
                                                        : Type_bytes);
}

static const Flow *unpacked(Unpacking *u)
{
    Solver *solver = u->e->solver;
    const Flow *items[packing_most], *all = flow_none_yet(solver);
    const char *any = "id?s";
    if (u->format && u->packing.items.len <= packing_most) {
        for (uint32_t i = 0; i < u->packing.items.len; i++)
            items[i] = item_flow(solver, u->packing.items.at[i].code);
        return flow_tuple(solver, items, u->packing.items.len, place_of_node(u->e, u->node));
    }
    for (uint32_t i = 0; u->format && i < u->packing.items.len; i++)
        all = flow_join(solver, all, item_flow(solver, u->packing.items.at[i].code), NULL);
    for (; !u->format && *any; any++)
        all = flow_join(solver, all, item_flow(solver, *any), NULL);
    return make_sequence(u->e, u->node, 0, all);
}

static const Flow *infer_unpack(Unpacking *u, bool from)
{
    Node *buffer = argument(u, 0, "buffer"), *offset = from ? argument(u, 1, "offset") : NULL;
    uint32_t given = u->node->Call.args.len - u->first + u->node->Call.keywords.len;
    if (!buffer || given > 1u + from || (given > 1 && !offset) || !is_whole(u, offset))
        return refused(u, "with these arguments");
    return is_memory(u, buffer) ? unpacked(u) : flow_none_yet(u->e->solver);
}

static const Flow *infer_pack(Unpacking *u, bool into)
{
    Solver *solver = u->e->solver;
    uint32_t before = into ? 2 : 0, count = u->node->Call.args.len - u->first;
    if (u->node->Call.keywords.len || count < before)
        return refused(u, "with these arguments");
    count -= before;
    if (u->format && !u->star && u->packing.items.len != count && u->packing.items.len <= packing_most)
        return raises(u, arena_print(solver->arena, "%s expected %u items for packing (got %u)", u->what,
                                     u->packing.items.len, count));
    if (into && (!is_memory(u, argument(u, 0, "")) || !is_whole(u, argument(u, 1, ""))))
        return flow_none_yet(solver);
    return flow_scalar(solver, into ? Type_none : Type_bytes);
}

static const Flow *infer_layout(Unpacking *u)
{
    if (u->node->Call.args.len != 1 || u->node->Call.keywords.len)
        return refused(u, "with these arguments");
    return flow_layout(u->e->solver, format_number(u->e->solver, u->format));
}

/* ---- the rule ---------------------------------------------------------------------------------------------------- */
/* pack(fmt, *values): a list whose length is not known. */
bool packs_list(Eval *e, const Node *call, const StubDef *stub)
{
    const Nodes *args = &call->Call.args;
    if (!stub->special || strncmp(stub->special, "struct:pack", 11) || !args->len ||
        args->at[args->len - 1]->kind != N_Starred)
        return false;
    const Flow *flow = infer_expr(e, args->at[args->len - 1]->Starred.value);
    return flow_is_only(flow, Type_list) || flow_is_only(flow, Type_sequence);
}

static bool evaluate(Unpacking *u)
{
    bool ready = true;
    for_each (Node *, arg, &u->node->Call.args) {
        ready &= infer_expr(u->e, arg->kind == N_Starred ? arg->Starred.value : arg)->count != 0;
    }
    for_each (Node *, keyword, &u->node->Call.keywords)
        ready &= infer_expr(u->e, keyword->Keyword.value)->count != 0;
    return ready;
}

Becomes packing_becomes(char code)
{
    return packing_is_int(code) ? Becomes_index : packing_is_float(code) ? Becomes_float : Becomes_count;
}

/* The item that an argument of pack is packed as; NULL: it is another argument, or that is not known. */
static const PackedItem *item_of(const Unpacking *u, uint32_t argument)
{
    uint32_t before = u->first + (!strcmp(u->what, "pack_into") ? 2 : 0);
    bool packs = !strncmp(u->what, "pack", 4) && u->format && !u->star && !u->packing.error &&
                 u->packing.items.len <= packing_most;
    return packs && argument >= before && argument - before < u->packing.items.len
               ? &u->packing.items.at[argument - before]
               : NULL;
}

/* Instances are asked for the number that they are packed as; false: that always raises. */
static bool numbers_given(Unpacking *u)
{
    for_each (Node *, arg, &u->node->Call.args) {
        const PackedItem *item = item_of(u, arg_at);
        const Flow *flow = last_flow(u->e, arg->kind == N_Starred ? arg->Starred.value : arg);
        for (uint32_t i = 0; !item && i < flow->count; i++)
            if (may_become(u->e->solver, flow->at[i], Becomes_int) ||
                may_become(u->e->solver, flow->at[i], Becomes_float))
                refuse(u->e, arg->at, "an instance that is packed as a number");
        if (item && !become(u->e, arg, flow, packing_becomes(item->code))->count)
            return false;
    }
    return true;
}

static const Flow *infer_form(Unpacking *u)
{
    if (!strcmp(u->what, "Struct"))
        return infer_layout(u);
    if (!strcmp(u->what, "pack") || !strcmp(u->what, "pack_into"))
        return infer_pack(u, u->what[4] != 0);
    if (!strcmp(u->what, "unpack") || !strcmp(u->what, "unpack_from"))
        return infer_unpack(u, u->what[6] != 0);
    return refused(u, "as an iterator");
}

const Flow *call_struct(Eval *e, Node *node, const StubDef *stub, Node *receiver, const Atom *self)
{
    Unpacking u = {.e = e, .node = node, .what = stub->special + strlen("struct:"), .first = self ? 0 : 1};
    const Nodes *args = &node->Call.args;
    uint32_t before = callee_count(e, node);
    if (!evaluate(&u))
        return flow_none_yet(e->solver);
    if (!self && (!args->len || args->at[0]->kind == N_Starred))
        return refused(&u, "with these arguments");
    u.format = self ? format_of(e->solver, self) : constant_format(e, args->at[0]);
    u.star = args->len && args->at[args->len - 1]->kind == N_Starred;
    if (u.star && args->len - 1 != u.first + (strcmp(u.what, "pack") ? 2 : 0))
        return refused(&u, "with these arguments");
    const Flow *format = self ? NULL : last_flow(e, args->at[0]);
    if (!u.format && format && !flow_is_only(format, Type_str))
        return refused(&u, "with a format that is no str");
    if (u.format)
        u.packing = packing_read(e->solver->arena, u.format);
    if (!numbers_given(&u))
        return flow_none_yet(e->solver);
    const Flow *result = u.packing.error ? raises(&u, u.packing.error) : infer_form(&u);
    if (callee_count(e, node) == before) {
        record_special(e, node, stub->special, receiver, self, result);
        if (e->solver->recording)
            last(e->body->callees[node->id - e->body->function->base]).error = u.format;
    }
    return result;
}
