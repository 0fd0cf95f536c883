/* expand.h -- private to the expansion of classes: dataclasses, enumerations, orders.
 * In: class definitions.  Out: the same with methods as text.  Rule: what is not understood is left as it stands. */
#ifndef EXPAND_H
#define EXPAND_H
#include "frontend/ast.h"

/* The names that a module, class or function binds. */
typedef struct ExpandScope {
    const struct ExpandScope *outer;
    Map bound;
    bool is_class;
} ExpandScope;

struct Expand {
    Program *program;
    Module *module;
    Arena *arena;
    Map origins;              /* Name -> "module.name" it was imported as */
    const ExpandScope *scope; /* where expand_typing is */
    NameList inside;          /* the classes around the one that is expanded; none: a def is, or the module */
    Map bound;                /* Name -> in how many places it is bound */
    Map class_aliases;        /* Name -> the expression of classes that isinstance is given by that name */
    Map protocols;            /* Name -> the class, of protocols that isinstance may be given */
    Map typed_dicts;          /* Name -> the statement that makes a TypedDict of that name */
    Map classes;              /* Name -> ClassDef, those seen so far */
    Map enums;                /* Name -> ClassDef */
    Map enum_bases;           /* Name -> ClassDef: expand_enum_base.c */
    Map class_of_method;      /* Name -> the ClassDef that has such a method; x itself: several have */
    Map derived_from, asked;  /* Name: a class has that base; C.name.attribute stands somewhere */
    Map values;               /* Name: o.name stands somewhere where it is not called */
    const Node *called;       /* while they are noted: what the call around is of */
    bool asks_names;          /* .__name__ and its like stand somewhere */
    bool asks_class;          /* __class__ stands somewhere as a name */
    bool gets_named;          /* attrgetter(name) stands somewhere */
    bool any_value;           /* getattr(o, name) stands somewhere */
    Map class_names;          /* Name: of some class of the module */
};

const char *origin_of(Expand *x, const Node *node);
bool comes_from(Expand *x, const Node *node, const char *dotted);
Name name_bound(const Node *node); /* by this node itself; NULL: none */
size_t times_bound(const Expand *x, Name name);
uint32_t times_bound_in(const Node *node, Name name); /* by the node and all that stands in it */
bool is_shadowed(const Expand *x, const char *name, Node *function);
const char *source_text(Expand *x, const Node *node);
bool defines(const Node *cls, const char *name);
/* *value: the default of an annotated field, where other statements of the class bind it, too; false: not understood.
 */
