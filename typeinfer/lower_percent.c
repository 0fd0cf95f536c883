/* lower_percent.c -- "..." % values with a constant format.
 * In: the format and its arguments, evaluated.  Out: Join of Percent pieces; a format that is not
 * constant stays a Binary. Rule: what CPython finds wrong while it formats is raised after the
 * pieces in front of it. */
#include "typeinfer/lower.h"

typedef struct Percents {
    Str text;
    uint32_t at;
    Ir *args;             /* a held tuple, or one value */
    bool is_tuple, bytes; /* bytes: the text is Latin-1 for the bytes of the format */
    uint32_t next, count;
    Ir *named; /* what %(name) stands for; NULL: none yet */
    Block pieces;
    Span span;
} Percents;

static Ir *next_argument(Lower *l, Percents *p)
{
    if (p->named)
        return again(l, p->named);
    if (p->next >= p->count)
        return raise_text(l, "TypeError", p->span, "not enough arguments for format string");
    uint32_t index = p->next++;
    return p->is_tuple ? tree_field(l, again(l, p->args), index, p->span) : again(l, p->args);
}

/* %(name): p->at stands at the parenthesis, and behind the closing one afterwards. */
static Ir *named_argument(Lower *l, Percents *p)
{
    uint32_t start = ++p->at, open = 1;
    while (p->at < p->text.len && open) {
        open += p->text.at[p->at] == '(';
        open -= p->text.at[p->at] == ')';
        p->at++;
    }
    if (open)
        return raise_text(l, "ValueError", p->span, "incomplete format key");
    Ir *key = tree_str(l, (Str){p->text.at + start, p->at - start - 1}, p->span);
    if (p->bytes) {
        key = ir_new(l->unit, I_Const, type_simple(l->types, Type_bytes), p->span);
        key->Const.value.text = (Str){p->text.at + start, p->at - start - 1};
    }
    Ir *value = load_key(l, again(l, p->args), key, p->span);
    return p->named = value->type->kind == Type_never ? value : hold(l, value, "value");
}

static void add_text(Lower *l, Percents *p, const char *at, uint32_t len)
{
    if (len)
        push(l->arena, &p->pieces, tree_str(l, (Str){at, len}, p->span));
}

/* `*`: an argument that must be an int. */
static Ir *star(Lower *l, Percents *p)
{
    Ir *value = next_argument(l, p);
    if (value->type->kind == Type_never)
        return value;
    if (!converts(value->type, l->int_) || value->type->kind == Type_union)
        return raise_text(l, "TypeError", p->span, "* wants int");
    return quiet(l, convert(l, value, l->int_), "width");
}

static bool in_text(const Percents *p, const char *set)
{
    return p->at < p->text.len && p->text.at[p->at] && strchr(set, p->text.at[p->at]);
}

static Ir *bad_character(Lower *l, const Percents *p)
{
    unsigned char c = (unsigned char)p->text.at[p->at];
    return raise_text(l, "ValueError", p->span, "unsupported format character '%c' (0x%x) at index %u",
                      c < 127 && c > 31 ? c : '?', c, p->at);
}

/* One conversion; p->at stands behind the '%'.  A tree of type never: it raises. */
typedef struct Piece { /* one conversion */
    Str spec;
    Ir *width, *precision;
    Span at;
} Piece;

static Ir *converted(Lower *l, Ir *value, void *context)
{
    const Piece *piece = context;
    char letter = piece->spec.at[piece->spec.len - 1];
    Type *plain = strchr("sra", letter) ? NULL : plain_type(l, value->type); /* NumPy scalars, too */
    if (plain)
        value = quiet(l, convert(l, value, plain), "number");
    if (piece->spec.len == 2 && letter == 's' && value->type->kind == Type_str)
        return value;
    if (piece->spec.len == 2 && strchr("diusra", letter) && value->type->kind == Type_int) { /* str() of it */
        Ir *text = ir_new(l->unit, I_TextOf, l->str, piece->at);
        text->TextOf.a = value;
        text->TextOf.conversion = 's';
        return text;
    }
    Ir *node = ir_new(l->unit, I_Percent, l->str, piece->at);
    node->Percent.a = value;
    node->Percent.spec = piece->spec;
    node->Percent.width = piece->width ? again(l, piece->width) : NULL;
    node->Percent.precision = piece->precision ? again(l, piece->precision) : NULL;
    return node;
}

static bool fixed_member(const Type *type)
{
    for_each (Type *, member, &type->items) {
        if (type->kind == Type_union && member->kind == Type_fixed)
            return true;
    }
    return false;
}

