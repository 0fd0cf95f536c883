/* peel.c -- the iterations of a loop whose subscripts wrap stand apart from the others.
 * In: innermost loops that only calculate and store.  Out: the first iterations, the middle, the last ones.
 * Rule: the ends keep the body as it was; the middle's bounds alone make it plain; the order stays as it is.
 *     for j in range(n): ys[j] = xs[j - 1] + xs[(j + 1) % n]
 *  => for j in [1, n - 1): ys[j] = xs[j - 1] + xs[j + 1], between [0, 1) and [n - 1, n) as it was             */
#include "codegen/plan.h"

enum { most_peeled = 4, most_inside = 200, least_trips = 16 };

typedef struct Plain { /* what the middle has in the place of node */
    Ir *node;
    Ir *becomes; /* NULL: node itself, whose subscript does not wrap */
    bool taken;  /* If: which block; an access: none of its subscripts wraps */
} Plain;

typedef struct Peel {
    Unit *unit;
    Func *func;
    struct LoopIr *loop;
    LoopBody body;
    Affine stop;
    int64_t start, first, last; /* the middle: first <= index < stop - last */
    uint32_t nodes;
    bool simple, mentions;
    VEC(Plain) plain;
} Peel;

/* ---- where the middle ends ------------------------------------------------------------------------------------ */
static bool from(Peel *p, int64_t point)
{
    if (point > p->start + most_peeled)
        return false;
    if (point > p->first)
        p->first = point;
    return true;
}

static bool until(Peel *p, int64_t distance)
{
    if (distance > most_peeled)
        return false;
    if (distance > p->last)
        p->last = distance;
    return true;
}

/* sum = index + rest or rest - index: the factor of the index, which is taken out; else 0 */
static int64_t take_index(const Peel *p, Affine *sum)
{
    for (int i = 0; i < sum->count; i++) {
        int64_t factor = sum->terms[i].k;
        if (sum->terms[i].a != p->loop->index || sum->terms[i].b || (factor != 1 && factor != -1))
            continue;
        sum->terms[i] = sum->terms[--sum->count];
        return factor;
    }
    return 0;
}

/* node is index + c */
static bool is_index_plus(const Peel *p, const Ir *node, int64_t *c)
{
    Affine sum;
    if (!affine_of(&p->body, node, &sum) || take_index(p, &sum) != 1 || sum.count)
        return false;
    *c = sum.c;
    return *c > -most_peeled * 2 && *c < most_peeled * 2;
}

/* ---- tests that come out the same all over the middle ----------------------------------------------------------- */
typedef enum { Never, Always, Unknown } Truth;

/* index op point, a constant */
static Truth near_start(Peel *p, IrOp op, int64_t point)
{
    bool beyond = op == Ir_le || op == Ir_gt || op == Ir_eq || op == Ir_ne;
    if (!from(p, point + beyond))
        return Unknown;
    return op == Ir_ge || op == Ir_gt || op == Ir_ne ? Always : Never;
}

/* index op stop - distance */
static Truth near_stop(Peel *p, IrOp op, int64_t distance)
{
    bool beyond = op == Ir_le || op == Ir_gt;
    if (!until(p, distance - beyond))
        return Unknown;
    return op == Ir_lt || op == Ir_le || op == Ir_ne ? Always : Never;
}

static IrOp mirrored(IrOp op)
{
    return op == Ir_lt ? Ir_gt : op == Ir_gt ? Ir_lt : op == Ir_le ? Ir_ge : op == Ir_ge ? Ir_le : op;
}

