/* ast.c -- what the rows of ast.def say about nodes in general.
 * In: Nodes.  Out: names, walks, text.  Rule: no node kind is mentioned here by name. */
#include "frontend/ast.h"

#include <math.h>

const char *op_text(Op op)
{
    static const char *const texts[] = {
        [Op_add] = "+",       [Op_sub] = "-",        [Op_mul] = "*",    [Op_matmul] = "@",    [Op_div] = "/",
        [Op_floordiv] = "//", [Op_mod] = "%",        [Op_pow] = "**",   [Op_lshift] = "<<",   [Op_rshift] = ">>",
        [Op_bitand] = "&",    [Op_bitor] = "|",      [Op_bitxor] = "^", [Op_plus] = "+",      [Op_minus] = "-",
        [Op_invert] = "~",    [Op_not] = "not",      [Op_and] = "and",  [Op_or] = "or",       [Op_eq] = "==",
        [Op_ne] = "!=",       [Op_lt] = "<",         [Op_le] = "<=",    [Op_gt] = ">",        [Op_ge] = ">=",
        [Op_is] = "is",       [Op_isnot] = "is not", [Op_in] = "in",    [Op_notin] = "not in"};
    return texts[op];
}

static const char *const texts[] = {
#define EXPR(k, text, ...) text,
#define STMT               EXPR
#define PART               EXPR
#define PATT               EXPR
#include "frontend/ast.def"
};

static const char *const kinds[] = {
#define EXPR(k, ...) #k,
#define STMT         EXPR
#define PART         EXPR
#define PATT         EXPR
#include "frontend/ast.def"
};

static const char groups[] = {
#define EXPR(...) 'e',
#define STMT(...) 's',
#define PART(...) 'p',
#define PATT(...) 'm',
#include "frontend/ast.def"
};

const char *node_text(NodeKind kind)
{
    return texts[kind];
}

bool node_is_expr(NodeKind kind)
{
    return groups[kind] == 'e';
}

bool name_is_special(const char *name)
{
    size_t length = strlen(name);
    return length > 4 && !strncmp(name, "__", 2) && !strcmp(name + length - 2, "__");
}

bool name_is_private(const char *name)
{
    size_t length = name ? strlen(name) : 0;
    return length > 2 && !strncmp(name, "__", 2) && strcmp(name + length - 2, "__") != 0;
}

Name name_mangled(Names *names, Arena *arena, const char *cls, Name name)
{
    const char *owner = cls ? cls + strspn(cls, "_") : "";
    return *owner && name_is_private(name) ? intern_text(names, arena_print(arena, "_%s%s", owner, name)) : name;
}

bool node_is_none(const Node *node)
{
    return node && node->kind == N_Constant && node->Constant.literal == Literal_none;
}

bool node_is_true(const Node *node)
{
    return node && node->kind == N_Constant && node->Constant.literal == Literal_true;
}

bool node_is_stmt(NodeKind kind)
{
    return groups[kind] == 's';
}

/* ---- walking ----------------------------------------------------------------------------------
 */

typedef void Visit(void *context, Node *child);

static void visit_many(const Nodes *list, Visit *visit, void *context)
{
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i])
            visit(context, list->at[i]);
}

static void visit_one(Node *child, Visit *visit, void *context)
{
    if (child)
        visit(context, child);
}

#define one(x)  visit_one(fields->x, visit, context);
#define opt(x)  visit_one(fields->x, visit, context);
#define many(x) visit_many(&fields->x, visit, context);
#define is(T, x)
#define EXPR(k, text, ...)                                                                                             \
    static void visit_##k(const struct k##Node *fields, Visit *visit, void *context)                                   \
    {                                                                                                                  \
        (void)fields, (void)visit, (void)context;                                                                      \
        __VA_ARGS__                                                                                                    \
    }
#define STMT EXPR
#define PART EXPR
#define PATT EXPR
#include "frontend/ast.def"
#undef one
#undef opt
#undef many
#undef is

