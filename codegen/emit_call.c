/* emit_call.c -- calls: of functions of the program, of the runtime, and of whatever gives its
 * result by a pointer. In: Call, Library and other nodes that may fail.  Out: Pieces. Rule:
 * core.h's table: a result that has no failed value of its own goes through the last parameter. */
#include "codegen/emit.h"

bool can_raise(const Func *func)
{
    if (!func->effects || func->yields)
        return true;
    return func->effects->raises || func->effects->interrupts || func->effects->recurses;
}

typedef struct Size {
    const Func *func;
    uint32_t nodes;
    bool repeats;
} Size;

static void note_size(void *context, Ir *node)
{
    Size *size = context;
    size->nodes++;
    size->repeats |= node->kind == I_Loop || node->kind == I_While || node->kind == I_Try || node->kind == I_Finally ||
                     (node->kind == I_Call && node->Call.func == size->func);
}

/* gcc's own guess at -O2 is that few calls are worth it. */
bool is_small_function(const Func *func)
{
    enum { MOST_NODES = 30 };
    Size size = {.func = func};
    if (func->yields || func == func->unit->entry)
        return false;
    ir_walk((Block *)&func->body, note_size, &size);
    return !size.repeats && size.nodes <= MOST_NODES;
}

bool returns_by_pointer(const Type *type, bool raises)
{
    if (!raises)
        return false;
    return type->kind == Type_complex || type->kind == Type_tuple || type->kind == Type_range ||
           type->kind == Type_fixed || (type->kind == Type_union && !type_is_pointer(type));
}

const char *failed_value(const Func *func)
{
    if (func->resumes)
        return "TRI_FAILED";
    if (returns_by_pointer(func->result, true))
        return "false";
    switch (func->result->kind) {
    case Type_bool:
        return "TRI_FAILED";
    case Type_int:
        return "INT_FAILED";
    case Type_float:
        return "FLOAT_FAILED";
    case Type_none:
    case Type_never:
        return "false";
    default:
        return "NULL";
    }
}

static const char *arguments(Emit *e, const Block *args, const char *first, const char *result, bool none)
{
    Text text = {0};
    text_put(&text, first);
    for_each (Ir *, arg, args) {
        if (arg->type->kind == Type_none && !none)
            continue; /* None is not passed, only kept in lists */
        text_print(&text, "%s%s", text.len ? ", " : "", value_text(e, arg));
    }
    if (result)
        text_print(&text, "%s%s", text.len ? ", " : "", result);
    const char *made = arena_copy(e->arena, text.at ? text.at : "", text.len);
    text_free(&text);
    return made;
}

Piece emit_call(Emit *e, const Ir *node, const char *result)
{
    return piece(e, Level_postfix, "%s(%s)", node->Call.func->c_name,
                 arguments(e, &node->Call.args, scope_arguments(e, node), result, false));
}

/* ---- f passes a call on to f_wide ------------------------------------------------------- */
bool is_forward(const Func *func, const Ir *node)
{
    const Ir *value = node->kind == I_Return ? node->Return.value : NULL;
    return value && value->kind == I_Call && value->at.start == SPAN_FORWARD.start &&
           can_raise(func) == can_raise(value->Call.func);
}

/* The tests of a forward: other ones as they are, and up to four words together. */
typedef struct WideTests {
    Text all, words;
    uint32_t count; /* of the words in hand */
} WideTests;
enum { words_together = 4 };

static void end_words(WideTests *tests)
{
    if (tests->count)
        text_print(&tests->all, "%s%s(%s)", tests->all.len ? " || " : "",
                   tests->count > 1 ? "int_any_wide" : "int_is_wide", tests->words.at);
    tests->count = tests->words.len = 0;
}

/* n < -2**31 or n > 2**31 - 1 is int_is_wide(n). */
static void put_wide_test(Emit *e, const Ir *test, WideTests *out)
{
    if (test->kind == I_Or) {
        put_wide_test(e, test->Or.a, out);
        put_wide_test(e, test->Or.b, out);
    } else if (test->Compare.op == Ir_ne || (test->Compare.a->kind != I_Get && test->Compare.a->kind != I_Attr)) {
        end_words(out);
        text_print(&out->all, "%s%s", out->all.len ? " || " : "", condition_text(e, test));
    } else if (test->Compare.op == Ir_lt) {
        text_print(&out->words, "%s%s", out->count ? ", " : "", value_text(e, test->Compare.a));
        if (++out->count == words_together)
            end_words(out);
    }
}

void emit_forward(Emit *e, const Ir *node)
{
    const Ir *value = node->If.body.at[0]->Return.value;
    const char *result = returns_by_pointer(e->func->result, can_raise(e->func)) ? "result" : NULL;
    WideTests tests = {0};
    put_wide_test(e, node->If.test, &tests);
    end_words(&tests);
    write_line(e, "if (%s)", tests.all.at);
    e->depth++;
    write_line(e, "return %s;", emit_call(e, value, result).text);
    e->depth--;
    text_free(&tests.all);
    text_free(&tests.words);
}

