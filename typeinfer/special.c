/* special.c -- the rules that a signature cannot state.
 * In: a call of print, range, zip, ...  Out: its result, and a Callee that names the rule.
 * Rule: one function per name; zip, enumerate and reversed are no values: they stand only where
 * something iterates. max(1, 2.5)  => {int, float}        sum([1.5])  => {int, float}: nothing to
 * add gives the int 0                 */
#include "typeinfer/solve.h"

/* One special call: its positional arguments are evaluated by its rule. */
typedef struct Special {
    Eval *e;
    Solver *solver;
    Node *node;
    const Nodes *args;
    const Flow *flows[8]; /* of the first arguments, when evaluated */
    bool never;           /* some argument has no value */
} Special;

/* Every argument is a plain value. */
static void evaluate(Special *s)
{
    for (uint32_t i = 0; i < s->args->len; i++) {
        const Flow *flow = infer_expr(s->e, s->args->at[i]);
        if (i < 8)
            s->flows[i] = flow;
        s->never |= flow->count == 0;
    }
    for_each (Node *, keyword, &s->node->Call.keywords)
        s->never |= infer_expr(s->e, keyword->Keyword.value)->count == 0;
}

static const Flow *none_yet(const Special *s)
{
    return flow_none_yet(s->solver);
}

static const Flow *scalar(const Special *s, TypeKind kind)
{
    return s->never ? none_yet(s) : flow_scalar(s->solver, kind);
}

static const Flow *refused(const Special *s, const char *what)
{
    refuse(s->e, s->node->at, what);
    return none_yet(s);
}

static bool all_are(const Flow *flow, bool (*is)(const Atom *))
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (!is(flow->at[i]))
            return false;
    return true;
}

static bool any_is(const Flow *flow, bool (*is)(const Atom *))
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (is(flow->at[i]))
            return true;
    return flow->count == 0;
}

static bool has_several_names(const Flow *flow)
{
    for (uint32_t i = 1; i < flow->count; i++)
        if (strcmp(atom_name(flow->at[i]), atom_name(flow->at[0])))
            return true;
    return false;
}

/* The first member that the call does not take, when it takes none; which of several it is, is seen when it runs. */
static bool wrong(Special *s, uint32_t argument, bool (*is)(const Atom *), const char *format)
{
    if (s->never || any_is(s->flows[argument], is))
        return false;
    if (!has_several_names(s->flows[argument]))
        always_raises(s->e, s->node, "TypeError", format, atom_name(s->flows[argument]->at[0]));
    return true;
}

static bool is_whole(const Atom *atom)
{
    return atom->kind == Type_int || atom->kind == Type_bool ||
           (atom->kind == Type_fixed && atom->dtype >= Dtype_int8 && atom->dtype <= Dtype_uint64);
}

static bool may_be_index(const Atom *atom)
{
    return is_whole(atom) || atom->kind == Type_instance;
}

static bool is_sized(const Atom *atom)
{
    return (atom->kind >= Type_str && atom->kind <= Type_array) || atom->kind == Type_packed;
}

static bool is_real(const Atom *atom)
{
    return atom_is_numeric(atom) && atom->kind != Type_complex &&
           !(atom->kind == Type_fixed && atom->dtype >= Dtype_complex64);
}

static bool is_str(const Atom *atom)
{
    return atom->kind == Type_str;
}

/* len(x), abs(x) of an instance: the members that have the method are taken out of the first flow; NULL: none has. */
static const Flow *special_on_instance(Special *s, const char *method)
{
    CallShape shape = {.node = s->node, .receiver = s->args->at[0], .implied = method};
    return s->never ? NULL : call_special_method(s->e, &shape, s->flows[0], &s->flows[0]);
}

/* abs(x), round(x, 2) of instances; NULL: there is none with that method.  The others stay in the first flow. */
static const Flow *converted(Special *s, const char *method)
{
    CallShape shape = {.node = s->node,
                       .args = s->args->at + 1,
                       .count = s->args->len - 1,
                       .receiver = s->args->at[0],
                       .implied = method};
    if (s->never || !s->args->len || !flow_has(s->flows[0], Type_instance))
        return NULL;
    return call_special_method(s->e, &shape, s->flows[0], &s->flows[0]);
}

/* An instance that is an argument gives what is wanted of it. */
static void becomes(Special *s, uint32_t argument, Becomes what)
{
    if (s->never || argument >= s->args->len)
        return;
    s->flows[argument] = become(s->e, s->args->at[argument], s->flows[argument], what);
    s->never |= s->flows[argument]->count == 0;
}

/* ---- output and text
 * --------------------------------------------------------------------------------------- */
/* file=None, file=sys.stderr: no value is needed */
static bool is_stream_name(Eval *e, Node *keyword)
{
    if (!keyword->Keyword.name || strcmp(keyword->Keyword.name, "file"))
        return false;
    return denoted(e, keyword->Keyword.value).what == Denotes_constant;
}

/* print(..., file=writer): the write of an instance is given each text, and its flush is asked. */
static void print_to_instances(Special *s, Node *file, const Flow *flow)
{
    const Flow *text = scalar(s, Type_str);
    CallShape write = {
        .node = s->node, .args = &s->node, .count = 1, .flows = &text, .receiver = file, .implied = "write"};
    CallShape flush = {.node = s->node, .receiver = file, .implied = "flush"};
    call_special_method(s->e, &write, flow, NULL);
    if (keyword_given(s->node, "flush"))
        call_special_method(s->e, &flush, flow, NULL);
}

static const Flow *special_print(Special *s)
{
    for_each (Node *, arg, s->args) {
        if (arg->kind != N_Starred) {
            const Flow *flow = infer_expr(s->e, arg);
            uses_text(s->e, arg, flow, true);
            s->never |= flow->count == 0;
        } else {
            uses_text(s->e, arg, record_flow(s->e, arg, iterate(s->e, arg->Starred.value)), true);
            s->never |= iterable_never(s->e, arg->Starred.value);
        }
    }
    for_each (Node *, keyword, &s->node->Call.keywords)
        if (!is_stream_name(s->e, keyword)) {
            const Flow *given = infer_expr(s->e, keyword->Keyword.value);
            s->never |= given->count == 0;
            if (keyword->Keyword.name && !strcmp(keyword->Keyword.name, "file"))
                print_to_instances(s, keyword->Keyword.value, given);
        }
    return scalar(s, Type_none);
}

static const Flow *special_str(Special *s)
{
    evaluate(s);
    if (s->args->len)
        uses_text(s->e, s->node, s->flows[0], true);
    return s->args->len <= 1 && !s->node->Call.keywords.len ? scalar(s, Type_str)
                                                            : refused(s, "str() with an encoding");
}

