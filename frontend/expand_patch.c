/* expand_patch.c -- methods that are not fixed when the class is made: under a condition, or assigned anew later.
 * In: a module whose classes are complete.  Out: such a method is a def in front of the class, and the class has a
 * variable of its name that holds it.
 * Rule: only plain methods, which name nothing that means something else outside of the class; others stay.
 *     class A: def f(self): ...            =>    def .1.f(self): ...
 *     A.f = lambda self: 1                       class A: f = .1.f
 *                                                A.f = lambda self: 1                                             */
#include "frontend/expand.h"

typedef struct Patch {
    Expand *x;
    Map patched;    /* Name of a method -> a store of it into a class */
    uint32_t count; /* defs that were taken out */
    bool odd;       /* the method that is looked at means something only inside of its class */
    const Node *cls;
} Patch;

/* ---- which methods ----------------------------------------------------------------------------------------------- */
static void note_patches(void *context, Node *node)
{
    Patch *p = context;
    if (node->kind == N_Attribute && node->Attribute.context == Context_store &&
        node->Attribute.value->kind == N_Name && map_get(&p->x->class_names, node->Attribute.value->Name.name))
        map_set(p->x->arena, &p->patched, node->Attribute.attr, node);
    each_child(node, note_patches, p);
}

static void look_inside(void *context, Node *node)
{
    Patch *p = context;
    if (node->kind == N_Name)
        p->odd |= name_is_private(node->Name.name) || !strcmp(node->Name.name, "super") ||
                  !strcmp(node->Name.name, "__class__");
    p->odd |= node->kind == N_Attribute && name_is_private(node->Attribute.attr);
    p->odd |= name_is_private(name_bound(node)) || (node->kind == N_Keyword && name_is_private(node->Keyword.name));
    each_child(node, look_inside, p);
}

static void look_for_own(void *context, Node *node)
{
    Patch *p = context;
    if (node->kind == N_Name)
        for_each (Node *, statement, &p->cls->ClassDef.body)
            p->odd |= name_bound(statement) == node->Name.name || statement->kind != N_FunctionDef;
    each_child(node, look_for_own, p);
}

/* A def that means the same in front of its class. */
static bool may_leave(Patch *p, const Node *cls, const Node *def)
{
    p->odd = def->FunctionDef.decorators.len || def->FunctionDef.is_async || name_is_special(def->FunctionDef.name) ||
             name_is_private(def->FunctionDef.name) || !def->FunctionDef.params.len;
    p->cls = cls;
    for_each (Node *, param, &def->FunctionDef.params)
        if (param->Param.value)
            look_for_own(p, param->Param.value);
    each_child(def, look_inside, p);
    return !p->odd;
}

/* ---- the class --------------------------------------------------------------------------------------------------- */
/* f = .1.f, and the def goes to those in front of the class */
static void take_out(Patch *p, Node **place, Nodes *front)
{
    Node *def = *place;
    Name name = def->FunctionDef.name;
    Span name_at = def->FunctionDef.name_at;
    def->FunctionDef.shown = shown_name(def);
    def->FunctionDef.name =
        intern_text(p->x->program->names, arena_print(p->x->arena, ".%u.method.%s", ++p->count, name));
    push(p->x->arena, front, def);
    *place = node_assigned(p->x, name, node_named(p->x, def->FunctionDef.name, name_at), def->at, name_at);
}

static void take_from_block(Patch *p, const Node *cls, Nodes *body, Nodes *front)
{
    for (uint32_t i = 0; i < body->len; i++)
        if (body->at[i]->kind == N_FunctionDef && may_leave(p, cls, body->at[i]))
            take_out(p, &body->at[i], front);
        else if (body->at[i]->kind == N_If) {
            take_from_block(p, cls, &body->at[i]->If.body, front);
            take_from_block(p, cls, &body->at[i]->If.orelse, front);
        }
}

static void take_from_class(Patch *p, Node *cls, Nodes *front)
{
    for (uint32_t i = 0; i < cls->ClassDef.body.len; i++) {
        Node *statement = cls->ClassDef.body.at[i];
        if (statement->kind == N_If) {
            take_from_block(p, cls, &statement->If.body, front);
            take_from_block(p, cls, &statement->If.orelse, front);
        } else if (statement->kind == N_FunctionDef && map_get(&p->patched, statement->FunctionDef.name) &&
                   may_leave(p, cls, statement)) {
            take_out(p, &cls->ClassDef.body.at[i], front);
        }
    }
}

/* ---- conditions that are known ----------------------------------------------------------------------------------- */
typedef enum { Unknown, No, Yes } Truth;

static Truth compared(Op op, int order)
{
    switch (op) {
    case Op_lt:
        return order < 0 ? Yes : No;
    case Op_le:
        return order <= 0 ? Yes : No;
    case Op_gt:
        return order > 0 ? Yes : No;
    case Op_ge:
        return order >= 0 ? Yes : No;
    case Op_eq:
        return order == 0 ? Yes : No;
    case Op_ne:
        return order != 0 ? Yes : No;
    default:
        return Unknown;
    }
}

