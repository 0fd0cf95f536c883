/* lower_index.c -- subscripts and slices: read, stored, removed.
 * In: Subscript nodes.  Out: Index, Slice, Element, Row, Field trees; Store, Remove statements.
 * Rule: container first, then indices, then what is done; a Spot holds the quiet parts meanwhile.
 */
#include "typeinfer/lower.h"

/* ---- parts ----------------------------------------------------------------------------------- */
static void add_index(Lower *l, Spot *place, const Node *n)
{
    uint32_t mark = here(l);
    Ir *index = lower_quiet(l, n, "index");
    for (uint32_t at = 0; at < place->indices.len; at++)
        settle(l, mark, &place->indices.at[at], "index");
    push(l->arena, &place->indices, index);
}

/* a[ij] with a tuple in ij: the same as a[i, j]. */
static void spread_index(Lower *l, Spot *place)
{
    if (place->a->type->kind != Type_array || place->indices.len != 1 || place->indices.at[0]->type->kind != Type_tuple)
        return;
    Ir *whole = hold(l, place->indices.at[0], "index");
    place->indices = (Block){0};
    for (uint32_t at = 0; at < whole->type->items.len; at++)
        push(l->arena, &place->indices, tree_field(l, again(l, whole), at, place->at));
}

Spot lower_place(Lower *l, const Node *n)
{
    const Node *index = n->Subscript.index;
    Spot place = {.node = n,
                  .type = type_of(l->inference, l->instance, n),
                  .site = site_of(l->inference, l->instance, n),
                  .at = n->at};
    place.a = lower_quiet(l, n->Subscript.value, "items");
    uint32_t mark = here(l);
    if (index->kind == N_Slice && !has_instance(type_of(l->inference, l->instance, index))) {
        lower_slice_parts(l, index, &place);
    } else if (index->kind == N_Tuple && place.a->type->kind == Type_array) {
        for_each (Node *, item, &index->Tuple.items) {
            add_index(l, &place, item);
        }
    } else {
        add_index(l, &place, index);
    }
    settle(l, mark, &place.a, "items");
    spread_index(l, &place);
    return place;
}

static void each_part(Spot *place, void (*visit)(Lower *l, Ir **part, uint32_t mark, const char *role), Lower *l,
                      uint32_t mark)
{
    visit(l, &place->a, mark, "items");
    for (uint32_t at = 0; at < place->indices.len; at++)
        visit(l, &place->indices.at[at], mark, "index");
    if (place->lower)
        visit(l, &place->lower, mark, "lower");
    if (place->upper)
        visit(l, &place->upper, mark, "upper");
    if (place->step)
        visit(l, &place->step, mark, "step");
}

static void settle_part(Lower *l, Ir **part, uint32_t mark, const char *role)
{
    settle(l, mark, part, role);
}

/* A plain variable may stay: place_settle saves it where something changes it. */
static void hold_part(Lower *l, Ir **part, uint32_t mark, const char *role)
{
    (void)mark;
    if ((*part)->kind != I_Get)
        *part = hold(l, *part, role);
}

static void copy_part(Lower *l, Ir **part, uint32_t mark, const char *role)
{
    (void)mark, (void)role;
    *part = again(l, *part);
}

void place_settle(Lower *l, uint32_t mark, Spot *place)
{
    each_part(place, settle_part, l, mark);
}

void place_hold(Lower *l, Spot *place)
{
    each_part(place, hold_part, l, 0);
}

/* Trees of its own, for a second use. */
static Spot place_copy(Lower *l, const Spot *place)
{
    Spot copy = *place;
    copy.indices = (Block){0};
    for_each (Ir *, index, &place->indices) {
        push(l->arena, &copy.indices, index);
    }
    each_part(&copy, copy_part, l, 0);
    return copy;
}

