/* packing.h -- formats of the struct module that are constants of the program.
 * In: a format.  Out: what stands where.
 * Rule: CPython's sizes and alignment on this machine (64 bits, little-endian). */
#ifndef PACKING_H
#define PACKING_H
#include "frontend/base.h"

typedef struct PackedItem {
    char code;     /* l and L of a standard size are i and I in `size` only */
    uint32_t at;   /* its place */
    uint32_t size; /* bytes; of s and p: their length */
} PackedItem;
typedef struct Packing {
    VEC(PackedItem) items;
    uint32_t size;
    bool big;          /* big-endian */
    bool native;       /* this machine's sizes and alignment */
    const char *error; /* of struct.error; NULL: the format is right */
} Packing;
enum { packing_most = 16 }; /* with more items a format is read when it runs */
Packing packing_read(Arena *arena, const char *format);
bool packing_is_int(char code);
bool packing_is_float(char code);
bool packing_is_signed(char code);
#endif
