def tick(by=1):
    global count, made, late
    count += by
    made = [count]
    late = count * 2
    return count


def get():
    return made


count = 0
tick()
print(made, get())
tick(by=5)
print(count, made, get(), late)
late = 1
print(late)


def never():
    global unmade
    unmade = 1


print(unmade)
