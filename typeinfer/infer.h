/* infer.h -- the finished inference, as lower asks it.
 * In: Program.  Out: instances, a type per (instance, expression), a variable per (instance, name), a callee per call.
 * Rule: solve.c and its rules fill the tables; after infer() nothing in them changes.  Private parts are in solve.h. */
#ifndef INFER_H
#define INFER_H
#include "frontend/ast.h"
#include "typeinfer/ir.h"

/* In place of a class's name in a message: which exception it is is known only when the program runs. */
#define CLASS_KNOWN_LATER "\1"

typedef struct Instance {
    Module *module;
    Node *function; /* FunctionDef or Lambda; NULL: the module's body */
    Func *body;     /* of a generator function: what runs; func only makes the generator; else NULL */
    Func *func;     /* made by infer(): name, params with their Vars, result type; lower fills vars and body */
    uint32_t id;
    bool reached;
    void *tables; /* solve.h */
} Instance;

typedef struct InferOptions {
    bool module; /* importable: top-level functions are called from Python too */
    bool stats;
    bool causes; /* Unit.told is wanted */
} InferOptions;

typedef struct Inference {
    Program *program;
    Unit *unit;                /* types, objects, globals and one Func per instance stand; bodies are empty */
    VEC(Instance *) instances; /* reached ones, in order of their defs; module bodies in import order, main's last */
    uint32_t rounds;
    Text stats;
    struct Solver *solver; /* solve.h */
} Inference;

/* Solves the whole program.  Errors go to program->diags; with errors the result may only be used for `types` and
 * reports. */
Inference *infer(Program *program, Arena *arena, InferOptions options);

/* ---- what was found ------------------------------------------------------------------------------------ */
Type *type_of(const Inference *, const Instance *,
              const Node *expr); /* never: this expression always raises or is not reached */
const Sites *sites_of(const Inference *, const Instance *, const Node *expr);
uint32_t site_of(const Inference *, const Instance *,
                 const Node *expr); /* the object that this display, call, ... allocates; 0: none */
Span cause_of(const Inference *, const Instance *, const Node *expr, const Type *member); /* what first put it there */
/* The variable of a Name, Param, or a FunctionDef/Alias that is used as a value: one per web. NULL: not a run-time
 * variable (a function, module, built-in or class name). */
Var *var_of(const Inference *, const Instance *, const Node *name);
/* For patterns and names narrowed by a test, type_of is the narrowed type while var_of(...)->type is the variable's
 * own. */
bool may_be_unbound(const Inference *, const Instance *, const Node *name); /* a load that some path reaches unbound */
bool is_dead(const Inference *, const Instance *,
             const Node *stmt); /* never reached: a test that is always false, after return */