static const Flow *special_text(Special *s) /* repr */
{
    evaluate(s);
    if (s->args->len)
        uses_text(s->e, s->node, s->flows[0], false);
    return scalar(s, Type_str);
}

static const Flow *special_format(Special *s)
{
    evaluate(s);
    Node *spec = s->args->len > 1 ? s->args->at[1] : s->node;
    const char *text = s->args->len > 1 && flow_is_only(s->flows[1], Type_none)
                           ? "format() argument 2 must be str, not None"
                           : "format() argument 2 must be str, not %s";
    if (s->args->len > 1 && wrong(s, 1, is_str, text))
        return none_yet(s);
    if (!s->never)
        s->never = !format_instances(s->e, s->node, s->args->at[0], spec, s->flows[0]);
    return scalar(s, Type_str);
}

static const Flow *special_ord(Special *s)
{
    evaluate(s);
    return wrong(s, 0, is_str, "ord() expected string of length 1, but %s found") ? none_yet(s) : scalar(s, Type_int);
}

static const Flow *special_chr(Special *s)
{
    evaluate(s);
    becomes(s, 0, Becomes_index);
    return wrong(s, 0, is_whole, "'%s' object cannot be interpreted as an integer") ? none_yet(s) : scalar(s, Type_str);
}

/* ---- sizes and ranges
 * ------------------------------------------------------------------------------------------ */
static const Flow *special_len(Special *s)
{
    evaluate(s);
    if (special_on_instance(s, "__len__"))
        return scalar(s, Type_int);
    if (s->flows[0]->count && enum_members(s->e, s->flows[0]->at[0]))
        return scalar(s, Type_int);
    return wrong(s, 0, is_sized, "object of type '%s' has no len()") ? none_yet(s) : scalar(s, Type_int);
}

static const Flow *special_range(Special *s)
{
    evaluate(s);
    for (uint32_t i = 0; i < s->args->len; i++)
        becomes(s, i, Becomes_index);
    for (uint32_t i = 0; i < s->args->len; i++)
        if (wrong(s, i, is_whole, "'%s' object cannot be interpreted as an integer"))
            return none_yet(s);
    return scalar(s, Type_range);
}

/* ---- numbers
 * ----------------------------------------------------------------------------------------------------
 */
static const Flow *absolute(Special *s, const Atom *atom)
{
    if (atom->kind == Type_bool)
        return flow_scalar(s->solver, Type_int);
    if (atom->kind == Type_complex)
        return flow_scalar(s->solver, Type_float);
    if (atom->kind == Type_fixed && atom->dtype >= Dtype_complex64)
        return flow_fixed(s->solver, atom->dtype == Dtype_complex64 ? Dtype_float32 : Dtype_float64);
    return flow_of_atom(s->solver, atom);
}

static const Flow *special_abs(Special *s)
{
    const Flow *result = none_yet(s);
    evaluate(s);
    const Flow *called = converted(s, "__abs__");
    if (called)
        result = called;
    else if (wrong(s, 0, atom_is_numeric, "bad operand type for abs(): '%s'"))
        return result;
    for (uint32_t i = 0; i < s->flows[0]->count; i++)
        if (atom_is_numeric(s->flows[0]->at[i]))
            result = flow_join(s->solver, result, absolute(s, s->flows[0]->at[i]), NULL);
    return result;
}

static const Flow *special_round(Special *s)
{
    const Flow *result = none_yet(s);
    evaluate(s);
    if (s->node->Call.keywords.len)
        return refused(s, "round() with keyword arguments");
    const Flow *called = converted(s, "__round__");
    if (called)
        result = called;
    if (!s->flows[0]->count)
        return result;
    becomes(s, 1, Becomes_index);
    if ((!called && wrong(s, 0, is_real, "type %s doesn't define __round__ method")) || s->never)
        return result;
    bool to_int = s->args->len == 1 || flow_is_only(s->flows[1], Type_none);
    bool either = !to_int && flow_has(s->flows[1], Type_none);
    if (either && flow_has(s->flows[0], Type_fixed))
        return refused(s, "round() of a NumPy scalar with digits that may be None");
    if (either)
        result = flow_join(s->solver, result, flow_scalar(s->solver, Type_int), NULL);
    for (uint32_t i = 0; i < s->flows[0]->count; i++) {
        const Atom *atom = s->flows[0]->at[i];
        if (!is_real(atom))
            continue;
        if (atom->kind == Type_fixed && !to_int)
            result = flow_join(s->solver, result, flow_of_atom(s->solver, atom), NULL);
        else
            result =
                flow_join(s->solver, result,
                          flow_scalar(s->solver, atom->kind == Type_float && !to_int ? Type_float : Type_int), NULL);
    }
    return result;
}

static bool is_no_instance(const Atom *atom, const void *unused)
{
    (void)unused;
    return !is_instance(atom);
}

static const Flow *divmod_of_numbers(Special *s, const Flow *a, const Flow *b)
{
    if (a->count == 1 && b->count == 1 && a->at[0]->kind != Type_array && b->at[0]->kind != Type_array &&
        !(is_real(a->at[0]) && is_real(b->at[0])))
        return always_raises(s->e, s->node, "TypeError", "unsupported operand type(s) for divmod(): '%s' and '%s'",
                             atom_name(a->at[0]), atom_name(b->at[0]));
    const Flow *whole = binary(s->e, s->node, Op_floordiv, s->args->at[0], a, s->args->at[1], b, false);
    const Flow *rest = binary(s->e, s->node, Op_mod, s->args->at[0], a, s->args->at[1], b, false);
    return flow_tuple(s->solver, (const Flow *[]){whole, rest}, 2, place_of_node(s->e, s->node));
}

static const Flow *divmod_of_instances(Special *s, const Flow *a, const Flow *b)
{
    Pairs open;
    const Flow *result =
        instance_operator(s->e, s->node, Op_divmod, s->args->at[0], a, s->args->at[1], b, false, &open);
    const Flow *left = flow_keep(s->solver, a, is_no_instance, NULL),
               *right = flow_keep(s->solver, b, is_no_instance, NULL);
    if (!result && left->count && right->count)
        return divmod_of_numbers(s, left, right);
    if (!result)
        return always_raises(s->e, s->node, "TypeError", "unsupported operand type(s) for divmod(): '%s' and '%s'",
                             atom_name(a->at[0]), atom_name(b->at[0]));
    return left->count && right->count ? refused(s, "divmod() of an instance or a number") : result;
}

