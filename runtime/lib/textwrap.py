"""textwrap: paragraphs of a width, indentation.

A text becomes chunks, words and the space between them; a line takes as many as fit.
"""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_space = "\t\n\x0b\x0c\r "


def _is_word(c):
    return c.isalnum() or c == "_"


def _is_letter(c):
    return _is_word(c) and not c.isdecimal()


def _letter_at(text, i):
    return 0 <= i < len(text) and _is_letter(text[i])


def _dash_at(text, i):
    """The end of an em-dash between words that begins there; 0: there is none."""
    end = i
    while end < len(text) and text[end] == "-":
        end += 1
    before = i > 0 and (_is_word(text[i - 1]) or text[i - 1] in "!\"'&.,?")
    return end if end - i >= 2 and before and end < len(text) and _is_word(text[end]) else 0


def _may_break(text, i):
    """Behind the hyphen at i, where letters stand on both sides."""
    before = _letter_at(text, i - 1) and (_letter_at(text, i - 2) or (i >= 3 and text[i - 2] == "-"
                                                                       and _letter_at(text, i - 3)))
    after = i + 2
    if after < len(text) and text[after] == "-":
        after += 1
    return before and _letter_at(text, i + 1) and _letter_at(text, after)


def _end_of_chunk(text, start, hyphens):
    end = start + 1
    if text[start] in _space:
        while end < len(text) and text[end] in _space:
            end += 1
        return end
    dash = _dash_at(text, start) if hyphens else 0
    if dash:
        return dash
    while end < len(text) and text[end] not in _space:
        if hyphens and text[end] == "-":
            if _may_break(text, end):
                return end + 1
            if _dash_at(text, end):
                return end
        end += 1
    return end


def _ends_sentence(chunk):
    if chunk[-1:] in ("'", '"'):
        chunk = chunk[:-1]
    return len(chunk) >= 2 and chunk[-1] in ".!?" and "a" <= chunk[-2] <= "z"


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join([" " if c in _space else c for c in text])
        chunks = []
        at = 0
        while at < len(text):
            end = _end_of_chunk(text, at, self.break_on_hyphens)
            chunks.append(text[at:end])
            at = end
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                    chunks[i + 1] = "  "
        return chunks

    def _cut_long(self, chunks, line, room, used):
        left = 1 if room < 1 else room - used
        if self.break_long_words:
            chunk = chunks[-1]
            end = left
            if self.break_on_hyphens and len(chunk) > left:
                hyphen = chunk.rfind("-", 0, left)
                if hyphen > 0 and chunk[:hyphen].strip("-"):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _last_line(self, lines, line, used, indent):
        room = self.width - len(indent)
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= room:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            used -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _is_last(self, lines, chunks, used, room):
        if self.max_lines is None or len(lines) + 1 < self.max_lines:
            return False
        rest = chunks and not (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
        return bool(rest) or used > room

    def _check(self):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")

    def wrap(self, text):
        chunks = self._chunks(text)
        self._check()
        lines = []
        chunks.reverse()
        while chunks:
            line = []
            used = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and used + len(chunks[-1]) <= room:
                used += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > room:
                self._cut_long(chunks, line, room, used)
                used = sum([len(chunk) for chunk in line])
            if self.drop_whitespace and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            if self._is_last(lines, chunks, used, room):
                self._last_line(lines, line, used, indent)
                break
            lines.append(indent + "".join(line))
        return lines

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, *, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
         fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8,
         max_lines=None, placeholder=" [...]"):
    return TextWrapper(width, initial_indent, subsequent_indent, expand_tabs, replace_whitespace, fix_sentence_endings,
                       break_long_words, drop_whitespace, break_on_hyphens, tabsize, max_lines=max_lines,
                       placeholder=placeholder).wrap(text)


def fill(text, width=70, *, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
         fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8,
         max_lines=None, placeholder=" [...]"):
    return TextWrapper(width, initial_indent, subsequent_indent, expand_tabs, replace_whitespace, fix_sentence_endings,
                       break_long_words, drop_whitespace, break_on_hyphens, tabsize, max_lines=max_lines,
                       placeholder=placeholder).fill(text)


def shorten(text, width, *, initial_indent="", subsequent_indent="", fix_sentence_endings=False, break_long_words=True,
            break_on_hyphens=True, placeholder=" [...]"):
    return TextWrapper(width, initial_indent, subsequent_indent, fix_sentence_endings=fix_sentence_endings,
                       break_long_words=break_long_words, break_on_hyphens=break_on_hyphens, max_lines=1,
                       placeholder=placeholder).fill(" ".join(text.split()))


def dedent(text):
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if line:
            its = line[:len(line) - len(line.lstrip(" \t"))]
            if margin is None:
                margin = its
            else:
                same = 0
                while same < len(margin) and same < len(its) and margin[same] == its[same]:
                    same += 1
                margin = margin[:same]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    parts = []
    for line in text.splitlines(True):
        if predicate(line) if predicate is not None else line.strip():
            parts.append(prefix)
        parts.append(line)
    return "".join(parts)
