def h(*args):
    return args
