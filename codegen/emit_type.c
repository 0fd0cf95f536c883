/* emit_type.c -- types in C: how they are spelled, defined and described.
 * In: the types that the functions use.  Out: structs of tuples, lists by template, descriptors.
 * Rule: a type is defined when something uses it, its members first; the common ones are the
 * runtime's. tuple[int, str]  =>  typedef struct tuple_int_str { py_int item0; str *item1; }
 * tuple_int_str; static const py_type type_tuple_int_str = {"tuple", PY_TUPLE, ...}; */
#include "codegen/emit.h"

static const char *const fixed_types[] = {
    [Dtype_bool_] = "bool",           [Dtype_int8] = "int8_t",     [Dtype_int16] = "int16_t",
    [Dtype_int32] = "int32_t",        [Dtype_int64] = "int64_t",   [Dtype_uint8] = "uint8_t",
    [Dtype_uint16] = "uint16_t",      [Dtype_uint32] = "uint32_t", [Dtype_uint64] = "uint64_t",
    [Dtype_float32] = "float",        [Dtype_float64] = "double",  [Dtype_complex64] = "complex64_t",
    [Dtype_complex128] = "complex_t",
};

const char *c_dtype(Dtype dtype)
{
    return fixed_types[dtype];
}

const char *c_type(Emit *e, const Type *type)
{
    use_type(e, type);
    switch (type->kind) {
    case Type_bool:
        return "bool";
    case Type_int:
        return "py_int";
    case Type_float:
        return "double";
    case Type_complex:
        return "complex_t";
    case Type_str:
        return "str *";
    case Type_bytes:
        return "bytes *";
    case Type_range:
        return "range_t";
    case Type_array:
        return "array *";
    case Type_exception:
        return "py_exception *";
    case Type_class:
        return "py_class *";
    case Type_traceback:
        return "py_traceback *";
    case Type_text_file:
        return "py_file *";
    case Type_string_io:
        return "py_string_io *";
    case Type_fixed:
        return fixed_types[type->dtype];
    case Type_tuple:
        return type->stem;
    case Type_packed:
    case Type_native:
    case Type_list:
    case Type_sequence:
    case Type_dict:
    case Type_set:
    case Type_frozenset:
    case Type_instance:
    case Type_function:
    case Type_generator:
        return format_text(e, "%s *", type->stem);
    case Type_keys:
    case Type_values:
    case Type_items:
        return c_type(e, type->items.at[0]);
    case Type_union:
        return type_is_nullable(type)  ? c_type(e, type_pointee(type))
               : type_is_objects(type) ? "py_object *"
                                       : "py_value";
    default:
        return "py_nothing"; /* None, where a place for it must be */
    }
}

const char *c_declarator(Emit *e, const Type *type, const char *name)
{
    const char *text = c_type(e, type);
    return format_text(e, text[strlen(text) - 1] == '*' ? "%s%s" : "%s %s", text, name);
}

const char *field_name(Emit *e, const Type *tuple, uint32_t index)
{
    (void)tuple;
    return format_text(e, "item%u", index);
}

/* Its descriptor will be written, and those of its members. */
static void describe(Emit *e, const Type *type)
{
    if (map_get(&e->type_described, type))
        return;
    map_set(e->arena, &e->type_described, type, (void *)type);
    for_each (Type *, item, &type->items)
        describe(e, item);
}

const char *descriptor(Emit *e, const Type *type)
{
    use_type(e, type);
    if (type->kind == Type_array)
        return "&type_array"; /* of the object: any dtype, any number of dimensions */
    describe(e, type);
    if (type->kind == Type_never)
        return "&type_none";
    if (type_row(type)) /* the runtime has it */
        return format_text(e, "&type_%s", type->stem);
    return format_text(e, "&type_%s", type->stem);
}

const char *slot_descriptor(Emit *e, const Type *type)
{
    if (type->kind != Type_array)
        return descriptor(e, type);
    use_type(e, type);
    describe(e, type);
    return format_text(e, "&type_%s", type->stem);
}

