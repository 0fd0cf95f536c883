# Methods of built-in classes as variables in the body of a class that is derived from them, or is not.
class Stack(list):
    push = list.append
    put = append_all = list.extend
    size = list.__len__

    def peek(self):
        return self[-1] if self else None


class Deep(Stack):
    top = Stack.peek
    drop = list.pop


class Table(dict):
    has = dict.__contains__
    fetch = dict.get


class Word(str):
    shout = str.upper


class Odd:
    up = str.upper
    write = print
    length = len

    def __init__(self):
        self.n = 1


print(Stack().peek(), Deep().top())
s = Stack([1])
s.push(2)
print(s, s.peek(), len(s), s.size())
d = Deep([4, 5])
d.push(6)
print(d.drop(), d.top(), d, isinstance(d, list))
t = Table()
t["a"] = 1
print(t.has("a"), t.has("b"), t.fetch("a"), t.fetch("b", 3))
print(Word("abc").shout())
Odd().write("written")
print(Odd().length("four"))
try:
    print(Odd().up())
except TypeError as e:
    print(e)
try:
    print(Odd().up("x"))
except TypeError as e:
    print(e)
