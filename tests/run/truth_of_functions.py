# the truth of values among which functions are: those of whom all is true are one branch; what is set on two lines is not
import math

values = {"none": None, "zero": 0, "float": 0.0, "text": "", "len": len, "sqrt": math.sqrt, "lambda": lambda: 0, "list": [],
          "method": [1].append, "true": True}


def kind(x):
    if x is None:
        found = True
    elif isinstance(x, int):
        found = True
    elif isinstance(x, str):
        found = False
    elif isinstance(x, float):
        found = False
    else:
        found = None
    return found


for name, value in values.items():
    print(name, bool(value), not value, "yes" if value else "no", kind(value), (value or 1) == 1, (value and 2) == 2)
