/* wrap_class.c -- compiled classes as Python's: their types, instances, attributes and methods.
 * In: py_shown tables of a module.  Out: type objects; for each instance that Python holds one object, which holds the
 * compiled one.
 * Rule: an instance goes out as the object that already stands for it, so identity is kept; attributes are read and
 * written in the compiled instance itself. */
#include "generator.h"
#include "wrap_private.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct instance {
    PyObject head;
    py_object *object;
    bool fresh; /* just made: its __init__ has run already */
} instance;

_Static_assert(sizeof(instance) == WRAP_PROXY_SIZE, "generators are laid out so, too");
static const py_module *this_module;
static PyObject *base_type, *no_arguments;
static bool making; /* classes of the module itself: others must not derive from them */

static wrap_known known; /* py_object -> the instance that stands for it, until Python drops it */

/* ---- instances ----------------------------------------------------------------------------------------------- */
bool wrap_instance_has(const PyObject *object, const py_type *type)
{
    return type->shown && object->ob_type == type->shown->type &&
           (type->shown->is_tuple || ((const instance *)object)->object->type == type);
}

py_object *wrap_proxy_object(PyObject *object)
{
    return ((instance *)object)->object;
}

bool wrap_is_not_implemented(const py_type *type)
{
    return type->kind == PY_INSTANCE && !strcmp(type->name, "NotImplementedType");
}

bool wrap_stands_for(const PyObject *python, const py_object *object)
{
    return wrap_known_get(&known, object) == python;
}

PyObject *wrap_proxy_out(py_object *object, PyObject *type)
{
    if (!wrap_known_reserve(&known))
        return NULL;
    instance *there = wrap_known_get(&known, object);
    if (there) {
        Py_IncRef(&there->head);
        return &there->head;
    }
    instance *made = (instance *)PyType_GenericAlloc(type, 0);
    if (!made)
        return NULL;
    made->object = keep(object);
    made->fresh = false;
    wrap_known_put(&known, object, made);
    return &made->head;
}

/* From 3.8 on an instance of such a type holds it; before, who calls this lets it go. */
void wrap_proxy_end(PyObject *self)
{
    instance *gone = (instance *)self;
    PyObject *type = self->ob_type;
    void (*release)(void *);
    *(void **)&release = PyType_GetSlot(type, Py_tp_free); /* whether the collector knows it depends on the version */
    py_thread_record();
    wrap_known_remove(&known, gone->object);
    PyObject *error, *value, *traceback;
    PyErr_Fetch(&error, &value, &traceback); /* releasing may run finally blocks */
    drop(gone->object);
    wrap_let_go();
    PyErr_Restore(error, value, traceback);
    release(self);
    if (wrap_has.minor >= 8)
        Py_DecRef(type);
}

static PyObject *enum_call(PyObject *type, PyObject *args);

static py_shown *shown_of(const PyObject *type)
{
    for (int i = 0; i < this_module->class_count; i++)
        if (this_module->classes[i]->type == type)
            return this_module->classes[i];
    return NULL;
}

static PyObject *instance_new(PyObject *type, PyObject *args, PyObject *keywords)
{
    const py_shown *shown = shown_of(type);
    if (!shown)
        return PyErr_Format(PyExc_TypeError, "cannot create instances of this type"), NULL;
    PyObject *made = shown->is_enum ? enum_call(type, args) : shown->make(type, args, keywords);
    if (made)
        ((instance *)made)->fresh = true;
    return made;
}

static int instance_init(PyObject *self, PyObject *args, PyObject *keywords)
{
    instance *made = (instance *)self;
    (void)args, (void)keywords;
    if (made->fresh) {
        made->fresh = false;
        return 0;
    }
    PyErr_SetString(PyExc_TypeError, "__init__ of a compiled class runs once, when the instance is made");
    return -1;
}

