/* struct.h -- a struct by value that holds references or is compared: included once per such type.
 * In:  #define STRUCT tuple_int_str           the type, complete
 *      #define KEEP_PARTS(t) keep(t.item1)    one more reference to each part
 *      #define DROP_PARTS(t) drop(t.item1)    one less
 *      #define ORDER_PARTS(a, b)              optional: -1, 0 or 1; 2 when a NaN is among them
 *      #define SAME_PARTS(a, b)               optional: are they equal?
 *      #include "py/struct.h"
 * Out: tuple_int_str_keep(t), _drop(t), _replace(&t, fresh), _take(&t), _order(a, b), _same(a, b), and
 * owned_struct(tuple_int_str) t = ...; Rule: a struct of zeros holds nothing and may be dropped. */
#ifndef PY_STRUCT_H
#define PY_STRUCT_H
#include "core.h"
#define PY_STRUCT_PASTE_(a, b) a##_##b
#define PY_STRUCT_PASTE(a, b)  PY_STRUCT_PASTE_(a, b)
/* a variable that is released when its block ends */
#define owned_struct(T) __attribute__((cleanup(T##_drop_variable), unused)) T
#endif

#define F(name) PY_STRUCT_PASTE(STRUCT, name)
static inline STRUCT F(keep)(STRUCT t)
{
    KEEP_PARTS(t);
    return t;
}
static inline void F(drop)(STRUCT t)
{
    (void)t; /* when nothing in it is counted */
    DROP_PARTS(t);
}
static inline void F(drop_variable)(STRUCT *variable)
{
    F(drop)(*variable);
}
static inline void F(replace)(STRUCT *variable, STRUCT fresh)
{
    STRUCT old = *variable;
    *variable = fresh;
    F(drop)(old);
}
static inline STRUCT F(take)(STRUCT *variable)
{
    STRUCT taken = *variable;
    *variable = (STRUCT){};
    return taken;
}
#ifdef ORDER_PARTS
static inline int F(order)(STRUCT a, STRUCT b)
{
    return ORDER_PARTS(a, b);
}
#endif
#ifdef SAME_PARTS
static inline bool F(same)(STRUCT a, STRUCT b)
{
    return SAME_PARTS(a, b);
}
#endif
#undef ORDER_PARTS
#undef SAME_PARTS
#undef F
#undef STRUCT
#undef KEEP_PARTS
#undef DROP_PARTS
