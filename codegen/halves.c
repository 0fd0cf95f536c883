/* halves.c -- a variable that holds an np.float64 or a float (or an int) is a double and a flag, not a boxed value.
 * In: IR as lower left it.  Out: local variables of such a union in halves; where the whole is needed it is made.
 * Rule: a float and an np.float64 are the same 64 bits, and the flag alone says which one it is; an int has a
 * variable of its own.
 *
 *     s = <float | np.float64>0.0; s = <float | np.float64>(x + <np.float64>s)
 * =>  s = 0.0; s_is_numpy = False; s = x + s; s_is_numpy = True
 */
#include "codegen/plan.h"

typedef struct Half {
    Var *number, *whole; /* whole: of the int; NULL: the other member is a float, and in number, too */
    Var *flag;
    Type *other;
} Half;

typedef struct Halves {
    Unit *unit;
    Func *func;
    Type *numpy, *plain, *integer, *truth;
    Block *out;
    bool *refused; /* by variable */
    Half *of;      /* by variable */
} Halves;

/* The member beside np.float64; NULL: no such pair. */
static Type *other_of(const Halves *h, const Type *type)
{
    if (!type || type->kind != Type_union || type->items.len != 2 || !type_union_has(type, h->numpy))
        return NULL;
    return type_union_has(type, h->plain) ? h->plain : type_union_has(type, h->integer) ? h->integer : NULL;
}

static const Half *half_of(const Halves *h, const Ir *node)
{
    bool local = node->kind == I_Get && node->Get.var->home == h->func;
    return local && h->of[node->Get.var->id].number ? &h->of[node->Get.var->id] : NULL;
}

/* ---- small trees -------------------------------------------------------------------------------- */
static Ir *converted(Halves *h, Ir *a, Type *type)
{
    if (a->type == type)
        return a;
    Ir *node = ir_new(h->unit, I_Convert, type, a->at);
    node->Convert.a = a;
    node->proved |= Proved_member;
    return node;
}

static Ir *constant(Halves *h, bool value, Span at)
{
    Ir *node = ir_new(h->unit, I_Const, h->truth, at);
    node->Const.value.integer = value;
    return node;
}

static Ir *negated(Halves *h, Ir *a)
{
    Ir *node = ir_new(h->unit, I_Unary, h->truth, a->at);
    node->Unary.op = Ir_not;
    node->Unary.a = a;
    return node;
}

static Ir *choice(Halves *h, Ir *test, Ir *a, Ir *b)
{
    Ir *node = ir_new(h->unit, I_Select, a->type, a->at);
    node->Select.test = test;
    node->Select.a = a;
    node->Select.b = b;
    return node;
}

static Ir *has_type(Halves *h, Ir *a, Type *member)
{
    Ir *node = ir_new(h->unit, I_HasType, h->truth, a->at);
    node->HasType.a = a;
    node->HasType.member = member;
    return node;
}

/* ---- which variables ---------------------------------------------------------------------------- */
static void note_unset(void *context, Ir *node)
{
    Halves *h = context;
    if (node->kind == I_Unset && node->Unset.var->home == h->func)
        h->refused[node->Unset.var->id] = true;
}

static Var *half_new(Halves *h, const Var *var, const char *suffix, Type *type)
{
    Unit *unit = h->unit;
    Var *made =
        var_new(h->func, intern_text(unit->names, arena_print(unit->arena, "%s%s", var->name, suffix)), type, var->at);
    made->is_temp = var->is_temp;
    made->hidden = var->hidden;
    return made;
}

