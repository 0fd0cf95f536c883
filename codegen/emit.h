/* emit.h -- private to emission: the C text in the making.
 * In: a Unit after the last pass.  Out: pieces of C with their precedence, lines with their source
 * line behind them. Rule: an expression becomes text without side effects on the writer; only
 * statements write lines. */
#ifndef EMIT_H
#define EMIT_H
#include "codegen/codegen.h"

/* How strongly C binds an expression, weakest first. */
typedef enum Level {
    Level_comma,
    Level_assign,
    Level_choice,
    Level_or,
    Level_and,
    Level_bitor,
    Level_bitxor,
    Level_bitand,
    Level_equality,
    Level_relation,
    Level_shift,
    Level_sum,
    Level_product,
    Level_prefix,
    Level_postfix,
} Level;

typedef struct Piece {
    const char *text;
    Level level;
} Piece;

/* One line of C; `source` is the Python line that is shown behind it. */
typedef struct Row {
    const char *code;
    const char *comment; /* NULL: none */
    uint32_t line;       /* of Python; 0: none */
} Row;

/* Where a variable is declared: declare.c */
typedef struct Place_ {
    const Block *block; /* NULL: the variable does not occur */
    const Ir *loop;     /* block is what runs before this while's test, joined with test and body */
    uint32_t index;     /* in front of, or as, that statement */
    const Ir *set;      /* the declaration is this Set; NULL: it stands in front of the statement */
    bool carried;       /* it may be read before it is set: it starts with a value */
    bool together;      /* with all that a name holds to the end of the function, at its beginning */
    bool header;        /* declared by the for at that statement, and seen nowhere else */
    uint32_t
        number; /* of block, counted as they open; its scope is the blocks first .. end - 1, and those of the loop */
    uint32_t first, end, loop_first, loop_end;
} Place_;

typedef VEC(Row) Rows;

typedef struct Literal {
    Name name; /* of the C variable */
    Str text;
    bool is_int, is_lazy, is_bytes;
    const char *table; /* the declaration of what a long list of numbers starts with; else NULL */
} Literal;

/* The Try whose body is being written: shortcut.c. */
typedef struct Shortcuts {
    const Ir *node;
    uint32_t count;      /* handlers that do not look at what they take */
    const char *label;   /* of all others */
    const char **labels; /* by handler; NULL: nothing goes there */
    bool used;
} Shortcuts;

typedef struct Placed { /* variables that are declared in a block */
    Vars vars;          /* in the function's order */
    Map at;             /* index of a statement, plus 1 -> Vars that are declared in front of it, so ordered */
    bool together;      /* some are held to the end, at its beginning */
} Placed;

typedef VEC(Func *) Callees;

