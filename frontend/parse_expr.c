/* parse_expr.c -- expressions: one function per node kind of the grammar.
 * In: a tree of the grammar.  Out: our nodes, with Python's own precedence where the grammar errs.
 * Rule: a star binds loosest, `await` binds tighter than **, & tighter than ^.
 *     [*a.b, x ^ y & z]        # the grammar: (*a).b and (x ^ y) & z */
#include "frontend/parse.h"

static Node *too_deep(Parser *p, TSNode tree)
{
    if (!p->failed)
        report(p->program->diags, D_too_deep, tree_span(p, tree), Most_depth);
    p->failed = true;
    return poison(p, tree_span(p, tree));
}

/* ---- names and literals -----------------------------------------------------------------------
 */

static Node *constant(Parser *p, TSNode tree, Literal literal)
{
    Node *node = new_node(p, N_Constant, tree_span(p, tree));
    node->Constant.literal = literal;
    return node;
}

static Node *rule_true(Parser *p, TSNode tree)
{
    return constant(p, tree, Literal_true);
}

static Node *rule_false(Parser *p, TSNode tree)
{
    return constant(p, tree, Literal_false);
}

static Node *rule_none(Parser *p, TSNode tree)
{
    return constant(p, tree, Literal_none);
}

static Node *rule_ellipsis(Parser *p, TSNode tree)
{
    return constant(p, tree, Literal_ellipsis);
}

static Node *rule_number(Parser *p, TSNode tree)
{
    uint32_t at = token_at(p->tokens, tree_start(p, tree));
    if (at >= p->tokens->all.len || p->tokens->all.at[at].kind != Token_number)
        return poison(p, tree_span(p, tree));
    return number_literal(p, &p->tokens->all.at[at], tree_span(p, tree));
}

static Node *rule_name(Parser *p, TSNode tree)
{
    Span at = tree_span(p, tree);
    const char *text = p->source->text + (at.start - p->source->base);
    if (strchr(".0123456789", *text))
        return rule_number(p, tree); /* hidden from the grammar: 1..real */
    if (is_keyword(text, at.end - at.start)) {
        p->failed = true;
        report(p->program->diags, D_syntax, at);
    }
    Node *node = new_node(p, N_Name, at);
    node->Name.name = tree_name(p, tree);
    return node;
}

static Node *rule_string(Parser *p, TSNode tree)
{
    uint32_t first = token_at(p->tokens, tree_start(p, tree));
    uint32_t end = token_at(p->tokens, tree_end(p, tree));
    for (uint32_t i = first; i < end; i++)
        if (p->tokens->all.at[i].kind != Token_string)
            return poison(p, tree_span(p, tree));
    return first < end ? string_literal(p, first, end - first, tree_span(p, tree)) : poison(p, tree_span(p, tree));
}

/* ---- operators --------------------------------------------------------------------------------
 */

static Op binary_op(const char *text)
{
    static const struct {
        const char *text;
        Op op;
    } ops[] = {{"+", Op_add},       {"-", Op_sub},        {"*", Op_mul},        {"@", Op_matmul},  {"/", Op_div},
               {"//", Op_floordiv}, {"%", Op_mod},        {"**", Op_pow},       {"<<", Op_lshift}, {">>", Op_rshift},
               {"&", Op_bitand},    {"|", Op_bitor},      {"^", Op_bitxor},     {"<", Op_lt},      {"<=", Op_le},
               {">", Op_gt},        {">=", Op_ge},        {"==", Op_eq},        {"!=", Op_ne},     {"in", Op_in},
               {"is", Op_is},       {"not in", Op_notin}, {"is not", Op_isnot}, {"<>", Op_ne}};
    for (size_t i = 0; i < sizeof ops / sizeof *ops; i++)
        if (!strcmp(ops[i].text, text))
            return ops[i].op;
    bug("unknown operator %s", text);
}

