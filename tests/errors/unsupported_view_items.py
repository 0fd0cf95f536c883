print({1: 2}.keys() & [1.0])  #! E0300 this operation on a view
print({1: 2}.keys() & 5)  #! E0300 this operation on a view
