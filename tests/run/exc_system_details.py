import os
def f(k):
    if k == 0:
        open("/no/such/file")
    if k == 1:
        raise OSError(5, "five", "name")
    if k == 2:
        raise FileNotFoundError("only")
    if k == 3:
        raise PermissionError([1], {"a": 2}, 2.5)
    if k == 4:
        raise KeyError((1, "x"))
    if k == 5:
        raise ValueError({"a": 1}, b"bytes")
    if k == 6:
        os.mkdir("/proc/x")
    if k == 7:
        {}["k"]
    if k == 8:
        raise TimeoutError(1, "t")
for k in range(9):
    try:
        f(k)
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror, e.filename)
        if isinstance(e.filename, str):
            print(os.path.basename(e.filename), e.errno if isinstance(e.errno, int) else None)
    except Exception as e:
        print(type(e).__name__, e.args, e)
for cls in (OSError, ValueError, FileExistsError):
    try:
        raise cls(17, "seventeen", ("t", 1))
    except OSError as e:
        print(e.errno, e.strerror, e.filename)
    except ValueError as e:
        print(e.args)
