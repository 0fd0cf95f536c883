/* copy.c -- a second tree like the first.
 * In: a node before its scope is resolved.  Out: the same nodes anew, at the same places, with numbers of their own.
 * Rule: no node kind is mentioned here by name. */
#include "frontend/ast.h"

typedef struct Copying {
    Module *module;
    Arena *arena;
} Copying;

static Node *copy_one(Copying *c, const Node *node);

static void copy_many(Copying *c, Nodes *list)
{
    Nodes made = {0};
    for (uint32_t i = 0; i < list->len; i++)
        push(c->arena, &made, list->at[i] ? copy_one(c, list->at[i]) : NULL);
    *list = made;
}

#define one(x)  fields->x = copy_one(c, fields->x);
#define opt(x)  fields->x = fields->x ? copy_one(c, fields->x) : NULL;
#define many(x) copy_many(c, &fields->x);
#define is(T, x)
#define EXPR(k, text, ...)                                                                                             \
    static void copy_##k(Copying *c, struct k##Node *fields)                                                           \
    {                                                                                                                  \
        (void)c, (void)fields;                                                                                         \
        __VA_ARGS__                                                                                                    \
    }
#define STMT EXPR
#define PART EXPR
#define PATT EXPR
#include "frontend/ast.def"
#undef one
#undef opt
#undef many
#undef is

/* What import.c found of an import is true of its copy. */
static void copy_found(Copying *c, const Node *node, Node *made)
{
    Module *module = c->module;
    Map *const found[] = {&module->imports, &module->leaves, &module->unknown, &module->absent, &module->partial};
    for (size_t i = 0; i < sizeof found / sizeof *found; i++)
        if (map_get(found[i], node))
            map_set(c->arena, found[i], made, map_get(found[i], node));
    for (uint32_t i = 0; made->kind == N_ImportFrom && i < made->ImportFrom.names.len; i++)
        map_set(c->arena, &module->import_of, made->ImportFrom.names.at[i], made);
}

static Node *copy_one(Copying *c, const Node *node)
{
    Node *made = NEW(c->arena, Node);
    *made = *node;
    take_number(made, &c->module->node_count);
    switch (made->kind) {
#define EXPR(k, ...)                                                                                                   \
    case N_##k:                                                                                                        \
        copy_##k(c, &made->k);                                                                                         \
        break;
#define STMT EXPR
#define PART EXPR
#define PATT EXPR
#include "frontend/ast.def"
    }
    if (made->kind == N_Import || made->kind == N_ImportFrom || made->kind == N_Alias)
        copy_found(c, node, made);
    return made;
}

Node *node_copy(Program *program, Module *module, const Node *node)
{
    Copying copying = {module, program->arena};
    return copy_one(&copying, node);
}
