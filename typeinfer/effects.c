/* effects.c -- what a function reads, writes, raises, prints and costs.
 * In: bodies, points-to sets, the masks of library rows.  Out: an Effects per function, or of a block.
 * Rule: grown from nothing over the whole unit until nothing changes, so call cycles need no special case. */
#include "typeinfer/facts_private.h"

typedef struct Gather {
    const Func *func;
    Unit *unit;
    Effects *out;
    Sites *reads, *writes, *resizes; /* out's, where they are its own: sites_grow */
    const Vars *apart;               /* what is written to what these hold does not count; NULL: none */
    bool whole;                      /* what callers see: who consumes a generator knows what it does meanwhile */
    uint32_t number;                 /* marks the globals that it has among the written ones */
    uint64_t times;                  /* how often the statement that is being looked at runs: nested loops multiply */
} Gather;

enum { unknown_trips = 10, most_cost = 1000000000 };

/* ---- adding ------------------------------------------------------------------------------------------- */
static void add_sites(Gather *gather, const Sites **set, const Sites *more, Sites **own)
{
    *set = sites_grow(gather->unit->arena, *set, more, own);
}

static void add_cost(Gather *gather, uint64_t nanoseconds)
{
    uint64_t more = nanoseconds * gather->times;
    gather->out->cost += more < most_cost ? more : most_cost;
    if (gather->out->cost > most_cost)
        gather->out->cost = most_cost;
}

static void add_read(Gather *gather, const Ir *object)
{
    const Sites *sites = objects_of(gather->func, object);
    if (!sites_count(sites) && is_object_type(object->type))
        gather->out->anything = true;
    add_sites(gather, &gather->out->reads, sites, &gather->reads);
}

/* An operation that looks at all of it, its elements' elements included. */
static void add_whole_read(Gather *gather, const Ir *object)
{
    add_read(gather, object);
    const Sites *all = objects_reach(gather->unit, objects_of(gather->func, object));
    add_sites(gather, &gather->out->reads, all, &gather->reads);
}

static void add_write(Gather *gather, const Ir *object, bool resizes)
{
    const Sites *sites = objects_of(gather->func, object);
    if (gather->apart && object->kind == I_Get && vars_have(gather->apart, object->Get.var))
        return;
    if (!sites_count(sites) && is_object_type(object->type))
        gather->out->anything = true;
    add_sites(gather, &gather->out->writes, sites, &gather->writes);
    if (resizes)
        add_sites(gather, &gather->out->resizes, sites, &gather->resizes);
}

/* Where somebody gathered meanwhile, for an answer that was needed here, marks do not tell. */
static void add_written(Gather *gather, Var *var)
{
    Vars *written = &gather->out->globals_written;
    if (var->gathered == gather->number || (var->gathered > gather->number && vars_have(written, var)))
        return;
    var->gathered = gather->number;
    push(gather->unit->arena, written, var);
}

static void add_effects(Gather *gather, const Effects *other)
{
    Effects *out = gather->out;
    add_sites(gather, &out->reads, other->reads, &gather->reads);
    add_sites(gather, &out->writes, other->writes, &gather->writes);
    add_sites(gather, &out->resizes, other->resizes, &gather->resizes);
    for_each (Var *, written, &other->globals_written)
        add_written(gather, written);
    out->reads_globals |= other->reads_globals;
    out->anything |= other->anything;
    out->raises |= other->raises;
    out->interrupts |= other->interrupts;
    out->allocates |= other->allocates;
    out->keeps_shared |= other->keeps_shared;
    out->recurses |= other->recurses;
    out->world |= other->world;
    out->counts |= other->counts;
}

/* ---- one node ------------------------------------------------------------------------------------------ */
static uint64_t cost_of_binary(const Ir *node)
{
    TypeKind kind = node->type->kind;
    switch (node->Binary.op) {
    case Ir_div:
        return 4;
    case Ir_floordiv:
    case Ir_mod:
        return kind == Type_float ? 15 : 5;
    case Ir_pow:
        return 20;
    default:
        return type_has(node->type, COUNT) && kind != Type_int ? 40 : kind == Type_complex ? 2 : 1;
    }
}

