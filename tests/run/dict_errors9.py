d = {"a": 1}
d.foo()
