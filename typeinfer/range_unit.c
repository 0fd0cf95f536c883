/* range_unit.c -- ranges through the whole program: parameters, results, globals, elements.
 * In: a Unit with effects.  Out: node->range everywhere, var->range, func->result_range.
 * Rule: grown from nothing by thresholds until no function sees anything new; what Python passes in is unknown.
 *     def f(n): ...      f(10); f(20)  =>  n in 10 .. 20                                                     */
#include "typeinfer/range_private.h"

enum { plain_updates = 3, most_sweeps = 2000, most_depth = 60, most_times = 8 };

static void walk_once(UnitRanges *ranges, Func *func);

bool range_is_small(Range range)
{
    return range.low >= INT64_MIN + (INT64_C(1) << 48) && range.high < INT64_MAX;
}

bool range_is_plain(Range range)
{
    return range.low >= -COUNTED && range.high <= COUNTED;
}

bool var_is_small(const Var *var)
{
    return var->range && range_is_small(*var->range);
}

Range range_of(const Func *func, const Ir *node)
{
    int64_t constant;
    if (ir_is_constant(node, &constant))
        return (Range){.low = constant, .high = constant};
    bool valid = (func->valid & RANGE) && node->range;
    return valid ? *node->range : (Range){.low = INT64_MIN, .high = INT64_MAX};
}

bool index_in_bounds(const Func *func, const Ir *access)
{
    return (func->valid & RANGE) && access->range && (access->range->proofs & Proved_bounds);
}

static const char *above_text(Arena *arena, const Range *range)
{
    const Bound *above = &range->above;
    const char *name = arena_print(arena,
                                   above->is_int ? "%s"
                                   : above->axis ? "%s.shape[%u]"
                                                 : "len(%s)",
                                   above->symbol->name, (unsigned)above->axis);
    if (above->value)
        return arena_print(arena, "%s %c %lld", name, above->value < 0 ? '-' : '+',
                           (long long)(above->value < 0 ? -above->value : above->value));
    return name;
}

const char *range_reason(Arena *arena, const Func *func, const Ir *node)
{
    Range range = range_of(func, node);
    const char *name = node->kind == I_Get ? node->Get.var->name : "value";
    if (range.low == INT64_MIN && range.high == INT64_MAX && !range.has_above)
        return arena_print(arena, "%s may be any int", name);
    Text text = {0};
    if (range.low != INT64_MIN)
        text_print(&text, "%lld <= ", (long long)range.low);
    text_put(&text, name);
    if (range.has_above)
        text_print(&text, " < %s", above_text(arena, &range));
    else if (range.high != INT64_MAX)
        text_print(&text, " <= %lld", (long long)range.high);
    const char *copy = text_kept(arena, &text);
    return copy;
}

/* ---- what grows ------------------------------------------------------------------------------------------------ */
static bool known_grow(Known *known, int64_t low, int64_t high)
{
    if (!known->any) {
        known->any = true;
        known->low = low;
        known->high = high;
        return true;
    }
    if (low >= known->low && high <= known->high)
        return false;
    bool widen = ++known->updates > plain_updates;
    if (low < known->low)
        known->low = widen ? widen_low(known->low, low) : low;
    if (high > known->high)
        known->high = widen ? widen_high(known->high, high) : high;
    return true;
}

static Known *known_of(UnitRanges *ranges, const void *key)
{
    Known *known = map_get(&ranges->known, key);
    if (!known) {
        known = NEW(ranges->unit->arena, Known);
        map_set(ranges->unit->arena, &ranges->known, key, known);
    }
    return known;
}

/* The function that is walked has seen it: it is walked again when it grows. */
static void read_known(Walk *walk, Known *known)
{
    if (!known->readers.len || last(&known->readers) != walk->func->id)
        push(walk->unit->arena, &known->readers, walk->func->id);
}

static void tell_readers(UnitRanges *ranges, Known *known)
{
    for_each (uint32_t, reader, &known->readers)
        ranges->dirty[reader] = true;
    known->readers.len = 0;
    ranges->clock++;
}

static void known_join(UnitRanges *ranges, Known *known, int64_t low, int64_t high)
{
    if (known_grow(known, low, high))
        tell_readers(ranges, known);
}

