"""Arguments that may be left out, each with and without the others; the evidence has all or none of them."""


def centre(points, weights=None, *, digits=None, label=""):
    weights = weights or [1.0] * len(points)
    x = sum(p * w for p, w in zip(points, weights)) / sum(weights)
    if digits is not None:
        x = round(x, digits)
    return f"{label}{x}"


class Table:
    def __init__(self, rows, header=None, footer=None):
        self.rows = rows
        self.header = header
        self.footer = footer

    def lines(self, prefix=None, limit=None):
        kept = self.rows if limit is None else self.rows[:limit]
        for line in ([self.header] if self.header else []) + kept + ([self.footer] if self.footer else []):
            yield line if prefix is None else prefix + line

    def find(self, text, start=0, key=None):
        for i, row in enumerate(self.rows[start:], start):
            if text in (row if key is None else key + row):
                return i
        return None


if __name__ == "__main__":
    print(centre([1.0, 2.0], [1.0, 3.0], digits=1, label="x="), centre([1.0]))
    t = Table(["a", "b"], "head", "foot")
    print(list(t.lines("> ", 1)), t.find("a", 1, "k"))
