# _slices.py -- slice objects.
# In: the program's `slice(1, 5)`, or `x[1:5]` of an instance that has __getitem__.  Out: what they are.
# Rule: sequences take a slice object apart, with the same meaning as if its parts stood in the brackets.


def _bound(value):
    if isinstance(value, int):
        return int(value)
    if hasattr(value, "__index__"):
        return value.__index__()
    raise TypeError("slice indices must be integers or None or have an __index__ method")


class slice:
    def __init__(self, *given):
        if len(given) == 1:
            self.start = None
            self.stop = given[0]
            self.step = None
        elif len(given) == 2:
            self.start = given[0]
            self.stop = given[1]
            self.step = None
        elif len(given) == 3:
            self.start = given[0]
            self.stop = given[1]
            self.step = given[2]
        elif len(given) == 0:
            raise TypeError("slice expected at least 1 argument, got 0")
        else:
            raise TypeError(f"slice expected at most 3 arguments, got {len(given)}")

    def indices(self, length, /):
        step = 1 if self.step is None else _bound(self.step)
        length = length.__index__()
        if length < 0:
            raise ValueError("length should not be negative")
        if step == 0:
            raise ValueError("slice step cannot be zero")
        least = 0 if step > 0 else -1
        most = length if step > 0 else length - 1
        if self.start is None:
            start = least if step > 0 else most
        else:
            start = _bound(self.start)
            start = max(start + length, least) if start < 0 else min(start, most)
        if self.stop is None:
            stop = most if step > 0 else least
        else:
            stop = _bound(self.stop)
            stop = max(stop + length, least) if stop < 0 else min(stop, most)
        return (start, stop, step)

    def __repr__(self):
        return f"slice({self.start!r}, {self.stop!r}, {self.step!r})"

    def __eq__(self, other):
        if isinstance(other, slice):
            return (self.start, self.stop, self.step) == (other.start, other.stop, other.step)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, slice):
            return (self.start, self.stop, self.step) < (other.start, other.stop, other.step)
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, slice):
            return (self.start, self.stop, self.step) <= (other.start, other.stop, other.step)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, slice):
            return (self.start, self.stop, self.step) > (other.start, other.stop, other.step)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, slice):
            return (self.start, self.stop, self.step) >= (other.start, other.stop, other.step)
        return NotImplemented
