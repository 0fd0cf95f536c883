def counter():
    def inner():
        return 1

    inner.more = 0
    return inner


made = counter()
made.more = 1
made.other = 1  #! E0300 assignment to an attribute of this function

double = lambda x: x * 2
double.name = "double"  #! E0300 assignment to an attribute of this function
