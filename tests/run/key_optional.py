# Key functions that may be None.
def ordered(items, key=None, reverse=False):
    return sorted(items, key=key, reverse=reverse)


def extremes(items, key=None, default=None):
    return min(items, key=key, default=default), max(items, key=key, default=default)


class Sorted:
    def __init__(self, items=(), key=None):
        self.key = key
        self.items = sorted(items, key=key)

    def add(self, item):
        self.items.append(item)
        self.items.sort(key=self.key)

    def top(self):
        return max(self.items, key=self.key)

    def tops(self):
        return [max(group, key=self.key) for group in (self.items, self.items[:1])]


words = ["pear", "fig", "apple", "kiwi", "Zoo"]
print(ordered(words), ordered(words, len), ordered(words, key=str.lower, reverse=True))
print(ordered([3, -1, 2]), ordered([3, -1, 2], abs), ordered([]), ordered([], len))
print(extremes(words), extremes(words, len), extremes([], len), extremes([], default=7))
by_length, plain, numbers = Sorted(words, len), Sorted(words), Sorted([3, 1])
for s in by_length, plain:
    s.add("b")
    print(s.items, s.top(), s.tops())
numbers.add(2)
print(numbers.items, numbers.top())
by_length.key = None
by_length.add("a")
print(by_length.items, by_length.top())
try:
    ordered([1, "a"])
except TypeError as error:
    print(error)
try:
    ordered([1, 2], len)
except TypeError as error:
    print(error)
