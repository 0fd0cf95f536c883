/* finish.c -- the tables of inference become a Unit's types, variables, objects and functions;
 * queries. In: bodies after their last evaluation.  Out: what infer.h answers. Rule: nothing is
 * inferred here. */
#include <stdlib.h>

#include "typeinfer/solve.h"

static Body *body_of(const Instance *instance)
{
    return instance->tables;
}

static bool is_inside(const Body *body, const Node *node)
{
    return node->id - body->function->base < body->function->count;
}

/* ---- sites
 * ---------------------------------------------------------------------------------------------------
 */
static const Sites *sites_of_flow(Solver *solver, const Flow *flow)
{
    const Sites *sites = NULL;
    for (uint32_t i = 0; flow && i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        const Thing *thing = atom->thing;
        while (thing && thing->stands_for)
            thing = thing->stands_for;
        if (thing)
            sites = sites_join(solver->arena, sites, sites_one(solver->arena, thing->id));
        for (uint32_t k = 0; k < atom->count; k++) {
            const Sites *inner = sites_of_flow(solver, atom->items[k]);
            sites = sites_join(solver->arena, sites, inner);
        }
    }
    return sites;
}

static Type *thing_type(Solver *solver, Thing *thing)
{
    return flow_type(solver, thing->kind == Type_array ? flow_array(solver, thing, thing->dtype, thing->ndim)
                                                       : flow_thing(solver, thing));
}

static void finish_objects(Solver *solver)
{
    Unit *unit = solver->inference->unit;
    push(solver->arena, &unit->objects, ((Object){0}));
    unit->raised = solver->exceptions ? sites_one(solver->arena, solver->exceptions->id) : NULL;
    for (uint32_t i = 0; solver->raisable.flow && i < solver->raisable.flow->count; i++)
        unit->raised =
            sites_join(solver->arena, unit->raised, sites_one(solver->arena, solver->raisable.flow->at[i]->thing->id));
    for_each (Thing *, thing, &solver->things) {
        Object object = {.at = thing->at, .outside = thing->outside, .many = thing->many};
        object.type = thing_type(solver, thing);
        object.items = sites_of_flow(solver, thing->contents.flow);
        for_each (Part *, part, &thing->parts)
            object.items =
                sites_join(solver->arena, object.items, sites_of_flow(solver, slot_read(solver, &part->slot, NULL)));
        push(solver->arena, &unit->objects, object);
    }
}

/* ---- variables
 * ---------------------------------------------------------------------------------------------------
 */
static Var *variable(Solver *solver, Func *home, Name name, const Flow *flow, Span at)
{
    Var *var = NEW(solver->arena, Var);
    var->name = name;
    var->type = flow_type(solver, flow);
    var->home = home;
    var->at = at;
    var->sites = sites_of_flow(solver, flow);
    return var;
}

static bool is_imported(const Web *web)
{
    bool imported = false;
    for_each (Node *, node, &web->definitions) {
        if (node && node->kind != N_Alias)
            return false;
        imported |= node != NULL;
    }
    return imported;
}

/* A def, an import or a class binds its name, but there is nothing to hold at run time. */
static bool binds_no_value(Solver *solver, const Web *web)
{
    if (is_imported(web))
        return true;
    const Node *node = web->definitions.len == 1 ? web->definitions.at[0] : NULL;
    if (!node)
        return false;
    if (node->kind == N_FunctionDef)
        return !has_value(solver, node);
    return node->kind == N_ClassDef;
}

/* Python sees the one of them that was bound last. */
static void find_rivals(Unit *unit)
{
    Map seen = {0}; /* name -> the last one */
    for_each (Var *, var, &unit->globals) {
        if (!var->exported)
            continue;
        Name name = intern_text(unit->names, var->name);
        Var *before = map_get(&seen, name);
        map_set(unit->arena, &seen, name, var);
        if (!before)
            continue;
        var->rival = before->rival ? before->rival : before;
        before->rival = var;
        var->may_be_unset = before->may_be_unset = true;
    }
}

/* Names that Python has as the def that forwards to them. */
static Map find_forwarded(Solver *solver)
{
    Map forwarded = {0};
    for_each (Node *, statement, &solver->program->main->body)
        if (statement->kind == N_FunctionDef && statement->FunctionDef.forwards)
            map_set(solver->arena, &forwarded, statement->FunctionDef.forwards, statement);
    return forwarded;
}

/* Exceptions, dicts and sets do not pass to Python: the name of an except clause is seen by nobody, anything else is
 * refused. */
static bool is_kept_back(Solver *solver, const Web *web, const Var *var)
{
    if (!type_stays(var->type))
        return false;
    for_each (Node *, node, &web->definitions)
        if (node->kind != N_ExceptHandler && node->kind != N_Name) {
            return true;
        } else if (node->kind == N_Name && node->Name.context == Context_store) {
            report(solver->diags, D_unsupported, node->at,
                   type_holds(var->type, Type_exception)
                       ? "a variable of a module that holds exceptions"
                       : arena_print(solver->arena, "a variable of a module of type %s",
                                     type_text(solver->arena, var->type)));
            return true;
        }
    return true;
}

