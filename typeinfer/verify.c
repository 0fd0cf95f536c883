/* verify.c -- what must hold of any Unit, whatever pass made it.
 * In: a Unit and the name of the pass that ran last.  Out: nothing, or a bug() that names pass,
 * function, line and rule. Rule: a rule that a pass relies on stands here; nothing is repaired. */
#include <stdio.h>

#include "typeinfer/ir.h"

typedef struct Verify {
    const Unit *unit;
    const Func *func;
    const char *pass;
    const Ir *at;        /* the statement */
    uint32_t loops;      /* around it */
    uint32_t handlers;   /* Excepts around it */
    uint32_t finals;     /* bodies of Finallys around it */
    uint32_t *set_count; /* of the function's variables */
    bool *indexed;       /* is the index of a loop around */
} Verify;

static void fail(Verify *v, const Ir *node, const char *rule)
{
    Text text = {0};
    Span at = node && node->at.end ? node->at : v->at ? v->at->at : (Span){0, 0};
    Place place = place_of(v->unit->sources, at);
    if (v->at)
        ir_print(v->at, &text, 0);
    bug("after %s, in %s, line %u: %s\n%s", v->pass, v->func ? v->func->name : "?", place.line, rule,
        text.at ? text.at : "");
}

static void expect(Verify *v, const Ir *node, bool holds, const char *rule)
{
    if (!holds)
        fail(v, node, rule);
}

/* ---- variables ------------------------------------------------------------------------------- */
static bool is_of_vars(const Vars *vars, const Var *var)
{
    return var->id < vars->len && vars->at[var->id] == var;
}

static void check_var(Verify *v, const Ir *node, const Var *var)
{
    expect(v, node, var != NULL, "a variable is missing");
    expect(v, node, var->type != NULL, "a variable has no type");
    if (var->home)
        expect(v, node, var->home == v->func && is_of_vars(&v->func->vars, var),
               "the variable belongs to another function");
    else
        expect(v, node, is_of_vars(&v->unit->globals, var), "the variable is no global of the unit");
}

static void check_binding(Verify *v, const Ir *node, const Var *var)
{
    check_var(v, node, var);
    if (!var->home)
        return;
    expect(v, node, !v->indexed[var->id], "the index of a loop is assigned in its body");
    v->set_count[var->id]++;
    expect(v, node, !var->is_temp || v->set_count[var->id] == 1, "a temporary is assigned twice");
}

/* ---- expressions ----------------------------------------------------------------------------- */
static bool is_kind(const Ir *node, TypeKind kind)
{
    return node->type->kind == kind;
}

static bool is_number(const Type *type)
{
    return type->kind >= Type_bool && type->kind <= Type_complex;
}

static bool is_row(const Type *type)
{
    return type->kind == Type_list || type->kind == Type_sequence || type->kind == Type_str ||
           type->kind == Type_bytes || type->kind == Type_packed;
}

static bool has_field(const Ir *a, const Var *field)
{
    return type_field(a->type, field->name) == field;
}

static void check_binary(Verify *v, const Ir *node)
{
    const Type *a = node->Binary.a->type, *b = node->Binary.b->type, *type = node->type;
    bool repeats = node->Binary.op == Ir_mul && is_row(type);
    bool formats = node->Binary.op == Ir_mod && a->kind == Type_str;
    if ((type_is_value(a) || type_is_value(b)) && !formats) {
        expect(v, node, type_is_value(a) && type_is_value(b) && type_is_value(type),
               "an operation on unions needs values on all sides");
        return;
    }
    if (repeats || formats)
        return;
    expect(v, node, a == b, "operands of different types");
    if (is_number(a))
        expect(v, node, is_number(type) || type->kind == Type_union, "a number operation gives no number");
    else if (is_row(a))
        expect(v, node, node->Binary.op == Ir_add && type == a, "this operator is not for sequences");
    else
        expect(v, node, a->kind == Type_fixed, "no operator for these types");
}

