"""Names that a class's body uses before it binds them: the module's, or built-in ones."""
x = 1
name = "module"


def size():
    return 7


class K:
    x = x
    y = [x for _ in range(2)]
    z = (lambda: x)()
    size = size()
    len = len("abcd")
    name, other = "own", name
    for n in range(2):
        name = name + "!"
    print(name, x, size)

    def get(self):
        return x, name, self.size


print(K.x, K.y, K.z, K.size, K.len, K.name, K.other, K().get())
x = 5


class L(K):
    x = x + K.x
    K = K

    class Inner:
        x = x * 10
        name: str = name


print(L.x, L.K is K, L.Inner.x, L.Inner.name)


def f():
    x = "local"

    class M:
        x = x

    class N:
        y = x

    return M.x, N.y


print(f())
del x
try:

    class Q:
        x = x

except NameError as e:
    print(e)