typedef struct Operand {
    Node *node;
    Span outer; /* its own parentheses included */
    Span op_at; /* the operator in front of it */
    Op op;
} Operand;
typedef VEC(Operand) Operands;

static Node *binary(Parser *p, Operand *left, const Operand *right)
{
    Node *node = new_node(p, N_BinOp, span_join(left->outer, right->outer));
    node->BinOp.left = left->node;
    node->BinOp.op = right->op;
    node->BinOp.op_at = right->op_at;
    node->BinOp.right = right->node;
    return node;
}

/* Flattens the left spine of & and ^ and groups it again, & first. */
static Node *and_xor_chain(Parser *p, const Operands *operands)
{
    Operand left = {0}, group = operands->at[0];
    for (uint32_t i = 1; i < operands->len; i++) {
        const Operand *next = &operands->at[i];
        if (next->op == Op_bitand) {
            group.node = binary(p, &group, next);
            group.outer = group.node->at;
            continue;
        }
        if (left.node) {
            group.node = binary(p, &left, &group);
            group.outer = group.node->at;
        }
        left = group;
        group = *next;
    }
    return left.node ? binary(p, &left, &group) : group.node;
}

static bool is_and_or_xor(TSNode tree)
{
    if (strcmp(tree_type(tree), "binary_operator"))
        return false;
    const char *op = tree_type(ts_node_child_by_field_name(tree, "operator", 8));
    return !strcmp(op, "&") || !strcmp(op, "^");
}

static Operand operand(Parser *p, TSNode tree)
{
    return (Operand){.node = expr(p, tree), .outer = tree_span(p, tree)};
}

static void flatten(Parser *p, TSNode tree, Operands *out)
{
    VEC(TSNode) spine = {0};
    for (; is_and_or_xor(tree); tree = kid_of_field(p, tree, "left"))
        push(p->scratch, &spine, tree);
    push(p->scratch, out, operand(p, tree));
    while (spine.len) {
        TSNode node = pop(&spine), op = kid_of_field(p, node, "operator");
        TSNode right = kid_of_field(p, node, "right");
        uint32_t first = out->len;
        if (is_and_or_xor(right))
            flatten(p, right, out); /* the grammar grouped a ^ (b & c) or a & (b ^ c) */
        else
            push(p->scratch, out, operand(p, right));
        out->at[first].op = binary_op(tree_type(op));
        out->at[first].op_at = tree_span(p, op);
    }
}

static Node *rule_binary(Parser *p, TSNode tree)
{
    if (is_and_or_xor(tree)) {
        Operands operands = {0};
        flatten(p, tree, &operands);
        if (operands.len + p->depth > Most_depth)
            return too_deep(p, tree);
        return and_xor_chain(p, &operands);
    }
    TSNode op = kid_of_field(p, tree, "operator");
    Operand left = operand(p, kid_of_field(p, tree, "left"));
    Operand right = operand(p, kid_of_field(p, tree, "right"));
    right.op = binary_op(tree_type(op));
    right.op_at = tree_span(p, op);
    return binary(p, &left, &right);
}

static Node *rule_unary(Parser *p, TSNode tree)
{
    if (p->source->text[tree_start(p, tree)] == '*') { /* hidden from the grammar: c, *[1] */
        Node *star = new_node(p, N_Starred, tree_span(p, tree));
        star->Starred.value = expr(p, kid_of_field(p, tree, "argument"));
        return star;
    }
    Node *node = new_node(p, N_UnaryOp, tree_span(p, tree));
    const char *op = tree_type(kid_of_field(p, tree, "operator"));
    node->UnaryOp.op = *op == '+' ? Op_plus : *op == '-' ? Op_minus : Op_invert;
    node->UnaryOp.operand = expr(p, kid_of_field(p, tree, "argument"));
    return node;
}

static Node *rule_not(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_UnaryOp, tree_span(p, tree));
    node->UnaryOp.op = Op_not;
    node->UnaryOp.operand = expr(p, kid_of_field(p, tree, "argument"));
    return node;
}

