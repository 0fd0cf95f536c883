/* splice.c -- a generator's body with the consuming loop's body in place of each yield.
 * In: both, as IR.  Out: statements.
 * Rule: `continue` goes on behind the yield, `break` and the generator's `return` leave the whole; where C's own break
 * and continue do not reach that far, a loop that runs once gives break a place and a flag, `stopped`, carries it
 * outwards. for x in odd(xs): t += x    and    def odd(xs): for x in xs: if x % 2: yield x    =>    for x in xs: if x %
 * 2: t += x  */
#include "codegen/consumed.h"

/* Where a statement of the generator's body stands. */
typedef struct Spot {
    uint32_t depth; /* loops of the body around it */
    bool tail;      /* nothing follows it in the innermost of them, or in the whole */
    bool flagged;   /* leaving the innermost loop is not enough to leave the whole */
} Spot;

static void add(Splice *s, Block *out, Ir *node)
{
    push(s->unit->arena, out, node);
}

static Ir *jump(Splice *s, IrKind kind, Span at)
{
    return ir_new(s->unit, kind, NULL, at);
}

static void set_stopped(Splice *s, Block *out, bool value, Span at)
{
    if (!s->stopped)
        s->stopped =
            var_new(s->func, intern_text(s->unit->names, "stopped"), type_simple(s->unit->types, Type_bool), at);
    s->sets++;
    Ir *constant = ir_new(s->unit, I_Const, s->stopped->type, at);
    constant->Const.value.integer = value;
    add(s, out, ir_set(s->unit, s->stopped, constant, at));
}

static void break_if_stopped(Splice *s, Block *out, Span at)
{
    Ir *node = jump(s, I_If, at);
    node->If.test = ir_get(s->unit, s->stopped, at);
    add(s, &node->If.body, jump(s, I_Break, at));
    add(s, out, node);
}

/* To the end of the whole, from there. */
static void leave(Splice *s, Block *out, Spot spot, Span at)
{
    if (spot.depth == 0)
        s->wrapped = true;
    else if (spot.flagged)
        set_stopped(s, out, true, at);
    add(s, out, jump(s, I_Break, at));
}

/* { body; break; }: a loop that gives break a place. */
static Ir *run_once(Splice *s, Span at)
{
    Ir *loop = jump(s, I_While, at), *test = ir_new(s->unit, I_Const, type_simple(s->unit->types, Type_bool), at);
    test->Const.value.integer = 1;
    loop->While.test = test;
    push(s->unit->arena, s->once, loop);
    return loop;
}

/* ---- the consuming loop's body ----------------------------------------------------------------------------------- */
typedef struct Jumps {
    bool breaks, continues;
} Jumps;

static void find_jumps(void *context, Block *block);
static void note_jumps(Jumps *jumps, Ir *node)
{
    switch (node->kind) {
    case I_Break:
        jumps->breaks = true;
        break;
    case I_Continue:
        jumps->continues = true;
        break;
    case I_While:
        find_jumps(jumps, &node->While.orelse);
        break;
    case I_Loop:
        find_jumps(jumps, &node->Loop.orelse);
        break;
    default:
        ir_each_block(node, find_jumps, jumps);
    }
}

static void find_jumps(void *context, Block *block)
{
    for_each (Ir *, node, block)
        note_jumps(context, node);
}

typedef struct Redirect {
    Splice *splice;
    Spot spot;
    bool held; /* in a loop that runs once */
} Redirect;

static void redirect_block(void *context, Block *block);
static void redirect_node(Redirect *r, Ir *node, Block *out)
{
    Splice *s = r->splice;
    switch (node->kind) {
    case I_Break:
        if (r->held) {
            set_stopped(s, out, true, node->at);
            add(s, out, node);
        } else
            leave(s, out, r->spot, node->at);
        return;
    case I_Continue: /* at the end of the whole there is nothing to go on to */
        if (r->held)
            add(s, out, jump(s, I_Break, node->at));
        else if (r->spot.depth)
            add(s, out, node);
        else
            leave(s, out, r->spot, node->at);
        return;
    case I_While:
        redirect_block(r, &node->While.orelse);
        break;
    case I_Loop:
        redirect_block(r, &node->Loop.orelse);
        break;
    default:
        ir_each_block(node, redirect_block, r);
    }
    add(s, out, node);
}

