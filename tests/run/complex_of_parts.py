import math
print(complex(math.prod([-0.0, 1e10]), 0.5))
print(complex(-0.0, 0.5), complex(0.25, -0.0), complex(-0.0, -0.0), complex(-0.0), complex(1, -0.0))
print(math.prod([-0.0, 1e10]), math.prod([]), math.prod([2, 3]), math.prod([-0.0]))