/* await a ** b is (await a) ** b: the grammar's power moves above the await. */
static Node *fix_await_power(Parser *p, Operand await, Operand power)
{
    Node *binary_node = power.node;
    Operand left = await;
    left.outer = (Span){await.outer.start, binary_node->BinOp.left->at.end};
    Node *inner = new_node(p, N_Await, left.outer);
    inner->Await.value = binary_node->BinOp.left;
    binary_node->BinOp.left = inner;
    binary_node->at.start = await.outer.start;
    return binary_node;
}

static bool is_primary(const Node *node)
{
    return node->in_parens ||
           (node->kind != N_BinOp && node->kind != N_UnaryOp && node->kind != N_Await && node->kind != N_Starred);
}

static Node *rule_await(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *value = expr(p, last(&kids).node);
    if (value->kind == N_BinOp && value->BinOp.op == Op_pow && !value->in_parens) {
        Operand self = {.outer = tree_span(p, tree)}, power = {.node = value};
        if (!is_primary(value->BinOp.left))
            wrong(p, value->at, "invalid syntax");
        return fix_await_power(p, self, power);
    }
    if (!is_primary(value))
        wrong(p, value->at, "invalid syntax");
    Node *node = new_node(p, N_Await, tree_span(p, tree));
    node->Await.value = value;
    return node;
}

/* a and b and c is one node; (a and b) and c is two. */
static void bool_values(Parser *p, TSNode tree, const char *op, Nodes *values)
{
    VEC(TSNode) spine = {0};
    for (; !strcmp(tree_type(tree), "boolean_operator") && !strcmp(tree_type(kid_of_field(p, tree, "operator")), op);
         tree = kid_of_field(p, tree, "left"))
        push(p->scratch, &spine, tree);
    push(p->arena, values, expr(p, tree));
    while (spine.len)
        push(p->arena, values, expr(p, kid_of_field(p, pop(&spine), "right")));
}

static Node *rule_boolean(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_BoolOp, tree_span(p, tree));
    const char *op = tree_type(kid_of_field(p, tree, "operator"));
    node->BoolOp.op = *op == 'a' ? Op_and : Op_or;
    bool_values(p, tree, op, &node->BoolOp.values);
    return node;
}

static Node *rule_compare(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Compare, tree_span(p, tree));
    Kids kids = kids_of(p, tree);
    for (uint32_t i = 0; i < kids.len; i++) {
        Kid *kid = &kids.at[i];
        if (kid_field(kid, "operators")) {
            if (kid_is(kid, "<>"))
                wrong(p, tree_span(p, kid->node), "invalid syntax");
            push(p->arena, &node->Compare.ops, binary_op(kid->type));
        } else if (i == 0) {
            node->Compare.left = expr(p, kid->node);
        } else {
            push(p->arena, &node->Compare.rights, expr(p, kid->node));
        }
    }
    return node;
}

/* The grammar reads x := 1 if a else 2 as (x := 1) if a else 2. */
static Node *walrus_of_conditional(Node *walrus, Node *conditional)
{
    conditional->IfExp.body = walrus->NamedExpr.value;
    conditional->at.start = conditional->IfExp.body->at.start;
    walrus->at.end = conditional->at.end;
    walrus->NamedExpr.value = conditional;
    return walrus;
}

static Node *rule_conditional(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_IfExp, tree_span(p, tree));
    Kids kids = kids_of(p, tree);
    Node *parts[3] = {0};
    uint32_t found = 0;
    for (uint32_t i = 0; i < kids.len; i++)
        if (kids.at[i].named && found < 3)
            parts[found++] = expr(p, kids.at[i].node);
    if (found < 3)
        return poison(p, tree_span(p, tree));
    node->IfExp.body = parts[0];
    node->IfExp.test = parts[1];
    node->IfExp.orelse = parts[2];
    if (parts[0]->kind == N_NamedExpr && kid_is(&kids.at[0], "named_expression"))
        return walrus_of_conditional(parts[0], node);
    return node;
}

