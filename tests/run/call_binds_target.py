# A name takes what a call gives that has bound the same name meanwhile.
latest = ["first"]
word = "w"


def renew(tag):
    global latest, word
    old = latest
    latest = [tag]
    word = word + tag
    return old


def worded(tag):
    global word
    old = word
    word = old + tag
    return old


def swapped(x):
    y = ["s", str(len(x))]

    def swap():
        nonlocal x, y
        x, y = y, x
        return x

    y = swap()
    x = swap()
    x, y = swap(), swap()
    return x, y


def texts(n):
    text = "t" * n
    pair = (text, [text])

    def more():
        nonlocal text, pair
        old = text, pair
        text = text + str(n)
        pair = (text, pair[1])
        return old

    text = more()[0]
    pair = more()[1]
    text, pair = more()
    text = more()[0] if n else more()[1][0]
    return text, pair


class Holder:
    def __init__(self):
        self.items = [["i"]]
        self.other = None

    def take(self):
        old = self.items
        self.items = [["fresh"]]
        return old

    def link(self):
        self.other = Holder()
        return self.other


def held(holder):
    holder.items = holder.take()
    holder.items[0] = holder.take()[0]
    holder.other = holder.link()
    holder.other.items = holder.other.take()
    return holder.items, holder.other.items


class Stack:
    top = ["t"]

    @classmethod
    def push(cls):
        old = cls.top
        cls.top = [old[0] + "u"]
        return old


for k in range(3):
    print(swapped(["p" * i for i in range(k)]), texts(k), held(Holder()))
    latest = renew("r%d" % k)
    print(latest, word)
    word = worded("v")
    print(word)
    Stack.top = Stack.push()
    print(Stack.top)


# a choice that several places may give
def choose(items, words, n):
    for item in (items if n > 1 else words)[:2] if n else [items[0]]:
        print(item, end=" ")
    got = items[n] if n < len(items) else words[-1] if words else None
    return got


for k in range(4):
    print(choose(["a", "b"], ["c"] * (k % 2), k))