/* ---- elements ---------------------------------------------------------------------------------------------------- */
Value stored_in(Walk *walk, const Sites *sites)
{
    UnitRanges *ranges = walk->ranges;
    if (!sites_count(sites))
        return value_any();
    Known joined = {0};
    for (uint32_t i = 0; i < sites_count(sites); i++) {
        uint32_t site = sites_at(sites, i);
        if (!ranges->tracked[site])
            return value_any();
        Known *known = &ranges->contents[site];
        read_known(walk, known);
        if (!known->any)
            continue;
        joined.low = joined.any && joined.low < known->low ? joined.low : known->low;
        joined.high = joined.any && joined.high > known->high ? joined.high : known->high;
        joined.any = true;
    }
    if (!joined.any) { /* nothing was stored yet: no element can be read */
        walk->state->dead = true;
        return value_any();
    }
    return value_between(joined.low, joined.high);
}

void contents_store(Walk *walk, const Sites *sites, Value value)
{
    if (walk->state->dead || walk->trial)
        return;
    value = value_tighten(walk, value);
    for (uint32_t i = 0; i < sites_count(sites); i++)
        known_join(walk->ranges, &walk->ranges->contents[sites_at(sites, i)], value.low, value.high);
}

void contents_unknown(Walk *walk, const Sites *sites)
{
    contents_store(walk, sites, value_any());
}

/* ---- globals, attributes -------------------------------------------------------------------------------------------
 */
void note_stored(Walk *walk, const Var *var, Value value)
{
    if (walk->state->dead || walk->trial || var->type->kind != Type_int || var->home)
        return;
    value = value_tighten(walk, value);
    known_join(walk->ranges, known_of(walk->ranges, var), value.low, value.high);
}

/* What any instance's attribute was given, anywhere. */
Value field_value(Walk *walk, const Var *field)
{
    if (field->exported || (field->field_of && field->field_of->is_function))
        return value_any();
    Known *known = known_of(walk->ranges, field);
    read_known(walk, known);
    if (known->any)
        return value_between(known->low, known->high);
    walk->state->dead = true; /* nothing so far: a read raises AttributeError */
    return value_any();
}

static bool holds_ints(const Type *type)
{
    return type && (type->kind == Type_list || type->kind == Type_sequence) && type->items.len &&
           type->items.at[0]->kind == Type_int;
}

static void note_site(void *context, Ir *node)
{
    bool *tracked = context;
    uint32_t site = node->kind == I_ListNew ? node->ListNew.site : node->kind == I_ListFill ? node->ListFill.site : 0;
    if (site && holds_ints(node->type))
        tracked[site] = true;
}

/* A site that something else than a display makes, or that is stored into without a name, is not followed. */
static void note_untracked(void *context, Ir *node)
{
    bool *tracked = context;
    uint32_t site = node->kind == I_Slice ? node->Slice.site : node->kind == I_Library ? node->Library.site : 0;
    tracked[site] = false;
    if (node->kind == I_Set && holds_ints(node->Set.var->type))
        switch (node->Set.value->kind) { /* `xs + ys` makes an object without a site of its own here */
        case I_ListNew:
        case I_ListFill:
        case I_Get:
        case I_Index:
        case I_Call:
        case I_Select:
        case I_Field:
        case I_Convert:
            break;
        default:
            for (uint32_t i = 0; i < sites_count(node->Set.var->sites); i++)
                tracked[sites_at(node->Set.var->sites, i)] = false;
        }
}

/* Per object: is every store into it seen? */
static bool *find_tracked(Unit *unit)
{
    bool *tracked = NEW_ARRAY(unit->arena, bool, unit->objects.len + 1);
    for_each (Func *, func, &unit->funcs)
        ir_walk(&func->body, note_site, tracked);
    for_each (Func *, other, &unit->funcs)
        ir_walk(&other->body, note_untracked, tracked);
    for (uint32_t i = 0; i < unit->objects.len; i++)
        tracked[i] = tracked[i] && i && !unit->objects.at[i].outside;
    return tracked;
}

/* ---- calls ---------------------------------------------------------------------------------------------------------
 */
