print((1).__eq__(1.0))  #! E0300 __eq__ that may give NotImplemented
print("a".__getslice__(0, 1))  #! E0300 '__getslice__' of str
print([1].__bool__())  #! E0300 '__bool__' of list
print((2).__add__(1.5))  #! E0300 __add__ that may give NotImplemented
