def powers(base):
    p = 1
    while True:
        yield p
        p *= base
total = 0
for i, p in enumerate(powers(10)):
    if i > 40:
        break
    total += p
print(total)
def facts(n):
    f = 1
    for i in range(1, n + 1):
        f *= i
        yield f
print(list(facts(25))[-1], sum(facts(22)), max(facts(30)))
