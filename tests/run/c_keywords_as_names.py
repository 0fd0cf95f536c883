def double(int, char="c", *, void=None, struct=1):
    return int, char, void, struct


def keep(owned, drop, release=3):
    long = owned + drop
    static = long * release
    return static, long


def main(argc, argv):
    register = [argc for argc in argv]
    switch, case, default, goto = 1, 2, 3, 4
    do, unsigned, signed, typedef = switch, case, default, goto
    return register, do + unsigned, signed - typedef, argc


restrict, volatile, inline, const, extern, sizeof, enum, union, auto = range(9)
errno, NULL, true, false, EOF, stdin, stdout, stderr = 1, None, 3, 4, 5, 6, 7, 8
list_int, py_here, py_raise, int_add, str_find, trace, owned_int, uint64_t = 1, 2, 3, 4, 5, 6, 7, 8
print(double(1, struct=5, void=[2]), keep(owned=1, drop=2), main(3, [1, 2]), restrict, volatile, inline, const)
print(extern, sizeof, enum, union, auto, errno, NULL, true, false, EOF, stdin, stdout, stderr)
print(list_int, py_here, py_raise, int_add, str_find, trace, owned_int, uint64_t, __name__ == "__main__")
for short in [1]:
    while_ = short
    I, M_PI, INFINITY, isnan, abs_, pow_, y1, j0, index, gamma = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
print(I, M_PI, INFINITY, isnan, abs_, pow_, y1, j0, index, gamma, while_)
