/* type.h -- the types that the IR carries: finished, hash-consed, compared with ==.
 * In: members.  Out: types, their join, their text as Python writes it, their C stem.
 * Rule: a list type spells its element type; a recursive one is made by type_recursive and is nominal. */
#ifndef TYPE_H
#define TYPE_H
#include "frontend/base.h"
#include "frontend/diag.h"

typedef enum TypeKind {
#define TYPE(kind, ...) Type_##kind,
#include "typeinfer/type.def"
} TypeKind;
enum {
#define TYPE(...) +1
    Type_count = 0
#include "typeinfer/type.def"
};
enum TypeProperty {
    NUM = 1,
    ORD = 2,
    HASH = 4,
    ITER = 8,
    SIZED = 16,
    COUNT = 32,
    POINT = 64,
    STRUCT = 128,
    SCALAR = 256
};

/* NumPy's element types; the text is NumPy's name, the stem is the C suffix. */
/* clang-format off */
#define DTYPES(D) \
    D(bool_, "bool", "bool8") D(int8, "int8", "i8") D(int16, "int16", "i16") \
    D(int32, "int32", "i32") D(int64, "int64", "i64") D(uint8, "uint8", "u8") \
    D(uint16, "uint16", "u16") D(uint32, "uint32", "u32") D(uint64, "uint64", "u64") \
    D(float32, "float32", "f32") D(float64, "float64", "f64") D(complex64, "complex64", "c64") \
    D(complex128, "complex128", "c128")
/* clang-format on */
typedef enum Dtype {
#define D(name, text, stem) Dtype_##name,
    DTYPES(D)
#undef D
} Dtype;

/* Classes of the library with a layout of their own in the runtime. */
typedef enum Native {
#define PACKED(row, ...) Native_##row,
#define VIEW             PACKED
#define NATIVE           PACKED
#include "typeinfer/native.def"
    Native_count
} Native;
typedef struct NativeRow {
    const char *text, *word, *stub, *base, *stem; /* 'array.array' object; array; its class in the stubs; in C */
    TypeKind item;
    const char *item_type; /* in C */
    int64_t low, high;     /* of an int element: what is stored as it is */
    const char *load;      /* makes a word of an element; "": it is one */
    bool is_view;
} NativeRow;
extern const NativeRow natives[Native_count];
const char *native_index_text(const NativeRow *row); /* of the TypeError for an index that is no int; may have %s */

typedef struct Type Type;
typedef VEC(Type *) TypeList;
struct Type {
    TypeKind kind : 8;
    Dtype dtype : 8;     /* fixed, array */
    Native native : 8;   /* packed, native */
    uint8_t ndim;        /* array: 1 .. 4 */
    bool recursive;      /* a container that contains itself */
    uint32_t id;         /* dense in its Types */
    TypeList items;      /* tuple: fields; union: members by id; list, sequence, set: the element; dict: key, value */
    struct Class *cls;   /* instance: ir.h */
    struct Func *bodies; /* generator: ir.h; all that may run when one is resumed, a chain */
    const char *stem;    /* C suffix: "int", "list_float", "tuple_int_str"; unique per type */
};

typedef struct Types Types;
Types *types_new(Arena *arena);
Type *type_simple(Types *types, TypeKind kind); /* never none bool int float complex str range */
Type *type_fixed(Types *types, Dtype dtype);
Type *type_list(Types *types, Type *item);
Type *type_sequence(Types *types, Type *item);
bool type_is_file(const Type *type);            /* open(), io.StringIO, io.BytesIO */
Type *type_native(Types *types, Native native); /* packed or native */
const NativeRow *type_row(const Type *type);    /* NULL: neither */
bool type_is_sequence(TypeKind kind);           /* CPython's sequence protocol: a number may stand for an item */
bool type_is_view_of_memory(const Type *type);  /* memoryview */
bool type_is_let_go(const Type *type);          /* Python notices when one goes: a file, a memoryview */
Type *type_generator(Types *types, Type *item);
Type *type_tuple(Types *types, Type *const *items, uint32_t count);
Type *type_array(Types *types, Dtype dtype, uint8_t ndim);
Type *type_union(Types *types, Type *const *members, uint32_t count); /* flattens; one member gives itself */
Type *type_join(Types *types, Type *a, Type *b);                      /* never joins to the other */
Type *type_container(Types *types, TypeKind kind, Type *const *items, uint32_t count); /* dict, set, a view, ... */
Type *type_recursive(Types *types, TypeKind kind); /* a container; then close it once */
void type_close(Types *types, Type *recursive, Type *const *items, uint32_t count);
Type *type_instance(Types *types, const char *name, struct Class *cls); /* a type of its own: equal only to itself */
Type *type_function(Types *types, const char *name, struct Class *cls);
Type *type_at(const Types *types, uint32_t id); /* all types, 0 .. type_total - 1, members first */
uint32_t type_total(const Types *types);

bool type_has(const Type *type, enum TypeProperty property); /* COUNT looks into tuples and unions */
bool type_is_nullable(const Type *type);                     /* union of None and one pointer type */
bool type_is_objects(const Type *type);   /* union of several classes, maybe None: one pointer, the object says which */
bool type_is_optional(const Type *type);  /* a pointer whose NULL is None: nullable, or objects with None */
bool type_is_pointer(const Type *type);   /* a pointer that is never NULL: NULL marks it unset, or failed */
bool type_is_value(const Type *type);     /* any other union: py_value in C */
bool type_is_table(const Type *type);     /* dict, set, frozenset */
bool type_is_view(const Type *type);      /* dict_keys, dict_values, dict_items */
Type *type_pointee(const Type *nullable); /* str of `str | None` */
bool type_union_has(const Type *type, const Type *member); /* also true for type == member */
bool type_stays(
    const Type *type); /* Python and compiled code do not pass it to each other: exceptions, views of dicts */
bool type_holds(const Type *type, TypeKind kind); /* itself, a member, an element, ... */
Type *type_without(Types *types, Type *type, const Type *member);
void type_print(const Type *type, Text *out); /* list[tuple[int, str]], float | None */
const char *type_text(Arena *arena, const Type *type);

/* ---- sets of abstract objects: (allocation site, instance) by dense id ------------------------------ */
typedef struct Sites Sites; /* immutable; NULL is the empty set */
Sites *sites_one(Arena *arena, uint32_t object);
Sites *sites_join(Arena *arena, const Sites *a, const Sites *b);
/* The same for a set that grows many times; *own, NULL at first, is the one that nobody else has. */
const Sites *sites_grow(Arena *arena, const Sites *set, const Sites *more, Sites **own);
const Sites *sites_listed(Arena *arena, uint32_t *objects, uint32_t count); /* each once; they are put in order */
bool sites_meet(const Sites *a, const Sites *b);                            /* do they share an object? */
bool sites_have(const Sites *sites, uint32_t object);
uint32_t sites_count(const Sites *sites);
uint32_t sites_at(const Sites *sites, uint32_t index);
#endif
