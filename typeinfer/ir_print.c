/* ir_print.c -- IR as text: what --dump shows.
 * In: a Unit, Func or Ir.  Out: one line per statement, as Python writes it where Python can.
 * Rule: only reads.  <float>x is a conversion; {bounds} behind a node are its proofs; name.3 is
 * another variable `name`. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "typeinfer/ir.h"

typedef void ExprPrinter(const Ir *node, Text *out);
typedef void StmtPrinter(const Ir *node, Text *out, int indent);

/* ---- atoms ----------------------------------------------------------------------------------- */
void ir_print_var(const Var *var, Text *out)
{
    text_put(out, var->name ? var->name : "?");
    if (!var->home)
        return;
    for (uint32_t index = 0; index < var->home->vars.len && index < var->id; index++) {
        if (var->home->vars.at[index]->name == var->name) {
            text_print(out, ".%u", var->id);
            return;
        }
    }
}

static void print_text(Str text, Text *out)
{
    text_char(out, '"');
    for (uint32_t index = 0; index < text.len; index++) {
        unsigned char c = (unsigned char)text.at[index];
        if (c == '\n')
            text_put(out, "\\n");
        else if (c == '"' || c == '\\')
            text_print(out, "\\%c", c);
        else if (c < 32 || c == 127)
            text_print(out, "\\x%02x", c);
        else
            text_char(out, (char)c);
    }
    text_char(out, '"');
}

static void print_real(double real, Text *out)
{
    char digits[40];
    for (int precision = 1; precision <= 17; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, real);
        if (strtod(digits, NULL) == real)
            break;
    }
    text_put(out, digits);
    if (isfinite(real) && !strpbrk(digits, ".e"))
        text_put(out, ".0");
}

static void print_Const(const Ir *node, Text *out)
{
    const Const *value = &node->Const.value;
    switch (node->type ? node->type->kind : Type_never) {
    case Type_bool:
        text_put(out, value->integer ? "True" : "False");
        break;
    case Type_int:
        if (value->digits.at)
            text_add(out, value->digits.at, value->digits.len);
        else
            text_print(out, "%lld", (long long)value->integer);
        break;
    case Type_float:
        print_real(value->real, out);
        break;
    case Type_complex:
        text_char(out, '(');
        print_real(value->real, out);
        text_char(out, '+');
        print_real(value->imaginary, out);
        text_put(out, "j)");
        break;
    case Type_bytes:
        text_char(out, 'b');
        /* fall through */
    case Type_str:
        print_text(value->text, out);
        break;
    default:
        text_put(out, "None");
    }
}

static void print_proofs(const Ir *node, Text *out)
{
    static const char *const words[] = {"bounds", "forward", "nonzero", "small", "set",
                                        "member", "shift",   "finite",  "plain"};
    const char *comma = "{";
    for (int bit = 0; bit < 9; bit++) {
        if ((node->proved & (1 << bit)) && node->kind != I_Get) {
            text_print(out, "%s%s", comma, words[bit]);
            comma = ",";
        }
    }
    if (*comma == ',')
        text_char(out, '}');
}

/* ---- expressions ----------------------------------------------------------------------------- */
static bool is_infix(const Ir *node)
{
    switch (node->kind) {
    case I_Unary:
    case I_Binary:
    case I_Compare:
    case I_And:
    case I_Or:
    case I_Select:
    case I_IsSame:
    case I_IsNone:
    case I_HasType:
    case I_Contains:
        return true;
    default:
        return false;
    }
}

static void print_operand(const Ir *node, Text *out)
{
    if (!node) {
        text_put(out, "<missing>");
        return;
    }
    if (is_infix(node))
        text_char(out, '(');
    ir_print(node, out, 0);
    if (is_infix(node))
        text_char(out, ')');
}

static void print_infix(const Ir *a, const char *op, const Ir *b, Text *out)
{
    print_operand(a, out);
    text_print(out, " %s ", op);
    print_operand(b, out);
}

