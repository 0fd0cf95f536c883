/* memory.c -- by value, borrowed or owned: who releases what.
 * In: IR whose operands are quiet.  Out: the same with every new reference named, and a Hold per
 * variable. Rule: a variable that is counted is owned unless a proof says that it may borrow
 * (design: the nine rules). return a + b + c      # str
 *  => start = a + b; return start + c            # start is owned: released when the function ends
 */
#include "codegen/emit.h"

/* The Try or Finally whose body is being rewritten. */
typedef struct Guard {
    const struct Guard *outer;
    const Ir *node;
    Block *body;
} Guard;

typedef struct Memory {
    Unit *unit;
    const Options *options;
    Func *func;
    uint32_t known;     /* variables that places are known of */
    Place_ *places;     /* as they were before anything was named */
    const Guard *guard; /* the innermost */
    Block *out;         /* the statements in front of the one in hand go here */
} Memory;

/* ---- which ints are never big ----------------------------------------------------------- */
typedef struct Smalls {
    Func *func;
    bool *big; /* by variable: some value may be big */
} Smalls;

static void note_set(void *context, Ir *node)
{
    Smalls *smalls = context;
    if (node->kind == I_Set && node->Set.var->home && node->Set.value->type->kind == Type_int)
        smalls->big[node->Set.var->id] |= !never_big(smalls->func, node->Set.value);
    else if (node->kind == I_Loop)
        smalls->big[node->Loop.index->id] |= !never_big(smalls->func, node->Loop.start);
}

static bool small_by_range(const Var *var)
{
    return var->range && range_is_small(*var->range);
}

/* Grows: a variable is small when all that it is set from is, given those found so far. */
static void find_smalls(Memory *m)
{
    for (bool changed = true; changed;) {
        changed = false;
        Smalls smalls = {m->func, NEW_ARRAY(m->unit->arena, bool, m->func->vars.len + 1)};
        ir_walk(&m->func->body, note_set, &smalls);
        for_each (Var *, var, &m->func->vars) {
            bool small = var->type->kind == Type_int && !smalls.big[var->id] && (!var->is_param || small_by_range(var));
            changed |= small && !var->small;
            var->small |= small;
        }
    }
}

/* ---- naming what must be released, or has no form as an expression ---------------------- */
static const char *role_of_binary(const Ir *node)
{
    static const char *const roles[] = {
        [Ir_add] = "sum",           [Ir_sub] = "difference", [Ir_mul] = "product", [Ir_div] = "quotient",
        [Ir_floordiv] = "quotient", [Ir_mod] = "rest",       [Ir_pow] = "power",
    };
    if (node->type->kind == Type_str)
        return node->Binary.op == Ir_mul ? "repeated" : "joined";
    if (node->type->kind != Type_int && node->type->kind != Type_float)
        return "result";
    return node->Binary.op <= Ir_pow && roles[node->Binary.op] ? roles[node->Binary.op] : "bits";
}

static const char *role_of(Unit *unit, const Ir *node)
{
    switch (node->kind) {
    case I_Binary:
        return role_of_binary(node);
    case I_Unary:
        return node->Unary.op == Ir_neg ? "negative" : node->Unary.op == Ir_abs ? "size" : "bits";
    case I_Call:
        return arena_print(unit->arena, "%s_result", node->Call.func->name);
    case I_Library:
        return arena_print(unit->arena, "%s_result", node->Library.library->name);
    case I_Slice:
        return "part";
    case I_TextOf:
    case I_Format:
    case I_Percent:
    case I_Join:
        return "text";
    case I_ListNew:
    case I_ListFill:
        return "items";
    case I_TableNew:
        return node->type->kind == Type_dict ? "table" : "items";
    case I_TupleNew:
        return "pair";
    case I_Index:
        return node->type->kind == Type_str ? "character" : "item";
    case I_Element:
        return "element";
    case I_Row:
        return "row";
    case I_Entry:
        return node->Entry.value ? "value" : "key";
    case I_Attr:
        return node->Attr.field->name;
    case I_New:
        return "instance";
    case I_Len:
        return "length";
    case I_RangeNew:
        return "span";
    case I_Compare:
    case I_Contains:
    case I_And:
    case I_Or:
        return "test";
    case I_Convert:
        return role_of(unit, node->Convert.a);
    default:
        return "value";
    }
}

