import decorated as deco
def t(f, *args, **kw):
    try: print(f(*args, **kw))
    except Exception as e: print(type(e).__name__, e)
t(deco.fib, 50); t(deco.fib, n=12); print(deco.fib.__doc__, deco.fib.__name__)
t(deco.area, 3); t(deco.area, 3, 7); t(deco.area, w=2, h=1)
t(deco.add, 1, 2); t(deco.add, "x", "y"); print(deco.CALLS, deco.add.__doc__)
t(deco.tick, 7); print(deco.CALLS)
t(deco.root, 9.0); t(deco.root, -1.0)
t(deco.triple, 1); t(deco.triple, 1)
