/* expand_unittest.c -- the tests of a module: what unittest.main() finds by their names.
 * In: a parsed module that imports unittest, once all modules are read.  Out: each class of tests can run one by its
 * name; a def for each runs them all, in the order of their names; main is given these defs.
 * Rule: classes at the top of the module, derived from TestCase by classes that stand there, too; where CPython would
 * run other tests, the module is refused.
 *     class T(TestCase): def test_a(self): ...    =>    def _run_test(self): if self._testMethodName == "test_a": ...
 *     unittest.main()                             =>    unittest_._main([.tests_T])                              */
#include "frontend/expand.h"
#include <stdlib.h>

typedef struct Tests {
    Expand *x;
    Nodes classes; /* those that are tests */
    Map of_name;   /* Name -> ClassDef */
    bool called;   /* main() is */
} Tests;

/* The tests that a class has, its bases' among them, in the order of their names. */
typedef struct Test {
    Name name;
    const Node *def, *cls; /* the class in which it stands */
} Test;
typedef VEC(Test) TestList;

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

static void note_test(const Tests *t, TestList *tests, Test test)
{
    uint32_t at = 0;
    while (at < tests->len && strcmp(tests->at[at].name, test.name) < 0)
        at++;
    if (at < tests->len && tests->at[at].name == test.name) {
        tests->at[at] = test;
        return;
    }
    push(t->x->arena, tests, test);
    for (uint32_t last = tests->len - 1; last > at; last--)
        tests->at[last] = tests->at[last - 1];
    tests->at[at] = test;
}

static bool is_test(Name name)
{
    return !strncmp(name, "test", 4);
}

static void note_tests(const Tests *t, const Node *cls, TestList *tests)
{
    for (uint32_t i = cls->ClassDef.bases.len; i-- > 0;) {
        const Node *base = cls->ClassDef.bases.at[i];
        const Node *above = base->kind == N_Name ? class_named(t, base->Name.name) : NULL;
        if (above && above != cls)
            note_tests(t, above, tests);
    }
    for_each (Node *, def, &cls->ClassDef.body)
        if (def->kind == N_FunctionDef && is_test(def->FunctionDef.name))
            note_test(t, tests, (Test){def->FunctionDef.name, def, cls});
}

static void cannot(const Tests *t, const Node *node, const char *what)
{
    report(t->x->program->diags, D_unsupported, node->at, what);
}

/* A test that no def of the class's own statements makes. */
static void find_other_tests(void *context, Node *node)
{
    const Tests *t = context;
    if (node->kind == N_FunctionDef && is_test(node->FunctionDef.name))
        cannot(t, node, "a test that is defined under a condition");
    if (!node_is_expr(node->kind) && node->kind != N_FunctionDef && node->kind != N_ClassDef)
        each_child(node, find_other_tests, context);
}

static void check_statement(const Tests *t, Node *statement)
{
    const Node *target = statement->kind == N_Assign ? statement->Assign.targets.at[0] : NULL;
    bool named = target && target->kind == N_Name && is_test(target->Name.name);
    const Node *value = named ? statement->Assign.value : NULL;
    if (value && (value->kind == N_Lambda || (value->kind == N_Name && is_test(value->Name.name))))
        cannot(t, statement, "a test that is no def");
    if (statement->kind != N_FunctionDef && statement->kind != N_ClassDef)
        find_other_tests((void *)t, statement);
}

/* What main() would see, too. */
static void check(const Tests *t, const Node *cls, const TestList *tests)
{
    if (!tests->len && defines(cls, "runTest"))
        cannot(t, cls, "a class of tests with runTest");
    if (defines(cls, "load_tests") || defines(cls, "run"))
        cannot(t, cls, "a class of tests with a run of its own");
    for_each (Node *, statement, &cls->ClassDef.body)
        check_statement(t, statement);
}

static void check_module(const Tests *t)
{
    for_each (Node *, statement, &t->x->module->body)
        if (statement->kind == N_FunctionDef && (!strcmp(statement->FunctionDef.name, "setUpModule") ||
                                                 !strcmp(statement->FunctionDef.name, "tearDownModule") ||
                                                 !strcmp(statement->FunctionDef.name, "load_tests")))
            cannot(t, statement, "a module of tests that is set up");
}

/* ---- tests that are not found so --------------------------------------------------------------------------------- */
typedef struct Ancestry {
    NameList tests; /* of the class and of all its bases, wherever they stand */
    bool is_case;   /* derived from TestCase */
    bool unsure;    /* it is not known what a base is */
} Ancestry;

