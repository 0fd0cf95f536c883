"""Stars that no call of the evidence fills, and an __exit__ with one."""


def count(*args, **kwargs):
    return len(args), len(kwargs)


def only_named(first, **kwargs):
    return first, sorted(kwargs), bool(kwargs)


class Log:
    def __init__(self, swallow):
        self.swallow = swallow
        self.seen = []

    def add(self, *args, **kwargs):
        self.seen.append(len(args) + len(kwargs))
        return dict(kwargs)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        kind, value, trace = error
        self.seen.append(len(error))
        if kind is not None:
            print(type(value).__name__, value, isinstance(value, ValueError), trace is None)
        return self.swallow


class Guard:
    def __enter__(self):
        return "guard"

    def __exit__(self, kind, *rest):
        print(kind is None, len(rest), rest[0] is None)


if __name__ == "__main__":
    print(count(), count(1, 2), only_named("a"))
    with Log(True) as log:
        log.add(1)
    with Guard():
        pass
