/* expand_descriptor.c -- attributes of a class that are descriptors: __get__, __set__, __delete__, __set_name__.
 * In: `w = D(...)` or `@D def w` in a class, D a class of the module with such methods.  Out: a property w that asks a
 * variable ".w" of the class, by methods of D that know the attribute's name as a text.
 * Rule: what D keeps as self.name is that text, where __set_name__ alone sets it; obj.__dict__[self.name] is the
 * attribute ".w" of the instance.
 *     class Box: w = Positive()   =>   class Box: .w = Positive()
 *                                      @property def w(self): return Box..w..__get__.w_Box(self, type(self))      */
#include "frontend/expand.h"

typedef struct Use { /* of a descriptor in a class */
    Expand *x;
    Node *owner, *cls; /* the class that has it; the descriptor's class */
    Name name;
    Node *call;                     /* D(...); NULL: it is a decorator without arguments */
    const char *get, *set, *remove; /* names of the methods made for it; NULL: D has none */
} Use;

typedef struct Descriptors {
    Expand *x;
    Map classes; /* Name -> ClassDef, of the module */
    Map used;    /* ClassDef of a descriptor -> itself */
} Descriptors;

static Name name_of(const Expand *x, const char *text)
{
    return intern_text(x->program->names, text);
}

/* The def of that name along the bases; *home: where. */
static Node *method_of(const Descriptors *d, Node *cls, const char *name, Node **home, int depth)
{
    for_each (Node *, statement, &cls->ClassDef.body)
        if (statement->kind == N_FunctionDef &&
            (!strcmp(statement->FunctionDef.name, name) ||
             (statement->FunctionDef.name[0] == '.' && !strncmp(statement->FunctionDef.name + 1, name, strlen(name)) &&
              !strcmp(statement->FunctionDef.name + 1 + strlen(name), ".")))) {
            *home = cls;
            return statement;
        }
    for_each (Node *, base, &cls->ClassDef.bases) {
        Node *def = base->kind == N_Name && depth < 20 ? map_get(&d->classes, base->Name.name) : NULL;
        Node *found = def ? method_of(d, def, name, home, depth + 1) : NULL;
        if (found)
            return found;
    }
    return NULL;
}

static Node *descriptor_class(const Descriptors *d, const Node *name)
{
    Node *cls =
        name->kind == N_Name && times_bound(d->x, name->Name.name) == 1 ? map_get(&d->classes, name->Name.name) : NULL;
    Node *home;
    return cls && (method_of(d, cls, "__get__", &home, 0) || method_of(d, cls, "__set__", &home, 0)) ? cls : NULL;
}

/* ---- what the descriptor knows the name by -------------------------------------------------------------------------
 */
typedef struct Stores {
    Name self, attribute;
    bool later; /* __set_name__ tells: what __init__ has put there until then is seen by nobody */
    uint32_t count;
} Stores;

static bool is_empty(const Node *value)
{
    return value->kind == N_Constant && (value->Constant.literal == Literal_none ||
                                         (value->Constant.literal == Literal_str && !value->Constant.text.len));
}

static void count_stores(void *context, Node *node)
{
    Stores *stores = context;
    if (stores->later && node->kind == N_Assign && node->Assign.targets.len == 1 && is_empty(node->Assign.value))
        return;
    stores->count += node->kind == N_Attribute && node->Attribute.context != Context_load &&
                     node->Attribute.attr == stores->attribute;
    each_child(node, count_stores, stores);
}

static uint32_t stores_in_class(const Descriptors *d, Node *cls, Name attribute, bool later, int depth)
{
    Stores stores = {.attribute = attribute};
    for_each (Node *, statement, &cls->ClassDef.body)
        if (statement->kind != N_FunctionDef || statement->FunctionDef.name[0] != '.' ||
            !strcmp(statement->FunctionDef.name, ".__set_name__.")) {
            stores.later =
                later && statement->kind == N_FunctionDef && !strcmp(statement->FunctionDef.name, "__init__");
            count_stores(&stores, statement);
        }
    for_each (Node *, base, &cls->ClassDef.bases) {
        Node *def = base->kind == N_Name && depth < 20 ? map_get(&d->classes, base->Name.name) : NULL;
        if (def)
            stores.count += stores_in_class(d, def, attribute, later, depth + 1);
    }
    return stores.count;
}

