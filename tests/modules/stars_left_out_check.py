import stars_left_out as m

print(m.count(), m.count(1), m.count(1, 2, 3), m.only_named("x"), m.only_named(first="y"))
for call in (lambda: m.only_named(), lambda: m.only_named("a", "b")):
    try:
        call()
    except TypeError as error:
        print(error)
with m.Log(False) as log:
    print(log.add(1, 2), log.add())
print(log.seen)
for error in (ValueError("a"), KeyError("k"), OSError(2, "no")):
    for swallow in (True, False):
        try:
            with m.Log(swallow) as log:
                raise error
            print("swallowed", log.seen)
        except Exception as got:
            print(got is error, log.seen)
try:
    with m.Guard() as guard:
        print(guard, 1 // 0)
except ZeroDivisionError as error:
    print(error)
