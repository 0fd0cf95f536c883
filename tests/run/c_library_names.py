def exit_(printf, malloc):
    free = printf + malloc
    return free


def time(memcpy, strlen=2):
    return memcpy * strlen


def read(write, open_=1):
    signal = write
    return signal + open_


def sin(x):
    return x * 2


def floor(x, round=3):
    return x - round


log, exp, sqrt, y0, remove, rename, link, stat, kill, wait, select, puts, getc, rand, div = range(15)
assert_, offsetof, setjmp, va_list, size_t, int64_t, PyObject, Py_None, _Bool, _Complex, __x, _a, __name = range(13)
print(exit_(1, 2), time(3), read(4), sin(1.5), floor(5), log, exp, sqrt, y0, remove, rename, link, stat)
print(kill, wait, select, puts, getc, rand, div, assert_, offsetof, setjmp, va_list, size_t, int64_t, PyObject, Py_None, _Bool, _Complex, __x, _a, __name)
unix = linux = i386 = "macro"
print(unix, linux, i386)
