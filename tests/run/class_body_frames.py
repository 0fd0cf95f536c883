# The body of a class is a frame of its own in tracebacks; its methods have theirs alone.
def first(k):
    class Outer:
        x = 1

        class Inner:
            y = [10 // z for z in (1, k)]

        def method(self):
            class Deep:
                z = 1 // (k - 2)
            return Deep.z

        w = x // (k - 1)
    return Outer().method()


def second(k):
    class Plain:
        def __init__(self):
            self.x = 1 // k
    return Plain().x


print(first(3))
try:
    first(0)
except ZeroDivisionError:
    try:
        first(1)
    except ZeroDivisionError:
        try:
            first(2)
        except ZeroDivisionError:
            try:
                second(0)
            except ZeroDivisionError:
                class Last:
                    """A text."""
                    class Nested:
                        @late
                        def method(self):
                            pass
