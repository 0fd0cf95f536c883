/* expand_argparse.h -- private to the expansion of argparse: expand_argparse.c, expand_argument.c.
 * In: calls of a parser's methods.  Out: classes as text.  Rule: one namespace class for a module. */
#ifndef EXPAND_ARGPARSE_H
#define EXPAND_ARGPARSE_H
#include "frontend/expand.h"

typedef struct Dest {          /* who may give an attribute of the namespace its first value */
    const char *name, *member; /* the parser's attribute that holds the action or the defaults */
    bool is_action;
} Dest;

typedef struct Arguments {
    Expand *x;
    VEC(Dest) dests;      /* in the order of the calls */
    Map homes;            /* a call that is a statement, or is assigned -> the list that holds it */
    const Nodes *home;    /* that of the only parser */
    uint32_t parsers;     /* how many places make one */
    bool certain;         /* every parser has all of the arguments, in their order */
    Map classes, parsing; /* names of classes: those made; those derived from ArgumentParser */
    Node *inside;         /* the function around the node; NULL: none is */
    Text made;            /* the classes */
} Arguments;

const char *argument_class(Arguments *a, const char *kind, const char *dest); /* a new name */
void note_dest(Arguments *a, const char *dest, const char *member, bool is_action);
/* expand_argument.c */
const char *constant_text(Expand *x, const Node *node); /* NULL: it is none */
void put_setter(const Arguments *a, Text *text, const char *dest);
bool expand_argument(Arguments *a, Node *call, Text *text);
#endif
