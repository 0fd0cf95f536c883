import settled_unknown as m

print(m.seeded(10), m.big(10), m.counted(5), m.counted(5), m.COUNT)
m.MOD = 101
print(m.seeded(10), m.big(7), m.counted(5))
m.SEED = 2 ** 70
print(m.seeded(3), m.seeded(0), m.big(-1))
m.BIG, m.HUGE = 5, -3
print(m.big(3))
m.MOD = 0
try:
    print(m.seeded(1))
except ZeroDivisionError as error:
    print(error)
