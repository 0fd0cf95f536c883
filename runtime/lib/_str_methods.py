"""_str_methods: methods of str that are written in Python.

str_translate(self, table) is str.translate; the names are known to frontend/import.c.  Loaded when the program uses one
of them; a module of the program cannot import it.
"""
from _text import distinct, replace_characters


def str_maketrans(x, y=None, z=None, /):
    if y is None:
        return _table_of(x)
    if len(x) != len(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    if z is None:
        return {ord(x[at]): ord(y[at]) for at in range(len(x))}
    return _table_without(x, y, z)


def _table_without(x, y, z):
    table = {}
    for at in range(len(x)):
        table[ord(x[at])] = ord(y[at])
    for c in z:
        table[ord(c)] = None
    return table


def _table_of(mapping):
    if not isinstance(mapping, dict):
        raise TypeError("if you give only one argument to maketrans it must be a dict")
    table = {}
    for key, value in mapping.items():
        if isinstance(key, str):
            if len(key) != 1:
                raise ValueError("string keys in translate table must be of length 1")
            table[ord(key)] = value
        elif isinstance(key, int):
            table[key] = value
        else:
            raise TypeError("keys in translate table must be strings or integers")
    return table


def _replaced(c, value):
    if value is None:
        return ""
    if isinstance(value, int):
        if not 0 <= value <= 1114111:
            raise ValueError("character mapping must be in range(0x110000)")
        return chr(value)
    if isinstance(value, str):
        return value
    raise TypeError("character mapping must return integer, None or str")


def str_translate(self, table, /):
    if isinstance(table, dict):
        keys = []
        values = list("")
        for c in distinct(self):
            code = ord(c)
            if code in table:
                keys.append(c)
                values.append(_replaced(c, table[code]))
        return replace_characters(self, "".join(keys), values)
    pieces = []
    for c in self:
        try:
            value = table[ord(c)]
        except LookupError:
            pieces.append(c)
        else:
            pieces.append(_replaced(c, value))
    return "".join(pieces)
