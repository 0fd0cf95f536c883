# The same call key, but what the callers do with the result differs: split by caller.
def new():  #: new () -> list[int]; () -> list[str]
    return []

a = new()  #: a list[int]
b = new()  #: b list[str]
a.append(1)
b.append("x")
