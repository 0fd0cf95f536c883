/* float_table.h -- powers of ten for float_digits (float_text.c). */
#ifndef PY_FLOAT_TABLE_H
#define PY_FLOAT_TABLE_H
#include <stdint.h>

extern const uint64_t float_powers[617][2] __attribute__((visibility("hidden"))); /* from 10 ** -292 */
enum { FLOAT_POWER_MIN = -292 };
#endif
