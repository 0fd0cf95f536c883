/* wrap_out.c -- C values to Python values, and what a call changed back into the caller's lists.
 * In: a slot and its descriptor.  Out: a new reference.
 * Rule: an object that came from Python goes back as the same object; elements that did not change stay theirs. */
#include "bytes.h"
#include "error.h"
#include "str.h"
#include "wrap_private.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- scalars and text ------------------------------------------------------------------------------------- */
py_int wrap_big(const char *digits)
{
    owned(str) text = str_from_ascii(digits, (int64_t)strlen(digits));
    return int_from_str(text, 0);
}

static PyObject *int_out(py_int value)
{
    if (wrap_has.counts && value >= -5 && value <= 256) {
        wrap_has.small[value + 5]->ob_refcnt++;
        return wrap_has.small[value + 5];
    }
    if (!int_is_big(value))
        return PyLong_FromLongLong(value);
    owned(str) text = int_hex(value);
    char *digits = strndup((const char *)text->text, (size_t)text->len);
    PyObject *result = digits ? PyLong_FromString(digits, NULL, 16) : PyErr_NoMemory();
    free(digits);
    return result;
}

str *wrap_str(const uint32_t *points, int64_t length)
{
    uint32_t widest = 0;
    for (int64_t i = 0; i < length; i++)
        widest |= points[i];
    if (widest > 0x10ffff)
        widest = 0x10ffff;
    str *text = str_new(length, widest);
    for (int64_t i = 0; i < length; i++)
        if (text->kind == 1)
            STR_TEXT1(text)[i] = (uint8_t)points[i];
        else if (text->kind == 2)
            STR_TEXT2(text)[i] = (uint16_t)points[i];
        else
            STR_TEXT4(text)[i] = points[i];
    return text;
}

PyObject *wrap_str_out(const str *text)
{
    if (text->kind == 1)
        return PyUnicode_DecodeLatin1((const char *)text->text, text->len, NULL);
    uint32_t *points = malloc((size_t)text->len * sizeof *points + 1);
    if (!points)
        return PyErr_NoMemory();
    for (int64_t i = 0; i < text->len; i++)
        points[i] = str_at(text, i);
    int order = -1;
    PyObject *result = PyUnicode_DecodeUTF32((const char *)points, text->len * 4, "surrogatepass", &order);
    free(points);
    return result;
}

static PyObject *range_out(const range_t *range)
{
    PyObject *start = int_out(range->start), *stop = int_out(range->stop), *step = int_out(range->step);
    PyObject *result = NULL;
    if (start && stop && step)
        result = PyObject_CallFunction(&PyRange_Type, "OOO", start, stop, step);
    if (start)
        Py_DecRef(start);
    if (stop)
        Py_DecRef(stop);
    if (step)
        Py_DecRef(step);
    return result;
}

/* ---- containers ------------------------------------------------------------------------------------------------ */
static inline PyObject *scalar_out(py_memo *memo, const py_type *type, const void *slot)
{
    return type->kind == PY_INT     ? int_out(*(const py_int *)slot)
           : type->kind == PY_FLOAT ? PyFloat_FromDouble(*(const double *)slot)
                                    : wrap_out(memo, type, slot);
}

/* A tuple of these can be in no cycle, and the collector need not see it. */
static bool is_plain(const py_type *type)
{
    return type->kind == PY_INT || type->kind == PY_FLOAT || type->kind == PY_COMPLEX || type->kind == PY_BOOL ||
           type->kind == PY_STR || type->kind == PY_NONE;
}

