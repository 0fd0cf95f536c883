/* wrap.h -- the boundary with Python: what a generated module includes.
 * In: Python objects.  Out: C values by descriptor, and back; calls, globals, the module itself.
 * Rule: arguments convert before the body runs, or TypeError; aliases stay aliases by a memo per call; on every exit,
 * errors included, lists that the function may have changed are written back. */
#ifndef PY_WRAP_H
#define PY_WRAP_H
#include "abi.h"
#include "core.h"
#pragma GCC visibility push(hidden)

enum { PY_REST = '*', PY_NAMED = '=' };
/* One function as it was compiled. */
typedef struct py_parameter {
    const char *name;
    const py_type *type; /* &type_none: only None is accepted, and nothing is passed */
    char required;       /* 1: it has no default; 'v': its default is none of this version's types */
    bool changes;        /* the function may change it, or a list inside it */
    char pass;           /* 0: any, 'p': positional only, 'k': keyword only, PY_REST: *args, PY_NAMED: **kwargs */
} py_parameter;
typedef struct py_signature {
    const char *name;
    const char *text; /* "f(n: int, xs: list[float]) -> float", for TypeErrors */
    const py_parameter *parameters;
    int32_t count;
    const py_type *result;
    int8_t implied;            /* arguments that errors count, though they are none of these */
    bool alone;                /* touches nothing but its arguments: other Python threads may run meanwhile */
    bool still;                /* touches no list, dict or set that Python may hold, too */
    bool bound;                /* the first parameter is what the method was taken from */
    struct py_shown *receiver; /* of a class method: the class that it was taken from; else NULL */
} py_signature;

/* Which C object stands for which Python object. */
typedef struct py_memo_entry {
    PyObject *python;
    py_object *object;
    const py_type *type;
    bool changes;      /* to be written back */
    py_object *before; /* what it was; NULL: no other thread can have changed the Python list meanwhile */
} py_memo_entry;
enum { PY_MEMO_FEW = 4 };
typedef struct py_memo {
    py_memo_entry *entries;
    uint32_t *by_python, *by_object; /* entry + 1; 0: free.  NULL: so few that they are looked through */
    uint32_t room, count;
    bool changes;   /* what new entries get */
    bool is_result; /* of a call: collections that nobody else holds leave as copies */
    py_memo_entry few[PY_MEMO_FEW];
} py_memo;

typedef struct py_call {
    const py_signature *signature;
    void *const *slots;     /* one per parameter: where its C value goes */
    void *released;         /* what the interpreter needs to go on; NULL: it waits */
    struct py_call *outer;  /* the watched call that this one was made in, through a Python object */
    struct py_call *around; /* likewise, the one that shares its lists with Python */
    bool watched;
    py_memo memo;
} py_call;

/* Binds and converts; defaults must stand in the slots already, owned.  False: a Python exception is set and
 * all slots are released. */
bool py_call_begin(py_call *call, const py_signature *signature, PyObject *self, PyObject *args, PyObject *keywords,
                   void *const *slots);
/* In functions that may take long: Ctrl-C ends their loops. */
void py_call_watch(py_call *call);
/* The end of every call: writes changed lists back, converts the result (owned; NULL slot: None) or the pending
 * error, releases the slots.  The Python result, or NULL with a Python exception. */
PyObject *py_call_end(py_call *call, void *result, bool failed);
/* Several functions made from one def: which of them takes these arguments?  -1: TypeError that lists them. */
int py_call_choose(const py_signature *const *signatures, int count, PyObject *self, PyObject *args,
                   PyObject *keywords);
/* A def that no call ever reached. */
PyObject *py_call_unknown(const char *name);
/* A def that takes or returns exceptions, dicts or sets. */
PyObject *py_call_unpassed(const char *name);

/* A module-level variable. */
typedef struct py_global {
    const char *name;
    const py_type *type;
    void *slot;
    bool *bound; /* NULL: the slot itself says so (INT_UNSET, NULL), or it always is */
} py_global;

