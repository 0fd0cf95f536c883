/* generator.h -- generators: functions that stop at each yield and go on when they are resumed.
 * In: a frame, which is the generator object itself: head, place of the yielded value, arguments, result.
 * Out: resuming, yielding, sending, throwing, closing.
 * Rule: a body that goes on at its yields keeps in the frame what it needs there; any other is an ordinary C function
 * on a small stack of its own, which it has from its first resumption to its end.  Dropping a suspended one resumes it
 * with GeneratorExit.
 *
 *     struct numbers_frame { generator_int head; py_int n; };          what numbers_new(n) makes
 *     typedef struct generator_int { py_generator head; py_int item; } all that yield ints begin so               */
#ifndef PY_GENERATOR_H
#define PY_GENERATOR_H
#include "error.h"

#pragma GCC visibility push(hidden)
typedef struct py_generator py_generator;
typedef struct py_chain { /* from a generator to the innermost that it delegates to */
    py_generator *innermost;
    int64_t depth;    /* calls of those that wait */
    uint64_t changes; /* thread_record.chain_changes, when it was found */
} py_chain;
/* What is known of a generator function. */
typedef struct py_routine {
    const char *name;
    const char *word;                   /* the class of an iterator of the library; NULL: generator */
    bool (*run)(py_generator *self);    /* the body, with the arguments of its frame; false: it raised */
    py_tri (*step)(py_generator *self); /* or from where it stopped to its next yield (1) or its end (0) */
    bool enters;                        /* step counts as a call, in whatever it calls */
    uint32_t size;                      /* of the frame */
    uint32_t item_at;                   /* where a yielded value goes */
    uint32_t field_count;               /* arguments, activations: released when the body has ended */
    const py_type *const *fields;
    const uint32_t *offsets;
    uint32_t shown_count;                       /* what repr shows: count(3, 2) */
    const py_type *const *given, *const *shown; /* the arguments; the same once the body has begun */
    const uint32_t *given_at, *shown_at;
    const py_type *returns; /* NULL: None */
    uint32_t returned_at;
    const py_type *receives; /* what yield gives in the body, when all give the same; NULL: None, or several */
} py_routine;
struct py_generator {
    py_object head; /* kind PY_GENERATOR; items[0] is what it yields */
    const py_routine *routine;
    struct py_stack *stack;
    const py_type *sent_type; /* NULL: resumed by next() */
    const void *sent;         /* the caller's variable, while it waits */
    int32_t depth;            /* calls inside, while it is suspended */
    int32_t at;               /* of one that steps: the yield at which it goes on; 0: its beginning */
    enum py_stage { PY_FRESH, PY_SUSPENDED, PY_RUNNING, PY_ENDED } stage;
    bool told;   /* what it returned has been asked for: from now on it is None */
    bool full;   /* a yielded value that nobody has taken */
    bool passed; /* what it delegates to has ended meanwhile, as `more` says */
    py_tri more;
    bool delegated, shared; /* some generator has delegated to it; more than one has */
    py_generator *inner; /* what it delegates to while it is suspended: resumed without going through its own stack */
    py_generator *outer; /* what delegated to it; valid in a chain */
    struct py_chain *chain; /* generator.c: from it to the innermost; NULL: not known yet */
};

/* Goes on to the next yield: 1 and the value is in the frame; 0 it has ended; TRI_FAILED it raised. */
py_tri generator_next(py_generator *self);
py_tri generator_ended(py_generator *self, py_tri more); /* its body has: 0, or it raised */
/* The same of one whose body is probably that one, which is then called directly. */
static inline py_tri generator_next_of(py_generator *self, const py_routine *probable)
{
    if (unlikely_py(self->routine != probable || self->stage != PY_SUSPENDED || self->inner || self->delegated ||
                    self->full))
        return generator_next(self);
    self->sent_type = NULL;
    self->stage = PY_RUNNING;
    py_tri more = probable->step(self);
    if (unlikely_py(more != 1))
        return generator_ended(self, more);
    self->stage = PY_SUSPENDED;
    self->full = true;
    return 1;
}
py_tri generator_send(py_generator *self, const py_type *type, const void *value); /* value: borrowed */
py_tri generator_throw(py_generator *self, py_exception *error); /* comes out of its yield; retained */
bool generator_close(py_generator *self);
/* In the body, when the value is in its place; false: an error is pending. */
bool generator_yield(py_generator *self);
/* What yield gives in the body: what was sent, or None. */
bool generator_received(py_generator *self, const py_type *type, void *slot);
/* yield from inner: until that has ended; what is sent and thrown goes to it. */
bool generator_delegate(py_generator *self, py_generator *inner);
/* The same in a body that steps: 1: return that; and do it again when it goes on. */
py_tri generator_pass_on(py_generator *self, py_generator *inner);
/* After it has ended: what it returned, moved out; and StopIteration with that value. */
bool generator_returned(py_generator *self, const py_type *type, void *value);
py_cold bool generator_stop(py_generator *self);
void generator_release(py_generator *self); /* memory.c: before the object goes: runs finally blocks */

/* yield value: */
#define yield(self, ...)        ((self)->item = (__VA_ARGS__), generator_yield(&(self)->head))
#define yield_from(self, inner) generator_delegate(&(self)->head, &(inner)->head)
/* The same in a body that steps: return yield_at(frame, 2, value); and on from resumed_2 */
#define yield_at(frame, place, ...) ((frame)->head.item = (__VA_ARGS__), (frame)->head.head.at = (place), (py_tri) true)
#define yield_from_at(frame, place, inner)                                                                             \
    ((frame)->head.head.at = (place), generator_pass_on(&(frame)->head.head, &(inner)->head))
str *generator_class_name(const py_generator *self); /* type(g).__name__ */
#define stop_iteration(self)  generator_stop(&(self)->head)
#define close_generator(self) generator_close(&(self)->head)
/* the yielded value, which is the taker's from now on */
#define taken(self) ((self)->head.full = false, (self)->item)
#pragma GCC visibility pop
#endif
