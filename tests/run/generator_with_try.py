def safe(xs):
    for x in xs:
        try:
            yield 10 // x
        except ZeroDivisionError:
            yield -1
        else:
            print("fine", x)
print(list(safe([1, 0, 5])))
def outer():
    try:
        yield from safe([2, 0])
    except ValueError:
        yield "never"
    finally:
        print("done")
print(list(outer()))
