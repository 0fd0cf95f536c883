/* watch.c -- how each expression and each statement looks at the numbers in it.
 * In: a body after its last evaluation.  Out: links between spots; what is seen, what is no small
 * literal. Rule: what is not listed looks closely: it tells int from float. s + x * 0.5   s: nobody
 * can tell       print(s)   s: everybody can       m = s   as far as m is seen          */
#include "typeinfer/observe.h"

static Sink printed(Observe *o) /* float and np.float64 print alike */
{
    return (Sink){&o->everyone, NULL};
}

static void visit(Observe *o, Node *node, Sink sink);

static void visit_all(Observe *o, const Nodes *nodes, Sink sink)
{
    for_each (Node *, node, nodes)
        if (node)
            visit(o, node, sink);
}

/* ---- operators
 * -------------------------------------------------------------------------------------------------
 */
static bool all_fixed(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind != Type_fixed || flow->at[i]->dtype < Dtype_float32)
            return false;
    return flow->count > 0;
}

static bool may_be_int(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        TypeKind kind = flow->at[i]->kind;
        bool real =
            kind == Type_float || kind == Type_complex || (kind == Type_fixed && flow->at[i]->dtype >= Dtype_float32);
        if (!real)
            return true;
    }
    return flow->count == 0;
}

static bool is_nonzero(const Node *node)
{
    int64_t value;
    return (literal_int(node, &value) && value != 0) ||
           (node->kind == N_Constant && node->Constant.literal == Literal_float && node->Constant.number != 0);
}

/* How `x op y`, or `y op x`, looks at x. */
static Sink operand_sink(Observe *o, Op op, const Flow *x, Node *y_node, const Flow *y, bool is_right, Sink sink)
{
    Sink result = everybody(o);
    if (flow_is_only(x, Type_list) || flow_is_only(x, Type_sequence)) /* what is in them goes its own way */
        return op == Op_add || op == Op_mul ? nobody : result;
    bool arithmetic = op == Op_add || op == Op_sub || op == Op_mul || op == Op_div || op == Op_floordiv ||
                      op == Op_mod || op == Op_pow;
    if (arithmetic && !may_be_int(y))
        result.whole = NULL;
    if (arithmetic && all_fixed(y))
        result.np = NULL;
    else if (op == Op_add || op == Op_sub || op == Op_mul || (op == Op_div && !is_right && is_nonzero(y_node)))
        result.np = sink.np;
    return result;
}

static void visit_operands(Observe *o, Op op, Node *left, Node *right, Sink sink)
{
    const Flow *a = flow_at(o, left), *b = flow_at(o, right);
    visit(o, left, operand_sink(o, op, a, right, b, false, sink));
    visit(o, right, operand_sink(o, op, b, left, a, true, sink));
}

/* Else the message of a TypeError names the type. */
static bool is_ordered(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        TypeKind kind = flow->at[i]->kind;
        if (kind != Type_int && kind != Type_bool && kind != Type_float && kind != Type_fixed)
            return false;
    }
    return true;
}

static void visit_compare(Observe *o, Node *node, Sink sink)
{
    Node *left = node->Compare.left;
    for (uint32_t i = 0; i < node->Compare.rights.len; i++) {
        Node *right = node->Compare.rights.at[i];
        Op op = node->Compare.ops.at[i];
        bool identity = op == Op_is || op == Op_isnot, order = op == Op_lt || op == Op_le || op == Op_gt || op == Op_ge;
        Sink to_left = identity || (order && !is_ordered(flow_at(o, right))) ? everybody(o) : nobody;
        Sink to_right = identity || (order && !is_ordered(flow_at(o, left))) ? everybody(o) : nobody;
        if (!identity && !all_fixed(flow_at(o, right)))
            to_left.np = sink.np;
        if (!identity && !all_fixed(flow_at(o, left)))
            to_right.np = sink.np;
        visit(o, left, to_left);
        visit(o, right, to_right);
        left = right;
    }
}