static Node *rule_walrus(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_NamedExpr, tree_span(p, tree));
    node->NamedExpr.target = target(p, kid_of_field(p, tree, "name"), Context_store);
    node->NamedExpr.value = expr(p, kid_of_field(p, tree, "value"));
    return node;
}

static Node *rule_lambda(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Lambda, tree_span(p, tree));
    TSNode list = kid_of_field(p, tree, "parameters");
    if (!ts_node_is_null(list))
        node->Lambda.params = params(p, list);
    node->Lambda.body = expr(p, kid_of_field(p, tree, "body"));
    return node;
}

/* `value as name`: the statement around it takes the alias (with, except). */
static Node *rule_as(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    TSNode alias = kid_of_field(p, tree, "alias");
    if (p->has_alias || ts_node_is_null(alias))
        wrong(p, tree_span(p, tree), "invalid syntax");
    Node *value = expr(p, kids.at[0].node);
    p->has_alias = true;
    p->as_alias = alias;
    p->alias_end = tree_span(p, kids.at[0].node).end;
    return value;
}

/* ---- attributes, calls, subscripts ------------------------------------------------------------
 */

static Node *rule_attribute(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Attribute, tree_span(p, tree));
    TSNode name = kid_of_field(p, tree, "attribute");
    node->Attribute.value = expr(p, kid_of_field(p, tree, "object"));
    node->Attribute.attr = tree_name(p, name);
    node->Attribute.attr_at = tree_span(p, name);
    return node;
}

static Node *keyword_argument(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Keyword, tree_span(p, tree));
    TSNode name = kid_of_field(p, tree, "name");
    node->Keyword.name = tree_name(p, name);
    node->Keyword.value = expr(p, kid_of_field(p, tree, "value"));
    return node;
}

static Node *double_star(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Keyword, tree_span(p, tree));
    Kids kids = kids_of(p, tree);
    node->Keyword.value = expr(p, last(&kids).node);
    return node;
}

void arguments(Parser *p, TSNode tree, Nodes *args, Nodes *keywords)
{
    if (!strcmp(tree_type(tree), "generator_expression")) {
        push(p->arena, args, expr(p, tree));
        return;
    }
    Kids kids = kids_of(p, tree);
    for (uint32_t i = 0; i < kids.len; i++) {
        Kid *kid = &kids.at[i];
        if (i == 1 && kid_is(kid, ","))
            wrong(p, tree_span(p, kid->node), "invalid syntax");
        if (!kid->named)
            continue;
        if (kid_is(kid, "keyword_argument"))
            push(p->arena, keywords, keyword_argument(p, kid->node));
        else if (kid_is(kid, "dictionary_splat"))
            push(p->arena, keywords, double_star(p, kid->node));
        else
            push(p->arena, args, element(p, kid->node));
    }
}

static Node *rule_call(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Call, tree_span(p, tree));
    node->Call.func = expr(p, kid_of_field(p, tree, "function"));
    arguments(p, kid_of_field(p, tree, "arguments"), &node->Call.args, &node->Call.keywords);
    return node;
}

static Node *rule_slice(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Slice, tree_span(p, tree));
    Node **parts[3] = {&node->Slice.lower, &node->Slice.upper, &node->Slice.step};
    Kids kids = kids_of(p, tree);
    uint32_t part = 0;
    for (uint32_t i = 0; i < kids.len; i++)
        if (kid_is(&kids.at[i], ":"))
            part++;
        else if (part < 3)
            *parts[part] = expr(p, kids.at[i].node);
    return node;
}

static Node *rule_subscript(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Subscript, tree_span(p, tree));
    Kids kids = kids_of(p, tree);
    uint32_t from = 0;
    while (from < kids.len && !kid_is(&kids.at[from], "["))
        from++;
    node->Subscript.value = expr(p, kid_of_field(p, tree, "value"));
    node->Subscript.index = expr_or_tuple(p, &kids, from + 1, kids.len - 1);
    return node;
}