static Ir *name_value(Memory *m, Ir *value, const char *role)
{
    Var *temp = temp_new(m->func, role, value->type, value->at);
    temp->small = value->type->kind == Type_int && never_big(m->func, value);
    push(m->unit->arena, m->out, ir_set(m->unit, temp, value, value->at));
    Ir *get = ir_get(m->unit, temp, value->at);
    get->range = value->range;
    return get;
}

static void spill(Memory *m, Ir **slot, bool owning);
static void spill_operands(Memory *m, Ir *node, bool owning);

/* Does it make a reference that nobody takes over?  Not (1, "a"), of literals alone: they are never freed. */
static bool leaves_reference(const Memory *m, const Ir *node, bool owning)
{
    return !owning && makes_reference(m->func, node) && !is_flat_data(node);
}

/* Is there something below that must be named? */
static bool must_name(Memory *m, Ir *node, bool owning);

typedef struct Search {
    Memory *memory;
    const Ir *node;
    bool owning, found;
} Search;

static bool passes_on(const Ir *node)
{
    if (node->kind == I_Convert) /* float(n): the int's reference ends here */
        return is_counted(node->type) || node->type->kind == Type_union;
    return node->kind == I_TupleNew || node->kind == I_Select;
}

static void search_operand(void *context, Ir **slot)
{
    Search *search = context;
    if (looks_at_character(search->node, *slot)) {
        Search below = {search->memory, *slot, false, false};
        ir_each_operand(*slot, search_operand, &below);
        search->found |= below.found;
    } else
        search->found = search->found || must_name(search->memory, *slot, search->owning);
}

static bool must_name(Memory *m, Ir *node, bool owning)
{
    if (needs_statement(m->func, node) || leaves_reference(m, node, owning))
        return true;
    if (is_literal_table(node))
        return false;
    Search search = {m, node, passes_on(node) && (owning || node->kind == I_TupleNew), false};
    ir_each_operand(node, search_operand, &search);
    return search.found;
}

/* `a and f(b)`: what stands right of `and` runs only sometimes, so it becomes an if. */
static void spill_choice(Memory *m, Ir **slot, Ir *test, Ir *then, Ir *other, const char *role)
{
    Ir *node = *slot;
    Var *temp = temp_new(m->func, role, node->type, node->at);
    Block *outer = m->out;
    Ir *choice = ir_new(m->unit, I_If, NULL, node->at);
    spill(m, &test, false);
    choice->If.test = test;
    m->out = &choice->If.body;
    spill(m, &then, true);
    push(m->unit->arena, m->out, ir_set(m->unit, temp, then, then->at));
    m->out = &choice->If.orelse;
    spill(m, &other, true);
    push(m->unit->arena, m->out, ir_set(m->unit, temp, other, other->at));
    m->out = outer;
    temp->small = node->type->kind == Type_int && never_big(m->func, node);
    temp->is_temp = false; /* set in both branches */
    push(m->unit->arena, m->out, choice);
    *slot = ir_get(m->unit, temp, node->at);
    (*slot)->range = node->range;
}

static Ir *truth_constant(Memory *m, bool value, const Ir *like)
{
    Ir *node = ir_new(m->unit, I_Const, like->type, like->at);
    node->Const.value.integer = value;
    return node;
}

typedef struct Descent {
    Memory *memory;
    const Ir *node;
    bool owning;
} Descent;

static void spill_below(void *context, Ir **slot)
{
    Descent *descent = context;
    if (looks_at_character(descent->node, *slot))
        spill_operands(descent->memory, *slot, false);
    else
        spill(descent->memory, slot, descent->owning);
}

/* c ? f() : keep(x): one expression, whose reference needs a name at most */
static bool is_short_choice(Memory *m, const Ir *node)
{
    return node->kind == I_Select && !must_name(m, node->Select.test, false) && !must_name(m, node->Select.a, true) &&
           !must_name(m, node->Select.b, true);
}