/* ---- attributes ------------------------------------------------------------------------------------------------ */
static bool is_set(const py_field *attribute, const py_object *object)
{
    const char *at = (const char *)object;
    if (!attribute->may_be_unset)
        return true;
    if (attribute->flag)
        return *(const bool *)(at + attribute->flag);
    py_global as = {.type = attribute->type, .slot = (char *)at + attribute->offset};
    return wrap_is_bound(&as);
}

/* The row of that name for how this instance is laid out; NULL: it has no such attribute. */
static const py_field *row_of(const py_field *first, const py_object *object)
{
    for (const py_field *row = first; row->name && !strcmp(row->name, first->name); row++)
        if (row->of == object->type)
            return row;
    return NULL;
}

static PyObject *get_variable(const py_global *variable, const char *owner)
{
    if (wrap_is_bound(variable))
        return wrap_slot_get(variable->type, variable->slot);
    return PyErr_Format(PyExc_AttributeError, "%s has no attribute '%s'", owner, variable->name), NULL;
}

static PyObject *attribute_get(PyObject *self, void *closure)
{
    const py_field *first = closure;
    py_object *object = wrap_proxy_object(self);
    const py_field *row = row_of(first, object);
    if (row && is_set(row, object))
        return wrap_slot_get(row->type, (char *)object + row->offset);
    if (first->variable && wrap_is_bound(first->variable))
        return wrap_slot_get(first->variable->type, first->variable->slot);
    PyErr_Format(PyExc_AttributeError, "'%s' object has no attribute '%s'", object->type->name, first->name);
    return NULL;
}

static int refuse_frozen(const char *name, bool deletes)
{
    PyObject *dataclasses = PyImport_ImportModule("dataclasses");
    PyObject *error = dataclasses ? PyObject_GetAttrString(dataclasses, "FrozenInstanceError") : NULL;
    if (error)
        PyErr_Format(error, "cannot %s field '%s'", deletes ? "delete" : "assign to", name);
    Py_DecRef(dataclasses);
    Py_DecRef(error);
    return -1;
}

static int attribute_set(PyObject *self, PyObject *value, void *closure)
{
    const py_field *first = closure;
    py_object *object = wrap_proxy_object(self);
    const py_field *row = row_of(first, object);
    if (object->type->shown->is_enum) {
        PyErr_Format(PyExc_AttributeError, "<enum 'Enum' property> can't %s attribute '%s'", value ? "set" : "delete",
                     first->name);
        return -1;
    }
    if (object->type->shown->frozen)
        return refuse_frozen(first->name, !value);
    if (!row || !value) {
        PyErr_Format(value ? PyExc_AttributeError : PyExc_TypeError,
                     value ? "'%s' object has no attribute '%s' in compiled code"
                           : "attribute of '%s' object cannot be deleted from Python: '%s'",
                     object->type->name, first->name);
        return -1;
    }
    char what[256];
    snprintf(what, sizeof what, "assignment to an attribute of %s", object->type->name);
    bool set = is_set(row, object);
    if (row->type->kind == PY_INT && !row->may_be_unset)
        set = true;
    if (!wrap_slot_set(what, row->name, row->type, (char *)object + row->offset, set, value))
        return -1;
    if (row->flag)
        *(bool *)((char *)object + row->flag) = true;
    return 0;
}

/* ---- properties, variables of the class ------------------------------------------------------------------------- */
static PyObject *property_get(PyObject *self, void *closure)
{
    return ((const py_member *)closure)->call(self, no_arguments, NULL);
}

static int property_set(PyObject *self, PyObject *value, void *closure)
{
    const py_member *property = closure;
    if (!value || !property->set) {
        PyObject *name = PyObject_GetAttrString(self->ob_type, "__name__");
        PyErr_Format(PyExc_AttributeError, "property '%s' of '%U' object has no %s", property->name, name,
                     value ? "setter" : "deleter");
        Py_DecRef(name);
        return -1;
    }
    PyObject *arguments = PyTuple_New(1);
    if (!arguments)
        return -1;
    Py_IncRef(value);
    PyTuple_SetItem(arguments, 0, value);
    PyObject *done = property->set(self, arguments, NULL);
    Py_DecRef(arguments);
    Py_DecRef(done);
    return done ? 0 : -1;
}

