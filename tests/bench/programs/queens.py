"""n queens twice: every permutation whose diagonals are sets of n members, and a search that keeps sets of what is attacked."""
import sys
from itertools import permutations


def by_permutations(n):
    columns = range(n)
    found = 0
    for order in permutations(columns):
        if n == len(set(order[i] + i for i in columns)) == len(set(order[i] - i for i in columns)):
            found += 1
    return found


class Board:
    def __init__(self, n):
        self.n = n
        self.columns = set()
        self.rising = set()
        self.falling = set()
        self.solutions = 0
        self.tried = 0

    def place(self, row):
        if row == self.n:
            self.solutions += 1
            return
        for column in range(self.n):
            self.tried += 1
            if column in self.columns or row + column in self.rising or row - column in self.falling:
                continue
            self.columns.add(column)
            self.rising.add(row + column)
            self.falling.add(row - column)
            self.place(row + 1)
            self.columns.remove(column)
            self.rising.remove(row + column)
            self.falling.remove(row - column)


def main(n, m):
    print(by_permutations(n))
    board = Board(m)
    board.place(0)
    print(board.solutions, board.tried)


main(int(sys.argv[1]), int(sys.argv[2]))
