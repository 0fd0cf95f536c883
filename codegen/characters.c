/* characters.c -- locals that only ever hold one character, and are only looked at, are code points.
 * In: a function whose statements are in their last form.  Out: Var.is_char; the C of what is done with characters.
 * Rule: it is set from s[i] or "x" alone, and read where the character is enough: comparisons, `c in text`, ord,
 * isalpha... c = s[i]; if c == "x" or c.isdigit():   =>   uint32_t c = str_at(s, i); if (c == 'x' || char_isdigit(c))
 */
#include "codegen/emit.h"

typedef struct Candidate {
    uint32_t sets, fit, gets, good;
} Candidate;

typedef struct Characters {
    Func *func;
    Candidate *of; /* by variable */
} Characters;

static bool is_letter(const Ir *node)
{
    return node->kind == I_Const && node->type->kind == Type_str && node->Const.value.text.len == 1 &&
           (unsigned char)node->Const.value.text.at[0] < 0x80;
}

static bool is_element(const Ir *node)
{
    return node->kind == I_Index && node->Index.a->type->kind == Type_str && node->Index.index->type->kind == Type_int;
}

/* What has a character in hand already. */
static bool is_plain_element(const Ir *node)
{
    return is_element(node) && !ir_may_fail(node) && (node->proved & Proved_forward);
}

static const char *asked(const Ir *node)
{
    static const char *const names[] = {"str_isalpha", "str_isalnum", "str_isdigit", "str_isdecimal", "str_isnumeric",
                                        "str_isspace", "str_isupper", "str_islower", "str_ord"};
    if (node->kind == I_Library && node->Library.args.len == 1)
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            if (!strcmp(names[i], node->Library.library->c_name))
                return names[i] + strlen("str_");
    return NULL;
}

/* Is the operand only looked at there, so that its character needs no text of its own? */
bool looks_at_character(const Ir *node, const Ir *operand)
{
    if (!is_plain_element(operand))
        return false;
    if (node->kind == I_Contains)
        return operand == node->Contains.item && node->Contains.a->type->kind == Type_str;
    if (node->kind != I_Compare)
        return asked(node) && node->Library.args.at[0] == operand;
    const Ir *other = operand == node->Compare.a ? node->Compare.b : node->Compare.a;
    bool equality = node->Compare.op == Ir_eq || node->Compare.op == Ir_ne;
    return other->type->kind == Type_str && (equality || is_letter(other) || is_plain_element(other));
}

/* ---- which variables -----------------------------------------------------------------------------------------------
 */
static Candidate *candidate(Characters *c, const Ir *node)
{
    return node->kind == I_Get && node->Get.var->home == c->func && node->Get.var->is_char ? &c->of[node->Get.var->id]
                                                                                           : NULL;
}

static void note_good(Characters *c, const Ir *node)
{
    Candidate *found = candidate(c, node);
    if (found)
        found->good++;
}

static void note_node(void *context, Ir *node)
{
    Characters *c = context;
    Candidate *got = candidate(c, node);
    if (got)
        got->gets++;
    if (node->kind == I_Set && node->Set.var->home == c->func) {
        c->of[node->Set.var->id].sets++;
        c->of[node->Set.var->id].fit += is_element(node->Set.value) || is_letter(node->Set.value);
    } else if (node->kind == I_Unset && node->Unset.var->home == c->func)
        c->of[node->Unset.var->id].sets++;
    else if (node->kind == I_Contains && node->Contains.a->type->kind == Type_str)
        note_good(c, node->Contains.item);
    else if (asked(node))
        note_good(c, node->Library.args.at[0]);
    else if (node->kind == I_Compare) {
        const Ir *a = node->Compare.a, *b = node->Compare.b;
        bool equality = node->Compare.op == Ir_eq || node->Compare.op == Ir_ne;
        if (b->type->kind == Type_str && (equality || candidate(c, b) || is_letter(b) || is_plain_element(b)))
            note_good(c, a);
        if (a->type->kind == Type_str && (equality || candidate(c, a) || is_letter(a) || is_plain_element(a)))
            note_good(c, b);
    }
}

