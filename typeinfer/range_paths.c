/* range_paths.c -- ints that are attributes of what local variables hold.
 * In: attribute reads and stores as the walk comes to them.  Out: what holds of such an attribute where it is read.
 * Rule: a path is a variable and attributes behind it; it is forgotten when the variable, or an object on its way, may
 * be another one; a store into the attribute of what may be the same object joins; a call that may store forgets.
 *     if self.n < 100: self.n += 1      =>  self.n <= 100                                                          */
#include "typeinfer/range_private.h"

enum { most_paths = 16 };

static bool is_steady(const Var *field)
{
    return field->field_of && !field->field_of->is_function && !field->scope && !field->exported;
}

/* The variable and the attributes that an expression names; false: it is none. */
static bool path_of(const Func *func, const Ir *node, Path *path)
{
    if (node->kind == I_Get && node->Get.var->home == func) {
        *path = (Path){.root = node->Get.var};
        return true;
    }
    if (node->kind != I_Attr || !is_steady(node->Attr.field) || !path_of(func, node->Attr.a, path) ||
        path->depth == path_depth)
        return false;
    path->fields[path->depth++] = node->Attr.field;
    return true;
}

static bool same_path(const Path *a, const Path *b)
{
    return a->root == b->root && a->depth == b->depth &&
           memcmp(a->fields, b->fields, a->depth * sizeof *a->fields) == 0;
}

static Path *find_path(const Terms *terms, const Path *path)
{
    for (uint32_t i = 0; i < terms->paths.len; i++)
        if (same_path(&terms->paths.at[i], path))
            return &terms->paths.at[i];
    return NULL;
}

static bool attr_path(const Func *func, const Ir *object, const Var *field, Path *path)
{
    if (field->type->kind != Type_int || !is_steady(field) || !path_of(func, object, path) || path->depth == path_depth)
        return false;
    path->fields[path->depth++] = field;
    return true;
}

/* ---- once for a function ----------------------------------------------------------------------------------------- */
void survey_path(UnitRanges *ranges, Terms *terms, const Func *func, const Ir *node)
{
    Path path;
    const Ir *object = node->kind == I_Attr ? node->Attr.a : node->kind == I_StoreAttr ? node->StoreAttr.a : NULL;
    const Var *field = node->kind == I_Attr ? node->Attr.field : object ? node->StoreAttr.field : NULL;
    if (!object || ranges->ends_run || !attr_path(func, object, field, &path))
        return;
    Path *known = find_path(terms, &path);
    if (known)
        known->uses++;
    else if (terms->paths.len < most_paths)
        push(ranges->arena, &terms->paths, path);
}

/* ---- while the function is walked ----------------------------------------------------------------------------------
 */
static void forget(Walk *walk, const Path *path)
{
    state_drop_split(&walk->domain, walk->state);
    state_forget(&walk->domain, walk->state, path->term);
}

static bool leads_through(const Path *path, const Var *field)
{
    for (int i = 0; i + 1 < path->depth; i++)
        if (path->fields[i] == field)
            return true;
    return false;
}

static const Var *end_of(const Path *path)
{
    return path->fields[path->depth - 1];
}

/* What is read there, of which it is known what any instance's attribute was given. */
Value path_value(Walk *walk, const Ir *object, const Var *field, Value stored)
{
    Path path;
    const Path *known = attr_path(walk->func, object, field, &path) ? find_path(walk->terms, &path) : NULL;
    if (!known || walk->state->dead)
        return stored;
    state_at_least(&walk->domain, walk->state, known->term, stored.low);
    state_at_most(&walk->domain, walk->state, known->term, stored.high);
    return walk->state->dead ? stored : value_term(walk, known->term);
}

/* It may be the attribute of the same object. */
static void weaken(Walk *walk, const Path *path, Value value)
{
    const Cell *cell = cell_of(walk->state, path->term);
    int64_t low = cell->low < value.low ? cell->low : value.low;
    int64_t high = cell->high > value.high ? cell->high : value.high;
    forget(walk, path);
    state_at_least(&walk->domain, walk->state, path->term, low);
    state_at_most(&walk->domain, walk->state, path->term, high);
}

void path_store(Walk *walk, const Ir *store, Value value)
{
    Path path;
    const Var *field = store->StoreAttr.field;
    bool named = attr_path(walk->func, store->StoreAttr.a, field, &path);
    const Path *known = named ? find_path(walk->terms, &path) : NULL;
    Value plain = value_tighten(walk, value);
    for (uint32_t i = 0; i < walk->terms->paths.len && !walk->state->dead; i++) {
        const Path *other = &walk->terms->paths.at[i];
        if (leads_through(other, field))
            forget(walk, other);
        else if (other != known && end_of(other) == field)
            weaken(walk, other, plain);
    }
    if (!known || walk->state->dead)
        return;
    state_drop_split(&walk->domain, walk->state);
    assign_term(walk, known->term, value);
}

void paths_unset(Walk *walk, const Var *field)
{
    for (uint32_t i = 0; i < walk->terms->paths.len && !walk->state->dead; i++)
        if (leads_through(&walk->terms->paths.at[i], field) || end_of(&walk->terms->paths.at[i]) == field)
            forget(walk, &walk->terms->paths.at[i]);
}

void paths_killed(Walk *walk, const Effects *effects)
{
    for (uint32_t i = 0; effects->anything && i < walk->terms->paths.len; i++)
        forget(walk, &walk->terms->paths.at[i]);
    for_each (Var *, field, &effects->globals_written)
        if (field->field_of)
            paths_unset(walk, field);
}

/* The variable holds something else; when that has a name, too, what is known of it there holds here. */
void paths_rebound(Walk *walk, const Var *root, const Ir *object)
{
    Path from;
    bool named = object && path_of(walk->func, object, &from) && from.root != root;
    for (uint32_t i = 0; i < walk->terms->paths.len && !walk->state->dead; i++) {
        const Path *path = &walk->terms->paths.at[i];
        if (path->root != root)
            continue;
        forget(walk, path);
        Path whole = from;
        if (!named || from.depth + path->depth > path_depth)
            continue;
        memcpy(whole.fields + from.depth, path->fields, path->depth * sizeof *path->fields);
        whole.depth = (uint8_t)(from.depth + path->depth);
        const Path *known = find_path(walk->terms, &whole);
        if (known)
            assign_term(walk, path->term, value_term(walk, known->term));
    }
}