static void print_list(const Block *items, Text *out)
{
    for (uint32_t index = 0; index < items->len; index++) {
        if (index)
            text_put(out, ", ");
        ir_print(items->at[index], out, 0);
    }
}

static void print_call(const char *name, const Ir *a, Text *out)
{
    text_print(out, "%s(", name);
    ir_print(a, out, 0);
    text_char(out, ')');
}

static void print_Get(const Ir *node, Text *out)
{
    ir_print_var(node->Get.var, out);
}

static void print_Unary(const Ir *node, Text *out)
{
    text_put(out, ir_op_text(node->Unary.op));
    if (node->Unary.op == Ir_abs)
        text_char(out, ' ');
    print_operand(node->Unary.a, out);
}

static void print_Binary(const Ir *node, Text *out)
{
    print_infix(node->Binary.a, ir_op_text(node->Binary.op), node->Binary.b, out);
}

static void print_Compare(const Ir *node, Text *out)
{
    print_infix(node->Compare.a, ir_op_text(node->Compare.op), node->Compare.b, out);
}

static void print_And(const Ir *node, Text *out)
{
    print_infix(node->And.a, "and", node->And.b, out);
}

static void print_Or(const Ir *node, Text *out)
{
    print_infix(node->Or.a, "or", node->Or.b, out);
}

static void print_Select(const Ir *node, Text *out)
{
    print_operand(node->Select.a, out);
    text_put(out, " if ");
    print_infix(node->Select.test, "else", node->Select.b, out);
}

static void print_Convert(const Ir *node, Text *out)
{
    text_char(out, '<');
    type_print(node->type, out);
    text_char(out, '>');
    print_operand(node->Convert.a, out);
}

static void print_Truth(const Ir *node, Text *out)
{
    print_call("truth", node->Truth.a, out);
}

static void print_IsNone(const Ir *node, Text *out)
{
    print_operand(node->IsNone.a, out);
    text_put(out, " is None");
}

static void print_HasType(const Ir *node, Text *out)
{
    print_operand(node->HasType.a, out);
    text_put(out, " is a ");
    type_print(node->HasType.member, out);
}

static void print_IsSame(const Ir *node, Text *out)
{
    print_infix(node->IsSame.a, "is", node->IsSame.b, out);
}

static void print_Contains(const Ir *node, Text *out)
{
    print_infix(node->Contains.item, "in", node->Contains.a, out);
}

static void print_TupleNew(const Ir *node, Text *out)
{
    text_char(out, '(');
    print_list(&node->TupleNew.items, out);
    text_put(out, node->TupleNew.items.len == 1 ? ",)" : ")");
}

static void print_Field(const Ir *node, Text *out)
{
    print_operand(node->Field.a, out);
    text_print(out, ".%u", node->Field.index);
}

static void print_site(uint32_t site, Text *out)
{
    if (site)
        text_print(out, "#%u", site);
}

static void print_ListNew(const Ir *node, Text *out)
{
    bool list = node->type && node->type->kind == Type_list;
    text_char(out, list ? '[' : '(');
    print_list(&node->ListNew.items, out);
    text_put(out, list ? "]" : ",...)");
    if (node->ListNew.room) {
        text_put(out, " room ");
        print_operand(node->ListNew.room, out);
    }
    print_site(node->ListNew.site, out);
}

static void print_TableNew(const Ir *node, Text *out)
{
    text_char(out, '{');
    print_list(&node->TableNew.items, out);
    text_char(out, '}');
    print_site(node->TableNew.site, out);
}

static void print_ListFill(const Ir *node, Text *out)
{
    text_char(out, '[');
    ir_print(node->ListFill.item, out, 0);
    text_put(out, "] * ");
    print_operand(node->ListFill.count, out);
    print_site(node->ListFill.site, out);
}

