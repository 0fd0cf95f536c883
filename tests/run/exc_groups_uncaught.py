# an exception group that nobody catches; derived groups, their texts
class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message, excs)
def main():
    g = MyGroup("mine", [ValueError(1), KeyError(2)])
    print(repr(g), g.split(ValueError))
    try:
        raise g
    except* ValueError as e:
        print(type(e).__name__, e)
        try:
            raise OSError("in")
        except OSError as o:
            print("o", o)
    except* KeyError as k:
        def show():
            return k.exceptions
        print(show())
main()
import traceback
try:
    raise ExceptionGroup("t", [ValueError("a\nb"), KeyError("k")])
except ExceptionGroup as g:
    print("".join(traceback.format_exception(g)).replace("\n", "|"))
    print(traceback.format_exception_only(type(g), g))
def inner(i):
    if i == 0:
        raise ValueError("zero")
    raise TypeError(f"line one\nline two {i}")
def f():
    errors = []
    for i in range(2):
        try:
            inner(i)
        except Exception as e:
            errors.append(e)
    try:
        raise KeyError("ctx")
    except KeyError as k:
        raise ExceptionGroup("outer", [errors[0], ExceptionGroup("inner", [errors[1], OSError(2, "x")]), ValueError("plain")]) from k
f()
