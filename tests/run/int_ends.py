"""Products, quotients and remainders at the ends of a word, and of what points to big integers."""
import sys


def table(numbers):
    rows = []
    for a in numbers:
        for b in numbers:
            row = [a * b, b * a]
            try:
                row += [a // b, a % b, divmod(a, b)]
            except ZeroDivisionError as e:
                row.append(str(e))
            rows.append(row)
    return rows


def check(numbers):
    wrong = 0
    for a in numbers:
        for b in numbers:
            if b and (a // b * b + a % b != a or not (0 <= a % b < b or b < a % b <= 0)):
                wrong += 1
            if a * b != -(-a * b) or a * (b + 1) - a != a * b:
                wrong += 1
    return wrong


def main(extra):
    numbers = [0, 1, -1, 2, -2, 7, -7, 2**31, -2**31, 2**32 + 1, 3037000500, -3037000500, 2**47, -2**47, extra]
    for power in (48, 61, 62, 63, 64, 96):
        for near in (-1, 0, 1):
            numbers += [2**power + near, -(2**power) + near]
    numbers += [2**63 - 2**48, 2**63 - 2**48 + 1, -(2**63) + 2**48, -(2**63) + 2**48 - 1, -(2**63) + 2**48 + 1]
    print(check(numbers), len(numbers))
    text = repr(table(numbers))
    total = 0
    for c in text:
        total = (total * 31 + ord(c)) % 1000000007
    print(len(text), total)
    for a in (-7, 7, 0, 2**63 - 1, -(2**63), -(2**63) + 2**48 - 1):
        for b in (-2, 2, -1, 1, 3 - extra, extra - 3, -(2**63)):
            print(a, b, a * b, a // b, a % b)
    for a in (5, -5, 10**20):
        try:
            print(a // (extra - 4))
        except ZeroDivisionError as e:
            print(e)
        try:
            print(a % (extra - 4))
        except ZeroDivisionError as e:
            print(e)


main(4 * len(sys.argv))
