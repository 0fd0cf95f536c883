/* wrap_module.c -- calls, module variables, the module itself.
 * In: what generated code declares in tables.  Out: functions that Python calls.
 * Rule: binding follows CPython's: its errors, its order; nothing runs before every argument has converted. */
#include "error.h"
#include "print.h"
#include "str.h"
#include "wrap_private.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- binding ------------------------------------------------------------------------------------------------ */
enum { MOST_PARAMETERS = 64 };
typedef struct binding {
    PyObject *values[MOST_PARAMETERS]; /* borrowed */
} binding;

static int find_utf8(const py_signature *signature, const char *name)
{
    int i = 0;
    while (i < signature->count && strcmp(name, signature->parameters[i].name))
        i++;
    return i < signature->count ? i : -1;
}

static int find_parameter(const py_signature *signature, PyObject *name)
{
    for (int i = 0; i < signature->count; i++)
        if (!PyUnicode_CompareWithASCIIString(name, signature->parameters[i].name))
            return i;
    PyObject *bytes = PyUnicode_AsUTF8String(name); /* a name past ASCII, or none of these */
    if (!bytes)
        PyErr_Clear();
    int found = bytes ? find_utf8(signature, PyBytes_AsString(bytes)) : -1;
    Py_DecRef(bytes);
    return found;
}

static int positional_count(const py_signature *signature)
{
    int count = 0;
    while (count < signature->count && signature->parameters[count].pass != 'k')
        count++;
    return count;
}

static bool too_many(const py_signature *signature, int most, Py_ssize_t given)
{
    int least = 0;
    for (int i = 0; i < most; i++)
        least += signature->parameters[i].required;
    if (least != most)
        PyErr_Format(PyExc_TypeError, "%s() takes from %d to %d positional arguments but %zd were given",
                     signature->name, least, most, given);
    else
        PyErr_Format(PyExc_TypeError, "%s() takes %d positional argument%s but %zd %s given", signature->name, most,
                     most == 1 ? "" : "s", given, given == 1 ? "was" : "were");
    return false;
}

static bool bind_keyword(const py_signature *signature, PyObject *name, PyObject *value, binding *bound)
{
    int at = find_parameter(signature, name);
    if (at < 0 || signature->parameters[at].pass == 'p') {
        PyErr_Format(PyExc_TypeError, "%s() got an unexpected keyword argument '%U'", signature->name, name);
        return false;
    }
    if (bound->values[at]) {
        PyErr_Format(PyExc_TypeError, "%s() got multiple values for argument '%U'", signature->name, name);
        return false;
    }
    bound->values[at] = value;
    return true;
}

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'": CPython's list of missing arguments. */
static bool missing(const py_signature *signature, const binding *bound, bool keyword)
{
    int at[MOST_PARAMETERS], count = 0;
    for (int i = 0; i < signature->count; i++)
        if (signature->parameters[i].required && !bound->values[i] && (signature->parameters[i].pass == 'k') == keyword)
            at[count++] = i;
    if (!count)
        return true;
    char text[1024] = "";
    for (int i = 0; i < count; i++) {
        const char *before = !i ? "" : i + 1 < count ? ", " : count > 2 ? ", and " : " and ";
        size_t used = strlen(text);
        snprintf(text + used, sizeof text - used, "%s'%s'", before, signature->parameters[at[i]].name);
    }
    PyErr_Format(PyExc_TypeError, "%s() missing %d required %s argument%s: %s", signature->name, count,
                 keyword ? "keyword-only" : "positional", count == 1 ? "" : "s", text);
    return false;
}

static bool bind(const py_signature *signature, PyObject *args, PyObject *keywords, binding *bound)
{
    Py_ssize_t given = PyTuple_Size(args);
    int most = positional_count(signature);
    memset(bound->values, 0, sizeof bound->values);
    for (Py_ssize_t i = 0; i < given && i < most; i++)
        bound->values[i] = PyTuple_GetItem(args, i);
    PyObject *name, *value;
    Py_ssize_t at = 0;
    while (keywords && PyDict_Next(keywords, &at, &name, &value))
        if (!bind_keyword(signature, name, value, bound))
            return false;
    if (given > most)
        return too_many(signature, most, given);
    return missing(signature, bound, false) && missing(signature, bound, true);
}

/* ---- calls ------------------------------------------------------------------------------------------------------ */
static void release_slots(py_call *call)
{
    for (int i = 0; i < call->signature->count; i++)
        if (call->slots[i])
            py_release(call->signature->parameters[i].type, call->slots[i]);
}

