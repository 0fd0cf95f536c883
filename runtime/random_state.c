/* random_state.c -- generators of the program's own; the state as numbers.
 * In: bytearrays that hold a random_state each.  Out: which generator is in use (py_random).
 * Rule: random_enter and random_leave come in pairs, also when something raises in between. */
#include "lists.h"
#include "packed.h"
#include "random.h"

py_int random_state_size(void)
{
    return sizeof(random_state);
}

void random_enter(packed *state)
{
    random_state *entered = (void *)state->at;
    if (entered == py_random) {
        entered->entered++;
        return;
    }
    entered->outer = py_random;
    py_random = entered;
}

void random_leave(void)
{
    if (py_random->entered)
        py_random->entered--;
    else
        py_random = py_random->outer;
}

void random_use_system(packed *state)
{
    random_state *own = (void *)state->at;
    own->system = true;
    own->next = RANDOM_WORDS;
}

/* ---- getstate, setstate ----------------------------------------------------------------------------------------- */
list_int *random_words(void)
{
    list_int *words = list_int_new(RANDOM_WORDS + 1);
    if (py_random->next > RANDOM_WORDS)
        random_seed();
    for (int i = 0; i < RANDOM_WORDS; i++)
        list_int_push(words, py_random->word[i]);
    list_int_push(words, py_random->next);
    return words;
}

bool random_set_words(const list_int *words)
{
    uint32_t fresh[RANDOM_WORDS];
    for (int i = 0; i < RANDOM_WORDS; i++) {
        py_int word = words->at[i];
        if (int_is_big(word) || word < 0)
            return py_raise(&py_ValueError, "state vector must contain numbers from 0 to 2 ** 32 - 1");
        fresh[i] = (uint32_t)word;
    }
    py_int next = words->at[RANDOM_WORDS];
    if (int_is_big(next) || next < 0 || next > RANDOM_WORDS)
        return py_raise(&py_ValueError, "invalid state");
    memcpy(py_random->word, fresh, sizeof fresh);
    py_random->next = (int)next;
    return true;
}

bool random_has_gauss(void)
{
    return py_random->has_gauss;
}

double random_waiting_gauss(void)
{
    return py_random->gauss;
}

void random_forget_gauss(void)
{
    py_random->has_gauss = false;
}

void random_set_gauss(double number)
{
    py_random->has_gauss = true;
    py_random->gauss = number;
}