static const Flow *special_divmod(Special *s)
{
    evaluate(s);
    const Flow *a = s->flows[0], *b = s->flows[1];
    if (s->never)
        return none_yet(s);
    bool instances = flow_has(a, Type_instance) || flow_has(b, Type_instance);
    return instances ? divmod_of_instances(s, a, b) : divmod_of_numbers(s, a, b);
}

/* pow(x, y, m) of instances: there is no reflected one. */
static const Flow *pow_of_instances(Special *s)
{
    CallShape shape = {
        .node = s->node, .args = s->args->at + 1, .count = 2, .receiver = s->args->at[0], .implied = "__pow__"};
    const Flow *rest = s->flows[0], *result = call_special_method(s->e, &shape, rest, &rest);
    if (result && rest->count)
        return refused(s, "pow() of an instance or something else with a modulus");
    return result ? result : refused(s, "pow() with a modulus that is no int");
}

/* Some member is an int, and all are numbers. */
static bool may_be_whole(Special *s, uint32_t argument)
{
    return any_is(s->flows[argument], is_whole) && all_are(s->flows[argument], atom_is_numeric);
}

static const Flow *special_pow(Special *s)
{
    evaluate(s);
    if (s->args->len == 3 && !s->never && flow_has(s->flows[0], Type_instance))
        return pow_of_instances(s);
    if (s->args->len == 3 && !s->never && all_are(s->flows[0], atom_is_numeric) &&
        all_are(s->flows[1], atom_is_numeric) && all_are(s->flows[2], atom_is_numeric))
        for (int i = 0; i < 3; i++)
            if (wrong(s, i, is_whole, "pow() 3rd argument not allowed unless all arguments are integers"))
                return none_yet(s);
    if (s->args->len == 3 && !s->never && !(may_be_whole(s, 0) && may_be_whole(s, 1) && may_be_whole(s, 2)))
        return refused(s, "pow() with a modulus that is no int");
    if (s->args->len == 3 &&
        !(all_are(s->flows[0], is_whole) && all_are(s->flows[1], is_whole) && all_are(s->flows[2], is_whole)))
        return s->never ? none_yet(s) : scalar(s, Type_int);
    if (s->args->len == 3)
        return call_stub(s->e, s->node,
                         stub_function(s->solver, s->solver->program->builtins, s->node->Call.func->Name.name)->next,
                         NULL, NULL);
    return binary(s->e, s->node, Op_pow, s->args->at[0], s->flows[0], s->args->at[1], s->flows[1], false);
}

static bool makes_int(const Atom *atom)
{
    return is_real(atom) || atom->kind == Type_str;
}

static bool makes_complex(const Atom *atom)
{
    return atom_is_numeric(atom) || atom->kind == Type_str;
}

static const Flow *special_int(Special *s)
{
    evaluate(s);
    becomes(s, 0, Becomes_int);
    if (s->args->len == 2 && !s->never && flow_has(s->flows[0], Type_bytes))
        return refused(s, "int() with a base of what may be bytes");
    if (s->args->len == 2 && flow_has(s->flows[1], Type_instance))
        return refused(s, "int() with an instance as its base");
    if (s->args->len == 2)
        return s->never || wrong(s, 0, is_str, "int() can't convert non-string with explicit base")
                   ? none_yet(s)
                   : scalar(s, Type_int);
    bool bad = s->args->len && wrong(s, 0, makes_int,
                                     "int() argument must be a string, a bytes-like object or a real number, not '%s'");
    return bad ? none_yet(s) : scalar(s, Type_int);
}

static const Flow *special_float(Special *s)
{
    evaluate(s);
    becomes(s, 0, Becomes_float);
    bool bad = s->args->len && wrong(s, 0, makes_int, "float() argument must be a string or a real number, not '%s'");
    return bad ? none_yet(s) : scalar(s, Type_float);
}

static const Flow *special_complex(Special *s)
{
    evaluate(s);
    bool two = s->args->len == 2 && s->flows[0]->count && s->flows[1]->count;
    if (two && flow_is_only(s->flows[0], Type_str))
        return always_raises(s->e, s->node, "TypeError", "complex() can't take second arg if first is a string");
    if (two && flow_is_only(s->flows[1], Type_str))
        return always_raises(s->e, s->node, "TypeError", "complex() second arg can't be a string");
    becomes(s, 0, s->args->len == 1 ? Becomes_complex : Becomes_float);
    becomes(s, 1, Becomes_float);
    bool bad = s->args->len &&
               (wrong(s, 0, makes_complex, "complex() first argument must be a string or a number, not '%s'") ||
                (two && wrong(s, 1, makes_complex, "complex() second argument must be a number, not '%s'")));
    return bad ? none_yet(s) : scalar(s, Type_complex);
}

static const Flow *special_bool(Special *s)
{
    evaluate(s);
    if (s->args->len)
        call_truth(s->e, s->args->at[0], s->flows[0]);
    return scalar(s, Type_bool);
}

/* ---- things that iterate
 * ------------------------------------------------------------------------------------------- */
static bool is_container(Eval *e, const Node *node)
{
    return !is_iterator_call(e, node) && node->kind != N_GeneratorExp;
}

static const Flow *special_list(Special *s)
{
    const Flow *elements = s->args->len ? iterate(s->e, s->args->at[0]) : none_yet(s);
    if (s->args->len && iterable_never(s->e, s->args->at[0]))
        return none_yet(s);
    const Flow *list = make_list(s->e, s->node, 0, elements);
    const Flow *from =
        s->args->len && is_container(s->e, s->args->at[0]) ? last_flow(s->e, s->args->at[0]) : none_yet(s);
    for (uint32_t i = 0; i < from->count; i++)
        same_elements(s->e, list->at[0]->thing, from->at[i]);
    return list;
}

static const Flow *special_tuple(Special *s)
{
    if (s->args->len == 0)
        return flow_tuple(s->solver, NULL, 0, NULL);
    const Flow *elements = iterate(s->e, s->args->at[0]);
    if (iterable_never(s->e, s->args->at[0]))
        return none_yet(s);
    const Flow *from = is_container(s->e, s->args->at[0]) ? last_flow(s->e, s->args->at[0]) : none_yet(s);
    if (flow_is_only(from, Type_tuple) || flow_is_only(from, Type_sequence))
        return from;
    const Flow *sequence = make_sequence(s->e, s->node, 0, elements);
    for (uint32_t i = 0; i < from->count; i++)
        same_elements(s->e, sequence->at[0]->thing, from->at[i]);
    return sequence;
}