/* An earlier variable of that name that Python sees, and that holds the same: one is enough. */
static Var *find_alike(Map *seen, Arena *arena, Var *var)
{
    Vars *named = map_get(seen, var->name);
    if (!named)
        map_set(arena, seen, var->name, named = NEW(arena, Vars));
    for_each (Var *, before, named)
        if (before->type == var->type && before->takes_ints == var->takes_ints && !before->sites && !var->sites)
            return before;
    push(arena, named, var);
    return NULL;
}

static void finish_globals(Solver *solver, Body *body)
{
    Map seen = {0};
    Unit *unit = solver->inference->unit;
    Function *function = body->function;
    Map forwarded = find_forwarded(solver);
    for (uint32_t i = 0; i < function->webs.len; i++) {
        Web *web = &function->webs.at[i];
        if (binds_no_value(solver, web))
            continue;
        Var *var = variable(solver, NULL, web->symbol->name, slot_read(solver, &body->webs[i], NULL), web->first);
        if (var->type->kind == Type_never && !web->shared)
            continue;
        var->id = unit->globals.len;
        var->may_be_unset = web->may_be_unbound || map_get(&function->late, web->symbol) != NULL;
        bool module = solver->options.module && function->module == solver->program->main;
        var->exported = module && web->symbol->home == function->scope && (web->seen || web->shared) &&
                        !map_get(&forwarded, web->symbol->name) && !is_kept_back(solver, web, var);
        Var *alike = var->exported ? find_alike(&seen, solver->arena, var) : NULL;
        body->vars[i] = alike ? alike : var;
        if (alike)
            alike->may_be_unset |= var->may_be_unset;
        else
            push(solver->arena, &unit->globals, var);
    }
    find_rivals(unit);
}

/* A variable that inner functions use: to every analysis a global, of which each activation has its own. */
static Var *captured(Solver *solver, Body *body, const Web *web, const Flow *flow)
{
    Unit *unit = solver->inference->unit;
    Func *func = body->instance->func;
    Var *var = variable(solver, NULL, web->symbol->name, flow, web->first);
    var->scope = func;
    var->hidden = true;
    var->id = unit->globals.len;
    var->may_be_unset = web->may_be_unbound || map_get(&body->function->late, web->symbol) != NULL;
    push(solver->arena, &unit->globals, var);
    push(solver->arena, &func->captured, var);
    return var;
}

static void finish_locals(Solver *solver, Body *body)
{
    Function *function = body->function;
    Func *func = body->instance->func;
    for (uint32_t i = 0; i < function->webs.len; i++) {
        Web *web = &function->webs.at[i];
        if (body->vars[i] || binds_no_value(solver, web))
            continue;
        const Flow *flow = slot_read(solver, &body->webs[i], NULL);
        if (flow->count == 0)
            continue;
        const Node *def = web->symbol->only_binding;
        bool called_only =
            def && def->kind == N_FunctionDef && is_fixed_def(solver, def) && !read_inside(solver, web->symbol);
        if (web->shared && !called_only) {
            body->vars[i] = captured(solver, body, web, flow);
            continue;
        }
        Var *var = variable(solver, func, web->symbol->name, flow, web->first);
        var->id = func->vars.len;
        var->may_be_unset = web->may_be_unbound;
        body->vars[i] = var;
        push(solver->arena, &func->vars, var);
    }
}

/* ---- classes: a field per part of their instances
 * ------------------------------------------------------------------------------------------- */
static void finish_fields(Solver *solver, Class *cls, Thing *root)
{
    for_each (Part *, part, &root->parts) {
        const Flow *flow = part->joined->count ? part->joined : slot_read(solver, &part->slot, NULL);
        if (!flow->count || part->name[0] == '<')
            continue;
        Var *var = variable(solver, NULL, part->name, flow, root->at);
        var->field_of = cls;
        var->id = cls->fields.len;
        var->may_be_unset = !always_set(solver, root->cls, part->name);
        push(solver->arena, &cls->fields, var);
    }
}

static void finish_hooks(Class *cls, const Thing *root)
{
    for (int hook = 0; hook < Hook_count_; hook++)
        for_each (Thing *, member, &root->members) {
            Body *body = member->hooks[hook];
            if (body && body->alike)
                body = body->alike;
            if (body && !cls->hooks[hook])
                cls->hooks[hook] = body->instance->func;
        }
}

static void function_field(Solver *solver, Class *cls, Name name, const Flow *flow, Span at)
{
    Var *var = variable(solver, NULL, name, flow, at);
    var->field_of = cls;
    var->id = cls->fields.len;
    push(solver->arena, &cls->fields, var);
}

