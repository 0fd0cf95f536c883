import getattr_made

print(getattr_made.call("wide", 5), getattr_made.call("next", 5), getattr_made.knows("wide"), getattr_made.knows("q"))
try:
    getattr_made.call("other", 1)
except AttributeError as error:
    print(error)
print([name for name in dir(getattr_made) if not name.startswith("__")])
