/* match_node.h -- what match.c builds tests of: nodes, and places that a pattern looks at.
 * In: the module that a match statement stands in.  Out: nodes of it.
 * Rule: a place is evaluated by its first read; it has a name if there is another one. */
#ifndef MATCH_NODE_H
#define MATCH_NODE_H
#include "frontend/match.h"

/* What a pattern looks at. */
typedef struct Subject {
    Node *value;   /* evaluated by the first read; NULL: it has its name */
    Name name;     /* a variable of the user, or one of ours */
    uint32_t uses; /* reads that are still to come */
    bool read;
} Subject;
typedef struct Capture {
    Name name;
    Span at;
    Subject *place;
} Capture;
typedef VEC(Capture) Captures;

typedef struct Matcher {
    Program *program;
    Arena *arena;
    Module *module;
    Node *function; /* around the statement, or NULL */
    uint32_t names;
    bool found;
} Matcher;

/* match_node.c */
Node *match_new(Matcher *m, NodeKind kind, Span at);
Node *match_name(Matcher *m, Name name, Context context, Span at);
Node *match_constant(Matcher *m, Literal literal, const char *text, Span at);
Node *match_int(Matcher *m, uint32_t value, Span at);
Node *match_compare(Matcher *m, Node *left, Op op, Node *right, Span at);
Node *match_call(Matcher *m, const char *builtin, Node *first, Node *second, Span at);
Node *match_walrus(Matcher *m, Name name, Node *value, Span at);
Node *match_done(Matcher *m, Nodes steps, Span at);
Node *match_chain(Matcher *m, Op op, Nodes tests, Span at);
Name match_hidden(Matcher *m, const char *role);
Node *match_read(Matcher *m, Subject *place, Span at);
/* match_tuple.c: a call of namedtuple or NamedTuple, and the names that it lists; false: it does not spell them out */
bool makes_tuple(const Node *node);
bool tuple_fields(Matcher *m, const Node *call, NameList *names);
#endif