static void check_compare(Verify *v, const Ir *node)
{
    const Type *a = node->Compare.a->type, *b = node->Compare.b->type;
    if (a == b || (is_number(a) && is_number(b)))
        return;
    if (type_is_value(a) || type_is_value(b)) {
        expect(v, node, type_is_value(a) && type_is_value(b), "a comparison with a union needs values on both sides");
        return;
    }
    bool tuples =
        (a->kind == Type_tuple || a->kind == Type_sequence) && (b->kind == Type_tuple || b->kind == Type_sequence);
    bool sets = type_is_table(a) && type_is_table(b) && a->kind != Type_dict && b->kind != Type_dict;
    expect(v, node, tuples || sets || a->kind == b->kind, "comparison of unrelated types");
}

static bool may_convert(const Type *from, const Type *to)
{
    if (from->kind == Type_union || to->kind == Type_union)
        return true;
    if (type_has(from, NUM) && type_has(to, NUM))
        return from->kind == Type_fixed || to->kind == Type_fixed || from->kind < to->kind;
    if (type_is_view(from))
        return from->items.at[0] == to;
    if (type_is_view(to))
        return from->kind == Type_dict && to->items.at[0] == from;
    if (to->kind == Type_exception)
        return type_is_exception(from);
    return from->kind == to->kind && from->items.len && from->items.at[0]->kind == Type_never;
}

static void check_item(Verify *v, const Ir *node)
{
    const Type *a = node->Index.a->type;
    expect(v, node, is_kind(node->Index.index, Type_int), "an index that is no int");
    expect(v, node, is_row(a) || a->kind == Type_range || a->kind == Type_tuple, "this type has no elements by index");
    if (a->kind == Type_list || a->kind == Type_sequence || a->kind == Type_packed)
        expect(v, node, node->type == a->items.at[0], "an element of another type");
}

static void check_indices(Verify *v, const Ir *node, const Ir *a, const Block *indices, bool whole)
{
    expect(v, node, is_kind(a, Type_array), "array access to no array");
    expect(v, node, whole ? indices->len == a->type->ndim : indices->len < a->type->ndim && indices->len,
           "wrong number of indices");
    for (uint32_t index = 0; index < indices->len; index++)
        expect(v, node, is_kind(indices->at[index], Type_int), "an index that is no int");
}

static void check_items(Verify *v, const Ir *node, const Block *items)
{
    for (uint32_t index = 0; index < items->len; index++) {
        const Type *want = is_kind(node, Type_tuple) ? node->type->items.at[index] : node->type->items.at[0];
        expect(v, node, items->at[index]->type == want, "an item of another type than its container's");
    }
}

static void check_table(Verify *v, const Ir *node)
{
    const Block *items = &node->TableNew.items;
    const uint32_t width = is_kind(node, Type_dict) ? 2 : 1;
    expect(v, node, is_kind(node, Type_dict) || is_kind(node, Type_set), "a table that is none");
    expect(v, node, items->len % width == 0, "a key without a value");
    for (uint32_t index = 0; index < items->len; index++)
        expect(v, node, items->at[index]->type == node->type->items.at[index % width],
               "an item of another type than its table's");
}

static void check_call(Verify *v, const Ir *node)
{
    const Func *func = node->Call.func;
    expect(v, node, node->Call.args.len == func->params.len, "a call with the wrong number of arguments");
    for (uint32_t index = 0; index < func->params.len; index++)
        expect(v, node, node->Call.args.at[index]->type == func->params.at[index].var->type,
               "an argument of another type than the parameter's");
}

static void check_texts(Verify *v, const Ir *node)
{
    for (uint32_t index = 0; index < node->Join.items.len; index++)
        expect(v, node, is_kind(node->Join.items.at[index], Type_str), "joining what is no str");
}

static void check_bools(Verify *v, const Ir *node, const Ir *a, const Ir *b)
{
    expect(v, node, is_kind(a, Type_bool) && is_kind(b, Type_bool), "and, or of what is no bool");
}

