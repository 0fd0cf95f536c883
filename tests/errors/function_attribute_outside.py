def mark(f):
    f.mark = 1  #! E0300 an attribute of a function that Python may pass
    return f


@mark
def last():
    return 3


print(last.mark)
