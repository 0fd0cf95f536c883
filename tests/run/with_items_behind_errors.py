class Manager:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, *error):
        print("exit", self.name)
        return False

class Broken(Manager):
    def __enter__(self):
        raise ValueError("broken " + self.name)

def fail():
    raise ValueError("no")

def never_made(u):
    with Manager(fail()) as a, Manager(isinstance(u, int)) as b:
        print("in", a, b)

def never_entered(u):
    with Broken("b") as a, Manager(isinstance(u, int)) as b:
        print("in", a, b)

def second_never(u):
    with Manager("first") as a, Broken("second") as b, Manager(isinstance(u, str)) as c:
        print("in", a, b, c)

def second_fails(u):
    with Manager("first"), Manager(fail()), Manager(str):
        print("in")

for f in (never_made, never_entered, second_never, second_fails):
    try:
        f(3)
    except ValueError as e:
        print(f.__name__, e)