/* A struct of its own: instances, function values. */
static bool is_class(const Type *type)
{
    return type->kind == Type_instance || type->kind == Type_function;
}

/* ---- which types ------------------------------------------------------------------------ */
void use_type(Emit *e, const Type *type)
{
    if (map_get(&e->type_used, type))
        return;
    map_set(e->arena, &e->type_used, type, (void *)type);
    if (type->kind == Type_list || type->kind == Type_sequence || type->kind == Type_generator || type_is_table(type) ||
        type_is_view(type))
        describe(e, type); /* its template refers to it */
    for_each (Type *, item, &type->items)
        use_type(e, item);
    if (is_class(type)) {
        describe(e, type);
        for_each (Var *, field, &type->cls->fields) {
            use_type(e, field->type);
            describe(e, field->type);
        }
    }
}

static bool is_provided(const Type *type)
{
    static const TypeKind items[] = {Type_int, Type_float, Type_complex, Type_bool, Type_str, Type_bytes};
    if (type->kind != Type_list && type->kind != Type_sequence)
        return type->kind != Type_tuple && type->kind != Type_union && !type_is_table(type) && !type_is_view(type) &&
               type->kind != Type_fixed && type->kind != Type_array && type->kind != Type_generator;
    for (size_t i = 0; i < sizeof items / sizeof *items; i++)
        if (type->items.at[0]->kind == items[i])
            return true;
    const Type *item = type->items.at[0];
    return type->kind == Type_list && item->kind == Type_packed && item->native == Native_bytearray;
}

/* ---- definitions ------------------------------------------------------------------------ */
static void write_items(Emit *e, const Type *type, Text *out)
{
    text_put(out, "(const py_type *const[]){");
    if (type_is_nullable(type)) { /* what it points to, when it is not None */
        text_print(out, "%s}", slot_descriptor(e, type_pointee(type)));
        return;
    }
    for (uint32_t i = 0; i < type->items.len; i++)
        text_print(out, "%s%s", i ? ", " : "", slot_descriptor(e, type->items.at[i]));
    text_put(out, type->items.len ? "}" : "NULL}");
}

static void write_offsets(const Type *type, Text *out)
{
    text_put(out, "(const uint32_t[]){");
    for (uint32_t i = 0; i < type->items.len; i++)
        text_print(out, "%soffsetof(%s, item%u)", i ? ", " : "", type->stem, i);
    text_put(out, type->items.len ? "}" : "0}");
}

static void write_descriptor(Emit *e, const Type *type, const char *name, const char *kind, const char *size, Text *out)
{
    if (!map_get(&e->type_described, type))
        return;
    text_print(out, "static const py_type type_%s = {\n    .name = \"%s\", .kind = %s, .size = sizeof(%s),\n",
               type->stem, name, kind, size);
    text_print(out, "    .item_count = %u, .items = ", type_is_nullable(type) ? 1 : type->items.len);
    write_items(e, type, out);
    if (type->kind == Type_tuple) {
        text_put(out, ",\n    .offsets = ");
        write_offsets(type, out);
    }
    text_put(out, ",\n};\n");
}

const char *keep_text(Emit *e, const Type *type, const char *value)
{
    switch (type->kind) {
    case Type_int:
        return strncmp(value, "INT64_", 6) ? format_text(e, "int_keep(%s)", value) : value;
    case Type_range:
        return format_text(e, "range_keep(%s)", value);
    case Type_tuple:
        return format_text(e, "%s_keep(%s)", type->stem, value);
    case Type_union:
        if (!strcmp(value, "NULL"))
            return value;
        return format_text(e, type_is_value(type) ? "value_keep(%s)" : "keep(%s)", value);
    default:
        return strcmp(value, "NULL") ? format_text(e, "keep(%s)", value) : value;
    }
}

