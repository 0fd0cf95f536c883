"""argparse: the arguments of a program, read as CPython's module reads them.

In: parsers, and the actions that frontend/expand_argparse.c makes of each add_argument: a class of its own, so that each
attribute of the namespace has its own type.  Out: the namespace, which the program's module defines; texts and exits.
Rule: an action's methods know the types; the parser knows texts, places and counts alone.
"""

import os
import sys

from _help import (ArgumentDefaultsHelpFormatter, HelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter,
                   SUPPRESS, Shape, tidy)

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "HelpFormatter",
           "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "Namespace",
           "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE"]

OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."


class Namespace:
    """Where a program has one of its own, this stands for it."""


class BooleanOptionalAction:
    """Stands for the action alone."""


class ArgumentTypeError(Exception):
    """An error from trying to convert a command line string to a type."""


def _name_of(shape):
    """How messages call the action."""
    if shape.option_strings:
        return "/".join(shape.option_strings)
    if shape.metavars and shape.metavars[0] != SUPPRESS:
        return shape.metavars[0]
    if shape.dest and shape.dest != SUPPRESS:
        return shape.dest
    return "{" + ",".join(shape.choices) + "}"


class ArgumentError(Exception):
    """An error from creating or using an argument (optional or positional)."""

    def __init__(self, argument, message):
        self.argument_name = None if argument is None else _name_of(argument.shape)
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else f"argument {self.argument_name}: {self.message}"


def _stream(mode):
    """What "-" means to FileType."""
    return sys.stdin if mode == "r" else sys.stdout


def _same(value, default):
    """Is it the default itself, as CPython's cached ints and characters are?"""
    if isinstance(value, int) and isinstance(default, int):
        return value == default and -5 <= value <= 256
    if isinstance(value, str) and isinstance(default, str):
        return value == default and len(value) < 2
    return value is None and default is None


class _Choice:
    """A subcommand in the help of its parser."""

    def __init__(self, name, aliases, help):
        shown = f"{name} ({', '.join(aliases)})" if aliases else name
        self.shape = Shape([], shown, "", False, help, [shown])
        self.choice_actions = []

    def _expanded(self, text, prog):
        shape = self.shape
        return text % {"prog": prog, "dest": shape.dest, "metavar": shape.dest, "default": None, "help": shape.help}


class _Action:
    _home = ""  # the module that has its class; "": this one

    def __init__(self, option_strings, dest, nargs, required, help, metavar):
        metavars = [] if metavar is None else [metavar] if isinstance(metavar, str) else list(metavar)
        self.shape = Shape(option_strings, dest, nargs, required, help, metavars)
        self.choice_actions = []

    def _attach(self, parser):
        pass

    def _late(self, namespace):
        """The default that is a text is read as an argument is."""


class _Help(_Action):
    def __init__(self, option_strings, help):
        super().__init__(option_strings, SUPPRESS, "0", False, help, None)
        self.shape.hides_default = True

    def _read(self, texts):
        return False

    def _act(self, parser, namespace, option):
        parser.print_help()
        parser.exit()

    def _expanded(self, text, prog):
        return text % {"prog": prog, "dest": self.shape.dest, "help": self.shape.help}


class _Version(_Help):
    def __init__(self, option_strings, version=None, help="show program's version number and exit"):
        super().__init__(option_strings, help)
        self.version = version

    def _act(self, parser, namespace, option):
        if self.version is not None:
            formatter = parser._get_formatter()
            sys.stdout.write(tidy(formatter.text(self.version)))
        parser.exit()


