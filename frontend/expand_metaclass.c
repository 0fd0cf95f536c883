/* expand_metaclass.c -- metaclasses that watch classes being made and called.
 * In: class M(type) with __call__, __init__, __new__ and methods; classes with metaclass=M, and those derived from
 * them. Out: classes without a metaclass: calls of them are calls of a class method; behind each stands a call of what
 * M does when a class is made.  Rule: all in one module, whose classes are called by their names; others stay, and are
 * refused. class M(type): def __call__(cls, *a): ...; super().__call__(*a)            class A(metaclass=M): ... A(1)
 *  => class A: @classmethod def .__call__.(cls, *a): ...; cls(*a)                 A..__call__.(1) */
#include "frontend/expand.h"

#define CALL ".__call__."

typedef struct Meta {
    Expand *x;
    Node *cls;               /* M */
    Node *call, *init, *new; /* its methods; NULL: it has none */
    Nodes users, roots;      /* classes; those that name M themselves */
    VEC(Nodes *) homes;      /* of each user: the block that it stands in */
    Name variable;           /* in the method that is rewritten: what stands for the class */
    Name mcs;                /* of __new__: what stands for M; NULL: nothing does */
    Name text, bases, space; /* of __init__ and __new__: its other parameters */
    const Node *user;        /* the class that this copy is for */
    bool odd;                /* something that is not understood */
    bool counts;             /* nodes are only looked at */
} Meta;

static bool is_named(const Node *node, const char *name)
{
    return node->kind == N_Name && !strcmp(node->Name.name, name);
}

static bool is_name(const Node *node, Name name)
{
    return name && node->kind == N_Name && node->Name.name == name;
}

static bool is_user(const Meta *m, const Node *node)
{
    for (uint32_t i = 0; node->kind == N_Name && i < m->users.len; i++)
        if (m->users.at[i]->ClassDef.name == node->Name.name)
            return true;
    return false;
}

static Name param_name(const Node *def, uint32_t at)
{
    return at < def->FunctionDef.params.len && def->FunctionDef.params.at[at]->Param.param <= Param_normal
               ? def->FunctionDef.params.at[at]->Param.name
               : NULL;
}

/* ---- the metaclass --------------------------------------------------------------------------------------------------
 */
static bool is_variable(const Node *statement)
{
    return statement->kind == N_Assign && statement->Assign.targets.len == 1 &&
           statement->Assign.targets.at[0]->kind == N_Name;
}

static bool is_text(const Node *statement)
{
    return statement->kind == N_Pass ||
           (statement->kind == N_ExprStmt && statement->ExprStmt.value->kind == N_Constant);
}

static bool read_members(Meta *m)
{
    for_each (Node *, statement, &m->cls->ClassDef.body) {
        if (is_variable(statement) || is_text(statement))
            continue;
        if (statement->kind != N_FunctionDef || statement->FunctionDef.decorators.len || !param_name(statement, 0))
            return false;
        Name name = statement->FunctionDef.name;
        if (!strcmp(name, "__call__"))
            m->call = statement;
        else if (!strcmp(name, "__init__"))
            m->init = statement;
        else if (!strcmp(name, "__new__"))
            m->new = statement;
        else if (!strncmp(name, "__", 2))
            return false;
    }
    return true;
}

static bool is_metaclass(const Meta *m, const Node *statement)
{
    const Node *base =
        statement->kind == N_ClassDef && statement->ClassDef.bases.len == 1 ? statement->ClassDef.bases.at[0] : NULL;
    bool type = base && is_named(base, "type") && !times_bound(m->x, base->Name.name);
    return base && (type || comes_from(m->x, base, "abc.ABCMeta")) && !statement->ClassDef.keywords.len &&
           !statement->ClassDef.decorators.len && times_bound(m->x, statement->ClassDef.name) == 1;
}

static void find_user(Meta *m, Node *cls, Nodes *home)
{
    const Nodes *keywords = &cls->ClassDef.keywords;
    const Node *keyword = keywords->len ? keywords->at[0] : NULL;
    bool root = keyword && keyword->Keyword.name && !strcmp(keyword->Keyword.name, "metaclass") &&
                is_name(keyword->Keyword.value, m->cls->ClassDef.name);
    bool user = root;
    for_each (Node *, base, &cls->ClassDef.bases)
        user |= is_user(m, base);
    if (!user)
        return;
    m->odd |= keywords->len > root || cls->ClassDef.decorators.len || times_bound(m->x, cls->ClassDef.name) != 1;
    push(m->x->arena, &m->users, cls);
    push(m->x->arena, &m->homes, home);
    if (root)
        push(m->x->arena, &m->roots, cls);
}

