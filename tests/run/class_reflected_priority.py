class Base:
    def __init__(self, n):
        self.n = n
    def __add__(self, o):
        return "Base.add"
    def __radd__(self, o):
        return "Base.radd"
    def __sub__(self, o):
        return "Base.sub"
    def __rsub__(self, o):
        return "Base.rsub"
    def __eq__(self, o):
        print("Base.eq")
        return True
    def __lt__(self, o):
        return "Base.lt"
    def __gt__(self, o):
        return "Base.gt"
class Sub(Base):
    def __radd__(self, o):
        return "Sub.radd"
    def __eq__(self, o):
        print("Sub.eq")
        return False
    def __gt__(self, o):
        return "Sub.gt"
b, s = Base(1), Sub(2)
print(b + s, s + b, b + b, b - s, 3 + s, 3 - b, b + 3)
print(b == s, s == b, b < s, s < b, b > s, 5 < s)
