"""What is known of an int that is an attribute: after tests, through other names, over calls, loops, stores elsewhere."""
import sys

BIG = 10 ** 30


class Cell:
    def __init__(self, n, link=None):
        self.n = n
        self.m = 0
        self.link = link

    def bump(self):
        if 0 <= self.n < 100:
            self.n += 1
            self.m = self.n * 2
            return self.n * self.m
        return self.n

    def grow(self):
        self.n = self.n * self.n + BIG

    def quiet(self):
        self.m += 1

    def twice(self, other):
        if self.n < 10:
            other.n = other.n * BIG
            return self.n + 1
        return 0

    def through(self):
        here = self
        if here.n < 50:
            self.n = self.n + BIG
            return here.n * 2
        return here.n

    def rebound(self):
        here = self
        if here.n <= 3 and here.link is not None:
            here = here.link
            return here.n + here.n
        return here.n

    def chain(self):
        if self.link is not None and self.link.n < 7:
            self.link = Cell(BIG)
            return self.link.n + 1
        return -1

    def called(self):
        if self.n < 5:
            self.grow()
            return self.n - 1
        return self.n

    def called_quiet(self):
        if 0 <= self.n < 5:
            self.quiet()
            return self.n - 1
        return self.n

    def loop(self):
        self.m = 0
        while self.m < 40:
            self.m += 3
            if self.m == 21:
                self.m = self.m * self.m
        return self.m

    def loop_big(self):
        k = 0
        while self.n < 1000:
            self.n = self.n * 3 + 1
            k += 1
            if k == 4:
                self.n = BIG
        return k, self.n

    def raised(self):
        try:
            if self.n < 9:
                self.n = self.n + BIG
                [][self.m]
            return 1
        except IndexError:
            return self.n + 1

    def deleted(self):
        if self.n < 9:
            del self.n
            try:
                return self.n + 1
            except AttributeError as error:
                return str(error)
        return self.n

    def swapped(self, other):
        if self.n < 20:
            self.n, other.n = other.n, self.n
            return self.n + other.n
        return self.n - other.n

    def inner(self):
        def change():
            self.n = BIG
        if self.n < 3:
            change()
            return self.n + 1
        return 0

    def looped(self, cells):
        total = 0
        for cell in cells:
            if cell.n < 100:
                total += cell.n
                cell.n = cell.n * BIG
            total += cell.n
        return total

    def __lt__(self, other):
        self.n = self.n + BIG
        return self.m < other.m

    def compared(self, other):
        if self.n < 100:
            if self < other:
                return self.n
            return self.n + 1
        return 0

    def sorted_(self, others):
        if self.n < 100:
            others.sort()
            return self.n
        return 0


class Counted(Cell):
    def grow(self):
        self.n = 1


def walk(node):
    total = 0
    while node is not None and node.n < 1000:
        total += node.n * node.n
        node.n += 1
        node = node.link
    return total


def fill(cells):
    for i in range(len(cells)):
        cell = cells[i]
        cell.m = i
        cells[0].m = BIG
        if cell.m < 10:
            cell.m += 1
    return [c.m for c in cells]


def generate(cell):
    while cell.n < 100:
        yield cell.n
        cell.n += 1


def resumed(cell):
    out = []
    for x in generate(cell):
        if cell.n < 50:
            cell.n = cell.n + x + BIG
        out.append(cell.n)
    return out


for start in (0, 2, 4, 8, 99, 100, -1, 2 ** 62, 2 ** 63 - 1, -2 ** 63, BIG, -BIG):
    a, b = Cell(start), Cell(start)
    print(start, a.bump(), a.n, a.m, a.loop(), Cell(start).loop_big(), walk(Cell(start, Cell(start, Cell(3)))))
    print(Cell(start).twice(b), a.twice(a), a.n, Cell(start).through(), Cell(start, Cell(BIG)).rebound(),
          Cell(1, Cell(start)).chain(), Cell(start).called(), Counted(start).called(), Cell(start).called_quiet())
    print(Cell(start).raised(), Cell(start).deleted(), Cell(start).swapped(Cell(BIG)), Cell(start).inner())
    c = Cell(start)
    print(c.swapped(c), c.looped([c, c, Cell(start), c]), Cell(start).compared(Cell(1)), resumed(Cell(start)))
    d = Cell(start)
    print(d.sorted_([d, Cell(4), d]))
print(fill([Cell(0) for _ in range(12)]))
print(sys.getrecursionlimit() > 0)
