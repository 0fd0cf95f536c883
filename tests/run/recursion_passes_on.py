class G:
    def __contains__(self, x):
        return x in self
    def down(self, n):
        return self.down(n)


def forever(n):
    return forever(n)


for f in (lambda: 1 in G(), lambda: G().down(2), lambda: forever(3)):
    try:
        print(f())
    except RecursionError as e:
        print(e)
