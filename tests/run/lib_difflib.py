import difflib
from difflib import SequenceMatcher, get_close_matches, unified_diff
s = SequenceMatcher(None, "abxcd", "abcd")
print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match(0, 5, 0, 4), s.get_matching_blocks(), s.get_opcodes())
for tag, i1, i2, j1, j2 in s.get_opcodes(): print(f"{tag:7} a[{i1}:{i2}] b[{j1}:{j2}]")
print(SequenceMatcher(lambda x: x == " ", "private Thread currentThread;", "private volatile Thread currentThread;").ratio())
m = SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd"); print(m.find_longest_match(0, 5, 0, 9), m.find_longest_match())
print(SequenceMatcher(None, "", "").ratio(), SequenceMatcher(a="abc", b="").ratio(), SequenceMatcher(None, [1, 2, 3], [2, 3, 4]).get_opcodes(), SequenceMatcher(None, (1, 2), (1, 2)).ratio())
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("wheel", ["while", "where", "heel"], n=1, cutoff=0.5), get_close_matches("zzz", ["a"]), get_close_matches("a", []))
for bad in [lambda: get_close_matches("a", [], n=0), lambda: get_close_matches("a", [], cutoff=2)]:
    try: bad()
    except ValueError as e: print(e)
a = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\n".splitlines(True)
b = "one\n2\nthree\nfour\nfive\nsix\nseven\neight\nnine\nTEN\neleven\ntwelve\n".splitlines(keepends=True)
print("".join(unified_diff(a, b, "old.txt", "new.txt")), end="")
print("".join(unified_diff(a, b, fromfile="o", tofile="n", fromfiledate="d1", tofiledate="d2", n=1)), end="")
for line in difflib.unified_diff(["a", "b"], ["a", "c"], lineterm=""): print(line)
print("".join(difflib.context_diff(a, b, "old", "new")), end="")
print("".join(difflib.context_diff(a, a)), list(unified_diff([], [])), list(unified_diff([], ["x"])), list(unified_diff(["x"], [])), list(difflib.context_diff(["x"], [])))
import random
rng = random.Random(5)
for n in (5, 40, 300):
    x = [rng.choice("abcde") for _ in range(n)]; y = [rng.choice("abcdefg") for _ in range(n)]
    t = SequenceMatcher(None, x, y); print(t.ratio(), t.quick_ratio(), len(t.get_opcodes()), t.get_matching_blocks()[:3], sorted(t.bpopular)); t2 = SequenceMatcher(None, x, y, autojunk=False); print(t2.ratio(), list(t2.get_grouped_opcodes(1))[:1])
w = SequenceMatcher(); w.set_seqs("abcd", "bcde"); print(w.ratio()); w.set_seq1("bcde"); print(w.ratio(), w.a, w.b); w.set_seq2("x"); print(w.ratio())
print(difflib.IS_CHARACTER_JUNK(" "), difflib.IS_LINE_JUNK("#\n"), difflib.IS_LINE_JUNK("x"), difflib.Match(1, 2, 3))
try: list(unified_diff([1], [2]))
except TypeError as e: print(e)