static Truth truth_of_compare(Peel *p, const Ir *test)
{
    Affine rest, right;
    IrOp op = test->Compare.op;
    if (!affine_of(&p->body, test->Compare.a, &rest) || !affine_of(&p->body, test->Compare.b, &right) ||
        !affine_add(&rest, &right, -1))
        return Unknown;
    int64_t factor = take_index(p, &rest);
    if (!factor)
        return Unknown;
    if (factor < 0) {
        Affine zero = {0};
        if (!affine_add(&zero, &rest, -1))
            return Unknown;
        rest = zero;
        op = mirrored(op);
    }
    Truth truth = Unknown; /* of index + rest op 0 */
    const int64_t far = INT64_C(1) << 40;
    if (!rest.count && rest.c > -far && rest.c < far)
        truth = near_start(p, op, -rest.c);
    if (truth == Unknown && affine_add(&rest, &p->stop, 1) && !rest.count && rest.c > -far && rest.c < far)
        truth = near_stop(p, op, rest.c);
    return truth;
}

static Truth truth_of(Peel *p, const Ir *test)
{
    if (test->kind == I_Compare)
        return truth_of_compare(p, test);
    if (test->kind == I_Unary && test->Unary.op == Ir_not) {
        Truth truth = truth_of(p, test->Unary.a);
        return truth == Unknown ? Unknown : truth == Always ? Never : Always;
    }
    if (test->kind != I_And && test->kind != I_Or)
        return Unknown;
    Truth a = truth_of(p, test->And.a), b = truth_of(p, test->kind == I_And ? test->And.b : test->Or.b);
    Truth deciding = test->kind == I_And ? Never : Always;
    if (a == deciding || b == deciding)
        return deciding;
    return a == Unknown || b == Unknown ? Unknown : a;
}

/* ---- what becomes plain ------------------------------------------------------------------------------------------ */
static void note_plain(Peel *p, Ir *node, Ir *becomes, bool taken)
{
    push(p->unit->arena, &p->plain, ((Plain){node, becomes, taken}));
}

static Ir *word(Ir *node)
{
    node->proved |= Proved_small;
    return node;
}

static Ir *plus(Peel *p, Ir *node, int64_t c)
{
    if (!c)
        return node;
    return word(ir_binary(p->unit, c < 0 ? Ir_sub : Ir_add, node->type, node, ir_int(p->unit, c < 0 ? -c : c, node->at),
                          node->at));
}

/* (index + c + k * n) % n, where 0 <= index + c < n: index + c */
static void note_rest(Peel *p, Ir *node)
{
    Affine sum, divisor;
    if (node->type->kind != Type_int || !(node->proved & Proved_small) || !affine_of(&p->body, node->Binary.a, &sum) ||
        take_index(p, &sum) != 1 || !affine_of(&p->body, node->Binary.b, &divisor) || !same_affine(&divisor, &p->stop))
        return;
    if (sum.count == 1 && divisor.count == 1 && !divisor.c && divisor.terms[0].k == 1 && sum.terms[0].k > 0 &&
        sum.terms[0].k < 8)
        affine_add(&sum, &divisor, -sum.terms[0].k);
    int64_t beyond = p->stop.c - divisor.c;
    if (sum.count || sum.c < -most_peeled || sum.c > most_peeled || beyond > most_peeled || beyond < -most_peeled)
        return;
    if (from(p, -sum.c) && until(p, beyond + sum.c))
        note_plain(p, node, plus(p, ir_get(p->unit, p->loop->index, node->at), sum.c), false);
}

static void note_mention(void *context, Ir *node)
{
    Peel *p = context;
    p->mentions |= node->kind == I_Get && !is_invariant(&p->body, node->Get.var);
}

static bool is_same_throughout(Peel *p, Ir *node)
{
    p->mentions = false;
    ir_walk(&(Block){&node, 1, 1}, note_mention, p);
    return !p->mentions;
}

