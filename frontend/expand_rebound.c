/* expand_rebound.c -- methods that the body of a class binds again, and reads in between.
 * In: classes.  Out: each binding but the last has a name that no attribute can have, and so has what reads it.
 * Rule: bindings by undecorated defs and plain assignments in the body itself; others stay as they are.
 *     def run(self): ...                   def .before1.run(self): ...
 *     first = run                    =>    first = .before1.run
 *     def run(self): ...                   def run(self): ...                                                       */
#include "frontend/expand.h"

typedef struct Rebound {
    Expand *x;
    Name name, version; /* what the body binds; NULL: not yet, else what it is called now */
    uint32_t reads, bindings, defs;
    bool odd, renames;
} Rebound;

/* What the body itself evaluates. */
static void look_at_reads(void *context, Node *node)
{
    Rebound *r = context;
    bool scope = node->kind == N_Lambda || node->kind == N_ListComp || node->kind == N_SetComp ||
                 node->kind == N_DictComp || node->kind == N_GeneratorExp || node->kind == N_ClassDef;
    if (scope) {
        r->odd |= mentions_name(node, r->name);
        return;
    }
    if (node->kind == N_Name && node->Name.name == r->name) {
        r->reads += r->bindings > 0;
        if (r->renames && r->version)
            node->Name.name = r->version;
    }
    each_child(node, look_at_reads, r);
}

static void look_at_def(Rebound *r, Node *def)
{
    for_each (Node *, decorator, &def->FunctionDef.decorators)
        look_at_reads(r, decorator);
    for_each (Node *, param, &def->FunctionDef.params)
        look_at_reads(r, param);
}

static void bind(Rebound *r, uint32_t all)
{
    r->bindings++;
    const char *hidden = arena_print(r->x->arena, ".before%u.%s", r->bindings, r->name);
    r->version = r->bindings == all ? r->name : intern_text(r->x->program->names, hidden);
}

static void look_at_statement(Rebound *r, Node *statement, uint32_t all)
{
    if (statement->kind == N_FunctionDef) {
        look_at_def(r, statement);
        if (statement->FunctionDef.name != r->name)
            return;
        bind(r, all);
        r->defs++;
        r->odd |= statement->FunctionDef.decorators.len > 0;
        if (r->renames) {
            statement->FunctionDef.shown = shown_name(statement);
            statement->FunctionDef.name = r->version;
        }
    } else if (statement->kind == N_Assign && times_bound_in(statement, r->name)) {
        look_at_reads(r, statement->Assign.value);
        r->odd |= statement->Assign.value->kind == N_Call; /* f = staticmethod(f) is another matter */
        bind(r, all);
        uint32_t reads = r->reads;
        for_each (Node *, target, &statement->Assign.targets)
            look_at_reads(r, target);
        r->reads = reads;
    } else {
        r->odd |= times_bound_in(statement, r->name) > 0;
        look_at_reads(r, statement);
    }
}

static Rebound look_at_body(Expand *x, Node *cls, Name name, uint32_t all)
{
    Rebound r = {.x = x, .name = name, .renames = all > 0};
    for_each (Node *, statement, &cls->ClassDef.body)
        look_at_statement(&r, statement, all);
    return r;
}

void expand_rebound(Expand *x, Node *cls)
{
    if (cls->ClassDef.keywords.len)
        return; /* a metaclass may look at what the body binds */
    for_each (Node *, statement, &cls->ClassDef.body) {
        Name name = statement->kind == N_FunctionDef ? statement->FunctionDef.name : NULL;
        if (!name || name[0] == '.')
            continue;
        Rebound found = look_at_body(x, cls, name, 0);
        if (found.bindings > 1 && found.reads && !found.odd)
            look_at_body(x, cls, name, found.bindings);
    }
}
