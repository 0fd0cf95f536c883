# a def under a condition: asking it for its names is asking for the variable
def f(n):
    if n:
        def g(): return 1
    else:
        def g(): return 2
    print(g.__name__, g.__qualname__)
f(1)
def h(n):
    if n:
        class C:
            x = 1
    print(C.__name__, C.x)
h(1)
try: h(0)
except UnboundLocalError as e: print(e)
def k(n):
    if n:
        def g():
            "doc"
            return 1
    t = [g] if n > 1 else []
    print(g.__doc__)
k(1); k(2)
try: k(0)
except UnboundLocalError as e: print(e)
def f(n):
    if n:
        def g(): return 1
    if n:
        print(g())
        print(g.__name__)
f(1)
n = 1
if n:
    def g(): return 1
if n:
    print(g.__qualname__, g.__name__)
