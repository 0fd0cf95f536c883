/* build.h -- small functions in IR, built by hand, for the unit tests of the analyses. */
#ifndef BUILD_H
#define BUILD_H
#include "typeinfer/facts.h"

typedef struct Build_ {
    Unit *unit;
    Func *func;
    Type *integer, *list;
    Span at;
} Build_;

static inline Build_ build_new(void)
{
    Arena *arena = arena_new();
    Build_ b = {0};
    b.unit = NEW(arena, Unit);
    b.unit->arena = arena;
    b.unit->names = names_new(arena);
    b.unit->types = types_new(arena);
    b.integer = type_simple(b.unit->types, Type_int);
    b.list = type_list(b.unit->types, b.integer);
    b.func = NEW(arena, Func);
    b.func->unit = b.unit;
    b.func->name = intern_text(b.unit->names, "f");
    b.func->exported = true;
    b.func->result = type_simple(b.unit->types, Type_none);
    push(arena, &b.unit->funcs, b.func);
    push(arena, &b.unit->objects, (Object){.type = b.list});
    return b;
}

static inline void build_free(Build_ *b)
{
    arena_free(b->unit->arena);
}

static inline Var *build_int(Build_ *b, const char *name)
{
    return var_new(b->func, intern_text(b->unit->names, name), b->integer, b->at);
}

/* Each list is an object of its own. */
static inline Var *build_list(Build_ *b, const char *name)
{
    Var *var = var_new(b->func, intern_text(b->unit->names, name), b->list, b->at);
    var->sites = sites_one(b->unit->arena, b->unit->objects.len);
    push(b->unit->arena, &b->unit->objects, (Object){.type = b->list});
    return var;
}

static inline Var *build_index(Build_ *b, const char *name)
{
    Var *var = build_int(b, name);
    var->is_index = true;
    return var;
}

static inline Var *build_param(Build_ *b, const char *name)
{
    Var *var = build_int(b, name);
    var->is_param = true;
    push(b->unit->arena, &b->func->params, (Param){.var = var});
    return var;
}

static inline void build_add(Build_ *b, Ir *statement)
{
    push(b->unit->arena, &b->func->body, statement);
}

/* A parameter that is known to fit 32 bits. */
static inline Var *build_narrow(Build_ *b, const char *name)
{
    Var *var = build_param(b, name);
    for (int side = 0; side < 2; side++) {
        Ir *test = ir_new(b->unit, I_If, NULL, b->at);
        test->If.test = ir_compare(b->unit, side ? Ir_lt : Ir_gt, ir_get(b->unit, var, b->at),
                                   ir_int(b->unit, side ? INT32_MIN : INT32_MAX, b->at), b->at);
        push(b->unit->arena, &test->If.body, ir_new(b->unit, I_Return, NULL, b->at));
        build_add(b, test);
    }
    return var;
}

static inline Ir *build_len(Build_ *b, Var *list)
{
    Ir *node = ir_new(b->unit, I_Len, b->integer, b->at);
    node->Len.a = ir_get(b->unit, list, b->at);
    return node;
}

static inline Ir *build_plus(Build_ *b, Var *var, int64_t c)
{
    return ir_binary(b->unit, Ir_add, b->integer, ir_get(b->unit, var, b->at), ir_int(b->unit, c, b->at), b->at);
}

static inline Ir *build_store(Build_ *b, Var *list, Ir *index, Ir *value)
{
    Ir *node = ir_new(b->unit, I_Store, NULL, b->at);
    node->Store.a = ir_get(b->unit, list, b->at);
    push(b->unit->arena, &node->Store.indices, index);
    node->Store.value = value;
    return node;
}

static inline Ir *build_loop(Build_ *b, Var *index, int64_t start, Ir *stop)
{
    Ir *node = ir_new(b->unit, I_Loop, NULL, b->at);
    node->Loop.index = index;
    node->Loop.start = ir_int(b->unit, start, b->at);
    node->Loop.stop = stop;
    node->Loop.step = ir_int(b->unit, 1, b->at);
    return node;
}

static inline void build_facts(Build_ *b)
{
    need(b->func, EFFECTS | ALIAS | ESCAPE | RANGE);
}
#endif
