#include "frontend/parse.h"
void explain_errors(Parser *p, TSNode root, const char *masked)
{
    (void)root; (void)masked;
    if (!p->failed)
        report(p->program->diags, D_syntax, (Span){p->source->base, p->source->base+1});
    p->failed = true;
}
void check_lines(Parser *p)
{
    (void)p;
}