static bool is_self_store(const Node *statement, Name self)
{
    const Node *target =
        statement->kind == N_Assign && statement->Assign.targets.len == 1 ? statement->Assign.targets.at[0] : NULL;
    return target && target->kind == N_Attribute && target->Attribute.value->kind == N_Name &&
           target->Attribute.value->Name.name == self;
}

/* self.key = "_" + name */
static void keys_of(const Descriptors *d, const Use *use, const Node *def, Name name, Str text, Specialising *given)
{
    Specialising one = {.x = use->x, .name = name, .text = text};
    if (rebinds(def, name))
        return;
    Node *made = specialised(&one, def);
    Name self = def->FunctionDef.params.at[0]->Param.name;
    for_each (Node *, statement, &made->FunctionDef.body) {
        const Node *value = is_self_store(statement, self) ? statement->Assign.value : NULL;
        if (!value || value->kind != N_Constant || value->Constant.literal != Literal_str)
            continue;
        Name key = statement->Assign.targets.at[0]->Attribute.attr;
        bool later = strstr(def->FunctionDef.name, "__set_name__") != NULL;
        if (stores_in_class(d, use->cls, key, later, 0) == 1)
            push(use->x->arena, &given->keys, ((SpecialKey){key, value->Constant.text}));
    }
}

/* Positive("w"): what __init__ is given */
static void keys_of_call(const Descriptors *d, const Use *use, Specialising *given)
{
    Node *home, *init = method_of(d, use->cls, "__init__", &home, 0);
    for (uint32_t i = 0; init && use->call && i < use->call->Call.args.len; i++) {
        const Node *arg = use->call->Call.args.at[i];
        if (i + 1 < init->FunctionDef.params.len && arg->kind == N_Constant && arg->Constant.literal == Literal_str &&
            init->FunctionDef.params.at[i + 1]->Param.param <= Param_normal)
            keys_of(d, use, init, init->FunctionDef.params.at[i + 1]->Param.name, arg->Constant.text, given);
    }
}

static bool is_name_of(const Node *value, Name function)
{
    return value->kind == N_Attribute && value->Attribute.value->kind == N_Name &&
           value->Attribute.value->Name.name == function && !strcmp(value->Attribute.attr, "__name__");
}

/* @Lazy def w(self), whose __init__ says self.name = f.__name__ */
static void keys_of_function(const Descriptors *d, const Use *use, Specialising *given)
{
    Node *home, *init = use->call ? NULL : method_of(d, use->cls, "__init__", &home, 0);
    if (!init || init->FunctionDef.params.len < 2 || rebinds(init, init->FunctionDef.params.at[1]->Param.name))
        return;
    Name self = init->FunctionDef.params.at[0]->Param.name, function = init->FunctionDef.params.at[1]->Param.name;
    for_each (Node *, statement, &init->FunctionDef.body) {
        if (!is_self_store(statement, self) || !is_name_of(statement->Assign.value, function))
            continue;
        Name key = statement->Assign.targets.at[0]->Attribute.attr;
        Str text = {use->name, (uint32_t)strlen(use->name)};
        if (stores_in_class(d, use->cls, key, false, 0) == 1)
            push(use->x->arena, &given->keys, ((SpecialKey){key, text}));
    }
}

/* ---- methods of the descriptor -------------------------------------------------------------------------------------
 */
static const char *special_method(const Descriptors *d, const Use *use, const char *method, const Specialising *keys)
{
    Expand *x = use->x;
    Node *home, *def = method_of(d, use->cls, method, &home, 0);
    if (!def || !def->FunctionDef.params.len)
        return NULL;
    const char *name = arena_print(x->arena, ".%s.%s_%s", method, use->name, use->owner->ClassDef.name);
    Specialising given = *keys;
    given.owner = def->FunctionDef.params.at[0]->Param.name;
    given.kept = use->name;
    def->FunctionDef.name = name_of(x, arena_print(x->arena, ".%s.", method));
    Node *made = specialised(&given, def);
    made->FunctionDef.name = name_of(x, name);
    for_each (Node *, statement, &home->ClassDef.body)
        if (statement->kind == N_FunctionDef && statement->FunctionDef.name == made->FunctionDef.name)
            return name;
    push(x->arena, &home->ClassDef.body, made);
    return name;
}