static void choose(Halves *h)
{
    uint32_t count = h->func->vars.len;
    h->refused = NEW_ARRAY(h->unit->arena, bool, count + 1);
    h->of = NEW_ARRAY(h->unit->arena, Half, count + 1);
    ir_walk(&h->func->body, note_unset, h);
    for (uint32_t i = 0; i < count; i++) {
        Var *var = h->func->vars.at[i];
        Type *other = other_of(h, var->type);
        if (!other || var->is_param || var->may_be_unset || h->refused[var->id])
            continue;
        Half half = {.number = half_new(h, var, "", h->numpy), .other = other};
        half.whole = other == h->integer ? half_new(h, var, "_int", h->integer) : NULL;
        half.flag = half_new(h, var, "_is_numpy", h->truth);
        half.flag->note = h;
        h->of[var->id] = half;
    }
}

/* ---- reading ------------------------------------------------------------------------------------ */
static Ir *number_of(Halves *h, const Half *half, Span at)
{
    return ir_get(h->unit, half->number, at);
}

static Ir *flag_of(Halves *h, const Half *half, Span at)
{
    return ir_get(h->unit, half->flag, at);
}

static Ir *other_tree(Halves *h, const Half *half, Span at)
{
    return half->whole ? ir_get(h->unit, half->whole, at) : converted(h, number_of(h, half, at), h->plain);
}

static Ir *whole_of(Halves *h, const Half *half, Type *type, Span at)
{
    return choice(h, flag_of(h, half, at), converted(h, number_of(h, half, at), type),
                  converted(h, other_tree(h, half, at), type));
}

static void read_tree(void *context, Ir **slot)
{
    Halves *h = context;
    Ir *node = *slot;
    const Half *half = node->kind == I_HasType   ? half_of(h, node->HasType.a)
                       : node->kind == I_Convert ? half_of(h, node->Convert.a)
                                                 : NULL;
    bool is_test = half && node->kind == I_HasType;
    Type *member = !half ? NULL : is_test ? node->HasType.member : node->type;
    if (is_test && (member == h->numpy || member == half->other))
        *slot = member == h->numpy ? flag_of(h, half, node->at) : negated(h, flag_of(h, half, node->at));
    else if (half && !is_test && member == h->numpy)
        *slot = number_of(h, half, node->at);
    else if (half && !is_test && member == half->other)
        *slot = other_tree(h, half, node->at);
    else if ((half = half_of(h, node)))
        *slot = whole_of(h, half, node->type, node->at);
    else
        ir_each_operand(node, read_tree, h);
}

/* ---- writing ------------------------------------------------------------------------------------ */
static void write(Halves *h, Var *var, Ir *value)
{
    if (var && value)
        push(h->unit->arena, h->out, ir_set(h->unit, var, value, value->at));
}

/* What a value is made of, when it is known: a copy of another pair, or one of the members. */
static bool write_parts(Halves *h, const Half *to, Ir *value)
{
    const Half *half = half_of(h, value);
    Span at = value->at;
    if (half) {
        write(h, to->number, number_of(h, half, at));
        write(h, to->whole, half->whole ? ir_get(h->unit, half->whole, at) : NULL);
        write(h, to->flag, flag_of(h, half, at));
        return true;
    }
    Ir *from = value->kind == I_Convert ? value->Convert.a : NULL;
    if (!from || (from->type != h->numpy && from->type != to->other))
        return false;
    bool numpy = from->type == h->numpy;
    read_tree(h, &from);
    if (numpy || !to->whole)
        write(h, to->number, converted(h, from, h->numpy));
    else
        write(h, to->whole, from);
    write(h, to->flag, constant(h, numpy, at));
    return true;
}

static Ir *zero(Halves *h, Type *type, Span at)
{
    return converted(h, ir_new(h->unit, I_Const, type == h->integer ? type : h->plain, at), type);
}

