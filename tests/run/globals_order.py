count = 0


def bump():
    global count
    count += 1
    return count


print(count + bump() + count)
print(bump() + count, count + bump())
xs = [1]


def grow():
    xs.append(len(xs))
    return len(xs)


print(len(xs) + grow(), xs[0] + grow() + xs[-1])
