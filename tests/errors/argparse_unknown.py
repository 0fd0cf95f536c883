import argparse
p = argparse.ArgumentParser(prefix_chars="+")  #! E0300 the argument prefix_chars of a parser
for name in ["a", "b"]:
    p.add_argument("--" + name)  #! E0300 add_argument whose names
p.add_argument("--from")  #! E0300 add_argument whose names
p.add_argument("--x", default=argparse.SUPPRESS)  #! E0300 add_argument whose names
n = argparse.Namespace(a=1)  #! E0300 a namespace that argparse does not make
