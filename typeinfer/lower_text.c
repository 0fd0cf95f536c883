/* lower_text.c -- f-strings, str.format with a constant format, str(), repr(), format().
 * In: their nodes.  Out: Join of Format, TextOf and constant pieces.
 * Rule: fields are evaluated and formatted one after another; a field without a specification is
 * str(). */
#include "typeinfer/lower.h"

/* ---- one field ------------------------------------------------------------------------------- */
static bool has_fixed(const Type *type)
{
    for_each (Type *, member, &type->items) {
        if (member->kind == Type_fixed)
            return true;
    }
    return false;
}

typedef struct Formatting {
    Ir *spec;
    Span at;
} Formatting;

static Ir *format_value(Lower *l, Ir *value, char conversion, Ir *spec, Span at);

static Ir *format_member(Lower *l, Ir *value, void *context)
{
    const Formatting *formatting = context;
    return format_value(l, value, 0, again(l, formatting->spec), formatting->at);
}

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
    if (value->type->kind == Type_union && has_fixed(value->type)) {
        Formatting formatting = {hold(l, spec, "spec"), at};
        return for_members(l, value, l->str, format_member, &formatting, "text", at);
    }
    Type *plain = plain_type(l, value->type); /* NumPy scalars format as Python's numbers */
    Ir *node = ir_new(l->unit, I_Format, l->str, at);
    node->Format.a = plain ? quiet(l, convert(l, value, plain), "number") : value;
    node->Format.spec = spec;
    return node;
}

/* ---- __format__ ------------------------------------------------------------------------------ */
typedef struct Asked {
    const Node *node, *value, *spec; /* by which inference knows the call, its receiver and its argument */
    Ir *text;
    Span at;
} Asked;

static const Callee *own_format(Lower *l, const Asked *asked, const Type *type)
{
    return type->kind == Type_instance && asked->node
               ? implied_of(l->inference, l->instance, asked->node, "__format__", type, asked->value)
               : NULL;
}

static Ir *asked_member(Lower *l, Ir *value, void *context)
{
    const Asked *asked = context;
    const Callee *callee = own_format(l, asked, value->type);
    if (!callee)
        return format_value(l, value, 0, again(l, asked->text), asked->at);
    Ir *text = again(l, asked->text);
    return call_implied(l, callee, value, &asked->spec, &text, 1, asked->node);
}

static bool formats_itself(Lower *l, const Type *type)
{
    if (type->kind != Type_union)
        return type->kind == Type_instance && has_method(l->inference, type, "__format__");
    for_each (Type *, member, &type->items)
        if (formats_itself(l, member))
            return true;
    return false;
}

/* format(value, spec) of what may be an instance that says how. */
static Ir *format_asked(Lower *l, Asked asked, Ir *value, char conversion, Ir *spec, Span at)
{
    if (conversion || !formats_itself(l, value->type))
        return format_value(l, value, conversion, spec, at);
    if (!asked.node) {
        lower_refuse(l, at, "a part of an argument that has a method __format__");
        return ended(l, l->never, at);
    }
    asked.text = spec ? hold(l, spec, "spec") : tree_text(l, "", at);
    asked.at = at;
    return for_members(l, value, l->str, asked_member, &asked, "text", at);
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
    Asked asked = {n, n->FormattedValue.value, n->FormattedValue.spec ? n->FormattedValue.spec : n, NULL, n->at};
    return format_asked(l, asked, value, n->FormattedValue.conversion, spec, n->at);
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
        const Node *node;
        Ir *tree;
    } * given;
    uint32_t count, positional;
    const Node *used; /* the argument that the last field names as a whole */
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
        f->given[index].node = keyword ? node->Keyword.value : node;
        f->given[index].tree = tree;
        f->count++;
    }
}

static Ir *numbered_argument(Lower *l, FormatCall *f, uint32_t number)
{
    if (number < f->positional) {
        f->used = f->given[number].node;
        return again(l, f->given[number].tree);
    }
    return raise_text(l, "IndexError", f->span, "Replacement index %u out of range for positional args tuple", number);
}

static bool all_digits(Str text)
{
    for (uint32_t index = 0; index < text.len; index++) {
        if (text.at[index] < '0' || text.at[index] > '9')
            return false;
    }
    return text.len > 0 && text.len < 10;
}

static int64_t digits_value(Str text)
{
    int64_t value = 0;
    for (uint32_t index = 0; index < text.len; index++)
        value = value * 10 + (text.at[index] - '0');
    return value;
}

