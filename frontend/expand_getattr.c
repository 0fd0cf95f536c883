/* expand_getattr.c -- getattr, hasattr and setattr with a name that is made when the program runs.
 * In: a module, before its scopes are known.  Out: calls of a def that asks for every name that it may be.
 * Rule: the names are all that classes of the program, or their instances, have, as far as the text around the unknown
 * part allows; what is asked of other objects is refused by inference (an attribute without a name).
 *     getattr(self, "do_" + x)(1)   =>   .getattr_1(self, "do_" + x)(1), a def of
 *         if name == "do_a": return getattr(object, "do_a")  ...  raise AttributeError(...)                          */
#include "frontend/expand.h"

#include <ctype.h>
#include <stdio.h>

typedef struct Asking {
    Expand *x;
    Map names;        /* of attributes: Name -> itself */
    NameList list;    /* the same, in the order of the program */
    Nodes defs;       /* made */
    Name wanted;      /* the name of a variable */
    NameList along;   /* what loops over displays of texts bind it to */
    const Node *iter; /* of the last of these loops: what the name goes along */
    size_t loops;     /* so many, with assignments of texts */
    size_t bound;     /* all that bind it, in what find_loop went through */
    const Node *root; /* whose names are looked for; NULL: the module */
    Nodes around;     /* functions and comprehensions, outermost first */
    Map seen;         /* nodes that have been gone through */
    bool of_field;    /* `wanted` is a field of a dataclass, whose name is meant */
    bool derived;     /* a class has a base of the library, whose attributes are not among the names */
    bool open;        /* the name may be any text */
    bool sets;        /* the program sets attributes by names that are texts */
    bool setting;     /* calls of setattr are looked for, else of getattr and hasattr */
} Asking;

static const uint32_t most_names = 100;

static bool is_text(const Node *node)
{
    return node && node->kind == N_Constant && node->Constant.literal == Literal_str;
}

/* ---- which attributes there are ------------------------------------------------------------------------------ */
static void add_name(Asking *a, Name name)
{
    if (!strncmp(name, "__", 2) || name[0] == '.' || map_get(&a->names, name))
        return;
    map_set(a->x->arena, &a->names, name, (void *)name);
    push(a->x->arena, &a->list, name);
}

static bool is_identifier(const Str *text)
{
    for (uint32_t i = 0; i < text->len; i++)
        if (!isalnum((unsigned char)text->at[i]) && text->at[i] != '_' && !(text->at[i] & 0x80))
            return false;
    return text->len && !isdigit((unsigned char)text->at[0]);
}

/* Of calls, and texts: what may be set by a name that the program makes. */
static void find_words(void *context, Node *node)
{
    Asking *a = context;
    if (node->kind == N_Keyword && node->Keyword.name)
        add_name(a, node->Keyword.name);
    if (is_text(node) && is_identifier(&node->Constant.text))
        add_name(a, intern(a->x->program->names, node->Constant.text.at, node->Constant.text.len));
    each_child(node, find_words, a);
}

static void find_setting(void *context, Node *node)
{
    Asking *a = context;
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    bool plain = func && func->kind == N_Name && !strcmp(func->Name.name, "setattr");
    bool update = func && func->kind == N_Attribute && !strcmp(func->Attribute.attr, "update") &&
                  func->Attribute.value->kind == N_Attribute &&
                  !strcmp(func->Attribute.value->Attribute.attr, "__dict__");
    a->sets |= update || (plain && (node->Call.args.len < 2 || !is_text(node->Call.args.at[1])));
    each_child(node, find_setting, a);
}

/* expand_method.c: what the program has by another name */
static bool is_hidden(const Node *def)
{
    return def->FunctionDef.shown && def->FunctionDef.shown != def->FunctionDef.name &&
           !strncmp(def->FunctionDef.name, "_wrapped_", 9);
}

