def check(x):
    if x > 2:
        raise ValueError("too big", x) from None
    return x


print(check(1))
check(3)
