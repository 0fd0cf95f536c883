d = {}  #! E0300 a dict display is not supported
z = zip([1], [2])  #! E0300 zip() kept as a value
def h(*args):  #! E0300 a parameter *args
    return args
