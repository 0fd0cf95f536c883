class D:
    pass
class L(D):
    pass
class R(D):
    pass
class LR(D):
    pass
def set_on(cls, value):
    cls.flag = value
    return cls
for k, v in ((L, 1), (R, "two"), (LR, 3.0)):
    set_on(k, v)
print(L.flag, R.flag, LR.flag)
