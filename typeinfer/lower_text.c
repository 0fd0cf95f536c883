/* lower_text.c -- f-strings, str.format with a constant format, str(), repr(), format().
 * In: their nodes.  Out: Join of Format, TextOf and constant pieces.
 * Rule: fields are evaluated and formatted one after another; a field without a specification is
 * str(). */
#include "typeinfer/lower.h"

/* ---- one field ------------------------------------------------------------------------------- */
/* format(value, spec): spec NULL or a str tree. */
static Ir *format_value(Lower *l, Ir *value, char conversion, Ir *spec, Span at)
{
    if (value->type->kind == Type_never)
        return value;
    bool empty = !spec || (is_const(spec, Type_str) && spec->Const.value.text.len == 0);
    if (empty)
        return tree_text_of(l, value, conversion ? conversion : 's', at);
    if (conversion) {
        uint32_t mark = here(l);
        value = quiet(l, tree_text_of(l, value, conversion, at), "text");
        settle(l, mark, &spec, "spec");
    }
    Type *plain = plain_type(l, value->type); /* NumPy scalars format as Python's numbers */
    Ir *node = ir_new(l->unit, I_Format, l->str, at);
    node->Format.a = plain ? quiet(l, convert(l, value, plain), "number") : value;
    node->Format.spec = spec;
    return node;
}

Ir *lower_formatted(Lower *l, const Node *n)
{
    Ir *value = lower_quiet(l, n->FormattedValue.value, "value");
    Ir *spec = NULL;
    if (n->FormattedValue.spec) {
        uint32_t mark = here(l);
        spec = lower_quiet(l, n->FormattedValue.spec, "spec");
        settle(l, mark, &value, "value");
    }
    return format_value(l, value, n->FormattedValue.conversion, spec, n->at);
}

/* ---- pieces, joined -------------------------------------------------------------------------- */
static void add_piece(Lower *l, Block *pieces, uint32_t mark, Ir *piece)
{
    piece = quiet(l, piece, "text");
    for (uint32_t index = 0; index < pieces->len; index++)
        settle(l, mark, &pieces->at[index], "text");
    bool constant = is_const(piece, Type_str);
    if (constant && piece->Const.value.text.len == 0)
        return;
    if (constant && pieces->len && is_const(last(pieces), Type_str)) {
        Ir *joined = arithmetic(l, Ir_add, last(pieces), piece, l->str, 0, false, piece->at);
        last(pieces) = joined;
        return;
    }
    push(l->arena, pieces, piece);
}

/* A single str variable is the text itself: str is immutable. */
Ir *lower_joined(Lower *l, const Node *n)
{
    Block pieces = {0};
    for_each (Node *, value, &n->JoinedStr.values) {
        uint32_t mark = here(l);
        Ir *piece = value->kind == N_FormattedValue ? lower_formatted(l, value) : lower_raw(l, value);
        if (piece->type->kind == Type_never)
            return piece;
        add_piece(l, &pieces, mark, piece);
    }
    return tree_join(l, pieces.at, pieces.len, n->at);
}

/* ---- "...".format(...) ----------------------------------------------------------------------- */
typedef struct FormatCall {
    const Special *special;
    Block pieces;
    Str text;      /* the format */
    uint32_t at;   /* where reading it stands */
    uint32_t next; /* automatic numbering */
    bool automatic, manual;
    struct Given_ {
        const char *name;
        Ir *tree;
    } * given;
    uint32_t count, positional;
    Span span;
} FormatCall;

static Ir *format_error(Lower *l, const FormatCall *f, const char *text)
{
    return raise_text(l, "ValueError", f->span, "%s", text);
}

static void give_arguments(Lower *l, FormatCall *f)
{
    const Node *call = f->special->call;
    f->given = NEW_ARRAY(l->arena, struct Given_, call->Call.args.len + call->Call.keywords.len + 1);
    f->positional = call->Call.args.len;
    for (uint32_t index = 0; index < f->positional + call->Call.keywords.len; index++) {
        bool keyword = index >= f->positional;
        const Node *node = keyword ? call->Call.keywords.at[index - f->positional] : call->Call.args.at[index];
        uint32_t mark = here(l);
        Ir *tree = hold(l, lower_expr(l, keyword ? node->Keyword.value : node), "argument");
        for (uint32_t before = 0; before < index; before++)
            settle(l, mark, &f->given[before].tree, "argument");
        f->given[index].name = keyword ? node->Keyword.name : NULL;
        f->given[index].tree = tree;
        f->count++;
    }
}

static Ir *numbered_argument(Lower *l, FormatCall *f, uint32_t number)
{
    if (number < f->positional)
        return again(l, f->given[number].tree);
    return raise_text(l, "IndexError", f->span, "Replacement index %u out of range for positional args tuple", number);
}