/* ---- types ----------------------------------------------------------------------------------- */
Type *item_type(Lower *l, const Type *type)
{
    Type *join = l->never;
    switch (type->kind) {
    case Type_str:
    case Type_text_file:
    case Type_string_io:
        return l->str;
    case Type_bytes:
    case Type_range:
        return l->int_;
    case Type_native:
        return type_is_file(type) ? type_simple(l->types, Type_bytes) : NULL;
    case Type_packed:
    case Type_list:
    case Type_sequence:
    case Type_generator:
        return type->items.at[0];
    case Type_function: {
        const Var *members = enum_list_of(l->inference, type);
        return members ? members->type->items.at[0] : NULL;
    }
    case Type_instance: {
        Type *iterator = iterated_type(type);
        return iterator ? iterator->items.at[0] : NULL;
    }
    case Type_tuple:
        for_each (Type *, field, &type->items) {
            join = type_join(l->types, join, field);
        }
        return join;
    case Type_dict:
    case Type_set:
    case Type_frozenset:
        return type->items.at[0];
    case Type_keys:
    case Type_values:
        return type->items.at[0]->items.at[type->kind == Type_values];
    case Type_items:
        return type_tuple(l->types, type->items.at[0]->items.at, 2);
    case Type_array:
        return type->ndim == 1 ? type_fixed(l->types, type->dtype) : type_array(l->types, type->dtype, type->ndim - 1);
    default:
        return NULL;
    }
}

static bool is_whole(const Type *type)
{
    return type->kind == Type_int || type->kind == Type_bool ||
           (type->kind == Type_fixed && type->dtype < Dtype_float32);
}

typedef struct Indexed {
    const Node *node; /* of the index; NULL: it is none of the program's */
    const char *text; /* of the error, with %s for the type of the index */
    bool native;
    Span at;
} Indexed;

static Ir *index_member(Lower *l, Ir *index, void *context)
{
    const Indexed *indexed = context;
    if (is_whole(index->type))
        return convert(l, index, l->int_);
    if (index->type->kind == Type_never)
        return index;
    Ir *became = become_tree(l, indexed->node, index, Becomes_index);
    if (became->type != index->type)
        return became;
    const char *mark = strstr(indexed->text, "%s");
    if (!mark)
        return raise_text(l, indexed->native ? "TypeError" : "IndexError", indexed->at, "%s", indexed->text);
    return raise_text(l, "TypeError", indexed->at, "%.*s%s%s", (int)(mark - indexed->text), indexed->text,
                      type_word(index->type), mark + 2);
}

static bool may_be_index(const Type *type)
{
    const TypeList one = {.at = (Type **)&type, .len = 1};
    for_each (Type *, member, type->kind == Type_union ? &type->items : &one)
        if (member->kind == Type_instance || is_whole(member))
            return true;
    return false;
}

/* The index as an int; a TypeError for anything else. */
static Ir *whole_index(Lower *l, Spot *place, Ir *index)
{
    static const char *const texts[Type_count] = {
        [Type_list] = "list indices must be integers or slices, not %s",
        [Type_tuple] = "tuple indices must be integers or slices, not %s",
        [Type_sequence] = "tuple indices must be integers or slices, not %s",
        [Type_range] = "range indices must be integers or slices, not %s",
        [Type_bytes] = "byte indices must be integers or slices, not %s",
        [Type_str] = "string indices must be integers, not '%s'",
        [Type_array] = "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and "
                       "integer or boolean "
                       "arrays are valid indices",
    };
    const NativeRow *row = type_row(place->a->type);
    const Node *node = place->node ? place->node->Subscript.index : NULL;
    Indexed indexed = {node, row ? native_index_text(row) : texts[place->a->type->kind], row != NULL, place->at};
    uint32_t mark = here(l);
    Ir *tree = for_members(l, index, may_be_index(index->type) ? l->int_ : l->never, index_member, &indexed, "index",
                           place->at);
    if (tree->type->kind == Type_never)
        return tree;
    tree = quiet(l, tree, "index");
    settle(l, mark, &place->a, "items"); /* its __index__ may bind the name anew */
    return tree;
}

/* ---- loads ----------------------------------------------------------------------------------- */
static Ir *load_field(Lower *l, Spot *place, Ir *index)
{
    int64_t at, count = place->a->type->items.len;
    if (ir_is_constant(index, &at)) {
        at += at < 0 ? count : 0;
        if (at < 0 || at >= count)
            return raise_text(l, "IndexError", place->at, "tuple index out of range");
        return tree_field(l, place->a, (uint32_t)at, place->at);
    }
    Type *item = item_type(l, place->a->type);
    for_each (Type *, field, &place->a->type->items) {
        if (field != item) {
            Ir *items = quiet(l, convert(l, place->a, type_sequence(l->types, item)), "items");
            return tree_index(l, items, index, item, place->at);
        }
    }
    if (count == 0)
        return raise_text(l, "IndexError", place->at, "tuple index out of range");
    return tree_index(l, hold(l, place->a, "items"), index, item, place->at);
}

