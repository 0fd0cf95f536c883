/* lower.c -- AST and finished types -> IR: blocks, temporaries, the order of evaluation, one rule
 * per statement. In: Inference.  Out: the bodies of its Funcs. Rule: a statement is lowered when
 * Python would run it; what it needs first stands in front of it. x = f(a) + xs[i]   =>   left: int
 * = f(a) right: int = xs[i] x = left + right */
#include <stdio.h>

#include "typeinfer/lower.h"

/* ---- blocks ---------------------------------------------------------------------------------- */
static void note_leave(void *context, Block *block)
{
    bool *found = context;
    for_each (Ir *, node, block) {
        *found |= node->kind == I_Leave;
        if (node->kind != I_Finally)
            ir_each_block(node, note_leave, found);
        else
            note_leave(found, &node->Finally.final);
    }
}

/* A Leave of the Finally whose body this is. */
bool may_leave(const Block *body)
{
    bool found = false;
    note_leave(&found, (Block *)body);
    return found;
}

static bool try_ends(const Ir *node)
{
    if (!block_ends(&node->Try.body) && !block_ends(&node->Try.orelse))
        return false;
    for_each (Ir *, handler, &node->Try.handlers)
        if (!block_ends(&handler->Except.body))
            return false;
    return true;
}

static bool statement_ends(const Ir *node)
{
    switch (node->kind) {
    case I_Raise:
    case I_Throw:
    case I_Return:
    case I_Break:
    case I_Continue:
    case I_Leave:
        return true;
    case I_Try:
        return try_ends(node);
    case I_Finally:
        return block_ends(&node->Finally.final) || (block_ends(&node->Finally.body) && !may_leave(&node->Finally.body));
    case I_Eval:
        return node->Eval.value->type->kind == Type_never;
    case I_If:
        return block_ends(&node->If.body) && block_ends(&node->If.orelse);
    default:
        return false;
    }
}

bool block_ends(const Block *block)
{
    return block->len && statement_ends(last(block));
}

void put(Lower *l, Ir *statement)
{
    if (!block_ends(l->block))
        push(l->arena, l->block, statement);
}

void put_set(Lower *l, Var *var, Ir *value, Span at)
{
    put(l, ir_set(l->unit, var, convert(l, value, var->type), at));
    Var *flag = map_get(l->late, var);
    if (flag)
        put_set(l, flag, tree_bool(l, true, at), at);
}

Block *enter(Lower *l, Block *block)
{
    Block *old = l->block;
    l->block = block;
    return old;
}

uint32_t here(const Lower *l)
{
    return l->block->len;
}

Ir *if_new(Lower *l, Ir *test, Span at)
{
    Ir *node = ir_new(l->unit, I_If, NULL, at);
    node->If.test = test;
    put(l, node);
    return node;
}

/* Nothing gets here, and so nothing may follow: where no statement says why (inference found that what is needed
 * never has a value, as the default of a function that no def ever made), one does. */
Ir *ended(Lower *l, Type *type, Span at)
{
    (void)type;
    if (!block_ends(l->block))
        raise_with(l, "SystemError", tree_text(l, "never reached", at), at);
    return ir_new(l->unit, I_Const, l->never, at);
}

void lower_refuse(Lower *l, Span at, const char *format, ...)
{
    va_list list;
    char text[300];
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    report(l->unit->diags, D_unsupported, at, text);
}

/* ---- does a statement change what a tree reads? ---------------------------------------------- */
typedef struct Disturb {
    const Ir *tree;
    bool heap, globals; /* the tree reads elements or lengths; a global */
    bool found;
    const Var *var; /* asked: does the tree read it? */
    bool reads_var;
} Disturb;

static bool is_mutable(const Type *type)
{
    if (type->kind == Type_list || type->kind == Type_packed || type->kind == Type_array || type->kind == Type_dict ||
        type->kind == Type_set)
        return true;
    if (type->recursive)
        return true;
    for_each (Type *, item, &type->items) {
        if (is_mutable(item))
            return true;
    }
    return false;
}

