/* type.c -- finished types: hash-consed, joined, printed as Python writes them; sets of sites.
 * In: members.  Out: one Type per structure, so that == compares.
 * Rule: equal structure is one pointer, except a recursive type, which is equal only to itself.
 *     type_join(int, None)                        => int | None
 *     type_join(tuple[int, int], tuple[str, int]) => tuple[int | str, int] */
#include "typeinfer/type.h"

#include <assert.h>

struct Types {
    Arena *arena;
    Names *names;
    Map by_key;  /* the structure as bytes -> Type */
    Map by_stem; /* stems in use */
    TypeList all;
    Type *simple[Type_count]; /* those without parts that were asked for */
};

static const struct {
    const char *text, *stem;
    unsigned properties;
} rows[] = {
#define TYPE(kind, text, stem, properties) [Type_##kind] = {text, stem, properties},
#include "typeinfer/type.def"
};

static const struct {
    const char *text, *stem;
} dtypes[] = {
#define D(name, text, stem) [Dtype_##name] = {text, stem},
    DTYPES(D)
#undef D
};

const NativeRow natives[Native_count] = {
#define ROW(row, text, word, stub, base, stem, item, c, low, high, load, is_view)                                      \
    [Native_##row] = {text, word, stub, base, stem, Type_##item, c, low, high, load, is_view},
#define PACKED(...) ROW(__VA_ARGS__, false)
#define VIEW(...)   ROW(__VA_ARGS__, true)
#define NATIVE      PACKED
#include "typeinfer/native.def"
#undef ROW
};

const char *native_index_text(const NativeRow *row)
{
    return row->is_view                  ? "memoryview: invalid slice key"
           : !strcmp(row->word, "array") ? "array indices must be integers"
                                         : "bytearray indices must be integers or slices, not %s";
}

enum { longest_stem = 48 };

/* ---- making ------------------------------------------------------------------------------------
 */
static bool stem_is_taken(Types *types, const char *stem)
{
    return map_get(&types->by_stem, intern_text(types->names, stem)) != NULL;
}

/* A long or ambiguous stem gives way to a number: tuple[tuple[int], str], tuple[tuple[int, str]].
 */
static const char *unique_stem(Types *types, const Type *type, const char *wish)
{
    const char *stem = wish;
    if (strlen(wish) > longest_stem)
        stem = arena_print(types->arena, "%s_%u", rows[type->kind].stem, type->id);
    for (unsigned n = 2; stem_is_taken(types, stem); n++)
        stem = arena_print(types->arena, "%s_%u", wish, n);
    map_set(types->arena, &types->by_stem, intern_text(types->names, stem), (void *)type);
    return stem;
}

static bool union_is_nullable(const Type *type)
{
    return type->items.len == 2 && type->items.at[0]->kind == Type_none &&
           (rows[type->items.at[1]->kind].properties & POINT);
}

static const char *wished_stem(Types *types, const Type *type)
{
    Text text = {0};
    bool nullable = type->kind == Type_union && union_is_nullable(type);
    if (nullable)
        text_print(&text, "opt_%s", type->items.at[1]->stem);
    else if (type->kind == Type_union)
        for (uint32_t i = 0; i < type->items.len; i++)
            text_print(&text, "%s%s", i ? "_or_" : "", type->items.at[i]->stem);
    else if (type->kind == Type_fixed)
        text_put(&text, dtypes[type->dtype].stem);
    else if (type_row(type))
        text_put(&text, type_row(type)->stem);
    else if (type->kind == Type_array)
        text_print(&text, "array_%s_%u", dtypes[type->dtype].stem, type->ndim);
    else {
        text_put(&text, rows[type->kind].stem);
        for (uint32_t i = 0; i < type->items.len; i++)
            text_print(&text, "_%s", type->items.at[i]->stem);
    }
    const char *stem = text_kept(types->arena, &text);
    return stem;
}

static const char *stem_wished(Types *types, const Type *type)
{
    if (type->kind == Type_instance || type->kind == Type_function)
        return type->stem;
    return type->recursive ? arena_print(types->arena, "%s_self", rows[type->kind].stem) : wished_stem(types, type);
}

static Type *type_add(Types *types, const Type *pattern)
{
    Type *type = NEW(types->arena, Type);
    *type = *pattern;
    type->id = types->all.len;
    type->items = (TypeList){0};
    for (uint32_t i = 0; i < pattern->items.len; i++)
        push(types->arena, &type->items, pattern->items.at[i]);
    push(types->arena, &types->all, type);
    type->stem = unique_stem(types, type, stem_wished(types, type));
    return type;
}

static void key_put(Text *key, uint32_t part)
{
    text_add(key, (const char *)&part, sizeof part);
}

static Type *type_intern(Types *types, const Type *pattern)
{
    Text key = {0};
    key_put(&key, pattern->kind);
    key_put(&key, pattern->dtype);
    key_put(&key, pattern->native);
    key_put(&key, pattern->ndim);
    for (uint32_t i = 0; i < pattern->items.len; i++)
        key_put(&key, pattern->items.at[i]->id);
    Name name = intern(types->names, key.at, key.len);
    text_free(&key);
    Type *type = map_get(&types->by_key, name);
    if (!type) {
        type = type_add(types, pattern);
        map_set(types->arena, &types->by_key, name, type);
    }
    return type;
}

static bool kind_is_simple(TypeKind kind)
{
    return kind <= Type_complex || kind == Type_str || kind == Type_bytes || kind == Type_range ||
           kind == Type_module || kind == Type_exception || kind == Type_class || kind == Type_traceback ||
           kind == Type_text_file || kind == Type_string_io;
}

Types *types_new(Arena *arena)
{
    Types *types = NEW(arena, Types);
    types->arena = arena;
    types->names = names_new(arena);
    for (TypeKind kind = 0; kind < (TypeKind)Type_count; kind++) /* so that ids order them as type.def */
        if (kind_is_simple(kind))
            type_simple(types, kind);
    return types;
}

Type *type_simple(Types *types, TypeKind kind)
{
    Type **known = &types->simple[kind];
    if (!*known)
        *known = type_intern(types, &(Type){.kind = kind});
    return *known;
}

Type *type_fixed(Types *types, Dtype dtype)
{
    return type_intern(types, &(Type){.kind = Type_fixed, .dtype = dtype});
}

Type *type_array(Types *types, Dtype dtype, uint8_t ndim)
{
    return type_intern(types, &(Type){.kind = Type_array, .dtype = dtype, .ndim = ndim});
}

const NativeRow *type_row(const Type *type)
{
    return type->kind == Type_packed || type->kind == Type_native ? &natives[type->native] : NULL;
}

bool type_is_sequence(TypeKind kind)
{
    return (kind >= Type_str && kind <= Type_array) || kind == Type_instance || kind == Type_packed;
}

bool type_is_view_of_memory(const Type *type)
{
    return type->kind == Type_packed && natives[type->native].is_view;
}

static Type *type_of_items(Types *types, TypeKind kind, Type *const *items, uint32_t count)
{
    Type pattern = {.kind = kind};
    pattern.items.at = (Type **)items;
    pattern.items.len = count;
    return type_intern(types, &pattern);
}

Type *type_list(Types *types, Type *item)
{
    return type_of_items(types, Type_list, &item, 1);
}

Type *type_sequence(Types *types, Type *item)
{
    return type_of_items(types, Type_sequence, &item, 1);
}

Type *type_native(Types *types, Native native)
{
    Type *item = type_simple(types, natives[native].item);
    Type pattern = {.kind = item->kind == Type_never ? Type_native : Type_packed, .native = native};
    pattern.items.at = &item;
    pattern.items.len = pattern.kind == Type_packed;
    return type_intern(types, &pattern);
}

Type *type_generator(Types *types, Type *item)
{
    return type_of_items(types, Type_generator, &item, 1);
}

Type *type_container(Types *types, TypeKind kind, Type *const *items, uint32_t count)
{
    return type_of_items(types, kind, items, count);
}

/* A file is closed, what a memoryview shows may be resized again. */
bool type_is_let_go(const Type *type)
{
    return type_is_file(type) || type_is_view_of_memory(type) ||
           (type_is_nullable(type) && type_is_let_go(type_pointee(type)));
}

bool type_is_table(const Type *type)
{
    return type->kind == Type_dict || type->kind == Type_set || type->kind == Type_frozenset;
}

bool type_is_view(const Type *type)
{
    return type->kind == Type_keys || type->kind == Type_values || type->kind == Type_items;
}

bool type_is_file(const Type *type)
{
    return type->kind == Type_text_file || type->kind == Type_string_io ||
           (type->kind == Type_native && (type->native >= Native_BytesIO && type->native <= Native_FileIO));
}

Type *type_tuple(Types *types, Type *const *items, uint32_t count)
{
    return type_of_items(types, Type_tuple, items, count);
}

Type *type_recursive(Types *types, TypeKind kind)
{
    return type_add(types, &(Type){.kind = kind, .recursive = true});
}

Type *type_instance(Types *types, const char *name, struct Class *cls)
{
    return type_add(types, &(Type){.kind = Type_instance, .cls = cls, .stem = name});
}

Type *type_function(Types *types, const char *name, struct Class *cls)
{
    return type_add(types, &(Type){.kind = Type_function, .cls = cls, .stem = name});
}

void type_close(Types *types, Type *recursive, Type *const *items, uint32_t count)
{
    assert(recursive->recursive && recursive->items.len == 0);
    for (uint32_t i = 0; i < count; i++)
        push(types->arena, &recursive->items, items[i]);
}

Type *type_at(const Types *types, uint32_t id)
{
    return types->all.at[id];
}

uint32_t type_total(const Types *types)
{
    return types->all.len;
}

/* ---- joining ------------------------------------------------------------------------------------
 */
static bool is_tuple(const Type *type)
{
    return type->kind == Type_tuple || type->kind == Type_sequence;
}

static Type *items_joined(Types *types, const Type *tuple)
{
    Type *item = type_simple(types, Type_never);
    for_each (Type *, one, &tuple->items)
        item = type_join(types, item, one);
    return item;
}

/* Equal lengths join position by position; anything else becomes tuple[T, ...]. */
static Type *tuple_join(Types *types, Type *a, Type *b)
{
    if (a->kind == Type_sequence && a->recursive)
        return a;
    if (a->kind == Type_tuple && b->kind == Type_tuple && a->items.len == b->items.len) {
        Type **items = NEW_ARRAY(types->arena, Type *, a->items.len + 1);
        for (uint32_t i = 0; i < a->items.len; i++)
            items[i] = type_join(types, a->items.at[i], b->items.at[i]);
        return type_tuple(types, items, a->items.len);
    }
    return type_sequence(types, type_join(types, items_joined(types, a), items_joined(types, b)));
}

/* Where it stands, or belongs, in a list sorted by id. */
static uint32_t member_place(const TypeList *members, const Type *member)
{
    uint32_t low = 0, high = members->len;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (members->at[middle]->id < member->id)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool has_member(const TypeList *members, const Type *member)
{
    uint32_t place = member_place(members, member);
    return place < members->len && members->at[place] == member;
}

/* Tuples are one member. */
static Type *join_tuples(Types *types, TypeList *members, Type *member)
{
    for (uint32_t i = 0; i < members->len; i++)
        if (is_tuple(members->at[i])) {
            member = tuple_join(types, members->at[i], member);
            memmove(members->at + i, members->at + i + 1, (members->len - i - 1) * sizeof *members->at);
            members->len--;
            break;
        }
    return member;
}

/* Adds one member, which is no union, to a list sorted by id. */
static void member_add(Types *types, TypeList *members, Type *member)
{
    if (member->kind == Type_never || has_member(members, member))
        return;
    if (is_tuple(member))
        member = join_tuples(types, members, member);
    uint32_t place = member_place(members, member);
    push(types->arena, members, member);
    memmove(members->at + place + 1, members->at + place, (members->len - 1 - place) * sizeof *members->at);
    members->at[place] = member;
}

Type *type_union(Types *types, Type *const *members, uint32_t count)
{
    TypeList flat = {0};
    for (uint32_t i = 0; i < count; i++)
        if (members[i]->kind == Type_union)
            for_each (Type *, inner, &members[i]->items)
                member_add(types, &flat, inner);
        else
            member_add(types, &flat, members[i]);
    if (flat.len == 0)
        return type_simple(types, Type_never);
    if (flat.len == 1)
        return flat.at[0];
    return type_of_items(types, Type_union, flat.at, flat.len);
}

/* A union, with all members of the other? */
static bool has_all(const Type *whole, const Type *part)
{
    if (whole->kind != Type_union)
        return false;
    if (part->kind != Type_union)
        return has_member(&whole->items, part);
    for_each (Type *, member, &part->items)
        if (!has_member(&whole->items, member))
            return false;
    return true;
}

Type *type_join(Types *types, Type *a, Type *b)
{
    if (a == b || b->kind == Type_never)
        return a;
    if (a->kind == Type_never || has_all(b, a))
        return b;
    if (has_all(a, b))
        return a;
    return type_union(types, (Type *[]){a, b}, 2);
}

/* ---- asking -------------------------------------------------------------------------------------
 */
bool type_has(const Type *type, enum TypeProperty property)
{
    if (property != COUNT || (type->kind != Type_tuple && type->kind != Type_union))
        return (rows[type->kind].properties & property) != 0;
    for_each (Type *, item, &type->items)
        if (type_has(item, COUNT))
            return true;
    return false;
}

bool type_is_nullable(const Type *type)
{
    return type->kind == Type_union && union_is_nullable(type);
}

/* Its objects begin with their class. */
static bool is_class(const Type *type)
{
    return type->kind == Type_instance || type->kind == Type_function;
}

bool type_is_objects(const Type *type)
{
    if (type->kind != Type_union || union_is_nullable(type))
        return false;
    for_each (Type *, member, &type->items)
        if (!is_class(member) && member->kind != Type_none)
            return false;
    return true;
}

bool type_is_optional(const Type *type)
{
    return type_is_nullable(type) || (type_is_objects(type) && type->items.at[0]->kind == Type_none);
}

bool type_is_pointer(const Type *type)
{
    return type->kind == Type_union ? type_is_objects(type) && !type_is_optional(type) : type_has(type, POINT);
}

bool type_is_value(const Type *type)
{
    return type->kind == Type_union && !union_is_nullable(type) && !type_is_objects(type);
}

Type *type_pointee(const Type *nullable)
{
    assert(type_is_nullable(nullable));
    return nullable->items.at[1];
}

bool type_union_has(const Type *type, const Type *member)
{
    if (type == member)
        return true;
    if (type->kind == Type_union)
        for_each (Type *, item, &type->items)
            if (item == member)
                return true;
    return false;
}

static bool holds_within(const Type *type, TypeKind kind, unsigned depth)
{
    if (type->kind == kind)
        return true;
    for_each (Type *, item, &type->items)
        if (depth && holds_within(item, kind, depth - 1))
            return true;
    return false;
}

bool type_holds(const Type *type, TypeKind kind)
{
    return holds_within(type, kind, 8); /* a recursive type has no end */
}

bool type_stays(const Type *type)
{
    for (TypeKind kind = Type_keys; kind <= Type_items; kind++)
        if (type_holds(type, kind))
            return true;
    return type_holds(type, Type_exception) || type_holds(type, Type_class) || type_holds(type, Type_traceback) ||
           type_holds(type, Type_packed) || type_holds(type, Type_native);
}

Type *type_without(Types *types, Type *type, const Type *member)
{
    if (type == member)
        return type_simple(types, Type_never);
    if (type->kind != Type_union)
        return type;
    TypeList rest = {0};
    for_each (Type *, item, &type->items)
        if (item != member)
            push(types->arena, &rest, item);
    return type_union(types, rest.at, rest.len);
}

/* ---- printing -----------------------------------------------------------------------------------
 */
static void print_inside(const Type *type, Text *out, const Type *outer);

static void print_items(const Type *type, const char *between, Text *out, const Type *outer)
{
    for (uint32_t i = 0; i < type->items.len; i++) {
        if (i > 0)
            text_put(out, between);
        print_inside(type->items.at[i], out, outer);
    }
}

/* None stands last, as people write it: `float | None`. */
static void print_union(const Type *type, Text *out, const Type *outer)
{
    bool none = false, first = true;
    for_each (Type *, item, &type->items) {
        if (item->kind == Type_none) {
            none = true;
            continue;
        }
        if (!first)
            text_put(out, " | ");
        print_inside(item, out, outer);
        first = false;
    }
    if (none)
        text_put(out, " | None");
}

/* `outer` is the recursive type that is being spelled: inside itself it is "...". */
static void print_inside(const Type *type, Text *out, const Type *outer)
{
    if (type == outer || (type->recursive && outer)) {
        text_put(out, "...");
        return;
    }
    switch (type->kind) {
    case Type_union:
        print_union(type, out, outer);
        return;
    case Type_fixed:
        text_print(out, "np.%s%s", dtypes[type->dtype].text, type->dtype == Dtype_bool_ ? "_" : "");
        return;
    case Type_array:
        text_print(out, "ndarray[%s, %u]", dtypes[type->dtype].text, type->ndim);
        return;
    case Type_keys:
    case Type_values:
    case Type_items:
        text_print(out, "%s[", rows[type->kind].text);
        print_items(type->items.at[0], ", ", out, outer);
        text_char(out, ']');
        return;
    case Type_generator:
    case Type_list:
    case Type_dict:
    case Type_set:
    case Type_frozenset:
    case Type_sequence:
        text_print(out, "%s[", rows[type->kind].text);
        print_items(type, ", ", out, type->recursive ? type : outer);
        text_put(out, type->kind == Type_sequence ? ", ...]" : "]");
        return;
    case Type_tuple:
        text_put(out, type->items.len ? "tuple[" : "tuple[()");
        print_items(type, ", ", out, outer);
        text_char(out, ']');
        return;
    case Type_packed:
        text_put(out, natives[type->native].word);
        if (!strcmp(natives[type->native].word, "array"))
            text_print(out, "[%s]", rows[type->items.at[0]->kind].text);
        return;
    case Type_native:
        text_put(out, natives[type->native].word);
        return;
    case Type_instance:
        text_put(out, type->stem);
        return;
    default:
        text_put(out, rows[type->kind].text);
    }
}

void type_print(const Type *type, Text *out)
{
    print_inside(type, out, NULL);
}

const char *type_text(Arena *arena, const Type *type)
{
    Text text = {0};
    type_print(type, &text);
    const char *copy = text_kept(arena, &text);
    return copy;
}
