/* expand_above.c -- one step up from a class to one of its bases.
 * In: the class, with those below it that the way has come through.  Out: the class that the base means.
 * Rule: no class twice on a way, so every way up has an end; classes of the library are no part of one, but for those
 * of the module itself. */
#include "frontend/expand.h"

Above above(const Expand *x, const Above *below, const Node *base)
{
    Meaning meant = class_meant(x->program, below->home, base, below->cls);
    bool is_foreign = meant.cls && meant.home->is_library && meant.home != x->module;
    Above found = {is_foreign ? NULL : meant.cls, meant.home, below, meant.unsure};
    for (const Above *one = below; one && found.cls; one = one->below)
        if (one->cls == found.cls)
            return (Above){.below = below, .unsure = true};
    return found;
}