/* The classes that have it, in order, with the blocks of the module that they stand in. */
static void find_users(void *meta, Nodes *list)
{
    Meta *m = meta;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *statement = list->at[i];
        if (statement && statement->kind == N_ClassDef)
            find_user(m, statement, list);
        else if (statement && statement->kind != N_FunctionDef && !node_is_expr(statement->kind))
            each_list(statement, find_users, m);
    }
}

/* ---- inside its methods
 * -----------------------------------------------------------------------------------------------
 */
/* super().NAME(...), super(M, cls).NAME(...), type.NAME(cls, ...): *skip: arguments in front */
static bool asks_type(const Node *call, const char *method, uint32_t *skip)
{
    const Node *func = call->kind == N_Call ? call->Call.func : NULL;
    if (!func || func->kind != N_Attribute || strcmp(func->Attribute.attr, method))
        return false;
    const Node *base = func->Attribute.value;
    bool above = base->kind == N_Call && is_named(base->Call.func, "super") &&
                 (!base->Call.args.len || base->Call.args.len == 2);
    *skip = is_named(base, "type") && call->Call.args.len;
    return above || *skip;
}

/* The value of a variable of M: NULL: it has none of that name. */
static const Node *meta_variable(const Meta *m, Name name)
{
    for_each (Node *, statement, &m->cls->ClassDef.body)
        if (is_variable(statement) && statement->Assign.targets.at[0]->Name.name == name)
            return statement->Assign.value;
    return NULL;
}

/* Some class may have a value of its own beside M's. */
static bool is_stored(const Meta *m, Name name)
{
    for_each (Node *, statement, &m->x->module->body)
        if (stores_attribute(statement, name))
            return true;
    return false;
}

static bool has_name(const Meta *m, const Node *text)
{
    Name name = intern(m->x->program->names, text->Constant.text.at, text->Constant.text.len);
    for_each (Node *, statement, &m->user->ClassDef.body)
        if (name_bound(statement) == name || (is_variable(statement) && is_name(statement->Assign.targets.at[0], name)))
            return true;
    return false;
}

/* "x" in namespace */
static bool fold_space(Meta *m, Node *node)
{
    Op op = node->Compare.ops.at[0];
    const Node *text = node->Compare.left;
    if (node->Compare.rights.len != 1 || !is_name(node->Compare.rights.at[0], m->space) ||
        (op != Op_in && op != Op_notin) || text->kind != N_Constant || text->Constant.literal != Literal_str)
        return false;
    bool has = has_name(m, text);
    node->kind = N_Constant;
    memset(&node->Constant, 0, sizeof node->Constant);
    node->Constant.literal = has == (op == Op_in) ? Literal_true : Literal_false;
    return true;
}

static void rewrite(void *meta, Node *node);

static void rewrite_attribute(Meta *m, Node *node)
{
    Node *object = node->Attribute.value;
    bool own = is_name(object, m->variable), meta = is_name(object, m->mcs);
    if (meta || (own && meta_variable(m, node->Attribute.attr) && !is_stored(m, node->Attribute.attr))) {
        object->Name.name = m->cls->ClassDef.name;
        node->Attribute.attr =
            name_mangled(m->x->program->names, m->x->arena, m->cls->ClassDef.name, node->Attribute.attr);
    }
}

static void rewrite(void *meta, Node *node)
{
    Meta *m = meta;
    uint32_t skip;
    if (node->kind == N_Compare && m->space && fold_space(m, node))
        return;
    if (asks_type(node, "__call__", &skip)) {
        node->Call.func = node_named(m->x, m->variable, node->at);
        if (skip)
            drop_node(&node->Call.args, 0);
        for_each (Node *, arg, &node->Call.args)
            rewrite(m, arg);
        for_each (Node *, keyword, &node->Call.keywords)
            rewrite(m, keyword);
        return;
    }
    if (node->kind == N_Attribute)
        rewrite_attribute(m, node);
    m->odd |= node->kind == N_Name && (is_name(node, m->space) || is_name(node, m->mcs) || is_named(node, "super"));
    each_child(node, rewrite, m);
}

