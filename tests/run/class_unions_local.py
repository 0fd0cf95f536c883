"""Classes inside a function whose methods use its variables: their attributes stand where those of others do."""


class Plain:
    def __init__(self, n):
        self.n = n

    def tell(self, k):
        return "plain", self.n + k


def make(base, n):
    class Inner:
        def __init__(self, n):
            self.n = n

        def tell(self, k):
            return "inner", self.n + base * k

    class Other(Inner):
        def tell(self, k):
            return "other", self.n - base * k

    return [Plain(n), Inner(n), Other(n)]


for base in (10, 20):
    for i, thing in enumerate(make(base, 3)):
        thing.n += i
        print(thing.n, thing.tell(2), type(thing).__name__)