static void visit_unary(Observe *o, Node *node, Sink sink)
{
    switch (node->UnaryOp.op) {
    case Op_not:
        visit(o, node->UnaryOp.operand, nobody);
        break;
    case Op_plus:
        visit(o, node->UnaryOp.operand, sink);
        break;
    default: /* -0 is 0, -0.0 is not */
        visit(o, node->UnaryOp.operand, (Sink){&o->everyone, node->UnaryOp.op == Op_minus ? sink.np : &o->everyone});
        check_pure(o, flow_at(o, node), sink);
    }
}

/* ---- storing
 * ------------------------------------------------------------------------------------------------------
 */
static Spot *spot_of_name(Observe *o, const Node *name)
{
    Slot *slot = slot_of_name(&o->eval, name);
    return slot ? spot_of(o, slot) : NULL;
}

/* Elements that come from no spot. */
static void taint_contents(Observe *o, const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        if (atom->kind == Type_list || atom->kind == Type_sequence)
            contents_spot(o, atom->thing)->impure = true;
        for (uint32_t k = 0; k < atom->count; k++)
            taint_contents(o, atom->items[k]);
    }
}

/* A target whose values come from no spot. */
static void taint(Observe *o, Node *target)
{
    if (target->kind == N_Name) {
        Spot *spot = spot_of_name(o, target);
        if (spot)
            spot->impure = true;
    } else if (target->kind == N_Starred) {
        taint_contents(o, flow_at(o, target));
        taint(o, target->Starred.value);
    } else if (target->kind == N_Tuple || target->kind == N_List)
        for_each (Node *, item, target->kind == N_Tuple ? &target->Tuple.items : &target->List.items)
            taint(o, item);
    else if (target->kind == N_Subscript) {
        visit(o, target->Subscript.value, nobody);
        visit(o, target->Subscript.index, everybody(o));
        const Flow *base = flow_at(o, target->Subscript.value);
        for (uint32_t i = 0; i < base->count; i++)
            if (base->at[i]->kind == Type_list)
                contents_spot(o, base->at[i]->thing)->impure = true;
    }
}

static void store_element(Observe *o, Node *target, Node *value)
{
    const Flow *base = flow_at(o, target->Subscript.value);
    visit(o, target->Subscript.value, nobody);
    visit(o, target->Subscript.index, everybody(o));
    visit(o, value, nobody);
    if (flow_has(base, Type_dict))
        visit(o, value, everybody(o));
    for (uint32_t i = 0; i < base->count; i++) {
        if (base->at[i]->kind != Type_list)
            continue;
        Spot *spot = contents_spot(o, base->at[i]->thing);
        if (target->Subscript.index->kind != N_Slice)
            visit(o, value, stored(spot));
        else if (!flow_is_only(flow_at(o, value), Type_list))
            spot->impure = true;
    }
}

static const Nodes *plain_items(const Node *node)
{
    const Nodes *items = node->kind == N_Tuple ? &node->Tuple.items : node->kind == N_List ? &node->List.items : NULL;
    if (items)
        for_each (Node *, item, items)
            if (item->kind == N_Starred)
                return NULL;
    return items;
}

static void store(Observe *o, Node *target, Node *value)
{
    const Nodes *targets = plain_items(target), *values = value->kind == N_Tuple ? plain_items(value) : NULL;
    if (target->kind == N_Name) {
        Spot *spot = spot_of_name(o, target);
        visit(o, value, spot ? stored(spot) : everybody(o));
    } else if (target->kind == N_Subscript)
        store_element(o, target, value);
    else if (targets && values && targets->len == values->len)
        for (uint32_t i = 0; i < targets->len; i++)
            store(o, targets->at[i], values->at[i]);
    else {
        visit(o, value, everybody(o));
        taint(o, target);
        if (has_star(value))
            taint_contents(o, flow_at(o, target));
    }
}

/* ---- iteration
 * ------------------------------------------------------------------------------------------------------
 */
static void bind(Observe *o, Node *target, Node *iter);

