class BadStr(Exception):
    def __str__(self):
        raise ValueError("in str")

class Empty(Exception):
    def __str__(self):
        return ""

class Multi(Exception):
    def __str__(self):
        return "line one\nline two"

def g():
    try:
        raise BadStr(1)
    except BadStr as e:
        try:
            print(str(e))
        except ValueError as v:
            print("failed", v)
    try:
        raise Empty("x")
    except Empty as e:
        print("[" + str(e) + "]", f"[{e}]", "%s" % e, "{}".format(e), repr(e), [e])
    raise Multi() from Empty()
g()
