# del of a name that is not bound, or may not be, raises what a use of it raises.
try: del nothing
except NameError as x: print(x)
def f():
    del later
    print("no")
try: f()
except NameError as x: print(x)
def g():
    global never
    del never
try: g()
except NameError as x: print(x)
print("end")
try: del len
except NameError as x: print(x)
def fail(): raise ValueError("v")
def h():
    try: x = fail()
    except ValueError: pass
    try: del x
    except NameError as e: print(e)
    if 0: y = 1
    try: del y
    except NameError as e: print(e)
    return None
h()
def q(): return 1
print(q())
del q
try: q()
except NameError as e: print(e)
try: del q
except NameError as e: print(e)
def local():
    def inner(): return 2
    print(inner())
    del inner
    try: inner()
    except NameError as e: print(e)
    try: del inner
    except NameError as e: print(e)
local()
def loop():
    for i in range(3):
        try: del i, i
        except NameError as e: print(e)
        try: del i
        except NameError as e: print(e)
loop()
def param(a, *b, **c):
    del a, b, c
    try: return a
    except NameError as e: print(e)
    try: del b
    except NameError as e: print(e)
param(1, 2, d=3)
def late(): del later_bound
try: late()
except NameError as e: print(e)
def param2(a, b):
    del b
    try: del b
    except NameError as e: print(e)
def maybe(n):
    if n: x = [n]
    try:
        del x
        print("deleted")
    except NameError as e: print(e)
    try:
        del x
        print("deleted")
    except NameError as e: print(e)
param2(1, 2)
maybe(0)
maybe(1)


def kinds(n):
    if n > 0:
        number, real, truth, pair, nothing, text, table, mixed = 1, 2.5, True, (1, "b"), None, "t", {1: 2}, n if n > 1 else "s"
    for _ in range(2):
        out = []
        try:
            del number
            out.append("number")
            del real
            out.append("real")
            del truth
            out.append("truth")
            del pair
            out.append("pair")
            del nothing
            out.append("nothing")
            del text
            out.append("text")
            del table
            out.append("table")
            del mixed
            out.append("mixed")
        except UnboundLocalError as error:
            out.append(str(error))
        print(out)
    try:
        del real
    except UnboundLocalError as error:
        print(error)
    real = 3.5
    del real
    try:
        del real, pair
    except UnboundLocalError as error:
        print(error)


for n in range(3):
    kinds(n)


def shared(n):
    kept = [n]
    count = 2.5

    def drop():
        nonlocal kept, count
        del kept
        del count

    drop()
    try:
        drop()
    except NameError as error:
        print(type(error).__name__, error)
    try:
        print(kept)
    except NameError as error:
        print(type(error).__name__, error)
    kept = [n, n]
    print(kept)
    del kept
    try:
        drop()
    except NameError as error:
        print(error)


shared(3)
state = 1.5


def forget():
    global state
    del state


forget()
for _ in range(2):
    try:
        forget()
    except NameError as error:
        print(error)
    try:
        del state
    except NameError as error:
        print(error)
    state = 2.0
    del state


def both(flag):
    (a, b), c = ([1], "x"), 0.5
    if flag:
        del a, [c]
    try:
        del (b, a)
    except NameError as error:
        print(error)
    try:
        return b
    except NameError as error:
        print(error)
    del c


both(False)
try:
    both(True)
except UnboundLocalError as error:
    print("left", error)
del both
