# the same where commands have attributes of their own
import argparse
p = argparse.ArgumentParser()
p.add_argument("--x", type=int, default=1)
s = p.add_subparsers(dest="cmd")
q = s.add_parser("go"); q.add_argument("name"); q.add_argument("--list", nargs="*", type=float)
r = s.add_parser("no"); r.add_argument("--flag", action="store_true")
a = p.parse_args(["go", "n"])
b = p.parse_args(["go", "n"])
c = p.parse_args(["go", "n", "--list", "1"])
d = p.parse_args(["no"])
print(a == b, a == c, a == d, d == p.parse_args(["no"]), a != b, a == None)
try:
    print({a: 1})
except TypeError as e: print(e)
