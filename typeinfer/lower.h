/* lower.h -- what the files of the lowering share: AST and finished types -> IR bodies.
 * In: an Instance and the answers of infer.h.  Out: its Func's body.
 * Rule: trees under construction are quiet below their root (ir.def); whoever uses a tree as an
 * operand calls quiet() first, and after lowering a later operand calls settle() on the earlier
 * ones: so Python's order of evaluation stands. */
#ifndef LOWER_H
#define LOWER_H
#include "typeinfer/infer.h"

/* lower_try.c: the body of a Finally that is being lowered, and the ways out of it that were met. */
typedef struct Exit {
    struct Exit *outer;
    uint32_t loops; /* around it */
    Var *left;      /* which way; NULL: none so far */
    uint32_t ways;  /* bits: 1 << Way_... */
} Exit;
typedef enum Way { Way_return = 1, Way_break, Way_continue } Way;

typedef struct Lower {
    const char *not_iterable; /* of what is iterated next; NULL: as ever */
    Inference *inference;
    Unit *unit;
    Arena *arena;
    Types *types;
    Type *none, *bool_, *int_, *float_, *complex_, *str, *never, *exception;
    Instance *instance;
    Func *func;
    Block *block;      /* where statements go now */
    Span at;           /* of the statement, for what has no place of its own */
    uint32_t loops;    /* around the statement, in this function */
    uint32_t displays; /* lower_table.c: around the expression, of literals alone */
    Exit *exits;
    Var *returned;    /* the value of a return that a finally is in front of */
    Ir *key_item;     /* lower_key.c: the element whose key is asked for */
    Map *keys;        /* lower_key.c: the expression of a key function -> its value, held */
    Map stars;        /* lower_call.c: Starred argument -> its tuple, held */
    Map *deleted;     /* lower_name.c: Symbol of a variable that another function than its own deletes */
    Vars flags;       /* lower_name.c: hidden globals that start as False */
    Map *dispatchers; /* lower_dispatch.c: what one does -> it */
    Map *asked;       /* lower_late.c: such a bool that is read */
    Map *late;        /* lower_late.c: Var of a class's variable -> hidden global: is it set? */
    Map *defined;     /* lower_name.c: Symbol of a def -> hidden global: was it executed? */
} Lower;

/* ---- lower.c: blocks and temporaries --------------------------------------------------------- */
void put(Lower *l, Ir *statement);                    /* dropped when the block has ended */
bool block_ends(const Block *block);                  /* control cannot come out of its end */
bool may_leave(const Block *body);                    /* of a Finally: is there a Leave of it? */
void put_set(Lower *l, Var *var, Ir *value, Span at); /* converts */
Block *enter(Lower *l, Block *block);                 /* l->block = block; gives the old one */
uint32_t here(const Lower *l);                        /* a place in the block, for settle */
/* An operand: neither fails nor changes anything; saved in a temporary named `role` when it did. */
Ir *quiet(Lower *l, Ir *tree, const char *role);
/* Statements since `mark` may change what *tree reads: then it is saved in front of them. */
void settle(Lower *l, uint32_t mark, Ir **tree, const char *role);
/* Makes *tree cheap and safe to use several times (a constant, a temporary); again() gives a
 * further copy. */
