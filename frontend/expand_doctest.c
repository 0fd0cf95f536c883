/* expand_doctest.c -- doctest.testmod(): the examples in the module's docstrings, as functions of the program.
 * In: the main module, before its imports are looked at.  Out: in front of the statement with the call, one function
 * for each docstring, with its examples in it, and one that calls them all, which is called in place of testmod.
 * Rule: an example does what CPython's doctest does with it: what it prints is caught, an expression is shown, names
 * that it binds stay in its docstring; which docstrings there are is known from the text, or it is refused.
 *     """>>> f(2)     =>   def _doctest_1(_doctest): ... if _doctest.tries("f(2)\n", "4\n", ...):
 *        4"""                 try: with _redirect(_doctest.output): shown = f(2); if shown is not None: ...       */
#include "frontend/doctest.h"
#include "frontend/expand.h"
#include <stdlib.h>

typedef struct Item {
    const char *name; /* "__main__.f" */
    Str doc;
    Span at;
    DocExamples examples;
} Item;

typedef struct Doctests {
    Expand *x;
    VEC(Item) items;
    uint32_t shown; /* values that examples show */
    Node *call;     /* testmod() in the statement that is looked at */
    Map bound;      /* by the examples of the docstring at hand */
    Map changed;    /* names that functions of the module declare global */
} Doctests;

/* ---- which docstrings there are ------------------------------------------------------------------------------ */
static void refuse(Doctests *d, Span at, const char *what)
{
    report(d->x->program->diags, D_unsupported, at, what);
}

static void add_item(Doctests *d, const char *name, Str doc, const Nodes *body)
{
    Item item = {name, doc, body->len ? body->at[0]->at : (Span){0}, {0}};
    const char *wrong = doc_examples(d->x->arena, doc, &item.examples);
    if (wrong) {
        refuse(d, item.at, arena_print(d->x->arena, "a doctest with %s", wrong));
        item.examples.len = 0;
    }
    push(d->x->arena, &d->items, item);
}

/* Does what the decorator makes have the docstring of what it is given? */
static bool keeps_docstring(Expand *x, const Node *decorator)
{
    static const char *const known[] = {"functools.total_ordering", "abc.abstractmethod", "dataclasses.dataclass",
                                        "typing.overload", "typing.final"};
    const Node *func = decorator->kind == N_Call ? decorator->Call.func : decorator;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (comes_from(x, func, known[i]))
            return true;
    return keeps_names(x, decorator) ||
           (func->kind == N_Name && (!strcmp(func->Name.name, "property") || !strcmp(func->Name.name, "staticmethod") ||
                                     !strcmp(func->Name.name, "classmethod")));
}

/* @x.setter: the property has the docstring of its getter. */
static bool is_accessor(const Node *def)
{
    for_each (Node *, decorator, &def->FunctionDef.decorators)
        if (decorator->kind == N_Attribute &&
            (!strcmp(decorator->Attribute.attr, "setter") || !strcmp(decorator->Attribute.attr, "deleter")))
            return true;
    return false;
}

static void check_decorators(Doctests *d, const Nodes *decorators)
{
    for_each (Node *, decorator, decorators)
        if (!keeps_docstring(d->x, decorator))
            refuse(d, decorator->at, "a doctest behind this decorator");
}

static bool is_lambda(const Node *node)
{
    return node->kind == N_Assign && node->Assign.targets.len == 1 && node->Assign.targets.at[0]->kind == N_Name &&
           node->Assign.value->kind == N_Lambda;
}

static Name defined_by(const Node *node)
{
    if (node->kind == N_FunctionDef)
        return is_accessor(node) ? NULL : node->FunctionDef.name;
    return node->kind == N_ClassDef ? node->ClassDef.name : NULL;
}

static void add_body(Doctests *d, const char *prefix, const Node *around, const Nodes *body);

static void add_untested(Doctests *d, const char *prefix, const char *name)
{
    add_item(d, arena_print(d->x->arena, "%s.%s", prefix, name), (Str){0}, &(Nodes){0});
}