static Ir *by_member(Lower *l, Ir *value, Piece *piece)
{
    piece->width = piece->width ? hold(l, piece->width, "width") : NULL;
    piece->precision = piece->precision ? hold(l, piece->precision, "precision") : NULL;
    return for_members(l, value, l->str, converted, piece, "text", piece->at);
}

/* b"%s" takes bytes, b"%r" is %a, b"%c" a byte: as text of the same codes.  NULL: raised. */
static Ir *of_bytes(Lower *l, const Percents *p, Ir *value, Piece *piece)
{
    static const Library text = {
        .name = "%", .owner = "bytes", .c_name = "bytes_as_text", .can_raise = true, .cost = 30};
    static const Library byte = {
        .name = "%", .owner = "bytes", .c_name = "bytes_percent_byte", .can_raise = true, .cost = 20};
    static const Library single = {
        .name = "%", .owner = "bytes", .c_name = "bytes_percent_single", .can_raise = true, .cost = 20};
    char letter = piece->spec.at[piece->spec.len - 1];
    char *spec = NEW_ARRAY(l->arena, char, piece->spec.len + 1);
    memcpy(spec, piece->spec.at, piece->spec.len);
    spec[piece->spec.len - 1] = letter == 'r' ? 'a' : strchr("bc", letter) ? 's' : letter;
    piece->spec.at = spec;
    if (!strchr("bsc", letter))
        return value;
    bool shows = type_shows_bytes(value->type), whole = value->type->kind == Type_int || value->type->kind == Type_bool;
    if (letter == 'c' ? !shows && !whole : !shows) {
        if (letter == 'c')
            raise_text(l, "TypeError", p->span, "%%c requires an integer in range(256) or a single byte");
        else
            raise_text(l, "TypeError", p->span,
                       "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'",
                       type_word(value->type));
        return NULL;
    }
    if (letter == 'c' && whole)
        value = convert(l, value, l->int_);
    const Library *library = letter != 'c' ? &text : whole ? &byte : &single;
    return quiet(l, tree_library(l, library, l->str, &value, 1, 0, p->span), "text");
}

static Ir *conversion(Lower *l, Percents *p)
{
    uint32_t start = p->at - 1;
    Ir *width = NULL, *precision = NULL;
    if (in_text(p, "%") && p->text.at[start] == '%') { /* only %%: %5% and %(a)% are unknown conversions */
        p->at++;
        return tree_text(l, "%", p->span);
    }
    while (in_text(p, "-+ #0"))
        p->at++;
    if (in_text(p, "*")) {
        p->at++;
        width = star(l, p);
    }
    while (in_text(p, "0123456789"))
        p->at++;
    if (in_text(p, ".")) {
        p->at++;
        if (in_text(p, "*")) {
            p->at++;
            precision = star(l, p);
        }
        while (in_text(p, "0123456789"))
            p->at++;
    }
    while (in_text(p, "hlL"))
        p->at++;
    if (p->at >= p->text.len)
        return raise_text(l, "ValueError", p->span, "incomplete format");
    Ir *value = next_argument(l, p);
    if (value->type->kind == Type_never)
        return value;
    if (!in_text(p, p->bytes ? "diouxXeEfFgGcrsab" : "diouxXeEfFgGcrsa"))
        return bad_character(l, p);
    if (!in_text(p, "rsa") && may_ask(l, value->type)) {
        lower_refuse(l, p->span, "%% of an instance that is asked for a number");
        return ended(l, l->never, p->span);
    }
    p->at++;
    Piece piece = {(Str){p->text.at + start, p->at - start}, width, precision, p->span};
    if (p->bytes && !(value = of_bytes(l, p, value, &piece)))
        return ended(l, l->never, p->span);
    return fixed_member(value->type) ? by_member(l, value, &piece) : converted(l, value, &piece);
}

/* A list that no conversion asks for is no error: it might be a mapping.  A deque might not. */
static bool is_mapping(Lower *l, const Type *type)
{
    if (type->kind == Type_instance)
        return has_method(l->inference, type, "__getitem__") && !has_method(l->inference, type, "appendleft");
    return type->kind == Type_list || type->kind == Type_dict || type->kind == Type_range || type->kind == Type_bytes ||
           type->kind == Type_packed;
}

static Ir *left_over(Lower *l, Ir *value, void *context)
{
    const Percents *p = context;
    if (value && is_mapping(l, value->type))
        return tree_none(l, p->span);
    return raise_text(l, "TypeError", p->span, "not all arguments converted during %s formatting",
                      p->bytes ? "bytes" : "string");
}

