name, n, x = "Ann", 42, 3.5
print(f"{name} is {n} and {x}")
print(f"{name!r:>10}|{n:05d}|{n:x}|{n:#b}|{n:,}|{x:8.3f}|{n:<6}|{n:^6}|{n:+}")
width = 8
print(f"{x:{width}.{2}f}|{name:*^{width}}|{name:.2}")
print(f"{{}} {n + 1} {n * 2 = } {name=}")
print(f"{[1, 2]} {(1, 'a')} {None} {True} {1 + 2j}")
big = 10 ** 25
print(f"{big:,} {big:x} {big:e} {-big:_}")
