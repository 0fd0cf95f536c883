class Name(str):  #! E0300 a class derived from str, int, float or tuple, in a module,
    pass
class Money(int):  #! E0300 a class derived from str, int, float or tuple, in a module,
    pass
print(Name("a"), Money(3))
