import unions


def show(call):
    try:
        value = eval(call)
        print(call, repr(value), type(value).__name__)
    except Exception as e:
        print(call, type(e).__name__, e)


for call in ("find([3, 4], 4)", "find([3, 4], 5)", "half(4)", "half(5)", "half(-7)", "half(2 ** 80)", "first(['x', 'y'])", "first([])",
             "scale(1.5)", "scale(1.5, 2.0)", "scale(1.5, None)", "scale(x=2.0, factor=0.5)", "name_of(None)", "name_of('é')",
             "either(5)", "either('b')", "either(None)", "either([2.5])", "either(2 ** 70)", "swap((7, 'z'))", "numbers([1, 2, 3])",
             "count((4, 5, 6))", "count((9,))", "mixed([(1, 'a'), (2, 'b')])", "mixed([])",
             "total([1, 2])", "total([0.5, 0.25])", "total([1, 0.5])", "total([])", "kinds(False, 2 - 1j, range(1, 9, 3), -5)",
             "kinds(True, 0j, range(2 ** 70), 0)", "swap((2 ** 65, ''))"):
    show("unions." + call)
xs = [2.5]
print(unions.either(xs) is xs)
if unions.__file__.endswith(".so"):
    for call in ("find((1,), 1)", "find([1.0], 1)", "find([1], 'a')", "half(1.0)", "half(True)", "scale(1)", "scale(1.0, 2)", "name_of(3)",
                 "either(2j)", "either([1])", "either(True)", "swap([1, 'a'])", "swap((1, 2))", "swap((1, 'a', 2))", "count([1])",
                 "mixed([(1, 2)])", "mixed([[1, 'a']])", "total(['a'])", "kinds(1, 1j, range(3), 2)", "find(1, 2)", "find({}, 1)"):
        try:
            print("accepted", call, eval("unions." + call))
        except TypeError as e:
            assert call.split("(")[0] + "(" in str(e), e
