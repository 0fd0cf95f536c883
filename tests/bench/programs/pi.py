"""Digits of pi by an unbounded spigot: whole numbers of thousands of bits."""
import sys


def digits():
    k, a, b, a1, b1 = 2, 4, 1, 12, 4
    while True:
        p, q, k = k * k, 2 * k + 1, k + 1
        a, b, a1, b1 = a1, b1, p * a + q * a1, p * b + q * b1
        d, d1 = a // b, a1 // b1
        while d == d1:
            yield d
            a, a1 = 10 * (a % b), 10 * (a1 % b1)
            d, d1 = a // b, a1 // b1


def main(count):
    line = ""
    made = 0
    for digit in digits():
        line += str(digit)
        made += 1
        if made % 50 == 0:
            print(line, made)
            line = ""
        if made == count:
            break


main(int(sys.argv[1]))