static Ir *load_element(Lower *l, Spot *place)
{
    Type *array = place->a->type;
    uint32_t count = place->indices.len;
    if (count > array->ndim)
        return raise_text(l, "IndexError", place->at,
                          "too many indices for array: array is %u-dimensional, but %u were indexed", array->ndim,
                          count);
    bool whole = count == array->ndim;
    Ir *node = ir_new(l->unit, whole ? I_Element : I_Row, NULL, place->at);
    node->type =
        whole ? type_fixed(l->types, array->dtype) : type_array(l->types, array->dtype, (uint8_t)(array->ndim - count));
    Block *indices = whole ? &node->Element.indices : &node->Row.indices;
    *(whole ? &node->Element.a : &node->Row.a) = place->a;
    for_each (Ir *, index, &place->indices) {
        push(l->arena, indices, whole_index(l, place, index));
    }
    return node;
}

/* Is it a sequence?  What can only be iterated is none. */
static bool has_places(Lower *l, const Type *type)
{
    bool iterated = type->kind == Type_instance || type->kind == Type_generator || type_is_file(type);
    return item_type(l, type) && !iterated && !type_is_table(type) && !type_is_view(type);
}

static Ir *raise_no_items(Lower *l, const Type *type, Span at)
{
    const char *cls = class_value_name(l->inference, type);
    return cls ? raise_text(l, "TypeError", at, "type '%s' is not subscriptable", cls)
               : raise_text(l, "TypeError", at, "'%s' object is not subscriptable", type_word(type));
}

static Ir *load_item(Lower *l, Spot *place)
{
    Type *type = place->a->type;
    if (type->kind == Type_array)
        return load_element(l, place);
    if (type->kind == Type_dict)
        return load_key(l, place->a, place->indices.at[0], place->at);
    if (!has_places(l, type))
        return raise_no_items(l, type, place->at);
    Ir *index = whole_index(l, place, place->indices.at[0]);
    if (index->type->kind == Type_never)
        return index;
    if (type->kind == Type_tuple)
        return load_field(l, place, index);
    return tree_index(l, place->a, index, item_type(l, type), place->at);
}

/* start, stop and step of a slice of `count` items, as slice.indices gives them; false: not
 * constant. */
static bool constant_slice(const Spot *place, int64_t count, int64_t *start, int64_t *stop, int64_t *step)
{
    *step = 1;
    if (place->step && (!ir_is_constant(place->step, step) || *step == 0))
        return false;
    int64_t first = *step > 0 ? 0 : -1, end = *step > 0 ? count : count - 1;
    *start = *step > 0 ? first : end;
    *stop = *step > 0 ? end : first;
    if (place->lower && !ir_is_constant(place->lower, start))
        return false;
    if (place->upper && !ir_is_constant(place->upper, stop))
        return false;
    if (place->lower)
        *start = *start < 0 ? (*start + count < first ? first : *start + count) : (*start > end ? end : *start);
    if (place->upper)
        *stop = *stop < 0 ? (*stop + count < first ? first : *stop + count) : (*stop > end ? end : *stop);
    return true;
}

static Ir *slice_tuple(Lower *l, Spot *place)
{
    int64_t start, stop, step;
    if (!constant_slice(place, place->a->type->items.len, &start, &stop, &step))
        return NULL;
    Ir *whole = hold(l, place->a, "whole");
    Ir *node = ir_new(l->unit, I_TupleNew, NULL, place->at);
    TypeList types = {0};
    for (int64_t at = start; step > 0 ? at < stop : at > stop; at += step)
        push(l->arena, &node->TupleNew.items, tree_field(l, again(l, whole), (uint32_t)at, place->at));
    for_each (Ir *, item, &node->TupleNew.items) {
        push(l->arena, &types, item->type);
    }
    node->type = type_tuple(l->types, types.at, types.len);
    return node;
}

