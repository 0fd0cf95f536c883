n = int(input())


class Sure:
    if n > 2:
        size = 1
    else:
        size = 2
    for i in range(3):
        last = i


class Unsure:
    if n > 2:
        size = 1  #! E0300 a variable of a class that its body may leave unbound


print(Sure.size, Sure.last, Unsure.size)
