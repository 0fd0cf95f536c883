def show(flag, values):
    print(flag.bit_length(), flag.conjugate(), flag.real, flag.imag, flag.as_integer_ratio(), flag.numerator)
    for value in values:
        print(value.bit_length(), value.bit_count(), value.conjugate())


show(True, [False, True])
show(1 > 2, [0 == 0, "a" in "b"])
print((3 > 2).bit_length() + 5, [v.conjugate() for v in (True, 7)])
