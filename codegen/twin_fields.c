/* twin_fields.c -- attributes that a method counts with.
 * In: a function.  Out: paths from its parameters to ints, where it counts with them often enough for a test in front.
 * Rule: to read such a path where the function starts cannot fail: an attribute of a parameter, or what the first
 * statements read anyway.
 *     def move(self): self.x = (self.x + self.dx) % self.size      => self.x, self.dx, self.size                   */
#include "codegen/plan.h"

enum { least_operations = 3, most_paths = 4, most_links = 6 };

typedef struct Reads {
    Unit *unit;
    const Func *func;
    const Ir **sets;  /* per local variable: the statement that sets it, if there is one only */
    uint32_t *counts; /* per local variable: how many do */
    bool *early;      /* per local variable: set by one of the first statements */
    Block paths;
    uint32_t operations;
} Reads;

static void note_set(void *context, Ir *node)
{
    Reads *reads = context;
    const Var *var = node->kind == I_Set ? node->Set.var : node->kind == I_Unset ? node->Unset.var : NULL;
    if (!var || var->home != reads->func)
        return;
    reads->sets[var->id] = node;
    reads->counts[var->id] += node->kind == I_Set ? 1 : 2;
}

static const Ir *value_of_only(const Reads *reads, const Ir *node)
{
    const Var *var = node->kind == I_Get ? node->Get.var : NULL;
    if (!var || var->home != reads->func || var->is_param || reads->counts[var->id] != 1)
        return NULL;
    return reads->sets[var->id]->Set.value;
}

/* What stands in front of all branches, calls and stores of references is read in any case. */
static void find_early(Reads *reads)
{
    for_each (Ir *, node, &reads->func->body) {
        bool plain = node->kind == I_Set && (node->Set.value->kind == I_Get || node->Set.value->kind == I_Attr);
        if (!plain || node->Set.var->home != reads->func)
            break;
        reads->early[node->Set.var->id] = true;
    }
}

static bool is_steady(const Var *field)
{
    return field->field_of && !field->field_of->is_function && !field->scope && !field->exported &&
           !field->may_be_unset;
}

/* The same from a parameter on; NULL: there is no such path. */
static Ir *from_parameter(const Reads *reads, const Ir *node, bool early, int steps)
{
    const Ir *value = value_of_only(reads, node);
    if (steps == 0 || node->type->kind == Type_union)
        return NULL;
    if (value)
        return from_parameter(reads, value, early || reads->early[node->Get.var->id], steps - 1);
    if (node->kind == I_Get) {
        const Var *var = node->Get.var;
        if (var->home != reads->func || !var->is_param || reads->counts[var->id] || var->type->kind != Type_instance)
            return NULL;
        Ir *get = ir_get(reads->unit, node->Get.var, SPAN_FORWARD);
        get->proved |= Proved_set;
        return get;
    }
    if (node->kind != I_Attr || !is_steady(node->Attr.field))
        return NULL;
    Ir *object = from_parameter(reads, node->Attr.a, early, steps - 1);
    const Var *via = value_of_only(reads, node->Attr.a) ? node->Attr.a->Get.var : NULL;
    if (!object || (object->kind == I_Attr && !early && !(via && reads->early[via->id])))
        return NULL;
    Ir *attr = ir_new(reads->unit, I_Attr, node->type, SPAN_FORWARD);
    attr->Attr.a = object;
    attr->Attr.field = node->Attr.field;
    return attr;
}

static bool same_path(const Ir *a, const Ir *b)
{
    if (a->kind != b->kind)
        return false;
    return a->kind == I_Get ? a->Get.var == b->Get.var
                            : a->Attr.field == b->Attr.field && same_path(a->Attr.a, b->Attr.a);
}

static bool note_path(Reads *reads, const Ir *node)
{
    Ir *path = from_parameter(reads, node, false, most_links);
    if (!path || path->kind != I_Attr)
        return false;
    for_each (Ir *, known, &reads->paths)
        if (same_path(known, path))
            return true;
    push(reads->unit->arena, &reads->paths, path);
    return true;
}

/* Does an int come from such an attribute, directly or through an operation? */
static bool comes_from_path(Reads *reads, const Ir *node, int steps)
{
    if (steps == 0 || !node->type || node->type->kind != Type_int)
        return false;
    if (node->kind == I_Attr)
        return note_path(reads, node);
    if (node->kind == I_Binary) {
        bool a = comes_from_path(reads, node->Binary.a, steps - 1);
        return comes_from_path(reads, node->Binary.b, steps - 1) || a;
    }
    const Ir *value = value_of_only(reads, node);
    return value && comes_from_path(reads, value, steps - 1);
}

static void count_operation(void *context, Ir *node)
{
    Reads *reads = context;
    if (node->kind != I_Binary || !node->type || node->type->kind != Type_int)
        return;
    IrOp op = node->Binary.op;
    if (op == Ir_add || op == Ir_sub || op == Ir_mul || op == Ir_mod || op == Ir_floordiv)
        reads->operations += comes_from_path(reads, node, most_links);
}

void paths_counted_with(Unit *unit, Func *func, Block *paths)
{
    size_t count = func->vars.len + 1;
    Reads reads = {.unit = unit, .func = func};
    *paths = (Block){0};
    if (func->yields || func->captured.len || func->result->kind == Type_generator)
        return;
    reads.sets = NEW_ARRAY(unit->arena, const Ir *, count);
    reads.counts = NEW_ARRAY(unit->arena, uint32_t, count);
    reads.early = NEW_ARRAY(unit->arena, bool, count);
    ir_walk(&func->body, note_set, &reads);
    find_early(&reads);
    ir_walk(&func->body, count_operation, &reads);
    if (reads.operations >= least_operations && reads.paths.len <= most_paths)
        *paths = reads.paths;
}
