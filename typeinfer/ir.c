/* ir.c -- IR nodes: made, visited, copied, judged.
 * In: kinds and fields as ir.def lists them.  Out: trees, and what each node may do.
 * Rule: the fields are written once, in ir.def; what depends on types is written once, in
 * ir_may_fail. */
#include "typeinfer/facts.h"

/* ---- build ----------------------------------------------------------------------------------- */
Ir *ir_new(Unit *unit, IrKind kind, Type *type, Span at)
{
    Ir *node = NEW(unit->arena, Ir);
    node->kind = kind;
    node->type = type;
    node->at = at;
    return node;
}

Ir *ir_int(Unit *unit, int64_t value, Span at)
{
    Ir *node = ir_new(unit, I_Const, type_simple(unit->types, Type_int), at);
    node->Const.value.integer = value;
    return node;
}

Ir *ir_get(Unit *unit, Var *var, Span at)
{
    Ir *node = ir_new(unit, I_Get, var->type, at);
    node->Get.var = var;
    return node;
}

Ir *ir_set(Unit *unit, Var *var, Ir *value, Span at)
{
    Ir *node = ir_new(unit, I_Set, NULL, at);
    node->Set.var = var;
    node->Set.value = value;
    return node;
}

Ir *ir_binary(Unit *unit, IrOp op, Type *type, Ir *a, Ir *b, Span at)
{
    Ir *node = ir_new(unit, I_Binary, type, at);
    node->Binary.op = op;
    node->Binary.a = a;
    node->Binary.b = b;
    return node;
}

Ir *ir_compare(Unit *unit, IrOp op, Ir *a, Ir *b, Span at)
{
    Ir *node = ir_new(unit, I_Compare, type_simple(unit->types, Type_bool), at);
    node->Compare.op = op;
    node->Compare.a = a;
    node->Compare.b = b;
    return node;
}

Var *var_new(Func *home, Name name, Type *type, Span at)
{
    Var *var = NEW(home->unit->arena, Var);
    var->name = name;
    var->type = type;
    var->home = home;
    var->at = at;
    var->id = home->vars.len;
    push(home->unit->arena, &home->vars, var);
    return var;
}

Var *temp_new(Func *home, const char *role, Type *type, Span at)
{
    Var *var = var_new(home, intern_text(home->unit->names, role), type, at);
    var->is_temp = var->is_made = true;
    return var;
}

static bool is_in(Span span, uint32_t position)
{
    return span.start <= position && position < span.end;
}

/* A function of the class's, not one around it. */
static bool is_within(Span inner, Span outer)
{
    return inner.start < inner.end && outer.start <= inner.start && inner.end <= outer.end;
}

const Frame *frame_around(const Unit *unit, const Func *func, uint32_t position, const Frame *inner)
{
    uint32_t index = inner ? (uint32_t)(inner - unit->frames.at) : unit->frames.len;
    while (index-- > 0) {
        const Frame *frame = &unit->frames.at[index];
        if (!(frame->of_class && is_within(func->at, frame->at)) && is_in(frame->at, position) &&
            !is_in(frame->first, position))
            return frame;
    }
    return NULL;
}

/* ---- visit ----------------------------------------------------------------------------------- */
bool ir_is_statement(IrKind kind)
{
    switch (kind) {
#define EXPR(k, ...)                                                                                                   \
    case I_##k:                                                                                                        \
        return false;
#define STMT(k, ...)                                                                                                   \
    case I_##k:                                                                                                        \
        return true;
#include "typeinfer/ir.def"
    }
    return false;
}

const char *ir_op_text(IrOp op)
{
    static const char *const texts[] = {
        [Ir_add] = "+",       [Ir_sub] = "-",    [Ir_mul] = "*",    [Ir_matmul] = "@",  [Ir_div] = "/",
        [Ir_floordiv] = "//", [Ir_mod] = "%",    [Ir_pow] = "**",   [Ir_lshift] = "<<", [Ir_rshift] = ">>",
        [Ir_bitand] = "&",    [Ir_bitor] = "|",  [Ir_bitxor] = "^", [Ir_neg] = "-",     [Ir_plus] = "+",
        [Ir_invert] = "~",    [Ir_not] = "not ", [Ir_abs] = "abs",  [Ir_eq] = "==",     [Ir_ne] = "!=",
        [Ir_lt] = "<",        [Ir_le] = "<=",    [Ir_gt] = ">",     [Ir_ge] = ">=",
    };
    return texts[op];
}

