/* lower_outside.c -- the body of a def that calls a function of Python's (outside.c).
 * In: a call whose callee is Python's object.  Out: one library call, of which nothing is known but its type.
 * Rule: whatever Python does meanwhile it may do: read and change every global, attribute and list.             */
#include "typeinfer/lower.h"

static Ir *outside_rule(Lower *l, const Special *special)
{
    static const Library library = {.name = "call",
                                    .owner = "outside",
                                    .c_name = "python_call",
                                    .can_raise = true,
                                    .world = World_outside,
                                    .cost = 500};
    const Node *call = special->call;
    Type *type = type_of(l->inference, l->instance, call);
    Block args = {0};
    push(l->arena, &args, lower_quiet(l, call->Call.func, "function"));
    for_each (Node *, arg, &call->Call.args)
        push(l->arena, &args, lower_quiet(l, arg->kind == N_Starred ? arg->Starred.value : arg, "argument"));
    for_each (Node *, keyword, &call->Call.keywords)
        push(l->arena, &args, lower_quiet(l, keyword->Keyword.value, "argument"));
    return tree_library(l, &library, type ? type : l->never, args.at, args.len, 0, call->at);
}

const SpecialRow outside_rules[] = {{"outside", outside_rule}, {NULL, NULL}};
