/* parse.c -- the way from a source to a module: the grammar's tree, pieces of text, parameters,
 * blocks. In: a Source.  Out: a Module with its body, or diagnostics. Rule: a statement that the
 * grammar could not read is left out; what is in the tree is whole. */
#include "frontend/parse.h"
#include <stdlib.h>
#include <utf8proc.h>

const TSLanguage *tree_sitter_python(void);

/* ---- reading the grammar's tree ---------------------------------------------------------------
 */

const char *tree_type(TSNode tree)
{
    return ts_node_is_null(tree) ? "" : ts_node_type(tree);
}

uint32_t tree_start(const Parser *p, TSNode tree)
{
    return ts_node_start_byte(tree) + p->shift;
}

uint32_t tree_end(const Parser *p, TSNode tree)
{
    return ts_node_end_byte(tree) + p->shift;
}

Span tree_span(const Parser *p, TSNode tree)
{
    return (Span){p->source->base + tree_start(p, tree), p->source->base + tree_end(p, tree)};
}

static bool is_ascii(const char *text, uint32_t length)
{
    for (uint32_t i = 0; i < length; i++)
        if ((unsigned char)text[i] >= 0x80)
            return false;
    return true;
}

/* Python compares names in their compatibility form: the ligature in one spelling of `file`, and
 * mathematical letters, are the plain letters. */
Name tree_name(Parser *p, TSNode tree)
{
    const char *text = p->source->text + tree_start(p, tree);
    uint32_t length = tree_end(p, tree) - tree_start(p, tree);
    utf8proc_uint8_t *plain = NULL;
    utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT;
    utf8proc_ssize_t size =
        is_ascii(text, length) ? -1 : utf8proc_map((const utf8proc_uint8_t *)text, length, &plain, options);
    Name name = size < 0 ? intern(p->program->names, text, length)
                         : intern(p->program->names, (const char *)plain, (uint32_t)size);
    free(plain);
    return name;
}

Kids kids_of(Parser *p, TSNode tree)
{
    Kids kids = {0};
    TSTreeCursor cursor = ts_tree_cursor_new(tree);
    if (ts_tree_cursor_goto_first_child(&cursor))
        do {
            TSNode node = ts_tree_cursor_current_node(&cursor);
            if (!ts_node_is_extra(node))
                push(p->scratch, &kids,
                     (Kid){node, ts_node_type(node), ts_tree_cursor_current_field_name(&cursor),
                           ts_node_is_named(node)});
        } while (ts_tree_cursor_goto_next_sibling(&cursor));
    ts_tree_cursor_delete(&cursor);
    if (!kids.len)
        push(p->scratch, &kids, (Kid){.node = tree, .type = ""});
    return kids;
}

bool kid_is(const Kid *kid, const char *type)
{
    return !strcmp(kid->type, type);
}

bool kid_field(const Kid *kid, const char *field)
{
    return kid->field && !strcmp(kid->field, field);
}

TSNode kid_of_field(Parser *p, TSNode tree, const char *field)
{
    (void)p;
    return ts_node_child_by_field_name(tree, field, (uint32_t)strlen(field));
}

Node *new_node(Parser *p, NodeKind kind, Span at)
{
    return node_new(p->arena, p->module, kind, at);
}

Node *poison(Parser *p, Span at)
{
    if (!p->failed)
        report(p->program->diags, D_syntax, at);
    p->failed = true;
    return new_node(p, N_Constant, at);
}

Diag *wrong(Parser *p, Span at, const char *format, ...)
{
    Text text = {0};
    va_list list;
    va_start(list, format);
    text_vprint(&text, format, list);
    va_end(list);
    Diag *diag = report(p->program->diags, D_wrong, at, text.at);
    text_free(&text);
    p->failed = true;
    return diag;
}

/* ---- pieces of text with a parse of their own -------------------------------------------------
 */

static Node *convert_piece(Parser *p, TSNode root)
{
    Kids statement = kids_of(p, root);
    Kids kids = kids_of(p, statement.at[0].node);
    if (!kid_is(&statement.at[0], "expression_statement") || statement.len > 1 || kids.len > 1)
        return poison(p, (Span){p->source->base + p->tokens->start, p->source->base + p->tokens->end});
    Node *node = expr(p, kids.at[0].node);
    if (node->at.start == p->source->base + p->tokens->start - 1) { /* our own brackets */
        node->at.start++;
        node->at.end--;
    } else {
        TSNode inner = ts_node_child(kids.at[0].node, 1);
        node->in_parens = !strcmp(tree_type(inner), "parenthesized_expression");
    }
    return node;
}