const char *ir_detail_text(IrDetail detail)
{
    static const char *const texts[] = {
        [Detail_args] = "args",
        [Detail_cause] = "__cause__",
        [Detail_context] = "__context__",
        [Detail_hides_context] = "__suppress_context__",
        [Detail_traceback] = "__traceback__",
        [Detail_class] = "__class__",
        [Detail_class_name] = "__class__.__name__",
        [Detail_qualified_name] = "__class__.__qualname__",
        [Detail_class_module] = "__class__.__module__",
        [Detail_plain_str] = "__str__()",
        [Detail_plain_repr] = "__repr__()",
        [Detail_handled] = "handled",
        [Detail_notes] = "__notes__",
        [Detail_errno] = "errno",
        [Detail_strerror] = "strerror",
        [Detail_filename] = "filename",
        [Detail_value] = "value",
        [Detail_code] = "code",
        [Detail_filename2] = "filename2",
        [Detail_msg] = "msg",
        [Detail_name] = "name",
        [Detail_encoding] = "encoding",
        [Detail_reason] = "reason",
        [Detail_start] = "start",
        [Detail_end] = "end",
    };
    return texts[detail];
}

const char *ir_kind_text(IrKind kind)
{
    switch (kind) {
#define EXPR(k, text, ...)                                                                                             \
    case I_##k:                                                                                                        \
        return text;
#define STMT EXPR
#include "typeinfer/ir.def"
    }
    return "?";
}

#define EXPR(k, text, ...)                                                                                             \
    case I_##k: {                                                                                                      \
        struct k##Ir *fields = &node->k;                                                                               \
        (void)fields;                                                                                                  \
        __VA_ARGS__                                                                                                    \
    } break;
#define STMT   EXPR
#define one(x) visit(context, &fields->x);
#define opt(x)                                                                                                         \
    if (fields->x)                                                                                                     \
        visit(context, &fields->x);
#define many(x)                                                                                                        \
    for (uint32_t index = 0; index < fields->x.len; index++)                                                           \
        visit(context, &fields->x.at[index]);
#define block(x)
#define is(T, x)
void ir_each_operand(Ir *node, void (*visit)(void *context, Ir **slot), void *context)
{
    switch (node->kind) {
#include "typeinfer/ir.def"
    }
}
#undef one
#undef opt
#undef many
#undef block

#define EXPR(k, text, ...)                                                                                             \
    case I_##k: {                                                                                                      \
        struct k##Ir *fields = &node->k;                                                                               \
        (void)fields;                                                                                                  \
        __VA_ARGS__                                                                                                    \
    } break;
#define STMT EXPR
#define one(x)
#define opt(x)
#define many(x)
#define block(x) visit(context, &fields->x);
void ir_each_block(Ir *node, void (*visit)(void *context, Block *block), void *context)
{
    switch (node->kind) {
#include "typeinfer/ir.def"
    }
}
#undef one
#undef opt
#undef many
#undef block
#undef is

typedef struct Walk {
    void (*visit)(void *context, Ir *node);
    void *context;
} Walk;

static void walk_block(void *walk, Block *block);

static void walk_node(void *context, Ir **slot)
{
    Walk *walk = context;
    Ir *node = *slot;
    walk->visit(walk->context, node);
    ir_each_operand(node, walk_node, walk);
    ir_each_block(node, walk_block, walk);
}

static void walk_block(void *walk, Block *block)
{
    for (uint32_t index = 0; index < block->len; index++)
        walk_node(walk, &block->at[index]);
}

bool vars_have(const Vars *vars, const Var *var)
{
    for_each (Var *, one, vars)
        if (one == var)
            return true;
    return false;
}

void vars_add(Arena *arena, Vars *vars, Var *var)
{
    if (!vars_have(vars, var))
        push(arena, vars, var);
}

void block_insert(Arena *arena, Block *block, uint32_t at, Ir *node)
{
    push(arena, block, node);
    memmove(block->at + at + 1, block->at + at, (block->len - 1 - at) * sizeof *block->at);
    block->at[at] = node;
}

