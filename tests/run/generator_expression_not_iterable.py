def f(x):
    return x
try:
    g = (a for a in f(5))
    print("made")
except TypeError as e:
    print(e)
