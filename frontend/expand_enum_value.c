/* expand_enum_value.c -- values of members: what is known of them, and what auto() gives.
 * In: expressions in the body of an enumeration.  Out: whether two of them are the same, which makes the second member
 * an alias; texts and numbers.  Rule: what is not known is said so: the enumeration is refused.
 *     ADD = ("+", lambda a, b: a + b); SUB = ("-", lambda a, b: a - b)   =>   two members: "+" is not "-"            */
#include <ctype.h>
#include <stdlib.h>

#include "frontend/expand.h"

/* ---- literals -------------------------------------------------------------------------------------------------- */
static bool fold(Op op, int64_t a, int64_t b, int64_t *number)
{
    bool small = a > -(INT64_C(1) << 31) && a < INT64_C(1) << 31 && b > -(INT64_C(1) << 31) && b < INT64_C(1) << 31;
    bool shifts = op == Op_lshift && b >= 0 && b < 40 && a >= 0 && a < 1 << 20;
    if (!small || (op == Op_lshift && !shifts))
        return false;
    *number = op == Op_lshift ? a << b : op == Op_bitor ? a | b : op == Op_add ? a + b : op == Op_sub ? a - b : a * b;
    return shifts || op == Op_bitor || op == Op_add || op == Op_sub || op == Op_mul;
}

bool literal_number(const Node *value, int64_t *number)
{
    int64_t a, b;
    if (value->kind == N_UnaryOp && value->UnaryOp.op == Op_minus && literal_number(value->UnaryOp.operand, number)) {
        *number = -*number;
        return true;
    }
    if (value->kind == N_BinOp && literal_number(value->BinOp.left, &a) && literal_number(value->BinOp.right, &b))
        return fold(value->BinOp.op, a, b, number);
    if (value->kind != N_Constant || value->Constant.literal != Literal_int || value->Constant.text.len > 17)
        return false;
    *number = strtoll(value->Constant.text.at, NULL, 0);
    return true;
}

static const Nodes *items_of(const Node *value)
{
    return value->kind == N_Tuple ? &value->Tuple.items : value->kind == N_List ? &value->List.items : NULL;
}

static bool is_display(const Node *value)
{
    return items_of(value) || value->kind == N_Dict;
}

static bool has_spread(const Node *value)
{
    if (items_of(value))
        for_each (Node *, item, items_of(value))
            if (item->kind == N_Starred)
                return true;
    for (uint32_t i = 0; value->kind == N_Dict && i < value->Dict.keys.len; i++)
        if (!value->Dict.keys.at[i])
            return true;
    return false;
}

/* May it be a member's value?  What a display holds is any expression. */
bool is_plain_value(const Node *value)
{
    int64_t number;
    return (is_display(value) && !has_spread(value)) || literal_number(value, &number) ||
           (value->kind == N_Constant && value->Constant.literal != Literal_ellipsis);
}

/* Of an int, a float or a bool. */
static bool as_number(const Node *value, double *number)
{
    int64_t whole;
    if (literal_number(value, &whole))
        *number = (double)whole;
    else if (value->kind != N_Constant)
        return false;
    else if (value->Constant.literal == Literal_float)
        *number = value->Constant.number;
    else if (value->Constant.literal == Literal_true || value->Constant.literal == Literal_false)
        *number = value->Constant.literal == Literal_true;
    else
        return false;
    return true;
}

/* ---- functions and classes ----------------------------------------------------------------------------------------
 */
/* "operator.add", "int", the name of a def or class of the module; NULL: it may be anything. */
static const char *object_named(Expand *x, const Node *node)
{
    const char *origin = origin_of(x, node), *dot = origin ? strchr(origin, '.') : NULL;
    if (origin)
        return dot && !strncmp(origin, "operator.", 9) && dot[1] != '_' ? origin : NULL;
    if (node->kind != N_Name || times_bound(x, node->Name.name) > 1)
        return NULL;
    for_each (Node *, statement, &x->module->body)
        if ((statement->kind == N_FunctionDef && !statement->FunctionDef.decorators.len) ||
            statement->kind == N_ClassDef)
            if (name_bound(statement) == node->Name.name)
                return node->Name.name;
    return !times_bound(x, node->Name.name) && is_builtin_class(node->Name.name) ? node->Name.name : NULL;
}

/* ---- are they the same? -------------------------------------------------------------------------------------------
 */
static Same compare_all(Expand *x, const Nodes *a, const Nodes *b)
{
    Same same = a->len == b->len ? Same_yes : Same_no;
    for (uint32_t i = 0; i < a->len && same != Same_no; i++) {
        Same one = compare_values(x, a->at[i], b->at[i]);
        same = one == Same_yes ? same : one;
        if (one == Same_unknown) /* a later pair may differ for certain */
            for (uint32_t k = i + 1; k < a->len; k++)
                if (compare_values(x, a->at[k], b->at[k]) == Same_no)
                    same = Same_no;
        if (one == Same_unknown)
            break;
    }
    return same;
}

