/* resumable.c -- generator bodies that go on where they stopped, without a stack of their own.
 * In: bodies whose variables have been judged.  Out: Func.resumes, Var.in_frame and cached; Unset statements.
 * Rule: every yield is a statement outside of try and with; what a scope of C would hold at a yield stands in the
 * frame, and its reference ends where that scope would.  What a loop without yields works with is a variable of C
 * between two yields. def numbers(n):                  =>    n, i stand in numbers_body_frame; the body begins with a
 * jump for i in range(n): yield i         to resumed: behind the yield                                        */
#include "codegen/emit.h"

typedef struct Resuming {
    Func *func;
    Place_ *places;
    uint32_t yields, plain; /* plain: statements that a goto may lead behind */
    bool odd;               /* a loop whose form in C has variables of its own */
} Resuming;

/* ---- which bodies -------------------------------------------------------------------------------------------------
 */
bool is_pause(const Ir *value)
{
    return value->kind == I_Yield || value->kind == I_Delegate;
}

static void count_yield(void *context, Ir *node)
{
    ++*(uint32_t *)context;
    if (!is_pause(node))
        --*(uint32_t *)context;
}

static uint32_t yields_of(Block *block)
{
    uint32_t count = 0;
    ir_walk(block, count_yield, &count);
    return count;
}

static bool has_yield(const Ir *node)
{
    return yields_of(&(Block){(Ir **)&node, 1, 1}) > 0;
}

static bool is_pausing(const Ir *node)
{
    return (node->kind == I_Set && is_pause(node->Set.value)) || (node->kind == I_Eval && is_pause(node->Eval.value));
}

bool is_yielding(const Ir *node)
{
    return (node->kind == I_Set && node->Set.value->kind == I_Yield) ||
           (node->kind == I_Eval && node->Eval.value->kind == I_Yield);
}

static void count_plain(void *context, Block *block)
{
    Resuming *r = context;
    for_each (Ir *, node, block) {
        r->plain += is_pausing(node);
        if (node->kind == I_If || node->kind == I_While || node->kind == I_Versions || node->kind == I_Loop)
            ir_each_block(node, count_plain, r);
    }
}

static void note_odd(void *context, Ir *node)
{
    Resuming *r = context;
    if (node->kind != I_Loop)
        return;
    const Verdict *verdict = node->Loop.verdict;
    r->odd |= verdict && (verdict->how == Run_parallel || verdict->how == Run_reduce);
    r->odd |= !never_big(r->func, node->Loop.start) && has_yield(node);
}

static bool may_resume(Resuming *r)
{
    r->yields = yields_of(&r->func->body);
    count_plain(r, &r->func->body);
    ir_walk(&r->func->body, note_odd, r);
    return r->yields == r->plain && !r->odd;
}

/* ---- what stands in the frame -------------------------------------------------------------------------------------
 */
static bool yields_from(const Block *block, uint32_t index)
{
    for (uint32_t i = index; i < block->len; i++)
        if (has_yield(block->at[i]))
            return true;
    return false;
}

/* Is there a yield where C's scope has it? */
static bool spans_yield(const Place_ *place)
{
    if (!place->block)
        return false;
    if (place->header)
        return has_yield(place->block->at[place->index]);
    return yields_from(place->block, place->index) || (place->loop && yields_of((Block *)&place->loop->While.body));
}

typedef struct Mention {
    const Var *var;
    bool found;
} Mention;

static void note_mention(void *context, Ir *node)
{
    Mention *mention = context;
    mention->found |= (node->kind == I_Get && node->Get.var == mention->var) ||
                      (node->kind == I_Set && node->Set.var == mention->var) ||
                      (node->kind == I_Unset && node->Unset.var == mention->var);
}

static bool mentions(Ir *node, const Var *var)
{
    Mention mention = {var, false};
    ir_walk(&(Block){&node, 1, 1}, note_mention, &mention);
    return mention.found;
}

/* The statement at a place of its block; behind those in front of a while's test, and the test, its body. */
static Ir *statement_at(const Place_ *place, uint32_t index)
{
    uint32_t before = place->block->len;
    if (index < before)
        return place->block->at[index];
    bool inside = place->loop && index > before && index - before - 1 < place->loop->While.body.len;
    return inside ? place->loop->While.body.at[index - before - 1] : NULL;
}

