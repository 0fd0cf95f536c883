/* emit_set.c -- assignments, evaluations and returns: where an expression may fail, and references
 * change hands. In: Set, Eval and Return with any root.  Out: lines. Rule: a result that may be the
 * failed one is tested in the very next line; an owned variable takes a reference of its own. */
#include "codegen/emit.h"

/* ---- declarations ----------------------------------------------------------------------- */
static const char *pointed(Emit *e, const Type *type)
{
    const char *text = c_type(e, type);
    return format_text(e, "%.*s", (int)strcspn(text, " *"), text);
}

static const char *struct_name(Emit *e, const Type *type)
{
    return c_type(e, type);
}

/* "owned(str) s", "int64_t n", "double x" */
static const char *declaration(Emit *e, const Var *var)
{
    const Type *type = var->type;
    if (var->hold != Hold_owned) {
        if (type->kind == Type_int)
            return format_text(e, "%s %s", var->small ? "int64_t" : "py_int", var->c_name);
        if (var->is_char)
            return format_text(e, "uint32_t %s", var->c_name);
        if (type->kind == Type_bool && var->tri)
            return format_text(e, "py_tri %s", var->c_name);
        return c_declarator(e, type, var->c_name);
    }
    if (type->kind == Type_int)
        return format_text(e, "owned_int %s", var->c_name);
    if (type_is_value(type))
        return format_text(e, "owned_value %s", var->c_name);
    if (type_has(type, STRUCT))
        return format_text(e, "owned_struct(%s) %s", struct_name(e, type), var->c_name);
    return format_text(e, "owned(%s) %s", pointed(e, type), var->c_name);
}

static const char *nothing_yet(const Var *var)
{
    const Type *type = var->type;
    if (type->kind == Type_int)
        return var->may_be_unset ? "INT_UNSET" : "0";
    if (type_is_value(type) || type_has(type, STRUCT))
        return "{0}";
    if (type->kind == Type_fixed)
        return type->dtype >= Dtype_complex64 ? "{0}" : "0";
    if (type->kind == Type_bool)
        return "false";
    return type->kind == Type_float || var->is_char ? "0" : "NULL";
}

/* A name that Python sets and never reads draws no warning. */
void silence(Emit *e, const Var *var)
{
    if (!var->in_frame && !e->uses[var->id] && var->hold != Hold_owned)
        write_line(e, "(void)%s;", var->c_name);
}

/* A frame begins with zeros. */
static void declare_in_frame(Emit *e, const Var *var)
{
    if (var->type->kind == Type_int && var->may_be_unset)
        write_line(e, "%s = INT_UNSET;", var->c_name);
}

void empty(Emit *e, const Var *var)
{
    if (var->type->kind == Type_int)
        write_line(e, "replace_int(&%s, 0);", var->c_name);
    else if (type_is_value(var->type))
        write_line(e, "replace_value(&%s, VALUE_UNSET);", var->c_name);
    else if (type_has(var->type, STRUCT))
        write_line(e, "%s_replace(&%s, (%s){0});", struct_name(e, var->type), var->c_name, struct_name(e, var->type));
    else
        write_line(e, "replace(&%s, NULL);", var->c_name);
}

void declare(Emit *e, const Var *var, bool carried)
{
    if (var->in_frame) {
        declare_in_frame(e, var);
        return;
    }
    bool nothing = var->type->kind == Type_none || var->type->kind == Type_never;
    if (!nothing && (var->hold == Hold_owned || carried))
        write_line(e, "%s = %s;", declaration(e, var), nothing_yet(var));
    else if (!nothing)
        write_line(e, "%s;", declaration(e, var));
    if (!nothing)
        silence(e, var);
    if (var->has_flag)
        write_line(e, "bool %s_is_set = false;", var->c_name);
}

/* ---- a name that may be unbound --------------------------------------------------------- */
const char *unset_test(Emit *e, const Var *var)
{
    if (var->has_flag)
        return format_text(e, "!%s_is_set", var->c_name);
    if (var->type->kind == Type_int)
        return format_text(e, "int_unset(%s)", var->c_name);
    if (type_is_value(var->type))
        return format_text(e, "value_unset(%s)", var->c_name);
    return format_text(e, "!%s", var->c_name);
}

static void open_test(Emit *e, const char *test)
{
    write_line(e, "if (%s) {", test);
    e->depth++;
}

