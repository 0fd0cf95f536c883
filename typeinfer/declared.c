/* declared.c -- NAME.pyi beside the source, and annotations: how Python may call the functions.
 * In: the stub's tree.  Out: calls from Python, as evidence; diagnostics where stub and code disagree.
 * Rule: checked and not trusted: a stub adds calls, it never changes what the code does.
 *     def scale(xs: list[float], by: float = ...) -> list[float]: ...
 *         => scale(list[float], float), and scale(list[float]) with its default */
#include "typeinfer/solve.h"

/* ---- what a stub may say ---------------------------------------------------------------------------------- */
static const char *text_of(Solver *solver, Span at)
{
    const Source *source = place_of(solver->program->sources, at).source;
    return arena_copy(solver->arena, source->text + (at.start - source->base), at.end - at.start);
}

static Name last_name(const Node *node)
{
    return node->kind == N_Name ? node->Name.name : node->kind == N_Attribute ? node->Attribute.attr : NULL;
}

static bool is_any_of(const char *name, const char *const *words)
{
    for (; name && *words; words++)
        if (!strcmp(name, *words))
            return true;
    return false;
}

/* The innermost part of a type that no slot can have; NULL: none. */
static const Node *culprit(Solver *solver, const Node *node)
{
    static const char *const containers[] = {"list", "List", "tuple", "Tuple", "Optional", "Union", NULL};
    static const char *const iterables[] = {"range", "Array", "Never", "NoReturn", NULL};
    if (node->kind == N_BinOp && node->BinOp.op == Op_bitor) {
        const Node *left = culprit(solver, node->BinOp.left);
        return left ? left : culprit(solver, node->BinOp.right);
    }
    if (node->kind != N_Subscript || !is_any_of(last_name(node->Subscript.value), containers))
        return read_annotation(solver, node, NULL) && !is_any_of(last_name(node), iterables) ? NULL : node;
    const Node *index = node->Subscript.index, *found = NULL;
    Nodes one = {.at = (Node **)&index, .len = 1};
    for_each (Node *, item, index->kind == N_Tuple ? &index->Tuple.items : &one)
        if (!found && !(item->kind == N_Constant && item->Constant.literal == Literal_ellipsis))
            found = culprit(solver, item);
    return found || read_annotation(solver, node, NULL) ? found : node;
}

/* T = TypeVar("T") */
static bool is_type_variable(Solver *solver, const Node *name)
{
    if (name->kind == N_Name)
        for_each (Node *, node, &solver->program->main->declared->body)
            if (node->kind == N_Assign && last_name(node->Assign.targets.at[0]) == name->Name.name &&
                node->Assign.value->kind == N_Call)
                return true;
    return false;
}

/* false: refused.  *annotation is NULL for Any. */
static bool read_type(Solver *solver, const Node *node, Annotation **annotation)
{
    static const char *const nothing[] = {"NoReturn", "Never", NULL};
    *annotation = NULL;
    if (!node || is_any_of(last_name(node), nothing))
        return true;
    const Node *wrong = culprit(solver, node);
    if (wrong && is_type_variable(solver, wrong))
        report(solver->diags, D_stub_generic, wrong->at);
    else if (wrong)
        report(solver->diags, D_stub_type, wrong->at, text_of(solver, wrong->at));
    if (wrong)
        return false;
    *annotation = read_annotation(solver, node, NULL);
    if ((*annotation)->what == Ann_object)
        *annotation = NULL;
    return true;
}

/* ---- reading ---------------------------------------------------------------------------------------------- */
static Function *function_named(Solver *solver, Name name)
{
    Function *found = NULL;
    for_each (Function *, function, &solver->all_functions)
        if (function->module == solver->program->main && is_top_level(function) &&
            function->node->FunctionDef.name == name)
            found = function;
    return found;
}

static bool same_param(const Node *a, const Node *b)
{
    bool hidden = !strncmp(b->Param.name, "__", 2);
    if (b->Param.value && !a->Param.value)
        return false;
    if (b->Param.param == Param_positional_only || hidden)
        return a->Param.param <= Param_normal;
    bool named =
        a->Param.param == b->Param.param || (a->Param.param == Param_normal && b->Param.param == Param_keyword_only);
    return a->Param.name == b->Param.name && named;
}

/* Whether what the stub allows can be called. */
static bool same_shape(Solver *solver, const Function *function, const Node *def)
{
    const Nodes *a = &function->node->FunctionDef.params, *b = &def->FunctionDef.params;
    bool same = a->len == b->len;
    for (uint32_t i = 0; same && i < a->len; i++)
        same = same_param(a->at[i], b->at[i]);
    if (same)
        return true;
    Diag *diag = report(solver->diags, D_stub_differs, def->FunctionDef.name_at, def->FunctionDef.name,
                        "its parameters are not those of the function");
    diag_label(solver->diags, diag, function->node->FunctionDef.name_at, "the function");
    return false;
}

