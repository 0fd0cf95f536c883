classes = (ValueError, KeyError)  #! E0300 an exception class or unbound method used as a value #! E0300 an exception class or unbound method used as a value
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
except (ValueError, classes[0]):  #! E0300 an except clause whose class is not the name of an exception's class
    pass
try:
    int("x")
except ValueError as e:
    print(e + 1)  #! E0300 this operation on an exception
    print(len(e))  #! E0300 this operation on an exception
    print(e[0])  #! E0300 this operation on an exception
    print(e.with_traceback(None))  #! E0300 this operation on an exception
    print(e.__traceback__)  #! E0300 this operation on an exception
    e.note = "x"  #! E0300 assignment to an attribute
error = ValueError(code=1)  #! E0300 a keyword argument of ValueError #! E0300 a variable of a module that holds exceptions