static void gather(const Tests *t, const Above *cls, Ancestry *found)
{
    for_each (Node *, def, &cls->cls->ClassDef.body)
        if (def->kind == N_FunctionDef && is_test(def->FunctionDef.name) &&
            !names_have(&found->tests, def->FunctionDef.name))
            push(t->x->arena, &found->tests, def->FunctionDef.name);
    for_each (Node *, named, &cls->cls->ClassDef.bases) {
        Meaning meant = class_meant(t->x->program, cls->home, named, cls->cls);
        found->is_case |= meant.cls && meant.home->is_library && !strcmp(meant.home->name, "unittest");
        Above base = above(t->x, cls, named);
        found->unsure |= base.unsure;
        if (base.cls)
            gather(t, &base, found);
    }
}

static bool is_found(const Tests *t, const Node *cls)
{
    for_each (Node *, one, &t->classes)
        if (one == cls)
            return true;
    return false;
}

/* where: what gives the module the class */
static void check_class(const Tests *t, const Module *home, const Node *cls, const Node *where)
{
    Ancestry all = {0};
    TestList found = {0};
    gather(t, &(Above){.cls = cls, .home = home}, &all);
    if (is_found(t, cls))
        note_tests(t, cls, &found);
    if ((all.is_case || all.unsure) && (all.tests.len != found.len || (all.unsure && is_found(t, cls))))
        cannot(t, where, "tests of which a part stands in another module, under a condition or in an unknown base");
}

static void check_name(const Tests *t, Name name, const Node *where)
{
    Meaning meant = class_meant(t->x->program, t->x->module, node_named(t->x, name, where->at), NULL);
    if (meant.cls && !meant.home->is_library && !meant.home->is_stub && !is_found(t, meant.cls))
        check_class(t, meant.home, meant.cls, where);
}

/* from tests import TestA; from tests import *; a class under a condition; B = A */
static void check_statements(void *context, Node *node)
{
    const Tests *t = context;
    const Module *module = node->kind == N_ImportFrom ? map_get(&t->x->module->imports, node) : NULL;
    for (uint32_t i = 0; module && i < node->ImportFrom.names.len; i++) {
        const Node *alias = node->ImportFrom.names.at[i];
        if (strcmp(alias->Alias.name, "*")) {
            check_name(t, alias->Alias.asname ? alias->Alias.asname : alias->Alias.name, node);
            continue;
        }
        for_each (Node *, statement, &module->body)
            if (statement->kind == N_ClassDef)
                check_name(t, statement->ClassDef.name, node);
    }
    if (node->kind == N_Assign && node->Assign.value->kind == N_Name && name_bound(node->Assign.targets.at[0]) &&
        is_found(t, class_meant(t->x->program, t->x->module, node->Assign.value, NULL).cls))
        cannot(t, node, "a second name of a class of tests");
    if (node->kind == N_ClassDef)
        check_class(t, t->x->module, node, node);
    if (!node_is_expr(node->kind) && !opens_scope(node))
        each_child(node, check_statements, context);
}

/* ---- decorators ------------------------------------------------------------------------------------------------ */
/* Why the decorator skips what it decorates, or None; NULL: it is none that skips. */
static Node *skip_reason(const Tests *t, const Node *decorator)
{
    Expand *x = t->x;
    const Node *func = decorator->kind == N_Call ? decorator->Call.func : decorator;
    bool always = comes_from(x, func, "unittest.skip"), unless = comes_from(x, func, "unittest.skipUnless");
    if (!always && !unless && !comes_from(x, func, "unittest.skipIf"))
        return NULL;
    if (decorator->kind != N_Call)
        return node_parsed(x, "\"\"\n", decorator->at);
    Node *condition = always ? NULL : argument_given(decorator, 0, "condition");
    Node *reason = argument_given(decorator, always ? 0 : 1, "reason");
    if (!reason || (!always && !condition))
        return node_parsed(x, always ? "\"\"\n" : "None\n", decorator->at);
    if (always)
        return reason;
    Node *made =
        node_parsed(x, unless ? "_unittest_._skip_if(not 0, 0)\n" : "_unittest_._skip_if(0, 0)\n", decorator->at);
    Node **asked = unless ? &made->Call.args.at[0]->UnaryOp.operand : &made->Call.args.at[0];
    *asked = condition;
    made->Call.args.at[1] = reason;
    return made;
}

