/* versions.c -- one test in front of a loop instead of one per element.
 * In: loops with checks that no fact could drop.  Out: Versions{test, the loop without them, the loop as it was}.
 * Rule: the test is made of what the loop does not change; when it fails, the loop runs as Python does.
 *     for i in range(n): s += xs[i]   =>   if n - 1 < len(xs): (no check) else: (as before)                       */
#include "codegen/plan.h"

enum { most_nodes = 500, most_depth = 12, most_from_end = 64 };

typedef struct Hoist {
    Func *func;
    bool unchecked; /* only arrays need a test: of their layout */
    Unit *unit;
    LoopBody body;
    Block tests;       /* so far, without repetition */
    bool wraps;        /* the access in hand: some subscript may be negative */
    VEC(Ir *) covered; /* accesses that need no check once they hold */
    VEC(Ir *) wrapped; /* the same, but their subscripts may count from the end */
    Words words;       /* ints that a test makes words */
} Hoist;

/* ---- the extremes of a subscript over all iterations ------------------------------------------------------------ */
typedef struct Extreme { /* a tree, and how far from 0 it can be */
    Ir *tree;
    __int128 most;
} Extreme;

static const Extreme no_extreme = {NULL, 0};

static Extreme extreme(Hoist *h, const Ir *node, bool high, int depth);

static Extreme constant_extreme(Hoist *h, int64_t value, Span at)
{
    return (Extreme){ir_int(h->unit, value, at), value < 0 ? -(__int128)value : value};
}

static Extreme combine(Hoist *h, IrOp op, Extreme a, Extreme b, const Ir *node)
{
    if (!a.tree || !b.tree)
        return no_extreme;
    __int128 most = op == Ir_mul ? a.most * b.most : a.most + b.most;
    if (most >= (__int128)7 << 60)
        return no_extreme;
    int64_t x, y;
    if (ir_is_constant(a.tree, &x) && ir_is_constant(b.tree, &y))
        return constant_extreme(h, op == Ir_add ? x + y : op == Ir_sub ? x - y : x * y, node->at);
    if (ir_is_constant(b.tree, &y) && y == 0 && op != Ir_mul)
        return a;
    Ir *tree = ir_binary(h->unit, op, node->type, a.tree, b.tree, node->at);
    tree->proved |= Proved_small;
    return (Extreme){tree, most};
}

/* a + c, folded into a constant that is there already: n - 1 + 1 is n. */
static Extreme plus(Hoist *h, Extreme a, int64_t c)
{
    if (!a.tree || !c)
        return a;
    int64_t inner;
    if (a.tree->kind == I_Binary && ir_is_constant(a.tree->Binary.b, &inner) &&
        (a.tree->Binary.op == Ir_add || a.tree->Binary.op == Ir_sub) && inner < 1 << 30 && inner > -(1 << 30) &&
        c < 1 << 30 && c > -(1 << 30)) {
        Extreme left = {a.tree->Binary.a, a.most};
        return plus(h, left, (a.tree->Binary.op == Ir_add ? inner : -inner) + c);
    }
    return combine(h, c < 0 ? Ir_sub : Ir_add, a, constant_extreme(h, c < 0 ? -c : c, a.tree->at), a.tree);
}

static Extreme leaf(Hoist *h, const Ir *node)
{
    Range range = range_of(h->func, node);
    if (!range_is_small(range))
        return no_extreme;
    __int128 low = -(__int128)range.low, high = range.high;
    Ir *copy = ir_copy(h->unit, node, NULL);
    copy->proved |= Proved_small;
    return (Extreme){copy, low > high ? low : high};
}

static Extreme of_index(Hoist *h, const Ir *loop, bool high, int depth)
{
    int64_t step;
    if (loop->Loop.live || !ir_is_constant(loop->Loop.step, &step))
        return no_extreme;
    if (high == (step > 0))
        return plus(h, extreme(h, loop->Loop.stop, high, depth), high ? -1 : 1);
    return extreme(h, loop->Loop.start, high, depth);
}

static Extreme of_variable(Hoist *h, const Ir *node, bool high, int depth)
{
    const Var *var = node->Get.var;
    const Ir *loop = index_loop(&h->body, var), *value = only_value(&h->body, var);
    if (loop)
        return of_index(h, loop, high, depth);
    if (value)
        return first_use(&h->body.loop->Loop.body, var) == Use_read ? no_extreme : extreme(h, value, high, depth);
    return is_invariant(&h->body, var) && !var->may_be_unset ? leaf(h, node) : no_extreme;
}

