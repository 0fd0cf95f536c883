/* struct.h -- a struct by value that holds references: included once per such type.
 * In:  #define STRUCT tuple_int_str           the type, complete
 *      #define KEEP_PARTS(t) keep(t.item1)    one more reference to each part
 *      #define DROP_PARTS(t) drop(t.item1)    one less
 *      #include "py/struct.h"
 * Out: tuple_int_str_keep(t), _drop(t), _replace(&t, fresh), _take(&t), and
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
    DROP_PARTS(t);
}
static inline void F(drop_variable)(STRUCT *variable)
{
    DROP_PARTS((*variable));
}
static inline void F(replace)(STRUCT *variable, STRUCT fresh)
{
    STRUCT old = *variable;
    *variable = fresh;
    DROP_PARTS(old);
}
static inline STRUCT F(take)(STRUCT *variable)
{
    STRUCT taken = *variable;
    *variable = (STRUCT){};
    return taken;
}
#undef F
#undef STRUCT
#undef KEEP_PARTS
#undef DROP_PARTS
