# A decorator that always raises does so where the def stands, also when nobody asks for the name.
def boom(f):
    print("boom")
    raise KeyError(f())


def make(n):
    print("make", n)
    return 1 // n


def inside():
    @later
    def g():
        return 1
    print("not reached")


def tried(k):
    try:
        if k == 0:
            @boom
            def g():
                return 5
        elif k == 1:
            @make(0)
            def h():
                return 5
        elif k == 2:
            inside()
        else:
            @later(k)
            def i():
                pass
        print("not reached")
    except (KeyError, NameError, ZeroDivisionError) as error:
        print(type(error).__name__, error)


for k in range(4):
    tried(k)


@twice
def pick():
    pass


print("not reached")