class _Store(_Action):
    """One argument."""

    def __init__(self, option_strings, dest, nargs="", const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, nargs, required, help, metavar)
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        if choices is not None:
            self.shape.choices = [str(choice) for choice in choices]
            self.shape.has_choices = True

    def _expanded(self, text, prog):
        shape = self.shape
        shown = {"prog": prog, "default": self.default, "dest": shape.dest, "const": self.const, "help": shape.help,
                 "metavar": shape.metavar(), "required": shape.required}
        if shape.has_choices:
            shown["choices"] = ", ".join(shape.choices)
        shown["type"] = self._type_name() or None
        shown["nargs"] = shape.nargs or None
        return text % shown

    def _initial(self):
        return self.default

    def _value(self, text):
        return text

    def _type_name(self):
        return ""

    def _converted(self, text):
        try:
            return self._value(text)
        except ArgumentTypeError as error:
            raise ArgumentError(self, str(error))
        except (TypeError, ValueError):
            raise ArgumentError(self, f"invalid {self._type_name()} value: {text!r}")

    def _check(self, value):
        choices = self.choices
        if choices is not None and value not in choices:
            listed = ", ".join([repr(choice) for choice in choices])
            raise ArgumentError(self, f"invalid choice: {value!r} (choose from {listed})")

    def _read(self, texts):
        value = self._converted(texts[0])
        self._check(value)
        self.value = value
        return _same(value, self.default)

    def _act(self, parser, namespace, option):
        self._set(namespace, self.value)

    def _late(self, namespace):
        default = self.default
        if isinstance(default, str):
            self._set(namespace, self._converted(default))


class _StoreOptional(_Store):
    """nargs="?": one or none."""

    def _read(self, texts):
        if texts:
            return super()._read(texts)
        if self.shape.option_strings:
            const = self.const
            if isinstance(const, str):
                return super()._read([const])
            self.value = const
            return _same(const, self.default)
        default = self.default
        if isinstance(default, str):
            super()._read([default])
            return False
        self.value = default
        return True


class _StoreList(_Store):
    """A number of them, or any number."""

    def _read(self, texts):
        default = self.default
        shape = self.shape
        if not texts and shape.nargs == "*" and not shape.option_strings:
            if default is not None:
                self._check(default)
                self.value = default
                return True
            self._check(texts)
        values = [self._converted(text) for text in texts]
        if shape.nargs != "...":
            for value in values:
                self._check(value)
        self.value = values
        return False


class _Append(_Store):
    def _act(self, parser, namespace, option):
        items = self._get(namespace)
        items = [] if items is None else items[:]
        items.append(self.value)
        self._set(namespace, items)


class _AppendList(_StoreList):
    def _act(self, parser, namespace, option):
        items = self._get(namespace)
        items = [] if items is None else items[:]
        items.append(self.value)
        self._set(namespace, items)


class _Extend(_StoreList):
    def _act(self, parser, namespace, option):
        items = self._get(namespace)
        items = [] if items is None else items[:]
        items.extend(self.value)
        self._set(namespace, items)


class _Flag(_Action):
    """No argument: its const."""

    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, "0", required, help, metavar)
        self.const = const
        self.default = default

    def _expanded(self, text, prog):
        shape = self.shape
        return text % {"prog": prog, "default": self.default, "dest": shape.dest, "const": self.const,
                       "help": shape.help, "required": shape.required}

    def _initial(self):
        return self.default

    def _read(self, texts):
        return False

    def _act(self, parser, namespace, option):
        self._set(namespace, self.const)


class _True(_Flag):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _False(_Flag):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


class _AppendConst(_Flag):
    def _act(self, parser, namespace, option):
        items = self._get(namespace)
        items = [] if items is None else items[:]
        items.append(self.const)
        self._set(namespace, items)


class _Count(_Flag):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, None, default, required, help)

    def _act(self, parser, namespace, option):
        count = self._get(namespace)
        self._set(namespace, (0 if count is None else count) + 1)


class _Boolean(_Flag):
    """--name and --no-name"""

    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith("--"):
                both.append("--no-" + option[2:])
        super().__init__(both, dest, None, default, required, help)
        self.shape.usage = " | ".join(both)

    def _act(self, parser, namespace, option):
        self._set(namespace, not option.startswith("--no-"))


class _Defaults:
    """set_defaults(name=value)"""


class _Group:
    """A section of the help, or the arguments of which only one may be given."""

    def __init__(self, parser, home, title, description, required):
        self.parser = parser
        self.home = home
        self.title = title
        self.description = description
        self.required = required
        self.actions = []
        self.shapes = []

    def _add(self, action):
        self.actions.append(action)
        self.shapes.append(action.shape)

    def _argument(self, action):
        self.parser._register(action)
        self._add(action)
        home = self.home
        if home is not None:
            home._add(action)
        elif self.parser._is_exclusive(self):
            self.parser._section_of(action)._add(action)
        return action

    def add_mutually_exclusive_group(self, required=False):
        return self.parser._exclusive(self, required)


