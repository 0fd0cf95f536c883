"""Every way to read a list, dict, set or bytearray that Python changed since the last call."""
import array


class Box:
    def __init__(self, x):
        self.x = x
        self.items = [x, 2]
        self.names = ["a", "b"]
        self.table = {"a": 1}
        self.marks = {1, 2}
        self.data = bytearray(b"ab")
        self.rows = [[1], [2]]
        self.pair = ([1], "p")
        self.numbers = array.array("d", [1.0])

    def plain(self, k):
        return self.x + k

    @property
    def same(self):
        return self.items

    def __len__(self):
        return len(self.items)

    def __bool__(self):
        return bool(self.items)

    def __repr__(self):
        return f"Box({self.items!r})"

    def __eq__(self, other):
        return self.items == other.items

    def __lt__(self, other):
        return self.items < other.items

    def __contains__(self, name):
        return name in self.table

    def __hash__(self):
        return hash(tuple(self.items))

    def text(self):
        return "%s %s" % (self.table, sorted(self.marks))

    def joined(self):
        return "-".join(self.names)

    def is_empty(self):
        return not self.marks

    def is_same(self, other):
        return self.rows is other.rows

    def highest(self):
        return max(self.items)

    def all_of(self):
        return [*self.items], tuple(self.names), dict(self.table), set(self.marks)

    def first_byte(self):
        return self.data[0]

    def byte_count(self):
        return len(self.data)

    def as_bytes(self):
        return bytes(self.data)

    def has_mark(self, n):
        return n in self.marks and not self.marks.isdisjoint({n})

    def in_pair(self):
        return len(self.pair[0])

    def pair_text(self):
        return str(self.pair)

    def deep(self):
        return self.rows == [[1], [2]]

    def deepest(self):
        return self.rows[0]

    def first_number(self):
        return self.numbers[0]

    def number_text(self):
        return str(self.numbers)

    def unpacked(self):
        first, *rest = self.items
        return rest

    def fail(self):
        raise ValueError(self.x)

    def swap(self):
        self.items = self.items[::-1]
        self.marks = set()


KEPT = Box(1)
SHARED = [1, 2]


def kept():
    return KEPT


def share_text():
    return str(SHARED)


def share_empty():
    return not SHARED


def shared():
    return SHARED


if __name__ == "__main__":
    a, b = Box(1), Box(2)
    print(a.plain(1), a.same, len(a), bool(a), a, a == b, a < b, "a" in a, hash(a), a.text(), a.joined(), a.is_empty())
    print(a.is_same(b), a.highest(), a.all_of(), a.first_byte(), a.byte_count(), a.as_bytes(), a.has_mark(1), a.in_pair())
    print(a.pair_text(), a.deep(), a.deepest(), a.first_number(), a.number_text(), a.unpacked(), kept(), share_text())
    print(share_empty(), shared())
    a.swap()
    try:
        a.fail()
    except ValueError as error:
        print(error)
