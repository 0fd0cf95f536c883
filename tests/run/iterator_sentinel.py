n = 0
def step():
    global n
    n += 1
    return n * n
print(list(iter(step, 25)))
values = ["a", "b", "", "c"]
print(list(iter(lambda: values.pop(0), "")), values)
