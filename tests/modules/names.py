"""Names that the C around the functions uses, too."""


def f(args, call, module, keywords, done, value, slots, all, result):
    return [args, call, module, keywords, done, value, slots, all, result]


def f_signature(py_this):
    return py_this


def f_parameters(int, double, void):
    return int + double + void


def module_methods(this_module):
    return this_module


def double(char):
    return char


def exp(long):
    return long


def log(long):
    return exp(long) + "!"


def café(ñ):
    return ñ * 2


def __Private(_X, __y):
    return _X + __y


def py_wrap_f(py_list):
    return py_list


def main(argc, argv):
    return argc, argv


if __name__ == "__main__":
    print(f(1, 2, 3, 4, 5, 6, 7, 8, 9), f_signature(1.5), f_parameters(1, 2, 3), module_methods([1]), double("x"), log("y"))
    print(__Private(1, 2), py_wrap_f(1j), café(2), main(1, [""]))
