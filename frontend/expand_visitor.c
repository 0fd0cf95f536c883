/* expand_visitor.c -- methods that are looked up by the name of an argument's class.
 * In: functions of a module, before their scopes.  Out: the same with a choice by the class where the method is called.
 * Rule: the object and the argument are names; what is kept in variables is bound once and the argument is a parameter.
 *     method = getattr(self, "visit_" + type(node).__name__, self.other)        method = True
 *     return method(node, 1)                                               =>   return (self.visit_Num(node, 1)
 *         if type(node).__name__ == "Num" and hasattr(self, "visit_Num") else ... else self.other(node, 1))         */
#include "frontend/expand.h"

#include <ctype.h>

typedef struct Visit {
    const Node *object, *fallback; /* a name; what getattr is given third */
    const Node *of;                /* the name whose class is meant */
    Arena *arena;
    const char *before, *behind; /* constants around the class's name */
    bool lower, open;            /* asked in lower case; `of` has been seen */
} Visit;

typedef struct Visitors {
    Expand *x;
    Node *def;           /* the function that is gone through */
    Node *outermost;     /* that it stands in, or itself */
    NameList names;      /* of attributes */
    NameList classes;    /* of the program, and built-in ones */
    Name wanted;         /* the name whose uses are counted */
    size_t bound, loads; /* of it */
    size_t called, tested;
    const Node *assigned; /* what it is bound to */
    Nodes defs;           /* made */
} Visitors;

/* ---- the text ------------------------------------------------------------------------------------------------- */
static bool is_text(const Node *node)
{
    return node->kind == N_Constant && node->Constant.literal == Literal_str;
}

/* x of type(x).__name__, x.__class__.__name__ */
static const Node *named_by(const Node *node)
{
    const Node *cls =
        node->kind == N_Attribute && !strcmp(node->Attribute.attr, "__name__") ? node->Attribute.value : NULL;
    const Node *of = NULL;
    if (cls && cls->kind == N_Attribute && !strcmp(cls->Attribute.attr, "__class__"))
        of = cls->Attribute.value;
    if (cls && cls->kind == N_Call && cls->Call.func->kind == N_Name && !strcmp(cls->Call.func->Name.name, "type") &&
        cls->Call.args.len == 1 && !cls->Call.keywords.len)
        of = cls->Call.args.at[0];
    return of && of->kind == N_Name ? of : NULL;
}

static const Node *lowered(const Node *node)
{
    const Node *func =
        node->kind == N_Call && !node->Call.args.len && !node->Call.keywords.len ? node->Call.func : NULL;
    return func && func->kind == N_Attribute && !strcmp(func->Attribute.attr, "lower") ? func->Attribute.value : NULL;
}

static bool read_text(const Node *node, Visit *visit);

static bool read_all(const Nodes *parts, Visit *visit)
{
    for_each (Node *, part, parts)
        if (!read_text(part, visit))
            return false;
    return true;
}

static void add_constant(Visit *visit, const char **side, const char *text, size_t length)
{
    *side = arena_print(visit->arena, "%s%.*s", *side, (int)length, text);
}

/* "visit_%s" % name, where the format has nothing else to fill */
static bool read_percent(const Node *node, Visit *visit)
{
    if (!is_text(node->BinOp.left))
        return false;
    const Str *format = &node->BinOp.left->Constant.text;
    const char *field = memmem(format->at, format->len, "%s", 2);
    if (!field || memchr(format->at, '%', format->len) != field ||
        memchr(field + 1, '%', (size_t)(format->at + format->len - field - 1)))
        return false;
    add_constant(visit, &visit->before, format->at, (size_t)(field - format->at));
    if (!read_text(node->BinOp.right, visit))
        return false;
    add_constant(visit, &visit->behind, field + 2, (size_t)(format->at + format->len - field - 2));
    return true;
}

static bool read_text(const Node *node, Visit *visit)
{
    const Node *inner = lowered(node), *of = named_by(inner ? inner : node);
    if (of) {
        bool first = !visit->of;
        visit->of = of;
        visit->lower = inner != NULL;
        return first;
    }
    switch (node->kind) {
    case N_Constant:
        if (is_text(node))
            add_constant(visit, visit->of ? &visit->behind : &visit->before, node->Constant.text.at,
                         node->Constant.text.len);
        return is_text(node);
    case N_BinOp:
        if (node->BinOp.op == Op_mod)
            return read_percent(node, visit);
        return node->BinOp.op == Op_add && read_text(node->BinOp.left, visit) && read_text(node->BinOp.right, visit);
    case N_JoinedStr:
        return read_all(&node->JoinedStr.values, visit);
    case N_FormattedValue:
        return !node->FormattedValue.conversion && !node->FormattedValue.spec &&
               read_text(node->FormattedValue.value, visit);
    default:
        return false;
    }
}