static void add_class(Solver *solver, Class *cls)
{
    Unit *unit = solver->inference->unit;
    cls->id = unit->classes.len;
    push(solver->arena, &unit->classes, cls);
}

/* Values of defaults that are computed where the def stands; the receiver of a bound method. */
static void finish_function_value(Solver *solver, Thing *thing)
{
    Class *cls = thing->types[Type_function]->cls;
    const Callback *callback = thing->callback;
    Eval outer = {.solver = solver, .body = thing->body};
    Const value;
    add_class(solver, cls);
    for_each (Part *, part, &thing->parts)
        function_field(solver, cls, part->name, slot_read(solver, &part->slot, NULL), thing->at);
    if (callback->what != Callback_def)
        return;
    for_each (Node *, param, &callback->function->node->FunctionDef.params) {
        if (!param->Param.value || constant_value(param->Param.value, &value) ||
            !has_own_defaults(solver, callback->function))
            continue;
        const Flow *flow = slot_read(solver, place_of_node(&outer, param), NULL);
        function_field(solver, cls, param->Param.name, flow, param->at);
    }
    for_each (Body *, body, &solver->bodies)
        if (body->recorded && body->function == callback->function && body->instance->func &&
            (!callback->function->captures || body->outer == thing->body))
            push(solver->arena, &cls->funcs, body->instance->func);
    finish_beside(solver, cls, thing);
}

static bool compares(const Class *cls)
{
    bool any = false;
    for (int hook = Hook_equal; hook <= Hook_at_least; hook++)
        any |= cls->hooks[hook] != NULL;
    return any;
}

static bool is_above(const Thing *base, const Thing *derived)
{
    return derived->cls != base->cls && class_is(derived->cls, base->cls);
}

static void find_above(Unit *unit)
{
    for_each (Class *, cls, &unit->classes)
        for_each (Class *, other, &unit->classes)
            if (compares(cls) && compares(other) && is_above(other->info, cls->info))
                push(unit->arena, &cls->above, other);
}

static void finish_classes(Solver *solver)
{
    check_descriptors(solver);
    Unit *unit = solver->inference->unit;
    for_each (Thing *, thing, &solver->things) {
        if (thing->types[Type_function])
            finish_function_value(solver, thing);
        Type *type = thing_root(thing) == thing ? thing->types[Type_instance] : NULL;
        if (!type)
            continue;
        finish_fields(solver, type->cls, thing);
        finish_home(solver, type->cls, thing->cls);
        finish_hooks(type->cls, thing);
        add_class(solver, type->cls);
    }
    find_above(unit);
}

/* ---- functions
 * ------------------------------------------------------------------------------------------------------
 */
static Ir *constant_ir(Solver *solver, const Node *value)
{
    static const TypeKind kinds[] = {
        [Literal_none] = Type_none,         [Literal_true] = Type_bool, [Literal_false] = Type_bool,
        [Literal_ellipsis] = Type_never,    [Literal_int] = Type_int,   [Literal_float] = Type_float,
        [Literal_imaginary] = Type_complex, [Literal_str] = Type_str,   [Literal_bytes] = Type_bytes,
    };
    Const constant;
    if (!constant_value(value, &constant))
        return NULL;
    const Node *literal = value->kind == N_UnaryOp ? value->UnaryOp.operand : value;
    Type *type = type_simple(solver->types, kinds[literal->Constant.literal]);
    Ir *node = ir_new(solver->inference->unit, I_Const, type, value->at);
    node->Const.value = constant;
    return node;
}

/* One hidden global per default that is no constant, shared by all instances. */
static Var *fallback_of(Solver *solver, Function *function, uint32_t index, const Node *param)
{
    while (function->fallbacks.len <= index)
        push(solver->arena, &function->fallbacks, NULL);
    if (!function->fallbacks.at[index]) {
        Eval outer = {.solver = solver, .body = function->home->body};
        const Flow *flow = slot_read(solver, place_of_node(&outer, param), NULL);
        Var *var = variable(solver, NULL, param->Param.name, flow, param->Param.value->at);
        var->hidden = true;
        var->id = solver->inference->unit->globals.len;
        push(solver->arena, &solver->inference->unit->globals, var);
        function->fallbacks.at[index] = var;
    }
    return function->fallbacks.at[index];
}

static int pass_of(const Node *param)
{
    switch (param->Param.param) {
    case Param_positional_only:
        return Pass_positional;
    case Param_keyword_only:
        return Pass_keyword;
    case Param_star:
        return Pass_rest;
    case Param_double_star:
        return Pass_named;
    default:
        return Pass_any;
    }
}

