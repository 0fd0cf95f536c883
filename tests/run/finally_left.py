# finally that is left by continue, break and return, with generators and with
class Stop(Exception):
    pass

log = []

def nested(xs):
    out = []
    for x in xs:
        try:
            try:
                out.append(10 // x)
            finally:
                log.append(("inner", x))
                if x < 0:
                    continue
        except ZeroDivisionError as e:
            out.append(str(e))
            if len(out) > 3:
                break
        finally:
            log.append(("outer", x))
            if x == 7:
                break
    return out

def early(x):
    for k in range(3):
        try:
            if k == x:
                raise Stop("é%d" % k)
        except Stop:
            raise
        finally:
            if k == 1:
                return ("left", k)
    return "end"

def gen(xs):
    try:
        for x in xs:
            try:
                yield 10 // x
            finally:
                log.append(("gen", x))
                if x == 0:
                    continue
    finally:
        log.append("done")

class Ctx:
    def __init__(self, eat): self.eat = eat
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        log.append((t.__name__ if t else None, str(v)))
        return self.eat

def use(x):
    with Ctx(False) as a, Ctx(True) as b:
        if x: raise KeyError(x)
    return "after"

print(nested([1, 0, -1, 5, 7, 0]), nested([]), nested([0, 0, 0, 0, 0]))
for x in (0, 1, 2, 5):
    try:
        print(early(x))
    except Stop as e:
        print("stop", e)
print(list(gen([1, 0, 5, -2])))
g = gen([2, 0])
print(next(g)); g.close()
print(use(0), use("é"), use(0))
try:
    print(early(0))
finally:
    print(log)
