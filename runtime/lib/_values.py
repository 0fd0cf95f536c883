# _values.py -- the bases of classes that are derived from str, int, float and tuple.
# In: the program's `class D(str)`.  Out: classes over a value that the instance holds and never changes.
# Rule: what a method gives is a value of the built-in type, as in CPython; _data is set where the instance is made.


class _Text:
    def _as_str(self):
        return self._data

    def __str__(self):
        return self._data

    def __repr__(self):
        return repr(self._data)

    def __format__(self, spec):
        if spec == "":
            return str(self)
        return format(self._data, spec)

    def __hash__(self):
        return hash(self._data)

    def __len__(self):
        return len(self._data)

    def __contains__(self, item):
        if isinstance(item, _Text):
            return item._data in self._data
        return item in self._data

    def __getitem__(self, index):
        return self._data[index]

    def _slice(self, lower, upper, step):
        return self._data[lower:upper:step]

    def __iter__(self):
        for character in self._data:
            yield character

    def __add__(self, other):
        if isinstance(other, _Text):
            return self._data + other._data
        if isinstance(other, str):
            return self._data + other
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, str):
            return other + self._data
        return NotImplemented

    def __mul__(self, count):
        return self._data * count

    def __rmul__(self, count):
        return self._data * count

    def upper(self):
        return self._data.upper()

    def lower(self):
        return self._data.lower()

    def title(self):
        return self._data.title()

    def capitalize(self):
        return self._data.capitalize()

    def casefold(self):
        return self._data.casefold()

    def swapcase(self):
        return self._data.swapcase()

    def isalpha(self):
        return self._data.isalpha()

    def isdigit(self):
        return self._data.isdigit()

    def isalnum(self):
        return self._data.isalnum()

    def isnumeric(self):
        return self._data.isnumeric()

    def isdecimal(self):
        return self._data.isdecimal()

    def isspace(self):
        return self._data.isspace()

    def isupper(self):
        return self._data.isupper()

    def islower(self):
        return self._data.islower()

    def istitle(self):
        return self._data.istitle()

    def isidentifier(self):
        return self._data.isidentifier()

    def isprintable(self):
        return self._data.isprintable()

    def isascii(self):
        return self._data.isascii()

    def strip(self, chars=None, /):
        return self._data.strip(chars)

    def lstrip(self, chars=None, /):
        return self._data.lstrip(chars)

    def rstrip(self, chars=None, /):
        return self._data.rstrip(chars)

    def split(self, sep=None, maxsplit=-1):
        return self._data.split(sep, maxsplit)

    def rsplit(self, sep=None, maxsplit=-1):
        return self._data.rsplit(sep, maxsplit)

    def splitlines(self, keepends=False):
        return self._data.splitlines(keepends)

    def startswith(self, part, *bounds):
        return self._data.startswith(part, *bounds)

    def endswith(self, part, *bounds):
        return self._data.endswith(part, *bounds)

    def find(self, part, *bounds):
        return self._data.find(part, *bounds)

    def rfind(self, part, *bounds):
        return self._data.rfind(part, *bounds)

    def index(self, part, *bounds):
        return self._data.index(part, *bounds)

    def rindex(self, part, *bounds):
        return self._data.rindex(part, *bounds)

    def count(self, part, *bounds):
        return self._data.count(part, *bounds)

    def ljust(self, width, fill=' ', /):
        return self._data.ljust(width, fill)

    def rjust(self, width, fill=' ', /):
        return self._data.rjust(width, fill)

    def center(self, width, fill=' ', /):
        return self._data.center(width, fill)

    def zfill(self, width, /):
        return self._data.zfill(width)

    def join(self, iterable, /):
        return self._data.join(iterable)

    def partition(self, sep, /):
        return self._data.partition(sep)

    def rpartition(self, sep, /):
        return self._data.rpartition(sep)

    def removeprefix(self, prefix, /):
        return self._data.removeprefix(prefix)

    def removesuffix(self, suffix, /):
        return self._data.removesuffix(suffix)

    def expandtabs(self, tabsize=8):
        return self._data.expandtabs(tabsize)

    def replace(self, old, new, count=-1, /):
        return self._data.replace(old, new, count)

    def format(self, /, *args, **named):
        return self._data.format(*args, **named)

    def encode(self, encoding='utf-8', errors='strict'):
        return self._data.encode(encoding, errors)

    def __eq__(self, other):
        if isinstance(other, _Text):
            return self._data == other._data
        if isinstance(other, str):
            return self._data == other
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, _Text):
            return self._data < other._data
        if isinstance(other, str):
            return self._data < other
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, _Text):
            return self._data <= other._data
        if isinstance(other, str):
            return self._data <= other
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, _Text):
            return self._data > other._data
        if isinstance(other, str):
            return self._data > other
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, _Text):
            return self._data >= other._data
        if isinstance(other, str):
            return self._data >= other
        return NotImplemented


