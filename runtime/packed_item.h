/* packed_item.h -- what is inline of bytearray and array.array; included once per C type of an element.
 * In:  #define PACK vector_h      the struct, defined before
 *      #define VALUE py_int      what an element is to Python: py_int or double
 *      #define LOAD(x)           an element as a VALUE
 *      #define FITS(x)           can a VALUE be stored as it is?
 *      #define CASE(x)           the name in packed.h: packed_load or packed_load_float
 *      #define TYPE type_vector_h   its descriptor, of an array
 * Out: PACK_get(a, i), PACK_set(a, i, x), and packed.h's functions under that name.
 * Rule: what is not in its bounds goes to packed.c, which raises. */
#define F_(a, b)  a##_##b
#define F__(a, b) F_(a, b)
#define F(name)   F__(PACK, name)
#ifdef TYPE
static inline PACK *F(new)(void)
{
    return (PACK *)packed_new(&TYPE, 0);
}
static inline PACK *F(of)(const void *source) /* a list or tuple of numbers, an array */
{
    return vector_of(source, &TYPE);
}
static inline PACK *F(of_bytes)(const void *source)
{
    return vector_from_bytes(source, &TYPE);
}
#endif
static inline VALUE F(get)(const PACK *a, py_int i)
{
    return likely_py((uint64_t)i < (uint64_t)a->len) ? LOAD(a->at[i]) : CASE(packed_load)(a, i);
}
static inline bool F(set)(PACK *a, py_int i, VALUE x)
{
    if (unlikely_py((uint64_t)i >= (uint64_t)a->len || !FITS(x)))
        return CASE(packed_store)(a, i, x);
    a->at[i] = (__typeof__(*a->at))x;
    return true;
}
static inline bool F(append)(PACK *a, VALUE x)
{
    if (unlikely_py(a->len == a->room || a->exports || !FITS(x)))
        return CASE(packed_append)(a, x);
    a->at[a->len++] = (__typeof__(*a->at))x;
    return true;
}
static inline PACK *F(slice)(const PACK *a, py_int start, py_int stop)
{
    return packed_slice(a, start, stop);
}
static inline PACK *F(slice_step)(const PACK *a, py_int start, py_int stop, py_int step)
{
    return packed_slice_step(a, start, stop, step);
}
static inline bool F(set_slice)(PACK *a, py_int start, py_int stop, const void *values)
{
    return packed_set_slice(a, start, stop, INT_UNSET, values);
}
static inline bool F(set_slice_step)(PACK *a, py_int start, py_int stop, py_int step, const void *values)
{
    return packed_set_slice(a, start, stop, step, values);
}
static inline bool F(delete)(PACK *a, py_int i)
{
    return packed_delete(a, i);
}
static inline bool F(delete_slice)(PACK *a, py_int start, py_int stop)
{
    return packed_delete_slice(a, start, stop, INT_UNSET);
}
static inline bool F(delete_slice_step)(PACK *a, py_int start, py_int stop, py_int step)
{
    return packed_delete_slice(a, start, stop, step);
}
static inline py_int F(len)(const PACK *a)
{
    return a->len;
}
#undef F
#undef F_
#undef F__
#undef PACK
#undef TYPE
#undef VALUE
#undef LOAD
#undef FITS
#undef CASE