static PyObject *tuple_out(py_memo *memo, const py_type *type, const char *slot)
{
    PyObject *tuple = PyTuple_New(type->item_count);
    bool plain = type->item_count != 0;
    for (uint32_t i = 0; tuple && i < type->item_count; i++) {
        PyObject *item = scalar_out(memo, type->items[i], slot + type->offsets[i]);
        if (!item) {
            Py_DecRef(tuple);
            return NULL;
        }
        plain &= is_plain(type->items[i]);
        if (wrap_has.direct)
            (&WRAP_AT(PyObject *, tuple, 24))[i] = item;
        else
            PyTuple_SetItem(tuple, i, item);
    }
    if (tuple && plain)
        PyObject_GC_UnTrack(tuple);
    return tuple;
}

static PyObject *sequence_out(py_memo *memo, const py_list *list)
{
    const py_type *item_type = list->head.type->items[0];
    PyObject *tuple = PyTuple_New(list->len);
    for (int64_t i = 0; tuple && i < list->len; i++) {
        PyObject *item = wrap_out(memo, item_type, (const char *)list->at + (size_t)i * item_type->size);
        if (!item) {
            Py_DecRef(tuple);
            return NULL;
        }
        PyTuple_SetItem(tuple, i, item);
    }
    return tuple;
}

/* Numbers by the million. */
static bool numbers_out(PyObject **items, const py_list *list)
{
    int64_t i = 0;
    switch (list->head.type->items[0]->kind) {
    case PY_INT:
        for (; i < list->len && (items[i] = int_out(((const py_int *)list->at)[i])); i++)
            continue;
        break;
    case PY_FLOAT:
        for (; i < list->len && (items[i] = PyFloat_FromDouble(((const double *)list->at)[i])); i++)
            continue;
        break;
    case PY_COMPLEX: {
        const complex_t *at = list->at;
        for (; i < list->len && (items[i] = PyComplex_FromDoubles(at[i].real, at[i].imag)); i++)
            continue;
        break;
    }
    default:
        return false;
    }
    return i == list->len;
}

static bool items_out(py_memo *memo, PyObject *result, const py_list *list)
{
    const py_type *item_type = list->head.type->items[0];
    if (wrap_has.direct) {
        PyObject **items = WRAP_AT(PyObject **, result, 24);
        py_prefer_large_pages(items, (size_t)list->len * sizeof *items);
        if (numbers_out(items, list))
            return true;
    }
    for (int64_t i = 0; !PyErr_Occurred() && i < list->len; i++) {
        PyObject *item = wrap_out(memo, item_type, (const char *)list->at + (size_t)i * item_type->size);
        if (!item)
            return false;
        PyList_SetItem(result, i, item);
    }
    return !PyErr_Occurred();
}

/* Instances and functions stay inside: a list of them is refused before the memo knows it. */
static bool goes_out(const py_type *type, int depth)
{
    if (wrap_is_function(type) || (type->kind == PY_INSTANCE && type->shown)) /* what it holds stays in it */
        return true;
    if (type->kind == PY_INSTANCE && !type->shown && !wrap_is_not_implemented(type)) {
        PyErr_Format(PyExc_RuntimeError, "moult: a value of type %s cannot be returned to Python", type->name);
        return false;
    }
    for (uint32_t i = 0; depth < 8 && i < type->item_count; i++)
        if (!goes_out(type->items[i], depth + 1))
            return false;
    return true;
}

static PyObject *list_out(py_memo *memo, py_list *list)
{
    if (!goes_out(list->head.type, 0))
        return NULL;
    PyObject *result = PyList_New(list->len);
    if (!result)
        return NULL;
    if ((!memo || memo_add(memo, result, &list->head, list->head.type)) && items_out(memo, result, list))
        return result;
    Py_DecRef(result);
    return NULL;
}

static PyObject *exception_out(py_memo *memo, py_exception *error);