static void finish_params(Solver *solver, Body *body)
{
    Func *func = body->instance->func;
    const Nodes *params = &body->function->node->FunctionDef.params;
    for (uint32_t i = 0; i < params->len; i++) {
        const Node *node = params->at[i];
        uint32_t web;
        if (!web_of(body->function, node, &web))
            continue;
        Var *var = variable(solver, func, node->Param.name, slot_read(solver, &body->webs[web], NULL), node->at);
        var->is_param = true;
        var->takes_ints = body->webs[web].plain & Plain_int;
        var->id = func->vars.len;
        var->may_be_unset = body->function->webs.at[web].may_be_unbound;
        body->vars[web] = var;
        push(solver->arena, &func->vars, var);
        Param param = {.var = var};
        if (body->function->webs.at[web].shared)
            body->vars[web] = param.captured =
                captured(solver, body, &body->function->webs.at[web], slot_read(solver, &body->webs[web], NULL));
        param.pass = pass_of(node);
        if (node->Param.value) {
            param.has_default = true;
            param.default_at = node->Param.value->at;
            param.constant = constant_ir(solver, node->Param.value);
            param.fallback = param.constant || has_own_defaults(solver, body->function)
                                 ? NULL
                                 : fallback_of(solver, body->function, i, node);
        }
        push(solver->arena, &func->params, param);
    }
}

/* A function that stands there by default does not cross: who leaves it out gets it. */
static bool is_inner(Solver *solver, const Function *function, const Node *param, Slot *slot)
{
    const Flow *flow = slot_read(solver, slot, NULL), *standard = default_of_param(solver, function, param);
    for (uint32_t i = 0; i < standard->count; i++)
        if (standard->at[i]->kind == Type_function)
            flow = flow_drop(solver, flow, standard->at[i]);
    return !type_passes(solver, flow_type(solver, flow));
}

/* The class variable cls of a class method is no argument. */
static bool takes_class(const Body *body)
{
    const Function *function = body->function;
    for (uint32_t i = 0; function->cls && i < function->cls->members.len; i++)
        if (function->cls->members.at[i].function == function && function->cls->members.at[i].kind == Member_class)
            return true;
    return false;
}

/* What Python tells a context manager of the error. */
static bool is_exit(const Body *body)
{
    return body->function->cls && !strcmp(body->function->node->FunctionDef.name, "__exit__");
}

/* or a star of these: def __exit__(self, *error) */
static bool is_error_or_none(Solver *solver, Slot *slot)
{
    const Flow *flow = slot_read(solver, slot, NULL);
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *atom = flow->at[i];
        if (atom->kind == Type_sequence && is_error_or_none(solver, &atom->thing->contents))
            continue;
        bool own = is_instance(atom) && atom->thing->cls && atom->thing->cls->exception;
        if (!own && atom->kind != Type_none && atom->kind != Type_exception && atom->kind != Type_class &&
            atom->kind != Type_traceback)
            return false;
    }
    return true;
}

/* Python cannot call it: it takes or returns what the two do not exchange. */
static bool stays_inside(Solver *solver, Body *body)
{
    bool stays = !type_leaves(solver, flow_type(solver, slot_read(solver, &body->result, NULL)));
    for_each (Node *, param, &body->function->node->FunctionDef.params) {
        uint32_t web;
        stays |= takes_rest(param) && !body->from_python;
        if (param_at == 0 && takes_class(body))
            continue;
        if (web_of(body->function, param, &web) && !(is_exit(body) && is_error_or_none(solver, &body->webs[web])))
            stays |= is_inner(solver, body->function, param, &body->webs[web]);
    }
    return stays;
}

/* A def of the front end's, which has no name in Python. */
static bool is_made_up(const Node *def)
{
    return def->FunctionDef.name[0] == '.';
}

/* As dataclasses and the classes of collections write it. */
static const char *shown_again(const Function *function)
{
    static const char *const collections[][2] = {{"OrderedDict", "..."}, {"ChainMap", "..."}, {"deque", "[...]"}};
    const Node *def = function->node;
    if (def && def->FunctionDef.is_recursive)
        return "...";
    if (!def || !function->cls || !function->module->is_library || strcmp(def->FunctionDef.name, "__repr__"))
        return NULL;
    for (size_t i = 0; i < sizeof collections / sizeof *collections; i++)
        if (!strcmp(function->module->name, "collections") && !strcmp(function->cls->name, collections[i][0]))
            return collections[i][1];
    return NULL;
}

