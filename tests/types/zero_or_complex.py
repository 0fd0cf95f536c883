def escape(c):
    z = 0  #: z complex
    for n in range(10):
        z = z * z + c
        if abs(z) > 2:
            return n
    return 10


def seen(c):
    z = 0  #: z int | complex
    for n in range(3):
        print(z)
        z = z * z + c


print(escape(1j))
seen(1j)