static bool only_overload(Solver *solver, const Node *def)
{
    for_each (Node *, decorator, &def->FunctionDef.decorators) {
        Name name = last_name(decorator);
        if (name && !strcmp(name, "overload"))
            continue;
        report(solver->diags, D_stub_part, decorator->at, "this decorator");
        return false;
    }
    if (def->FunctionDef.is_async)
        report(solver->diags, D_stub_part, def->FunctionDef.name_at, "an async def");
    if (def->FunctionDef.type_params.len)
        report(solver->diags, D_stub_generic, def->FunctionDef.type_params.at[0]->at);
    return !def->FunctionDef.is_async && !def->FunctionDef.type_params.len;
}

static void read_def(Solver *solver, const Node *def)
{
    const Nodes *params = &def->FunctionDef.params;
    Function *function = function_named(solver, def->FunctionDef.name);
    if (!only_overload(solver, def))
        return;
    if (!function) {
        report(solver->diags, D_stub_differs, def->FunctionDef.name_at, def->FunctionDef.name,
               "the module has no such function");
        return;
    }
    Signature *signature = NEW(solver->arena, Signature);
    signature->function = function;
    signature->def = def;
    signature->params = NEW_ARRAY(solver->arena, Annotation *, params->len + 1);
    bool good = read_type(solver, def->FunctionDef.returns, &signature->result);
    for (uint32_t i = 0; i < params->len; i++)
        good &= read_type(solver, params->at[i]->Param.annotation, &signature->params[i]);
    if (good && same_shape(solver, function, def))
        push(solver->arena, &solver->declared, signature);
}

static void read_statement(Solver *solver, const Node *node)
{
    Annotation *annotation;
    switch (node->kind) {
    case N_FunctionDef:
        read_def(solver, node);
        return;
    case N_AnnAssign:
        read_type(solver, node->AnnAssign.annotation, &annotation);
        return;
    case N_Import:
    case N_ImportFrom:
    case N_Assign: /* __all__, TypeVar */
    case N_ExprStmt:
    case N_Pass:
        return;
    case N_ClassDef:
        report(solver->diags, D_stub_part, node->ClassDef.name_at, "a class");
        return;
    default:
        report(solver->diags, D_stub_part, node->at, node_text(node->kind));
    }
}

void declared_read(Solver *solver)
{
    const Module *declared = solver->program->main->declared;
    if (declared && !declared->failed)
        for_each (Node *, node, &declared->body)
            read_statement(solver, node);
}

/* ---- calls from Python ------------------------------------------------------------------------------------ */
typedef struct Outer {
    Eval eval;
    Function *function;
    const Nodes *params;      /* of the def in the source */
    const Nodes *sites;       /* of the def that has the annotations */
    Annotation **annotations; /* NULL: only the default, if any */
} Outer;

static const Flow *default_flow(Outer *o, uint32_t i)
{
    const Node *param = o->params->at[i];
    return param->Param.value ? slot_read(o->eval.solver, place_of_node(&o->eval, param), NULL)
                              : flow_none_yet(o->eval.solver);
}

static Span cause_of_param(const Outer *o, uint32_t i, bool by_default)
{
    const Node *site = o->sites->at[i], *param = o->params->at[i];
    if ((by_default || !site->Param.annotation) && param->Param.value)
        return param->Param.value->at;
    return site->Param.annotation ? site->Param.annotation->at : site->at;
}

/* With all arguments given, or with every default that is of another type than its annotation. */
static Body *call_once(Outer *o, bool omitted)
{
    Solver *solver = o->eval.solver;
    uint32_t count = o->params->len, others = 0;
    const Flow **flows = NEW_ARRAY(solver->arena, const Flow *, count + 1);
    bool *by_default = NEW_ARRAY(solver->arena, bool, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        const Node *param = o->params->at[i], *site = o->sites->at[i];
        unsigned cost = 0;
        uint32_t which = 0;
        const Flow *value = default_flow(o, i);
        if (param->Param.param == Param_star || param->Param.param == Param_double_star)
            return NULL;
        bool fits = o->annotations[i] && flow_matches(solver, value, o->annotations[i], &cost) && cost == 0;
        by_default[i] = !o->annotations[i] || (omitted && site->Param.value && value->count && !fits);
        others += by_default[i] && o->annotations[i];
        flows[i] = by_default[i] ? value : annotation_flow(&o->eval, o->annotations[i], site, &which, NULL, NULL);
        if (flows[i]->count == 0)
            return NULL;
    }
    if (omitted && !others)
        return NULL;
    Body *body = body_for(solver, &(Calling){o->function, NULL, flows, count, NULL}, NULL, NULL);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t web;
        if (web_of(o->function, o->params->at[i], &web))
            slot_add(solver, &body->webs[web], flows[i], cause_of_param(o, i, by_default[i]));
    }
    body->from_python = true;
    return body;
}

