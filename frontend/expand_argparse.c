/* expand_argparse.c -- argparse: each argument becomes a class, the namespace a class of the module.
 * In: a parsed module that imports argparse, once all modules are read.  Out: classes at its start; parsers that
 * make instances of its namespace; calls that give them instances of the classes.
 * Rule: where every parser has the same arguments the namespace sets all of its attributes in their order; else each
 * only if the parser has its argument, and the namespace keeps the order itself.
 *     args = p.parse_args(); args.n        class Namespace: def __init__(self, parser): self.n = parser.argument_n...
 */
#include "frontend/expand_argparse.h"

#define NAMESPACE ".argparse.Namespace" /* no name of the program's */

static void cannot(const Arguments *a, const Node *node, const char *what)
{
    report(a->x->program->diags, D_unsupported, node->at, what);
}

static bool is_method(const Node *node, const char *name)
{
    return node->kind == N_Call && node->Call.func->kind == N_Attribute &&
           !strcmp(node->Call.func->Attribute.attr, name);
}

const char *argument_class(Arguments *a, const char *kind, const char *dest)
{
    Expand *x = a->x;
    for (int number = 1;; number++) {
        const char *text = number == 1 ? arena_print(x->arena, "%s_%s", kind, dest)
                                       : arena_print(x->arena, "%s_%s_%d", kind, dest, number);
        Name name = intern_text(x->program->names, text);
        if (!times_bound(x, name) && !map_get(&a->classes, name)) {
            map_set(x->arena, &a->classes, name, (void *)name);
            return name;
        }
    }
}

void note_dest(Arguments *a, const char *dest, const char *member, bool is_action)
{
    Dest made = {dest, member, is_action};
    push(a->x->arena, &a->dests, made);
}

/* ---- what there is, before anything changes --------------------------------------------------------------------- */
static const Node *call_of_statement(const Node *statement)
{
    const Node *value = statement->kind == N_ExprStmt                                  ? statement->ExprStmt.value
                        : statement->kind == N_Assign                                  ? statement->Assign.value
                        : statement->kind == N_AnnAssign && statement->AnnAssign.value ? statement->AnnAssign.value
                                                                                       : NULL;
    return value && value->kind == N_Call ? value : NULL;
}

static void note_homes(void *context, Nodes *list)
{
    Arguments *a = context;
    for_each (Node *, statement, list) {
        const Node *call = call_of_statement(statement);
        if (call)
            map_set(a->x->arena, &a->homes, call, list);
    }
}

static bool is_parser_class(Arguments *a, const Node *node)
{
    return comes_from(a->x, node, "argparse.ArgumentParser") ||
           (node->kind == N_Name && map_get(&a->parsing, node->Name.name));
}

static void note_classes(void *context, Node *node)
{
    Arguments *a = context;
    if (node->kind == N_ClassDef)
        for_each (Node *, base, &node->ClassDef.bases)
            if (is_parser_class(a, base))
                map_set(a->x->arena, &a->parsing, node->ClassDef.name, node);
    if (!node_is_expr(node->kind))
        each_child(node, note_classes, a);
}

static void find_parsers(void *context, Node *node)
{
    Arguments *a = context;
    if (node->kind == N_Call && is_parser_class(a, node->Call.func)) {
        a->parsers++;
        a->home = map_get(&a->homes, node);
    }
    each_child(node, find_parsers, a);
}

/* Is every argument given right behind the parser, in the same list of statements, before it parses there? */
static void find_uncertain(void *context, Node *node)
{
    Arguments *a = context;
    bool adds = is_method(node, "add_argument") || is_method(node, "set_defaults");
    if (adds)
        a->certain &= map_get(&a->homes, node) == a->home;
    a->certain &= !is_method(node, "add_subparsers");
    each_child(node, find_uncertain, a);
}

typedef struct Turn { /* one list of statements */
    bool parses, adds_late;
} Turn;

static void look_for_turn(void *context, Node *node)
{
    Turn *turn = context;
    if (is_method(node, "add_argument") || is_method(node, "set_defaults"))
        turn->adds_late |= turn->parses;
    turn->parses |= is_method(node, "parse_args") || is_method(node, "parse_known_args");
    each_child(node, look_for_turn, turn);
}

static bool decide(Arguments *a)
{
    Turn turn = {0};
    for_each (Node *, statement, &a->x->module->body)
        find_parsers(a, statement);
    a->certain = a->parsers == 1 && a->home;
    for_each (Node *, one, &a->x->module->body)
        find_uncertain(a, one);
    for (uint32_t i = 0; a->certain && i < a->home->len; i++)
        look_for_turn(&turn, a->home->at[i]);
    return a->certain && !turn.adds_late;
}

