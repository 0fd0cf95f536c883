# Iteration 7000 overflows: Python's error, whatever the threads did before.
def calculate_z(maxiter, zs):
    output = [0] * len(zs)
    for i in range(len(zs)):  #par yes
        n = 0
        z = zs[i]
        while n < maxiter and abs(z) < 2:
            z = z * z
            n += 1
        output[i] = n
    return output


zs = [0.5 + 0.1j] * 20000
print(sum(calculate_z(50, zs)))
zs[7000] = complex(1.7e308, 1.7e308)
print(sum(calculate_z(50, zs)))
