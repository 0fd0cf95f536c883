"""Edit distances between pseudo-random words, and the nearest word of a list to each query."""
import sys


def distance(a, b):
    if len(a) < len(b):
        a, b = b, a
    previous = list(range(len(b) + 1))
    for i, c in enumerate(a):
        current = [i + 1]
        for j, d in enumerate(b):
            insertion = previous[j + 1] + 1
            deletion = current[j] + 1
            change = previous[j] + (c != d)
            current.append(min(insertion, deletion, change))
        previous = current
    return previous[-1]


def make_words(count, state):
    words = []
    for i in range(count):
        letters = []
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        for j in range(4 + (state >> 10) % 9):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            letters.append("abcdefghijklmnop"[(state >> 12) % 16])
        words.append("".join(letters))
    return words


def main(count):
    words = make_words(count, 1)
    queries = make_words(40, 99)
    for query in queries:
        best = min(words, key=lambda word: (distance(query, word), word))
        print(query, best, distance(query, best))
    long_a = "".join(words[:100])
    long_b = "".join(words[50:150])
    print(len(long_a), len(long_b), distance(long_a, long_b))


main(int(sys.argv[1]))
