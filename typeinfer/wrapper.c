/* wrapper.c -- functions and methods of the library that are used as values, as defs.
 * In: what such a value stands for, and how it is called.  Out: a def that passes its arguments on.
 * Rule: one per number of arguments and names of keywords; it has no frame of its own in tracebacks.
 *     f = len; f(xs)           =>   def len(a): return len(a)
 *     f = xs.append; f(1)      =>   def append(self, a): return self.append(a)
 *     f = str.upper; f(s)      =>   the same, behind a test that self is a str
 *     f, of Python's; f(x)     =>   def f(self, x): return self(x)                 (outside.c)
 *     f = len; f(*xs)          =>   def len(*values): if len(values) == 1: return <the first one>(values[0]) ...   */
#include "typeinfer/solve.h"

typedef struct Making {
    Solver *solver;
    const Callback *callback;
    Scope *scope;
    uint32_t next; /* id */
} Making;

static Node *node_made(Making *m, NodeKind kind)
{
    Node *node = NEW(m->solver->arena, Node);
    node->kind = kind;
    node->id = m->next++;
    node->at = m->callback->at;
    return node;
}

static Node *param_made(Making *m, Node *def, Name name, ParamKind kind)
{
    Arena *arena = m->solver->arena;
    Node *param = node_made(m, N_Param);
    Symbol *symbol = NEW(arena, Symbol);
    *symbol = (Symbol){
        .name = name, .first = param->at, .home = m->scope, .is_param = true, .bindings = 1, .only_binding = param};
    map_set(arena, &m->scope->symbols, name, symbol);
    push(arena, &m->scope->order, symbol);
    param->Param.name = name;
    param->Param.symbol = symbol;
    param->Param.param = kind;
    push(arena, &def->FunctionDef.params, param);
    Node *use = node_made(m, N_Name);
    use->Name.name = name;
    use->Name.symbol = symbol;
    return use;
}

/* "m.f", as it was written where the value was read */
static Node *reference_copy(Making *m, const Node *node)
{
    Node *copy = node_made(m, node->kind);
    uint32_t id = copy->id;
    *copy = *node;
    copy->id = id;
    copy->at = m->callback->at;
    if (node->kind == N_Attribute)
        copy->Attribute.value = reference_copy(m, node->Attribute.value);
    return copy;
}

static Node *callee_made(Making *m, Node *def)
{
    Names *names = m->solver->program->names;
    bool outside = m->callback->what == Callback_outside;
    if (m->callback->what != Callback_method && m->callback->what != Callback_unbound && !outside)
        return reference_copy(m, m->callback->reference);
    Node *self = param_made(m, def, intern_text(names, "self"), Param_positional_only);
    if (outside)
        return self;
    Node *method = node_made(m, N_Attribute);
    method->Attribute.value = self;
    method->Attribute.attr = m->callback->name;
    return method;
}

/* ---- str.upper: `if not isinstance(self, str): raise TypeError(...)` ------------------------------------------- */
static Node *builtin_made(Making *m, const char *name)
{
    Node *node = node_made(m, N_Name);
    node->Name.name = intern_text(m->solver->program->names, name);
    node->Name.symbol = NEW(m->solver->arena, Symbol);
    node->Name.symbol->name = node->Name.name;
    return node;
}

static Node *call_made(Making *m, const char *name, Node *a, Node *b)
{
    Node *call = node_made(m, N_Call);
    call->Call.func = builtin_made(m, name);
    push(m->solver->arena, &call->Call.args, a);
    if (b)
        push(m->solver->arena, &call->Call.args, b);
    return call;
}

static Node *self_made(Making *m, const Node *self)
{
    Node *node = node_made(m, N_Name);
    node->Name = self->Name;
    return node;
}

/* "descriptor 'upper' for 'str' objects doesn't apply to a '%s' object" % type(self).__name__ */
static Node *refusal_made(Making *m, const Node *self)
{
    const char *text = strncmp(m->callback->name, "__", 2)
                           ? "descriptor '%s' for '%s' objects doesn't apply to a '%%s' object"
                           : "descriptor '%s' requires a '%s' object but received a '%%s'";
    text = arena_print(m->solver->arena, text, m->callback->name, m->callback->owner);
    Node *format = node_made(m, N_Constant), *whole = node_made(m, N_BinOp), *name = node_made(m, N_Attribute);
    format->Constant.literal = Literal_str;
    format->Constant.text = (Str){text, (uint32_t)strlen(text)};
    name->Attribute.value = call_made(m, "type", self_made(m, self), NULL);
    name->Attribute.attr = intern_text(m->solver->program->names, "__name__");
    whole->BinOp = (struct BinOpNode){.left = format, .op = Op_mod, .right = name};
    return call_made(m, "TypeError", whole, NULL);
}

