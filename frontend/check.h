/* check.h -- private to check*.c.
 * In: nodes.  Out: diagnostics.  Rule: nothing here changes a node. */
#ifndef CHECK_H
#define CHECK_H
#include "frontend/ast.h"

/* check_place.c */
void check_place(Program *program, const Node *parent, const Node *child);
/* check_match.c */
void check_cases(Program *program, const Node *match);
#endif
