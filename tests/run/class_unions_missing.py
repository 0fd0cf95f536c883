"""What no class of a value has: the error names the class that is there, and arguments are not evaluated first."""
class A: pass
class B: pass
def f(): print("arg"); return 1
for x in (A(), B(), None):
    try:
        x.foo(f())
    except AttributeError as e: print(e)
    try:
        x.bar
    except AttributeError as e: print(e)
    try:
        x.bar += f()
    except AttributeError as e: print(e)
    try:
        del x.bar
    except AttributeError as e: print(e)
for x in (A(), A()):
    try:
        x.foo(f())
    except AttributeError as e: print(e)
for x in (1, "s"):
    try:
        x.foo(f())
    except AttributeError as e: print(e)
    try:
        x.y = f()
    except AttributeError as e: print(e)
    try:
        x.y
    except AttributeError as e: print(e)