static void note_mutable(void *context, Ir **slot)
{
    bool *found = context;
    *found = *found || is_mutable((*slot)->type);
}

static bool reads_contents(Ir *node)
{
    bool found = false;
    switch (node->kind) {
    case I_Get:
    case I_TupleNew:
    case I_Field:
    case I_ListNew:
    case I_TableNew:
    case I_Convert:
    case I_Select:
    case I_IsNone:
    case I_HasType:
    case I_IsSame:
    case I_Shape:
    case I_New:
    case I_GeneratorNew:
        return false;
    case I_Attr:
    case I_Entry:
        return true;
    default:
        ir_each_operand(node, note_mutable, &found);
        return found;
    }
}

static void note_reads(void *context, Ir *node)
{
    Disturb *disturb = context;
    disturb->heap = disturb->heap || reads_contents(node);
    if (node->kind != I_Get)
        return;
    disturb->globals = disturb->globals || !node->Get.var->home;
    disturb->reads_var = disturb->reads_var || node->Get.var == disturb->var;
}

static bool tree_reads(const Ir *tree, const Var *var)
{
    Disturb disturb = {.var = var};
    Ir *root = (Ir *)tree;
    ir_walk(&(Block){&root, 1, 1}, note_reads, &disturb);
    return disturb.reads_var;
}

static void note_writes(void *context, Ir *node)
{
    Disturb *disturb = context;
    if (ir_calls_hooks(node)) /* they may change anything that others can see */
        disturb->found |= disturb->heap || disturb->globals;
    switch (node->kind) {
    case I_Set:
        disturb->found |= tree_reads(disturb->tree, node->Set.var);
        break;
    case I_Unset:
        disturb->found |= tree_reads(disturb->tree, node->Unset.var);
        break;
    case I_Loop:
        disturb->found |= tree_reads(disturb->tree, node->Loop.index);
        break;
    case I_Call:
    case I_Resume:
    case I_Yielded:
    case I_Yield:
    case I_Delegate:
    case I_Returned:
        disturb->found |= disturb->heap || disturb->globals;
        break;
    case I_Library:
        disturb->found |= disturb->heap && node->Library.library->writes;
        break;
    case I_Store:
    case I_StoreAttr:
    case I_UnsetAttr:
    case I_SetArgs:
    case I_StoreSlice:
    case I_Remove:
    case I_RemoveSlice:
        disturb->found |= disturb->heap;
        break;
    default:
        break;
    }
}

static bool is_disturbed(const Lower *l, uint32_t mark, const Ir *tree)
{
    if (mark >= l->block->len || tree->kind == I_Const || (tree->kind == I_Get && tree->Get.var->is_temp))
        return false;
    Disturb disturb = {.tree = tree};
    Ir *root = (Ir *)tree;
    ir_walk(&(Block){&root, 1, 1}, note_reads, &disturb);
    Block since = {l->block->at + mark, l->block->len - mark, 0};
    ir_walk(&since, note_writes, &disturb);
    return disturb.found;
}

/* ---- temporaries ----------------------------------------------------------------------------- */
void settle(Lower *l, uint32_t mark, Ir **tree, const char *role)
{
    if (!is_disturbed(l, mark, *tree))
        return;
    Var *temp = temp_new(l->func, role, (*tree)->type, (*tree)->at);
    block_insert(l->arena, l->block, mark, ir_set(l->unit, temp, *tree, (*tree)->at));
    *tree = ir_get(l->unit, temp, (*tree)->at);
}

static Ir *save(Lower *l, Ir *tree, const char *role)
{
    Var *temp = temp_new(l->func, role, tree->type, tree->at);
    put(l, ir_set(l->unit, temp, tree, tree->at));
    return ir_get(l->unit, temp, tree->at);
}

Ir *evaluate(Lower *l, Ir *tree)
{
    Ir *node = ir_new(l->unit, I_Eval, NULL, tree->at);
    node->Eval.value = tree;
    put(l, node);
    return node;
}

