/* expand_module_has.c -- hasattr and getattr of a module, with a name that stands in the program.
 * In: a module, once all modules are read.  Out: True or False; m.name; the default.
 * Rule: of CPython's modules module_names.def knows the names; of the program's own only what surely is bound, or
 * nowhere. All other calls stay as they are.
 *     hasattr(math, "isqrt"), getattr(sys, "frozen", False)      =>      True, False                              */
#include "frontend/expand.h"

typedef enum { Has_no, Has_yes, Has_unknown } Has;

/* ---- modules of CPython ------------------------------------------------------------------------------------- */
static Has library_has(const char *module, const char *name)
{
    static const struct {
        const char *module, *names;
    } rows[] = {
#define NAMES(module, names) {#module, names},
#include "frontend/module_names.def"
    };
    size_t length = strlen(name);
    for (size_t i = 0; i < sizeof rows / sizeof *rows && strncmp(name, "__", 2); i++) {
        if (strcmp(rows[i].module, module) != 0)
            continue;
        for (const char *at = strstr(rows[i].names, name); at; at = strstr(at + 1, name))
            if (at[-1] == ' ' && at[length] == ' ')
                return Has_yes;
        return Has_no;
    }
    return Has_unknown;
}

/* ---- modules of the program --------------------------------------------------------------------------------- */
typedef struct Looking {
    Name name;
    uint32_t bound;
    bool star, stored; /* from m import *, o.name = value */
} Looking;

static void look(void *context, Node *node)
{
    Looking *looking = context;
    looking->bound += name_bound(node) == looking->name;
    looking->star |= node->kind == N_Alias && !strcmp(node->Alias.name, "*");
    looking->bound += node->kind == N_Alias && strchr(node->Alias.name, '.') != NULL; /* import a.b binds a */
    looking->bound += node->kind == N_Name && node->Name.name == looking->name && node->Name.context == Context_delete;
    looking->stored |=
        node->kind == N_Attribute && node->Attribute.attr == looking->name && node->Attribute.context != Context_load;
    each_child(node, look, looking);
}

static bool binds_at_top(const Module *module, Name name)
{
    for_each (Node *, statement, &module->body)
        if (name_bound(statement) == name || (statement->kind == N_Assign && statement->Assign.targets.len == 1 &&
                                              name_bound(statement->Assign.targets.at[0]) == name))
            return true;
    return false;
}

enum { deepest = 20 };

/* Does importing it lead to that other module, which then may run while it has not bound everything yet? */
static bool leads_to(const Module *module, const Module *other, int depth)
{
    if (module == other || depth > deepest)
        return true;
    for (uint32_t i = 0; i < module->imports.room; i++) {
        const Module *next = module->imports.at[i].key ? module->imports.at[i].value : NULL;
        if (next && !next->is_stub && !next->is_library && next != module && leads_to(next, other, depth + 1))
            return true;
    }
    return false;
}

static bool is_stored(const Expand *x, Name name)
{
    Looking others = {.name = name};
    for_each (Module *, other, &x->program->modules)
        for (uint32_t i = 0; !other->is_stub && !other->is_library && i < other->body.len; i++)
            look(&others, other->body.at[i]);
    return others.stored;
}

static Has own_has(const Expand *x, const Module *module, Name name)
{
    Looking here = {.name = name};
    Name fallback = intern_text(x->program->names, "__getattr__");
    const char *inner = arena_print(x->arena, "%s.%s", module->name, name);
    if (!strncmp(name, "__", 2) || binds_at_top(module, fallback) || leads_to(module, x->module, 0) ||
        program_module(x->program, intern_text(x->program->names, inner)))
        return Has_unknown;
    for_each (Node *, statement, &module->body)
        look(&here, statement);
    if (!here.bound && !here.star)
        return Has_no;
    return here.bound == 1 && binds_at_top(module, name) ? Has_yes : Has_unknown;
}

/* ---- which module the name means ---------------------------------------------------------------------------- */
typedef struct Imports {
    Expand *x;
    Name name;
    uint32_t all;         /* import m, import n as m, from p import m, in all scopes */
    const Module *module; /* the one that they mean */
    bool torn;
} Imports;

static void find_import(void *context, Node *node)
{
    Imports *i = context;
    const Module *home = i->x->module;
    const Nodes none = {0}, *names = node->kind == N_Import       ? &node->Import.names
                                     : node->kind == N_ImportFrom ? &node->ImportFrom.names
                                                                  : &none;
    for_each (Node *, alias, names) {
        if (name_bound(alias) != i->name)
            continue;
        const Module *leaf = map_get(&home->leaves, alias), *module = leaf ? leaf : map_get(&home->imports, alias);
        i->torn |= !module || (i->module && i->module != module);
        i->module = module;
        i->all++;
    }
    if (!node_is_expr(node->kind))
        each_child(node, find_import, i);
}

static Has module_has(Expand *x, const Node *of, Name name)
{
    Imports i = {.x = x, .name = of->kind == N_Name ? of->Name.name : NULL};
    if (!i.name || !map_get(&x->origins, i.name))
        return Has_unknown;
    for_each (Node *, statement, &x->module->body)
        find_import(&i, statement);
    if (!i.module || i.torn || i.all != times_bound(x, i.name) || is_stored(x, name))
        return Has_unknown;
    if (i.module->is_stub || i.module->is_library)
        return library_has(i.module->name, name);
    return i.module == x->program->main ? Has_unknown : own_has(x, i.module, name);
}

/* ---- the calls ---------------------------------------------------------------------------------------------- */
static void become_truth(Node *node, bool truth)
{
    node->kind = N_Constant;
    node->Constant = (struct ConstantNode){.literal = truth ? Literal_true : Literal_false};
}

static void rewrite(void *context, Node *node)
{
    Expand *x = context;
    each_child(node, rewrite, x);
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    const Nodes args = func ? node->Call.args : (Nodes){0};
    bool asks = func && func->kind == N_Name && !times_bound(x, func->Name.name) && !node->Call.keywords.len;
    bool has = asks && args.len == 2 && !strcmp(func->Name.name, "hasattr");
    bool gets = asks && (args.len == 2 || args.len == 3) && !strcmp(func->Name.name, "getattr");
    const Node *text = has || gets ? args.at[1] : NULL;
    if (!text || text->kind != N_Constant || text->Constant.literal != Literal_str || has_stars(node))
        return;
    Name name = intern(x->program->names, text->Constant.text.at, text->Constant.text.len);
    Has known = module_has(x, args.at[0], name);
    if (known == Has_unknown)
        return;
    bool plain = args.len < 3 || args.at[2]->kind == N_Constant || args.at[2]->kind == N_Name;
    if (has) {
        become_truth(node, known == Has_yes);
    } else if (known == Has_no && args.len == 3) {
        *node = *args.at[2];
    } else if (known == Has_yes && plain) {
        node->kind = N_Attribute;
        node->Attribute = (struct AttributeNode){.value = args.at[0], .attr = name, .attr_at = text->at};
    }
}

void expand_module_tests(Expand *x)
{
    for_each (Node *, statement, &x->module->body)
        rewrite(x, statement);
}
