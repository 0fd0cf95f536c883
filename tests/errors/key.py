# A key that cannot be called, and a key function that sees the list which CPython has emptied.
numbers = [3, 1, 2]
half = 2


def near(x):
    return x + len(numbers)


numbers.sort(key=near)  #! E0300 uses the list itself
numbers.sort(key=lambda x: numbers.index(x))  #! E0300 uses the list itself
print(sorted(numbers, key=half))  #! W0201 'int' object is not callable
key = None if len(numbers) > 2 else near
print(sorted(numbers, key=key))  #! E0300 that may be None