static bool bind_iterator(Observe *o, Node *target, Node *iter)
{
    const char *name = iter->Call.func->Name.name;
    iter = (Node *)spread_as_seen(&o->eval, iter);
    const Nodes *targets = plain_items(target), *args = &iter->Call.args;
    if (name[0] == 'r') {
        bind(o, target, args->at[0]);
        return true;
    }
    bool is_enumerate = name[0] == 'e';
    if (has_star(iter) || !targets || targets->len != (is_enumerate ? 2 : args->len))
        return false;
    if (is_enumerate) {
        taint(o, targets->at[0]);
        bind(o, targets->at[1], args->at[0]);
        return true;
    }
    for (uint32_t i = 0; i < args->len; i++)
        bind(o, targets->at[i], args->at[i]);
    return true;
}

static bool all_lists(const Flow *flow)
{
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind != Type_list && flow->at[i]->kind != Type_sequence)
            return false;
    return true;
}

static void bind(Observe *o, Node *target, Node *iter)
{
    if (is_iterator_call(&o->eval, iter) && bind_iterator(o, target, iter))
        return;
    const Flow *flow = flow_at(o, iter);
    Spot *spot = target->kind == N_Name ? spot_of_name(o, target) : NULL;
    if (!is_iterator_call(&o->eval, iter) && iter->kind != N_GeneratorExp && spot && all_lists(flow)) {
        visit(o, iter, nobody);
        for (uint32_t i = 0; i < flow->count; i++)
            link_spot(o, stored(spot), contents_spot(o, flow->at[i]->thing));
        return;
    }
    visit(o, iter, everybody(o));
    taint(o, target);
}

static void visit_clauses(Observe *o, const Nodes *clauses, Node *item, Sink sink)
{
    for_each (Node *, clause, clauses) {
        bind(o, clause->Comprehension.target, clause->Comprehension.iter);
        visit_all(o, &clause->Comprehension.ifs, nobody);
    }
    visit(o, item, sink);
}

/* ---- calls
 * -----------------------------------------------------------------------------------------------------------
 */
/* A call that no argument is followed through: methods of operators, of new instances, of what the runtime calls. */
static void see_callee(Observe *o, const Instance *instance)
{
    Body *body = instance->tables;
    for_each (Node *, param, &body->function->node->FunctionDef.params) {
        uint32_t web = 0;
        if (web_of(body->function, param, &web))
            see_slot(o, &body->webs[web]);
    }
    see_slot(o, &body->result);
}

void see_implied(Observe *o, const Body *body)
{
    for (uint32_t i = 0; i < body->function->count; i++) {
        const Callees *implied = body->implied[i], *callees = body->callees[i];
        for (uint32_t k = 0; implied && k < implied->len; k++)
            if (implied->at[k].instance)
                see_callee(o, implied->at[k].instance);
        for (uint32_t k = 0; callees && k < callees->len; k++)
            if (callees->at[k].instance && (callees->at[k].kind == Callee_new || callees->at[k].is_value))
                see_callee(o, callees->at[k].instance);
    }
}

static void visit_user_call(Observe *o, const Callee *callee, Sink sink)
{
    if (!callee->instance) /* its arguments do not fit */
        return;
    Body *body = callee->instance->tables;
    const Nodes *params = &body->function->node->FunctionDef.params;
    for (uint32_t i = 0; i < callee->args.len; i++) {
        const Argument *argument = &callee->args.at[i];
        uint32_t web = 0;
        web_of(body->function, params->at[i], &web);
        Spot *spot = spot_of(o, &body->webs[web]);
        int64_t value;
        spot->impure |= argument->item || argument->is_rest;
        if (argument->node)
            visit(o, (Node *)argument->node, argument->item ? everybody(o) : stored(spot));
        else if (argument->fallback && !literal_int(argument->fallback, &value))
            spot->impure = true;
        for_each (Passed, source, &argument->rest)
            if (source.node)
                visit(o, (Node *)source.node, everybody(o));
    }
    link_spot(o, sink, spot_of(o, &body->result));
}

