/* parse_match.c -- the match statement and its patterns.
 * In: the grammar's match_statement.  Out: Match, MatchCase and pattern nodes.
 * Rule: a lone name captures, a dotted name compares, _ takes all. */
#include "frontend/parse.h"

static Node *pattern(Parser *p, const Kids *kids, uint32_t from, uint32_t to, Span at);

/* The nodes of one pattern: [from, to) of kids, without the punctuation around. */
static Node *pattern_of(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    if (strcmp(tree_type(tree), "case_pattern")) {
        Kids self = {0};
        push(p->scratch, &self, (Kid){.node = tree, .type = tree_type(tree), .named = true});
        return pattern(p, &self, 0, 1, tree_span(p, tree));
    }
    return pattern(p, &kids, 0, kids.len, tree_span(p, tree));
}

static Node *name_node(Parser *p, const Kids *kids, uint32_t count)
{
    Node *node = NULL;
    Span start = tree_span(p, kids->at[0].node);
    for (uint32_t i = 0; i < count; i++) {
        if (!kid_is(&kids->at[i], "identifier"))
            continue;
        Span at = tree_span(p, kids->at[i].node);
        Name name = tree_name(p, kids->at[i].node);
        if (!node) {
            node = new_node(p, N_Name, at);
            node->Name.name = name;
            continue;
        }
        Node *attribute = new_node(p, N_Attribute, span_join(start, at));
        attribute->Attribute.value = node;
        attribute->Attribute.attr = name;
        attribute->Attribute.attr_at = at;
        node = attribute;
    }
    return node ? node : poison(p, start);
}

static Node *dotted(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    return name_node(p, &kids, kids.len);
}

static Node *value_pattern(Parser *p, Node *value)
{
    Node *node = new_node(p, N_MatchValue, value->at);
    node->MatchValue.value = value;
    if (value->kind == N_JoinedStr)
        wrong(p, value->at, "patterns may only match literals and attribute lookups");
    return node;
}

static Node *name_pattern(Parser *p, TSNode tree)
{
    Node *name = dotted(p, tree);
    if (name->kind != N_Name)
        return value_pattern(p, name);
    Node *node = new_node(p, N_MatchAs, name->at);
    if (strcmp(name->Name.name, "_"))
        node->MatchAs.name = name->Name.name;
    return node;
}

/* -1, 1 - 2j: a sign, a number, and perhaps an imaginary part. */
static Node *number_pattern(Parser *p, const Kids *kids, uint32_t from, uint32_t to)
{
    Node *left = NULL;
    const Kid *sign = NULL, *op = NULL;
    for (uint32_t i = from; i < to; i++) {
        const Kid *kid = &kids->at[i];
        if (!kid->named) {
            *(left ? &op : &sign) = kid;
            continue;
        }
        Node *number = expr(p, kid->node);
        if (left && (number->kind != N_Constant || number->Constant.literal != Literal_imaginary))
            wrong(p, number->at, "imaginary number required in complex literal");
        if (left && op) {
            Node *sum = new_node(p, N_BinOp, span_join(left->at, number->at));
            sum->BinOp.left = left;
            sum->BinOp.op = *op->type == '+' ? Op_add : Op_sub;
            sum->BinOp.op_at = tree_span(p, op->node);
            sum->BinOp.right = number;
            left = sum;
            continue;
        }
        if (op == NULL && to - i > 1 && number->kind == N_Constant && number->Constant.literal == Literal_imaginary)
            wrong(p, number->at, "real number required in complex literal");
        left = number;
        if (sign) {
            left = new_node(p, N_UnaryOp, span_join(tree_span(p, sign->node), number->at));
            left->UnaryOp.op = Op_minus;
            left->UnaryOp.operand = number;
        }
    }
    return left ? value_pattern(p, left) : poison(p, tree_span(p, kids->at[from].node));
}

static Node *star_pattern(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_MatchStar, tree_span(p, tree));
    Kid *name = &last(&kids);
    if (kid_is(&kids.at[0], "**"))
        wrong(p, tree_span(p, tree), "invalid syntax");
    if (kid_is(name, "identifier") && strcmp(tree_name(p, name->node), "_"))
        node->MatchStar.name = tree_name(p, name->node);
    return node;
}

static Nodes sequence(Parser *p, const Kids *kids, bool *comma)
{
    Nodes items = {0};
    for (uint32_t i = 0; i < kids->len; i++)
        if (kid_is(&kids->at[i], ","))
            *comma = true;
        else if (kid_is(&kids->at[i], "case_pattern"))
            push(p->arena, &items, pattern_of(p, kids->at[i].node));
    return items;
}