/* ---- text with names that no text can have ---------------------------------------------------------------------- */
/* DOT is the class's variable ".w", KEPT the instance's attribute, CALL_0 what was made of __get__, ... */
static Name meant(const Use *use, Name name)
{
    Expand *x = use->x;
    if (!strcmp(name, "DOT"))
        return name_of(x, arena_print(x->arena, ".%s", use->name));
    if (!strcmp(name, "KEPT"))
        return name_of(x, arena_print(x->arena, "_kept_%s", use->name));
    if (!strcmp(name, "DICT"))
        return name_of(x, arena_print(x->arena, ".dict.%s", use->name));
    if (!strncmp(name, "CALL_", 5))
        return name_of(x, name[5] == '0'   ? use->get
                          : name[5] == '1' ? use->set
                          : name[5] == '2' ? use->remove
                                           : ".__set_name__.");
    return name;
}

static void patch(void *context, Node *node)
{
    const Use *use = context;
    if (node->kind == N_Attribute)
        node->Attribute.attr = meant(use, node->Attribute.attr);
    else if (node->kind == N_FunctionDef)
        node->FunctionDef.name = meant(use, node->FunctionDef.name);
    each_child(node, patch, context);
}

static void put_property(const Use *use, Text *text)
{
    const char *name = use->name, *owner = use->owner->ClassDef.name;
    bool data = use->set || use->remove;
    text_print(text,
               "def DICT(self):\n    if hasattr(self, \"_kept_%s\"):\n        return self.KEPT\n"
               "    raise KeyError(\"%s\")\n@property\ndef %s(self):\n",
               name, name, name);
    if (!data || !use->get)
        text_print(text, "    if hasattr(self, \"_kept_%s\"):\n        return self.KEPT\n", name);
    text_print(text, use->get ? "    return %s.DOT.CALL_0(self, type(self))\n" : "    return %s.DOT\n", owner);
    if (use->set)
        text_print(text, "@%s.setter\ndef %s(self, value):\n    %s.DOT.CALL_1(self, value)\n", name, name, owner);
    else if (!data)
        text_print(text, "@%s.setter\ndef %s(self, value):\n    self.KEPT = value\n", name, name);
    if (use->remove)
        text_print(text, "@%s.deleter\ndef %s(self):\n    %s.DOT.CALL_2(self)\n", name, name, owner);
    else if (!data)
        text_print(text, "@%s.deleter\ndef %s(self):\n    del self.KEPT\n", name, name);
}

static void add_property(const Use *use)
{
    Expand *x = use->x;
    Text text = {0};
    put_property(use, &text);
    uint32_t before = use->owner->ClassDef.body.len;
    add_text(x, use->owner, text_kept(x->arena, &text));
    for (uint32_t i = before; i < use->owner->ClassDef.body.len; i++)
        patch((void *)use, use->owner->ClassDef.body.at[i]);
}

/* ---- a class that has descriptors -----------------------------------------------------------------------------------
 */
/* The statement behind the class that tells the descriptor its name; NULL: it does not ask. */
static Node *naming_statement(const Descriptors *d, const Use *use)
{
    Node *home, *def = method_of(d, use->cls, "__set_name__", &home, 0);
    if (!def)
        return NULL;
    def->FunctionDef.name = name_of(use->x, ".__set_name__.");
    const char *owner = use->owner->ClassDef.name;
    const char *text = arena_print(use->x->arena, "%s.DOT.CALL_3(%s, \"%s\")\n", owner, owner, use->name);
    Node *made = statement_parsed(use->x, text);
    patch((void *)use, made);
    return made;
}

