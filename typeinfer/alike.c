/* alike.c -- the rows of a long table are one object.
 * In: a display of many displays.  Out: function->alike, for each row, and what stands inside, its place in the first.
 * Rule: what an object may hold or be is asked per object; rows that are written alike would all have the same answers.
 *     [[1, 2], [3, 4], ...]          => the second list, and all behind it, is an object of the first's site       */
#include "typeinfer/solve.h"

enum { longest_apart = 100, deepest_alike = 16 };

static void note_alike(Eval *e, const Node *first, const Node *other, unsigned depth);

/* More items than there are in the first: as its last. */
static void note_items(Eval *e, const Nodes *first, const Nodes *others, unsigned depth)
{
    for (uint32_t i = 0; first->len && i < others->len; i++) {
        const Node *model = first->at[i < first->len ? i : first->len - 1];
        if (model && others->at[i])
            note_alike(e, model, others->at[i], depth + 1);
    }
}

static bool call_alike(const Node *a, const Node *b)
{
    const Node *f = a->Call.func, *g = b->Call.func;
    return f->kind == N_Name && g->kind == N_Name && f->Name.symbol && f->Name.symbol == g->Name.symbol;
}

static void note_alike(Eval *e, const Node *first, const Node *other, unsigned depth)
{
    if (first->kind != other->kind || depth > deepest_alike)
        return;
    switch (first->kind) {
    case N_List:
        note_items(e, &first->List.items, &other->List.items, depth);
        break;
    case N_Tuple:
        note_items(e, &first->Tuple.items, &other->Tuple.items, depth);
        break;
    case N_Set:
        note_items(e, &first->Set.items, &other->Set.items, depth);
        break;
    case N_Dict:
        note_items(e, &first->Dict.keys, &other->Dict.keys, depth);
        note_items(e, &first->Dict.values, &other->Dict.values, depth);
        break;
    case N_Call:
        if (!call_alike(first, other))
            return;
        note_items(e, &first->Call.args, &other->Call.args, depth);
        break;
    default:
        return;
    }
    map_set(e->solver->arena, &e->body->function->alike, other, (Node *)first);
}

void note_rows(Eval *e, const Nodes *rows)
{
    const Node *first[N_count] = {0}; /* of each kind */
    if (rows->len <= longest_apart || map_get(&e->body->function->rows, rows))
        return;
    map_set(e->solver->arena, &e->body->function->rows, rows, (Nodes *)rows);
    for_each (Node *, row, rows) {
        if (!row)
            continue;
        if (!first[row->kind])
            first[row->kind] = row;
        note_alike(e, first[row->kind], row, 0);
    }
}