static Ir *load_slice(Lower *l, Spot *place)
{
    Type *type = place->a->type;
    if (type->kind == Type_tuple) {
        Ir *tuple = slice_tuple(l, place);
        if (tuple)
            return tuple;
        type = type_sequence(l->types, item_type(l, type));
        place->a = quiet(l, convert(l, place->a, type), "items");
    }
    if (type->kind == Type_array) {
        lower_refuse(l, place->at, "a slice of an array");
        return ended(l, l->never, place->at);
    }
    bool instance = type->kind == Type_instance && has_method(l->inference, type, "__getitem__");
    if (instance && has_method(l->inference, type, "appendleft"))
        return raise_text(l, "TypeError", place->at, "sequence index must be integer, not 'slice'");
    if (type->kind == Type_dict || instance)
        return raise_text(l, "TypeError", place->at, "unhashable type: 'slice'");
    if (!has_places(l, type))
        return raise_no_items(l, type, place->at);
    Ir *node = ir_new(l->unit, I_Slice, type, place->at);
    node->Slice.a = place->a;
    node->Slice.lower = place->lower;
    node->Slice.upper = place->upper;
    node->Slice.step = place->step;
    node->Slice.site = place->site;
    return node;
}

/* Of what is derived from list: by the nodes that slice_derived knows the bounds by. */
static Ir *slice_instance(Lower *l, Spot *place)
{
    const Node *n = place->node, *slice = n->Subscript.index;
    const Node *nodes[] = {slice->Slice.lower ? slice->Slice.lower : slice, slice->Slice.upper ? slice->Slice.upper : n,
                           slice->Slice.step ? slice->Slice.step : n->Subscript.value};
    Ir *trees[] = {place->lower, place->upper, place->step};
    for (int i = 0; i < 3; i++)
        if (!trees[i])
            trees[i] = tree_none(l, place->at);
    return instance_item(l, n, place->a, "_slice", nodes, trees, 3);
}

static Ir *load_at(Lower *l, Ir *index, void *context)
{
    Spot place = place_copy(l, context);
    if (!is_slice_type(index->type)) {
        place.indices.at[0] = index;
        return load_item(l, &place);
    }
    place_by_object(l, &place, index);
    return load_slice(l, &place);
}

/* xs[i] of no instance */
static Ir *load_plain(Lower *l, Spot *place)
{
    if (place->is_slice)
        return load_slice(l, place);
    if (place->a->type->kind == Type_dict || place->indices.len != 1 || !may_be_slice(place->indices.at[0]->type))
        return load_item(l, place);
    place_hold(l, place);
    return for_members(l, place->indices.at[0], place->type, load_at, place, "item", place->at);
}

static Ir *load_member(Lower *l, Ir *a, void *context)
{
    Spot place = place_copy(l, context);
    place.a = a;
    Ir *slice = place.is_slice && a->type->kind == Type_instance ? slice_instance(l, &place) : NULL;
    if (slice)
        return slice;
    const Node *index = place.node ? place.node->Subscript.index : NULL;
    const char *method = a->type->kind == Type_function ? item_method_of(l->inference, a->type) : "__getitem__";
    Ir *called = place.is_slice ? NULL : instance_item(l, place.node, a, method, &index, place.indices.at, 1);
    return called ? called : load_plain(l, &place);
}

Ir *place_load(Lower *l, Spot *place)
{
    if (place->a->type->kind == Type_never)
        return place->a;
    if (place->a->type->kind == Type_instance || place->a->type->kind == Type_function)
        return load_member(l, place->a, place);
    if (place->a->type->kind != Type_union)
        return load_plain(l, place);
    place_hold(l, place);
    if (takes_value_item(l, place))
        return load_value_item(l, place);
    Type *type = place->type ? place->type : l->none;
    return for_members(l, place->a, type, load_member, place, "item", place->at);
}

/* a[index]: what a format field says. */
Ir *item_tree(Lower *l, Ir *a, Ir *index, Span at)
{
    Spot place = {.a = a, .at = at, .type = l->never};
    push(l->arena, &place.indices, index);
    if (a->type->kind == Type_union)
        for_each (Type *, member, &a->type->items) {
            Type *item = member->kind == Type_dict ? member->items.at[1] : item_type(l, member);
            place.type = type_join(l->types, place.type, item ? item : l->never);
        }
    return place_load(l, &place);
}

Ir *lower_subscript(Lower *l, const Node *n)
{
    Spot place = lower_place(l, n);
    return place_load(l, &place);
}

