/* wrap.h -- private: the two outer sides of a unit.
 * In: emission's state after the functions.  Out: C text of the boundary.  Rule: types are announced before the head is
 * written. */
#ifndef WRAP_H
#define WRAP_H
#include "codegen/emit.h"

void wrap_announce(Emit *e);                            /* what the boundary needs: types, renamed functions */
void emit_module_side(Emit *e, Text *out);              /* wrap.c: PyInit_..., for Output_module */
void emit_library_side(Emit *e, Text *c, Text *header); /* wrap_library.c: for Output_library */
void write_body_adaptor(const Func *entry, Text *out);  /* a module_body that returns bool, when the entry does not */
/* Can a call change what this parameter refers to, however deep? */
bool changes_parameter(const Func *func, const Var *param);
bool changes_array(const Func *func, const Var *param); /* changes.c: the same, sharper for arrays */
const char *signature_text(Emit *e, const Func *func);  /* f(n: int, xs: list[float]) -> float */
#endif
