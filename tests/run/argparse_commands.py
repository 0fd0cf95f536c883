# subcommands, groups, formatters; attributes that only some commands have
import argparse
import contextlib
import io


def add(args):
    print(args.x + args.y)


def greet(args):
    print("hello", args.name + "!" * args.times)


def build():
    parser = argparse.ArgumentParser(prog="multi", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--debug", action="store_true", help="say more")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", help="what to do")
    adding = commands.add_parser("add", help="add numbers")
    adding.add_argument("x", type=int)
    adding.add_argument("y", type=int, nargs="?", default=10, help="another one")
    adding.set_defaults(run=add)
    greeting = commands.add_parser("greet", aliases=["hi"], help="say hello", description="Greets.")
    group = greeting.add_argument_group("who", "and how often")
    group.add_argument("name")
    group.add_argument("-t", "--times", type=int, default=1)
    either = greeting.add_mutually_exclusive_group(required=True)
    either.add_argument("--loud", action="store_true")
    either.add_argument("--soft", action="store_true")
    greeting.set_defaults(run=greet)
    return parser


def run(argv):
    parser = build()
    args = parser.parse_args(argv)
    print(sorted(set(vars(args)) - {"run"}), args.__dict__["debug"], "x" in args)
    if args.command is None:
        parser.print_usage()
        return
    args.run = args.run if args.debug else None
    try:
        print(args.name, args.times)
    except AttributeError as error:
        print(error)


for line in ["add 1 2", "add 5", "hi --loud Bob -t 3", "greet Ann", "greet Ann --loud --soft", "--debug add 1", "",
             "nope", "add", "greet --help", "-h", "add -h", "add 1 2 3", "add x"]:
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors):
            known, rest = build().parse_known_args(line.split() + ["--more"])
            print(known.debug, rest, known.command)
            if known.command is not None:
                known.run(known)
            run(line.split())
    except SystemExit as error:
        print("status", error.code)
    print(errors.getvalue())