static void find_names(void *context, Node *node)
{
    Asking *a = context;
    if (node->kind == N_ClassDef)
        for_each (Node *, statement, &node->ClassDef.body) {
            if (statement->kind == N_FunctionDef) {
                if (!is_hidden(statement))
                    add_name(a, statement->FunctionDef.name);
            } else if (statement->kind == N_AnnAssign && statement->AnnAssign.target->kind == N_Name)
                add_name(a, statement->AnnAssign.target->Name.name);
            else if (statement->kind == N_Assign)
                for_each (Node *, target, &statement->Assign.targets)
                    if (target->kind == N_Name)
                        add_name(a, target->Name.name);
        }
    if (node->kind == N_Attribute && node->Attribute.context == Context_store)
        add_name(a, node->Attribute.attr);
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    if (func && func->kind == N_Name && !strcmp(func->Name.name, "setattr") && node->Call.args.len == 3 &&
        is_text(node->Call.args.at[1]))
        add_name(a, intern(a->x->program->names, node->Call.args.at[1]->Constant.text.at,
                           node->Call.args.at[1]->Constant.text.len));
    each_child(node, find_names, a);
}

static bool is_bare_base(const Node *base)
{
    static const char *const names[] = {"object", "ABC", "Generic", "Protocol"};
    while (base->kind == N_Subscript)
        base = base->Subscript.value;
    Name name = base->kind == N_Name ? base->Name.name : base->kind == N_Attribute ? base->Attribute.attr : "";
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(name, names[i]))
            return true;
    return false;
}

static void find_derived(void *context, Node *node)
{
    Asking *a = context;
    if (node->kind == N_ClassDef)
        for_each (Node *, base, &node->ClassDef.bases) {
            Meaning meaning = class_meant(a->x->program, a->x->module, base, node);
            bool own = meaning.cls && !meaning.home->is_library && !meaning.home->is_stub;
            a->derived |= !own && !is_bare_base(base);
        }
    each_child(node, find_derived, a);
}

/* What the program asks of any object. */
static void find_loads(void *context, Node *node)
{
    Asking *a = context;
    if (node->kind == N_Attribute)
        add_name(a, node->Attribute.attr);
    each_child(node, find_loads, a);
}