void each_child(const Node *node, Visit *visit, void *context)
{
    switch (node->kind) {
#define EXPR(k, ...)                                                                                                   \
    case N_##k:                                                                                                        \
        visit_##k(&node->k, visit, context);                                                                           \
        break;
#define STMT EXPR
#define PART EXPR
#define PATT EXPR
#include "frontend/ast.def"
    }
}

Node *node_new(Arena *arena, Module *module, NodeKind kind, Span at)
{
    Node *node = NEW(arena, Node);
    node->kind = kind;
    take_number(node, &module->node_count);
    node->at = at;
    return node;
}

bool names_have(const NameList *names, Name name)
{
    for_each (Name, one, names)
        if (one == name)
            return true;
    return false;
}

Node *keyword_given(const Node *call, const char *name)
{
    for_each (Node *, keyword, &call->Call.keywords)
        if (keyword->Keyword.name && !strcmp(keyword->Keyword.name, name))
            return keyword->Keyword.value;
    return NULL;
}

Node *argument_given(const Node *call, uint32_t index, const char *name)
{
    return index < call->Call.args.len ? call->Call.args.at[index] : keyword_given(call, name);
}

typedef struct Sought {
    Name name;
    bool found;
} Sought;

static void look_for_name(void *context, Node *node)
{
    Sought *sought = context;
    sought->found |= node->kind == N_Name && node->Name.name == sought->name;
    each_child(node, look_for_name, sought);
}

bool mentions_name(Node *node, Name name)
{
    Sought sought = {name, false};
    look_for_name(&sought, node);
    return sought.found;
}

static void look_for_store(void *context, Node *node)
{
    Sought *sought = context;
    sought->found |=
        node->kind == N_Attribute && node->Attribute.attr == sought->name && node->Attribute.context != Context_load;
    each_child(node, look_for_store, sought);
}

bool stores_attribute(Node *node, Name name)
{
    Sought sought = {name, false};
    look_for_store(&sought, node);
    return sought.found;
}

bool opens_scope(const Node *node)
{
    return node->kind == N_FunctionDef || node->kind == N_ClassDef || node->kind == N_Lambda || generators_of(node);
}

const Nodes *generators_of(const Node *node)
{
    return node->kind == N_ListComp       ? &node->ListComp.generators
           : node->kind == N_SetComp      ? &node->SetComp.generators
           : node->kind == N_DictComp     ? &node->DictComp.generators
           : node->kind == N_GeneratorExp ? &node->GeneratorExp.generators
                                          : NULL;
}

void each_outside(const Node *def, Visit *visit, void *context)
{
    if (def->kind == N_FunctionDef)
        for_each (Node *, decorator, &def->FunctionDef.decorators)
            visit(context, decorator);
    if (def->kind == N_FunctionDef && def->FunctionDef.wraps)
        visit(context, def->FunctionDef.wraps);
    for_each (Node *, param, def->kind == N_Lambda ? &def->Lambda.params : &def->FunctionDef.params)
        if (param->Param.value)
            visit(context, param->Param.value);
}

Spare *spare_of(Node *node, uint32_t *count)
{
    switch (node->kind) {
    case N_Keyword:
        *count = 1;
        return &node->Keyword.spare;
    case N_Slice:
        *count = 2;
        return &node->Slice.spare;
    case N_FunctionDef:
        *count = node->FunctionDef.decorators.len;
        return &node->FunctionDef.spare;
    default:
        return NULL;
    }
}

void take_number(Node *node, uint32_t *next)
{
    uint32_t count;
    node->id = (*next)++;
    Spare *spare = spare_of(node, &count);
    if (!spare)
        return;
    spare->id = *next;
    *next += count;
}

static void number(void *context, Node *node)
{
    take_number(node, context);
    each_child(node, number, context);
}

