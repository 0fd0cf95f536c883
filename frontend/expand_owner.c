/* expand_owner.c -- o.method(...) is written anew for a class of the library, and classes of the program have such a
 * method, too: which it is, is asked of the object.
 * In: the call as it was and as it is made.  Out: either of them.
 * Rule: where no class of the program has the method, only the library's can be meant.
 *     d.open()     =>     open(d) if isinstance(d, PurePath) else d.open()                                          */
#include "frontend/expand.h"

typedef struct Search {
    Name method;
    bool found;
} Search;

static void find_method(void *search, Node *node)
{
    Search *s = search;
    for (uint32_t i = 0; node->kind == N_ClassDef && i < node->ClassDef.body.len; i++) {
        Node *statement = node->ClassDef.body.at[i];
        s->found |= statement->kind == N_Assign ? name_bound(statement->Assign.targets.at[0]) == s->method
                                                : name_bound(statement) == s->method;
    }
    if (!s->found && !node_is_expr(node->kind))
        each_child(node, find_method, s);
}

/* Does a class of the program have a method of that name? */
bool is_owned(Expand *x, const char *method)
{
    Search search = {intern_text(x->program->names, method), false};
    for_each (Module *, module, &x->program->modules)
        for (uint32_t i = 0; !module->is_library && !module->is_stub && i < module->body.len; i++)
            find_method(&search, module->body.at[i]);
    return search.found;
}

/* The receiver, which is evaluated once: its name, or one that it is given. */
static Node *named_receiver(Expand *x, Node *receiver, const char **name)
{
    if (receiver->kind == N_Name) {
        *name = receiver->Name.name;
        return receiver;
    }
    Node *named = node_made(x, N_NamedExpr, receiver->at);
    *name = arena_print(x->arena, ".owner_%u", x->module->node_count);
    named->NamedExpr.target = node_named(x, *name, receiver->at);
    named->NamedExpr.target->Name.context = Context_store;
    named->NamedExpr.value = receiver;
    return named;
}

/* receiver: in the call that is made; before: a copy of the call as it was */
void part_owners(Expand *x, Node *call, Node **receiver, Node *before, const char *classes)
{
    Node *made = node_made(x, N_IfExp, call->at), *inner = NEW(x->arena, Node);
    Node *test = node_made(x, N_Call, call->at);
    const char *name;
    test->Call.func = node_built_in(x, "isinstance", call->at);
    push(x->arena, &test->Call.args, named_receiver(x, *receiver, &name));
    push(x->arena, &test->Call.args, node_parsed(x, classes, call->at));
    *receiver = node_named(x, name, call->at);
    before->Call.func->Attribute.value = node_named(x, name, call->at);
    *inner = *call;
    made->IfExp.test = test;
    made->IfExp.body = inner;
    made->IfExp.orelse = before;
    *call = *made;
}
