/* wrap_module.c -- module variables, the module itself.
 * In: what generated code declares in tables.  Out: a Python module.
 * Rule: a variable is read and written through the module; each import runs the body. */
#include "error.h"
#include "ndarray.h"
#include "print.h"
#include "str.h"
#include "wrap_private.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- the text of a type, for errors  ------------------------------------------ */
static size_t put(char *out, size_t used, size_t room, const char *text)
{
    int more = snprintf(out + used, room - used, "%s", text);
    return used + (size_t)more < room ? used + (size_t)more : room - 1;
}

static size_t type_text(const py_type *type, char *out, size_t used, size_t room, int depth)
{
    bool is_union = type->kind == PY_VALUE || (type->kind == PY_NULLABLE && type->item_count > 1);
    if (depth > 6)
        return put(out, used, room, "...");
    if (type->kind == PY_NULLABLE && !is_union)
        return put(out, type_text(type->items[0], out, used, room, depth + 1), room, " | None");
    if (type->kind == PY_ARRAY) {
        char shape[64];
        snprintf(shape, sizeof shape, "ndarray[%s, %u]", array_dtype_name((array_dtype)type->offsets[0]),
                 type->offsets[1]);
        return put(out, used, room, shape);
    }
    if (!is_union)
        used = put(out, used, room, type->name);
    if (!type->item_count || type->kind == PY_INSTANCE)
        return used;
    if (!is_union)
        used = put(out, used, room, "[");
    for (uint32_t i = 0; i < type->item_count; i++) {
        if (i)
            used = put(out, used, room, is_union ? " | " : ", ");
        used = type_text(type->items[i], out, used, room, depth + 1);
    }
    if (type->kind == PY_SEQUENCE)
        used = put(out, used, room, ", ...");
    return is_union ? used : put(out, used, room, "]");
}

const char *wrap_type_text(const py_type *type, char text[512])
{
    type_text(type, text, 0, 512, 0);
    return text;
}

static const py_module *this_module; /* a file has one */

/* ---- module variables: descriptors of a type of the module's own ---------------------------------------------------
 */
bool wrap_is_bound(const py_global *global)
{
    if (global->bound)
        return *global->bound;
    switch (global->type->kind) {
    case PY_INT:
        return *(py_int *)global->slot != INT_UNSET;
    case PY_VALUE:
        return ((py_value *)global->slot)->type != NULL;
    case PY_NULLABLE:
        return *(void **)global->slot || py_takes_none(global->type);
    case PY_STR:
    case PY_BYTES:
    case PY_LIST:
    case PY_SEQUENCE:
    case PY_ARRAY:
    case PY_DICT:
    case PY_SET:
    case PY_FROZENSET:
    case PY_INSTANCE:
        return *(void **)global->slot != NULL;
    default:
        return true;
    }
}

/* Of the variables of this name, the next: the module's body may give one name two meanings. */
static const py_global *next_of_name(const py_global *global, const char *name)
{
    const py_global *end = this_module->globals + this_module->global_count;
    while (global < end && strcmp(global->name, name))
        global++;
    return global < end ? global : NULL;
}

/* A list that Python has is what it is there; so it can be repaired, too, if it has what it must not have. */
PyObject *wrap_slot_get(const py_type *type, const void *slot)
{
    py_memo memo = {0};
    wrap_in in = {.memo = &memo};
    py_thread_record();
    memo_begin(&in, false, true);
    PyObject *value = wrap_out(&memo, type, slot);
    memo_end(NULL, false, true);
    memo_settle(&memo);
    return value;
}

static PyObject *global_get(PyObject *module, void *closure)
{
    const py_global *global = closure;
    const char *name = global->name;
    (void)module;
    while (global && !wrap_is_bound(global))
        global = next_of_name(global + 1, name);
    if (!global) {
        PyErr_Format(PyExc_AttributeError, "module '%s' has no attribute '%s'", this_module->definition.m_name, name);
        return NULL;
    }
    return wrap_slot_get(global->type, global->slot);
}

