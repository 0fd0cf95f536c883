from dataclasses import dataclass


@dataclass
class Vec:
    x: int
    y: int


class Animal:
    def __init__(self, name):
        self.name = name

    @property
    def loud(self):
        return self.name.upper()


class Dog(Animal):
    pass


class Cat(Animal):
    __match_args__ = ("name", "lives")

    def __init__(self, name, lives):
        super().__init__(name)
        self.lives = lives


def describe(a):
    match a:
        case Dog(name="rex"):
            return "the dog"
        case Dog(name=l):
            return "dog " + l
        case Cat(n, 9):
            return n + " is new"
        case Cat(n, lives) if lives > 1:
            return f"{n} has {lives}"
        case Cat():
            return "last life"
        case Animal(name=n):
            return "some " + n
        case Vec(0, 0):
            return "origin"
        case Vec(x, y=0) | Vec(0, x):
            return f"axis {x}"
        case Vec(x, y):
            return f"vec {x} {y}"
        case None:
            return "nothing"
        case _:
            return "?"


for one in [Dog("rex"), Dog("ben"), Cat("tom", 9), Cat("tim", 3), Cat("old", 1), Animal("owl"), None]:
    print(describe(one))
for v in [Vec(0, 0), Vec(5, 0), Vec(0, 6), Vec(1, 2)]:
    print(describe(v))


def run(program):
    stack = []
    for op in program:
        match op:
            case ("push", n):
                stack.append(n)
            case ("add",):
                b = stack.pop()
                a = stack.pop()
                stack.append(a + b)
            case ("mul",):
                stack.append(stack.pop() * stack.pop())
            case ("dup",):
                stack.append(stack[-1])
            case unknown:
                raise ValueError(f"unknown {unknown}")
    return stack


print(run([("push", 2), ("push", 3), ("add",), ("dup",), ("mul",)]))
try:
    run([("push", 1), ("jump",)])
except ValueError as error:
    print(error)


def tokens(text):
    result = []
    for word in text.split():
        match word:
            case "+" | "-" | "*" | "/":
                result.append(("op", word))
            case w if w.isdigit():
                result.append(("num", w))
            case w:
                result.append(("name", w))
    return result


print(tokens("a + 12 * b2"))


def classify(values):
    counts = [0, 0, 0]
    for v in values:
        match v % 3, v > 10:
            case 0, True:
                counts[0] += 1
            case (1 | 2), True:
                counts[1] += 1
            case _:
                counts[2] += 1
    return counts


print(classify(range(30)))
def walrus(data):
    if (n := len(data)) > 2 and (first := data[0]) > 0:
        return n, first
    return n


print(walrus([1, 2, 3]), walrus([-1, 2, 3]), walrus([]))
print([last for x in [1, 2, 3] if (last := x * 2) > 2], last)
while (value := count_down.pop() if (count_down := [3]) else None) != 3:
    pass
print(value)
