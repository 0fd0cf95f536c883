# parsers of a class of the program, arguments that a helper adds, defaults that are texts, lists that grow
import argparse
class Strict(argparse.ArgumentParser):
    def error(self, message):
        print("strict:", message)
        self.exit(5)
def common(parser):
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--xs", type=float, nargs="*", default=[1.0])
def go(argv):
    p = Strict(prog="u1")
    common(p)
    p.add_argument("src", nargs="?", default="here")
    p.add_argument("dst", nargs="*", choices=["a", "b"], default=None)
    p.add_argument("--k", type=int, nargs="?", const="7", default="6")
    p.add_argument("--pick", type=int, choices=[1, 2, 3])
    p.add_argument("--ext", action="extend", nargs="+", type=int)
    p.add_argument("--ac", dest="things", action="append_const", const=1)
    p.add_argument("--bc", dest="things", action="append_const", const=2)
    p.add_argument("--opt", "-O", default="1,2", type=lambda s: [int(t) for t in s.split(",")])
    try:
        args = p.parse_args(argv)
    except SystemExit as e:
        print("exit", e.code); return
    args.extra = 3
    print(args.seed, args.xs, args.src, args.dst, args.k, args.pick, args.ext, args.things, args.opt, args.extra)
    if args.seed is None:
        args.seed = 42
    print(args.seed + 1)
for line in ["", "x", "x a b", "x c", "--k", "--k 9", "--k q", "--pick 4", "--pick 2 --ext 1 2 --ext 3", "--ac --bc --ac", "--opt 3,4,5", "-O3,4", "--opt x", "--seed=-5", "--seed -5 --xs", "--xs 1 2 -- z", "--nope", "x -- a"]:
    print("==", line)
    go(line.split())
q = argparse.ArgumentParser(prog="none")
print(q.parse_args([]))
try: q.parse_args(["-h"])
except SystemExit as e: print(e.code)
bad = argparse.ArgumentParser(prog="bad")
bad.add_argument("--x", help="50% of it")
try: bad.print_help()
except (ValueError, TypeError) as e: print(type(e), e)
try:
    bad.add_argument("--x")
except argparse.ArgumentError as e: print(e, e.argument_name)
