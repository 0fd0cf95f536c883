import warnings
def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(old(), old())
    warnings.warn("plain")
    print(len(w), [str(x.message) for x in w], [x.category.__name__ for x in w], issubclass(w[0].category, DeprecationWarning), isinstance(w[-1].message, UserWarning))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old()
    except DeprecationWarning as e:
        print("raised", e)
    try:
        warnings.warn(RuntimeWarning("mine"))
    except RuntimeWarning as e:
        print("raised", e, type(e).__name__)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    old()
    warnings.filterwarnings("ignore", message=".*secret")
    warnings.warn("a SECRET thing")
class MyWarning(UserWarning): pass
with warnings.catch_warnings(record=True) as log:
    warnings.warn("x", MyWarning)
    warnings.warn("x", MyWarning)
    warnings.warn("y", MyWarning)
    warnings.filterwarnings("ignore", "y")
    warnings.warn("y", MyWarning)
    print([(str(m.message), m.category is MyWarning) for m in log])
try: warnings.simplefilter("nope")
except AssertionError as e: print(e)
warnings.filterwarnings("ignore")
warnings.warn("silent"); old()
print("end")
warnings.resetwarnings()
with warnings.catch_warnings(record=True) as log:
    for i in range(3):
        warnings.warn("again")
    warnings.warn("again")
    warnings.simplefilter("once")
    for i in range(3):
        warnings.warn("again")
    warnings.warn("again")
    print(len(log))
