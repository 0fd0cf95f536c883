# Tables of tuples of unequal lengths: indexed by a number, iterated, compared, unpacked, shared, kept in classes.
ROWS = ((1, 2, 3), (4, 5), (6,))
EMPTY = ((), (1,), (2, 3))
MIXED = (("name", "a", 1), ("size", 2.5))
DEEP = (((1, 2), (3,)), ((4,),), ())
STEPS = (((0, 1), (1, 0)), ((0, 1), (1, 0), (0, -1)))


def total(n):
    s = 0
    for k in range(n):
        s += ROWS[k % 3][0]
        s += ROWS[-1 - k % 3][-1]
    return s


def lengths(table):
    return [len(row) for row in table]


def pick(i):
    table = ((10, 20), (30,), (40, 50, 60))
    return table[i]


def record(x, y):
    """Not a table: each position has its own type."""
    return ((x, str(y)), (x, y, x + y))


class Board:
    MOVES = ((1,), (2, 3), (4, 5, 6))

    def __init__(self):
        self.rows = ((7, 8), (9,))

    def move(self, i):
        return self.MOVES[i] + self.rows[i % 2]


print(total(30), lengths(ROWS), lengths(EMPTY), lengths(DEEP))
print(ROWS, ROWS[0], ROWS[-1], ROWS[1:], len(ROWS))
for i in range(3):
    print(EMPTY[i], DEEP[i], pick(i), ROWS[i] == pick(i), ROWS[i] < (4, 6))
    print(hash(ROWS[i]) == hash(tuple(list(ROWS[i]))), ROWS[i] is ROWS[i], 6 in ROWS[i])
for row in MIXED:
    print(row[0], row[1:], row[-1])
for i in range(2):
    print(MIXED[i], [dx * 10 + dy for dx, dy in STEPS[i]])
(a, b), c = record(1, 2)
print(a, b, c)
first, second = record(0.5, 1)
print(first[1] + "!", second[2] + 1)
a, b, c = ROWS[0]
print(a, b, c, {ROWS[i]: i for i in range(3)}, sorted(ROWS, reverse=True), (4, 5) in ROWS, ROWS.index((6,)))
board = Board()
print([board.move(i) for i in range(3)], ROWS + ((7,),), ROWS * 2)
for bad in (3, -4):
    try:
        print(ROWS[bad])
    except IndexError as error:
        print(error)
try:
    for i in range(3):
        print(ROWS[i][1])
except IndexError as error:
    print(error)
try:
    x, y = ROWS[len(ROWS) - 1]
except ValueError as error:
    print(error)
