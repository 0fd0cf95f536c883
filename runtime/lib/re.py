"""re: patterns and matches as objects over _re, which has PCRE2 underneath."""
import _re
from _re import A, ASCII, I, IGNORECASE, L, LOCALE, M, MULTILINE, S, DOTALL, U, UNICODE, X, VERBOSE, NOFLAG
from _re import escape

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
           "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE",
           "DOTALL", "VERBOSE", "UNICODE", "NOFLAG"]
_END = 9223372036854775807


class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = None
        self.colno = None
        text = msg
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            text = "%s at position %d" % (msg, pos)
            if newline in pattern:
                text = "%s (line %d, column %d)" % (text, self.lineno, self.colno)
        super().__init__(text)


class Match:
    def __init__(self, re, string, pos, endpos, spans):
        self.re = re
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = spans

    def _index(self, group):
        if isinstance(group, int):
            number = group
        elif isinstance(group, str):
            number = self.re._number(group)
        else:
            raise IndexError("no such group")
        if number < 0 or 2 * number >= len(self._spans):
            raise IndexError("no such group")
        return number

    def _text(self, group):
        at = 2 * self._index(group)
        start = self._spans[at]
        return None if start < 0 else self.string[start:self._spans[at + 1]]

    def group(self, a=0, b=None, c=None, d=None, e=None, f=None, g=None, h=None, *more):
        if b is None:
            return self._text(a)
        if c is None:
            return self._text(a), self._text(b)
        if d is None:
            return self._text(a), self._text(b), self._text(c)
        if e is None:
            return self._text(a), self._text(b), self._text(c), self._text(d)
        if f is None:
            return self._text(a), self._text(b), self._text(c), self._text(d), self._text(e)
        if g is None:
            return self._text(a), self._text(b), self._text(c), self._text(d), self._text(e), self._text(f)
        if h is None:
            return (self._text(a), self._text(b), self._text(c), self._text(d), self._text(e), self._text(f),
                    self._text(g))
        if more:
            first = [self._text(a), self._text(b), self._text(c), self._text(d), self._text(e), self._text(f),
                     self._text(g), self._text(h)]
            return tuple(first + [self._text(group) for group in more])
        return (self._text(a), self._text(b), self._text(c), self._text(d), self._text(e), self._text(f),
                self._text(g), self._text(h))

    def __getitem__(self, group):
        return self._text(group)

    def _or(self, number, default):
        start = self._spans[2 * number]
        return default if start < 0 else self.string[start:self._spans[2 * number + 1]]

    def groups(self, default=None):
        return tuple([self._or(i, default) for i in range(1, len(self._spans) // 2)])

    def groupdict(self, default=None):
        names = _re.names(self.re.pattern, self.re._given)
        return {names[i]: self._or(i, default) for i in range(len(names)) if names[i]}

    def start(self, group=0):
        return self._spans[2 * self._index(group)]

    def end(self, group=0):
        return self._spans[2 * self._index(group) + 1]

    def span(self, group=0):
        at = 2 * self._index(group)
        return self._spans[at], self._spans[at + 1]

    def expand(self, template):
        self.re._check_template(template)
        return _re.expand(self.re.pattern, self.re._given, template, self.string, self._spans)

    @property
    def lastindex(self):
        last = _re.last(self.re.pattern, self.re._given, self._spans)
        return None if last == 0 else last

    @property
    def lastgroup(self):
        last = _re.last(self.re.pattern, self.re._given, self._spans)
        name = _re.names(self.re.pattern, self.re._given)[last]
        return None if name == "" else name

    @property
    def regs(self):
        return tuple([(self._spans[i], self._spans[i + 1]) for i in range(0, len(self._spans), 2)])

    def __copy__(self):
        return self

    def __repr__(self):
        return "<re.Match object; span=(%d, %d), match=%r>" % (self._spans[0], self._spans[1], self._text(0))


_flag_names = [(2, "re.IGNORECASE"), (4, "re.LOCALE"), (8, "re.MULTILINE"), (16, "re.DOTALL"), (64, "re.VERBOSE"),
               (256, "re.ASCII")]


def _no_text(value):
    return f"expected string or bytes-like object, got '{type(value).__name__}'"


class Pattern:
    def __init__(self, pattern, flags):
        wrong = _re.check(pattern, flags)
        if wrong == 1:
            raise error(_re.message(), pattern, _re.position())
        if wrong == 2:
            raise error(_re.message())
        if wrong == 3:
            if "repetition" in _re.message():
                raise OverflowError(_re.message())
            raise ValueError(_re.message())
        self.pattern = pattern
        self._given = flags

    @property
    def flags(self):
        return _re.flags(self.pattern, self._given)

    @property
    def groups(self):
        return _re.groups(self.pattern, self._given)

    @property
    def groupindex(self):
        names = _re.names(self.pattern, self._given)
        return {names[i]: i for i in range(len(names)) if names[i]}

    def _number(self, name):
        if name:
            names = _re.names(self.pattern, self._given)
            for i in range(1, len(names)):
                if names[i] == name:
                    return i
        return -1

    def _check_template(self, template):
        wrong = _re.check_template(self.pattern, self._given, template)
        if wrong == 1:
            raise error(_re.message(), template, _re.position())
        if wrong == 2:
            raise IndexError(_re.message())

    def _made(self, string, pos, endpos, spans):
        return Match(self, string, pos, endpos, spans)

    def _find(self, string, pos, endpos, mode):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        spans = _re.find(self.pattern, self._given, string, pos, endpos, mode)
        if not spans:
            return None
        length = len(string)
        return self._made(string, min(max(pos, 0), length), min(max(endpos, 0), length), spans)

    def search(self, string, pos=0, endpos=_END):
        return self._find(string, pos, endpos, 0)

    def match(self, string, pos=0, endpos=_END):
        return self._find(string, pos, endpos, 1)

    def fullmatch(self, string, pos=0, endpos=_END):
        return self._find(string, pos, endpos, 2)

    def finditer(self, string, pos=0, endpos=_END):
        return self._each(string, pos, endpos)

    def _each(self, string, pos, endpos):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        at = max(pos, 0)
        empty = False
        while True:
            spans = _re.find(self.pattern, self._given, string, at, endpos, 4 if empty else 0)
            if not spans:
                return
            at = spans[1]
            empty = spans[0] == at
            length = len(string)
            yield self._made(string, min(max(pos, 0), length), min(max(endpos, 0), length), spans)

    def sub(self, repl, string, count=0):
        if isinstance(repl, (str, bytes)):
            self._check_template(repl)
            if not isinstance(string, (str, bytes)):
                raise TypeError(_no_text(string))
            return _re.sub(self.pattern, self._given, repl, string, count)
        return self._replace(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        if isinstance(repl, (str, bytes)):
            self._check_template(repl)
            if not isinstance(string, (str, bytes)):
                raise TypeError(_no_text(string))
            text = _re.sub(self.pattern, self._given, repl, string, count)
            return text, _re.replaced()
        return self._replace(repl, string, count)

    def _replace(self, repl, string, count):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        parts = [string[:0]]
        last = 0
        done = 0
        for match in self._each(string, 0, _END):
            parts.append(string[last:match._spans[0]])
            parts.append(repl(match))
            last = match._spans[1]
            done += 1
            if done == count:
                break
        parts.append(string[last:])
        return string[:0].join(parts), done

    def split(self, string, maxsplit=0):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        return self._split_groups(string, maxsplit)

    def _split_groups(self, string, maxsplit):
        parts = []
        last = 0
        done = 0
        if maxsplit >= 0:
            for match in self._each(string, 0, _END):
                parts.append(string[last:match._spans[0]])
                for i in range(1, len(match._spans) // 2):
                    parts.append(match._or(i, None))
                last = match._spans[1]
                done += 1
                if done == maxsplit:
                    break
        parts.append(string[last:])
        return parts

    def findall(self, string, pos=0, endpos=_END):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        if self.groups < 2:
            return [text for text in _re.findall(self.pattern, self._given, string, pos, endpos)]
        return self._findall_many(string, pos, endpos)

    def _findall_many(self, string, pos, endpos):
        found = _re.findall(self.pattern, self._given, string, pos, endpos)
        step = self.groups
        return [tuple(found[i:i + step]) for i in range(0, len(found), step)]

    def __copy__(self):
        return self

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __repr__(self):
        names = [name for bit, name in _flag_names if self.flags & bit]
        if isinstance(self.pattern, str) and not self.flags & (32 | 256):
            names.append("re.UNICODE")
        text = "%.200r" % (self.pattern,)
        return "re.compile(%s)" % ", ".join([text, "|".join(names)] if names else [text])


class _One(Pattern):
    """No group, or one: findall gives texts."""

    def findall(self, string, pos=0, endpos=_END):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        return _re.findall(self.pattern, self._given, string, pos, endpos)


class _None(_One):
    def split(self, string, maxsplit=0):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        return _re.split(self.pattern, self._given, string, maxsplit)


class _Always(_One):
    def split(self, string, maxsplit=0):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        return _re.split(self.pattern, self._given, string, maxsplit)


class _Groups(Pattern):
    def split(self, string, maxsplit=0):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        return self._split_groups(string, maxsplit)


class _Sometimes(_One):
    def split(self, string, maxsplit=0):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        return self._split_groups(string, maxsplit)


class _Two(_Groups):
    def findall(self, string, pos=0, endpos=_END):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        found = _re.findall(self.pattern, self._given, string, pos, endpos)
        return [(found[i], found[i + 1]) for i in range(0, len(found), 2)]


class _Three(_Groups):
    def findall(self, string, pos=0, endpos=_END):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        found = _re.findall(self.pattern, self._given, string, pos, endpos)
        return [(found[i], found[i + 1], found[i + 2]) for i in range(0, len(found), 3)]


class _Four(_Groups):
    def findall(self, string, pos=0, endpos=_END):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        found = _re.findall(self.pattern, self._given, string, pos, endpos)
        return [(found[i], found[i + 1], found[i + 2], found[i + 3]) for i in range(0, len(found), 4)]


class _Many(_Groups):
    def findall(self, string, pos=0, endpos=_END):
        if not isinstance(string, (str, bytes)):
            raise TypeError(_no_text(string))
        return self._findall_many(string, pos, endpos)


class _BytesMatch(Match):
    """Of bytes: what its attributes hold is never a str."""


class _BytesPattern(Pattern):
    def _made(self, string, pos, endpos, spans):
        return _BytesMatch(self, string, pos, endpos, spans)


class _BytesNone(_None):
    def _made(self, string, pos, endpos, spans):
        return _BytesMatch(self, string, pos, endpos, spans)


class _BytesAlways(_Always):
    def _made(self, string, pos, endpos, spans):
        return _BytesMatch(self, string, pos, endpos, spans)


class _BytesSometimes(_Sometimes):
    def _made(self, string, pos, endpos, spans):
        return _BytesMatch(self, string, pos, endpos, spans)


class _BytesTwo(_Two):
    def _made(self, string, pos, endpos, spans):
        return _BytesMatch(self, string, pos, endpos, spans)


class _BytesThree(_Three):
    def _made(self, string, pos, endpos, spans):
        return _BytesMatch(self, string, pos, endpos, spans)


class _BytesFour(_Four):
    def _made(self, string, pos, endpos, spans):
        return _BytesMatch(self, string, pos, endpos, spans)


class _BytesMany(_Many):
    def _made(self, string, pos, endpos, spans):
        return _BytesMatch(self, string, pos, endpos, spans)


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if isinstance(pattern, bytes):
        return _BytesPattern(pattern, flags)
    if not isinstance(pattern, str):
        hash(pattern)
        raise TypeError("first argument must be string or compiled pattern")
    return Pattern(pattern, flags)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def purge():
    pass


def _compile_none(pattern, flags=0):
    if isinstance(pattern, bytes):
        return _BytesNone(pattern, flags)
    return _None(pattern, flags)


def _findall_none(pattern, string, flags=0):
    return _compile_none(pattern, flags).findall(string)


def _split_none(pattern, string, maxsplit=0, flags=0):
    return _compile_none(pattern, flags).split(string, maxsplit)


def _compile_always(pattern, flags=0):
    if isinstance(pattern, bytes):
        return _BytesAlways(pattern, flags)
    return _Always(pattern, flags)


def _findall_always(pattern, string, flags=0):
    return _compile_always(pattern, flags).findall(string)


def _split_always(pattern, string, maxsplit=0, flags=0):
    return _compile_always(pattern, flags).split(string, maxsplit)


def _compile_sometimes(pattern, flags=0):
    if isinstance(pattern, bytes):
        return _BytesSometimes(pattern, flags)
    return _Sometimes(pattern, flags)


def _findall_sometimes(pattern, string, flags=0):
    return _compile_sometimes(pattern, flags).findall(string)


def _split_sometimes(pattern, string, maxsplit=0, flags=0):
    return _compile_sometimes(pattern, flags).split(string, maxsplit)


def _compile_two(pattern, flags=0):
    if isinstance(pattern, bytes):
        return _BytesTwo(pattern, flags)
    return _Two(pattern, flags)


def _findall_two(pattern, string, flags=0):
    return _compile_two(pattern, flags).findall(string)


def _split_two(pattern, string, maxsplit=0, flags=0):
    return _compile_two(pattern, flags).split(string, maxsplit)


def _compile_three(pattern, flags=0):
    if isinstance(pattern, bytes):
        return _BytesThree(pattern, flags)
    return _Three(pattern, flags)


def _findall_three(pattern, string, flags=0):
    return _compile_three(pattern, flags).findall(string)


def _split_three(pattern, string, maxsplit=0, flags=0):
    return _compile_three(pattern, flags).split(string, maxsplit)


def _compile_four(pattern, flags=0):
    if isinstance(pattern, bytes):
        return _BytesFour(pattern, flags)
    return _Four(pattern, flags)


def _findall_four(pattern, string, flags=0):
    return _compile_four(pattern, flags).findall(string)


def _split_four(pattern, string, maxsplit=0, flags=0):
    return _compile_four(pattern, flags).split(string, maxsplit)


def _compile_many(pattern, flags=0):
    if isinstance(pattern, bytes):
        return _BytesMany(pattern, flags)
    return _Many(pattern, flags)


def _findall_many(pattern, string, flags=0):
    return _compile_many(pattern, flags).findall(string)


def _split_many(pattern, string, maxsplit=0, flags=0):
    return _compile_many(pattern, flags).split(string, maxsplit)