static void check_expression(Verify *v, const Ir *node)
{
    expect(v, node, node->type != NULL, "an expression without a type");
    switch (node->kind) {
    case I_Get:
        check_var(v, node, node->Get.var);
        expect(v, node, node->type == node->Get.var->type, "a variable read as another type");
        break;
    case I_Binary:
        check_binary(v, node);
        break;
    case I_Compare:
        check_compare(v, node);
        break;
    case I_And:
        check_bools(v, node, node->And.a, node->And.b);
        break;
    case I_Or:
        check_bools(v, node, node->Or.a, node->Or.b);
        break;
    case I_Select:
        expect(v, node, is_kind(node->Select.test, Type_bool), "a condition that is no bool");
        expect(v, node, node->Select.a->type == node->type && node->Select.b->type == node->type,
               "a choice of another type");
        break;
    case I_Convert:
        expect(v, node, node->type != node->Convert.a->type, "a conversion to the same type");
        expect(v, node, may_convert(node->Convert.a->type, node->type), "no such conversion");
        break;
    case I_HasType:
    case I_IsNone:
        expect(v, node, is_kind(node->IsNone.a, Type_union), "a type test of what is no union");
        break;
    case I_TupleNew:
        expect(v, node, is_kind(node, Type_tuple) && node->TupleNew.items.len == node->type->items.len,
               "a tuple of another length");
        check_items(v, node, &node->TupleNew.items);
        break;
    case I_Field:
        expect(v, node, is_kind(node->Field.a, Type_tuple) && node->Field.index < node->Field.a->type->items.len,
               "no such field");
        expect(v, node, node->type == node->Field.a->type->items.at[node->Field.index], "a field of another type");
        break;
    case I_ListNew:
        expect(v, node, is_kind(node, Type_list) || is_kind(node, Type_sequence), "a list that is no list");
        check_items(v, node, &node->ListNew.items);
        break;
    case I_TableNew:
        check_table(v, node);
        break;
    case I_ListFill:
        expect(v, node, is_kind(node, Type_list) && node->ListFill.item->type == node->type->items.at[0],
               "copies of another type");
        expect(v, node, is_kind(node->ListFill.count, Type_int), "a count that is no int");
        break;
    case I_Index:
        check_item(v, node);
        break;
    case I_Entry:
        expect(v, node, type_is_table(node->Entry.a->type), "an entry of no dict or set");
        expect(v, node, is_kind(node->Entry.index, Type_int), "a place that is no int");
        break;
    case I_Attr:
        expect(v, node, has_field(node->Attr.a, node->Attr.field), "a field of another class");
        expect(v, node, node->type == node->Attr.field->type, "a field of another type");
        break;
    case I_Element:
        check_indices(v, node, node->Element.a, &node->Element.indices, true);
        break;
    case I_Row:
        check_indices(v, node, node->Row.a, &node->Row.indices, false);
        break;
    case I_Call:
        check_call(v, node);
        break;
    case I_Join:
        check_texts(v, node);
        break;
    case I_Caught:
        expect(v, node, v->handlers > 0, "nothing is caught here");
        break;
    case I_IsException:
        expect(v, node, is_kind(node->IsException.a, Type_class) || type_is_exception(node->IsException.a->type),
               "a class test of no exception");
        break;
    case I_Detail:
        expect(v, node,
               node->Detail.detail == Detail_handled || is_kind(node->Detail.a, Type_class) ||
                   (node->Detail.detail == Detail_class_name && is_kind(node->Detail.a, Type_generator)) ||
                   type_is_exception(node->Detail.a->type),
               "an attribute of no exception");
        break;
    default:
        break;
    }
}

static void visit_quiet(void *context, Ir **slot)
{
    Verify *v = context;
    expect(v, *slot, *slot != NULL, "an operand is missing");
    expect(v, *slot, ir_is_quiet(*slot), "an operand that may fail or has effects");
    expect(v, *slot, (*slot)->type && (*slot)->type->kind != Type_never, "an operand that never has a value");
    check_expression(v, *slot);
    ir_each_operand(*slot, visit_quiet, v);
}

/* The root may be loud, what is below is quiet. */
static void check_root(Verify *v, Ir *root)
{
    expect(v, root, root != NULL && !ir_is_statement(root->kind), "a value is missing");
    check_expression(v, root);
    ir_each_operand(root, visit_quiet, v);
}

/* ---- statements ------------------------------------------------------------------------------ */
static void check_block(Verify *v, Block *block);