/* xs[index + c], c < 0: from the end at first */
static void note_access(Peel *p, Ir *node, const Ir *object, Ir *const *indices, uint32_t count)
{
    int64_t c;
    if ((node->proved & Proved_forward) || !(node->proved & Proved_bounds) || object->type->kind == Type_tuple)
        return;
    bool wraps = false, all = true;
    for (uint32_t i = 0; i < count; i++) {
        if (range_of(p->func, indices[i]).low >= 0)
            continue;
        bool moves = is_index_plus(p, indices[i], &c) && from(p, -c);
        if (!moves && !is_same_throughout(p, indices[i]))
            return;
        wraps |= moves;
        all &= moves;
    }
    if (wraps)
        note_plain(p, node, NULL, all);
}

static void note_test(Peel *p, Ir *node)
{
    Truth truth = truth_of(p, node->kind == I_If ? node->If.test : node->Select.test);
    if (truth == Unknown) {
        p->simple &= node->kind != I_If;
        return;
    }
    Ir *becomes = node->kind == I_If ? NULL : truth == Always ? node->Select.a : node->Select.b;
    note_plain(p, node, becomes, truth == Always);
}

static void note_node(void *context, Ir *node)
{
    Peel *p = context;
    p->nodes++;
    switch (node->kind) {
    case I_Set:
        break;
    case I_If:
    case I_Select:
        note_test(p, node);
        break;
    case I_Store:
        p->simple &= !ir_may_fail(node);
        note_access(p, node, node->Store.a, node->Store.indices.at, node->Store.indices.len);
        break;
    case I_Index:
        note_access(p, node, node->Index.a, &node->Index.index, 1);
        break;
    case I_Element:
        note_access(p, node, node->Element.a, node->Element.indices.at, node->Element.indices.len);
        break;
    case I_Binary:
        if (node->Binary.op == Ir_mod)
            note_rest(p, node);
        if (node->type->kind == Type_int)
            p->simple &= (node->proved & Proved_small) != 0;
        break;
    default:
        break;
    }
    if (ir_is_statement(node->kind))
        p->simple &= node->kind == I_Set || node->kind == I_Store || node->kind == I_If;
    else
        p->simple &= !ir_may_fail(node) && ir_is_quiet(node) && node->kind != I_Call;
}

/* ---- which loop -------------------------------------------------------------------------------------------------- */
/* The same number before and behind every part. */
static bool is_steady(const Peel *p, const Ir *stop)
{
    const Ir *object = stop->kind == I_Len ? stop->Len.a : stop->kind == I_Shape ? stop->Shape.a : stop;
    if (ir_is_constant(stop, NULL))
        return true;
    if (object->kind != I_Get || !is_invariant(&p->body, object->Get.var) || object->Get.var->may_be_unset)
        return false;
    if (object == stop)
        return range_is_small(range_of(p->func, stop)) || (stop->proved & Proved_small);
    return length_is_fixed(&p->body, object);
}

static bool is_peelable(Peel *p, Ir *loop)
{
    int64_t step, stop;
    *p =
        (Peel){.unit = p->unit, .func = p->func, .loop = &loop->Loop, .body = loop_body(p->func, loop), .simple = true};
    if (loop->Loop.live || loop->Loop.orelse.len || !ir_is_constant(loop->Loop.step, &step) || step != 1 ||
        !ir_is_constant(loop->Loop.start, &p->start) || p->start < 0 || p->start > 1 << 30 ||
        !is_steady(p, loop->Loop.stop) || !affine_of(&p->body, loop->Loop.stop, &p->stop))
        return false;
    if (ir_is_constant(loop->Loop.stop, &stop) && (stop < least_trips || stop - p->start < least_trips))
        return false;
    p->first = p->start;
    ir_walk(&loop->Loop.body, note_node, p);
    return p->simple && p->plain.len && p->nodes <= most_inside && (p->first > p->start || p->last);
}

/* ---- three loops --------------------------------------------------------------------------------------------------
 */
