"""Records sorted by keys: an attribute, a tuple of attributes, a word's length, a function's value; ascending and reversed."""
import sys


class Record:
    def __init__(self, name, score, group):
        self.name = name
        self.score = score
        self.group = group


def make(count):
    records = []
    state = 11
    for i in range(count):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        name = "n" + str((state >> 7) % 50000)
        score = (state >> 3) % 1000 / 8
        records.append(Record(name, score, (state >> 9) % 20))
    return records


def distance(record):
    return abs(record.score - 60) + record.group


def check(records):
    total = 0
    for i in range(0, len(records), 97):
        total = (total * 31 + len(records[i].name) + int(records[i].score * 8) + records[i].group) % 1000000007
    return total


def main(count):
    records = make(count)
    print(check(sorted(records, key=lambda r: r.score)))
    print(check(sorted(records, key=lambda r: r.name)))
    print(check(sorted(records, key=lambda r: (r.group, r.name))))
    print(check(sorted(records, key=lambda r: (-r.score, r.group, r.name), reverse=True)))
    records.sort(key=distance)
    print(check(records))
    words = [r.name for r in records]
    words.sort()
    words.sort(key=len, reverse=True)
    print(words[0], words[-1])
    best = max(records, key=lambda r: (r.score, r.name))
    print(best.name, best.score, min(records, key=distance).name)
    groups = {}
    for record in records:
        groups.setdefault(record.group, []).append(record)
    for group in sorted(groups, key=lambda g: len(groups[g]))[:3]:
        print(group, len(groups[group]))


main(int(sys.argv[1]))