class _Str(_Text):
    def __new__(cls, text="", /):
        made = object.__new__(cls)
        made._data = str(text)
        return made


class _Int:
    def __new__(cls, value=0, *base):
        made = object.__new__(cls)
        made._data = int(value, *base)
        return made

    def __repr__(self):
        return repr(self._data)

    def __format__(self, spec):
        if spec == "":
            return str(self)
        return format(self._data, spec)

    def __hash__(self):
        return hash(self._data)

    def __bool__(self):
        return self._data != 0

    def __int__(self):
        return int(self._data)

    def __float__(self):
        return float(self._data)

    def __neg__(self):
        return -self._data

    def __pos__(self):
        return +self._data

    def __abs__(self):
        return abs(self._data)

    def __round__(self, digits=None):
        return round(self._data, digits)

    def __divmod__(self, other):
        return divmod(self._data, other)

    def __rdivmod__(self, other):
        return divmod(other, self._data)

    def conjugate(self):
        return self._data

    def as_integer_ratio(self):
        return self._data.as_integer_ratio()

    def __index__(self):
        return self._data

    def __invert__(self):
        return ~self._data

    def bit_length(self):
        return self._data.bit_length()

    def bit_count(self):
        return self._data.bit_count()

    def __add__(self, other):
        if isinstance(other, _Int):
            return self._data + other._data
        if isinstance(other, (int, float)):
            return self._data + other
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, (int, float)):
            return other + self._data
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, _Int):
            return self._data - other._data
        if isinstance(other, (int, float)):
            return self._data - other
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, (int, float)):
            return other - self._data
        return NotImplemented

    def __mul__(self, other):
        if isinstance(other, _Int):
            return self._data * other._data
        if isinstance(other, (int, float)):
            return self._data * other
        return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, (int, float)):
            return other * self._data
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, _Int):
            return self._data / other._data
        if isinstance(other, (int, float)):
            return self._data / other
        return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, (int, float)):
            return other / self._data
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, _Int):
            return self._data // other._data
        if isinstance(other, (int, float)):
            return self._data // other
        return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, (int, float)):
            return other // self._data
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, _Int):
            return self._data % other._data
        if isinstance(other, (int, float)):
            return self._data % other
        return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, (int, float)):
            return other % self._data
        return NotImplemented

    def __pow__(self, other):
        if isinstance(other, _Int):
            return self._data ** other._data
        if isinstance(other, (int, float)):
            return self._data ** other
        return NotImplemented

    def __rpow__(self, other):
        if isinstance(other, (int, float)):
            return other ** self._data
        return NotImplemented

    def __and__(self, other):
        if isinstance(other, _Int):
            return self._data & other._data
        if isinstance(other, int):
            return self._data & other
        return NotImplemented

    def __rand__(self, other):
        if isinstance(other, int):
            return other & self._data
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, _Int):
            return self._data | other._data
        if isinstance(other, int):
            return self._data | other
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, int):
            return other | self._data
        return NotImplemented

    def __xor__(self, other):
        if isinstance(other, _Int):
            return self._data ^ other._data
        if isinstance(other, int):
            return self._data ^ other
        return NotImplemented

    def __rxor__(self, other):
        if isinstance(other, int):
            return other ^ self._data
        return NotImplemented

    def __lshift__(self, other):
        if isinstance(other, _Int):
            return self._data << other._data
        if isinstance(other, int):
            return self._data << other
        return NotImplemented

    def __rlshift__(self, other):
        if isinstance(other, int):
            return other << self._data
        return NotImplemented

    def __rshift__(self, other):
        if isinstance(other, _Int):
            return self._data >> other._data
        if isinstance(other, int):
            return self._data >> other
        return NotImplemented

    def __rrshift__(self, other):
        if isinstance(other, int):
            return other >> self._data
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, _Int):
            return self._data == other._data
        if isinstance(other, (int, float)):
            return self._data == other
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, _Int):
            return self._data < other._data
        if isinstance(other, (int, float)):
            return self._data < other
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, _Int):
            return self._data <= other._data
        if isinstance(other, (int, float)):
            return self._data <= other
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, _Int):
            return self._data > other._data
        if isinstance(other, (int, float)):
            return self._data > other
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, _Int):
            return self._data >= other._data
        if isinstance(other, (int, float)):
            return self._data >= other
        return NotImplemented