/* The loop with variables of its own where a value never leaves the iteration. */
static Ir *end_of(Peel *p, Ir *loop)
{
    Map twins = {0};
    Vars inside = vars_inside(p->func, loop);
    for_each (Var *, var, &inside)
        if (!var->may_be_unset && (var == loop->Loop.index || first_use(&loop->Loop.body, var) == Use_set))
            map_set(p->unit->arena, &twins, var, var_twin(p->func, var));
    Ir *copy = ir_copy(p->unit, loop, &twins);
    copy->Loop.verdict = NULL;
    return copy;
}

static Ir *least_or_most(Peel *p, const char *name, Ir *a, Ir *b)
{
    Ir *args[] = {a, b};
    return tree_call(p->unit, name, b->type, args, 2);
}

static Ir *stop_copy(Peel *p)
{
    Ir *copy = ir_copy(p->unit, p->loop->stop, NULL);
    return word(copy);
}

static Ir *stop_minus(Peel *p, int64_t distance)
{
    int64_t stop;
    if (ir_is_constant(p->loop->stop, &stop))
        return ir_int(p->unit, stop - distance, p->loop->stop->at);
    return plus(p, stop_copy(p), -distance);
}

static Ir *first_tree(Peel *p)
{
    return ir_int(p->unit, p->first, p->loop->start->at);
}

static const Plain *plain_of(const Peel *p, const Ir *node)
{
    for_each (Plain, plain, &p->plain)
        if (plain.node == node)
            return &p->plain.at[plain_at];
    return NULL;
}

static void take_blocks(Peel *p, Block *block)
{
    Block made = {0};
    for_each (Ir *, node, block) {
        const Plain *plain = node->kind == I_If ? plain_of(p, node) : NULL;
        if (!plain) {
            push(p->unit->arena, &made, node);
            continue;
        }
        Block *taken = plain->taken ? &node->If.body : &node->If.orelse;
        take_blocks(p, taken);
        for_each (Ir *, inner, taken)
            push(p->unit->arena, &made, inner);
    }
    *block = made;
}

static void make_plain(Peel *p)
{
    for (uint32_t i = p->plain.len; i-- > 0;) { /* inner ones before those around them */
        Plain *plain = &p->plain.at[i];
        if (plain->becomes)
            *plain->node = *plain->becomes;
        else if (plain->node->kind != I_If && plain->taken)
            plain->node->proved |= Proved_forward;
    }
    take_blocks(p, &p->loop->body);
}

static void peel_loop(Peel *p, Ir *loop, Block *out)
{
    Ir *before = NULL, *behind = NULL;
    if (p->first > p->start) {
        before = end_of(p, loop);
        before->Loop.stop = least_or_most(p, "word_least", first_tree(p), stop_copy(p));
    }
    if (p->last) {
        behind = end_of(p, loop);
        behind->Loop.start = least_or_most(p, "word_most", first_tree(p), stop_minus(p, p->last));
        Library *most = (Library *)behind->Loop.start->Library.library;
        most->has_low = true;
        most->low = p->first;
    }
    make_plain(p);
    loop->Loop.start = first_tree(p);
    loop->Loop.stop = stop_minus(p, p->last);
    if (loop->Loop.verdict)
        loop->Loop.verdict->note = "Nothing wraps in the middle; the ends are loops of their own";
    Ir *const parts[] = {before, loop, behind};
    for (int i = 0; i < 3; i++)
        if (parts[i])
            push(p->unit->arena, out, parts[i]);
}

static void peel_block(void *context, Block *block)
{
    Peel *p = context;
    Block made = {0};
    for_each (Ir *, node, block) {
        if (node->kind == I_Loop && is_peelable(p, node)) {
            peel_loop(p, node, &made);
            continue;
        }
        ir_each_block(node, peel_block, p);
        push(p->unit->arena, &made, node);
    }
    *block = made;
}

void pass_peel(Unit *unit, const Options *options)
{
    (void)options;
    for_each (Func *, func, &unit->funcs) {
        Peel peel = {.unit = unit, .func = func};
        peel_block(&peel, &func->body);
    }
}