static void close_test(Emit *e)
{
    write_failed(e);
    e->depth--;
    write_line(e, "}");
}

void raise_unset(Emit *e, const Var *var)
{
    const Frame *frame = frame_around(e->unit, e->func, failing_position(e), NULL);
    while (frame && frame->of_class)
        frame = frame_around(e->unit, e->func, failing_position(e), frame);
    bool is_own = frame && frame->at.start <= var->at.start && var->at.start < frame->at.end;
    const char *attribute = strchr(var->name, '.'); /* of a function: f.x */
    if (attribute && attribute != var->name)
        write_line(e, "py_raise(&py_AttributeError, \"'function' object has no attribute '%s'\");", attribute + 1);
    else if (!var->home && !var->scope)
        write_line(e, "py_raise(&py_NameError, \"name '%s' is not defined\");", var->name);
    else if ((var->scope && var->scope != e->func) || (frame && !is_own)) /* a comprehension is a function of its own */
        write_line(e,
                   "py_raise(&py_NameError, \"cannot access free variable '%s' where it is not "
                   "associated with a value in enclosing scope\");",
                   var->name);
    else
        write_line(e,
                   "py_raise(&py_UnboundLocalError, \"cannot access local variable '%s' where it "
                   "is not associated with a value\");",
                   var->name);
}

static void test_unset(Emit *e, const Ir *get)
{
    const char *missing = get->Get.missing;
    open_test(e, unset_test(e, get->Get.var));
    if (missing)
        write_line(e, "py_raise_text(&py_%s, %s);", get->Get.cls, quoted(e, missing, strlen(missing)));
    else
        raise_unset(e, get->Get.var);
    close_test(e);
}

/* t[i] of a tuple by value */
static bool is_tuple_index(const Ir *value)
{
    return value->kind == I_Index && value->Index.a->type->kind == Type_tuple;
}

static void test_tuple_index(Emit *e, const Ir *value)
{
    const char *index = operand(e, value->Index.index, Level_sum);
    int count = (int)value->Index.a->type->items.len;
    const Ir *given = value->Index.index->kind == I_Convert ? value->Index.index->Convert.a : value->Index.index;
    const bool is_bool = given->type->kind == Type_bool;
    if (is_bool && count >= 2) /* 0 and 1 are there */
        return;
    open_test(e, is_bool ? format_text(e, "%s >= %d", index, count)
                         : format_text(e, "%s < -%d || %s >= %d", index, count, index, count));
    if (never_big(e->func, value->Index.index))
        write_line(e, "py_raise(&py_IndexError, \"tuple index out of range\");");
    else
        write_line(e,
                   "py_raise(&py_IndexError, int_is_big(%s) ? \"cannot fit 'int' into an index-sized integer\" : "
                   "\"tuple index out of range\");",
                   value_text(e, value->Index.index));
    close_test(e);
}

/* ---- moving ----------------------------------------------------------------------------- */
static const char *take_text(Emit *e, const Var *var)
{
    if (var->type->kind == Type_int)
        return format_text(e, "take_int(%s)", var->c_name);
    if (type_is_value(var->type))
        return format_text(e, "take_value(%s)", var->c_name);
    if (type_has(var->type, STRUCT))
        return format_text(e, "%s_take(&%s)", struct_name(e, var->type), var->c_name);
    return format_text(e, "take(%s)", var->c_name);
}

/* A temporary that this statement, in the block that it stands in, reads, and nothing else. */
static bool is_only_use(Emit *e, const Var *var)
{
    return var->home && var->hold == Hold_owned && var->is_temp && e->uses[var->id] == 1 && e->places[var->id].set &&
           e->places[var->id].block == e->block;
}

typedef struct Named {
    const Var *var;
    uint32_t mentions;
} Named;

static const Var *var_named(const Ir *node)
{
    return node->kind == I_Get     ? node->Get.var
           : node->kind == I_Set   ? node->Set.var
           : node->kind == I_Unset ? node->Unset.var
                                   : NULL;
}

static void note_named(void *context, Ir *node)
{
    Named *named = context;
    named->mentions += var_named(node) == named->var;
}

/* ---- up to where the statements of a block name its variables, and read what these may lend ------------------- */
typedef struct Stretch { /* a block that is, or was, being looked at */
    struct Stretch *outer;
    uint32_t index, borrowed; /* the statement in hand; the last that reads something borrowed, plus 1 */
} Stretch;