static void take_use(Descriptors *d, Use *use, Nodes *naming)
{
    Node *home, *def = method_of(d, use->cls, "__set_name__", &home, 0);
    Specialising keys = {.x = use->x};
    if (def && def->FunctionDef.params.len == 3)
        keys_of(d, use, def, def->FunctionDef.params.at[2]->Param.name, (Str){use->name, (uint32_t)strlen(use->name)},
                &keys);
    keys_of_call(d, use, &keys);
    keys_of_function(d, use, &keys);
    use->get = special_method(d, use, "__get__", &keys);
    use->set = special_method(d, use, "__set__", &keys);
    use->remove = special_method(d, use, "__delete__", &keys);
    Node *tells = naming_statement(d, use);
    if (tells)
        push(use->x->arena, naming, tells);
    add_property(use);
}

/* @D def w(self)   =>   def .w.method(self); .w = D(.w.method) */
static Node *decorated_variable(Descriptors *d, Node *def, Node *decorator)
{
    Expand *x = d->x;
    Name name = def->FunctionDef.name;
    Node *made = statement_parsed(x, "a = b(c)\n");
    made->at = decorator->at;
    def->FunctionDef.decorators.len = 0;
    def->FunctionDef.shown = def->FunctionDef.shown ? def->FunctionDef.shown : name;
    def->FunctionDef.name = name_of(x, arena_print(x->arena, ".%s.method", name));
    made->Assign.value->Call.func = decorator;
    made->Assign.value->Call.args.at[0]->Name.name = def->FunctionDef.name;
    made->Assign.targets.at[0]->Name.name = name_of(x, arena_print(x->arena, ".%s", name));
    return made;
}

static void expand_owner(Descriptors *d, Node *owner, Nodes *naming)
{
    uint32_t count = owner->ClassDef.body.len;
    Nodes body = {0};
    VEC(Use) uses = {0};
    if (times_bound(d->x, owner->ClassDef.name) != 1)
        return;
    for (uint32_t i = 0; i < count; i++) {
        Node *statement = owner->ClassDef.body.at[i];
        Use use = {.x = d->x, .owner = owner};
        Node *target =
            statement->kind == N_Assign && statement->Assign.targets.len == 1 ? statement->Assign.targets.at[0] : NULL;
        push(d->x->arena, &body, statement);
        if (target && target->kind == N_Name && statement->Assign.value->kind == N_Call &&
            (use.cls = descriptor_class(d, statement->Assign.value->Call.func))) {
            use.call = statement->Assign.value;
            use.name = target->Name.name;
            target->Name.name = name_of(d->x, arena_print(d->x->arena, ".%s", use.name));
            push(d->x->arena, &uses, use);
        } else if (statement->kind == N_FunctionDef && statement->FunctionDef.decorators.len == 1 &&
                   (use.cls = descriptor_class(d, statement->FunctionDef.decorators.at[0]))) {
            use.name = statement->FunctionDef.name;
            push(d->x->arena, &body, decorated_variable(d, statement, statement->FunctionDef.decorators.at[0]));
            push(d->x->arena, &uses, use);
        }
    }
    if (!uses.len)
        return;
    owner->ClassDef.body = body;
    for (uint32_t k = 0; k < uses.len; k++)
        take_use(d, &uses.at[k], naming);
}

static void expand_list(void *context, Nodes *list)
{
    Descriptors *d = context;
    for (uint32_t i = 0; i < list->len; i++) {
        Nodes naming = {0};
        if (list->at[i] && list->at[i]->kind == N_ClassDef)
            expand_owner(d, list->at[i], &naming);
        for_each (Node *, call, &naming)
            insert_node(d->x, list, ++i, call);
    }
}

static void note_classes(void *context, Node *node)
{
    Descriptors *d = context;
    if (node->kind == N_ClassDef) {
        Node *home;
        map_set(d->x->arena, &d->classes, node->ClassDef.name, node);
        if (method_of(d, node, "__get__", &home, 0) || method_of(d, node, "__set__", &home, 0))
            map_set(d->x->arena, &d->used, node, node);
    }
    if (!node_is_expr(node->kind))
        each_child(node, note_classes, d);
}

void expand_descriptors(Expand *x)
{
    Descriptors d = {.x = x};
    for_each (Node *, statement, &x->module->body)
        note_classes(&d, statement);
    if (!d.used.len)
        return;
    each_block(x, expand_list, &d);
    renumber(x->module);
}
