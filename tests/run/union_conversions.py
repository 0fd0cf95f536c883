def pick(n):
    if n == 0:
        return 3
    if n == 1:
        return -2.5
    if n == 2:
        return "7"
    if n == 3:
        return True
    return None
def main():
    for i in range(4):
        v = pick(i)
        print(int(v), float(v), complex(v))
    for i in (0, 1, 3):
        v = pick(i)
        if v is not None and not isinstance(v, str):
            print(round(v), round(v, 1), abs(v), divmod(v, 2), pow(v, 2), round(v, -1))
    for i in range(2, 5):
        try_ord(pick(i))
def try_ord(v):
    print(ord(v))
main()
