def ping(n, xs):
    xs.append(n)
    return pong(n + 1, xs)


def pong(n, xs):
    return ping(n + 1, [n]) + 1


print("start")
print(ping(0, []))
