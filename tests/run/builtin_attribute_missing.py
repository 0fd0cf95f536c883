# Attributes that functions of the language do not have.
try:
    print.append(1)
except AttributeError as e:
    print(e)
try:
    print(len.foo)
except AttributeError as e:
    print(e)