static Outer outer_new(Solver *solver, Function *function, const Node *def, Annotation **annotations)
{
    return (Outer){.eval = {.solver = solver, .body = function->home->body},
                   .function = function,
                   .params = &function->node->FunctionDef.params,
                   .sites = &def->FunctionDef.params,
                   .annotations = annotations};
}

void call_annotated(Solver *solver, Function *function)
{
    const Nodes *params = &function->node->FunctionDef.params;
    Annotation **annotations = NEW_ARRAY(solver->arena, Annotation *, params->len + 1);
    for (uint32_t i = 0; i < params->len; i++) {
        const Node *annotation = params->at[i]->Param.annotation;
        annotations[i] = annotation ? read_annotation(solver, annotation, NULL) : NULL;
        if (annotation && !annotations[i])
            return;
    }
    Outer outer = outer_new(solver, function, function->node, annotations);
    if (call_once(&outer, false))
        call_once(&outer, true);
}

/* Python calls a decorated function through the def that forwards to it, as the program's own calls reach the inside.
 */
static void call_forward(Solver *solver, Function *forward, const Function *inside)
{
    const Nodes *params = &forward->node->FunctionDef.params, *inner = &inside->node->FunctionDef.params;
    uint32_t count = solver->bodies.len;
    for (uint32_t at = 0; at < count; at++) {
        Body *body = solver->bodies.at[at];
        const Flow **flows = NEW_ARRAY(solver->arena, const Flow *, params->len + 1);
        bool known = body->function == inside && inner->len == params->len;
        for (uint32_t i = 0, web; known && i < params->len; i++) {
            flows[i] = web_of(inside, inner->at[i], &web) ? slot_read(solver, &body->webs[web], NULL) : NULL;
            known = flows[i] && flows[i]->count;
        }
        if (!known)
            continue;
        call_from_python(solver, &(Calling){forward, NULL, flows, params->len, NULL});
        run_queue(solver);
    }
}

void call_forwards(Solver *solver)
{
    const Nodes *body = &solver->program->main->body;
    for (uint32_t i = 1; i < body->len; i++)
        if (body->at[i]->kind == N_FunctionDef && body->at[i]->FunctionDef.forwards)
            call_forward(solver, function_of(solver, body->at[i]), function_of(solver, body->at[i - 1]));
}

void call_declared(Solver *solver)
{
    for_each (Signature *, signature, &solver->declared) {
        Outer outer = outer_new(solver, signature->function, signature->def, signature->params);
        signature->body = call_once(&outer, false);
        if (signature->body)
            call_once(&outer, true);
    }
}

/* ---- is it true? ------------------------------------------------------------------------------------------ */
static void check_result(Solver *solver, const Signature *signature)
{
    const Slot *result = &signature->body->result;
    const Flow *flow = result->flow ? result->flow : flow_none_yet(solver);
    unsigned cost = 0;
    if (flow_matches(solver, flow, signature->result, &cost))
        return;
    const Node *returns = signature->def->FunctionDef.returns;
    const char *what = arena_print(solver->arena, "the result of %s", signature->def->FunctionDef.name);
    const char *type = type_text(solver->arena, flow_type(solver, flow));
    Diag *diag = report(solver->diags, D_stub_wrong, returns->at, what, type, text_of(solver, returns->at));
    for_each (Cause, cause, &result->causes) {
        const Flow *one = flow_of_atom(solver, cause.atom);
        if (!flow_matches(solver, one, signature->result, &cost))
            diag_label(solver->diags, diag, cause.at, "%s because of this",
                       type_text(solver->arena, flow_type(solver, one)));
    }
}

static void check_global(Solver *solver, const Node *node)
{
    Name name = last_name(node->AnnAssign.target);
    Function *home = map_get(&solver->functions, solver->program->main);
    Annotation *annotation = read_annotation(solver, node->AnnAssign.annotation, NULL);
    Flow const *flow = flow_none_yet(solver);
    Slot place = {0};
    bool found = false;
    unsigned cost = 0;
    for (uint32_t i = 0; i < home->webs.len; i++)
        if (home->webs.at[i].symbol->name == name) {
            found = true;
            flow = flow_join(solver, flow, slot_read(solver, &home->body->webs[i], NULL), &place);
        }
    if (!found)
        report(solver->diags, D_stub_differs, node->at, name, "the module has no such name");
    else if (annotation && !flow_matches(solver, flow, annotation, &cost))
        report(solver->diags, D_stub_wrong, node->at, name, type_text(solver->arena, flow_type(solver, flow)),
               text_of(solver, node->AnnAssign.annotation->at));
}

void check_declared(Solver *solver)
{
    const Module *declared = solver->program->main->declared;
    if (!declared || declared->failed || solver->diags->errors)
        return;
    for_each (Signature *, signature, &solver->declared)
        if (signature->body && signature->body->recorded && signature->result)
            check_result(solver, signature);
    for_each (Node *, node, &declared->body)
        if (node->kind == N_AnnAssign && node->AnnAssign.target->kind == N_Name)
            check_global(solver, node);
}
