# methods that a class body binds more than once, and reads in between
class Swapped:
    def e(self):
        return 4

    def f(self):
        return 5
    e, f = f, e


s = Swapped()
print(s.e(), s.f())


class Chained:
    def run(self, times=1):
        """first"""
        return ["run"] * times
    first = run
    __run = run

    def run(self, times=2):
        return self.first(times) + ["again"]
    second, kept = run, [run, first]
    print(len(kept), run.__name__, first.__name__, first.__doc__)

    def run(self, times=3, below=kept):
        return self.second(times) + self.__run() + ["last", len(below)]


c = Chained()
print(c.run(), c.second(1), Chained.first(c), Chained.kept[1](c, 0))


class Derived(Chained):
    run = 3
    shown = f"{run}"

    def run(self):
        return super().run(1)
    alias = run
    run = alias


print(Derived().run(), Derived().alias(), Derived.shown)


class Ends:
    def e(self):
        return 4
    items = [e]
    e = 3


print(Ends.items[0](1), Ends.e)
try:
    Chained.first(None)
except AttributeError as error:
    print(error)
try:
    c.first(1, 2)
except TypeError as error:
    print(error)
