# The Julia set on lists: output is new, so nobody sees it when abs(z) raises.
def calculate_z(maxiter, zs, cs):
    output = [0] * len(zs)
    for i in range(len(zs)):  #par yes
        n = 0
        z = zs[i]
        c = cs[i]
        while n < maxiter and abs(z) < 2:
            z = z * z + c
            n += 1
        output[i] = n
    return output


zs = [complex(x / 50, y / 50) for y in range(-60, 60) for x in range(-60, 60)]
print(sum(calculate_z(100, zs, [complex(-0.62772, -0.42193)] * len(zs))))
