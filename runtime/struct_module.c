/* struct_module.c -- struct with formats that are known only when it runs; struct.Struct.
 * In: formats, values by descriptor.  Out: bytes; tuples of whatever the descriptor holds.
 * Rule: a format is read in steps, one for each item, by next_item alone. */
#include "struct_module.h"
#include "error.h"
#include "list.h"
#include "value.h"

struct struct_layout {
    py_object head;
    str *format;
    int64_t size;
};
static void layout_dispose(py_object *object)
{
    drop(((struct_layout *)object)->format);
    py_free(object, sizeof(struct_layout));
}
const py_type type_struct_layout = {
    .name = "_struct.Struct", .kind = PY_NATIVE, .size = sizeof(void *), .dispose = layout_dispose};

/* ---- reading a format ------------------------------------------------------------------------------------------ */
typedef struct reading {
    const str *format;
    int64_t index, place; /* place: where the next item stands */
    int64_t again;        /* of the same item: how many more */
    int64_t code;         /* with 256 for big-endian, 512 for a float in native order */
    int64_t at, size;     /* of this item */
    bool native;
} reading;

static bool wrong(const char *text)
{
    return py_raise(&py_struct_error, "%s", text);
}

static bool start(reading *r, const str *format)
{
    *r = (reading){.format = format, .native = true};
    for (int64_t i = 0; i < format->len; i++) {
        uint32_t c = str_at(format, i);
        if (c >= 128)
            return py_raise(&py_UnicodeEncodeError,
                            "'ascii' codec can't encode character '\\x%02x' in position %lld: "
                            "ordinal not in range(128)",
                            c, (long long)i);
        if (!c)
            return wrong("embedded null character");
    }
    char first = format->len ? (char)str_at(format, 0) : 0;
    if (first && strchr("@<>=!", first)) {
        r->native = first == '@';
        r->code = first == '>' || first == '!' ? 256 : 0;
        r->index = 1;
    }
    return true;
}

