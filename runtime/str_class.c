/* str_class.c -- the questions: isalpha, isupper, isidentifier, ...
 * In: a string.  Out: whether all its characters are so; "" is no (isprintable, isascii: yes). */
#include "str.h"
#include "unicode.h"

static bool all_have(const str *s, unsigned flags)
{
    for (int64_t i = 0; i < s->len; i++)
        if (!unicode_has(str_at(s, i), flags))
            return false;
    return s->len > 0;
}

bool str_isalpha(const str *s)
{
    return all_have(s, UNICODE_ALPHA);
}

bool str_isalnum(const str *s)
{
    return all_have(s, UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC);
}

bool str_isdecimal(const str *s)
{
    return all_have(s, UNICODE_DECIMAL);
}

bool str_isdigit(const str *s)
{
    return all_have(s, UNICODE_DIGIT);
}

bool str_isnumeric(const str *s)
{
    return all_have(s, UNICODE_NUMERIC);
}

bool str_isspace(const str *s)
{
    for (int64_t i = 0; i < s->len; i++)
        if (!unicode_is_space(str_at(s, i)))
            return false;
    return s->len > 0;
}

/* At least one of the case asked for, and none of another. */
static bool all_of_case(const str *s, unsigned wanted, unsigned other)
{
    bool some = false;
    for (int64_t i = 0; i < s->len; i++) {
        unsigned flags = unicode_of(str_at(s, i))->flags;
        if (flags & other)
            return false;
        some |= (flags & wanted) != 0;
    }
    return some;
}

bool str_isupper(const str *s)
{
    return all_of_case(s, UNICODE_UPPER, UNICODE_LOWER | UNICODE_TITLE);
}

bool str_islower(const str *s)
{
    return all_of_case(s, UNICODE_LOWER, UNICODE_UPPER | UNICODE_TITLE);
}

/* ---- of one character ------------------------------------------------------------------------------------------ */
bool char_has_slowly(uint32_t c, char what)
{
    switch (what) {
    case 'a':
        return unicode_has(c, UNICODE_ALPHA);
    case 'd':
        return unicode_has(c, UNICODE_DIGIT);
    case 'n':
        return unicode_has(c, UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC);
    default:
        return unicode_is_space(c);
    }
}

bool char_isdecimal(uint32_t c)
{
    return unicode_has(c, UNICODE_DECIMAL);
}

bool char_isnumeric(uint32_t c)
{
    return unicode_has(c, UNICODE_NUMERIC);
}

bool char_isupper(uint32_t c)
{
    return unicode_has(c, UNICODE_UPPER);
}

bool char_islower(uint32_t c)
{
    return unicode_has(c, UNICODE_LOWER);
}

/* Upper and title case only after uncased characters, lower case only after cased ones. */
bool str_istitle(const str *s)
{
    bool some = false, in_word = false;
    for (int64_t i = 0; i < s->len; i++) {
        unsigned flags = unicode_of(str_at(s, i))->flags;
        bool starts = flags & (UNICODE_UPPER | UNICODE_TITLE), goes_on = flags & UNICODE_LOWER;
        if ((starts && in_word) || (goes_on && !starts && !in_word))
            return false;
        in_word = starts || goes_on;
        some |= in_word;
    }
    return some;
}

bool str_isidentifier(const str *s)
{
    for (int64_t i = 0; i < s->len; i++)
        if (!unicode_has(str_at(s, i), i == 0 ? UNICODE_ID_START : UNICODE_ID_PART))
            return false;
    return s->len > 0;
}

bool str_isprintable(const str *s)
{
    for (int64_t i = 0; i < s->len; i++)
        if (!unicode_is_printable(str_at(s, i)))
            return false;
    return true;
}
