/* bind.c -- which argument meets which parameter of a def.
 * In: a call whose arguments have been evaluated, and the parameters.  Out: an argument or its default for each one,
 * what is left over for *args and **kwargs; or the TypeError that CPython raises.
 * Rule: stars are spread first: a tuple of known length into its fields, **kwargs of a def into what it was called
 * with. def f(a, *rest, b=1)       f(*(1, 2), b=3)    => a: field 0, rest: (field 1), b: 3                       */
#include <stdio.h>

#include "typeinfer/solve.h"

bool takes_rest(const Node *param)
{
    return param->Param.param == Param_star || param->Param.param == Param_double_star;
}

static bool is_positional(const Node *param)
{
    return param->Param.param <= Param_normal;
}

static bool is_given(const Passed *passed)
{
    return passed->node || passed->is_self;
}

static bool wrong(const Bound *bound, const char *format, ...) __attribute__((format(printf, 2, 3)));
static bool wrong(const Bound *bound, const char *format, ...)
{
    Text text = {0};
    va_list list;
    va_start(list, format);
    text_vprint(&text, format, list);
    va_end(list);
    always_raises(bound->e, bound->shape->node, "TypeError", "%s", text.at);
    text_free(&text);
    return false;
}

/* ---- names as errors print them ------------------------------------------------------------------------------- */
static const char *prefix_of(Solver *solver, const Scope *scope)
{
    if (!scope || scope->kind == Scope_module)
        return "";
    const char *outer = prefix_of(solver, scope->parent);
    if (scope->kind == Scope_class)
        return arena_print(solver->arena, "%s%s.", outer, shown_class(scope->owner));
    if (scope->owner->kind == N_FunctionDef && stands_for_module(scope->owner))
        return outer;
    const char *name = scope->kind == Scope_function && scope->owner->kind == N_FunctionDef ? shown_name(scope->owner)
                       : scope->owner->kind == N_Lambda                                     ? "<lambda>"
                       : scope->owner->kind == N_ListComp                                   ? "<listcomp>"
                       : scope->owner->kind == N_GeneratorExp                               ? "<genexpr>"
                       : scope->owner->kind == N_SetComp                                    ? "<setcomp>"
                                                                                            : "<dictcomp>";
    return arena_print(solver->arena, "%s%s.<locals>.", outer, name);
}

const char *qualified_name(Solver *solver, const Function *function)
{
    const Scope *scope = function->node->FunctionDef.scope;
    return arena_print(solver->arena, "%s%s", prefix_of(solver, scope ? scope->parent : NULL),
                       shown_name(function->node));
}

/* ---- what a call passes --------------------------------------------------------------------------------------- */
const char open_keywords[] = "**";

/* {"a": 1, **kwargs}, where the names in kwargs are known */
static bool static_display(Eval *e, const Node *dict)
{
    if (dict->kind != N_Dict)
        return false;
    for (uint32_t i = 0; i < dict->Dict.keys.len; i++) {
        const Node *key = dict->Dict.keys.at[i], *value = dict->Dict.values.at[i];
        if (key ? key->kind != N_Constant || key->Constant.literal != Literal_str
                : !pack_of(e, value) && !static_display(e, value))
            return false;
    }
    return true;
}

bool is_static_display(const Inference *inference, const Instance *instance, const Node *dict)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    return static_display(&e, dict);
}

static bool evaluate_display(Eval *e, const Node *dict)
{
    bool never = false;
    for_each (Node *, value, &dict->Dict.values)
        never |= static_display(e, value) ? !evaluate_display(e, value) : infer_expr(e, value)->count == 0;
    return !never;
}

bool evaluate_arguments(Eval *e, const Node *call)
{
    bool never = false;
    for_each (Node *, arg, &call->Call.args)
        never |= infer_expr(e, arg)->count == 0;
    for_each (Node *, keyword, &call->Call.keywords) {
        if (!keyword->Keyword.name && static_display(e, keyword->Keyword.value)) {
            never |= !evaluate_display(e, keyword->Keyword.value);
            continue;
        }
        never |= infer_expr(e, keyword->Keyword.value)->count == 0;
    }
    return !never;
}

