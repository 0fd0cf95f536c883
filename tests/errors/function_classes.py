"""Which class of CPython's a function of the library has is not known."""
import types


def test(value):
    return isinstance(value, types.FunctionType)  #! E0300 isinstance with this class


def makes(value):
    return isinstance(value, types.GeneratorType)  #! E0300 isinstance with this class


if len("x") > 1:
    test(len)
else:
    makes([])
