"""Exceptions that leave with instances and members of enumerations in their attributes."""
from enum import Enum


class State(Enum):
    IDLE = "idle"
    DONE = "done"


class Point:
    def __init__(self, x):
        self.x = x


class BadMove(Exception):
    def __init__(self, state, point, around):
        super().__init__(state.value, point.x)
        self.state = state
        self.point = point
        self.around = around
        self.best = around[0] if around else None

    def __str__(self):
        return f"no move at {self.point.x} while {self.state.value}"


class Board:
    def __init__(self):
        self.at = Point(0)
        self.state = State.IDLE
        self.seen = []

    def move(self, by):
        if by < 0:
            raise BadMove(self.state, self.at, list(self.seen))
        self.at.x += by
        self.seen.append(Point(by))

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if isinstance(error, BadMove):
            self.state = State.DONE
            print("left by", error.state, error.point is self.at, len(error.around))
            return True
        return False


if __name__ == "__main__":
    board = Board()
    with board:
        board.move(1)
        board.move(-1)