uint64_t cost_of(const Ir *node)
{
    switch (node->kind) {
    case I_Const:
    case I_Get:
    case I_Convert:
    case I_Field:
    case I_Set:
    case I_Len:
    case I_Shape:
    case I_If:
    case I_Eval:
    case I_Return:
        return 0;
    case I_Binary:
        return cost_of_binary(node);
    case I_Unary:
        return node->Unary.op == Ir_abs && node->Unary.a->type->kind == Type_complex ? 5 : 1;
    case I_Library:
        return node->Library.library->cost ? node->Library.library->cost : 5;
    case I_ListNew:
    case I_TableNew:
    case I_ListFill:
    case I_Slice:
    case I_Join:
    case I_TextOf:
    case I_Format:
    case I_Percent:
        return 60;
    case I_ExceptionNew:
    case I_Raise:
    case I_Throw:
    case I_SetArgs:
        return 60;
    case I_Try:
    case I_Except:
    case I_Finally:
    case I_Leave:
        return 0;
    case I_Print:
        return 300;
    default:
        return 1;
    }
}

static bool allocates(const Ir *node)
{
    switch (node->kind) {
    case I_New:
    case I_GeneratorNew:
    case I_ListNew:
    case I_TableNew:
    case I_ListFill:
    case I_Slice:
    case I_TextOf:
    case I_Format:
    case I_Percent:
    case I_Join:
    case I_Row:
    case I_StoreSlice:
    case I_ExceptionNew:
    case I_Detail:
    case I_Raise:
    case I_Throw:
    case I_SetArgs:
        return true;
    case I_Binary:
    case I_Unary:
        return type_has(node->type, COUNT) && !(node->proved & Proved_small);
    case I_Index: /* a character */
        return node->Index.a->type->kind == Type_str;
    case I_Library:
        return type_has(node->type, COUNT) && node->type->kind != Type_int;
    default:
        return false;
    }
}

static bool keeps_length(const Library *library)
{
    return library->name &&
           (!strcmp(library->name, "sort") || !strcmp(library->name, "reverse") || !strcmp(library->name, "shuffle"));
}

/* Somebody else's program runs: it may do anything to what it can see. */
static void add_others(Gather *gather)
{
    gather->out->anything = gather->out->calls = true;
    for_each (Var *, global, &gather->unit->globals)
        add_written(gather, global);
    for_each (Class *, cls, &gather->unit->classes)
        for_each (Var *, field, &cls->fields)
            add_written(gather, field);
}

static void add_library(Gather *gather, const Ir *node)
{
    const Library *library = node->Library.library;
    gather->out->world |= library->world;
    if (library->world & World_outside) {
        add_others(gather);
        gather->out->keeps_shared = gather->out->counts = gather->out->recurses = true;
    }
    for (uint32_t i = 0; i < node->Library.args.len; i++) {
        const Ir *arg = node->Library.args.at[i];
        if (!is_object_type(arg->type))
            continue;
        if (library->owner[0])
            add_whole_read(gather, arg);
        else /* codegen's own tests look at lengths */
            add_read(gather, arg);
        if (library->writes >> i & 1)
            add_write(gather, arg, !keeps_length(library));
    }
    if (library->keeps)
        gather->out->keeps_shared = true;
}

static void add_call(Gather *gather, const Ir *node)
{
    Func *callee = node->Call.func;
    gather->out->calls = true;
    if (callee->effects) {
        add_effects(gather, callee->effects);
        add_cost(gather, 2 + callee->effects->cost);
    }
}

/* While a generator is suspended, whoever consumes it may do anything. */
static void add_yield(Gather *gather, const Ir *value)
{
    gather->out->keeps_shared |= type_has(value->type, COUNT);
    add_cost(gather, 10);
    if (!gather->whole)
        add_others(gather);
}

static void add_hook(void *context, Func *func)
{
    Gather *gather = context;
    gather->out->calls = true;
    gather->out->raises = true;
    if (func->effects) {
        add_effects(gather, func->effects);
        add_cost(gather, 10 + func->effects->cost);
    }
}

static void add_var_use(Gather *gather, const Ir *node)
{
    Var *var = node->kind == I_Get ? node->Get.var : node->kind == I_Set ? node->Set.var : node->Unset.var;
    if (var->home)
        return;
    if (node->kind == I_Get)
        gather->out->reads_globals = true;
    else
        add_written(gather, var);
}

/* All instances of a class share one place per field; who looks at whole objects goes by the object. */
static void add_store_attr(Gather *gather, const Ir *node)
{
    add_written(gather, node->StoreAttr.field);
    add_write(gather, node->StoreAttr.a, false);
    if (type_has(node->StoreAttr.value->type, COUNT) && node->StoreAttr.value->type->kind != Type_int)
        gather->out->keeps_shared = true;
}

static void add_store(Gather *gather, const Ir *node)
{
    add_write(gather, node->Store.a, false);
    if (type_has(node->Store.value->type, COUNT) && node->Store.value->type->kind != Type_int)
        gather->out->keeps_shared = true;
}

