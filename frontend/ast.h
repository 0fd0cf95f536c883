/* ast.h -- what was written: modules, nodes, scopes, symbols.
 * In: source bytes.  Out: Program, frozen once scopes are resolved.
 * Rule: nobody changes a node after parse_program; what is learnt about a node lives in tables. */
#ifndef AST_H
#define AST_H
#include <assert.h>

#include "frontend/base.h"
#include "frontend/diag.h"

typedef struct Node Node;
typedef struct Symbol Symbol;
typedef struct Scope Scope;
typedef struct Module Module;
typedef VEC(Node *) Nodes;
typedef VEC(Name) NameList;

typedef struct { /* a number that no node has: for one that a later stage makes */
    uint32_t id;
} Spare;

/* What a def has from the function that it wraps: FunctionDef.taken. */
enum { Taken_name = 1, Taken_qualname = 2, Taken_module = 4, Taken_doc = 8, Taken_all = 15 };
typedef enum { Context_load, Context_store, Context_delete } Context;

/* Literal text: Int is decimal digits or 0x... (no underscores, leading zeros or minus sign, any size);
 * Str and Bytes are the decoded contents (Str in UTF-8, surrogates as three bytes).
 * Float and Imaginary carry `number`. */
typedef enum {
    Literal_none,
    Literal_true,
    Literal_false,
    Literal_ellipsis,
    Literal_int,
    Literal_float,
    Literal_imaginary,
    Literal_str,
    Literal_bytes
} Literal;

typedef enum Op {
    Op_add,
    Op_sub,
    Op_mul,
    Op_matmul,
    Op_div,
    Op_floordiv,
    Op_mod,
    Op_pow,
    Op_lshift,
    Op_rshift,
    Op_bitand,
    Op_bitor,
    Op_bitxor,
    Op_plus,
    Op_minus,
    Op_invert,
    Op_not,
    Op_and,
    Op_or,
    Op_eq,
    Op_ne,
    Op_lt,
    Op_le,
    Op_gt,
    Op_ge,
    Op_is,
    Op_isnot,
    Op_in,
    Op_notin,
    Op_divmod, /* of a call: no node has it */
} Op;
typedef VEC(Op) Ops;
const char *op_text(Op op); /* "+", "not in" */

typedef enum { Param_positional_only, Param_normal, Param_star, Param_keyword_only, Param_double_star } ParamKind;

typedef enum NodeKind {
#define EXPR(k, ...) N_##k,
#define STMT         EXPR
#define PART         EXPR
#define PATT         EXPR
#include "frontend/ast.def"
} NodeKind;
enum {
#define EXPR(...) +1
#define STMT      EXPR
#define PART      EXPR
#define PATT      EXPR
    N_count = 0
#include "frontend/ast.def"
};

struct Node {
    NodeKind kind : 8;
    bool in_parens : 1;                                             /* written inside parentheses of its own */
    bool is_builtin : 1;                                            /* a name made by match.c: the built-in one */
    enum { Asked_plainly, Asked_by_star, Asked_by_join } asked : 2; /* what is said when it cannot be iterated */
    uint32_t id;                                                    /* dense in its module, from 0 */
    Span at;
    union {
#define one(x)   Node *x;
#define opt(x)   Node *x;
#define many(x)  Nodes x;
#define is(T, x) T x;
#define EXPR(k, text, ...)                                                                                             \
    struct k##Node {                                                                                                   \
        __VA_ARGS__                                                                                                    \
    } k;
#define STMT EXPR
#define PART EXPR
#define PATT EXPR
#include "frontend/ast.def"
#undef one
#undef opt
#undef many
#undef is
    };
};
/* as(For, node).iter: the wrong kind stops here. */
#define as(k, n) (*(assert((n)->kind == N_##k), &(n)->k))

typedef enum { Scope_module, Scope_function, Scope_class, Scope_comprehension, Scope_lambda } ScopeKind;

/* One name in the scope that binds it. */
struct Symbol {
    Name name;
    Span first;  /* where it is first bound (or used, for a name that nothing binds) */
    Scope *home; /* NULL for a built-in or unknown name */
    uint32_t id; /* dense in its module */
    bool is_param : 1;
    bool is_global : 1;      /* lives in the module's scope */
    bool is_builtin : 1;     /* bound nowhere in the module: a built-in, or NameError */
    bool captured : 1;       /* an inner function or comprehension uses it */
    bool rebound_inside : 1; /* an inner function rebinds it: nonlocal, or global from a function */
    uint32_t bindings;       /* how many places bind it: assignments, for, def, import, ... */
    Node *only_binding;      /* the FunctionDef, ClassDef, Alias, Param or Name that binds it when bindings == 1 */
};

struct Scope {
    ScopeKind kind;
    Node *owner; /* FunctionDef, ClassDef, Lambda, comprehension; NULL for a module */
    Scope *parent;
    Module *module;
    Map symbols;         /* Name -> Symbol bound or declared in this scope */
    VEC(Symbol *) order; /* those bound here, by first binding: the order that output follows */
    bool has_yield;
    bool hidden;        /* of map and filter: what the interpreter does itself, without a frame in tracebacks */
    NameList globals;   /* declared global here */
    NameList nonlocals; /* declared nonlocal here */
    Map seen;           /* scope.c's own: how each name was used so far */
};

