def f(n):
    if n == 0:
        raise UnicodeDecodeError("utf-8", "x", 0, 1, "bad")  #! E0300 raising UnicodeDecodeError with these arguments
    if n == 1:
        return repr(SyntaxError("a", "b"))  #! E0300 raising SyntaxError with these arguments
    return "x"


print(f(3))
