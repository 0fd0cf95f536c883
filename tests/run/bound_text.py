# The text of bound methods: <bound method A.m of RECEIVER>, wherever text is made.
import re


def cut(text):
    return re.sub("0x[0-9a-f]+", "0x", text)


class VM:
    def __init__(self, names):
        self.ops = {name: getattr(self, "op_" + name) for name in names if name in ("push", "pop")}
        self.table = {"push": self.op_push, "pop": self.op_pop}

    def op_push(self):
        return 1

    def op_pop(self):
        return 2


class Point:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"Point({self.x})"

    def norm(self):
        return self.x

    class Inner:
        def run(self):
            return 5


class Point3(Point):
    def norm(self):
        return self.x * 3

    def __str__(self):
        return "never"


class Named(Exception):
    def tell(self):
        return "told"


vm = VM(["push", "pop"])
print(cut(str(vm.table)))
print(cut(repr(vm.op_push)), cut(f"{vm.op_pop}"), cut("%s" % vm.op_push), cut("{}".format(vm.op_pop)))
print(Point(3).norm, [Point(1).norm, Point3(2).norm], (Point3(5).norm, 1))
points = [Point(1), Point3(2)]
print([p.norm for p in points])
print(cut(str(Point.Inner().run)))
print(Named("a", 1).tell)
maybe = [Point(7).norm, None, 3, "text"]
print(maybe)


def outer(k):
    class Local:
        def __repr__(self):
            return f"Local {k}"

        def m(self):
            return k

    return Local().m


print(outer(3), outer(4)())


class Loop:
    def __init__(self):
        self.calls = [self.go]

    def go(self):
        return 1

    def __repr__(self):
        return "Loop" + str(self.calls)


try:
    print(len(str(Loop())))
except RecursionError as e:
    print("RecursionError")


class Bad:
    def __repr__(self):
        raise ValueError("no text")

    def m(self):
        return 1


try:
    print([Bad().m])
except ValueError as e:
    print(e)


# An instance without __repr__ is written with its class's full name.
class A:
    class B:
        class C:
            pass


def made():
    class D:
        pass

    return D()


print(cut(str([A(), A.B(), A.B.C(), made()])), cut(f"{A.B()}"))
