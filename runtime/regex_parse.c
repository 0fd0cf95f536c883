/* regex_parse.c -- Python's syntax of regular expressions, rewritten as PCRE2's.
 * In: a pattern and flags.  Out: what PCRE2 compiles, with the groups; or CPython's message and position.
 * Rule: PCRE2 sees no names, no inline flag but i, no comment; each atom is one atom there, too, so that what repeats
 * it fits.
 *     (?P<y>\d{4})-(?x: \d )$    =>    ([\x{30}-\x{39}]{4})\-(?:[\x{30}-\x{39}])\Z                                   */
#include "regex_private.h"
#include <stdio.h>

typedef enum { Item_none, Item_position, Item_repeat, Item_other } Item;
typedef struct sequence { /* of a sequence: its last item, how wide that and all in front are */
    Item last;
    bool any; /* an item was read */
    regex_width item, before;
} sequence;

static bool parse_alternatives(regex_parser *p, regex_width *width, bool top);

/* ---- reading ---------------------------------------------------------------------------------------------------- */
static uint32_t peek(const regex_parser *p)
{
    return p->at < p->pattern->len ? str_at(p->pattern, p->at) : UINT32_MAX;
}

static bool match(regex_parser *p, char c)
{
    bool found = peek(p) == (unsigned char)c;
    p->at += found;
    return found;
}

