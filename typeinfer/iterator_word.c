/* iterator_word.c -- which of CPython's classes a generator of the library stands for.
 * In: the instance of the function that makes it; what it is given.  Out: the class as messages name it; what it
 * raises. Rule: what is a generator in CPython, too, and an iterator over what may be of several kinds, is "generator".
 *     zip(a, b)  =>  "zip"        iter([1])  =>  "list_iterator"        count(3)  =>  "itertools.count"              */
#include "typeinfer/solve.h"

/* A function whose name begins so, behind underscores. */
static const struct IteratorWord {
    const char *module, *function, *word;
} words[] = {
    {"_iterators", "enumerate", "enumerate"},
    {"_iterators", "zip", "zip"},
    {"_iterators", "strict", "zip"},
    {"_iterators", "map", "map"},
    {"_iterators", "filter", "filter"},
    {"_iterators", "called", "callable_iterator"},
    {"_iterators", "indexed", "iterator"},
    {"_iterators", "backward", "reversed"},
    {"_starred", "starred_zip", "zip"},
    {"_starred", "zip_rows", "zip"},
    {"_starred", "starred_map", "map"},
    {"_starred", "map_rows", "map"},
    {"itertools", "combinations_with", "itertools.combinations_with_replacement"},
    {"itertools", "combinations", "itertools.combinations"},
    {"itertools", "permutations", "itertools.permutations"},
    {"itertools", "product", "itertools.product"},
    {"itertools", "power", "itertools.product"},
    {"itertools", "longest", "itertools.zip_longest"},
    {"itertools", "accumulate", "itertools.accumulate"},
    {"itertools", "chain", "itertools.chain"},
    {"itertools", "branch", "itertools._tee"},
    {"itertools", "islice", "itertools.islice"},
    {"itertools", "count", "itertools.count"},
    {"itertools", "cycle", "itertools.cycle"},
    {"itertools", "repeat", "itertools.repeat"},
    {"itertools", "takewhile", "itertools.takewhile"},
    {"itertools", "dropwhile", "itertools.dropwhile"},
    {"itertools", "filterfalse", "itertools.filterfalse"},
    {"itertools", "compress", "itertools.compress"},
    {"itertools", "pairwise", "itertools.pairwise"},
    {"itertools", "starmap", "itertools.starmap"},
    {"itertools", "groupby", "itertools.groupby"},
    {"collections", "__iter__", "_collections._deque_iterator"},
    {"collections", "__reversed__", "_collections._deque_reverse_iterator"},
    {"itertools", "group", "itertools._grouper"},
    {"re", "each", "callable_iterator"},
};

/* What iter and reversed make of a value of that kind. */
static const struct Iterated {
    TypeKind kind;
    const char *forward, *backward;
} sources[] = {
    {Type_list, "list_iterator", "list_reverseiterator"},
    {Type_tuple, "tuple_iterator", "reversed"},
    {Type_sequence, "tuple_iterator", "reversed"},
    {Type_range, "range_iterator", "range_iterator"},
    {Type_bytes, "bytes_iterator", "reversed"},
    {Type_str, "str_ascii_iterator", "reversed"},
    {Type_set, "set_iterator", NULL},
    {Type_frozenset, "set_iterator", NULL},
    {Type_dict, "dict_keyiterator", "dict_reversekeyiterator"},
    {Type_keys, "dict_keyiterator", "dict_reversekeyiterator"},
    {Type_values, "dict_valueiterator", "dict_reversevalueiterator"},
    {Type_items, "dict_itemiterator", "dict_reverseitemiterator"},
};

static const char *word_of_packed(const NativeRow *row, bool backward)
{
    static const char *const forward[][2] = {
        {"bytearray", "bytearray_iterator"}, {"memoryview", "memory_iterator"}, {"array", "array.arrayiterator"}};
    for (size_t i = 0; i < sizeof forward / sizeof *forward; i++)
        if (!strcmp(row->word, forward[i][0]))
            return backward ? "reversed" : forward[i][1];
    return NULL;
}

static const char *word_of_source(const Atom *atom, bool backward)
{
    if (atom_row(atom))
        return word_of_packed(atom_row(atom), backward);
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
        if (sources[i].kind == atom->kind)
            return backward ? sources[i].backward : sources[i].forward;
    return NULL;
}

