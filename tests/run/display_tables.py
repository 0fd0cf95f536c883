# Long displays of numbers and of tuples of them.
PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, -53]
WIDE = [1, 2**40, -(2**62), 2**31, 5, 6, 7, 8, 9, 10, 11, 12, 13, 2**63 - 1, -(2**63) + 1]
BIG = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 2**64, 14]
HALVES = [0.5, 1e300, -0.0, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 1e-320, 9.5, 10.5]
FLAGS = [True, False, True, True, False, False, True, True, False, True, False, True, True]
MOVES = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1), (0, 0), (3, 3), (4, 4), (5, 5), (6, 6)]
DEEP = [((1, 0.5), True), ((2, 1.5), False), ((3, 2.5), True), ((4, 3.5), True), ((5, 4.5), False), ((6, 5.5), True),
        ((7, 0.5), True), ((8, 1.5), False), ((9, 2.5), True), ((10, 3.5), True), ((11, 4.5), False), ((12, 5.5), True)]
NAMED = [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5), ("f", 6), ("g", 7), ("h", 8), ("i", 9), ("j", 10), ("k", 11),
         ("l", 12), ("é", 13)]
SOME = [1, None, 3, None, 5, 6, 7, 8, 9, 10, 11, 12, 13, None]
PAIRS = {"x": (1, 2), "y": (3, 4)}
TUPLE = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20)


def moves(x, y):
    return [(x + a, y + b) for a, b in [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1), (0, 1),
                                        (1, 0), (0, -1), (-1, 0)]]


def fresh():
    xs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]
    xs[0] += 1
    xs.append(2**70)
    return xs


print(PRIMES, WIDE, BIG, HALVES, FLAGS)
print(MOVES, DEEP, NAMED, SOME, PAIRS, TUPLE)
print(moves(3, -4), fresh(), fresh())
MOVES[0] = (9, 9)
MOVES.append((2**65, 1))
print(MOVES[0], MOVES[-1], sum(PRIMES), sum(HALVES), DEEP[3][0][1], max(WIDE))
for name, value in NAMED:
    print(name * value, end=" ")
print()
