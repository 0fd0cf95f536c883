# Names of the program that are those of its types in C: of dicts, sets, classes and of what makes them.
class Node:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Node({self.value})"

    def __lt__(self, other):
        return self.value < other.value

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return hash(self.value)

    def call_hook(self):
        return "hook"


def Node_new():
    return [Node(2), Node(1)]


def Node_hooks():
    return sorted(Node_new())


def Node_repr_hook():
    return {Node(1): 1, Node(1): 2}


def set_int():
    return {1, 2, 3}


def dict_str_int_entry():
    return {"a": 1, "b": 2}


class dict_str_int_2:
    new = 5

    def of(self):
        return {"a": 1, "b": 2}


def generator_int():
    yield 1
    yield 2


dict_str_int_row = 5
dict_str_int_of = {"a": 1, "b": 2}
tuple_int_int = (1, 2)
print(Node_new(), Node_hooks(), Node_repr_hook(), Node(3).call_hook(), set_int(), dict_str_int_entry())
print(dict_str_int_2().of(), dict_str_int_2.new, list(generator_int()), dict_str_int_row, dict_str_int_of, tuple_int_int)


def local():
    dict_str_int = 6
    dict_str_int_new = 5
    set_int_add = 3
    frozenset_int_new = 4
    Node_new = 7
    numbers = {1, 2, 3}
    numbers.add(dict_str_int)
    table = {"a": 1, "b": 2}
    table["c"] = dict_str_int_new
    made = Node(set_int_add)
    return frozenset(numbers) == numbers, table, made, Node_new, frozenset_int_new, (lambda x: x + dict_str_int)(1)


print(local())


# What the runtime itself calls its descriptors and tables.
type_file = 1
type_none = 2
type_class = "c"
type_range = [3]
str_latin1 = str_empty_text = wrap_has = 4


def described(type_value):
    type_bytearray = 5
    type_struct_layout = None
    return [type_value, type_bytearray, type_struct_layout, bytearray(b"x")]


print(type_file, type_none, type_class, type_range, str_latin1, str_empty_text, wrap_has, "", b"", described(1), described("a"))