/* iter1(items), reversed1(items): by what the items are; NULL: of several kinds */
static const char *word_of_items(Body *body, bool backward)
{
    uint32_t web;
    const Nodes *params = &body->function->node->FunctionDef.params;
    if (!params->len || !web_of(body->function, params->at[0], &web) || !body->webs[web].flow)
        return NULL;
    const Flow *flow = body->webs[web].flow;
    const char *word = NULL;
    for (uint32_t i = 0; i < flow->count; i++) {
        const char *one = word_of_source(flow->at[i], backward);
        if (!one || (word && strcmp(word, one)))
            return NULL;
        word = one;
    }
    return word;
}

/* map and filter, of which frontend/kept.c made generator expressions */
static const char *word_of_lambda(const Function *function)
{
    const Scope *scope = function->lambda->Lambda.scope;
    const Node *made = function->lambda->Lambda.body;
    if (!scope || !scope->hidden || made->kind != N_GeneratorExp)
        return "generator";
    return made->GeneratorExp.generators.at[0]->Comprehension.ifs.len ? "filter" : "map";
}

const char *iterator_word(Body *body)
{
    const Function *function = body->function;
    if (function->lambda)
        return word_of_lambda(function);
    if (!function->node || !function->module->is_library)
        return "generator";
    const char *name = function->node->FunctionDef.name, *module = function->module->name, *word = NULL;
    bool backward = !strncmp(name, "reversed", strlen("reversed"));
    if (!strcmp(module, "_iterators") && (backward || !strcmp(name, "iter1")))
        word = word_of_items(body, backward);
    if (name[0] == '_' && name[1] != '_')
        name++;
    for (size_t i = 0; i < sizeof words / sizeof *words && !word; i++)
        if (!strcmp(words[i].module, module) && !strncmp(name, words[i].function, strlen(words[i].function)))
            word = words[i].word;
    return word ? word : "generator";
}

/* ---- arguments ------------------------------------------------------------------------------------------------- */
static bool knows_method(Solver *solver, const Atom *atom, const char *name)
{
    if (atom->kind == Type_instance)
        return class_member(atom->thing->cls, intern_text(solver->program->names, name)) != NULL;
    return kind_has_attribute(atom->kind, name);
}

static bool may_iterate(Solver *solver, const Atom *atom)
{
    return is_class_atom(atom) || atom->kind == Type_class || atom->kind == Type_exception || atom_row(atom) ||
           atom->kind == Type_array || knows_method(solver, atom, "__iter__") ||
           knows_method(solver, atom, "__getitem__");
}

static bool may_be_number(Solver *solver, const Atom *atom)
{
    return atom_is_numeric(atom) || (atom->kind == Type_instance && (knows_method(solver, atom, "__index__") ||
                                                                     knows_method(solver, atom, "__int__") ||
                                                                     knows_method(solver, atom, "__float__")));
}

static bool may_count(Solver *solver, const Atom *atom)
{
    (void)solver;
    return atom->kind == Type_int || atom->kind == Type_bool || atom->kind == Type_instance;
}

/* What CPython's classes look at when they are called; the functions in their place run when they are resumed. */
static const struct Check {
    const char *param;
    bool (*fits)(Solver *solver, const Atom *atom);
    const char *message;
} checks[] = {
    {"iterable", may_iterate, "'%s' object is not iterable"},
    {"data", may_iterate, "'%s' object is not iterable"},
    {"selectors", may_iterate, "'%s' object is not iterable"},
    {"start", may_be_number, "a number is required"},
    {"step", may_be_number, "a number is required"},
    {"times", may_count, "'%s' object cannot be interpreted as an integer"},
};

static const char *refusal_of(Solver *solver, Name param, const Flow *flow)
{
    for (size_t k = 0; k < sizeof checks / sizeof *checks; k++) {
        if (strcmp(checks[k].param, param))
            continue;
        for (uint32_t i = 0; i < flow->count; i++)
            if (checks[k].fits(solver, flow->at[i]))
                return NULL;
        return arena_print(solver->arena, checks[k].message, atom_name(flow->at[0]));
    }
    return NULL;
}

const char *refused_argument(Solver *solver, const Function *function, const Flow *const *flows)
{
    const Nodes *params = &function->node->FunctionDef.params;
    const char *text = NULL;
    if (!is_generator(function) || !function->module->is_library || strcmp(function->module->name, "itertools"))
        return NULL;
    for (uint32_t i = 0; i < params->len && !text; i++)
        if (flows[i]->count)
            text = refusal_of(solver, params->at[i]->Param.name, flows[i]);
    return text;
}
