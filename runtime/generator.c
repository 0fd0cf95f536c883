/* generator.c -- the stages of a generator's life.
 * In: frames made by generated code.  Out: what next, send, throw and close do, errors included.
 * Rule: whoever resumes waits on its own stack; error, depth and stack floor of the thread are those of who runs. */
#include "generator.h"
#include "int.h"
#include "repr.h"
#include "stacks.h"
#include "thread.h"
#include "value.h"
#include <stdio.h>

/* ---- the body --------------------------------------------------------------------------------------------------- */
/* A StopIteration that leaves the body would look like its end. */
static void hide_stop(void)
{
    py_exception *stop = py_here->error;
    if (!stop || !py_class_is(stop->cls, &py_StopIteration))
        return;
    py_here->error = NULL;
    owned(py_exception) error = exception_of_text(&py_RuntimeError, "generator raised StopIteration");
    py_raise_from(error, stop);
    replace(&error->context, stop);
}

static void release_fields(py_generator *self)
{
    const py_routine *routine = self->routine;
    for (uint32_t i = 0; i < routine->field_count; i++) {
        void *field = (char *)self + routine->offsets[i];
        if (routine->fields[i] == &type_int) {
            int_drop(*(py_int *)field);
            *(py_int *)field = 0;
            continue;
        }
        py_release(routine->fields[i], field);
        memset(field, 0, routine->fields[i]->size);
    }
}

/* The first thing that runs on a new stack. */
void generator_main(void *generator)
{
    py_generator *self = generator;
    stack_arrived(self->stack);
    if (!self->routine->run(self))
        hide_stop();
    self->stage = PY_ENDED;
    stack_leave(self->stack, true);
    __builtin_unreachable();
}

static py_tri already_running(void)
{
    py_raise(&py_ValueError, "generator already executing");
    return TRI_FAILED;
}

static bool make_stack(py_generator *self)
{
    self->stack = stack_take();
    self->depth = 0;
    if (self->stack)
        stack_prepare(self->stack, self);
    return self->stack || py_raise_plain(&py_MemoryError);
}

static inline void drop_item(py_generator *self)
{
    if (likely_py(!self->full))
        return;
    self->full = false;
    py_release(self->head.type->items[0], (char *)self + self->routine->item_at);
}

static __attribute__((noinline)) py_tri step_ended(py_generator *self, py_tri more)
{
    if (more == TRI_FAILED)
        hide_stop();
    self->stage = PY_ENDED;
    release_fields(self);
    return more;
}

/* Runs a body without a stack until it yields or ends. */
static inline py_tri step(py_generator *self)
{
    drop_item(self);
    self->stage = PY_RUNNING;
    py_tri more = self->routine->step(self);
    if (unlikely_py(more != 1))
        return step_ended(self, more);
    self->stage = PY_SUSPENDED;
    self->full = true;
    return 1;
}

/* Runs the body until it yields or ends. */
static py_tri resume(py_generator *self)
{
    if (self->routine->step)
        return step(self);
    py_thread *thread = &py_own()->head;
    if (thread->depth + self->depth >= thread->limit) {
        if (!py_enter_slowly())
            return TRI_FAILED;
        py_leave();
    }
    drop_item(self);
    int64_t depth = thread->depth;
    uintptr_t floor = thread->stack_floor;
    py_exception *handled = thread->handled;
    const py_class *const *unseen = thread->unseen;
    thread->unseen = NULL;
    py_waiting waiting = {handled, thread->waiting};
    thread->waiting = &waiting;
    self->stage = PY_RUNNING;
    thread->depth = depth + self->depth;
    thread->stack_floor = stack_floor(self->stack);
    thread->handled = stack_handled(self->stack, NULL);
    stack_enter(self->stack);
    thread = py_here;
    self->depth = (int32_t)(thread->depth - depth);
    stack_handled(self->stack, thread->handled);
    thread->depth = depth;
    thread->stack_floor = floor;
    thread->handled = handled;
    thread->unseen = unseen;
    thread->waiting = waiting.outer;
    if (self->stage != PY_ENDED)
        return 1;
    stack_give(self->stack);
    self->stack = NULL;
    release_fields(self);
    return py_raised() ? TRI_FAILED : 0;
}

/* ---- from outside ------------------------------------------------------------------------------------------------ */
static py_tri start_or_resume(py_generator *self)
{
    switch (self->stage) {
    case PY_FRESH:
        if (!self->routine->step && !make_stack(self))
            return TRI_FAILED;
        return resume(self);
    case PY_SUSPENDED:
        return resume(self);
    case PY_RUNNING:
        return already_running();
    default:
        self->told = true; /* whoever ended it could have asked */
        return 0;
    }
}

/* ---- yield from: the innermost is resumed at once ------------------------------------------------------------------
 */
enum { LONGEST_CHAIN = 64 };
static bool pass_item(py_generator *self, py_generator *inner);