/* Of one of the dicts. */
static const Flow *values_of(const Bound *bound, const Flow *dicts)
{
    Eval *e = bound->e;
    const Flow *values = flow_none_yet(e->solver);
    for (uint32_t i = 0; i < dicts->count; i++)
        if (dicts->at[i]->kind == Type_dict)
            values = flow_join(e->solver, values, contents_of(e->solver, dicts->at[i]->thing, e->body),
                               place_of_node(e, bound->shape->node));
    return values;
}

const Flow *source_flow(const Bound *bound, const Passed *passed)
{
    if (passed->is_self)
        return bound->shape->self;
    const Flow *flow = last_flow(bound->e, passed->node);
    for (uint32_t i = 0; bound->shape->flows && i < bound->shape->count; i++)
        if (bound->shape->args[i] == passed->node)
            flow = bound->shape->flows[i];
    if (passed->mapping)
        return flow_join(bound->e->solver, contents_of(bound->e->solver, flow->at[0]->thing, bound->e->body),
                         values_of(bound, last_flow(bound->e, passed->mapping)),
                         place_of_node(bound->e, passed->mapping));
    if (passed->key)
        return values_of(bound, flow);
    if (!passed->item)
        return flow;
    if (passed->many)
        return contents_of(bound->e->solver, flow->at[0]->thing, bound->e->body);
    bool known = flow->count == 1 && flow->at[0]->kind == Type_tuple && flow->at[0]->count >= passed->item;
    return known ? flow->at[0]->items[passed->item - 1] : flow_none_yet(bound->e->solver);
}

const NameList *pack_of(Eval *e, const Node *name)
{
    uint32_t web;
    if (name->kind != N_Name || !name->Name.symbol)
        return NULL;
    Body *body = web_of(e->body->function, name, &web) ? e->body : owner_of(e->body, name->Name.symbol, &web);
    const Node *def = body ? body->function->node : NULL;
    if (def)
        for_each (Node *, param, &def->FunctionDef.params)
            if (param->Param.param == Param_double_star && param->Param.symbol == name->Name.symbol)
                return body->keywords && body->keywords->len == 1 && body->keywords->at[0] == open_keywords
                           ? NULL
                           : body->keywords;
    return NULL;
}

const NameList *names_in_pack(const Inference *inference, const Instance *instance, const Node *node)
{
    Eval e = {.solver = inference->solver, .body = instance->tables};
    return pack_of(&e, node);
}

typedef struct Spread { /* the arguments of a call, without stars */
    PassedList positional, named;
    NameList names;
    const Node *star;    /* behind the positional ones, one of unknown length; or NULL */
    const Node *mapping; /* beside the named ones, a dict of unknown keys; or NULL */
} Spread;

static bool spread_star(Bound *bound, Spread *spread, const Node *star)
{
    Eval *e = bound->e;
    const Flow *flow = last_flow(e, star);
    if (flow->count && flow->at[0]->kind == Type_sequence) {
        spread->star = star;
        return true;
    }
    for (uint32_t i = 0; flow->count && i < flow->at[0]->count; i++)
        push(e->solver->arena, &spread->positional, ((Passed){.node = star, .item = i + 1}));
    return flow->count != 0;
}

static const char *module_name(const Bound *bound)
{
    const Module *module = bound->function ? bound->function->module : bound->e->body->function->module;
    bool main = module == bound->e->solver->program->main && !bound->e->solver->options.module;
    return main ? "__main__" : module->name;
}

/* What is said of stars before the function is entered: "__main__.f", "__main__.C" of C(...). */
static const char *full_name(const Bound *bound)
{
    Solver *solver = bound->e->solver;
    const ClassInfo *cls = bound->shape->makes;
    if (!bound->function && !cls) /* of Python's own */
        return bound->name;
    return arena_print(solver->arena, "%s.%s", module_name(bound),
                       cls ? qualified_class_name(solver, cls) : bound->name);
}

static bool add_named(Bound *bound, Spread *spread, Name name, Passed passed)
{
    for_each (Name, other, &spread->names)
        if (other == name)
            return wrong(bound, "%s() got multiple values for keyword argument '%s'", full_name(bound), name);
    push(bound->e->solver->arena, &spread->names, name);
    push(bound->e->solver->arena, &spread->named, passed);
    return true;
}

