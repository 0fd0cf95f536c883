"""json: dumps and dump.

What reads a text would give values of every type at once: loads, load, JSONEncoder and JSONDecoder are refused by name.
"""

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


def _quoted(text, ensure_ascii):
    out = ['"']
    for c in text:
        if c == '"':
            out.append('\\"')
        elif c == "\\":
            out.append("\\\\")
        elif c == "\n":
            out.append("\\n")
        elif c == "\r":
            out.append("\\r")
        elif c == "\t":
            out.append("\\t")
        elif c == "\f":
            out.append("\\f")
        elif c == "\b":
            out.append("\\b")
        elif c < " ":
            out.append("\\u%04x" % ord(c))
        elif ensure_ascii and c > "~":
            n = ord(c)
            if n < 0x10000:
                out.append("\\u%04x" % n)
            else:
                n -= 0x10000
                out.append("\\u%04x\\u%04x" % (0xd800 | n >> 10, 0xdc00 | n & 0x3ff))
        else:
            out.append(c)
    out.append('"')
    return "".join(out)


def _number(value, allow_nan, names):
    if value != value:
        text = "NaN"
    elif value == float("inf"):
        text = "Infinity"
    elif value == float("-inf"):
        text = "-Infinity"
    else:
        return repr(value)
    if not allow_nan:
        message = "Out of range float values are not JSON compliant"
        raise ValueError(f"{message}: {value!r}" if names else message)
    return text


class _Writer:
    def __init__(self, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, key_separator, sort_keys):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.indent = indent
        self.item_separator = item_separator
        self.key_separator = key_separator
        self.sort_keys = sort_keys
        self.inside = []
        self.out = []

    def enter(self, o):
        if self.check_circular:
            if id(o) in self.inside:
                raise ValueError("Circular reference detected")
            self.inside.append(id(o))

    def leave(self):
        if self.check_circular:
            self.inside.pop()

    def line(self, level):
        if self.indent is not None:
            self.out.append("\n" + self.indent * level)

    def key(self, key):
        if isinstance(key, str):
            return _quoted(key, self.ensure_ascii)
        if isinstance(key, bool):
            return '"true"' if key else '"false"'
        if key is None:
            return '"null"'
        if isinstance(key, int):
            return '"' + str(int(key)) + '"'
        if isinstance(key, float):
            return '"' + _number(key, self.allow_nan, self.indent is not None) + '"'
        if self.skipkeys:
            return ""
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def items(self, values, default, level):
        first = True
        self.out.append("[")
        for value in values:
            if not first:
                self.out.append(self.item_separator)
            first = False
            self.line(level + 1)
            self.value(value, default, level + 1)
        if not first:
            self.line(level)
        self.out.append("]")

    def members(self, pairs, default, level):
        first = True
        self.out.append("{")
        for key, value in pairs:
            name = self.key(key)
            if not name:
                continue
            if not first:
                self.out.append(self.item_separator)
            first = False
            self.line(level + 1)
            self.out.append(name)
            self.out.append(self.key_separator)
            self.value(value, default, level + 1)
        if not first:
            self.line(level)
        self.out.append("}")

    def value(self, o, default, level):
        if isinstance(o, str):
            self.out.append(_quoted(o, self.ensure_ascii))
        elif o is None:
            self.out.append("null")
        elif isinstance(o, bool):
            self.out.append("true" if o else "false")
        elif isinstance(o, int):
            self.out.append(str(int(o)))
        elif isinstance(o, float):
            self.out.append(_number(o, self.allow_nan, self.indent is not None))
        elif isinstance(o, list):
            self.enter(o)
            self.items(o, default, level)
            self.leave()
        elif isinstance(o, tuple):
            self.items(o, default, level)
        elif isinstance(o, dict):
            self.enter(o)
            if self.sort_keys:
                self.members([(key, o[key]) for key in sorted(o)], default, level)
            else:
                self.members(o.items(), default, level)
            self.leave()
        elif default is None:
            raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")
        else:
            self.value(default(o), default, level)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, indent=None, separators=None,
          default=None, sort_keys=False):
    if separators is not None:
        item_separator, key_separator = separators
    else:
        item_separator = ", " if indent is None else ","
        key_separator = ": "
    if indent is None:
        step = None
    elif isinstance(indent, str):
        step = indent
    else:
        step = " " * indent
    writer = _Writer(skipkeys, ensure_ascii, check_circular, allow_nan, step, item_separator, key_separator, sort_keys)
    writer.value(obj, default, 0)
    return "".join(writer.out)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, indent=None, separators=None,
         default=None, sort_keys=False):
    fp.write(dumps(obj, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                   indent=indent, separators=separators, default=default, sort_keys=sort_keys))
