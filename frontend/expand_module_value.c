/* expand_module_value.c -- the module random as a value: one object with its functions.
 * In: a parsed module, before its imports are looked at.  Out: the same with an import of
 * runtime/lib/_module_random.py. Rule: only where the object is kept or passed; where a function of Python's own would
 * tell what it is, it stays. def deal(cards, rng=random)   =>   import _module_random; def deal(cards,
 * rng=_module_random.random)          */
#include "frontend/expand.h"

typedef struct Values {
    Expand *x;
    Name name; /* of the module here */
    uint32_t bound;
    bool found;
} Values;

/* ---- how often the name is bound, methods apart ----------------------------------------------------------------- */
static void count_bound(void *context, Node *node);

static void count_in_class(Values *values, Node *cls)
{
    values->bound += cls->ClassDef.name == values->name;
    for_each (Node *, statement, &cls->ClassDef.body)
        if (statement->kind == N_FunctionDef)
            each_child(statement, count_bound, values);
        else
            count_bound(values, statement);
}

static void count_bound(void *context, Node *node)
{
    Values *values = context;
    if (node->kind == N_ClassDef) {
        count_in_class(values, node);
        return;
    }
    values->bound += name_bound(node) == values->name;
    if (imports(node, "random") && node->kind == N_ImportFrom && !strcmp(values->name, "random"))
        for_each (Node *, alias, &node->ImportFrom.names)
            values->bound += !strcmp(alias->Alias.name, "*"); /* the function */
    each_child(node, count_bound, values);
}

static void note_module(void *context, Node *node)
{
    Values *values = context;
    for (uint32_t i = 0; node->kind == N_Import && i < node->Import.names.len; i++) {
        const Node *alias = node->Import.names.at[i];
        if (!strcmp(alias->Alias.name, "random"))
            values->name = alias->Alias.asname ? alias->Alias.asname : alias->Alias.name;
    }
    if (!node_is_expr(node->kind))
        each_child(node, note_module, values);
}

/* ---- where it is a value ---------------------------------------------------------------------------------------- */
static void look(void *context, Node *node);

static void look_if(Values *values, Node *node)
{
    if (node)
        look(values, node);
}

static bool is_module(const Values *values, const Node *node)
{
    return node->kind == N_Name && node->Name.context == Context_load && node->Name.name == values->name;
}

static void look_outside(Values *values, Node *node)
{
    if (node && !is_module(values, node))
        look(values, node);
}

/* type(random), getattr(random, name) */
static bool tells_what_it_is(const Node *func)
{
    static const char *const functions[] = {"type", "getattr", "hasattr", "print", "repr",  "str",     "isinstance",
                                            "dir",  "vars",    "help",    "id",    "ascii", "setattr", "format"};
    for (size_t i = 0; func->kind == N_Name && i < sizeof functions / sizeof *functions; i++)
        if (!strcmp(func->Name.name, functions[i]))
            return true;
    return false;
}

static void look_at_call(Values *values, Node *node)
{
    bool tells = tells_what_it_is(node->Call.func);
    look(values, node->Call.func);
    for_each (Node *, arg, &node->Call.args)
        if (tells)
            look_outside(values, arg);
        else
            look(values, arg);
    for_each (Node *, keyword, &node->Call.keywords)
        look(values, keyword->Keyword.value);
}

static void take_value(Values *values, Node *node)
{
    Expand *x = values->x;
    Node *module = node_named(x, "_module_random", node->at);
    node->kind = N_Attribute;
    node->Attribute = (struct AttributeNode){.value = module, .attr = intern_text(x->program->names, "random")};
    values->found = true;
}

static void look_at_children(Values *values, Node *node)
{
    Node *returns = node->kind == N_FunctionDef ? node->FunctionDef.returns : NULL;
    if (returns)
        node->FunctionDef.returns = NULL;
    each_child(node, look, values);
    if (returns)
        node->FunctionDef.returns = returns;
}

static bool has_method(const Node *cls, Name name)
{
    for_each (Node *, statement, &cls->ClassDef.body)
        if (statement->kind == N_FunctionDef && statement->FunctionDef.name == name)
            return true;
    return false;
}

/* Behind the method's def the name is the method's in the class's body. */
static void look_at_methods(Values *values, Node *cls)
{
    bool behind = false;
    for_each (Node *, statement, &cls->ClassDef.body) {
        bool def = statement->kind == N_FunctionDef;
        if (!behind)
            look(values, statement);
        else if (def)
            for_each (Node *, inside, &statement->FunctionDef.body)
                look(values, inside);
        behind |= def && statement->FunctionDef.name == values->name;
    }
}

static void look(void *context, Node *node)
{
    Values *values = context;
    switch (node->kind) {
    case N_Name:
        if (is_module(values, node))
            take_value(values, node);
        return;
    case N_Attribute:
        look_outside(values, node->Attribute.value);
        return;
    case N_Call:
        look_at_call(values, node);
        return;
    case N_FormattedValue:
        look_outside(values, node->FormattedValue.value);
        look_if(values, node->FormattedValue.spec);
        return;
    case N_Param:
        look_if(values, node->Param.value);
        return;
    case N_ClassDef:
        if (has_method(node, values->name))
            look_at_methods(values, node);
        else
            look_at_children(values, node);
        return;
    case N_AnnAssign:
        look_if(values, node->AnnAssign.value);
        return;
    default:
        look_at_children(values, node);
    }
}

void expand_module_values(Expand *x)
{
    Values values = {.x = x};
    for_each (Node *, statement, &x->module->body)
        note_module(&values, statement);
    if (!values.name)
        return;
    for_each (Node *, statement, &x->module->body)
        count_bound(&values, statement);
    if (values.bound != 1)
        return;
    for_each (Node *, statement, &x->module->body)
        look(&values, statement);
    if (values.found)
        add_import(x, "import _module_random\n");
}
