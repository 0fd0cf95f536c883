xs = [3, 0, 2]
def inverse(x):
    return 1 / x
xs.sort(key=inverse)