/* ---- variables of the function ------------------------------------------------------------------------------- */
static bool is_wanted(const Visitors *v, const Node *node)
{
    return node->kind == N_Name && node->Name.name == v->wanted;
}

static bool tests_none(const Visitors *v, const Node *node)
{
    if (node->kind != N_Compare || node->Compare.rights.len != 1 || !is_wanted(v, node->Compare.left))
        return false;
    const Node *right = node->Compare.rights.at[0];
    Op op = node->Compare.ops.at[0];
    return (op == Op_is || op == Op_isnot) && node_is_none(right);
}

static void count_uses(void *context, Node *node)
{
    Visitors *v = context;
    if (name_bound(node) == v->wanted)
        v->bound++;
    if (is_wanted(v, node) && node->Name.context == Context_load)
        v->loads++;
    v->called += node->kind == N_Call && is_wanted(v, node->Call.func);
    const Node *test = node->kind == N_If        ? node->If.test
                       : node->kind == N_IfExp   ? node->IfExp.test
                       : node->kind == N_UnaryOp ? node->UnaryOp.operand
                                                 : NULL;
    bool plain = node->kind != N_UnaryOp || node->UnaryOp.op == Op_not;
    v->tested += tests_none(v, node) || (test && plain && is_wanted(v, test));
    if (node->kind == N_Assign && node->Assign.targets.len == 1 && is_wanted(v, node->Assign.targets.at[0]))
        v->assigned = node->Assign.value;
    const NameList *others = node->kind == N_Global     ? &node->Global.names
                             : node->kind == N_Nonlocal ? &node->Nonlocal.names
                                                        : NULL;
    for (uint32_t i = 0; others && i < others->len; i++)
        v->bound += 2 * (others->at[i] == v->wanted);
    each_child(node, count_uses, v);
}

static void look_for(Visitors *v, Name name)
{
    v->wanted = name;
    v->bound = v->loads = v->called = v->tested = 0;
    v->assigned = NULL;
    each_child(v->def, count_uses, v);
}

static bool is_parameter(Visitors *v, const Node *name)
{
    look_for(v, name->Name.name);
    if (v->bound == 1)
        for_each (Node *, param, &v->def->FunctionDef.params)
            if (param->Param.name == name->Name.name)
                return true;
    return false;
}

/* ---- getattr -------------------------------------------------------------------------------------------------- */
static bool is_plain_fallback(const Node *node, const Node *object)
{
    return node->kind == N_Name || node_is_none(node) ||
           (node->kind == N_Attribute && node->Attribute.value->kind == N_Name &&
            node->Attribute.value->Name.name == object->Name.name);
}

/* kept: the method is called later, and so nothing may change until then. */
static bool read_getattr(Visitors *v, const Node *call, bool kept, Visit *visit)
{
    const Node *func = call->kind == N_Call ? call->Call.func : NULL;
    if (!func || func->kind != N_Name || strcmp(func->Name.name, "getattr") || call->Call.keywords.len ||
        call->Call.args.len < 2 || call->Call.args.len > 3)
        return false;
    const Node *name = call->Call.args.at[1];
    visit->object = call->Call.args.at[0];
    visit->fallback = call->Call.args.len == 3 ? call->Call.args.at[2] : NULL;
    if (visit->object->kind != N_Name || (visit->fallback && !is_plain_fallback(visit->fallback, visit->object)))
        return false;
    if (name->kind == N_Name) {
        look_for(v, name->Name.name);
        kept = true;
        name = v->bound == 1 ? v->assigned : NULL;
    }
    if (!name || !read_text(name, visit) || !visit->of)
        return false;
    bool changes = kept && (!is_parameter(v, visit->of) || !is_parameter(v, visit->object));
    changes |= is_shadowed(v->x, "getattr", v->outermost) || is_shadowed(v->x, "hasattr", v->outermost) ||
               is_shadowed(v->x, "type", v->outermost);
    return !changes && (!kept || !visit->fallback || visit->fallback->kind != N_Name ||
                        is_parameter(v, visit->fallback) || times_bound(v->x, visit->fallback->Name.name) <= 1);
}