static const Flow *special_sorted(Special *s)
{
    Node *reverse = keyword_given(s->node, "reverse");
    if (reverse && infer_expr(s->e, reverse)->count == 0)
        return none_yet(s);
    const Flow *list = special_list(s);
    if (list->count) {
        const Flow *elements = contents_of(s->solver, list->at[0]->thing, s->e->body);
        const Flow *keys = infer_key(s->e, s->node, elements);
        const Flow *compared = key_call(s->solver, s->node) ? keys : elements;
        uses_order(s->e, s->node, compared, compared, Op_lt);
    }
    return list;
}

/* max asks `>` and min `<`, of the items or of their keys. */
static void order_extreme(Special *s, const Flow *items)
{
    Node *key = key_call(s->solver, s->node);
    Pairs open;
    Op op = !strcmp(s->node->Call.func->Name.name, "max") ? Op_gt : Op_lt;
    const Flow *compared = key ? last_flow(s->e, key) : items;
    uses_order(s->e, s->node, compared, compared, op);
    instance_operator(s->e, s->node, op, s->args->at[0], compared, s->args->at[0], compared, false, &open);
}

/* min(a, b), max(xs), max(xs, default=0) */
static const Flow *special_extreme(Special *s)
{
    const Flow *result = none_yet(s);
    Node *fallback = keyword_given(s->node, "default");
    if (s->args->len == 1 && !has_star(s->node)) {
        result = iterate(s->e, s->args->at[0]);
        if (iterable_never(s->e, s->args->at[0]))
            return none_yet(s);
        infer_key(s->e, s->node, result);
        order_extreme(s, result);
        return fallback ? flow_join(s->solver, result, infer_expr(s->e, fallback), place_of_node(s->e, s->node))
                        : result;
    }
    if (fallback)
        return refused(s, "min or max of several arguments with a default");
    uint32_t single = 0;
    for_each (Node *, arg, s->args) {
        bool star = arg->kind == N_Starred;
        const Flow *flow = star ? record_flow(s->e, arg, iterate(s->e, arg->Starred.value)) : infer_expr(s->e, arg);
        s->never |= star ? iterable_never(s->e, arg) : flow->count == 0;
        single += !star;
        result = flow_join(s->solver, result, flow, place_of_node(s->e, s->node));
    }
    if (single < 2 && has_star(s->node) && result->count && elements_of(s->e, s->node, result, false))
        return refused(s, "min or max of one *args whose items are iterable themselves");
    if (!s->never) {
        infer_key(s->e, s->node, result);
        order_extreme(s, result);
    }
    return s->never ? none_yet(s) : result;
}

static bool is_never_empty(const Node *node)
{
    return (node->kind == N_List && node->List.items.len) || (node->kind == N_Tuple && node->Tuple.items.len);
}

static const Flow *special_sum(Special *s)
{
    Eval *e = s->e;
    Node *start = s->args->len > 1 ? s->args->at[1] : keyword_given(s->node, "start"), *xs = s->args->at[0];
    const Flow *elements = iterate(e, xs);
    const Flow *first = start ? infer_expr(e, start) : flow_scalar(s->solver, Type_int);
    if (iterable_never(e, xs) || first->count == 0)
        return none_yet(s);
    if (flow_is_only(first, Type_str))
        return always_raises(e, s->node, "TypeError", "sum() can't sum strings [use ''.join(seq) instead]");
    if (flow_is_only(first, Type_bytes))
        return always_raises(e, s->node, "TypeError", "sum() can't sum bytes [use b''.join(seq) instead]");
    if (first->count == 1 && atom_row(first->at[0]) && !strcmp(atom_row(first->at[0])->word, "bytearray"))
        return always_raises(e, s->node, "TypeError", "sum() can't sum bytearray [use b''.join(seq) instead]");
    first = flow_without(s->solver, flow_without(s->solver, first, Type_str), Type_bytes);
    const Flow *once = elements->count ? binary(e, s->node, Op_add, xs, first, xs, elements, false) : none_yet(s);
    const Flow *total = once, *before;
    do {
        before = total;
        if (total->count)
            total = flow_join(s->solver, total, binary(e, s->node, Op_add, xs, total, xs, elements, false),
                              place_of_node(e, s->node));
    } while (total != before);
    return is_never_empty(xs) ? total : flow_join(s->solver, first, total, place_of_node(e, s->node));
}

static const Flow *special_any(Special *s) /* all */
{
    const Flow *items = iterate(s->e, s->args->at[0]);
    s->never = iterable_never(s->e, s->args->at[0]);
    if (!s->never)
        call_truth(s->e, s->node, items);
    return scalar(s, Type_bool);
}

/* Numbers, texts and tuples have no identity of their own. */
static bool has_identity(const Atom *atom)
{
    return atom->kind == Type_none || atom->kind == Type_list || atom->kind == Type_dict || atom->kind == Type_set ||
           is_instance(atom);
}

static const Flow *special_id(Special *s)
{
    evaluate(s);
    for (uint32_t i = 0; !s->never && i < s->flows[0]->count; i++)
        if (!has_identity(s->flows[0]->at[i]))
            return refused(s,
                           arena_print(s->solver->arena, "id() of a value of type %s", atom_name(s->flows[0]->at[i])));
    return scalar(s, Type_int);
}

/* An instance with __copy__ says what its copy is. */
static const Flow *special_copy(Special *s)
{
    evaluate(s);
    if (s->never || s->node->Call.keywords.len)
        return s->never ? none_yet(s) : refused(s, "copy with keyword arguments");
    const Flow *called = special_on_instance(s, "__copy__");
    const Flow *rest = s->flows[0]->count ? copy_flow(s->e, s->node, s->flows[0], false) : none_yet(s);
    return called ? flow_join(s->solver, called, rest, place_of_node(s->e, s->node)) : rest;
}

static const Flow *special_deepcopy(Special *s)
{
    evaluate(s);
    if (s->never || s->node->Call.keywords.len)
        return s->never ? none_yet(s) : refused(s, "deepcopy with keyword arguments");
    return copy_flow(s->e, s->node, s->flows[0], true);
}

static const Flow *special_callable(Special *s)
{
    evaluate(s);
    return scalar(s, Type_bool);
}

static const Flow *special_hash(Special *s)
{
    evaluate(s);
    return s->never || !check_hash(s->e, s->node, s->flows[0]) ? none_yet(s) : scalar(s, Type_int);
}