static PyObject *object_out(py_memo *memo, py_object *object)
{
    if (wrap_is_tuple(object->type))
        return wrap_tuple_out(memo, object);
    if (object->type->shown)
        return wrap_instance_out(object);
    py_memo_entry *known = memo ? memo_object(memo, object) : NULL;
    if (known) {
        Py_IncRef(known->python);
        return known->python;
    }
    switch (object->type->kind) {
    case PY_STR:
        return wrap_str_out((const str *)object);
    case PY_BYTES:
        return PyBytes_FromStringAndSize((const char *)((const bytes *)object)->text, ((const bytes *)object)->len);
    case PY_PACKED:
        return wrap_packed_out(memo, object);
    case PY_LIST:
        return list_out(memo, (py_list *)object);
    case PY_DICT:
    case PY_SET:
    case PY_FROZENSET:
        return goes_out(object->type, 0) ? wrap_table_out(memo, object) : NULL;
    case PY_SEQUENCE:
        return sequence_out(memo, (const py_list *)object);
    case PY_ARRAY:
        return wrap_array_out(object);
    case PY_EXCEPTION:
        return exception_out(memo, (py_exception *)object);
    case PY_GENERATOR:
        return wrap_generator_out(object);
    case PY_INSTANCE:
        if (wrap_is_not_implemented(object->type)) {
            Py_IncRef(&_Py_NotImplementedStruct);
            return &_Py_NotImplementedStruct;
        }
        if (wrap_is_function(object->type))
            return wrap_function_out(object);
        if (wrap_is_collection(object->type))
            return wrap_collection_out(memo, object);
        /* fallthrough */
    default:
        PyErr_Format(PyExc_RuntimeError, "moult: a value of type %s cannot be returned to Python", object->type->name);
        return NULL;
    }
}

static PyObject *none_out(void)
{
    Py_IncRef(Py_None);
    return Py_None;
}

static PyObject *value_out(py_memo *memo, const py_value *value)
{
    if (value_is_none(*value))
        return none_out();
    return wrap_out(memo, value->type, value_slot(value));
}

PyObject *wrap_out(py_memo *memo, const py_type *type, const void *slot)
{
    switch (type->kind) {
    case PY_NONE:
        return none_out();
    case PY_BOOL:
        return PyBool_FromLong(*(const bool *)slot);
    case PY_INT:
        return int_out(*(const py_int *)slot);
    case PY_FLOAT:
        return PyFloat_FromDouble(*(const double *)slot);
    case PY_COMPLEX:
        return PyComplex_FromDoubles(((const complex_t *)slot)->real, ((const complex_t *)slot)->imag);
    case PY_RANGE:
        return range_out(slot);
    case PY_TUPLE:
        return tuple_out(memo, type, slot);
    case PY_FIXED:
        return wrap_fixed_out(type, slot);
    case PY_VALUE:
        return value_out(memo, slot);
    default:
        return *(py_object *const *)slot ? object_out(memo, *(py_object *const *)slot) : none_out();
    }
}

/* ---- writing back ------------------------------------------------------------------------------------------------ */
static bool same_int(py_int value, PyObject *python)
{
    int64_t small;
    int overflow = 0;
    if (python->ob_type != &PyLong_Type)
        return false;
    if (!int_is_big(value))
        return wrap_short_int(python, &small) ? small == value
                                              : PyLong_AsLongLongAndOverflow(python, &overflow) == value && !overflow;
    PyObject *ours = int_out(value);
    PyObject *equal = ours ? PyObject_RichCompare(ours, python, Py_EQ) : NULL;
    bool result = equal == &_Py_TrueStruct;
    if (ours)
        Py_DecRef(ours);
    if (equal)
        Py_DecRef(equal);
    return result;
}

static bool same_float(double value, PyObject *python)
{
    if (python->ob_type != &PyFloat_Type)
        return false;
    double old = wrap_float(python);
    return !memcmp(&old, &value, sizeof old);
}

static bool same_complex(const complex_t *value, PyObject *python)
{
    if (python->ob_type != &PyComplex_Type)
        return false;
    complex_t old = wrap_complex(python);
    return !memcmp(&old, value, sizeof old);
}

