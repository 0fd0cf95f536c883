/* expand_setattr.c -- classes whose __setattr__ or __delattr__ is asked when an attribute is set or deleted.
 * In: a module, before its scopes are known.  Out: one method for each attribute that the module sets, named
 * "__setattr__.x"; what object's own __setattr__ is asked to set is set "raw".
 * Rule: names of attributes are texts; a call that is left as it stands is refused later on.
 *     def __setattr__(self, name, value): super().__setattr__(name, value * 2)
 *  => def __setattr__.x(self, value): self.x = value * 2, raw                                                     */
#include "frontend/expand.h"

typedef struct Setting {
    Expand *x;
    Map noted;                /* "s.x", "d.x": names that are in a list already */
    NameList stored, deleted; /* names of attributes */
    Map classes;              /* Name -> ClassDef */
    const Node *cls;          /* the class around; NULL: none */
    Name self;                /* of the method around */
} Setting;

static Name name_of(const Setting *s, const char *text)
{
    return intern_text(s->x->program->names, text);
}

static bool is_name(const Setting *s, const Node *node, const char *name)
{
    return node->kind == N_Name && !strcmp(node->Name.name, name) && !times_bound(s->x, node->Name.name);
}

/* ---- which attributes are set --------------------------------------------------------------------------------- */
static void note_name(Setting *s, NameList *list, Name name)
{
    Name key = name_of(s, arena_print(s->x->arena, "%c.%s", list == &s->stored ? 's' : 'd', name));
    if (map_get(&s->noted, key))
        return;
    map_set(s->x->arena, &s->noted, key, list);
    push(s->x->arena, list, name);
}

static void note_call(Setting *s, const Node *call)
{
    const Node *func = call->Call.func;
    const Node *text = call->Call.args.len > 1 ? call->Call.args.at[1] : NULL;
    if (func->kind != N_Name || !text || text->kind != N_Constant || text->Constant.literal != Literal_str)
        return;
    Name name = intern(s->x->program->names, text->Constant.text.at, text->Constant.text.len);
    if (!strcmp(func->Name.name, "setattr"))
        note_name(s, &s->stored, name);
    else if (!strcmp(func->Name.name, "delattr"))
        note_name(s, &s->deleted, name);
}

static Name mangled(const Setting *s, Name name)
{
    return name_mangled(s->x->program->names, s->x->arena, s->cls ? s->cls->ClassDef.name : NULL, name);
}

static void note_names(void *context, Node *node)
{
    Setting *s = context;
    const Node *outer = s->cls;
    if (node->kind == N_ClassDef)
        s->cls = node;
    if (node->kind == N_Attribute && node->Attribute.context == Context_store)
        note_name(s, &s->stored, mangled(s, node->Attribute.attr));
    else if (node->kind == N_Attribute && node->Attribute.context == Context_delete)
        note_name(s, &s->deleted, mangled(s, node->Attribute.attr));
    else if (node->kind == N_Call)
        note_call(s, node);
    else if (node->kind == N_ClassDef)
        map_set(s->x->arena, &s->classes, node->ClassDef.name, node);
    each_child(node, note_names, s);
    s->cls = outer;
}

/* ---- what is set raw ------------------------------------------------------------------------------------------- */
/* Does a base of the class define that method?  Bases that are not known may. */
static bool base_defines(const Setting *s, const Node *cls, const char *method)
{
    for_each (Node *, base, &cls->ClassDef.bases) {
        const Node *def = base->kind == N_Name ? map_get(&s->classes, base->Name.name) : NULL;
        if (def && (defines(def, method) || defines(def, arena_print(s->x->arena, ".%s.", method)) ||
                    base_defines(s, def, method)))
            return true;
    }
    return false;
}

typedef struct Request {
    Node *object; /* NULL: of super() */
    const Node *text;
    Node *value;
    bool deletes;
} Request;

static bool is_super(const Setting *s, const Node *node)
{
    return node->kind == N_Call && is_name(s, node->Call.func, "super") && s->cls && s->self &&
           (!node->Call.args.len ||
            (node->Call.args.len == 2 && node->Call.args.at[0]->kind == N_Name &&
             node->Call.args.at[0]->Name.name == s->cls->ClassDef.name && node->Call.args.at[1]->kind == N_Name &&
             node->Call.args.at[1]->Name.name == s->self));
}

/* object.__setattr__(o, "x", v), super().__setattr__("x", v), and the same for __delattr__ */
static bool read_request(const Setting *s, const Node *call, Request *request)
{
    const Node *func = call && call->kind == N_Call ? call->Call.func : NULL;
    if (!func || func->kind != N_Attribute || call->Call.keywords.len)
        return false;
    *request = (Request){.deletes = !strcmp(func->Attribute.attr, "__delattr__")};
    if (!request->deletes && strcmp(func->Attribute.attr, "__setattr__"))
        return false;
    uint32_t given = is_name(s, func->Attribute.value, "object");
    if (!given && !is_super(s, func->Attribute.value))
        return false;
    if (call->Call.args.len != given + (request->deletes ? 1 : 2))
        return false;
    request->object = given ? call->Call.args.at[0] : NULL;
    request->text = call->Call.args.at[given];
    request->value = request->deletes ? NULL : call->Call.args.at[given + 1];
    return request->text->kind == N_Constant && request->text->Constant.literal == Literal_str &&
           !name_is_private(request->text->Constant.text.at) && (!given || request->object->kind == N_Name);
}