static void print_RangeNew(const Ir *node, Text *out)
{
    text_put(out, "range(");
    print_list(&(Block){(Ir *[]){node->RangeNew.start, node->RangeNew.stop, node->RangeNew.step}, 3, 3}, out);
    text_char(out, ')');
}

static void print_Len(const Ir *node, Text *out)
{
    print_call("len", node->Len.a, out);
}

static void print_New(const Ir *node, Text *out)
{
    text_print(out, "new %s", node->New.cls->name);
}

static void print_Attr(const Ir *node, Text *out)
{
    print_operand(node->Attr.a, out);
    text_print(out, ".%s", node->Attr.field->name);
}

static void print_HasAttr(const Ir *node, Text *out)
{
    text_put(out, "has ");
    print_operand(node->HasAttr.a, out);
    text_print(out, ".%s", node->HasAttr.field->name);
}

static void print_Index(const Ir *node, Text *out)
{
    print_operand(node->Index.a, out);
    text_char(out, '[');
    ir_print(node->Index.index, out, 0);
    text_char(out, ']');
}

static void print_Entry(const Ir *node, Text *out)
{
    print_operand(node->Entry.a, out);
    text_put(out, node->Entry.value ? ".value(" : ".key(");
    ir_print(node->Entry.index, out, 0);
    text_char(out, ')');
}

static void print_slice(const Ir *a, const Ir *lower, const Ir *upper, const Ir *step, Text *out)
{
    print_operand(a, out);
    text_char(out, '[');
    if (lower)
        ir_print(lower, out, 0);
    text_char(out, ':');
    if (upper)
        ir_print(upper, out, 0);
    if (step) {
        text_char(out, ':');
        ir_print(step, out, 0);
    }
    text_char(out, ']');
}

static void print_Slice(const Ir *node, Text *out)
{
    print_slice(node->Slice.a, node->Slice.lower, node->Slice.upper, node->Slice.step, out);
    print_site(node->Slice.site, out);
}

static void print_indexed(const Ir *a, const Block *indices, Text *out)
{
    print_operand(a, out);
    text_char(out, '[');
    print_list(indices, out);
    text_char(out, ']');
}

static void print_Element(const Ir *node, Text *out)
{
    print_indexed(node->Element.a, &node->Element.indices, out);
}

static void print_Row(const Ir *node, Text *out)
{
    text_put(out, "view ");
    print_indexed(node->Row.a, &node->Row.indices, out);
}

static void print_Shape(const Ir *node, Text *out)
{
    print_operand(node->Shape.a, out);
    text_print(out, ".shape[%u]", node->Shape.axis);
}

static void print_Call(const Ir *node, Text *out)
{
    const Func *func = node->Call.func;
    text_put(out, func->name);
    if (func->twin)
        text_print(out, "'%u", func->twin);
    text_char(out, '(');
    print_list(&node->Call.args, out);
    text_char(out, ')');
}

static void print_GeneratorNew(const Ir *node, Text *out)
{
    text_print(out, "generator %s(", node->GeneratorNew.func->name);
    print_list(&node->GeneratorNew.args, out);
    text_char(out, ')');
}

static void print_Resume(const Ir *node, Text *out)
{
    text_put(out, "resume ");
    print_operand(node->Resume.a, out);
    if (node->Resume.sent) {
        text_put(out, " with ");
        print_operand(node->Resume.sent, out);
    }
    if (node->Resume.thrown) {
        text_put(out, " throwing ");
        print_operand(node->Resume.thrown, out);
    }
}

static void print_Yielded(const Ir *node, Text *out)
{
    text_put(out, "yielded by ");
    print_operand(node->Yielded.a, out);
}

static void print_Delegate(const Ir *node, Text *out)
{
    text_put(out, "yield from ");
    print_operand(node->Delegate.a, out);
}

static void print_Returned(const Ir *node, Text *out)
{
    text_put(out, "returned by ");
    print_operand(node->Returned.a, out);
}

