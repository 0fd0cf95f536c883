def total(list, len, str=1, max=2, print=3):
    sum = 0
    for int in list:
        sum += int * len
    return sum + str + max + print


def inner(range, abs, min, id, type, input):
    float = range + abs
    tuple = (float, min)
    return tuple, id, type, input


list_ = [1, 2]
print(total(list_, 3), total([4], len=1, max=0), inner(1, 2, 3, 4, 5, 6))
str = "text"
max = str + "!"
print(str, max)
sum = 5
for len in range(3):
    sum += len
print(sum, len)
zip, bool = [1, 2], None
print(zip, bool, [round for round in range(3)])
def abs(x):
    return "abs of %s" % x


print(abs(-3), abs("q"))