/* Of the last passes: a call that cannot fail is written where it stands (codegen/shape.c). */
static bool may_be_call(const Verify *v, const Ir *test)
{
    if (test->kind == I_Unary && test->Unary.op == Ir_not)
        test = test->Unary.a;
    return test->kind == I_Call && (!strcmp(v->pass, "memory") || !strcmp(v->pass, "name"));
}

static void check_test(Verify *v, Ir *test)
{
    if (may_be_call(v, test))
        check_root(v, test->kind == I_Unary ? test->Unary.a : test);
    else
        visit_quiet(v, &test);
    expect(v, test, is_kind(test, Type_bool), "a condition that is no bool");
}

static void check_loop(Verify *v, Ir *node)
{
    Var *index = node->Loop.index;
    int64_t step;
    check_binding(v, node, index);
    expect(v, node, index->is_index && index->home, "a loop's index is no index");
    expect(v, node, !ir_is_constant(node->Loop.step, &step) || step != 0, "a loop's step is 0");
    expect(v, node, ir_is_constant(node->Loop.step, &step) || node->Loop.step->proved & Proved_small,
           "a loop's step is neither a constant nor a word");
    visit_quiet(v, &node->Loop.step);
    visit_quiet(v, &node->Loop.start);
    visit_quiet(v, &node->Loop.stop);
    expect(v, node, is_kind(node->Loop.start, Type_int) && is_kind(node->Loop.stop, Type_int),
           "a loop's bound is no int");
    v->indexed[index->id] = true;
    v->loops++;
    check_block(v, &node->Loop.body);
    v->loops--;
    v->indexed[index->id] = false;
    check_block(v, &node->Loop.orelse);
}

static void check_while(Verify *v, Ir *node)
{
    check_block(v, &node->While.before);
    check_test(v, node->While.test);
    v->loops++;
    check_block(v, &node->While.body);
    v->loops--;
    check_block(v, &node->While.orelse);
}

static void check_try(Verify *v, Ir *node)
{
    check_block(v, &node->Try.body);
    check_block(v, &node->Try.orelse);
    for (uint32_t index = 0; index < node->Try.handlers.len; index++) {
        Ir *handler = node->Try.handlers.at[index];
        expect(v, handler, handler->kind == I_Except, "a handler that is no handler");
        v->handlers++;
        check_block(v, &handler->Except.body);
        v->handlers--;
    }
}

static void check_finally(Verify *v, Ir *node)
{
    v->finals++;
    check_block(v, &node->Finally.body);
    v->finals--;
    check_block(v, &node->Finally.final);
}

static void check_throw(Verify *v, Ir *node)
{
    ir_each_operand(node, visit_quiet, v);
    const Ir *value = node->Throw.value;
    expect(v, node, !value || type_is_exception(value->type) || type_is_nullable(value->type),
           "what is raised is no exception");
    expect(v, node, value || !node->Throw.cause, "a cause of nothing");
}

static void check_return(Verify *v, Ir *node)
{
    const Type *result = v->func->result;
    Ir *value = node->Return.value;
    if (!value) {
        expect(v, node, result->kind == Type_none || result->kind == Type_never, "return without the value");
        return;
    }
    check_root(v, value);
    expect(v, node, value->type == result || value->type->kind == Type_never,
           "return of another type than the function's");
}

static void check_store(Verify *v, Ir *node)
{
    const Type *a = node->Store.a->type;
    ir_each_operand(node, visit_quiet, v);
    if (a->kind == Type_array) {
        check_indices(v, node, node->Store.a, &node->Store.indices, true);
        expect(v, node, node->Store.value->type->kind == Type_fixed && node->Store.value->type->dtype == a->dtype,
               "an element of another dtype");
        return;
    }
    expect(v, node, (a->kind == Type_list || a->kind == Type_packed) && node->Store.indices.len == 1,
           "a store into no list");
    expect(v, node, is_kind(node->Store.indices.at[0], Type_int), "an index that is no int");
    expect(v, node, node->Store.value->type == a->items.at[0], "an element of another type than the list's");
}

