/* shortcut.c -- an error whose handler stands around it, and does not look at it, is a jump to that handler.
 * In: what fails in the body of a Try, at emission.  Out: the label to go to.
 * Rule: the class is known, and so is the first handler that takes it; nothing is raised, and nobody can tell.
 *     try: n += table[key]                 =>    place = dict_find(table, key);
 *     except KeyError: missed += 1               if (place < 0) goto on_KeyError;                                  */
#include "codegen/emit.h"

/* Does `except base` take an error of this built-in class? */
static bool takes(const char *base, const char *cls)
{
    static const struct {
        const char *name, *base;
    } classes[] = {
#define EXCEPTION(name, base) {#name, #base},
#include "typeinfer/exception.def"
#undef EXCEPTION
    };
    while (strcmp(base, cls) && strcmp(cls, "BaseException")) {
        size_t i = 0;
        while (i < sizeof classes / sizeof *classes && strcmp(classes[i].name, cls))
            i++;
        if (i == sizeof classes / sizeof *classes)
            return false;
        cls = classes[i].base;
    }
    return !strcmp(base, cls);
}

static bool handler_takes(const Ir *handler, const char *cls)
{
    for_each (Name, base, &handler->Except.classes)
        if (takes(base, cls))
            return true;
    return !handler->Except.classes.len;
}

/* In front of the body of a Try. */
Shortcuts *shortcuts_new(Emit *e, const Ir *node, const char *label)
{
    uint32_t count = node->kind == I_Try ? unseen_handlers(e->unit, node) : 0;
    if (!count)
        return NULL;
    Shortcuts *made = NEW(e->arena, Shortcuts);
    *made = (Shortcuts){node, count, label, NEW_ARRAY(e->arena, const char *, count), false};
    return made;
}

/* Where an error of this class goes that is not raised; NULL: it must be. */
const char *shortcut(Emit *e, const char *cls)
{
    Shortcuts *shortcuts = e->shortcuts;
    if (!shortcuts || e->failed_label != shortcuts->label || !strcmp(cls, "StopIteration"))
        return NULL;
    uint32_t i = 0;
    while (i < shortcuts->count && !handler_takes(shortcuts->node->Try.handlers.at[i], cls))
        i++;
    if (i == shortcuts->count)
        return NULL;
    if (!shortcuts->labels[i])
        shortcuts->labels[i] = new_label(e, format_text(e, "on_%s", cls), &e->ons);
    shortcuts->used = true;
    return shortcuts->labels[i];
}

/* place = d[key]'s, which must be there: the only error is that it is not. */
bool set_place_shortly(Emit *e, const Ir *node, bool declares)
{
    const Ir *value = node->Set.value;
    if (value->kind != I_Library || strcmp(value->Library.library->owner, "dict") ||
        strcmp(value->Library.library->name, "place") || value->Library.args.at[0]->type->kind != Type_dict ||
        type_hash_may_fail(value->Library.args.at[0]->type->items.at[0]))
        return false;
    const char *label = shortcut(e, "KeyError");
    if (!label)
        return false;
    Library *library = NEW(e->arena, Library);
    *library = *value->Library.library;
    library->c_name = "dict_find";
    Ir *find = ir_copy(e->unit, value, NULL), *set = ir_set(e->unit, node->Set.var, find, node->at);
    find->Library.library = library;
    set_value(e, set, declares);
    write_line(e, "if (%s < 0)", node->Set.var->c_name);
    e->depth++;
    write_line(e, "goto %s;", label);
    e->depth--;
    return true;
}