static bool is_number(const Type *type)
{
    return type && (type->kind == Type_int || type->kind == Type_bool);
}

/* A function is walked where it is first called, until what it stores in its own lists lets it return: or the caller
 * would end here, and be walked again from its start for each such call. */
static void walk_callee(UnitRanges *ranges, Func *callee)
{
    if (ranges->walking[callee->id] || ranges->depth >= most_depth)
        return;
    for (int times = 0; ranges->dirty[callee->id] && !ranges->returns[callee->id] && times < most_times; times++)
        walk_once(ranges, callee);
}

static void note_arguments(UnitRanges *ranges, Func *callee, const Value *args)
{
    bool changed = !ranges->reached[callee->id];
    for (uint32_t i = 0; i < callee->params.len; i++)
        if (is_number(callee->params.at[i].var->type))
            changed |= known_grow(known_of(ranges, callee->params.at[i].var), args[i].low, args[i].high);
    ranges->reached[callee->id] = true;
    ranges->dirty[callee->id] |= changed;
}

bool enter_function(Walk *walk, Func *callee, const Value *args, Value *result)
{
    UnitRanges *ranges = walk->ranges;
    *result = value_any();
    if (!walk->trial) {
        note_arguments(ranges, callee, args);
        walk_callee(ranges, callee);
    }
    Known *known = known_of(ranges, callee);
    read_known(walk, known);
    if (is_number(callee->result) && known->any)
        *result = value_between(known->low, known->high);
    return ranges->returns[callee->id];
}

void note_return(Walk *walk, const Value *value)
{
    UnitRanges *ranges = walk->ranges;
    Func *func = walk->func;
    if (walk->trial)
        return;
    Known *known = known_of(ranges, func);
    bool changed = !ranges->returns[func->id];
    ranges->returns[func->id] = true;
    if (is_number(func->result))
        changed |= known_grow(known, value->low, value->high);
    if (changed)
        tell_readers(ranges, known);
}

/* Does the runtime call it, with arguments that nobody sees here? */
static bool is_hook(const Unit *unit, const Func *func)
{
    for_each (Class *, cls, &unit->classes)
        for (int hook = 0; hook < Hook_count_; hook++)
            if (cls->hooks[hook] == func)
                return true;
    return false;
}

static bool is_open(const UnitRanges *ranges, const Func *func, const Var *var)
{
    return var->home ? ranges->open[func->id] : var->exported;
}

Value entry_value(Walk *walk, const Var *var)
{
    if (var->type->kind == Type_bool)
        return value_between(0, 1);
    if (is_open(walk->ranges, walk->func, var))
        return value_any();
    if (var->type->kind != Type_int)
        return value_any();
    Known *known = known_of(walk->ranges, var);
    if (!var->home)
        read_known(walk, known);
    if (!known->any && !var->home)
        return value_constant(0); /* never assigned so far: a read raises NameError */
    return known->any ? value_between(known->low, known->high) : value_any();
}

/* ---- one function -------------------------------------------------------------------------------------------------
 */
static void start_walk(Walk *walk)
{
    Domain *domain = &walk->domain;
    Terms *terms = terms_of(walk->ranges, walk->func);
    uint32_t locals = walk->func->vars.len;
    walk->terms = terms;
    walk->nonzero = NEW_ARRAY(domain->arena, bool, locals + 1);
    domain->terms = terms->count;
    domain_start(domain);
    walk->counters = NEW_ARRAY(domain->arena, Counter, terms->count + 1);
    for (int i = 0; i < terms->count; i++)
        if (terms->var[i] && terms->var[i]->type->kind == Type_int &&
            (terms->var[i]->home || walk->func == walk->unit->entry))
            walk->counters[i] = Counter_unused;
}

static void enter_variable(Walk *walk, const Var *var)
{
    int term = term_of(walk, var, 0);
    if (term < 0 || var->type->kind == Type_range)
        return;
    bool number = is_number(var->type);
    Value value =
        number ? entry_value(walk, var) : value_between(0, var->type->kind == Type_array ? EXTENT_LIMIT : LENGTH_LIMIT);
    for (int axis = 0; axis < terms_of_type(var->type); axis++) {
        state_at_least(&walk->domain, walk->state, term + axis, value.low);
        state_at_most(&walk->domain, walk->state, term + axis, value.high);
    }
}

