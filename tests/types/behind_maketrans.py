"""What follows the first call of str.maketrans is seen in the first round, as all else is."""
from collections import deque

numbers = deque()
numbers.append(1)
n = numbers.pop()  #: n int
table = str.maketrans("lo", "xy")  #: table dict[int, int]
texts = deque()
texts.append("a")
s = texts.pop()  #: s str
print(n, len(table), s)