void block_remove(Block *block, uint32_t at)
{
    memmove(block->at + at, block->at + at + 1, (block->len - at - 1) * sizeof *block->at);
    block->len--;
}

void block_put(Arena *arena, Block *block, uint32_t at, const Block *others)
{
    Block made = {0};
    for (uint32_t i = 0; i < block->len; i++)
        if (i == at)
            for_each (Ir *, node, others)
                push(arena, &made, node);
        else
            push(arena, &made, block->at[i]);
    *block = made;
}

void ir_walk(Block *block, void (*visit)(void *context, Ir *node), void *context)
{
    Walk walk = {visit, context};
    walk_block(&walk, block);
}

/* ---- copy ------------------------------------------------------------------------------------ */
typedef struct Copy {
    Unit *unit;
    Map *vars;
} Copy;

static void copy_operand(void *context, Ir **slot)
{
    Copy *copy = context;
    *slot = ir_copy(copy->unit, *slot, copy->vars);
}

static void copy_block(void *context, Block *block)
{
    Copy *copy = context;
    for (uint32_t index = 0; index < block->len; index++)
        block->at[index] = ir_copy(copy->unit, block->at[index], copy->vars);
}

static Var *copy_var(const Copy *copy, Var *var)
{
    Var *other = copy->vars ? map_get(copy->vars, var) : NULL;
    return other ? other : var;
}

#define EXPR(k, text, ...)                                                                                             \
    case I_##k: {                                                                                                      \
        struct k##Ir *fields = &node->k;                                                                               \
        (void)fields;                                                                                                  \
        __VA_ARGS__                                                                                                    \
    } break;
#define STMT EXPR
#define one(x)
#define opt(x)
#define many(x)  own_array(unit, &fields->x);
#define block(x) own_array(unit, &fields->x);
#define is(T, x)
/* A block of its own for the copy, before its entries are copied in their turn. */
static void own_array(Unit *unit, Block *block)
{
    Ir **old = block->at;
    block->at = NEW_ARRAY(unit->arena, Ir *, block->len + 1);
    block->room = block->len + 1;
    if (block->len)
        memcpy(block->at, old, block->len * sizeof *old);
}

static void own_arrays(Unit *unit, Ir *node)
{
    switch (node->kind) {
#include "typeinfer/ir.def"
    }
}
#undef one
#undef opt
#undef many
#undef block
#undef is

Ir *ir_copy(Unit *unit, const Ir *node, Map *vars)
{
    Copy copy = {unit, vars};
    Ir *fresh = NEW(unit->arena, Ir);
    *fresh = *node;
    own_arrays(unit, fresh);
    ir_each_operand(fresh, copy_operand, &copy);
    ir_each_block(fresh, copy_block, &copy);
    if (fresh->kind == I_Get)
        fresh->Get.var = copy_var(&copy, fresh->Get.var);
    else if (fresh->kind == I_Set)
        fresh->Set.var = copy_var(&copy, fresh->Set.var);
    else if (fresh->kind == I_Unset)
        fresh->Unset.var = copy_var(&copy, fresh->Unset.var);
    else if (fresh->kind == I_Loop)
        fresh->Loop.index = copy_var(&copy, fresh->Loop.index);
    return fresh;
}

/* ---- told apart ------------------------------------------------------------------------------- */
#define EXPR(k, text, ...)                                                                                             \
    case I_##k: {                                                                                                      \
        struct k##Ir *fields = &node->k;                                                                               \
        (void)fields;                                                                                                  \
        __VA_ARGS__                                                                                                    \
    } break;
#define STMT EXPR
#define one(x)
#define opt(x)
#define many(x)
#define block(x) *print = hash_bytes(*print, &fields->x.len, sizeof fields->x.len);
#define is(T, x) *print = hash_bytes(*print, &fields->x, sizeof fields->x);
static void print_node(void *context, Ir *node)
{
    uint64_t *print = context;
    struct Verdict *verdict = NULL;
    if (node->kind == I_Loop) { /* how a loop runs is no part of what it does */
        verdict = node->Loop.verdict;
        node->Loop.verdict = NULL;
    }
    uintptr_t self[] = {(uintptr_t)node, (uintptr_t)node->type, node->kind};
    *print = hash_bytes(*print, self, sizeof self);
    switch (node->kind) {
#include "typeinfer/ir.def"
    }
    if (node->kind == I_Loop)
        node->Loop.verdict = verdict;
}
#undef one
#undef opt
#undef many
#undef block
#undef is