static void enter_state(Walk *walk)
{
    walk->state = state_new(&walk->domain);
    for_each (Param, param, &walk->func->params) {
        enter_variable(walk, param.var);
        set_bound(&walk->domain, walk->state, walk->terms->local_slot[param.var->id], true);
    }
    for_each (Var *, global, &walk->terms->globals)
        enter_variable(walk, global);
    for (uint32_t i = 0; i < walk->func->vars.len; i++) /* lengths are never negative, even of what is not bound yet */
        if (!is_number(walk->func->vars.at[i]->type) && i >= walk->func->params.len)
            enter_variable(walk, walk->func->vars.at[i]);
}

static void clear_range(void *context, Ir *node)
{
    (void)context;
    node->range = NULL;
}

static void walk_once(UnitRanges *ranges, Func *func)
{
    ranges->dirty[func->id] = false;
    ranges->walking[func->id] = true;
    ranges->depth++;
    Arena *arena = arena_new();
    Walk walk = {.unit = ranges->unit, .func = func, .ranges = ranges};
    walk.domain.arena = arena;
    start_walk(&walk);
    do {
        walk.counters_changed = false;
        ir_walk(&func->body, clear_range, NULL);
        enter_state(&walk);
        walk_function(&walk);
        state_free(&walk.domain, walk.state);
    } while (walk.counters_changed);
    arena_free(arena);
    ranges->depth--;
    ranges->walking[func->id] = false;
    if (!ranges->walked[func->id])
        push(ranges->arena, &ranges->order, func);
    ranges->walked[func->id] = true;
}

/* ---- the whole unit ------------------------------------------------------------------------------------------------
 */
static bool walk_if_dirty(UnitRanges *ranges, Func *func)
{
    if (!ranges->reached[func->id] || !ranges->dirty[func->id])
        return false;
    walk_once(ranges, func);
    return true;
}

/* Callers first, then callees first, and so on: arguments go down and results up in one sweep each. */
static bool solve(UnitRanges *ranges)
{
    Unit *unit = ranges->unit;
    for (uint32_t i = unit->funcs.len; i-- > 0;)
        walk_if_dirty(ranges, unit->funcs.at[i]);
    for (int sweep = 0; sweep < most_sweeps; sweep++) {
        bool again = false;
        for (uint32_t i = 0; i < unit->funcs.len; i++) /* what the walks reached meanwhile, too */
            again |= !ranges->walked[i] && walk_if_dirty(ranges, unit->funcs.at[i]);
        uint32_t count = ranges->order.len;
        for (uint32_t i = 0; i < count; i++)
            again |= walk_if_dirty(ranges, ranges->order.at[sweep % 2 ? i : count - 1 - i]);
        if (!again)
            return true;
    }
    return false;
}

static void publish(UnitRanges *ranges, const Var *var, int64_t low, int64_t high)
{
    Var *target = (Var *)var;
    if (!target->range) {
        target->range = NEW(ranges->unit->arena, Range);
        *target->range = (Range){.low = low, .high = high};
        return;
    }
    target->range->low = low < target->range->low ? low : target->range->low;
    target->range->high = high > target->range->high ? high : target->range->high;
}

/* A variable's range joins what every reached assignment gives it. */
static void publish_set(void *context, Ir *node)
{
    UnitRanges *ranges = context;
    int64_t constant;
    if (node->kind == I_Loop && node->range)
        publish(ranges, node->Loop.index, node->range->low, node->range->high);
    if (node->kind != I_Set || !is_number(node->Set.var->type))
        return;
    if (ir_is_constant(node->Set.value, &constant))
        publish(ranges, node->Set.var, constant, constant);
    else if (node->Set.value->range)
        publish(ranges, node->Set.var, node->Set.value->range->low, node->Set.value->range->high);
}

