#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
import sys


def main(kind):
    try:
        if kind == 0:
            sys.exit(0)
        if kind == 1:
            raise SystemExit(7)
        if kind == 2:
            raise SystemExit("goodbye")
        if kind == 3:
            raise KeyboardInterrupt
        if kind == 4:
            raise ValueError("uncaught")
        return 5
    except Exception as e:
        print("exception", e)
        raise RuntimeError("wrapped") from e
    finally:
        print("finally", kind)


if sys.argv[1] != "3":
    result = main(int(sys.argv[1]))
    print(result)
    sys.exit(result)
try:
    main(3)
except BaseException as e:
    print(type(e).__name__, e.args)
