"""Counts the words of a large text with a dict, and prints the most frequent ones."""
import sys


def count(path):
    counts = {}
    lines = 0
    with open(path) as file:
        for line in file:
            lines += 1
            for word in line.split():
                word = word.strip(".,;").lower()
                counts[word] = counts.get(word, 0) + 1
    return lines, counts


def main(path):
    lines, counts = count(path)
    print(lines, len(counts), sum(counts.values()))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    for word, times in ranked[:10]:
        print(word, times)
    lengths = {}
    for word, times in counts.items():
        lengths[len(word)] = lengths.get(len(word), 0) + times
    for length in sorted(lengths):
        print(length, lengths[length])


main(sys.argv[1])