typedef struct Stretching {
    Emit *e;
    Stretch *inner;
} Stretching;

static void stretch_block(void *context, Block *block);

static void stretch_node(void *context, Ir **slot)
{
    Stretching *s = context;
    const Var *var = var_named(*slot);
    ir_each_operand(*slot, stretch_node, s);
    ir_each_block(*slot, stretch_block, s);
    if (!var || var->home != s->e->func || var->is_param)
        return;
    const Stretch *own = var->hold == Hold_owned ? map_get(&s->e->stretches, s->e->places[var->id].block) : NULL;
    if (own)
        s->e->named[var->id] = own->index + 1;
    bool borrowed = (*slot)->kind == I_Get && var->hold == Hold_borrowed;
    for (Stretch *around = s->inner; borrowed && around; around = around->outer)
        around->borrowed = around->index + 1;
}

static void stretch_block(void *context, Block *block)
{
    Stretching *s = context;
    Stretch *stretch = NEW(s->e->arena, Stretch);
    stretch->outer = s->inner;
    s->inner = stretch;
    map_set(s->e->arena, &s->e->stretches, block, stretch);
    for (; stretch->index < block->len; stretch->index++)
        stretch_node(s, &block->at[stretch->index]);
    s->inner = stretch->outer;
}

void find_stretches(Emit *e)
{
    Stretching s = {.e = e};
    e->stretches = (Map){0};
    e->named = NEW_ARRAY(e->arena, uint32_t, e->func->vars.len + 1);
    stretch_block(&s, &e->func->body);
}

/* Is the variable, which ends with the block in hand, named there by this statement for the last time? */
static bool ends_here(Emit *e, const Var *var)
{
    const Place_ *place = &e->places[var->id];
    if (!var->home || var->hold != Hold_owned || var->is_param || var->has_flag || var->in_frame || var->scope ||
        !place->set || place->block != e->block || place->loop || place->together || e->at >= e->block->len ||
        (!var->is_temp && end_is_seen(e->unit, var->type)))
        return false;
    const Stretch *stretch = map_get(&e->stretches, e->block);
    Named now = {.var = var};
    ir_walk(&(Block){e->block->at + e->at, 1, 1}, note_named, &now);
    return now.mentions == 1 && stretch && e->named[var->id] <= e->at + 1 && stretch->borrowed <= e->at + 1;
}

static bool is_last_use(Emit *e, const Var *var)
{
    return is_only_use(e, var) || ends_here(e, var);
}

static bool is_pointer(const Type *type)
{
    return type_is_pointer(type) || type_is_optional(type);
}

static bool is_pointer_cast(const Ir *node)
{
    return node->kind == I_Convert && is_pointer(node->type) && is_pointer(node->Convert.a->type) && !ir_may_fail(node);
}

const char *moved_text(Emit *e, const Ir *node)
{
    if (node->kind == I_Get && is_last_use(e, node->Get.var))
        return take_text(e, node->Get.var);
    if (is_pointer_cast(node) && is_simple(node->Convert.a)) { /* (py_object *)take(made) */
        const char *type = c_type(e, node->type), *moved = moved_text(e, node->Convert.a);
        return strcmp(type, c_type(e, node->Convert.a->type)) ? format_text(e, "(%s)%s", type, moved) : moved;
    }
    return owned_text(e, node);
}

/* row = next, the last statement of the block that next is declared in: nobody looks at next, or what it lends. */
static bool ends_block_of(Emit *e, const Ir *set, const Ir *value)
{
    const Var *from = value->kind == I_Get ? value->Get.var : NULL;
    if (!from || !from->home || from->hold != Hold_owned || from->is_param || from->has_flag || from->in_frame ||
        from->scope || !is_pointer(from->type) || from == set->Set.var)
        return false;
    const Place_ *place = &e->places[from->id];
    return place->set && place->block == e->block && !place->loop && !place->together &&
           e->block->at[e->block->len - 1] == set;
}

