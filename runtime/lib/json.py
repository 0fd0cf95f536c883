"""json: dumps, dump, loads, load, JSONEncoder; what reads stands in json/decoder.py."""

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

from json.decoder import JSONDecodeError, JSONDecoder, whole_text


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


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        self.separators = separators

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return _written(o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, self.indent,
                        self.separators, self.default, self.sort_keys)


def _written(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys):
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


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False):
    if cls is not None:
        return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                   indent=indent, separators=separators, sort_keys=sort_keys).encode(obj)
    return _written(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False):
    fp.write(dumps(obj, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                   cls=cls, indent=indent, separators=separators, default=default, sort_keys=sort_keys))


def _coding(b):
    """The Unicode coding that the first bytes show: the first two characters are ASCII."""
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def _text(s):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
        return s
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    coding = _coding(s)
    if coding == "utf-8" and s.startswith(b"\xef\xbb\xbf"):
        return s[3:].decode(coding, "surrogatepass")
    return s.decode(coding, "surrogatepass")


def loads(s, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None,
          strict=True):
    return whole_text(_text(s), strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)


def load(fp, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None,
         strict=True):
    return loads(fp.read(), object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, strict=strict)
