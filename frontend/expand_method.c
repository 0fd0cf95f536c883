/* expand_method.c -- decorated methods that several classes have: a method that passes on to the decorated one.
 * In: a class.  Out: the decorated def has a name of its own; behind it stands a plain method of its old name.
 * Rule: only where inheritance, a second class with such a method or o.m as a value can see a difference, and for
 * special methods;
 * where the program asks such a method for its attributes (C.m.calls) it stays.
 *     @trace def run(self): ...   =>   @trace def _wrapped_C_run(self): ...
 *                                      def run(self, /, *args, **keywords): return self._wrapped_C_run(*args,
 * **keywords) */
#include "frontend/expand.h"

/* ---- what the module does with such names -------------------------------------------------------------------- */
static void note_class(Expand *x, const Node *cls)
{
    map_set(x->arena, &x->class_names, cls->ClassDef.name, (void *)cls);
    for_each (Node *, base, &cls->ClassDef.bases)
        if (base->kind == N_Name)
            map_set(x->arena, &x->derived_from, base->Name.name, (void *)cls);
    for_each (Node *, def, &cls->ClassDef.body)
        if (def->kind == N_FunctionDef) {
            const Node *other = map_get(&x->class_of_method, def->FunctionDef.name);
            bool several = other && other != cls;
            map_set(x->arena, &x->class_of_method, def->FunctionDef.name, several ? (void *)x : (void *)cls);
        }
}

enum { Asked_name = 1, Asked_more = 2 };

static bool is_name_text(const char *attribute)
{
    return !strcmp(attribute, "__name__") || !strcmp(attribute, "__qualname__") || !strcmp(attribute, "__doc__");
}

static void note_asked(Expand *x, Name method, const char *attribute)
{
    uintptr_t before = (uintptr_t)map_get(&x->asked, method);
    map_set(x->arena, &x->asked, method, (void *)(before | (is_name_text(attribute) ? Asked_name : Asked_more)));
}

/* o.m where it is not called */
static void note_value(Expand *x, const Node *attribute)
{
    if (attribute->Attribute.context == Context_load)
        map_set(x->arena, &x->values, attribute->Attribute.attr, (void *)attribute);
    x->asks_names |= is_name_text(attribute->Attribute.attr);
}

void note_methods(void *expand, Node *node)
{
    Expand *x = expand;
    if (node->kind == N_ClassDef)
        note_class(x, node);
    x->asks_class |= node->kind == N_Name && !strcmp(node->Name.name, "__class__");
    if (node->kind == N_Attribute && node->Attribute.value->kind == N_Attribute)
        note_asked(x, node->Attribute.value->Attribute.attr, node->Attribute.attr);
    if (node->kind == N_Attribute && node != x->called)
        note_value(x, node);
    if (node->kind == N_Call)
        x->called = node->Call.func;
    if (node->kind == N_Call && node->Call.func->kind == N_Name && !strcmp(node->Call.func->Name.name, "getattr") &&
        node->Call.args.len > 1 && node->Call.args.at[1]->kind != N_Constant)
        x->any_value = true;
    each_child(node, note_methods, x);
}

/* ---- one method ------------------------------------------------------------------------------------------------ */
static bool is_known_decorator(Expand *x, const Node *node)
{
    static const char *const known[] = {"functools.cached_property",
                                        "functools.singledispatchmethod",
                                        "abc.abstractmethod",
                                        "typing.overload",
                                        "typing.final",
                                        "typing.no_type_check"};
    static const char *const names[] = {"property", "staticmethod", "classmethod"};
    static const char *const parts[] = {"setter", "getter", "deleter", "register"};
    const Node *name = node->kind == N_Call ? node->Call.func : node;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (comes_from(x, name, known[i]))
            return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (name->kind == N_Name && !strcmp(name->Name.name, names[i]))
            return true;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (name->kind == N_Attribute && !strcmp(name->Attribute.attr, parts[i]))
            return true;
    return false;
}

typedef struct Wraps {
    Expand *x;
    bool found;
} Wraps;

static void look_for_wraps(void *context, Node *node)
{
    Wraps *wraps = context;
    if (node->kind == N_FunctionDef)
        for_each (Node *, decorator, &node->FunctionDef.decorators)
            wraps->found |= decorator->kind == N_Call && comes_from(wraps->x, decorator->Call.func, "functools.wraps");
    each_child(node, look_for_wraps, wraps);
}

Node *decorating_def(const Expand *x, const Node *decorator)
{
    if (decorator->kind == N_Lambda) { /* lambda f: wrapped("name", f), of expand_each.c */
        decorator = decorator->Lambda.body;
        if (decorator->kind != N_Call)
            return NULL;
    }
    const Node *func = decorator->kind == N_Call ? decorator->Call.func : decorator;
    if (func->kind == N_Name && times_bound(x, func->Name.name) == 1)
        for_each (Node *, def, &x->module->body)
            if (def->kind == N_FunctionDef && def->FunctionDef.name == func->Name.name)
                return def;
    return NULL;
}

