/* expand_lift.c -- the variables of a function that runs once, where classes inside it use them: the module's.
 * In: a def that is called in one place, which is reached once.  Out: the same; such variables are global, by names
 * that no program has. Rule: a variable is lifted only if all that may name it is understood; else it stays, and
 * inference says what it can. def make(step):                          def make(step): class A: =>       global
 * .step.1; .step.1 = step def f(self): return step             class A: def f(self): return .step.1 */
#include "frontend/expand_factory.h"

typedef struct Lifting {
    Expand *x;
    Node *def;
    Name name, made;
    bool applies;      /* else it only looks */
    bool odd;          /* something that is not understood */
    bool inside_class; /* around the node */
    bool used;         /* by a class */
} Lifting;

/* ---- who binds what ---------------------------------------------------------------------------------------------- */
typedef struct Own {
    Name name;
    bool binds, nonlocal, global;
} Own;

static void look_at_own(void *context, Node *node)
{
    Own *own = context;
    own->binds |= name_bound(node) == own->name;
    if (node->kind == N_Nonlocal)
        own->nonlocal |= names_have(&node->Nonlocal.names, own->name);
    if (node->kind == N_Global)
        own->global |= names_have(&node->Global.names, own->name);
    if (!opens_scope(node))
        each_child(node, look_at_own, own);
}

/* What the function, class, lambda or comprehension says of the name in its own body. */
static Own own_of(const Node *node, Name name)
{
    Own own = {.name = name};
    each_child(node, look_at_own, &own);
    return own;
}

/* ---- one variable ------------------------------------------------------------------------------------------------ */
static void visit(void *context, Node *node);

static void put_global(const Lifting *l, Node *def)
{
    Node *statement = node_made(l->x, N_Global, def->at);
    push(l->x->arena, &statement->Global.names, l->made);
    insert_node(l->x, &def->FunctionDef.body, 0, statement);
}

static void visit_inner_def(Lifting *l, Node *def)
{
    Own own = own_of(def, l->name);
    if (own.global || (own.binds && !own.nonlocal))
        return;
    each_child(def, visit, l);
    if (own.nonlocal && l->applies)
        put_global(l, def);
}

static void look_for_load(void *context, Node *node)
{
    Lifting *l = context;
    l->odd |= node->kind == N_Name && node->Name.name == l->name && node->Name.context == Context_load;
    each_child(node, look_for_load, l);
}

/* A name that the class binds, too, is its own outside of its methods, or not yet. */
static void visit_class(Lifting *l, Node *cls)
{
    bool outer = l->inside_class, own = own_of(cls, l->name).binds;
    l->inside_class = true;
    for_each (Node *, base, &cls->ClassDef.bases)
        visit(l, base);
    for_each (Node *, decorator, &cls->ClassDef.decorators)
        visit(l, decorator);
    for_each (Node *, statement, &cls->ClassDef.body)
        if (!own) {
            visit(l, statement);
        } else if (statement->kind != N_FunctionDef) {
            look_for_load(l, statement);
        } else {
            for_each (Node *, param, &statement->FunctionDef.params)
                if (param->Param.value)
                    look_for_load(l, param->Param.value);
            for_each (Node *, above, &statement->FunctionDef.decorators)
                look_for_load(l, above);
            visit_inner_def(l, statement);
        }
    l->inside_class = outer;
}

/* x: int = 0   =>   x = 0, for no global is annotated */
static void without_annotation(Lifting *l, Node *node)
{
    Node *target = node->AnnAssign.target, *value = node->AnnAssign.value;
    bool own = target->kind == N_Name && target->Name.name == l->name && !l->inside_class;
    l->odd |= own && !value;
    if (!own || !value || !l->applies)
        return;
    node->kind = N_Assign;
    node->Assign = (struct AssignNode){.value = value};
    push(l->x->arena, &node->Assign.targets, target);
}

static void drop_nonlocal(Lifting *l, Node *node)
{
    NameList kept = {0};
    for_each (Name, name, &node->Nonlocal.names)
        if (name != l->name)
            push(l->x->arena, &kept, name);
    if (l->applies && kept.len != node->Nonlocal.names.len) {
        node->Nonlocal.names = kept;
        if (!kept.len)
            node->kind = N_Pass;
    }
}

static void rename(Lifting *l, Node *node)
{
    l->used |= l->inside_class;
    if (node->kind == N_Name && l->applies)
        node->Name.name = l->made;
    if (node->kind == N_FunctionDef && l->applies) {
        node->FunctionDef.shown = shown_name(node);
        node->FunctionDef.name = l->made;
    }
    l->odd |= node->kind != N_Name && node->kind != N_FunctionDef;
}

