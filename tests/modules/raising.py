"""A module whose body raises."""
values = [1, 2, 3]


def get(i):
    return values[i]


print(get(2))
get(3)