static void publish_function(UnitRanges *ranges, Func *func)
{
    Walk walk = {.unit = ranges->unit, .func = func, .ranges = ranges};
    for_each (Var *, var, &func->vars)
        var->range = NULL;
    func->result_range = NULL;
    if (!ranges->reached[func->id])
        return;
    for_each (Param, param, &func->params)
        if (is_number(param.var->type)) {
            Value value = entry_value(&walk, param.var);
            publish(ranges, param.var, value.low, value.high);
        }
    ir_walk(&func->body, publish_set, ranges);
    const Known *known = known_of(ranges, func);
    if (is_number(func->result) && known->any) {
        func->result_range = NEW(ranges->unit->arena, Range);
        *func->result_range = (Range){.low = known->low, .high = known->high};
    }
}

static void forget_all(Unit *unit)
{
    for_each (Func *, func, &unit->funcs) {
        ir_walk(&func->body, clear_range, NULL);
        func->result_range = NULL;
        for_each (Var *, var, &func->vars)
            var->range = NULL;
    }
}

static UnitRanges *ranges_new(Unit *unit, const bool *tracked)
{
    UnitRanges *ranges = NEW(unit->arena, UnitRanges);
    uint32_t funcs = unit->funcs.len, objects = unit->objects.len;
    *ranges = (UnitRanges){.unit = unit, .funcs = funcs, .objects = objects, .tracked = tracked};
    ranges->contents = NEW_ARRAY(unit->arena, Known, objects + 1);
    ranges->reached = NEW_ARRAY(unit->arena, bool, funcs + 1);
    ranges->returns = NEW_ARRAY(unit->arena, bool, funcs + 1);
    ranges->terms = NEW_ARRAY(unit->arena, Terms *, funcs + 1);
    ranges->dirty = NEW_ARRAY(unit->arena, bool, funcs + 1);
    ranges->open = NEW_ARRAY(unit->arena, bool, funcs + 1);
    ranges->walking = NEW_ARRAY(unit->arena, bool, funcs + 1);
    ranges->walked = NEW_ARRAY(unit->arena, bool, funcs + 1);
    for (uint32_t i = 0; i < funcs; i++) {
        if (unit->funcs.at[i]->id != i)
            bug("function %s has id %u at place %u", unit->funcs.at[i]->name, unit->funcs.at[i]->id, i);
        ranges->open[i] = unit->funcs.at[i]->exported || is_hook(unit, unit->funcs.at[i]);
        ranges->reached[i] = unit->funcs.at[i] == unit->entry || ranges->open[i];
        ranges->dirty[i] = true;
        ranges->ends_run |= unit->funcs.at[i]->yields && ir_tries(&unit->funcs.at[i]->body);
    }
    for_each (Var *, global, &unit->globals)
        global->range = NULL;
    return ranges;
}

/* What held of a program holds of one that does the same: functions that a pass rewrote are walked again, with those
 * that see something grow.  With other functions or objects all begins anew. */
static UnitRanges *ranges_again(Unit *unit, const bool *tracked)
{
    UnitRanges *ranges = unit->ranges;
    if (!ranges || ranges->funcs != unit->funcs.len || ranges->objects != unit->objects.len ||
        memcmp(ranges->tracked, tracked, ranges->objects) != 0)
        return ranges_new(unit, tracked);
    memset(ranges->terms, 0, ranges->funcs * sizeof *ranges->terms);
    memset(ranges->walked, 0, ranges->funcs * sizeof *ranges->walked);
    for (uint32_t i = 0; i < ranges->funcs; i++)
        ranges->dirty[i] = !(unit->funcs.at[i]->valid & RANGE);
    return ranges;
}

static void publish_all(UnitRanges *ranges)
{
    for_each (Func *, func, &ranges->unit->funcs) {
        if (ranges->walked[func->id] || !ranges->reached[func->id])
            publish_function(ranges, func);
        func->walked = ir_fingerprint(&func->body);
    }
}

void range_compute(Unit *unit)
{
    UnitRanges *ranges = unit->ranges = ranges_again(unit, find_tracked(unit));
    ranges->arena = arena_new();
    memset(&ranges->order, 0, sizeof ranges->order);
    if (solve(ranges)) {
        publish_all(ranges);
    } else {
        forget_all(unit);
        unit->ranges = NULL;
    }
    arena_free(ranges->arena);
}