static bool same_tuple(py_memo *memo, const py_type *type, const char *slot, PyObject *python)
{
    if (python->ob_type != &PyTuple_Type || PyTuple_Size(python) != (Py_ssize_t)type->item_count)
        return false;
    for (uint32_t i = 0; i < type->item_count; i++)
        if (!wrap_same(memo, type->items[i], slot + type->offsets[i], tuple_item(python, i)))
            return false;
    return true;
}

static bool same_text(const str *text, PyObject *python)
{
    uint32_t points[256];
    if (python->ob_type != &PyUnicode_Type || PyUnicode_GetLength(python) != text->len || text->len >= 256)
        return false;
    if (!PyUnicode_AsUCS4(python, points, 256, 0))
        return PyErr_Clear(), false;
    for (int64_t i = 0; i < text->len; i++)
        if (points[i] != str_at(text, i))
            return false;
    return true;
}

static bool same_object(py_memo *memo, const py_object *object, PyObject *python)
{
    if (!object)
        return python == Py_None;
    if (wrap_is_function(object->type))
        return wrap_function_is(object, python);
    if (wrap_is_tuple(object->type))
        return wrap_tuple_same(memo, object, python);
    if (object->type->shown || object->type->kind == PY_GENERATOR)
        return wrap_stands_for(python, object);
    py_memo_entry *known = memo_object(memo, object);
    if (known)
        return known->python == python;
    return object->type->kind == PY_STR && same_text((const str *)object, python);
}

bool wrap_same(py_memo *memo, const py_type *type, const void *slot, PyObject *python)
{
    switch (type->kind) {
    case PY_NONE:
        return python == Py_None;
    case PY_BOOL:
        return python == (*(const bool *)slot ? &_Py_TrueStruct : &_Py_FalseStruct);
    case PY_INT:
        return same_int(*(const py_int *)slot, python);
    case PY_FLOAT:
        return same_float(*(const double *)slot, python);
    case PY_COMPLEX:
        return same_complex(slot, python);
    case PY_RANGE:
    case PY_FIXED:
        return false;
    case PY_TUPLE:
        return same_tuple(memo, type, slot, python);
    case PY_VALUE: {
        const py_value *value = slot;
        return wrap_same(memo, value->type, value->type == &type_none ? NULL : value_slot(value), python);
    }
    default:
        return same_object(memo, *(py_object *const *)slot, python);
    }
}

/* From here on, which element does the call have to do with?  Not those that are as they were before it. */
static int64_t skip_untouched(const py_list *list, const py_list *before, int64_t i)
{
    enum { RUN = 64 };
    size_t size = list->head.type->items[0]->size;
    int64_t end = !before ? 0 : list->len < before->len ? list->len : before->len;
    const char *now = list->at, *old = before ? before->at : NULL;
    while (i + RUN <= end && !memcmp(now + (size_t)i * size, old + (size_t)i * size, RUN * size))
        i += RUN;
    while (i < end && !memcmp(now + (size_t)i * size, old + (size_t)i * size, size))
        i++;
    return i;
}

/* A number that only this list holds takes the new value itself: nobody can tell it from a new one. */
static bool renew(const py_type *type, const void *slot, PyObject *python)
{
    const PyObject *wanted = type->kind == PY_FLOAT ? &PyFloat_Type : type->kind == PY_COMPLEX ? &PyComplex_Type : NULL;
    if (!wrap_has.counts || !wanted || python->ob_type != wanted || python->ob_refcnt != 1)
        return false;
    memcpy(&WRAP_AT(char, python, 16), slot, type->size);
    return true;
}

static bool put_back(py_memo *memo, const py_type *type, const void *slot, PyObject *list, int64_t i)
{
    bool there = i < list_size(list); /* now: releasing an element may run anything, when others changed the list */
    if (there && (wrap_same(memo, type, slot, list_item(list, i)) || renew(type, slot, list_item(list, i))))
        return true;
    PyObject *item = wrap_out(memo, type, slot);
    if (item && there)
        return !PyList_SetItem(list, i, item);
    int failed = !item || PyList_Append(list, item);
    Py_DecRef(item);
    return !failed;
}