static void print_Yield(const Ir *node, Text *out)
{
    text_put(out, "yield ");
    print_operand(node->Yield.value, out);
}

static void print_Library(const Ir *node, Text *out)
{
    const Library *library = node->Library.library;
    if (library->owner && strcmp(library->owner, "builtins") != 0)
        text_print(out, "%s.", library->owner);
    text_print(out, "%s(", library->name);
    print_list(&node->Library.args, out);
    text_char(out, ')');
    print_site(node->Library.site, out);
}

static void print_TextOf(const Ir *node, Text *out)
{
    print_call(node->TextOf.conversion == 'r'   ? "repr"
               : node->TextOf.conversion == 'a' ? "ascii"
                                                : "str",
               node->TextOf.a, out);
}

static void print_Format(const Ir *node, Text *out)
{
    text_put(out, "format(");
    ir_print(node->Format.a, out, 0);
    if (node->Format.conversion)
        text_print(out, "!%c", node->Format.conversion);
    if (node->Format.spec) {
        text_put(out, ", ");
        ir_print(node->Format.spec, out, 0);
    }
    text_char(out, ')');
}

static void print_Percent(const Ir *node, Text *out)
{
    print_text(node->Percent.spec, out);
    text_put(out, " % (");
    if (node->Percent.width) {
        ir_print(node->Percent.width, out, 0);
        text_put(out, ", ");
    }
    if (node->Percent.precision) {
        ir_print(node->Percent.precision, out, 0);
        text_put(out, ", ");
    }
    ir_print(node->Percent.a, out, 0);
    text_char(out, ')');
}

static void print_Join(const Ir *node, Text *out)
{
    text_put(out, "join(");
    print_list(&node->Join.items, out);
    text_char(out, ')');
}

static void print_ClassRef(const Ir *node, Text *out)
{
    text_put(out, node->ClassRef.cls);
}

static void print_ExceptionNew(const Ir *node, Text *out)
{
    if (node->ExceptionNew.of)
        print_operand(node->ExceptionNew.of, out);
    text_print(out, "%s(", node->ExceptionNew.of ? "" : node->ExceptionNew.cls);
    if (node->ExceptionNew.spread)
        text_char(out, '*');
    if (node->ExceptionNew.arg)
        ir_print(node->ExceptionNew.arg, out, 0);
    text_char(out, ')');
}

static void print_Caught(const Ir *node, Text *out)
{
    (void)node;
    text_put(out, "caught");
}

static void print_IsException(const Ir *node, Text *out)
{
    text_put(out, "isinstance(");
    ir_print(node->IsException.a, out, 0);
    text_print(out, ", %s", node->IsException.of ? "" : node->IsException.cls);
    if (node->IsException.of)
        print_operand(node->IsException.of, out);
    text_char(out, ')');
}

static void print_Detail(const Ir *node, Text *out)
{
    ir_print(node->Detail.a, out, 0);
    text_print(out, ".%s", ir_detail_text(node->Detail.detail));
}

/* ---- statements ------------------------------------------------------------------------------ */
static void print_margin(Text *out, int indent)
{
    for (int column = 0; column < indent; column++)
        text_put(out, "    ");
}

static void print_block(const Block *block, Text *out, int indent)
{
    for (uint32_t index = 0; index < block->len; index++)
        ir_print(block->at[index], out, indent);
    if (block->len == 0) {
        print_margin(out, indent);
        text_put(out, "pass\n");
    }
}

static void print_else(const Block *block, Text *out, int indent)
{
    if (block->len == 0)
        return;
    print_margin(out, indent);
    text_put(out, "else:\n");
    print_block(block, out, indent + 1);
}

static void print_Set(const Ir *node, Text *out, int indent)
{
    const Var *var = node->Set.var;
    (void)indent;
    ir_print_var(var, out);
    if (var->is_temp) {
        text_put(out, ": ");
        type_print(var->type, out);
    }
    text_put(out, " = ");
    ir_print(node->Set.value, out, 0);
}

