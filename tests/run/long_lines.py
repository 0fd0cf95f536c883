value = [
    1,
    2 //
    1,
]
print(value)
total = (1 +
         value[0] +
         value[5])
