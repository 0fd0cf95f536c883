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

/* Most that lives in a frame is a word or a reference, and of those most hold nothing any more. */
static void release_fields(py_generator *self)
{
    const py_routine *routine = self->routine;
    for (uint32_t i = 0; i < routine->field_count; i++) {
        const py_type *type = routine->fields[i];
        void *field = (char *)self + routine->offsets[i];
        int64_t word;
        if (type->size == sizeof word) {
            memcpy(&word, field, sizeof word);
            if (word == 0 || (type->kind == PY_INT && likely_py(!int_is_big(word))))
                continue;
        }
        if (type->kind == PY_GENERATOR || type->kind == PY_LIST || type->kind == PY_STR || type->kind == PY_INSTANCE) {
            py_object *object = *(py_object **)field;
            *(py_object **)field = NULL;
            py_drop(object);
            continue;
        }
        py_release(type, field);
        memset(field, 0, type->size);
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

py_tri generator_ended(py_generator *self, py_tri more)
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
        return generator_ended(self, more);
    self->stage = PY_SUSPENDED;
    self->full = true;
    return 1;
}

/* The same of a body on its own stack. */
static __attribute__((noinline)) py_tri resume_stack(py_generator *self)
{
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

static inline py_tri resume(py_generator *self)
{
    return self->routine->step ? step(self) : resume_stack(self);
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

/* ---- yield from: the innermost is resumed at once ---------------------------------------------------------------- */
/* A chain that runs: its generators but the one that runs look suspended. */
typedef struct running_chain {
    py_generator *first, *runs;
    struct running_chain *outer;
} running_chain;
static bool pass_value(py_generator *self, py_generator *inner);
/* The value that inner has yielded becomes this one's. */
static inline bool pass_item(py_generator *self, py_generator *inner)
{
    if (unlikely_py(inner->head.type != self->head.type || inner->head.type->items[0]->size != sizeof(int64_t)))
        return pass_value(self, inner);
    inner->full = false;
    memcpy((char *)self + self->routine->item_at, (char *)inner + inner->routine->item_at, sizeof(int64_t));
    return true;
}

/* Is it in a chain whose innermost runs? */
static bool waits(const py_generator *self)
{
    const py_generator *end = self;
    while (end->inner)
        end = end->inner;
    if (end->stage != PY_RUNNING)
        return false;
    for (const running_chain *running = py_own()->running; running; running = running->outer)
        if (running->runs == end)
            for (const py_generator *at = running->first; at; at = at->inner)
                if (at == self)
                    return true;
    return false;
}

/* From outside: who has delegated to it does not know. */
static inline void touch(const py_generator *self)
{
    if (unlikely_py(self->delegated))
        py_own()->chain_changes++;
}

static void delegate_to(py_generator *self, py_generator *inner)
{
    if (self->inner == inner)
        return;
    inner->shared |= inner->delegated;
    inner->delegated = true;
    self->inner = inner;
}

/* Goes on from the innermost that is known; false: one on the way is no simple link. */
static bool follow_chain(py_chain *chain)
{
    py_generator *at = chain->innermost;
    for (py_generator *inner; (inner = at->inner); at = inner) {
        if (inner->stage != PY_SUSPENDED || inner->shared || inner->head.type->items[0] != at->head.type->items[0])
            return chain->innermost = NULL, false;
        chain->depth += at->depth;
        inner->outer = at;
    }
    chain->innermost = at;
    return true;
}

static bool find_chain(py_generator *self)
{
    if (!self->chain)
        self->chain = py_alloc(sizeof *self->chain);
    *self->chain = (py_chain){.innermost = self, .changes = py_own()->chain_changes};
    return follow_chain(self->chain);
}

/* What it delegates to has ended; it goes on behind that. */
static py_tri resume_behind(py_generator *self, py_tri more)
{
    self->passed = true;
    self->more = more;
    self->sent_type = NULL;
    return resume(self);
}

/* The innermost runs; where that ends, the one around it goes on.  Those between have the same type: what is yielded
 * goes to the first at once. */
static py_tri resume_chain(py_generator *self)
{
    thread_record *record = py_own();
    py_chain *chain = self->chain;
    running_chain running = {self, chain->innermost, record->running};
    int64_t depth = chain->depth;
    record->running = &running;
    record->head.depth += depth;
    self->stage = PY_RUNNING;
    running.runs->sent_type = NULL;
    py_tri more = resume(running.runs);
    while (more != 1 && running.runs->outer != self) {
        running.runs = running.runs->outer;
        depth -= running.runs->depth;
        record->head.depth -= running.runs->depth;
        more = resume_behind(running.runs, more);
    }
    record->head.depth -= depth;
    record->running = running.outer;
    if (more != 1) {
        chain->innermost = NULL;
        return resume_behind(self, more);
    }
    *chain = (py_chain){running.runs, depth, chain->changes};
    pass_item(self, running.runs);
    follow_chain(chain);
    self->full = true;
    self->stage = PY_SUSPENDED;
    return 1;
}

/* One after another, from the outside in. */
static py_tri resume_links(py_generator *self)
{
    py_thread *thread = &py_own()->head;
    py_generator *inner = self->inner;
    int32_t depth = self->depth;
    self->stage = PY_RUNNING;
    inner->sent_type = NULL;
    thread->depth += depth;
    py_tri more = inner->inner && inner->stage == PY_SUSPENDED ? resume_links(inner) : start_or_resume(inner);
    thread->depth -= depth;
    self->stage = PY_SUSPENDED;
    if (more == 1 && pass_item(self, inner)) {
        self->full = true;
        return 1;
    }
    return resume_behind(self, more == 1 ? TRI_FAILED : more);
}

static py_tri resume_innermost(py_generator *self)
{
    const py_chain *chain = self->chain;
    drop_item(self);
    if (chain && chain->innermost && chain->changes == py_own()->chain_changes)
        return resume_chain(self);
    if (waits(self))
        return already_running();
    return find_chain(self) ? resume_chain(self) : resume_links(self);
}

static py_tri next_in_chain(py_generator *self)
{
    touch(self);
    return self->inner && self->stage == PY_SUSPENDED ? resume_innermost(self) : start_or_resume(self);
}

py_tri generator_next(py_generator *self)
{
    self->sent_type = NULL;
    if (unlikely_py(self->inner || self->delegated))
        return next_in_chain(self);
    return likely_py(self->stage == PY_SUSPENDED && self->routine->step) ? step(self) : start_or_resume(self);
}

py_tri generator_send(py_generator *self, const py_type *type, const void *value)
{
    bool is_none = type == &type_none || (type->kind == PY_NULLABLE && !*(void *const *)value) ||
                   (type->kind == PY_VALUE && ((const py_value *)value)->type == &type_none);
    if (self->stage == PY_FRESH && !is_none) {
        py_raise(&py_TypeError, "can't send non-None value to a just-started generator");
        return TRI_FAILED;
    }
    touch(self);
    if (self->stage == PY_RUNNING || waits(self))
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
    touch(self);
    if (self->stage == PY_RUNNING || waits(self))
        return already_running();
    py_exception *handled = self->stage == PY_SUSPENDED && self->stack ? stack_handled(self->stack, NULL) : NULL;
    if (handled)
        stack_handled(self->stack, handled);
    py_throw(error, handled);
    return go_on_with_error(self);
}

static bool close_seen(py_generator *self)
{
    touch(self);
    if (waits(self))
        return already_running() != TRI_FAILED;
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

static __attribute__((noinline)) bool pass_value(py_generator *self, py_generator *inner)
{
    const py_type *from = inner->head.type->items[0], *to = self->head.type->items[0];
    void *source = (char *)inner + inner->routine->item_at, *target = (char *)self + self->routine->item_at;
    inner->full = false;
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
        delegate_to(self, inner);
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
    if (goes_on)
        delegate_to(self, inner);
    else
        self->inner = NULL;
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
    bool sees_nothing = self->routine->step && !self->inner; /* of the GeneratorExit */
    if (self->stage == PY_SUSPENDED && !sees_nothing) {
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
static const char *class_of_generator(const py_generator *self)
{
    const char *word = self->routine->word ? self->routine->word : "generator", *dot = strrchr(word, '.');
    return dot ? dot + 1 : word;
}

/* The numbers of repeat and count are C's there: never negative, no bool. */
static bool write_argument(py_text *t, const py_type *type, const void *slot, bool is_times)
{
    py_int number = type->kind == PY_BOOL ? *(const bool *)slot : type->kind == PY_INT ? *(const py_int *)slot : 0;
    if (is_times && int_is_plain(number) && number < 0)
        number = 0;
    bool whole = type->kind == PY_BOOL || type->kind == PY_INT;
    return whole ? py_text_repr(t, &type_int, &number) : py_text_repr(t, type, slot);
}

/* count(3, 2): a step of 1 is left out */
static bool write_shown(py_text *t, const py_generator *self)
{
    const py_routine *routine = self->routine;
    const py_type *const *types = self->stage == PY_FRESH ? routine->given : routine->shown;
    const uint32_t *places = self->stage == PY_FRESH ? routine->given_at : routine->shown_at;
    const char *word = class_of_generator(self);
    bool repeats = !strcmp(word, "repeat");
    py_text_ascii(t, word, (int64_t)strlen(word));
    for (uint32_t i = 0; i < routine->shown_count; i++) {
        const void *slot = (const char *)self + places[i];
        if (i && !repeats &&
            ((types[i]->kind == PY_INT && *(const py_int *)slot == 1) ||
             (types[i]->kind == PY_BOOL && *(const bool *)slot)))
            break;
        py_text_ascii(t, i ? ", " : "(", i ? 2 : 1);
        bool shown = i || !repeats ? write_argument(t, types[i], slot, repeats) : py_text_repr(t, types[i], slot);
        if (!shown)
            return false;
    }
    py_text_ascii(t, ")", 1);
    return true;
}

static bool write_generator(py_text *t, const py_type *type, const void *slot)
{
    py_generator *self = *(py_generator *const *)slot;
    const char *word = self->routine->word;
    char text[128];
    (void)type;
    if (self->routine->shown_count && self->stage != PY_ENDED)
        return write_shown(t, self);
    int length = snprintf(text, sizeof text, word ? "<%.60s object at %p>" : "<generator object %.60s at %p>",
                          word ? word : self->routine->name, (void *)self);
    py_text_ascii(t, text, length);
    return true;
}

str *generator_class_name(const py_generator *self)
{
    return str_from_c(class_of_generator(self));
}

static __attribute__((constructor)) void register_text(void)
{
    py_repr_register(PY_GENERATOR, write_generator, NULL);
}
