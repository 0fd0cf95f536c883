"""Which class of CPython's a function of the library has is not known."""
import types


def test(value):
    return isinstance(value, types.FunctionType)  #! E0300 isinstance with this class


print(test(len))
print(isinstance((x for x in ()), types.GeneratorType))  #! E0300 isinstance with this class
