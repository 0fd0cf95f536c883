/* error_text.c -- what an exception says of itself.
 * In: exceptions and their classes.  Out: str(e), repr(e), repr(type(e)).
 * Rule: an exception of the program's own is asked by its hooks; BaseException's own way is here. */
#include "error.h"
#include "repr.h"
#include "text.h"
#include "value.h"

static bool write_arg(py_text *t, const py_value *arg, bool as_repr)
{
    const void *slot = value_slot(arg);
    return as_repr ? py_text_repr(t, arg->type, slot) : py_text_value(t, arg->type, slot);
}

static bool write_args(py_text *t, py_exception *exception)
{
    uint32_t count = exception_arg_count(exception);
    py_text_char(t, '(');
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            py_text_ascii(t, ", ", 2);
        if (!write_arg(t, &exception->args[i], true))
            return false;
    }
    py_text_char(t, ')');
    return true;
}

/* [Errno 2] No such file or directory: 'x' */
static bool write_os_error(py_text *t, const py_exception *exception)
{
    py_text_ascii(t, "[Errno ", 7);
    if (!write_arg(t, &exception->args[0], false))
        return false;
    py_text_ascii(t, "] ", 2);
    if (!write_arg(t, &exception->args[1], false))
        return false;
    if (!exception_has_file_name(exception))
        return true;
    py_text_ascii(t, ": ", 2);
    if (!write_arg(t, &exception->args[2], true) || exception->arg_count < 5 || exception->args[4].type == &type_none)
        return !py_raised();
    py_text_ascii(t, " -> ", 4);
    return write_arg(t, &exception->args[4], true);
}

static bool write_owned(py_text *t, str *text)
{
    owned(str) written = text;
    if (written)
        py_text_str(t, written);
    return written != NULL;
}

/* As BaseException's own methods do it. */
static bool write_plain_str(py_text *t, py_exception *exception)
{
    uint32_t count = exception_arg_count(exception);
    if (count == 0) {
        if (py_class_is(exception->cls, &py_SyntaxError)) /* its message, which is None */
            py_text_ascii(t, "None", 4);
        return true;
    }
    if (count >= 2 && exception->arg_count <= 5 && exception->arg_count != 4 &&
        py_class_is(exception->cls, &py_OSError))
        return write_os_error(t, exception);
    if (count > 1)
        return write_args(t, exception);
    return write_arg(t, &exception->args[0], py_class_is(exception->cls, &py_KeyError));
}

static bool write_plain_repr(py_text *t, py_exception *exception)
{
    const char *word = class_word(exception->cls);
    owned(str) name = str_from_utf8(word, (int64_t)strlen(word));
    py_text_str(t, name);
    return write_args(t, exception);
}

static bool exception_write_str(py_text *t, const py_type *type, const void *slot)
{
    py_exception *exception = *(py_exception *const *)slot;
    const py_hooks *hooks = exception->head.type->hooks;
    (void)type;
    return hooks && hooks->str ? write_owned(t, hooks->str(exception)) : write_plain_str(t, exception);
}

static bool exception_write_repr(py_text *t, const py_type *type, const void *slot)
{
    py_exception *exception = *(py_exception *const *)slot;
    const py_hooks *hooks = exception->head.type->hooks;
    (void)type;
    return hooks && hooks->repr ? write_owned(t, hooks->repr(exception)) : write_plain_repr(t, exception);
}

str *exception_plain_str(py_exception *exception)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, write_plain_str(&t, exception));
}

str *exception_plain_repr(py_exception *exception)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, write_plain_repr(&t, exception));
}

str *exception_str(py_exception *exception)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, exception_write_str(&t, &type_exception, &exception));
}

str *exception_repr(py_exception *exception)
{
    py_text t;
    py_text_start(&t);
    return py_text_end(&t, exception_write_repr(&t, &type_exception, &exception));
}

static bool class_write(py_text *t, const py_type *type, const void *slot)
{
    const py_class *cls = *(const py_class *const *)slot;
    (void)type;
    py_text_c(t, "<class '");
    if (cls->module) {
        py_text_c(t, cls->module);
        py_text_char(t, '.');
    }
    owned(str) name = class_qualified_name(cls);
    py_text_str(t, name);
    py_text_c(t, "'>");
    return true;
}

static __attribute__((constructor)) void register_text(void)
{
    py_repr_register(PY_CLASS, class_write, class_write);
    py_repr_register(PY_EXCEPTION, exception_write_repr, exception_write_str);
}
