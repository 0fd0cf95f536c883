def f(*args):  #! E0300
    return args
f(1)  #! W0201
