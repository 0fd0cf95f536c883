#stdin: "first\nsecond\n3\n\n\n4 5\r\nlast"
import sys

print(input())
x = input("prompt> ")
print(x, int(input()))
print(input(5), repr(input()))
for line in sys.stdin:
    print(repr(line))
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
try:
    input()
except EOFError as e:
    print(e)