static bool convert(py_call *call, const binding *bound, bool quiet)
{
    const py_signature *signature = call->signature;
    wrap_in in = {.memo = call->memo, .signature = signature->text, .quiet = quiet};
    for (int i = 0; i < signature->count; i++) {
        if (!bound->values[i])
            continue;
        _Alignas(16) char none[16];
        in.parameter = signature->parameters[i].name;
        call->memo->changes = signature->parameters[i].changes;
        void *slot = call->slots[i] ? call->slots[i] : none;
        if (call->slots[i])
            py_release(signature->parameters[i].type, slot); /* the default that stood there */
        if (!wrap_in_value(&in, bound->values[i], signature->parameters[i].type, slot)) {
            if (call->slots[i])
                memset(slot, 0, signature->parameters[i].type->size);
            return false;
        }
        call->given |= UINT64_C(1) << i;
    }
    call->memo->changes = false;
    return true;
}

bool py_call_begin(py_call *call, const py_signature *signature, PyObject *args, PyObject *keywords, void *const *slots)
{
    binding bound;
    *call = (py_call){.signature = signature, .slots = slots};
    py_thread_record();
    if (!(call->memo = calloc(1, sizeof *call->memo)))
        PyErr_NoMemory();
    if (call->memo && bind(signature, args, keywords, &bound) && convert(call, &bound, false))
        return true;
    release_slots(call);
    if (call->memo)
        memo_free(call->memo);
    free(call->memo);
    return false;
}

/* Writes back while the exception, if any, waits. */
static bool write_back_quietly(py_call *call)
{
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    bool good = wrap_write_back(call->memo);
    if (type && good)
        PyErr_Restore(type, value, traceback);
    else if (type) {
        Py_DecRef(type);
        if (value)
            Py_DecRef(value);
        if (traceback)
            Py_DecRef(traceback);
    }
    return good;
}

PyObject *py_call_end(py_call *call, void *result, bool failed)
{
    PyObject *python = NULL;
    if (failed)
        wrap_raise(call->memo);
    bool good = write_back_quietly(call) && !failed;
    const py_type *type = call->signature->result;
    if (good)
        python = wrap_out(call->memo, type, result);
    if (!failed && result)
        py_release(type, result);
    release_slots(call);
    memo_free(call->memo);
    free(call->memo);
    return python;
}

bool py_call_fits(const py_signature *signature, PyObject *args, PyObject *keywords)
{
    binding bound;
    _Alignas(16) char room[MOST_PARAMETERS][64];
    void *slots[MOST_PARAMETERS];
    py_memo memo = {0};
    memset(room, 0, sizeof room);
    for (int i = 0; i < signature->count; i++)
        slots[i] = signature->parameters[i].type->size > sizeof *room ? NULL : room[i];
    py_call call = {.signature = signature, .slots = slots, .memo = &memo};
    bool fits = bind(signature, args, keywords, &bound) && convert(&call, &bound, true);
    for (int i = 0; i < signature->count; i++)
        if (call.given >> i & 1 && slots[i])
            py_release(signature->parameters[i].type, slots[i]);
    memo_free(&memo);
    PyErr_Clear();
    return fits;
}

PyObject *py_call_refuse(const py_signature *const *signatures, int count, PyObject *args)
{
    char text[2048] = "";
    (void)args;
    for (int i = 0; i < count; i++) {
        size_t used = strlen(text);
        snprintf(text + used, sizeof text - used, "\n    %s", signatures[i]->text);
    }
    PyErr_Format(PyExc_TypeError, "%s: no compiled version takes these arguments; there are:%s", signatures[0]->name,
                 text);
    return NULL;
}

PyObject *py_call_unknown(const char *name)
{
    PyErr_Format(PyExc_TypeError,
                 "%s() was never called when its module was compiled, so its types are unknown; call it under "
                 "`if __name__ == \"__main__\":` or in a driver given with --from",
                 name);
    return NULL;
}

void wrap_explain_index(int64_t index)
{
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_NormalizeException(&type, &value, &traceback);
    PyErr_Format(type, "%S (element %lld)", value, (long long)index);
    Py_DecRef(type);
    if (value)
        Py_DecRef(value);
    if (traceback)
        Py_DecRef(traceback);
}