/* ---- targets ----------------------------------------------------------------------------------
 */

void set_context(Node *node, Context context)
{
    switch (node->kind) {
    case N_Name:
        node->Name.context = context;
        break;
    case N_Attribute:
        node->Attribute.context = context;
        break;
    case N_Subscript:
        node->Subscript.context = context;
        break;
    case N_Starred:
        set_context(node->Starred.value, context);
        break;
    case N_List:
        node->List.context = context;
        for (uint32_t i = 0; i < node->List.items.len; i++)
            set_context(node->List.items.at[i], context);
        break;
    case N_Tuple:
        node->Tuple.context = context;
        for (uint32_t i = 0; i < node->Tuple.items.len; i++)
            set_context(node->Tuple.items.at[i], context);
        break;
    default:
        break;
    }
}

Node *target(Parser *p, TSNode tree, Context context)
{
    Node *node = element(p, tree);
    set_context(node, context);
    return node;
}

/* ---- the table --------------------------------------------------------------------------------
 */

Rule rule_of(const Parser *p, TSNode tree)
{
    TSSymbol symbol = ts_node_symbol(tree);
    return symbol < p->rule_count ? p->rules[symbol] : NULL;
}

Node *expr(Parser *p, TSNode tree)
{
    if (ts_node_is_null(tree))
        return poison(p, (Span){p->source->base, p->source->base});
    Rule rule = rule_of(p, tree);
    if (!rule)
        return poison(p, tree_span(p, tree));
    if (p->depth >= Most_depth)
        return too_deep(p, tree);
    p->depth++;
    Node *node = rule(p, tree);
    p->depth--;
    return node;
}

void expr_rules(Parser *p, const TSLanguage *language)
{
    static const struct {
        const char *type;
        Rule rule;
    } rules[] = {{"identifier", rule_name},
                 {"true", rule_true},
                 {"false", rule_false},
                 {"none", rule_none},
                 {"ellipsis", rule_ellipsis},
                 {"integer", rule_number},
                 {"float", rule_number},
                 {"string", rule_string},
                 {"concatenated_string", rule_string},
                 {"binary_operator", rule_binary},
                 {"unary_operator", rule_unary},
                 {"not_operator", rule_not},
                 {"await", rule_await},
                 {"boolean_operator", rule_boolean},
                 {"comparison_operator", rule_compare},
                 {"conditional_expression", rule_conditional},
                 {"named_expression", rule_walrus},
                 {"lambda", rule_lambda},
                 {"as_pattern", rule_as},
                 {"attribute", rule_attribute},
                 {"call", rule_call},
                 {"subscript", rule_subscript},
                 {"slice", rule_slice},
                 {"list_splat", rule_star},
                 {"list_splat_pattern", rule_star},
                 {"expression_list", rule_expression_list},
                 {"pattern_list", rule_expression_list},
                 {"tuple", rule_tuple},
                 {"tuple_pattern", rule_tuple},
                 {"list", rule_list},
                 {"list_pattern", rule_list},
                 {"set", rule_set},
                 {"dictionary", rule_dict},
                 {"parenthesized_expression", rule_parens},
                 {"yield", rule_yield},
                 {"list_comprehension", rule_list_comp},
                 {"set_comprehension", rule_set_comp},
                 {"generator_expression", rule_generator},
                 {"dictionary_comprehension", rule_dict_comp}};
    p->rule_count = ts_language_symbol_count(language);
    p->rules = NEW_ARRAY(p->scratch, Rule, p->rule_count);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        const char *type = rules[i].type;
        TSSymbol symbol = ts_language_symbol_for_name(language, type, (uint32_t)strlen(type), true);
        p->rules[symbol] = rules[i].rule;
    }
}
