import math

print(math.sqrt(2), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.pi, math.e, math.inf, math.tau)
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, -1), math.exp(1), math.log(10), math.log(8, 2), math.log10(1000), math.log2(8))
print(math.gcd(12, 18), math.lcm(4, 6), math.factorial(20), math.factorial(25), math.comb(10, 3), math.perm(5, 2), math.isqrt(10 ** 30))
print(math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.copysign(1, -0.0), math.fabs(-3))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isclose(0.1 + 0.2, 0.3), math.fmod(-7, 3), math.modf(2.5), math.frexp(8.0), math.degrees(math.pi))
print(math.floor(1e20), math.ceil(-0.5), math.sqrt(16), math.log(2 ** 200), math.exp(-1000), math.pow(2, 0.5))
print(math.sqrt(-1))
