# __new__: one instance for all, values that __new__ sets, instances kept by key.
class Single:
    _instance = None
    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.n = 0
        return cls._instance
a = Single(); b = Single()
a.n += 1
print(a is b, b.n)
class P:
    def __new__(cls, x, y):
        self = object.__new__(cls)
        self.x = x
        self.y = y
        return self
p = P(1, 2)
print(p.x, p.y)
class Q:
    cache = {}
    def __new__(cls, k):
        if k in cls.cache: return cls.cache[k]
        self = super().__new__(cls)
        cls.cache[k] = self
        return self
    def __init__(self, k):
        print("init", k)
        self.k = k
print(Q(1) is Q(1), Q(2).k)