static bool spill_conditional(Memory *m, Ir **slot, bool owning)
{
    Ir *node = *slot;
    if (node->kind == I_And && must_name(m, node->And.b, false))
        spill_choice(m, slot, node->And.a, node->And.b, truth_constant(m, false, node), "both");
    else if (node->kind == I_Or && must_name(m, node->Or.b, false))
        spill_choice(m, slot, node->Or.a, truth_constant(m, true, node), node->Or.b, "either");
    else if (is_short_choice(m, node)) {
        if (!owning && makes_reference(m->func, node)) {
            Descent descent = {m, node, true};
            ir_each_operand(node, spill_below, &descent);
            *slot = name_value(m, node, "choice");
            return true;
        }
        return false;
    } else if (node->kind == I_Select && (must_name(m, node->Select.a, owning) || must_name(m, node->Select.b, owning)))
        spill_choice(m, slot, node->Select.test, node->Select.a, node->Select.b, "choice");
    else
        return false;
    return true;
}

/* What is written into the text directly needs no name, only its own operands may. */
static bool is_text_piece(const Ir *item)
{
    return (item->kind == I_TextOf || item->kind == I_Format || item->kind == I_Percent) && !ir_may_fail(item);
}

static void spill_operands(Memory *m, Ir *node, bool owning)
{
    if (is_literal_table(node))
        return;
    if (node->kind == I_Join) {
        for (uint32_t i = 0; i < node->Join.items.len; i++)
            if (is_text_piece(node->Join.items.at[i]))
                spill_operands(m, node->Join.items.at[i], false);
            else
                spill(m, &node->Join.items.at[i], false);
        return;
    }
    if (is_list_append(node)) { /* the list takes the reference over: emit_call.c */
        spill(m, &node->Library.args.at[0], false);
        spill(m, &node->Library.args.at[1], true);
        return;
    }
    Descent descent = {m, node, passes_on(node) && (owning || node->kind == I_TupleNew)};
    ir_each_operand(node, spill_below, &descent);
}

/* owning: the user of this value takes the reference over. */
static void spill(Memory *m, Ir **slot, bool owning)
{
    if (spill_conditional(m, slot, owning))
        return;
    spill_operands(m, *slot, owning);
    if (needs_statement(m->func, *slot) || leaves_reference(m, *slot, owning))
        *slot = name_value(m, *slot, role_of(m->unit, *slot));
}

/* The value of a Set or Eval: the statement itself has a form for it. */
static void spill_root(Memory *m, Ir **slot)
{
    if (!spill_conditional(m, slot, true))
        spill_operands(m, *slot, true);
}

static void rewrite_block(Memory *m, Block *block);
static void rewrite_statement(Memory *m, Ir *node);

static void spill_while(Memory *m, Ir *node)
{
    Block *outer = m->out, before = {0};
    rewrite_block(m, &node->While.before);
    m->out = &before;
    spill(m, &node->While.test, false);
    m->out = outer;
    for_each (Ir *, statement, &before)
        push(m->unit->arena, &node->While.before, statement);
    rewrite_block(m, &node->While.body);
    rewrite_block(m, &node->While.orelse);
}

typedef struct Within {
    const Block *wanted;
    bool found;
} Within;

static void look_for_block(void *context, Block *block)
{
    Within *search = context;
    search->found |= block == search->wanted;
    for (uint32_t i = 0; i < block->len && !search->found; i++)
        ir_each_block(block->at[i], look_for_block, search);
}

typedef struct Sight {
    const Var *var;
    bool seen, stays; /* it is mentioned; something but a return or an error ends the block */
} Sight;

static void note_sight(void *context, Ir *node)
{
    Sight *sight = context;
    sight->seen |= (node->kind == I_Get && node->Get.var == sight->var) ||
                   (node->kind == I_Set && node->Set.var == sight->var) ||
                   (node->kind == I_Unset && node->Unset.var == sight->var);
    sight->stays |= node->kind == I_Break || node->kind == I_Continue || node->kind == I_Leave;
}