/* ---- the namespace ---------------------------------------------------------------------------------------------- */
static bool is_first(const Arguments *a, uint32_t at)
{
    for (uint32_t i = 0; i < at; i++)
        if (!strcmp(a->dests.at[i].name, a->dests.at[at].name))
            return false;
    return true;
}

static void put_init(Arguments *a, Text *text)
{
    text_put(text, "    def __init__(self, parser):\n");
    if (!a->certain)
        text_put(text, "        self._order = []\n");
    for (uint32_t i = 0; i < a->dests.len; i++) {
        const Dest *dest = &a->dests.at[i];
        const char *value = dest->is_action ? "_initial()" : dest->name;
        if (a->certain && is_first(a, i))
            text_print(text, "        self.%s = parser.%s.%s\n", dest->name, dest->member, value);
        if (!a->certain)
            text_print(text,
                       "        if hasattr(parser, \"%s\")%s%s%s:\n            self.%s = parser.%s.%s\n"
                       "            self._note(\"%s\")\n",
                       dest->member, dest->is_action ? " and \"" : "", dest->is_action ? dest->name : "",
                       dest->is_action ? "\" not in self._order" : "", dest->name, dest->member, value, dest->name);
    }
    if (!a->dests.len)
        text_put(text, "        pass\n");
}

/* With an order of its own: what `vars` and the copy of a subcommand's attributes need. */
static void put_order(Arguments *a, Text *text)
{
    text_put(text, "    def _note(self, name):\n        if name not in self._order:\n"
                   "            self._order.append(name)\n"
                   "    def _take(self, other):\n        for name in other._order:\n            self._note(name)\n");
    for (uint32_t i = 0; i < a->dests.len; i++)
        if (is_first(a, i))
            text_print(text, "            if name == \"%s\":\n                self.%s = other.%s\n",
                       a->dests.at[i].name, a->dests.at[i].name, a->dests.at[i].name);
    text_put(text, "    def _attributes(self):\n        given = {}\n        for name in self._order:\n"
                   "            pass\n");
    for (uint32_t i = 0; i < a->dests.len; i++)
        if (is_first(a, i))
            text_print(text, "            if name == \"%s\":\n                given[name] = self.%s\n",
                       a->dests.at[i].name, a->dests.at[i].name);
    text_put(text, "        return given\n");
}

static void put_namespace(Arguments *a, Text *text)
{
    const char *attributes = a->certain ? "vars(self)" : "self._attributes()";
    text_put(text, "class Namespace:\n");
    put_init(a, text);
    if (!a->certain)
        put_order(a, text);
    text_print(text,
               "    def __repr__(self):\n        return \"Namespace(\" + \", \".join([f\"{name}={value!r}\" "
               "for name, value in %s.items()]) + \")\"\n"
               "    def __contains__(self, key):\n        return key in %s\n"
               "    def __eq__(self, other):\n        if not isinstance(other, Namespace):\n"
               "            return NotImplemented\n        return %s == %s\n",
               attributes, attributes, attributes, a->certain ? "vars(other)" : "other._attributes()");
    text_print(text,
               "def f(parser):\n    parser._namespace = Namespace\n    parser._home = \"%s\"\n    return parser\n",
               a->x->module->name);
}

/* ---- vars(args), where the namespace keeps its order ---- */
static bool parses(const Node *node)
{
    return node && is_method(node, "parse_args");
}

/* How often a function (or the module) binds the name, and how often to what parse_args gives. */
typedef struct Bindings {
    Name name;
    size_t all, parsed;
} Bindings;

static void count_bindings(void *context, Node *node)
{
    Bindings *b = context;
    b->all += name_bound(node) == b->name;
    if (node->kind == N_Assign && node->Assign.targets.len == 1 && parses(node->Assign.value))
        b->parsed += name_bound(node->Assign.targets.at[0]) == b->name;
    if (node->kind != N_FunctionDef && node->kind != N_ClassDef && node->kind != N_Lambda)
        each_child(node, count_bindings, b);
}

static bool is_parsed(const Arguments *a, const Node *node)
{
    if (node->kind != N_Name)
        return parses(node);
    Bindings b = {.name = node->Name.name};
    if (a->inside)
        each_child(a->inside, count_bindings, &b);
    for (uint32_t i = 0; !a->inside && i < a->x->module->body.len; i++)
        count_bindings(&b, a->x->module->body.at[i]);
    return b.parsed && b.all == b.parsed;
}