/* A later value of the same name takes the place of the one before. */
static void put_named(Bound *bound, Spread *into, Name name, Passed passed)
{
    for (uint32_t i = 0; i < into->names.len; i++)
        if (into->names.at[i] == name) {
            into->named.at[i] = passed;
            return;
        }
    push(bound->e->solver->arena, &into->names, name);
    push(bound->e->solver->arena, &into->named, passed);
}

static void spread_display(Bound *bound, Spread *into, const Node *dict)
{
    Arena *arena = bound->e->solver->arena;
    for (uint32_t i = 0; i < dict->Dict.keys.len; i++) {
        const Node *key = dict->Dict.keys.at[i], *value = dict->Dict.values.at[i];
        const NameList *pack = key ? NULL : pack_of(bound->e, value);
        if (key)
            put_named(bound, into,
                      intern_text(bound->e->solver->program->names,
                                  arena_copy(arena, key->Constant.text.at, key->Constant.text.len)),
                      (Passed){.node = value});
        else if (!pack)
            spread_display(bound, into, value);
        for (uint32_t item = 0; pack && item < pack->len; item++)
            put_named(bound, into, pack->at[item], (Passed){.node = value, .item = item + 1});
    }
}

static const char *no_mapping_text(const Bound *bound)
{
    return arena_print(bound->e->solver->arena, "%s() argument after ** must be a mapping, not ", full_name(bound));
}

/* What stands behind ** is, or may be, a dict whose keys are seen when the call runs. */
static bool spread_dict(Bound *bound, Spread *spread, const Node *value)
{
    const Flow *flow = last_flow(bound->e, value);
    if (flow->count && !flow_has(flow, Type_dict) && !flow_has(flow, Type_instance))
        return wrong(bound, "%s%s", no_mapping_text(bound), atom_name(flow->at[0]));
    bool is_dict = flow_has(flow, Type_dict) && !flow_has(flow, Type_instance);
    for (uint32_t i = 0; is_dict && i < flow->count; i++) {
        if (flow->at[i]->kind != Type_dict)
            continue;
        const Flow *keys = part_read(bound->e->solver, flow->at[i]->thing, key_part, bound->e->body);
        is_dict = !keys->count || flow_has(keys, Type_str);
    }
    if (!is_dict || spread->mapping) {
        if (flow->count)
            refuse(bound->e, value->at,
                   spread->mapping ? "a second argument **kwargs of this call" : "an argument **kwargs of this type");
        return false;
    }
    spread->mapping = value;
    return true;
}

static bool spread_keyword(Bound *bound, Spread *spread, const Node *keyword)
{
    const Node *value = keyword->Keyword.value;
    Spread display = {0};
    if (keyword->Keyword.name)
        return add_named(bound, spread, keyword->Keyword.name, (Passed){.node = value});
    const NameList *pack = pack_of(bound->e, value);
    if (static_display(bound->e, value))
        spread_display(bound, &display, value);
    else if (!pack)
        return spread_dict(bound, spread, value);
    for (uint32_t i = 0; pack && i < pack->len; i++)
        put_named(bound, &display, pack->at[i], (Passed){.node = value, .item = i + 1});
    for (uint32_t i = 0; i < display.names.len; i++)
        if (!add_named(bound, spread, display.names.at[i], display.named.at[i]))
            return false;
    return true;
}

static bool spread_all(Bound *bound, Spread *spread)
{
    const CallShape *shape = bound->shape;
    bool known = true;
    if (shape->self)
        push(bound->e->solver->arena, &spread->positional, ((Passed){.is_self = true}));
    for (uint32_t i = 0; i < shape->count && known; i++) {
        if (spread->star) {
            refuse(bound->e, shape->args[i]->at, "an argument behind *args of unknown length");
            return false;
        }
        if (shape->args[i]->kind == N_Starred)
            known = spread_star(bound, spread, shape->args[i]);
        else
            push(bound->e->solver->arena, &spread->positional, ((Passed){.node = shape->args[i]}));
    }
    if (known && shape->keywords)
        for_each (Node *, keyword, shape->keywords)
            if (!spread_keyword(bound, spread, keyword))
                return false;
    return known;
}

