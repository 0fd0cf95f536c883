import sys

n = len(sys.argv) * 1000
word = sys.argv[0]
print(word is "x")  #! E0300 `is` between values of type str
