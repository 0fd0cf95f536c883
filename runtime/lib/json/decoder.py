"""json.decoder: reads a text as CPython's scanner does.

Rule: one call of _value per level, so that the depth at which RecursionError comes is CPython's; the hooks are arguments,
not attributes, so that a program without them has no value of their kinds.
"""

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


def _skip(s, i):
    while i < len(s) and s[i] in " \t\n\r":
        i += 1
    return i


def _unicode(s, i):
    """The number of the four digits at i; -1: they are none."""
    code = 0
    for at in range(i, i + 4):
        digit = "0123456789abcdefABCDEF".find(s[at])
        if digit < 0:
            return -1
        code = code * 16 + (digit if digit < 16 else digit - 6)
    return code


def _escape(s, i, begin):
    """What the backslash in front of i means, and the place behind it."""
    if i == len(s):
        raise JSONDecodeError("Unterminated string starting at", s, begin)
    if s[i] != "u":
        which = '"\\/bfnrt'.find(s[i])
        if which < 0:
            raise JSONDecodeError("Invalid \\escape", s, i - 1)
        return '"\\/\b\f\n\r\t'[which], i + 1
    end = i + 5
    code = -1 if end >= len(s) else _unicode(s, i + 1)
    if code < 0:
        raise JSONDecodeError("Invalid \\uXXXX escape", s, i)
    if 0xd800 <= code <= 0xdbff and end + 6 < len(s) and s[end] == "\\" and s[end + 1] == "u":
        low = _unicode(s, end + 2)
        if low < 0:
            raise JSONDecodeError("Invalid \\uXXXX escape", s, end + 1)
        if 0xdc00 <= low <= 0xdfff:
            return chr(0x10000 + ((code - 0xd800) << 10 | (low - 0xdc00))), end + 6
    return chr(code), end


def _string(s, i, strict):
    """The string whose first character stands at i, and the place behind its quote."""
    begin = i - 1
    parts = []
    while True:
        start = i
        while i < len(s) and s[i] != '"' and s[i] != "\\":
            if s[i] < " " and strict:
                raise JSONDecodeError("Invalid control character at", s, i)
            i += 1
        if i == len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        if s[i] == '"':
            if not parts:
                return s[start:i], i + 1
            parts.append(s[start:i])
            return "".join(parts), i + 1
        parts.append(s[start:i])
        part, i = _escape(s, i + 1, begin)
        parts.append(part)


def _digits(s, i):
    while i < len(s) and "0" <= s[i] <= "9":
        i += 1
    return i


def _number_end(s, start):
    """The place behind the whole number at start, and behind the fraction and exponent that follow it."""
    i = start + (s[start] == "-")
    if i < len(s) and s[i] == "0":
        i += 1
    elif i < len(s) and "1" <= s[i] <= "9":
        i = _digits(s, i)
    else:
        raise JSONDecodeError("Expecting value", s, start)
    whole = i
    if i + 1 < len(s) and s[i] == "." and "0" <= s[i + 1] <= "9":
        i = _digits(s, i + 2)
    if i + 1 < len(s) and s[i] in "eE":
        behind = _digits(s, i + 1 + (i + 2 < len(s) and s[i + 1] in "+-"))
        if "0" <= s[behind - 1] <= "9":
            i = behind
    return whole, i


def _constant(name, parse_constant):
    if parse_constant is not None:
        return parse_constant(name)
    return float("nan") if name == "NaN" else float("inf") if name == "Infinity" else float("-inf")


def _key(s, i, strict):
    """A member's name and the place of its value."""
    if i == len(s) or s[i] != '"':
        raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
    key, i = _string(s, i + 1, strict)
    i = _skip(s, i)
    if i == len(s) or s[i] != ":":
        raise JSONDecodeError("Expecting ':' delimiter", s, i)
    return key, _skip(s, i + 1)


def _next(s, i):
    """The place of the item behind the comma at i."""
    if i == len(s) or s[i] != ",":
        raise JSONDecodeError("Expecting ',' delimiter", s, i)
    return _skip(s, i + 1)


def _value(s, i, strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook):
    if i >= len(s):
        raise JSONDecodeError("Expecting value", s, i)
    first = s[i]
    if first == '"':
        return _string(s, i + 1, strict)
    if first == "{":
        i = _skip(s, i + 1)
        members = {}
        pairs = []
        if i == len(s) or s[i] != "}":
            while True:
                key, i = _key(s, i, strict)
                value, i = _value(s, i, strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)
                if object_pairs_hook is None:
                    members[key] = value
                else:
                    pairs.append((key, value))
                i = _skip(s, i)
                if i < len(s) and s[i] == "}":
                    break
                i = _next(s, i)
        if object_pairs_hook is not None:
            return object_pairs_hook(pairs), i + 1
        if object_hook is not None:
            return object_hook(members), i + 1
        return members, i + 1
    if first == "[":
        i = _skip(s, i + 1)
        items = []
        if i == len(s) or s[i] != "]":
            while True:
                value, i = _value(s, i, strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)
                items.append(value)
                i = _skip(s, i)
                if i < len(s) and s[i] == "]":
                    break
                i = _next(s, i)
        return items, i + 1
    if first == "n" and s.startswith("null", i):
        return None, i + 4
    if first == "t" and s.startswith("true", i):
        return True, i + 4
    if first == "f" and s.startswith("false", i):
        return False, i + 5
    if first == "N" and s.startswith("NaN", i):
        return _constant("NaN", parse_constant), i + 3
    if first == "I" and s.startswith("Infinity", i):
        return _constant("Infinity", parse_constant), i + 8
    if first == "-" and s.startswith("-Infinity", i):
        return _constant("-Infinity", parse_constant), i + 9
    whole, end = _number_end(s, i)
    if whole == end:
        return int(s[i:end]) if parse_int is None else parse_int(s[i:end]), end
    return float(s[i:end]) if parse_float is None else parse_float(s[i:end]), end


def whole_text(s, strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook):
    """The value of a text in which nothing else stands."""
    value, end = _value(s, _skip(s, 0), strict, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)
    end = _skip(s, end)
    if end != len(s):
        raise JSONDecodeError("Extra data", s, end)
    return value


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        return whole_text(s, self.strict, self.object_hook, self.parse_float, self.parse_int, self.parse_constant,
                          self.object_pairs_hook)

    def raw_decode(self, s, idx=0):
        return _value(s, idx, self.strict, self.object_hook, self.parse_float, self.parse_int, self.parse_constant,
                      self.object_pairs_hook)
