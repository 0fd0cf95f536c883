import math

xs = [1, 2]
print(math.hypot(*xs))  #! E0300 an argument *args of unknown length
print(max(*["ab"]))  #! E0300 min or max of one *args whose items are iterable themselves
print(min(*xs), max(*"ab", "c", "d"))
print(math.hypot(*(x for x in xs)))  #! E0300 an argument *args of unknown length
