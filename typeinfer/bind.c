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
        return arena_print(solver->arena, "%s%s.", outer, scope->owner->ClassDef.name);
    const char *name = scope->kind == Scope_function && scope->owner->kind == N_FunctionDef
                           ? scope->owner->FunctionDef.name
                       : scope->owner->kind == N_Lambda       ? "<lambda>"
                       : scope->owner->kind == N_ListComp     ? "<listcomp>"
                       : scope->owner->kind == N_GeneratorExp ? "<genexpr>"
                       : scope->owner->kind == N_SetComp      ? "<setcomp>"
                                                              : "<dictcomp>";
    return arena_print(solver->arena, "%s%s.<locals>.", outer, name);
}

const char *qualified_name(Solver *solver, const Function *function)
{
    const Scope *scope = function->node->FunctionDef.scope;
    return arena_print(solver->arena, "%s%s", prefix_of(solver, scope ? scope->parent : NULL),
                       function->node->FunctionDef.name);
}

/* ---- what a call passes --------------------------------------------------------------------------------------- */
bool evaluate_arguments(Eval *e, const Node *call)
{
    bool never = false;
    for_each (Node *, arg, &call->Call.args)
        never |= infer_expr(e, arg)->count == 0;
    for_each (Node *, keyword, &call->Call.keywords) {
        if (!keyword->Keyword.name && keyword->Keyword.value->kind == N_Dict) {
            for_each (Node *, value, &keyword->Keyword.value->Dict.values)
                never |= value && infer_expr(e, value)->count == 0;
            continue;
        }
        never |= infer_expr(e, keyword->Keyword.value)->count == 0;
    }
    return !never;
}

const Flow *source_flow(const Bound *bound, const Passed *passed)
{
    if (passed->is_self)
        return bound->shape->self;
    const Flow *flow = last_flow(bound->e, passed->node);
    for (uint32_t i = 0; bound->shape->flows && i < bound->shape->count; i++)
        if (bound->shape->args[i] == passed->node)
            flow = bound->shape->flows[i];
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
                return body->keywords;
    return NULL;
}

typedef struct Spread { /* the arguments of a call, without stars */
    PassedList positional, named;
    NameList names;
    const Node *star; /* behind the positional ones, one of unknown length; or NULL */
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

static bool add_named(Bound *bound, Spread *spread, Name name, Passed passed, bool starred)
{
    for_each (Name, other, &spread->names)
        if (other == name && starred)
            return wrong(bound, "%s.%s() got multiple values for keyword argument '%s'", module_name(bound),
                         bound->name, name);
    push(bound->e->solver->arena, &spread->names, name);
    push(bound->e->solver->arena, &spread->named, passed);
    return true;
}

/* The name that a key of **{...} gives; NULL: it is no literal, or not the first of that name. */
static Name display_name(const Bound *bound, const Node *dict, uint32_t index)
{
    const Node *key = dict->Dict.keys.at[index];
    if (!key || key->kind != N_Constant || key->Constant.literal != Literal_str)
        return NULL;
    Str text = key->Constant.text;
    Name name = intern_text(bound->e->solver->program->names, arena_copy(bound->e->solver->arena, text.at, text.len));
    for (uint32_t i = 0; i < index; i++)
        if (display_name(bound, dict, i) == name)
            return NULL;
    return name;
}

static bool spread_display(Bound *bound, Spread *spread, const Node *dict)
{
    for (uint32_t i = 0; i < dict->Dict.keys.len; i++) {
        Name name = display_name(bound, dict, i);
        if (!name) {
            refuse(bound->e, dict->at, "an argument **kwargs");
            return false;
        }
        if (!add_named(bound, spread, name, (Passed){.node = dict->Dict.values.at[i]}, true))
            return false;
    }
    return true;
}

static bool spread_keyword(Bound *bound, Spread *spread, const Node *keyword)
{
    const Node *value = keyword->Keyword.value;
    if (keyword->Keyword.name)
        return add_named(bound, spread, keyword->Keyword.name, (Passed){.node = value}, false);
    if (value->kind == N_Dict)
        return spread_display(bound, spread, value);
    const NameList *pack = pack_of(bound->e, value);
    if (!pack) {
        refuse(bound->e, keyword->at, "an argument **kwargs");
        return false;
    }
    for (uint32_t i = 0; i < pack->len; i++)
        if (!add_named(bound, spread, pack->at[i], (Passed){.node = value, .item = i + 1}, true))
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

/* How many arguments a call passes by place, and which by name. */
bool count_arguments(Eval *e, const CallShape *shape, uint32_t *positional, NameList *keywords)
{
    Spread spread = {0};
    Bound bound = {.e = e, .shape = shape, .name = "function"};
    if (!spread_all(&bound, &spread))
        return false;
    if (spread.star)
        refuse(e, spread.star->at, "an argument *args of unknown length of this call");
    *positional = spread.positional.len;
    *keywords = spread.names;
    return !spread.star;
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
        if (is_positional(bound->params->at[i]) && at++ >= length)
            less.given[i] = (Passed){0};
    return missing_text(&less, false);
}

static void bind_star(Bound *bound, const Spread *spread, uint32_t first)
{
    Arena *arena = bound->e->solver->arena;
    Star *star = bound->star = NEW(arena, Star);
    *star = (Star){.node = spread->star, .before = spread->positional.len};
    for (uint32_t i = first; i < bound->params->len; i++) {
        const Node *param = bound->params->at[i];
        if (!is_positional(param))
            continue;
        bound->given[i] = (Passed){.node = spread->star, .item = ++star->most, .many = true};
        if (!param->Param.value)
            star->least = star->most;
    }
    star->missing = NEW_ARRAY(arena, const char *, star->least + 1);
    for (uint32_t length = 0; length < star->least; length++)
        star->missing[length] = missing_with(bound, first, length);
    if (has_param(bound, Param_star)) {
        push(arena, &bound->rest, ((Passed){.node = spread->star, .item = star->most + 1, .many = true}));
        star->most = UINT32_MAX;
        return;
    }
    TooMany text = too_many_text(bound, star->before + star->most + 1);
    star->head = text.head;
    star->tail = text.tail;
}

static bool star_meets_name(const Bound *bound, const Spread *spread, uint32_t first)
{
    for (uint32_t i = first; i < bound->params->len; i++)
        for_each (Name, name, &spread->names)
            if (is_positional(bound->params->at[i]) && bound->params->at[i]->Param.name == name) {
                refuse(bound->e, bound->shape->node->at, "a keyword that *args of unknown length may give, too");
                return true;
            }
    return false;
}

bool bind_all(Bound *bound)
{
    Arena *arena = bound->e->solver->arena;
    Spread spread = {0};
    uint32_t at = 0, next = 0;
    bound->given = NEW_ARRAY(arena, Passed, bound->params->len + 1);
    if (!spread_all(bound, &spread))
        return false;
    for (; next < bound->params->len && at < spread.positional.len; next++)
        if (is_positional(bound->params->at[next]))
            bound->given[next] = spread.positional.at[at++];
    if (spread.star && star_meets_name(bound, &spread, next))
        return false;
    for (uint32_t i = 0; i < spread.names.len; i++)
        if (!bind_named(bound, &spread, i))
            return false;
    if (at < spread.positional.len && !has_param(bound, Param_star))
        return too_many(bound, spread.positional.len);
    while (at < spread.positional.len)
        push(arena, &bound->rest, spread.positional.at[at++]);
    if (spread.star)
        bind_star(bound, &spread, next);
    return missing(bound, false) && missing(bound, true);
}
