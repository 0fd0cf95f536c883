import os
def try_all(p):
    for f in (lambda: os.path.basename(p), lambda: os.path.dirname(p), lambda: os.path.split(p), lambda: os.path.splitext(p), lambda: os.path.isabs(p), lambda: os.path.normpath(p), lambda: os.path.exists(p), lambda: os.path.isfile(p), lambda: os.path.isdir(p), lambda: os.path.abspath(p), lambda: os.path.getsize(p) > 0):
        try:
            print(f())
        except TypeError as e:
            print("TypeError", e)
        except OSError as e:
            print(e.filename)
for p in ("/etc/passwd", None, 3.5, ["a"]):
    try_all(p)
try:
    open("/no/such")
except OSError as e:
    print(os.path.basename(e.filename), e.strerror)