static void redirect_block(void *context, Block *block)
{
    Block out = {0};
    for_each (Ir *, node, block)
        redirect_node(context, node, &out);
    *block = out;
}

/* A further copy has temporaries of its own. */
typedef struct Fresh {
    Splice *splice;
    Map vars;
} Fresh;

static void note_temporary(void *context, Ir *node)
{
    Fresh *fresh = context;
    Var *var = node->kind == I_Set ? node->Set.var : node->kind == I_Loop ? node->Loop.index : NULL;
    if (!var || !(var->is_temp || var->is_index) || var->home != fresh->splice->func || map_get(&fresh->vars, var))
        return;
    Var *twin = var_new(var->home, var->name, var->type, var->at);
    uint32_t id = twin->id;
    *twin = *var;
    twin->id = id;
    map_set(fresh->splice->unit->arena, &fresh->vars, var, twin);
}

static Block copy_of_body(Splice *s)
{
    Block *body = &s->loop->While.body, copy = {0};
    Fresh fresh = {.splice = s};
    if (s->copies++)
        ir_walk(body, note_temporary, &fresh);
    for_each (Ir *, node, body)
        add(s, &copy, ir_copy(s->unit, node, &fresh.vars));
    return copy;
}

typedef struct Filling {
    const Var *source;
    Ir *value;
} Filling;

static void fill(void *context, Ir **slot)
{
    Filling *filling = context;
    Ir *node = *slot;
    if (node->kind == I_Yielded && node->Yielded.a->kind == I_Get && node->Yielded.a->Get.var == filling->source)
        *slot = filling->value;
    else
        ir_each_operand(node, fill, filling);
}

/* What the loop does with a value: its body, whose first statement takes it. */
static void consume_value(Splice *s, Block *out, Ir *value, Spot spot, Span at)
{
    Block body = copy_of_body(s);
    Filling filling = {s->source, value};
    ir_each_operand(body.at[0], fill, &filling);
    Jumps jumps = {0};
    find_jumps(&jumps, &body);
    bool held = jumps.continues && !spot.tail;
    Redirect redirect = {s, spot, held};
    redirect_block(&redirect, &body);
    if (!held) {
        for_each (Ir *, node, &body)
            add(s, out, node);
        return;
    }
    Ir *loop = run_once(s, at);
    loop->While.body = body;
    add(s, &loop->While.body, jump(s, I_Break, at));
    add(s, out, loop);
    if (!jumps.breaks)
        return;
    s->wrapped |= spot.depth == 0;
    break_if_stopped(s, out, at);
}

/* What an inner generator yields, as the outer one's items are: 1 among texts. */
static Ir *as_item(Splice *s, Block *out, Ir *value, Span at)
{
    Type *type = s->source->type->items.at[0];
    if (value->type == type)
        return value;
    Var *item = temp_new(s->func, "item", value->type, at);
    add(s, out, ir_set(s->unit, item, value, at));
    Ir *converted = ir_new(s->unit, I_Convert, type, at);
    converted->Convert.a = ir_get(s->unit, item, at);
    return converted;
}