/* The elements of what is iterated go to `sink`. */
static void visit_elements(Observe *o, Node *iter, Sink sink)
{
    if (iter->kind == N_GeneratorExp) {
        visit_clauses(o, &iter->GeneratorExp.generators, iter->GeneratorExp.item, sink);
        return;
    }
    const Flow *flow = flow_at(o, iter);
    if (is_iterator_call(&o->eval, iter) || !all_lists(flow)) {
        visit(o, iter, everybody(o));
        check_pure(o, flow_scalar(o->solver, Type_int), sink);
        return;
    }
    visit(o, iter, nobody);
    for (uint32_t i = 0; i < flow->count; i++)
        link_spot(o, sink, contents_spot(o, flow->at[i]->thing));
}

static Sink made_sink(Observe *o, const Node *node)
{
    const Flow *flow = flow_at(o, node);
    for (uint32_t i = 0; i < flow->count; i++)
        if (flow->at[i]->kind == Type_list || flow->at[i]->kind == Type_sequence)
            return stored(contents_spot(o, flow->at[i]->thing));
    return everybody(o);
}

static bool is_among(const char *name, const char *const *names)
{
    for (; *names; names++)
        if (!strcmp(name, *names))
            return true;
    return false;
}

/* key=f: f sees all of the elements; what it gives is compared. */
static void visit_key(Observe *o, const Node *call)
{
    const Node *made = key_call(o->solver, call);
    if (!made)
        return;
    const Node *item = made->Call.args.len ? made->Call.args.at[0] : made->Call.func->Attribute.value;
    const Callees *callees = o->body->callees[made->id - o->body->function->base];
    see_inside(o, flow_at(o, item), everybody(o));
    for (uint32_t i = 0; callees && i < callees->len; i++) {
        const Callee *callee = &callees->at[i];
        if (callee->kind != Callee_function)
            continue;
        Body *body = callee->instance->tables;
        for_each (Node *, param, &body->function->node->FunctionDef.params) {
            uint32_t web = 0;
            if (web_of(body->function, param, &web))
                spot_of(o, &body->webs[web])->impure = true;
        }
        link_spot(o, everybody(o), spot_of(o, &body->result));
    }
}

static void visit_special(Observe *o, Node *node, const Callee *callee, Sink sink)
{
    static const char *const blind[] = {"len", "bool", "float", "any", "all", NULL};
    static const char *const texts[] = {"print", "str", "repr", "ascii", NULL};
    static const char *const makers[] = {"list", "sorted", "tuple", NULL};
    static const char *const extremes[] = {"min", "max", NULL};
    const Nodes *args = &node->Call.args;
    const char *name = callee->special;
    for_each (Node *, keyword, &node->Call.keywords)
        if (!is_type_argument(&o->eval, keyword->Keyword.value) &&
            (!keyword->Keyword.name || strcmp(keyword->Keyword.name, "key") != 0))
            visit(o, keyword->Keyword.value, everybody(o));
    visit_key(o, node);
    if (key_call(o->solver, node) && args->len == 1)
        visit_elements(o, args->at[0], everybody(o));
    if (!strcmp(name, "any") || !strcmp(name, "all"))
        visit_elements(o, args->at[0], nobody);
    else if (is_among(name, blind) || (!strcmp(name, "int") && args->len == 1))
        visit_all(o, args, nobody);
    else if (!strcmp(name, "abs"))
        visit_all(o, args, sink);
    else if (is_among(name, extremes) && args->len > 1)
        visit_all(o, args, key_call(o->solver, node) ? everybody(o) : sink);
    else if (is_among(name, extremes) && !has_star(node))
        visit_elements(o, args->at[0], sink);
    else if (is_among(name, makers) && args->len)
        visit_elements(o, args->at[0], made_sink(o, node));
    else if (!strcmp(name, "isinstance"))
        visit(o, args->at[0], everybody(o));
    else
        for_each (Node *, arg, args)
            if (!is_type_argument(&o->eval, arg)) {
                if (arg->kind == N_GeneratorExp)
                    visit_elements(o, arg, everybody(o));
                else
                    visit(o, arg, is_among(name, texts) ? printed(o) : everybody(o));
            }
    if ((is_among(name, extremes) && !has_star(node)) || !strcmp(name, "abs"))
        return;
    check_pure(o, flow_at(o, node), sink);
}