/* f(*args, **kwargs) passes none where kwargs is known to be empty. */
bool passes_keywords(Eval *e, const CallShape *shape)
{
    Spread spread = {0};
    Bound bound = {.e = e, .shape = shape, .name = "function"};
    return !spread_all(&bound, &spread) || spread.names.len || spread.mapping;
}

/* f(**d) of a dict whose keys are seen when the call runs. */
bool passes_mapping(Eval *e, const CallShape *shape)
{
    Spread spread = {0};
    Bound bound = {.e = e, .shape = shape, .name = "function"};
    return spread_all(&bound, &spread) && spread.mapping;
}

/* How many arguments a call passes by place, and which by name. */
bool count_arguments(Eval *e, const CallShape *shape, const char *name, Counted *counted)
{
    Spread spread = {0};
    Bound bound = {.e = e, .shape = shape, .name = name};
    bool known = spread_all(&bound, &spread);
    *counted = (Counted){spread.positional.len, spread.names, spread.star, spread.mapping};
    return known;
}

/* What is called so has no parameters of unknown number. */
bool has_known_count(Eval *e, const Counted *counted)
{
    if (counted->star)
        refuse(e, counted->star->at, "an argument *args of unknown length of this call");
    if (counted->mapping)
        refuse(e, counted->mapping->at, "an argument **kwargs of unknown names of this call");
    return !counted->star && !counted->mapping;
}

/* C(*args, **kwargs): may both be empty? */
bool may_give_nothing(Eval *e, const CallShape *shape)
{
    Spread spread = {0};
    Bound bound = {.e = e, .shape = shape, .name = "class"};
    return spread_all(&bound, &spread) && !spread.positional.len && !spread.names.len;
}

/* ---- binding ---------------------------------------------------------------------------------------------------- */
static uint32_t count_positional(const Nodes *params, bool with_default)
{
    uint32_t count = 0;
    for_each (Node *, param, params)
        count += is_positional(param) && (with_default || !param->Param.value);
    return count;
}

static bool has_param(const Bound *bound, ParamKind kind)
{
    for_each (Node *, param, bound->params)
        if (param->Param.param == kind)
            return true;
    return false;
}

typedef struct TooMany { /* the message's parts around the number */
    const char *head, *tail;
} TooMany;

static TooMany too_many_text(const Bound *bound, uint32_t given)
{
    uint32_t most = count_positional(bound->params, true), least = count_positional(bound->params, false), named = 0;
    char from[40] = "", also[80] = "";
    for (uint32_t i = 0; i < bound->params->len; i++)
        named += bound->params->at[i]->Param.param == Param_keyword_only && is_given(&bound->given[i]);
    if (least < most)
        snprintf(from, sizeof from, "from %u to ", least);
    if (named)
        snprintf(also, sizeof also, " positional argument%s (and %u keyword-only argument%s)", given == 1 ? "" : "s",
                 named, named == 1 ? "" : "s");
    Arena *arena = bound->e->solver->arena;
    return (TooMany){arena_print(arena, "%s() takes %s%u positional argument%s but ", bound->name, from, most,
                                 most == 1 && least == most ? "" : "s"),
                     arena_print(arena, "%s %s given", also, given == 1 && !named ? "was" : "were")};
}

/* Of what is written in C in CPython. */
static const char *library_text(const Bound *bound, uint32_t given, const char **tail)
{
    const Function *function = bound->function;
    if (!function || !function->module->is_library)
        return NULL;
    const char *owner = function->module->name, *name = bound->name;
    bool makes = function->cls && !strcmp(function->node->FunctionDef.name, "__init__");
    if (makes)
        name = function->cls->name;
    else if (function->cls) {
        owner = function->cls->name;
        name = function->node->FunctionDef.name;
    }
    uint32_t self = function->cls && bound->given[0].is_self;
    return arity_error(bound->e->solver->arena, arity_of(owner, name), given - self, tail);
}

static bool wrong_library_count(const Bound *bound, uint32_t given)
{
    const char *tail, *head = library_text(bound, given, &tail);
    if (!head)
        return false;
    uint32_t self = bound->function->cls && bound->given[0].is_self;
    return tail ? !wrong(bound, "%s%u%s", head, given - self, tail) : !wrong(bound, "%s", head);
}