/* The value that no conversion took; NULL: it may be left over. */
static Ir *test_left_over(Lower *l, Percents *p)
{
    if (p->next >= p->count)
        return NULL;
    if (p->is_tuple)
        return left_over(l, NULL, p);
    Type *type = p->args->type->kind == Type_union || is_mapping(l, p->args->type) ? l->none : l->never;
    Ir *tested = for_members(l, again(l, p->args), type, left_over, p, "left", p->span);
    return tested->type->kind == Type_never ? tested : NULL;
}

static Ir *percent_pieces(Lower *l, Percents *p)
{
    uint32_t start = 0;
    while (p->at < p->text.len) {
        if (p->text.at[p->at] != '%') {
            p->at++;
            continue;
        }
        add_text(l, p, p->text.at + start, p->at - start);
        p->at++;
        if (in_text(p, "(")) {
            if (p->args->type->kind == Type_instance) {
                lower_refuse(l, p->span, "an instance that a format asks for names");
                return ended(l, l->never, p->span);
            }
            if (p->args->type->kind != Type_dict)
                return raise_text(l, "TypeError", p->span, "format requires a mapping");
            Ir *named = named_argument(l, p);
            if (named->type->kind == Type_never)
                return named;
        }
        Ir *piece = conversion(l, p);
        if (piece->type->kind == Type_never)
            return piece;
        push(l->arena, &p->pieces, quiet(l, piece, "text"));
        start = p->at;
    }
    add_text(l, p, p->text.at + start, p->at - start);
    Ir *wrong = test_left_over(l, p);
    return wrong ? wrong : tree_join(l, p->pieces.at, p->pieces.len, p->span);
}

/* A tuple that is not known as such gives its items as arguments, a dict is what names are looked for in. */
static bool may_be_tuple(const Type *type)
{
    for_each (Type *, member, &type->items) {
        if (type->kind == Type_union &&
            (member->kind == Type_tuple || member->kind == Type_sequence || member->kind == Type_dict))
            return true;
    }
    return type->kind == Type_sequence;
}

/* An instance whose class the runtime would have to ask whether it is a mapping. */
static bool may_be_mapping(Lower *l, const Type *type)
{
    bool any = type->kind == Type_instance && is_mapping(l, type);
    for_each (Type *, member, &type->items) {
        if (type->kind == Type_union)
            any |= member->kind == Type_instance && is_mapping(l, member);
    }
    return any;
}

Ir *percent_tree(Lower *l, Ir *format, Ir *args, Span at)
{
    bool later = !is_const(format, Type_str) || may_be_tuple(args->type);
    if (later && (may_ask(l, args->type) || may_be_mapping(l, args->type))) {
        lower_refuse(l, at, "%% of an instance with a format that is not constant");
        return ended(l, l->never, at);
    }
    if (later)
        return ir_binary(l->unit, Ir_mod, l->str, format, args, at);
    Percents p = {.text = format->Const.value.text, .is_tuple = args->type->kind == Type_tuple, .span = at};
    p.args = p.is_tuple && args->kind == I_TupleNew ? args : hold(l, args, "values");
    if (p.is_tuple && args->kind == I_TupleNew) { /* each is used once, but a __str__ may change what others read */
        bool runs = type_holds(args->type, Type_instance);
        for (uint32_t index = 0; index < args->TupleNew.items.len; index++)
            args->TupleNew.items.at[index] = (runs ? hold : quiet)(l, args->TupleNew.items.at[index], "argument");
    }
    p.count = p.is_tuple ? args->type->items.len : 1;
    return percent_pieces(l, &p);
}

/* b"..." % values: the text of the same codes is made, and becomes bytes again. */
Ir *percent_bytes_tree(Lower *l, Ir *format, Ir *args, Span at)
{
    static const Library library = {.name = "%", .owner = "bytes", .c_name = "bytes_of_text", .cost = 30};
    Text text = {0};
    if (!is_const(format, Type_bytes) || may_be_tuple(args->type) || args->type->kind == Type_union) {
        lower_refuse(l, at, "%% of bytes with a format that is not constant, or these values");
        return ended(l, l->never, at);
    }
    Str bytes = format->Const.value.text;
    for (uint32_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.at[i];
        if (c >= 128)
            text_char(&text, (char)(0xc0 | c >> 6));
        text_char(&text, (char)(c < 128 ? c : 0x80 | (c & 63)));
    }
    Percents p = {.text = {arena_copy(l->arena, text.at ? text.at : "", text.len), text.len},
                  .is_tuple = args->type->kind == Type_tuple,
                  .bytes = true,
                  .span = at};
    text_free(&text);
    p.args = hold(l, args, "values");
    p.count = p.is_tuple ? args->type->items.len : 1;
    Ir *made = percent_pieces(l, &p);
    if (made->type->kind == Type_never)
        return made;
    made = quiet(l, made, "text");
    return tree_library(l, &library, format->type, &made, 1, 0, at);
}
