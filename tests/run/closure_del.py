def f():
    x = 1
    def get():
        return x
    print(get())
    del x
    x = 5
    print(get())
    def clear():
        nonlocal x
        del x
    clear()
    x = 6
    print(get())
    clear()
    clear()
f()
