from collections import UserList
class Path(UserList):
    pass
class H:
    def __getitem__(self, k):
        return k
p = Path([3, 1, 4, 1, 5])
p[1:3] = [9, 9, 9]
print(p, p[1:3], H()[1:2])
del p[0:2]
print(p)
p[0:1] += [7]
print(p, type(p[::2]))
class L(list):
    pass
p = L([3, 1, 4, 1, 5])
p[0:1] += [7]
print(p, type(p[::2]))
class M(list):
    def __getitem__(self, k):
        return super().__getitem__(k)
m = M([1,2,3])
m[0:1] += [5]
print(m, m[0], m[1:])