static bool is_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_number(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool unfinished(regex_parser *p)
{
    return regex_fail(p, p->at, "unexpected end of pattern");
}

/* ---- widths ----------------------------------------------------------------------------------------------------- */
static uint64_t times(uint64_t a, uint64_t b)
{
    return a && b > REGEX_ENDLESS / a ? REGEX_ENDLESS : a * b;
}

static uint64_t plus(uint64_t a, uint64_t b)
{
    return a + b > REGEX_ENDLESS ? REGEX_ENDLESS : a + b;
}

static void add_item(sequence *part, Item kind, regex_width width)
{
    part->before = (regex_width){plus(part->before.low, part->item.low), plus(part->before.high, part->item.high)};
    part->item = width;
    part->last = kind;
    part->any = true;
}

/* ---- names of groups -------------------------------------------------------------------------------------------- */
static bool is_name(const regex_parser *p, int64_t start, int64_t end)
{
    owned(str) name = str_copy_part(p->pattern, start, end);
    return str_isidentifier(name);
}

/* From p->at to the closing character, which is passed. */
static bool read_name(regex_parser *p, char close, int64_t *start, int64_t *end)
{
    *start = p->at;
    while (peek(p) != UINT32_MAX && peek(p) != (unsigned char)close)
        p->at++;
    *end = p->at;
    if (*start == *end)
        return regex_fail(p, p->at, "missing group name");
    if (!match(p, close))
        return regex_fail(p, *start, "missing %c, unterminated name", close);
    return true;
}

static bool check_name(regex_parser *p, int64_t start, int64_t end)
{
    char text[200];
    return is_name(p, start, end) ||
           regex_fail(p, start, "bad character in group name '%s'", regex_part(p, start, end, text, sizeof text));
}

static int group_named(const regex_parser *p, int64_t start, int64_t end)
{
    for (int i = 1; i <= p->groups; i++) {
        const regex_group *group = &p->group[i];
        bool same = group->name_end - group->name == end - start && group->name != group->name_end;
        for (int64_t k = 0; same && k < end - start; k++)
            same = str_at(p->pattern, start + k) == str_at(p->pattern, group->name + k);
        if (same)
            return i;
    }
    return 0;
}

static bool check_reference(regex_parser *p, int group, int64_t at)
{
    if (p->group[group].open)
        return regex_fail(p, at, "cannot refer to an open group");
    if (p->behind >= 0 && group > p->behind)
        return regex_fail(p, p->at, "cannot refer to group defined in the same lookbehind subpattern");
    return true;
}

static bool put_reference(regex_parser *p, int group, int64_t at, sequence *part)
{
    char text[24];
    if (!check_reference(p, group, at))
        return false;
    snprintf(text, sizeof text, "\\g{%d}", group);
    regex_put_text(p, text);
    add_item(part, Item_other, p->group[group].width);
    return true;
}

static bool parse_named_reference(regex_parser *p, sequence *part)
{
    int64_t start, end;
    char text[200];
    if (!read_name(p, ')', &start, &end) || !check_name(p, start, end))
        return false;
    int group = group_named(p, start, end);
    if (!group)
        return regex_fail(p, start, "unknown group name '%s'", regex_part(p, start, end, text, sizeof text));
    return put_reference(p, group, start, part);
}

/* ---- escapes ---------------------------------------------------------------------------------------------------- */
static bool put_position(regex_parser *p, const char *text, sequence *part)
{
    regex_put_text(p, text);
    add_item(part, Item_position, (regex_width){0, 0});
    return true;
}

/* \1 to \99, or an octal number of three digits */
static bool parse_digits(regex_parser *p, sequence *part)
{
    int64_t start = p->at - 1;
    uint32_t a = str_at(p->pattern, p->at++), b = peek(p), value = a - '0';
    char text[80];
    if (is_number(b)) {
        p->at++;
        uint32_t c = peek(p);
        if (a < '8' && b < '8' && c >= '0' && c < '8') {
            p->at++;
            value = (a - '0') * 64 + (b - '0') * 8 + c - '0';
            if (value > 0377)
                return regex_fail(p, start, "octal escape value %s outside of range 0-0o377",
                                  regex_part(p, start, p->at, text, sizeof text));
            regex_put_literal(p, value);
            add_item(part, Item_other, (regex_width){1, 1});
            return true;
        }
        value = value * 10 + b - '0';
    }
    if ((int)value > p->groups)
        return regex_fail(p, start + 1, "invalid group reference %u", value);
    return put_reference(p, (int)value, start, part);
}

static bool parse_escape(regex_parser *p, sequence *part)
{
    uint32_t c = peek(p);
    if (c == UINT32_MAX)
        return regex_fail(p, p->pattern->len - 1, "bad escape (end of pattern)");
    if (c >= '1' && c <= '9')
        return parse_digits(p, part);
    if (c < 128 && c && strchr("AbBZ", (int)c)) {
        p->at++;
        return put_position(p, c == 'A' ? "\\A" : c == 'Z' ? "\\z" : c == 'b' ? "\\b" : "(?:(?!\\A\\z)\\B)", part);
    }
    if (c < 128 && c && strchr("dDsSwW", (int)c)) {
        p->at++;
        regex_put_category(p, (char)c, false);
    } else {
        int64_t code = regex_read_escape(p, false);
        if (code < 0)
            return false;
        regex_put_literal(p, (uint32_t)code);
    }
    add_item(part, Item_other, (regex_width){1, 1});
    return true;
}

/* ---- repeats ---------------------------------------------------------------------------------------------------- */
static bool read_count(regex_parser *p, uint64_t *count, bool *given)
{
    *given = is_number(peek(p));
    uint64_t value = 0;
    while (is_number(peek(p))) {
        value = value * 10 + (str_at(p->pattern, p->at++) - '0');
        if (value >= REGEX_ENDLESS)
            value = REGEX_ENDLESS;
    }
    if (*given)
        *count = value;
    if (*given && value >= REGEX_ENDLESS) {
        p->value_error = true;
        return regex_fail(p, -1, "the repetition number is too large");
    }
    return true;
}

/* What stands behind "{"; false: it is a plain character (or an error) */
static bool read_counts(regex_parser *p, int64_t here, uint64_t *low, uint64_t *high)
{
    int64_t start = p->at;
    bool has_low, has_high = false, comma;
    *low = 0;
    *high = REGEX_ENDLESS;
    if (peek(p) == '}' || !read_count(p, low, &has_low))
        return false;
    comma = match(p, ',');
    if (comma && !read_count(p, high, &has_high))
        return false;
    if (!match(p, '}') || (!comma && !has_low)) {
        p->at = start;
        return false;
    }
    if (!comma)
        *high = *low;
    if (*high < *low)
        return regex_fail(p, here, "min repeat greater than max repeat");
    return true;
}

static void put_repeat(regex_parser *p, uint64_t low, uint64_t high)
{
    char text[60];
    if (high == REGEX_ENDLESS && low < 2)
        snprintf(text, sizeof text, low ? "+" : "*");
    else if (high == REGEX_ENDLESS)
        snprintf(text, sizeof text, "{%llu,}", (unsigned long long)low);
    else if (low == 0 && high == 1)
        snprintf(text, sizeof text, "?");
    else
        snprintf(text, sizeof text, "{%llu,%llu}", (unsigned long long)low, (unsigned long long)high);
    regex_put_text(p, text);
}

static bool parse_repeat(regex_parser *p, uint32_t c, sequence *part)
{
    int64_t here = p->at; /* behind the character */
    uint64_t low = c == '+', high = c == '?' ? 1 : REGEX_ENDLESS;
    if (c == '{' && !read_counts(p, here, &low, &high)) {
        if (p->failed)
            return false;
        regex_put_literal(p, c);
        add_item(part, Item_other, (regex_width){1, 1});
        return true;
    }
    if (!part->any || part->last == Item_position)
        return regex_fail(p, here - 1, "nothing to repeat");
    if (part->last == Item_repeat)
        return regex_fail(p, here - 1, "multiple repeat");
    put_repeat(p, low, high);
    if (match(p, '?'))
        regex_put(p, '?');
    else if (match(p, '+'))
        regex_put(p, '+');
    part->item = (regex_width){times(part->item.low, low), times(part->item.high, high)};
    part->last = Item_repeat;
    return true;
}

/* ---- flags inside: (?i) (?i-s: ---------------------------------------------------------------------------------- */
static uint32_t flag_of(uint32_t c)
{
    static const char letters[] = "iLmsxau";
    static const uint32_t flags[] = {FLAG_I, FLAG_L, FLAG_M, FLAG_S, FLAG_X, FLAG_A, FLAG_U};
    const char *at = c && c < 128 ? strchr(letters, (int)c) : NULL;
    return at ? flags[at - letters] : 0;
}

enum { TYPES = FLAG_A | FLAG_L | FLAG_U };

static bool read_added(regex_parser *p, uint32_t *c, uint32_t *added)
{
    for (;;) {
        uint32_t flag = flag_of(*c);
        if (!p->is_bytes && flag == FLAG_L)
            return regex_fail(p, p->at, "bad inline flags: cannot use 'L' flag with a str pattern");
        if (p->is_bytes && flag == FLAG_U)
            return regex_fail(p, p->at, "bad inline flags: cannot use 'u' flag with a bytes pattern");
        *added |= flag;
        if ((flag & TYPES) && (*added & TYPES) != flag)
            return regex_fail(p, p->at, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        *c = peek(p);
        if (*c == UINT32_MAX)
            return regex_fail(p, p->at, "missing -, : or )");
        p->at++;
        if (*c == ')' || *c == '-' || *c == ':')
            return true;
        if (!flag_of(*c))
            return regex_fail(p, p->at - 1, is_letter(*c) ? "unknown flag" : "missing -, : or )");
    }
}

static bool read_removed(regex_parser *p, uint32_t *removed)
{
    uint32_t c = peek(p);
    if (c == UINT32_MAX)
        return regex_fail(p, p->at, "missing flag");
    p->at++;
    if (!flag_of(c))
        return regex_fail(p, p->at - 1, is_letter(c) ? "unknown flag" : "missing flag");
    for (;;) {
        if (flag_of(c) & TYPES)
            return regex_fail(p, p->at, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        *removed |= flag_of(c);
        c = peek(p);
        if (c == UINT32_MAX)
            return regex_fail(p, p->at, "missing :");
        p->at++;
        if (c == ':')
            return true;
        if (!flag_of(c))
            return regex_fail(p, p->at - 1, is_letter(c) ? "unknown flag" : "missing :");
    }
}

/* ---- groups ----------------------------------------------------------------------------------------------------- */
static bool close_group(regex_parser *p, int64_t start)
{
    regex_put(p, ')');
    return match(p, ')') || regex_fail(p, start, "missing ), unterminated subpattern");
}

static bool parse_plain(regex_parser *p, const char *open, int64_t start, sequence *part)
{
    regex_width width;
    regex_put_text(p, open);
    if (!parse_alternatives(p, &width, false) || !close_group(p, start))
        return false;
    add_item(part, Item_other, width);
    return true;
}

static bool parse_flags(regex_parser *p, uint32_t c, int64_t start, sequence *part, bool first)
{
    uint32_t added = 0, removed = 0, outer = p->now;
    if (c != '-' && !read_added(p, &c, &added))
        return false;
    if (c == ')') {
        if (!first || part->any)
            return regex_fail(p, start, "global flags not at the start of the expression");
        p->flags |= added;
        p->now |= added;
        return true;
    }
    if (c == '-' && !read_removed(p, &removed))
        return false;
    if (added & removed)
        return regex_fail(p, p->at - 1, "bad inline flags: flag turned on and off");
    p->now = ((added & TYPES ? outer & ~(uint32_t)TYPES : outer) | added) & ~removed;
    bool changes = (p->now ^ outer) & FLAG_I;
    bool fine = parse_plain(p, !changes ? "(?:" : p->now & FLAG_I ? "(?i:" : "(?-i:", start, part);
    p->now = outer;
    return fine;
}

static bool parse_capture(regex_parser *p, int64_t name, int64_t name_end, int64_t start, sequence *part)
{
    char text[200];
    int old = name_end > name ? group_named(p, name, name_end) : 0;
    if (p->groups >= REGEX_MOST_GROUPS)
        return regex_fail(p, p->at, "too many groups");
    int number = p->groups + 1, around = p->around;
    if (old)
        return regex_fail(p, name, "redefinition of group name '%s' as group %d; was group %d",
                          regex_part(p, name, name_end, text, sizeof text), number, old);
    p->groups = number;
    p->group[number] = (regex_group){name, name_end, around, true, {0, 0}};
    p->around = number;
    if (!parse_plain(p, "(", start, part))
        return false;
    p->group[number].open = false;
    p->group[number].width = part->item;
    p->around = around;
    return true;
}

static bool parse_around(regex_parser *p, const char *open, bool behind, int64_t start, sequence *part)
{
    int outer = p->behind;
    regex_width width;
    if (behind && outer < 0)
        p->behind = p->groups;
    regex_put_text(p, open);
    if (!parse_alternatives(p, &width, false) || !close_group(p, start))
        return false;
    p->behind = outer;
    if (behind && width.low != width.high)
        return regex_fail(p, -1, "look-behind requires fixed-width pattern");
    add_item(part, Item_other, (regex_width){0, 0});
    return true;
}

static bool parse_behind(regex_parser *p, int64_t start, sequence *part)
{
    uint32_t c = peek(p);
    char text[80];
    if (c == UINT32_MAX)
        return unfinished(p);
    p->at++;
    if (c != '=' && c != '!')
        return regex_fail(p, p->at - 3, "unknown extension ?<%s", regex_part(p, p->at - 1, p->at, text, sizeof text));
    return parse_around(p, c == '=' ? "(?<=" : "(?<!", true, start, part);
}

static bool parse_sequence(regex_parser *p, regex_width *width, bool first);

/* The group that (?(name) or (?(1) asks about; 0: an error. */
static int condition_group(regex_parser *p)
{
    int64_t start, end, number = 0;
    char text[200];
    if (!read_name(p, ')', &start, &end))
        return 0;
    if (is_name(p, start, end)) {
        int group = group_named(p, start, end);
        if (!group)
            regex_fail(p, start, "unknown group name '%s'", regex_part(p, start, end, text, sizeof text));
        return group;
    }
    for (int64_t i = start; i < end; i++) {
        if (!is_number(str_at(p->pattern, i)))
            return regex_fail(p, start, "bad character in group name '%s'",
                              regex_part(p, start, end, text, sizeof text));
        number = number > 100000000 ? number : number * 10 + (str_at(p->pattern, i) - '0');
    }
    if (!number)
        return regex_fail(p, start, "bad group number");
    if (p->conditions < 100) {
        p->condition[p->conditions].group = (int)(number > 100000000 ? 100000000 : number);
        p->condition[p->conditions++].at = start;
    }
    return (int)number;
}

static bool parse_condition(regex_parser *p, int64_t start, sequence *part)
{
    char text[40];
    regex_width yes, no = {0, 0};
    int group = condition_group(p);
    if (!group)
        return false;
    if (group <= p->groups && !check_reference(p, group, p->at))
        return false;
    snprintf(text, sizeof text, "(?(%d)", group);
    regex_put_text(p, text);
    if (!parse_sequence(p, &yes, false))
        return false;
    if (match(p, '|')) {
        regex_put(p, '|');
        if (!parse_sequence(p, &no, false))
            return false;
        if (peek(p) == '|')
            return regex_fail(p, p->at, "conditional backref with more than two branches");
    }
    if (!close_group(p, start))
        return false;
    add_item(part, Item_other,
             (regex_width){yes.low < no.low ? yes.low : no.low, yes.high > no.high ? yes.high : no.high});
    return true;
}

static bool parse_p(regex_parser *p, int64_t start, sequence *part)
{
    int64_t name, end;
    char text[80];
    if (match(p, '<'))
        return read_name(p, '>', &name, &end) && check_name(p, name, end) && parse_capture(p, name, end, start, part);
    if (match(p, '='))
        return parse_named_reference(p, part);
    if (peek(p) == UINT32_MAX)
        return unfinished(p);
    p->at++;
    return regex_fail(p, p->at - 3, "unknown extension ?P%s", regex_part(p, p->at - 1, p->at, text, sizeof text));
}

static bool skip_comment(regex_parser *p, int64_t start)
{
    while (!match(p, ')')) {
        if (peek(p) == UINT32_MAX)
            return regex_fail(p, start, "missing ), unterminated comment");
        p->at++;
    }
    return true;
}

static bool parse_group(regex_parser *p, int64_t start, sequence *part, bool first)
{
    char text[80];
    if (!match(p, '?'))
        return parse_capture(p, 0, 0, start, part);
    uint32_t c = peek(p);
    if (c == UINT32_MAX)
        return unfinished(p);
    p->at++;
    switch (c) {
    case 'P':
        return parse_p(p, start, part);
    case ':':
        return parse_plain(p, "(?:", start, part);
    case '>':
        return parse_plain(p, "(?>", start, part);
    case '#':
        return skip_comment(p, start);
    case '=':
    case '!':
        return parse_around(p, c == '=' ? "(?=" : "(?!", false, start, part);
    case '<':
        return parse_behind(p, start, part);
    case '(':
        return parse_condition(p, start, part);
    default:
        if (flag_of(c) || c == '-')
            return parse_flags(p, c, start, part, first);
        return regex_fail(p, p->at - 2, "unknown extension ?%s", regex_part(p, p->at - 1, p->at, text, sizeof text));
    }
}

/* ---- sequences -------------------------------------------------------------------------------------------------- */
static bool parse_item(regex_parser *p, sequence *part, bool first)
{
    int64_t start = p->at;
    uint32_t c = str_at(p->pattern, p->at++);
    switch (c) {
    case '\\':
        return parse_escape(p, part);
    case '[':
        if (!regex_parse_class(p, start))
            return false;
        break;
    case '*':
    case '+':
    case '?':
    case '{':
        return parse_repeat(p, c, part);
    case '(':
        return parse_group(p, start, part, first);
    case '^':
        return put_position(p, p->now & FLAG_M ? "^" : "\\A", part);
    case '$':
        return put_position(p, p->now & FLAG_M ? "$" : "\\Z", part);
    case '.':
        regex_put_text(p, p->now & FLAG_S ? "." : "[^\\n]");
        break;
    default:
        regex_put_literal(p, c);
    }
    add_item(part, Item_other, (regex_width){1, 1});
    return true;
}

static bool skip_verbose(regex_parser *p)
{
    uint32_t c = peek(p);
    if (!(p->now & FLAG_X) || c >= 128)
        return false;
    if (c == '#')
        while (peek(p) != UINT32_MAX && !match(p, '\n'))
            p->at++;
    else if (strchr(" \t\n\r\v\f", (int)c) && c)
        p->at++;
    else
        return false;
    return true;
}

static bool parse_sequence(regex_parser *p, regex_width *width, bool first)
{
    sequence part = {Item_none, false, {0, 0}, {0, 0}};
    for (;;) {
        if (skip_verbose(p))
            continue;
        uint32_t c = peek(p);
        if (c == UINT32_MAX || c == '|' || c == ')')
            break;
        if (!parse_item(p, &part, first))
            return false;
    }
    add_item(&part, Item_none, (regex_width){0, 0});
    *width = part.before;
    return true;
}

static bool parse_alternatives(regex_parser *p, regex_width *width, bool top)
{
    regex_width one;
    if (++p->depth > REGEX_DEEPEST)
        return regex_fail(p, p->at, "the pattern is nested too deeply");
    for (bool first = true;; first = false) {
        if (!parse_sequence(p, &one, top && first))
            return false;
        width->low = first || one.low < width->low ? one.low : width->low;
        width->high = first || one.high > width->high ? one.high : width->high;
        if (!match(p, '|'))
            break;
        regex_put(p, '|');
    }
    p->depth--;
    return true;
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */
static bool check_flags(regex_parser *p)
{
    const char *wrong =
        !p->is_bytes && (p->flags & FLAG_L)                          ? "cannot use LOCALE flag with a str pattern"
        : !p->is_bytes && (p->flags & FLAG_A) && (p->flags & FLAG_U) ? "ASCII and UNICODE flags are incompatible"
        : p->is_bytes && (p->flags & FLAG_U)                         ? "cannot use UNICODE flag with a bytes pattern"
        : p->is_bytes && (p->flags & FLAG_L) && (p->flags & FLAG_A)  ? "ASCII and LOCALE flags are incompatible"
                                                                     : NULL;
    if (!wrong)
        return true;
    p->value_error = true;
    return regex_fail(p, -1, "%s", wrong);
}

bool regex_parse(regex_parser *p)
{
    regex_width width;
    p->now = p->flags;
    p->behind = -1;
    p->position = -1;
    if (!parse_alternatives(p, &width, true))
        return false;
    if (p->at < p->pattern->len)
        return regex_fail(p, p->at, "unbalanced parenthesis");
    for (int i = 0; i < p->conditions; i++)
        if (p->condition[i].group > p->groups)
            return regex_fail(p, p->condition[i].at, "invalid group reference %d", p->condition[i].group);
    if (!check_flags(p))
        return false;
    if (!p->is_bytes && !(p->flags & FLAG_A))
        p->flags |= FLAG_U;
    return true;
}