uint64_t ir_fingerprint(Block *block)
{
    uint64_t print = HASH_START;
    ir_walk(block, print_node, &print);
    return print;
}

/* ---- judge ----------------------------------------------------------------------------------- */
bool ir_is_constant(const Ir *node, int64_t *value)
{
    if (node->kind != I_Const || node->type->kind != Type_int || node->Const.value.digits.at)
        return false;
    if (value)
        *value = node->Const.value.integer;
    return true;
}

static bool constant_from(const Ir *node, int64_t low, int64_t high)
{
    int64_t value;
    return ir_is_constant(node, &value) && low <= value && value <= high;
}

/* A nonzero constant divisor or step, of any numeric type. */
static bool is_nonzero(const Ir *node)
{
    if (node->kind != I_Const)
        return false;
    const Const *value = &node->Const.value;
    switch (node->type->kind) {
    case Type_int:
        return value->digits.at || value->integer != 0;
    case Type_bool:
        return value->integer != 0;
    case Type_float:
        return value->real != 0;
    case Type_complex:
        return value->real != 0 || value->imaginary != 0;
    default:
        return false;
    }
}

/* x < y raises for members without an order; a list's or tuple's items are compared in their turn.
 */
static bool order_may_fail(const Type *type)
{
    if (!type_has(type, ORD))
        return type->kind != Type_never;
    for_each (Type *, item, &type->items) {
        if (type->recursive || order_may_fail(item))
            return true;
    }
    return false;
}

static bool is_real(const Type *type)
{
    if (type->kind != Type_union)
        return type->kind == Type_bool || type->kind == Type_int || type->kind == Type_float;
    for_each (Type *, member, &type->items) {
        if (!is_real(member))
            return false;
    }
    return true;
}

static bool is_row(const Type *type)
{
    return type->kind == Type_tuple || type->kind == Type_sequence || type->kind == Type_list;
}

/* May a < b raise TypeError?  The items of two lists or tuples meet in pairs. */
static bool order_fails(const Type *a, const Type *b)
{
    if (a->kind == Type_never || b->kind == Type_never || (is_real(a) && is_real(b)))
        return false;
    if (a == b)
        return order_may_fail(a);
    if (!is_row(a) || !is_row(b) || a->recursive || b->recursive)
        return true;
    bool tuples = a->kind == Type_tuple && b->kind == Type_tuple;
    for (uint32_t left = 0; left < a->items.len; left++) {
        for (uint32_t right = tuples ? left : 0; right < b->items.len; right++) {
            if (order_fails(a->items.at[left], b->items.at[right]))
                return true;
            if (tuples)
                break;
        }
    }
    return false;
}

static bool comparison_may_fail(const Ir *node)
{
    if (ir_calls_hooks(node))
        return true;
    if (node->Compare.op == Ir_eq || node->Compare.op == Ir_ne)
        return false;
    return order_fails(node->Compare.a->type, node->Compare.b->type);
}

/* ---- hooks ----------------------------------------------------------------------------------- */
enum { most_seen = 128, deepest_hooks = 8 };
typedef struct Hooks {
    void (*visit)(void *context, Func *func);
    void *context;
    uint32_t depth;
    uint32_t count;
    const Type *seen[most_seen]; /* in recursive data a type stands in many places */
} Hooks;

/* False: this type, with what is in it, was looked at. */
static bool is_new(Hooks *hooks, const Type *type)
{
    for (uint32_t i = 0; i < hooks->count; i++)
        if (hooks->seen[i] == type)
            return false;
    if (hooks->count < most_seen)
        hooks->seen[hooks->count++] = type;
    return true;
}

static void hooks_of_type(Hooks *hooks, const Type *type)
{
    if (!type->items.len && type->kind != Type_instance)
        return;
    if (!is_new(hooks, type))
        return;
    if (type->kind == Type_instance)
        for (int hook = 0; hook <= Hook_hash; hook++)
            if (type->cls->hooks[hook])
                hooks->visit(hooks->context, type->cls->hooks[hook]);
    if (hooks->count == most_seen && hooks->depth > deepest_hooks)
        return;
    hooks->depth++;
    for_each (Type *, item, &type->items)
        hooks_of_type(hooks, item);
    hooks->depth--;
}