/* ---- stores ---------------------------------------------------------------------------------- */
static void store_array(Lower *l, Spot *place, Ir *value)
{
    Type *array = place->a->type;
    if (place->is_slice || place->indices.len < array->ndim) {
        lower_refuse(l, place->at, "storing into more than one element of an array");
        return;
    }
    Ir *element = load_element(l, place); /* the checks of its indices */
    if (element->type->kind == Type_never)
        return;
    if (!type_has(value->type, NUM) && value->type->kind != Type_union) {
        lower_refuse(l, place->at, "storing a value of type %s into an array", type_text(l->arena, value->type));
        return;
    }
    Ir *node = ir_new(l->unit, I_Store, NULL, place->at);
    node->Store.value = quiet(l, convert(l, value, element->type), "value");
    node->Store.a = place->a;
    node->Store.indices = element->Element.indices;
    put(l, node);
}

/* What no element of a bytearray, an array or a memoryview can be. */
static bool stores_wrongly(Lower *l, const Spot *place, const Ir *value)
{
    const Type *type = place->a->type;
    const char *word = type_word(value->type);
    if (type->kind != Type_packed || converts(value->type, type->items.at[0]))
        return false;
    if (natives[type->native].is_view)
        raise_text(l, "TypeError", place->at, "memoryview: invalid type for format '%s'",
                   type->items.at[0]->kind == Type_float ? "d" : "B");
    else if (type->items.at[0]->kind == Type_float)
        raise_text(l, "TypeError", place->at, "must be real number, not %s", word);
    else
        raise_text(l, "TypeError", place->at, "'%s' object cannot be interpreted as an integer", word);
    return true;
}

static void store_item(Lower *l, Spot *place, Ir *value)
{
    Ir *index = whole_index(l, place, place->indices.at[0]);
    if (index->type->kind == Type_never || stores_wrongly(l, place, value))
        return;
    Ir *node = ir_new(l->unit, I_Store, NULL, place->at);
    node->Store.value = quiet(l, convert(l, value, place->a->type->items.at[0]), "value");
    node->Store.a = place->a;
    push(l->arena, &node->Store.indices, index);
    put(l, node);
}