static void check_statement(Verify *v, Ir *node)
{
    switch (node->kind) {
    case I_Set:
        check_root(v, node->Set.value);
        check_binding(v, node, node->Set.var);
        expect(v, node, node->Set.var->type == node->Set.value->type, "a value of another type than the variable's");
        break;
    case I_Unset:
        check_var(v, node, node->Unset.var);
        break;
    case I_Eval:
        check_root(v, node->Eval.value);
        break;
    case I_Return:
        check_return(v, node);
        break;
    case I_Store:
        check_store(v, node);
        break;
    case I_StoreAttr:
        expect(v, node, has_field(node->StoreAttr.a, node->StoreAttr.field), "a field of another class");
        expect(v, node, node->StoreAttr.value->type == node->StoreAttr.field->type, "a value of another type");
        break;
    case I_If:
        check_test(v, node->If.test);
        check_block(v, &node->If.body);
        check_block(v, &node->If.orelse);
        break;
    case I_Versions:
        check_test(v, node->Versions.test);
        for (uint32_t id = 0; id < v->func->vars.len; id++) /* each version binds them once */
            v->set_count[id] = v->func->vars.at[id]->is_temp ? 0 : v->set_count[id];
        check_block(v, &node->Versions.body);
        for (uint32_t id = 0; id < v->func->vars.len; id++)
            v->set_count[id] = 0;
        check_block(v, &node->Versions.orelse);
        break;
    case I_While:
        check_while(v, node);
        break;
    case I_Try:
        check_try(v, node);
        break;
    case I_Except:
        expect(v, node, false, "a handler without its try");
        break;
    case I_Finally:
        check_finally(v, node);
        break;
    case I_Leave:
        expect(v, node, v->finals > 0, "a way out of nothing");
        break;
    case I_Throw:
        check_throw(v, node);
        break;
    case I_Loop:
        check_loop(v, node);
        break;
    case I_Break:
    case I_Continue:
        expect(v, node, v->loops > 0, "break or continue outside a loop");
        break;
    default:
        ir_each_operand(node, visit_quiet, v);
    }
}

static void check_block(Verify *v, Block *block)
{
    const Ir *outer = v->at;
    for (uint32_t index = 0; index < block->len; index++) {
        v->at = block->at[index];
        expect(v, v->at, v->at && ir_is_statement(v->at->kind), "an expression where a statement stands");
        check_statement(v, block->at[index]);
    }
    v->at = outer;
}

/* ---- functions ------------------------------------------------------------------------------- */
static void check_vars(Verify *v, const Func *func)
{
    for (uint32_t id = 0; id < func->vars.len; id++)
        expect(v, NULL, func->vars.at[id]->id == id && func->vars.at[id]->home == func,
               "a variable's id is not its place");
    for (uint32_t index = 0; index < func->params.len; index++)
        expect(v, NULL, func->params.at[index].var && func->params.at[index].var->home == func,
               "a parameter without its variable");
}

static void verify_func(const Unit *unit, const Func *func, const char *pass)
{
    Verify v = {.unit = unit, .func = func, .pass = pass};
    expect(&v, NULL, func->result != NULL, "a function without a result type");
    check_vars(&v, func);
    v.set_count = NEW_ARRAY(unit->arena, uint32_t, func->vars.len + 1);
    v.indexed = NEW_ARRAY(unit->arena, bool, func->vars.len + 1);
    Block body = func->body;
    check_block(&v, &body);
}

void verify(const Unit *unit, const char *after_pass)
{
    Verify v = {.unit = unit, .pass = after_pass};
    for (uint32_t id = 0; id < unit->globals.len; id++)
        expect(&v, NULL, unit->globals.at[id]->id == id && !unit->globals.at[id]->home,
               "a global's id is not its place");
    for (uint32_t id = 0; id < unit->classes.len; id++)
        expect(&v, NULL, unit->classes.at[id]->id == id, "a class's id is not its place");
    expect(&v, NULL, unit->funcs.len && last(&unit->funcs) == unit->entry, "the entry is not the last function");
    for (uint32_t index = 0; index < unit->funcs.len; index++)
        verify_func(unit, unit->funcs.at[index], after_pass);
}