const char *drop_text(Emit *e, const Type *type, const char *value)
{
    switch (type->kind) {
    case Type_int:
        return format_text(e, "int_drop(%s)", value);
    case Type_range:
        return format_text(e, "range_drop(%s)", value);
    case Type_tuple:
        return format_text(e, "%s_drop(%s)", type->stem, value);
    case Type_union:
        return format_text(e, type_is_value(type) ? "value_drop(%s)" : "drop(%s)", value);
    default:
        return format_text(e, "drop(%s)", value);
    }
}

/* Dropped from the last to the first, as CPython does. */
static void write_parts(Emit *e, const Type *type, bool keeps, Text *out)
{
    const char *between = "";
    text_print(out, "#define %s_PARTS(t) ", keeps ? "KEEP" : "DROP");
    for (uint32_t i = 0; i < type->items.len; i++) {
        uint32_t index = keeps ? i : type->items.len - 1 - i;
        const Type *item = type->items.at[index];
        const char *part = format_text(e, "t.item%u", index);
        if (!is_counted(item))
            continue;
        text_print(out, "%s%s", between, keeps ? keep_text(e, item, part) : drop_text(e, item, part));
        between = ", ";
    }
    text_char(out, '\n');
}

static const char *same_text(Emit *e, const Type *type, const char *a, const char *b);

/* Compared in place: what cannot fail; -1, 0, 1 (a NaN: 2) of two, whose first parts that differ decide. */
static const char *order_text(Emit *e, const Type *type, const char *a, const char *b)
{
    if (type->kind != Type_tuple)
        return format_text(e, type->kind == Type_bool ? "(%s%s - %s)" : "%s_compare(%s, %s)",
                           type->kind == Type_bool ? "" : type->stem, a, b);
    const char *parts = NULL;
    for (uint32_t i = 0; i < type->items.len; i++) {
        const char *part =
            order_text(e, type->items.at[i], format_text(e, "%s.item%u", a, i), format_text(e, "%s.item%u", b, i));
        parts = parts ? format_text(e, "%s ?: %s", parts, part) : part;
    }
    return type->items.len > 1 ? format_text(e, "(%s)", parts) : parts;
}

/* Copies of it are counted, and two are compared, by py/struct.h. */
static void write_struct(Emit *e, const Type *type, Text *out)
{
    text_print(out, "#define STRUCT %s\n", type->stem);
    write_parts(e, type, true, out);
    write_parts(e, type, false, out);
    if (map_get(&e->type_ordered, type))
        text_print(out, "#define ORDER_PARTS(a, b) %s\n", order_text(e, type, "(a)", "(b)"));
    if (map_get(&e->type_equated, type))
        text_print(out, "#define SAME_PARTS(a, b) (%s)\n", same_text(e, type, "(a)", "(b)"));
    text_put(out, "#include \"py/struct.h\"\n");
}

static bool has_slots(const Type *type)
{
    return type->items.len > 0;
}

static void write_tuple(Emit *e, const Type *type, Text *out)
{
    text_print(out, "typedef struct %s {\n", type->stem);
    for (uint32_t i = 0; i < type->items.len; i++) {
        const Type *item = type->items.at[i];
        text_print(out, "    %s;\n", c_declarator(e, item, format_text(e, "item%u", i)));
    }
    text_print(out, "%s} %s;\n", has_slots(type) ? "" : "    char nothing;\n", type->stem);
    write_descriptor(e, type, "tuple", "PY_TUPLE", type->stem, out);
    if (is_counted(type) || map_get(&e->type_ordered, type) || map_get(&e->type_equated, type))
        write_struct(e, type, out);
    text_char(out, '\n');
}