static bool too_many(const Bound *bound, uint32_t given)
{
    TooMany text = too_many_text(bound, given);
    return wrong(bound, "%s%u%s", text.head, given, text.tail);
}

static bool positional_as_keyword(const Bound *bound, const NameList *names)
{
    const char *list = "";
    for_each (Node *, param, bound->params)
        for_each (Name, name, names)
            if (param->Param.param == Param_positional_only && param->Param.name == name)
                list = arena_print(bound->e->solver->arena, "%s%s%s", list, *list ? ", " : "", name);
    if (!*list)
        return true;
    return wrong(bound, "%s() got some positional-only arguments passed as keyword arguments: '%s'", bound->name, list);
}

/* point._replace(z=1, w=2) */
static bool unexpected_fields(const Bound *bound, const Spread *spread)
{
    Text text = {0};
    for_each (Name, name, &spread->names) {
        bool known = false;
        for_each (Node *, param, bound->params)
            known |= param->Param.name == name && param->Param.param == Param_keyword_only;
        if (!known)
            text_print(&text, "%s'%s'", text.len ? ", " : "", name);
    }
    always_raises(bound->e, bound->shape->node, "ValueError", "Got unexpected field names: [%s]", text.at);
    text_free(&text);
    return false;
}

static bool bind_named(Bound *bound, const Spread *spread, uint32_t at)
{
    Arena *arena = bound->e->solver->arena;
    Name name = spread->names.at[at];
    for (uint32_t i = 0; i < bound->params->len; i++) {
        const Node *param = bound->params->at[i];
        if (param->Param.name != name || param->Param.param == Param_positional_only || takes_rest(param))
            continue;
        if (is_given(&bound->given[i]))
            return wrong(bound, "%s() got multiple values for argument '%s'", bound->name, name);
        bound->given[i] = spread->named.at[at];
        return true;
    }
    if (has_param(bound, Param_double_star)) {
        push(arena, &bound->names, name);
        push(arena, &bound->named, spread->named.at[at]);
        return true;
    }
    if (bound->replaces)
        return unexpected_fields(bound, spread);
    if (bound->function && bound->function->module->is_library) { /* which has not all that CPython's has */
        const Function *function = bound->function;
        bool makes = function->cls && !strcmp(function->node->FunctionDef.name, "__init__");
        refuse(bound->e, bound->shape->node->at,
               arena_print(arena, "the argument '%s' of %s", name, makes ? function->cls->name : bound->name));
        return false;
    }
    return positional_as_keyword(bound, &spread->names) &&
           wrong(bound, "%s() got an unexpected keyword argument '%s'", bound->name, name);
}

static bool lacks(const Bound *bound, uint32_t index, bool keyword_only)
{
    const Node *param = bound->params->at[index];
    return !is_given(&bound->given[index]) && !param->Param.value && !takes_rest(param) &&
           (param->Param.param == Param_keyword_only) == keyword_only;
}

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'" */
static const char *missing_text(const Bound *bound, bool keyword_only)
{
    Arena *arena = bound->e->solver->arena;
    uint32_t count = 0, at = 0;
    const char *list = "";
    for (uint32_t i = 0; i < bound->params->len; i++)
        count += lacks(bound, i, keyword_only);
    for (uint32_t i = 0; i < bound->params->len; i++) {
        if (!lacks(bound, i, keyword_only))
            continue;
        at++;
        list = arena_print(arena, "%s%s%s'%s'", list,
                           at > 1 && count > 2 ? ", "
                           : at > 1            ? " "
                                               : "",
                           at > 1 && at == count ? "and " : "", bound->params->at[i]->Param.name);
    }
    return !count ? NULL
                  : arena_print(arena, "%s() missing %u required %s argument%s: %s", bound->name, count,
                                keyword_only ? "keyword-only" : "positional", count == 1 ? "" : "s", list);
}

static bool missing(const Bound *bound, bool keyword_only)
{
    const char *text = missing_text(bound, keyword_only);
    return !text || wrong(bound, "%s", text);
}

