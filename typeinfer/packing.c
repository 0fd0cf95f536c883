/* packing.c -- reads a constant format of the struct module.
 * In: "<i2sh".  Out: items with places and sizes, or what struct.error says.
 * Rule: native order (nothing or @ in front) aligns, the others do not. */
#include "typeinfer/packing.h"

#include <string.h>

static uint32_t size_of(char code, bool native)
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

bool packing_is_int(char code)
{
    return code && strchr("bBhHiIlLqQnNP", code);
}

bool packing_is_float(char code)
{
    return code && strchr("efd", code);
}

bool packing_is_signed(char code)
{
    return code >= 'a';
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void add_items(Arena *arena, Packing *packing, char code, uint64_t count, uint32_t size)
{
    if (code == 's' || code == 'p')
        push(arena, &packing->items, ((PackedItem){code, packing->size, (uint32_t)count}));
    for (uint64_t i = 0; code != 's' && code != 'p' && code != 'x' && i < count && i <= packing_most; i++)
        push(arena, &packing->items, ((PackedItem){code, packing->size + (uint32_t)i * size, size}));
    packing->size += (uint32_t)count * size;
}

Packing packing_read(Arena *arena, const char *format)
{
    Packing packing = {0};
    const char *at = format;
    bool native = !strchr("<>=!", *at) || !*at;
    packing.native = native;
    packing.big = *at == '>' || *at == '!';
    at += *at && strchr("@<>=!", *at);
    while (*at) {
        uint64_t count = 0;
        bool counted = false;
        if (is_space(*at)) {
            at++;
            continue;
        }
        for (; *at >= '0' && *at <= '9' && count < 1 << 26; at++, counted = true)
            count = count * 10 + (uint64_t)(*at - '0');
        if (!*at) {
            packing.error = "repeat count given without format specifier";
            return packing;
        }
        uint32_t size = size_of(*at, native);
        if (!size || count >= 1 << 26) {
            packing.error = size ? "total struct size too long" : "bad char in struct format";
            return packing;
        }
        count = counted ? count : 1;
        if (native && size > 1)
            packing.size = (packing.size + size - 1) / size * size;
        add_items(arena, &packing, *at++, count, size);
    }
    return packing;
}