/* Of a comprehension: it is read outside of it. */
static Node *first_iterable(const Node *node)
{
    const Nodes *clauses = node->kind == N_ListComp   ? &node->ListComp.generators
                           : node->kind == N_SetComp  ? &node->SetComp.generators
                           : node->kind == N_DictComp ? &node->DictComp.generators
                                                      : &node->GeneratorExp.generators;
    return clauses->at[0]->Comprehension.iter;
}

static void visit(void *context, Node *node)
{
    Lifting *l = context;
    bool outer = l->inside_class;
    if (node->kind == N_Param)
        l->odd |= node->Param.name == l->name && outer; /* a parameter of the def itself */
    else if ((node->kind == N_Name && node->Name.name == l->name) || name_bound(node) == l->name)
        rename(l, node);
    switch (node->kind) {
    case N_FunctionDef:
        visit_inner_def(l, node);
        return;
    case N_Nonlocal:
        drop_nonlocal(l, node);
        return;
    case N_AnnAssign:
        without_annotation(l, node);
        break;
    case N_ClassDef:
        visit_class(l, node);
        return;
    case N_Lambda:
        if (own_of(node, l->name).binds)
            return;
        break;
    case N_ListComp:
    case N_SetComp:
    case N_DictComp:
    case N_GeneratorExp:
        if (own_of(node, l->name).binds) {
            visit(l, first_iterable(node));
            return;
        }
        break;
    default:
        break;
    }
    each_child(node, visit, l);
    l->inside_class = outer;
}

static const Node *param_named(const Node *def, Name name)
{
    for_each (Node *, param, &def->FunctionDef.params)
        if (param->Param.name == name)
            return param;
    return NULL;
}

/* Bound for certain before anything can ask for it: a parameter, or first by a statement of the body itself. */
static bool is_bound_at_once(const Node *def, Name name)
{
    for_each (Node *, statement, &def->FunctionDef.body) {
        Own own = {.name = name};
        look_at_own(&own, statement);
        if (own.binds)
            return statement->kind == N_Assign || statement->kind == N_FunctionDef ||
                   (statement->kind == N_AnnAssign && statement->AnnAssign.value);
        if (statement->kind == N_Return || statement->kind == N_ClassDef)
            return false;
    }
    return false;
}

/* .step.1 = step */
static void put_copy(const Lifting *l, const Node *param)
{
    Node *assign = node_assigned(l->x, l->made, node_named(l->x, l->name, param->at), param->at, param->at);
    insert_node(l->x, &l->def->FunctionDef.body, 0, assign);
}

/* Of a def and of a variable, C's names are those parts of the name that stand at its end, and at its start. */
static bool binds_def(const Node *def, Name name)
{
    for_each (Node *, statement, &def->FunctionDef.body)
        if (statement->kind == N_FunctionDef && statement->FunctionDef.name == name)
            return true;
    return false;
}

static void visit_body(Lifting *l)
{
    for_each (Node *, statement, &l->def->FunctionDef.body)
        visit(l, statement);
}

static void lift_name(Expand *x, Node *def, Name name, uint32_t number)
{
    Lifting l = {.x = x, .def = def, .name = name};
    const Node *param = param_named(def, name);
    Own own = own_of(def, name);
    if (own.global || own.nonlocal || name[0] == '.' || (param && param->Param.param == Param_double_star) ||
        (!param && !is_bound_at_once(def, name)))
        return;
    visit_body(&l);
    if (l.odd || !l.used)
        return;
    l.made = intern_text(x->program->names, binds_def(def, name) ? arena_print(x->arena, ".%u.%s", number, name)
                                                                 : arena_print(x->arena, ".%s.%u", name, number));
    l.applies = true;
    visit_body(&l);
    if (param)
        put_copy(&l, param);
    put_global(&l, def);
}

typedef struct Bound {
    Expand *x;
    NameList list;
} Bound;

static void note_name(void *context, Node *node)
{
    Bound *names = context;
    Name name = name_bound(node);
    if (name && node->kind != N_ClassDef && !names_have(&names->list, name))
        push(names->x->arena, &names->list, name);
    if (!opens_scope(node))
        each_child(node, note_name, names);
}

/* Behind the docstring: its statements stand in front of the first one. */
void lift_variables(Expand *x, Node *def, uint32_t number)
{
    Bound names = {.x = x};
    each_child(def, note_name, &names);
    for_each (Name, name, &names.list)
        lift_name(x, def, name, number);
}
