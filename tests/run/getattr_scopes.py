# getattr with a name that a loop over texts binds, where other functions bind the same name otherwise.
class Machine:
    def __init__(self):
        self.log = []
        self.ops = {name[3:]: getattr(self, name) for name in ("op_push", "op_pop", "op_show")}

    def op_push(self, arg):
        self.log.append(arg)

    def op_pop(self, arg):
        self.log.pop()

    def op_show(self, arg):
        print(self.log)

    def other(self):
        return 1

    def run(self, program):
        for name, arg in program:
            self.ops[name](arg)


class Row:
    def __init__(self, a, b):
        self.a, self.b, self.name = a, b, "row"

    def fields(self):
        for name in ["a", "b"]:
            yield name, getattr(self, name)


def names_outside(row, name):
    return [getattr(row, name) for name in [getattr(row, name), "b"]]


def rebound(row):
    out = []
    for name in ("a", "b"):
        out.append(getattr(row, name))
    name = "name"
    out.append(getattr(row, name))
    return out


def shared():
    name = "b"

    def change():
        nonlocal name
        name = "a"

    row = Row(8, 9)
    out = [getattr(row, name)]
    change()
    return out + [getattr(row, name)]


Machine().run([("push", 1), ("push", 2), ("show", 0), ("pop", 0), ("show", 0)])
print(list(Row(1, 2).fields()))
print(names_outside(Row("b", 2), "a"))
print(rebound(Row(3, 4)), shared())
print([getattr(Row(5, 6), name) for name in ("a", "b")])