static PyObject *variable_get(PyObject *type, void *closure)
{
    PyObject *name = PyObject_GetAttrString(type, "__name__");
    PyObject *text = name ? PyUnicode_FromFormat("type object '%U'", name) : NULL;
    PyObject *utf8 = text ? PyUnicode_AsUTF8String(text) : NULL;
    PyObject *value = utf8 ? get_variable(closure, PyBytes_AsString(utf8)) : NULL;
    Py_DecRef(name);
    Py_DecRef(text);
    Py_DecRef(utf8);
    return value;
}

static int variable_set(PyObject *type, PyObject *value, void *closure)
{
    const py_global *variable = closure;
    const py_shown *shown = shown_of(type);
    if (shown && shown->is_enum) {
        PyErr_Format(PyExc_AttributeError, "cannot %s member '%s'", value ? "reassign" : "delete", variable->name);
        return -1;
    }
    if (!value) {
        PyErr_Format(PyExc_TypeError, "class variable '%s' cannot be deleted from Python", variable->name);
        return -1;
    }
    if (!wrap_slot_set("assignment to a class variable", variable->name, variable->type, variable->slot,
                       wrap_is_bound(variable), value))
        return -1;
    if (variable->bound)
        *variable->bound = true;
    return 0;
}

static PyObject *variable_of_instance(PyObject *self, void *closure)
{
    char owner[256];
    snprintf(owner, sizeof owner, "'%s' object", wrap_proxy_object(self)->type->name);
    return get_variable(closure, owner);
}

static int read_only(PyObject *self, PyObject *value, void *closure)
{
    (void)value;
    PyErr_Format(PyExc_AttributeError, "'%s' object attribute '%s' is read-only", wrap_proxy_object(self)->type->name,
                 ((const py_global *)closure)->name);
    return -1;
}

bool py_call_is_foreign(PyObject *args)
{
    PyObject *type = PyTuple_Size(args) == 1 ? PyTuple_GetItem(args, 0)->ob_type : base_type;
    return !PyType_IsSubtype(type, base_type) && !shown_of(type);
}

PyObject *py_call_constant(char answer)
{
    PyObject *object = answer == 'N' ? &_Py_NotImplementedStruct : answer == 'T' ? &_Py_TrueStruct : &_Py_FalseStruct;
    Py_IncRef(object);
    return object;
}

/* ---- enumerations: the class is an iterable of its members, and finds them
 * -------------------------------------------
 */
static PyObject *members_of(PyObject *type)
{
    return PyObject_GetAttrString(type, "_member_list_");
}

static PyObject *enum_iterate(PyObject *type)
{
    PyObject *members = members_of(type), *iterator = members ? PyObject_GetIter(members) : NULL;
    Py_DecRef(members);
    return iterator;
}

static Py_ssize_t enum_length(PyObject *type)
{
    PyObject *members = members_of(type);
    Py_ssize_t length = members ? PyList_Size(members) : -1;
    Py_DecRef(members);
    return length;
}

static int enum_contains(PyObject *type, PyObject *object)
{
    if (object->ob_type == type)
        return 1;
    PyErr_Format(PyExc_TypeError, "unsupported operand type(s) for 'in': '%U' and 'EnumType'",
                 PyObject_GetAttrString(object->ob_type, "__name__"));
    return -1;
}