static bool write_back(py_memo *memo, const py_list *list, const py_list *before, PyObject *python)
{
    const py_type *item_type = list->head.type->items[0];
    for (int64_t i = 0; (i = skip_untouched(list, before, i)) < list->len; i++)
        if (!put_back(memo, item_type, (const char *)list->at + (size_t)i * item_type->size, python, i))
            return false;
    Py_ssize_t now = PyList_Size(python);
    return list->len >= now || (before && before->len == list->len) || !PyList_SetSlice(python, list->len, now, NULL);
}

static bool entry_back(py_memo *memo, const py_memo_entry *entry)
{
    if (entry->type->kind == PY_LIST)
        return write_back(memo, (const py_list *)entry->object, (const py_list *)entry->before, entry->python);
    if (entry->type->kind == PY_PACKED)
        return wrap_packed_back(entry->object, entry->before, entry->python);
    return wrap_table_back(memo, entry->object, entry->python);
}

bool wrap_write_back(py_memo *lists, py_memo *memo, bool all)
{
    uint32_t count = lists->count; /* those made now are right already */
    for (uint32_t i = 0; i < count; i++) {
        py_memo_entry entry = memo_entries(lists)[i];
        if ((all || entry.changes) && wrap_is_mutable(entry.type) && !entry_back(memo, &entry))
            return false;
    }
    return true;
}

/* ---- errors
 * ---------------------------------------------------------------------------------------------------------- */
static PyObject *args_out(py_memo *memo, py_exception *error)
{
    exception_arg_count(error);
    uint32_t count = error->arg_count; /* of OSError: the file's name as well */
    PyObject *args = PyTuple_New(count);
    for (uint32_t i = 0; args && i < count; i++) {
        py_value value = exception_arg(error, i);
        PyObject *item = value_out(memo, &value);
        if (!item) {
            Py_DecRef(args);
            return NULL;
        }
        PyTuple_SetItem(args, i, item);
    }
    return args;
}

/* A traceback entry for each C frame: not in the stable ABI, so only where the interpreter has what it takes. */
static PyObject *new_python_frame(const py_frame *frame)
{
    PyObject *(*new_code)(const char *, const char *, int);
    PyObject *(*new_frame)(void *, PyObject *, PyObject *, PyObject *);
    *(void **)&new_code = dlsym(RTLD_DEFAULT, "PyCode_NewEmpty");
    *(void **)&new_frame = dlsym(RTLD_DEFAULT, "PyFrame_New");
    PyObject *main = new_code && new_frame ? PyImport_ImportModule("__main__") : NULL;
    PyObject *code = main ? new_code(frame->file, frame->function, frame->line) : NULL;
    PyObject *python = code ? new_frame(PyThreadState_Get(), code, PyModule_GetDict(main), NULL) : NULL;
    if (code)
        Py_DecRef(code);
    if (main)
        Py_DecRef(main);
    if (!python)
        PyErr_Clear();
    return python;
}

/* The exception waits while the frames are made: nothing else may run with it pending. */
static void add_frames(const py_exception *error)
{
    for (uint32_t i = 0; i < error->frame_count; i++) {
        PyObject *type, *value, *traceback;
        PyErr_Fetch(&type, &value, &traceback);
        PyObject *frame = new_python_frame(&error->frames[i]);
        PyErr_Restore(type, value, traceback);
        if (!frame)
            continue;
        PyTraceBack_Here(frame);
        Py_DecRef(frame);
    }
}

