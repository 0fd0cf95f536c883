# one parser: types, defaults, counts, choices, lists, and what it says when an argument is wrong
import argparse
import contextlib
import io


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


def main(argv):
    parser = argparse.ArgumentParser(prog="tool", description="Numbers.", epilog="That is all.")
    parser.add_argument("numbers", metavar="N", type=int, nargs="+", help="some numbers")
    parser.add_argument("--sum", dest="how", action="store_const", const=sum, default=max, help="add (default: max)")
    parser.add_argument("-w", "--width", type=positive, default=80, help="how wide (default: %(default)s)")
    parser.add_argument("-r", "--ratio", type=float, default="0.5")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("--quiet", action="store_true", help="100%% quiet")
    parser.add_argument("--color", choices=["red", "green"], default="red")
    parser.add_argument("--flag", action=argparse.BooleanOptionalAction, help="a flag that has a text which is so long "
                        "that it goes over several lines")
    parser.add_argument("-D", action="append", metavar="KEY=VALUE")
    parser.add_argument("--size", nargs=2, type=int, metavar=("W", "H"))
    parser.add_argument("--level", nargs="?", const=1, default=0, type=int)
    parser.add_argument("--version", action="version", version="%(prog)s 1.0")
    args = parser.parse_args(argv)
    print(args.how(args.numbers), args.width + 1, args.ratio * 2, args.verbose + 1, args.D, args.size, args.level)
    print(args)
    print(sorted(vars(args))[:3], "width" in args, "zz" in args)


for line in ["1 2 3", "--sum 1 2 3 -w 10 -vv", "-r 2.5 7 -vvD a=1 -Db=2 --color=green --no-flag", "", "x", "1 -w 0",
             "1 -w q", "1 --color blue", "1 -w", "--version", "-h", "1 --unknown 3 4", "1 --wid 7", "1 --ve",
             "-- -5 6", "-5 6", "1 -zq", "1 --quiet=3", "1 --size 2 3 --level", "1 --size 2", "1 --level 5 --flag"]:
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors):
            main(line.split())
    except SystemExit as error:
        print("status", error.code)
    print(errors.getvalue())