static void hooks_of_operand(void *context, Ir **slot)
{
    if ((*slot)->type)
        hooks_of_type(context, (*slot)->type);
}

/* What a generator of that type may run: each of its bodies leads to the unit, and so to all of them. */
static void bodies_of(const Type *type, void (*visit)(void *context, Func *func), void *context)
{
    for (Func *func = type->bodies; func; func = func->next_body)
        visit(context, func);
}

void ir_each_hook(const Ir *node, void (*visit)(void *context, Func *func), void *context)
{
    Hooks hooks;
    hooks.visit = visit, hooks.context = context, hooks.depth = hooks.count = 0;
    switch (node->kind) {
    case I_TextOf:
    case I_Format:
    case I_Percent:
    case I_Join:
    case I_Print:
    case I_Raise:
    case I_Compare:
    case I_Contains:
        ir_each_operand((Ir *)node, hooks_of_operand, &hooks);
        break;
    case I_Library: /* what compares or hashes may fail, or is a container's */
        if ((node->Library.library->can_raise || node->Library.library->generic_class) &&
            !node->Library.library->only_moves)
            ir_each_operand((Ir *)node, hooks_of_operand, &hooks);
        break;
    case I_Resume:
        bodies_of(node->Resume.a->type, visit, context);
        break;
    case I_Delegate:
        bodies_of(node->Delegate.a->type, visit, context);
        break;
    default:
        break;
    }
}

static void note_hook(void *context, Func *func)
{
    (void)func;
    *(bool *)context = true;
}

bool ir_calls_hooks(const Ir *node)
{
    bool found = false;
    ir_each_hook(node, note_hook, &found);
    return found;
}

/* str() and repr() of an int of more than 4300 digits raise ValueError. */
static bool text_may_fail(const Type *type)
{
    if (type->kind == Type_int || type->kind == Type_range || type->recursive || type_is_exception(type))
        return true; /* args hold anything */
    if (type->kind == Type_instance)
        return type->cls->hooks[Hook_repr] || type->cls->hooks[Hook_str];
    for_each (Type *, item, &type->items) {
        if (text_may_fail(item))
            return true;
    }
    return false;
}

static Var *class_field(const Class *cls, Name name)
{
    for_each (Var *, field, &cls->fields)
        if (field->name == name)
            return field;
    return NULL;
}

/* Do all classes begin with the same, up to this field? */
static bool begin_alike(const Type *type, const Class *cls, const Var *field)
{
    for_each (Type *, member, &type->items)
        for (uint32_t i = 0; member->kind != Type_none; i++) {
            if (i == member->cls->fields.len || member->cls->fields.at[i] != cls->fields.at[i])
                return false;
            if (cls->fields.at[i] == field)
                break;
        }
    return true;
}

static void note_try(void *context, Ir *node)
{
    bool *tries = context;
    *tries |= node->kind == I_Try || node->kind == I_Finally;
}

bool ir_tries(Block *block)
{
    bool tries = false;
    ir_walk(block, note_try, &tries);
    return tries;
}

const Ir *ir_boxed_word(const Ir *value)
{
    bool boxes = value->kind == I_Convert && value->type->kind == Type_int &&
                 value->Convert.a->type->kind == Type_fixed && value->Convert.a->type->dtype == Dtype_uint64;
    return boxes ? value->Convert.a : NULL;
}

Var *type_field(const Type *type, Name name)
{
    if (type->kind == Type_instance || type->kind == Type_function)
        return class_field(type->cls, name);
    if (!type_is_objects(type))
        return NULL;
    const Class *cls = last(&type->items)->cls;
    Var *field = class_field(cls, name);
    return field && begin_alike(type, cls, field) ? field : NULL;
}

bool type_is_exception(const Type *type)
{
    if (type->kind == Type_union) {
        for_each (Type *, member, &type->items)
            if (!type_is_exception(member))
                return false;
        return true;
    }
    return type->kind == Type_exception || (type->kind == Type_instance && type->cls->exception);
}