/* Methods of lists that move elements, or do not look at them. */
static bool visit_list_method(Observe *o, Node *node, const Callee *callee, Sink sink)
{
    static const char *const movers[] = {"copy", "reverse", "clear", "sort", "extend", NULL};
    const char *name = callee->library->name;
    const Nodes *args = &node->Call.args;
    const Flow *self = callee->receiver ? flow_at(o, callee->receiver) : NULL;
    if (!self || !flow_is_only(self, Type_list) || strcmp(callee->library->owner, "list"))
        return false;
    bool put = !strcmp(name, "append") || !strcmp(name, "insert"), take = !strcmp(name, "pop");
    if (!put && !take && !is_among(name, movers))
        return false;
    visit(o, (Node *)callee->receiver, nobody);
    for (uint32_t i = 0; i < args->len; i++) {
        bool element = put && i + 1 == args->len;
        Spot *spot = contents_spot(o, self->at[0]->thing);
        visit(o, args->at[i], element ? stored(spot) : !strcmp(name, "extend") ? nobody : everybody(o));
        if (!strcmp(name, "extend") && !flow_is_only(flow_at(o, args->at[i]), Type_list))
            spot->impure = true;
    }
    for_each (Node *, keyword, &node->Call.keywords)
        visit(o, keyword->Keyword.value, everybody(o));
    for (uint32_t i = 0; take && i < self->count; i++)
        link_spot(o, sink, contents_spot(o, self->at[i]->thing));
    return true;
}

static void visit_library(Observe *o, Node *node, const Callee *callee, Sink sink)
{
    if (visit_list_method(o, node, callee, sink))
        return;
    if (callee->receiver)
        visit(o, (Node *)callee->receiver, everybody(o));
    for (uint32_t i = 0; i < callee->args.len; i++) {
        const Argument *argument = &callee->args.at[i];
        bool real = argument->type->kind == Type_float || argument->type->kind == Type_complex;
        if (argument->node)
            visit(o, (Node *)argument->node, real && strcmp(callee->library->owner, "list") ? nobody : everybody(o));
    }
    check_pure(o, flow_at(o, node), sink);
    see_inside(o, flow_at(o, node), everybody(o));
}

static bool is_print(const Node *call)
{
    return call->Call.func->kind == N_Name && !strcmp(call->Call.func->Name.name, "print");
}

/* zip(*rows), max(*xs) */
static void visit_unknown(Observe *o, const Node *call, const Node *star)
{
    if (star->Starred.value->kind == N_GeneratorExp)
        visit_elements(o, star->Starred.value, everybody(o));
    else
        visit(o, star->Starred.value, everybody(o));
    taint_contents(o, flow_at(o, call));
}

static void visit_call(Observe *o, Node *node, Sink sink)
{
    node = (Node *)spread_as_seen(&o->eval, node);
    for_each (Node *, arg, &node->Call.args)
        if (arg->kind == N_Starred && !is_print(node))
            visit_unknown(o, node, arg);
    const Callees *callees = o->body->callees[node->id - o->body->function->base];
    for (uint32_t i = 0; callees && i < callees->len; i++) {
        const Callee *callee = &callees->at[i];
        if (callee->kind == Callee_function)
            visit_user_call(o, callee, sink);
        else if (callee->kind == Callee_special && !callee->receiver)
            visit_special(o, node, callee, sink);
        else if (callee->kind == Callee_library)
            visit_library(o, node, callee, sink);
        else {
            if (callee->receiver)
                visit(o, (Node *)callee->receiver, everybody(o));
            for_each (Node *, arg, &node->Call.args) {
                if (arg->kind == N_GeneratorExp)
                    visit_elements(o, arg, everybody(o));
                else
                    visit(o, arg, everybody(o));
            }
            if (callee->receiver_type && callee->receiver_type->kind == Type_list &&
                !strcmp(callee->special ? callee->special : "", "sort")) {
                visit_key(o, node);
                see_inside(o, flow_at(o, callee->receiver), everybody(o));
            }
            check_pure(o, flow_at(o, node), sink);
        }
    }
}

