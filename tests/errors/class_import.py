"""An import in the body of a class."""


class Own:
    import math  #! E0300 an import in a class body
    half = math.floor(1.5)


print(Own.half)