/* The generators from self to the one that runs: each but the last waits for the next. */
static int chain_of(py_generator *self, py_generator **chain)
{
    int count = 1;
    chain[0] = self;
    while (count < LONGEST_CHAIN && chain[count - 1]->inner && chain[count - 1]->inner->stage == PY_SUSPENDED) {
        chain[count] = chain[count - 1]->inner;
        count++;
    }
    return count;
}

/* Resumes one whose outer ones wait: their calls count. */
static py_tri resume_below(py_generator *generator, int64_t depth)
{
    py_thread *thread = &py_own()->head;
    thread->depth += depth;
    py_tri more = resume(generator);
    py_here->depth -= depth;
    return more;
}

/* The value that the last of a chain has yielded goes to the first at once where all yield the same type: those between
 * have taken it and given it away again. */
static bool pass_along(py_generator **chain, int last)
{
    const py_type *type = chain[last]->head.type->items[0];
    for (int i = 0; i < last; i++)
        if (chain[i]->head.type->items[0] != type)
            return false;
    for (int i = 0; i < last; i++)
        chain[i]->stage = PY_SUSPENDED;
    pass_item(chain[0], chain[last]);
    chain[0]->full = true;
    return true;
}

static py_tri resume_innermost(py_generator *self)
{
    py_generator *chain[LONGEST_CHAIN];
    int last = chain_of(self, chain) - 1;
    int64_t depth = 0;
    for (int i = 0; i < last; i++) {
        drop_item(chain[i]);
        chain[i]->stage = PY_RUNNING;
        depth += chain[i]->depth;
    }
    chain[last]->sent_type = NULL;
    py_tri more = resume_below(chain[last], depth);
    if (more == 1 && pass_along(chain, last))
        return 1;
    for (int i = last - 1; i >= 0; i--) {
        py_generator *outer = chain[i];
        depth -= outer->depth;
        outer->stage = PY_SUSPENDED;
        if (more == 1 && pass_item(outer, chain[i + 1])) {
            outer->full = true;
            continue;
        }
        outer->passed = true;
        outer->more = more == 1 ? TRI_FAILED : more;
        outer->sent_type = NULL;
        more = resume_below(outer, depth);
    }
    return more;
}

py_tri generator_next(py_generator *self)
{
    self->sent_type = NULL;
    if (self->inner && self->stage == PY_SUSPENDED)
        return resume_innermost(self);
    return start_or_resume(self);
}

py_tri generator_send(py_generator *self, const py_type *type, const void *value)
{
    bool is_none = type == &type_none || (type->kind == PY_NULLABLE && !*(void *const *)value) ||
                   (type->kind == PY_VALUE && ((const py_value *)value)->type == &type_none);
    if (self->stage == PY_FRESH && !is_none) {
        py_raise(&py_TypeError, "can't send non-None value to a just-started generator");
        return TRI_FAILED;
    }
    if (self->stage == PY_RUNNING)
        return already_running();
    self->sent_type = is_none ? NULL : type;
    self->sent = value;
    return start_or_resume(self);
}

/* The pending error comes out of its yield. */
static py_tri go_on_with_error(py_generator *self)
{
    if (self->stage == PY_RUNNING) {
        py_clear();
        return already_running();
    }
    if (self->stage == PY_FRESH) {
        self->stage = PY_ENDED;
        release_fields(self);
    }
    if (self->stage == PY_ENDED)
        return TRI_FAILED;
    return resume(self);
}

py_tri generator_throw(py_generator *self, py_exception *error)
{
    py_own(); /* the thread's record, before it is written */
    if (self->stage == PY_RUNNING)
        return already_running();
    py_exception *handled = self->stage == PY_SUSPENDED && self->stack ? stack_handled(self->stack, NULL) : NULL;
    if (handled)
        stack_handled(self->stack, handled);
    py_throw(error, handled);
    return go_on_with_error(self);
}

static bool close_seen(py_generator *self)
{
    if (self->stage == PY_FRESH || self->stage == PY_ENDED) {
        if (self->stage == PY_FRESH)
            release_fields(self);
        self->stage = PY_ENDED;
        return true;
    }
    if (self->stage != PY_RUNNING)
        py_raise_plain(&py_GeneratorExit);
    py_tri went_on = go_on_with_error(self);
    if (went_on == 1) {
        drop_item(self);
        return py_raise(&py_RuntimeError, "generator ignored GeneratorExit");
    }
    if (went_on == TRI_FAILED) {
        if (!py_error_is(&py_GeneratorExit))
            return false;
        py_clear();
    }
    return true;
}

/* Its body may look at the GeneratorExit, and nobody else at what it raises. */
bool generator_close(py_generator *self)
{
    somebody_sees();
    return close_seen(self);
}

/* ---- in the body ---------------------------------------------------------------------------------------------------
 */
bool generator_yield(py_generator *self)
{
    self->full = true;
    self->stage = PY_SUSPENDED;
    stack_leave(self->stack, false);
    return !py_raised();
}

bool generator_received(py_generator *self, const py_type *type, void *slot)
{
    py_value value = self->sent_type ? value_from_slot(self->sent_type, self->sent) : VALUE_NONE;
    bool done = value_to_slot(value, type, slot);
    value_drop(value);
    return done;
}