/* dict(c) of a Counter and its like: its own method makes it.  NULL: it is none. */
static const Flow *dict_of_instance(Special *s)
{
    Node *arg = s->args->len == 1 ? s->args->at[0] : NULL;
    if (!arg || is_iterator_call(s->e, arg) || arg->kind == N_GeneratorExp)
        return NULL;
    const Flow *flow = infer_expr(s->e, arg);
    Member *keys = NULL, *made = NULL;
    if (is_one_class(flow)) {
        keys = class_member(flow->at[0]->thing->cls, intern_text(s->solver->program->names, "keys"));
        if (class_is_mapping(flow->at[0]->thing->cls))
            made = class_member(flow->at[0]->thing->cls, intern_text(s->solver->program->names, "_as_dict"));
    }
    if (!keys)
        return NULL;
    if (!made || s->node->Call.keywords.len)
        return refused(s, "dict() of an instance");
    CallShape shape = {.node = s->node, .receiver = arg};
    forget_shared(s->e);
    return call_member(s->e, &shape, made, flow);
}

/* dict(), dict(d), dict(pairs), dict(a=1) */
static const Flow *special_dict(Special *s)
{
    const Flow *whole = dict_of_instance(s);
    if (whole)
        return whole;
    const Flow *dict = make_table(s->e, s->node, Type_dict);
    if (s->args->len) {
        const Flow *pairs = iterate(s->e, s->args->at[0]);
        if (iterable_never(s->e, s->args->at[0]))
            return none_yet(s);
        const Flow *from = is_container(s->e, s->args->at[0]) ? last_flow(s->e, s->args->at[0]) : none_yet(s);
        if (flow_has(from, Type_dict))
            put_dict_or_pairs(s->e, s->node, dict, from);
        else
            put_pairs(s->e, s->node, dict, pairs);
    }
    for_each (Node *, keyword, &s->node->Call.keywords) {
        if (!keyword->Keyword.name) {
            s->never |= !spread_mapping(s->e, s->node, dict->at[0]->thing, keyword->Keyword.value);
            continue;
        }
        const Flow *value = infer_expr(s->e, keyword->Keyword.value);
        s->never |= value->count == 0;
        put_key(s->e, s->node, dict->at[0], flow_scalar(s->solver, Type_str), value);
    }
    return s->never ? none_yet(s) : dict;
}

static const Flow *set_of_kind(Special *s, TypeKind kind)
{
    const Flow *set = make_table(s->e, s->node, kind);
    if (!s->args->len)
        return set;
    const Flow *elements = iterate(s->e, s->args->at[0]);
    if (iterable_never(s->e, s->args->at[0]) || (elements->count && !check_hash(s->e, s->node, elements)))
        return none_yet(s);
    contents_add(s->solver, set->at[0]->thing, elements, s->node->at);
    const Flow *from = is_container(s->e, s->args->at[0]) ? last_flow(s->e, s->args->at[0]) : none_yet(s);
    for (uint32_t i = 0; i < from->count; i++)
        same_elements(s->e, set->at[0]->thing, from->at[i]);
    return set;
}

static const Flow *special_set(Special *s)
{
    return set_of_kind(s, Type_set);
}

static const Flow *special_frozenset(Special *s)
{
    return set_of_kind(s, Type_frozenset);
}

static bool has_exceptions(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind == Type_exception || (is_instance(flow->at[i]) && flow->at[i]->thing->cls->exception))
            return true;
    return false;
}

/* Classes, or tuples of them, that are known when it runs. */
static bool are_class_values(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        for (uint32_t k = 0; atom->kind == Type_tuple && k < atom->count; k++)
            if (!are_class_values(atom->items[k]))
                return false;
        if (atom->kind != Type_tuple && !is_class_atom(atom) && !is_library_class(atom))
            return false;
    }
    return flow->count > 0;
}

static const Flow *special_isinstance(Special *s)
{
    static const char *const classes[] = {"int",  "float",     "complex", "bool",      "str",
                                          "list", "tuple",     "range",   "object",    "dict",
                                          "set",  "frozenset", "bytes",   "bytearray", "memoryview"};
    const Flow *tested = infer_expr(s->e, s->args->at[0]);
    s->never = tested->count == 0;
    Node *what = s->args->at[1];
    Nodes one = {.at = &what, .len = 1};
    for_each (Node *, name, what->kind == N_Tuple ? &what->Tuple.items : &one) {
        if (is_class_of_none(name))
            continue;
        Denoted what_class = denoted(s->e, name);
        bool known = what_class.what == Denotes_class || names_abstract(name) ||
                     (what_class.what == Denotes_value && is_handled_flow(s->e, infer_expr(s->e, name)));
        if (what_class.what == Denotes_value && name == what && !has_exceptions(tested)) {
            const Flow *values = infer_expr(s->e, name);
            if (!values->count)
                return none_yet(s);
            known |= are_class_values(values);
        }
        for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
            known |= name->kind == N_Name && name->Name.symbol && !name->Name.symbol->home &&
                     (!strcmp(name->Name.name, classes[i]) || exception_class(name->Name.name));
        for (uint32_t i = 0; names_function_class(name) && i < tested->count; i++)
            known &= tested->at[i]->kind != Type_function ||
                     function_is(tested->at[i]->thing->callback, name->Name.name) != Known_nothing;
        if (!known)
            return refused(s, "isinstance with this class");
        if (what_class.what == Denotes_class && what_class.cls && what_class.cls->node &&
            what_class.cls->node->ClassDef.is_protocol)
            return refused(s, "isinstance with a Protocol");
    }
    return scalar(s, Type_bool);
}

/* next(it), next(it, default) */
static const Flow *special_next(Special *s)
{
    const Flow *result = none_yet(s);
    bool legal = false;
    evaluate(s);
    if (s->never)
        return result;
    forget_shared(s->e);
    CallShape shape = {.node = s->node, .receiver = s->args->at[0], .implied = "__next__"};
    const Flow *called = s->args->len == 1 ? call_special_method(s->e, &shape, s->flows[0], NULL) : NULL;
    if (called) {
        legal = true;
        result = called;
    }
    for (uint32_t i = 0; i < s->flows[0]->count; i++) {
        const Atom *atom = s->flows[0]->at[i];
        if (called && is_instance(atom))
            continue;
        if (atom_is_file(atom)) {
            legal = true;
            result =
                flow_join(s->solver, result, elements_of(s->e, s->args->at[0], flow_of_atom(s->solver, atom), false),
                          place_of_node(s->e, s->node));
            continue;
        }
        if (!is_iterator(s->e, atom))
            continue;
        legal = true;
        const Flow *one = atom->kind == Type_instance ? instance_next(s->e, s->node, s->flows[0], atom)
                                                      : contents_of(s->solver, atom->thing, s->e->body);
        result = flow_join(s->solver, result, one, place_of_node(s->e, s->node));
    }
    if (!legal && !has_several_names(s->flows[0]))
        return always_raises(s->e, s->node, "TypeError", "'%s' object is not an iterator",
                             atom_name(s->flows[0]->at[0]));
    return s->args->len > 1 ? flow_join(s->solver, result, s->flows[1], place_of_node(s->e, s->node)) : result;
}

