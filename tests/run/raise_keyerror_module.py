print("before")
try:
    raise KeyError("unhandled by name")
except ValueError:
    print("no")
finally:
    print("finally")
print("after")