/* Does an error there leave the function without a look at var? */
static bool leaves_unseen(const Guard *guard, const Var *var)
{
    Sight sight = {.var = var};
    if (guard->outer || !var->home)
        return false;
    if (guard->node->kind == I_Finally) {
        ir_walk((Block *)&guard->node->Finally.final, note_sight, &sight);
        return !sight.seen && !sight.stays;
    }
    for_each (Ir *, handler, &guard->node->Try.handlers) {
        ir_walk(&handler->Except.body, note_sight, &sight);
        sight.stays |= ends_open(&handler->Except.body);
    }
    return !sight.seen && !sight.stays;
}

/* May a handler, or what follows it, still see the old value when the new one fails to come? */
static bool outlives_failure(const Memory *m, const Var *var)
{
    if (!m->guard || var->id >= m->known || leaves_unseen(m->guard, var))
        return false;
    Within search = {m->places[var->id].block, false};
    look_for_block(&search, m->guard->body);
    return !search.found;
}

/* A result that can fail must be tested before the old value of a global goes. */
static void spill_set(Memory *m, Ir *node)
{
    spill_root(m, &node->Set.value);
    const Var *var = node->Set.var;
    bool through_pointer = is_counted(var->type) && returns_by_pointer(var->type, true);
    bool begins = var->home && var->id < m->known && m->places[var->id].set == node; /* there is no old value */
    if (needs_statement(m->func, node->Set.value) && !begins &&
        (!var->home || through_pointer || outlives_failure(m, var)) && !var->is_temp)
        node->Set.value = name_value(m, node->Set.value, arena_print(m->unit->arena, "new_%s", var->name));
}

/* Is this statement written as it stands (false), or has something taken its place? */
static bool rewrite_eval(Memory *m, Ir *node)
{
    Ir **value = &node->Eval.value;
    spill_root(m, value);
    const Type *type = (*value)->type;
    bool small = type->kind == Type_int && ((*value)->proved & Proved_small); /* which nobody counts */
    bool pointer = type->kind != Type_none && ((is_counted(type) && !small) || returns_by_pointer(type, true));
    if (pointer && !(is_simple(*value))) {
        name_value(m, *value, role_of(m->unit, *value));
        return true;
    }
    return false;
}

/* return f(x) where f gives its result through a pointer: through that of this function's caller. */
static bool gives_to_caller(const Memory *m, const Ir *value)
{
    const Func *func = m->func;
    bool call = value->kind == I_Call || value->kind == I_Library ||
                (value->kind == I_Index && value->Index.a->type->kind == Type_list);
    return call && !m->guard && !func->yields && !func->resumes && value->type == func->result &&
           returns_by_pointer(func->result, can_raise(func)) && returns_by_pointer(value->type, true) &&
           ir_may_fail(value);
}

/* return f(x) in the library, whose frames leave no line: what f fails with is what fails here. */
static bool passes_failure_on(const Memory *m, const Ir *value)
{
    const Source *source = place_of(m->unit->sources, m->func->at).source;
    bool call = value->kind == I_Call || value->kind == I_Library;
    return call && ((source && source->is_library) || m->func->passes_on) && !m->guard && !m->func->yields &&
           !m->func->resumes && value->type == m->func->result && value->type->kind != Type_none &&
           value->type->kind != Type_never && !returns_by_pointer(value->type, true) && can_raise(m->func);
}

/* return f"{x}": the text is the result as soon as it is one. */
static bool is_text_returned(const Memory *m, const Ir *value)
{
    return value->kind == I_Join && !ir_may_fail(value) && value->type == m->func->result && !m->func->resumes;
}