const char *item_suffix(const Type *item)
{
    switch (item->kind) {
    case Type_int:
        return "OF_INTS";
    case Type_float:
        return "OF_FLOATS";
    case Type_bool:
        return "OF_BOOLS";
    case Type_complex:
    case Type_fixed:
        return "OF_PLAIN";
    case Type_union:
        return type_is_value(item) ? "OF_STRUCTS" : type_is_optional(item) ? "OF_NULLABLE" : "";
    case Type_tuple:
        return is_counted(item) ? "OF_STRUCTS" : "OF_PLAIN";
    case Type_none:
    case Type_never:
        return "OF_PLAIN";
    case Type_range:
        return "OF_STRUCTS";
    default:
        return "";
    }
}

static void write_list(Emit *e, const Type *type, Text *out)
{
    const Type *item = type->items.at[0];
    bool sequence = type->kind == Type_sequence;
    write_descriptor(e, type, sequence ? "tuple" : "list", sequence ? "PY_SEQUENCE" : "PY_LIST", "void *", out);
    text_print(out, "#define %s %s\n#define ITEM %s\n#define TYPE type_%s\n", sequence ? "SEQUENCE" : "LIST",
               type->stem, c_type(e, item), type->stem);
    if (*item_suffix(item))
        text_print(out, "#define %s\n", item_suffix(item));
    if (!strcmp(item_suffix(item), "OF_STRUCTS"))
        text_print(out, "#define ITEM_KEEP(x) %s\n#define ITEM_DROP(x) %s\n", keep_text(e, item, "x"),
                   drop_text(e, item, "x"));
    text_print(out, "#include \"py/%s.h\"\n\n", sequence ? "seq" : "list");
}

static void write_offsets_of_entry(const Type *type, Text *out)
{
    const char *stem = type->stem;
    if (type->kind == Type_dict)
        text_print(out, "(const uint32_t[]){offsetof(%s_entry, key), offsetof(%s_entry, value), sizeof(%s_entry)}",
                   stem, stem, stem);
    else
        text_print(out, "(const uint32_t[]){offsetof(%s_entry, key), sizeof(%s_entry)}", stem, stem);
}

static bool is_str_or_none(const Type *type)
{
    return type_is_nullable(type) && type_pointee(type)->kind == Type_str;
}

bool is_plain_key(const Type *type)
{
    if (is_str_or_none(type))
        return true;
    for_each (Type *, item, &type->items)
        if (type->kind != Type_tuple || !is_plain_key(item))
            return false;
    return type->kind == Type_bool || type->kind == Type_int || type->kind == Type_float || type->kind == Type_str ||
           (type->kind == Type_tuple && type->items.len);
}

static const char *hash_text(Emit *e, const Type *type, const char *key)
{
    if (type->kind != Type_tuple)
        return format_text(e, "%s(%s)",
                           type->kind == Type_int     ? "py_word_hash"
                           : type->kind == Type_float ? "float_hash"
                           : type->kind == Type_str   ? "str_hash"
                           : is_str_or_none(type)     ? "str_or_none_hash"
                                                      : "(int64_t)",
                           key);
    const char *state = "TUPLE_HASH_START";
    for (uint32_t i = 0; i < type->items.len; i++)
        state = format_text(e, "tuple_hash_step(%s, %s)", state,
                            hash_text(e, type->items.at[i], format_text(e, "%s.item%u", key, i)));
    return format_text(e, "tuple_hash_end(%s, %u)", state, type->items.len);
}

static const char *same_text(Emit *e, const Type *type, const char *a, const char *b)
{
    if (type->kind == Type_int || type->kind == Type_str)
        return format_text(e, "%s_eq(%s, %s)", type->stem, a, b);
    if (is_str_or_none(type))
        return format_text(e, "str_or_none_eq(%s, %s)", a, b);
    if (type->kind != Type_tuple)
        return format_text(e, "%s == %s", a, b);
    const char *all = NULL;
    for (uint32_t i = 0; i < type->items.len; i++) {
        const char *one =
            same_text(e, type->items.at[i], format_text(e, "%s.item%u", a, i), format_text(e, "%s.item%u", b, i));
        all = all ? format_text(e, "%s && %s", all, one) : one;
    }
    return all;
}

