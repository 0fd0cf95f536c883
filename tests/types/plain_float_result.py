# The result is only multiplied by a float.
def total(xs):
    s = 0
    for x in xs:
        s += x
    return s

def main():
    t = total([1.5, 2.5]) * 0.5  #: t float
    print(t)

main()