/* vars(x), x.__dict__   =>   x._attributes() */
static void expand_vars_of(Arguments *a, Node *node)
{
    Node *object = NULL;
    if (node->kind == N_Call && node->Call.args.len == 1 && node->Call.func->kind == N_Name &&
        !strcmp(node->Call.func->Name.name, "vars") && !times_bound(a->x, node->Call.func->Name.name))
        object = node->Call.args.at[0];
    if (node->kind == N_Attribute && node->Attribute.context == Context_load &&
        !strcmp(node->Attribute.attr, "__dict__"))
        object = node->Attribute.value;
    if (!object || !is_parsed(a, object))
        return;
    Node *made = node_parsed(a->x, "x._attributes()\n", node->at);
    made->Call.func->Attribute.value = object;
    *node = *made;
}

/* ---- calls ------------------------------------------------------------------------------------------------------ */
/* Keywords that the library's ArgumentParser has. */
static void check_parser(const Arguments *a, const Node *call)
{
    static const char *const known =
        " prog usage description epilog formatter_class add_help allow_abbrev exit_on_error ";
    for_each (Node *, keyword, &call->Call.keywords)
        if (!keyword->Keyword.name || !strstr(known, arena_print(a->x->arena, " %s ", keyword->Keyword.name)))
            cannot(a, call,
                   arena_print(a->x->arena, "the argument %s of a parser",
                               keyword->Keyword.name ? keyword->Keyword.name : "**"));
}

/* The def that tells a parser of the module's namespace: no name of the program's. */
static Name maker(Expand *x)
{
    return intern_text(x->program->names, ".argparse_parser");
}

static void expand_parser(Arguments *a, Node *call)
{
    Node *inner = NEW(a->x->arena, Node);
    check_parser(a, call);
    *inner = *call;
    *call = *node_parsed(a->x, "f()\n", call->at);
    call->Call.func->Name.name = maker(a->x);
    push(a->x->arena, &call->Call.args, inner);
}

/* p.set_defaults(run=f)   =>   p._defaults(defaults_run(run=f)) */
static const char *expand_defaults(Arguments *a, Node *call)
{
    Expand *x = a->x;
    bool named = !call->Call.args.len && call->Call.keywords.len;
    for_each (Node *, given, &call->Call.keywords)
        named &= given->Keyword.name != NULL;
    if (!named)
        return "set_defaults without names";
    const char *name = argument_class(a, "defaults", call->Call.keywords.at[0]->Keyword.name), *between = "";
    Text *text = &a->made, params = {0}, body = {0};
    for_each (Node *, keyword, &call->Call.keywords) {
        const char *dest = keyword->Keyword.name;
        text_print(&params, "%s%s", between, dest);
        text_print(&body, "        self.%s = %s\n", dest, dest);
        note_dest(a, dest, name, false);
        between = ", ";
    }
    text_print(text,
               "class %s(_argparse_._Defaults):\n    def __init__(self, %s):\n%s"
               "    def _attach(self, parser):\n        parser.%s = self\n",
               name, params.at, body.at, name);
    text_free(&params);
    text_free(&body);
    Node *made = node_parsed(x, arena_print(x->arena, "p._defaults(%s())\n", name), call->at);
    made->Call.args.at[0]->Call.keywords = call->Call.keywords;
    made->Call.func->Attribute.value = call->Call.func->Attribute.value;
    *call = *made;
    return NULL;
}

static bool is_one_of(const char *name, const char *words)
{
    return strstr(words, name) != NULL;
}

/* p.add_subparsers(dest="command", title="commands") => p._subparsers(subcommands_command([], "command"),
 * title="commands") */
static const char *expand_subparsers(Arguments *a, Node *call)
{
    Expand *x = a->x;
    const Node *dest = keyword_given(call, "dest");
    const char *text = dest ? constant_text(x, dest) : "==SUPPRESS==";
    const char *name = argument_class(a, "subcommands", dest && text ? text : "parser");
    Node *made =
        node_parsed(x, arena_print(x->arena, "p._subparsers(%s([], \"%s\"))\n", name, text ? text : ""), call->at);
    bool good = text && !call->Call.args.len;
    for_each (Node *, keyword, &call->Call.keywords) {
        const char *given = keyword->Keyword.name ? keyword->Keyword.name : "**";
        bool own = is_one_of(given, " title description ");
        good &= own || is_one_of(given, " dest prog required help metavar ");
        if (strcmp(given, "dest"))
            push(x->arena, own ? &made->Call.keywords : &made->Call.args.at[0]->Call.keywords, keyword);
    }
    if (!good)
        return "add_subparsers with these arguments";
    text_print(&a->made,
               "class %s(_argparse_._Subparsers):\n    _home = \"%s\"\n    def _attach(self, parser):\n        "
               "parser.%s = self\n",
               name, a->x->module->name, name);
    if (dest) {
        put_setter(a, &a->made, text);
        note_dest(a, text, name, true);
    }
    made->Call.func->Attribute.value = call->Call.func->Attribute.value;
    *call = *made;
    return NULL;
}

