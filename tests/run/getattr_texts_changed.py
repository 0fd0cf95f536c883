# names that a list or a dict gets later
class P:
    table = {"a": 1}
    fixed = ["a", "b"]

    def __init__(self):
        self.fields = ["a"]
        self.a = 1
        self.b = 2

    def add(self, name):
        self.fields.append(name)

    def show(self):
        return [getattr(self, n, None) for n in self.fields], [hasattr(self, n) for n in self.fields]

    def more(self):
        return [getattr(self, n, None) for n in self.table.keys()], [getattr(self, n, None) for n in self.fixed]


p = P()
print(p.show(), p.more())
p.add("b")
P.table["b"] = 2
alias = P.table
alias["c"] = 3
print(p.show(), p.more(), len(P.fixed), "a" in P.fixed)