/* The first member whose attribute is equal to that; NULL without an exception: none. */
static PyObject *member_with(PyObject *type, const char *attribute, PyObject *wanted)
{
    PyObject *members = members_of(type), *found = NULL;
    for (Py_ssize_t i = 0; members && !found && i < PyList_Size(members); i++) {
        PyObject *member = PyList_GetItem(members, i), *has = PyObject_GetAttrString(member, attribute);
        PyObject *same = has ? PyObject_RichCompare(has, wanted, Py_EQ) : NULL;
        found = same == &_Py_TrueStruct ? member : NULL;
        Py_DecRef(has);
        Py_DecRef(same);
    }
    if (found)
        Py_IncRef(found);
    Py_DecRef(members);
    return found;
}

static PyObject *enum_subscript(PyObject *type, PyObject *name)
{
    PyObject *member = member_with(type, "name", name);
    if (!member && !PyErr_Occurred())
        PyErr_SetObject(PyExc_KeyError, name);
    return member;
}

static PyObject *enum_call(PyObject *type, PyObject *args)
{
    PyObject *value = PyTuple_Size(args) == 1 ? PyTuple_GetItem(args, 0) : NULL;
    if (!value)
        return PyErr_Format(PyExc_TypeError, "a member is looked up by one value"), NULL;
    if (value->ob_type == type) {
        Py_IncRef(value);
        return value;
    }
    PyObject *member = member_with(type, "value", value);
    if (!member && !PyErr_Occurred()) {
        PyObject *name = PyObject_GetAttrString(type, "__name__");
        PyErr_Format(PyExc_ValueError, "%R is not a valid %U", value, name);
        Py_DecRef(name);
    }
    return member;
}

/* ---- types ---------------------------------------------------------------------------------------------------- */
/* Into the names of a class; takes the value. */
static bool put(PyObject *names, const char *name, PyObject *value)
{
    bool good = value && !PyDict_SetItemString(names, name, value);
    Py_DecRef(value);
    return good;
}

/* As long as the type: for ever. */
static void *kept(const void *what, size_t size)
{
    void *copy = malloc(size);
    if (copy)
        memcpy(copy, what, size);
    else
        PyErr_NoMemory();
    return copy;
}

static bool put_getset(PyObject *names, PyGetSetDef definition, PyObject *of)
{
    PyGetSetDef *copy = kept(&definition, sizeof definition);
    return copy && put(names, definition.name, PyDescr_NewGetSet(of, copy));
}

static PyObject *static_method(PyMethodDef *definition)
{
    PyObject *builtins = PyImport_ImportModule("builtins");
    PyObject *wrapper = builtins ? PyObject_GetAttrString(builtins, "staticmethod") : NULL;
    PyObject *function = wrapper ? PyCFunction_NewEx(definition, NULL, NULL) : NULL;
    PyObject *method = function ? PyObject_CallFunction(wrapper, "O", function) : NULL;
    Py_DecRef(builtins);
    Py_DecRef(wrapper);
    Py_DecRef(function);
    return method;
}

bool wrap_put_member(PyObject *names, const py_member *member, PyObject *of)
{
    if (member->kind == 'p')
        return put_getset(names, (PyGetSetDef){member->name, property_get, property_set, member->doc, (void *)member},
                          of);
    PyMethodDef definition = {member->name, (void *)member->call, METH_VARARGS | METH_KEYWORDS, member->doc};
    PyMethodDef *copy = kept(&definition, sizeof definition);
    if (!copy)
        return false;
    return put(names, member->name,
               member->kind == 's'   ? static_method(copy)
               : member->kind == 'c' ? PyDescr_NewClassMethod(of, copy)
                                     : PyDescr_NewMethod(of, copy));
}

static bool is_slots(const char *name)
{
    return !strcmp(name, "__slots__");
}

static bool has_slots(const py_shown *shown)
{
    for (int i = 0; i < shown->variable_count; i++)
        if (is_slots(shown->variables[i].name))
            return true;
    return false;
}