static Node *check_made(Making *m, const Node *self)
{
    Node *check = node_made(m, N_If), *negated = node_made(m, N_UnaryOp), *raise = node_made(m, N_Raise);
    negated->UnaryOp.op = Op_not;
    negated->UnaryOp.operand = call_made(m, "isinstance", self_made(m, self), builtin_made(m, m->callback->owner));
    check->If.test = negated;
    raise->Raise.value = refusal_made(m, self);
    push(m->solver->arena, &check->If.body, raise);
    return check;
}

/* f(*values, **named) of Python's: any number, any names */
static void push_stars(Making *m, Node *def, Node *call, const Counted *counted)
{
    Arena *arena = m->solver->arena;
    Names *names = m->solver->program->names;
    if (counted->star) {
        Node *star = node_made(m, N_Starred);
        star->Starred.value = param_made(m, def, intern_text(names, "values"), Param_star);
        push(arena, &call->Call.args, star);
    }
    if (counted->mapping) {
        Node *keyword = node_made(m, N_Keyword);
        keyword->Keyword.spare.id = m->next++;
        keyword->Keyword.value = param_made(m, def, intern_text(names, "named"), Param_double_star);
        push(arena, &call->Call.keywords, keyword);
    }
}

static Node *def_made(Making *m, const Counted *counted)
{
    uint32_t count = counted->positional;
    Arena *arena = m->solver->arena;
    Names *names = m->solver->program->names;
    Node *def = node_made(m, N_FunctionDef), *result = node_made(m, N_Return), *call = node_made(m, N_Call);
    *m->scope = (Scope){.kind = Scope_function,
                        .owner = def,
                        .parent = m->solver->program->main->scope,
                        .module = m->solver->program->main};
    def->FunctionDef.name = m->callback->name;
    def->FunctionDef.name_at = def->at;
    def->FunctionDef.scope = m->scope;
    result->Return.value = call;
    call->Call.func = callee_made(m, def);
    if (m->callback->what == Callback_unbound)
        push(arena, &def->FunctionDef.body, check_made(m, call->Call.func->Attribute.value));
    push(arena, &def->FunctionDef.body, result);
    for (uint32_t i = 0; i < count; i++) {
        Name name = intern_text(names, arena_print(arena, count == 1 ? "value" : "value_%u", i + 1));
        push(arena, &call->Call.args, param_made(m, def, name, Param_positional_only));
    }
    push_stars(m, def, call, counted);
    for_each (Name, name, &counted->keywords) {
        Node *keyword = node_made(m, N_Keyword);
        keyword->Keyword.name = name;
        keyword->Keyword.spare.id = m->next++;
        keyword->Keyword.value = param_made(m, def, name, Param_keyword_only);
        push(arena, &call->Call.keywords, keyword);
    }
    return def;
}

static const char *shape_text(Solver *solver, const Counted *counted)
{
    const char *text = arena_print(solver->arena, "%u%s%s", counted->positional, counted->star ? "*" : "",
                                   counted->mapping ? "**" : "");
    for_each (Name, name, &counted->keywords)
        text = arena_print(solver->arena, "%s,%s", text, name);
    return text;
}

static Name wrapper_key(Solver *solver, const Callback *callback, const char *shape)
{
    return intern_text(solver->program->names, arena_print(solver->arena, "%s %s", callback->key, shape));
}

static Function *wrapper_made(Making *m, Name key, Node *def)
{
    Solver *solver = m->solver;
    Function *home = map_get(&solver->functions, solver->program->main);
    Function *function = function_new(solver, solver->program->main, def, home);
    function->parent = home;
    function->passes_on = true;
    webs_find(solver, function);
    map_set(solver->arena, &solver->wrappers, key, function);
    return function;
}

Function *wrapper_of(Solver *solver, const Callback *callback, const Counted *counted)
{
    Name key = wrapper_key(solver, callback, shape_text(solver, counted));
    Function *function = map_get(&solver->wrappers, key);
    if (function)
        return function;
    Making making = {solver, callback, NEW(solver->arena, Scope), 0};
    function = wrapper_made(&making, key, def_made(&making, counted));
    function->outside = callback->what == Callback_outside ? (Callback *)callback : NULL;
    return function;
}

/* ---- f(*xs): how many there are is seen when it runs ------------------------------------------------------------ */
static Node *number_made(Making *m, uint32_t number)
{
    Node *node = node_made(m, N_Constant);
    const char *text = arena_print(m->solver->arena, "%u", number);
    node->Constant.literal = Literal_int;
    node->Constant.text = (Str){text, (uint32_t)strlen(text)};
    return node;
}

/* `if len(values) == count: return ...` */
static void push_case(Making *m, Node *def, const Node *values, uint32_t count, Node *then)
{
    Node *check = node_made(m, N_If), *compare = node_made(m, N_Compare);
    compare->Compare.left = call_made(m, "len", self_made(m, values), NULL);
    push(m->solver->arena, &compare->Compare.ops, Op_eq);
    push(m->solver->arena, &compare->Compare.rights, number_made(m, count));
    check->If.test = compare;
    push(m->solver->arena, &check->If.body, then);
    push(m->solver->arena, &def->FunctionDef.body, check);
}