void renumber(Module *module)
{
    module->node_count = 0;
    visit_many(&module->body, number, &module->node_count);
}

void each_list(Node *node, void (*visit)(void *context, Nodes *list), void *context)
{
    switch (node->kind) {
#define one(x)
#define opt(x)
#define many(x) visit(context, &fields->x);
#define is(T, x)
#define EXPR(k, text, ...)                                                                                             \
    case N_##k: {                                                                                                      \
        struct k##Node *fields = &node->k;                                                                             \
        (void)fields;                                                                                                  \
        __VA_ARGS__ break;                                                                                             \
    }
#define STMT EXPR
#define PART EXPR
#define PATT EXPR
#include "frontend/ast.def"
#undef one
#undef opt
#undef many
#undef is
    }
}

/* ---- dumping ----------------------------------------------------------------------------------
 */

typedef struct Dump {
    Text *out;
    bool first; /* no field of this node was printed yet */
    bool spans;
    uint32_t base;
} Dump;

static void dump_node(Dump *d, const Node *node);

static void field(Dump *d, const char *name)
{
    text_print(d->out, "%s%s=", d->first ? "" : ", ", name);
    d->first = false;
}

static void dump_one(Dump *d, const char *name, const Node *node)
{
    field(d, name);
    dump_node(d, node);
}

static void dump_many(Dump *d, const char *name, const Nodes *list)
{
    field(d, name);
    text_char(d->out, '[');
    for (uint32_t i = 0; i < list->len; i++) {
        text_put(d->out, i ? ", " : "");
        dump_node(d, list->at[i]);
    }
    text_char(d->out, ']');
}

static void dump_bytes(Dump *d, const char *text, uint32_t length)
{
    text_char(d->out, '\'');
    for (uint32_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '\'' || c == '\\')
            text_print(d->out, "\\%c", c);
        else if (c < 0x20 || c >= 0x7f)
            text_print(d->out, "\\x%02x", c);
        else
            text_char(d->out, (char)c);
    }
    text_char(d->out, '\'');
}

static void dump_name(Dump *d, Name name)
{
    if (name)
        dump_bytes(d, name, (uint32_t)strlen(name));
    else
        text_put(d->out, "None");
}

static void dump_Name(Dump *d, const char *name, Name value)
{
    field(d, name);
    dump_name(d, value);
}

static void dump_NameList(Dump *d, const char *name, NameList value)
{
    field(d, name);
    text_char(d->out, '[');
    for (uint32_t i = 0; i < value.len; i++) {
        text_put(d->out, i ? ", " : "");
        dump_name(d, value.at[i]);
    }
    text_char(d->out, ']');
}

static void dump_Str(Dump *d, const char *name, Str value)
{
    if (!value.at || !strcmp(name, "doc"))
        return;
    field(d, name);
    dump_bytes(d, value.at, value.len);
}

static void dump_double(Dump *d, const char *name, double value)
{
    if (value == 0 && !signbit(value))
        return;
    field(d, name);
    text_print(d->out, "%a", value);
}

static void dump_bool(Dump *d, const char *name, bool value)
{
    if (!value)
        return;
    field(d, name);
    text_put(d->out, "true");
}

static void dump_int(Dump *d, const char *name, int value)
{
    field(d, name);
    text_print(d->out, "%d", value);
}

static void dump_char(Dump *d, const char *name, char value)
{
    if (!value)
        return;
    field(d, name);
    text_char(d->out, value);
}

static void dump_Op(Dump *d, const char *name, Op value)
{
    field(d, name);
    text_print(d->out, "'%s'", op_text(value));
}

static void dump_Ops(Dump *d, const char *name, Ops value)
{
    field(d, name);
    text_char(d->out, '[');
    for (uint32_t i = 0; i < value.len; i++)
        text_print(d->out, "%s'%s'", i ? ", " : "", op_text(value.at[i]));
    text_char(d->out, ']');
}

