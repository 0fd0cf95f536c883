# A helper that makes lists for two uses is two helpers.
def pair(x):  #: pair (x: int) -> list[int]; (x: str) -> list[str]
    return [x, x]

a = pair(1)  #: a list[int]
b = pair("a")  #: b list[str]
