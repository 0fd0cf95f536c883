# namespaces are equal when their attributes are
import argparse
p = argparse.ArgumentParser()
p.add_argument("--x", type=int, default=1)
p.add_argument("--name", default="a")
a = p.parse_args([])
b = p.parse_args(["--x", "1"])
c = p.parse_args(["--x", "2"])
print(a == b, a == c, a != c, a == 5, a, "x" in a, "zz" in a)