static Ir *format_argument(Lower *l, FormatCall *f, Str name)
{
    if (name.len == 0) {
        f->automatic = true;
        if (f->manual)
            return format_error(l, f, "cannot switch from manual field specification to automatic field numbering");
        return numbered_argument(l, f, f->next++);
    }
    if (all_digits(name)) {
        f->manual = true;
        if (f->automatic)
            return format_error(l, f, "cannot switch from automatic field numbering to manual field specification");
        return numbered_argument(l, f, (uint32_t)digits_value(name));
    }
    for (uint32_t index = f->positional; index < f->count; index++) {
        if (f->given[index].name && strlen(f->given[index].name) == name.len &&
            memcmp(f->given[index].name, name.at, name.len) == 0) {
            f->used = f->given[index].node;
            return again(l, f->given[index].tree);
        }
    }
    return raise_text(l, "KeyError", f->span, "%.*s", (int)name.len, name.at);
}

/* ---- the name of a field: z.real, xs[1][k] ---------------------------------------------------- */
static Ir *attribute_of_member(Lower *l, Ir *value, void *name)
{
    static const char *const known[] = {"real", "imag", "numerator", "denominator", "start", "stop", "step"};
    for (size_t index = 0; index < sizeof known / sizeof *known; index++) {
        if (strcmp(known[index], name) == 0)
            return attribute_tree(l, value, name, value->at);
    }
    lower_refuse(l, l->at, "the attribute '%s' in a format field", (const char *)name);
    return ended(l, l->never, value->at);
}

static Type *attribute_type(Lower *l, const Type *type, const char *name)
{
    bool whole = type->kind == Type_int || type->kind == Type_bool || type->kind == Type_range;
    bool parts = strcmp(name, "real") == 0 || strcmp(name, "imag") == 0;
    return whole ? l->int_ : parts && (type->kind == Type_float || type->kind == Type_complex) ? l->float_ : l->never;
}

static Ir *attribute_in_field(Lower *l, FormatCall *f, Ir *value, Str name)
{
    const char *text = arena_print(l->arena, "%.*s", (int)name.len, name.at);
    Type *type = l->never;
    if (!name.len)
        return format_error(l, f, "Empty attribute in format string");
    if (value->type->kind == Type_union)
        for_each (Type *, member, &value->type->items) {
            type = type_join(l->types, type, attribute_type(l, member, text));
        }
    return for_members(l, value, type, attribute_of_member, (void *)text, "part", f->span);
}

static Ir *item_in_field(Lower *l, FormatCall *f, Ir *value, Str name)
{
    if (!name.len)
        return format_error(l, f, "Empty attribute in format string");
    if (has_instance(value->type))
        return lower_refuse(l, f->span, "an item of an instance in a format field"), ended(l, l->never, f->span);
    Ir *index = all_digits(name) ? ir_int(l->unit, digits_value(name), f->span) : tree_str(l, name, f->span);
    return item_tree(l, value, index, f->span);
}

/* The argument, then its attributes and items. */
static Ir *field_value(Lower *l, FormatCall *f, Str field)
{
    uint32_t at = 0;
    while (at < field.len && field.at[at] != '.' && field.at[at] != '[')
        at++;
    Ir *value = format_argument(l, f, (Str){field.at, at});
    while (at < field.len && value->type->kind != Type_never) {
        bool item = field.at[at++] == '[';
        uint32_t start = at;
        while (at < field.len && (item ? field.at[at] != ']' : field.at[at] != '.' && field.at[at] != '['))
            at++;
        Str name = {field.at + start, at - start};
        if (item && at == field.len)
            return format_error(l, f, "Missing ']' in format string");
        value = quiet(l, (item ? item_in_field : attribute_in_field)(l, f, value, name), "part");
        at += item;
        if (item && at < field.len && field.at[at] != '.' && field.at[at] != '[')
            return format_error(l, f, "Only '.' or '[' may follow ']' in format field specifier");
    }
    return value;
}

/* ---- the parts of a field ----------------------------------------------------------------------- */
typedef struct FieldParts {
    Str name, spec;
    char conversion;
    bool nested; /* the specification has fields */
} FieldParts;

/* A specification up to its own brace; false: it has none. */
static bool read_spec(FormatCall *f, FieldParts *parts)
{
    uint32_t start = f->at, depth = 1;
    for (; f->at < f->text.len; f->at++) {
        char c = f->text.at[f->at];
        depth += c == '{' ? 1 : c == '}' ? -1u : 0;
        parts->nested |= c == '{';
        if (!depth) {
            parts->spec = (Str){f->text.at + start, f->at++ - start};
            return true;
        }
    }
    return false;
}