/* The statement that does it, in the place of `call`. */
static Node *raw_statement(const Setting *s, const Node *call, const Request *request)
{
    Str text = request->text->Constant.text;
    Name attr = intern(s->x->program->names, text.at, text.len);
    Node *place = node_made(s->x, N_Attribute, call->at);
    place->Attribute.value = request->object ? request->object : node_named(s->x, s->self, call->at);
    place->Attribute.attr = attr;
    place->Attribute.attr_at = request->text->at;
    place->Attribute.context = request->deletes ? Context_delete : Context_store;
    place->Attribute.raw = true;
    Node *made = node_made(s->x, request->deletes ? N_Delete : N_Assign, call->at);
    push(s->x->arena, request->deletes ? &made->Delete.targets : &made->Assign.targets, place);
    if (!request->deletes)
        made->Assign.value = request->value;
    return made;
}

/* super().__setattr__("x", v), where a base has one of its own   =>   super().__setattr__.x(v) */
static void ask_base(const Setting *s, Node *call, const Request *request)
{
    Str text = request->text->Constant.text;
    Node *func = call->Call.func;
    func->Attribute.attr =
        name_of(s, arena_print(s->x->arena, ".%s.%.*s", func->Attribute.attr, (int)text.len, text.at));
    drop_node(&call->Call.args, 0);
}

static void set_raw(void *context, Nodes *list);

static void visit(void *context, Node *node)
{
    Setting *s = context, outer = *s;
    if (node->kind == N_ClassDef)
        s->cls = node, s->self = NULL;
    if (node->kind == N_FunctionDef && s->cls && !s->self)
        s->self = node->FunctionDef.params.len ? node->FunctionDef.params.at[0]->Param.name : NULL;
    each_list(node, set_raw, s);
    each_child(node, visit, s);
    s->cls = outer.cls;
    s->self = outer.self;
}

static void set_raw(void *context, Nodes *list)
{
    Setting *s = context;
    Request request;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *statement = list->at[i];
        bool returns = statement && statement->kind == N_Return;
        Node *call = !statement                      ? NULL
                     : statement->kind == N_ExprStmt ? statement->ExprStmt.value
                     : returns                       ? statement->Return.value
                                                     : NULL;
        if (!call || !read_request(s, call, &request))
            continue;
        const char *method = request.deletes ? "__delattr__" : "__setattr__";
        if (!request.object && base_defines(s, s->cls, method)) {
            ask_base(s, call, &request);
            continue;
        }
        list->at[i] = raw_statement(s, call, &request);
        if (!returns)
            continue;
        statement->Return.value = NULL;
        insert_node(s->x, list, i + 1, statement);
    }
}

/* ---- one method for each attribute ------------------------------------------------------------------------------ */
static bool is_plain(const Node *def, uint32_t params)
{
    if (def->FunctionDef.params.len != params || def->FunctionDef.decorators.len)
        return false;
    for_each (Node *, param, &def->FunctionDef.params)
        if (param->Param.param > Param_normal || param->Param.value)
            return false;
    return !rebinds(def, def->FunctionDef.params.at[1]->Param.name);
}

static void add_methods(Setting *s, Node *cls, Node *def, const NameList *names)
{
    Name method = def->FunctionDef.name;
    def->FunctionDef.name = name_of(s, arena_print(s->x->arena, ".%s.", method));
    for_each (Name, attribute, names) {
        Specialising one = {.x = s->x,
                            .name = def->FunctionDef.params.at[1]->Param.name,
                            .text = {attribute, (uint32_t)strlen(attribute)}};
        Node *made = specialised(&one, def);
        made->FunctionDef.name = name_of(s, arena_print(s->x->arena, ".%s.%s", method, attribute));
        drop_node(&made->FunctionDef.params, 1);
        push(s->x->arena, &cls->ClassDef.body, made);
    }
}

static void specialise_class(void *context, Node *node)
{
    Setting *s = context;
    each_child(node, specialise_class, s);
    if (node->kind != N_ClassDef)
        return;
    uint32_t count = node->ClassDef.body.len;
    for (uint32_t i = 0; i < count; i++) {
        Node *def = node->ClassDef.body.at[i];
        if (def->kind != N_FunctionDef)
            continue;
        if (!strcmp(def->FunctionDef.name, "__setattr__") && is_plain(def, 3))
            add_methods(s, node, def, &s->stored);
        else if (!strcmp(def->FunctionDef.name, "__delattr__") && is_plain(def, 2))
            add_methods(s, node, def, &s->deleted);
    }
}

static void find_request(void *found, Node *node)
{
    if (node->kind == N_Attribute &&
        (!strcmp(node->Attribute.attr, "__setattr__") || !strcmp(node->Attribute.attr, "__delattr__")))
        *(bool *)found = true;
    if (node->kind == N_FunctionDef &&
        (!strcmp(node->FunctionDef.name, "__setattr__") || !strcmp(node->FunctionDef.name, "__delattr__")))
        *(bool *)found = true;
    each_child(node, find_request, found);
}

void expand_setattr(Expand *x)
{
    Setting s = {.x = x};
    bool found = false;
    for_each (Node *, any, &x->module->body)
        find_request(&found, any);
    if (!found)
        return;
    for_each (Node *, one, &x->module->body)
        note_names(&s, one);
    for_each (Node *, cls, &x->module->body)
        specialise_class(&s, cls);
    set_raw(&s, &x->module->body);
    for_each (Node *, statement, &x->module->body)
        visit(&s, statement);
    renumber(x->module);
}