static Extreme of_product(Hoist *h, const Ir *node, bool high, int depth)
{
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    int64_t factor;
    if (ir_is_constant(b, &factor))
        return combine(h, Ir_mul, extreme(h, a, high == (factor >= 0), depth), constant_extreme(h, factor, b->at),
                       node);
    if (ir_is_constant(a, &factor))
        return combine(h, Ir_mul, constant_extreme(h, factor, a->at), extreme(h, b, high == (factor >= 0), depth),
                       node);
    if (range_of(h->func, a).low < 0 || range_of(h->func, b).low < 0)
        return no_extreme;
    return combine(h, Ir_mul, extreme(h, a, high, depth), extreme(h, b, high, depth), node);
}

static Extreme of_binary(Hoist *h, const Ir *node, bool high, int depth)
{
    const Ir *a = node->Binary.a, *b = node->Binary.b;
    switch (node->Binary.op) {
    case Ir_add: {
        int64_t c;
        if (ir_is_constant(b, &c))
            return plus(h, extreme(h, a, high, depth), c);
        return combine(h, Ir_add, extreme(h, a, high, depth), extreme(h, b, high, depth), node);
    }
    case Ir_sub: {
        int64_t c;
        if (ir_is_constant(b, &c) && c != INT64_MIN)
            return plus(h, extreme(h, a, high, depth), -c);
        return combine(h, Ir_sub, extreme(h, a, high, depth), extreme(h, b, !high, depth), node);
    }
    case Ir_mul:
        return of_product(h, node, high, depth);
    case Ir_mod: /* of a divisor that is known to be positive */
        if (range_of(h->func, node).low < 0)
            return no_extreme;
        return high ? plus(h, extreme(h, b, true, depth), -1) : constant_extreme(h, 0, node->at);
    default:
        return no_extreme;
    }
}

static Extreme by_range(Hoist *h, const Ir *node, bool high)
{
    Range range = range_of(h->func, node);
    if (!range_is_small(range))
        return no_extreme;
    int64_t end = high ? range.high : range.low;
    bool useful = end > -(INT64_C(1) << 30) && end < INT64_C(1) << 30;
    return useful ? constant_extreme(h, end, node->at) : no_extreme;
}

static Extreme extreme(Hoist *h, const Ir *node, bool high, int depth)
{
    int64_t constant;
    Extreme found = no_extreme;
    if (depth > most_depth)
        return no_extreme;
    if (ir_is_constant(node, &constant))
        return constant_extreme(h, constant, node->at);
    if (node->kind == I_Get)
        found = of_variable(h, node, high, depth + 1);
    else if (node->kind == I_Binary)
        found = of_binary(h, node, high, depth + 1);
    else if (node->kind == I_Len || node->kind == I_Shape) {
        const Ir *object = node->kind == I_Len ? node->Len.a : node->Shape.a;
        if (object->kind == I_Get && is_invariant(&h->body, object->Get.var) && !object->Get.var->may_be_unset &&
            length_is_fixed(&h->body, object))
            found = leaf(h, node);
    }
    return found.tree ? found : by_range(h, node, high);
}

/* ---- tests ------------------------------------------------------------------------------------------------------- */
/* rows_at_least(xs, 3) and rows_at_least(xs, 7) are the latter. */
static bool merges(Ir *old, const Ir *test)
{
    int64_t a, b;
    if (old->kind != I_Library || test->kind != I_Library || !strstr(old->Library.library->c_name, "rows_at_least") ||
        strcmp(old->Library.library->c_name, test->Library.library->c_name) ||
        !same_tree(old->Library.args.at[0], test->Library.args.at[0]) || !ir_is_constant(old->Library.args.at[1], &a) ||
        !ir_is_constant(test->Library.args.at[1], &b))
        return false;
    if (b > a)
        old->Library.args.at[1] = test->Library.args.at[1];
    return true;
}

static void add_test(Hoist *h, Ir *test)
{
    for_each (Ir *, old, &h->tests)
        if (same_tree(old, test) || merges(old, test))
            return;
    push(h->unit->arena, &h->tests, test);
}

