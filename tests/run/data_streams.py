import sys, io
sys.stdout.buffer.write(b"raw bytes\n")
sys.stdout.buffer.flush()
print("text", flush=True)
out = sys.stdout.buffer
out.write(b"again ")
out.write(bytearray(b"and again\n"))
out.flush()
print(sys.stdout.buffer.mode, sys.stdin.buffer.name, out.closed, out.writable(), out.readable())
print("before")
sys.stdout.flush()
sys.stdout.buffer.write(b"last\n")
print(sys.stdin.buffer.read())
sys.stderr.buffer.write(b"err\n")