/* May one of these arguments be no iterable?  Then it is asked at once. */
static bool may_not_iterate(Special *s, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && i < 8; i++)
        for (uint32_t k = 0; k < s->flows[i]->count; k++)
            if (s->flows[i]->at[k]->kind == Type_none || atom_is_numeric(s->flows[i]->at[k]))
                return true;
    return false;
}

/* May it be a function, and nothing else that can be called? */
static bool may_be_function(const Flow *flow)
{
    bool found = false;
    for (uint32_t i = 0; i < flow->count; i++) {
        const Callback *callback = flow->at[i]->kind == Type_function ? flow->at[i]->thing->callback : NULL;
        if (flow->at[i]->kind == Type_instance || (callback && callback->what == Callback_class))
            return false;
        found |= callback != NULL;
    }
    return found;
}

static const Flow *special_iter(Special *s)
{
    evaluate(s);
    if (s->never || (s->args->len == 1 && s->flows[0]->count == 1 &&
                     (flow_is_only(s->flows[0], Type_generator) || atom_is_file(s->flows[0]->at[0]))))
        return s->never ? none_yet(s) : s->flows[0];
    if (s->args->len == 1 && is_one_class(s->flows[0])) {
        const Flow *iterator = instance_iterator(s->e, s->flows[0], s->flows[0]->at[0]);
        if (iterator)
            return iterator;
    }
    if (s->args->len == 1 && !elements_of(s->e, s->args->at[0], s->flows[0], false))
        return always_raises(s->e, s->node, "TypeError", "'%s' object is not iterable", atom_name(s->flows[0]->at[0]));
    bool asked = s->args->len == 1 && may_not_iterate(s, 0, 1);
    bool called = s->args->len == 1 && may_be_function(s->flows[0]);
    const Flow *made = call_iterator(s->e, s->node, called ? "iter_called" : asked ? "iter_any" : "iter");
    return made ? made : refused(s, "iter() of this");
}

static const Flow *special_open(Special *s)
{
    return open_file(s->e, s->node);
}

static const Flow *special_input(Special *s)
{
    evaluate(s);
    if (s->args->len)
        uses_text(s->e, s->node, s->flows[0], true);
    return scalar(s, Type_str);
}

/* What asks for an iterator at once: TypeError. */
static bool takes_iterables(Special *s, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && i < 8; i++)
        if (!elements_of(s->e, s->args->at[i], s->flows[i], false)) {
            bool reverses = !strcmp(s->node->Call.func->Name.name, "reversed");
            always_raises(s->e, s->node, "TypeError",
                          reverses ? "'%s' object is not reversible" : "'%s' object is not iterable",
                          atom_name(s->flows[i]->at[0]));
            return false;
        }
    return true;
}

static bool is_of_one_kind(const Flow *flow)
{
    for (uint32_t i = 1; i < flow->count; i++)
        if (flow->at[i]->kind != flow->at[0]->kind)
            return false;
    return true;
}

static const Flow *reversed_flow(Eval *e, Node *node, const Flow *flow);

/* zip, enumerate, reversed, map, filter as values: generators of the library */
static const Flow *special_iterator(Special *s)
{
    const char *name = s->node->Call.func->Name.name;
    bool maps = !strcmp(name, "map") || !strcmp(name, "filter");
    if (has_star(s->node))
        return refused(s, "a starred argument of an iterator");
    evaluate(s);
    if (s->never)
        return none_yet(s);
    Node *strict = keyword_given(s->node, "strict");
    if (node_is_true(strict))
        name = "strict";
    else if (strict && strict->kind == N_Constant && strict->Constant.literal == Literal_false)
        name = "zip";
    else if (s->node->Call.keywords.len)
        return refused(s, "this keyword argument");
    if (!strcmp(name, "reversed") && flow_has(s->flows[0], Type_instance)) {
        const Flow *backward = reversed_flow(s->e, s->node, s->flows[0]);
        record_special(s->e, s->node, "reversed()", NULL, NULL, backward);
        return backward;
    }
    if (!takes_iterables(s, maps, !strcmp(name, "enumerate") ? 1 : s->args->len))
        return none_yet(s);
    if (!strcmp(name, "reversed") && flow_is_only(s->flows[0], Type_generator))
        return always_raises(s->e, s->node, "TypeError", "'%s' object is not reversible",
                             atom_name(s->flows[0]->at[0]));
    if (!strcmp(name, "enumerate") && s->args->len > 1 &&
        wrong(s, 1, may_be_index, "'%s' object cannot be interpreted as an integer"))
        return none_yet(s);
    const Atom *first = s->flows[0]->count ? s->flows[0]->at[0] : &(Atom){.kind = Type_none};
    bool is_set = first->kind == Type_set || first->kind == Type_frozenset;
    if (!strcmp(name, "reversed") && is_set && is_of_one_kind(s->flows[0]))
        return always_raises(s->e, s->node, "TypeError", "'%s' object is not reversible", atom_name(first));
    if (!strcmp(name, "reversed") && !is_of_one_kind(s->flows[0]))
        name = "reversed_any";
    else if (!strcmp(name, "reversed") && (atom_is_table(first) || atom_is_view(first)))
        name = "reversed_table";
    uint32_t end = !strcmp(name, "enumerate") ? 1 : s->args->len;
    bool asked = strncmp(name, "reversed", 8) && strcmp(name, "strict") && may_not_iterate(s, maps, end);
    const Flow *made = asked ? call_iterator(s->e, s->node, arena_print(s->solver->arena, "%s_any", name)) : NULL;
    if (!made)
        made = call_iterator(s->e, s->node, name);
    return made ? made : refused(s, arena_print(s->solver->arena, "%s() of so many iterables", name));
}

/* ---- the table
 * -------------------------------------------------------------------------------------------------------
 */