static Ir *length_tree(Hoist *h, const Ir *object, uint32_t axis)
{
    Type *integer = type_simple(h->unit->types, Type_int);
    Ir *node = ir_new(h->unit, object->type->kind == Type_array ? I_Shape : I_Len, integer, object->at);
    node->proved |= Proved_small;
    if (node->kind == I_Shape) {
        node->Shape.a = ir_copy(h->unit, object, NULL);
        node->Shape.axis = axis;
    } else {
        node->Len.a = ir_copy(h->unit, object, NULL);
    }
    return node;
}

/* How far from the end a subscript may count: xs[j - 1] with j from 0. */
static bool counts_from_end(const Extreme *low, int64_t *most)
{
    int64_t value;
    if (!ir_is_constant(low->tree, &value) || value >= 0 || value < -most_from_end)
        return false;
    *most = -value;
    return true;
}

/* len(xs) + 1 < len(xs) is false: for i in range(1, len(xs), 2): xs[i + 1] */
static bool never_below(const Ir *high, const Ir *length)
{
    int64_t more;
    bool sum = high->kind == I_Binary && high->Binary.op == Ir_add && ir_is_constant(high->Binary.b, &more) && more > 0;
    return same_tree(sum ? high->Binary.a : high, length);
}

/* object is a variable that the loop leaves alone: 0 <= low, high < its length */
static bool test_subscript(Hoist *h, const Ir *object, const Ir *subscript, uint32_t axis)
{
    Extreme low = extreme(h, subscript, false, 0), high = extreme(h, subscript, true, 0);
    bool positive = range_of(h->func, subscript).low >= 0;
    int64_t most;
    if (!high.tree || (!positive && !low.tree) || never_below(high.tree, length_tree(h, object, axis)))
        return false;
    if (!positive && counts_from_end(&low, &most)) {
        add_test(h, tree_below(h->unit, ir_int(h->unit, most - 1, subscript->at), length_tree(h, object, axis)));
        h->wraps = true;
    } else if (!positive)
        add_test(h, tree_at_least(h->unit, low.tree, 0));
    add_test(h, tree_below(h->unit, high.tree, length_tree(h, object, axis)));
    return true;
}

static void test_row_lengths(Hoist *h, const Ir *root, bool inner, Ir *length)
{
    Ir *args[] = {ir_copy(h->unit, root, NULL), length};
    const char *test = inner ? "inner_rows_at_least" : "rows_at_least";
    add_test(h, tree_call(h->unit, test, type_simple(h->unit->types, Type_bool), args, 2));
}

/* object is a row of such a variable, which keeps its rows: every row is long enough; inner: a row of a row */
static bool test_rows(Hoist *h, const Ir *root, bool inner, const Ir *subscript)
{
    Extreme low = extreme(h, subscript, false, 0), high = plus(h, extreme(h, subscript, true, 0), 1);
    bool positive = range_of(h->func, subscript).low >= 0;
    int64_t most;
    if (!high.tree || (!positive && !low.tree))
        return false;
    if (!positive && counts_from_end(&low, &most)) {
        test_row_lengths(h, root, inner, ir_int(h->unit, most, subscript->at));
        h->wraps = true;
    } else if (!positive)
        add_test(h, tree_at_least(h->unit, low.tree, 0));
    test_row_lengths(h, root, inner, high.tree);
    return true;
}

static bool is_steady(const Hoist *h, const Ir *object)
{
    return object->kind == I_Get && is_invariant(&h->body, object->Get.var) && !object->Get.var->may_be_unset &&
           length_is_fixed(&h->body, object);
}

/* grid of `row = grid[i]`: NULL when row is nothing of the kind */
static const Ir *list_of_row(const Hoist *h, const Ir *row)
{
    if (row->kind == I_Get) {
        const Ir *value = only_value(&h->body, row->Get.var);
        if (!value || first_use(&h->body.loop->Loop.body, row->Get.var) == Use_read)
            return NULL;
        row = value;
    }
    bool is_row = row->kind == I_Index && row->Index.a->type->kind == Type_list;
    return is_row && elements_are_fixed(&h->body, row->Index.a) ? row->Index.a : NULL;
}