class _Subparsers(_Action):
    def __init__(self, option_strings, dest, prog=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, "A...", required, help, metavar)
        self.shape.hides_default = True
        self.shape.has_choices = True
        self._parsers = {}
        self._prog = prog

    def _initial(self):
        return None

    def _expanded(self, text, prog):
        shape = self.shape
        return text % {"prog": prog, "dest": shape.dest, "metavar": shape.metavar(), "help": shape.help,
                       "choices": ", ".join(shape.choices)}

    def add_parser(self, name, *, aliases=(), help=None, prog=None, usage=None, description=None, epilog=None,
                   formatter_class=HelpFormatter, add_help=True, allow_abbrev=True):
        for one in [name, *aliases]:
            if one in self._parsers:
                kind = "subparser" if one == name else "subparser alias"
                raise ArgumentError(self, f"conflicting {kind}: {one}")
        if help is not None:
            self.choice_actions.append(_Choice(name, list(aliases), help))
        parser = ArgumentParser(f"{self._prog} {name}" if prog is None else prog, usage, description, epilog,
                                formatter_class=formatter_class, add_help=add_help, allow_abbrev=allow_abbrev)
        parser._namespace = self._parser._namespace
        parser._home = self._parser._home
        for one in [name, *aliases]:
            self.shape.choices.append(one)
            self._parsers[one] = parser
        return parser

    def _read(self, texts):
        if texts[0] not in self._parsers:
            listed = ", ".join([repr(choice) for choice in self._parsers])
            raise ArgumentError(self, f"invalid choice: {texts[0]!r} (choose from {listed})")
        self.value = texts
        return False

    def _set(self, namespace, name):
        pass

    def _act(self, parser, namespace, option):
        self._set(namespace, self.value[0])
        inner, rest = self._parsers[self.value[0]].parse_known_args(self.value[1:])
        namespace._take(inner)
        parser._unrecognized.extend(rest)


def _looks_negative(text):
    """-1, -2.5, -.5"""
    whole, point, part = text[1:].partition(".")
    if not text.startswith("-"):
        return False
    if point:
        return (not whole or whole.isdecimal()) and part.isdecimal()
    return whole.isdecimal()


def _fits(nargs, is_option, kinds):
    """May the action take arguments of these kinds? "A" is an argument, "O" an option, "-" the mark --."""
    if nargs == "...":
        return is_option is False or "-" not in kinds
    if nargs == "A...":
        arguments = kinds.lstrip("-")
        return arguments.startswith("A") and (not is_option or "-" not in kinds)
    if "O" in kinds or (is_option and "-" in kinds):
        return False
    count = kinds.count("A")
    if nargs == "":
        return count == 1
    if nargs == "?":
        return count <= 1
    if nargs == "*":
        return True
    if nargs == "+":
        return count >= 1
    return count == int(nargs)


def _longest(nargs, is_option, kinds):
    """How many it takes; -1: it can take none of these."""
    for length in range(len(kinds), -1, -1):
        if _fits(nargs, is_option, kinds[:length]):
            return length
    return -1


def _shared(shapes, kinds):
    """How many each of the positional actions takes, earlier ones as many as they can; None: they do not fit."""
    if not shapes:
        return []
    for length in range(len(kinds), -1, -1):
        if _fits(shapes[0].nargs, False, kinds[:length]):
            rest = _shared(shapes[1:], kinds[length:])
            if rest is not None:
                return [length] + rest
    return None


class _Option:
    """What stands for an option among the arguments; no action: it is not known."""

    def __init__(self, action, name, explicit):
        self.action = action
        self.name = name
        self.explicit = explicit


