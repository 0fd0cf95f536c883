/* report.h -- what inference found, told in the user's own file.
 * In: a finished Inference.  Out: the source with types as comments, or a stub file.  Rule: the source's lines stay as
 * they are. */
#ifndef REPORT_H
#define REPORT_H
#include "typeinfer/infer.h"

/* The main module's source; behind each line that first binds a name stands `# name: type`, behind a def its signature.
 */
void report_types(const Inference *inference, Text *out);
/* A .pyi stub of the main module: its classes, globals and functions. */
void report_stub(const Inference *inference, Text *out);
/* for report_class.c */
void print_stub_param(const Inference *inference, const Param *param, Text *out);
const char *stub_mark(const Func *func, uint32_t at);
bool has_overloads(const Inference *inference, const Shown *shown);
void report_class(const Inference *inference, const Shown *shown, Text *out);
#endif