/* Python asks for __slots__ itself when it makes the type: the metaclass answers for the class's own. */
static bool put_all(PyObject *names, const py_shown *shown)
{
    bool good = true;
    for (int i = 0; good && i < shown->variable_count; i++)
        good = is_slots(shown->variables[i].name) ||
               put_getset(names,
                          (PyGetSetDef){shown->variables[i].name, variable_of_instance, read_only, NULL,
                                        (void *)&shown->variables[i]},
                          base_type);
    for (int i = 0; good && i < shown->attribute_count; i++)
        if (!i || strcmp(shown->attributes[i].name, shown->attributes[i - 1].name))
            good = put_getset(names,
                              (PyGetSetDef){shown->attributes[i].name, attribute_get, attribute_set, NULL,
                                            (void *)&shown->attributes[i]},
                              base_type);
    for (int i = 0; good && i < shown->member_count; i++)
        good = wrap_put_member(names, &shown->members[i], base_type);
    return good;
}

static PyObject *no_subclass(PyObject *type, PyObject *args, PyObject *keywords)
{
    (void)args, (void)keywords;
    if (making) {
        Py_IncRef(Py_None);
        return Py_None;
    }
    PyObject *base = PyObject_GetAttrString(type, "__base__");
    PyObject *name = base ? PyObject_GetAttrString(base, "__name__") : NULL;
    if (name)
        PyErr_Format(PyExc_TypeError, "type '%U' is not an acceptable base type: it is compiled", name);
    Py_DecRef(base);
    Py_DecRef(name);
    return NULL;
}

static char *full_name(const char *name)
{
    const char *module = this_module->definition.m_name;
    size_t size = strlen(module) + strlen(name) + 2;
    char *text = malloc(size);
    if (text)
        snprintf(text, size, "%s.%s", module, name);
    else
        PyErr_NoMemory();
    return text;
}

/* What all compiled classes of the module derive from: how an instance is laid out for Python. */
static bool make_base(void)
{
    static PyMethodDef methods[] = {
        {"__init_subclass__", (void *)no_subclass, METH_VARARGS | METH_KEYWORDS | METH_CLASS, NULL},
        {NULL, NULL, 0, NULL},
    };
    PyType_Slot slots[] = {{Py_tp_methods, methods},
                           {Py_tp_new, (void *)instance_new},
                           {Py_tp_init, (void *)instance_init},
                           {Py_tp_dealloc, (void *)wrap_proxy_end},
                           {0, NULL}};
    PyType_Spec spec = {.name = full_name("compiled"),
                        .basicsize = sizeof(instance),
                        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
                        .slots = slots};
    no_arguments = PyTuple_New(0);
    return spec.name && no_arguments && (base_type = PyType_FromSpecWithBases(&spec, NULL));
}

/* Does some other base have a type that is derived from this one, or, further in front, the same? */
static bool is_covered(PyObject *bases, Py_ssize_t at)
{
    PyObject *type = PyTuple_GetItem(bases, at)->ob_type;
    for (Py_ssize_t i = 0; i < PyTuple_Size(bases); i++) {
        PyObject *other = PyTuple_GetItem(bases, i)->ob_type;
        if (other == type ? i < at : PyType_IsSubtype(other, type))
            return true;
    }
    return false;
}

/* The types of the bases, each once, without those that others are derived from. */
static PyObject *types_of(PyObject *bases)
{
    PyObject *types = PyList_New(0);
    for (Py_ssize_t i = 0; types && i < PyTuple_Size(bases); i++)
        if (!is_covered(bases, i))
            PyList_Append(types, PyTuple_GetItem(bases, i)->ob_type);
    PyObject *tuple = types ? PyObject_CallFunction(&PyTuple_Type, "O", types) : NULL;
    Py_DecRef(types);
    return tuple;
}

/* A class with variables has a type of its own, through which they are read and written; and so has one whose bases
 * have several. */
