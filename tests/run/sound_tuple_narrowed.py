def main():
    v = (None, -2)
    try:
        v = (v[1], 3)
    except ValueError as caught:
        print(type(caught).__name__, caught)
    print(v)
main()
def more():
    v = [None, -2]
    v, w = (None, 5), 1
    try:
        v = (v[0], 3, 5)
        w = v[0]
        v = v[0], v[1]
    except ValueError as caught:
        print(type(caught).__name__, caught)
    print(v, w)
more()