Node *parse_piece(Parser *p, uint32_t start, uint32_t end)
{
    Parser outer = *p;
    Span at = {p->source->base + start, p->source->base + end};
    Tokens *tokens = scan(p->scratch, p->program->diags, p->source, start, end, true);
    if (tokens->failed) {
        p->failed = true;
        return poison(p, at);
    }
    char *masked = mask_tokens(p->scratch, tokens, false);
    char *text = arena_print(p->scratch, "(%s)", masked);
    TSTree *tree = ts_parser_parse_string(p->tree_parser, NULL, text, end - start + 2);
    p->tokens = tokens;
    p->shift = start - 1;
    TSNode root = ts_tree_root_node(tree);
    Node *node;
    if (ts_node_has_error(root)) {
        explain_errors(p, root, text);
        node = poison(p, at);
    } else {
        node = convert_piece(p, root);
    }
    ts_tree_delete(tree);
    p->tokens = outer.tokens;
    p->shift = outer.shift;
    return node;
}

/* More than one token was hidden from the grammar and is parsed here. */
Node *annotation(Parser *p, TSNode type)
{
    if (ts_node_is_null(type))
        return NULL;
    uint32_t start = tree_start(p, type), end = tree_end(p, type);
    uint32_t first = token_at(p->tokens, start);
    if (first < p->tokens->all.len && p->tokens->all.at[first].end == end) {
        Kids kids = kids_of(p, type);
        return expr(p, kids.at[0].node);
    }
    bool star = token_is(p->tokens, first, "*");
    Node *node = parse_piece(p, star ? start + 1 : start, end);
    bool bare = !node->in_parens && (node->kind == N_Yield || node->kind == N_YieldFrom || node->kind == N_NamedExpr ||
                                     node->kind == N_GeneratorExp);
    if (bare || (node->kind == N_Tuple && p->source->text[node->at.start - p->source->base] != '('))
        wrong(p, node->at, "invalid syntax");
    if (!star)
        return node;
    Node *starred = new_node(p, N_Starred, tree_span(p, type));
    starred->Starred.value = node;
    return starred;
}

/* ---- parameters -------------------------------------------------------------------------------
 */

static Node *new_param(Parser *p, TSNode name, ParamKind kind)
{
    TSNode inner = name;
    if (!strcmp(tree_type(name), "list_splat_pattern") || !strcmp(tree_type(name), "dictionary_splat_pattern")) {
        kind = *tree_type(name) == 'l' ? Param_star : Param_double_star;
        inner = ts_node_named_child(name, 0);
    }
    if (strcmp(tree_type(inner), "identifier"))
        wrong(p, tree_span(p, name),
              strcmp(tree_type(inner), "tuple_pattern") ? "invalid syntax"
                                                        : "function parameters cannot be parenthesized");
    Node *node = new_node(p, N_Param, tree_span(p, inner));
    node->Param.param = kind;
    node->Param.name = tree_name(p, inner);
    return node;
}

static Node *param(Parser *p, const Kid *kid, ParamKind kind)
{
    TSNode name = kid->node, value = kid_of_field(p, kid->node, "value");
    if (kid_is(kid, "default_parameter") || kid_is(kid, "typed_default_parameter"))
        name = kid_of_field(p, kid->node, "name");
    else if (kid_is(kid, "typed_parameter"))
        name = ts_node_child(kid->node, 0);
    Node *node = new_param(p, name, kind);
    if (kid_is(kid, "typed_parameter") || kid_is(kid, "typed_default_parameter")) {
        node->Param.annotation = annotation(p, kid_of_field(p, kid->node, "type"));
        node->at.end = tree_span(p, kid_of_field(p, kid->node, "type")).end;
        if (node->Param.annotation->kind == N_Starred && node->Param.param != Param_star)
            wrong(p, node->Param.annotation->at, "invalid syntax");
    }
    if (!ts_node_is_null(value))
        node->Param.value = expr(p, value);
    return node;
}