static bool is_expected_failure(const Tests *t, const Node *decorator)
{
    return comes_from(t->x, decorator, "unittest.expectedFailure");
}

/* Takes the decorators that skip away: what they say becomes one value; NULL: there is none. */
static Node *take_skips(const Tests *t, Nodes *decorators)
{
    Node *result = NULL;
    for (uint32_t at = 0; at < decorators->len;) {
        Node *reason = skip_reason(t, decorators->at[at]);
        if (!reason) {
            at++;
            continue;
        }
        if (at > 0 && !is_expected_failure(t, decorators->at[at - 1]))
            cannot(t, decorators->at[at - 1], "a decorator of a test around one that skips");
        if (!result) {
            result = reason;
        } else {
            Node *both = node_parsed(t->x, "_unittest_._first(0, 0)\n", reason->at);
            both->Call.args.at[0] = result;
            both->Call.args.at[1] = reason;
            result = both;
        }
        drop_node(decorators, at);
    }
    return result;
}

static const char *skip_name(const Tests *t, Name name)
{
    return arena_print(t->x->arena, "_skip_%s", name);
}

/* @skip def test_a   =>   _skip_test_a = why; def test_a */
static void take_decorators(const Tests *t, Node *cls)
{
    Nodes *body = &cls->ClassDef.body;
    for (uint32_t at = 0; at < body->len; at++) {
        Node *def = body->at[at];
        if (def->kind != N_FunctionDef || !is_test(def->FunctionDef.name))
            continue;
        Node *reason = take_skips(t, &def->FunctionDef.decorators);
        if (reason)
            insert_node(t->x, body, at++,
                        node_assigned(t->x, skip_name(t, def->FunctionDef.name), reason, def->at, def->at));
    }
}

/* The same for a class: _skip_T = why; class T */
static void take_class_decorators(const Tests *t)
{
    Nodes *body = &t->x->module->body;
    for (uint32_t at = 0; at < body->len; at++) {
        Node *cls = body->at[at];
        if (cls->kind != N_ClassDef || !map_get(&t->of_name, cls->ClassDef.name))
            continue;
        Node *reason = take_skips(t, &cls->ClassDef.decorators);
        if (cls->ClassDef.decorators.len)
            cannot(t, cls, "a decorator of a class of tests");
        if (reason)
            insert_node(t->x, body, at++,
                        node_assigned(t->x, skip_name(t, cls->ClassDef.name), reason, cls->at, cls->at));
    }
}

static bool has_skip(const Tests *t, const Nodes *body, Name name)
{
    const char *skip = skip_name(t, name);
    for_each (Node *, one, body)
        if (one->kind == N_Assign && one->Assign.targets.at[0]->kind == N_Name &&
            !strcmp(one->Assign.targets.at[0]->Name.name, skip))
            return true;
    return false;
}

/* ---- what is called --------------------------------------------------------------------------------------------- */
/* A class that others are derived from runs what it defines itself; so each has a method of its own. */
static void add_runner(const Tests *t, Node *cls, const TestList *tests)
{
    Text text = {0};
    text_put(&text, "def _run_test(self):\n    pass\n");
    for_each (Test, test, tests)
        text_print(&text, "    if self._testMethodName == \"%s\":\n        self.%s()\n", test.name, test.name);
    add_text(t->x, cls, text_kept(t->x->arena, &text));
}