/* The variable whose row, or row of a row, that is. */
static const Ir *root_of_row(const Hoist *h, const Ir *row, bool *inner)
{
    const Ir *grid = list_of_row(h, row);
    *inner = grid && !is_steady(h, grid);
    if (*inner)
        grid = length_is_fixed(&h->body, grid) ? list_of_row(h, grid) : NULL;
    return grid && is_steady(h, grid) ? grid : NULL;
}

static bool cover_list(Hoist *h, const Ir *object, const Ir *subscript)
{
    TypeKind kind = object->type->kind;
    bool view = type_is_view_of_memory(object->type);
    if ((kind != Type_list && kind != Type_sequence && kind != Type_str && kind != Type_bytes && kind != Type_packed) ||
        view)
        return false;
    if (is_steady(h, object))
        return test_subscript(h, object, subscript, 0);
    if (kind != Type_list || !length_is_fixed(&h->body, object))
        return false;
    bool inner;
    const Ir *root = root_of_row(h, object, &inner);
    return root && test_rows(h, root, inner, subscript);
}

/* Elements of an array in C order, and writable where one is stored, are reached without its strides. */
static bool cover_array(Hoist *h, const Ir *node, const Ir *object, const Block *indices)
{
    bool bounds = (node->proved & (Proved_bounds | Proved_forward)) != (Proved_bounds | Proved_forward);
    if (!is_steady(h, object))
        return false;
    for (uint32_t axis = 0; bounds && axis < indices->len; axis++)
        if (!test_subscript(h, object, indices->at[axis], axis))
            return false;
    Ir *args[] = {ir_copy(h->unit, object, NULL)};
    const char *test = node->kind == I_Store ? "array_is_plain_writable" : "array_is_plain";
    add_test(h, tree_call(h->unit, test, type_simple(h->unit->types, Type_bool), args, 1));
    return true;
}

static bool needs_check(const Hoist *h, const Ir *node)
{
    bool access = node->kind == I_Index || node->kind == I_Element || node->kind == I_Store;
    const Ir *object = node->kind == I_Element ? node->Element.a : node->kind == I_Store ? node->Store.a : NULL;
    if (object && object->type->kind == Type_array && !(node->proved & Proved_plain))
        return true;
    return access && !h->unchecked &&
           (node->proved & (Proved_bounds | Proved_forward)) != (Proved_bounds | Proved_forward);
}

static bool cover(Hoist *h, Ir *node)
{
    uint32_t tests = h->tests.len;
    bool covered = false;
    h->wraps = false;
    if (node->kind == I_Index)
        covered = cover_list(h, node->Index.a, node->Index.index);
    else if (node->kind == I_Element)
        covered = cover_array(h, node, node->Element.a, &node->Element.indices);
    else if (node->Store.a->type->kind == Type_array)
        covered = cover_array(h, node, node->Store.a, &node->Store.indices);
    else
        covered = cover_list(h, node->Store.a, node->Store.indices.at[0]);
    if (!covered)
        h->tests.len = tests;
    return covered;
}

/* ---- which loop -------------------------------------------------------------------------------------------------- */
typedef struct Survey {
    Hoist *hoist;
    uint32_t nodes, open; /* accesses that stay checked */
    bool prints;
} Survey;

static void survey_node(void *context, Ir *node)
{
    Survey *survey = context;
    survey->nodes++;
    survey->prints |= node->kind == I_Print;
    Hoist *h = survey->hoist;
    if (!needs_check(h, node))
        return;
    if (cover(h, node)) {
        push(h->unit->arena, &h->covered, node);
        if (h->wraps)
            push(h->unit->arena, &h->wrapped, node);
    } else
        survey->open++;
}

static Survey survey_loop(Hoist *h, Func *func, Ir *loop, bool unchecked)
{
    *h = (Hoist){.func = func, .unit = func->unit, .unchecked = unchecked, .body = loop_body(func, loop)};
    Survey survey = {.hoist = h};
    ir_walk(&loop->Loop.body, survey_node, &survey);
    if (!unchecked)
        h->words = find_words(func, loop);
    return survey;
}

static Block one_statement(Func *func, Ir *node)
{
    Block block = {0};
    push(func->unit->arena, &block, node);
    return block;
}