/* The methods that @dataclass writes have no tests. */
static void add_dataclass(Doctests *d, const char *prefix, const Node *cls, const Node *decorator)
{
    static const struct {
        const char *option;
        bool usual;
        const char *methods[4];
    } rows[] = {
        {"init", true, {"__init__"}},
        {"repr", true, {"__repr__"}},
        {"eq", true, {"__eq__"}},
        {"order", false, {"__lt__", "__le__", "__gt__", "__ge__"}},
        {"frozen", false, {"__setattr__", "__delattr__"}},
    };
    const Node *call = decorator->kind == N_Call ? decorator : NULL;
    bool on[sizeof rows / sizeof *rows];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Node *given = call ? keyword_given(call, rows[i].option) : NULL;
        on[i] = given ? node_is_true(given) : rows[i].usual;
        for (int k = 0; on[i] && k < 4 && rows[i].methods[k]; k++)
            if (!defines(cls, rows[i].methods[k]))
                add_untested(d, prefix, rows[i].methods[k]);
    }
    const Node *unsafe = call ? keyword_given(call, "unsafe_hash") : NULL;
    bool hash = (on[2] && on[4]) || node_is_true(unsafe);
    if (hash && !defines(cls, "__hash__"))
        add_untested(d, prefix, "__hash__");
}

/* around: the class whose body it stands in, or NULL */
static void add_definition(Doctests *d, const char *prefix, const Node *around, Node *node)
{
    const char *cls = around ? around->ClassDef.name : NULL;
    Name own = name_mangled(d->x->program->names, d->x->arena, cls, defined_by(node));
    const char *name = arena_print(d->x->arena, "%s.%s", prefix, own);
    bool is_class = node->kind == N_ClassDef;
    if (is_class ? node->ClassDef.doc.len : node->FunctionDef.doc.len)
        check_decorators(d, is_class ? &node->ClassDef.decorators : &node->FunctionDef.decorators);
    if (!is_class) {
        add_item(d, name, node->FunctionDef.doc, &node->FunctionDef.body);
        return;
    }
    add_item(d, name, node->ClassDef.doc, &node->ClassDef.body);
    add_body(d, name, node, &node->ClassDef.body);
    for_each (Node *, decorator, &node->ClassDef.decorators)
        if (comes_from(d->x, decorator->kind == N_Call ? decorator->Call.func : decorator, "dataclasses.dataclass"))
            add_dataclass(d, name, node, decorator);
}

static void find_defined_inside(void *context, Node *node)
{
    if (defined_by(node) && (node->kind == N_ClassDef ? node->ClassDef.doc.len : node->FunctionDef.doc.len))
        refuse(context, node->at, "a doctest in a definition that stands under a condition");
    if (!node_is_expr(node->kind) && !defined_by(node))
        each_child(node, find_defined_inside, context);
}

/* Of what is defined twice, the last one stays. */
static void add_body(Doctests *d, const char *prefix, const Node *around, const Nodes *body)
{
    for (uint32_t i = 0; i < body->len; i++) {
        Name name = defined_by(body->at[i]);
        bool again = false;
        for (uint32_t k = i + 1; name && k < body->len; k++)
            again |= defined_by(body->at[k]) == name;
        if (name && !again)
            add_definition(d, prefix, around, body->at[i]);
        else if (is_lambda(body->at[i]))
            add_item(d, arena_print(d->x->arena, "%s.%s", prefix, body->at[i]->Assign.targets.at[0]->Name.name),
                     (Str){0}, &(Nodes){0});
        else if (!name && body->at[i]->kind != N_FunctionDef)
            find_defined_inside(d, body->at[i]);
    }
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const Item *)a)->name, ((const Item *)b)->name);
}

static void find_items(Doctests *d)
{
    Module *module = d->x->module;
    add_item(d, "__main__", module->doc, &module->body);
    add_body(d, "__main__", NULL, &module->body);
    if (d->items.len)
        qsort(d->items.at, d->items.len, sizeof *d->items.at, by_name);
}