class ArgumentParser:
    def __init__(self, prog=None, usage=None, description=None, epilog=None, *, formatter_class=HelpFormatter,
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._home = ""  # the module that has its namespace
        self._actions = []
        self._options = {}
        self._negative_options = False
        self._has_subparsers = False
        self._unrecognized = []
        self._positionals = _Group(self, None, "positional arguments", None, False)
        self._optionals = _Group(self, None, "options", None, False)
        self._groups = [self._positionals, self._optionals]
        self._exclusives = []
        if add_help:
            self._argument(_Help(["-h", "--help"], "show this help message and exit"))

    # ---- what it is told
    def _section_of(self, action):
        return self._optionals if action.shape.option_strings else self._positionals

    def _is_exclusive(self, group):
        return any([one is group for one in self._exclusives])

    def _register(self, action):
        if action._home != "" and action._home != self._home:
            raise RuntimeError("an argument is added to the parser of another module")
        taken = [option for option in action.shape.option_strings if option in self._options]
        if taken:
            raise ArgumentError(action, f"conflicting option string{'s' * (len(taken) > 1)}: {', '.join(taken)}")
        for option in action.shape.option_strings:
            self._options[option] = action
            self._negative_options = self._negative_options or _looks_negative(option)
        self._actions.append(action)
        action._attach(self)

    def _argument(self, action):
        self._register(action)
        self._section_of(action)._add(action)
        return action

    def _defaults(self, defaults):
        defaults._attach(self)

    def _subparsers(self, action, title=None, description=None):
        if self._has_subparsers:
            self.error("cannot have multiple subparser arguments")
        self._has_subparsers = True
        action._parser = self
        if action._prog is None:
            action._prog = self._positional_usage()
        self._actions.append(action)
        action._attach(self)
        if title is None and description is None:
            self._positionals._add(action)
        else:
            self.add_argument_group("subcommands" if title is None else title, description)._add(action)
        return action

    def add_argument_group(self, title=None, description=None):
        group = _Group(self, None, title, description, False)
        self._groups.append(group)
        return group

    def _exclusive(self, home, required):
        group = _Group(self, home, None, None, required)
        self._exclusives.append(group)
        return group

    def add_mutually_exclusive_group(self, required=False):
        return self._exclusive(None, required)

    # ---- texts
    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def _shapes(self):
        return [action.shape for action in self._actions]

    def _positional_usage(self):
        formatter = self._get_formatter()
        shapes = [shape for shape in self._shapes() if not shape.option_strings]
        return formatter.usage(self.usage, shapes, self._exclusives, "").strip()

    def format_usage(self):
        formatter = self._get_formatter()
        usage = self.usage
        if usage == SUPPRESS:
            return ""
        return tidy(formatter.usage(usage, self._shapes(), self._exclusives, "usage: "))

    def format_help(self):
        formatter = self._get_formatter()
        parts = [] if self.usage == SUPPRESS else [formatter.usage(self.usage, self._shapes(),
                                                                   self._exclusives, "usage: ")]
        parts.append(formatter.text(self.description))
        for group in self._groups:
            for action in group.actions:
                formatter.note(action)
        for group in self._groups:
            parts.append(formatter.section(group.title, group.description, group.actions))
        parts.append(formatter.text(self.epilog))
        return tidy("".join(parts))

    def print_usage(self, file=None):
        if file is None:
            sys.stdout.write(self.format_usage())
        else:
            file.write(self.format_usage())

    def print_help(self, file=None):
        if file is None:
            sys.stdout.write(self.format_help())
        else:
            file.write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            sys.stderr.write(message)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

    # ---- arguments
    def _matching(self, text):
        """The options that it may be short for."""
        found = []
        if text.startswith("--"):
            prefix, equals, value = text.partition("=")
            if self.allow_abbrev:
                for name in self._options:
                    if name.startswith(prefix):
                        found.append(_Option(self._options[name], name, value if equals else None))
        else:
            for name in self._options:
                if name == text[:2]:
                    found.append(_Option(self._options[name], name, text[2:]))
                elif name.startswith(text):
                    found.append(_Option(self._options[name], name, None))
        return found

    def _option(self, text):
        """None: it is an argument."""
        if not text or text[0] != "-":
            return None
        if text in self._options:
            return _Option(self._options[text], text, None)
        if len(text) == 1:
            return None
        name, equals, value = text.partition("=")
        if equals and name in self._options:
            return _Option(self._options[name], name, value)
        found = self._matching(text)
        if len(found) > 1:
            self.error(f"ambiguous option: {text} could match {', '.join([one.name for one in found])}")
        elif len(found) == 1:
            return found[0]
        if _looks_negative(text) and not self._negative_options:
            return None
        return None if " " in text else _Option(None, text, None)

    def parse_args(self, args=None):
        namespace, rest = self.parse_known_args(args)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return namespace

    def parse_known_args(self, args=None):
        texts = sys.argv[1:] if args is None else list(args)
        namespace = self._namespace(self)
        rest = []
        if self.exit_on_error:
            try:
                rest = self._parse(texts, namespace)
            except ArgumentError as error:
                self.error(str(error))
        else:
            rest = self._parse(texts, namespace)
        return namespace, rest

    def _parse(self, texts, namespace):
        return _Parse(self, texts, namespace).run()


def _has(shapes, shape):
    return any([one is shape for one in shapes])


class _Parse:
    """One walk through the arguments."""

    def __init__(self, parser, texts, namespace):
        self.parser = parser
        self.texts = texts
        self.namespace = namespace
        self.positionals = [action for action in parser._actions if not action.shape.option_strings]
        self.extras = []
        self.seen = []
        self.chosen = []
        self.options = {}
        self.kinds = ""
        parser._unrecognized = []
        marked = False
        for at in range(len(texts)):
            option = None if marked or texts[at] == "--" else parser._option(texts[at])
            if option is not None:
                self.options[at] = option
                self.kinds += "O"
            elif texts[at] == "--" and not marked:
                self.kinds += "-"
                marked = True
            else:
                self.kinds += "A"

    def take(self, action, texts, option):
        shape = action.shape
        if not _has(self.seen, shape):
            self.seen.append(shape)
        if shape.nargs not in ("A...", "...") and "--" in texts:
            texts.remove("--")
        if not action._read(texts):
            self.chosen.append(shape)
            for group in self.parser._exclusives:
                if _has(group.shapes, shape):
                    for other in group.shapes:
                        if other is not shape and _has(self.chosen, other):
                            raise ArgumentError(action, f"not allowed with argument {_name_of(other)}")
        action._act(self.parser, self.namespace, option)

    def take_positionals(self, start):
        for count in range(len(self.positionals), 0, -1):
            lengths = _shared([action.shape for action in self.positionals[:count]], self.kinds[start:])
            if lengths is not None:
                actions = self.positionals[:count]
                del self.positionals[:count]
                for action, length in zip(actions, lengths):
                    self.take(action, self.texts[start:start + length], "")
                    start += length
                return start
        return start

    def count_of(self, action, kinds):
        nargs = action.shape.nargs
        count = _longest(nargs, True, kinds)
        if count < 0:
            if nargs == "":
                raise ArgumentError(action, "expected one argument")
            if nargs == "+":
                raise ArgumentError(action, "expected at least one argument")
            raise ArgumentError(action, f"expected {nargs} argument{'s' * (nargs != '1')}")
        return count

    def take_option(self, start):
        option = self.options[start]
        action = option.action
        if action is None:
            self.extras.append(self.texts[start])
            return start + 1
        name = option.name
        explicit = option.explicit
        found = []
        while explicit is not None:
            count = self.count_of(action, "A")
            if count == 1:
                found.append((action, [explicit], name))
                break
            if count or name[1] == "-" or not explicit:
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
            found.append((action, [], name))
            name = name[0] + explicit[0]
            if name not in self.parser._options:
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
            action = self.parser._options[name]
            explicit = explicit[1:] or None
        stop = start + 1
        if explicit is None:
            count = self.count_of(action, self.kinds[stop:])
            found.append((action, self.texts[stop:stop + count], name))
            stop += count
        for one, texts, name in found:
            self.take(one, texts, name)
        return stop

    def run(self):
        start = 0
        last = max(self.options) if self.options else -1
        while start <= last:
            following = min([at for at in self.options if at >= start])
            if start != following:
                stop = self.take_positionals(start)
                if stop > start:
                    start = stop
                    continue
            if start not in self.options:
                self.extras.extend(self.texts[start:following])
                start = following
            start = self.take_option(start)
        stop = self.take_positionals(start)
        self.extras.extend(self.texts[stop:])
        self.finish()
        return self.extras + self.parser._unrecognized

    def finish(self):
        missing = []
        done = [shape.dest for shape in self.seen]
        for action in self.parser._actions:
            shape = action.shape
            if not _has(self.seen, shape):
                if shape.required:
                    missing.append(_name_of(shape))
                elif shape.dest not in done:
                    done.append(shape.dest)
                    action._late(self.namespace)
        if missing:
            self.parser.error(f"the following arguments are required: {', '.join(missing)}")
        for group in self.parser._exclusives:
            if group.required and not any([_has(self.chosen, shape) for shape in group.shapes]):
                names = [_name_of(shape) for shape in group.shapes if shape.help != SUPPRESS]
                self.parser.error(f"one of the arguments {' '.join(names)} is required")
