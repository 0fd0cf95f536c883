/* expand_set_named.c -- setattr with a name that is made when the program runs; o.__dict__.update(d).
 * In: a module, before its scopes are known.  Out: calls of a def that sets every attribute that the name may be.
 * Rule: a name is a text of the program, a word or the begin of one, or the name of a keyword; what nothing in the
 * program ever reads is not set; a name that something reads and no text has is a RuntimeError.
 *     setattr(self, k, v)   =>   .setattr(self, k, v), a def of
 *         if name == "a": setattr(object, "a", value)  ...  if name not in (...): raise RuntimeError(...) */
#include <ctype.h>

#include "frontend/expand.h"

typedef struct Naming {
    Expand *x;
    Map texts, attributes; /* Name -> itself */
    NameList words;        /* the texts that are names, in the order of the program */
    NameList read;         /* attributes, in the order of the program */
    Nodes prefixes;        /* texts that something is put behind */
    Nodes sets, updates;   /* calls */
    Map updated;           /* o.__dict__ of the updates */
    bool read_by_name;     /* getattr, vars and their like may ask for any of them */
    bool hooks;            /* some class has its own __setattr__ */
    bool strict;           /* some class does not take every attribute */
} Naming;

static const uint32_t most_names = 60;

/* ---- what stands in the program --------------------------------------------------------------------------------- */
static bool is_word_char(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

static void note_text(Naming *n, Name name)
{
    bool word = name[0] && !isdigit((unsigned char)name[0]) && strncmp(name, "__", 2) != 0;
    for (const char *at = name; *at; at++)
        word &= is_word_char(*at);
    if (!word || map_get(&n->texts, name))
        return;
    map_set(n->x->arena, &n->texts, name, (void *)name);
    push(n->x->arena, &n->words, name);
}

static bool is_text(const Node *node)
{
    return node->kind == N_Constant && node->Constant.literal == Literal_str;
}

static Name text_name(const Naming *n, const Node *text)
{
    return intern(n->x->program->names, text->Constant.text.at, text->Constant.text.len);
}

static void note_attribute(Naming *n, Name name)
{
    if (map_get(&n->attributes, name))
        return;
    push(n->x->arena, &n->read, name);
    map_set(n->x->arena, &n->attributes, name, (void *)name);
}

/* What reads an attribute whose name is no constant. */
static void note_reader(Naming *n, const Node *call)
{
    static const char *const readers[] = {"getattr", "hasattr",           "delattr",       "vars",   "vars of",
                                          "dir",     "vars in any order", "vars compared", "asdict", "attrgetter"};
    const Node *func = call->Call.func, *text = call->Call.args.len > 1 ? call->Call.args.at[1] : NULL;
    const char *name = func->kind == N_Name ? func->Name.name : func->kind == N_Attribute ? func->Attribute.attr : "";
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        if (strcmp(name, readers[i]))
            continue;
        if (i < 3 && text && is_text(text))
            note_attribute(n, text_name(n, text));
        else
            n->read_by_name = true;
    }
}

/* "{0.name}": what a format may ask for */
static void note_format(Naming *n, Str text)
{
    const char *end = text.at + text.len;
    for (const char *at = text.at; at < end; at++) {
        const char *first = at + 1, *last = first;
        while (*at == '.' && last < end && is_word_char(*last))
            last++;
        if (*at == '.' && last > first && memchr(text.at, '{', text.len))
            note_attribute(n, intern(n->x->program->names, first, (uint32_t)(last - first)));
    }
}

static bool takes_all(const Node *cls)
{
    for_each (Node *, decorator, &cls->ClassDef.decorators)
        if (decorator->kind == N_Call && decorator->Call.keywords.len)
            return false;
    for_each (Node *, base, &cls->ClassDef.bases)
        if (base->kind != N_Name || strstr(base->Name.name, "Tuple") || strstr(base->Name.name, "Enum") ||
            strstr(base->Name.name, "Flag"))
            return false;
    return true;
}