/* Behind the opening brace, as CPython reads it; an error's text, or NULL. */
static const char *read_field(FormatCall *f, FieldParts *parts)
{
    uint32_t start = f->at;
    while (f->at < f->text.len && !strchr("{}:!", f->text.at[f->at])) {
        if (f->text.at[f->at++] == '[')
            while (f->at < f->text.len && f->text.at[f->at] != ']')
                f->at++;
    }
    parts->name = (Str){f->text.at + start, f->at - start};
    if (f->at == f->text.len)
        return start == f->at ? "Single '{' encountered in format string" : "expected '}' before end of string";
    char c = f->text.at[f->at++];
    if (c == '{')
        return "unexpected '{' in field name";
    if (c == '!') {
        if (f->at == f->text.len)
            return "end of string while looking for conversion specifier";
        parts->conversion = f->text.at[f->at++];
        while (f->at < f->text.len && (f->text.at[f->at] & 0xc0) == 0x80)
            f->at++;
        c = f->at < f->text.len ? f->text.at[f->at++] : ':';
        if (c != '}' && c != ':')
            return "expected ':' after conversion specifier";
    }
    return c == '}' || read_spec(f, parts) ? NULL : "unmatched '{' in format spec";
}

static Ir *format_pieces(Lower *l, FormatCall *f, uint32_t depth);

/* The fields inside a specification. */
static Ir *nested_spec(Lower *l, FormatCall *f, const FieldParts *parts, uint32_t depth)
{
    Str outer = f->text;
    uint32_t at = f->at;
    if (!parts->nested)
        return tree_str(l, parts->spec, f->span);
    f->text = parts->spec;
    f->at = 0;
    Ir *spec = quiet(l, format_pieces(l, f, depth + 1), "spec");
    f->text = outer;
    f->at = at;
    return spec;
}

static bool names_whole(Str field)
{
    return !memchr(field.at, '.', field.len) && !memchr(field.at, '[', field.len);
}

static Ir *format_field(Lower *l, FormatCall *f, uint32_t depth)
{
    FieldParts parts = {0};
    const char *error = read_field(f, &parts);
    if (error)
        return format_error(l, f, error);
    Ir *value = field_value(l, f, parts.name);
    const Node *node = names_whole(parts.name) ? f->used : NULL;
    if (value->type->kind == Type_never)
        return value;
    if ((unsigned char)parts.conversion >= 0x80) {
        lower_refuse(l, f->span, "a conversion that is no ASCII letter");
        return ended(l, l->never, f->span);
    }
    if (parts.conversion && !strchr("sra", parts.conversion))
        return raise_text(l, "ValueError", f->span, "Unknown conversion specifier %c", parts.conversion);
    Ir *spec = nested_spec(l, f, &parts, depth);
    return spec->type->kind == Type_never
               ? spec
               : format_asked(l, (Asked){node, node, node, NULL, f->span}, value, parts.conversion, spec, f->span);
}

static void add_text(Lower *l, FormatCall *f, Block *pieces, uint32_t start, uint32_t end)
{
    if (end > start)
        add_piece(l, pieces, here(l), tree_str(l, (Str){f->text.at + start, end - start}, f->span));
}

static Ir *format_pieces(Lower *l, FormatCall *f, uint32_t depth)
{
    Block pieces = {0};
    uint32_t start = f->at;
    if (depth > 1)
        return format_error(l, f, "Max string recursion exceeded");
    while (f->at < f->text.len) {
        char c = f->text.at[f->at++];
        if (c != '{' && c != '}')
            continue;
        bool doubled = f->at < f->text.len && f->text.at[f->at] == c;
        add_text(l, f, &pieces, start, f->at - !doubled);
        if (!doubled && c == '}')
            return format_error(l, f, "Single '}' encountered in format string");
        uint32_t mark = here(l);
        if (doubled)
            f->at++;
        else {
            Ir *piece = format_field(l, f, depth);
            if (piece->type->kind == Type_never)
                return piece;
            add_piece(l, &pieces, mark, piece);
        }
        start = f->at;
    }
    add_text(l, f, &pieces, start, f->at);
    return tree_join(l, pieces.at, pieces.len, f->span);
}

/* ---- a format that is read when it runs ------------------------------------------------------- */
/* Of **kwargs, a parameter that is a tuple of what was given by these names. */
static const NameList *static_names(Lower *l, const Node *keyword)
{
    return names_in_pack(l->inference, l->instance, keyword->Keyword.value);
}

/* The word that runtime/format_private.h wants for an argument; NULL: refused. */
static const char *word_for(Lower *l, const Node *argument, const Ir *value)
{
    TypeKind kind = value->type->kind;
    if (argument->kind == N_Starred) {
        if (kind == Type_list || kind == Type_sequence || kind == Type_tuple)
            return "*";
        lower_refuse(l, argument->at, "an argument *args that is no list or tuple");
        return NULL;
    }
    if (argument->kind != N_Keyword || argument->Keyword.name)
        return argument->kind == N_Keyword ? argument->Keyword.name : "";
    if (static_names(l, argument))
        return "**kwargs";
    if (kind == Type_dict && value->type->items.at[0]->kind == Type_str)
        return "**";
    lower_refuse(l, argument->at, "an argument **kwargs that is no dict of texts");
    return NULL;
}