/* ---- the code of an example ---------------------------------------------------------------------------------- */
/* In a text of its own whose lines have the numbers that they have in the file. */
static Nodes parse_example(Doctests *d, const Item *item, const DocExample *example)
{
    Program *program = d->x->program;
    uint32_t line = place_of(program->sources, item->at).line - 1 + example->line;
    char *above = NEW_ARRAY(d->x->arena, char, line + 1);
    memset(above, '\n', line);
    return parse_inside_as(program, d->x->module, d->x->module->source->path,
                           arena_print(d->x->arena, "%s%s", above, example->source));
}

/* An expression shows its value, also one in a loop or under a condition. */
static void show_values(void *context, Nodes *list)
{
    Doctests *d = context;
    Expand *x = d->x;
    for (uint32_t i = 0; i < list->len; i++) {
        Node *node = list->at[i];
        if (node->kind == N_ExprStmt) {
            const char *name = arena_print(x->arena, "_doctest_shown_%u", ++d->shown);
            Nodes made = parse_inside(
                x->program, x->module,
                arena_print(x->arena, "%s = 0\nif %s is not None:\n    _doctest.show(repr(%s))\n", name, name, name));
            made.at[0]->Assign.value = node->ExprStmt.value;
            made.at[0]->at = node->at;
            list->at[i] = made.at[0];
            insert_node(x, list, ++i, made.at[1]);
        } else if (!node_is_expr(node->kind) && !defined_by(node) && node->kind != N_FunctionDef) {
            each_list(node, show_values, d);
        }
    }
}

static void note_bound(void *context, Node *node)
{
    Doctests *d = context;
    Name name = name_bound(node);
    if (name)
        map_set(d->x->arena, &d->bound, name, node);
    if (!defined_by(node) && node->kind != N_Lambda && !generators_of(node))
        each_child(node, note_bound, d);
}

typedef struct Loads {
    Name name;
    bool found;
} Loads;

static void find_load(void *context, Node *node)
{
    Loads *loads = context;
    loads->found |= node->kind == N_Name && node->Name.name == loads->name && node->Name.context == Context_load;
    each_child(node, find_load, loads);
}

static void note_changed(void *context, Node *node)
{
    Doctests *d = context;
    if (node->kind == N_Global)
        for_each (Name, name, &node->Global.names)
            map_set(d->x->arena, &d->changed, name, node);
    each_child(node, note_changed, d);
}

/* CPython's example reads the copy that was made before all tests. */
static void check_read(void *context, Node *node)
{
    Doctests *d = context;
    if (node->kind == N_Name && node->Name.context == Context_load && map_get(&d->changed, node->Name.name) &&
        !map_get(&d->bound, node->Name.name))
        refuse(d, node->at,
               arena_print(d->x->arena, "a doctest that reads the module's '%s', which a function changes",
                           node->Name.name));
    each_child(node, check_read, d);
}

/* A docstring starts with the module's names; those that it binds are its own. */
static void check_own(Doctests *d, Nodes *code)
{
    for_each (Node *, statement, code) {
        check_read(d, statement);
        Map before = d->bound;
        d->bound = (Map){0};
        note_bound(d, statement);
        Map here = d->bound;
        d->bound = before;
        for (uint32_t i = 0; i < here.room; i++) {
            Loads loads = {here.at[i].key, false};
            if (!loads.name || map_get(&d->bound, loads.name) || !is_shadowed(d->x, loads.name, NULL))
                continue;
            if (!defined_by(statement))
                find_load(&loads, statement);
            if (loads.found)
                refuse(d, statement->at,
                       arena_print(d->x->arena, "a doctest that changes its copy of the module's '%s'", loads.name));
        }
        note_bound(d, statement);
    }
}

/* ---- the functions ------------------------------------------------------------------------------------------- */
static void put_text(Text *text, const char *string)
{
    text_char(text, '"');
    for (; *string; string++)
        if (strchr("\"\\", *string))
            text_print(text, "\\%c", *string);
        else if ((unsigned char)*string < ' ')
            text_print(text, "\\x%02x", *string);
        else
            text_char(text, *string);
    text_char(text, '"');
}

