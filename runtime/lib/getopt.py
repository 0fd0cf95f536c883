"""getopt: options of a command line as C's getopt reads them."""
from os import environ

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _names(longopts):
    if isinstance(longopts, str):
        return [longopts]
    return list(longopts)


def _whole_name(name, known):
    """The option that begins so, and whether it takes an argument."""
    found = [one for one in known if one.startswith(name)]
    if not found:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in found:
        return name, False
    if name + "=" in found:
        return name, True
    if len(found) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    return (found[0][:-1], True) if found[0].endswith("=") else (found[0], False)


def _read_long(opts, text, known, args):
    name, equals, value = text.partition("=")
    name, takes = _whole_name(name, known)
    if takes and not equals:
        if not args:
            raise GetoptError(f"option --{name} requires argument", name)
        value, args = args[0], args[1:]
    elif equals and not takes:
        raise GetoptError(f"option --{name} must not have an argument", name)
    opts.append(("--" + name, value))
    return args


def _takes_value(letter, shortopts):
    for i in range(len(shortopts)):
        if shortopts[i] == letter and letter != ":":
            return shortopts[i + 1:i + 2] == ":"
    raise GetoptError(f"option -{letter} not recognized", letter)


def _read_short(opts, letters, shortopts, args):
    while letters:
        letter, letters = letters[0], letters[1:]
        value = ""
        if _takes_value(letter, shortopts):
            if not letters:
                if not args:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, args = args[0], args[1:]
            value, letters = letters, ""
        opts.append(("-" + letter, value))
    return args


def getopt(args, shortopts, longopts=[]):
    opts = []
    known = _names(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        first, args = args[0], args[1:]
        if first == "--":
            break
        if first.startswith("--"):
            args = _read_long(opts, first[2:], known, args)
        else:
            args = _read_short(opts, first[1:], shortopts, args)
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    opts = []
    others = []
    known = _names(longopts)
    first_only = shortopts.startswith("+") or bool(environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts.removeprefix("+")
    while args:
        first, args = args[0], args[1:]
        if first == "--":
            others += args
            break
        if first[:2] == "--":
            args = _read_long(opts, first[2:], known, args)
        elif first[:1] == "-" and first != "-":
            args = _read_short(opts, first[1:], shortopts, args)
        else:
            others.append(first)
            if first_only:
                others += args
                break
    return opts, others