static int64_t size_of(char code, bool native)
{
    switch (code) {
    case 'x':
    case 'b':
    case 'B':
    case 'c':
    case '?':
    case 's':
    case 'p':
        return 1;
    case 'h':
    case 'H':
    case 'e':
        return 2;
    case 'i':
    case 'I':
    case 'f':
        return 4;
    case 'l':
    case 'L':
        return native ? 8 : 4;
    case 'q':
    case 'Q':
    case 'd':
        return 8;
    case 'n':
    case 'N':
    case 'P':
        return native ? 8 : 0;
    default:
        return 0;
    }
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A code with its count: how often it comes is in `again`, padding moves `place`. */
static bool next_code(reading *r, char letter)
{
    int64_t count = 0;
    bool counted = false;
    for (; letter >= '0' && letter <= '9'; counted = true) {
        if (count > INT64_MAX / 16)
            return wrong("total struct size too long");
        count = count * 10 + letter - '0';
        if (++r->index == r->format->len)
            return wrong("repeat count given without format specifier");
        letter = (char)str_at(r->format, r->index);
    }
    r->index++;
    int64_t size = size_of(letter, r->native), total;
    if (!size)
        return wrong("bad char in struct format");
    count = counted ? count : 1;
    if (r->native && size > 1)
        r->place = (r->place + size - 1) / size * size;
    if (__builtin_mul_overflow(count, size, &total) || __builtin_add_overflow(total, r->place, &total))
        return wrong("total struct size too long");
    bool text = letter == 's' || letter == 'p';
    r->code = (r->code & 256) + (r->native && letter == 'f' ? 512 : 0) + letter;
    r->size = text ? count : size;
    r->again = letter == 'x' ? 0 : text ? 1 : count;
    if (letter == 'x')
        r->place = total;
    return true;
}

/* 1: there is an item, at `at`; 0: the end; 2: raised */
static int next_item(reading *r)
{
    while (!r->again) {
        if (r->index == r->format->len)
            return 0;
        char letter = (char)str_at(r->format, r->index);
        if (is_space(letter))
            r->index++;
        else if (!next_code(r, letter))
            return 2;
    }
    r->again--;
    r->at = r->place;
    r->place += r->size;
    return 1;
}

/* How many bytes and items; false: raised. */
static bool measure(const str *format, int64_t *size, int64_t *items)
{
    reading r;
    int more = start(&r, format) ? 1 : 2;
    *items = -1;
    while (more == 1) {
        more = next_item(&r);
        ++*items;
        if (more == 1 && (char)r.code != 's' && (char)r.code != 'p') { /* the rest of them at once */
            *items += r.again;
            r.place += r.again * r.size;
            r.again = 0;
        }
    }
    *size = r.place;
    return more == 0;
}

py_int struct_calcsize(const str *format)
{
    int64_t size, items;
    return measure(format, &size, &items) ? size : INT_FAILED;
}

py_int struct_calcsize_bytes(const bytes *format)
{
    owned(str) text = bytes_as_text(format);
    return struct_calcsize(text);
}

/* ---- packing --------------------------------------------------------------------------------------------------- */
static py_value value_at(const py_list *values, int64_t i)
{
    const py_type *type = values->head.type->items[0];
    const void *slot = (const char *)values->at + (size_t)i * type->size;
    py_value value = {.type = type};
    switch (type->kind) {
    case PY_VALUE:
        return *(const py_value *)slot;
    case PY_BOOL:
        value.as_bool = *(const bool *)slot;
        return value;
    case PY_INT:
        value.as_int = *(const py_int *)slot;
        return value;
    case PY_FLOAT:
        value.as_float = *(const double *)slot;
        return value;
    case PY_NULLABLE:
        value.object = *(py_object *const *)slot;
        value.type = py_type_in(type, slot);
        return value;
    default:
        value.object = type->size == sizeof(void *) ? *(py_object *const *)slot : NULL;
        return value;
    }
}

static bool pack_number(void *target, int64_t offset, const reading *r, py_value value)
{
    bool real = strchr("efd", (char)r->code) != NULL,
         is_word = value.type->kind == PY_INT || value.type->kind == PY_BOOL;
    py_int word = value.type->kind == PY_BOOL ? value.as_bool : value.as_int;
    if (!real)
        return is_word ? pack_int(target, offset, r->at, r->size, r->code, word)
                       : wrong("required argument is not an integer");
    if (!is_word && value.type->kind != PY_FLOAT)
        return wrong("required argument is not a float");
    double number = is_word ? struct_float(word) : value.as_float;
    if (is_word && float_failed(number))
        return false;
    return pack_float(target, offset, r->at, r->size, r->code | (is_word ? 1024 : 0), number);
}

static bool pack_value(void *target, int64_t offset, const reading *r, py_value value)
{
    char letter = (char)r->code;
    bool shows = value.type->kind == PY_BYTES || (value.type == &type_bytearray && letter != 'c');
    if (letter == '?')
        return pack_bool(target, offset, r->at, 1, r->code, value_truth(value));
    if (!strchr("csp", letter))
        return pack_number(target, offset, r, value);
    if (!shows && letter == 'c')
        return wrong("char format requires a bytes object of length 1");
    if (!shows)
        return py_raise(&py_struct_error, "argument for '%c' must be a bytes object", letter);
    return pack_bytes(target, offset, r->at, r->size, r->code, value.object);
}

static bool pack_all(const str *format, void *target, int64_t offset, const py_list *values)
{
    reading r;
    start(&r, format);
    for (int64_t i = 0; next_item(&r) == 1; i++)
        if (!pack_value(target, offset, &r, value_at(values, i)))
            return false;
    return true;
}

static bool right_count(const char *what, int64_t items, const py_list *values)
{
    return items == values->len || py_raise(&py_struct_error, "%s expected %lld items for packing (got %lld)", what,
                                            (long long)items, (long long)values->len);
}

bytes *struct_pack(const str *format, const void *values)
{
    int64_t size, items;
    if (!measure(format, &size, &items) || !right_count("pack", items, values))
        return NULL;
    owned(bytes) made = bytes_zeros(size);
    if (!made || !pack_all(format, made, 0, values))
        return NULL;
    struct_done(made);
    return take(made);
}

bool struct_pack_into(const str *format, void *buffer, py_int offset, const void *values)
{
    int64_t size, items;
    if (!measure(format, &size, &items) || !right_count("pack_into", items, values))
        return false;
    py_int place = struct_open_into(buffer, offset, size);
    return !int_failed(place) && pack_all(format, buffer, place, values);
}

/* ---- unpacking ------------------------------------------------------------------------------------------------- */
static py_value read_item(const void *buffer, int64_t offset, const reading *r)
{
    char letter = (char)r->code;
    uint8_t raw[8] = {0};
    if (strchr("csp", letter))
        return (py_value){.type = &type_bytes,
                          .object = (py_object *)(letter == 'p' ? unpack_pascal(buffer, offset, r->at, r->size)
                                                                : unpack_bytes(buffer, offset, r->at, r->size))};
    const uint8_t *from = unpack_place(buffer, offset + r->at);
    for (int64_t i = 0; i < r->size; i++)
        raw[i] = from[r->code & 256 ? r->size - 1 - i : i];
    uint64_t bits;
    memcpy(&bits, raw, sizeof bits);
    if (letter == '?')
        return (py_value){.type = &type_bool, .as_bool = bits != 0};
    if (strchr("efd", letter)) {
        float single;
        double real;
        memcpy(&single, raw, sizeof single);
        memcpy(&real, raw, sizeof real);
        return (py_value){.type = &type_float,
                          .as_float = letter == 'e'   ? float_from_half((uint16_t)bits)
                                      : letter == 'f' ? (double)single
                                                      : real};
    }
    int unused = 64 - 8 * (int)r->size;
    bool is_signed = letter >= 'a';
    return (py_value){.type = &type_int,
                      .as_int = is_signed ? int_from64((int64_t)(bits << unused) >> unused) : int_from_u64(bits)};
}

static void put_value(void *slot, const py_type *type, py_value value)
{
    switch (type->kind) {
    case PY_INT:
        *(py_int *)slot = value.as_int;
        break;
    case PY_FLOAT:
        *(double *)slot = value.as_float;
        break;
    case PY_BOOL:
        *(bool *)slot = value.as_bool;
        break;
    case PY_VALUE:
        *(py_value *)slot = value;
        break;
    default:
        *(py_object **)slot = value.object;
    }
}

static void *unpack_all(const str *format, const void *buffer, int64_t offset, int64_t items, const py_type *type)
{
    reading r;
    py_list *tuple = py_list_new(type, items);
    const py_type *item = type->items[0];
    start(&r, format);
    for (int64_t i = 0; next_item(&r) == 1; i++) {
        py_value value = read_item(buffer, offset, &r);
        put_value((char *)tuple->at + (size_t)i * item->size, item, value);
        tuple->bigs |= value.type == &type_int && !int_is_plain(value.as_int);
        tuple->len = i + 1;
    }
    tuple->bigs |= item->kind != PY_INT;
    return tuple;
}

void *struct_unpack(const str *format, const void *buffer, const py_type *type)
{
    int64_t size, items;
    if (!measure(format, &size, &items) || !struct_open(buffer, size))
        return NULL;
    return unpack_all(format, buffer, 0, items, type);
}

void *struct_unpack_from(const str *format, const void *buffer, py_int offset, const py_type *type)
{
    int64_t size, items;
    if (!measure(format, &size, &items))
        return NULL;
    py_int start_at = struct_open_from(buffer, offset, size);
    return int_failed(start_at) ? NULL : unpack_all(format, buffer, start_at, items, type);
}

/* ---- Struct ----------------------------------------------------------------------------------------------------- */
struct_layout *struct_layout_new(const str *format)
{
    py_int size = struct_calcsize(format);
    if (int_failed(size))
        return NULL;
    struct_layout *layout = py_new(&type_struct_layout, sizeof *layout);
    layout->format = keep((str *)format);
    layout->size = size;
    return layout;
}

str *struct_format(const void *layout)
{
    return keep(((const struct_layout *)layout)->format);
}

py_int struct_whole_size(const void *view, py_int size)
{
    int64_t length = bytes_view(view).size, step = int_clamp(size);
    if (step > 0 && length % step == 0)
        return length;
    if (step == 0)
        py_raise_text(&py_struct_error, "cannot iteratively unpack with a struct of length 0");
    else
        py_raise(&py_struct_error, "iterative unpacking requires a buffer of a multiple of %lld bytes",
                 (long long)step);
    return INT_FAILED;
}

py_int struct_size(const void *layout)
{
    return ((const struct_layout *)layout)->size;
}
