total = 0  #: total int

def add(n):  #: add (n: int) -> None
    global total
    total += n

add(2)
print(total)
