class C:
    for i in range(0):
        last = i
    while False:
        other = 1
try:
    print(C.last)
except AttributeError as e:
    print(e)
