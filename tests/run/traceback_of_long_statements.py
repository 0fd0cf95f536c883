def divide(a,
           b):
    return (a
            //
            b)


def total(values):
    return sum([
        divide(10, v)
        for v in values
    ])


result = [
    divide(1, 2),
    divide(
        3,
        4,
    ),
]
print(result,
      total([1, 2]))
print(
    "start",
    total(
        [1,
         0]),
)