static void put_example(Text *text, const DocExample *example)
{
    text_put(text, "    if _doctest.tries(");
    put_text(text, example->source);
    text_put(text, ", ");
    put_text(text, example->want);
    text_put(text, ", ");
    put_text(text, example->message ? example->message : "");
    text_print(text,
               ", %u, %u, %u):\n"
               "        try:\n"
               "            with _doctest_redirect(_doctest.output):\n"
               "                pass\n"
               "        except KeyboardInterrupt:\n"
               "            raise\n"
               "        except BaseException as _doctest_error:\n"
               "            _doctest.raised(_doctest_error)\n"
               "        else:\n"
               "            _doctest.finished()\n",
               example->line, example->set, example->clear);
}

static Node *function_of(Doctests *d, const Item *item, uint32_t number)
{
    Expand *x = d->x;
    Text text = {0};
    text_print(&text, "def _doctest_%u(_doctest):\n    _doctest.begin(\"%s\", %u)\n", number, item->name,
               place_of(x->program->sources, item->at).line);
    for (uint32_t i = 0; i < item->examples.len; i++)
        put_example(&text, &item->examples.at[i]);
    text_put(&text, "    _doctest.end()\n");
    Node *def = statement_parsed(x, text_kept(x->arena, &text));
    def->FunctionDef.shown = intern_text(x->program->names, "<module>");
    d->bound = (Map){0};
    for (uint32_t i = 0; i < item->examples.len; i++) {
        Nodes code = parse_example(d, item, &item->examples.at[i]);
        check_own(d, &code);
        show_values(d, &code);
        Node *with = def->FunctionDef.body.at[1 + i]->If.body.at[0]->Try.body.at[0];
        with->With.body = code;
    }
    return def;
}

/* The functions, and the one that calls them. */
static Nodes functions_of(Doctests *d)
{
    Expand *x = d->x;
    Text text = {0};
    Nodes made = {0};
    text_put(&text, "from contextlib import redirect_stdout as _doctest_redirect\n"
                    "from doctest import _Runner as _doctest_runner\n"
                    "def _doctest_all(name=None, verbose=None, optionflags=0):\n"
                    "    _doctest = _doctest_runner(__file__, name, verbose, optionflags)\n");
    for (uint32_t i = 0; i < d->items.len; i++) {
        push(x->arena, &made, function_of(d, &d->items.at[i], i + 1));
        text_print(&text, "    _doctest_%u(_doctest)\n", i + 1);
    }
    text_put(&text, "    return _doctest.summarize()\n");
    Nodes rest = parse_inside(x->program, x->module, text_kept(x->arena, &text));
    for_each (Node *, node, &rest)
        push(x->arena, &made, node);
    return made;
}

/* ---- the call ------------------------------------------------------------------------------------------------ */
static bool is_fit(const Node *call)
{
    for_each (Node *, keyword, &call->Call.keywords)
        if (!keyword->Keyword.name ||
            (strcmp(keyword->Keyword.name, "verbose") && strcmp(keyword->Keyword.name, "optionflags") &&
             strcmp(keyword->Keyword.name, "name")))
            return false;
    return !call->Call.args.len;
}

static void find_call(void *context, Node *node)
{
    Doctests *d = context;
    if (!node_is_expr(node->kind))
        return;
    if (node->kind == N_Call && comes_from(d->x, node->Call.func, "doctest.testmod") && is_fit(node))
        d->call = node;
    else
        each_child(node, find_call, d);
}

static void look_through(void *context, Nodes *list)
{
    Doctests *d = context;
    for (uint32_t i = 0; i < list->len; i++) {
        d->call = NULL;
        if (!node_is_expr(list->at[i]->kind))
            each_child(list->at[i], find_call, d);
        if (!d->call)
            continue;
        Node *func = d->call->Call.func;
        func->kind = N_Name;
        func->Name.name = intern_text(d->x->program->names, "_doctest_all");
        func->Name.context = Context_load;
        if (!d->items.len) {
            find_items(d);
            for_each (Node *, statement, &d->x->module->body)
                note_changed(d, statement);
        }
        Nodes made = functions_of(d);
        for_each (Node *, node, &made)
            insert_node(d->x, list, i++, node);
    }
}

void expand_doctest(Expand *x)
{
    Doctests d = {.x = x};
    each_block(x, look_through, &d);
}