static void dump_Literal(Dump *d, const char *name, Literal value)
{
    static const char *const literals[] = {"none",  "true",      "false", "ellipsis", "int",
                                           "float", "imaginary", "str",   "bytes"};
    field(d, name);
    text_put(d->out, literals[value]);
}

static void dump_Context(Dump *d, const char *name, Context value)
{
    if (value == Context_load)
        return;
    field(d, name);
    text_put(d->out, value == Context_store ? "store" : "delete");
}

static void dump_ParamKind(Dump *d, const char *name, ParamKind value)
{
    static const char *const params[] = {"positional_only", "normal", "star", "keyword_only", "double_star"};
    field(d, name);
    text_put(d->out, params[value]);
}

/* What other tables know is no part of the text. */
static void dump_Symbol(Dump *d, const char *name, const Symbol *value)
{
    (void)d, (void)name, (void)value;
}

static void dump_Scope(Dump *d, const char *name, const Scope *value)
{
    (void)d, (void)name, (void)value;
}

static void dump_Spare(Dump *d, const char *name, Spare value)
{
    (void)d, (void)name, (void)value;
}

static void dump_Span(Dump *d, const char *name, Span value)
{
    (void)d, (void)name, (void)value;
}

#define one(x)  dump_one(d, #x, fields->x);
#define opt(x)  dump_one(d, #x, fields->x);
#define many(x) dump_many(d, #x, &fields->x);
#define is(T, x)                                                                                                       \
    _Generic(fields->x, Name: dump_Name, NameList: dump_NameList, Str: dump_Str,                   \
             double: dump_double, bool: dump_bool, int: dump_int, char: dump_char, Op: dump_Op,    \
             Ops: dump_Ops, Literal: dump_Literal, Context: dump_Context,                          \
             ParamKind: dump_ParamKind, Symbol *: dump_Symbol, Scope *: dump_Scope,                \
             Span: dump_Span, Spare: dump_Spare)(d, #x, fields->x);
#define EXPR(k, text, ...)                                                                                             \
    static void dump_fields_##k(Dump *d, const struct k##Node *fields)                                                 \
    {                                                                                                                  \
        (void)d, (void)fields;                                                                                         \
        __VA_ARGS__                                                                                                    \
    }
#define STMT EXPR
#define PART EXPR
#define PATT EXPR
#include "frontend/ast.def"
#undef one
#undef opt
#undef many
#undef is

static void dump_node(Dump *d, const Node *node)
{
    if (!node) {
        text_put(d->out, "None");
        return;
    }
    text_put(d->out, kinds[node->kind]);
    if (d->spans)
        text_print(d->out, "@%u-%u", node->at.start - d->base, node->at.end - d->base);
    text_char(d->out, '(');
    bool outer = d->first;
    d->first = true;
    switch (node->kind) {
#define EXPR(k, ...)                                                                                                   \
    case N_##k:                                                                                                        \
        dump_fields_##k(d, &node->k);                                                                                  \
        break;
#define STMT EXPR
#define PART EXPR
#define PATT EXPR
#include "frontend/ast.def"
    }
    d->first = outer;
    text_char(d->out, ')');
}

void ast_dump(const Node *node, Text *out)
{
    Dump dump = {.out = out, .first = true};
    dump_node(&dump, node);
}

void ast_dump_spans(const Node *node, uint32_t base, Text *out)
{
    Dump dump = {.out = out, .first = true, .spans = true, .base = base};
    dump_node(&dump, node);
}

const char *shown_class(const Node *cls)
{
    const char *dot = strrchr(cls->ClassDef.name, '.');
    return dot ? dot + 1 : cls->ClassDef.name;
}

Name shown_name(const Node *def)
{
    return def->FunctionDef.shown ? def->FunctionDef.shown : def->FunctionDef.name;
}

bool stands_for_module(const Node *def)
{
    return def->FunctionDef.shown && !strcmp(def->FunctionDef.shown, "<module>");
}