/* Those of an exception that is not raised itself: a cause or a context. */
static void give_traceback(PyObject *exception, const py_exception *error)
{
    PyObject *type, *value, *traceback;
    Py_IncRef((PyObject *)exception->ob_type);
    Py_IncRef(exception);
    PyErr_Restore((PyObject *)exception->ob_type, exception, NULL);
    add_frames(error);
    PyErr_Fetch(&type, &value, &traceback);
    if (traceback) {
        PyException_SetTraceback(exception, traceback);
        Py_DecRef(traceback);
    }
    Py_DecRef(type);
    Py_DecRef(value);
}

/* A ring is cut. */
static PyObject *linked_out(py_memo *memo, py_exception *error)
{
    PyObject *exception = error && !error->printing ? exception_out(memo, error) : NULL;
    if (exception)
        give_traceback(exception, error);
    return exception;
}

/* The exceptions that it goes back to. */
static bool chain_out(py_memo *memo, PyObject *exception, py_exception *error)
{
    error->printing = true;
    PyObject *cause = linked_out(memo, error->cause), *context = NULL;
    if (!PyErr_Occurred() && cause && error->context == error->cause)
        Py_IncRef(context = cause);
    else if (!PyErr_Occurred())
        context = linked_out(memo, error->context);
    error->printing = false;
    if (cause)
        PyException_SetCause(exception, cause); /* takes the reference, as does the next */
    if (context)
        PyException_SetContext(exception, context);
    if (PyErr_Occurred())
        return false;
    return PyObject_SetAttrString(exception, "__suppress_context__",
                                  error->hide_context ? &_Py_TrueStruct : &_Py_FalseStruct) == 0;
}

static PyObject *exception_out(py_memo *memo, py_exception *error)
{
    if (error->outside) {
        Py_IncRef(error->outside);
        return error->outside;
    }
    PyObject *cls = wrap_class(wrap_module()->raisables, error->cls);
    PyObject *args = cls ? args_out(memo, error) : NULL;
    PyObject *exception = args ? wrap_make_exception(cls, args) : NULL;
    if (args)
        Py_DecRef(args);
    if (cls)
        Py_DecRef(cls);
    if (exception &&
        (!wrap_fill(memo, wrap_module()->layouts, error, exception) || !chain_out(memo, exception, error))) {
        Py_DecRef(exception);
        return NULL;
    }
    return exception;
}

/* What Python is handling now becomes the context of the exception that was raised first. */
static void set_pending(PyObject *exception)
{
    PyObject *first = exception, *type, *value, *traceback;
    for (PyObject *before; (before = PyException_GetContext(first)); first = before)
        Py_DecRef(before); /* its successor keeps it */
    PyErr_SetObject((PyObject *)first->ob_type, first);
    if (first == exception)
        return;
    PyErr_Fetch(&type, &value, &traceback);
    Py_DecRef(type);
    Py_DecRef(value);
    if (traceback)
        Py_DecRef(traceback);
    Py_IncRef((PyObject *)exception->ob_type);
    Py_IncRef(exception);
    PyErr_Restore((PyObject *)exception->ob_type, exception, NULL);
}

/* It is Python's own, and has come through. */
static void go_on_with(PyObject *exception)
{
    Py_IncRef((PyObject *)exception->ob_type);
    Py_IncRef(exception);
    PyErr_Restore((PyObject *)exception->ob_type, exception, PyException_GetTraceback(exception));
}

void wrap_raise(py_memo *memo)
{
    py_exception *error = py_here->error;
    if (error && PyErr_Occurred()) { /* a signal's exception is the one, and knows no frames of ours */
        py_here->error = NULL;
        add_frames(error);
        drop(error);
        return;
    }
    if (!error) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_RuntimeError, "moult: a failure without an error; please report it");
        return;
    }
    py_here->error = NULL;
    PyObject *exception = exception_out(memo, error);
    if (exception) {
        if (error->outside)
            go_on_with(exception);
        else
            set_pending(exception);
        add_frames(error);
        Py_DecRef(exception);
    }
    drop(error);
}