/* ---- the text of a type, for errors: kept in a buffer of the message's own ------------------------------------------ */
static size_t put(char *out, size_t used, size_t room, const char *text)
{
    int more = snprintf(out + used, room - used, "%s", text);
    return used + (size_t)more < room ? used + (size_t)more : room - 1;
}

static size_t type_text(const py_type *type, char *out, size_t used, size_t room, int depth)
{
    bool is_union = type->kind == PY_VALUE;
    if (depth > 6)
        return put(out, used, room, "...");
    if (type->kind == PY_NULLABLE)
        return put(out, type_text(type->items[0], out, used, room, depth + 1), room, " | None");
    if (!is_union)
        used = put(out, used, room, type->name);
    if (!type->item_count)
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

const char *wrap_type_text(const py_type *type)
{
    static _Thread_local char text[512]; /* read at once by PyErr_Format */
    type_text(type, text, 0, sizeof text, 0);
    return text;
}

/* ---- module variables: descriptors of a type of the module's own --------------------------------------------------- */
static bool is_bound(const py_global *global)
{
    if (global->bound)
        return *global->bound;
    switch (global->type->kind) {
    case PY_INT:
        return *(py_int *)global->slot != INT_UNSET;
    case PY_VALUE:
        return ((py_value *)global->slot)->type != NULL;
    case PY_STR:
    case PY_LIST:
    case PY_SEQUENCE:
    case PY_ARRAY:
        return *(void **)global->slot != NULL;
    default:
        return true;
    }
}

/* Lists would be copies, and a change to a copy would be lost without a word. */
static bool holds_list(const py_type *type)
{
    if (type->kind == PY_LIST)
        return true;
    for (uint32_t i = 0; i < type->item_count; i++)
        if (holds_list(type->items[i]))
            return true;
    return false;
}

static PyObject *global_get(PyObject *module, void *closure)
{
    const py_global *global = closure;
    (void)module;
    if (!is_bound(global)) {
        PyErr_Format(PyExc_AttributeError, "module has no attribute '%s'", global->name);
        return NULL;
    }
    if (holds_list(global->type)) {
        PyErr_Format(PyExc_TypeError,
                     "module variable '%s' is a list that belongs to compiled code; return it from a function instead",
                     global->name);
        return NULL;
    }
    return py_to_python(global->type, global->slot);
}

static int global_set(PyObject *module, PyObject *value, void *closure)
{
    const py_global *global = closure;
    _Alignas(16) char fresh[256];
    (void)module;
    if (!value || holds_list(global->type) || global->type->size > sizeof fresh) {
        PyErr_Format(PyExc_TypeError, "module variable '%s' cannot be %s from Python", global->name,
                     value ? "set" : "deleted");
        return -1;
    }
    if (!py_from_python(value, global->type, fresh))
        return -1;
    if (is_bound(global))
        py_release(global->type, global->slot);
    memcpy(global->slot, fresh, global->type->size);
    if (global->bound)
        *global->bound = true;
    return 0;
}

static bool add_globals(PyObject *module, const py_module *described)
{
    PyGetSetDef *getset = calloc((size_t)described->global_count + 1, sizeof *getset); /* as long as the type: for ever */
    if (!getset)
        return PyErr_NoMemory(), false;
    for (int i = 0; i < described->global_count; i++)
        getset[i] = (PyGetSetDef){described->globals[i].name, global_get, global_set, NULL,
                                  (void *)&described->globals[i]};
    PyType_Slot slots[] = {{Py_tp_getset, getset}, {0, NULL}};
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

/* ---- the module --------------------------------------------------------------------------------------------------------- */
static bool sink(bool to_stderr, const char *utf8, size_t length)
{
    PyObject *file = PySys_GetObject(to_stderr ? "stderr" : "stdout");
    if (!file || file == Py_None)
        return true;
    PyObject *text = PyUnicode_DecodeUTF8(utf8, (Py_ssize_t)length, "surrogatepass");
    PyObject *done = text ? PyObject_CallMethod(file, "write", "O", text) : NULL;
    if (text)
        Py_DecRef(text);
    if (done)
        Py_DecRef(done);
    return done != NULL;
}

PyObject *py_module_create(py_module *module)
{
    py_thread_record();
    py_set_sink(sink);
    PyObject *python = PyModule_Create2(&module->definition, 1013);
    if (!python)
        return NULL;
    bool good = !module->global_count || add_globals(python, module);
    if (good && !module->body()) {
        wrap_raise(NULL);
        good = false;
    }
    if (good)
        return python;
    Py_DecRef(python);
    return NULL;
}
