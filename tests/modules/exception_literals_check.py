import exception_literals as m

for name in ("a", "b", "c"):
    try:
        print(m.find({"a": 1, "b": -1}, name))
    except m.Failure as e:
        print(type(e).__name__, e, e.args, e.status, e.reason, e.weight, e.extra, type(e).status)
print(m.Missing.status, m.Missing.reason, m.Failure.weight, m.Missing.retry, m.status({}, "q"))