static void write_key(Emit *e, const Type *key, bool dict, Text *out)
{
    const char *word = dict ? "KEY" : "ITEM";
    if (dict && key->kind == Type_int)
        text_put(out, "#define KEY_INTS\n");
    else if (is_plain_key(key))
        text_print(out, "#define %s_HASH(k) %s\n#define %s_SAME(a, b) (%s)\n", word, hash_text(e, key, "(k)"), word,
                   same_text(e, key, "(a)", "(b)"));
    if ((!dict || key->kind != Type_int) && is_plain_key(key) && is_counted(key)) /* a dict's inline part sees no big */
        text_print(out, "#define KEEP_%s(k) %s\n", word, keep_text(e, key, "k"));
    if (!dict && is_plain_key(key) && is_counted(key))
        text_print(out, "#define DROP_ITEM(k) %s\n", drop_text(e, key, "k"));
}

/* The template first: the descriptor needs its entry. */
static void write_table(Emit *e, const Type *type, Text *out)
{
    bool dict = type->kind == Type_dict;
    const Type *key = type->items.at[0];
    text_print(out, "static const py_type type_%s;\n", type->stem);
    text_print(out, "#define %s %s\n#define %s %s\n#define TYPE type_%s\n", dict ? "DICT" : "SET", type->stem,
               dict ? "KEY" : "ITEM", c_type(e, key), type->stem);
    if (dict)
        text_print(out, "#define VALUE %s\n", c_type(e, type->items.at[1]));
    write_key(e, key, dict, out);
    if (dict && is_counted(type->items.at[1]))
        text_print(out, "#define KEEP_VALUE(x) %s\n#define DROP_VALUE(x) %s\n", keep_text(e, type->items.at[1], "x"),
                   drop_text(e, type->items.at[1], "x"));
    text_print(out, "#include \"py/%s.h\"\n", dict ? "dict" : "set");
    text_print(out, "static const py_type type_%s = {\n    .name = \"%s\", .kind = PY_%s, .size = sizeof(void *),\n",
               type->stem,
               dict                     ? "dict"
               : type->kind == Type_set ? "set"
                                        : "frozenset",
               dict                     ? "DICT"
               : type->kind == Type_set ? "SET"
                                        : "FROZENSET");
    text_print(out, "    .item_count = %u, .items = ", type->items.len);
    write_items(e, type, out);
    text_put(out, ",\n    .offsets = ");
    write_offsets_of_entry(type, out);
    text_put(out, ",\n};\n\n");
}

static void write_view(Emit *e, const Type *type, Text *out)
{
    write_descriptor(e, type,
                     type->kind == Type_keys     ? "dict_keys"
                     : type->kind == Type_values ? "dict_values"
                                                 : "dict_items",
                     type->kind == Type_keys     ? "PY_KEYS"
                     : type->kind == Type_values ? "PY_VALUES"
                                                 : "PY_ITEMS",
                     "void *", out);
}

static void write_array(const Type *type, Text *out)
{
    static const char *const dtypes[] = {
#define D(name, text, stem) [Dtype_##name] = stem,
        DTYPES(D)
#undef D
    };
    text_print(out,
               "static const py_type type_%s = {\n    .name = \"numpy.ndarray\", .kind = PY_ARRAY, "
               ".size = sizeof(array *),\n"
               "    .offsets = (const uint32_t[]){ARRAY_%s, %u},\n};\n\n",
               type->stem, dtypes[type->dtype], type->ndim);
}

static void write_fixed(const Type *type, Text *out)
{
    static const char *const names[] = {
#define D(name, text, stem) [Dtype_##name] = text,
        DTYPES(D)
#undef D
    };
    text_print(out,
               "static const py_type type_%s = {\n    .name = \"numpy.%s\", .kind = PY_FIXED, "
               ".size = sizeof(%s),\n"
               "    .offsets = (const uint32_t[]){ARRAY_%s},\n};\n\n",
               type->stem, names[type->dtype], fixed_types[type->dtype], type->stem);
}

