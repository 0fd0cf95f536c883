/* expand_unittest.c -- the tests of a module: what unittest.main() finds by their names.
 * In: a parsed module that imports unittest, before its imports are looked at.  Out: each class of tests can run one by
 * its name; a def for each runs them all, in the order of their names; main is given these defs.
 * Rule: classes at the top of the module, derived from TestCase by classes that stand there, too.
 *     class T(TestCase): def test_a(self): ...        =>      def _run_test(self): if self._testMethodName == "test_a":
 *     unittest.main()                                             self.test_a()            unittest_._main([.tests_T])
 */
#include "frontend/expand.h"
#include <stdlib.h>

typedef struct Tests {
    Expand *x;
    Nodes classes; /* those that are tests */
    Map of_name;   /* Name -> ClassDef */
    bool called;   /* main() is */
} Tests;

static bool is_tests(const Tests *t, const Node *base)
{
    return comes_from(t->x, base, "unittest.TestCase") ||
           (base->kind == N_Name && map_get(&t->of_name, base->Name.name));
}

static void find_classes(Tests *t)
{
    for_each (Node *, cls, &t->x->module->body) {
        if (cls->kind != N_ClassDef)
            continue;
        bool tests = false;
        for_each (Node *, base, &cls->ClassDef.bases)
            tests |= is_tests(t, base);
        if (!tests)
            continue;
        map_set(t->x->arena, &t->of_name, cls->ClassDef.name, cls);
        push(t->x->arena, &t->classes, cls);
    }
}

static const Node *class_named(const Tests *t, Name name)
{
    for_each (Node *, statement, &t->x->module->body)
        if (statement->kind == N_ClassDef && statement->ClassDef.name == name)
            return statement;
    return NULL;
}

/* In the order of their names, those of bases, too. */
static void note_tests(const Tests *t, const Node *cls, NameList *names)
{
    for_each (Node *, base, &cls->ClassDef.bases) {
        const Node *above = base->kind == N_Name ? class_named(t, base->Name.name) : NULL;
        if (above && above != cls)
            note_tests(t, above, names);
    }
    for_each (Node *, def, &cls->ClassDef.body) {
        if (def->kind != N_FunctionDef || strncmp(def->FunctionDef.name, "test", 4) ||
            names_have(names, def->FunctionDef.name))
            continue;
        uint32_t at = names->len;
        push(t->x->arena, names, def->FunctionDef.name);
        for (; at > 0 && strcmp(names->at[at - 1], def->FunctionDef.name) > 0; at--)
            names->at[at] = names->at[at - 1];
        names->at[at] = def->FunctionDef.name;
    }
}

static void cannot(const Tests *t, const Node *node, const char *what)
{
    report(t->x->program->diags, D_unsupported, node->at, what);
}

/* What main() would see, too. */
static void check(const Tests *t, const Node *cls, const NameList *names)
{
    if (cls->ClassDef.decorators.len)
        cannot(t, cls, "a decorator of a class of tests");
    if (!names->len && defines(cls, "runTest"))
        cannot(t, cls, "a class of tests with runTest");
    if (defines(cls, "load_tests") || defines(cls, "run"))
        cannot(t, cls, "a class of tests with a run of its own");
}

static void check_module(const Tests *t)
{
    for_each (Node *, statement, &t->x->module->body)
        if (statement->kind == N_FunctionDef && (!strcmp(statement->FunctionDef.name, "setUpModule") ||
                                                 !strcmp(statement->FunctionDef.name, "tearDownModule") ||
                                                 !strcmp(statement->FunctionDef.name, "load_tests")))
            cannot(t, statement, "a module of tests that is set up");
}

/* A class that others are derived from runs what it defines itself; so each has a method of its own. */
static void add_runner(const Tests *t, Node *cls, const NameList *names)
{
    Text text = {0};
    text_put(&text, "def _run_test(self):\n    pass\n");
    for_each (Name, name, names)
        text_print(&text, "    if self._testMethodName == \"%s\":\n        self.%s()\n", name, name);
    add_text(t->x, cls, text_kept(t->x->arena, &text));
}

static int by_name(const void *a, const void *b)
{
    return strcmp((*(Node *const *)a)->ClassDef.name, (*(Node *const *)b)->ClassDef.name);
}

/* The class's tests one after the other, between setUpClass and tearDownClass. */
static void put_group(const Node *cls, const NameList *names, Text *text)
{
    const char *name = cls->ClassDef.name;
    text_print(text, "def _tests_of_%s(results):\n    %s.setUpClass()\n", name, name);
    for_each (Name, test, names)
        text_print(text, "    if not results.stops():\n        _unittest_._run_one(%s(\"%s\"), results)\n", name, test);
    text_print(text, "    %s.tearDownClass()\n", name);
}

static void expand_mains(void *context, Node *node)
{
    Tests *t = context;
    Expand *x = t->x;
    each_child(node, expand_mains, t);
    if (node->kind != N_Call || !comes_from(x, node->Call.func, "unittest.main"))
        return;
    Text text = {0};
    text_put(&text, "_unittest_._main([");
    for_each (Node *, cls, &t->classes)
        text_print(&text, "_tests_of_%s, ", cls->ClassDef.name);
    text_put(&text, "])\n");
    Node *made = node_parsed(x, text_kept(x->arena, &text), node->at);
    for_each (Node *, keyword, &node->Call.keywords)
        push(x->arena, &made->Call.keywords, keyword);
    *node = *made;
    t->called = true;
}

void expand_unittest(Expand *x)
{
    Tests t = {.x = x};
    Text text = {0};
    find_classes(&t);
    if (t.classes.len)
        qsort(t.classes.at, t.classes.len, sizeof *t.classes.at, by_name);
    for_each (Node *, statement, &x->module->body)
        expand_mains(&t, statement);
    if (!t.called)
        return;
    check_module(&t);
    text_put(&text, "import unittest as _unittest_\n");
    for_each (Node *, cls, &t.classes) {
        NameList names = {0};
        note_tests(&t, cls, &names);
        check(&t, cls, &names);
        add_runner(&t, cls, &names);
        put_group(cls, &names, &text);
    }
    Nodes made = parse_inside(x->program, x->module, text_kept(x->arena, &text));
    put_in_front(x, made);
}