/* ---- assignment ------------------------------------------------------------------------- */
static void assign(Emit *e, const Var *var, bool declares, const char *text)
{
    if (declares) {
        write_line(e, "%s = %s;", declaration(e, var), text);
        silence(e, var);
    } else if (var->hold != Hold_owned)
        write_line(e, "%s = %s;", var->c_name, text);
    else if (var->type->kind == Type_int)
        write_line(e, "replace_int(&%s, %s);", var->c_name, text);
    else if (type_is_value(var->type))
        write_line(e, "replace_value(&%s, %s);", var->c_name, text);
    else if (type_has(var->type, STRUCT))
        write_line(e, "%s_replace(&%s, %s);", struct_name(e, var->type), var->c_name, text);
    else
        write_line(e, "replace(&%s, %s);", var->c_name, text);
}

/* a->at[3] += y, for the value a->at[3] + y */
static bool write_update(Emit *e, const char *place, const Ir *value)
{
    static const char *const ops[] = {"+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^"};
    const char *text = value_text(e, value);
    size_t length = strlen(place);
    if (value->kind != I_Binary || strcmp(value_text(e, value->Binary.a), place) || strncmp(text, place, length) ||
        text[length] != ' ')
        return false;
    size_t size = strcspn(text + length + 1, " ");
    for (size_t i = 0; i < sizeof ops / sizeof *ops; i++)
        if (strlen(ops[i]) == size && !strncmp(text + length + 1, ops[i], size)) {
            write_line(e, "%s %s= %s;", place, ops[i], operand(e, value->Binary.b, Level_assign));
            return true;
        }
    return false;
}

void write_assignment(Emit *e, const char *place, const Ir *value)
{
    if (!write_update(e, place, value))
        write_line(e, "%s = %s;", place, value_text(e, value));
}

/* x += y */
static bool try_update(Emit *e, const Ir *node)
{
    const Var *var = node->Set.var;
    const Ir *value = node->Set.value;
    if (value->kind != I_Binary || value->Binary.a->kind != I_Get || value->Binary.a->Get.var != var)
        return false;
    if (var->type->kind == Type_str && var->hold == Hold_owned && var->home && value->Binary.op == Ir_add) {
        write_line(e, "str_append(&%s, %s);", var->c_name, value_text(e, value->Binary.b));
        return true;
    }
    if (var->hold == Hold_owned || value->Binary.op == Ir_pow)
        return false;
    return write_update(e, var->c_name, value);
}

static const char *failed_test(Emit *e, const Type *type, const char *name)
{
    switch (type->kind) {
    case Type_int:
        return format_text(e, "int_failed(%s)", name);
    case Type_float:
        return format_text(e, "float_failed(%s)", name);
    case Type_bool:
        return format_text(e, "%s == TRI_FAILED", name);
    default:
        return format_text(e, "!%s", name);
    }
}

static bool is_load(const Ir *value)
{
    TypeKind kind = value->kind == I_Index ? value->Index.a->type->kind : Type_never;
    return kind == Type_list || kind == Type_sequence;
}

/* For a result that goes there through a pointer. */
static void make_room(Emit *e, const Var *var, bool declares)
{
    if (declares)
        declare(e, var, false);
    else if (var->in_frame && var->hold == Hold_owned)
        empty(e, var);
}

static void set_loaded(Emit *e, const Ir *node, bool declares)
{
    const Var *var = node->Set.var;
    const Ir *value = node->Set.value;
    const char *stem = value->Index.a->type->stem, *list = value_text(e, value->Index.a),
               *index = value_text(e, value->Index.index);
    bool keeps = var->hold == Hold_owned, direct = !returns_by_pointer(value->type, true);
    if (keeps && direct) {
        assign(e, var, declares, format_text(e, "%s_get(%s, %s)", stem, list, index));
        write_failure(e, failed_test(e, var->type, var->c_name));
        return;
    }
    make_room(e, var, declares);
    write_failure(e, format_text(e, "!%s_%s(%s, %s, &%s)", stem, keeps ? "get" : "load", list, index, var->c_name));
}

/* An int into a NumPy type: the runtime gives 64 bits, of which the type keeps its own. */
static bool try_narrow(Emit *e, const Ir *node, bool declares)
{
    const Var *var = node->Set.var;
    const Ir *value = node->Set.value;
    if (value->kind != I_Convert || value->type->kind != Type_fixed || value->type->dtype == Dtype_uint64)
        return false;
    const Ir *a = value->Convert.a;
    if (a->type->kind == Type_int && never_big(e->func, a)) {
        assign(e, var, declares, format_text(e, "(%s)%s", c_dtype(value->type->dtype), operand(e, a, Level_prefix)));
        return true;
    }
    if (value->type->dtype == Dtype_int64 || value->type->dtype >= Dtype_float32)
        return false;
    const char *name = frame_field(var);
    write_line(e, "int64_t %s_wide;", name);
    write_failure(e, format_text(e, "!%s", with_result(e, value, format_text(e, "&%s_wide", name)).text));
    assign(e, var, declares, format_text(e, "(%s)%s_wide", c_dtype(value->type->dtype), name));
    return true;
}