static Func *func_new(Solver *solver, Body *body)
{
    Unit *unit = solver->inference->unit;
    const Node *def = body->function->node;
    Func *func = NEW(solver->arena, Func);
    func->unit = unit;
    func->name = def ? shown_name(def) : intern_text(unit->names, "<module>");
    check_receiver(solver, body);
    func->asks_self = def && has_own_activation(body->function);
    func->owner = body->function->cls ? body->function->cls->name : NULL;
    func->at = def ? def->at : (Span){body->function->module->source->base, body->function->module->source->base};
    func->again = shown_again(body->function);
    func->doc = def ? def->FunctionDef.doc : body->function->module->doc;
    func->result =
        def ? flow_type(solver, slot_read(solver, &body->result, NULL)) : type_simple(solver->types, Type_none);
    func->result_sites = sites_of_flow(solver, body->result.flow);
    func->exported =
        def && !is_made_up(def) && solver->options.module && body->function->module == solver->program->main &&
        (is_shown_class(solver, body->function->cls) || (is_top_level(body->function) && is_fixed_def(solver, def)) ||
         def_leaves(solver, body->function)) &&
        !stays_inside(solver, body);
    func->passes_on = body->function->passes_on;
    func->outside = body->function->outside != NULL;
    func->id = unit->funcs.len;
    push(solver->arena, &unit->funcs, func);
    return func;
}

/* Which webs a load may find unbound. */
static void finish_unbound(Solver *solver, Body *body)
{
    Function *function = body->function;
    (void)solver;
    for (uint32_t i = 0; i < function->count; i++)
        if (function->unbound[i] && function->web_of[i] && body->flows[i])
            function->webs.at[function->web_of[i] - 1].may_be_unbound = true;
}