/* `raise TypeError("abs() takes exactly one argument (%d given)" % (len(values) - taken))` */
static Node *wrong_count_made(Making *m, const Arity *arity, uint32_t given, const Node *values, uint32_t taken)
{
    const char *tail, *text = arity_error(m->solver->arena, arity, given, &tail);
    Node *raise = node_made(m, N_Raise), *format = node_made(m, N_Constant), *message = format;
    if (tail) {
        Node *whole = message = node_made(m, N_BinOp), *number = call_made(m, "len", self_made(m, values), NULL);
        text = arena_print(m->solver->arena, "%s%%d%s", text, tail);
        if (taken) {
            Node *less = node_made(m, N_BinOp);
            less->BinOp = (struct BinOpNode){.left = number, .op = Op_sub, .right = number_made(m, taken)};
            number = less;
        }
        whole->BinOp = (struct BinOpNode){.left = format, .op = Op_mod, .right = number};
    }
    format->Constant.literal = Literal_str;
    format->Constant.text = (Str){text, (uint32_t)strlen(text)};
    raise->Raise.value = call_made(m, "TypeError", message, NULL);
    return raise;
}

/* `raise TypeError("unbound method str.upper() needs an argument")` */
static Node *no_self_made(Making *m)
{
    Node *raise = node_made(m, N_Raise), *text = node_made(m, N_Constant);
    const char *words = arena_print(m->solver->arena, "unbound method %s.%s() needs an argument", m->callback->owner,
                                    m->callback->name);
    text->Constant.literal = Literal_str;
    text->Constant.text = (Str){words, (uint32_t)strlen(words)};
    raise->Raise.value = call_made(m, "TypeError", text, NULL);
    return raise;
}

/* `return f(values[0], values[1])`, of the wrapper for that many. */
static Node *passed_on_made(Making *m, const Node *self, const Node *values, uint32_t count, uint32_t taken)
{
    Arena *arena = m->solver->arena;
    Function *wrapper = wrapper_of(m->solver, m->callback, &(Counted){.positional = count});
    Node *result = node_made(m, N_Return), *call = node_made(m, N_Call), *name = node_made(m, N_Name);
    Symbol *symbol = NEW(arena, Symbol);
    *symbol = (Symbol){.name = m->callback->name,
                       .first = name->at,
                       .home = m->solver->program->main->scope,
                       .bindings = 1,
                       .only_binding = wrapper->node};
    name->Name.name = symbol->name;
    name->Name.symbol = symbol;
    call->Call.func = name;
    result->Return.value = call;
    if (self)
        push(arena, &call->Call.args, self_made(m, self));
    for (uint32_t i = 0; i < count + taken; i++) {
        Node *item = node_made(m, N_Subscript);
        item->Subscript.value = self_made(m, values);
        item->Subscript.index = number_made(m, i);
        push(arena, &call->Call.args, item);
    }
    return result;
}

static Node *star_def_made(Making *m, const Arity *arity)
{
    Names *names = m->solver->program->names;
    uint32_t taken = m->callback->what == Callback_unbound; /* values[0] is the receiver */
    Node *def = node_made(m, N_FunctionDef), *self = NULL;
    *m->scope = (Scope){.kind = Scope_function,
                        .owner = def,
                        .parent = m->solver->program->main->scope,
                        .module = m->solver->program->main};
    def->FunctionDef.name = m->callback->name;
    def->FunctionDef.name_at = def->at;
    def->FunctionDef.scope = m->scope;
    if (m->callback->what == Callback_method)
        self = param_made(m, def, intern_text(names, "self"), Param_positional_only);
    Node *values = param_made(m, def, intern_text(names, "values"), Param_star);
    if (taken)
        push_case(m, def, values, 0, no_self_made(m));
    for (uint32_t given = 0; given < arity->least; given++)
        push_case(m, def, values, given + taken, wrong_count_made(m, arity, given, values, taken));
    for (uint32_t given = arity->least; given <= arity->most; given++)
        push_case(m, def, values, given + taken, passed_on_made(m, self, values, given, taken));
    push(m->solver->arena, &def->FunctionDef.body, wrong_count_made(m, arity, arity->most + 1, values, taken));
    return def;
}

/* NULL: it is not known how many arguments it takes, or any number of them. */
Function *star_wrapper_of(Solver *solver, const Callback *callback, const char *owner)
{
    const Arity *arity = arity_of(owner, callback->name);
    if (!arity || arity->most == UINT32_MAX)
        return NULL;
    Name key = wrapper_key(solver, callback, arena_print(solver->arena, "* of %s", owner));
    Function *function = map_get(&solver->wrappers, key);
    if (function)
        return function;
    Making making = {solver, callback, NEW(solver->arena, Scope), 0};
    return wrapper_made(&making, key, star_def_made(&making, arity));
}