static void note_fields(Naming *n, const Node *cls)
{
    n->strict |= !takes_all(cls);
    for_each (Node *, statement, &cls->ClassDef.body) {
        const Node *target = statement->kind == N_AnnAssign ? statement->AnnAssign.target
                             : statement->kind == N_Assign  ? statement->Assign.targets.at[0]
                                                            : NULL;
        if (target && target->kind == N_Name)
            note_attribute(n, target->Name.name);
        if (statement->kind == N_FunctionDef)
            note_attribute(n, statement->FunctionDef.name);
        n->strict |= target && target->kind == N_Name && !strcmp(target->Name.name, "__slots__");
        n->hooks |= statement->kind == N_FunctionDef && !strcmp(statement->FunctionDef.name, "__setattr__");
    }
}

static void gather(void *context, Node *node)
{
    Naming *n = context;
    if (is_text(node)) {
        note_text(n, text_name(n, node));
        note_format(n, node->Constant.text);
    }
    if (node->kind == N_JoinedStr && node->JoinedStr.values.len && is_text(node->JoinedStr.values.at[0]))
        push(n->x->arena, &n->prefixes, node->JoinedStr.values.at[0]);
    if (node->kind == N_BinOp && node->BinOp.op == Op_add && is_text(node->BinOp.left))
        push(n->x->arena, &n->prefixes, node->BinOp.left);
    if (node->kind == N_Attribute) {
        note_attribute(n, node->Attribute.attr);
        n->read_by_name |= !strcmp(node->Attribute.attr, "__dict__") && !map_get(&n->updated, node);
    }
    if (node->kind == N_ClassDef)
        note_fields(n, node);
    for (uint32_t i = 0; node->kind == N_MatchClass && i < node->MatchClass.names.len; i++)
        note_attribute(n, node->MatchClass.names.at[i]);
    if (node->kind == N_Keyword && node->Keyword.name)
        note_text(n, node->Keyword.name);
    if (node->kind == N_Call)
        note_reader(n, node);
    each_child(node, gather, n);
}

static bool is_separator(char c)
{
    return c == ' ' || c == ',' || c == '\n' || c == '\t' || c == ';' || c == ':' || c == '=' || c == '|';
}

/* "width height": the words of a text that are read as attributes */
static void note_words(void *context, Node *node)
{
    Naming *n = context;
    const char *at = is_text(node) ? node->Constant.text.at : NULL, *end = at + (at ? node->Constant.text.len : 0);
    while (at < end) {
        const char *first = at;
        while (at < end && is_word_char(*at))
            at++;
        Name word = intern(n->x->program->names, first, (uint32_t)(at - first));
        if (at > first && map_get(&n->attributes, word))
            note_text(n, word);
        while (at < end && (at == first || is_separator(*at)))
            at++;
    }
    each_child(node, note_words, n);
}

/* f"item_{i}", "item_" + text: attributes that begin so */
static void note_prefixed(Naming *n)
{
    for_each (Node *, prefix, &n->prefixes)
        for_each (Name, name, &n->read)
            if (prefix->Constant.text.len && !strncmp(name, prefix->Constant.text.at, prefix->Constant.text.len))
                note_text(n, name);
}

/* ---- the defs --------------------------------------------------------------------------------------------------- */
static bool is_set(const Naming *n, Name name)
{
    return n->read_by_name || map_get(&n->attributes, name);
}

static uint32_t count_set(const Naming *n)
{
    uint32_t count = 0;
    for_each (Name, name, &n->words)
        count += is_set(n, name);
    return count;
}

static Node *put_def(Naming *n, const char *name, const char *text)
{
    Expand *x = n->x;
    Node *def = statement_parsed(x, arena_copy(x->arena, text, strlen(text)));
    const Node *first = x->module->body.len ? x->module->body.at[0] : NULL;
    bool doc = first && first->kind == N_ExprStmt && is_text(first->ExprStmt.value);
    def->FunctionDef.name = intern_text(x->program->names, name);
    insert_node(x, &x->module->body, doc, def);
    return def;
}

/* The names that are no error are those that nobody asks for. */
static void put_failing(Naming *n, Text *text)
{
    bool listed = n->strict || n->read_by_name;
    text_print(text, "    if name %sin (\"\"", listed ? "not " : "");
    for_each (Name, other, listed ? &n->words : &n->read)
        if (!is_set(n, other) || !listed)
            text_print(text, ", \"%s\"", other);
}

