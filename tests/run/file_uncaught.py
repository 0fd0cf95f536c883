import os


def load(path):
    with open(path) as f:
        return f.read()


print("start")
print(load("/nonexistent/file.txt"))