static Ir *format_argument(Lower *l, FormatCall *f, Str name)
{
    if (name.len == 0) {
        f->automatic = true;
        if (f->manual)
            return format_error(l, f, "cannot switch from manual field specification to automatic field numbering");
        return numbered_argument(l, f, f->next++);
    }
    uint32_t number = 0;
    bool digits = true;
    for (uint32_t index = 0; index < name.len; index++) {
        digits = digits && name.at[index] >= '0' && name.at[index] <= '9' && name.len < 8;
        number = number * 10 + (uint32_t)(name.at[index] - '0');
    }
    if (digits) {
        f->manual = true;
        if (f->automatic)
            return format_error(l, f, "cannot switch from automatic field numbering to manual field specification");
        return numbered_argument(l, f, number);
    }
    for (uint32_t index = f->positional; index < f->count; index++) {
        if (f->given[index].name && strlen(f->given[index].name) == name.len &&
            memcmp(f->given[index].name, name.at, name.len) == 0)
            return again(l, f->given[index].tree);
    }
    return raise_text(l, "KeyError", f->span, "%.*s", (int)name.len, name.at);
}

static Ir *format_field(Lower *l, FormatCall *f);

/* The text up to an unpaired brace; `nested`: in a specification, where { } are fields and nothing
 * is doubled. */
static Ir *format_pieces(Lower *l, FormatCall *f, bool nested)
{
    Block pieces = {0};
    uint32_t start = f->at;
    while (f->at < f->text.len) {
        char c = f->text.at[f->at];
        if (c != '{' && c != '}') {
            f->at++;
            continue;
        }
        bool doubled = !nested && f->at + 1 < f->text.len && f->text.at[f->at + 1] == c;
        uint32_t end = f->at + (doubled ? 1 : 0);
        if (end > start)
            add_piece(l, &pieces, here(l), tree_str(l, (Str){f->text.at + start, end - start}, f->span));
        f->at += doubled ? 2 : 0;
        start = f->at;
        if (doubled)
            continue;
        if (c == '}') {
            if (nested)
                break;
            return format_error(l, f, "Single '}' encountered in format string");
        }
        f->at++;
        uint32_t mark = here(l);
        Ir *piece = format_field(l, f);
        if (piece->type->kind == Type_never)
            return piece;
        add_piece(l, &pieces, mark, piece);
        start = f->at;
    }
    if (f->at > start)
        add_piece(l, &pieces, here(l), tree_str(l, (Str){f->text.at + start, f->at - start}, f->span));
    return tree_join(l, pieces.at, pieces.len, f->span);
}

static Ir *format_field(Lower *l, FormatCall *f)
{
    uint32_t start = f->at;
    while (f->at < f->text.len && !strchr("!:}[.{", f->text.at[f->at]))
        f->at++;
    Str name = {f->text.at + start, f->at - start};
    if (f->at >= f->text.len)
        return format_error(l, f,
                            start == f->text.len ? "Single '{' encountered in format string"
                                                 : "expected '}' before end of string");
    if (strchr("[.{", f->text.at[f->at])) {
        lower_refuse(l, f->span, "an attribute or item in a format field");
        return ended(l, l->never, f->span);
    }
    Ir *value = format_argument(l, f, name), *spec = NULL;
    char conversion = 0;
    if (f->text.at[f->at] == '!' && f->at + 1 < f->text.len) {
        conversion = f->text.at[f->at + 1];
        f->at += 2;
        if (!strchr("sra", conversion))
            return raise_text(l, "ValueError", f->span, "Unknown conversion specifier '%c'", conversion);
    }
    if (f->at < f->text.len && f->text.at[f->at] == ':') {
        f->at++;
        spec = quiet(l, format_pieces(l, f, true), "spec");
    }
    if (f->at >= f->text.len || f->text.at[f->at] != '}')
        return format_error(l, f, "expected '}' before end of string");
    f->at++;
    return format_value(l, value, conversion, spec, f->span);
}

static Ir *format_method(Lower *l, const Special *special)
{
    FormatCall f = {.special = special, .span = special->call->at};
    if (!special->receiver || !is_const(special->receiver, Type_str)) {
        lower_refuse(l, special->call->at, "str.format on a text that is not constant");
        return ended(l, l->never, special->call->at);
    }
    f.text = special->receiver->Const.value.text;
    give_arguments(l, &f);
    return format_pieces(l, &f, false);
}

/* ---- str, repr, ascii, format ---------------------------------------------------------------- */
static Ir *text_rule(Lower *l, const Special *special, char conversion)
{
    const Node *node = call_arg(special, 0) ? call_arg(special, 0) : call_keyword(special, "object");
    if (!node)
        return tree_text(l, "", special->call->at);
    Ir *value = lower_quiet(l, node, "value");
    return value->type->kind == Type_never ? value : tree_text_of(l, value, conversion, special->call->at);
}

static Ir *str_rule(Lower *l, const Special *special)
{
    return text_rule(l, special, 's');
}

static Ir *repr_rule(Lower *l, const Special *special)
{
    return text_rule(l, special, 'r');
}

static Ir *ascii_rule(Lower *l, const Special *special)
{
    return text_rule(l, special, 'a');
}

static Ir *format_rule(Lower *l, const Special *special)
{
    Ir *value, *spec = NULL;
    if (call_arg(special, 1))
        lower_both(l, call_arg(special, 0), call_arg(special, 1), &value, &spec);
    else
        value = lower_quiet(l, call_arg(special, 0), "value");
    return format_value(l, value, 0, spec, special->call->at);
}

const SpecialRow text_rules[] = {
    {"str", str_rule},
    {"repr", repr_rule},
    {"ascii", ascii_rule},
    {"format", format_rule},
    {"str.format", format_method},
    {"str_format", format_method},
    {NULL, NULL},
};