/* The value that inner has yielded becomes this one's. */
static bool pass_item(py_generator *self, py_generator *inner)
{
    const py_type *from = inner->head.type->items[0], *to = self->head.type->items[0];
    void *source = (char *)inner + inner->routine->item_at, *target = (char *)self + self->routine->item_at;
    inner->full = false;
    if (likely_py(from == to && from->size == sizeof(int64_t)))
        return memcpy(target, source, sizeof(int64_t)), true;
    if (from == to)
        return memcpy(target, source, from->size), true;
    py_value value = value_from_slot(from, source);
    py_release(from, source);
    bool done = value_to_slot(value, to, target);
    value_drop(value);
    return done;
}

/* yield from has failed: inner is told. */
static py_tri pass_error(py_generator *inner)
{
    if (!py_error_is(&py_GeneratorExit))
        return go_on_with_error(inner);
    py_exception *pending = take(py_here->error);
    if (generator_close(inner))
        py_here->error = pending;
    else
        drop(pending);
    return TRI_FAILED;
}

/* The next value after one was passed on. */
static py_tri go_on_inside(py_generator *self, py_generator *inner)
{
    bool resumed = generator_yield(self);
    if (self->passed) {
        self->passed = false;
        return self->more;
    }
    if (!resumed)
        return pass_error(inner);
    return self->sent_type ? generator_send(inner, self->sent_type, self->sent) : generator_next(inner);
}

bool generator_delegate(py_generator *self, py_generator *inner)
{
    py_tri more = generator_next(inner);
    while (more == 1) {
        if (!pass_item(self, inner))
            return false;
        self->inner = inner;
        more = go_on_inside(self, inner);
        self->inner = NULL;
    }
    return more == 0;
}

py_tri generator_pass_on(py_generator *self, py_generator *inner)
{
    py_tri more;
    if (self->passed)
        more = self->more;
    else if (self->inner != inner)
        more = generator_next(inner);
    else if (py_raised())
        more = pass_error(inner);
    else
        more = self->sent_type ? generator_send(inner, self->sent_type, self->sent) : generator_next(inner);
    self->passed = false;
    bool goes_on = more == 1 && pass_item(self, inner);
    self->inner = goes_on ? inner : NULL;
    self->depth = goes_on && self->routine->enters;
    return goes_on ? 1 : more == 0 ? 0 : TRI_FAILED;
}

/* ---- its end --------------------------------------------------------------------------------------------------------
 */
bool generator_returned(py_generator *self, const py_type *type, void *slot)
{
    const py_routine *routine = self->routine;
    void *returned = (char *)self + routine->returned_at;
    const py_type *from = self->told ? NULL : routine->returns;
    self->told = true;
    if (from == type) {
        memcpy(slot, returned, from->size);
        memset(returned, 0, from->size);
        return true;
    }
    bool nothing = !from || (from->kind == PY_VALUE && !((py_value *)returned)->type);
    py_value value = nothing ? VALUE_NONE : value_from_slot(from, returned);
    bool done = value_to_slot(value, type, slot);
    value_drop(value);
    return done;
}

bool generator_stop(py_generator *self)
{
    const py_type *type = self->told ? NULL : self->routine->returns;
    self->told = true;
    void *value = (char *)self + self->routine->returned_at;
    if (!type || type == &type_none || (type->kind == PY_NULLABLE && !*(void **)value) ||
        (type->kind == PY_VALUE && (!((py_value *)value)->type || ((py_value *)value)->type == &type_none)))
        return py_raise_plain(&py_StopIteration);
    py_raise_value(&py_StopIteration, type, value);
    py_release(type, value);
    memset(value, 0, type->size);
    return false;
}

/* Nobody can catch what leaves it now. */
static void report_ignored(py_generator *self)
{
    fprintf(stderr, "Exception ignored in: <generator object %s at %p>\n", self->routine->name, (void *)self);
    owned(py_exception) error = take(py_here->error);
    py_print_unraisable(error);
}

void generator_release(py_generator *self)
{
    drop_item(self);
    if (self->stage == PY_SUSPENDED && self->routine->step && !self->inner)
        self->stage = PY_ENDED; /* nothing in it would see the GeneratorExit */
    if (self->stage == PY_SUSPENDED) {
        py_exception *pending = py_here->error;
        py_here->error = NULL;
        self->head.count = 1;
        if (!generator_close(self))
            report_ignored(self);
        py_here->error = pending;
    }
}

/* ---- repr
 * ------------------------------------------------------------------------------------------------------------ */
static bool write_generator(py_text *t, const py_type *type, const void *slot)
{
    py_generator *self = *(py_generator *const *)slot;
    char text[128];
    (void)type;
    int length = snprintf(text, sizeof text, "<generator object %.60s at %p>", self->routine->name, (void *)self);
    py_text_ascii(t, text, length);
    return true;
}

static __attribute__((constructor)) void register_text(void)
{
    py_repr_register(PY_GENERATOR, write_generator, NULL);
}
