/* parse.h -- private to the parser: from the grammar's tree to our nodes.
 * In: a tree-sitter tree of a masked text.  Out: Nodes.
 * Rule: the tree says what belongs together; names, numbers and strings are read from the source.
 */
#ifndef PARSE_H
#define PARSE_H
#include <tree_sitter/api.h>

#include "frontend/ast.h"
#include "frontend/scan.h"

enum { Most_depth = 2990 };

typedef struct Parser Parser;
typedef Node *(*Rule)(Parser *, TSNode);

struct Parser {
    Program *program;
    Module *module;
    Source *source;
    Arena *arena;   /* the program's */
    Arena *scratch; /* this module's parse */
    TSParser *tree_parser;
    uint32_t rule_count;
    Rule *rules;    /* by symbol of the grammar */
    Tokens *tokens; /* of the text being converted */
    uint32_t shift; /* source offset = tree offset + shift (wraps) */
    uint32_t depth;
    bool failed;     /* an error was reported: what is built need not make sense */
    TSNode as_alias; /* set by an as_pattern that is being converted: `value as alias` */
    bool has_alias;
    uint32_t alias_end; /* where the value in front of `as` ends */
};

/* One child of a tree node. */
typedef struct Kid {
    TSNode node;
    const char *type, *field; /* field may be NULL */
    bool named;
} Kid;
typedef VEC(Kid) Kids;

/* ---- parse.c ---- */
Kids kids_of(Parser *p, TSNode tree);
bool kid_is(const Kid *kid, const char *type);
bool kid_field(const Kid *kid, const char *field);
TSNode kid_of_field(Parser *p, TSNode tree, const char *field); /* ts_node_is_null when absent */
const char *tree_type(TSNode tree);
Span tree_span(const Parser *p, TSNode tree);
uint32_t tree_start(const Parser *p, TSNode tree);
uint32_t tree_end(const Parser *p, TSNode tree);
Name tree_name(Parser *p, TSNode tree); /* an identifier */
Node *new_node(Parser *p, NodeKind kind, Span at);
Node *poison(Parser *p, Span at); /* stands for what could not be read */
Diag *wrong(Parser *p, Span at, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* Parses source[start, end) as an expression in brackets: an annotation or an f-string's field. */
Node *parse_piece(Parser *p, uint32_t start, uint32_t end);
Node *annotation(Parser *p, TSNode type);
Nodes params(Parser *p, TSNode tree);
void statements(Parser *p, TSNode tree, Nodes *body); /* of a block, or of the module */

Str body_doc(const Nodes *body); /* the docstring in front of a body */

/* ---- parse_stmt.c ---- */
void statement_rules(Parser *p, const TSLanguage *language);

/* ---- parse_expr.c ---- */
void expr_rules(Parser *p, const TSLanguage *language);
Rule rule_of(const Parser *p, TSNode tree); /* NULL for a kind without one, errors among them */
Node *expr(Parser *p, TSNode tree);
Node *element(Parser *p, TSNode tree); /* of a display, a call, a tuple: may be starred */
Node *expr_or_tuple(Parser *p, const Kids *kids, uint32_t from, uint32_t to); /* a, *b */
Node *target(Parser *p, TSNode tree, Context context);
void set_context(Node *node, Context context);
void arguments(Parser *p, TSNode tree, Nodes *args, Nodes *keywords);

/* ---- parse_display.c: rows of the table in parse_expr.c ---- */
Node *rule_star(Parser *p, TSNode tree);
Node *rule_expression_list(Parser *p, TSNode tree);
Node *rule_tuple(Parser *p, TSNode tree);
Node *rule_list(Parser *p, TSNode tree);
Node *rule_set(Parser *p, TSNode tree);
Node *rule_dict(Parser *p, TSNode tree);
Node *rule_parens(Parser *p, TSNode tree);
Node *rule_yield(Parser *p, TSNode tree);
Node *rule_list_comp(Parser *p, TSNode tree);
Node *rule_set_comp(Parser *p, TSNode tree);
Node *rule_generator(Parser *p, TSNode tree);
Node *rule_dict_comp(Parser *p, TSNode tree);

/* ---- parse_match.c ---- */
Node *parse_match(Parser *p, TSNode tree);

/* ---- literal.c ---- */
Node *number_literal(Parser *p, const Token *token, Span at);
/* One or more adjacent string tokens. */
Node *string_literal(Parser *p, uint32_t first, uint32_t count, Span at);

/* ---- character_name.c ---- */
int32_t character_named(const char *name, uint32_t length); /* -1: there is none */

/* ---- syntax.c ---- */
/* Explains why the grammar could not read this text. */
void explain_errors(Parser *p, TSNode root, const char *masked);
/* The lines' own order: blocks, else without if, except without try. */
void check_lines(Parser *p);
#endif