bool wrap_slot_set(const char *what, const char *name, const py_type *type, void *slot, bool set, PyObject *value)
{
    py_memo memo = {0};
    wrap_in in = {.memo = &memo, .signature = what, .parameter = name, .whole = type};
    _Alignas(16) char fresh[type->size + 16], old[type->size + 16];
    py_thread_record();
    bool still = !type->item_count && !wrap_is_mutable(type);
    bool good = memo_begin(&in, false, still) && wrap_in_value(&in, value, type, fresh);
    if (good && type->kind != PY_NONE) {
        memcpy(old, slot, type->size);
        memcpy(slot, fresh, type->size);
        if (set)
            py_release(type, old);
    } else if (!good)
        wrap_explain(&in);
    memo_end(NULL, false, still);
    memo_settle(&memo);
    wrap_let_go();
    return good;
}

static void bind_global(const py_global *global, const void *value)
{
    if (wrap_is_bound(global) && global->slot)
        py_release(global->type, global->slot);
    if (global->slot)
        memcpy(global->slot, value, global->type->size);
    if (!global->bound)
        return;
    for (const py_global *other = this_module->globals; (other = next_of_name(other, global->name)); other++)
        if (other->bound)
            *other->bound = other == global;
}

static int global_set(PyObject *module, PyObject *value, void *closure)
{
    const py_global *global = closure;
    const char *name = global->name;
    py_memo memo = {0};
    wrap_in in = {.memo = &memo, .signature = "assignment to a module variable"};
    (void)module;
    if (!value) {
        PyErr_Format(PyExc_TypeError, "module variable '%s' cannot be deleted from Python", name);
        return -1;
    }
    py_thread_record();
    bool good = false, begun = memo_begin(&in, false, false);
    for (; begun && !good && global; global = next_of_name(global + 1, name)) {
        in.parameter = name;
        in.whole = global->type;
        _Alignas(16) char fresh[global->type->size + 16];
        good = wrap_in_value(&in, value, global->type, fresh);
        if (good)
            bind_global(global, fresh);
        else if (PyErr_Occurred())
            break;
    }
    if (!good)
        wrap_explain(&in);
    memo_end(NULL, false, false);
    memo_settle(&memo);
    wrap_let_go();
    return good ? 0 : -1;
}

/* ---- which names there are ----------------------------------------------------------------------------------- */
static bool add_name(PyObject *names, const char *name)
{
    PyObject *text = PyUnicode_FromString(name);
    bool good = text && !PyList_Append(names, text);
    if (text)
        Py_DecRef(text);
    return good;
}

/* The variables that are bound now. */
static bool add_bound(PyObject *names, bool hidden)
{
    bool good = names != NULL;
    for (int i = 0; good && i < this_module->global_count; i++)
        if (wrap_is_bound(&this_module->globals[i]) && (hidden || *this_module->globals[i].name != '_'))
            good = add_name(names, this_module->globals[i].name);
    return good;
}

/* from module import *: variables stand in the type, where it does not look. */
static PyObject *get_all(PyObject *module, void *closure)
{
    PyObject *names = PyList_New(0);
    bool good = names != NULL;
    (void)module, (void)closure;
    for (const PyMethodDef *method = this_module->definition.m_methods; good && method->ml_name; method++)
        good = *method->ml_name == '_' || add_name(names, method->ml_name);
    for (int i = 0; good && i < this_module->class_count; i++)
        good = *this_module->classes[i]->name == '_' || add_name(names, this_module->classes[i]->name);
    if (good && add_bound(names, false))
        return names;
    Py_DecRef(names);
    return NULL;
}

/* dir(module) */
static PyObject *list_names(PyObject *module, PyObject *unused)
{
    PyObject *names = PyObject_CallFunction(&PyList_Type, "O", PyModule_GetDict(module));
    (void)unused;
    if (add_bound(names, true))
        return names;
    Py_DecRef(names);
    return NULL;
}