/* **kwargs where no call gives any */
static bool is_never_filled(const Type *type)
{
    return type->kind == Type_dict && type->items.at[0]->kind == Type_never;
}

static void pack(Lower *l, Ir *tuple, TypeList *types, const char **words, const char *word, Ir *value)
{
    Type *plain = plain_type(l, value->type);
    value = plain ? hold(l, convert(l, value, plain), "number") : quiet(l, value, "argument");
    *words = arena_print(l->arena, types->len ? "%s,%s" : "%s%s", *words, word);
    push(l->arena, &tuple->TupleNew.items, value);
    push(l->arena, types, value->type);
}

/* All arguments as one tuple, with a text behind them that names them; NULL: refused, or one never comes. */
static Ir *pack_arguments(Lower *l, const Node *call, const char *whole)
{
    uint32_t count = call->Call.args.len + call->Call.keywords.len;
    Ir *tuple = ir_new(l->unit, I_TupleNew, NULL, call->at);
    TypeList types = {0};
    const char *words = "";
    for (uint32_t index = 0; index < count; index++) {
        bool keyword = index >= call->Call.args.len;
        const Node *argument =
            keyword ? call->Call.keywords.at[index - call->Call.args.len] : call->Call.args.at[index];
        Ir *value = hold(l, lower_expr(l, keyword ? argument->Keyword.value : argument), "argument");
        if (keyword && !argument->Keyword.name && is_never_filled(value->type))
            continue;
        const char *word = value->type->kind == Type_never ? NULL : whole ? whole : word_for(l, argument, value);
        if (!word)
            return NULL;
        const NameList *names = strcmp(word, "**kwargs") ? NULL : static_names(l, argument);
        for (uint32_t at = 0; names && at < names->len; at++)
            pack(l, tuple, &types, &words, names->at[at], tree_field(l, again(l, value), at, call->at));
        if (!names)
            pack(l, tuple, &types, &words, word, value);
    }
    Ir *text = tree_text(l, words, call->at);
    push(l->arena, &tuple->TupleNew.items, text);
    push(l->arena, &types, text->type);
    tuple->type = type_tuple(l->types, types.at, types.len);
    return tuple;
}

static Ir *format_when_it_runs(Lower *l, const Special *special, const char *whole)
{
    Ir *format = hold(l, special->receiver, "format");
    Ir *tuple = pack_arguments(l, special->call, whole);
    if (!tuple)
        return ended(l, l->never, special->call->at);
    if (type_holds(tuple->type, Type_instance) && some_class_has(l->inference, "__format__")) {
        lower_refuse(l, special->call->at,
                     "an instance in a format that is met at run time, beside a method __format__");
        return ended(l, l->never, special->call->at);
    }
    Ir *node = ir_new(l->unit, I_Format, l->str, special->call->at);
    node->Format.a = tuple;
    node->Format.spec = format;
    node->Format.conversion = format_whole;
    return node;
}

static Ir *format_map_method(Lower *l, const Special *special)
{
    return format_when_it_runs(l, special, "***");
}

static bool takes_apart(const Node *call)
{
    for_each (Node *, keyword, &call->Call.keywords)
        if (!keyword->Keyword.name)
            return true;
    for_each (Node *, arg, &call->Call.args)
        if (arg->kind == N_Starred)
            return true;
    return false;
}

static Ir *format_method(Lower *l, const Special *special)
{
    FormatCall f = {.special = special, .span = special->call->at};
    if (!special->receiver) {
        lower_refuse(l, special->call->at, "str.format of what may be no text");
        return ended(l, l->never, special->call->at);
    }
    if (!is_const(special->receiver, Type_str) || takes_apart(special->call))
        return format_when_it_runs(l, special, NULL);
    f.text = special->receiver->Const.value.text;
    give_arguments(l, &f);
    return format_pieces(l, &f, 0);
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
    const Node *call = special->call, *given = call_arg(special, 1);
    Asked asked = {call, call_arg(special, 0), given ? given : call, NULL, call->at};
    return format_asked(l, asked, value, 0, spec, call->at);
}

const SpecialRow text_rules[] = {
    {"str", str_rule},
    {"repr", repr_rule},
    {"ascii", ascii_rule},
    {"format", format_rule},
    {"str.format", format_method},
    {"str_format", format_method},
    {"str_format_map", format_map_method},
    {NULL, NULL},
};