typedef struct HeldRow { /* a row of an array, as C has it, and the variable that it stands in */
    const char *text, *name;
} HeldRow;
typedef struct Emit {
    Unit *unit;
    const Options *options;
    Output_text *out;
    Arena *arena;
    Func *func;
    Source *source;  /* of func */
    Place_ *places;  /* by variable id of func */
    Map stretches;   /* Block -> Stretch: emit_set.c */
    uint32_t *named; /* by variable of func: the last statement of its block that names it, plus 1 */
    Map placed;      /* Block -> Placed: the variables that are declared in it */
    int depth;
    uint32_t line;            /* Python's line of the statement in hand */
    uint32_t position, end;   /* where that statement stands: which comprehension's frame it is in */
    uint32_t margin;          /* Python's indentation of the function's body */
    uint32_t comment;         /* the next of unit->comments to be written */
    const char *failed_label; /* where errors go: out of an iteration that several threads run, to a
                                 handler; NULL: out of the function */
    const Ir *guard;          /* the Try or Finally that they go to first; NULL: none in this function */
    bool label_used;          /* something goes to failed_label */
    Shortcuts *shortcuts;     /* past it, to a handler; or NULL */
    const char *leave_label;  /* inside a Finally: its end */
    bool leave_used;
    uint32_t excepts, finals, dones, ons, yields; /* labels of this function so far */
    bool *unseen;                                 /* unseen.c: functions that may run while nobody looks at errors */
    bool unseen_around;                           /* the statement in hand may, too */
    bool closes;                                  /* braces end with the statement in hand, in front of its label */
    bool in_region;                               /* inside a loop that several threads run */
    const struct LoopIr *region;                  /* which loop that is */
    VEC(HeldRow) held;                            /* in the loop in hand: emit_rows.c */
    int loops;                                    /* that the statement in hand stands in */
    const Block *block;                           /* that is being written */
    uint32_t at;                                  /* in it, the statement in hand */
    uint32_t *uses;                               /* by variable: how often it is read */
    const char *pending;                          /* the source line that goes behind the next line */
    uint32_t *line_shown;                         /* by source line of this function: `showing` when it was */
    uint32_t showing;                             /* another number shows the same lines once more */
    Map lines_shown;                              /* Source -> its line_shown */
    Rows rows;
    VEC(Literal) literals;
    Name target;                    /* the variable that a display is for, after which its table is named; or NULL */
    Map type_used;                  /* Type -> itself: its C type occurs */
    Map type_described;             /* its descriptor occurs */
    Map type_ordered, type_equated; /* two tuples are compared in place */
    const Func **makers;            /* by site: the body of the generators that are made there */
    Callees **callees;              /* by function; NULL: not known yet */
    Map names;                      /* the C names of variables and functions */
    Map literal_names;              /* those of literals */
    Map numbered;                   /* wished name of a literal -> how many of that name there are */
    Map literal_texts, literal_ints, literal_bytes; /* interned text -> its place in literals, plus 1 */
    Text body;                                      /* the functions, while the head is not known yet */
    VEC(uint32_t) body_lines;
    unsigned includes; /* bits of emit.c's table */
} Emit;