/* sys.version_info beside a tuple of at most three numbers: it has five items itself. */
static Truth compared_version(Op op, const Node *tuple)
{
    static const int64_t version[] = {3, 11, 2};
    int64_t wanted;
    if (tuple->kind != N_Tuple || tuple->Tuple.items.len > 3)
        return Unknown;
    for (uint32_t i = 0; i < tuple->Tuple.items.len; i++) {
        if (!literal_number(tuple->Tuple.items.at[i], &wanted))
            return Unknown;
        if (version[i] != wanted)
            return compared(op, version[i] < wanted ? -1 : 1);
    }
    return compared(op, 1);
}

static Truth compared_major(Op op, const Node *number)
{
    int64_t wanted;
    return literal_number(number, &wanted) ? compared(op, 3 < wanted ? -1 : 3 > wanted) : Unknown;
}

/* sys.version_info[0] >= 3, sys.version_info < (3,), a name that is True */
static Truth truth(Expand *x, const Node *node)
{
    const Node *value = assigned_constant(x, node);
    if (value != node && value->at.start > node->at.start)
        return Unknown; /* bound later, if at all */
    node = value;
    if (node->kind == N_Constant)
        return node->Constant.literal == Literal_true                                              ? Yes
               : node->Constant.literal == Literal_false || node->Constant.literal == Literal_none ? No
                                                                                                   : Unknown;
    if (node->kind == N_UnaryOp && node->UnaryOp.op == Op_not) {
        Truth inner = truth(x, node->UnaryOp.operand);
        return inner == Yes ? No : inner == No ? Yes : Unknown;
    }
    if (node->kind != N_Compare || node->Compare.rights.len != 1)
        return Unknown;
    const Node *left = node->Compare.left, *right = node->Compare.rights.at[0];
    int64_t index = -1;
    bool first = left->kind == N_Subscript && literal_number(left->Subscript.index, &index) && index == 0;
    if (comes_from(x, left, "sys.version_info"))
        return compared_version(node->Compare.ops.at[0], right);
    if (comes_from(x, left, "sys.version_info.major") ||
        (first && comes_from(x, left->Subscript.value, "sys.version_info")))
        return compared_major(node->Compare.ops.at[0], right);
    return Unknown;
}

/* The statements that run stand in place of the condition. */
static void settle_conditions(Expand *x, Nodes *body)
{
    for (uint32_t i = 0; i < body->len; i++) {
        Node *statement = body->at[i];
        Truth known = statement->kind == N_If ? truth(x, statement->If.test) : Unknown;
        if (known == Unknown)
            continue;
        const Nodes *kept = known == Yes ? &statement->If.body : &statement->If.orelse;
        drop_node(body, i);
        for (uint32_t k = 0; k < kept->len; k++)
            insert_node(x, body, i + k, kept->at[k]);
        i--;
    }
}

/* ---- imports of another version -------------------------------------------------------------------------------- */
static void find_import(void *found, Node *node)
{
    *(bool *)found |= node->kind == N_Import || node->kind == N_ImportFrom;
    if (!node_is_expr(node->kind))
        each_child(node, find_import, found);
}

/* A condition of the version that chooses among imports: what is not chosen need not be there. */
static void settle_versions(void *expand, Nodes *list)
{
    Expand *x = expand;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *node = list->at[i];
        bool found = false;
        if (!node || node_is_expr(node->kind))
            return;
        if (node->kind == N_If)
            each_child(node, find_import, &found);
        if (found) {
            Nodes one = {0};
            push(x->arena, &one, node);
            settle_conditions(x, &one);
            drop_node(list, i);
            for (uint32_t k = 0; k < one.len; k++)
                insert_node(x, list, i + k, one.at[k]);
            if (one.len != 1 || one.at[0] != node) { /* what it is made of is looked at in its turn */
                i--;
                continue;
            }
        }
        if (!opens_scope(node))
            each_list(node, settle_versions, x);
    }
}

void expand_versions(Expand *x)
{
    settle_versions(x, &x->module->body);
}

static void visit(void *context, Nodes *list)
{
    Patch *p = context;
    for (uint32_t i = 0; i < list->len; i++) {
        Nodes front = {0};
        if (list->at[i]->kind != N_ClassDef)
            continue;
        take_from_class(p, list->at[i], &front);
        for_each (Node *, def, &front)
            insert_node(p->x, list, i++, def);
    }
}

/* Before classes are completed: a method that stays is one of the class. */
void expand_conditions(Expand *x, Node *cls)
{
    settle_conditions(x, &cls->ClassDef.body);
}

void expand_patches(Expand *x)
{
    Patch p = {.x = x};
    if (x->module->is_library)
        return;
    for_each (Node *, statement, &x->module->body)
        note_patches(&p, statement);
    each_block(x, visit, &p);
}
