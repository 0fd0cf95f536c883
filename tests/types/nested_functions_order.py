def main():  #: main () -> None
    print(helper(2))

def helper(n):  #: helper (n: int) -> float
    return n * 0.5

main()