bool keeps_names(Expand *x, const Node *decorator)
{
    static const char *const known[] = {"contextlib.contextmanager", "functools.lru_cache", "functools.cache"};
    const Node *name = decorator->kind == N_Call ? decorator->Call.func : decorator;
    Wraps wraps = {x, false};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        wraps.found |= comes_from(x, name, known[i]);
    Node *def = decorating_def(x, decorator);
    if (def)
        look_for_wraps(&wraps, def);
    return wraps.found;
}

/* Nobody asks the method, as a value, for a name that it lacks. */
static bool looks_decorated(Expand *x, const Node *def)
{
    for_each (Node *, decorator, &def->FunctionDef.decorators)
        if (x->asks_names && !keeps_names(x, decorator))
            return false;
    return true;
}

/* A decorator that is a class of the file, whose objects may be descriptors. */
static bool makes_descriptor(Expand *x, const Node *node)
{
    const Node *name = node->kind == N_Call ? node->Call.func : node;
    const Node *cls = name->kind == N_Name ? map_get(&x->class_names, name->Name.name) : NULL;
    return cls && (cls->ClassDef.bases.len || defines(cls, "__get__") || defines(cls, "__set__") ||
                   defines(cls, "__set_name__"));
}

static bool is_special(const char *name)
{
    static const char *const not_of_instances[] = {"__new__", "__init_subclass__", "__class_getitem__", "__set_name__"};
    for (size_t i = 0; i < sizeof not_of_instances / sizeof *not_of_instances; i++)
        if (!strcmp(name, not_of_instances[i]))
            return false;
    return name_is_special(name);
}

static bool is_forwarded(Expand *x, const Node *cls, const Node *def)
{
    if (def->kind != N_FunctionDef || !def->FunctionDef.decorators.len || def->FunctionDef.shown ||
        def->FunctionDef.is_async)
        return false;
    Name name = def->FunctionDef.name;
    uintptr_t asked = (uintptr_t)map_get(&x->asked, name);
    for_each (Node *, decorator, &def->FunctionDef.decorators)
        if (is_known_decorator(x, decorator) || makes_descriptor(x, decorator) || (asked && !keeps_names(x, decorator)))
            return false;
    if (asked & Asked_more || (!strncmp(name, "__", 2) && !is_special(name)))
        return false;
    for_each (Node *, other, &cls->ClassDef.body)
        if (other != def && other->kind == N_FunctionDef && other->FunctionDef.name == name)
            return false;
    return is_special(name) || cls->ClassDef.bases.len || map_get(&x->derived_from, cls->ClassDef.name) ||
           map_get(&x->class_of_method, name) == (void *)x ||
           ((x->any_value || map_get(&x->values, name)) && looks_decorated(x, def));
}

/* "self, other", when each has a place and no default; NULL: others. */
static const char *places_text(Expand *x, const Node *def)
{
    const char *text = "";
    for_each (Node *, param, &def->FunctionDef.params) {
        if (param->Param.param > Param_normal || param->Param.value)
            return NULL;
        text = arena_print(x->arena, "%s%s%s", text, *text ? ", " : "", param->Param.name);
    }
    return *text ? text : NULL;
}

static bool is_called_by_name(const char *name)
{
    return !is_special(name) || !strcmp(name, "__init__") || !strcmp(name, "__call__");
}

static Node *forward(Expand *x, const Node *cls, Node *def)
{
    Name name = def->FunctionDef.name;
    bool main = x->module == x->program->main;
    const char *hidden = arena_print(x->arena, "_wrapped_%s%s%s_%s", main ? "" : x->module->name, main ? "" : "_",
                                     cls->ClassDef.name, name);
    const char *text = arena_print(x->arena,
                                   "def %s(self, /, *args, **keywords):\n"
                                   "    return self.%s(*args, **keywords)\n",
                                   name, hidden);
    const char *places = is_called_by_name(name) ? NULL : places_text(x, def);
    if (places) {
        const char *others = strchr(places, ','), *self = def->FunctionDef.params.at[0]->Param.name;
        text = arena_print(x->arena, "def %s(%s):\n    return %s.%s(%s)\n", name, places, self, hidden,
                           others ? others + 2 : "");
    }
    def->FunctionDef.shown = name;
    def->FunctionDef.name = intern_text(x->program->names, hidden);
    Node *made = statement_parsed(x, text);
    made->FunctionDef.passes_on = true;
    return made;
}

void expand_methods(Expand *x, Node *cls)
{
    for (uint32_t i = 0; i < cls->ClassDef.body.len; i++) {
        Node *def = cls->ClassDef.body.at[i];
        if (is_forwarded(x, cls, def))
            insert_node(x, &cls->ClassDef.body, ++i, forward(x, cls, def));
    }
}