static PyObject *make_meta(const py_shown *shown, PyObject *bases)
{
    PyObject *types = types_of(bases);
    if (!types || (!shown->variable_count && PyTuple_Size(types) < 2)) {
        Py_DecRef(types);
        Py_IncRef(&PyType_Type);
        return &PyType_Type;
    }
    PyGetSetDef *getset = calloc((size_t)shown->variable_count + 1, sizeof *getset);
    if (!getset)
        return Py_DecRef(types), PyErr_NoMemory();
    for (int i = 0; i < shown->variable_count; i++)
        getset[i] =
            (PyGetSetDef){shown->variables[i].name, variable_get, variable_set, NULL, (void *)&shown->variables[i]};
    PyType_Slot plain[] = {{Py_tp_getset, getset}, {0, NULL}};
    PyType_Slot iterable[] = {{Py_tp_getset, getset},
                              {Py_tp_iter, (void *)enum_iterate},
                              {Py_sq_length, (void *)enum_length},
                              {Py_sq_contains, (void *)enum_contains},
                              {Py_mp_length, (void *)enum_length},
                              {Py_mp_subscript, (void *)enum_subscript},
                              {0, NULL}};
    PyType_Slot *slots = shown->is_enum ? iterable : plain;
    PyType_Spec spec = {.name = full_name("type"), .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, .slots = slots};
    PyObject *meta = spec.name ? PyType_FromSpecWithBases(&spec, types) : NULL;
    Py_DecRef(types);
    return meta;
}

static PyObject *bases_of(const py_shown *shown)
{
    PyObject *bases = PyTuple_New(shown->base_count ? shown->base_count : 1);
    for (int i = 0; bases && i < (shown->base_count ? shown->base_count : 1); i++) {
        PyObject *base = shown->base_count ? shown->bases[i]->type : base_type;
        Py_IncRef(base);
        PyTuple_SetItem(bases, i, base);
    }
    return bases;
}

/* With the signature in front of its docstring, as help() reads it; then the docstring alone. */
static PyObject *make_type(const py_shown *shown)
{
    PyObject *bases = bases_of(shown), *meta = bases ? make_meta(shown, bases) : NULL;
    PyObject *names = meta ? PyDict_New() : NULL, *slots = PyTuple_New(0);
    PyObject *module = PyUnicode_FromString(this_module->definition.m_name);
    PyObject *doc = PyUnicode_FromFormat("%s%s", shown->signature, shown->doc ? shown->doc : "");
    PyObject *type = NULL;
    if (names && slots && module && doc && !PyDict_SetItemString(names, "__slots__", slots) &&
        !PyDict_SetItemString(names, "__module__", module) && !PyDict_SetItemString(names, "__doc__", doc) &&
        put_all(names, shown))
        type = PyObject_CallFunction(meta, "sOO", shown->name, bases, names);
    Py_DecRef(bases), Py_DecRef(meta), Py_DecRef(names), Py_DecRef(slots), Py_DecRef(module), Py_DecRef(doc);
    if (!type)
        return NULL;
    PyObject *plain = shown->doc ? PyUnicode_FromString(shown->doc) : NULL;
    bool good = !PyObject_SetAttrString(type, "__doc__", plain ? plain : Py_None) &&
                (has_slots(shown) || !PyObject_SetAttrString(type, "__slots__", NULL)) &&
                (!shown->is_dataclass || wrap_make_dataclass(type, shown));
    Py_DecRef(plain);
    if (good)
        return type;
    Py_DecRef(type);
    return NULL;
}

bool wrap_add_shown(PyObject *module, const py_module *described)
{
    this_module = described;
    if (described->class_count && !base_type && !make_base())
        return false;
    for (int i = 0; i < described->class_count; i++) {
        py_shown *shown = described->classes[i];
        making = true;
        if (!shown->type)
            shown->type = shown->is_tuple ? wrap_tuple_type(shown, described->definition.m_name) : make_type(shown);
        making = false;
        if (!shown->type)
            return false;
        if (PyObject_SetAttrString(module, shown->name, shown->type))
            return false;
    }
    return true;
}
