/* expand_numbers.c -- isinstance(x, numbers.Number): the classes of numbers that a program may have.
 * In: what isinstance is asked for.  Out: the built-in classes, and Fraction where the module can name it.
 * Rule: where NumPy's numbers, enumerations, or a Fraction without a name may come, it stays, and is refused.
 *     isinstance(x, numbers.Real)      =>      isinstance(x, (int, float))                                      */
#include "frontend/expand.h"

static const struct Tower {
    const char *name;
    const char *classes;
    bool fractions;
} towers[] = {
    {"numbers.Number", "int, float, complex", true},
    {"numbers.Complex", "int, float, complex", true},
    {"numbers.Real", "int, float", true},
    {"numbers.Rational", "int", true},
    {"numbers.Integral", "int", false},
};

static const struct Tower *tower_of(Expand *x, const Node *node)
{
    const char *origin = origin_of(x, node);
    for (size_t i = 0; origin && i < sizeof towers / sizeof *towers; i++)
        if (!strcmp(origin, towers[i].name))
            return &towers[i];
    return NULL;
}

static bool has_module(const Expand *x, const char *name)
{
    for_each (Module *, module, &x->program->modules)
        if (!strcmp(module->name, name))
            return true;
    return false;
}

/* The text of Fraction in this module; NULL: it has no name for it. */
static const char *fraction_named(Expand *x)
{
    static const char *const texts[] = {"Fraction", "fractions.Fraction"};
    for (int i = 0; i < 2; i++) {
        const char *top = i ? "fractions" : "Fraction";
        const char *origin = map_get(&x->origins, intern_text(x->program->names, top));
        if (origin && !strcmp(origin, i ? "fractions" : "fractions.Fraction") &&
            times_bound(x, intern_text(x->program->names, top)) == 1)
            return texts[i];
    }
    return NULL;
}

static bool is_any_hidden(const Expand *x)
{
    static const char *const names[] = {"int", "float", "complex"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (times_bound(x, intern_text(x->program->names, names[i])))
            return true;
    return false;
}

/* A tuple of classes; NULL: the node names no class of numbers, or more may come. */
Node *numbers_meant(Expand *x, const Node *node)
{
    const struct Tower *tower = tower_of(x, node);
    if (!tower || is_any_hidden(x) || has_module(x, "numpy") || has_module(x, "enum") || has_module(x, "decimal"))
        return NULL;
    const char *fraction = tower->fractions && has_module(x, "fractions") ? fraction_named(x) : NULL;
    if (tower->fractions && has_module(x, "fractions") && !fraction)
        return NULL;
    const char *text = arena_print(x->arena, "(%s, %s)\n", tower->classes, fraction ? fraction : "");
    return node_parsed(x, text, node->at);
}