/* A class method of a root: .__call__., or a further method. */
static void give_method(Meta *m, Node *root, const Node *def, const char *name)
{
    Node *made = node_copy(m->x->program, m->x->module, def);
    made->FunctionDef.name = intern_text(m->x->program->names, name);
    m->variable = param_name(def, 0);
    m->mcs = m->space = NULL;
    for_each (Node *, statement, &made->FunctionDef.body)
        rewrite(m, statement);
    push(m->x->arena, &made->FunctionDef.decorators,
         node_named(m->x, intern_text(m->x->program->names, "classmethod"), def->at));
    push(m->x->arena, &root->ClassDef.body, made);
}

/* ---- when a class is made
 * ----------------------------------------------------------------------------------------------
 */
/* cls = super().__new__(mcs, name, bases, ns): the name; NULL: it is something else */
static Name made_name(const Node *statement)
{
    uint32_t skip;
    bool is = is_variable(statement) && asks_type(statement->Assign.value, "__new__", &skip);
    return is ? statement->Assign.targets.at[0]->Name.name : NULL;
}

static bool is_super_init(const Node *statement)
{
    uint32_t skip;
    return statement->kind == N_ExprStmt && asks_type(statement->ExprStmt.value, "__init__", &skip);
}

/* What stands for the class; the statements that make it are left out.  NULL: not understood. */
static Name take_making(Meta *m, Node *def, bool is_new)
{
    Nodes *body = &def->FunctionDef.body;
    Name variable = is_new ? NULL : param_name(def, 0);
    for (uint32_t i = 0; i < body->len; i++) {
        Name made = is_new ? made_name(body->at[i]) : NULL;
        bool leaves = is_new && body->at[i]->kind == N_Return;
        uint32_t skip;
        if (leaves && !variable && i + 1 == body->len && body->at[i]->Return.value &&
            asks_type(body->at[i]->Return.value, "__new__", &skip)) {
            drop_node(body, i);
            return intern_text(m->x->program->names, "made_class");
        }
        if (made && variable)
            return NULL;
        variable = made ? made : variable;
        if (leaves &&
            (i + 1 < body->len || !body->at[i]->Return.value || !is_name(body->at[i]->Return.value, variable)))
            return NULL;
        if (made || leaves || (!is_new && is_super_init(body->at[i])))
            drop_node(body, i--);
    }
    return variable;
}

/* A static method of M for one class, and its call. */
static Node *watch(Meta *m, Node *user, const Node *def, const char *method)
{
    Expand *x = m->x;
    bool is_new = def == m->new;
    Node *made = node_copy(x->program, x->module, def);
    m->variable = take_making(m, made, is_new);
    m->mcs = is_new ? param_name(def, 0) : NULL;
    m->text = param_name(def, 1);
    m->bases = param_name(def, 2);
    m->space = param_name(def, 3);
    m->user = user;
    if (!m->variable || !m->space || def->FunctionDef.params.len > 5) {
        m->odd = true;
        return NULL;
    }
    const char *bases = "";
    for_each (Node *, base, &user->ClassDef.bases) {
        m->odd |= base->kind != N_Name;
        bases = base->kind == N_Name ? arena_print(x->arena, "%s%s, ", bases, base->Name.name) : bases;
    }
    const char *text = arena_print(x->arena, "def made(%s, %s, %s):\n    pass\nM.made(%s, \"%s\", (%s))\n", m->variable,
                                   m->text, m->bases, user->ClassDef.name, user->ClassDef.name, bases);
    Nodes parsed = parse_inside(x->program, x->module, text);
    Node *watcher = parsed.at[0], *call = parsed.at[1];
    watcher->FunctionDef.body = made->FunctionDef.body;
    if (!made->FunctionDef.body.len)
        return NULL;
    for_each (Node *, statement, &watcher->FunctionDef.body)
        rewrite(m, statement);
    watcher->FunctionDef.name =
        intern_text(x->program->names, arena_print(x->arena, ".%s.%s", method, user->ClassDef.name));
    watcher->at = def->at;
    watcher->FunctionDef.name_at = def->FunctionDef.name_at;
    push(x->arena, &watcher->FunctionDef.decorators,
         node_named(m->x, intern_text(x->program->names, "staticmethod"), def->at));
    push(x->arena, &m->cls->ClassDef.body, watcher);
    call->at = call->ExprStmt.value->at = user->at;
    call->ExprStmt.value->Call.func->Attribute.attr = watcher->FunctionDef.name;
    call->ExprStmt.value->Call.func->Attribute.value->Name.name = m->cls->ClassDef.name;
    return call;
}