Ir *quiet(Lower *l, Ir *tree, const char *role)
{
    if (ir_is_quiet(tree))
        return tree;
    if (tree->type->kind == Type_never) {
        evaluate(l, tree);
        return ended(l, l->never, tree->at);
    }
    if (tree->type->kind == Type_none) {
        evaluate(l, tree);
        return tree_none(l, tree->at);
    }
    return save(l, tree, role);
}

Ir *hold(Lower *l, Ir *tree, const char *role)
{
    tree = quiet(l, tree, role);
    if (tree->kind == I_Const || (tree->kind == I_Get && (tree->Get.var->is_temp || tree->Get.var->is_index)))
        return tree;
    return save(l, tree, role);
}

Ir *again(Lower *l, const Ir *tree)
{
    return ir_copy(l->unit, tree, NULL);
}

Var *result_var(Lower *l, const char *role, Type *type, Span at)
{
    Var *var = temp_new(l->func, role, type, at);
    var->is_temp = false;
    var->hidden = true;
    return var;
}

/* ---- statements ------------------------------------------------------------------------------ */
static void lower_ExprStmt(Lower *l, const Node *n)
{
    lower_effect(l, n->ExprStmt.value);
}

/* return x with a finally in front: returned = x; on to it */
static bool lower_passed_return(Lower *l, Ir *value, Span at)
{
    Type *type = l->func->result;
    bool nothing = type->kind == Type_none || type->kind == Type_never;
    if (nothing && value && !ir_is_quiet(value))
        evaluate(l, value);
    if (value && value->type->kind == Type_never) {
        quiet(l, value, "result");
        return true;
    }
    if (!nothing) {
        if (!l->returned)
            l->returned = result_var(l, "returned", type, at);
        put_set(l, l->returned, value ? value : convert(l, tree_none(l, at), type), at);
    }
    return leaves_by(l, Way_return, at);
}

static void lower_Return(Lower *l, const Node *n)
{
    Ir *value = n->Return.value ? lower_as(l, n->Return.value, l->func->result) : NULL;
    Ir *node = ir_new(l->unit, I_Return, NULL, n->at);
    if (l->exits && lower_passed_return(l, value, n->at))
        return;
    if (l->func->result->kind == Type_none || l->func->result->kind == Type_never) {
        if (value && !ir_is_quiet(value))
            evaluate(l, value);
        value = NULL;
    } else if (!value) {
        value = convert(l, tree_none(l, n->at), l->func->result);
    }
    node->Return.value = value;
    if (!value || value->type->kind != Type_never)
        put(l, node);
    else
        quiet(l, value, "result");
}

static void lower_If(Lower *l, const Node *n)
{
    Ir *test = lower_test(l, n->If.test);
    if (is_const(test, Type_bool)) {
        const Nodes *taken = test->Const.value.integer ? &n->If.body : &n->If.orelse;
        for_each (Node *, statement, taken) {
            lower_statement(l, statement);
        }
        return;
    }
    Ir *node = if_new(l, test, n->at);
    lower_block(l, &n->If.body, &node->If.body);
    lower_block(l, &n->If.orelse, &node->If.orelse);
}

static void lower_While(Lower *l, const Node *n)
{
    Ir *node = ir_new(l->unit, I_While, NULL, n->at);
    Block *outer = enter(l, &node->While.before);
    node->While.test = lower_test(l, n->While.test);
    enter(l, outer);
    l->loops++;
    lower_block(l, &n->While.body, &node->While.body);
    l->loops--;
    lower_block(l, &n->While.orelse, &node->While.orelse);
    put(l, node);
}

static void lower_simple(Lower *l, const Node *n)
{
    if (!leaves_by(l, n->kind == N_Break ? Way_break : Way_continue, n->at))
        put(l, ir_new(l->unit, n->kind == N_Break ? I_Break : I_Continue, NULL, n->at));
}

static void lower_AnnAssign(Lower *l, const Node *n)
{
    if (n->AnnAssign.value)
        assign_to(l, n->AnnAssign.target, lower_expr(l, n->AnnAssign.value));
}