/* "list_append" of a list[int] is list_int_append. */
static const char *runtime_name(Emit *e, const Ir *node)
{
    const Library *library = node->Library.library;
    const char *rest = strchr(library->c_name, '_');
    bool packed = node->Library.args.len && node->Library.args.at[0]->type->kind == Type_packed;
    if (packed && (!strcmp(library->c_name, "packed_append") || !strcmp(library->c_name, "packed_append_float")))
        return format_text(e, "%s_append", node->Library.args.at[0]->type->stem);
    if (!library->generic_class || !rest || !node->Library.args.len)
        return library->c_name;
    const Type *type = node->Library.args.at[0]->type;
    use_type(e, type);
    return format_text(e, "%s%s", type->stem, rest);
}

/* xs.append(x) of a word that is known to be plain; of a temporary: the list takes its reference over. */
static bool try_push(Emit *e, const Ir *node, Piece *made)
{
    if (!is_list_append(node))
        return false;
    const Ir *list = node->Library.args.at[0], *item = node->Library.args.at[1];
    use_type(e, list->type);
    if (item->type->kind == Type_int && list->type->items.at[0] == item->type &&
        range_is_plain(range_of(e->func, item))) {
        *made = piece(e, Level_postfix, "%s_append_plain(%s, %s)", list->type->stem, value_text(e, list),
                      value_text(e, item));
        return true;
    }
    bool fresh = makes_reference(e->func, item);
    const char *taken = fresh ? value_text(e, item) : moved_text(e, item);
    if (!fresh && strncmp(taken, "take", 4))
        return false;
    *made = piece(e, Level_postfix, "%s_push(%s, %s)", list->type->stem, value_text(e, list), taken);
    return true;
}

/* xs.pop() of a list of None: there is nothing to keep, but the function has a place for it. */
static bool gives_nothing(const Ir *node)
{
    const Library *library = node->Library.library;
    const char *rest = strchr(library->c_name, '_');
    return library->generic_class && rest && (node->type->kind == Type_none || node->type->kind == Type_never) &&
           (!strcmp(rest, "_pop") || !strcmp(rest, "_choice") || !strcmp(rest, "_get"));
}

Piece emit_runtime(Emit *e, const Ir *node, const char *result)
{
    Piece made;
    if (!result && gives_nothing(node))
        result = "&PY_NOTHING";
    if (try_push(e, node, &made))
        return made;
    if (!strcmp(node->Library.library->owner ? node->Library.library->owner : "", "numpy") &&
        node->type->kind == Type_array)
        return emit_new_array(e, node);
    use_type(e, node->type);
    const char *c_name = node->Library.library->c_name;
    if (!strcmp(c_name, "complex_real") || !strcmp(c_name, "complex_imag"))
        return piece(e, Level_postfix, "%s.%s", operand(e, node->Library.args.at[0], Level_postfix),
                     c_name + strlen("complex_"));
    if (!strcmp(c_name, "type_hash"))
        return piece(e, Level_postfix, "hash_as_int(type_hash(%s, %s))", descriptor(e, node->Library.args.at[0]->type),
                     address_text(e, node->Library.args.at[0]));
    if (!strcmp(c_name, "list_bigs")) /* words.c */
        return piece(e, Level_postfix, "%s->bigs", operand(e, node->Library.args.at[0], Level_postfix));
    if (!strncmp(c_name, "struct_unpack", 13)) /* it fills what the descriptor says */
        result = descriptor(e, node->type);
    return piece(e, Level_postfix, "%s(%s)", runtime_name(e, node),
                 arguments(e, &node->Library.args, "", result, node->Library.library->generic_class));
}

/* ---- results through a pointer: an expression that is false when it raised -------------- */
static Piece plus_result(Emit *e, const Ir *node, const char *result)
{
    const char *call = expression(e, node).text;
    size_t length = strlen(call);
    if (!length || call[length - 1] != ')')
        bug("%s has no form with a result (at %u)", ir_kind_text(node->kind), node->at.start);
    return piece(e, Level_postfix, "%.*s, %s)", (int)(length - 1), call, result);
}

static Piece checked_member(Emit *e, const Ir *node, const char *result)
{
    const Ir *a = node->Convert.a;
    return piece(e, Level_postfix, "value_to_slot(%s, %s, %s)",
                 type_is_value(a->type) ? value_text(e, a) : format_text(e, "value_from_object(%s)", value_text(e, a)),
                 descriptor(e, node->type), result);
}

static Piece to_dtype(Emit *e, const Ir *node, const char *result)
{
    const char *from = node->Convert.a->type->stem;
    return piece(e, Level_postfix, "fixed_%s_%s(%s, %s)", node->type->dtype == Dtype_uint64 ? "u64_from" : "from", from,
                 value_text(e, node->Convert.a), result);
}

Piece with_result(Emit *e, const Ir *node, const char *result)
{
    switch (node->kind) {
    case I_Call:
        return emit_call(e, node, result);
    case I_Library:
        return emit_runtime(e, node, result);
    case I_Yield:
        return emit_yield(e, node, result);
    case I_Returned:
        return piece(e, Level_postfix, "generator_returned(&%s->head, %s, %s)",
                     operand(e, node->Returned.a, Level_postfix), slot_descriptor(e, node->type), result);
    case I_Convert:
        if (node->type->kind == Type_fixed)
            return to_dtype(e, node, result);
        return checked_member(e, node, result);
    default:
        return plus_result(e, node, result);
    }
}
