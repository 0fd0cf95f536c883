def outer(numbers):
    def inner(a, *rest):
        return rest

    def named(**options):
        print(options)

    inner(*numbers, 1)
    inner(*numbers, a=1)  #! E0300 may give, too
    return named(x=1)


outer([1, 2])