static void make_set(Naming *n)
{
    Text text = {0};
    text_put(&text, "def made(object, name, value):\n    if not isinstance(name, str):\n        raise TypeError("
                    "f\"attribute name must be string, not '{type(name).__name__}'\")\n");
    for_each (Name, name, &n->words)
        if (is_set(n, name))
            text_print(&text, "    if name == \"%s\":\n        setattr(object, \"%s\", value)\n        return\n", name,
                       name);
    text_put(&text, "    getattr(object, \"\", None)\n"); /* no object of the program: refused */
    put_failing(n, &text);
    text_put(&text, "):\n        raise RuntimeError(f\"setattr: no text of the program is '{name}'\")\n");
    text_char(&text, '\0');
    put_def(n, ".setattr", text.at);
    text_free(&text);
}

static void make_update(Naming *n)
{
    Node *def = put_def(n, ".update",
                        "def made(object, more):\n    for name, value in dict(more).items():\n"
                        "        setattr(object, name, value)\n");
    const Node *loop = def->FunctionDef.body.at[0];
    loop->For.body.at[0]->ExprStmt.value->Call.func->Name.name = intern_text(n->x->program->names, ".setattr");
}

static Node *call_of(Naming *n, Node *call, const char *name, Node *object)
{
    Node *made = node_parsed(n->x, "made(object)\n", call->at);
    made->Call.func->Name.name = intern_text(n->x->program->names, name);
    made->Call.args.at[0] = object;
    for_each (Node *, arg, &call->Call.args)
        push(n->x->arena, &made->Call.args, arg);
    return made;
}

/* ---- what is asked ---------------------------------------------------------------------------------------------- */
static bool is_plain_call(const Node *call, uint32_t count)
{
    return call->Call.args.len == count && !call->Call.keywords.len && !has_stars(call);
}

static bool is_update(const Node *call)
{
    const Node *func = call->Call.func;
    return func->kind == N_Attribute && !strcmp(func->Attribute.attr, "update") && is_plain_call(call, 1) &&
           func->Attribute.value->kind == N_Attribute && !strcmp(func->Attribute.value->Attribute.attr, "__dict__");
}

static void find_asked(void *context, Node *node)
{
    Naming *n = context;
    if (node->kind == N_ExprStmt && node->ExprStmt.value->kind == N_Call) {
        Node *call = node->ExprStmt.value, *func = call->Call.func;
        if (is_update(call)) {
            push(n->x->arena, &n->updates, node);
            map_set(n->x->arena, &n->updated, func->Attribute.value, call);
        } else if (func->kind == N_Name && !strcmp(func->Name.name, "setattr") && is_plain_call(call, 3) &&
                   !is_text(call->Call.args.at[1]) && !times_bound(n->x, func->Name.name))
            push(n->x->arena, &n->sets, call);
    }
    each_child(node, find_asked, n);
}

void expand_set_named(Expand *x)
{
    Naming n = {.x = x};
    if (x->module->is_library)
        return;
    for_each (Node *, statement, &x->module->body)
        find_asked(&n, statement);
    if (!n.sets.len && !n.updates.len)
        return;
    for_each (Module *, module, &x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            gather(&n, module->body.at[i]);
    for_each (Module *, part, &x->program->modules)
        for (uint32_t i = 0; !part->is_stub && !part->is_library && i < part->body.len; i++)
            note_words(&n, part->body.at[i]);
    note_prefixed(&n);
    if (n.hooks || !count_set(&n) || count_set(&n) > most_names)
        return;
    for_each (Node *, call, &n.sets)
        call->Call.func->Name.name = intern_text(x->program->names, ".setattr");
    for_each (Node *, update, &n.updates) {
        Node *call = update->ExprStmt.value;
        update->ExprStmt.value = call_of(&n, call, ".update", call->Call.func->Attribute.value->Attribute.value);
    }
    if (n.updates.len)
        make_update(&n);
    make_set(&n);
}