typedef const Flow *Rule(Special *);
static const struct {
    const char *name;
    uint8_t least, most; /* positional arguments */
    Rule *rule;
} rules[] = {
    {"print", 0, 255, special_print},
    {"str", 0, 1, special_str},
    {"repr", 1, 1, special_text},
    {"ord", 1, 1, special_ord},
    {"chr", 1, 1, special_chr},
    {"len", 1, 1, special_len},
    {"range", 1, 3, special_range},
    {"abs", 1, 1, special_abs},
    {"round", 1, 2, special_round},
    {"divmod", 2, 2, special_divmod},
    {"pow", 2, 3, special_pow},
    {"int", 0, 2, special_int},
    {"float", 0, 1, special_float},
    {"complex", 0, 2, special_complex},
    {"bool", 0, 1, special_bool},
    {"list", 0, 1, special_list},
    {"tuple", 0, 1, special_tuple},
    {"sorted", 1, 1, special_sorted},
    {"min", 1, 255, special_extreme},
    {"max", 1, 255, special_extreme},
    {"sum", 1, 2, special_sum},
    {"any", 1, 1, special_any},
    {"all", 1, 1, special_any},
    {"isinstance", 2, 2, special_isinstance},
    {"callable", 1, 1, special_callable},
    {"hash", 1, 1, special_hash},
    {"ascii", 1, 1, special_text},
    {"format", 1, 2, special_format},
    {"open", 0, 8, special_open},
    {"input", 0, 1, special_input},
    {"next", 1, 2, special_next},
    {"iter", 1, 2, special_iter},
    {"zip", 0, 255, special_iterator},
    {"enumerate", 1, 2, special_iterator},
    {"reversed", 1, 1, special_iterator},
    {"map", 2, 3, special_iterator},
    {"filter", 2, 2, special_iterator},
    {"dict", 0, 1, special_dict},
    {"set", 0, 1, special_set},
    {"frozenset", 0, 1, special_frozenset},
    {"copy.copy", 1, 1, special_copy},
    {"copy.deepcopy", 1, 1, special_deepcopy},
    {"id", 1, 1, special_id},
};

static int rule_named(const char *name)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (!strcmp(rules[i].name, name))
            return (int)i;
    return -1;
}

bool is_special(const char *name)
{
    return rule_named(name) >= 0 || is_reflection(name);
}

void record_special(Eval *e, Node *node, const char *name, Node *receiver, const Atom *self, const Flow *result)
{
    if (!e->solver->recording)
        return;
    Callee *callee = add_callee(e, node, Callee_special);
    callee->special = name;
    callee->receiver = receiver;
    callee->receiver_type = self ? flow_type(e->solver, flow_of_atom(e->solver, self)) : NULL;
    callee->result = flow_type(e->solver, result);
    for_each (Node *, arg, &node->Call.args) {
        Argument one = {.node = arg, .type = flow_type(e->solver, last_flow(e, arg))};
        push(e->solver->arena, &callee->args, one);
    }
}

static const Flow *wrong_count(Eval *e, Node *node, const char *name)
{
    uint32_t given = node->Call.args.len;
    if (evaluate_arguments(e, node) && !raises_arity(e, node, "builtins", name))
        refuse(e, node->at, arena_print(e->solver->arena, "a call of %s with %u arguments", name, given));
    return flow_none_yet(e->solver);
}

static const char *const keywords_taken[][4] = {
    {"print", "sep", "end", "file"},
    {"print", "flush", "", ""},
    {"sorted", "key", "reverse", ""},
    {"min", "key", "default", ""},
    {"max", "key", "default", ""},
    {"sum", "start", "", ""},
    {"enumerate", "start", "", ""},
    {"round", "ndigits", "", ""},
    {"open", "file", "mode", "encoding"},
    {"open", "errors", "newline", "buffering"},
    {"zip", "strict", "", ""},
};

static bool keyword_taken(const char *name, const char *keyword)
{
    for (size_t i = 0; i < sizeof keywords_taken / sizeof *keywords_taken; i++)
        for (int k = 1; k < 4; k++)
            if (!strcmp(keywords_taken[i][0], name) && keyword && !strcmp(keywords_taken[i][k], keyword))
                return true;
    return false;
}

/* Methods whose arguments no signature takes, and names of the table. */
const Flow *call_special(Eval *e, Node *node, StubDef *stub, Node *receiver, const Atom *self)
{
    const Flow *result = flow_none_yet(e->solver);
    const char *name = stub->special;
    if (call_numpy(e, node, stub, &result) || native_special(e, node, stub, receiver, self, &result))
        return result;
    if (self) {
        result = special_method(e, node, stub, self);
        record_special(e, node, name, receiver, self, result);
        return result;
    }
    if (is_reflection(name)) {
        uint32_t callees = callee_count(e, node);
        result = infer_reflection(e, node, name);
        if (callee_count(e, node) == callees)
            record_special(e, node, name, NULL, NULL, result);
        return result;
    }
    int at = rule_named(name);
    if (at < 0) {
        if (strchr(name, ' '))
            refuse_as_told(e, node->at, name);
        else
            refuse(e, node->at, arena_print(e->solver->arena, "the built-in name '%s'", name));
        return result;
    }
    for_each (Node *, keyword, &node->Call.keywords)
        if (strcmp(name, "dict") && !keyword_taken(name, keyword->Keyword.name)) {
            refuse(e, keyword->at, arena_print(e->solver->arena, "this keyword argument of %s", name));
            return result;
        }
    if (node->Call.args.len < rules[at].least || node->Call.args.len > rules[at].most)
        return wrong_count(e, node, name);
    Special special = {.e = e, .solver = e->solver, .node = node, .args = &node->Call.args};
    uint32_t before = callee_count(e, node);
    result = rules[at].rule(&special);
    if (callee_count(e, node) == before) /* not: it always raises */
        record_special(e, node, rules[at].name, NULL, NULL, result);
    return result;
}

uint32_t callee_count(Eval *e, const Node *node)
{
    Callees *callees = e->solver->recording ? e->body->callees[node->id - e->body->function->base] : NULL;
    return callees ? callees->len : 0;
}

/* "{} {!r} {0[0]}".format(...): any field may ask for any text. */
static void formats_all(Eval *e, Node *node)
{
    const Nodes *lists[] = {&node->Call.args, &node->Call.keywords};
    for (int list = 0; list < 2; list++)
        for_each (Node *, arg, lists[list]) {
            Node *value = list ? arg->Keyword.value : arg;
            const Flow *flow = last_flow(e, value->kind == N_Starred ? value->Starred.value : value);
            format_instances(e, value, value, value, flow);
            uses_text(e, node, flow, true);
            uses_text(e, node, flow, false);
            for (int depth = 0; flow->count && depth < 4; depth++)
                uses_text(e, node, flow = flow_inside(e, node, flow), true);
        }
}

const Flow *special_method(Eval *e, Node *node, StubDef *stub, const Atom *self)
{
    for_each (Node *, arg, &node->Call.args)
        if (iterable_never(e, arg))
            return flow_none_yet(e->solver);
    if (!strcmp(stub->name, "extend") && self->kind == Type_list && node->Call.args.len == 1) {
        contents_add(e->solver, self->thing, iterate(e, node->Call.args.at[0]), node->at);
        return flow_scalar(e->solver, Type_none);
    }
    if (!strncmp(stub->name, "format", 6) && self->kind == Type_str)
        formats_all(e, node);
    if (!strcmp(stub->name, "sort"))
        return infer_sort(e, node, self);
    if (!strcmp(stub->name, "join")) { /* what an instance is followed by is called */
        Node *items = node->Call.args.at[0];
        become(e, items, iterate(e, items), Becomes_str);
    }
    uint32_t which = 0;
    return annotation_flow(e, stub->result, node, &which, NULL, NULL);
}

