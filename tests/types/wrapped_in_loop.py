# Each turn wraps once more: one recursive type, no endless chain.
x = [1]  #: x list[int | ...]
for i in range(3):
    x = [x]
print(x)