/* NULL: done */
static const char *refused_method(Arguments *a, Node *call)
{
    if (is_method(call, "set_defaults"))
        return expand_defaults(a, call);
    if (is_method(call, "add_subparsers"))
        return expand_subparsers(a, call);
    if (!a->parsers)
        return "add_argument in a module that makes no parser";
    return expand_argument(a, call, &a->made)
               ? NULL
               : "add_argument whose names, dest, action and nargs are not constants that moult knows";
}

/* What a parser could not be given is left to the classes of the program that have such a method. */
static void expand_method(Arguments *a, Node *call)
{
    Expand *x = a->x;
    bool owned = is_owned(x, call->Call.func->Attribute.attr);
    Node *before = owned ? node_copy(x->program, x->module, call) : NULL;
    const char *refused = refused_method(a, call);
    if (!refused && owned)
        part_owners(x, call, &call->Call.func->Attribute.value, before,
                    "(_argparse_.ArgumentParser, _argparse_._Group)\n");
    if (refused && !owned)
        cannot(a, call, refused);
}

static void expand_uses(void *context, Node *node)
{
    Arguments *a = context;
    Node *outer = a->inside;
    if (node->kind == N_FunctionDef || node->kind == N_Lambda)
        a->inside = node;
    if (node->kind == N_Call && comes_from(a->x, node->Call.func, "argparse.Namespace"))
        cannot(a, node, "a namespace that argparse does not make");
    each_child(node, expand_uses, a);
    a->inside = outer;
    if (!a->certain)
        expand_vars_of(a, node);
    if (node->kind == N_Call && is_parser_class(a, node->Call.func))
        expand_parser(a, node);
    else if (is_method(node, "add_argument") || is_method(node, "set_defaults") || is_method(node, "add_subparsers"))
        expand_method(a, node);
    else if (comes_from(a->x, node, "argparse.Namespace") && node->kind != N_Alias)
        *node = *node_named(a->x, NAMESPACE, node->at);
}

/* from argparse import Namespace: the name is that of the module's own. */
static void drop_import(void *context, Node *node)
{
    (void)context;
    if (node->kind == N_ImportFrom && node->ImportFrom.module && !strcmp(node->ImportFrom.module, "argparse"))
        for (uint32_t i = 0; i < node->ImportFrom.names.len && node->ImportFrom.names.len > 1; i++)
            if (!strcmp(node->ImportFrom.names.at[i]->Alias.name, "Namespace"))
                drop_node(&node->ImportFrom.names, i--);
    if (!node_is_expr(node->kind))
        each_child(node, drop_import, context);
}

/* The names that a text cannot have. */
static void name_namespace(void *expand, Node *node)
{
    Expand *x = expand;
    if (node->kind == N_ClassDef && !strcmp(node->ClassDef.name, "Namespace"))
        node->ClassDef.name = intern_text(x->program->names, NAMESPACE);
    if (node->kind == N_Name && !strcmp(node->Name.name, "Namespace"))
        node->Name.name = intern_text(x->program->names, NAMESPACE);
    each_child(node, name_namespace, x);
}

void expand_argparse(Expand *x)
{
    Arguments a = {.x = x};
    each_block(x, note_homes, &a);
    for_each (Node *, statement, &x->module->body)
        note_classes(&a, statement);
    a.certain = decide(&a) && !is_owned(x, "add_argument") && !is_owned(x, "set_defaults");
    for_each (Node *, one, &x->module->body)
        expand_uses(&a, one);
    for_each (Node *, imported, &x->module->body)
        drop_import(x, imported);
    Text text = {0};
    text_put(&text, "import argparse as _argparse_\n");
    text_put(&text, a.made.at ? a.made.at : "");
    put_namespace(&a, &text);
    Nodes made = parse_inside(x->program, x->module, arena_copy(x->arena, text.at, text.len));
    for_each (Node *, bound, &made) {
        name_namespace(x, bound);
        bind_import(x, bound);
    }
    last(&made)->FunctionDef.name = maker(x);
    put_in_front(x, made);
    text_free(&a.made);
    text_free(&text);
}
