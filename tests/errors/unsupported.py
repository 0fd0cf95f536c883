def h(*args):  #! E0300 a parameter *args
    return args