bool type_hash_may_fail(const Type *type)
{
    switch (type->kind) {
    case Type_tuple:
    case Type_union:
        for_each (Type *, item, &type->items) {
            if (type_hash_may_fail(item))
                return true;
        }
        return false;
    case Type_instance:
        return type->cls->hooks[Hook_hash] || type->cls->hooks[Hook_equal];
    case Type_never:
    case Type_none:
    case Type_bool:
    case Type_int:
    case Type_float:
    case Type_complex:
    case Type_fixed:
    case Type_str:
    case Type_bytes:
    case Type_range:
        return false;
    default:
        return true;
    }
}

static bool division_may_fail(const Ir *node)
{
    const Ir *divisor = node->Binary.b;
    if (node->type->kind == Type_fixed || node->Binary.a->type->kind == Type_fixed)
        return false;
    if (!(node->proved & Proved_nonzero) && !is_nonzero(divisor))
        return true;
    /* true division of ints: the quotient of big ones may not fit a double */
    return node->Binary.op == Ir_div && node->Binary.a->type->kind == Type_int && !(node->proved & Proved_small);
}

static bool binary_may_fail(const Ir *node)
{
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    if (a->type->kind == Type_union || b->type->kind == Type_union)
        return true;
    switch (node->Binary.op) {
    case Ir_div:
    case Ir_floordiv:
    case Ir_mod: /* of a str: a format that is known only when it runs */
        return a->type->kind == Type_str || division_may_fail(node);
    case Ir_pow:
        if (a->type->kind == Type_fixed) /* of whole numbers: to a negative power */
            return a->type->dtype < Dtype_float32;
        if (a->type->kind == Type_int || a->type->kind == Type_bool)
            return !constant_from(b, 0, INT32_MAX);
        return !(node->proved & Proved_finite);
    case Ir_lshift:
    case Ir_rshift:
        return a->type->kind != Type_fixed && !(node->proved & Proved_shift) && !constant_from(b, 0, INT32_MAX);
    case Ir_mul: /* a str or list times a count that does not fit */
        return type_has(node->type, SIZED) && !(node->proved & Proved_small) && !constant_from(b, INT32_MIN, INT32_MAX);
    default:
        return false;
    }
}

static bool convert_may_fail(const Ir *node)
{
    const Type *from = node->Convert.a->type, *to = node->type;
    if (from->kind == Type_union)
        return !(node->proved & Proved_member);
    if (from->kind != Type_int)
        return false;
    if (to->kind == Type_float || to->kind == Type_complex || to->kind == Type_fixed)
        return !(node->proved & (Proved_small | Proved_finite | Proved_low)) &&
               !constant_from(node->Convert.a, to->kind == Type_fixed ? INT8_MIN : INT64_MIN,
                              to->kind == Type_fixed ? INT8_MAX : INT64_MAX);
    return false;
}

/* A union to a smaller union is checked as well: some member of `from` is missing in `to`. */
static bool narrows(const Type *from, const Type *to)
{
    for_each (Type *, member, &from->items) {
        if (!type_union_has(to, member))
            return true;
    }
    return false;
}

static bool percent_may_fail(const Ir *node)
{
    Str spec = node->Percent.spec;
    char conversion = spec.len ? spec.at[spec.len - 1] : 0;
    TypeKind kind = node->Percent.a->type->kind;
    if (node->Percent.width || node->Percent.precision)
        return true;
    if (conversion == 's' || conversion == 'r' || conversion == 'a')
        return text_may_fail(node->Percent.a->type);
    return !(kind == Type_float && memchr("eEfFgG", conversion, 6));
}

static bool call_may_fail(const Ir *node)
{
    const Func *func = node->Call.func;
    return !(func->valid & EFFECTS) || !func->effects || func->effects->raises || func->effects->interrupts;
}

static bool is_unproved(const Ir *node, enum Proved proof)
{
    return !(node->proved & proof);
}

static bool step_may_fail(const Ir *node, const Ir *step)
{
    return step && !is_nonzero(step) && is_unproved(node, Proved_nonzero);
}

