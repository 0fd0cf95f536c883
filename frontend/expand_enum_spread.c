/* expand_enum_spread.c -- members of an enumeration that one statement names.
 * In: the class.  Out: a statement for each of them.
 * Rule: as many constants, auto() or numbers of a range as there are names; others stay, and are refused.
 *     RED, GREEN = range(2)   =>   RED = 0; GREEN = 1                                                             */
#include "frontend/expand.h"

static const Nodes *items_of(const Node *node)
{
    return node->kind == N_Tuple ? &node->Tuple.items : node->kind == N_List ? &node->List.items : NULL;
}

static const Nodes *names_of(const Node *statement)
{
    bool one = statement->kind == N_Assign && statement->Assign.targets.len == 1;
    const Nodes *names = one ? items_of(statement->Assign.targets.at[0]) : NULL;
    for (uint32_t i = 0; names && i < names->len; i++)
        if (names->at[i]->kind != N_Name)
            return NULL;
    return names;
}

/* range(n), range(m, n) */
static bool numbers_of(Expand *x, const Node *value, uint32_t count, Nodes *values)
{
    int64_t bounds[2] = {0, 0};
    const Node *func = value->kind == N_Call ? value->Call.func : NULL;
    uint32_t given = func ? value->Call.args.len : 0;
    if (!func || func->kind != N_Name || strcmp(func->Name.name, "range") || times_bound(x, func->Name.name) ||
        given < 1 || given > 2 || value->Call.keywords.len)
        return false;
    for (uint32_t i = 0; i < given; i++)
        if (!literal_number(value->Call.args.at[i], &bounds[2 - given + i]))
            return false;
    if (bounds[1] - bounds[0] != (int64_t)count)
        return false;
    for (uint32_t i = 0; i < count; i++)
        push(x->arena, values, number_node(x, bounds[0] + i, value->at));
    return true;
}

static bool values_of(Expand *x, const Node *value, uint32_t count, Nodes *values)
{
    const Nodes *items = items_of(value);
    if (!items)
        return numbers_of(x, value, count, values);
    for (uint32_t i = 0; i < items->len; i++) {
        const Node *item = items->at[i];
        bool made = item->kind == N_Call && comes_from(x, item->Call.func, "enum.auto");
        if (item->kind != N_Constant && !made)
            return false;
    }
    *values = *items;
    return items->len == count;
}

void spread_members(Expand *x, Node *cls)
{
    for (uint32_t i = 0; i < cls->ClassDef.body.len; i++) {
        Node *statement = cls->ClassDef.body.at[i];
        const Nodes *names = names_of(statement);
        Nodes values = {0};
        if (!names || !names->len || !values_of(x, statement->Assign.value, names->len, &values))
            continue;
        drop_node(&cls->ClassDef.body, i);
        for (uint32_t k = 0; k < names->len; k++) {
            Node *assign = node_made(x, N_Assign, statement->at);
            push(x->arena, &assign->Assign.targets, names->at[k]);
            assign->Assign.value = values.at[k];
            insert_node(x, &cls->ClassDef.body, i + k, assign);
        }
        i += names->len - 1;
    }
}
