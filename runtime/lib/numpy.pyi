# numpy.pyi -- import numpy: arrays made by compiled code.
# In: builtins.pyi's conventions.  Out: names that typeinfer/numpy.c gives a dtype and a number of dimensions.
# Rule: shape is an int or a tuple of 1 to 4 ints; dtype is a name (np.int32, int, float, bool, complex, "int32") or left out.
# The C calls: array_empty1..4(dtype, n, ...), array_zeros1..4; full and ones fill one: array_filled(array_empty2(...), &x),
# x converted as a store a[...] = x is (fixed.h).  array_like(a, dtype, zeroed) for *_like.

bool_ = dtype("bool")
int8 = dtype("int8")
int16 = dtype("int16")
int32 = dtype("int32")
int64 = dtype("int64")
uint8 = dtype("uint8")
uint16 = dtype("uint16")
uint32 = dtype("uint32")
uint64 = dtype("uint64")
float32 = dtype("float32")
float64 = dtype("float64")
complex64 = dtype("complex64")
complex128 = dtype("complex128")
pi: float = 3.141592653589793
e: float = 2.718281828459045

@special("numpy_new")                   # array_emptyN, array_zerosN; ValueError, MemoryError
def empty(shape: int | tuple[int, ...], dtype: object = float64) -> Array: ...
@special("numpy_new")
def zeros(shape: int | tuple[int, ...], dtype: object = float64) -> Array: ...
@special("numpy_new")
def ones(shape: int | tuple[int, ...], dtype: object = float64) -> Array: ...
@special("numpy_new")                   # without dtype: that of fill_value (int: int64)
def full(shape: int | tuple[int, ...], fill_value: object, dtype: object = None) -> Array: ...
@special("numpy_like")                  # array_like; the dtype of prototype when left out
def empty_like(prototype: Array, dtype: object = None) -> Array: ...
@special("numpy_like")
def zeros_like(a: Array, dtype: object = None) -> Array: ...
@special("numpy_like")
def ones_like(a: Array, dtype: object = None) -> Array: ...
@special("numpy_like")
def full_like(a: Array, fill_value: object, dtype: object = None) -> Array: ...
