import sys

n = len(sys.argv) * 1000
word = sys.argv[0]
print(n is 1000)  #! E0300 `is` between values of type int
print(word is "x")  #! E0300 `is` between values of type str
