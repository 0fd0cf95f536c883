from functools import wraps
def audited(method):
    @wraps(method)
    def wrapper(self, *args):
        self.log.append(method.__name__)
        return method(self, *args)
    return wrapper

class Bank:
    def __init__(self):
        self.log = []
        self.total = 0
    @audited
    def deposit(self, amount):
        self.total += amount
        return self.total
    @audited
    def take(self, amount):
        self.total -= amount
        return self.total

def attempt(f, *args):
    try:
        return f(*args)
    except ValueError as e:
        return str(e)

b = Bank()
print(attempt(b.deposit, 5))
print(attempt(b.take, 2), b.log)
f = b.deposit
print(f(3), f.__name__)
def noted(action=None, *, level="info"):
    def deco(method):
        name = action or method.__name__
        @wraps(method)
        def wrapper(self, *args, **kwargs):
            self.log.append((name, args, level))
            return method(self, *args, **kwargs)
        return wrapper
    return deco

class Till:
    def __init__(self):
        self.log = []
        self.total = 0
    @noted()
    def deposit(self, amount):
        self.total += amount
        return self.total
    @noted("take", level="warn")
    def take(self, amount, *, note=None):
        self.total -= amount
        return note or self.total

def attempt_named(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except ValueError as e:
        return str(e)

b = Till()
print(attempt_named(b.deposit, 5))
print(attempt_named(b.take, 2), b.log)
print(attempt_named(b.take, 2, note="x"), b.log)
f = b.deposit
print(f(3), f.__name__)
