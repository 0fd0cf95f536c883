/* wrap_memo.c -- which C object stands for which Python object: in one call, and for as long as both sides hold it.
 * In: pairs.  Out: the other half of a pair; at the end of a call, which pairs go on.
 * Rule: a list that compiled code keeps (in a global, a default) and that Python has seen is one list: before a call
 * the C list gets what Python changed, after it the Python list gets what the call changed. */
#include "wrap_private.h"

#include <stdlib.h>

static py_memo shared; /* of this module's lists; under the GIL */
static int calls;      /* that run now: only the outermost one looks at what Python changed */
static bool has_shown; /* the lists of a call are in `shared` until it ends */

/* ---- a table of pairs ----------------------------------------------------------------------------------- */
static size_t place(const void *key, size_t room)
{
    return ((uintptr_t)key >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 20 & (room - 1);
}

static void index_entry(py_memo *memo, uint32_t entry)
{
    size_t slots = (size_t)memo->room * 2, at = place(memo->entries[entry].python, slots);
    while (memo->by_python[at])
        at = (at + 1) & (slots - 1);
    memo->by_python[at] = entry + 1;
    at = place(memo->entries[entry].object, slots);
    while (memo->by_object[at])
        at = (at + 1) & (slots - 1);
    memo->by_object[at] = entry + 1;
}

static void index_all(py_memo *memo)
{
    memset(memo->by_python, 0, (size_t)memo->room * 2 * sizeof *memo->by_python);
    memset(memo->by_object, 0, (size_t)memo->room * 2 * sizeof *memo->by_object);
    for (uint32_t i = 0; i < memo->count; i++)
        index_entry(memo, i);
}

static bool grow(py_memo *memo)
{
    uint32_t room = memo->room ? memo->room * 2 : 32;
    py_memo_entry *entries = malloc(room * sizeof *entries);
    uint32_t *by_python = malloc((size_t)room * 2 * sizeof *by_python),
             *by_object = malloc((size_t)room * 2 * sizeof *by_object);
    if (!entries || !by_python || !by_object) {
        free(entries);
        free(by_python);
        free(by_object);
        PyErr_NoMemory();
        return false;
    }
    memcpy(entries, memo->room ? memo->entries : memo->few, memo->count * sizeof *entries);
    if (memo->room)
        free(memo->entries), free(memo->by_python), free(memo->by_object);
    memo->entries = entries;
    memo->by_python = by_python;
    memo->by_object = by_object;
    memo->room = room;
    index_all(memo);
    return true;
}

py_memo_entry *memo_entries(py_memo *memo)
{
    return memo->room ? memo->entries : memo->few;
}

/* Remembers a pair; keeps both alive until the call ends. */
bool memo_add(py_memo *memo, PyObject *python, py_object *object, const py_type *type)
{
    if (memo->count >= (memo->room ? memo->room : PY_MEMO_FEW) && !grow(memo))
        return false;
    Py_IncRef(python);
    memo_entries(memo)[memo->count] = (py_memo_entry){python, keep(object), type, memo->changes, NULL};
    memo->count++;
    if (memo->room)
        index_entry(memo, memo->count - 1);
    return true;
}

static py_memo_entry *find_python(py_memo *memo, const PyObject *python)
{
    if (!memo->room) {
        for (uint32_t i = 0; i < memo->count; i++)
            if (memo->few[i].python == python)
                return &memo->few[i];
        return NULL;
    }
    size_t slots = (size_t)memo->room * 2;
    for (size_t at = place(python, slots); memo->by_python[at]; at = (at + 1) & (slots - 1))
        if (memo->entries[memo->by_python[at] - 1].python == python)
            return &memo->entries[memo->by_python[at] - 1];
    return NULL;
}

static py_memo_entry *find_object(py_memo *memo, const py_object *object)
{
    if (!memo->room) {
        for (uint32_t i = 0; i < memo->count; i++)
            if (memo->few[i].object == object)
                return &memo->few[i];
        return NULL;
    }
    size_t slots = (size_t)memo->room * 2;
    for (size_t at = place(object, slots); memo->by_object[at]; at = (at + 1) & (slots - 1))
        if (memo->entries[memo->by_object[at] - 1].object == object)
            return &memo->entries[memo->by_object[at] - 1];
    return NULL;
}

py_memo_entry *memo_python(py_memo *memo, const PyObject *python)
{
    py_memo_entry *entry = find_python(memo, python);
    return entry || !shared.count ? entry : find_python(&shared, python);
}

py_memo_entry *memo_object(py_memo *memo, const py_object *object)
{
    py_memo_entry *entry = find_object(memo, object);
    return entry || !shared.count ? entry : find_object(&shared, object);
}

static void drop_entry(py_memo_entry *entry)
{
    drop(entry->object);
    Py_DecRef(entry->python);
    entry->python = NULL;
}

bool memo_has_tables(py_memo *memo)
{
    for (uint32_t i = 0; i < memo->count; i++)
        if (wrap_is_table(memo_entries(memo)[i].type))
            return true;
    return false;
}

void memo_note(py_memo *memo)
{
    for (uint32_t i = 0; i < memo->count; i++) {
        py_memo_entry *entry = &memo_entries(memo)[i];
        if (entry->changes && entry->type->kind == PY_LIST)
            entry->before = (py_object *)py_list_copy(entry->type, (const py_list *)entry->object);
        else if (entry->changes && entry->type->kind == PY_PACKED)
            entry->before = wrap_packed_copy(entry->object);
    }
}

/* Back to what it was before: one reading of an argument did not fit. */
void memo_forget(py_memo *memo, uint32_t count)
{
    for (uint32_t i = count; i < memo->count; i++)
        drop_entry(&memo_entries(memo)[i]);
    memo->count = count;
    if (memo->room)
        index_all(memo);
}

void memo_free(py_memo *memo)
{
    for (uint32_t i = 0; i < memo->count; i++)
        if (memo_entries(memo)[i].python)
            drop_entry(&memo_entries(memo)[i]);
    if (memo->room)
        free(memo->entries), free(memo->by_python), free(memo->by_object);
    memo->room = memo->count = 0;
}

/* ---- lists of both sides ----------------------------------------------------------------------------------------- */
/* The entries whose object nobody but the memo holds go, and with a list its rows.  True: some went. */
static bool drop_unheld(py_memo *memo)
{
    bool some = false;
    for (uint32_t i = 0; i < memo->count; i++) {
        py_memo_entry *entry = &memo_entries(memo)[i];
        if (entry->python && (entry->object->count == 1 || !wrap_is_mutable(entry->type))) {
            drop_entry(entry);
            some = true;
        }
    }
    return some;
}

static void close_gaps(py_memo *memo)
{
    uint32_t left = 0;
    for (uint32_t i = 0; i < memo->count; i++)
        if (memo_entries(memo)[i].python)
            memo_entries(memo)[left++] = memo_entries(memo)[i];
    if (left == memo->count)
        return;
    memo->count = left;
    if (memo->room)
        index_all(memo);
}

/* Those that compiled code does not hold go. */
static void unshare(void)
{
    while (drop_unheld(&shared))
        continue;
    close_gaps(&shared);
}

/* The call is over and has released what it held: what is held now, compiled code keeps. */
void memo_settle(py_memo *memo)
{
    for (uint32_t i = 0; i < memo->count; i++)
        drop(take(memo_entries(memo)[i].before));
    while (drop_unheld(memo))
        continue;
    for (uint32_t i = 0; i < memo->count; i++) {
        const py_memo_entry *entry = &memo_entries(memo)[i];
        if (entry->python && !find_python(&shared, entry->python) &&
            !memo_add(&shared, entry->python, entry->object, entry->type))
            PyErr_Clear();
    }
    memo_free(memo);
    if (has_shown && !calls) {
        has_shown = false;
        unshare();
    }
}

/* Those that one side has given up. */
static void drop_dead(void)
{
    for (uint32_t i = 0; i < shared.count; i++) {
        py_memo_entry *entry = &memo_entries(&shared)[i];
        if ((uint32_t)entry->python->ob_refcnt == 1 || entry->object->count == 1)
            drop_entry(entry);
    }
    close_gaps(&shared);
}

static bool differs(py_memo *memo, const py_memo_entry *entry)
{
    if (entry->type->kind == PY_PACKED)
        return !wrap_packed_same(entry->object, entry->python);
    if (entry->type->kind != PY_LIST)
        return !wrap_table_same(memo, entry->object, entry->python);
    const py_list *list = (const py_list *)entry->object;
    const py_type *item_type = list->head.type->items[0];
    if (list->len != PyList_Size(entry->python))
        return true;
    for (int64_t i = 0; i < list->len; i++)
        if (!wrap_same(memo, item_type, (const char *)list->at + (size_t)i * item_type->size,
                       PyList_GetItem(entry->python, i)))
            return true;
    return false;
}

static bool read_again(wrap_in *in, const py_memo_entry *entry)
{
    if (entry->type->kind == PY_LIST)
        return wrap_list_again(in, entry->python, (py_list *)entry->object);
    if (entry->type->kind == PY_PACKED)
        return wrap_packed_again(in, entry->python, entry->object);
    return wrap_table_again(in, entry->python, entry->object);
}

/* What Python did to such lists since the last call.  What it put into them may be changed as they may. */
bool memo_look_again(wrap_in *in)
{
    bool good = true, others = in->memo->changes;
    in->memo->changes = true;
    for (uint32_t i = 0; good && i < shared.count; i++) {
        const py_memo_entry entry = memo_entries(&shared)[i];
        good = !differs(in->memo, &entry) || read_again(in, &entry);
    }
    in->memo->changes = others;
    if (good)
        drop_dead(); /* not before: the last thing that Python did may be a change */
    return good;
}

bool memo_begin(wrap_in *in, bool alone, bool still)
{
    int others = calls;
    calls += !alone;
    return others || still || memo_look_again(in);
}

bool memo_end(py_memo *memo, bool alone, bool still)
{
    calls -= !alone;
    if (!memo)
        return true;
    bool good = wrap_write_back(memo, memo, false);
    return good && (still || !shared.count || wrap_write_back(&shared, memo, true));
}

static int64_t length_of(const py_memo_entry *entry)
{
    return entry->type->kind == PY_LIST     ? PyList_Size(entry->python)
           : entry->type->kind == PY_PACKED ? PySequence_Size(entry->python)
           : entry->type->kind == PY_DICT   ? PyDict_Size(entry->python)
                                            : PySet_Size(entry->python);
}

bool memo_share(py_memo *memo, int64_t most)
{
    int64_t length = 0;
    for (uint32_t i = 0; i < memo->count; i++)
        if (wrap_is_mutable(memo_entries(memo)[i].type))
            length += 1 + length_of(&memo_entries(memo)[i]);
    for (uint32_t i = 0; length <= most && i < memo->count; i++) {
        const py_memo_entry *entry = &memo_entries(memo)[i];
        if (wrap_is_mutable(entry->type) && !find_python(&shared, entry->python) &&
            !memo_add(&shared, entry->python, entry->object, entry->type))
            return false;
        has_shown = true;
    }
    return true;
}

bool memo_show(py_memo *made)
{
    return wrap_write_back(&shared, made, true);
}

int memo_calls(int now)
{
    int before = calls;
    calls = now;
    return before;
}

bool memo_is_shared(void)
{
    return shared.count != 0;
}