/* A reference that is copied from somewhere else; an int that may be big is one. */
static bool copies_reference(const Ir *value)
{
    if (!value->type || !type_has(value->type, COUNT))
        return false;
    switch (value->kind) {
    case I_Get:
    case I_Index:
    case I_Attr:
    case I_Entry:
    case I_Field:
    case I_Select:
    case I_Convert:
    case I_Caught:
        return value->type->kind != Type_int || !(value->proved & Proved_small);
    default:
        return false;
    }
}

/* A statement that changes an object. */
static void add_change(Gather *gather, const Ir *node)
{
    Effects *out = gather->out;
    switch (node->kind) {
    case I_StoreAttr:
        add_store_attr(gather, node);
        break;
    case I_SetArgs:
        out->counts = true;
        add_write(gather, node->SetArgs.a, false);
        break;
    case I_UnsetAttr:
        add_written(gather, node->UnsetAttr.field);
        add_write(gather, node->UnsetAttr.a, false);
        break;
    case I_Store:
        add_store(gather, node);
        break;
    case I_StoreSlice:
        add_write(gather, node->StoreSlice.a, true);
        out->keeps_shared |= is_object_type(node->StoreSlice.value->type);
        if (is_object_type(node->StoreSlice.value->type))
            add_read(gather, node->StoreSlice.value);
        break;
    case I_Remove:
        add_write(gather, node->Remove.a, true);
        break;
    case I_RemoveSlice:
        add_write(gather, node->RemoveSlice.a, true);
        break;
    default:
        break;
    }
}

static void add_node(void *context, Ir *node)
{
    Gather *gather = context;
    Effects *out = gather->out;
    out->raises |= node->kind != I_Call && ir_may_fail(node);
    out->allocates |= allocates(node);
    add_cost(gather, cost_of(node));
    ir_each_hook(node, add_hook, gather);
    add_change(gather, node);
    switch (node->kind) {
    case I_While:
        out->interrupts |= gather->unit->asks;
        break;
    case I_Loop:
        out->interrupts |= gather->unit->asks && loop_lasts(&node->Loop, false);
        break;
    case I_Set:
        out->counts |= copies_reference(node->Set.value);
        add_var_use(gather, node);
        break;
    case I_Get:
    case I_Unset:
        add_var_use(gather, node);
        break;
    case I_Return:
        out->counts |= node->Return.value && copies_reference(node->Return.value);
        break;
    case I_Index:
        if (is_object_type(node->Index.a->type))
            add_read(gather, node->Index.a);
        break;
    case I_Entry:
        add_read(gather, node->Entry.a);
        break;
    case I_Attr:
    case I_HasAttr:
        out->reads_globals = true;
        break;
    case I_Element:
        add_read(gather, node->Element.a);
        break;
    case I_Call:
        add_call(gather, node);
        break;
    case I_Yield:
        add_yield(gather, node->Yield.value);
        break;
    case I_Delegate:
        add_yield(gather, node->Delegate.a);
        break;
    case I_GeneratorNew:
        out->keeps_shared = true;
        break;
    case I_Library:
        add_library(gather, node);
        break;
    case I_Print:
        out->world |= World_print;
        break;
    case I_ExceptionNew:
        out->counts |= node->ExceptionNew.arg && copies_reference(node->ExceptionNew.arg);
        break;
    case I_Raise:
        for_each (Ir *, arg, &node->Raise.args)
            out->counts |= copies_reference(arg);
        break;
    case I_Throw:
    case I_Detail:
        out->counts = true;
        break;
    default:
        break;
    }
}

/* Operations that look into a whole object: slice, ==, in, repr, len. */
static void add_whole_reads(Gather *gather, Ir *node);
static void gather_block(void *context, Block *block);

/* Does some handler take everything? */
static bool takes_all(const Block *handlers)
{
    for_each (Ir *, handler, handlers) {
        if (!handler->Except.classes.len)
            return true;
        for_each (Name, cls, &handler->Except.classes)
            if (!strcmp(cls, "BaseException"))
                return true;
    }
    return false;
}

/* What its handlers take does not leave it. */
static void gather_try(Gather *gather, Ir *node)
{
    Effects *out = gather->out;
    bool raises = out->raises, interrupts = out->interrupts;
    gather_block(gather, &node->Try.body);
    if (takes_all(&node->Try.handlers)) {
        out->raises = raises;
        out->interrupts = interrupts;
    }
    gather_block(gather, &node->Try.orelse);
    gather_block(gather, &node->Try.handlers);
}