/* ---- iterators
 * ---------------------------------------------------------------------------------------------------------
 */
bool is_iterator_call(Eval *e, const Node *node)
{
    (void)e;
    if (node->kind != N_Call || node->Call.func->kind != N_Name)
        return false;
    const Symbol *symbol = node->Call.func->Name.symbol;
    const char *name = node->Call.func->Name.name;
    if (keyword_given(node, "strict")) /* its ends are tested: a generator of the library */
        return false;
    if (node->Call.args.len > 1 && has_star(node)) /* of how many iterables: starred.c */
        return false;
    return (!symbol || !symbol->home) &&
           (!strcmp(name, "zip") || !strcmp(name, "enumerate") || !strcmp(name, "reversed"));
}

bool iterable_never(Eval *e, const Node *iter)
{
    if (iter->kind == N_GeneratorExp)
        return iterable_never(e, iter->GeneratorExp.generators.at[0]->Comprehension.iter);
    if (iter->kind == N_Starred)
        return iterable_never(e, iter->Starred.value);
    if (!is_iterator_call(e, iter))
        return last_flow(e, iter)->count == 0;
    for_each (Node *, arg, &iter->Call.args)
        if (iterable_never(e, arg))
            return true;
    return false;
}

/* What reversed() of instances gives. */
static const Flow *reversed_flow(Eval *e, Node *node, const Flow *flow)
{
    if (flow_only(e->solver, flow, Type_instance)->count != flow->count) {
        refuse(e, node->at, "reversed() of an instance or something else");
        return flow_none_yet(e->solver);
    }
    const Flow *backward = reverse_instances(e, node, node->Call.args.at[0], flow);
    return backward ? backward
                    : always_raises(e, node, "TypeError", "'%s' object is not reversible", atom_name(flow->at[0]));
}

static const Flow *iterate_reversed(Eval *e, Node *node)
{
    Node *xs = node->Call.args.at[0];
    if (xs->kind != N_GeneratorExp && !is_iterator_call(e, xs) && flow_is_only(infer_expr(e, xs), Type_generator))
        return always_raises(e, node, "TypeError", "'generator' object is not reversible");
    if (!is_iterator_call(e, xs) && xs->kind != N_GeneratorExp) {
        const Flow *flow = infer_expr(e, xs);
        if (flow->count == 1 && (flow->at[0]->kind == Type_set || flow->at[0]->kind == Type_frozenset))
            return always_raises(e, node, "TypeError", "'%s' object is not reversible", atom_name(flow->at[0]));
        if (flow_has(flow, Type_instance)) {
            const Flow *backward = reversed_flow(e, node, flow);
            return backward->count ? elements_of(e, node, backward, true) : backward;
        }
    }
    if (is_iterator_call(e, xs))
        return always_raises(e, node, "TypeError", "'%s' object is not reversible", xs->Call.func->Name.name);
    return iterate(e, xs);
}

static bool holds_rows(const Atom *atom)
{
    return atom->kind == Type_list || atom->kind == Type_sequence || atom->kind == Type_generator ||
           atom->kind == Type_instance || atom->kind == Type_text_file || atom_is_table(atom) || atom_is_view(atom);
}

/* zip(*rows): what one step gives has as many items as there are rows. */
static const Flow *iterate_columns(Eval *e, Node *node)
{
    const Flow *rows = last_flow(e, node->Call.args.at[0]->Starred.value);
    bool steps = only_steps(node->Call.args.at[0]->Starred.value);
    if (!steps && !rows->count)
        return rows;
    const Flow *row = steps ? rows : elements_of(e, node, rows, false);
    bool sized = steps || (row && is_of_one_kind(rows) && holds_rows(rows->at[0]));
    const Flow *items = sized && is_of_one_kind(row) ? elements_of(e, node, row, false) : NULL;
    if (sized && row->count == 0)
        return row;
    bool other = items && (row->at[0]->kind == Type_range || row->at[0]->kind == Type_array ||
                           row->at[0]->kind == Type_generator || row->at[0]->kind == Type_instance);
    if (!items || other) {
        refuse(e, node->at, "zip(*rows) of these rows");
        return flow_none_yet(e->solver);
    }
    return make_sequence(e, node, 0, items);
}

/* What one step gives: zip a tuple, enumerate a pair, reversed an element. */
const Flow *iterate_call(Eval *e, Node *node)
{
    if (!(node = spread_call(e, node)))
        return flow_none_yet(e->solver);
    const char *name = node->Call.func->Name.name;
    const Nodes *args = &node->Call.args;
    const Flow *items[tuple_longest], *result;
    bool is_enumerate = !strcmp(name, "enumerate");
    if (node->Call.keywords.len > 1 ||
        (node->Call.keywords.len == 1 && !(is_enumerate && keyword_given(node, "start")))) {
        refuse(e, node->at, "this keyword argument");
        return flow_none_yet(e->solver);
    }
    Node *start = is_enumerate ? (args->len > 1 ? args->at[1] : keyword_given(node, "start")) : NULL;
    if (args->len < (strcmp(name, "zip") ? 1u : 0u) || args->len > (is_enumerate     ? 2u
                                                                    : name[0] == 'r' ? 1u
                                                                                     : (unsigned)tuple_longest)) {
        refuse(e, node->at, arena_print(e->solver->arena, "%s with %u arguments", name, args->len));
        return flow_none_yet(e->solver);
    }
    if (has_star(node))
        result = iterate_columns(e, node);
    else if (name[0] == 'r')
        result = iterate_reversed(e, node);
    else if (is_enumerate) {
        items[0] = flow_scalar(e->solver, Type_int);
        items[1] = iterate(e, args->at[0]);
        if (start && infer_expr(e, start)->count == 0)
            items[1] = flow_none_yet(e->solver);
        result = flow_tuple(e->solver, items, 2, place_of_node(e, node));
    } else {
        for (uint32_t i = 0; i < args->len; i++)
            items[i] = iterate(e, args->at[i]);
        result = args->len ? flow_tuple(e->solver, items, args->len, place_of_node(e, node)) : flow_none_yet(e->solver);
    }
    if (callee_count(e, node) == 0)
        record_special(e, node, name, NULL, NULL, result);
    return result;
}