struct Module {
    Name name; /* dotted */
    Source *source;
    Nodes body;
    Scope *scope;
    Str doc;
    uint32_t node_count, symbol_count;
    VEC(Span) comments; /* in order */
    bool is_stub;       /* a .pyi file of the library */
    bool is_library;    /* a .py file of the library: compiled as the user's own are */
    bool is_driver;     /* the file given with --from */
    bool failed;        /* it has syntax errors: parts of it are missing */
    Map imports;        /* Alias node or ImportFrom node -> Module; of `import a.b.c` the module a */
    Map leaves;         /* Alias of `import a.b.c` -> the module a.b.c */
    Map import_of;      /* Alias -> its ImportFrom */
    Map unknown;        /* Import or ImportFrom inside a function -> the name of a module that moult does not know */
    Map absent;         /* Import or ImportFrom inside try -> the name of a module that does not exist */
    Map type_aliases;   /* names of Vector = List[int] and its like, which are gone: expand_typing.c */
    NameList apart;     /* names that import * does not bring: import_again.c imports them by others */
    Map partial;        /* ImportFrom of a module that waits for this one -> the import there */
    Module *parent;     /* the package that it is part of */
    Module *declared;   /* of the main module: NAME.pyi beside it, or NULL; stands in no list of modules */
};

typedef struct Program {
    Arena *arena;
    Names *names;
    Sources *sources;
    Diags *diags;
    const char *library;     /* folder of the stub files */
    VEC(Module *) modules;   /* in import order: a module stands behind those it imports */
    Module *builtins;        /* builtins.pyi, always first */
    Module *main;            /* the file that is compiled */
    Module *driver;          /* --from, or NULL */
    Map nested_attributes;   /* names of attributes that functions set on defs inside them */
    struct Asked *asked;     /* attributes that it asks for: asked.c */
    NameList *marks;         /* attributes that its decorators set: marked.c */
    Map function_attributes; /* names of attributes that some module sets on a function */
    Map meanings;            /* meaning.c: the name of a base -> what it means */
    Map dataclass_fields;    /* ClassDef -> what expand_dataclass.c knows of it, of all modules */
    bool with_declared;      /* read NAME.pyi beside the main file */
    Node *sets_stdout;       /* the first assignment to sys.stdout in the main file; NULL: there is none */
    bool has_own_sequences;  /* match.c: patterns ask them as CPython does, call by call */
} Program;

/* parse.c: reads `path` and all that it imports (user modules beside it, stubs in `library`).
 * Errors are in program->diags; the program is complete enough to walk even then. */
Program *program_new(Arena *arena, const char *library);
Module *parse_program(Program *program, const char *path, const char *driver_path);
/* One source, without its imports: for tests and for a text that is no file. */
Module *parse_module(Program *program, Source *source, Name name);
/* stored.c: the module that parse_module made, as bytes; the module of such bytes, which must outlive it, or of the
 * file PATH.tree beside a source: NULL when they are not of exactly this source. */
void store_module(Program *program, Module *module, Text *out);
Module *read_stored(Program *program, Source *source, Name name, Str bytes);
Module *stored_module(Program *program, Source *source, Name name);
bool is_main_guard(const Node *test); /* import.c: __name__ == "__main__" */
/* With a number of its own in the module. */
Node *node_new(Arena *arena, Module *module, NodeKind kind, Span at);
/* The statements of a text that belongs to a module, but stands in no file. */
Nodes parse_inside(Program *program, Module *module, const char *text);
/* the same, as a part of that file */
Nodes parse_inside_as(Program *program, Module *module, const char *path, const char *text);
/* copy.c: the same tree anew, before its scopes are resolved. */
Node *node_copy(Program *program, Module *module, const Node *node);
/* expand.c: dataclasses, enumerations, orders: their methods, written out; before the scopes. */
typedef struct Expand Expand;
Expand *expand_classes(Program *program, Module *module);
void expand_code(Program *program, Module *module); /* before its imports are read: code in texts (expand_timeit.c) */
void expand_library_uses(Program *program, Module *module); /* of a few modules, once all are read */
void expand_enum_uses(
    Expand *x); /* once the classes of all modules are complete: for c in Color, Color(1), Color["RED"] */
/* source.c: the text of a file as Python reads it; NULL after a diagnostic. */
Source *read_source(Program *program, const char *path, Span where);
Source *decode_source(Program *program, const char *path, const char *bytes, size_t length);

/* syntax.c: every error that CPython's compiler would report and the grammar does not. */
void check_syntax(Program *program, Module *module);

/* rebound.c: built-in names that the module binds, where they still mean what is built in; before the scopes. */
void rebound_names(Program *program, Module *module);

