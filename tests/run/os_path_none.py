# paths that may be None
import os, sys, shutil
a = os.getenv("NOPE_X")
for v in [a, "x", "y"]:
    try: print(os.path.join(v, "b"))
    except TypeError as e: print(e)
for v in [None, "x"]:
    try: print(os.path.join("q", v), os.path.expanduser(v))
    except TypeError as e: print(e)
try: print(os.path.join(a, "b"))
except TypeError as e: print(e)
try: print(os.path.join("b", 5))
except TypeError as e: print(e)
