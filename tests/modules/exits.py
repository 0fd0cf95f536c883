"""__exit__ is given the module's own exceptions, with their attributes; a driver's `with` is evidence."""


class Broke(Exception):
    pass


class Bad(Broke):
    def __init__(self, message, line):
        super().__init__(message)
        self.line = line
        self.seen = [line]


def check(n):
    if n > 2:
        raise Bad("bad", n)
    if n > 1:
        raise Broke("broke", n)
    return n


class Store:
    def __init__(self):
        self.items = {}

    def open(self, key, n):
        self.items[key] = check(n)
        return self.items

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        print(kind is None, repr(error), isinstance(error, Bad), trace is None)
        if isinstance(error, Bad):
            error.seen.append(0)
            print(error.line, error.seen)
        return isinstance(error, Broke)