/* A variable of a class that is a literal; the last row has no name. */
typedef struct py_literal {
    const char *name;
    py_kind kind; /* PY_NONE PY_BOOL PY_INT PY_FLOAT PY_STR */
    int64_t whole;
    double real;
    const char *text;
} py_literal;

/* The program's own exception classes, bases first; the last row has none. */
typedef struct py_raisable {
    const py_class *cls;
    const char *name; /* of the module's variable; NULL: it is none */
    PyObject **made;
    const char *doc;            /* NULL: none */
    bool has_init;              /* its own: only compiled code makes instances */
    const py_literal *literals; /* NULL: none */
} py_raisable;
/* What an instance of one holds: the last row has no name. */
typedef struct py_attribute {
    const char *name;
    const py_type *type;
    uint32_t offset, flag; /* flag: of the bool that says whether it is set; 0: it has none */
} py_attribute;
typedef struct py_layout {
    const py_type *type;
    const py_class *cls;
    const py_attribute *attributes;
} py_layout;

/* ---- classes: an instance that Python has is an object of its own that holds the compiled one; there is one for each
 * that Python holds, so identity is kept */
typedef struct py_field { /* one row for each layout that has it; those of one name stand together */
    const char *name;
    const py_type *of, *type;  /* the instance's; the value's */
    uint32_t offset, flag;     /* flag: of the bool that says that it is set; 0: there is none */
    bool may_be_unset;         /* without a flag: the value itself says so */
    const py_global *variable; /* of the class, which shows while it is unset; or NULL */
} py_field;
typedef struct py_member {
    const char *name;
    char kind; /* 'm': a method, 's': a static, 'c': a class method, 'p': a property */
    PyCFunctionWithKeywords call, set;
    const char *doc; /* with the signature in front */
} py_member;
typedef struct py_item {         /* of a named tuple, of a dataclass */
    const char *name, *fallback; /* fallback: a literal of Python's; NULL: it has no default */
    bool in_init, in_repr, in_compare, keyword_only;
} py_item;
typedef struct py_shown {
    const char *name, *doc, *signature; /* signature: "Point(x, y)\n--\n\n" */
    struct py_shown *const *bases;
    const py_field *attributes;
    const py_member *members;
    const py_global *variables;
    int32_t base_count, attribute_count, member_count, variable_count;
    PyCFunctionWithKeywords make;
    const py_item *fields;
    int32_t field_count;
    bool frozen, is_enum, is_tuple, is_dataclass, is_function;
    PyObject *type; /* since the import */
} py_shown;
/* Is the one argument an object of no class of this module?  What a comparison gives then: 'N' NotImplemented, 'F',
 * 'T'. */
bool py_call_is_foreign(PyObject *args);
PyObject *py_call_constant(char answer);
/* Of a function value that Python has: the compiled one. */
void *py_call_function(PyObject *self);
/* A function of Python's; a value of compiled code that is one holds this and nothing else. */
typedef struct python_function {
    py_object head;
    PyObject *callable;
} python_function;
extern const py_type type_python_function;
typedef struct py_passed {
    const char *name; /* NULL: by position; these come first; "*", "**": a tuple, a dict of arguments */
    const py_type *type;
    const void *slot;
} py_passed;
/* result: a value of that type; NULL: of None.  False: an exception is pending. */
bool python_call(const python_function *self, const py_passed *values, int count, const py_type *type, void *result);
/* Why there is no `make`: an abstract class, or no evidence. */
PyObject *py_call_abstract(const char *name, const char *methods);

typedef struct py_module {
    PyModuleDef definition;
    const py_raisable *raisables;
    const py_layout *layouts;
    py_shown *const *classes; /* bases first */
    int32_t class_count;
    const py_global *globals;
    int32_t global_count;
    bool (*body)(void); /* the module's own statements */
} py_module;
PyObject *py_module_create(py_module *module); /* what PyInit_... returns */
#pragma GCC visibility pop
#endif