static void print_Unset(const Ir *node, Text *out, int indent)
{
    (void)indent;
    text_put(out, "del ");
    ir_print_var(node->Unset.var, out);
}

static void print_Eval(const Ir *node, Text *out, int indent)
{
    (void)indent;
    ir_print(node->Eval.value, out, 0);
}

static void print_Store(const Ir *node, Text *out, int indent)
{
    (void)indent;
    print_indexed(node->Store.a, &node->Store.indices, out);
    text_put(out, " = ");
    ir_print(node->Store.value, out, 0);
}

static void print_StoreAttr(const Ir *node, Text *out, int indent)
{
    (void)indent;
    print_operand(node->StoreAttr.a, out);
    text_print(out, ".%s = ", node->StoreAttr.field->name);
    ir_print(node->StoreAttr.value, out, 0);
}

static void print_UnsetAttr(const Ir *node, Text *out, int indent)
{
    (void)indent;
    text_put(out, "del ");
    print_operand(node->UnsetAttr.a, out);
    text_print(out, ".%s", node->UnsetAttr.field->name);
}

static void print_SetArgs(const Ir *node, Text *out, int indent)
{
    (void)indent;
    print_operand(node->SetArgs.a, out);
    text_put(out, node->SetArgs.spread ? ".args = *" : ".args = ");
    if (node->SetArgs.arg)
        ir_print(node->SetArgs.arg, out, 0);
}

static void print_StoreSlice(const Ir *node, Text *out, int indent)
{
    (void)indent;
    print_slice(node->StoreSlice.a, node->StoreSlice.lower, node->StoreSlice.upper, node->StoreSlice.step, out);
    text_put(out, " = ");
    ir_print(node->StoreSlice.value, out, 0);
}

static void print_Remove(const Ir *node, Text *out, int indent)
{
    (void)indent;
    text_put(out, "del ");
    print_operand(node->Remove.a, out);
    text_char(out, '[');
    ir_print(node->Remove.index, out, 0);
    text_char(out, ']');
}

static void print_RemoveSlice(const Ir *node, Text *out, int indent)
{
    (void)indent;
    text_put(out, "del ");
    print_slice(node->RemoveSlice.a, node->RemoveSlice.lower, node->RemoveSlice.upper, node->RemoveSlice.step, out);
}

static void print_If(const Ir *node, Text *out, int indent)
{
    text_put(out, "if ");
    ir_print(node->If.test, out, 0);
    text_put(out, ":\n");
    print_block(&node->If.body, out, indent + 1);
    print_else(&node->If.orelse, out, indent);
}

static void print_While(const Ir *node, Text *out, int indent)
{
    text_put(out, "while ");
    if (node->While.before.len) {
        text_put(out, "before:\n");
        print_block(&node->While.before, out, indent + 2);
        print_margin(out, indent);
        text_put(out, "test ");
    }
    ir_print(node->While.test, out, 0);
    text_put(out, ":\n");
    print_block(&node->While.body, out, indent + 1);
    print_else(&node->While.orelse, out, indent);
}

static void print_Loop(const Ir *node, Text *out, int indent)
{
    text_put(out, "for ");
    ir_print_var(node->Loop.index, out);
    text_put(out, " in range(");
    print_list(&(Block){(Ir *[]){node->Loop.start, node->Loop.stop, node->Loop.step}, 3, 3}, out);
    text_put(out, node->Loop.live ? ") live:\n" : "):\n");
    print_block(&node->Loop.body, out, indent + 1);
    print_else(&node->Loop.orelse, out, indent);
}

static void print_Break(const Ir *node, Text *out, int indent)
{
    (void)node, (void)indent;
    text_put(out, "break");
}

static void print_Continue(const Ir *node, Text *out, int indent)
{
    (void)node, (void)indent;
    text_put(out, "continue");
}