/* Tracebacks show the body as a function of its own, called where the class stands. */
static void add_class_frame(Lower *l, const Node *n)
{
    Frame frame = {.at = n->at, .caller = n->ClassDef.name_at, .name = shown_class(n), .of_class = true};
    const Node *first = n->ClassDef.body.len ? n->ClassDef.body.at[0] : NULL;
    const Nodes *decorators = !first                         ? NULL
                              : first->kind == N_FunctionDef ? &first->FunctionDef.decorators
                              : first->kind == N_ClassDef    ? &first->ClassDef.decorators
                                                             : NULL;
    if (decorators && decorators->len)
        first = decorators->at[0];
    frame.first = (Span){n->at.start, first ? first->at.start : n->at.end};
    for_each (Frame, old, &l->unit->frames)
        if (old.of_class && old.at.start == n->at.start)
            return;
    push(l->arena, &l->unit->frames, frame);
}

/* The body runs where the class stands; its variables are globals. */
static void lower_class(Lower *l, const Node *n)
{
    add_class_frame(l, n);
    if (n->ClassDef.is_enum)
        mark_defined(l, n->ClassDef.symbol, n->at);
    for_each (Node *, statement, &n->ClassDef.body)
        lower_statement(l, statement);
    mark_defined(l, n->ClassDef.symbol, n->at);
}

static void lower_nothing(Lower *l, const Node *n)
{
    (void)l, (void)n;
}

static void lower_unsupported(Lower *l, const Node *n)
{
    lower_refuse(l, n->at, "%s", node_text(n->kind));
}

#define lower_FunctionDef lower_def
#define lower_ClassDef    lower_class
#define lower_Delete      lower_delete
#define lower_Assign      lower_assign
#define lower_AugAssign   lower_aug_assign
#define lower_For         lower_for
#define lower_With        lower_with
#define lower_Raise       lower_raise
#define lower_Try         lower_try
#define lower_Assert      lower_assert
#define lower_Import      lower_import
#define lower_ImportFrom  lower_import
#define lower_Global      lower_nothing
#define lower_Nonlocal    lower_nothing
#define lower_Pass        lower_nothing
#define lower_Break       lower_simple
#define lower_Continue    lower_simple
#define lower_Match       lower_unsupported

static void (*const statements[N_count])(Lower *, const Node *) = {
#define EXPR(k, ...)
#define PART(k, ...)
#define PATT(k, ...)
#define STMT(k, ...) [N_##k] = lower_##k,
#include "frontend/ast.def"
};

/* A file that only the statement held is closed behind it. */
static void close_unnamed(Lower *l, uint32_t first, Span at)
{
    uint32_t end = l->block->len;
    for (uint32_t i = first; i < end && !block_ends(l->block); i++) {
        Ir *set = l->block->at[i];
        if (set->kind == I_Eval && type_is_let_go(set->Eval.value->type))
            set = l->block->at[i] =
                ir_set(l->unit, temp_new(l->func, "file", set->Eval.value->type, at), set->Eval.value, at);
        bool made = set->kind == I_Set && (set->Set.value->kind == I_Library || set->Set.value->kind == I_Call ||
                                           set->Set.value->kind == I_Slice);
        if (!made || !set->Set.var->is_temp || !type_is_let_go(set->Set.var->type))
            continue;
        Ir *node = ir_new(l->unit, I_Unset, NULL, at);
        node->Unset.var = set->Set.var;
        put(l, node);
    }
}

void lower_statement(Lower *l, const Node *n)
{
    if (is_dead(l->inference, l->instance, n) || block_ends(l->block))
        return;
    l->at = n->at;
    uint32_t first = l->block->len;
    Block *block = l->block;
    statements[n->kind](l, n);
    if ((n->kind == N_ExprStmt || n->kind == N_Assign || n->kind == N_AugAssign) && block == l->block)
        close_unnamed(l, first, n->at);
}