static void gather_operand(void *context, Ir **slot)
{
    Gather *gather = context;
    Ir *node = *slot;
    if (node->kind == I_Try) {
        gather_try(gather, node);
        return;
    }
    add_node(gather, node);
    add_whole_reads(gather, node);
    ir_each_operand(node, gather_operand, gather);
    uint64_t times = gather->times;
    if ((node->kind == I_Loop || node->kind == I_While) && times < most_cost)
        gather->times = times * unknown_trips;
    ir_each_block(node, gather_block, gather);
    gather->times = times;
}

static void gather_block(void *context, Block *block)
{
    for (uint32_t i = 0; i < block->len; i++)
        gather_operand(context, &block->at[i]);
}

static void read_operand(void *context, Ir **slot)
{
    if ((*slot)->type && is_object_type((*slot)->type))
        add_whole_read(context, *slot);
}

static void read_length(Gather *gather, const Ir *object)
{
    if (is_object_type(object->type))
        add_read(gather, object);
}

static void add_whole_reads(Gather *gather, Ir *node)
{
    switch (node->kind) {
    case I_Binary:
    case I_Compare:
    case I_Contains:
    case I_Slice:
    case I_TextOf:
    case I_Format:
    case I_Percent:
    case I_Print:
    case I_Raise:
    case I_SetArgs:
    case I_ExceptionNew:
        ir_each_operand(node, read_operand, gather);
        break;
    case I_Len:
        read_length(gather, node->Len.a);
        break;
    case I_Truth:
        read_length(gather, node->Truth.a);
        break;
    default:
        break;
    }
}

/* ---- answers -------------------------------------------------------------------------------------------- */
static Effects effects_within(const Func *func, Block *block, bool whole, const Vars *apart)
{
    Effects effects = {0};
    Gather gather = {.func = func, .unit = func->unit, .out = &effects, .apart = apart, .whole = whole, .times = 1};
    gather.number = ++func->unit->gathers;
    gather_block(&gather, block);
    return effects;
}

Effects effects_of_block(const Func *func, Block *block)
{
    return effects_within(func, block, false, NULL);
}

Effects effects_of_block_but(const Func *func, Block *block, const Vars *variables)
{
    return effects_within(func, block, false, variables);
}

Effects effects_of_node(const Func *func, const Ir *node)
{
    Ir *root = (Ir *)node;
    Block block = {&root, 1, 1};
    return effects_of_block(func, &block);
}

Effects *effects_of(Func *func)
{
    need(func, EFFECTS);
    return func->effects;
}

bool writes_global(const Effects *effects, const Var *var)
{
    return vars_have(&effects->globals_written, var);
}

/* ---- the whole unit ------------------------------------------------------------------------------------- */
typedef VEC(Func *) Funcs;

typedef struct Graph { /* of calls */
    Unit *unit;
    Func *caller;
    Funcs *callees, *callers; /* by function */
    uint32_t *mark;           /* by function: the last one that came by, plus 1 */
} Graph;

static void note_func(void *context, Func *func)
{
    Graph *graph = context;
    if (graph->mark[func->id] == graph->caller->id + 1)
        return;
    graph->mark[func->id] = graph->caller->id + 1;
    push(graph->unit->arena, &graph->callees[graph->caller->id], func);
    push(graph->unit->arena, &graph->callers[func->id], graph->caller);
}

static void note_callee(void *context, Ir *node)
{
    if (node->kind == I_Call)
        note_func(context, node->Call.func);
    ir_each_hook(node, note_func, context);
}

static Graph call_graph(Unit *unit)
{
    uint32_t count = unit->funcs.len + 1;
    Graph graph = {.unit = unit};
    graph.callees = NEW_ARRAY(unit->arena, Funcs, count);
    graph.callers = NEW_ARRAY(unit->arena, Funcs, count);
    graph.mark = NEW_ARRAY(unit->arena, uint32_t, count);
    for_each (Func *, func, &unit->funcs) {
        graph.caller = func;
        ir_walk(&func->body, note_callee, &graph);
    }
    return graph;
}

/* ---- cycles of calls: Tarjan's walk, with a stack of our own ---------------------------------------------- */
typedef struct Cycles {
    const Graph *graph;
    uint32_t *number, *low; /* by function: when it was met, plus 1; the least that it leads back to */
    uint32_t *next;         /* by function: which callee is looked at next */
    bool *open, *recurses;
    uint32_t met;
    Funcs path, waiting;
} Cycles;

