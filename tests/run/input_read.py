#stdin: "7\n1 2 3\nx\ny\n"
import sys

first = sys.stdin.readline()
print(int(first) + 1)
numbers = [int(word) for word in sys.stdin.readline().split()]
print(numbers, sys.stdin.readlines())
sys.stdout.write("done %d\n" % len(numbers))
sys.stdout.flush()
input()
