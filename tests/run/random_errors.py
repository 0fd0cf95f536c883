#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
import random
import sys

random.seed(1)
case = int(sys.argv[1])
xs = [1, 2]
if case == 0:
    print(random.choice(xs[2:]))
elif case == 1:
    print(random.randint(3, 1))
elif case == 2:
    print(random.randrange(0))
elif case == 3:
    print(random.randrange(1, 5, 0 * case))
elif case == 4:
    print(random.choice(""))