/* ---- a star of unknown length ------------------------------------------------------------------------------------ */
/* Parameters from `first` on, as if the star had `length` elements. */
static const char *missing_with(Bound *bound, uint32_t first, uint32_t length)
{
    Bound less = *bound;
    uint32_t at = 0;
    less.given = NEW_ARRAY(bound->e->solver->arena, Passed, bound->params->len + 1);
    memcpy(less.given, bound->given, bound->params->len * sizeof *less.given);
    for (uint32_t i = first; i < bound->params->len; i++)
        if (less.given[i].many && at++ >= length)
            less.given[i] = (Passed){0};
    return missing_text(&less, false);
}

static void bind_star(Bound *bound, const Spread *spread, uint32_t first)
{
    Arena *arena = bound->e->solver->arena;
    Star *star = bound->star = NEW(arena, Star);
    *star = (Star){.node = spread->star, .before = spread->positional.len};
    for (uint32_t i = first; i < bound->params->len && !star->met; i++) {
        const Node *param = bound->params->at[i];
        if (!is_positional(param))
            continue;
        if (is_given(&bound->given[i])) { /* by name */
            star->met = param->Param.name;
            break;
        }
        bound->given[i] = (Passed){.node = spread->star, .item = ++star->most, .many = true};
        if (!param->Param.value)
            star->least = star->most;
    }
    star->missing = NEW_ARRAY(arena, const char *, star->least + 1);
    star->missing[0] = NULL;
    for (uint32_t length = 0; length < star->least; length++) {
        const char *tail, *head = library_text(bound, star->before + length, &tail);
        star->missing[length] = !head  ? missing_with(bound, first, length)
                                : tail ? arena_print(arena, "%s%u%s", head, star->before + length, tail)
                                       : head;
    }
    if (star->met) {
        star->head = arena_print(arena, "%s() got multiple values for argument '%s'", bound->name, star->met);
        return;
    }
    if (has_param(bound, Param_star)) {
        push(arena, &bound->rest, ((Passed){.node = spread->star, .item = star->most + 1, .many = true}));
        star->most = UINT32_MAX;
        return;
    }
    TooMany text = too_many_text(bound, 1), more = too_many_text(bound, star->before + star->most + 2);
    if (!star->before && !star->most && !library_text(bound, 1, &text.tail))
        star->one = arena_print(arena, "%s1%s", text.head, text.tail);
    text = more;
    const char *head = library_text(bound, star->before + star->most + 1, &text.tail);
    star->head = head ? head : text.head;
    star->tail = text.tail;
}

/* Which name it meets first, when there are several, is seen when the call runs; so is what else is missing. */
static bool star_meets_names(const Bound *bound, uint32_t first, bool mapping)
{
    uint32_t met = 0;
    bool library = bound->function && bound->function->module->is_library, lacking = false;
    for (uint32_t i = first; i < bound->params->len; i++) {
        const Node *param = bound->params->at[i];
        if (!is_positional(param))
            continue;
        met += is_given(&bound->given[i]);
        lacking |= met && !is_given(&bound->given[i]) && !param->Param.value;
    }
    if (met < 2 && !(met && (library || lacking || mapping)))
        return false;
    refuse(bound->e, bound->shape->node->at, "a keyword that *args of unknown length may give, too");
    return true;
}

/* ---- a dict whose keys are seen when the call runs ------------------------------------------------------------- */
static void put_line(Text *text, char mark, const char *name)
{
    text_print(text, "\n%c%s", mark, name);
}

/* ..., where a star of unknown length gives some of them by place. */
static char mark_behind_star(const Bound *bound, uint32_t index)
{
    const Node *param = bound->params->at[index];
    bool optional = param->Param.value != NULL,
         given = is_given(&bound->given[index]) && !bound->given[index].many && !bound->given[index].key;
    if (param->Param.param == Param_positional_only)
        return optional ? 'O' : 'o';
    if (param->Param.param == Param_keyword_only)
        return given ? 'K' : optional ? 'A' : 'R';
    return given ? (optional ? 'P' : 'p') : optional ? 'a' : 'r';
}

