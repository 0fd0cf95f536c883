/* expand_argument.c -- one add_argument of argparse: a class of its own that knows the types.
 * In: the call.  Out: the class as text, and a call that gives the parser an instance of it.
 * Rule: names, dest, action and nargs are constants, or the call is refused.
 *     p.add_argument("-n", type=int, default=3)       =>      p._argument(argument_n(["-n"], "n", default=3))
 *     class argument_n(_argparse_._Store):
 *         def _attach(self, parser): parser.argument_n = self
 *         def _value(self, text): return int(text)
 *         def _set(self, namespace, value): namespace.n = value                                              */
#include "frontend/expand_argparse.h"
#include <ctype.h>
#include <stdlib.h>

/* What each action takes beside its names; one: with one argument, list: with several. */
static const struct Action {
    const char *name, *flag, *one, *optional, *list, *takes;
    bool gathers; /* reads what is there already */
} actions[] = {
    {"store", NULL, "_Store", "_StoreOptional", "_StoreList",
     " nargs const default type choices required help metavar ", false},
    {"append", NULL, "_Append", NULL, "_AppendList", " nargs const default type choices required help metavar ", true},
    {"extend", NULL, NULL, NULL, "_Extend", " nargs const default type choices required help metavar ", true},
    {"store_const", "_Flag", NULL, NULL, NULL, " const default required help metavar ", false},
    {"store_true", "_True", NULL, NULL, NULL, " default required help ", false},
    {"store_false", "_False", NULL, NULL, NULL, " default required help ", false},
    {"append_const", "_AppendConst", NULL, NULL, NULL, " const default required help metavar ", true},
    {"count", "_Count", NULL, NULL, NULL, " default required help ", true},
    {"version", "_Version", NULL, NULL, NULL, " version help ", false},
    {"help", "_Help", NULL, NULL, NULL, " help ", false},
    {"", "_Boolean", NULL, NULL, NULL, " default required help ", false}, /* argparse.BooleanOptionalAction */
};

static const char *const builtin_types[] = {"int", "float", "str", "bool", "complex", NULL};

typedef struct Given { /* one add_argument */
    Arguments *a;
    const Node *call;
    const struct Action *action;
    bool is_option;
    const char *dest, *base;
    const char *nargs;   /* "": none */
    const Node *type;    /* NULL: none */
    const char *builtin; /* "int": the type is that class */
    const char *mode;    /* "w": the type is FileType("w") */
    Node *value;         /* of default=; NULL: none */
} Given;

const char *constant_text(Expand *x, const Node *node)
{
    bool is = node->kind == N_Constant && node->Constant.literal == Literal_str;
    return is ? arena_copy(x->arena, node->Constant.text.at, node->Constant.text.len) : NULL;
}

static bool is_word(const char *text)
{
    static const char *const reserved[] = {"and",    "as",   "assert", "async",    "await",  "break", "class",
                                           "def",    "del",  "elif",   "continue", "except", "False", "finally",
                                           "for",    "from", "global", "if",       "import", "in",    "is",
                                           "lambda", "None", "not",    "nonlocal", "or",     "pass",  "raise",
                                           "return", "True", "try",    "while",    "with",   "yield", "else"};
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
        if (!strcmp(text, reserved[i]))
            return false;
    bool first = true;
    for (const char *c = text; *c; c++, first = false)
        if (!isalpha((unsigned char)*c) && *c != '_' && (first || !isdigit((unsigned char)*c)))
            return false;
    return *text && strncmp(text, "__", 2);
}

/* "--dry-run" => "dry_run", the first long one */
static const char *dest_of_options(Expand *x, const Nodes *flags)
{
    const char *chosen = constant_text(x, flags->at[0]);
    for_each (Node *, flag, flags) {
        const char *text = constant_text(x, flag);
        if (!strncmp(text, "--", 2)) {
            chosen = text;
            break;
        }
    }
    char *dest = arena_copy(x->arena, chosen, strlen(chosen));
    dest += strspn(dest, "-");
    for (char *c = dest; *c; c++)
        *c = *c == '-' ? '_' : *c;
    return dest;
}