typedef enum {
    Callee_never, /* always raises: lower emits the TypeError/AttributeError that CPython raises (message in `error`) */
    Callee_function, /* instance */
    Callee_library,  /* library: a stub with a C name; args in the order of its parameters */
    Callee_special,  /* special: lowered by its name: "print", "zip", ...; receiver for methods */
    Callee_class,    /* a built-in exception class: `raise ValueError("x")` */
    Callee_new,      /* an instance of result's class; instance: its __init__, or NULL */
} CalleeKind;
/* Where an argument's value comes from. */
typedef struct Passed {
    const Node *node;    /* the expression; NULL: none was given */
    uint32_t item;       /* 1 + which field of node, a tuple that a star spreads; 0: all of it */
    bool is_self;        /* the receiver, or the new instance; node is NULL */
    Name key;            /* node is a dict: its value of that key, if it has it; "**": all that no parameter takes */
    const Node *mapping; /* with a key and many: the dict, which is asked where the sequence is too short */
    bool many; /* node is a sequence of unknown length: its element item - 1, if there is one; of *args: all from there
                  on */
} Passed;
typedef VEC(Passed) PassedList;
/* A star of unknown length in a call: how long it may be. */
typedef struct Star {
    const Node *node;
    uint32_t least, most;    /* most: UINT32_MAX for any */
    const char **missing;    /* by length below least: what TypeError says */
    const char *head, *tail; /* around the number of arguments, when there are too many */
    const char *one;         /* what is said when it is one, which is too many; NULL: it is not */
    uint32_t before;         /* arguments in front of it */
    Name met; /* a parameter that a keyword gives, and one element more would, too: head is all that is said */
} Star;
/* A dict whose keys are matched when the call runs: f(**d). */
typedef struct Mapping {
    const Node *node;
    const char *parameters; /* what it is tested against: runtime/keywords.c */
    const char *no_mapping; /* what is said, in front of its class, when it is none */
    bool behind_star;       /* of unknown length: the test is of both */
    NameList taken;         /* by parameters */
} Mapping;
typedef struct Argument {
    const Node *node; /* the expression given; NULL: the default */
    uint32_t item;    /* as in Passed */
    bool many;
    Name key;
    const Node *mapping;
    const Node *fallback; /* the default's expression in the stub or def, when node is NULL */
    Type *type;           /* the parameter's type: lower converts to it */
    bool is_self;         /* the receiver, or the new instance */
    bool is_rest;         /* *args, **kwargs: a tuple of `rest` */
    PassedList rest;
} Argument;
typedef struct Callee {
    CalleeKind kind;
    Type *receiver_type;  /* the member of the receiver's union that this callee is for; NULL for a plain function */
    Type *first_type;     /* of a method: the member of its first argument's union that it is for; NULL: for all */
    const Node *receiver; /* xs of xs.append(1); NULL for a plain function or module function */
    Instance *instance;
    const void *other; /* of an operator: the class of the other operand (solve.h) */
    const Library *library;
    const char *special;
    const char *error_class, *error; /* Callee_never */
    Type *result;
    Type *made;    /* Callee_library: the new list that the C function makes, when it is of one type; NULL: result */
    uint32_t site; /* Callee_new: the object */
    bool has_init;
    Type *class_self; /* of a class method: its first argument, when it is not the receiver */
    bool by_new;      /* it is the __new__ of a class; what it gives is initialised: the implied call "__init__" */
    bool is_value;    /* the receiver is the function value that is called */
    bool in_class;    /* it is found in the class of an object, which may be its first argument */
    const Mapping *mapping; /* likewise */
    NameList rest_names;    /* of what is left over by name */
    const Star *star;       /* its length is tested before the call; NULL: it is known */
    VEC(Argument) args;     /* without the receiver, but for the self of a method */
} Callee;
typedef VEC(Callee) Callees;
/* One callee per member of the receiver's type; usually one. */
const Callees *callees_of(const Inference *, const Instance *, const Node *call);
/* Of a call with key=f: the call f(element), whose argument is the Keyword node; NULL: no key, or None. */
Node *key_call_of(const Inference *, const Node *call);
/* slices.c: the call that makes a slice object of x[a:b]; NULL: none is made */
Node *slice_call_of(const Inference *, const Node *slice);
bool is_slice_type(const Type *type);
/* Of a call f(*t) with tuples of known length: the one with their items, Part nodes, as arguments; else the call. */
const Node *spread_of(const Inference *, const Instance *, const Node *call);
bool is_variable(const Inference *, const Node *def); /* calls of it by name call the variable's value */
/* d(def), for a def with decorators that are called; else the def, as an expression. */
const Node *decorated_of(const Inference *, const Node *def);
/* The function, of those around this place, whose local the symbol is; NULL: none. */
Func *owner_func(const Inference *, const Instance *, const Symbol *symbol);
/* ---- classes of the program ---- */
/* The method that a node calls without naming it ("__add__", "__len__", "getter"), for a receiver of that type. */
const Callee *implied_of(const Inference *, const Instance *, const Node *node, const char *method,
                         const Type *receiver_type, const Node *receiver);
bool has_slot(const Inference *inference, const Type *type, Name name); /* class_extra.c: its __slots__ list the name */
const char *row_of_instance(const Inference *, const Type *); /* derived.c: "list", what its + says it concatenates */
bool error_names_value(const Inference *, const char *error_class, const char *message); /* classes.c */
bool some_class_has(const Inference *, const char *method);                              /* of the program */
/* becomes.c: what an instance is asked for where something else is wanted. */
typedef enum {
    Becomes_index,
    Becomes_int,
    Becomes_float,
    Becomes_complex,
    Becomes_bytes,
    Becomes_str,
    Becomes_path, /* what open() and os take */
    Becomes_count
} Becomes;
Becomes packing_becomes(char code);                      /* what is packed as such an item: infer_struct.c */
Becomes percent_wants(const Node *node, uint32_t index); /* of "..." % args: Becomes_count: nothing */
const char *becoming_method(Becomes, unsigned at);       /* NULL: no more */
TypeKind becoming_kind(Becomes);
Becomes becomes_of_kind(TypeKind);                      /* of a parameter's annotation */
Var *enum_list_of(const Inference *, const Type *type); /* of an enumeration's class as a value; NULL: it is none */
Var *class_variable_of(const Inference *, const Type *instance_type, Name name); /* C.x; NULL: it has none */
/* class_late.c: the variables that C.x may mean, along the bases, up to the first that is always set. */
typedef struct ClassVariable {
    Var *var;
    const Symbol *late; /* it is set when the program runs, if at all; NULL: by the class's body */
    Name owner;
} ClassVariable;
typedef VEC(ClassVariable) ClassVariables;
bool is_class_value(const Inference *, const Type *type);             /* of the program */
bool class_value_has(const Inference *, const Type *type, Name name); /* C.name, of a class of the library, too */
const char *class_value_name(const Inference *, const Type *class_value);
const char *item_method_of(const Inference *, const Type *class_value);        /* of C[index]; NULL: no class */
const char *class_value_lacks(const Inference *, const Type *type, Name name); /* what AttributeError says of it */
ClassVariables late_variables(const Inference *);                              /* all that are not always set */
ClassVariables class_variables_of(const Inference *, const Type *instance_type, Name name);
ClassVariables function_variables_of(const Inference *, const Type *, Name name);   /* function_late.c: f.x, or none */
bool is_kept_by_enum(const Inference *, const Instance *, const Type *, Name name); /* class_extra.c */
bool has_method(const Inference *, const Type *instance_type, const char *name);
bool same_method(const Type *a, const Type *b); /* function types: both that method, bound */
Name field_name_of(const Inference *, const Instance *, const Node *attribute); /* mangled */
bool is_of_class(const Inference *, const Instance *, const Type *type, const Node *class_name);
/* The methods that an operator tries, in order. */
typedef struct OperatorMethods {
    struct {
        const char *method;
        bool right, negated; /* the receiver is the right operand; != by not == */
        const Callee *callee;
    } at[4];
    uint32_t count;
} OperatorMethods;
OperatorMethods methods_of_operator(const Inference *, const Instance *, const Node *node, Op op, bool in_place,
                                    const Node *left, const Type *a, const Node *right, const Type *b);