static int by_name(const void *a, const void *b)
{
    return strcmp((*(Node *const *)a)->ClassDef.name, (*(Node *const *)b)->ClassDef.name);
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The first line of its docstring, as text of the program; None. */
static void put_doc(const Node *def, Text *text)
{
    Str doc = def->FunctionDef.doc;
    while (doc.len && is_blank(doc.at[0]))
        doc = (Str){doc.at + 1, doc.len - 1};
    const char *end = memchr(doc.at ? doc.at : "", '\n', doc.len);
    doc.len = end ? (uint32_t)(end - doc.at) : doc.len;
    while (doc.len && is_blank(doc.at[doc.len - 1]))
        doc.len--;
    text_put(text, doc.len ? "\"" : "None");
    for (uint32_t i = 0; i < doc.len; i++) {
        if (doc.at[i] == '"' || doc.at[i] == '\\')
            text_char(text, '\\');
        text_char(text, doc.at[i]);
    }
    text_put(text, doc.len ? "\"" : "");
}

/* The first test runs even when what came before it asks to stop: that is looked at in front of the class. */
static void put_test(const Tests *t, const Node *cls, const Test *test, bool first, Text *text)
{
    bool expecting = false, skipped = has_skip(t, &test->cls->ClassDef.body, test->name);
    for_each (Node *, decorator, &test->def->FunctionDef.decorators)
        expecting |= is_expected_failure(t, decorator);
    text_put(text, first ? "        if True:\n" : "        if not results.stops():\n");
    text_print(text, "            _unittest_._run_one(%s(\"%s\"), results, ", cls->ClassDef.name, test->name);
    put_doc(test->def, text);
    if (skipped)
        text_print(text, ", %s.%s", test->cls->ClassDef.name, skip_name(t, test->name));
    text_print(text, "%s, %s)\n", skipped ? "" : ", None", expecting ? "True" : "False");
}

/* Why the class is skipped, or one of its bases. */
static void put_class_skip(const Tests *t, const Node *cls, Text *text)
{
    if (has_skip(t, &t->x->module->body, cls->ClassDef.name))
        text_print(text, "%s, ", skip_name(t, cls->ClassDef.name));
    for_each (Node *, base, &cls->ClassDef.bases) {
        const Node *above = base->kind == N_Name ? map_get(&t->of_name, base->Name.name) : NULL;
        if (above && above != cls)
            put_class_skip(t, above, text);
    }
}

static void put_skipped(const Tests *t, const Node *cls, const TestList *tests, Text *text)
{
    Text skip = {0};
    put_class_skip(t, cls, &skip);
    if (!skip.len)
        return;
    text_print(text, "    why = _unittest_._first(%s)\n    if why is not None:\n", text_kept(t->x->arena, &skip));
    for_each (Test, one, tests) {
        text_print(text, "        if not results.stops():\n            _unittest_._run_one(%s(\"%s\"), results, ",
                   cls->ClassDef.name, one.name);
        put_doc(one.def, text);
        text_put(text, ", why, False)\n");
    }
    text_put(text, "        return\n");
}

/* The class's tests one after the other, behind setUpClass; what follows them is left to who comes next. */
static void put_group(const Tests *t, const Node *cls, const TestList *tests, Text *text)
{
    const char *name = cls->ClassDef.name;
    text_print(text,
               "def _leave_%s(results):\n    title = \"tearDownClass (__main__.%s)\"\n"
               "    with _unittest_._ClassPart(results, title):\n        %s.tearDownClass()\n"
               "    _unittest_._clean_class(results, title)\n",
               name, name, name);
    text_print(text, "def _tests_of_%s(results):\n    results.leave_class()\n", name);
    put_skipped(t, cls, tests, text);
    text_print(text,
               "    title = \"setUpClass (__main__.%s)\"\n"
               "    with _unittest_._ClassPart(results, title) as begin:\n        %s.setUpClass()\n"
               "    if begin.good:\n        results.leave = _leave_%s\n",
               name, name, name);
    for (uint32_t i = 0; i < tests->len; i++)
        put_test(t, cls, &tests->at[i], i == 0, text);
    text_put(text, "    else:\n        _unittest_._clean_class(results, title)\n");
}

static void expand_mains(void *context, Node *node)
{
    Tests *t = context;
    Expand *x = t->x;
    each_child(node, expand_mains, t);
    if (node->kind != N_Call || !comes_from(x, node->Call.func, "unittest.main"))
        return;
    if (node->Call.args.len)
        cannot(t, node, "an argument of unittest.main() without its name");
    Text text = {0};
    text_put(&text, "_unittest_._main([");
    for_each (Node *, cls, &t->classes) {
        TestList tests = {0};
        note_tests(t, cls, &tests);
        if (tests.len)
            text_print(&text, "_tests_of_%s, ", cls->ClassDef.name);
    }
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
    for_each (Node *, any, &x->module->body)
        check_statements(&t, any);
    text_put(&text, "import unittest as _unittest_\n");
    take_class_decorators(&t);
    for_each (Node *, whole, &t.classes)
        take_decorators(&t, whole);
    for_each (Node *, cls, &t.classes) {
        TestList tests = {0};
        note_tests(&t, cls, &tests);
        check(&t, cls, &tests);
        if (!tests.len)
            continue;
        add_runner(&t, cls, &tests);
        put_group(&t, cls, &tests, &text);
    }
    Nodes made = parse_inside(x->program, x->module, text_kept(x->arena, &text));
    bind_import(x, made.at[0]);
    put_in_front(x, made);
}
