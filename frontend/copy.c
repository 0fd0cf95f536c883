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

static Node *copy_one(Copying *c, const Node *node)
{
    Node *made = NEW(c->arena, Node);
    *made = *node;
    made->id = c->module->node_count++;
    void *imported = map_get(&c->module->imports, node);
    if (imported)
        map_set(c->arena, &c->module->imports, made, imported);
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
    return made;
}

Node *node_copy(Program *program, Module *module, const Node *node)
{
    Copying copying = {module, program->arena};
    return copy_one(&copying, node);
}
