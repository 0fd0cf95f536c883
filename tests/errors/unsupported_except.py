classes = 5
try:
    print(int("1"))
except classes:  #! E0300 an except clause whose class is not the name of an exception's class
    pass
try:
    pass
except Unknown:  #! E0300 an except clause whose class is not the name of an exception's class
    pass
try:
    pass
except (ValueError, "x"):  #! E0300 an except clause whose class is not the name of an exception's class
    pass
try:
    int("x")
except ValueError as e:
    print(e + 1)  #! E0300 this operation on an exception
    print(len(e))  #! E0300 this operation on an exception
    print(e[0])  #! E0300 this operation on an exception
    print(e.with_traceback(5))  #! E0300 with_traceback() with these arguments
    print(e.add_note(5))  #! E0300 add_note() with these arguments
    e.note = "x"  #! E0300 assignment to an attribute
error = ValueError(code=1)  #! E0300 a keyword argument of ValueError #! E0300 a variable of a module that holds exceptions


class Many(ValueError, KeyError, TypeError):  #! E0300 a class with more than two bases that are exceptions
    pass


class Two(OSError, StopIteration):  #! E0300 a class of two exceptions whose instances are laid out differently
    pass


class Syntax(SyntaxError):  #! E0300 a class derived from SyntaxError whose __init__ gives it no message
    def __init__(self, line):
        self.line = line


def call(cls, *args):
    return cls(*args)  #! E0300 a star in a call of an exception's class that is a value


try:
    raise call(ValueError, 1)
except (Many, Two, Syntax):
    pass