/* What runtime/keywords.c tests. */
static const char *parameters_text(const Bound *bound, const Spread *spread)
{
    Text text = {0};
    text_print(&text, " %s\n %s", bound->name, full_name(bound));
    for_each (Name, name, &spread->names)
        put_line(&text, 'k', name);
    for (uint32_t i = 0; i < bound->params->len; i++) {
        const Node *param = bound->params->at[i];
        ParamKind kind = param->Param.param;
        bool given = is_given(&bound->given[i]) && !bound->given[i].key;
        char mark = kind == Param_positional_only ? 'o'
                    : given                       ? 'p'
                    : param->Param.value          ? 'a'
                    : kind == Param_keyword_only  ? 'R'
                                                  : 'r';
        if (spread->star && !takes_rest(param))
            mark = mark_behind_star(bound, i);
        if (kind == Param_double_star)
            put_line(&text, '*', "");
        else if (kind == Param_star && spread->star)
            put_line(&text, '+', "");
        else if (kind != Param_star)
            put_line(&text, mark, param->Param.name);
    }
    const char *copy = text_kept(bound->e->solver->arena, &text);
    return copy;
}

static void bind_mapping(Bound *bound, const Spread *spread)
{
    Arena *arena = bound->e->solver->arena;
    bool empty = !values_of(bound, last_flow(bound->e, spread->mapping))->count;
    bound->mapping = NEW(arena, Mapping);
    bound->mapping->node = spread->mapping;
    bound->mapping->no_mapping = no_mapping_text(bound);
    for (uint32_t i = 0; i < bound->params->len; i++) {
        const Node *param = bound->params->at[i];
        bool either = bound->given[i].many && bound->given[i].item;
        if (param->Param.param == Param_positional_only || takes_rest(param) || empty)
            continue;
        if (is_given(&bound->given[i]) && !either)
            continue;
        if (either) {
            bound->given[i].key = param->Param.name;
            bound->given[i].mapping = spread->mapping;
        } else
            bound->given[i] = (Passed){.node = spread->mapping, .key = param->Param.name};
        push(arena, &bound->mapping->taken, param->Param.name);
    }
    if (has_param(bound, Param_double_star)) {
        push(arena, &bound->named, ((Passed){.node = spread->mapping, .key = open_keywords}));
        push(arena, &bound->names, open_keywords);
    }
    bound->mapping->parameters = parameters_text(bound, spread);
}

bool bind_all(Bound *bound)
{
    Arena *arena = bound->e->solver->arena;
    Spread spread = {0};
    uint32_t at = 0, next = 0;
    bound->given = NEW_ARRAY(arena, Passed, bound->params->len + 1);
    if (!spread_all(bound, &spread))
        return false;
    const Flow *mapping = spread.mapping ? last_flow(bound->e, spread.mapping) : NULL;
    if (spread.star && mapping && flow_is_only(mapping, Type_dict) && !values_of(bound, mapping)->count)
        spread.mapping = NULL; /* it is always empty */
    for (; next < bound->params->len && at < spread.positional.len; next++)
        if (is_positional(bound->params->at[next]))
            bound->given[next] = spread.positional.at[at++];
    if (!spread.star && !spread.mapping && !spread.names.len && wrong_library_count(bound, spread.positional.len))
        return false;
    for (uint32_t i = 0; i < spread.names.len; i++)
        if (!bind_named(bound, &spread, i))
            return false;
    if (spread.star && star_meets_names(bound, next, spread.mapping))
        return false;
    if (at < spread.positional.len && !has_param(bound, Param_star))
        return too_many(bound, spread.positional.len);
    while (at < spread.positional.len)
        push(arena, &bound->rest, spread.positional.at[at++]);
    if (spread.star)
        bind_star(bound, &spread, next);
    if (spread.mapping && spread.star && bound->function && bound->function->module->is_library &&
        strcmp(bound->function->module->name, "_starred")) {
        refuse(bound->e, spread.mapping->at, "an argument **kwargs of unknown names beside *args of unknown length");
        return false;
    }
    if (spread.mapping)
        bind_mapping(bound, &spread);
    if (spread.mapping && spread.star) {
        bound->mapping->behind_star = true;
        bound->star->least = 0;
    }
    return missing(bound, false) && missing(bound, true);
}