bool answers_operator(const Inference *, Op op, const Type *instance_type);
bool is_not_implemented(const Type *type);
/* class_extra.c: what super().x means; false: node is no attribute of super() */
bool super_has(const Inference *, const Instance *, const Node *attribute); /* hasattr(super(), ...) */
bool super_attribute_of(const Inference *, const Instance *, const Node *node, Var **variable, const Node **self);
/* user_exception.c */
const char *exception_name_of(const Inference *, const Instance *,
                              const Node *name);                                   /* "ValueError", "user_E" or NULL */
const Node *raised_call_of(const Inference *, const Instance *, const Node *name); /* E() of `raise E`, or NULL */
const Node *thrown_node(const Inference *, const Instance *, const Node *call);    /* what g.throw(...) throws */
const Node *raise_call_of(const Inference *, const Node *raise); /* value() of `raise value`, a class */
const Node *exit_call_of(const Inference *, const Node *item);   /* the arguments of __exit__: infer_try.c */
bool is_exception_part(const Type *type, Name name);             /* e.args, of an instance of the program's own class */
const char *not_iterable_text(const Node *node);                 /* subscript.c: with %s for its class, or without */
bool kind_has_attribute(TypeKind kind, const char *name);        /* attributes.c */
bool function_type_has(const Inference *, const Type *type, Name name);
bool instance_fact_text(const Inference *, const Type *, Name name, Str *text); /* class_facts.c: a.__doc__ */
const char *class_names_of(const Inference *, const Type *type); /* class_names.c: with blanks between; for dir() */
NameList fields_in_order(const Inference *, const Type *instance_type); /* field_order.c */
/* reflect.c */
Node *asks_class(const Node *node);                            /* x of type(x) and x.__class__; NULL: it is neither */
Node *named_value(const Node *node);                           /* x of type(x).__name__ */
Node *named_attribute_of(const Inference *, const Node *call); /* the attribute that getattr(a, "x") means */
bool is_exactly(const Inference *, const Instance *, const Type *type, const Node *class_name);
bool class_name_is(const Inference *, const Instance *, const Node *class_name, const Node *base_name);
bool type_is_callable(const Inference *, const Type *type);
/* The names in **kwargs, a tuple of the values; NULL: node is no such parameter. */
bool is_static_display(const Inference *, const Instance *, const Node *dict); /* f(**{...}): are all names known? */
const NameList *names_in_pack(const Inference *, const Instance *, const Node *node);
bool function_text(const Inference *, const Type *, Name name, Str *text); /* f.__name__; false: none of these */
/* wrong_argument.c: of argument `index` of owner.name(); NULL: not known */
const char *wrong_argument(const char *owner, const char *name, uint32_t index, TypeKind wanted, TypeKind got);
bool names_abstract(const Node *node); /* abstract.c: "abc.Mapping" */
bool none_is_default(const char *owner, const char *name, uint32_t index);
bool is_class_of_none(const Node *node); /* type(None) */
bool has_stub_method(const Inference *, const char *cls, Name name);
bool names_builtin(const Inference *, Name name);                                  /* of no scope of the program */
const Module *named_module(const Inference *, const Instance *, const Node *node); /* NULL: it names none */
bool names_some_class(const Inference *, const Instance *, const Node *node);
bool same_class_of_types(const Type *a, const Type *b);
bool value_is_of_class(const Inference *, const Type *value, const Type *cls); /* cls: of a class as a value */
bool names_library_class(const Type *cls);
bool class_has_member(const Inference *, const Type *instance_type, Name name);
bool class_text(const Inference *, const Instance *, const Node *attribute, Str *text); /* of C.__name__, C.__doc__ */
const char *qualified_name_of(const Inference *, const Type *instance_type);
Type *class_value_type(const Inference *, const Instance *, const Node *node, const Type *instance_type);
/* The special name of a Name or Attribute that denotes a library constant ("math.pi": its Const), module or dtype. */
const char *constant_of(const Inference *, const Instance *, const Node *expr,
                        Const *value); /* NULL: none; else its dotted name */

/* The object that calls of this generator function make. */
const Sites *generator_sites(const Inference *, const Instance *);
/* ---- lower.c: AST and finished types -> IR bodies ---- */
void lower(Inference *inference);
#endif