/* What a slice of a bytearray takes: bytes, or ints in a list. */
static Ir *bytes_for_slice(Lower *l, const Spot *place, Ir *value)
{
    Type *type = value->type;
    bool ints = type->kind == Type_list || type->kind == Type_sequence;
    if (type_shows_bytes(type) || (ints && type->items.at[0]->kind == Type_int))
        return value;
    if (place->a->type->native != Native_bytearray || !item_type(l, type) || type->kind == Type_str)
        return raise_text(l, "TypeError", place->at,
                          "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    return copy_items(l, value, NULL, type_list(l->types, l->int_), 0, place->at);
}

static void store_slice(Lower *l, Spot *place, Ir *value)
{
    Type *type = place->a->type;
    if (type->kind == Type_packed) {
        value = bytes_for_slice(l, place, value);
        if (value->type->kind == Type_never)
            return;
        type = value->type; /* looked at when it runs */
    }
    if (!item_type(l, value->type) && value->type->kind != Type_union) {
        raise_text(l, "TypeError", place->at,
                   place->step ? "must assign iterable to extended slice" : "can only assign an iterable");
        return;
    }
    bool fits =
        value->type == type || (value->type->kind == Type_sequence && value->type->items.at[0] == type->items.at[0]);
    if (!fits)
        value = copy_items(l, value, NULL, type, 0, place->at);
    Ir *node = ir_new(l->unit, I_StoreSlice, NULL, place->at);
    node->StoreSlice.a = place->a;
    node->StoreSlice.lower = place->lower;
    node->StoreSlice.upper = place->upper;
    node->StoreSlice.step = place->step;
    node->StoreSlice.value = value;
    put(l, node);
}

typedef struct Storing {
    Spot *place;
    Ir *value;
} Storing;

static Ir *store_at(Lower *l, Ir *index, void *context)
{
    Storing *storing = context;
    Spot place = place_copy(l, storing->place);
    if (is_slice_type(index->type))
        place_by_object(l, &place, index);
    else
        place.indices.at[0] = index;
    (place.is_slice ? store_slice : store_item)(l, &place, again(l, storing->value));
    return tree_none(l, place.at);
}

/* xs[i] = value of a list or bytes-like object */
static void store_plain(Lower *l, Spot *place, Ir *value)
{
    if (place->is_slice || !may_be_slice(place->indices.at[0]->type)) {
        (place->is_slice ? store_slice : store_item)(l, place, value);
        return;
    }
    place_hold(l, place);
    Storing storing = {place, hold(l, value, "value")};
    for_members(l, place->indices.at[0], l->none, store_at, &storing, "none", place->at);
}

static Ir *store_member(Lower *l, Ir *a, void *context)
{
    Storing *storing = context;
    Spot place = place_copy(l, storing->place);
    place.a = a;
    place_store(l, &place, again(l, storing->value));
    return tree_none(l, place.at);
}

void place_store(Lower *l, Spot *place, Ir *value)
{
    Type *type = place->a->type;
    switch (type->kind) {
    case Type_never:
        break;
    case Type_list:
    case Type_packed:
        store_plain(l, place, value);
        break;
    case Type_array:
        store_array(l, place, value);
        break;
    case Type_dict:
        if (place->is_slice)
            raise_text(l, "TypeError", place->at, "unhashable type: 'slice'");
        else
            store_key(l, place->a, place->indices.at[0], value, place->at);
        break;
    case Type_instance: {
        Ir *trees[] = {place->indices.at[0], value};
        const Node *nodes[] = {place->node->Subscript.index, place->node};
        Ir *called = instance_item(l, place->node, place->a, "__setitem__", nodes, trees, 2);
        if (called)
            quiet(l, called, "nothing");
        else
            raise_text(l, "TypeError", place->at, "'%s' object does not support item assignment", type_word(type));
        break;
    }
    case Type_union: {
        place_hold(l, place);
        Storing storing = {place, hold(l, value, "value")};
        for_members(l, place->a, l->none, store_member, &storing, "none", place->at);
        break;
    }
    default:
        raise_text(l, "TypeError", place->at, "'%s' object does not support item assignment", type_word(type));
    }
}

/* ---- del ------------------------------------------------------------------------------------- */
static Ir *remove_member(Lower *l, Ir *a, void *context)
{
    Spot place = place_copy(l, context);
    place.a = a;
    place_remove(l, &place);
    return tree_none(l, place.at);
}

static void remove_places(Lower *l, Spot *place)
{
    if (place->is_slice) {
        Ir *node = ir_new(l->unit, I_RemoveSlice, NULL, place->at);
        node->RemoveSlice.a = place->a;
        node->RemoveSlice.lower = place->lower;
        node->RemoveSlice.upper = place->upper;
        node->RemoveSlice.step = place->step;
        put(l, node);
    } else {
        Ir *node = ir_new(l->unit, I_Remove, NULL, place->at);
        node->Remove.index = whole_index(l, place, place->indices.at[0]);
        node->Remove.a = place->a;
        put(l, node);
    }
}

static Ir *remove_at(Lower *l, Ir *index, void *context)
{
    Spot place = place_copy(l, context);
    if (is_slice_type(index->type))
        place_by_object(l, &place, index);
    else
        place.indices.at[0] = index;
    remove_places(l, &place);
    return tree_none(l, place.at);
}

/* del xs[i] of a list or bytes-like object */
static void remove_plain(Lower *l, Spot *place)
{
    if (place->is_slice || !may_be_slice(place->indices.at[0]->type)) {
        remove_places(l, place);
        return;
    }
    place_hold(l, place);
    for_members(l, place->indices.at[0], l->none, remove_at, place, "none", place->at);
}

void place_remove(Lower *l, Spot *place)
{
    Type *type = place->a->type;
    Ir *called;
    if (type->kind == Type_union) {
        place_hold(l, place);
        for_members(l, place->a, l->none, remove_member, place, "none", place->at);
    } else if (type->kind == Type_instance &&
               (called = instance_item(l, place->node, place->a, "__delitem__",
                                       (const Node *[]){place->node->Subscript.index}, place->indices.at, 1))) {
        quiet(l, called, "nothing");
    } else if (type->kind == Type_dict && place->is_slice) {
        raise_text(l, "TypeError", place->at, "unhashable type: 'slice'");
    } else if (type->kind == Type_dict) {
        remove_key(l, place->a, place->indices.at[0], place->at);
    } else if (type_is_view_of_memory(type)) {
        raise_text(l, "TypeError", place->at, "cannot delete memory");
    } else if (type->kind != Type_list && type->kind != Type_packed) {
        bool by_number =
            !place->is_slice && place->indices.len &&
            (place->indices.at[0]->type->kind == Type_int || place->indices.at[0]->type->kind == Type_bool);
        raise_text(l, "TypeError", place->at, "'%s' object %s support item deletion", type_word(type),
                   by_number && type_is_sequence(type->kind) ? "doesn't" : "does not");
    } else {
        remove_plain(l, place);
    }
}
