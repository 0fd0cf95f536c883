/* parse_display.c -- lists, tuples, sets, dicts and comprehensions.
 * In: a tree of the grammar.  Out: our nodes.
 * Rule: a star binds loosest: [*a.b] unpacks a.b, where the grammar says (*a).b. */
#include "frontend/parse.h"

/* ---- displays ---------------------------------------------------------------------------------
 */

/* *a.b comes as (*a).b: the star moves from the bottom of the left spine to the top. */
static Node **left_end(Node *node)
{
    switch (node->kind) {
    case N_BinOp:
        return &node->BinOp.left;
    case N_Attribute:
        return &node->Attribute.value;
    case N_Call:
        return &node->Call.func;
    case N_Subscript:
        return &node->Subscript.value;
    case N_Compare:
        return &node->Compare.left;
    case N_BoolOp:
        return &node->BoolOp.values.at[0];
    case N_IfExp:
        return &node->IfExp.body;
    default:
        return NULL;
    }
}

static Node *lift_star(Parser *p, Node *whole)
{
    if (whole->kind == N_Starred || whole->in_parens)
        return whole;
    uint32_t start = whole->at.start;
    Node **place = left_end(whole);
    while (place && (*place)->kind != N_Starred && (*place)->at.start == start && !(*place)->in_parens)
        place = left_end(*place);
    if (!place || (*place)->kind != N_Starred || (*place)->at.start != start)
        return whole;
    Node *star = *place, *value = star->Starred.value;
    const char *text = p->source->text;
    uint32_t inner = start + 1 - p->source->base;
    while (strchr(" \t\n\f\\", text[inner]) && text[inner])
        inner++;
    inner += p->source->base;
    *place = value;
    for (Node *node = whole; node != value; node = *left_end(node))
        node->at.start = inner;
    star->at = (Span){start, whole->at.end};
    star->Starred.value = whole;
    return star;
}

Node *element(Parser *p, TSNode tree)
{
    return lift_star(p, expr(p, tree));
}

Node *rule_star(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Starred, tree_span(p, tree));
    Kids kids = kids_of(p, tree);
    node->Starred.value = expr(p, last(&kids).node);
    return node;
}

/* Elements between commas; one element without a comma is that element. */
Node *expr_or_tuple(Parser *p, const Kids *kids, uint32_t from, uint32_t to)
{
    bool comma = false;
    Nodes items = {0};
    for (uint32_t i = from; i < to; i++) {
        if (kid_is(&kids->at[i], ","))
            comma = true;
        else
            push(p->arena, &items, element(p, kids->at[i].node));
    }
    if (!items.len)
        return poison(p, from < kids->len ? tree_span(p, kids->at[from].node) : (Span){0});
    Span at = span_join(tree_span(p, kids->at[from].node), tree_span(p, kids->at[to - 1].node));
    if (!comma && from > 0 && items.at[0]->kind == N_Starred && kid_is(&kids->at[from - 1], "["))
        comma = true; /* x[*a] is x[(*a,)] */
    if (!comma)
        return items.at[0];
    Node *node = new_node(p, N_Tuple, at);
    node->Tuple.items = items;
    return node;
}

Node *rule_expression_list(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_Tuple, tree_span(p, tree));
    for (uint32_t i = 0; i < kids.len; i++)
        if (!kid_is(&kids.at[i], ","))
            push(p->arena, &node->Tuple.items, element(p, kids.at[i].node));
    return node;
}

static Nodes elements(Parser *p, const Kids *kids, bool *comma)
{
    Nodes items = {0};
    for (uint32_t i = 1; i + 1 < kids->len; i++)
        if (kid_is(&kids->at[i], ","))
            *comma = true;
        else
            push(p->arena, &items, element(p, kids->at[i].node));
    return items;
}

Node *rule_tuple(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    bool comma = false;
    Nodes items = elements(p, &kids, &comma);
    if (items.len == 1 && !comma) { /* a target in parentheses */
        items.at[0]->in_parens = true;
        return items.at[0];
    }
    Node *node = new_node(p, N_Tuple, tree_span(p, tree));
    node->Tuple.items = items;
    node->in_parens = true;
    return node;
}

Node *rule_list(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    bool comma = false;
    Node *node = new_node(p, N_List, tree_span(p, tree));
    node->List.items = elements(p, &kids, &comma);
    return node;
}

Node *rule_set(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    bool comma = false;
    Node *node = new_node(p, N_Set, tree_span(p, tree));
    node->Set.items = elements(p, &kids, &comma);
    return node;
}

