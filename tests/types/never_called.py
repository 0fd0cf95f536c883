def unused(a):
    return a + 1

def used(a):  #: used (a: int) -> int
    return a + 1

print(used(1))