static bool expression_may_fail(const Ir *node)
{
    switch (node->kind) {
    case I_Get:
        return node->Get.var->may_be_unset && is_unproved(node, Proved_set);
    case I_Attr:
        return node->Attr.field->may_be_unset && is_unproved(node, Proved_set);
    case I_Unary:
        return node->Unary.a->type->kind == Type_union ||
               (node->Unary.op == Ir_abs && node->Unary.a->type->kind == Type_complex &&
                is_unproved(node, Proved_finite));
    case I_Binary:
        return binary_may_fail(node);
    case I_Compare:
        return comparison_may_fail(node);
    case I_Convert:
        if (node->Convert.a->type->kind == Type_union && node->type->kind == Type_union)
            return is_unproved(node, Proved_member) && narrows(node->Convert.a->type, node->type);
        return convert_may_fail(node);
    case I_Truth:
        return node->Truth.a->type->kind == Type_array;
    case I_RangeNew:
        return step_may_fail(node, node->RangeNew.step);
    case I_ListFill:
        return is_unproved(node, Proved_small) && !constant_from(node->ListFill.count, INT32_MIN, INT32_MAX);
    case I_Len: /* of a range with big ends */
        return node->Len.a->type->kind == Type_range && is_unproved(node, Proved_small);
    case I_Index:
    case I_Element:
    case I_Row:
        return is_unproved(node, Proved_bounds);
    case I_Slice: /* MemoryError; a released memoryview */
        return node->Slice.a->type->kind == Type_packed || step_may_fail(node, node->Slice.step);
    case I_Resume:
    case I_Yield:
    case I_Delegate:
    case I_Returned: /* it may be of another type than its place: checked */
        return true;
    case I_Call:
        return call_may_fail(node);
    case I_Library:
        return node->Library.library->can_raise;
    case I_Contains:
        return ir_calls_hooks(node);
    case I_TextOf:
        return text_may_fail(node->TextOf.a->type) && is_unproved(node, Proved_small);
    case I_Format:
        return node->Format.spec || (text_may_fail(node->Format.a->type) && is_unproved(node, Proved_small));
    case I_Percent:
        return percent_may_fail(node);
    case I_Detail:
        return node->Detail.detail >= Detail_plain_str;
    default:
        return false;
    }
}

/* Into a bytearray or an array: a number that its elements can be. */
static bool stores_what_fits(const Ir *node)
{
    const Type *type = node->Store.a->type;
    if (type->kind != Type_packed || type->items.at[0]->kind == Type_float)
        return type->kind != Type_packed || !natives[type->native].is_view;
    const NativeRow *row = &natives[type->native];
    return !row->is_view && ((node->proved & Proved_small) || constant_from(node->Store.value, row->low, row->high));
}

bool ir_may_fail(const Ir *node)
{
    switch (node->kind) {
    case I_Unset:
        return node->Unset.var->may_be_unset && is_unproved(node, Proved_set);
    case I_Store: /* an array may be read-only */
        return is_unproved(node, Proved_bounds) ||
               (node->Store.a->type->kind == Type_array && is_unproved(node, Proved_plain)) || !stores_what_fits(node);
    case I_Remove: /* what a memoryview shows keeps its size */
        return is_unproved(node, Proved_bounds) || node->Remove.a->type->kind == Type_packed;
    case I_StoreSlice: /* an extended slice fixes the count of items */
        return node->StoreSlice.step != NULL || node->StoreSlice.a->type->kind == Type_packed;
    case I_RemoveSlice:
        return node->RemoveSlice.a->type->kind == Type_packed || step_may_fail(node, node->RemoveSlice.step);
    case I_Loop: /* bounds that need not fit: counting stays exact */
        return false;
    case I_Raise:
    case I_Throw:
    case I_Print:
        return true;
    default:
        return expression_may_fail(node);
    }
}

static void note_failure(void *context, Ir *node)
{
    bool *fails = context;
    *fails = *fails || ir_may_fail(node);
}

bool ir_tree_may_fail(const Ir *node)
{
    bool fails = false;
    Ir *root = (Ir *)node;
    Block block = {&root, 1, 1};
    ir_walk(&block, note_failure, &fails);
    return fails;
}

bool ir_is_quiet(const Ir *node)
{
    if (ir_is_statement(node->kind) || node->kind == I_Call || node->kind == I_Yielded)
        return false;
    if (node->kind == I_Library) {
        const Library *library = node->Library.library;
        return !library->can_raise && !library->writes && !library->keeps && !library->world && !ir_calls_hooks(node);
    }
    return !ir_may_fail(node);
}