static uint32_t last_mention(const Place_ *place, const Var *var)
{
    uint32_t end = place->index, count = place->block->len + (place->loop ? place->loop->While.body.len + 1 : 0);
    for (uint32_t i = place->index; i < count; i++) {
        Ir *node = statement_at(place, i);
        bool in_test = !node && place->loop && mentions(place->loop->While.test, var);
        end = in_test || (node && mentions(node, var)) ? i : end;
    }
    return end;
}

/* Does what the path shows end with var? */
static bool shows(const Ir *path, const Var *var)
{
    switch (path->kind) {
    case I_Get:
        return path->Get.var == var;
    case I_Field:
        return shows(path->Field.a, var);
    case I_Convert:
        return shows(path->Convert.a, var);
    case I_Select:
        return shows(path->Select.a, var) || shows(path->Select.b, var);
    case I_Attr:
        return shows(path->Attr.a, var);
    case I_Entry:
        return shows(path->Entry.a, var);
    case I_Index:
        return shows(path->Index.a, var);
    default:
        return false;
    }
}

/* The last mention of a variable, and of those that borrow from it. */
static uint32_t last_need(const Func *func, const Place_ *places, const Var *var)
{
    const Place_ *place = &places[var->id];
    uint32_t end = last_mention(place, var);
    for_each (Var *, other, &func->vars) {
        const Place_ *its = &places[other->id];
        if (other->hold != Hold_borrowed || other->is_param || its->block != place->block || !its->set ||
            its->set->kind != I_Set || !shows(its->set->Set.value, var))
            continue;
        uint32_t last = last_need(func, places, other);
        end = last > end ? last : end;
    }
    return end;
}

/* A value that its scope begins with, and that is seen no more behind the next yield.  An owned one ends there, in
 * braces of its own: no jump leads into these. */
static bool is_brief(const Func *func, const Place_ *places, const Var *var)
{
    const Place_ *place = &places[var->id];
    if (place->carried || place->together || place->header || var->has_flag)
        return false;
    uint32_t end = last_need(func, places, var), before = place->block->len;
    for (uint32_t i = place->index; i <= end; i++) {
        Ir *node = statement_at(place, i);
        bool last = i == end && node && is_yielding(node) && node != place->set;
        if (node && has_yield(node) && !last)
            return false;
    }
    return var->hold != Hold_owned || place->index > before || end < before;
}

bool is_seen_behind(const Place_ *place, const Var *var, uint32_t end)
{
    return last_mention(place, var) > end;
}

bool opens_braces(const Func *func, const Place_ *places, const Block *block, uint32_t index, uint32_t *end)
{
    bool opens = false;
    *end = index;
    for (uint32_t i = index; i <= *end; i++)
        for_each (Var *, var, &func->vars) {
            const Place_ *place = &places[var->id];
            if (var->is_param || var->in_frame || var->hold != Hold_owned || place->block != block ||
                place->index != i || !spans_yield(place))
                continue;
            uint32_t last = last_need(func, places, var);
            opens |= i == index;
            *end = last > *end ? last : *end;
        }
    return opens;
}

static void note_worked(void *context, Ir *node)
{
    Var *var = node->kind == I_Get ? node->Get.var : node->kind == I_Set ? node->Set.var : NULL;
    var = node->kind == I_Loop ? node->Loop.index : var;
    if (var && var->home == context && var->in_frame && var->hold != Hold_owned && !var->has_flag)
        var->cached = true;
}

/* A loop without yields, where it is none inside another such. */
static void find_worked(void *context, Block *block)
{
    for_each (Ir *, node, block) {
        bool loops = node->kind == I_Loop || node->kind == I_While;
        if (loops && !has_yield(node))
            ir_walk(&(Block){&node, 1, 1}, note_worked, context);
        else
            ir_each_block(node, find_worked, context);
    }
}

/* ---- references that end with their scope -------------------------------------------------------------------------
 */
static void note_jump(void *context, Ir *node)
{
    *(bool *)context |= node->kind == I_Break || node->kind == I_Continue;
}

