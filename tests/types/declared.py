# NAME.pyi beside it says how Python may call the functions; what a default is, is one more call.
def scale(xs, by=2.0):  #: scale (xs: list[float], by: float) -> list[float]
    return [x * by for x in xs]

def show(x, y=None):  #: show (x: int, y: str | None) -> str; (x: list[str], y: str | None) -> str
    if y is None:
        return str(x)
    return y

def step(n, by=1):  #: step (n: int, by: float) -> float; (n: int, by: int) -> int
    return n + by

def corner(a):  #: corner (a: ndarray[float64, 2]) -> np.float64
    return a[0, 0]

def noted(x: int, y: "what" = 3):
    return x + y

def anything(x):
    return x

def called(x):  #: called (x: int) -> int; (x: str) -> str
    return x

count = called(3)  #: count int
