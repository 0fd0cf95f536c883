def count():
    count.calls += 1


def counter():
    def inner():
        return 1

    inner.more = 0
    return inner


made = counter()
made.more = 1  #! E0300 assignment to an attribute of this type


count.calls = 0
count()
again = count
print(again.calls)  #! E0300 the attribute 'calls' of function
print(counter())