static void set_failing(Emit *e, const Ir *node, bool declares)
{
    const Var *var = node->Set.var;
    const Ir *value = node->Set.value;
    if (try_narrow(e, node, declares) || set_place_shortly(e, node, declares))
        return;
    if (is_load(value)) {
        set_loaded(e, node, declares);
        return;
    }
    if (returns_by_pointer(value->type, true) || value->kind == I_Returned ||
        (value->kind == I_Convert && value->Convert.a->type->kind == Type_union && value->type->kind != Type_union)) {
        make_room(e, var, declares);
        write_failure(e, format_text(e, "!%s", with_result(e, value, format_text(e, "&%s", var->c_name)).text));
        return;
    }
    assign(e, var, declares, value_text(e, value));
    write_failure(e, failed_test(e, var->type, var->c_name));
}

static bool gives_by_pointer(Emit *e, const Ir *value)
{
    if (value->kind == I_Library || value->kind == I_Binary || value->kind == I_Slice)
        return returns_by_pointer(value->type, true) && needs_statement(e->func, value);
    return false;
}

static void set_any_value(Emit *e, const Ir *node, bool declares)
{
    const Var *var = node->Set.var;
    const Ir *value = node->Set.value;
    if (value->kind == I_Join) {
        emit_join(e, value);
        assign(e, var, declares, "py_text_finish(&py_line)");
    } else if (gives_by_pointer(e, value)) {
        make_room(e, var, declares);
        write_line(e, "%s;", with_result(e, value, format_text(e, "&%s", var->c_name)).text);
    } else if (!declares && var->hold == Hold_owned && ir_boxed_word(value)) {
        write_line(e, "replace_u64(&%s, %s);", var->c_name, value_text(e, ir_boxed_word(value)));
    } else if (declares && (value->kind == I_TupleNew || value->kind == I_RangeNew)) { /* it has the type */
        const char *text = value_text(e, value), *braces = text[0] == '(' ? strchr(text, '{') : NULL;
        assign(e, var, declares, braces ? braces : text);
    } else if (declares || !try_update(e, node))
        assign(e, var, declares,
               var->hold != Hold_owned         ? value_text(e, value)
               : ends_block_of(e, node, value) ? take_text(e, value->Get.var)
                                               : moved_text(e, value));
}

void set_value(Emit *e, const Ir *node, bool declares)
{
    const Var *var = node->Set.var;
    bool named = !var->is_temp && !var->hidden && c_word_length(var->c_name) == strlen(var->c_name);
    e->target = named ? var->c_name : NULL;
    set_any_value(e, node, declares);
    e->target = NULL;
}

static void raise_flag(Emit *e, const Var *var)
{
    if (var->has_flag)
        write_line(e, "%s_is_set = true;", var->c_name);
    for (const Var *rival = var->rival; rival && rival != var; rival = rival->rival)
        if (rival->has_flag)
            write_line(e, "%s_is_set = false;", rival->c_name);
}

/* key = lambda x: ..., where all calls of it are direct */
static bool is_unread_function(Emit *e, const Var *var, const Ir *value)
{
    return var->is_temp && value->kind == I_New && value->New.cls->is_function && !e->uses[var->id] && !var->has_flag &&
           !ir_may_fail(value);
}

void emit_set(Emit *e, const Ir *node)
{
    const Var *var = node->Set.var;
    const Ir *value = node->Set.value;
    bool declares = var->home && e->places[var->id].set == node && !var->in_frame;
    if (e->func->resumes && is_pause(value)) {
        emit_pause(e, value, var);
        raise_flag(e, var);
        return;
    }
    if (var->type->kind == Type_none || var->type->kind == Type_never) {
        emit_eval(e, value);
        raise_flag(e, var);
        return;
    }
    if (is_flag(e, var)) {
        set_flag(e, node);
        return;
    }
    if (var->is_char) {
        emit_character(e, node, declares);
        return;
    }
    if (declares && is_unread_function(e, var, value))
        return;
    if (value->kind == I_Get && ir_may_fail(value))
        test_unset(e, value);
    else if (value->kind == I_Attr && ir_may_fail(value))
        test_attr(e, value);
    else if (value->kind == I_Element && ir_may_fail(value))
        test_element(e, value->Element.a, &value->Element.indices);
    else if (is_tuple_index(value) && ir_may_fail(value))
        test_tuple_index(e, value);
    else if (ir_may_fail(value)) {
        set_failing(e, node, declares);
        raise_flag(e, var);
        return;
    }
    set_value(e, node, declares);
    raise_flag(e, var);
}

