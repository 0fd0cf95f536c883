/* random.h -- import random: CPython 3.11's generator, number for number.
 * In: arguments as Python's.  Out: the same sequence that CPython gives after the same seed.
 * Rule: one generator per process, as random's hidden instance is (the one mutable static of this file; loops that draw
 * from it are never parallel), or one of the program's own while a method of it runs.  Unseeded it starts from the
 * operating system's entropy.  What takes sequences is in lib/random.py. */
#ifndef PY_RANDOM_H
#define PY_RANDOM_H
#include "range.h"
#pragma GCC visibility push(hidden)
enum { RANDOM_WORDS = 624 };
typedef struct random_state {
    uint32_t word[RANDOM_WORDS];
    int next; /* RANDOM_WORDS: all used; RANDOM_WORDS + 1: not seeded yet */
    bool has_gauss;
    double gauss;               /* the second number of the last pair */
    bool system;                /* numbers come from the operating system */
    struct random_state *outer; /* what was in use before; entered: how often more than once */
    int64_t entered;
} random_state;
extern random_state *py_random; /* the one in use; random.c */

void random_seed(void); /* seed(), seed(None) */
void random_seed_int(py_int seed);
void random_seed_float(double seed); /* by hash(seed) */
struct bytes;
void random_seed_bytes(const struct bytes *seed); /* by its SHA-512 */
double random_random(void);                       /* 0 <= x < 1, 53 bits */
py_int random_getrandbits(py_int k);              /* ValueError: number of bits must be non-negative */
py_int random_randint(py_int a, py_int b);        /* ValueError: empty range for randrange() (3, 2, -1) */
py_int random_randrange_to(py_int stop);          /* ValueError: empty range for randrange() */
py_int random_randrange(py_int start, py_int stop);
py_int random_randrange_step(py_int start, py_int stop, py_int step); /* ValueError: zero step for randrange() */
py_int random_below(py_int n); /* 0 <= r < n, n > 0: what choice, shuffle and sample draw */
double random_uniform(double a, double b);
double random_triangular(double low, double high, double mode);
double random_triangular_middle(double low, double high); /* mode left out */
double random_gauss(double mu, double sigma);
double random_normalvariate(double mu, double sigma);
double random_lognormvariate(double mu, double sigma); /* OverflowError: math range error */
double random_expovariate(double lambda);              /* ZeroDivisionError */
double random_vonmisesvariate(double mu, double kappa);
double random_gammavariate(double alpha, double beta); /* ValueError: gammavariate: alpha and beta must be > 0.0 */
double random_betavariate(double alpha, double beta);
double random_paretovariate(double alpha);
double random_weibullvariate(double alpha, double beta);

/* ---- generators of their own, each in a bytearray; getstate, setstate (random_state.c) ---- */
struct packed;
struct list_int;
py_int random_state_size(void);
void random_enter(struct packed *state); /* it is in use until random_leave */
void random_leave(void);
void random_use_system(struct packed *state);
struct list_int *random_words(void); /* those of the state, and how many are used */
bool random_set_words(const struct list_int *words);
bool random_has_gauss(void);
double random_waiting_gauss(void);
void random_forget_gauss(void);
void random_set_gauss(double number);
#pragma GCC visibility pop
#endif
