/* lists.h -- the lists and tuples that most programs use. */
#ifndef PY_LISTS_H
#define PY_LISTS_H
#include "core.h"
#include "compare.h"
#pragma GCC visibility push(hidden)
extern const py_type type_list_bytes, type_seq_bytes;
extern const py_type type_list_int, type_list_float, type_list_complex, type_list_bool, type_list_str; /* lists.c */
extern const py_type type_seq_int, type_seq_float, type_seq_complex, type_seq_bool, type_seq_str;
#pragma GCC visibility pop

#define LIST list_int
#define ITEM py_int
#define TYPE type_list_int
#define OF_INTS
#include "list.h"
#define LIST list_float
#define ITEM double
#define TYPE type_list_float
#define OF_FLOATS
#include "list.h"
#define LIST list_complex
#define ITEM complex_t
#define TYPE type_list_complex
#define OF_PLAIN
#include "list.h"
#define LIST list_bool
#define ITEM bool
#define TYPE type_list_bool
#define OF_BOOLS
#include "list.h"
#define LIST list_str
#define ITEM str *
#define TYPE type_list_str
#include "list.h"

#define LIST list_bytes
#define ITEM struct bytes *
#define TYPE type_list_bytes
#include "list.h"

#define SEQUENCE seq_int
#define ITEM     py_int
#define TYPE     type_seq_int
#define OF_INTS
#include "seq.h"
#define SEQUENCE seq_float
#define ITEM     double
#define TYPE     type_seq_float
#define OF_FLOATS
#include "seq.h"
#define SEQUENCE seq_complex
#define ITEM     complex_t
#define TYPE     type_seq_complex
#define OF_PLAIN
#include "seq.h"
#define SEQUENCE seq_bool
#define ITEM     bool
#define TYPE     type_seq_bool
#define OF_BOOLS
#include "seq.h"
#define SEQUENCE seq_str
#define ITEM     str *
#define TYPE     type_seq_str
#include "seq.h"
#define SEQUENCE seq_bytes
#define ITEM     struct bytes *
#define TYPE     type_seq_bytes
#include "seq.h"

#pragma GCC visibility push(hidden)
/* sum(xs): start + every element, left to right */
py_int list_int_sum(const void *xs, py_int start);
double list_float_sum(const void *xs, double start);
complex_t list_complex_sum(const void *xs, complex_t start);
py_int list_bool_sum(const void *xs, py_int start);
#pragma GCC visibility pop
#endif