static Node *sequence_pattern(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    bool comma = false, round = !strcmp(tree_type(tree), "tuple_pattern");
    Nodes items = sequence(p, &kids, &comma);
    if (round && items.len == 1 && !comma) {
        if (items.at[0]->kind == N_MatchStar)
            wrong(p, items.at[0]->at, "invalid syntax");
        items.at[0]->in_parens = true;
        return items.at[0];
    }
    Node *node = new_node(p, N_MatchSequence, tree_span(p, tree));
    node->MatchSequence.patterns = items;
    return node;
}

static Node *mapping_key(Parser *p, const Kids *kids, uint32_t from, uint32_t to)
{
    Node *key = pattern(p, kids, from, to, tree_span(p, kids->at[from].node));
    if (!key->in_parens && (key->kind == N_MatchValue || key->kind == N_MatchSingleton))
        return key->MatchValue.value;
    wrong(p, key->at, "invalid syntax");
    return poison(p, key->at);
}

static Node *mapping_pattern(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_MatchMapping, tree_span(p, tree));
    uint32_t key = 1;
    for (uint32_t i = 1; i < kids.len; i++) {
        Kid *kid = &kids.at[i];
        if (node->MatchMapping.rest && (kid_field(kid, "value") || kid_is(kid, "splat_pattern")))
            wrong(p, tree_span(p, kid->node), "invalid syntax");
        if (kid_is(kid, ":") && key < i) {
            push(p->arena, &node->MatchMapping.keys, mapping_key(p, &kids, key, i));
        } else if (kid_field(kid, "value")) {
            push(p->arena, &node->MatchMapping.patterns, pattern_of(p, kid->node));
        } else if (kid_is(kid, ",")) {
            key = i + 1;
        } else if (kid_is(kid, "splat_pattern") && !kid_field(kid, "key")) {
            Kids inside = kids_of(p, kid->node);
            if (!kid_is(&inside.at[0], "**") || !kid_is(&last(&inside), "identifier") ||
                !strcmp(tree_name(p, last(&inside).node), "_"))
                wrong(p, tree_span(p, kid->node), "invalid syntax");
            node->MatchMapping.rest = tree_name(p, last(&inside).node);
        }
    }
    return node;
}

static Node *as_pattern(Parser *p, Node *inner, TSNode name, Span at)
{
    Node *node = new_node(p, N_MatchAs, at);
    node->MatchAs.pattern = inner;
    node->MatchAs.name = tree_name(p, name);
    if (!strcmp(node->MatchAs.name, "_"))
        wrong(p, tree_span(p, name), "cannot use '_' as a target");
    return node;
}

/* x=B() as c comes as (x=B()) as c. */
static Node *keyword_pattern(Parser *p, TSNode tree, Name *name)
{
    Kids kids = kids_of(p, tree);
    *name = tree_name(p, kids.at[0].node);
    return pattern(p, &kids, 2, kids.len, tree_span(p, last(&kids).node));
}

static void class_argument(Parser *p, Node *node, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Name name;
    if (kids.len && kid_is(&kids.at[0], "keyword_pattern")) {
        Node *value = keyword_pattern(p, kids.at[0].node, &name);
        push(p->arena, &node->MatchClass.names, name);
        push(p->arena, &node->MatchClass.named, value);
        return;
    }
    if (kids.len && kid_is(&kids.at[0], "as_pattern")) {
        Kids as = kids_of(p, kids.at[0].node);
        Kids inner = kids_of(p, as.at[0].node);
        if (inner.len && kid_is(&inner.at[0], "keyword_pattern")) {
            Node *value = keyword_pattern(p, inner.at[0].node, &name);
            Span at = {value->at.start, tree_span(p, tree).end};
            push(p->arena, &node->MatchClass.names, name);
            push(p->arena, &node->MatchClass.named, as_pattern(p, value, last(&as).node, at));
            return;
        }
    }
    if (node->MatchClass.named.len)
        wrong(p, tree_span(p, tree), "positional patterns follow keyword patterns");
    push(p->arena, &node->MatchClass.patterns, pattern_of(p, tree));
}

static Node *class_pattern(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_MatchClass, tree_span(p, tree));
    node->MatchClass.cls = dotted(p, kids.at[0].node);
    for (uint32_t i = 1; i < kids.len; i++)
        if (kid_is(&kids.at[i], "case_pattern"))
            class_argument(p, node, kids.at[i].node);
    return node;
}

