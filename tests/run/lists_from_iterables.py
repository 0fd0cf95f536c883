print(",".join(("a", "b")), "-".join(str(i) for i in range(4)), "".join("abc"), "+".join([]))
print(" ".join(["a", "b"]), "x".join(()))
xs = [1]
xs.extend(range(3))
xs.extend((4, 5))
xs.extend(i * i for i in range(3))
xs.extend(xs)
print(xs)
ss = ["q"]
ss.extend("héy")
ss += "ab"
ss += ("z",)
print(ss)
xs[1:1] = range(3)
xs[::2] = [0] * len(xs[::2])
xs[2:4] = (7, 8, 9)
print(xs, tuple(xs), list("ab"), tuple("ab"), list(range(3)), tuple(range(3)))
xs += range(2)
print(xs)
ss[0:1] = "hello"
print(ss)
print(list((1, 2)), tuple((1, 2)), list(), tuple())
