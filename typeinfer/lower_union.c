/* lower_union.c -- code for each member of a union.
 * In: a tree of a union type and a rule.  Out: a chain of If with one piece of code per member.
 * Rule: the last member needs no test; a rule may raise instead of giving a value.
 *     x: int | str;  len(x)   =>   if x is a int:
 *                                      raise TypeError("object of type 'int' has no len()")
 *                                  else:
 *                                      result = len(<str>x) */
#include "typeinfer/lower.h"

static void lower_member(Lower *l, Block *block, Ir *value, Type *member, Var *result, OnMember *rule, void *context)
{
    Block *outer = enter(l, block);
    Ir *tree = rule(l, unwrap(l, again(l, value), member), context);
    if (result && tree->type->kind != Type_never)
        put_set(l, result, tree, value->at);
    else
        quiet(l, tree, "value");
    enter(l, outer);
}

/* The members that are alike, as one; NULL: fewer than two are. */
static Type *alike_in(Lower *l, const Type *type, IsAlike *alike, const void *context)
{
    Type *all = l->never;
    uint32_t count = 0;
    for_each (Type *, member, &type->items) {
        if (!alike(context, member))
            continue;
        all = type_join(l->types, all, member);
        count++;
    }
    return count < 2 ? NULL : all;
}

/* As for_members, but the rule is given those members that are alike at once, last. */
Ir *for_unlike_members(Lower *l, Ir *tree, Type *type, IsAlike *alike, OnMember *rule, void *context, const char *role,
                       Span at)
{
    Type *rest = tree->type->kind == Type_union ? alike_in(l, tree->type, alike, context) : NULL;
    if (!rest)
        return for_members(l, tree, type, rule, context, role, at);
    if (rest == tree->type)
        return rule(l, tree, context);
    bool has_value = type->kind != Type_none && type->kind != Type_never;
    Var *result = has_value ? result_var(l, role, type, at) : NULL;
    Ir *value = hold(l, tree, "value");
    Block *outer = l->block;
    for_each (Type *, member, &tree->type->items) {
        if (alike(context, member))
            continue;
        Ir *node = if_new(l, tree_has(l, again(l, value), member, at), at);
        lower_member(l, &node->If.body, value, member, result, rule, context);
        enter(l, &node->If.orelse);
    }
    Ir *others = rule(l, hold(l, convert_proved(l, again(l, value), rest), "others"), context);
    if (result && others->type->kind != Type_never)
        put_set(l, result, others, at);
    else
        quiet(l, others, "value");
    enter(l, outer);
    if (type->kind == Type_never)
        return ended(l, type, at);
    return result ? ir_get(l->unit, result, at) : tree_none(l, at);
}

/* ---- members of which all is said by one sentence: 'int' object is not iterable ---- */
typedef struct Piece {
    Block block;
    const char *text; /* what is raised, with %s for the name of the type; NULL: something else happens */
} Piece;

static bool has_plain_name(const Type *type)
{
    return type->kind == Type_none || type->kind == Type_bool || type->kind == Type_int || type->kind == Type_float ||
           type->kind == Type_complex || type->kind == Type_str || type->kind == Type_bytes ||
           type->kind == Type_list || type->kind == Type_sequence || type->kind == Type_tuple || type_is_table(type) ||
           type->kind == Type_range || type->kind == Type_instance || type->kind == Type_function;
}

/* The text of a block that only raises TypeError, or AttributeError, for a member of that type. */
static const char *raised_text(Lower *l, const Block *block, const Type *member)
{
    const Ir *node = block->len == 1 ? block->at[0] : NULL;
    if (!node || node->kind != I_Raise || node->Raise.args.len != 1 || node->Raise.args.at[0]->kind != I_Const ||
        node->Raise.args.at[0]->type->kind != Type_str || !has_plain_name(member))
        return NULL;
    Str raised = node->Raise.args.at[0]->Const.value.text;
    const char *text = arena_copy(l->arena, raised.at, raised.len);
    const char *name = arena_print(l->arena, "'%s'", type_word(member)), *at = strstr(text, name);
    if (!at || strchr(text, '%') || strlen(text) != raised.len || strcmp(node->Raise.cls, "TypeError"))
        return NULL;
    return arena_print(l->arena, "%.*s'%%s'%s", (int)(at - text), text, at + strlen(name));
}

/* The text that several members share. */
static const char *shared_text(const Piece *pieces, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = i + 1; pieces[i].text && k < count; k++)
            if (pieces[k].text && !strcmp(pieces[i].text, pieces[k].text))
                return pieces[i].text;
    return NULL;
}

static void raise_shared(Lower *l, const Ir *value, const char *text)
{
    Ir *node = ir_new(l->unit, I_Raise, NULL, value->at);
    node->Raise.cls = intern_text(l->unit->names, "TypeError");
    push(l->arena, &node->Raise.args, tree_text(l, text, value->at));
    node->Raise.of = again(l, value);
    put(l, node);
}

/* Those that share a text come last, as one. */
static void chain_pieces(Lower *l, Ir *value, Piece *pieces)
{
    const TypeList *members = &value->type->items;
    const char *shared = type_is_value(value->type) ? shared_text(pieces, members->len) : NULL;
    uint32_t end = members->len - 1; /* needs no test */
    for (uint32_t index = 0; index < members->len; index++) {
        bool same = shared && pieces[index].text && !strcmp(pieces[index].text, shared);
        if (same || (!shared && index == end))
            continue;
        Ir *node = if_new(l, tree_has(l, again(l, value), members->at[index], value->at), value->at);
        node->If.body = pieces[index].block;
        enter(l, &node->If.orelse);
    }
    if (shared)
        raise_shared(l, value, shared);
    else
        for_each (Ir *, statement, &pieces[end].block)
            put(l, statement);
}

Ir *for_members(Lower *l, Ir *tree, Type *type, OnMember *rule, void *context, const char *role, Span at)
{
    if (tree->type->kind != Type_union)
        return rule(l, tree, context);
    bool has_value = type->kind != Type_none && type->kind != Type_never;
    Var *result = has_value ? result_var(l, role, type, at) : NULL;
    Ir *value = hold(l, tree, "value");
    const TypeList *members = &tree->type->items;
    Piece *pieces = NEW_ARRAY(l->arena, Piece, members->len);
    for (uint32_t index = 0; index < members->len; index++) {
        lower_member(l, &pieces[index].block, value, members->at[index], result, rule, context);
        pieces[index].text = raised_text(l, &pieces[index].block, members->at[index]);
    }
    Block *outer = l->block;
    chain_pieces(l, value, pieces);
    enter(l, outer);
    if (type->kind == Type_never)
        return ended(l, type, at);
    return result ? ir_get(l->unit, result, at) : tree_none(l, at);
}
