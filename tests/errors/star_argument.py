xs = [1, 2]
print(max(*["ab"]))  #! E0300 min or max of one *args whose items are iterable themselves
print(min(*xs), max(*"ab", "c", "d"))