void write_class_descriptors(Emit *e, Text *out)
{
    for (uint32_t id = 0; id < type_total(e->unit->types); id++) {
        const Type *type = type_at(e->unit->types, id);
        if (is_class(type) && map_get(&e->type_used, type))
            write_class_descriptor(e, type, out);
    }
}

static void write_type(Emit *e, const Type *type, Text *out)
{
    switch (type->kind) {
    case Type_fixed:
        write_fixed(type, out);
        break;
    case Type_array:
        write_array(type, out);
        break;
    case Type_tuple:
        write_tuple(e, type, out);
        break;
    case Type_list:
    case Type_sequence:
        write_list(e, type, out);
        break;
    case Type_generator:
        write_generator_type(e, type, out);
        break;
    case Type_dict:
    case Type_set:
    case Type_frozenset:
        write_table(e, type, out);
        break;
    case Type_keys:
    case Type_values:
    case Type_items:
        write_view(e, type, out);
        break;
    default:
        write_descriptor(e, type, "union", type_is_value(type) ? "PY_VALUE" : "PY_NULLABLE",
                         type_is_value(type) ? "py_value" : "void *", out);
        break;
    }
}

/* What contains itself is named before it is defined. */
static bool is_written(Emit *e, const Type *type)
{
    return map_get(&e->type_used, type) && !is_provided(type) &&
           (type->kind == Type_tuple || map_get(&e->type_described, type));
}

static void write_name(const Type *type, Text *out)
{
    if (type->kind == Type_list || type->kind == Type_sequence || type->kind == Type_generator || type_is_table(type))
        text_print(out, "typedef struct %s %s;\n", type->stem, type->stem);
    text_print(out, "static const py_type type_%s;\n", type->stem);
}

static void write_forward(Emit *e, const Type *type, Text *out)
{
    write_name(type, out);
    for_each (Type *, item, &type->items)
        if (item->id > type->id && is_written(e, item))
            write_name(item, out);
}

/* A tuple stands whole in what holds it: in a list that contains itself, too. */
static void write_in_order(Emit *e, const Type *type, Map *written, Text *out)
{
    if (map_get(written, type))
        return;
    map_set(e->arena, written, type, (void *)type);
    for_each (Type *, item, &type->items) {
        if (map_get(written, item) || is_class(item) || !is_written(e, item))
            continue;
        if (item->kind == Type_tuple)
            write_in_order(e, item, written, out);
        else
            write_name(item, out);
    }
    write_type(e, type, out);
}

void write_types(Emit *e, Text *out)
{
    Map written = {0};
    write_scope_forwards(e, out);
    for (uint32_t i = 0; i < type_total(e->unit->types); i++) {
        const Type *type = type_at(e->unit->types, i);
        if (is_class(type) && map_get(&e->type_used, type))
            write_class_forward(type, out);
        else if (is_written(e, type) && type->recursive)
            write_forward(e, type, out);
    }
    for (uint32_t id = 0; id < type_total(e->unit->types); id++)
        if (is_class(type_at(e->unit->types, id)))
            continue;
        else if (is_written(e, type_at(e->unit->types, id)))
            write_in_order(e, type_at(e->unit->types, id), &written, out);
        else if (type_at(e->unit->types, id)->kind == Type_range && map_get(&e->type_used, type_at(e->unit->types, id)))
            text_put(out, "#define STRUCT range_t\n#define KEEP_PARTS(r) range_keep(r)\n#define "
                          "DROP_PARTS(r) range_drop(r)\n"
                          "#include \"py/struct.h\"\n\n");
    for (uint32_t cls = 0; cls < type_total(e->unit->types); cls++) {
        const Type *instance = type_at(e->unit->types, cls);
        if (is_class(instance) && map_get(&e->type_used, instance))
            write_class(e, instance, out);
    }
    write_scopes(e, out);
}
