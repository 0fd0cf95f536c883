a = 1
print((x := (y := 1) if a else 2 if a > 2 else 3), x, y, (z := 1 if not a else 5) + 1, [w := a if a else 2], f"{(v := 3 if a else 4)}")