Ir *evaluate(Lower *l, Ir *tree); /* for its effects */
Ir *hold(Lower *l, Ir *tree, const char *role);
Ir *again(Lower *l, const Ir *tree);
Var *result_var(Lower *l, const char *role, Type *type, Span at); /* set in more than one place */
Ir *ended(Lower *l, Type *type, Span at);                         /* the value of what never gives one */
void lower_block(Lower *l, const Nodes *statements, Block *block);
void lower_statement(Lower *l, const Node *statement);
Ir *if_new(Lower *l, Ir *test, Span at); /* emitted; fill its blocks with enter() */
void lower_refuse(Lower *l, Span at, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* ---- lower_raise.c: what CPython raises, built at its place ---------------------------------- */
Ir *extended_wrongly(Lower *l, Op op, const Ir *list, const Ir *more, Span at);
Ir *as_index(Lower *l, Ir *tree, const char *role); /* quiet; what is no int raises */
Ir *raise_text(Lower *l, const char *cls, Span at, const char *format, ...)
    __attribute__((format(printf, 4, 5))); /* emitted; gives ended() */
void raise_with(Lower *l, const char *cls, Ir *message, Span at);
const char *type_word(const Type *type); /* 'NoneType', 'list' */
void lower_raise(Lower *l, const Node *statement);
Ir *lower_exception(Lower *l, const Node *call); /* ValueError(...) */
Ir *packed_arguments(Lower *l, const Block *args, bool *spread, Span at);
/* lower_call.c: C(...) by a callee of `call`, whose arguments are evaluated */
Ir *call_new_given(Lower *l, const Node *call, const Callee *callee, const Block *args);
bool sets_args_first(Lower *l, const Callee *made);
void set_arguments(Lower *l, Ir *exception, const Block *trees, uint32_t count, Span at); /* e.args */
const char *exception_named(Lower *l, const Node *name); /* built in or of the program; NULL: no exception's class */
const char *builtin_class(const char *name);             /* OSError for IOError; NULL: no exception's */
void lower_assert(Lower *l, const Node *statement);

/* ---- lower_try.c ----------------------------------------------------------------------------- */
void lower_try(Lower *l, const Node *statement);
typedef void Guarded(Lower *l, const void *context);
/* body, then final however it was left: errors, returns, breaks and continues go through it */
void lower_finally(Lower *l, Guarded *body, Guarded *final, const void *context, Span at);
/* A with statement's item once its expression was evaluated.  enter: what __enter__ gives, called here; leave: what
 * __exit__ gives, for the error that is handled (exception: a quiet tree) or for none (NULL); NULL: it says nothing.  A
 * kind of manager sets the functions, and what they need. */
typedef struct Manager {
    Ir *(*enter)(Lower *l, const struct Manager *manager);
    Ir *(*leave)(Lower *l, const struct Manager *manager, Ir *exception);
    bool always;      /* leave is called without an error, too */
    bool swallows;    /* its answer counts: true ends the error */
    const Node *item; /* of the with statement */
    const Node *node; /* the item's expression */
    Ir *object;       /* its value, held */
} Manager;
void lower_with(Lower *l, const Node *statement);
bool leaves_by(Lower *l, Way way, Span at); /* a finally is in front: emitted; false: jump as usual */
Ir *traceback_part(Lower *l, Ir *traceback, const char *name, Span at); /* lower_traceback.c; NULL: no attribute */
/* lower_exception.c: classes of exceptions as values */
bool store_exception_part(Lower *l, Ir *exception, Name name, const Ir *value, Span at); /* false: no such attribute */
Ir *as_exception(Lower *l, Ir *tree);
Ir *class_part(Lower *l, Ir *cls, const Node *attribute);
Ir *class_ref(Lower *l, const char *cls, Span at);
Ir *classes_tree(Lower *l, const Node *n);  /* a class or a tuple of them */
Ir *class_tree(Lower *l, const Node *name); /* NULL: it is not the name of one */
Ir *call_class(Lower *l, const Node *call, Ir *cls, const Block *args);
Ir *class_of_exception_tree(Lower *l, Ir *exception, Span at); /* type(e) */
Ir *is_derived(Lower *l, Ir *a, Ir *classes, Span at);         /* isinstance(a, classes), issubclass(a, classes) */
Ir *thrown_tree(Lower *l, const Node *n);
Ir *caught_tree(Lower *l, const Node *node, Span at);
Ir *exception_part(Lower *l, Ir *exception, const Node *attribute);
Ir *lower_class_name(Lower *l, const Node *value, bool qualified, Span at); /* type(value).__name__ */

/* ---- lower_tree.c: small trees --------------------------------------------------------------- */
Ir *tree_none(Lower *l, Span at);
Ir *tree_bool(Lower *l, bool value, Span at);
Ir *tree_float(Lower *l, double value, Span at);
Ir *tree_text(Lower *l, const char *text, Span at);
Ir *tree_str(Lower *l, Str text, Span at);
Ir *tree_unary(Lower *l, IrOp op, Ir *a, Span at);
Ir *tree_not(Lower *l, Ir *a, Span at);
Ir *tree_and(Lower *l, Ir *a, Ir *b, Span at);
Ir *tree_or(Lower *l, Ir *a, Ir *b, Span at);
Ir *tree_select(Lower *l, Ir *test, Ir *a, Ir *b, Type *type, Span at);
Ir *tree_len(Lower *l, Ir *a, Span at); /* folds */
Ir *tree_index(Lower *l, Ir *a, Ir *index, Type *type, Span at);
Ir *tree_field(Lower *l, Ir *a, uint32_t index, Span at);
bool has_own_truth(Lower *l, const Type *type);
bool is_always(Lower *l, const Type *type, bool truth);
Ir *tree_truth(Lower *l, Ir *a, Span at); /* bool(a); a is quiet */
Ir *tree_is_none(Lower *l, Ir *a, Span at);
Ir *tree_has(Lower *l, Ir *a, Type *member, Span at);
Ir *tree_text_of(Lower *l, Ir *a, char conversion, Span at);
Ir *tree_join(Lower *l, Ir *const *items, uint32_t count, Span at);
Ir *tree_add(Lower *l, Ir *a, int64_t b, Span at); /* of ints; folds */
Ir *tree_library(Lower *l, const Library *library, Type *type, Ir *const *args, uint32_t count, uint32_t site, Span at);
bool is_const(const Ir *tree, TypeKind kind);
/* To `type`, the value staying Python's; may be loud (int -> float, out of a union). */
Ir *convert(Lower *l, Ir *tree, Type *type);
Type *member_of_kind(Type *type, TypeKind kind);    /* the type itself, or of its members; NULL: none */
Ir *convert_proved(Lower *l, Ir *tree, Type *type); /* inference has proved the member */
bool converts(const Type *from, const Type *to);
Type *value_type(Lower *l, Type *type, Type *beside); /* held as a py_value: beside, when it has type */
Ir *unwrap(Lower *l, Ir *tree, Type *member);         /* of a union that is known to hold member */

/* ---- lower_effect.c -------------------------------------------------------------------------- */
void lower_effect(Lower *l, const Node *n); /* nobody wants its value */

/* ---- lower_choice.c: and, or, if-else as values ------------------------------------------------ */
Ir *lower_operands(Lower *l, const Node *n);
Ir *lower_choice(Lower *l, const Node *n);
/* Of `a if test else b`: which of the two it is, where types or a constant test have decided; else NULL. */
const Node *branch_taken(const Lower *l, const Node *choice, const Ir *test);

/* ---- lower_expr.c ---------------------------------------------------------------------------- */
Ir *lower_expr(Lower *l, const Node *expr); /* root may be loud; of type_of(expr) */
Ir *lower_raw(Lower *l, const Node *expr);  /* as it comes, before that conversion */
Ir *lower_quiet(Lower *l, const Node *expr, const char *role);
Ir *lower_as(Lower *l, const Node *expr, Type *type);                           /* root may be loud */
Ir *lower_test(Lower *l, const Node *expr);                                     /* bool, quiet */
void lower_both(Lower *l, const Node *left, const Node *right, Ir **a, Ir **b); /* quiet, in order */
Ir *compare_trees(Lower *l, IrOp op, Ir *a, Ir *b, Span at);                    /* == != < ...; quiet operands */
Type *plain_type(Lower *l, const Type *type); /* of a NumPy scalar: Python's type of the same values; else NULL */
Ir *set_of_view(Lower *l, Ir *view, Span at); /* of keys or items */
Ir *contains_tree(Lower *l, Ir *item, Ir *a, Span at);

/* ---- lower_arith.c --------------------------------------------------------------------------- */
Ir *arithmetic(Lower *l, IrOp op, Ir *a, Ir *b, Type *type, uint32_t site, bool in_place, Span at);
Ir *unary_tree(Lower *l, IrOp op, Ir *a, Span at);
IrOp ir_op(Op op);
Ir *fold_unary(Lower *l, IrOp op, Ir *a, Span at);
Ir *fold_binary(Lower *l, IrOp op, Ir *a, Ir *b, Span at);

/* ---- lower_union.c: one piece of code per member --------------------------------------------- */
typedef Ir *OnMember(Lower *l, Ir *tree, void *context); /* tree: of the member's type, quiet */
/* A chain of tests; each result is converted to `type`; a tree of one type is just passed on. */
Ir *for_members(Lower *l, Ir *tree, Type *type, OnMember *rule, void *context, const char *role, Span at);
typedef bool IsAlike(const void *context, const Type *member);
Ir *for_unlike_members(Lower *l, Ir *tree, Type *type, IsAlike *alike, OnMember *rule, void *context, const char *role,
                       Span at);

/* ---- lower_table.c: displays of literals ------------------------------------------------------ */
bool is_literal_display(const Lower *l, const Node *n);
Ir *lower_table(Lower *l, const Node *n, Type *type); /* of a dict or set; NULL: it is no such display */

/* ---- lower_name.c: names, functions used before their def ------------------------------------ */
void prepare_names(Lower *l);
void clear_flags(Lower *l); /* when all is lowered */
Ir *lower_name(Lower *l, const Node *name);
void check_defined(Lower *l, const Node *name);   /* of a function; raises before its arguments are evaluated */
void raise_undefined(Lower *l, const Node *name); /* what a use of it raises, always */
/* A literal, signed or not, without its inferred type: of any module; NULL: something else. */
Ir *literal_of(Lower *l, const Node *expr);
Ir *constant_of_node(Lower *l, const Node *expr);         /* math.pi; NULL: no constant */
Ir *runtime_list(Lower *l, const Node *expr, Type *type); /* sys.argv */
void lower_def(Lower *l, const Node *def);
Var *flag_of(Lower *l, const void *key, const char *name, Span at); /* false until it is set: made once per key */
void mark_defined(Lower *l, const Symbol *symbol, Span at); /* of a def or class, when some use may come first */
void lower_import(Lower *l, const Node *statement);

/* ---- lower_assign.c -------------------------------------------------------------------------- */
void assign_to(Lower *l, const Node *target, Ir *value);          /* value: its root may be loud */
void assign_at(Lower *l, const Node *target, Ir *value, Span at); /* the same, where the value stands at `at` */
void lower_assign(Lower *l, const Node *statement);
void lower_aug_assign(Lower *l, const Node *statement);
void lower_delete(Lower *l, const Node *statement);

/* ---- lower_index.c: subscripts and slices ---------------------------------------------------- */
typedef struct Spot { /* xs[i], a[i, j], xs[lower:upper:step] */
    Ir *a;            /* the container */
    Block indices;
    bool is_slice;
    Ir *lower, *upper, *step;
    const Node *node;
    Type *type; /* of what stands there, as inference says; NULL: unknown */
    uint32_t site;
    Span at;
} Spot;
Spot lower_place(Lower *l, const Node *subscript); /* all parts quiet */
void place_settle(Lower *l, uint32_t mark, Spot *place);
void place_hold(Lower *l, Spot *place);
Ir *place_load(Lower *l, Spot *place);
/* lower_value_item.c: are its members many, and told apart by the runtime? */
bool takes_value_item(Lower *l, const Spot *place);
Ir *load_value_item(Lower *l, Spot *place);
void place_store(Lower *l, Spot *place, Ir *value);
void place_remove(Lower *l, Spot *place);
Ir *lower_subscript(Lower *l, const Node *expr);
/* lower_slice.c */
void lower_slice_parts(Lower *l, const Node *slice, Spot *place);
bool may_be_slice(const Type *type); /* does it hold slice objects? */
void place_by_object(Lower *l, Spot *place, Ir *object);
Ir *item_tree(Lower *l, Ir *a, Ir *index, Span at);
Type *item_type(Lower *l, const Type *container); /* of an element; NULL: has none */

/* ---- lower_track.c, lower_loop.c: for, as counting loops ------------------------------------- */
typedef struct Track Track;
struct Track { /* what a loop goes along */
    enum { Track_range, Track_items, Track_table, Track_pulled, Track_either, Track_tuple, Track_columns } kind;
    Type *type;              /* of one item; pulled: of a generator */
    Type *member;            /* a part of either: the member of the union that it goes along */
    Ir *start, *stop, *step; /* range: a constant step; stop NULL: without an end; else: the item that was taken */
    Var *line;               /* pulled, of a file: what the last step gave */
    Ir *items;               /* a container that nobody rebinds meanwhile; columns: the rows */
    bool backward, live;
    const Type *view;         /* table: what is iterated, the dict or set itself or a view of it */
    Var *place, *size, *left; /* table: where the loop is; how many items there were, and are still to come */
    Track *parts;             /* tuple: zip, enumerate; either: one for each kind of iterable that the value may be */
    uint32_t count;
    Span at;
};
typedef void LoopBody(Lower *l, const Track *track, Ir *index, void *context);
/* Of an iterable; scope: the loop's node, in which names may be rebound; false: an error was raised
 * instead. */
bool track_of(Lower *l, const Node *iterable, const Node *scope, Track *track);
bool track_of_loop(Lower *l, const Node *iterable, const Node *scope, Track *track); /* of `for x in iterable` */
bool track_of_tree(Lower *l, Ir *tree, Track *track);
bool turn_track(Lower *l, Track *track, Span at); /* to go along it from its end; false: an error was raised instead */
bool is_pulled(const Track *track); /* is a generator among its parts: nobody knows how many items there will be */
Ir *track_value(Lower *l, const Track *track, Ir *index);
void bind_track(Lower *l, const Track *track, Ir *index, const Node *target);
bool has_columns(const Track *track);                            /* zip(*rows): its count is only a bound */
Ir *track_count(Lower *l, Track *track);                         /* how many items; quiet */
bool items_track(Lower *l, Ir *tree, bool steady, Track *track); /* of one type, no union */
Ir *raise_not_iterable(Lower *l, Ir *tree, Span at);
Ir *lost_iterator(Lower *l, Ir *instance); /* its __iter__ is called, which always raises; NULL: it has none */
bool is_endless(const Track *track);
bool is_live(const Track *track); /* its count changes when a list of it does */
/* The index of reversed(xs) after so many steps: it counts from the length that xs had when the loop began. */
Ir *from_end(Lower *l, const Track *track, Ir *steps);
void end_columns(Lower *l, const Track *track, Ir *index); /* the loop ends where the shortest row does */
Ir *items_test(Lower *l, const Track *track, Ir *steps);   /* has a container an item after so many steps? */
bool is_always_empty(const Type *type);                    /* nothing is of this type */
uint32_t count_tables(const Track *track);
void hold_first(Lower *l, Track *track); /* reversed(xs) begins where xs ends now */
void hold_track(Lower *l, Track *track); /* what is computed once, before the loop */
void name_places(Lower *l, Track *track);
void start_tables(Lower *l, Track *track, bool checked);
void loop_along(Lower *l, Track *track, const char *name, LoopBody *body, void *context, const Nodes *orelse, Span at);
/* lower_pull.c */
bool either_track(Lower *l, Ir *tree, bool backward, Track *track); /* of a union of several kinds of iterables */
void loop_pulled(Lower *l, Track *track, const char *name, LoopBody *body, void *context, const Nodes *orelse, Span at);
const char *index_name(Lower *l, const Node *target); /* of the loop whose target it is */
void lower_for(Lower *l, const Node *statement);
typedef void Step(Lower *l, Ir *item, void *context);
void loop_over_tree(Lower *l, Ir *tree, Step *step, void *context, Span at);
/* lower_comp.c: a generator expression is consumed in place; stop: ends all its loops once it is
 * true, or NULL */
bool extends_array(Lower *l, const Node *call, const Callee *callee, const Ir *receiver); /* lower_native.c */
Ir *extend_array(Lower *l, Ir *array, const Node *items, Span at);
void consume(Lower *l, const Node *iterable, Step *step, void *context, Var *stop);
typedef void Beside(Lower *l, void *context); /* runs once the iterable is evaluated: its loop's start */
void consume_beside(Lower *l, const Node *iterable, Step *step, void *context, Var *stop, Beside *beside);
void consume_numbers(Lower *l, const Node *n, Step *step, void *context, Beside *beside);
Ir *lower_comprehension(Lower *l, const Node *expr);
/* Tracebacks show the comprehension n as a function of its own, called at `caller`. */
void add_frame(Lower *l, const Node *n, Span caller);
Span clause_header(const Node *n, const Node *clause);                /* where that clause asks for its next item */
Ir *new_list(Lower *l, Type *type, Ir *room, uint32_t site, Span at); /* empty, in a temporary */
void append_item(Lower *l, Ir *list, Ir *item, Span at);
void extend_with(Lower *l, Ir *list, const Node *iterable, Span at);
Ir *lower_order(Lower *l, const Node *order);               /* reverse= of a sort: an int; lower_key.c */
void test_iterable(Lower *l, Ir *value, const char *owner); /* of *value: TypeError; lower_expr.c */
bool only_iterates(Lower *l, const Node *n); /* zip, enumerate, reversed, a generator expression: no value */
Type *step_type(Lower *l, const Node *n);
/* Appends all items of a tree to list; NULL: to a new list of that type. */
Ir *copy_items(Lower *l, Ir *from, Ir *list, Type *type, uint32_t site, Span at);
/* A list with all elements of another list or sequence of these; what finishes a tuple[T, ...] that
 * grew as a list. */
Ir *copy_whole(Lower *l, Ir *from, Type *type, uint32_t site, Span at);
Type *list_like(Lower *l, Type *type);
Ir *become_tuple(Lower *l, Ir *list, Type *type, uint32_t site, Span at);
Ir *finish_list(Lower *l, Ir *list, Type *type, uint32_t site, Span at);
Ir *flat_tuple(Lower *l, const Nodes *items, Span at);

/* ---- lower_call.c, lower_builtin.c, lower_reduce.c, lower_numpy.c ---------------------------- */
typedef struct Special {
    const Node *call;
    const Callee *callee;
    Ir *receiver; /* quiet; NULL for a function */
} Special;
typedef Ir *SpecialRule(Lower *l, const Special *special);
typedef struct SpecialRow {
    const char *name;
    SpecialRule *rule;
} SpecialRow;
Ir *lower_call(Lower *l, const Node *call);
Ir *attribute_tree(Lower *l, Ir *value, const char *name, Span at); /* of one type */
Ir *lower_part(Lower *l, const Node *part);
Ir *lower_attribute(Lower *l, const Node *attribute);
Ir *attribute_of_tree(Lower *l, const Node *attribute, Ir *value); /* value.x, of a value that is quiet */
const char *special_name(Lower *l, const Node *expr);         /* of a call that means one special rule; else NULL */
const Node *call_arg(const Special *special, uint32_t index); /* NULL: not given */
const Node *call_keyword(const Special *special, const char *name); /* NULL: not given */
bool has_class_values(Lower *l, const Node *classes);
Ir *exception_test(Lower *l, const Node *classes, Ir *exception, Span at); /* isinstance; exception is held */
extern const SpecialRow table_rules[], file_rules[], generator_rules[], key_rules[], builtin_rules[], reduce_rules[],
    text_rules[], numpy_rules[], exception_rules[], traceback_rules[]; /* ends with name NULL */
Ir *join_texts(Lower *l, Ir *separator, Ir *list, Span at);            /* str.join */
Type *fixed_result(Lower *l, IrOp op, const Type *a, const Type *b);   /* of NumPy scalars; NULL: TypeError */
Ir *array_attribute_tree(Lower *l, Ir *array, Name attribute, Span at);

/* ---- lower_generator.c ------------------------------------------------------------------------- */
void lower_maker(Lower *l, const Instance *instance); /* the function that makes a generator of its arguments */
Ir *lower_yield(Lower *l, const Node *n);
Ir *lower_yield_from(Lower *l, const Node *n);
bool special_iterates(Lower *l, const Node *n); /* a call of zip, enumerate, reversed: no value */
/* lower_native.c */
extern const SpecialRow native_rules[], struct_rules[];
bool type_shows_bytes(const Type *type); /* bytes, bytearray, array, memoryview */
Ir *native_sum(Lower *l, Ir *a, Ir *b, bool in_place, uint32_t site, Span at);
Ir *native_product(Lower *l, Ir *a, Ir *count, bool in_place, uint32_t site, Span at);
Ir *native_comparison(Lower *l, IrOp op, Ir *a, Ir *b, Span at); /* NULL: no such pair */
Ir *native_contains(Lower *l, Ir *item, Ir *a, Span at);
Ir *view_length(Lower *l, Ir *view, Span at);      /* len(view): it may be released */
void check_view(Lower *l, Ir *view, Span at);      /* iter(view) */
Type *iterated_type(const Type *instance);         /* of the generator that iterating over it asks; NULL: none */
Ir *iterated(Lower *l, Ir *instance, Span at);     /* that generator */
Ir *members_of(Lower *l, Ir *tree);                /* of the class of an enumeration; else the tree itself */
Ir *resume_tree(Lower *l, Ir *generator, Span at); /* loud */
Ir *yielded_tree(Lower *l, Ir *generator, Span at);

/* ---- lower_file.c ------------------------------------------------------------------------------ */
Type *file_line_type(Lower *l, const Type *file);                          /* str or None */
Ir *file_next_tree(Lower *l, Ir *file, Span at);                           /* loud: a line, None at the end */
Ir *file_line(Lower *l, Var *line, Span at);                               /* what is in it, known not to be None */
Ir *next_line_tree(Lower *l, Ir *file, Ir *fallback, Type *type, Span at); /* next(f); no fallback: StopIteration */
Ir *file_attribute_tree(Lower *l, Ir *file, const char *name, Span at);    /* NULL: none of that name */
Ir *standard_stream(Lower *l, const char *dotted, Span at);                /* sys.stdin; NULL: no stream */
Ir *enter_file(Lower *l, const Manager *manager);
Ir *leave_file(Lower *l, const Manager *manager, Ir *exception);

/* lower_dispatch.c: a method call by for_members, in a function of its own where that can be */
Ir *call_dispatched(Lower *l, const Node *call, Ir *receiver, Type *type, OnMember *rule, void *context,
                    const char *role);

/* ---- lower_class.c: instances ------------------------------------------------------------------ */
bool has_instance(const Type *type); /* is it one, or a union with one? */
Var *field_named(const Type *type, Name name);
Var *shared_field(Lower *l, const Node *n, const Type *type, const char *accessor);
Ir *without_none(Lower *l, Ir *a, OnMember *rule, void *context);
void store_field(Lower *l, Ir *a, Var *field, Ir *value, Span at);
Ir *attr_tree(Lower *l, Ir *a, Var *field, Span at);
Ir *bound_tree(Lower *l, Ir *a, const Node *n);
Ir *functions_equal(Lower *l, Span at, bool not, Ir *a, Ir *b);
Ir *class_attribute_tree(Lower *l, Ir *a, const Node *n);
Ir *function_of_type(Lower *l, Type *type, Span at); /* that holds nothing */
Ir *class_variable_tree(Lower *l, const Ir *object, const Node *n);
/* A function value made at n, or the one that its name stands for; params: of a def or lambda there, else NULL. */
Ir *function_tree(Lower *l, const Node *n, const Nodes *params);
/* A call of a method that no Call names; nodes and trees: the arguments, by the nodes that inference knows them by. */
Ir *call_beside_tree(Lower *l, const Callee *callee, Ir *function, const Node *node, Ir *tree, const Node *at);
Ir *call_implied(Lower *l, const Callee *callee, Ir *self, const Node *const *nodes, Ir *const *trees, uint32_t count,
                 const Node *at);
Ir *instance_attribute_tree(Lower *l, Ir *a, const Node *attribute);
Ir *no_attribute(Lower *l, const Type *type, Name name, Span at); /* raises */
/* lower_late.c: variables of classes, some of which are set when the program runs, if at all */
Type *variables_type(Lower *l, const ClassVariables *variables);
Ir *class_variable(Lower *l, const ClassVariables *variables, const Type *type, Name name, Span at);
void put_class_variable(Lower *l, const ClassVariables *variables, const Type *type, Name name, Var *result, Span at);
void prepare_late(Lower *l);                                            /* before anything is stored */
void drop_unasked(Lower *l);                                            /* when all is lowered */
Ir *has_class_variable(Lower *l, const Type *type, Name name, Span at); /* NULL: the class has none of that name */
void store_attribute_tree(Lower *l, const Node *target, Ir *object, Ir *value, const Node *from);
void assign_attribute(Lower *l, const Node *target, Ir *value);
void delete_attribute(Lower *l, const Node *target);
/* NULL: no instance is among the operands. */
Ir *instance_binary(Lower *l, const Node *n, Op op, const Node *left, Ir *a, const Node *right, Ir *b, bool in_place);
Ir *instance_compare(Lower *l, const Node *n, Op op, const Node *left, Ir *a, const Node *right, Ir *b);
Ir *instance_order(Lower *l, const Node *n, Op op, const Node *items, Ir *a, Ir *b);
/* lower_round.c: abs and round of numbers */
Ir *abs_rule(Lower *l, const Special *special);
Ir *round_rule(Lower *l, const Special *special);
Ir *plain_conversion(Lower *l, const Special *special, Ir *value, Ir *digits);
Ir *instance_conversion(Lower *l, const Special *special);    /* abs, int, float, round of instances; NULL: others */
Ir *divmod_tree(Lower *l, Ir *a, Ir *b, Type *type, Span at); /* lower_builtin.c; of numbers, or TypeError */
Ir *instance_unary(Lower *l, const Node *n, Ir *a);
Ir *instance_length(Lower *l, Ir *a, const Node *call, const Node *operand);
Ir *instance_contains(Lower *l, const Node *n, const Node *left, Ir *item, const Node *right, Ir *a);
Ir *instance_item(Lower *l, const Node *n, Ir *a, const char *method, const Node *const *nodes, Ir *const *trees,
                  uint32_t count);
Ir *truth_of_node(Lower *l, const Node *n, Ir *a); /* bool of n's value; quiet */

/* lower_becomes.c */
Ir *percent_arguments(Lower *l, const Node *n, Ir *args);            /* of "..." % args */
Ir *become_tree(Lower *l, const Node *node, Ir *tree, Becomes what); /* tree: of node; quiet, as the result */
bool may_ask(Lower *l, const Type *type);                            /* would Python ask an instance in it? */
Ir *reversed_instance(Lower *l, const Node *call);                   /* NULL: of no instance */
extern const SpecialRow becomes_rules[];

void fit_hooks(Lower *l); /* lower_hook.c: methods that may give what the runtime does not want */

/* ---- lower_reflect.c ----------------------------------------------------------------------------- */
extern const SpecialRow reflect_rules[];
extern const SpecialRow copy_rules[];                   /* lower_copy.c */
extern const SpecialRow outside_rules[];                /* lower_outside.c */
extern const SpecialRow id_rules[];                     /* lower_id.c */
Ir *lower_class_text(Lower *l, const Node *attribute);  /* C.__name__, C.__doc__; NULL: neither */
Ir *class_of_tree(Lower *l, const Node *n, Ir *value);  /* type(x), x.__class__ */
Ir *lower_class_compare(Lower *l, const Node *compare); /* NULL: another comparison */
Ir *lower_class_name_compare(Lower *l, const Node *n);  /* type(a).__name__ == "C"; NULL */
const char *plain_class_name(const Type *type);         /* lower_try.c */
/* ---- lower_dict.c: dict, set, frozenset, views --------------------------------------------------- */
Ir *lower_Dict(Lower *l, const Node *n);
Ir *lower_Set(Lower *l, const Node *n);
Ir *set_display(Lower *l, const Node *n, bool iterated); /* iterated: a loop goes along it */
Ir *new_table(Lower *l, Type *type, uint32_t site, Span at);
Ir *load_key(Lower *l, Ir *dict, Ir *key, Span at);
void store_key(Lower *l, Ir *dict, Ir *key, Ir *value, Span at);
void remove_key(Lower *l, Ir *dict, Ir *key, Span at);
Ir *contains_key(Lower *l, Ir *item, Ir *table, Span at);
void update_table(Lower *l, Ir *dict, Ir *from, Span at);
/* lower_keywords.c */
void test_star_and_mapping(Lower *l, const Callee *callee, const Ir *sequence, const Ir *dict, Span at);
Ir *as_mapping(Lower *l, const Node *call, const Node *node, Ir *tree);
void test_mapping(Lower *l, const Mapping *mapping, const Ir *dict, Span at);
Ir *value_of_key(Lower *l, const Ir *dict, const Argument *argument, Ir *fallback, Span at);
void put_untaken(Lower *l, Ir *into, const Mapping *mapping, const Ir *dict, Span at);
void put_into_table(Lower *l, Ir *table, Ir *item, Ir *value, Span at); /* value NULL: of a set */
Ir *dict_of_view(Lower *l, Ir *view);
Ir *entry_tree(Lower *l, Ir *table, Ir *place, bool value, Span at);
bool has_table(const Type *type); /* dict, set, frozenset, a view; or a union with one */
/* NULL: no such operation, TypeError. */
Ir *table_arithmetic(Lower *l, IrOp op, Ir *a, Ir *b, Type *type, uint32_t site, bool in_place, Span at);
/* The place behind `place` (before it); checked: the loop may change the table. */
Ir *table_step(Lower *l, const Track *track, bool checked, Span at);

/* ---- lower_key.c ----------------------------------------------------------------------------- */
bool has_key(const Lower *l, const Special *special);
void key_defined(Lower *l, const Special *special); /* raises when its def was not executed yet */
Ir *lower_key_function(Lower *l, const Node *node);
Ir *lower_key_item(Lower *l, const Node *keyword);
Ir *key_tree(Lower *l, const Special *special, Ir *item); /* the key of an item that is held; quiet */
void sort_by_key(Lower *l, const Special *special, Ir *list, Ir *reverse);

/* ---- lower_text.c, lower_percent.c ----------------------------------------------------------- */
Ir *lower_joined(Lower *l, const Node *fstring);
Ir *lower_formatted(Lower *l, const Node *field);
Ir *percent_bytes_tree(Lower *l, Ir *format, Ir *args, Span at);
Ir *percent_tree(Lower *l, Ir *format, Ir *args, Span at);
#endif
