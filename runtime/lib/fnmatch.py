"""fnmatch: names against patterns with *, ?, [a-z] and [!a-z]."""

__all__ = ["filter", "fnmatch", "fnmatchcase"]


def _in_brackets(c, pattern, at):
    """Does the set that begins behind pattern[at] hold the character?  And where it ends; -1: it is none."""
    start = at + 1
    end = start
    if pattern[end:end + 1] == "!":
        end += 1
    if pattern[end:end + 1] == "]":
        end += 1
    while end < len(pattern) and pattern[end] != "]":
        end += 1
    if end >= len(pattern):
        return False, -1
    negated = pattern[start] == "!"
    at = start + 1 if negated else start
    found = False
    while at < end:
        if at + 2 < end and pattern[at + 1] == "-":
            found = found or pattern[at] <= c <= pattern[at + 2]
            at += 3
        else:
            found = found or c == pattern[at]
            at += 1
    return found != negated, end


def fnmatchcase(name, pat):
    at, place = 0, 0
    star, behind = -1, 0
    while place < len(name):
        matched = False
        step = at + 1
        if at < len(pat):
            c = pat[at]
            if c == "*":
                star, behind = at, place
                at += 1
                continue
            if c == "?":
                matched = True
            elif c == "[":
                matched, end = _in_brackets(name[place], pat, at)
                if end < 0:
                    matched = name[place] == "["
                else:
                    step = end + 1
            else:
                matched = c == name[place]
        if matched:
            at = step
            place += 1
        elif star >= 0:
            at = star + 1
            behind += 1
            place = behind
        else:
            return False
    while at < len(pat) and pat[at] == "*":
        at += 1
    return at == len(pat)


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]
