# sys.stdout set to files
import os
import tempfile

os.chdir(tempfile.mkdtemp())
import sys, os
class Logger(object):
    def __init__(self, filename="log.txt"):
        self.terminal = sys.stdout
        self.log = open(filename, "w")
    def write(self, message):
        self.terminal.write(message)
        self.log.write(message)
    def flush(self):
        pass
sys.stdout = Logger("c.log")
print("both", 3)
for i in range(3): print(i, end=" ")
print()
sys.stdout.log.close()
sys.stdout = sys.stdout.terminal
print(open("c.log").read())
import sys, os
sys.stdout = open(os.devnull, "w")
print("hidden")
sys.stdout.close()
sys.stdout = sys.__stdout__
print("shown")
def quiet(f):
    def inner(*a):
        old, sys.stdout = sys.stdout, open(os.devnull, "w")
        try: return f(*a)
        finally:
            sys.stdout.close(); sys.stdout = old
    return inner
@quiet
def noisy(x): print("noise"); return x * 2
print(noisy(4))
import pprint
sys.stdout = open("pp.txt", "w"); pprint.pprint([1, 2]); print("q"); sys.stdout.close(); sys.stdout = sys.__stdout__
print(open("pp.txt").read())
