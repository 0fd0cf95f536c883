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
/* wrap.c, for wrap_class.c */
const char *quoted_text(Emit *e, const char *text);
bool is_nothing(const Type *type);                  /* None, or no value at all: no slot */
const char *python_name(Emit *e, const Func *func); /* "Point.move" */
uint32_t first_argument(const Func *func);          /* the first parameter that Python's arguments meet */
void write_parameters(Emit *e, const Func *func, uint32_t first, Text *out);
void write_slots(Emit *e, const Func *func, uint32_t first, Text *out);
const char *slot_list(Emit *e, const Func *func, uint32_t first);
void write_wrapper(Emit *e, const Func *func, Text *out);
const char *entry_name(Emit *e, const ShownFuncs *twins, const char *how); /* how: "wrap", "make" */
void write_dispatch(Emit *e, const ShownFuncs *twins, const char *how, Text *out);
const char *doc_text(Emit *e, const char *name, const Func *func, uint32_t first, Str doc);
/* wrap_class.c */
void announce_classes(Emit *e);
void write_classes(Emit *e, Text *out);
#endif