/* ---- expressions
 * ------------------------------------------------------------------------------------------------------
 */
static void visit_subscript(Observe *o, Node *node, Sink sink)
{
    const Flow *base = flow_at(o, node->Subscript.value);
    visit(o, node->Subscript.value, nobody);
    visit(o, node->Subscript.index, everybody(o));
    for (uint32_t i = 0; i < base->count; i++) {
        const Atom *atom = base->at[i];
        if (atom->kind == Type_list || atom->kind == Type_sequence)
            link_spot(o, sink, contents_spot(o, atom->thing));
        else
            check_pure(o, flow_at(o, node), sink);
    }
}

static void visit_constant(Observe *o, Node *node, Sink sink)
{
    int64_t value;
    bool small = literal_int(node, &value) && value >= -(INT64_C(1) << 53) && value <= INT64_C(1) << 53;
    if (!small)
        check_pure(o, flow_at(o, node), sink);
}

static void visit_rest(void *context, Node *node)
{
    visit(context, node, everybody(context));
}

static void visit(Observe *o, Node *node, Sink sink)
{
    if (sink.whole == &o->everyone || sink.np == &o->everyone)
        see_inside(o, flow_at(o, node), sink);
    switch (node->kind) {
    case N_Constant:
        visit_constant(o, node, sink);
        break;
    case N_Name: {
        Spot *spot = spot_of_name(o, node);
        if (spot)
            link_spot(o, sink, spot);
        break;
    }
    case N_NamedExpr:
        store(o, node->NamedExpr.target, node->NamedExpr.value);
        visit(o, node->NamedExpr.value, sink);
        break;
    case N_BinOp:
        visit_operands(o, node->BinOp.op, node->BinOp.left, node->BinOp.right, sink);
        check_pure(o, flow_at(o, node), sink);
        break;
    case N_UnaryOp:
        visit_unary(o, node, sink);
        break;
    case N_BoolOp:
        visit_all(o, &node->BoolOp.values, sink);
        break;
    case N_Compare:
        visit_compare(o, node, sink);
        break;
    case N_IfExp:
        visit(o, node->IfExp.test, nobody);
        visit(o, node->IfExp.body, sink);
        visit(o, node->IfExp.orelse, sink);
        break;
    case N_Subscript:
        visit_subscript(o, node, sink);
        break;
    case N_Call:
        visit_call(o, node, sink);
        break;
    case N_List:
        visit_all(o, &node->List.items, made_sink(o, node));
        break;
    case N_Starred: /* in a display: elements */
        visit_elements(o, node->Starred.value, sink);
        break;
    case N_ListComp:
        visit_clauses(o, &node->ListComp.generators, node->ListComp.item, made_sink(o, node));
        break;
    case N_GeneratorExp:
        visit_clauses(o, &node->GeneratorExp.generators, node->GeneratorExp.item, everybody(o));
        break;
    case N_FormattedValue:
        visit(o, node->FormattedValue.value, printed(o));
        if (node->FormattedValue.spec)
            visit(o, node->FormattedValue.spec, everybody(o));
        break;
    case N_Attribute:
        if (named_by_class(&o->eval, node))
            visit(o, named_by_class(&o->eval, node), everybody(o));
        if (flow_at(o, node->Attribute.value)->count)
            visit(o, node->Attribute.value, everybody(o));
        if (flow_has(flow_at(o, node->Attribute.value), Type_exception)) /* e.args: what was put there anywhere */
            see_inside(o, flow_at(o, node), everybody(o));
        check_pure(o, flow_at(o, node), sink);
        break;
    default:
        each_child(node, visit_rest, o);
        check_pure(o, flow_at(o, node), sink);
    }
}