/* ---- which classes -------------------------------------------------------------------------------------------- */
static void find_classes(void *context, Node *node)
{
    Visitors *v = context;
    if (node->kind == N_ClassDef)
        push(v->x->arena, &v->classes, node->ClassDef.name);
    each_child(node, find_classes, v);
}

static void find_everything(Visitors *v)
{
    static const char *const built_in[] = {"int",   "float", "str",   "bool",    "list",    "dict",
                                           "tuple", "set",   "bytes", "complex", "NoneType"};
    if (v->names.len)
        return;
    v->names = attribute_names(v->x);
    for (size_t i = 0; i < sizeof built_in / sizeof *built_in; i++)
        push(v->x->arena, &v->classes, intern_text(v->x->program->names, built_in[i]));
    for_each (Module *, module, &v->x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            find_classes(v, module->body.at[i]);
}

/* How the method for a class is called; NULL: no class of the program has one. */
static Name method_for(Visitors *v, const Visit *visit, Name cls)
{
    char *middle = arena_print(v->x->arena, "%s", cls);
    for (char *at = middle; visit->lower && *at; at++)
        *at = (char)tolower((unsigned char)*at);
    Name name =
        intern_text(v->x->program->names, arena_print(v->x->arena, "%s%s%s", visit->before, middle, visit->behind));
    return names_have(&v->names, name) ? name : NULL;
}

static NameList classes_meant(Visitors *v, const Visit *visit)
{
    NameList meant = {0};
    find_everything(v);
    for_each (Name, cls, &v->classes) {
        bool seen = !method_for(v, visit, cls);
        for (uint32_t i = 0; i < meant.len; i++)
            seen |= meant.at[i] == cls;
        if (!seen)
            push(v->x->arena, &meant, cls);
    }
    return meant;
}

/* ---- what stands in their place ------------------------------------------------------------------------------ */
static Name add_def(Visitors *v, Text *text, const char *what)
{
    Node *def = statement_parsed(v->x, text_kept(v->x->arena, text));
    def->FunctionDef.name =
        intern_text(v->x->program->names, arena_print(v->x->arena, ".%s_%u", what, v->defs.len + 1));
    push(v->x->arena, &v->defs, def);
    return def->FunctionDef.name;
}

/* What an object without such a method raises. */
static void put_missing(const Visit *visit, Text *text)
{
    text_print(text,
               "raise AttributeError(f\"'{type(object).__name__}' object has no attribute "
               "'%s{type(node).__name__%s}%s'\")\n",
               visit->before, visit->lower ? ".lower()" : "", visit->behind);
}

static void put_call(Node *node, Name name, const Visit *visit)
{
    node->Call.func->Name.name = name;
    node->Call.args.at[0]->Name.name = visit->object->Name.name;
    node->Call.args.at[1]->Name.name = visit->of->Name.name;
}

static void place(void *at, Node *node)
{
    node->at = *(Span *)at;
    each_child(node, place, at);
}

static Node *expression(Visitors *v, const char *text, Span at)
{
    Node *made = node_parsed(v->x, text, at);
    place(&at, made);
    return made;
}

static void put_arguments(Visitors *v, const Node *given, Node *call)
{
    for_each (Node *, arg, &given->Call.args)
        push(v->x->arena, &call->Call.args, node_copy(v->x->program, v->x->module, arg));
    for_each (Node *, keyword, &given->Call.keywords)
        push(v->x->arena, &call->Call.keywords, node_copy(v->x->program, v->x->module, keyword));
}

/* Where no class fits. */
static Node *otherwise(Visitors *v, const Visit *visit, const Node *given)
{
    const Node *fallback = visit->fallback;
    if (fallback && fallback->kind != N_Constant) {
        Node *call = expression(v, "f()\n", given->at);
        call->Call.func = node_copy(v->x->program, v->x->module, fallback);
        put_arguments(v, given, call);
        return call;
    }
    Text text = {0};
    text_put(&text, "def missing(object, node):\n    ");
    if (fallback)
        text_put(&text, "raise TypeError(\"'NoneType' object is not callable\")\n");
    else
        put_missing(visit, &text);
    Node *call = expression(v, "f(a, b)\n", given->at);
    put_call(call, add_def(v, &text, "missing"), visit);
    return call;
}

/* The call becomes a choice. */
static void put_choice(Visitors *v, const Visit *visit, const NameList *meant, Node *call)
{
    Node given = *call, *choice = otherwise(v, visit, &given);
    Name object = visit->object->Name.name, of = visit->of->Name.name;
    for (uint32_t i = meant->len; i > 0; i--) {
        Name method = method_for(v, visit, meant->at[i - 1]);
        const char *has = visit->fallback ? arena_print(v->x->arena, " and hasattr(%s, \"%s\")", object, method) : "";
        Node *one = expression(v,
                               arena_print(v->x->arena, "%s.%s() if type(%s).__name__ == \"%s\"%s else 0\n", object,
                                           method, of, meant->at[i - 1], has),
                               given.at);
        put_arguments(v, &given, one->IfExp.body);
        one->IfExp.orelse = choice;
        choice = one;
    }
    *call = *choice;
}

/* method = True, or None where there is none and that is the fallback */
static Node *found(Visitors *v, const Visit *visit, const NameList *meant, Span at)
{
    const Node *fallback = visit->fallback;
    Text text = {0};
    if (fallback && fallback->kind != N_Constant)
        return expression(v, "True\n", at);
    text_put(&text, "def found(object, node):\n");
    for_each (Name, cls, meant)
        text_print(&text, "    if type(node).__name__ == \"%s\" and hasattr(object, \"%s\"):\n        return True\n",
                   cls, method_for(v, visit, cls));
    text_put(&text, "    ");
    if (fallback)
        text_put(&text, "return None\n");
    else
        put_missing(visit, &text);
    Node *call = expression(v, "f(a, b)\n", at);
    put_call(call, add_def(v, &text, "found"), visit);
    return call;
}

/* ---- the function --------------------------------------------------------------------------------------------- */
typedef struct Calls {
    Name method;
    Nodes list;
    bool fit;
} Calls;

static void find_calls(void *context, Node *node)
{
    Calls *calls = ((void **)context)[0];
    Arena *arena = ((void **)context)[1];
    if (node->kind == N_Call && node->Call.func->kind == N_Name && node->Call.func->Name.name == calls->method) {
        push(arena, &calls->list, node);
        calls->fit &= !has_stars(node);
    }
    each_child(node, find_calls, context);
}

/* method = getattr(...), and its calls */
static void expand_kept(Visitors *v, Node *statement)
{
    Node *target = statement->Assign.targets.len == 1 ? statement->Assign.targets.at[0] : NULL;
    Visit visit = {.arena = v->x->arena, .before = "", .behind = ""};
    if (!target || target->kind != N_Name || !read_getattr(v, statement->Assign.value, true, &visit))
        return;
    look_for(v, target->Name.name);
    NameList meant = classes_meant(v, &visit);
    Calls calls = {target->Name.name, {0}, true};
    find_calls((void *[]){&calls, v->x->arena}, v->def);
    if (v->bound != 1 || !v->called || v->loads != v->called + v->tested || !calls.fit || !meant.len || meant.len > 60)
        return;
    statement->Assign.value = found(v, &visit, &meant, statement->Assign.value->at);
    for (uint32_t i = calls.list.len; i > 0; i--) /* inner ones first */
        put_choice(v, &visit, &meant, calls.list.at[i - 1]);
}

static void look_at(void *context, Node *node)
{
    Visitors *v = context;
    if (node->kind == N_FunctionDef || node->kind == N_ClassDef) {
        Node *outer = v->def, *outermost = v->outermost;
        v->def = node->kind == N_FunctionDef ? node : NULL;
        v->outermost = outermost ? outermost : v->def;
        each_child(node, look_at, v);
        v->def = outer;
        v->outermost = outermost;
        return;
    }
    each_child(node, look_at, v);
    if (!v->def)
        return;
    if (node->kind == N_Assign)
        expand_kept(v, node);
    Visit visit = {.arena = v->x->arena, .before = "", .behind = ""};
    if (node->kind == N_Call && !has_stars(node) && read_getattr(v, node->Call.func, false, &visit)) {
        NameList meant = classes_meant(v, &visit);
        if (meant.len && meant.len <= 60)
            put_choice(v, &visit, &meant, node);
    }
}

void expand_visitors(Expand *x)
{
    Visitors v = {.x = x};
    if (x->module->is_library)
        return;
    for (uint32_t i = 0; i < x->module->body.len; i++)
        look_at(&v, x->module->body.at[i]);
    bool doc = x->module->body.len && x->module->body.at[0]->kind == N_ExprStmt &&
               is_text(x->module->body.at[0]->ExprStmt.value);
    for_each (Node *, def, &v.defs)
        insert_node(x, &x->module->body, doc, def);
}