static void print_Return(const Ir *node, Text *out, int indent)
{
    (void)indent;
    text_put(out, "return");
    if (node->Return.value) {
        text_char(out, ' ');
        ir_print(node->Return.value, out, 0);
    }
}

static void print_Raise(const Ir *node, Text *out, int indent)
{
    (void)indent;
    text_print(out, "raise %s(", node->Raise.cls);
    print_list(&node->Raise.args, out);
    if (node->Raise.of) {
        text_put(out, " % type of ");
        ir_print(node->Raise.of, out, 0);
    }
    text_char(out, ')');
}

static void print_Throw(const Ir *node, Text *out, int indent)
{
    (void)indent;
    text_put(out, node->Throw.again ? "goes on" : "raise");
    if (node->Throw.value) {
        text_char(out, ' ');
        ir_print(node->Throw.value, out, 0);
    }
    if (node->Throw.cause) {
        text_put(out, " from ");
        ir_print(node->Throw.cause, out, 0);
    }
}

static void print_Try(const Ir *node, Text *out, int indent)
{
    text_put(out, "try:\n");
    print_block(&node->Try.body, out, indent + 1);
    for_each (Ir *, handler, &node->Try.handlers)
        ir_print(handler, out, indent);
    print_else(&node->Try.orelse, out, indent);
}

static void print_Except(const Ir *node, Text *out, int indent)
{
    text_put(out, "except");
    for_each (Name, cls, &node->Except.classes)
        text_print(out, "%s%s", cls_at ? ", " : " ", cls);
    text_put(out, ":\n");
    print_block(&node->Except.body, out, indent + 1);
}

static void print_Finally(const Ir *node, Text *out, int indent)
{
    text_put(out, "try:\n");
    print_block(&node->Finally.body, out, indent + 1);
    print_margin(out, indent);
    text_put(out, "finally:\n");
    print_block(&node->Finally.final, out, indent + 1);
}

static void print_Leave(const Ir *node, Text *out, int indent)
{
    (void)node, (void)indent;
    text_put(out, "leave");
}

static void print_Print(const Ir *node, Text *out, int indent)
{
    (void)indent;
    text_put(out, "print(");
    print_list(&node->Print.args, out);
    if (node->Print.sep) {
        text_put(out, ", sep=");
        ir_print(node->Print.sep, out, 0);
    }
    if (node->Print.end) {
        text_put(out, ", end=");
        ir_print(node->Print.end, out, 0);
    }
    if (node->Print.file == 'e')
        text_put(out, ", file=stderr");
    if (node->Print.target) {
        text_put(out, ", file=");
        ir_print(node->Print.target, out, 0);
    }
    if (node->Print.flush)
        text_put(out, ", flush");
    text_char(out, ')');
}

static void print_Versions(const Ir *node, Text *out, int indent)
{
    text_put(out, "versions when ");
    ir_print(node->Versions.test, out, 0);
    text_put(out, ":\n");
    print_block(&node->Versions.body, out, indent + 1);
    print_else(&node->Versions.orelse, out, indent);
}

static ExprPrinter *const expressions[I_count] = {
#define EXPR(k, ...) [I_##k] = print_##k,
#define STMT(k, ...)
#include "typeinfer/ir.def"
};
static StmtPrinter *const statements[I_count] = {
#define EXPR(k, ...)
#define STMT(k, ...) [I_##k] = print_##k,
#include "typeinfer/ir.def"
};

void ir_print(const Ir *node, Text *out, int indent)
{
    if (!node) {
        text_put(out, "<missing>");
        return;
    }
    bool statement = ir_is_statement(node->kind);
    if (statement) {
        print_margin(out, indent);
        statements[node->kind](node, out, indent);
    } else {
        expressions[node->kind](node, out);
    }
    print_proofs(node, out);
    if (statement && (out->len == 0 || out->at[out->len - 1] != '\n'))
        text_char(out, '\n');
}
