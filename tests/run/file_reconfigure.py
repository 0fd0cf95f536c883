# the standard streams reconfigured to what they are
import sys

sys.stdout.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="UTF8", errors="strict", line_buffering=True)
print("é", sys.stdout.encoding, sys.stdout.errors, sys.stdout.line_buffering)
sys.stdin.reconfigure(encoding="utf-8", errors="strict")
sys.stderr.reconfigure(line_buffering=True)
print(sys.stderr.errors)
sys.stderr.reconfigure(encoding="utf-8")
print(sys.stderr.errors, sys.stderr.encoding, sys.stdin.errors)
sys.stdout.reconfigure(newline="\n", write_through=True)
print(repr(sys.stdin.read()))
try:
    sys.stdout.reconfigure(encoding="no such")
except LookupError as error:
    print(error)
try:
    sys.stdout.reconfigure(newline="x")
except ValueError as error:
    print(error)