/* ---- statements
 * ----------------------------------------------------------------------------------------------------------
 */
static void visit_augmented(Observe *o, Node *node)
{
    Node *target = node->AugAssign.target;
    Spot *spot = target->kind == N_Name ? spot_of_name(o, target) : NULL;
    const Flow *before = flow_at(o, target), *value = flow_at(o, node->AugAssign.value), *after = flow_at(o, node);
    Op op = node->AugAssign.op;
    Sink sink = spot ? stored(spot) : everybody(o);
    if (target->kind == N_Subscript) {
        const Flow *base = flow_at(o, target->Subscript.value);
        if (base->count && all_lists(base))
            sink = stored(contents_spot(o, base->at[0]->thing));
        else if (flow_is_only(base, Type_array))
            sink = nobody;
    }
    visit(o, target, operand_sink(o, op, before, node->AugAssign.value, value, false, sink));
    visit(o, node->AugAssign.value, operand_sink(o, op, value, target, before, true, sink));
    if (!all_lists(value))
        taint_contents(o, before);
    check_pure(o, after, sink);
}

static void visit_return(Observe *o, Node *node)
{
    if (node->Return.value)
        visit(o, node->Return.value, stored(spot_of(o, &o->body->result)));
}

static void visit_loop(Observe *o, Node *node)
{
    if (node->kind == N_For) {
        bind(o, node->For.target, node->For.iter);
        watch_block(o, &node->For.body);
        watch_block(o, &node->For.orelse);
        return;
    }
    visit(o, node->While.test, nobody);
    watch_block(o, &node->While.body);
    watch_block(o, &node->While.orelse);
}

static void visit_statement(Observe *o, Node *node);

/* Of try and with: statements are looked at as such. */
static void visit_part(void *context, Node *node)
{
    Observe *o = context;
    if (node->kind == N_ExceptHandler) {
        watch_block(o, &node->ExceptHandler.body);
    } else if (node->kind == N_WithItem) {
        visit(o, node->WithItem.value, everybody(o));
        if (node->WithItem.target)
            taint(o, node->WithItem.target);
    } else if (o->body->live[node->id - o->body->function->base]) {
        visit_statement(o, node);
    }
}

static void visit_statement(Observe *o, Node *node)
{
    switch (node->kind) {
    case N_Assign:
        for_each (Node *, target, &node->Assign.targets)
            store(o, target, node->Assign.value);
        break;
    case N_AnnAssign:
        if (node->AnnAssign.value)
            store(o, node->AnnAssign.target, node->AnnAssign.value);
        break;
    case N_AugAssign:
        visit_augmented(o, node);
        break;
    case N_Return:
        visit_return(o, node);
        break;
    case N_For:
    case N_While:
        visit_loop(o, node);
        break;
    case N_If:
        visit(o, node->If.test, nobody);
        watch_block(o, &node->If.body);
        watch_block(o, &node->If.orelse);
        break;
    case N_Assert:
        visit(o, node->Assert.test, nobody);
        if (node->Assert.message)
            visit(o, node->Assert.message, everybody(o));
        break;
    case N_ExprStmt:
        visit(o, node->ExprStmt.value, nobody);
        break;
    case N_FunctionDef:
        for_each (Node *, param, &node->FunctionDef.params)
            if (param->Param.value)
                visit(o, param->Param.value, everybody(o));
        break;
    case N_ImportFrom:
        for_each (Node *, alias, &node->ImportFrom.names)
            taint(o, alias);
        break;
    case N_Try:
    case N_With:
        each_child(node, visit_part, o);
        break;
    default:
        each_child(node, visit_rest, o);
    }
}

void watch_block(Observe *o, const Nodes *body)
{
    for_each (Node *, statement, body)
        if (o->body->live[statement->id - o->body->function->base])
            visit_statement(o, statement);
}