class _Float:
    def __new__(cls, value=0.0, /):
        made = object.__new__(cls)
        made._data = float(value)
        return made

    def __repr__(self):
        return repr(self._data)

    def __format__(self, spec):
        if spec == "":
            return str(self)
        return format(self._data, spec)

    def __hash__(self):
        return hash(self._data)

    def __bool__(self):
        return self._data != 0

    def __int__(self):
        return int(self._data)

    def __float__(self):
        return float(self._data)

    def __neg__(self):
        return -self._data

    def __pos__(self):
        return +self._data

    def __abs__(self):
        return abs(self._data)

    def __round__(self, digits=None):
        return round(self._data, digits)

    def __divmod__(self, other):
        return divmod(self._data, other)

    def __rdivmod__(self, other):
        return divmod(other, self._data)

    def conjugate(self):
        return self._data

    def as_integer_ratio(self):
        return self._data.as_integer_ratio()

    def is_integer(self):
        return self._data.is_integer()

    def hex(self):
        return self._data.hex()

    def __add__(self, other):
        if isinstance(other, _Float):
            return self._data + other._data
        if isinstance(other, (int, float)):
            return self._data + other
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, (int, float)):
            return other + self._data
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, _Float):
            return self._data - other._data
        if isinstance(other, (int, float)):
            return self._data - other
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, (int, float)):
            return other - self._data
        return NotImplemented

    def __mul__(self, other):
        if isinstance(other, _Float):
            return self._data * other._data
        if isinstance(other, (int, float)):
            return self._data * other
        return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, (int, float)):
            return other * self._data
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, _Float):
            return self._data / other._data
        if isinstance(other, (int, float)):
            return self._data / other
        return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, (int, float)):
            return other / self._data
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, _Float):
            return self._data // other._data
        if isinstance(other, (int, float)):
            return self._data // other
        return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, (int, float)):
            return other // self._data
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, _Float):
            return self._data % other._data
        if isinstance(other, (int, float)):
            return self._data % other
        return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, (int, float)):
            return other % self._data
        return NotImplemented

    def __pow__(self, other):
        if isinstance(other, _Float):
            return self._data ** other._data
        if isinstance(other, (int, float)):
            return self._data ** other
        return NotImplemented

    def __rpow__(self, other):
        if isinstance(other, (int, float)):
            return other ** self._data
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, _Float):
            return self._data == other._data
        if isinstance(other, (int, float)):
            return self._data == other
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, _Float):
            return self._data < other._data
        if isinstance(other, (int, float)):
            return self._data < other
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, _Float):
            return self._data <= other._data
        if isinstance(other, (int, float)):
            return self._data <= other
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, _Float):
            return self._data > other._data
        if isinstance(other, (int, float)):
            return self._data > other
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, _Float):
            return self._data >= other._data
        if isinstance(other, (int, float)):
            return self._data >= other
        return NotImplemented


class _Tuple:
    def __new__(cls, *iterable):
        made = object.__new__(cls)
        made._data = tuple(*iterable)
        return made

    def __repr__(self):
        return repr(self._data)

    def __hash__(self):
        return hash(self._data)

    def __len__(self):
        return len(self._data)

    def __contains__(self, item):
        return item in self._data

    def __getitem__(self, index):
        return self._data[index]

    def _slice(self, lower, upper, step):
        return self._data[lower:upper:step]

    def __iter__(self):
        for item in self._data:
            yield item

    def __add__(self, other):
        if isinstance(other, _Tuple):
            return self._data + other._data
        if isinstance(other, tuple):
            return self._data + other
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, tuple):
            return other + self._data
        return NotImplemented

    def __mul__(self, count):
        return self._data * count

    def __rmul__(self, count):
        return self._data * count

    def count(self, item, /):
        return self._data.count(item)

    def index(self, item, *bounds):
        return self._data.index(item, *bounds)

    def __eq__(self, other):
        if isinstance(other, _Tuple):
            return self._data == other._data
        if isinstance(other, tuple):
            return self._data == other
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, _Tuple):
            return self._data < other._data
        if isinstance(other, tuple):
            return self._data < other
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, _Tuple):
            return self._data <= other._data
        if isinstance(other, tuple):
            return self._data <= other
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, _Tuple):
            return self._data > other._data
        if isinstance(other, tuple):
            return self._data > other
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, _Tuple):
            return self._data >= other._data
        if isinstance(other, tuple):
            return self._data >= other
        return NotImplemented
