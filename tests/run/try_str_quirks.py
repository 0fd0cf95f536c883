for e in [KeyError("it's"), KeyError(""), KeyError(), KeyError("a", "b"), ValueError(""), ValueError(None), ValueError(()), ValueError((1,)), LookupError("k"), IndexError("é", 1), ValueError("100% {} %s"), StopIteration(), StopIteration(5), StopIteration("v", 1)]:
    print("[", str(e), "]", repr(e), e.args)
    if isinstance(e, StopIteration):
        print(e.value)
o = OSError(13, "denied", "f.txt")
print(type(o).__name__, o.errno, o.strerror, o.filename, o.args, str(o), repr(o))
o = FileNotFoundError("just text")
print(o.errno, o.strerror, o.filename, o.args, o)
o = OSError(17, "exists")
print(type(o).__name__, isinstance(o, FileExistsError), o)
o = IOError("alias")
print(type(o).__name__, ValueError.__name__, IOError.__name__)
try:
    print(ValueError("v").errno)
except AttributeError as e:
    print(e)
try:
    raise EnvironmentError(5, "eio")
except IOError as e:
    print(e)
print(f"{ValueError('x')!r} {ValueError('y')} {KeyError('z')}")
print("%s|%r|%5s" % (ValueError("a"), ValueError("b"), ValueError("c")))
print(type(1).__name__, type("s").__name__, type(2.5).__name__, type(None).__name__, type([]).__name__, type(()).__name__, (5).__class__.__name__, type(True).__name__, type(range(3)).__name__, type(1j).__name__)