/* ---- calls of the classes
 * -------------------------------------------------------------------------------------------- */
typedef struct Calls {
    Meta *m;
    Name cls;    /* what stands for a class of the kind here: of class methods */
    Name self;   /* of methods */
    bool inside; /* a class of the kind */
} Calls;

static bool is_own_class(const Calls *c, const Node *func)
{
    bool type = func->kind == N_Call && is_named(func->Call.func, "type") && func->Call.args.len == 1;
    bool cls = func->kind == N_Attribute && !strcmp(func->Attribute.attr, "__class__");
    const Node *of = type ? func->Call.args.at[0] : cls ? func->Attribute.value : NULL;
    return is_user(c->m, func) || is_name(func, c->cls) || (of && is_name(of, c->self));
}

static bool only_asks(const Node *node)
{
    return node->kind == N_Call && (is_named(node->Call.func, "isinstance") ||
                                    is_named(node->Call.func, "issubclass") || is_named(node->Call.func, "super"));
}

static void look_calls(void *calls, Node *node);

static void look_def(Calls *c, Node *node)
{
    Calls inner = *c;
    bool of_class = false;
    for_each (Node *, decorator, &node->FunctionDef.decorators)
        of_class |= is_named(decorator, "classmethod");
    if (c->inside && param_name(node, 0)) {
        inner.cls = of_class ? param_name(node, 0) : NULL;
        inner.self = of_class ? NULL : param_name(node, 0);
    }
    inner.inside = false;
    for_each (Node *, wrapper, &node->FunctionDef.decorators)
        look_calls(c, wrapper);
    for_each (Node *, param, &node->FunctionDef.params)
        if (param->Param.value)
            look_calls(c, param->Param.value);
    for_each (Node *, statement, &node->FunctionDef.body)
        look_calls(&inner, statement);
}

static void look_call(Calls *c, Node *node)
{
    Meta *m = c->m;
    Node *func = node->Call.func;
    if (is_own_class(c, func)) {
        if (!m->counts && m->call) {
            Node *made = node_made(m->x, N_Attribute, func->at);
            made->Attribute.value = func;
            made->Attribute.attr = intern_text(m->x->program->names, CALL);
            made->Attribute.attr_at = func->at;
            node->Call.func = made;
        }
    } else {
        bool other = m->call && func->kind == N_Call && is_named(func->Call.func, "type");
        m->odd |= other; /* type(x)() of who knows what */
        look_calls(c, func);
    }
    for_each (Node *, arg, &node->Call.args)
        if (!only_asks(node) || !is_user(m, arg))
            look_calls(c, arg);
    for_each (Node *, keyword, &node->Call.keywords)
        look_calls(c, keyword);
}

static void look_calls(void *calls, Node *node)
{
    Calls *c = calls;
    Meta *m = c->m;
    if (node == m->cls)
        return;
    if (node->kind == N_ClassDef) {
        Calls inner = {.m = m};
        for_each (Node *, user, &m->users)
            inner.inside |= user == node;
        for_each (Node *, base, &node->ClassDef.bases)
            m->odd |= is_user(m, base) && !inner.inside; /* in a function */
        for_each (Node *, keyword, &node->ClassDef.keywords)
            m->odd |= is_name(keyword->Keyword.value, m->cls->ClassDef.name) && !inner.inside;
        for_each (Node *, statement, &node->ClassDef.body)
            look_calls(&inner, statement);
        return;
    }
    if (node->kind == N_FunctionDef) {
        look_def(c, node);
        return;
    }
    if (node->kind == N_Call) {
        look_call(c, node);
        return;
    }
    const Node *object = node->kind == N_Attribute ? node->Attribute.value : NULL;
    if (object && (is_user(m, object) || is_name(object, m->cls->ClassDef.name) || is_name(object, c->cls)))
        return;
    if (node->kind == N_AnnAssign) { /* annotations are no values */
        look_calls(c, node->AnnAssign.target);
        if (node->AnnAssign.value)
            look_calls(c, node->AnnAssign.value);
        return;
    }
    bool compares = node->kind == N_Compare;
    m->odd |= is_name(node, m->cls->ClassDef.name) || (m->call && (is_user(m, node) || is_name(node, c->cls)));
    if (compares)
        for_each (Node *, right, &node->Compare.rights)
            if (!is_user(m, right))
                look_calls(c, right);
    if (compares && !is_user(m, node->Compare.left))
        look_calls(c, node->Compare.left);
    if (!compares)
        each_child(node, look_calls, c);
}