/* ---- evaluation ------------------------------------------------------------------------- */
static const char *call_failed(Emit *e, const Ir *value)
{
    const char *text = operand(e, value, Level_postfix);
    return failed_test(e, value->type, text);
}

/* What is proved not to fail is not looked at: its variables may have no other use in this block. */
static void silence_use(void *context, Ir *node)
{
    Emit *e = context;
    const Var *var = node->kind == I_Get ? node->Get.var : NULL;
    bool nothing = var && (var->type->kind == Type_none || var->type->kind == Type_never); /* not declared */
    if (var && var->home == e->func && !nothing && !var->is_param && !var->in_frame && var->hold != Hold_owned &&
        e->places[var->id].block == e->block)
        write_line(e, "(void)%s;", var->c_name);
}

void emit_eval(Emit *e, const Ir *value)
{
    if (e->func->resumes && is_pause(value)) {
        emit_pause(e, value, NULL);
        return;
    }
    if (value->kind == I_Get && ir_may_fail(value))
        test_unset(e, value);
    else if (value->kind == I_Attr && ir_may_fail(value))
        test_attr(e, value);
    else if (value->kind == I_Element && ir_may_fail(value))
        test_element(e, value->Element.a, &value->Element.indices);
    else if (is_tuple_index(value) && ir_may_fail(value))
        test_tuple_index(e, value);
    else if (is_load(value) && ir_may_fail(value))
        write_failure(e, format_text(e, "!%s_slot(%s, %s)", value->Index.a->type->stem, value_text(e, value->Index.a),
                                     value_text(e, value->Index.index)));
    else if (ir_may_fail(value))
        write_failure(e, call_failed(e, value));
    else if (value->kind == I_Call || value->kind == I_Library)
        write_line(e, "%s;", value_text(e, value));
    else
        ir_walk(&(Block){(Ir **)&value, 1, 1}, silence_use, e);
}

/* ---- return ----------------------------------------------------------------------------- */
static const char *returned_text(Emit *e, const Ir *value)
{
    if (value->kind == I_Get && value->Get.var->home && value->Get.var->hold == Hold_owned)
        return take_text(e, value->Get.var);
    return value->kind == I_Join ? "py_text_finish(&py_line)" : moved_text(e, value);
}

/* if (!f(x, result)) return false; */
static void give_to_caller(Emit *e, const Ir *value)
{
    const char *call = is_load(value) ? format_text(e, "%s_get(%s, %s, result)", value->Index.a->type->stem,
                                                    value_text(e, value->Index.a), value_text(e, value->Index.index))
                                      : with_result(e, value, "result").text;
    write_failure(e, format_text(e, "!%s", call));
}

void emit_return(Emit *e, const Ir *value)
{
    bool raises = can_raise(e->func);
    bool nothing = e->func->result->kind == Type_none || e->func->result->kind == Type_never;
    if (value && value->kind == I_Join)
        emit_join(e, value);
    if (nothing || !value) {
        if (value && (value->type->kind != Type_none || value->kind == I_Call))
            emit_eval(e, value);
        write_line(e, e->func->resumes ? "return false;" : raises ? "return true;" : "return;");
    } else if (e->func->resumes) {
        write_line(e, "%s->returned = %s;", e->func->frame, returned_text(e, value));
        write_line(e, "return false;");
    } else if (returns_by_pointer(e->func->result, raises) && needs_statement(e->func, value) && ir_may_fail(value)) {
        give_to_caller(e, value);
        write_line(e, "return true;");
    } else if (returns_by_pointer(e->func->result, raises)) {
        write_line(e, "*result = %s;", returned_text(e, value));
        write_line(e, "return true;");
    } else
        write_line(e, "return %s;", returned_text(e, value));
}