static bool read_names(Given *g)
{
    const Nodes *flags = &g->call->Call.args;
    uint32_t dashed = 0;
    for_each (Node *, flag, flags) {
        const char *text = constant_text(g->a->x, flag);
        if (!text || !*text)
            return false;
        dashed += *text == '-';
    }
    g->is_option = dashed > 0;
    const Node *dest = keyword_given(g->call, "dest");
    bool named_once = flags->len <= 1 && (flags->len == 1) != (dest != NULL);
    if (g->is_option ? dashed != flags->len : !named_once)
        return false;
    g->dest = dest           ? constant_text(g->a->x, dest)
              : g->is_option ? dest_of_options(g->a->x, flags)
                             : constant_text(g->a->x, flags->at[0]);
    return g->dest && is_word(g->dest);
}

static bool read_action(Given *g)
{
    const Node *given = keyword_given(g->call, "action");
    const char *name = given ? constant_text(g->a->x, given) : "store";
    if (given && comes_from(g->a->x, given, "argparse.BooleanOptionalAction"))
        name = "";
    for (size_t i = 0; name && i < sizeof actions / sizeof *actions; i++)
        if (!strcmp(name, actions[i].name))
            g->action = &actions[i];
    return g->action && (g->is_option || !g->action->flag);
}

static const char *constant_nargs(Given *g, const Node *node)
{
    static const char *const named[][2] = {{"argparse.REMAINDER", "..."},
                                           {"argparse.OPTIONAL", "?"},
                                           {"argparse.ZERO_OR_MORE", "*"},
                                           {"argparse.ONE_OR_MORE", "+"}};
    const char *text = constant_text(g->a->x, node);
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (comes_from(g->a->x, node, named[i][0]) || (text && !strcmp(text, named[i][1])))
            return named[i][1];
    int64_t number;
    bool counts = !text && literal_number(node, &number) && number > 0 && number < 1000;
    return counts ? arena_print(g->a->x->arena, "%d", (int)number) : NULL;
}

static bool read_nargs(Given *g)
{
    const Node *given = keyword_given(g->call, "nargs");
    bool none = !given || node_is_none(given);
    g->nargs = none ? "" : constant_nargs(g, given);
    if (!g->nargs)
        return false;
    g->base = g->action->flag          ? g->action->flag
              : !*g->nargs             ? g->action->one
              : !strcmp(g->nargs, "?") ? g->action->optional
                                       : g->action->list;
    return g->base != NULL;
}

static bool read_type(Given *g)
{
    const Node *type = g->type;
    bool named = type->kind == N_Name && !times_bound(g->a->x, type->Name.name);
    for (size_t i = 0; named && builtin_types[i]; i++)
        if (!strcmp(type->Name.name, builtin_types[i]))
            g->builtin = builtin_types[i];
    if (type->kind != N_Call || !comes_from(g->a->x, type->Call.func, "argparse.FileType"))
        return true;
    g->mode = !type->Call.args.len       ? "r"
              : type->Call.args.len == 1 ? constant_text(g->a->x, type->Call.args.at[0])
                                         : NULL;
    return g->mode && !type->Call.keywords.len && (!strcmp(g->mode, "r") || !strcmp(g->mode, "w"));
}

static bool read_keywords(Given *g)
{
    for_each (Node *, keyword, &g->call->Call.keywords) {
        const char *name = keyword->Keyword.name;
        if (!name)
            return false;
        if (strcmp(name, "dest") && strcmp(name, "action") &&
            !strstr(g->action->takes, arena_print(g->a->x->arena, " %s ", name)))
            return false;
        if (comes_from(g->a->x, keyword->Keyword.value, "argparse.SUPPRESS") && strcmp(name, "help"))
            return false;
        if (!g->is_option && !strcmp(name, "required"))
            return false;
    }
    g->value = keyword_given(g->call, "default");
    g->type = keyword_given(g->call, "type");
    if (g->type && node_is_none(g->type))
        g->type = NULL;
    return !g->type || read_type(g);
}

/* ---- the class ------------------------------------------------------------------------------------------------ */
/* default="10" with type=int: what it is can be told at once. */
static bool is_good_default(const Given *g)
{
    const char *text = g->value && g->builtin ? constant_text(g->a->x, g->value) : NULL;
    char *end = (char *)text;
    if (!text || !*text || strspn(text, "0123456789+-.eE") != strlen(text))
        return false;
    if (!strcmp(g->builtin, "int"))
        return strlen(text) < 18 && strspn(text + (*text == '-'), "0123456789") == strlen(text + (*text == '-')) &&
               text[*text == '-'];
    if (!strcmp(g->builtin, "float"))
        strtod(text, &end);
    return end && !*end && end != text;
}

