def parse(text):
    out = []
    number = ""
    for c in text + " ":
        try:
            int(c)
            number += c
        except ValueError:
            if number:
                out.append(int(number))
                number = ""
            if c not in " ,":
                out.append(c)
    return out


print(parse("12 +3, 4*(56)"))


def evaluate(tokens):
    stack = []
    for t in tokens.split():
        try:
            stack.append(float(t))
        except ValueError:
            try:
                b = stack.pop()
                a = stack.pop()
                if t == "+":
                    stack.append(a + b)
                elif t == "/":
                    stack.append(a / b)
                else:
                    raise NotImplementedError(f"operator {t!r}")
            except IndexError as e:
                raise SyntaxError("too few operands") from e
            except ZeroDivisionError:
                stack.append(float("inf"))
    return stack


print(evaluate("1 2 + 4 /"), evaluate("1 0 /"))
for bad in ["+", "1 2 ^"]:
    try:
        print(evaluate(bad))
    except SyntaxError as e:
        print("syntax", e, repr(e.__cause__))
    except NotImplementedError as e:
        print("not implemented", e, repr(e.__context__))


def read_table(lines):
    rows, errors = [], []
    for number, line in enumerate(lines, 1):
        try:
            name, value, *rest = line.split(";")
            rows.append((name, int(value), len(rest)))
        except ValueError as e:
            errors.append(f"{number}: {e}")
    return rows, errors


print(read_table(["a;1", "b;x", "c", "d;2;3;4", ""]))