static int body_order(const void *a, const void *b)
{
    const Body *x = *(Body *const *)a, *y = *(Body *const *)b;
    if (!x->function->node != !y->function->node)
        return x->function->node ? -1 : 1;
    if (x->function != y->function)
        return x->function->index < y->function->index ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

/* The function that is called: it takes the same arguments and makes the generator. */
static void finish_generator(Solver *solver, Body *body)
{
    Func *run = body->instance->func, *maker = func_new(solver, body);
    const Flow *flow = flow_thing(solver, generator_of(solver, body));
    run->yields = flow_type(solver, flow);
    run->next_body = run->yields->bodies;
    run->yields->bodies = run;
    run->word = iterator_word(body);
    run->exported = false;
    maker->result = run->yields;
    maker->result_sites = sites_of_flow(solver, flow);
    for_each (Param, param, &run->params) {
        Var *var = NEW(solver->arena, Var);
        *var = *param.var;
        var->home = maker;
        var->id = maker->vars.len;
        var->may_be_unset = false;
        push(solver->arena, &maker->vars, var);
        param.var = var;
        param.captured = NULL;
        push(solver->arena, &maker->params, param);
    }
    body->instance->body = run;
    body->instance->func = maker;
}

const Sites *generator_sites(const Inference *inference, const Instance *instance)
{
    (void)inference;
    return instance->func->result_sites;
}

static void finish_instance(Solver *solver, Body *body)
{
    Inference *inference = solver->inference;
    Instance *instance = body->instance;
    instance->id = inference->instances.len;
    instance->reached = true;
    push(solver->arena, &inference->instances, instance);
    instance->func = func_new(solver, body);
    if (!body->function->node) {
        if (body->function->module == solver->program->main)
            inference->unit->entry = instance->func;
        finish_globals(solver, body);
        return;
    }
    finish_params(solver, body);
    finish_locals(solver, body);
    if (is_generator(body->function))
        finish_generator(solver, body);
}

/* Twins of one def are numbered. */
static void finish_twins(Solver *solver)
{
    Inference *inference = solver->inference;
    for (uint32_t i = 0; i < inference->instances.len; i++) {
        Instance *instance = inference->instances.at[i];
        Instance *before = i ? inference->instances.at[i - 1] : NULL;
        Instance *after = i + 1 < inference->instances.len ? inference->instances.at[i + 1] : NULL;
        if (!instance->function)
            continue;
        if (before && before->function == instance->function)
            instance->func->twin = before->func->twin + 1;
        else if (after && after->function == instance->function)
            instance->func->twin = 1;
        if (instance->body)
            instance->body->twin = instance->func->twin;
    }
}

static void finish_types(Solver *solver, Body *body)
{
    uint32_t count = body->function->count;
    body->types = NEW_ARRAY(solver->arena, Type *, count + 1);
    for (uint32_t i = 0; i < count; i++)
        body->types[i] = flow_type(solver, body->flows[i] ? body->flows[i] : flow_none_yet(solver));
}

/* A module's defs that no evidence reaches. */
static void finish_uncalled(Solver *solver)
{
    Unit *unit = solver->inference->unit;
    Module *main = solver->program->main;
    for_each (Node *, statement, &main->body) {
        bool reached = !solver->options.module || statement->kind != N_FunctionDef ||
                       !is_fixed_def(solver, statement) || is_made_up(statement);
        bool known = false;
        for_each (Func *, func, &unit->funcs) {
            reached = reached || (func->exported && func->name == shown_name(statement));
            known = known || func->at.start == statement->at.start;
        }
        if (!reached && known)
            push(solver->arena, &unit->unpassed, shown_name(statement));
        else if (!reached)
            push(solver->arena, &unit->uncalled, shown_name(statement));
    }
}

static int merged_order(const void *a, const void *b)
{
    const Merged *x = a, *y = b;
    return x->at.start < y->at.start ? -1 : x->at.start > y->at.start;
}

static void finish_merged(Solver *solver)
{
    Unit *unit = solver->inference->unit;
    for_each (Merged, merged, &solver->merged)
        push(solver->arena, &unit->merged, merged);
    if (unit->merged.len)
        qsort(unit->merged.at, unit->merged.len, sizeof *unit->merged.at, merged_order);
}

static void put_stats(Solver *solver, Text *out)
{
    text_print(out, "instances %u\nrounds %u\nevaluations %llu\nobjects %u\ntypes %u\n",
               solver->inference->instances.len, solver->inference->rounds, (unsigned long long)solver->evaluations,
               solver->things.len, type_total(solver->types));
    for_each (Merged, merged, &solver->inference->unit->merged) {
        Place at = place_of(solver->program->sources, merged.at);
        Place call = place_of(solver->program->sources, merged.call);
        text_print(out, "merged %s (%s:%u): %s (the call at %s:%u)\n", merged.name, at.source->path, at.line,
                   merged.why, call.source->path, call.line);
    }
}

static Unit *unit_new(Solver *solver)
{
    Program *program = solver->program;
    Unit *unit = NEW(solver->arena, Unit);
    unit->arena = solver->arena;
    unit->names = program->names;
    unit->sources = program->sources;
    unit->diags = program->diags;
    unit->types = solver->types;
    unit->module = program->main->name;
    unit->source = program->main->source;
    unit->doc = program->main->doc;
    for_each (Span, comment, &program->main->comments)
        push(solver->arena, &unit->comments, comment);
    for_each (Module *, module, &program->modules)
        if (module->is_stub && module != program->builtins)
            push(solver->arena, &unit->libraries, (const char *)module->name);
    return unit;
}

void finish(Solver *solver)
{
    solver->inference->unit = unit_new(solver);
    tell_exceptions(solver);
    VEC(Body *) bodies = {0};
    for_each (Body *, body, &solver->bodies)
        if (body->recorded && body->function->module != solver->program->driver)
            push(solver->arena, &bodies, body);
    qsort(bodies.at, bodies.len, sizeof *bodies.at, body_order);
    for (uint32_t i = 0; i + 1 < bodies.len;
         i++) /* the entry is the last; behind it: modules that the driver imports */
        if (!bodies.at[i]->function->node && bodies.at[i]->function->module == solver->program->main) {
            Body *entry = bodies.at[i];
            bodies.at[i] = last(&bodies);
            last(&bodies) = entry;
        }
    for_each (Body *, body, &bodies) {
        finish_types(solver, body);
        finish_unbound(solver, body);
        body->vars = NEW_ARRAY(solver->arena, Var *, body->function->webs.len + 1);
    }
    for_each (Body *, body, &bodies)
        finish_instance(solver, body);
    finish_twins(solver);
    finish_uncalled(solver);
    finish_merged(solver);
    finish_objects(solver);
    if (solver->options.causes)
        tell_all(solver, bodies.at, bodies.len);
    finish_classes(solver);
    share_fields(solver->inference->unit);
    finish_shown(solver);
    show_functions(solver);
    if (solver->options.stats)
        put_stats(solver, &solver->inference->stats);
}

/* ---- queries
 * ---------------------------------------------------------------------------------------------------------
 */
Type *type_of(const Inference *inference, const Instance *instance, const Node *expr)
{
    const Body *body = body_of(instance);
    if (!is_inside(body, expr))
        return type_simple(inference->unit->types, Type_never);
    if (expr->kind == N_Part) {
        const Type *whole = type_of(inference, instance, expr->Part.star->Starred.value);
        return whole && whole->kind == Type_tuple ? whole->items.at[expr->Part.index] : NULL;
    }
    return body->types[expr->id - body->function->base];
}

const Sites *sites_of(const Inference *inference, const Instance *instance, const Node *expr)
{
    const Body *body = body_of(instance);
    if (!is_inside(body, expr))
        return NULL;
    const Flow *flow =
        expr->kind == N_Part ? part_flow(inference->solver, body, expr) : body->flows[expr->id - body->function->base];
    return sites_of_flow(inference->solver, flow);
}

uint32_t site_of(const Inference *inference, const Instance *instance, const Node *expr)
{
    uint32_t site = made_at(body_of(instance), expr);
    if (site || constant_of(inference, instance, expr, NULL) == NULL)
        return site;
    const Sites *sites = sites_of(inference, instance, expr); /* sys.argv is one object */
    return sites_count(sites) == 1 ? sites_at(sites, 0) : 0;
}

Span cause_of(const Inference *inference, const Instance *instance, const Node *expr, const Type *member)
{
    Body *body = body_of(instance);
    Eval e = {.solver = inference->solver, .body = body};
    Slot *slot = expr->kind == N_Name || expr->kind == N_Param ? slot_of_name(&e, expr) : NULL;
    for (uint32_t i = 0; slot && i < slot->causes.len; i++) {
        const Flow *one = flow_of_atom(inference->solver, slot->causes.at[i].atom);
        if (flow_type(inference->solver, one) == member)
            return slot->causes.at[i].at;
    }
    return expr->at;
}

Var *var_of(const Inference *inference, const Instance *instance, const Node *name)
{
    Body *body = body_of(instance);
    uint32_t index;
    if (web_of(body->function, name, &index))
        return body->vars[index];
    if (name->kind == N_Attribute) {
        Eval e = {.solver = inference->solver, .body = body};
        Denoted what = denoted(&e, name);
        return what.variable ? global_var(inference, what.variable) : NULL;
    }
    const Symbol *symbol = symbol_elsewhere(name);
    if (!symbol || !symbol->home)
        return NULL;
    Body *owner = owner_of(body, symbol, &index);
    if (owner)
        return owner->vars[index];
    return global_var(inference, symbol);
}

Var *class_variable_of(const Inference *inference, const Type *type, Name name)
{
    const Thing *thing = type->cls->info;
    const ClassInfo *cls = thing->callback ? thing->callback->cls : thing->cls;
    Member *member = cls ? class_member(cls, name) : NULL;
    return member && member->kind == Member_variable ? global_var(inference, member->symbol) : NULL;
}

/* The list of its members, of an enumeration's class as a value; NULL: it is none. */
Var *enum_list_of(const Inference *inference, const Type *type)
{
    const Thing *thing = type->kind == Type_function ? type->cls->info : NULL;
    const Callback *callback = thing ? thing->callback : NULL;
    bool is =
        callback && callback->what == Callback_class && callback->cls->node && callback->cls->node->ClassDef.is_enum;
    Var *list = is ? class_variable_of(inference, type, intern_text(inference->program->names, "_member_list_")) : NULL;
    return list && list->type->kind == Type_list ? list : NULL;
}

bool has_method(const Inference *inference, const Type *type, const char *name)
{
    const Thing *thing = type->cls->info;
    return class_member(thing->cls, intern_text(inference->program->names, name)) != NULL;
}

Name field_name_of(const Inference *inference, const Instance *instance, const Node *attribute)
{
    return mangled(inference->solver, body_of(instance)->function->cls, attribute->Attribute.attr);
}

bool is_kept_by_enum(const Inference *inference, const Instance *instance, const Type *type, Name name)
{
    (void)inference;
    return enum_keeps(body_of(instance)->function, ((const Thing *)type->cls->info)->cls, name);
}

bool is_of_class(const Inference *inference, const Instance *instance, const Type *type, const Node *name)
{
    Eval e = {.solver = inference->solver, .body = body_of(instance)};
    Denoted what = denoted(&e, name);
    const ClassInfo *exception = exception_meant(&e, &what);
    if (type->kind == Type_instance && exception)
        return class_is(((const Thing *)type->cls->info)->cls, exception);
    if (names_function_class(name) && type->kind == Type_function)
        return function_is(((const Thing *)type->cls->info)->callback, name->Name.name) == Known_yes;
    if (names_abstract(name))
        return type->kind == Type_instance
                   ? class_is_abstract(inference->solver, ((const Thing *)type->cls->info)->cls, name->Name.name)
                   : kind_is_abstract(type->kind, type_row(type), name->Name.name);
    if (type->kind == Type_instance && what.what != Denotes_class)
        return name->kind == N_Name && class_stands_for(((const Thing *)type->cls->info)->cls, name->Name.name);
    return type->kind == Type_instance && what.what == Denotes_class && what.cls &&
           class_is(((const Thing *)type->cls->info)->cls, what.cls);
}

static const ClassInfo *class_of_type(const Type *type)
{
    return type->kind == Type_instance ? ((const Thing *)type->cls->info)->cls : NULL;
}

OperatorMethods methods_of_operator(const Inference *inference, const Instance *instance, const Node *node, Op op,
                                    bool in_place, const Node *left, const Type *a, const Node *right, const Type *b)
{
    const ClassInfo *x = class_of_type(a), *y = class_of_type(b);
    Plan plan = operator_plan(inference->solver, op, in_place, x, y);
    const Body *body = body_of(instance);
    const Callees *callees = is_inside(body, node) ? body->implied[node->id - body->function->base] : NULL;
    OperatorMethods methods = {.count = 0};
    bool asks_text = op == Op_mod && a->kind == Type_str && !(y && class_stands_for(y, "tuple"));
    for (uint32_t i = 0; i < plan.count && !asks_text; i++) {
        const Attempt *attempt = &plan.at[i];
        const Callee *found = NULL;
        for (uint32_t k = 0; callees && k < callees->len && !found; k++) {
            const Callee *callee = &callees->at[k];
            if (!strcmp(callee->special, attempt->method) && callee->other == (attempt->right ? x : y) &&
                callee->receiver == (attempt->right ? right : left) &&
                callee->receiver_type == (attempt->right ? b : a))
                found = callee;
        }
        if (!found) /* an earlier one always answers */
            break;
        methods.at[methods.count].method = attempt->method;
        methods.at[methods.count].right = attempt->right;
        methods.at[methods.count].negated = attempt->negated;
        methods.at[methods.count++].callee = found;
    }
    return methods;
}

/* Does the operator ask a method of that class, or become a number of it? */
bool answers_operator(const Inference *inference, Op op, const Type *type)
{
    const ClassInfo *cls = class_of_type(type);
    return operator_plan(inference->solver, op, false, cls, NULL).count > 0 ||
           operator_plan(inference->solver, op, false, NULL, cls).count > 0 ||
           (op == Op_mul && has_method(inference, type, "__index__"));
}

const Callee *implied_of(const Inference *inference, const Instance *instance, const Node *node, const char *method,
                         const Type *receiver_type, const Node *receiver)
{
    const Body *body = body_of(instance);
    const Callees *callees = is_inside(body, node) ? body->implied[node->id - body->function->base] : NULL;
    (void)inference;
    for (uint32_t i = 0; callees && i < callees->len; i++) {
        const Callee *callee = &callees->at[i];
        if (!strcmp(callee->special, method) && callee->receiver_type == receiver_type && callee->receiver == receiver)
            return callee;
    }
    return NULL;
}

Func *owner_func(const Inference *inference, const Instance *instance, const Symbol *symbol)
{
    (void)inference;
    for (const Body *body = body_of(instance); body; body = body->outer)
        if (body->function->scope == symbol->home)
            return body->instance->body ? body->instance->body : body->instance->func;
    return NULL;
}

Var *global_var(const Inference *inference, const Symbol *symbol)
{
    Function *module = map_get(&inference->solver->functions, symbol->home->module);
    uintptr_t web = module ? (uintptr_t)map_get(&module->symbol_web, symbol) : 0;
    return web >= 2 && module->body->vars ? module->body->vars[web - 2] : NULL;
}

bool may_be_unbound(const Inference *inference, const Instance *instance, const Node *name)
{
    const Body *body = body_of(instance);
    uint32_t index;
    if (web_of(body->function, name, &index))
        return body->function->unbound[name->id - body->function->base];
    if (name->kind != N_Name || !name->Name.symbol || !name->Name.symbol->home)
        return false;
    const Symbol *symbol = name->Name.symbol;
    const Body *owner = owner_of((Body *)body, symbol, &index);
    for (const Body *around = body->outer; !owner && around; around = around->outer)
        owner = around->function->node && around->function->scope == symbol->home ? around : NULL;
    Function *function = owner ? owner->function : map_get(&inference->solver->functions, symbol->home->module);
    return function && map_get(&function->late, symbol);
}

bool is_dead(const Inference *inference, const Instance *instance, const Node *stmt)
{
    const Body *body = body_of(instance);
    (void)inference;
    return !body->live[stmt->id - body->function->base];
}

const Callees *callees_of(const Inference *inference, const Instance *instance, const Node *call)
{
    static const Callees none; /* never changed */
    const Body *body = body_of(instance);
    (void)inference;
    const Callees *callees = is_inside(body, call) ? body->callees[call->id - body->function->base] : NULL;
    return callees ? callees : &none;
}

/* `__name__` of a program's main module is "__main__"; of a module, the name it is imported by. */
static Str module_name(const Inference *inference, const Module *module)
{
    bool main = module == inference->program->main && !inference->solver->options.module;
    const char *name = main ? "__main__" : module->name;
    return (Str){name, (uint32_t)strlen(name)};
}

static bool is_module_name(const Node *node)
{
    return node->kind == N_Name && !strcmp(node->Name.name, "__name__") && node->Name.symbol &&
           !node->Name.symbol->home;
}

const char *constant_of(const Inference *inference, const Instance *instance, const Node *expr, Const *value)
{
    Eval e = {.solver = inference->solver, .body = body_of(instance)};
    Denoted what = denoted(&e, expr);
    if (value)
        *value = (Const){0};
    if (is_module_name(expr)) {
        if (value)
            value->text = module_name(inference, instance->module);
        return "__name__";
    }
    switch (what.what) {
    case Denotes_constant:
        if (value && what.constant && what.constant->has_value)
            *value = what.constant->value;
        return what.name ? what.name : what.constant->name;
    case Denotes_module:
        return what.module->name;
    case Denotes_stub:
        return what.name ? what.name : what.stub->special;
    default:
        return NULL;
    }
}
