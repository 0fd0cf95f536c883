d = {}  #! E0300 a dict display is not supported
g = (i for i in [1])  #! E0300 a generator expression that is kept as a value is not supported
z = zip([1], [2])  #! E0300 zip() kept as a value
def h(*args):  #! E0300 a parameter *args
    return args