/* yield from inner: a loop of its own over it. */
static void consume_inner(Splice *s, Block *out, Ir *inner, Spot spot, Span at)
{
    Var *more = temp_new(s->func, "more", type_simple(s->unit->types, Type_bool), at);
    Ir *loop = jump(s, I_While, at), *resume = ir_new(s->unit, I_Resume, more->type, at),
       *value = ir_new(s->unit, I_Yielded, inner->type->items.at[0], at);
    resume->Resume.a = inner;
    value->Yielded.a = ir_copy(s->unit, inner, NULL);
    add(s, &loop->While.before, ir_set(s->unit, more, resume, at));
    loop->While.test = ir_get(s->unit, more, at);
    Spot inside = {spot.depth + 1, true, spot.depth > 0 || !spot.tail};
    Jumps jumps = {0};
    find_jumps(&jumps, &s->loop->While.body);
    if (value->type->kind != Type_never) { /* else it yields nothing, ever */
        value = as_item(s, &loop->While.body, value, at);
        consume_value(s, &loop->While.body, value, inside, at);
    }
    add(s, out, loop);
    if (jumps.breaks && inside.flagged) {
        s->wrapped |= spot.depth == 0;
        break_if_stopped(s, out, at);
    }
}

/* ---- the generator's body ---------------------------------------------------------------------------------------- */
static void expand(Splice *s, Block *block, Spot spot);

static void note_exit(void *context, Ir *node)
{
    if (node->kind == I_Yield || node->kind == I_Delegate || node->kind == I_Return)
        *(bool *)context = true;
}

static bool has_exit(Ir *node)
{
    bool found = false;
    Block alone = {.at = &node, .len = 1};
    ir_walk(&alone, note_exit, &found);
    return found;
}

typedef struct Inner {
    Splice *splice;
    Spot spot;
} Inner;

static void expand_inner(void *context, Block *block)
{
    Inner *inner = context;
    expand(inner->splice, block, inner->spot);
}

/* A loop of the generator: what leaves the whole from inside it. */
static void expand_loop(Splice *s, Block *out, Ir *node, Spot spot)
{
    Block *body = node->kind == I_While ? &node->While.body : &node->Loop.body;
    Block *orelse = node->kind == I_While ? &node->While.orelse : &node->Loop.orelse;
    bool whole = spot.depth == 0 && spot.tail && !orelse->len;
    uint32_t sets = s->sets;
    expand(s, body, (Spot){spot.depth + 1, true, !whole});
    bool leaves = s->sets != sets && !whole;
    expand(s, orelse, (Spot){spot.depth, false, spot.flagged});
    add(s, out, node);
    if (leaves) {
        s->wrapped |= spot.depth == 0;
        break_if_stopped(s, out, node->at);
    }
}

static void expand_node(Splice *s, Block *out, Ir *node, Spot spot)
{
    const Ir *value = node->kind == I_Eval ? node->Eval.value : NULL;
    if (value && value->kind == I_Yield)
        consume_value(s, out, value->Yield.value, spot, node->at);
    else if (value && value->kind == I_Delegate)
        consume_inner(s, out, value->Delegate.a, spot, node->at);
    else if (node->kind == I_Return)
        leave(s, out, spot, node->at);
    else if (!has_exit(node))
        add(s, out, node);
    else if (node->kind == I_While || node->kind == I_Loop)
        expand_loop(s, out, node, spot);
    else {
        Inner inner = {s, spot};
        inner.spot.tail &= node->kind == I_If;
        ir_each_block(node, expand_inner, &inner);
        add(s, out, node);
    }
}

static void expand(Splice *s, Block *block, Spot spot)
{
    Block out = {0};
    for (uint32_t i = 0; i < block->len; i++) {
        Spot here = spot;
        here.tail &= i + 1 == block->len;
        expand_node(s, &out, block->at[i], here);
    }
    *block = out;
}

void splice(Splice *s, Block *out)
{
    Span at = s->loop->at;
    Block inner = {0};
    expand(s, s->body, (Spot){0, true, false});
    if (s->stopped)
        set_stopped(s, out, false, at);
    if (s->wrapped) {
        Ir *loop = run_once(s, at);
        loop->While.body = *s->body;
        add(s, &loop->While.body, jump(s, I_Break, at));
        add(s, &inner, loop);
    } else
        inner = *s->body;
    for_each (Ir *, node, &inner)
        add(s, out, node);
}