Node *rule_dict(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_Dict, tree_span(p, tree));
    Kids kids = kids_of(p, tree);
    bool comma = true;
    for (uint32_t i = 1; i + 1 < kids.len; i++) {
        Kid *kid = &kids.at[i];
        if (kid_is(kid, ",")) {
            if (comma)
                wrong(p, tree_span(p, kid->node), "invalid syntax");
            comma = true;
            continue;
        }
        comma = false;
        if (!kid->named)
            continue;
        if (kid_is(kid, "dictionary_splat")) {
            Kids inside = kids_of(p, kid->node);
            push(p->arena, &node->Dict.keys, NULL);
            push(p->arena, &node->Dict.values, expr(p, last(&inside).node));
        } else if (kid_is(kid, "pair")) {
            push(p->arena, &node->Dict.keys, element(p, kid_of_field(p, kid->node, "key")));
            push(p->arena, &node->Dict.values, element(p, kid_of_field(p, kid->node, "value")));
        }
    }
    return node;
}

Node *rule_parens(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    if (kids.len != 3)
        return poison(p, tree_span(p, tree));
    Node *node = element(p, kids.at[1].node);
    if (node->kind == N_Starred)
        wrong(p, node->at, "cannot use starred expression here");
    node->in_parens = true;
    return node;
}

Node *rule_yield(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    Span at = tree_span(p, tree);
    if (kids.len > 1 && kid_is(&kids.at[1], "from")) {
        Node *node = new_node(p, N_YieldFrom, at);
        node->YieldFrom.value = expr(p, last(&kids).node);
        return node;
    }
    Node *node = new_node(p, N_Yield, at);
    if (kids.len > 1)
        node->Yield.value = expr_or_tuple(p, &kids, 1, kids.len);
    return node;
}

/* ---- comprehensions ---------------------------------------------------------------------------
 */

static Node *for_clause(Parser *p, TSNode tree, uint32_t end)
{
    Kids kids = kids_of(p, tree);
    Node *node = new_node(p, N_Comprehension, (Span){tree_span(p, tree).start, end});
    node->Comprehension.is_async = kid_is(&kids.at[0], "async");
    node->Comprehension.target = target(p, kid_of_field(p, tree, "left"), Context_store);
    for (uint32_t i = 0; i < kids.len; i++) {
        if (!kid_field(&kids.at[i], "right") && !kid_is(&kids.at[i], ","))
            continue;
        if (node->Comprehension.iter || kid_is(&kids.at[i], ",")) {
            wrong(p, tree_span(p, kids.at[i].node), "invalid syntax");
            break;
        }
        node->Comprehension.iter = expr(p, kids.at[i].node);
    }
    if (!node->Comprehension.iter)
        node->Comprehension.iter = poison(p, tree_span(p, tree));
    return node;
}

static Nodes clauses(Parser *p, TSNode tree)
{
    Nodes generators = {0};
    Kids kids = kids_of(p, tree);
    for (uint32_t i = 0; i < kids.len; i++) {
        if (kid_is(&kids.at[i], "for_in_clause")) {
            push(p->arena, &generators, for_clause(p, kids.at[i].node, tree_span(p, kids.at[i].node).end));
        } else if (kid_is(&kids.at[i], "if_clause") && generators.len) {
            Kids inside = kids_of(p, kids.at[i].node);
            Node *clause = last(&generators);
            clause->at.end = tree_span(p, kids.at[i].node).end;
            push(p->arena, &clause->Comprehension.ifs, expr(p, last(&inside).node));
        }
    }
    return generators;
}

Node *rule_list_comp(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_ListComp, tree_span(p, tree));
    node->ListComp.item = element(p, kid_of_field(p, tree, "body"));
    node->ListComp.generators = clauses(p, tree);
    return node;
}

Node *rule_set_comp(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_SetComp, tree_span(p, tree));
    node->SetComp.item = element(p, kid_of_field(p, tree, "body"));
    node->SetComp.generators = clauses(p, tree);
    return node;
}

Node *rule_generator(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_GeneratorExp, tree_span(p, tree));
    node->GeneratorExp.item = element(p, kid_of_field(p, tree, "body"));
    node->GeneratorExp.generators = clauses(p, tree);
    return node;
}

Node *rule_dict_comp(Parser *p, TSNode tree)
{
    Node *node = new_node(p, N_DictComp, tree_span(p, tree));
    TSNode pair = kid_of_field(p, tree, "body");
    node->DictComp.key = element(p, kid_of_field(p, pair, "key"));
    node->DictComp.value = element(p, kid_of_field(p, pair, "value"));
    node->DictComp.generators = clauses(p, tree);
    return node;
}
