import bisect
import string
import colorsys
import itertools
xs = [1, 3, 5, 7]
print(bisect.bisect_left(xs, 3), bisect.bisect_right(xs, 3), bisect.bisect(xs, 9))
bisect.insort(xs, 4)
print(xs)
print(bisect.bisect_left(["a", "bb", "ccc"], 2, key=lambda s: len(s)))
print(string.ascii_letters, string.digits, string.capwords("hello  world foo"))
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.6), colorsys.hsv_to_rgb(0.5, 0.5, 0.5), colorsys.rgb_to_hls(0.1, 0.2, 0.3))
n = 0
for i in itertools.count(3, 2):
    if i > 12:
        break
    n += i
print(n)
print(list(itertools.combinations([1, 2, 3, 4], 2)))
print(list(itertools.permutations("abc")))
print(list(itertools.permutations([1, 2, 3], 2)))
print(list(itertools.combinations_with_replacement("ab", 3)))
print(list(itertools.accumulate([1, 2, 3, 4])), list(itertools.accumulate([1, 2, 3, 4], lambda a, b: a * b)))
print(list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(itertools.pairwise([1, 2, 3])), list(itertools.repeat("x", 3)))
c = itertools.cycle([1, 2])
print(next(c), next(c), next(c))
