import sys


def leave(n):
    try:
        if n == 0:
            sys.exit()
        if n == 1:
            sys.exit(3)
        if n == 2:
            sys.exit("message")
        if n == 3:
            raise SystemExit
        if n == 4:
            raise SystemExit(4)
    except SystemExit as e:
        print("code", e.code, repr(e), e.args)
    except Exception:
        print("not reached")
    finally:
        print("finally", n)


for n in range(5):
    leave(n)
try:
    sys.exit(5)
finally:
    print("on the way out")
