/* character_name.c -- the character of a name, for \N{...}.
 * In: a name.  Out: the character that CPython 3.11 (Unicode 14) finds, or -1.
 * Rule: the tables are read from their beginning until the name is found: few programs have such names.
 *     BULLET  =>  0x2022        lf  =>  10        HANGUL SYLLABLE GAG  =>  0xac01 */
#include "frontend/name_table.h"
#include "frontend/parse.h"

#include <ctype.h>
#include <stdio.h>

enum { Most_words = 32, Longest_word = 96, Base = 46 };

/* ---- reading a table -------------------------------------------------------------------------- */
typedef struct Cursor {
    const char *const *row;
    const char *at;
} Cursor;

static Cursor cursor_of(const char *const *table)
{
    return (Cursor){table, *table};
}

static char peek(Cursor *cursor)
{
    while (cursor->at && !*cursor->at)
        cursor->at = *++cursor->row;
    return cursor->at ? *cursor->at : 0;
}

/* A number in base 46; its last digit has a letter of the first half. */
static uint32_t next_number(Cursor *cursor)
{
    uint32_t number = 0;
    for (char c; (c = peek(cursor)); cursor->at++) {
        uint32_t digit = (uint32_t)(c - ' ' - (c > '"') - (c > '?') - (c > '\\'));
        number = number * Base + digit % Base;
        if (digit < Base) {
            cursor->at++;
            break;
        }
    }
    return number;
}

/* ---- the name as numbers of words -------------------------------------------------------------- */
typedef struct Wanted {
    char words[Most_words][Longest_word];
    uint32_t numbers[Most_words], count;
    const char *own; /* the character's number at the end of the name; "": none */
} Wanted;

/* In capitals; false: CPython has no such name. */
static bool split_words(const char *name, uint32_t length, Wanted *wanted)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i <= length; i++) {
        bool end = i == length || name[i] == ' ';
        if (wanted->count == Most_words || at + 1 == Longest_word || (end && !at) || (!end && name[i] == '#'))
            return false;
        char *word = wanted->words[wanted->count];
        word[at++] = end ? 0 : (char)toupper((unsigned char)name[i]);
        wanted->count += end;
        at = end ? 0 : at;
    }
    return true;
}

static void number_words(Wanted *wanted)
{
    char word[Longest_word];
    uint32_t number = 0;
    Cursor cursor = cursor_of(name_words);
    for (uint32_t i = 0; i < wanted->count; i++)
        wanted->numbers[i] = UINT32_MAX;
    for (char c; (c = peek(&cursor)); number++) {
        uint32_t length = (uint32_t)(c - 'a');
        for (cursor.at++; (c = peek(&cursor)) && !islower((unsigned char)c); cursor.at++)
            word[length++] = c;
        word[length] = 0;
        for (uint32_t i = 0; i < wanted->count; i++)
            if (!strcmp(wanted->words[i], word))
                wanted->numbers[i] = number;
    }
}

/* CHARACTER-1B170  =>  CHARACTER-#, when no other name has it as it is. */
static void take_own(Wanted *wanted, char *own, size_t room)
{
    char *word = wanted->words[wanted->count - 1], *dash = strrchr(word, '-');
    own[0] = 0;
    if (!dash || wanted->numbers[wanted->count - 1] != UINT32_MAX)
        return;
    snprintf(own, room, "%s", dash + 1);
    strcpy(dash + 1, "#");
    number_words(wanted);
}

/* ---- finding it --------------------------------------------------------------------------------- */
typedef struct Shape {
    uint32_t go, come, distance;
} Shape;
enum { Most_shapes = 1024 };

static void read_shapes(Shape *shapes)
{
    Cursor cursor = cursor_of(name_shapes);
    for (uint32_t i = 0; peek(&cursor) && i < Most_shapes; i++) {
        shapes[i].go = next_number(&cursor);
        shapes[i].come = next_number(&cursor);
        shapes[i].distance = next_number(&cursor);
    }
}

static bool is_own(uint32_t code, const char *own)
{
    char text[16];
    snprintf(text, sizeof text, "%04X", code);
    return !*own || !strcmp(own, text);
}

static int32_t find(const Wanted *wanted)
{
    Shape shapes[Most_shapes];
    uint32_t words[Most_words], count = 0, code = 0;
    Cursor cursor = cursor_of(name_entries);
    read_shapes(shapes);
    while (peek(&cursor)) {
        Shape shape = shapes[next_number(&cursor)];
        count -= shape.go;
        code += shape.distance;
        for (uint32_t i = 0; i < shape.come; i++)
            words[count++] = next_number(&cursor);
        if (count == wanted->count && !memcmp(words, wanted->numbers, count * sizeof *words) &&
            is_own(code, wanted->own))
            return (int32_t)code;
    }
    return -1;
}

/* ---- names that are computed -------------------------------------------------------------------- */
static bool is_ideograph(int64_t code)
{
    static const int32_t ranges[][2] = {
        {0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0x20000, 0x2a6df}, {0x2a700, 0x2b738},
        {0x2b740, 0x2b81d}, {0x2b820, 0x2cea1}, {0x2ceb0, 0x2ebe0}, {0x30000, 0x3134a},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (ranges[i][0] <= code && code <= ranges[i][1])
            return true;
    return false;
}

static int32_t ideograph(const char *digits, uint32_t length)
{
    int32_t code = 0;
    if (length != 4 && length != 5)
        return -1;
    for (uint32_t i = 0; i < length; i++) {
        const char *found = digits[i] ? strchr("0123456789ABCDEF", digits[i]) : NULL;
        if (!found)
            return -1;
        code = code * 16 + (int32_t)(found - "0123456789ABCDEF");
    }
    return is_ideograph(code) ? code : -1;
}

/* The longest of the letters that the text begins with; -1: none. */
static int longest(const char *const *letters, int count, const char **at, const char *end)
{
    int best = -1;
    size_t most = 0;
    for (int i = 0; i < count; i++) {
        size_t length = strlen(letters[i]);
        if ((size_t)(end - *at) >= length && !memcmp(*at, letters[i], length) && (best < 0 || length > most)) {
            best = i;
            most = length;
        }
    }
    *at += most;
    return best;
}

static int32_t syllable(const char *at, const char *end)
{
    static const char *const leads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                        "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"},
                             *const vowels[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                                "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"},
                             *const tails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                               "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                               "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
    int lead = longest(leads, 19, &at, end), vowel = longest(vowels, 21, &at, end), tail = longest(tails, 28, &at, end);
    return lead < 0 || vowel < 0 || tail < 0 || at != end ? -1 : 0xac00 + (lead * 21 + vowel) * 28 + tail;
}

static bool begins(const char *name, uint32_t length, const char *with)
{
    return length >= strlen(with) && !memcmp(name, with, strlen(with));
}

int32_t character_named(const char *name, uint32_t length)
{
    static const char hangul[] = "HANGUL SYLLABLE ", han[] = "CJK UNIFIED IDEOGRAPH-";
    Wanted wanted = {.count = 0};
    char own[Longest_word];
    if (begins(name, length, hangul))
        return syllable(name + strlen(hangul), name + length);
    if (begins(name, length, han))
        return ideograph(name + strlen(han), length - (uint32_t)strlen(han));
    if (!split_words(name, length, &wanted))
        return -1;
    number_words(&wanted);
    take_own(&wanted, own, sizeof own);
    wanted.own = own;
    return find(&wanted);
}
