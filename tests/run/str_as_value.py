BUILTINS = {'print': print, 'len': len, 'str': str, 'int': int, 'max': max, 'f': lambda a, b: a}
def call(f, *args): return f(*args)
for name, args in [('len', ["abc"]), ('str', [5]), ('int', ["7"]), ('max', [3, 7]), ('f', [1, 2]), ('str', [5, 6]), ('str', []), ('int', [])]:
    try:
        print(name, call(BUILTINS[name], *args))
    except TypeError as e:
        print(name, e)
def spread(f, args): return f(*args)
for name, args in [('str', [5]), ('str', [b"x", "ascii"]), ('str', [5, "ascii"]), ('str', ["x", "ascii"]), ('str', [b"x", None]), ('str', []), ('len', ["abc"]), ('str', [1, 2, 3, 4]), ('str', [b"\xe9", "latin-1", "strict"])]:
    try:
        print(name, spread({"str": str, "len": len}[name], args))
    except TypeError as e:
        print(name, e)
