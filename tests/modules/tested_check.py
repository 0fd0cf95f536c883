from tested import Point, double, mean, shout

print(double(21), shout("hey"), mean([1.0, 2.5]))
p = Point(1, 2).moved(5)
print(p.x, p.y)
try:
    mean([])
except ZeroDivisionError as e:
    print(e)