/* The copy has variables of its own where the loop's are nobody else's, so that each keeps a single assignment. */
static Ir *copy_loop(Func *func, Ir *loop)
{
    Map twins = {0};
    Vars inside = vars_inside(func, loop);
    for_each (Var *, var, &inside)
        map_set(func->unit->arena, &twins, var, var_twin(func, var));
    return ir_copy(func->unit, loop, &twins);
}

static void make_versions(Hoist *h, Ir **slot)
{
    Ir *loop = *slot, *test = NULL;
    Block body = one_statement(h->func, loop);
    Ir *versions = ir_new(h->unit, I_Versions, NULL, loop->at);
    versions->Versions.orelse = one_statement(h->func, copy_loop(h->func, loop));
    for_each (Ir *, node, &h->covered)
        node->proved |= Proved_bounds | Proved_forward | Proved_plain;
    for_each (Ir *, back, &h->wrapped)
        back->proved &= (uint16_t)~Proved_forward;
    if (h->words.loads.len)
        test = take_words(&h->words, &body);
    for_each (Ir *, part, &h->tests)
        test = tree_and_also(h->unit, test, part);
    versions->Versions.test = test;
    versions->Versions.body = body;
    *slot = versions;
}

static uint32_t gain_of(const Hoist *h)
{
    return h->covered.len + h->words.loads.len;
}

static bool version_block(Func *func, Block *block, bool unchecked);
static bool version_nested(Func *func, Ir *node, bool unchecked);

static uint32_t coverable_inside(Func *func, Block *block, bool unchecked)
{
    uint32_t covered = 0;
    for_each (Ir *, node, block) {
        if (node->kind == I_Loop) {
            Hoist h;
            survey_loop(&h, func, node, unchecked);
            uint32_t inner = coverable_inside(func, &node->Loop.body, unchecked);
            covered += gain_of(&h) > inner ? gain_of(&h) : inner;
        } else if (node->kind == I_If) {
            covered +=
                coverable_inside(func, &node->If.body, unchecked) + coverable_inside(func, &node->If.orelse, unchecked);
        } else if (node->kind == I_While) {
            covered += coverable_inside(func, &node->While.body, unchecked);
        } else if (node->kind == I_Try) {
            covered += coverable_inside(func, &node->Try.body, unchecked);
        } else if (node->kind == I_Finally) {
            covered += coverable_inside(func, &node->Finally.body, unchecked);
        }
    }
    return covered;
}

/* true: ints became words, and more may follow from that */
static bool version_loop(Func *func, Ir **slot, bool unchecked)
{
    Hoist h;
    Ir *loop = *slot;
    Survey survey = survey_loop(&h, func, loop, unchecked);
    bool here = gain_of(&h) && !survey.prints && survey.nodes <= most_nodes &&
                gain_of(&h) >= coverable_inside(func, &loop->Loop.body, unchecked);
    if (!here)
        return version_block(func, &loop->Loop.body, unchecked);
    make_versions(&h, slot);
    if (!h.covered.len) /* words only: what is in bounds is told inside */
        version_block(func, &loop->Loop.body, unchecked);
    return h.words.loads.len;
}

static bool version_block(Func *func, Block *block, bool unchecked)
{
    bool words = false;
    for (uint32_t i = 0; i < block->len; i++) {
        Ir *node = block->at[i];
        if (node->kind == I_Loop) {
            words |= version_loop(func, &block->at[i], unchecked);
        } else if (node->kind == I_If) {
            words |= version_block(func, &node->If.body, unchecked);
            words |= version_block(func, &node->If.orelse, unchecked);
        } else if (node->kind == I_While) {
            words |= version_block(func, &node->While.body, unchecked);
        } else {
            words |= version_nested(func, node, unchecked);
        }
    }
    return words;
}

static bool version_nested(Func *func, Ir *node, bool unchecked)
{
    bool words = false;
    if (node->kind == I_Try) {
        words |= version_block(func, &node->Try.body, unchecked);
        words |= version_block(func, &node->Try.orelse, unchecked);
        words |= version_block(func, &node->Try.handlers, unchecked);
    } else if (node->kind == I_Except) {
        words |= version_block(func, &node->Except.body, unchecked);
    } else if (node->kind == I_Finally) {
        words |= version_block(func, &node->Finally.body, unchecked);
        words |= version_block(func, &node->Finally.final, unchecked);
    }
    return words;
}

bool version_loops(Func *func, bool unchecked)
{
    return version_block(func, &func->body, unchecked);
}