static void meet(Cycles *cycles, Func *func)
{
    Arena *arena = cycles->graph->unit->arena;
    cycles->number[func->id] = cycles->low[func->id] = ++cycles->met;
    cycles->open[func->id] = true;
    push(arena, &cycles->path, func);
    push(arena, &cycles->waiting, func);
}

/* All its callees are done: what was met since then and leads back to it reaches itself. */
static void close_func(Cycles *cycles, Func *func)
{
    (void)pop(&cycles->path);
    uint32_t low = cycles->low[func->id];
    if (cycles->path.len && low < cycles->low[last(&cycles->path)->id])
        cycles->low[last(&cycles->path)->id] = low;
    if (low != cycles->number[func->id])
        return;
    bool alone = last(&cycles->waiting) == func;
    for (Func *member = NULL; member != func;) {
        member = pop(&cycles->waiting);
        cycles->open[member->id] = false;
        cycles->recurses[member->id] |= !alone;
    }
}

static void follow_calls(Cycles *cycles, Func *from)
{
    meet(cycles, from);
    while (cycles->path.len) {
        Func *func = last(&cycles->path);
        const Funcs *callees = &cycles->graph->callees[func->id];
        if (cycles->next[func->id] == callees->len) {
            close_func(cycles, func);
            continue;
        }
        Func *callee = callees->at[cycles->next[func->id]++];
        cycles->recurses[func->id] |= callee == func;
        if (!cycles->number[callee->id])
            meet(cycles, callee);
        else if (cycles->open[callee->id] && cycles->number[callee->id] < cycles->low[func->id])
            cycles->low[func->id] = cycles->number[callee->id];
    }
}

/* By function: may it reach itself? */
static bool *find_recursion(const Graph *graph)
{
    Arena *arena = graph->unit->arena;
    uint32_t count = graph->unit->funcs.len + 1;
    Cycles cycles = {.graph = graph};
    cycles.number = NEW_ARRAY(arena, uint32_t, count);
    cycles.low = NEW_ARRAY(arena, uint32_t, count);
    cycles.next = NEW_ARRAY(arena, uint32_t, count);
    cycles.open = NEW_ARRAY(arena, bool, count);
    cycles.recurses = NEW_ARRAY(arena, bool, count);
    for_each (Func *, func, &graph->unit->funcs)
        if (!cycles.number[func->id])
            follow_calls(&cycles, func);
    return cycles.recurses;
}

static bool same_effects(const Effects *a, const Effects *b)
{
    return sites_count(a->reads) == sites_count(b->reads) && sites_count(a->writes) == sites_count(b->writes) &&
           sites_count(a->resizes) == sites_count(b->resizes) && a->reads_globals == b->reads_globals &&
           a->globals_written.len == b->globals_written.len && a->anything == b->anything && a->raises == b->raises &&
           a->interrupts == b->interrupts && a->allocates == b->allocates && a->keeps_shared == b->keeps_shared &&
           a->recurses == b->recurses && a->counts == b->counts && a->world == b->world;
}

static bool recompute(Func *func, bool recurses)
{
    Effects *fresh = NEW(func->unit->arena, Effects);
    *fresh = effects_within(func, &func->body, true, NULL);
    fresh->recurses |= recurses;
    fresh->raises |= recurses; /* RecursionError */
    bool same = same_effects(fresh, func->effects);
    func->effects = fresh;
    return !same;
}

void effects_compute(Unit *unit)
{
    bool *dirty = NEW_ARRAY(unit->arena, bool, unit->funcs.len + 1);
    Graph graph = call_graph(unit);
    const bool *recurses = find_recursion(&graph);
    for_each (Func *, func, &unit->funcs)
        complete_sites(func);
    for (uint32_t i = 0; i < unit->funcs.len; i++) {
        unit->funcs.at[i]->effects = NEW(unit->arena, Effects);
        unit->funcs.at[i]->valid |= EFFECTS; /* ir_may_fail of a call then asks the set that is growing */
        dirty[i] = true;
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 0; i < unit->funcs.len; i++) {
            if (!dirty[i])
                continue;
            dirty[i] = false;
            uint64_t cost = unit->funcs.at[i]->effects->cost;
            bool grown = recompute(unit->funcs.at[i], recurses[i]), dearer = unit->funcs.at[i]->effects->cost != cost;
            changed |= grown || dearer;
            for_each (Func *, caller, &graph.callers[i])
                dirty[caller->id] |= grown || (dearer && !recurses[caller->id]); /* around a cycle, costs have no end */
        }
    }
}
