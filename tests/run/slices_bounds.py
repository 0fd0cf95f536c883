xs, s, t = list(range(6)), "abcdef", (0, 1, 2, 3, 4, 5)
for a in (0, 2, -2, -7, 7, 2 ** 70, -(2 ** 70)):
    for b in (3, -1, -9, 9):
        print(xs[a:b], s[a:b], t[a:b], end=" ")
    print(xs[a::2], s[a::-1], t[:a:-2], xs[a:a], xs[::-1][a:], xs[a:None], s[None:a], t[None::a or 1])
print(xs[True:3], s[False:True], xs[-1:-4:-1], s[5:2:-2], t[4:1], xs[::7], xs[::-7], xs[:], xs[:] is xs, xs[0:0])
i = 2 ** 63
print(xs[:i], xs[-i:], xs[::i], s[::-i], t[i:], xs[-i::i], xs[1:][1:][1:], s[1:-1][::-1], xs[2:])
