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


print(Row()[1:2])  #! E0300 a slice of an instance
column = Column([1, 2])
column[0:1] = [3]  #! E0300 a slice of an instance
del column[0:1]  #! E0300 a slice of an instance


class Text(bytes):  #! E0300 this base class
    pass