bool dataclass_default(const Node *cls, const Node *annotated, Node **value);
void add_text(Expand *x, Node *cls, const char *text);
bool asks_class_cell(const Expand *x, const Node *cls);          /* __class__ stands in its methods */
void expand_class_cell(Expand *x, Node *cls);                    /* there it is its name, whatever that is */
Node *node_made(const Expand *x, NodeKind kind, Span at);        /* node_new in the module */
Node *node_named(const Expand *x, const char *name, Span at);    /* a name that is read */
Node *node_built_in(const Expand *x, const char *name, Span at); /* the same, whatever the module binds */
/* name = value, the statement's place and the name's */
Node *node_assigned(const Expand *x, const char *name, Node *value, Span at, Span name_at);
/* The expression that the text is, which stands at that place; its first statement. The text is kept as it is. */
Node *node_parsed(const Expand *x, const char *text, Span at);
Node *statement_parsed(const Expand *x, const char *text);
bool has_stars(const Node *call); /* f(*a), f(**k) */
void drop_node(Nodes *nodes, uint32_t at);
void insert_node(Expand *x, Nodes *nodes, uint32_t at, Node *node);
/* NAME = "text" at the top of the module, which nothing else binds: what NAME stands for; else the node itself. */
const Node *assigned_constant(Expand *x, const Node *node);
/* The module's statements, and the lists in them, outer ones first; no expression is looked into. */
void each_block(Expand *x, void (*visit)(void *context, Nodes *list), void *context);
/* expand_above.c: a class on the way up from one that is asked about. */
typedef struct Above {
    const Node *cls;           /* NULL: none that is known */
    const Module *home;        /* the module that it stands in */
    const struct Above *below; /* the class that has it as a base; NULL: it is the first one */
    bool unsure;               /* of none: it may be a class of the program */
} Above;
Above above(const Expand *x, const Above *below, const Node *base);
/* expand_owner.c: which class's method it is, is asked of the object */
bool is_owned(Expand *x, const char *method);
void part_owners(Expand *x, Node *call, Node **receiver, Node *before, const char *classes);
/* Imports of modules that the program has, in nodes that were made when all modules were read. */
void bind_import(void *expand, Node *node);
/* expand_dataclass.c: false: something in it is not handled */
bool expand_dataclass(Expand *x, Node *cls, const Node *decorator);
void hide_fields(Expand *x, Node *cls); /* pprint shows none where a class derived from a dataclass has a __repr__ */
/* expand_call.c */
void expand_calls(void *expand, Node *node);
void expand_named_getters(Expand *x); /* behind it: what its lambdas call */
/* expand_dict_item.c */
void expand_dict_items(Expand *x);
/* function_attributes.c */
void expand_function_attributes(Expand *x);
/* asked.c */
bool program_asks(Program *program, const char *attribute);  /* o.attribute, or its name as a text, stands somewhere */
bool program_asks_all(Program *program);                     /* so does vars(o) or o.__dict__ */
bool program_keeps(Program *program, const char *attribute); /* what it gives may be changed by who asks */
/* marked.c */
const NameList *program_marks(Program *program);
/* nested_attributes.c */
void expand_nested_attributes(Expand *x);
/* expand_decorating.c */
void expand_decorating(Expand *x);
/* Its statement does more with what stands in the body: a metaclass, members, __init_subclass__. */
bool class_is_watched(Expand *x, const Node *cls);
/* expand_each.c: false: the class stays; front: what has to stand in front of it */
bool expand_each(Expand *x, Node *cls, Nodes *front);
/* expand_decorated.c */
void expand_decorated(Expand *x);
/* expand_patch.c */
void expand_conditions(Expand *x, Node *cls);
void expand_patches(Expand *x);
void expand_versions(Expand *x);
/* expand_factory.c */
void expand_factories(Expand *x);
/* expand_base.c */
void expand_named_bases(Expand *x);
/* expand_again.c */
void expand_again(Expand *x);
/* expand_forward.c */
void expand_forwards(Expand *x);
/* expand_keywords.c */
void expand_keywords(void *expand, Node *node);
/* expand_property.c */
void expand_properties(Expand *x, Node *cls);
void expand_static(Expand *x, Node *cls);  /* expand_static.c */
void expand_wrapped(Expand *x, Node *cls); /* decorators that stand above others */
/* expand_method.c */
void note_methods(void *expand, Node *node);
void expand_methods(Expand *x, Node *cls);
/* expand_tuple.c: named tuples; statements of a block that make a class: false: it is none, or not understood */
void expand_named_tuple(Expand *x, Node *cls);
bool expand_made(Expand *x, Nodes *body, uint32_t at);
/* expand_star.c */
void expand_stars(Expand *x);
/* expand_path.c */
void expand_paths(Expand *x);
/* expand_module_has.c */
void expand_module_tests(Expand *x);
/* expand_namespace.c */
void expand_namespaces(Expand *x);
/* expand_unittest.c */
void expand_unittest(Expand *x);
/* expand_argparse.c */
void expand_argparse(Expand *x);
/* expand_method.c: what the decorator gives has the names and the docstring of what it was given */
/* The def of the module that a decorator, @f or @f(...), names in all scopes alike; NULL: it is something else. */
Node *decorating_def(const Expand *x, const Node *decorator);
bool keeps_names(Expand *x, const Node *decorator);
void expand_taken(Expand *x); /* g.__name__ = f.__name__ */
/* expand_doctest.c */
void expand_stdout(Expand *x);
void expand_doctest(Expand *x);
/* expand_timeit.c */
void expand_timeit(Expand *x);
/* expand_builtin.c */
void expand_builtin(Expand *x);
bool imports(const Node *statement, const char *name); /* import m, from m import x */
void put_in_front(Expand *x, Nodes made);              /* at the start of the module, which does not show it */
/* expand_slice.c */
void expand_slices(Expand *x);
void add_import(Expand *x, const char *text); /* in front of the module's other statements */
/* expand_module_value.c */
void expand_module_values(Expand *x);
/* expand_vars.c */
void expand_vars(Expand *x);
/* expand_typing.c */
bool is_builtin_class(const char *name);
void expand_typing(Expand *x);
/* expand_numbers.c: isinstance(x, numbers.Real) asks for these; NULL: no such class, or others may come */
Node *numbers_meant(Expand *x, const Node *node);
/* specialise.c: a copy of a def in which some names and attributes of one name are texts; see there. */
typedef struct SpecialKey {
    Name key; /* self.key stands for the text */
    Str text;
} SpecialKey;
typedef struct Specialising {
    Expand *x;
    Name name; /* stands for `text`; NULL: none */
    Str text;
    Name owner; /* self */
    VEC(SpecialKey) keys;
    Name kept; /* o.__dict__["kept"] is the attribute "_kept_kept"; NULL: none */
} Specialising;
Node *specialised(const Specialising *given, const Node *def);
Node *text_node(Expand *x, Str text, Span at);
bool rebinds(const Node *def, Name name); /* does anything inside bind it, but the parameter? */
/* expand_dispatch.c */
void expand_dispatch(Expand *x);
/* expand_property_again.c */
void expand_properties_again(Expand *x, Node *cls);
void expand_property_functions(Expand *x);
/* expand_property_call.c */
void expand_property_calls(void *expand, Node *node);
/* expand_subclass.c */
void expand_subclasses(Expand *x);
/* expand_descriptor.c */
void expand_descriptors(Expand *x);
/* expand_setattr.c */
void expand_setattr(Expand *x);
/* "Color", "Page.Color": how methods name their class */
const char *class_path(Expand *x, const Node *cls);
/* expand_getattr.c */
void expand_set_texts(Expand *x);
void expand_getattr(Expand *x);
/* expand_fallback.c; "A, B, ": classes of the module that have __getattr__ */
void expand_fallbacks(Expand *x);
void fallback_classes(Expand *x, Text *names);
void expand_set_named(Expand *x);    /* expand_set_named.c */
NameList attribute_names(Expand *x); /* of the program's classes and their instances */
typedef struct ClassTexts {
    Name cls;
    NameList texts;
} ClassTexts;
typedef VEC(ClassTexts) ClassTextsList;
/* class_texts.c: true: what the object has there is known by its class */
bool texts_by_class(Expand *x, const Node *along, const Node *object, const Node *function, ClassTextsList *list);
/* attribute_texts.c: what the name goes along in such a loop; NULL: not understood */
const Node *looped_along(Expand *x, const Node *target, const Node *iter, Name wanted);
/* true: all texts that the name is bound to are known, and added */
bool texts_along(Expand *x, const Node *target, const Node *iter, Name wanted, NameList *into);
bool texts_of(Expand *x, const Node *value, NameList *into);
/* name = "x" if test else "y": so many targets that are the name, whose texts are added */
size_t texts_assigned(Expand *x, const Node *node, Name wanted, NameList *into);
bool texts_given(Expand *x, const Node *def, Name wanted, NameList *into);
/* expand_attributes.c */
void expand_attributes(Expand *x);
/* expand_locals.c */
void expand_locals(Expand *x);
/* expand_mapping.c */
void expand_mappings(Expand *x);
/* expand_method_attribute.c */
void expand_method_attributes(Expand *x);
/* expand_key.c */
void expand_key(Expand *x);
/* expand_visitor.c */
void expand_visitors(Expand *x);
/* expand_format.c */
void expand_formats(Expand *x);
/* expand_special.c */
void expand_specials(Expand *x, Node *cls);
/* expand_metaclass.c */
void expand_metaclasses(Expand *x);
/* expand_wrapper.c */
void expand_wrappers(Expand *x);
/* expand_subclasses.c */
void expand_subclass_lists(Expand *x);
/* expand_rebound.c */
void expand_rebound(Expand *x, Node *cls);
/* expand_class_body.c */
void expand_class_body(Expand *x, Node *cls);
/* expand_enum_value.c: values of members */
typedef enum { Same_no, Same_yes, Same_unknown } Same;
bool literal_number(const Node *value, int64_t *number);
bool is_plain_value(const Node *value);
Same compare_values(Expand *x, const Node *a, const Node *b);
const char *lower_case(Expand *x, const char *name);
const Node *next_value_method(const Node *cls);
Node *next_value(Expand *x, const Node *def, Name name, Span at);
/* expand_enum_base.c: an enumeration without members, from which this one is derived, becomes part of it */
void take_enum_base(Expand *x, Node *cls);
void drop_enum_bases(Expand *x);
/* expand_enum.c */
void expand_enum(Expand *x, Node *cls);
Node *number_node(Expand *x, int64_t number, Span at);
/* expand_enum_name.c: where other scopes bind the same name */
bool is_named_alone(const Expand *x, const Node *cls);
/* expand_enum_spread.c */
void spread_members(Expand *x, Node *cls);
#endif
