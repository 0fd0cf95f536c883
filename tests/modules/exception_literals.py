"""Exception classes with variables that are literals."""


class Failure(Exception):
    """Any."""
    status = 500
    retry: bool = False
    reason = "failure"
    weight = -1.5
    extra = None


class Missing(Failure):
    status = 404
    retry = True

    def __init__(self, name):
        super().__init__(f"no {name}")
        self.name = name


class Counted(Failure):
    made = 0

    def __init__(self):
        super().__init__("counted")
        Counted.made += 1


def find(table, name):
    if name == "":
        raise Counted()
    if name not in table:
        raise Missing(name)
    if table[name] < 0:
        raise Failure(name, table[name])
    return table[name]


def status(table, name):
    try:
        find(table, name)
    except Failure as e:
        return e.status, e.reason
    return 200, ""


if __name__ == "__main__":
    print(status({"a": 1, "b": -1}, "a"), status({"a": 1, "b": -1}, "b"), status({}, "c"))
    try:
        find({}, "")
    except Counted as e:
        print(e, Counted.made)
