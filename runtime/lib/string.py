"""string: constants, capwords, Template."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
digits = "0123456789"
hexdigits = "0123456789abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    between = " " if sep is None else sep
    return between.join([word.capitalize() for word in s.split(sep)])


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _invalid(self, at):
        before = self.template[:at].splitlines(keepends=True)
        if before:
            colno = at - len("".join(before[:-1]))
            lineno = len(before)
        else:
            colno = 1
            lineno = 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (lineno, colno))

    def _pieces(self):
        """Texts and names in turn: (text, name as it is written, name); at: where what is no placeholder begins."""
        if hasattr(self, "idpattern") or hasattr(self, "braceidpattern") or hasattr(self, "pattern"):
            eval("pattern")  # refused: the compiler knows of which class the template is
        text = self.template
        mark = self.delimiter
        start = at = 0
        pieces = []
        while True:
            at = text.find(mark, at)
            if at < 0:
                break
            end = at + len(mark)
            if text.startswith(mark, end):
                pieces.append((text[start:at] + mark, "", ""))
                at = start = end + len(mark)
                continue
            braced = text[end:end + 1] == "{"
            if braced:
                end += 1
            first = end
            while end < len(text) and text[end].isascii() and (text[end] == "_" or text[end].isalpha()
                                                               or (end > first and text[end].isdigit())):
                end += 1
            name = text[first:end]
            if braced and text[end:end + 1] == "}":
                end += 1
            elif braced:
                name = ""
            if name:
                pieces.append((text[start:at], text[at:end], name))
                at = start = end
            else:
                pieces.append((text[start:at], str(at + 1), ""))
                pieces.append((mark, "", ""))
                at = start = at + len(mark)
        pieces.append((text[start:], "", ""))
        return pieces

    def substitute(self, mapping=None, /, **kws):
        parts = []
        for text, written, name in self._pieces():
            parts.append(text)
            if name:
                if name in kws:
                    parts.append(str(kws[name]))
                elif mapping is not None:
                    parts.append(str(mapping[name]))
                else:
                    raise KeyError(name)
            elif written:
                self._invalid(int(written))
        return "".join(parts)

    def safe_substitute(self, mapping=None, /, **kws):
        parts = []
        for text, written, name in self._pieces():
            parts.append(text)
            if name:
                if name in kws:
                    parts.append(str(kws[name]))
                elif mapping is not None and name in mapping:
                    parts.append(str(mapping[name]))
                else:
                    parts.append(written)
        return "".join(parts)

    def get_identifiers(self):
        names = []
        for text, written, name in self._pieces():
            if name and name not in names:
                names.append(name)
        return names

    def is_valid(self):
        return all([name or not written for text, written, name in self._pieces()])


class Formatter:
    """Formats as str does; CPython asks methods that may be overridden, and names two errors otherwise."""

    def format(self, format_string, /, *args, **kwargs):
        return self._made(lambda: format_string.format(*args, **kwargs))

    def vformat(self, format_string, args, kwargs):
        return self._made(lambda: format_string.format(*args, **kwargs))

    def _made(self, make):
        if hasattr(self, "get_value") or hasattr(self, "get_field") or hasattr(self, "format_field") or \
                hasattr(self, "convert_field") or hasattr(self, "parse") or hasattr(self, "check_unused_args"):
            eval("methods")  # refused
        try:
            return make()
        except IndexError as error:
            if str(error).startswith("Replacement index"):
                raise IndexError("tuple index out of range") from None
            raise
        except ValueError as error:
            if str(error).startswith("cannot switch from automatic"):
                raise ValueError("cannot switch from manual field specification to automatic field numbering") from None
            raise
