/* expand_slice.c -- the name `slice`, slices of instances, the value `...`: a module of the library has their classes.
 * In: a parsed module, before its imports are looked at.  Out: the same with imports of runtime/lib/_slices.py,
 * _ellipsis.py. Rule: only where the program may make a slice object; `...` in annotations, in brackets and as a
 * statement of its own is no value. key == slice(1, 2)   =>   from _slices import slice          f(...)   =>   import
 * _ellipsis; f(_ellipsis.Ellipsis)   */
#include "frontend/expand.h"

typedef struct Slices {
    Expand *x;
    bool names_slice, names_ellipsis; /* the built-in ones */
    bool has_slices;                  /* a[i:j] */
    bool has_takers;                  /* a class that may be asked for one */
    bool has_numpy;
} Slices;

/* ---- what the module uses ------------------------------------------------------------------------------------- */
static bool takes_slices(const Node *cls)
{
    static const char *const methods[] = {"__getitem__", "__setitem__", "__delitem__"};
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (defines(cls, methods[i]))
            return true;
    for_each (Node *, base, &cls->ClassDef.bases) {
        const Node *name = base->kind == N_Subscript ? base->Subscript.value : base;
        if (name->kind == N_Name && !strcmp(name->Name.name, "list"))
            return true;
    }
    return false;
}

static bool is_dots(const Node *node)
{
    return node->kind == N_Constant && node->Constant.literal == Literal_ellipsis;
}

/* ... => _ellipsis.Ellipsis */
static void name_ellipsis(Slices *s, Node *node)
{
    Expand *x = s->x;
    Node *module = node_named(x, "_ellipsis", node->at);
    node->kind = N_Attribute;
    node->Attribute = (struct AttributeNode){.value = module, .attr = intern_text(x->program->names, "Ellipsis")};
    s->names_ellipsis = true;
}

static void look(void *context, Node *node);

static void look_if(Slices *s, Node *node)
{
    if (node)
        look(s, node);
}

/* tuple[int, ...], Callable[..., int]; x[..., 1] of an array: not asked of an instance. */
static bool dots_are_no_value(const Slices *s, const Node *base)
{
    static const char *const names[] = {"tuple", "Tuple", "Callable"};
    Name name = base->kind == N_Name ? base->Name.name : base->kind == N_Attribute ? base->Attribute.attr : "";
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(names[i], name))
            return true;
    return s->has_numpy;
}

static void look_in_subscript(Slices *s, Node *node)
{
    bool dots = !dots_are_no_value(s, node->Subscript.value);
    look(s, node->Subscript.value);
    const Node *index = node->Subscript.index;
    s->has_slices |= index->kind == N_Slice;
    if (index->kind == N_Tuple)
        for_each (Node *, item, &index->Tuple.items)
            s->has_slices |= item->kind == N_Slice;
    for (uint32_t i = 0; index->kind == N_Tuple && i < index->Tuple.items.len; i++)
        if (dots || !is_dots(index->Tuple.items.at[i]))
            look(s, index->Tuple.items.at[i]);
    if (index->kind != N_Tuple && (dots || !is_dots(index)))
        look(s, node->Subscript.index);
}

static void look(void *context, Node *node)
{
    Slices *s = context;
    if (node->kind == N_Name && !times_bound(s->x, node->Name.name)) {
        s->names_slice |= !strcmp(node->Name.name, "slice");
        if (!strcmp(node->Name.name, "Ellipsis"))
            name_ellipsis(s, node);
    } else if (is_dots(node)) {
        name_ellipsis(s, node);
    } else if (node->kind == N_Subscript) {
        look_in_subscript(s, node);
    } else if (node->kind == N_AnnAssign) {
        look(s, node->AnnAssign.target);
        look_if(s, node->AnnAssign.value);
    } else if (node->kind == N_Param) {
        look_if(s, node->Param.value);
    } else if (node->kind == N_ExprStmt && is_dots(node->ExprStmt.value)) {
        return;
    } else if (node->kind != N_Attribute || node->Attribute.value->kind != N_Name) {
        Node *returns = node->kind == N_FunctionDef ? node->FunctionDef.returns : NULL;
        if (node->kind == N_FunctionDef)
            node->FunctionDef.returns = NULL;
        s->has_takers |= node->kind == N_ClassDef && takes_slices(node);
        each_child(node, look, s);
        if (node->kind == N_FunctionDef)
            node->FunctionDef.returns = returns;
    }
}

/* ---- the import ----------------------------------------------------------------------------------------------- */
static bool is_future(const Node *statement)
{
    return statement->kind == N_ImportFrom && statement->ImportFrom.module &&
           !strcmp(statement->ImportFrom.module, "__future__");
}

void add_import(Expand *x, const char *text)
{
    uint32_t at = 0;
    while (at < x->module->body.len && is_future(x->module->body.at[at]))
        at++;
    Nodes made = parse_inside(x->program, x->module, text);
    if (made.len == 1)
        insert_node(x, &x->module->body, at, made.at[0]);
}

void expand_slices(Expand *x)
{
    Slices slices = {.x = x};
    for_each (Node *, statement, &x->module->body)
        slices.has_numpy |= imports(statement, "numpy");
    for_each (Node *, statement, &x->module->body)
        look(&slices, statement);
    if (slices.names_slice)
        add_import(x, "from _slices import slice\n");
    else if (slices.has_slices && slices.has_takers)
        add_import(x, "import _slices\n");
    if (slices.names_ellipsis)
        add_import(x, "import _ellipsis\n");
}
