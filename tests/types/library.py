import math
import random
import time

a = math.sqrt(2)  #: a float
b = math.floor(2.5)  #: b int
c = math.pi  #: c float
d = random.random()  #: d float
e = random.choice(["x", "y"])  #: e str
f = time.time()  #: f float