static Node *or_pattern(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_MatchOr, tree_span(p, tree));
    for (uint32_t from = 0, i = 0; i <= kids.len; i++) {
        if (i < kids.len && !kid_is(&kids.at[i], "|"))
            continue;
        if (i > from) {
            Span at = span_join(tree_span(p, kids.at[from].node), tree_span(p, kids.at[i - 1].node));
            push(p->arena, &node->MatchOr.patterns, pattern(p, &kids, from, i, at));
        }
        from = i + 1;
    }
    return node;
}

static Node *single_pattern(Parser *p, const Kid *kid, Span at)
{
    if (kid_is(kid, "case_pattern"))
        return pattern_of(p, kid->node);
    if (kid_is(kid, "dotted_name"))
        return name_pattern(p, kid->node);
    if (kid_is(kid, "_"))
        return new_node(p, N_MatchAs, at);
    if (kid_is(kid, "list_pattern") || kid_is(kid, "tuple_pattern"))
        return sequence_pattern(p, kid->node);
    if (kid_is(kid, "dict_pattern"))
        return mapping_pattern(p, kid->node);
    if (kid_is(kid, "class_pattern"))
        return class_pattern(p, kid->node);
    if (kid_is(kid, "union_pattern"))
        return or_pattern(p, kid->node);
    if (kid_is(kid, "splat_pattern"))
        return star_pattern(p, kid->node);
    if (kid_is(kid, "as_pattern")) {
        Kids as = kids_of(p, kid->node);
        Node *inner = pattern_of(p, as.at[0].node);
        return as_pattern(p, inner, last(&as).node, tree_span(p, kid->node));
    }
    if (kid_is(kid, "complex_pattern")) {
        Kids parts = kids_of(p, kid->node);
        return number_pattern(p, &parts, 0, parts.len);
    }
    if (kid_is(kid, "true") || kid_is(kid, "false") || kid_is(kid, "none")) {
        Node *node = new_node(p, N_MatchSingleton, at);
        node->MatchSingleton.value = expr(p, kid->node);
        return node;
    }
    if (kid_is(kid, "string") || kid_is(kid, "concatenated_string"))
        return value_pattern(p, expr(p, kid->node));
    wrong(p, at, "invalid syntax");
    return poison(p, at);
}

static Node *pattern(Parser *p, const Kids *kids, uint32_t from, uint32_t to, Span at)
{
    const Kid *end = &kids->at[to - 1];
    Node *node;
    if (to == from || p->depth >= Most_depth) {
        wrong(p, at, p->depth >= Most_depth ? "this is nested too deeply" : "invalid syntax");
        return poison(p, at);
    }
    p->depth++;
    if (kid_is(end, "integer") || kid_is(end, "float"))
        node = number_pattern(p, kids, from, to);
    else
        node = single_pattern(p, end, at);
    p->depth--;
    return node;
}

static Nodes block(Parser *p, TSNode tree)
{
    Nodes body = {0};
    statements(p, tree, &body);
    return body;
}

static Node *case_clause(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Span at = tree_span(p, tree);
    Node *node = new_node(p, N_MatchCase, at);
    bool comma = false;
    Nodes items = sequence(p, &kids, &comma);
    TSNode guard = kid_of_field(p, tree, "guard");
    if (items.len == 1 && !comma) {
        node->MatchCase.pattern = items.at[0];
        if (items.at[0]->kind == N_MatchStar)
            wrong(p, items.at[0]->at, "invalid syntax");
    } else if (items.len) {
        uint32_t end = 1;
        while (end + 1 < kids.len && (kid_is(&kids.at[end + 1], ",") || kid_is(&kids.at[end + 1], "case_pattern")))
            end++;
        Span list = span_join(tree_span(p, kids.at[1].node), tree_span(p, kids.at[end].node));
        node->MatchCase.pattern = new_node(p, N_MatchSequence, list);
        node->MatchCase.pattern->MatchSequence.patterns = items;
    } else {
        node->MatchCase.pattern = poison(p, at);
    }
    if (!ts_node_is_null(guard)) {
        Kids inside = kids_of(p, guard);
        node->MatchCase.guard = expr(p, last(&inside).node);
    }
    node->MatchCase.body = block(p, kid_of_field(p, tree, "consequence"));
    return node;
}

Node *parse_match(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_Match, tree_span(p, tree));
    uint32_t from = 1, to = 1;
    while (to < kids.len && !kid_is(&kids.at[to], ":"))
        to++;
    node->Match.subject = expr_or_tuple(p, &kids, from, to);
    TSNode body = kid_of_field(p, tree, "body");
    if (ts_node_is_null(body))
        return node;
    Kids cases = kids_of(p, body);
    for (uint32_t i = 0; i < cases.len; i++)
        if (kid_is(&cases.at[i], "case_clause"))
            push(p->arena, &node->Match.cases, case_clause(p, cases.at[i].node));
    return node;
}
