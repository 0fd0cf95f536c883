def run(n):
    b = bytearray(b"ab")
    for i in range(n):
        try:
            if i == 1:
                m = memoryview(b)
                b.append(1)
            elif i == 3:
                m = None
            else:
                b.append(2)
                print(i, b)
        except BufferError as e:
            print(i, e)
run(6)
