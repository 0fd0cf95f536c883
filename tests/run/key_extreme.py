# key= and default= of min and max: the first wins ties; one key per item, in order.
def noisy(x):
    print("key", x)
    return abs(x)


def score(word):
    return len(word) + word.count("a")


def fraction(pair):
    return pair[0] / pair[1]


def none(x):
    return None


words = ["pear", "fig", "apple", "kiwi", "fog"]
print(min(words, key=len), max(words, key=len), max(words, key=score), min(words, key=score))
print(min([3, -1, 1, -3], key=noisy), max([3, -1, 1, -3], key=noisy))
print(min(3, -1, 1, key=noisy), max(-3, 3, key=abs), min("bb", "a", key=len), max(1, 2.5, -4, key=abs))
print(min([], key=len, default="nothing"), max([], key=noisy, default=None), min([5], key=noisy, default=0))
print(min(words, key=None), max(1, 2, key=None), max((), default=3, key=None))
print(max((x * 3 % 7 for x in range(7)), key=noisy))
print(max([(1, 2), (3, 4), (6, 8)], key=fraction), min([(3, 4), (6, 8), (1, 2), (2, 4)], key=fraction))
print(max([[1, 5], [4, 4], [7]], key=sum), min(["b", "A", "c"], key=str.lower), max("hello", key=ord))
print(min(range(-3, 4), key=abs), max([2, 0.5, -3], key=abs), max([10 ** 20, -(10 ** 21)], key=abs))
print(max([1.5, float("nan"), 2.5], key=float), min(enumerate(words), key=repr), max(zip(words, words[1:]), key=repr))
print(min([4], key=none))
best = max(range(5), key=noisy)
best += 1
print(best)
print(max([1, 2], key=none))