static void each_user_node(Asking *a, void (*visit)(void *context, Node *node))
{
    for_each (Module *, module, &a->x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            visit(a, module->body.at[i]);
}

static void find_all_names(Asking *a)
{
    if (a->list.len)
        return;
    each_user_node(a, find_names);
    each_user_node(a, find_setting);
    if (a->sets)
        each_user_node(a, find_words);
    each_user_node(a, find_derived);
    if (a->derived)
        each_user_node(a, find_loads);
}

NameList attribute_names(Expand *x)
{
    Asking a = {.x = x};
    find_all_names(&a);
    return a.list;
}

/* ---- what is known of the name ------------------------------------------------------------------------------- */
/* Constants at both ends of a text that is put together. */
static void text_around(const Node *name, Str *before, Str *behind)
{
    if (name->kind == N_BinOp && name->BinOp.op == Op_add) {
        if (is_text(name->BinOp.right))
            *behind = name->BinOp.right->Constant.text;
        const Node *left = name->BinOp.left;
        while (left->kind == N_BinOp && left->BinOp.op == Op_add)
            left = left->BinOp.left;
        if (is_text(left))
            *before = left->Constant.text;
    } else if (name->kind == N_BinOp && name->BinOp.op == Op_mod && is_text(name->BinOp.left)) {
        const Str *format = &name->BinOp.left->Constant.text;
        while (before->len < format->len && format->at[before->len] != '%')
            before->len++;
        before->at = format->at;
    } else if (name->kind == N_JoinedStr && name->JoinedStr.values.len) {
        if (is_text(name->JoinedStr.values.at[0]))
            *before = name->JoinedStr.values.at[0]->Constant.text;
        if (name->JoinedStr.values.len > 1 && is_text(last(&name->JoinedStr.values)))
            *behind = last(&name->JoinedStr.values)->Constant.text;
    }
}

static bool fits(Name name, const Str *before, const Str *behind)
{
    size_t length = strlen(name);
    return length >= before->len + behind->len && !strncmp(name, before->len ? before->at : "", before->len) &&
           !strncmp(name + length - behind->len, behind->len ? behind->at : "", behind->len);
}

static void find_declared(void *context, Node *node)
{
    Asking *a = context;
    const NameList *names = node->kind == N_Global     ? &node->Global.names
                            : node->kind == N_Nonlocal ? &node->Nonlocal.names
                                                       : NULL;
    for (uint32_t i = 0; names && i < names->len; i++)
        a->bound += names->at[i] == a->wanted;
    each_child(node, find_declared, a);
}

/* for field in fields(point) */
static bool goes_along_fields(Asking *a, const Node *target, const Node *iter)
{
    return target->kind == N_Name && target->Name.name == a->wanted && iter->kind == N_Call &&
           comes_from(a->x, iter->Call.func, "dataclasses.fields");
}

/* for name in ("x", "y"); functions inside have names of their own */
static void find_loop(void *context, Node *node)
{
    Asking *a = context;
    if ((node->kind == N_FunctionDef || node->kind == N_Lambda) && node != a->root) {
        a->bound += name_bound(node) == a->wanted;
        each_child(node, find_declared, a);
        return;
    }
    const Node *target = node->kind == N_For             ? node->For.target
                         : node->kind == N_Comprehension ? node->Comprehension.target
                                                         : NULL;
    const Node *iter = node->kind == N_For ? node->For.iter : target ? node->Comprehension.iter : NULL;
    if (a->of_field) {
        a->loops += target && goes_along_fields(a, target, iter);
    } else {
        bool goes = target && texts_along(a->x, target, iter, a->wanted, &a->along);
        a->loops += goes;
        if (goes)
            a->iter = looped_along(a->x, target, iter, a->wanted);
        a->loops += texts_assigned(a->x, node, a->wanted, &a->along);
    }
    a->bound += name_bound(node) == a->wanted;
    each_child(node, find_loop, a);
    const NameList *others = node->kind == N_Global     ? &node->Global.names
                             : node->kind == N_Nonlocal ? &node->Nonlocal.names
                                                        : NULL;
    for (uint32_t i = 0; others && i < others->len; i++)
        a->bound += others->at[i] == a->wanted;
}

/* The innermost of the first `count`; NULL: none. */
static const Node *function_around(const Asking *a, uint32_t count)
{
    while (count > 0 && a->around.at[count - 1]->kind != N_FunctionDef)
        count--;
    return count ? a->around.at[count - 1] : NULL;
}

/* Does nothing but such loops and assignments bind the name? The innermost function or comprehension that binds it at
 * all tells. */
static bool is_bound_by_loops(Asking *a)
{
    for (uint32_t i = a->around.len; i > 0; i--) {
        a->loops = a->bound = 0;
        a->along = (NameList){0};
        a->iter = NULL;
        a->root = a->around.at[i - 1];
        find_loop(a, a->around.at[i - 1]);
        if (a->loops != 1 || function_around(a, i) != function_around(a, a->around.len))
            a->iter = NULL;
        if (a->bound)
            return a->loops == a->bound;
    }
    a->loops = a->bound = 0;
    a->root = NULL;
    for (uint32_t i = 0; i < a->x->module->body.len; i++)
        find_loop(a, a->x->module->body.at[i]);
    a->iter = NULL;
    return a->loops && a->loops == a->bound;
}

/* A parameter of the function around, which all calls give a text. */
static bool is_given_texts(Asking *a)
{
    const Node *def = a->around.len ? last(&a->around) : NULL;
    a->along = (NameList){0};
    a->iter = NULL;
    return def && def->kind == N_FunctionDef && texts_given(a->x, def, a->wanted, &a->along);
}

static void find_fields(void *context, Node *node)
{
    Asking *a = context;
    if (node->kind == N_ClassDef)
        for_each (Node *, statement, &node->ClassDef.body)
            if (statement->kind == N_AnnAssign && name_bound(statement->AnnAssign.target))
                push(a->x->arena, &a->along, name_bound(statement->AnnAssign.target));
    each_child(node, find_fields, a);
}

/* field.name, for each field of a dataclass: what is annotated in some class. */
static bool is_name_of_field(Asking *a, const Node *node)
{
    if (node->kind != N_Attribute || strcmp(node->Attribute.attr, "name") || node->Attribute.value->kind != N_Name)
        return false;
    a->wanted = node->Attribute.value->Name.name;
    a->of_field = true;
    bool is_field = is_bound_by_loops(a);
    a->of_field = false;
    a->iter = NULL;
    if (is_field)
        each_user_node(a, find_fields);
    return is_field;
}

/* The names that the expression may give; false: and others, which the program does not write. */
static bool names_meant(Asking *a, const Node *name, NameList *meant)
{
    Str before = {0}, behind = {0};
    a->along = (NameList){0};
    a->iter = NULL;
    if (is_name_of_field(a, name)) {
        *meant = a->along;
        return true;
    }
    a->wanted = name->kind == N_Name ? name->Name.name : NULL;
    if (a->wanted ? is_bound_by_loops(a) || is_given_texts(a) : texts_of(a->x, name, &a->along)) {
        *meant = a->along;
        return true;
    }
    find_all_names(a);
    text_around(name, &before, &behind);
    a->open = !before.len && !behind.len;
    for_each (Name, one, &a->list)
        if (fits(one, &before, &behind))
            push(a->x->arena, meant, one);
    return false;
}

/* ---- the def ------------------------------------------------------------------------------------------------- */
static Node *add_def(Asking *a, Text *text, const char *function)
{
    Node *def = statement_parsed(a->x, text_kept(a->x->arena, text));
    def->FunctionDef.name =
        intern_text(a->x->program->names, arena_print(a->x->arena, ".%s_%u", function, a->defs.len + 1));
    push(a->x->arena, &a->defs, def);
    return def;
}

/* No class of the program has the name: of some, __getattr__ says what it is. */
static void put_fallback(Asking *a, Text *text, bool has, bool fallback)
{
    Text classes = {0};
    fallback_classes(a->x, &classes);
    if (classes.len) {
        text_print(text, "    if isinstance(object, (%s)):\n", classes.at);
        if (!has && !fallback)
            text_put(text, "        return object.__getattr__(name)\n");
        else
            text_print(text,
                       "        try:\n            %sobject.__getattr__(name)\n"
                       "        except AttributeError:\n            return %s\n%s",
                       has ? "" : "return ", has ? "False" : "default", has ? "        return True\n" : "");
    }
    text_free(&classes);
}

/* What no class of the program has a class of the library may have. */
static void put_library_bases(const Asking *a, Text *text)
{
    if (a->derived && a->open)
        text_put(text, "    if isinstance(object, (BaseException, list, dict, set, str, int, float, tuple)):\n"
                       "        raise RuntimeError(f\"compiled code does not know whether an object of "
                       "'{type(object).__name__}' has the attribute '{name}'\")\n");
}

static void put_question(Text *text, const char *indent, const char *function, const char *rest, Name name)
{
    bool set = !strcmp(function, "setattr");
    text_print(text, "%sif name == \"%s\":\n%s    %s%s(object, \"%s\"%s)\n", indent, name, indent, set ? "" : "return ",
               function, name, rest);
    if (set)
        text_print(text, "%s    return\n", indent);
}

static void put_answer(Text *text, const char *indent, const char *function, const char *rest)
{
    if (!strcmp(function, "hasattr") || !strcmp(rest, ", default"))
        text_print(text, "%sreturn %s\n", indent, *rest ? "default" : "False");
    else if (!strcmp(function, "getattr"))
        text_print(text, "%sraise AttributeError(f\"'{type(object).__name__}' object has no attribute '{name}'\")\n",
                   indent);
    else
        text_print(text, "%sreturn\n", indent);
}

/* `all`: no other names are asked for.  classes: what an object of each is asked for, where that is known. */
static Node *def_made(Asking *a, const char *function, const char *rest, const NameList *meant, bool all,
                      const ClassTextsList *classes)
{
    Text text = {0};
    bool has = !strcmp(function, "hasattr"), fallback = !strcmp(rest, ", default");
    text_print(&text, "def ask(object, name%s):\n", rest);
    for_each (ClassTexts, one, classes) {
        text_print(&text, "    if isinstance(object, %s):\n", one.cls);
        for_each (Name, name, &one.texts)
            put_question(&text, "        ", function, rest, name);
        put_answer(&text, "        ", function, rest);
    }
    for (uint32_t i = 0; i < meant->len && !classes->len; i++)
        put_question(&text, "    ", function, rest, meant->at[i]);
    if (!all) {
        put_fallback(a, &text, has, fallback);
        put_library_bases(a, &text);
        text_put(&text, "    getattr(object, \"\", None)\n"); /* no object of the program: refused */
    }
    if (strcmp(function, "setattr") != 0)
        put_answer(&text, "    ", function, rest);
    return add_def(a, &text, function);
}

static void find_asked(void *context, Node *node);

/* A function's body and a comprehension, but for its first iterable, have names of their own. */
static void go_inside(Asking *a, Node *node)
{
    const Nodes *generators = generators_of(node);
    if (generators)
        find_asked(a, generators->at[0]->Comprehension.iter);
    if (generators || node->kind == N_FunctionDef)
        push(a->x->arena, &a->around, node);
    for (uint32_t i = 0; node->kind == N_FunctionDef && i < node->FunctionDef.body.len; i++)
        find_asked(a, node->FunctionDef.body.at[i]);
    if (generators)
        each_child(node, find_asked, a);
    a->around.len -= generators || node->kind == N_FunctionDef;
    each_child(node, find_asked, a);
}

static void find_asked(void *context, Node *node)
{
    Asking *a = context;
    if (map_get(&a->seen, node))
        return;
    map_set(a->x->arena, &a->seen, node, node);
    go_inside(a, node);
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    if (!func || func->kind != N_Name || node->Call.keywords.len || node->Call.args.len < 2 ||
        node->Call.args.len > 3 || is_text(node->Call.args.at[1]))
        return;
    bool get = !strcmp(func->Name.name, "getattr"), has = !strcmp(func->Name.name, "hasattr");
    bool set = !strcmp(func->Name.name, "setattr");
    if ((!get && !has && !set) || set != a->setting || (has && node->Call.args.len != 2) ||
        (set && node->Call.args.len != 3) || is_shadowed(a->x, func->Name.name, a->around.len ? a->around.at[0] : NULL))
        return;
    for_each (Node *, arg, &node->Call.args)
        if (arg->kind == N_Starred)
            return;
    NameList meant = {0};
    ClassTextsList classes = {0};
    bool all = names_meant(a, node->Call.args.at[1], &meant);
    if (!meant.len || meant.len > most_names || (set && !all))
        return;
    if (!texts_by_class(a->x, a->iter, node->Call.args.at[0], function_around(a, a->around.len), &classes))
        classes.len = 0;
    const char *rest = set ? ", value" : node->Call.args.len == 3 ? ", default" : "";
    node->Call.func->Name.name = def_made(a, func->Name.name, rest, &meant, all, &classes)->FunctionDef.name;
}

static void expand_asked(Expand *x, bool setting)
{
    Asking a = {.x = x, .setting = setting};
    if (x->module->is_library)
        return;
    for (uint32_t i = 0; i < x->module->body.len; i++)
        find_asked(&a, x->module->body.at[i]);
    bool doc = x->module->body.len && x->module->body.at[0]->kind == N_ExprStmt &&
               is_text(x->module->body.at[0]->ExprStmt.value);
    for_each (Node *, def, &a.defs)
        insert_node(x, &x->module->body, doc, def);
}

void expand_set_texts(Expand *x)
{
    expand_asked(x, true);
}

void expand_getattr(Expand *x)
{
    expand_asked(x, false);
}
