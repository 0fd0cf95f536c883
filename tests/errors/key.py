# Keys that are no function's name, and a key function that sees the list which CPython has emptied.
numbers = [3, 1, 2]
half = 2


def near(x):
    return x + len(numbers)


numbers.sort(key=near)  #! E0300 uses the list itself
print(sorted(numbers, key=half))  #! E0300 a key that is no function's name
print(max(numbers, key=lambda x: -x))  #! E0300 a key that is no
