texts = ["a", "b"]

xs = [1, 2]
print("a-b".replace(*texts))  #! E0300 an argument *args of unknown length
print(max(*["ab"]))  #! E0300 min or max of one *args whose items are iterable themselves
print(min(*xs), max(*"ab", "c", "d"))
print("ab".startswith(*(x for x in texts)))  #! E0300 an argument *args of unknown length
