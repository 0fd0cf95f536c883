/* struct_module.h -- import struct.
 * In: formats, bytes-like objects, values.  Out: bytes, numbers; struct.error.
 * Rule: of a constant format the compiler knows the places, and calls one function per item; struct_pack and
 * struct_unpack read the format themselves.  An item stands at offset + at. */
#ifndef PY_STRUCT_MODULE_H
#define PY_STRUCT_MODULE_H
#include "int.h"
#include "packed.h"

#pragma GCC visibility push(hidden)
typedef struct struct_layout struct_layout; /* struct.Struct */
extern const py_type type_struct_layout;
extern py_class py_struct_error;

/* ---- formats that are read when it runs (struct_module.c) ------------------------------------------------------- */
py_int struct_calcsize(const str *format);
py_int struct_calcsize_bytes(const bytes *format);
bytes *struct_pack(const str *format, const void *values); /* a list or tuple[T, ...] */
bool struct_pack_into(const str *format, void *buffer, py_int offset, const void *values);
void *struct_unpack(const str *format, const void *buffer, const py_type *type); /* a tuple[T, ...] of that type */
void *struct_unpack_from(const str *format, const void *buffer, py_int offset, const py_type *type);
struct_layout *struct_layout_new(const str *format);
str *struct_format(const void *layout);
py_int struct_whole_size(const void *view, py_int size); /* its bytes: whole structs of that size, or struct.error */
py_int struct_size(const void *layout);

/* ---- of a known layout (struct_item.c) --------------------------------------------------------------------------- */
bool struct_open(const void *buffer, int64_t size); /* exactly so many bytes */
py_int struct_open_from(const void *buffer, py_int offset, int64_t size);
py_int struct_open_into(void *buffer, py_int offset, int64_t size);
bytes *struct_new(int64_t size);
bool struct_done(bytes *b);
double struct_float(py_int value); /* struct.error: too large */
/* code: the letter, and 256 for big-endian */
bool pack_int(void *target, int64_t offset, int64_t at, int64_t size, int64_t code, py_int value);
bool pack_float(void *target, int64_t offset, int64_t at, int64_t size, int64_t code, double value);
bool pack_bool(void *target, int64_t offset, int64_t at, int64_t size, int64_t code, bool value);
bool pack_bytes(void *target, int64_t offset, int64_t at, int64_t size, int64_t code, const void *value);
bool unpack_bool(const void *buffer, int64_t offset, int64_t at);
bytes *unpack_bytes(const void *buffer, int64_t offset, int64_t at, int64_t size);
bytes *unpack_pascal(const void *buffer, int64_t offset, int64_t at, int64_t size);
double unpack_f16(const void *buffer, int64_t offset, int64_t at);
double unpack_f16_be(const void *buffer, int64_t offset, int64_t at);
double float_from_half(uint16_t bits);

static inline const uint8_t *unpack_place(const void *buffer, int64_t place)
{
    if (((const py_object *)buffer)->type == &type_bytes)
        return ((const bytes *)buffer)->text + place;
    return bytes_view(buffer).at + place;
}
#define UNPACK(name, T, swapped, word)                                                                                 \
    static inline py_int unpack_##name(const void *buffer, int64_t offset, int64_t at)                                 \
    {                                                                                                                  \
        T x;                                                                                                           \
        memcpy(&x, unpack_place(buffer, offset + at), sizeof x);                                                       \
        x = (T)swapped;                                                                                                \
        return word(x);                                                                                                \
    }
UNPACK(i8, int8_t, x, )
UNPACK(u8, uint8_t, x, )
UNPACK(i16, int16_t, x, )
UNPACK(u16, uint16_t, x, )
UNPACK(i32, int32_t, x, )
UNPACK(u32, uint32_t, x, )
UNPACK(i64, int64_t, x, int_from64)
UNPACK(u64, uint64_t, x, int_from_u64)
UNPACK(i16_be, int16_t, __builtin_bswap16((uint16_t)x), )
UNPACK(u16_be, uint16_t, __builtin_bswap16(x), )
UNPACK(i32_be, int32_t, __builtin_bswap32((uint32_t)x), )
UNPACK(u32_be, uint32_t, __builtin_bswap32(x), )
UNPACK(i64_be, int64_t, __builtin_bswap64((uint64_t)x), int_from64)
UNPACK(u64_be, uint64_t, __builtin_bswap64(x), int_from_u64)
#undef UNPACK
#define UNPACK_FLOAT(name, T, B, swapped)                                                                              \
    static inline double unpack_##name(const void *buffer, int64_t offset, int64_t at)                                 \
    {                                                                                                                  \
        B x;                                                                                                           \
        T real;                                                                                                        \
        memcpy(&x, unpack_place(buffer, offset + at), sizeof x);                                                       \
        x = swapped;                                                                                                   \
        memcpy(&real, &x, sizeof real);                                                                                \
        return real;                                                                                                   \
    }
UNPACK_FLOAT(f32, float, uint32_t, x)
UNPACK_FLOAT(f64, double, uint64_t, x)
UNPACK_FLOAT(f32_be, float, uint32_t, __builtin_bswap32(x))
UNPACK_FLOAT(f64_be, double, uint64_t, __builtin_bswap64(x))
#undef UNPACK_FLOAT
#pragma GCC visibility pop
#endif