/* A body that may be left on the way; one that a jump leaves is left to a stack. */
static bool scopes_end(Resuming *r, const Place_ *place)
{
    bool jumps = false;
    ir_walk((Block *)place->block, note_jump, &jumps);
    if (place->loop)
        jumps = true;
    return !jumps && r->func->body.len > 0;
}

static bool ends_early(Resuming *r, const Var *var)
{
    const Place_ *place = &r->places[var->id];
    return var->in_frame && !var->is_param && var->hold == Hold_owned && place->block != &r->func->body &&
           end_is_seen(r->func->unit, var->type);
}

static void end_in_block(Resuming *r, Block *block)
{
    Unit *unit = r->func->unit;
    for (uint32_t i = r->func->vars.len; i-- > 0;) {
        Var *var = r->func->vars.at[i];
        if (r->places[var->id].block != block || !ends_early(r, var) || !ends_open(block))
            continue;
        Ir *node = ir_new(unit, I_Unset, NULL, last(block)->at);
        node->Unset.var = var;
        node->Unset.lets_go = true;
        push(unit->arena, block, node);
    }
}

static void end_in_blocks(void *context, Block *block)
{
    end_in_block(context, block);
    for_each (Ir *, node, block)
        ir_each_block(node, end_in_blocks, context);
}

/* ---- a value that is made to be yielded ---------------------------------------------------------------------------
 */
static bool is_yielded(Ir *node, const Var *var)
{
    const Ir *value = node->kind == I_Eval ? node->Eval.value : node->kind == I_Set ? node->Set.value : NULL;
    return value && value->kind == I_Yield && value->Yield.value->kind == I_Get && value->Yield.value->Get.var == var;
}

static void count_gets(void *context, Ir *node)
{
    uint32_t *gets = context;
    if (node->kind == I_Get && node->Get.var->home)
        gets[node->Get.var->id]++;
}

typedef struct Joining {
    Func *func;
    uint32_t *gets;
} Joining;

/* sum = a + b; yield sum: the sum goes into its place at once. */
static void join_yields(void *context, Block *block)
{
    Joining *joining = context;
    uint32_t kept = 0;
    for_each (Ir *, node, block) {
        ir_each_block(node, join_yields, joining);
        Ir *before = kept ? block->at[kept - 1] : NULL;
        const Var *var = before && before->kind == I_Set ? before->Set.var : NULL;
        if (var && var->home && var->is_temp && joining->gets[var->id] == 1 && is_yielded(node, var) &&
            ir_is_quiet(before->Set.value) && !needs_statement(joining->func, before->Set.value)) {
            Ir *yield = node->kind == I_Eval ? node->Eval.value : node->Set.value;
            yield->Yield.value = before->Set.value;
            kept--;
        }
        block->at[kept++] = node;
    }
    block->len = kept;
}

static void join_all(Func *func)
{
    Joining joining = {func, NEW_ARRAY(func->unit->arena, uint32_t, func->vars.len + 1)};
    ir_walk(&func->body, count_gets, joining.gets);
    join_yields(&joining, &func->body);
}

/* A loop over big integers declares its index itself. */
static void note_index(void *context, Ir *node)
{
    Resuming *r = context;
    r->odd |= node->kind == I_Loop && node->Loop.index->in_frame && !never_big(r->func, node->Loop.start);
}

/* ---- the pass -----------------------------------------------------------------------------------------------------
 */
static void make_resumable(Func *func)
{
    Resuming r = {.func = func};
    bool fits = may_resume(&r);
    if (fits)
        join_all(func);
    r.places = places_of(func->unit->arena, func);
    for_each (Var *, var, &func->vars) {
        const Place_ *place = &r.places[var->id];
        var->in_frame = fits && (var->is_param || (spans_yield(place) && !is_brief(func, r.places, var)));
        if (ends_early(&r, var))
            fits &= scopes_end(&r, &r.places[var->id]);
    }
    ir_walk(&func->body, note_index, &r);
    fits &= !r.odd;
    func->resumes = fits;
    if (fits) {
        find_worked(func, &func->body);
        end_in_blocks(&r, &func->body);
    } else
        for_each (Var *, kept, &func->vars)
            kept->in_frame = false;
}

void find_resumable(Unit *unit)
{
    for_each (Func *, func, &unit->funcs)
        if (func->yields)
            make_resumable(func);
}
