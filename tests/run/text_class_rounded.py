# Functions of a table that may be given a text of the program's own class.
class Symbol(str):
    pass


class Money(str):
    def __round__(self, digits=None):
        return "round " + self


table = {"round": round, "abs": abs, "symbol": lambda x: isinstance(x, Symbol), "length": len}
for name, function in table.items():
    for value in [1, 2.5, -7, Symbol("a"), [1], Symbol("")]:
        try:
            print(name, function(value))
        except TypeError as error:
            print(name, error)
print(round(Money("3")))
