def f(result, items, count, argument, text, sum_, power, at, part):
    line, item, index, number, values, some, first, length = 1, 2, 3, 4, 5, 6, 7, 8
    return [result + items, str(count) + text, sum([argument, sum_]), power ** 2, items, [at for at in range(at)], part]


result = 2 ** 70 + 1
items = [result * i for i in range(3)]
product = result * 2 + items[1] % 7
difference = product - 1
x_at = 5
for x in items:
    x_at += x % 10
    i_at = x_at
for i in range(2 ** 64, 2 ** 64 + 2):
    i_at += i
print(result, items, product, difference, x_at, i_at, f(1, 2, 3, 4, "t", 5, 6, 2, 8))
argument_2 = f"{product:>5}" + str(x_at)
text_2, text = "a", "b"
text_a, text_b = text + "a", text_2 + "b"
print(argument_2, text_2, text, text_a, text_b, "a", "b")
py_line, py_self, run_names_of_temporaries, type_list_int, tuple_int_int = 1, 2, 3, 4, 5
print(py_line, py_self, run_names_of_temporaries, type_list_int, tuple_int_int, (1, 2), [1])
