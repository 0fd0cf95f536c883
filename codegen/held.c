/* held.c -- what a temporary is called: after what it holds.
 * In: a function's IR, whose other variables have their names.  Out: a wish for each temporary that is set once.
 * Rule: only a name; who does not like it (it is taken, or long) uses the temporary's role: left, right, old.
 *     a[3]  =>  a_3        grid[i][j - 1]  =>  grid_i_j_minus_1        self.left  =>  self_left                   */
#include "codegen/emit.h"

#include <stdio.h>

enum { LONGEST = 24 };

typedef struct Held {
    const Ir *value; /* of the last Set */
    uint32_t count;
} Held;

typedef struct Sets {
    Arena *arena;
    Map *held; /* Var -> Held */
} Sets;

static void note_set(void *context, Ir *node)
{
    Sets *sets = context;
    if (node->kind != I_Set || !node->Set.var->is_temp)
        return;
    Held *held = map_get(sets->held, node->Set.var);
    if (!held)
        map_set(sets->arena, sets->held, node->Set.var, held = NEW(sets->arena, Held));
    *held = (Held){node->Set.value, held->count + 1};
}

Map held_values(Arena *arena, Func *func)
{
    Map values = {0};
    Sets sets = {arena, &values};
    ir_walk(&func->body, note_set, &sets);
    return values;
}

static bool tell_value(Text *out, const Ir *node);

static bool tell_variable(Text *out, const Var *var)
{
    const char *name = var->c_name && !strchr(var->c_name, '>') ? var->c_name : var->is_temp ? NULL : var->name;
    size_t plain = name ? strcspn(name, ".") : 0;
    for (size_t i = 0; i < plain; i++)
        if ((unsigned char)name[i] >= 0x80)
            return false;
    text_add(out, name, plain);
    return plain > 0;
}

static bool tell_constant(Text *out, const Ir *node)
{
    int64_t value;
    if (!ir_is_constant(node, &value) || value < 0 || value > 99)
        return false;
    text_print(out, "%d", (int)value);
    return true;
}

/* 3, i, i + 1 */
static bool tell_index(Text *out, const Ir *node)
{
    bool sum = node->kind == I_Binary && (node->Binary.op == Ir_add || node->Binary.op == Ir_sub);
    if (!sum)
        return tell_constant(out, node) || tell_value(out, node);
    if (!tell_index(out, node->Binary.a))
        return false;
    text_put(out, node->Binary.op == Ir_add ? "_plus_" : "_minus_");
    return tell_index(out, node->Binary.b);
}

static bool tell_part(Text *out, const Ir *whole, const char *part)
{
    if (!tell_value(out, whole))
        return false;
    text_print(out, "_%s", part);
    return true;
}

static bool tell_element(Text *out, const Ir *whole, const Ir *const *indices, uint32_t count)
{
    bool told = tell_value(out, whole);
    for (uint32_t i = 0; told && i < count; i++) {
        text_char(out, '_');
        told = tell_index(out, indices[i]);
    }
    return told;
}

static bool tell_value(Text *out, const Ir *node)
{
    const Ir *index;
    char number[16];
    switch (node->kind) {
    case I_Get:
        return tell_variable(out, node->Get.var);
    case I_Index:
        index = node->Index.index;
        return tell_element(out, node->Index.a, &index, 1);
    case I_Element:
        return tell_element(out, node->Element.a, (const Ir *const *)node->Element.indices.at,
                            node->Element.indices.len);
    case I_Attr:
        return tell_part(out, node->Attr.a, node->Attr.field->name);
    case I_Field:
        snprintf(number, sizeof number, "%u", node->Field.index);
        return tell_part(out, node->Field.a, number);
    default:
        return false;
    }
}

/* f_result, where the role says less: "argument", "left" */
static bool tell_call(Text *out, const Ir *node, Name role)
{
    static const char *const vague[] = {"argument", "left", "right", "value", "index", "receiver", "result", "test"};
    Name name = node->kind == I_Call      ? node->Call.func->name
                : node->kind == I_Library ? node->Library.library->name
                                          : NULL;
    bool says_less = false;
    for (size_t i = 0; i < sizeof vague / sizeof *vague; i++)
        says_less |= !strcmp(vague[i], role);
    if (!name || !says_less || !*name ||
        strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") != strlen(name) ||
        name[0] == '_' || (name[0] >= '0' && name[0] <= '9'))
        return false;
    text_print(out, "%s_result", name);
    return true;
}

const char *held_name(Arena *arena, const Map *values, const Var *var)
{
    const Held *held = map_get(values, var);
    if (!held || held->count != 1 || held->value->kind == I_Get)
        return NULL;
    Text text = {0};
    bool told = (tell_value(&text, held->value) || tell_call(&text, held->value, var->name)) && text.len <= LONGEST &&
                text.at[0] != '_';
    const char *name = text_kept(arena, &text);
    return told ? name : NULL;
}
