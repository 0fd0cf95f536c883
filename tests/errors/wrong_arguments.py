def f(a):
    return a
f(1, 2)  #! W0201 takes 1 positional argument but 2 were given
