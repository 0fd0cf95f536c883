"""What classes derived from list and dict do not have."""
from collections import Counter


class Row(list):
    def __getitem__(self, i):
        return 0


class Column(list):
    pass


class Words(Counter):  #! E0300 the method __missing__ of what is derived from this class
    def __missing__(self, key):
        return 1


print(Row()[1:2])
column = Column([1, 2])
column[0:1] = [3]
del column[0:1]


class Text(bytes):  #! E0300 this base class
    pass
