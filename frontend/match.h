/* match.h -- match statements become if chains.  In: a parsed module.  Out: the same without them.
 * Rule: before resolve_scopes. */
#ifndef MATCH_H
#define MATCH_H
#include "frontend/ast.h"
/* Does a class with bases say itself how it is iterated or asked for an item? */
bool defines_sequences(const Program *program);
void rewrite_matches(Program *program, Module *module);
#endif
