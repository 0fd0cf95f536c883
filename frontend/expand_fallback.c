/* expand_fallback.c -- getattr with a default, and hasattr, of objects whose class has __getattr__, and of exceptions.
 * In: a module, before its scopes are known.  Out: calls of a def that catches what __getattr__, or an exception,
 * raises. Rule: only classes of the module itself are meant, and names that `except ... as` binds; all other objects
 * are asked as before. getattr(o, "x", 0)   =>   .asked_1(o, 0), a def of if isinstance(object, (Own,)): try: return
 * object.x except AttributeError: return default return getattr(object, "x", default) */
#include "frontend/expand.h"
#include "frontend/scan.h"

typedef struct Fallback {
    Expand *x;
    Text classes; /* "Own, Other, " */
    Map caught;   /* names of handlers -> a handler */
    Map made;     /* "hasattr x" -> the def's name */
    Nodes defs;
    Node *inside; /* the def or class of the module's top that is gone through */
} Fallback;

void fallback_classes(Expand *x, Text *names)
{
    for_each (Node *, cls, &x->module->body)
        if (cls->kind == N_ClassDef && defines(cls, "__getattr__") && times_bound(x, cls->ClassDef.name) == 1)
            text_print(names, "%s, ", cls->ClassDef.name);
}

static const char *body_of(Fallback *f, bool has, const char *name)
{
    const char *head = arena_print(
        f->x->arena, "def ask(object%s):\n    if isinstance(object, (%s%s)):\n        try:\n", has ? "" : ", default",
        f->classes.len ? f->classes.at : "", f->caught.len ? "BaseException, " : "");
    return has ? arena_print(f->x->arena,
                             "%s            object.%s\n        except AttributeError:\n            return False\n"
                             "        return True\n    return hasattr(object, \"%s\")\n",
                             head, name, name)
               : arena_print(
                     f->x->arena,
                     "%s            return object.%s\n        except AttributeError:\n            return default\n"
                     "    return getattr(object, \"%s\", default)\n",
                     head, name, name);
}

static Name def_asking(Fallback *f, bool has, const Str *text)
{
    Expand *x = f->x;
    Name name = intern(x->program->names, text->at, text->len);
    Name key = intern_text(x->program->names, arena_print(x->arena, "%s %s", has ? "hasattr" : "getattr", name));
    Node *made = map_get(&f->made, key);
    if (!made) {
        made = statement_parsed(x, body_of(f, has, name));
        made->FunctionDef.name = intern_text(x->program->names, arena_print(x->arena, ".asked_%u", f->defs.len + 1));
        map_set(x->arena, &f->made, key, made);
        push(x->arena, &f->defs, made);
    }
    return made->FunctionDef.name;
}

static bool is_name(const Str *text)
{
    static const char digits[] = "0123456789";
    for (uint32_t i = 0; i < text->len; i++)
        if (!text->at[i] || (!strchr("_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", text->at[i]) &&
                             !strchr(digits, text->at[i])))
            return false;
    return text->len && !strchr(digits, text->at[0]) && (text->len < 2 || memcmp(text->at, "__", 2) != 0) &&
           !is_keyword(text->at, text->len);
}

static void find_caught(void *fallback, Node *node)
{
    Fallback *f = fallback;
    if (node->kind == N_ExceptHandler && node->ExceptHandler.name)
        map_set(f->x->arena, &f->caught, node->ExceptHandler.name, node);
    if (!node_is_expr(node->kind))
        each_child(node, find_caught, f);
}

static void visit(void *fallback, Node *node)
{
    Fallback *f = fallback;
    each_child(node, visit, f);
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    if (!func || func->kind != N_Name || node->Call.keywords.len || node->Call.args.len < 2 || has_stars(node))
        return;
    bool has = !strcmp(func->Name.name, "hasattr") && node->Call.args.len == 2;
    bool get = !strcmp(func->Name.name, "getattr") && node->Call.args.len == 3;
    const Node *text = node->Call.args.at[1], *object = node->Call.args.at[0];
    bool caught = object->kind == N_Name && map_get(&f->caught, object->Name.name);
    if ((f->classes.len || caught) && (has || get) && text->kind == N_Constant &&
        text->Constant.literal == Literal_str && is_name(&text->Constant.text) &&
        !is_shadowed(f->x, func->Name.name, f->inside)) {
        node->Call.func->Name.name = def_asking(f, has, &text->Constant.text);
        drop_node(&node->Call.args, 1);
    }
}

void expand_fallbacks(Expand *x)
{
    Fallback f = {.x = x};
    if (!x->module->is_library)
        fallback_classes(x, &f.classes);
    for (uint32_t i = 0; !x->module->is_library && i < x->module->body.len; i++)
        find_caught(&f, x->module->body.at[i]);
    for (uint32_t i = 0; (f.classes.len || f.caught.len) && i < x->module->body.len; i++) {
        f.inside = x->module->body.at[i];
        visit(&f, f.inside);
    }
    const Node *first = x->module->body.len ? x->module->body.at[0] : NULL;
    bool doc = first && first->kind == N_ExprStmt && first->ExprStmt.value->kind == N_Constant;
    for_each (Node *, def, &f.defs)
        insert_node(x, &x->module->body, doc, def);
    text_free(&f.classes);
}