static bool add_globals(PyObject *module, const py_module *described)
{
    static PyMethodDef methods[] = {{"__dir__", (void *)list_names, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
    PyGetSetDef *getset =
        calloc((size_t)described->global_count + 2, sizeof *getset); /* as long as the type: for ever */
    if (!getset)
        return PyErr_NoMemory(), false;
    int count = 0;
    for (const py_global *global = described->globals; global < described->globals + described->global_count; global++)
        if (next_of_name(described->globals, global->name) == global)
            getset[count++] = (PyGetSetDef){global->name, global_get, global_set, NULL, (void *)global};
    if (!next_of_name(described->globals, "__all__"))
        getset[count] = (PyGetSetDef){"__all__", get_all, NULL, NULL, NULL};
    PyType_Slot slots[] = {{Py_tp_getset, getset}, {Py_tp_methods, methods}, {0, NULL}};
    char *name = malloc(strlen(described->definition.m_name) + 16);
    if (!name)
        return PyErr_NoMemory(), false;
    sprintf(name, "%s.module", described->definition.m_name);
    PyType_Spec spec = {.name = name, .flags = Py_TPFLAGS_DEFAULT, .slots = slots};
    PyObject *bases = PyTuple_New(1);
    Py_IncRef(&PyModule_Type);
    PyTuple_SetItem(bases, 0, &PyModule_Type);
    PyObject *type = PyType_FromSpecWithBases(&spec, bases);
    Py_DecRef(bases);
    bool good = type && !PyObject_SetAttrString(module, "__class__", type);
    if (type)
        Py_DecRef(type);
    return good;
}

/* ---- the module
 * --------------------------------------------------------------------------------------------------------- */
static bool sink(bool to_stderr, const char *utf8, size_t length)
{
    PyObject *file = PySys_GetObject(to_stderr ? "stderr" : "stdout");
    if (!file)
        return PyErr_Format(PyExc_RuntimeError, "lost sys.%s", to_stderr ? "stderr" : "stdout"), false;
    if (file == Py_None)
        return true;
    PyObject *text = PyUnicode_DecodeUTF8(utf8, (Py_ssize_t)length, "surrogatepass");
    PyObject *done = text ? PyObject_CallMethod(file, "write", "O", text) : NULL;
    if (text)
        Py_DecRef(text);
    if (done)
        Py_DecRef(done);
    return done != NULL;
}

/* ---- the command line: Python's at the time of the import
 * ------------------------------------------------------------ */
static void find_arguments(void)
{
    PyObject *list = PySys_GetObject("argv");
    Py_ssize_t count = list && list->ob_type == &PyList_Type ? PyList_Size(list) : 0;
    char **arguments = calloc((size_t)count + 1, sizeof *arguments);
    if (!arguments)
        return;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *bytes = PyUnicode_AsUTF8String(PyList_GetItem(list, i));
        arguments[i] = strdup(bytes ? PyBytes_AsString(bytes) : "");
        PyErr_Clear();
        Py_DecRef(bytes);
    }
    py_argc = (int)count;
    py_argv = arguments;
}

const py_module *wrap_module(void)
{
    return this_module;
}

/* ---- importing
 * ----------------------------------------------------------------------------------------------------------- */
static int run_module(PyObject *module)
{
    py_memo memo = {0};
    wrap_in in = {.memo = &memo, .signature = "import"};
    if (this_module->global_count && !add_globals(module, this_module))
        return -1;
    if (!wrap_add_classes(module, this_module->raisables) || !wrap_add_shown(module, this_module))
        return -1;
    py_call call = {.signature = &(const py_signature){.name = "<module>"}};
    bool begun = memo_begin(&in, false, false);
    if (begun)
        py_call_watch(&call);
    bool good = begun && this_module->body();
    if (call.watched)
        wrap_stop_listening(&call);
    if (!begun)
        wrap_explain(&in);
    else if (!good)
        wrap_raise(NULL);
    memo_end(NULL, false, false);
    memo_settle(&memo);
    return good ? 0 : -1;
}

/* What compiled code holds is held once a process. */
static bool is_main_interpreter(void)
{
    void *(*current)(void);
    int64_t (*number)(void *);
    *(void **)&current = dlsym(RTLD_DEFAULT, "PyInterpreterState_Get");
    if (!current)
        *(void **)&current = dlsym(RTLD_DEFAULT, "_PyInterpreterState_Get"); /* 3.8 */
    *(void **)&number = dlsym(RTLD_DEFAULT, "PyInterpreterState_GetID");
    return !current || !number || number(current()) == 0;
}

PyObject *py_module_create(py_module *module)
{
    static PyType_Slot slots[] = {{Py_mod_exec, (void *)run_module}, {0, NULL}};
    if (!is_main_interpreter())
        return PyErr_Format(PyExc_ImportError, "module %s does not support loading in subinterpreters",
                            module->definition.m_name);
    py_thread_record();
    py_set_sink(sink);
    wrap_layout_find();
    wrap_watch_signals();
    if (!py_argv)
        find_arguments();
    this_module = module;
    module->definition.m_size = 0;
    module->definition.m_slots = slots;
    return PyModuleDef_Init(&module->definition);
}
