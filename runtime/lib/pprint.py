"""pprint: containers over several lines.

What a value's text is too wide for is written part by part; everything that is no container, and no str or bytes, is its repr.
"""
import re
import sys
from collections import Counter, OrderedDict, defaultdict, deque

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


class _Key:
    """Values of any types in an order: by their own, and by the names of their types where they have none."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return str(type(self.value)) < str(type(other.value))


def _sorted(values):
    try:
        return sorted(values)
    except TypeError:
        return sorted(values, key=_Key)


def _put_field(printer, name, value, indent, allowance, level, last):
    printer._put_field(name, value, indent, allowance, level, last)


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = 0 if depth is None else int(depth)
        self._step = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort = sort_dicts
        self._underscores = underscore_numbers
        self._inside = []
        self._out = []

    def pprint(self, object):
        text = self.pformat(object) + "\n"
        if self._stream is None:
            sys.stdout.write(text)
        else:
            self._stream.write(text)

    def pformat(self, object):
        self._out = []
        self._put(object, 0, 0, 0)
        return "".join(self._out)

    # ---- on one line -----------------------------------------------------------------------------------------
    def _deep(self, level):
        return self._depth and level >= self._depth

    def _pairs(self, pairs, level):
        return "{" + ", ".join([self._text(key, level + 1) + ": " + self._text(value, level + 1) for key, value in pairs]) + "}"

    def _items(self, items, level):
        return ", ".join([self._text(item, level + 1) for item in items])

    def _text(self, o, level):
        if isinstance(o, bool) or o is None:
            return repr(o)
        if isinstance(o, int):
            return f"{o:_d}" if self._underscores else repr(o)
        if isinstance(o, (Counter, OrderedDict, defaultdict, deque)):
            return repr(o)
        if isinstance(o, dict):
            if not o:
                return "{}"
            if self._deep(level):
                return "{...}"
            if id(o) in self._inside:
                return f"<Recursion on {type(o).__name__} with id={id(o)}>"
            self._inside.append(id(o))
            text = self._pairs([(key, o[key]) for key in _sorted(o)] if self._sort else o.items(), level)
            self._inside.pop()
            return text
        if isinstance(o, list):
            if not o:
                return "[]"
            if self._deep(level):
                return "[...]"
            if id(o) in self._inside:
                return f"<Recursion on {type(o).__name__} with id={id(o)}>"
            self._inside.append(id(o))
            text = "[" + self._items(o, level) + "]"
            self._inside.pop()
            return text
        if isinstance(o, tuple) and not hasattr(o, "_fields"):
            if not o:
                return "()"
            if self._deep(level):
                return "(...,)" if len(o) == 1 else "(...)"
            return "(" + self._items(o, level) + (",)" if len(o) == 1 else ")")
        return repr(o)

    # ---- over several lines ----------------------------------------------------------------------------------
    def _put(self, o, indent, allowance, level):
        if hasattr(o, "_dataclass_shown") and id(o) in self._inside:
            self._out.append(f"<Recursion on {type(o).__name__} with id={id(o)}>")
            return
        text = self._text(o, level)
        if len(text) <= self._width - indent - allowance:
            self._out.append(text)
        elif isinstance(o, (str, bytes)):
            self._put_text(o, indent, allowance, level + 1, text)
        elif isinstance(o, Counter):
            self._put_counter(o, indent, allowance, level + 1)
        elif isinstance(o, OrderedDict):
            self._put_ordered(o, indent, allowance, level + 1)
        elif isinstance(o, defaultdict):
            self._put_defaults(o, indent, allowance, level + 1)
        elif isinstance(o, deque):
            self._put_deque(o, indent, allowance, level + 1)
        elif isinstance(o, dict):
            if id(o) in self._inside:
                self._out.append(text)
                return
            self._inside.append(id(o))
            self._put_dict(o, indent, allowance, level + 1)
            self._inside.pop()
        elif isinstance(o, list):
            if id(o) in self._inside:
                self._out.append(text)
                return
            self._inside.append(id(o))
            self._out.append("[")
            self._put_items(o, indent, allowance + 1, level + 1)
            self._out.append("]")
            self._inside.pop()
        elif isinstance(o, tuple) and not hasattr(o, "_fields"):
            end = ",)" if len(o) == 1 else ")"
            self._out.append("(")
            self._put_items(o, indent, allowance + len(end), level + 1)
            self._out.append(end)
        elif isinstance(o, set) and o:
            self._out.append("{")
            self._put_items(_sorted(o), indent, allowance + 1, level + 1)
            self._out.append("}")
        elif isinstance(o, frozenset) and o:
            self._out.append("frozenset({")
            self._put_items(_sorted(o), indent + 10, allowance + 2, level + 1)
            self._out.append("})")
        elif hasattr(o, "_dataclass_shown"):
            self._put_dataclass(o, indent, allowance, level + 1, text)
        else:
            self._out.append(text)

    def _put_items(self, items, indent, allowance, level):
        indent += self._step
        if self._step > 1:
            self._out.append((self._step - 1) * " ")
        between = ""
        room = most = self._width - indent + 1
        count = len(items)
        for at, item in enumerate(items):
            last = at == count - 1
            if last:
                most -= allowance
                room -= allowance
            if self._compact:
                text = self._text(item, level)
                wide = len(text) + 2
                if room < wide:
                    room = most
                    if between:
                        between = ",\n" + " " * indent
                if room >= wide:
                    room -= wide
                    self._out.append(between)
                    between = ", "
                    self._out.append(text)
                    continue
            self._out.append(between)
            between = ",\n" + " " * indent
            self._put(item, indent, allowance if last else 1, level)

    def _put_dict(self, o, indent, allowance, level):
        self._out.append("{")
        if self._step > 1:
            self._out.append((self._step - 1) * " ")
        if self._sort:
            self._put_pairs([(key, o[key]) for key in _sorted(o)], indent, allowance + 1, level)
        else:
            self._put_pairs(list(o.items()), indent, allowance + 1, level)
        self._out.append("}")

    def _put_pairs(self, pairs, indent, allowance, level):
        indent += self._step
        for at, (key, value) in enumerate(pairs):
            last = at == len(pairs) - 1
            text = self._text(key, level)
            self._out.append(text)
            self._out.append(": ")
            self._put(value, indent + len(text) + 2, allowance if last else 1, level)
            if not last:
                self._out.append(",\n" + " " * indent)

    def _put_counter(self, o, indent, allowance, level):
        self._out.append("Counter({")
        if self._step > 1:
            self._out.append((self._step - 1) * " ")
        self._put_pairs(o.most_common(), indent + 8, allowance + 2, level)
        self._out.append("})")

    def _put_ordered(self, o, indent, allowance, level):
        if not o:
            self._out.append(repr(o))
            return
        self._out.append("OrderedDict(")
        self._put(list(o.items()), indent + 12, allowance + 1, level)
        self._out.append(")")

    def _put_defaults(self, o, indent, allowance, level):
        indent += 12
        self._out.append("defaultdict(" + repr(o.default_factory) + ",\n" + " " * indent)
        self._put_dict(dict(o), indent, allowance + 1, level)
        self._out.append(")")

    def _put_deque(self, o, indent, allowance, level):
        indent += 6
        self._out.append("deque([")
        if o.maxlen is None:
            self._put_items(list(o), indent, allowance + 2, level)
            self._out.append("])")
        else:
            self._put_items(list(o), indent, 2, level)
            self._out.append("],\n" + " " * indent + "maxlen=" + repr(o.maxlen) + ")")

    def _put_dataclass(self, o, indent, allowance, level, text):
        name = type(o).__name__
        at = len(self._out)
        self._out.append(name + "(")
        self._inside.append(id(o))
        shown = o._dataclass_shown(_put_field, self, indent + len(name) + 1, allowance, level)
        self._inside.pop()
        self._out.append(")")
        if not shown:
            del self._out[at:]
            self._out.append(text)

    def _put_field(self, name, value, indent, allowance, level, last):
        self._out.append(name + "=")
        if (isinstance(value, (list, dict)) or hasattr(value, "_dataclass_shown")) and id(value) in self._inside:
            self._out.append("...")
        else:
            self._put(value, indent + len(name) + 1, allowance, level)
        if not last:
            self._out.append(",\n" + " " * indent)

    def _put_text(self, o, indent, allowance, level, text):
        if isinstance(o, str):
            self._put_str(o, indent, allowance, level, text)
        else:
            self._put_bytes(o, indent, allowance, level, text)

    def _put_str(self, o, indent, allowance, level, text):
        if not o:
            self._out.append(text)
            return
        chunks = []
        lines = o.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = self._width - indent
        room = most
        shown = ""
        for at, line in enumerate(lines):
            shown = repr(line)
            if at == len(lines) - 1:
                room -= allowance
            if len(shown) <= room:
                chunks.append(shown)
                continue
            parts = re.findall(r"\S*\s*", line)
            parts.pop()
            limit = most
            current = ""
            for number, part in enumerate(parts):
                candidate = current + part
                if number == len(parts) - 1 and at == len(lines) - 1:
                    limit -= allowance
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            self._out.append(shown)
            return
        if level == 1:
            self._out.append("(")
        self._out.append(("\n" + " " * indent).join(chunks))
        if level == 1:
            self._out.append(")")

    def _put_bytes(self, o, indent, allowance, level, text):
        if len(o) <= 4:
            self._out.append(text)
            return
        if level == 1:
            indent += 1
            allowance += 1
            self._out.append("(")
        room = self._width - indent
        current = b""
        between = ""
        last = len(o) // 4 * 4
        for at in range(0, len(o), 4):
            part = o[at:at + 4]
            candidate = current + part
            if at == last:
                room -= allowance
            if len(repr(candidate)) > room:
                if current:
                    self._out.append(between + repr(current))
                    between = "\n" + " " * indent
                current = part
            else:
                current = candidate
        if current:
            self._out.append(between + repr(current))
        if level == 1:
            self._out.append(")")


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, stream=None, indent=1, width=80, depth=None, *, sort_dicts=False, compact=False, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def saferepr(object):
    return PrettyPrinter()._text(object, 0)