static void rewrite_return(Memory *m, Ir *node)
{
    if (!node->Return.value || is_forward(m->func, node))
        return;
    spill_root(m, &node->Return.value);
    Ir *value = node->Return.value;
    if (!needs_statement(m->func, value) || passes_failure_on(m, value) || gives_to_caller(m, value) ||
        is_text_returned(m, value))
        return;
    if (value->type->kind == Type_none || value->type->kind == Type_never) {
        Ir *eval = ir_new(m->unit, I_Eval, NULL, value->at);
        eval->Eval.value = value;
        push(m->unit->arena, m->out, eval);
        node->Return.value = NULL;
    } else
        node->Return.value = name_value(m, value, "result");
}

static void rewrite_loop(Memory *m, Ir *node)
{
    spill(m, &node->Loop.start, false);
    spill(m, &node->Loop.stop, false);
    spill(m, &node->Loop.step, false);
    rewrite_block(m, &node->Loop.body);
    rewrite_block(m, &node->Loop.orelse);
}

static void rewrite_guarded(Memory *m, const Ir *node, Block *body)
{
    Guard guard = {m->guard, node, body};
    m->guard = &guard;
    rewrite_block(m, body);
    m->guard = guard.outer;
}

static void rewrite_try(Memory *m, Ir *node)
{
    rewrite_guarded(m, node, &node->Try.body);
    rewrite_block(m, &node->Try.orelse);
    for_each (Ir *, handler, &node->Try.handlers)
        rewrite_block(m, &handler->Except.body);
}

/* x = a if c else b, return a if c else b: each value at its place.  False: it may be written as an expression. */
static bool rewrite_choice(Memory *m, Ir *node)
{
    const Ir *value = node->kind == I_Set ? node->Set.value : node->Return.value;
    if (!value || value->kind != I_Select ||
        !(must_name(m, value->Select.a, true) || must_name(m, value->Select.b, true)) ||
        (node->kind == I_Set && !may_be_set_twice(m->func, node->Set.var)))
        return false;
    Ir *choice = ir_new(m->unit, I_If, NULL, node->at), *other = ir_new(m->unit, node->kind, NULL, node->at);
    Ir *a = value->Select.a, *b = value->Select.b;
    choice->If.test = value->Select.test;
    if (node->kind == I_Set)
        node->Set.var->is_temp = false; /* set in both branches */
    *other = *node;
    *(node->kind == I_Set ? &node->Set.value : &node->Return.value) = a;
    *(node->kind == I_Set ? &other->Set.value : &other->Return.value) = b;
    push(m->unit->arena, &choice->If.body, node);
    push(m->unit->arena, &choice->If.orelse, other);
    rewrite_statement(m, choice);
    return true;
}

static void rewrite_statement(Memory *m, Ir *node)
{
    if ((node->kind == I_Set || node->kind == I_Return) && rewrite_choice(m, node))
        return;
    switch (node->kind) {
    case I_Try:
        rewrite_try(m, node);
        break;
    case I_Finally:
        rewrite_guarded(m, node, &node->Finally.body);
        rewrite_block(m, &node->Finally.final);
        break;
    case I_Set:
        spill_set(m, node);
        break;
    case I_Eval:
        if (rewrite_eval(m, node))
            return;
        break;
    case I_StoreAttr:
        spill(m, &node->StoreAttr.a, false);
        if (ir_boxed_word(node->StoreAttr.value)) /* the statement has a form for it */
            spill_operands(m, node->StoreAttr.value, false);
        else
            spill(m, &node->StoreAttr.value, true);
        break;
    case I_Return:
        rewrite_return(m, node);
        break;
    case I_If:
        spill(m, &node->If.test, false);
        rewrite_block(m, &node->If.body);
        rewrite_block(m, &node->If.orelse);
        break;
    case I_Versions:
        spill(m, &node->Versions.test, false);
        rewrite_block(m, &node->Versions.body);
        rewrite_block(m, &node->Versions.orelse);
        break;
    case I_While:
        spill_while(m, node);
        break;
    case I_Loop:
        rewrite_loop(m, node);
        break;
    default:
        spill_operands(m, node, false);
        break;
    }
    push(m->unit->arena, m->out, node);
}

static void rewrite_block(Memory *m, Block *block)
{
    Block *outer = m->out, fresh = {0};
    m->out = &fresh;
    for_each (Ir *, node, block)
        rewrite_statement(m, node);
    m->out = outer;
    *block = fresh;
}