/* scope.c: gives every Name, Param, Alias, FunctionDef, ... its Symbol; reports nonlocal/global errors. */
void resolve_scopes(Program *program, Module *module);
/* library_calls.c: re.findall of a known pattern names the kind of pattern; chain.from_iterable */
void name_library_calls(Program *program, Module *module);
/* import_settle.c: imports that fail, and trys of imports, before the classes are completed */
void settle_imports(Program *program, Module *module);
const char *module_file(const Program *program, const Module *module); /* __file__ */
const char *lacks_name(const Module *module, Name name);               /* NULL: it has it, or is the user's own */
/* A built-in exception by its name: 1, an ImportError, or above one; 0, none; -1, not known. */
int is_import_error(const char *name);
/* "cannot import name 'x' from 'm'", and the statement that raises it */
const char *no_name(const Program *program, const Module *module, Name name, bool partial);
Node *import_error(Program *program, Module *module, const char *exception, const char *message, Span at);
/* import_again.c: names that are imported and bound to other things, too: each import has a name of its own */
void imports_again(Program *program, Module *module);
/* import_bind.c: imported names mean one thing each; values are assigned */
void bind_imports(Program *program, Module *module);
/* What from MODULE import * brings: __all__, or the names of a stub. */
const Nodes *listed_names(const Module *module);
Name name_in_stub(const Node *node);
/* ---- kept.c: generator expressions as values become calls of functions ---- */
enum {
    Needs_iterators = 1,
    Needs_methods = 2,
    Needs_bases = 4,
    Needs_starred = 8,
    Needs_values = 16,
    Needs_iterated = 32,
    Needs_abstract = 64
};                                                          /* modules of the library */
unsigned keep_generators(Program *program, Module *module); /* which of these are needed */
/* meaning.c: what a name or a dotted name stands for where a statement stands (NULL: at the module's end). */
typedef struct Meaning {
    const Node *cls;    /* NULL: no class that is known */
    const Module *home; /* the module that it stands in; of no class: the module that is meant */
    Name built_in;      /* a name that nothing in its module binds: str of T = str; else NULL */
    bool bound, unsure; /* something binds it; it may be a class of the program */
    const Node *call;   /* the call whose result it is, where it is unsure */
} Meaning;
Meaning class_meant(Program *program, const Module *module, const Node *named, const Node *where);
/* import.c: a module of the program by its dotted name, or NULL. */
Module *program_module(const Program *program, Name name);
/* The module-level symbol of that name, or NULL. */
Symbol *module_symbol(const Module *module, Name name);

/* ast.c */
const char *node_text(NodeKind kind); /* "for loop" */
bool node_is_expr(NodeKind kind);
bool node_is_stmt(NodeKind kind);
bool name_is_special(const char *name); /* __x__ */
bool name_is_private(const char *name); /* __x, which inside of a class C is _C__x; false for NULL */
Name name_mangled(Names *names, Arena *arena, const char *cls, Name name); /* as class cls says it; cls may be NULL */
bool node_is_none(const Node *node);                                       /* None, as it is written; false for NULL */
bool node_is_true(const Node *node);                                       /* likewise True */
/* Calls visit on each list of children. */
const char *shown_class(const Node *cls); /* likewise: without the dot of a class that a decorator replaces */
Name shown_name(const Node *def);         /* what it is called in messages: its name, unless that was made up */
void each_list(Node *node, void (*visit)(void *context, Nodes *list), void *context);
/* Gives the nodes of a module the numbers from 0, in order. */
void renumber(Module *module);
void take_number(Node *node, uint32_t *next); /* it alone, and the ids that are kept for it */
/* The ids that are kept for a node beside its own, and how many they are; NULL: none. */
Spare *spare_of(Node *node, uint32_t *count);
/* Calls visit on each child in source order of fields; NULL children are skipped. */
void each_child(const Node *node, void (*visit)(void *context, Node *child), void *context);
bool names_have(const NameList *names, Name name);
/* The value that a call gives by that keyword; by its place, or else by that keyword.  NULL: it gives none. */
Node *keyword_given(const Node *call, const char *name);
Node *argument_given(const Node *call, uint32_t index, const char *name);
/* Whether a name stands anywhere in it, and whether an attribute of that name is set or deleted there. */
bool mentions_name(Node *node, Name name);
bool stores_attribute(Node *node, Name name);
bool stands_for_module(const Node *def);      /* a doctest's examples run as a module does */
bool opens_scope(const Node *node);           /* names that are bound inside belong to it */
const Nodes *generators_of(const Node *node); /* the clauses of a comprehension; NULL: it is none */
/* What is evaluated where a def or lambda stands: decorators and defaults. */
void each_outside(const Node *def, void (*visit)(void *context, Node *child), void *context);
/* Prints the tree as Python's ast.dump does in spirit: Kind(field=..., ...). */
void ast_dump(const Node *node, Text *out);
/* The same with Kind@start-end: byte offsets from `base`. */
void ast_dump_spans(const Node *node, uint32_t base, Text *out);
#endif