static void after_star(Parser *p, const Kids *kids, uint32_t at, ParamKind kind)
{
    bool named = false;
    for (uint32_t i = at + 1; i < kids->len && !named; i++)
        named = kids->at[i].named && !kid_is(&kids->at[i], "dictionary_splat_pattern") &&
                strncmp(p->source->text + tree_start(p, kids->at[i].node), "**", 2);
    if (kind == Param_keyword_only)
        wrong(p, tree_span(p, kids->at[at].node), "* argument may appear only once");
    else if (!named)
        wrong(p, tree_span(p, kids->at[at].node), "named arguments must follow bare *");
}

static void slash(Parser *p, Nodes *list, TSNode tree, ParamKind *kind, bool *seen)
{
    if (!list->len)
        wrong(p, tree_span(p, tree), "at least one argument must precede /");
    else if (*seen)
        wrong(p, tree_span(p, tree), "/ may appear only once");
    else if (*kind == Param_keyword_only)
        wrong(p, tree_span(p, tree), "/ must be ahead of *");
    *seen = true;
    for (uint32_t k = 0; k < list->len; k++)
        if (list->at[k]->Param.param == Param_normal)
            list->at[k]->Param.param = Param_positional_only;
}

static void check_param(Parser *p, const Nodes *list, Node *node, bool *defaults, ParamKind kind)
{
    if (list->len && last(list)->Param.param == Param_double_star)
        wrong(p, node->at, "arguments cannot follow var-keyword argument");
    ParamKind own = node->Param.param;
    if (own == Param_star && kind == Param_keyword_only)
        wrong(p, node->at, "* argument may appear only once");
    if ((own == Param_star || own == Param_double_star) && node->Param.value)
        wrong(p, node->Param.value->at,
              own == Param_star ? "var-positional argument cannot have default value"
                                : "var-keyword argument cannot have default value");
    if (own == Param_normal && *defaults && !node->Param.value)
        wrong(p, node->at, "non-default argument follows default argument");
    *defaults |= own == Param_normal && node->Param.value;
}

Nodes params(Parser *p, TSNode tree)
{
    Nodes list = {0};
    Kids kids = kids_of(p, tree);
    ParamKind kind = Param_normal;
    bool defaults = false, seen_slash = false;
    for (uint32_t i = 0; i < kids.len; i++) {
        const Kid *kid = &kids.at[i];
        if (kid_is(kid, "positional_separator")) {
            slash(p, &list, kid->node, &kind, &seen_slash);
        } else if (kid_is(kid, "keyword_separator")) {
            after_star(p, &kids, i, kind);
            kind = Param_keyword_only;
        } else if (kid->named) {
            Node *node = param(p, kid, kind);
            check_param(p, &list, node, &defaults, kind);
            if (node->Param.param == Param_star)
                kind = Param_keyword_only;
            push(p->arena, &list, node);
        }
    }
    return list;
}

/* ---- blocks and modules -----------------------------------------------------------------------
 */

/* The grammar skips a line end where it expects none; Python does not. */
static bool one_row(Parser *p, TSNode start, TSNode end)
{
    if (ts_node_start_point(start).row == ts_node_end_point(end).row)
        return true;
    uint32_t token = token_at(p->tokens, tree_start(p, start));
    for (uint32_t i = 0; i < p->tokens->lines.len; i++)
        if (p->tokens->lines.at[i].first <= token && token < p->tokens->lines.at[i].end)
            token = p->tokens->lines.at[i].end - 1;
    report(p->program->diags, D_syntax, token_span(p->tokens, token));
    p->failed = true;
    return false;
}

/* All words of a statement up to its colon stand in one logical line, and those of its clauses. */
static bool check_rows(Parser *p, TSNode tree)
{
    Kids kids = kids_of(p, tree);
    bool header = strcmp(tree_type(tree), "block") != 0;
    for (uint32_t i = 0; i < kids.len; i++) {
        const Kid *kid = &kids.at[i];
        size_t length = strlen(kid->type);
        bool clause = length > 7 && !strcmp(kid->type + length - 7, "_clause") && strcmp(kid->type, "with_clause") &&
                      strcmp(kid->type, "if_clause");
        bool cases = kid_is(kid, "block") && !strcmp(tree_type(tree), "match_statement");
        if (header ? !one_row(p, tree, kid->node) : (clause || cases) && !check_rows(p, kid->node))
            return false;
        header &= !kid_is(kid, ":");
    }
    return true;
}