/* ---- emit.c ----------------------------------------------------------------------------- */
void write_line(Emit *e, const char *format, ...) __attribute__((format(printf, 2, 3)));
void start_statement(Emit *e, Span at); /* its comments travel; its source line goes behind the next line */
const char *format_text(Emit *e, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *failed_value(const Func *func); /* "INT_FAILED": what func returns when it raised */
bool ends_open(const Block *block);         /* does control fall out of the end? */
bool can_raise(const Func *func);
bool returns_by_pointer(const Type *type, bool raises); /* the result goes through a last parameter */
const char *prototype(Emit *e, const Func *func);
void emit_outside_body(Emit *e, const Func *func); /* emit_outside.c */
void emit_function(Emit *e, Func *func);
bool calls_itself(Emit *e, const Func *func); /* directly, or through others: it needs a recursion guard */
void write_doc(Emit *e, Str doc);             /* lines of a comment that is open */

/* ---- failures.c ------------------------------------------------------------------------- */
uint32_t failing_position(const Emit *e); /* where what fails now stands */
void write_failed(Emit *e);               /* return trace("f", 12), INT_FAILED; or trace(...); goto except; */
const char *passed_on(Emit *e);           /* the same for an error that has its lines already: "return NULL;" */
/* ..., for one that has them up to the frame in which node stands.  test: where it is one; NULL: always */
void write_passed_on(Emit *e, const Ir *node, const char *test);
void write_failure(Emit *e, const char *test);                      /* if (test) return ...; */
void write_unless_all(Emit *e, const char **calls, uint32_t count); /* if (!(call && ...)) return ...; */
void write_poll(Emit *e);                                           /* Ctrl-C ends a loop here */

/* ---- emit_type.c ------------------------------------------------------------------------ */
const char *c_type(Emit *e, const Type *type);                         /* "str *", "double", "tuple_int_str" */
const char *c_declarator(Emit *e, const Type *type, const char *name); /* "str *s", "double x" */
const char *field_name(Emit *e, const Type *tuple, uint32_t index);    /* "item0" */
const char *descriptor(Emit *e, const Type *type);                     /* "&type_list_int" */
const char *slot_descriptor(Emit *e, const Type *type); /* the same, but of an array: its dtype and dimensions, too */
void use_type(Emit *e, const Type *type);               /* its definition will be written */
void write_types(Emit *e, Text *out);
const char *item_suffix(const Type *item); /* OF_INTS ...; "" for pointers */
bool is_plain_key(const Type *type);       /* hashed and compared in place: what cannot fail */
const char *c_dtype(Dtype dtype);          /* "int32_t" */
const char *keep_text(Emit *e, const Type *type, const char *value); /* "int_keep(n)" */
const char *drop_text(Emit *e, const Type *type, const char *value);

/* ---- emit_expr.c, emit_compare.c, emit_call.c ------------------------------------------- */
Piece expression(Emit *e, const Ir *node);
Piece piece(Emit *e, Level level, const char *format, ...) __attribute__((format(printf, 3, 4)));
const char *operand(Emit *e, const Ir *node, Level level); /* in parentheses when it binds more weakly */
const char *value_text(Emit *e, const Ir *node);           /* as an argument or right-hand side */
const char *owned_text(Emit *e, const Ir *node);           /* the same, as a reference of one's own */
const char *address_text(Emit *e, const Ir *node);         /* of a slot that holds the value */
const char *condition_text(Emit *e, const Ir *node);
Piece call1(Emit *e, const char *function, const Ir *a);
Piece call2(Emit *e, const char *function, const Ir *a, const Ir *b);
Piece emit_binary(Emit *e, const Ir *node);
Piece emit_unary(Emit *e, const Ir *node);
bool is_at_least(Emit *e, const Ir *node, int64_t low);
Piece emit_compare(Emit *e, const Ir *node);
Piece emit_truth(Emit *e, const Ir *node);
Piece emit_convert(Emit *e, const Ir *node);
Piece emit_runtime(Emit *e, const Ir *node, const char *result); /* result: "&x" for the last parameter, or NULL */
Piece emit_call(Emit *e, const Ir *node, const char *result);
bool is_small_function(const Func *func);          /* a few operations, no loop: C may put it into its calls */
bool is_forward(const Func *func, const Ir *node); /* a Return of what the wide version gives: twins.c */
void emit_forward(Emit *e, const Ir *node);        /* the test in front of it, and the Return */
Piece with_result(Emit *e, const Ir *node, const char *result); /* the call that gives false when it failed */

/* ---- emit_string.c ---------------------------------------------------------------------- */
const char *bytes_literal(Emit *e, Str text);
const char *text_literal(Emit *e, Str text); /* the C variable of a str constant */
const char *big_literal(Emit *e, Str digits);
const char *quoted(Emit *e, const char *text, size_t length); /* a C string literal */
size_t direction_mark(const char *text, size_t length);
void write_literals(Emit *e, Text *out);
void emit_print(Emit *e, const Ir *node);
Piece emit_text_of(Emit *e, const Ir *node);
Piece emit_format(Emit *e, const Ir *node);
Piece emit_percent(Emit *e, const Ir *node);
void emit_join(Emit *e, const Ir *node); /* then py_text_finish(&py_line) is the text */

/* ---- emit_try.c ------------------------------------------------------------------------- */
Piece emit_exception_new(Emit *e, const Ir *node);
Piece emit_caught(Emit *e, const Ir *node);
const char *exception_pointer(Emit *e, const Ir *value); /* as a py_exception * */
const char *object_in(Emit *e, const Ir *value);         /* of a value that refers to one */
void emit_set_args(Emit *e, const Ir *node);
Piece emit_detail(Emit *e, const Ir *node);
void emit_throw(Emit *e, const Ir *node);
void emit_try(Emit *e, const Ir *node);
void emit_finally(Emit *e, const Ir *node);
void emit_leave(Emit *e);
bool *find_unseen(Unit *unit);                        /* unseen.c: by function */
uint32_t unseen_handlers(Unit *unit, const Ir *node); /* of a Try: the handlers up to the first that looks */
bool is_clear(Unit *unit, const Ir *node);            /* a Finally that neither looks nor is a way out */
Shortcuts *shortcuts_new(Emit *e, const Ir *node, const char *label); /* shortcut.c */
const char *shortcut(Emit *e, const char *cls);
bool set_place_shortly(Emit *e, const Ir *node, bool declares);
const char *new_label(Emit *e, const char *name, uint32_t *count);
void set_value(Emit *e, const Ir *node, bool declares); /* emit_set.c: what cannot fail */
const char *unseen_text(Emit *e, const Ir *node);       /* what the body of a Try or Finally begins with, or NULL */
bool is_plain_message(const Ir *arg);                   /* emit_stmt.c: an ASCII literal */

/* ---- characters.c --------------------------------------------------------------------------- */
void find_characters(Func *func);
bool looks_at_character(const Ir *node, const Ir *operand);
const char *letter_text(Emit *e, unsigned char c); /* 'A' */
const char *character_text(Emit *e, const Ir *node);
Piece infix_texts(Emit *e, IrOp op, const char *a, const char *b);
bool try_characters(Emit *e, const Ir *node, Piece *made);
bool try_question(Emit *e, const Ir *node, Piece *made);
void emit_character(Emit *e, const Ir *node, bool declares);

/* ---- scopes.c, emit_closure.c --------------------------------------------------------------- */
bool takes_scopes(const Func *func);
void find_scopes(Unit *unit);                          /* whose activations each function needs */
void find_circles(Unit *unit, const Options *options); /* circles.c; behind find_scopes */
bool type_reaches(Unit *unit, Arena *arena, const Type *type, const Class *cls);
void find_grown(Unit *unit, Arena *arena); /* grown.c */
bool is_static_function(
    const Class *cls); /* NotImplemented, a function value that captures nothing: one immortal object */
const char *scope_name(Emit *e, const Func *owner);
const char *scope_param(Emit *e, const Func *owner);
const char *scope_arguments(Emit *e, const Ir *call);
const char *scope_params(Emit *e, const Class *cls);
const char *kept_scopes(Emit *e, const Class *cls);
const char *given_scopes(Emit *e, const Class *cls);
void use_scopes(Emit *e);
void write_scope_forwards(Emit *e, Text *out);
void write_scopes(Emit *e, Text *out);
void write_function_new(Emit *e, const Type *type, Text *out);
Piece emit_function_value(Emit *e, const Ir *node);

/* ---- emit_generator.c -------------------------------------------------------------------- */
void write_generator_type(Emit *e, const Type *type, Text *out);
void describe_frame(Emit *e, const Func *body);
void write_generator(Emit *e, const Func *body, Text *out); /* its frame, and the function that makes one */
Piece emit_generator_new(Emit *e, const Ir *node);
Piece emit_resume(Emit *e, const Ir *node);
Piece emit_yield(Emit *e, const Ir *node, const char *result);
const char *self_param(Emit *e, const Func *body);

/* ---- resumable.c, emit_resumable.c --------------------------------------------------------- */
void find_resumable(Unit *unit);
/* Do braces begin there, around what is owned up to the next yield?  Behind which statement they end. */
bool opens_braces(const Func *func, const Place_ *places, const Block *block, uint32_t index, uint32_t *end);
bool is_seen_behind(const Place_ *place, const Var *var, uint32_t end);
void mark_failing_bools(Func *func); /* memory.c: variables that may hold TRI_FAILED, as the effects now say */
const Placed *vars_placed_in(const Emit *e, const Block *block);
bool open_braces(Emit *e, const Block *block, uint32_t index, uint32_t *end);
void close_braces(Emit *e);
bool is_yielding(const Ir *node); /* a statement that yields one value */
bool is_pause(const Ir *value);   /* a yield, of one value or from a generator */
void describe_resumable(Emit *e, const Func *body);
const char *frame_field(const Var *var); /* its name there */
bool is_released(const Var *var);        /* with the frame */
void write_resumable_fields(Emit *e, const Func *body, Text *out);
void write_step(Emit *e, const Func *body, Text *out);
const char *resumable_prototype(Emit *e, const Func *body);
/* Puts what the function begins with in front of that row; mentions: do the rows from there on? */
typedef bool (*Mentioning)(Emit *e, uint32_t first, const char *name);
void open_resumable(Emit *e, const Func *func, uint32_t at, Mentioning mentions);
void emit_pause(Emit *e, const Ir *value, const Var *var);

/* ---- emit_class.c ------------------------------------------------------------------------ */
const char *new_of(bool circular); /* py_new, or what finds circles again */
void write_class_forward(const Type *type, Text *out);
void write_class(Emit *e, const Type *type, Text *out);
void write_class_descriptor(Emit *e, const Type *type, Text *out); /* behind the prototypes */
void write_class_descriptors(Emit *e, Text *out);                  /* emit_type.c: of all that are used */
Piece emit_new(Emit *e, const Ir *node);
Piece emit_attr(Emit *e, const Ir *node);
Piece emit_has_attr(Emit *e, const Ir *node);
Piece emit_lacks_attr(Emit *e, const Ir *object, const Var *field);
void test_attr(Emit *e, const Ir *node); /* AttributeError when it is not set */
void emit_store_attr(Emit *e, const Ir *node);
void emit_unset_attr(Emit *e, const Ir *node);

/* ---- emit_array.c ----------------------------------------------------------------------- */
const char *row_text(Emit *e, const Ir *array, const Block *indices, bool forward);
/* emit_rows.c */
const char *hold_rows(Emit *e, const struct LoopIr *loop); /* writes them; the loop's end when it is one of them */
const char *held_row(const Emit *e, const char *text);     /* NULL: none */
Piece emit_element(Emit *e, const Ir *node);
Piece emit_new_array(Emit *e, const Ir *node); /* np.zeros and its like */
void emit_array_store(Emit *e, const Ir *node);
void test_element(Emit *e, const Ir *array, const Block *indices); /* IndexError */

/* ---- emit_stmt.c, emit_set.c, emit_loop.c ----------------------------------------------- */
void emit_block(Emit *e, const Block *block); /* its declarations and statements, one level deeper */
void emit_steps(Emit *e, const Block *block, const Block *joined, uint32_t offset);
void find_stretches(Emit *e); /* emit_set.c, once for a function */
void emit_set(Emit *e, const Ir *node);
/* place = value; or place += what is added to it.  Both are plain C: nothing fails, nothing is counted. */
void write_assignment(Emit *e, const char *place, const Ir *value);
void emit_eval(Emit *e, const Ir *value);
void emit_return(Emit *e, const Ir *value);
/* ---- emit_parts.c: reductions of a loop that several threads run ------------------------ */
void add_reductions(const struct LoopIr *loop, Text *clauses);
void add_lasts(const struct LoopIr *loop, Text *clauses);
bool has_parts(const struct LoopIr *loop); /* each thread has a best of its own, put together in order */
void open_parts(Emit *e, const struct LoopIr *loop, const char *team);
void close_parts(Emit *e, const struct LoopIr *loop);
bool is_flag(Emit *e, const Var *var); /* all threads look at it, and any may decide it */
void set_flag(Emit *e, const Ir *node);
const char *loop_name(Emit *e, const char *stem, const char *role); /* a C name that nobody has: i_loop, i_loop_2 */

bool drop_braces(Emit *e, uint32_t header); /* of the statement that began with that row */
void emit_while(Emit *e, const Ir *node);
void emit_loop(Emit *e, const Ir *node);
void silence(Emit *e, const Var *var);
void declare(Emit *e, const Var *var, bool carried); /* without a value; with its mark of being unset */
void empty(Emit *e, const Var *var);                 /* releases what an owned one holds */
const char *moved_text(Emit *e, const Ir *node);     /* owned_text, moving out of a variable that is read no more */
const char *unset_test(Emit *e, const Var *var);     /* "!x_is_set" */
void raise_unset(Emit *e, const Var *var);

/* ---- declare.c -------------------------------------------------------------------------- */
Name free_name(Emit *e, Name wish);             /* emit_string.c: of a literal */
bool is_made_late(Emit *e, const Ir *constant); /* emit_expr.c: when it is first used */
const char *float_text(Emit *e, double value);
/* ---- emit_table.c: displays of literals ------------------------------------------------- */
bool is_flat_data(const Ir *node);     /* literals, tuples of such */
bool is_literal_table(const Ir *node); /* displays in a display, of literals alone, and not few: one table, one call */
const char *display_rows(Emit *e, const Ir *display); /* an array of what the container will hold */
Piece emit_table(Emit *e, const Ir *node);            /* of a TableNew, or of what is_literal_table says */

Place_ *places_of(Arena *arena, const Func *func);
/* ---- c_words.c: identifiers of C text, outside comments and literals ---- */
const char *c_word_behind(const char *at, const char *end); /* a comment or literal that begins there, or at */
size_t c_word_length(const char *at);                       /* of the one that begins here; 0: none does */
void each_c_word(const char *text, size_t size, void (*visit)(void *context, const char *word, size_t length),
                 void *context);
/* alike.c: needed: by function, those that need a prototype */
typedef struct Segment {
    Func *func;
    size_t start, end; /* of its text in body */
    uint32_t first_line, end_line;
} Segment;
typedef VEC(Segment) Segments;
void join_alike(Emit *e, const Segments *segments, bool *needed);
/* unread.c: head: the file's text in front of its functions */
void drop_unread_descriptors(Emit *e, Text *head, const Text *foot);
/* Var -> what it is set to: the temporaries of func; for held_name. */
Map held_values(Arena *arena, Func *func);
/* a_3 for what is set once, to a[3]; NULL where nothing short says it.  Its characters are those of C names. */
const char *held_name(Arena *arena, const Map *values, const Var *var);
bool scopes_meet(const Place_ *a, const Place_ *b); /* is one's block inside the other's? */

/* ---- own.c: who holds a reference ------------------------------------------------------- */
bool is_counted(const Type *type);                      /* can a value of it hold a reference? */
bool never_big(const Func *func, const Ir *node);       /* an int expression */
bool makes_reference(const Func *func, const Ir *node); /* its C value is a new reference that somebody must release */
bool needs_statement(const Func *func, const Ir *node); /* its C form is not an expression */
bool is_list_append(const Ir *node);                    /* xs.append(x): of the runtime's list */
bool is_simple(const Ir *node);                         /* a constant or a variable: may be written twice */

/* ---- borrow.c --------------------------------------------------------------------------- */
void decide_holds(Func *func); /* a Hold for each variable */
/* Lists that were made after what container holds where the statement `reader` reads from it; only_sets: by variable,
 * the only statement that sets it, or NULL. */
Vars lists_newer_than(Func *func, const Place_ *places, Ir *const *only_sets, const Var *container, const Ir *reader);

/* ---- let_go.c --------------------------------------------------------------------------- */
void let_references_go(Unit *unit);  /* behind their last use, where somebody sees it */
void let_temporaries_go(Unit *unit); /* the same, once it is known who holds what */
/* declare.c: a temporary, which is let go of where it ends, may become a variable, which goes at the end of the
 * function. */
bool may_be_set_twice(const Func *func, const Var *var);
bool end_is_seen(Unit *unit, const Type *type); /* a generator, a file; a list of them */

/* ---- shape.c ---------------------------------------------------------------------------- */
void shape_tests(Func *func); /* while a and b, where b needs statements: plain conditions */
void shape_loops(Func *func); /* else clauses become flags; ends of loops that change get a name */
#endif
