value = 40


def grow(n):
    global value
    value += 1
    return n * 2