static Same compare_dicts(Expand *x, const Node *a, const Node *b)
{
    Same keys = compare_all(x, &a->Dict.keys, &b->Dict.keys);
    if (a->Dict.keys.len != b->Dict.keys.len)
        return Same_no;
    if (keys == Same_yes)
        return compare_all(x, &a->Dict.values, &b->Dict.values);
    for_each (Node *, key, &a->Dict.keys) {
        bool found = false;
        for_each (Node *, other, &b->Dict.keys)
            found |= compare_values(x, key, other) != Same_no;
        if (!found)
            return Same_no;
    }
    return Same_unknown;
}

/* A value that is equal to no other: a literal, a display, a new function, a function or class of that name. */
static bool is_known(Expand *x, const Node *value)
{
    double number;
    return as_number(value, &number) || value->kind == N_Constant || value->kind == N_Lambda || is_display(value) ||
           object_named(x, value);
}

Same compare_values(Expand *x, const Node *a, const Node *b)
{
    double left, right;
    if (as_number(a, &left) && as_number(b, &right))
        return left == right ? Same_yes : Same_no;
    if (!is_known(x, a) || !is_known(x, b))
        return Same_unknown;
    if (a->kind == N_Dict && b->kind == N_Dict)
        return compare_dicts(x, a, b);
    if (items_of(a) && a->kind == b->kind)
        return compare_all(x, items_of(a), items_of(b));
    const char *named = object_named(x, a), *other = object_named(x, b);
    if (named && other)
        return strcmp(named, other) ? Same_no : Same_yes;
    bool same = a->kind == N_Constant && b->kind == N_Constant && a->Constant.literal == b->Constant.literal &&
                a->Constant.number == b->Constant.number && a->Constant.text.len == b->Constant.text.len &&
                !memcmp(a->Constant.text.at, b->Constant.text.at, a->Constant.text.len);
    return same ? Same_yes : Same_no;
}

/* ---- auto() --------------------------------------------------------------------------------------------------------
 */
const char *lower_case(Expand *x, const char *name)
{
    char *text = (char *)arena_copy(x->arena, name, strlen(name));
    for (char *at = text; *at; at++)
        *at = (char)tolower((unsigned char)*at);
    return text;
}

const Node *next_value_method(const Node *cls)
{
    for_each (Node *, statement, &cls->ClassDef.body)
        if (statement->kind == N_FunctionDef && !strcmp(statement->FunctionDef.name, "_generate_next_value_"))
            return statement;
    return NULL;
}

/* name.lower(), "x_" + name, f"{name}!" of a name without other letters than ASCII's; NULL: not understood. */
static const char *text_made(Expand *x, const Node *node, Name param, const char *name)
{
    if (node->kind == N_Constant && node->Constant.literal == Literal_str)
        return arena_copy(x->arena, node->Constant.text.at, node->Constant.text.len);
    if (node->kind == N_Name)
        return node->Name.name == param ? name : NULL;
    if (node->kind == N_BinOp && node->BinOp.op == Op_add) {
        const char *a = text_made(x, node->BinOp.left, param, name), *b = text_made(x, node->BinOp.right, param, name);
        return a && b ? arena_print(x->arena, "%s%s", a, b) : NULL;
    }
    const Node *func =
        node->kind == N_Call && !node->Call.args.len && !node->Call.keywords.len ? node->Call.func : NULL;
    const char *text = func && func->kind == N_Attribute ? text_made(x, func->Attribute.value, param, name) : NULL;
    if (!text)
        return NULL;
    if (!strcmp(func->Attribute.attr, "lower"))
        return lower_case(x, text);
    char *made = (char *)lower_case(x, text);
    bool all = !strcmp(func->Attribute.attr, "upper"), title = !strcmp(func->Attribute.attr, "title");
    for (char *at = made; *at; at++)
        if (all || at == made || (title && !isalpha((unsigned char)at[-1])))
            *at = (char)toupper((unsigned char)*at);
    return all || title || !strcmp(func->Attribute.attr, "capitalize") ? made : NULL;
}

/* What the class's own _generate_next_value_ gives for that name; NULL: not understood. */
Node *next_value(Expand *x, const Node *def, Name name, Span at)
{
    const Node *only = def->FunctionDef.body.len ? last(&def->FunctionDef.body) : NULL;
    bool doc = def->FunctionDef.body.len == 2 && def->FunctionDef.body.at[0]->kind == N_ExprStmt &&
               def->FunctionDef.body.at[0]->ExprStmt.value->kind == N_Constant;
    for (const char *letter = name; *letter; letter++)
        if (*letter & 0x80)
            return NULL;
    if (!only || (def->FunctionDef.body.len != 1 && !doc) || only->kind != N_Return || !only->Return.value ||
        !def->FunctionDef.params.len)
        return NULL;
    const char *text = text_made(x, only->Return.value, def->FunctionDef.params.at[0]->Param.name, name);
    return text ? text_node(x, (Str){text, (uint32_t)strlen(text)}, at) : NULL;
}