static void each_call(Meta *m, bool counts)
{
    Calls calls = {.m = m};
    m->counts = counts;
    for_each (Node *, statement, &m->x->module->body)
        look_calls(&calls, statement);
}

/* ---- the module
 * -------------------------------------------------------------------------------------------------------
 */
/* cls.x is stored somewhere: each root has M's value, until it is given one of its own. */
static void give_variables(Meta *m, Node *root)
{
    for_each (Node *, statement, &m->cls->ClassDef.body) {
        Name name = is_variable(statement) ? statement->Assign.targets.at[0]->Name.name : NULL;
        if (!name || !is_stored(m, name) || defines(root, name))
            continue;
        m->odd |= statement->Assign.value->kind != N_Constant;
        insert_node(m->x, &root->ClassDef.body, 0, node_copy(m->x->program, m->x->module, statement));
    }
}

static void give_methods(Meta *m, Node *root)
{
    uint32_t count = m->cls->ClassDef.body.len;
    for (uint32_t i = 0; i < count; i++) {
        const Node *def = m->cls->ClassDef.body.at[i];
        if (def->kind != N_FunctionDef || def == m->init || def == m->new || def->FunctionDef.name[0] == '.')
            continue;
        if (def == m->call)
            give_method(m, root, def, CALL);
        else if (!defines(root, def->FunctionDef.name))
            give_method(m, root, def, def->FunctionDef.name);
    }
}

/* The statements behind the classes. */
static void watch_all(Meta *m)
{
    for (uint32_t i = 0; i < m->users.len; i++) {
        Node *user = m->users.at[i];
        Nodes *home = m->homes.at[i];
        uint32_t at = 0;
        while (home->at[at] != user)
            at++;
        Node *made = m->new ? watch(m, user, m->new, "__new__") : NULL;
        Node *set = m->init ? watch(m, user, m->init, "__init__") : NULL;
        if (set)
            insert_node(m->x, home, at + 1, set);
        if (made)
            insert_node(m->x, home, at + 1, made);
    }
}

static void drop_methods(Meta *m)
{
    Nodes *body = &m->cls->ClassDef.body;
    for (uint32_t i = 0; i < body->len; i++)
        if (body->at[i]->kind == N_FunctionDef && body->at[i]->FunctionDef.name[0] != '.')
            drop_node(body, i--);
    m->cls->ClassDef.bases.len = 0;
    if (!body->len)
        push(m->x->arena, body, node_made(m->x, N_Pass, m->cls->at));
}

static bool others_import(const Expand *x)
{
    uint32_t users = 0;
    for_each (Module *, module, &x->program->modules)
        users += !module->is_stub && !module->is_library;
    return users > 1;
}

static void expand_one(Expand *x, Node *cls)
{
    Meta m = {.x = x, .cls = cls};
    if (!is_metaclass(&m, cls) || !read_members(&m) || (m.call && others_import(x)))
        return;
    find_users(&m, &x->module->body);
    if (!m.roots.len)
        return;
    each_call(&m, true);
    if (m.odd)
        return;
    each_call(&m, false);
    for_each (Node *, root, &m.roots) {
        give_variables(&m, root);
        give_methods(&m, root);
        if (is_named(cls->ClassDef.bases.at[0], "type"))
            root->ClassDef.keywords.len = 0;
        else
            root->ClassDef.keywords.at[0]->Keyword.value = node_copy(x->program, x->module, cls->ClassDef.bases.at[0]);
    }
    watch_all(&m);
    drop_methods(&m);
    if (m.odd)
        report(x->program->diags, D_unsupported, cls->at, "this metaclass");
}

void expand_metaclasses(Expand *x)
{
    if (x->module->is_library)
        return;
    for (uint32_t i = 0; i < x->module->body.len; i++)
        if (x->module->body.at[i]->kind == N_ClassDef)
            expand_one(x, x->module->body.at[i]);
}
