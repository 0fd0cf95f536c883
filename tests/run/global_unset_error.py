def read():
    return setting + 1


def write():
    global setting
    setting = 5


if len("ab") == 3:
    write()
print("before")
print(read())