/* type=argparse.FileType("w") */
static void put_file(const char *mode, Text *text)
{
    text_print(text,
               "    def _value(self, text):\n        if text == \"-\":\n            return _argparse_._stream(\"%s\")\n"
               "        try:\n            return open(text, \"%s\")\n        except OSError as error:\n"
               "            raise _argparse_.ArgumentTypeError(f\"can't open '{text}': {error}\")\n",
               mode, mode);
}

static void put_type(const Given *g, Text *text)
{
    if (g->builtin) {
        text_print(text, "    def _value(self, text):\n        return %s(text)\n", g->builtin);
        text_print(text, "    def _type_name(self):\n        return \"%s\"\n", g->builtin);
    } else if (g->mode) {
        put_file(g->mode, text);
    } else if (g->type) {
        text_put(text, "    def _value(self, text):\n        return self.type(text)\n"
                       "    def _type_name(self):\n        return self.type.__name__\n");
    }
    if (is_good_default(g))
        text_print(text,
                   "    def _initial(self):\n        return %s(self.default)\n"
                   "    def _late(self, namespace):\n        pass\n",
                   g->builtin);
}

void put_setter(const Arguments *a, Text *text, const char *dest)
{
    text_print(text, "    def _set(self, namespace, value):\n        namespace.%s = value\n", dest);
    if (!a->certain)
        text_print(text, "        namespace._note(\"%s\")\n", dest);
}

static bool has_value(const Given *g)
{
    return strcmp(g->base, "_Help") && strcmp(g->base, "_Version");
}

static void put_class(const Given *g, const char *name, Text *text)
{
    text_print(text, "class %s(_argparse_.%s):\n", name, g->base);
    text_print(text, "    _home = \"%s\"\n    def _attach(self, parser):\n        parser.%s = self\n",
               g->a->x->module->name, name);
    put_type(g, text);
    if (has_value(g))
        put_setter(g->a, text, g->dest);
    if (g->action->gathers)
        text_print(text, "    def _get(self, namespace):\n        return namespace.%s\n", g->dest);
}

/* ---- the call ------------------------------------------------------------------------------------------------- */
static bool passes_on(const Given *g, const char *name)
{
    return strcmp(name, "dest") && strcmp(name, "action") && strcmp(name, "nargs") &&
           (strcmp(name, "type") || (g->type && !g->builtin && !g->mode));
}

/* Positional arguments that cannot be left out are asked for by name. */
static const char *required_text(const Given *g)
{
    if (g->is_option)
        return "";
    bool may_lack = !strcmp(g->nargs, "?") || (!strcmp(g->nargs, "*") && g->value);
    return may_lack ? "" : ", required=True";
}

static Node *made_call(const Given *g, const char *name)
{
    Expand *x = g->a->x;
    bool flag = g->action->flag != NULL, plain = has_value(g);
    const char *dest = plain ? arena_print(x->arena, ", \"%s\"", g->dest) : "";
    const char *nargs = flag ? "" : arena_print(x->arena, ", nargs=\"%s\"", g->nargs);
    const char *text = arena_print(x->arena, "p._argument(%s([]%s%s%s))\n", name, dest, nargs, required_text(g));
    Node *made = node_parsed(x, text, g->call->at);
    Node *instance = made->Call.args.at[0];
    if (g->is_option)
        for_each (Node *, flag_text, &g->call->Call.args)
            push(x->arena, &instance->Call.args.at[0]->List.items, flag_text);
    for_each (Node *, keyword, &g->call->Call.keywords)
        if (passes_on(g, keyword->Keyword.name))
            push(x->arena, &instance->Call.keywords, keyword);
    made->Call.func->Attribute.value = g->call->Call.func->Attribute.value;
    instance->at = g->call->at;
    return made;
}

/* False: something in it is no constant, or not known. */
bool expand_argument(Arguments *a, Node *call, Text *text)
{
    Given given = {.a = a, .call = call}, *g = &given;
    if (!read_names(g) || !read_action(g) || !read_nargs(g) || !read_keywords(g))
        return false;
    const char *name = argument_class(a, "argument", g->dest);
    put_class(g, name, text);
    if (has_value(g))
        note_dest(a, g->dest, name, true);
    *call = *made_call(g, name);
    return true;
}
