d = {}  #! E0300 a dict display is not supported
def h(*args):  #! E0300 a parameter *args
    return args