void find_characters(Func *func)
{
    Characters c = {func, NULL};
    for_each (Var *, var, &func->vars)
        var->is_char = var->type->kind == Type_str && !var->is_param && !var->may_be_unset && !var->scope;
    for (bool changed = true; changed;) {
        changed = false;
        c.of = NEW_ARRAY(func->unit->arena, Candidate, func->vars.len + 1);
        ir_walk(&func->body, note_node, &c);
        for_each (Var *, local, &func->vars) {
            const Candidate *of = &c.of[local->id];
            if (!local->is_char || (of->sets && of->sets == of->fit && of->gets == of->good))
                continue;
            local->is_char = false;
            changed = true;
        }
    }
}

/* ---- their C -------------------------------------------------------------------------------------------------------
 */
const char *letter_text(Emit *e, unsigned char c)
{
    if (c == '\n' || c == '\t')
        return c == '\n' ? "'\\n'" : "'\\t'";
    if (c == '\'' || c == '\\')
        return format_text(e, "'\\%c'", c);
    return c >= 32 && c < 127 ? format_text(e, "'%c'", c) : format_text(e, "%d", c);
}

/* The code point, where there is one without more ado; else NULL. */
const char *character_text(Emit *e, const Ir *node)
{
    if (node->kind == I_Get && node->Get.var->is_char)
        return node->Get.var->c_name;
    if (is_plain_element(node))
        return format_text(e, "str_at(%s, %s)", value_text(e, node->Index.a), value_text(e, node->Index.index));
    return is_letter(node) ? letter_text(e, (unsigned char)node->Const.value.text.at[0]) : NULL;
}

/* s[i] == "x" allocates nothing */
bool try_characters(Emit *e, const Ir *node, Piece *made)
{
    const Ir *a = node->Compare.a, *b = node->Compare.b;
    const char *left = character_text(e, a), *right = character_text(e, b);
    IrOp op = node->Compare.op;
    if (left && right && !(is_letter(a) && is_letter(b))) {
        *made = infix_texts(e, op, left, right);
        return true;
    }
    if ((op != Ir_eq && op != Ir_ne) || !left == !right)
        return false;
    *made = piece(e, op == Ir_eq ? Level_postfix : Level_prefix, "%sstr_is_char(%s, %s)", op == Ir_eq ? "" : "!",
                  value_text(e, left ? b : a), left ? left : right);
    return true;
}

/* c in text, c.isalpha(), ord(c) */
bool try_question(Emit *e, const Ir *node, Piece *made)
{
    bool contains = node->kind == I_Contains && node->Contains.a->type->kind == Type_str;
    const char *name = contains ? NULL : asked(node);
    if (!contains && !name)
        return false;
    const Ir *of = contains ? node->Contains.item : node->Library.args.at[0];
    const char *text = contains && is_letter(of) ? NULL : character_text(e, of);
    if (!text)
        return false;
    if (contains)
        *made = piece(e, Level_postfix, "str_has_char(%s, %s)", value_text(e, node->Contains.a), text);
    else if (!strcmp(name, "ord"))
        *made = piece(e, Level_prefix, "(int64_t)%s", text);
    else
        *made = piece(e, Level_postfix, "char_%s(%s)", name, text);
    return true;
}

/* c = s[i]; */
void emit_character(Emit *e, const Ir *node, bool declares)
{
    const Ir *value = node->Set.value;
    const char *text = character_text(e, value), *start = declares ? "uint32_t " : "";
    if (!text && !ir_may_fail(value))
        text = format_text(e, "str_at(%s, str_place(%s, %s))", value_text(e, value->Index.a),
                           value_text(e, value->Index.a), value_text(e, value->Index.index));
    if (text) {
        write_line(e, "%s%s = %s;", start, node->Set.var->c_name, text);
        if (declares)
            silence(e, node->Set.var);
        return;
    }
    write_line(e, "%s%s = str_code(%s, %s);", start, node->Set.var->c_name, value_text(e, value->Index.a),
               value_text(e, value->Index.index));
    write_failure(e, format_text(e, "%s == STR_NO_CODE", node->Set.var->c_name));
}
