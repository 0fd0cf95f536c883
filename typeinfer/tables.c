/* tables.c -- tuples of unequal tuples that the program indexes by a number: ((1, 2, 3), (4, 5))[i].
 * In: reads at an index that only the run knows, and displays.  Out: which displays are made as one sequence of
 * sequences, so that a read gives a row that stands there instead of making all of them anew.
 * Rule: a round finds the lengths that are read so, the next one has them; a display that is a record (it holds more
 * than constants, and stands inside a function) stays one.
 *     ROWS = ((1, 2, 3), (4, 5))        ROWS[i][0]      =>  ROWS: tuple[tuple[int, ...], ...]                      */
#include "typeinfer/solve.h"

/* The lengths, inside out: ((1, 2, 3), (4, 5)) => "(3 2)"; what is no tuple is "-". */
static void print_lengths(Text *out, const Flow *const *items, uint32_t count)
{
    text_char(out, '(');
    for (uint32_t i = 0; i < count; i++) {
        const Atom *row = items[i]->count == 1 && items[i]->at[0]->kind == Type_tuple ? items[i]->at[0] : NULL;
        text_print(out, row ? "%s%u" : "%s-", i ? " " : "", row ? row->count : 0);
    }
    text_char(out, ')');
}

static bool is_uneven(const Flow *const *items, uint32_t count)
{
    const Atom *first = NULL;
    for (uint32_t i = 0; i < count; i++) {
        const Atom *row = items[i]->count == 1 && items[i]->at[0]->kind == Type_tuple ? items[i]->at[0] : NULL;
        if (!row)
            return false;
        first = first ? first : row;
        if (row->count != first->count)
            return true;
    }
    return false;
}

static Name lengths_of(Solver *solver, const Flow *const *items, uint32_t count)
{
    Text text = {0};
    print_lengths(&text, items, count);
    Name name = intern(solver->program->names, text.at, text.len);
    text_free(&text);
    return name;
}

void want_table(Solver *solver, const Atom *tuple)
{
    if (solver->recording || solver->unifying || !is_uneven(tuple->items, tuple->count))
        return;
    Name lengths = lengths_of(solver, tuple->items, tuple->count);
    solver->new_tables |= !map_get(&solver->tables, lengths);
    map_set(solver->arena, &solver->tables, lengths, solver);
}

static bool is_plain(const Node *item)
{
    if (item->kind != N_Tuple)
        return item->kind == N_Constant || (item->kind == N_UnaryOp && item->UnaryOp.operand->kind == N_Constant);
    for_each (Node *, part, &item->Tuple.items)
        if (!is_plain(part))
            return false;
    return true;
}

bool is_table(Eval *e, const Node *display, const Flow *const *items, uint32_t count)
{
    if (!is_uneven(items, count) || (e->body->function->node && !is_plain(display)))
        return false;
    return map_get(&e->solver->tables, lengths_of(e->solver, items, count)) != NULL;
}

bool add_tables(Solver *solver)
{
    bool grown = solver->new_tables;
    solver->new_tables = false;
    return grown;
}
