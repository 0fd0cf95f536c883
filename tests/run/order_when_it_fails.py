# What always raises does so after what is evaluated in front of it, and no later: callee, receiver, arguments, items, operands.
import sys
def make(n):
    print("make", n)
    return 1 // n
def t(k):
    try:
        if k == 0:
            make(0)(5)
        elif k == 1:
            make(1)(5)
        elif k == 2:
            make(1)(make(2))
        elif k == 3:
            make(1)(N)
        elif k == 4:
            make(1).foo(N)
        elif k == 5:
            sys.stdout.write(N)
        elif k == 6:
            make(1).foo(make(2))
        elif k == 7:
            [].append(N)
        elif k == 8:
            make(0).foo(make(2))
        elif k == 9:
            "a".foo(N)
        elif k == 10:
            "a".join(N)
        elif k == 11:
            make(N)
        elif k == 12:
            make(*N)
        elif k == 13:
            make(3, **N)
        elif k == 14:
            make(make(5), N)
        elif k == 15:
            make(make(5), make(7))
        elif k == 16:
            (lambda: 3)(N)
        elif k == 17:
            sys.stdout.foo(N)
        elif k == 18:
            print(sys.stdout.write(N), make(3))
        elif k == 19:
            f"{make(2)} {make(2).foo}"
        elif k == 21:
            with make(2).a(make(4)): pass
        elif k == 22:
            sys.stdout.write(make(4))
        elif k == 24:
            {}.get(N, make(4))
        elif k == 25:
            {}.get(make(4), N)
        elif k == 26:
            {}.get()
        elif k == 28:
            for x in make(1): pass
        elif k == 29:
            a, b = make(1)
        elif k == 30:
            [x for x in make(1)]
        elif k == 31:
            del make(1)[0]
        elif k == 32:
            make(1)[make(2)] = make(3)
        elif k == 33:
            make(1)[make(2)] += make(3)
        elif k == 34:
            make(1).x = make(3)
        elif k == 35:
            print(make(1)[make(2)])
        elif k == 36:
            print(make(1)[N:make(2)])
        elif k == 37:
            print("a"[make(2):N])
        elif k == 38:
            raise make(3)
        elif k == 39:
            raise ValueError from make(3)
        elif k == 40:
            raise ValueError(N) from make(3)
        elif k == 42:
            assert make(0), make(3)
        elif k == 43:
            assert not make(1), make(3).x
        elif k == 44:
            make(1) + make(2) + "x" + make(3)
        elif k == 45:
            make(1) < make(3) < "x" < make(2)
        elif k == 46:
            make(1) < "x" < make(2)
        elif k == 50:
            {**make(3)}
        elif k == 51:
            {make(1): make(2), [make(4)]: make(3)}
        elif k == 52:
            {make(1), [make(3)], make(4)}
        elif k == 53:
            make(1) in make(2)
        elif k == 54:
            "%d %d" % (make(1), "x", make(3))
        elif k == 55:
            "{} {}".format(make(1), N)
        elif k == 58:
            len(make(3), make(3))
        elif k == 59:
            len(make(3))
        elif k == 60:
            range(make(3), "x", make(5))
        elif k == 62:
            sorted([3, "x"], key=N)
        elif k == 66:
            zip(make(3), make(6))
        elif k == 68:
            del (make(1), 2)[0]
        elif k == 69:
            del "ab"[0:1]
        elif k == 70:
            del {1}["a"]
        elif k == 67:
            enumerate(make(3))
    except Exception as e:
        print(k, type(e).__name__, e)
    else:
        print(k, "fine")
for k in range(71):
    t(k)
