/* expand_attributes.c -- attributes that are set by the names in **kwargs.
 * In: a module, before its scopes are known.  Out: a def that has a parameter for each name that calls of the program
 * pass, and sets what it is given.
 * Rule: only where these names are all written in calls, and all calls have them in one order.
 *     for k, v in kw.items(): setattr(self, k, v)     =>   .set_1(self, **kw), with
 *     def .set_1(object, /, *, a=NotImplemented): if a is not NotImplemented: object.a = a                          */
#include "frontend/expand.h"

enum { most_names = 60 };

typedef struct Call {
    const Node *def;    /* that is called; NULL: not known */
    NameList names;     /* passed by name, but for those of its own parameters */
    const Node *around; /* whose **kwargs is passed on; NULL: none is */
    uint32_t before;    /* so many of the names stand in front of that */
} Call;

typedef struct Setting {
    Expand *x;
    VEC(Call) calls;
    Map classes;    /* Name -> ClassDef */
    Map stored;     /* names of attributes that are stored: what they hold may be called */
    Node *around;   /* the def around */
    NameList names; /* that calls may pass by name, in the order of all calls */
    bool known;     /* what the two lines here say was found */
    bool unclear;   /* a call passes a dict, or the orders differ */
    Map packs;      /* of the program: Name of a def -> itself, where some def of that name takes any names */
    Map defs;       /* Name -> a def, or a class, of that name */
    Map members;    /* Name of a def in a class */
    Node *pack;     /* **kwargs of the def around */
    Nodes made;
} Setting;

static bool is_name(const Node *node, Name name)
{
    return node->kind == N_Name && node->Name.name == name;
}

static bool is_named(const Node *node, const char *name)
{
    return node->kind == N_Name && !strcmp(node->Name.name, name);
}

static Node *pack_of(const Node *def)
{
    for_each (Node *, param, &def->FunctionDef.params)
        if (param->Param.param == Param_double_star)
            return param;
    return NULL;
}