/* ---- a parameter that is assigned becomes a local --------------------------------------- */
static void note_rebound(void *context, Ir *node)
{
    bool *rebound = context;
    if (node->kind == I_Set && node->Set.var->is_param)
        rebound[node->Set.var->id] = true;
    if (node->kind == I_Unset && node->Unset.var->is_param)
        rebound[node->Unset.var->id] = true;
}

static void split_param(Memory *m, Param *param)
{
    Var *local = param->var;
    Func *func = m->func;
    Var *given = var_new(func, local->name, local->type, local->at);
    uint32_t id = local->id;
    given->is_param = given->hidden = true;
    given->sites = local->sites;
    given->range = local->range;
    param->var = given;
    local->is_param = false;
    func->vars.at[id] = given;
    func->vars.at[given->id] = local;
    local->id = given->id;
    given->id = id;
    Block body = {0};
    push(m->unit->arena, &body, ir_set(m->unit, local, ir_get(m->unit, given, local->at), func->at));
    for_each (Ir *, node, &func->body)
        push(m->unit->arena, &body, node);
    func->body = body;
}

static void split_params(Memory *m)
{
    bool *rebound = NEW_ARRAY(m->unit->arena, bool, m->func->vars.len + 1);
    ir_walk(&m->func->body, note_rebound, rebound);
    for (uint32_t i = 0; i < m->func->params.len; i++) {
        Param *param = &m->func->params.at[i];
        bool counted = is_counted(param->var->type) && !param->var->small;
        if (rebound[param->var->id] && (counted || param->var->may_be_unset))
            split_param(m, param);
    }
}

/* ---- marks of being unset --------------------------------------------------------------- */
static bool needs_flag(const Type *type)
{
    bool marked = type->kind == Type_int || type_is_pointer(type) || type_is_value(type);
    return !marked && type->kind != Type_never;
}

static void note_flag(void *context, Ir *node)
{
    (void)context;
    if (node->kind == I_Get && ir_may_fail(node))
        node->Get.var->has_flag |= needs_flag(node->Get.var->type);
    if (node->kind == I_Unset && ir_may_fail(node))
        node->Unset.var->has_flag |= needs_flag(node->Unset.var->type);
}

static void note_tri(void *context, Ir *node)
{
    (void)context;
    if (node->kind == I_Set && node->Set.var->type->kind == Type_bool && ir_may_fail(node->Set.value) &&
        node->Set.value->kind != I_Get && node->Set.value->kind != I_Index && node->Set.value->kind != I_Convert)
        node->Set.var->tri = true;
}

void mark_failing_bools(Func *func)
{
    ir_walk(&func->body, note_tri, NULL);
}

static void memory_func(Memory *m, Func *func)
{
    m->func = func;
    shape_loops(func);
    find_smalls(m);
    split_params(m);
    ir_walk(&func->body, note_flag, NULL);
    m->places = places_of(m->unit->arena, func);
    m->known = func->vars.len;
    rewrite_block(m, &func->body);
    shape_tests(func);
    find_smalls(m);
}

void pass_memory(Unit *unit, const Options *options)
{
    find_scopes(unit);
    find_circles(unit, options);
    Memory memory = {.unit = unit, .options = options};
    for_each (Var *, global, &unit->globals) {
        global->small = global->type->kind == Type_int && small_by_range(global);
        global->hold = is_counted(global->type) && !global->small ? Hold_owned : Hold_plain;
        global->has_flag = global->exported && global->may_be_unset && (global->rival || needs_flag(global->type));
    }
    for_each (Class *, cls, &unit->classes)
        for_each (Var *, field, &cls->fields)
            field->has_flag = field->may_be_unset && needs_flag(field->type);
    for_each (Func *, func, &unit->funcs)
        memory_func(&memory, func);
    let_references_go(unit);
    for_each (Func *, holder, &unit->funcs)
        decide_holds(holder);
    let_temporaries_go(unit);
    find_resumable(unit);
}