static void write_half(Halves *h, Ir *set)
{
    const Half *half = &h->of[set->Set.var->id];
    Span at = set->at;
    if (write_parts(h, half, set->Set.value))
        return;
    Var *made = temp_new(h->func, "value", set->Set.var->type, at);
    read_tree(h, &set->Set.value);
    write(h, made, set->Set.value);
    Ir *numpy = has_type(h, ir_get(h->unit, made, at), h->numpy);
    Ir *other = converted(h, ir_get(h->unit, made, at), half->other);
    Ir *number = converted(h, ir_get(h->unit, made, at), h->numpy);
    write(h, half->flag, numpy);
    write(h, half->number,
          choice(h, flag_of(h, half, at), number, half->whole ? zero(h, h->numpy, at) : converted(h, other, h->numpy)));
    write(h, half->whole, half->whole ? choice(h, flag_of(h, half, at), zero(h, h->integer, at), other) : NULL);
}

/* A temporary's flag that nobody asks for. */
typedef struct Asked {
    Halves *h;
    bool *read;
} Asked;

static void note_read(void *context, Ir *node)
{
    Asked *asked = context;
    if (node->kind == I_Get && node->Get.var->home == asked->h->func)
        asked->read[node->Get.var->id] = true;
}

static void drop_unread(void *context, Block *block)
{
    Asked *asked = context;
    uint32_t kept = 0;
    for_each (Ir *, node, block) {
        const Var *var = node->kind == I_Set && node->Set.var->home == asked->h->func ? node->Set.var : NULL;
        bool flag = var && var->type == asked->h->truth && var->note == asked->h;
        if (!flag || asked->read[var->id])
            block->at[kept++] = node;
        ir_each_block(node, drop_unread, asked);
    }
    block->len = kept;
}

static void drop_flags(Halves *h)
{
    Asked asked = {h, NEW_ARRAY(h->unit->arena, bool, h->func->vars.len + 1)};
    ir_walk(&h->func->body, note_read, &asked);
    drop_unread(&asked, &h->func->body);
}

/* ---- statements --------------------------------------------------------------------------------- */
/* Both ways set the same variable to the same number. */
static Ir *only_set(const Ir *node)
{
    if (node->kind != I_If || node->If.body.len != 1 || node->If.orelse.len != 1)
        return NULL;
    Ir *a = node->If.body.at[0], *b = node->If.orelse.at[0];
    bool same = a->kind == I_Set && b->kind == I_Set && a->Set.var == b->Set.var;
    const Ir *from = same ? b->Set.value : NULL;
    while (from && from->kind == I_Convert && from->Convert.a->type->kind != Type_union)
        from = from->Convert.a;
    const Ir *other = same ? a->Set.value : NULL;
    while (other && other->kind == I_Convert && other->Convert.a->type->kind != Type_union)
        other = other->Convert.a;
    return same && from->kind == I_Get && other->kind == I_Get && from->Get.var == other->Get.var &&
                   a->Set.var->type == from->type
               ? b
               : NULL;
}

static void halve_block(void *context, Block *block)
{
    Halves *h = context;
    Block fresh = {0}, *outer = h->out;
    for_each (Ir *, node, block) {
        h->out = &fresh;
        if (node->kind == I_Set && node->Set.var->home == h->func && h->of[node->Set.var->id].number) {
            write_half(h, node);
            continue;
        }
        ir_each_operand(node, read_tree, h);
        ir_each_block(node, halve_block, h);
        Ir *set = only_set(node);
        if (set)
            set->Set.value = set->Set.value->kind == I_Get ? set->Set.value : converted(h, set->Set.value, h->numpy);
        push(h->unit->arena, &fresh, set ? set : node);
    }
    h->out = outer;
    *block = fresh;
}

void pass_halves(Unit *unit, const Options *options)
{
    (void)options;
    Halves h = {.unit = unit, .numpy = type_fixed(unit->types, Dtype_float64)};
    h.plain = type_simple(unit->types, Type_float);
    h.integer = type_simple(unit->types, Type_int);
    h.truth = type_simple(unit->types, Type_bool);
    for_each (Func *, func, &unit->funcs) {
        h.func = func;
        choose(&h);
        halve_block(&h, &func->body);
        drop_flags(&h);
    }
}