static bool rows_are_right(Parser *p, TSNode tree)
{
    if (ts_node_start_point(tree).row == ts_node_end_point(tree).row)
        return true;
    const char *type = tree_type(tree);
    if (!strcmp(type, "decorated_definition")) {
        Kids kids = kids_of(p, tree);
        for (uint32_t i = 0; i + 1 < kids.len; i++)
            if (!one_row(p, kids.at[i].node, ts_node_child(kids.at[i].node, 1)))
                return false;
        return check_rows(p, last(&kids).node);
    }
    size_t length = strlen(type);
    bool compound = strstr("if_statement for_statement while_statement with_statement try_statement "
                           "function_definition class_definition match_statement",
                           type) != NULL;
    return compound && length ? check_rows(p, tree) : one_row(p, tree, tree);
}

static void statement(Parser *p, const Kid *kid, Nodes *body)
{
    if (!kid->named || ts_node_has_error(kid->node))
        return;
    Rule rule = rule_of(p, kid->node);
    if (!rule)
        return;
    p->depth++;
    if (p->depth >= Most_depth)
        poison(p, tree_span(p, kid->node));
    else if (rows_are_right(p, kid->node))
        push(p->arena, body, rule(p, kid->node));
    p->depth--;
    if (p->has_alias)
        wrong(p, tree_span(p, p->as_alias), "invalid syntax");
    p->has_alias = false;
}

void statements(Parser *p, TSNode tree, Nodes *body)
{
    Kids kids = kids_of(p, tree);
    for (uint32_t i = 0; i < kids.len; i++)
        if (*kids.at[i].type)
            statement(p, &kids.at[i], body);
}

Str body_doc(const Nodes *body)
{
    Str none = {0};
    if (!body->len || body->at[0]->kind != N_ExprStmt)
        return none;
    const Node *value = body->at[0]->ExprStmt.value;
    return value->kind == N_Constant && value->Constant.literal == Literal_str ? value->Constant.text : none;
}

static void parse_body(Parser *p)
{
    char *masked = mask_tokens(p->scratch, p->tokens, p->module->is_stub);
    TSTree *tree = ts_parser_parse_string(p->tree_parser, NULL, masked, p->source->len);
    TSNode root = ts_tree_root_node(tree);
    check_lines(p);
    if (ts_node_has_error(root))
        explain_errors(p, root, masked);
    statements(p, root, &p->module->body);
    if (p->source == p->module->source)
        p->module->doc = body_doc(&p->module->body);
    ts_tree_delete(tree);
}

static Parser parser_new(Program *program, Module *module, Source *source)
{
    Parser p = {.program = program, .module = module, .source = source, .arena = program->arena};
    p.scratch = arena_new();
    p.tree_parser = ts_parser_new();
    ts_parser_set_language(p.tree_parser, tree_sitter_python());
    expr_rules(&p, tree_sitter_python());
    statement_rules(&p, tree_sitter_python());
    p.tokens = scan(p.scratch, program->diags, source, 0, source->len, false);
    p.failed = p.tokens->failed;
    return p;
}

static void parser_end(Parser *p)
{
    ts_parser_delete(p->tree_parser);
    arena_free(p->scratch);
}

Module *parse_module(Program *program, Source *source, Name name)
{
    Module *module = NEW(program->arena, Module);
    module->name = name;
    module->source = source;
    size_t length = strlen(source->path);
    module->is_stub = length > 4 && !strcmp(source->path + length - 4, ".pyi");
    Parser p = parser_new(program, module, source);
    for (uint32_t i = 0; i < p.tokens->comments.len; i++)
        push(program->arena, &module->comments, p.tokens->comments.at[i]);
    parse_body(&p);
    module->failed = p.failed;
    parser_end(&p);
    if (!module->failed)
        check_syntax(program, module);
    return module;
}

Nodes parse_inside_as(Program *program, Module *module, const char *path, const char *text)
{
    Source *source = source_add(program->sources, path, text, (uint32_t)strlen(text));
    source->is_library = true; /* CPython shows other frames, or none */
    Nodes body = module->body, made;
    module->body = (Nodes){0};
    Parser p = parser_new(program, module, source);
    parse_body(&p);
    parser_end(&p);
    made = module->body;
    module->body = body;
    return made;
}

Nodes parse_inside(Program *program, Module *module, const char *text)
{
    return parse_inside_as(program, module, "<string>", text);
}
