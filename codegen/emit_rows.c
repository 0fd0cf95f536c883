/* emit_rows.c -- rows of arrays that stay the same in a loop stand in front of it.
 * In: an innermost loop that stores bytes.  Out: its end and its rows as variables of C.
 * Rule: to C a byte may be part of anything: behind each store the array's extents and strides would be read again.
 *     for x in range(w): img[y, x] = 255 - img[y, x]
 *  => uint8_t *img_y = ARRAY_ROW(uint8_t, img, y); for (...; x < x_stop; x++) img_y[x] = 255 - img_y[x];          */
#include "codegen/emit.h"

typedef struct Look {
    Emit *e;
    const struct LoopIr *loop;
    bool nested, stores_bytes;
    const Var *var; /* is it set? */
    bool set;
} Look;

static void note_node(void *context, Ir *node)
{
    Look *look = context;
    look->nested |= node->kind == I_Loop || node->kind == I_While || node->kind == I_Try || node->kind == I_Finally ||
                    node->kind == I_Yield || node->kind == I_Delegate;
    if (node->kind == I_Store && node->Store.a->type->kind == Type_array) {
        Dtype dtype = node->Store.a->type->dtype;
        look->stores_bytes |= dtype == Dtype_uint8 || dtype == Dtype_int8;
    }
}

static void note_set(void *context, Ir *node)
{
    Look *look = context;
    look->set |=
        (node->kind == I_Set && node->Set.var == look->var) || (node->kind == I_Unset && node->Unset.var == look->var);
}

/* A variable that the loop leaves alone, a constant, or a sum of such. */
static bool stays(Look *look, const Ir *node)
{
    switch (node->kind) {
    case I_Const:
        return true;
    case I_Get:
        look->var = node->Get.var;
        look->set = node->Get.var == look->loop->index || !node->Get.var->home;
        ir_walk((Block *)&look->loop->body, note_set, look);
        return !look->set;
    case I_Binary:
        return node->Binary.op <= Ir_mul && stays(look, node->Binary.a) && stays(look, node->Binary.b);
    case I_Shape:
        return stays(look, node->Shape.a);
    default:
        return false;
    }
}

const char *held_row(const Emit *e, const char *text)
{
    for_each (HeldRow, held, &e->held)
        if (!strcmp(held.text, text))
            return held.name;
    return NULL;
}

static void hold_row(Look *look, const Ir *array, const Block *indices, uint16_t proved)
{
    Emit *e = look->e;
    if (!(proved & Proved_plain) || indices->len > 3 || array->kind != I_Get || !stays(look, array))
        return;
    for (uint32_t axis = 0; axis + 1 < indices->len; axis++)
        if (!stays(look, indices->at[axis]))
            return;
    const char *text = row_text(e, array, indices, (proved & Proved_forward) != 0);
    if (held_row(e, text))
        return;
    const Ir *first = indices->at[0];
    const char *role = indices->len == 1 ? "data" : first->kind == I_Get ? first->Get.var->c_name : "row";
    const char *name = loop_name(e, array->Get.var->c_name, role);
    write_line(e, "%s *%s = %s;", c_dtype(array->type->dtype), name, text);
    push(e->arena, &e->held, ((HeldRow){text, name}));
}

static void hold_access(void *context, Ir *node)
{
    if (node->kind == I_Element)
        hold_row(context, node->Element.a, &node->Element.indices, node->proved);
    else if (node->kind == I_Store && node->Store.a->type->kind == Type_array)
        hold_row(context, node->Store.a, &node->Store.indices, node->proved);
}

const char *hold_rows(Emit *e, const struct LoopIr *loop)
{
    Look look = {.e = e, .loop = loop};
    ir_walk((Block *)&loop->body, note_node, &look);
    if (look.nested || !look.stores_bytes)
        return NULL;
    const char *stop = NULL;
    if (loop->stop->kind != I_Const && loop->stop->kind != I_Get && stays(&look, loop->stop)) {
        stop = loop_name(e, loop->index->c_name, "stop");
        write_line(e, "int64_t %s = %s;", stop, value_text(e, loop->stop));
    }
    ir_walk((Block *)&loop->body, hold_access, &look);
    return stop;
}
