"""shlex: texts split as a shell splits them, and quoted for it.

A word goes on until white space that stands outside of quotes; what the quotes and backslashes mean is `posix`.
"""

__all__ = ["shlex", "split", "quote", "join"]

_space = " \t\r\n"
_plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-"


def _end_of_quoted(s, at, posix, parts):
    """Behind the quote that closes the one at `at`; what is between them goes to parts."""
    mark = s[at]
    at += 1
    while at < len(s) and s[at] != mark:
        if posix and mark == '"' and s[at] == "\\":
            at += 1
            if at == len(s):
                raise ValueError("No escaped character")
            if s[at] != "\\" and s[at] != '"':
                parts.append("\\")
        parts.append(s[at])
        at += 1
    if at == len(s):
        raise ValueError("No closing quotation")
    return at + 1


def _end_of_line(s, at):
    end = s.find("\n", at)
    return len(s) if end < 0 else end + 1


def _split_posix(s, comments):
    words = []
    parts = []
    inside = False
    at = 0
    while at < len(s):
        c = s[at]
        if c in _space or (comments and c == "#"):
            if inside:
                words.append("".join(parts))
                parts.clear()
                inside = False
            at = at + 1 if c in _space else _end_of_line(s, at)
            continue
        inside = True
        if c == "'" or c == '"':
            at = _end_of_quoted(s, at, True, parts)
            continue
        if c == "\\":
            at += 1
            if at == len(s):
                raise ValueError("No escaped character")
        parts.append(s[at])
        at += 1
    if inside:
        words.append("".join(parts))
    return words


def _split_plain(s, comments):
    """Quotes stay; one that begins a word ends it, too."""
    words = []
    word = ""
    at = 0
    while at < len(s):
        c = s[at]
        if c in _space:
            if word:
                words.append(word)
                word = ""
            at += 1
        elif comments and c == "#":
            at = _end_of_line(s, at)
        elif not word and (c == "'" or c == '"'):
            end = s.find(c, at + 1)
            if end < 0:
                raise ValueError("No closing quotation")
            words.append(s[at:end + 1])
            at = end + 1
        else:
            word += c
            at += 1
    if word:
        words.append(word)
    return words


def split(s, comments=False, posix=True):
    if posix:
        return _split_posix(s, bool(comments))
    return _split_plain(s, bool(comments))


def quote(s):
    if not s:
        return "''"
    for c in s:
        if c not in _plain:
            return "'" + s.replace("'", "'\"'\"'") + "'"
    return s


def join(split_command):
    return " ".join([quote(word) for word in split_command])
