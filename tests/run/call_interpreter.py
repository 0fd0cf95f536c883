# A Lisp: an environment of operators, built-in functions, lambdas, numbers and procedures of its own.
import math
import operator as op


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__()
        self.update(zip(names, values))
        self.outer = outer

    def find(self, name):
        if name in self:
            return self
        if self.outer is None:
            raise NameError(name)
        return self.outer.find(name)


class Procedure:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def __call__(self, *args):
        return evaluate(self.body, Env(self.params, args, self.env))


def parse(tokens):
    token = tokens.pop(0)
    if token != "(":
        return atom(token)
    items = []
    while tokens[0] != ")":
        items.append(parse(tokens))
    tokens.pop(0)
    return items


def atom(token):
    try:
        return int(token)
    except ValueError:
        try:
            return float(token)
        except ValueError:
            return token


def evaluate(x, env):
    if isinstance(x, str):
        return env.find(x)[x]
    if not isinstance(x, list):
        return x
    if x[0] == "quote":
        return x[1]
    if x[0] == "if":
        return evaluate(x[2] if evaluate(x[1], env) else x[3], env)
    if x[0] == "define":
        env[x[1]] = evaluate(x[2], env)
        return None
    if x[0] == "lambda":
        return Procedure(x[1], x[2], env)
    function = evaluate(x[0], env)
    args = [evaluate(arg, env) for arg in x[1:]]
    return function(*args)


def shown(value):
    if isinstance(value, list):
        return "(" + " ".join(map(shown, value)) + ")"
    return "procedure" if callable(value) else str(value)


world = Env()
world.update({"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "<=": op.le, ">": op.gt, "=": op.eq})
world.update({"abs": abs, "max": max, "not": op.not_, "sqrt": math.sqrt, "length": len, "pi": math.pi})
world.update({"car": lambda x: x[0], "cdr": lambda x: x[1:], "cons": lambda x, y: [x] + y, "list": lambda *x: list(x)})
for line in """(define r 10)
(* pi (* r r))
(define fact (lambda (n) (if (<= n 1) 1 (* n (fact (- n 1))))))
(fact 25)
(define compose (lambda (f g) (lambda (x) (f (g x)))))
((compose abs (lambda (x) (- x 10))) 3)
(list 1 2.5 (quote (a b)) (> 1 2))
(cons 1 (cdr (list 1 2 3)))
(* 2 (list 1 2))
(+ (list 1) (list 2))
(max 1 7.5 3)
(max (list 4 8))
(length (list 1 2 3))
(not (= 1 1))
(if (list) 1 2)
(if abs 1 2)
car
(undefined 1)
(abs 1 2)
(fact)
(+ 1)
(+ 1 (quote a))
(+ 1 (list 2))
(+ (list 1) 2)
(- abs 1)
(* car car)
(* (list 1) 2.5)
(/ (list 1) fact)
(> 1 abs)
(= car car)
(= car 1)
(1 2)
(sqrt (quote x))
(length 5)
(car 5)""".splitlines():
    try:
        value = evaluate(parse(line.replace("(", " ( ").replace(")", " ) ").split()), world)
        if value is not None:
            print(shown(value))
    except (NameError, TypeError) as error:
        print(line, "->", type(error).__name__, error)
