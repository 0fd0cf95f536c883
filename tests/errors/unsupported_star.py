def outer(numbers):
    def inner(a, b=0, *rest):
        return rest

    def named(**options):
        print(options)

    inner(*numbers, 1)
    inner(*numbers, a=1, b=2)  #! E0300 may give, too
    return named(x=1)


outer([1, 2])