void lower_block(Lower *l, const Nodes *nodes, Block *block)
{
    Block *outer = enter(l, block);
    for_each (Node *, statement, nodes) {
        lower_statement(l, statement);
    }
    enter(l, outer);
}

/* ---- functions ------------------------------------------------------------------------------- */
static Span end_of(Span at)
{
    return (Span){at.end, at.end};
}

static void lower_end(Lower *l)
{
    TypeKind result = l->func->result->kind;
    if (block_ends(l->block) || result == Type_none || result == Type_never)
        return;
    Ir *node = ir_new(l->unit, I_Return, NULL, end_of(l->func->at));
    Ir *none = tree_none(l, node->at);
    if (!converts(l->none, l->func->result))
        return; /* inference says that control does not get here */
    node->Return.value = convert(l, none, l->func->result);
    put(l, node);
}

static void lower_instance(Lower *l, Instance *instance)
{
    const Node *def = instance->function;
    l->instance = instance;
    l->returned = NULL;
    if (instance->body)
        lower_maker(l, instance);
    l->func = instance->body ? instance->body : instance->func;
    enter(l, &l->func->body);
    for_each (Param, param, &l->func->params)
        if (param.captured)
            put_set(l, param.captured, ir_get(l->unit, param.var, param.var->at), param.var->at);
    if (def && def->kind == N_FunctionDef) {
        l->func->doc = def->FunctionDef.doc;
        lower_block(l, &def->FunctionDef.body, &l->func->body);
    } else if (!def) {
        l->func->doc = instance->module->doc;
        lower_block(l, &instance->module->body, &l->func->body);
    }
    lower_end(l);
}

static void fill_unit(Inference *inference)
{
    Unit *unit = inference->unit;
    Module *main = inference->program->main;
    unit->module = main->name;
    unit->source = main->source;
    unit->doc = main->doc;
    unit->comments.len = 0;
    for_each (Span, comment, &main->comments) {
        push(unit->arena, &unit->comments, comment);
    }
}

/* How many defs are around it. */
static uint32_t depth_of(const Instance *instance)
{
    uint32_t depth = 0;
    const Scope *scope = instance->function ? instance->function->FunctionDef.scope->parent : NULL;
    for (; scope && scope->kind != Scope_module; scope = scope->parent)
        depth += scope->kind == Scope_function || scope->kind == Scope_lambda;
    return instance->function ? depth + 1 : 0;
}

static uint32_t deepest(const Inference *inference)
{
    uint32_t most = 0;
    for_each (Instance *, instance, &inference->instances)
        most = depth_of(instance) > most ? depth_of(instance) : most;
    return most;
}

void lower(Inference *inference)
{
    Unit *unit = inference->unit;
    Map defined = {0}, deleted = {0}, keys = {0}, dispatchers = {0}, late = {0}, asked = {0};
    Lower l = {.inference = inference,
               .unit = unit,
               .arena = unit->arena,
               .types = unit->types,
               .dispatchers = &dispatchers,
               .defined = &defined,
               .deleted = &deleted,
               .keys = &keys,
               .late = &late,
               .asked = &asked};
    l.none = type_simple(unit->types, Type_none);
    l.bool_ = type_simple(unit->types, Type_bool);
    l.int_ = type_simple(unit->types, Type_int);
    l.float_ = type_simple(unit->types, Type_float);
    l.complex_ = type_simple(unit->types, Type_complex);
    l.str = type_simple(unit->types, Type_str);
    l.never = type_simple(unit->types, Type_never);
    l.exception = type_simple(unit->types, Type_exception);
    fill_unit(inference);
    prepare_names(&l);
    prepare_late(&l);
    for (uint32_t depth = deepest(inference) + 1; depth-- > 0;) /* inner ones first: they ask for flags */
        for_each (Instance *, instance, &inference->instances) {
            if (depth_of(instance) == depth)
                lower_instance(&l, instance);
        }
    fit_hooks(&l);
    drop_unasked(&l);
    clear_flags(&l);
}
