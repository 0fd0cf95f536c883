#args: one "two words" 3
import sys

print(len(sys.argv), sys.argv[1:], sys.maxsize)
sys.stdout.write("written\n")
print("to stderr", file=sys.stderr)
print(int(sys.argv[3]) + 1)
