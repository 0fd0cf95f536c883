"""An iterator that begins anew whenever it is asked for an iterator: a starred target asks twice."""


class Count:
    def __init__(self, most):
        self.most = most

    def __iter__(self):
        self.at = 0
        return self

    def __next__(self):
        if self.at == self.most:
            raise StopIteration
        self.at += 1
        return self.at


first, *rest = Count(4)  #! E0300 a starred target for an iterator whose __iter__ does more than return it
print(first, rest)
