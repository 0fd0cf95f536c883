/* foreseen.c -- calls whose answer stands in the program, and ord() of what is one character.
 * In: a function's IR.  Out: the same with constants in their place, and calls that cannot fail.
 * Rule: a variable is one character when all that it is set to is.
 *     ord("A") + ord(s[i]), float("inf")   =>   65 + ord(s[i]) without a test, inf                               */
#include "codegen/plan.h"
#include <ctype.h>
#include <stdlib.h>
#include <strings.h>

typedef struct Foreseen {
    Func *func;
    bool *several; /* by variable: it may hold a text that is not one character */
    bool changed;
} Foreseen;

static uint32_t code_point(Str text, uint32_t *length)
{
    unsigned char first = (unsigned char)text.at[0];
    uint32_t size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    uint32_t code = size == 1 ? first : first & (0x7fu >> size);
    for (uint32_t i = 1; i < size && i < text.len; i++)
        code = code << 6 | ((unsigned char)text.at[i] & 0x3f);
    *length = size;
    return code;
}

static bool is_letter(const Ir *node, uint32_t *code)
{
    uint32_t length;
    if (node->kind != I_Const || node->type->kind != Type_str || !node->Const.value.text.len)
        return false;
    *code = code_point(node->Const.value.text, &length);
    return length == node->Const.value.text.len;
}

static bool is_one(const Foreseen *f, const Ir *node)
{
    uint32_t code;
    if (node->kind == I_Get)
        return node->Get.var->home == f->func && !f->several[node->Get.var->id];
    return is_letter(node, &code) ||
           (node->kind == I_Index && node->Index.a->type->kind == Type_str && node->type->kind == Type_str);
}

static void note_set(void *context, Ir *node)
{
    Foreseen *f = context;
    const Var *var = node->kind == I_Set ? node->Set.var : NULL;
    if (!var || var->home != f->func || f->several[var->id] || is_one(f, node->Set.value))
        return;
    f->several[var->id] = true;
    f->changed = true;
}

static void find_several(Foreseen *f)
{
    for_each (Var *, var, &f->func->vars)
        f->several[var->id] = var->type->kind != Type_str || var->is_param || var->may_be_unset || var->scope;
    do {
        f->changed = false;
        ir_walk(&f->func->body, note_set, f);
    } while (f->changed);
}

static void foresee_ord(Foreseen *f, Ir *node)
{
    uint32_t code;
    if (is_letter(node->Library.args.at[0], &code)) {
        Str text = node->Library.args.at[0]->Const.value.text;
        *node = *ir_int(f->func->unit, code, node->at);
        if (code >= 32 && code < 127)
            node->Const.value.text = text; /* C writes it so, too */
    } else if (is_one(f, node->Library.args.at[0])) {
        Library *library = NEW(f->func->unit->arena, Library);
        *library = *node->Library.library;
        library->can_raise = false;
        node->Library.library = library;
    }
}

/* 12, -1.5, 1e9, inf, nan: what both languages read alike */
static bool is_plain_number(Str text)
{
    static const char *const words[] = {"inf", "infinity", "nan"};
    uint32_t at = text.len && (text.at[0] == '-' || text.at[0] == '+'), digits = 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == text.len - at && !strncasecmp(text.at + at, words[i], text.len - at))
            return true;
    for (; at < text.len && isdigit((unsigned char)text.at[at]); at++)
        digits++;
    if (at < text.len && text.at[at] == '.')
        for (at++; at < text.len && isdigit((unsigned char)text.at[at]); at++)
            digits++;
    if (!digits || at == text.len || (text.at[at] != 'e' && text.at[at] != 'E'))
        return digits && at == text.len;
    at++;
    at += at < text.len && (text.at[at] == '-' || text.at[at] == '+');
    for (digits = 0; at < text.len && isdigit((unsigned char)text.at[at]); at++)
        digits++;
    return digits && at == text.len;
}

static void foresee_float(Foreseen *f, Ir *node)
{
    const Ir *text = node->Library.args.at[0];
    if (text->kind != I_Const || text->type->kind != Type_str || !is_plain_number(text->Const.value.text))
        return;
    Ir *number = ir_new(f->func->unit, I_Const, node->type, node->at);
    char *digits = arena_copy(f->func->unit->arena, text->Const.value.text.at, text->Const.value.text.len);
    number->Const.value.real = strtod(digits, NULL);
    *node = *number;
}

static void foresee(void *context, Ir *node)
{
    if (node->kind != I_Library || node->Library.args.len != 1)
        return;
    if (!strcmp(node->Library.library->c_name, "str_ord"))
        foresee_ord(context, node);
    else if (!strcmp(node->Library.library->c_name, "float_from_str"))
        foresee_float(context, node);
}

void foresee_calls(Func *func)
{
    Foreseen f = {.func = func, .several = NEW_ARRAY(func->unit->arena, bool, func->vars.len + 1)};
    find_several(&f);
    ir_walk(&func->body, foresee, &f);
}
