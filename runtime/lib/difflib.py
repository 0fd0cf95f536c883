"""difflib: what two sequences have alike, and texts that show what they have not.

The longest run that both have comes first, then what is left of it and right of it, each in the same way.
"""
from typing import NamedTuple

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "diff_bytes", "HtmlDiff", "Match"]


class Match(NamedTuple):
    a: object
    b: object
    size: object


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = a
        self.b = b
        self._blocks = None
        self._opcodes = None
        self._counts = None
        self._find_places()

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        self.a = a
        self._blocks = None
        self._opcodes = None

    def set_seq2(self, b):
        self.b = b
        self._blocks = None
        self._opcodes = None
        self._counts = None
        self._find_places()

    def _find_places(self):
        """b2j: where each element of b stands, but for junk and what is everywhere in a long one."""
        places = {}
        for i, element in enumerate(self.b):
            if element in places:
                places[element].append(i)
            else:
                places[element] = [i]
        junk = set()
        if self.isjunk is not None:
            for element in places:
                if self.isjunk(element):
                    junk.add(element)
            for element in junk:
                del places[element]
        popular = set()
        n = len(self.b)
        if self.autojunk and n >= 200:
            for element, at in places.items():
                if len(at) > n // 100 + 1:
                    popular.add(element)
            for element in popular:
                del places[element]
        self.b2j = places
        self.bjunk = junk
        self.bpopular = popular

    def _grown(self, i, j, size, alo, ahi, blo, bhi, junk):
        """A run and the equal elements beside it, all of which are junk, or none."""
        a, b = self.a, self.b
        while i > alo and j > blo and (b[j - 1] in self.bjunk) == junk and a[i - 1] == b[j - 1]:
            i, j, size = i - 1, j - 1, size + 1
        while (i + size < ahi and j + size < bhi and (b[j + size] in self.bjunk) == junk
               and a[i + size] == b[j + size]):
            size += 1
        return i, j, size

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        if ahi is None:
            ahi = len(self.a)
        if bhi is None:
            bhi = len(self.b)
        a, places = self.a, self.b2j
        first, second, size = alo, blo, 0
        ending = {}  # at j: how long the run is that ends there
        for i in range(alo, ahi):
            now = {}
            element = a[i]
            if element in places:
                for j in places[element]:
                    if j < blo:
                        continue
                    if j >= bhi:
                        break
                    k = ending.get(j - 1, 0) + 1
                    now[j] = k
                    if k > size:
                        first, second, size = i - k + 1, j - k + 1, k
            ending = now
        first, second, size = self._grown(first, second, size, alo, ahi, blo, bhi, False)
        first, second, size = self._grown(first, second, size, alo, ahi, blo, bhi, True)
        return Match(first, second, size)

    def get_matching_blocks(self):
        if self._blocks is not None:
            return self._blocks
        found = []
        waiting = [(0, len(self.a), 0, len(self.b))]
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append((i, j, size))
                if alo < i and blo < j:
                    waiting.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    waiting.append((i + size, ahi, j + size, bhi))
        found.sort()
        blocks = []
        before_i = before_j = before = 0
        for i, j, size in found:
            if before_i + before == i and before_j + before == j:
                before += size
            else:
                if before:
                    blocks.append(Match(before_i, before_j, before))
                before_i, before_j, before = i, j, size
        if before:
            blocks.append(Match(before_i, before_j, before))
        blocks.append(Match(len(self.a), len(self.b), 0))
        self._blocks = blocks
        return blocks

    def get_opcodes(self):
        if self._opcodes is not None:
            return self._opcodes
        opcodes = []
        i = j = 0
        for at, other, size in self.get_matching_blocks():
            if i < at and j < other:
                opcodes.append(("replace", i, at, j, other))
            elif i < at:
                opcodes.append(("delete", i, at, j, other))
            elif j < other:
                opcodes.append(("insert", i, at, j, other))
            i, j = at + size, other + size
            if size:
                opcodes.append(("equal", at, i, other, j))
        self._opcodes = opcodes
        return opcodes

    def get_grouped_opcodes(self, n=3):
        codes = self.get_opcodes()[:]
        if not codes:
            codes = [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > n + n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        return _ratio(sum([block.size for block in self.get_matching_blocks()]), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self._counts is None:
            counts = {}
            for element in self.b:
                counts[element] = counts.get(element, 0) + 1
            self._counts = counts
        left = {}
        matches = 0
        for element in self.a:
            more = left[element] if element in left else self._counts.get(element, 0)
            left[element] = more - 1
            if more > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    found = []
    for one in possibilities:
        matcher = SequenceMatcher(None, one, word)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), one))
    found.sort(reverse=True)
    return [one for _, one in found[:n]]


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


def _check_types(a, b, *names):
    if a and not isinstance(a[0], str):
        raise TypeError(f"lines to compare must be str, not {type(a[0]).__name__} ({a[0]!r})")
    if b and not isinstance(b[0], str):
        raise TypeError(f"lines to compare must be str, not {type(b[0]).__name__} ({b[0]!r})")
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"all arguments must be str, not: {name!r}")


def _range_unified(start, stop):
    beginning = start + 1
    length = stop - start
    if length == 1:
        return f"{beginning}"
    return f"{beginning if length else beginning - 1},{length}"


def _range_context(start, stop):
    beginning = start + 1
    length = stop - start
    if not length:
        beginning -= 1
    if length <= 1:
        return f"{beginning}"
    return f"{beginning},{beginning + length - 1}"


def _heading(mark, name, date, lineterm):
    return f"{mark} {name}\t{date}{lineterm}" if date else f"{mark} {name}{lineterm}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _heading("---", fromfile, fromfiledate, lineterm)
            yield _heading("+++", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield f"@@ -{_range_unified(first[1], last[2])} +{_range_unified(first[3], last[4])} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag == "replace" or tag == "delete":
                for line in a[i1:i2]:
                    yield "-" + line
            if tag == "replace" or tag == "insert":
                for line in b[j1:j2]:
                    yield "+" + line


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _heading("***", fromfile, fromfiledate, lineterm)
            yield _heading("---", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        tags = [code[0] for code in group]
        yield "***************" + lineterm
        yield f"*** {_range_context(first[1], last[2])} ****{lineterm}"
        if "replace" in tags or "delete" in tags:
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield f"--- {_range_context(first[3], last[4])} ----{lineterm}"
        if "replace" in tags or "insert" in tags:
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield marks[tag] + line