static void each_user_node(Setting *s, void (*visit)(void *context, Node *node))
{
    for_each (Module *, module, &s->x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            visit(s, module->body.at[i]);
}

/* ---- which names calls pass --------------------------------------------------------------------------------------
 */
static void note_defs(void *setting, Node *node)
{
    Setting *s = setting;
    Arena *arena = s->x->arena;
    Name name = node->kind == N_FunctionDef ? node->FunctionDef.name : NULL;
    if (node->kind == N_Attribute && node->Attribute.context == Context_store)
        map_set(arena, &s->stored, node->Attribute.attr, node);
    if (node->kind == N_ClassDef) {
        map_set(arena, &s->classes, node->ClassDef.name, node);
        for_each (Node *, one, &node->ClassDef.body)
            if (one->kind == N_FunctionDef)
                map_set(arena, &s->members, one->FunctionDef.name, one);
    }
    if (name) {
        map_set(arena, &s->defs, name, node);
        if (pack_of(node))
            map_set(arena, &s->packs, name, node);
    }
    each_child(node, note_defs, s);
}

/* Built-in functions pass no name on; nor do defs that take only names of their own. */
static bool passes_names(const Setting *s, const Node *func)
{
    static const char *const functions[] = {"print", "sorted", "open", "max", "min", "sum", "enumerate", "int", "dict"};
    Name name = func->kind == N_Name ? func->Name.name : func->kind == N_Attribute ? func->Attribute.attr : NULL;
    for (size_t i = 0; func->kind == N_Name && i < sizeof functions / sizeof *functions; i++)
        if (is_named(func, functions[i]))
            return times_bound(s->x, name) != 0;
    bool plain = name && map_get(&s->defs, name) && !map_get(&s->packs, name) && !map_get(&s->stored, name);
    return !plain || times_bound(s->x, name) != 1;
}

static bool is_text(const Node *node)
{
    return node && node->kind == N_Constant && node->Constant.literal == Literal_str;
}

/* The def that a call by that name leads to; NULL: not known. */
static const Node *called_def(const Setting *s, const Node *func, int depth)
{
    Name name = func->kind == N_Name && times_bound(s->x, func->Name.name) == 1 ? func->Name.name : NULL;
    const Node *cls = name ? map_get(&s->classes, name) : NULL;
    if (!cls)
        return name ? map_get(&s->defs, name) : NULL;
    for_each (Node *, statement, &cls->ClassDef.body)
        if (statement->kind == N_FunctionDef && !strcmp(statement->FunctionDef.name, "__init__"))
            return statement;
    return depth < 20 && cls->ClassDef.bases.len == 1 ? called_def(s, cls->ClassDef.bases.at[0], depth + 1) : NULL;
}

static bool has_param(const Node *def, Name name)
{
    if (def)
        for_each (Node *, param, &def->FunctionDef.params)
            if (param->Param.name == name && param->Param.param != Param_double_star)
                return true;
    return false;
}

static void pass(const Setting *s, Call *call, Name name)
{
    if (!has_param(call->def, name))
        push(s->x->arena, &call->names, name);
}

/* ** of {"a": 1}; of **kwargs: what it holds was passed to that def. */
static void add_spread(Setting *s, const Node *value, Call *call)
{
    for (uint32_t i = 0; value->kind == N_Dict && i < value->Dict.keys.len; i++) {
        const Node *key = value->Dict.keys.at[i];
        s->unclear |= !is_text(key);
        if (is_text(key))
            pass(s, call, intern(s->x->program->names, key->Constant.text.at, key->Constant.text.len));
    }
    bool passed = s->pack && is_name(value, s->pack->Param.name);
    s->unclear |= (value->kind != N_Dict && !passed) || (passed && call->around);
    if (passed) {
        call->around = s->around;
        call->before = call->names.len;
    }
}

static void note_calls(void *setting, Node *node)
{
    Setting *s = setting;
    Node *outer = s->pack, *around = s->around;
    if (node->kind == N_FunctionDef) {
        s->pack = pack_of(node);
        s->around = node;
    }
    if (node->kind == N_Call && passes_names(s, node->Call.func)) {
        Call call = {.def = called_def(s, node->Call.func, 0)};
        for_each (Node *, keyword, &node->Call.keywords)
            if (keyword->Keyword.name)
                pass(s, &call, keyword->Keyword.name);
            else
                add_spread(s, keyword->Keyword.value, &call);
        const Node *func = node->Call.func;
        Name name = func->kind == N_Name ? func->Name.name : func->kind == N_Attribute ? func->Attribute.attr : "";
        s->unclear |= !strcmp(name, "partial") && call.names.len; /* they stand in front of what a later call passes */
        if (call.names.len)
            push(s->x->arena, &s->calls, call);
    }
    each_child(node, note_calls, s);
    s->pack = outer;
    s->around = around;
}

/* ---- in which order ---------------------------------------------------------------------------------------------- */
static uint32_t place_of_name(const Setting *s, Name name)
{
    uint32_t at = 0;
    while (at < s->names.len && s->names.at[at] != name)
        at++;
    return at;
}

/* New names stand in front of the next one of the call that is there, else behind all. */
static void add_names(Setting *s, const Call *call)
{
    for (uint32_t i = 0; i < call->names.len; i++) {
        Name name = call->names.at[i];
        if (place_of_name(s, name) < s->names.len)
            continue;
        uint32_t at = s->names.len;
        for (uint32_t k = i + 1; k < call->names.len && at == s->names.len; k++)
            at = place_of_name(s, call->names.at[k]);
        push(s->x->arena, &s->names, name);
        memmove(s->names.at + at + 1, s->names.at + at, (s->names.len - 1 - at) * sizeof(Name));
        s->names.at[at] = name;
    }
}

/* Does a call pass the name behind one that has no place so far? */
static bool waits(const Setting *s, const Map *placed, Name name)
{
    for_each (Call, call, &s->calls)
        for (uint32_t i = 1; i < call.names.len; i++)
            if (call.names.at[i] == name && !map_get(placed, call.names.at[i - 1]))
                return true;
    return false;
}

/* Each name stands behind those that some call passes in front of it, else where it is; a circle stays as it is. */
static void order_names(Setting *s)
{
    NameList ordered = {0};
    Map placed = {0};
    for (uint32_t i = 0; i < s->names.len && ordered.len < s->names.len;) {
        Name name = s->names.at[i++];
        if (map_get(&placed, name) || waits(s, &placed, name))
            continue;
        map_set(s->x->arena, &placed, name, (void *)name);
        push(s->x->arena, &ordered, name);
        i = 0;
    }
    if (ordered.len == s->names.len)
        s->names = ordered;
}

/* Does the call pass them in that order?  What **kwargs holds stands behind, or in front of, what is written. */
static bool keeps_order(const Setting *s, const Call *call)
{
    for (uint32_t i = 1; i < call->names.len; i++)
        if (place_of_name(s, call->names.at[i - 1]) >= place_of_name(s, call->names.at[i]))
            return false;
    for (uint32_t at = 0; call->around && at < s->names.len; at++) {
        bool written = has_param(call->around, s->names.at[at]);
        for_each (Name, name, &call->names)
            written |= name == s->names.at[at];
        for (uint32_t i = 0; i < call->names.len && !written; i++)
            if ((i < call->before) != (place_of_name(s, call->names.at[i]) < at))
                return false;
    }
    return true;
}

static void find_names(Setting *s)
{
    Node *pack = s->pack;
    if (s->known)
        return;
    s->known = true;
    s->pack = NULL;
    each_user_node(s, note_defs);
    each_user_node(s, note_calls);
    for_each (Call, front, &s->calls)
        if (front.around && front.before)
            add_names(s, &front);
    for_each (Call, plain, &s->calls)
        if (!plain.around)
            add_names(s, &plain);
    for_each (Call, behind, &s->calls)
        add_names(s, &behind);
    if (s->names.len <= most_names)
        order_names(s);
    for_each (Call, one, &s->calls)
        s->unclear |= !keeps_order(s, &one);
    for_each (Name, name, &s->names)
        s->unclear |= !strncmp(name, "__", 2);
    s->unclear |= !s->names.len || s->names.len > most_names;
    s->pack = pack;
}

/* ---- what sets them ------------------------------------------------------------------------------------------------
 */
typedef struct Request {
    Node *object;
    bool raw;     /* past __setattr__ */
    bool in_dict; /* past properties, too */
} Request;

/* setattr(o, k, v), object.__setattr__(o, k, v) */
static bool sets(const Setting *s, const Node *statement, Name key, Request *request, const Node **value)
{
    const Node *call = statement->kind == N_ExprStmt ? statement->ExprStmt.value : NULL;
    const Node *func = call && call->kind == N_Call ? call->Call.func : NULL;
    if (!func || call->Call.args.len != 3 || call->Call.keywords.len || !is_name(call->Call.args.at[1], key) ||
        call->Call.args.at[0]->kind != N_Name || is_name(call->Call.args.at[0], key))
        return false;
    *request = (Request){.object = call->Call.args.at[0], .raw = func->kind == N_Attribute};
    *value = call->Call.args.at[2];
    const Node *name = request->raw ? func->Attribute.value : func;
    if (request->raw && strcmp(func->Attribute.attr, "__setattr__"))
        return false;
    return is_named(name, request->raw ? "object" : "setattr") && !times_bound(s->x, name->Name.name);
}

static bool is_pack(const Setting *s, const Node *node)
{
    return s->pack && is_name(node, s->pack->Param.name);
}

/* for k, v in kw.items(): setattr(o, k, v)      for k in kw: setattr(o, k, kw[k]) */
static bool reads_loop(const Setting *s, const Node *loop, Request *request)
{
    const Node *iter = loop->For.iter, *target = loop->For.target, *value;
    const Node *func =
        iter->kind == N_Call && !iter->Call.args.len && !iter->Call.keywords.len ? iter->Call.func : NULL;
    if (loop->For.body.len != 1 || loop->For.orelse.len || (func && func->kind != N_Attribute) ||
        !is_pack(s, func ? func->Attribute.value : iter))
        return false;
    if (target->kind == N_Tuple && target->Tuple.items.len == 2)
        return func && !strcmp(func->Attribute.attr, "items") && target->Tuple.items.at[0]->kind == N_Name &&
               target->Tuple.items.at[1]->kind == N_Name &&
               sets(s, loop->For.body.at[0], target->Tuple.items.at[0]->Name.name, request, &value) &&
               is_name(value, target->Tuple.items.at[1]->Name.name);
    return target->kind == N_Name && (!func || !strcmp(func->Attribute.attr, "keys")) &&
           sets(s, loop->For.body.at[0], target->Name.name, request, &value) && value->kind == N_Subscript &&
           is_pack(s, value->Subscript.value) && is_name(value->Subscript.index, target->Name.name);
}

/* o.__dict__.update(kw), vars(o).update(**kw) */
static bool reads_update(const Setting *s, const Node *call, Request *request)
{
    const Node *func = call->kind == N_Call ? call->Call.func : NULL;
    if (!func || func->kind != N_Attribute || strcmp(func->Attribute.attr, "update") ||
        call->Call.args.len + call->Call.keywords.len != 1)
        return false;
    const Node *given = call->Call.args.len ? call->Call.args.at[0] : call->Call.keywords.at[0]->Keyword.value;
    const Node *dict = func->Attribute.value;
    bool asks = dict->kind == N_Call && is_named(dict->Call.func, "vars") && dict->Call.args.len == 1 &&
                !times_bound(s->x, dict->Call.func->Name.name);
    bool has = dict->kind == N_Attribute && !strcmp(dict->Attribute.attr, "__dict__");
    if ((call->Call.keywords.len && call->Call.keywords.at[0]->Keyword.name) || (!asks && !has) || !is_pack(s, given))
        return false;
    *request = (Request){.object = asks ? dict->Call.args.at[0] : dict->Attribute.value, .raw = true, .in_dict = true};
    return request->object->kind == N_Name;
}

/* ---- what stands in their place -------------------------------------------------------------------------------------
 */
static Node *def_made(Setting *s, const Request *request)
{
    Text text = {0};
    text_put(&text, "def set(object_set, /, *");
    for_each (Name, name, &s->names)
        text_print(&text, ", %s=NotImplemented", name);
    text_put(&text, "):\n");
    for_each (Name, name, &s->names) { /* o.__dict__ beside a property, or a method: refused where it is reached */
        bool beside = request->in_dict && map_get(&s->members, name);
        text_print(&text, "    if %s is not NotImplemented:\n        object_set.%s%s = %s\n", name,
                   beside ? "__dict__." : "", name, name);
    }
    Node *def = statement_parsed(s->x, text_kept(s->x->arena, &text));
    for_each (Node *, test, &def->FunctionDef.body)
        test->If.body.at[0]->Assign.targets.at[0]->Attribute.raw = request->raw;
    def->FunctionDef.name = intern_text(s->x->program->names, arena_print(s->x->arena, ".set_%u", s->made.len + 1));
    push(s->x->arena, &s->made, def);
    return def;
}

static void replace(Setting *s, Node **place, const Request *request)
{
    find_names(s);
    if (s->unclear)
        return;
    Span at = (*place)->kind == N_For ? (*place)->For.body.at[0]->at : (*place)->at;
    const char *text = arena_print(s->x->arena, "set(%s, **%s)\n", request->object->Name.name, s->pack->Param.name);
    Node *made = statement_parsed(s->x, text);
    made->at = made->ExprStmt.value->at = at;
    made->ExprStmt.value->Call.func->Name.name = def_made(s, request)->FunctionDef.name;
    *place = made;
}

static void look(void *setting, Node *node);

static void look_list(void *setting, Nodes *list)
{
    Setting *s = setting;
    Request request;
    for (uint32_t i = 0; s->pack && i < list->len; i++) {
        const Node *one = list->at[i];
        if (one && ((one->kind == N_For && reads_loop(s, one, &request)) ||
                    (one->kind == N_ExprStmt && reads_update(s, one->ExprStmt.value, &request))))
            replace(s, &list->at[i], &request);
    }
}

static void look(void *setting, Node *node)
{
    Setting *s = setting;
    Node *outer = s->pack;
    if (node->kind == N_FunctionDef) {
        s->pack = pack_of(node);
        if (s->pack && rebinds(node, s->pack->Param.name))
            s->pack = NULL;
    }
    if (!node_is_expr(node->kind)) {
        each_list(node, look_list, s);
        each_child(node, look, s);
    }
    s->pack = outer;
}

void expand_attributes(Expand *x)
{
    Setting s = {.x = x};
    if (x->module->is_library)
        return;
    for_each (Node *, statement, &x->module->body)
        look(&s, statement);
    bool doc = x->module->body.len && x->module->body.at[0]->kind == N_ExprStmt &&
               is_text(x->module->body.at[0]->ExprStmt.value);
    for_each (Node *, def, &s.made)
        insert_node(x, &x->module->body, doc, def);
}
