import io
import sys

import attributes

NAMES = "x y z w q v maybe _hidden step last late flag pair none only_here y2 missing".split()


def look():
    for name in NAMES:
        try:
            print(name, getattr(attributes, name), end="; ")
        except AttributeError as e:
            print(e, end="; ")
    print()
    print([name for name in dir(attributes) if not name.startswith("__") and name != "math"])
    names = {}
    exec("from attributes import *", names)
    print(sorted(name for name in names if not name.startswith("__") and name != "math"))


look()
for call in (attributes.read, attributes.get_z):
    try:
        call()
    except NameError as e:
        print(e)
attributes.bind()
attributes.set_z()
look()
print(attributes.read(), attributes.get_z())
attributes.late = 3.5
attributes.x = "q"
print(attributes.late, attributes.x, attributes.read())
for arguments, named in (((1, 2, 3), {}), ((1, 2, 3), {"c": 1.5}), ((1, 2, 3, 4), {"c": 1.5, "d": "e"}), ((), {}),
                         ((1,), {"\ud800": 2}), ((1,), {"a": 2})):
    try:
        attributes.f(*arguments, **named)
    except TypeError as e:
        print(ascii(str(e)))
real = sys.stdout
sys.stdout = io.StringIO()
attributes.show(1)
text, sys.stdout = sys.stdout.getvalue(), None
attributes.show(2)
del sys.stdout
try:
    attributes.show(3)
except RuntimeError as e:
    text += str(e)
sys.stdout = real
print(repr(text))
try:
    import _xxsubinterpreters as interpreters
except ImportError:
    interpreters = None
if attributes.__file__.endswith(".so") and interpreters:  # what it holds is held once a process
    other = interpreters.create()
    try:
        interpreters.run_string(other, f"import sys; sys.path[:] = {sys.path!r}; import attributes")
    except interpreters.RunFailedError as e:
        assert "does not support loading in subinterpreters" in str(e), e
    else:
        raise AssertionError("a subinterpreter got the module")
attributes.q = 5
print(attributes.x, attributes.q, attributes.v, attributes.last)
attributes.x = "w"
attributes.q = "text"
print(attributes.x, attributes.q)
