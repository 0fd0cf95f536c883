import math

inf, nan = float("inf"), float("nan")
print(math.sqrt(0.0), math.sqrt(-0.0), math.sqrt(2 ** 70), math.sqrt(True), math.sqrt(inf), math.sqrt(nan), math.isqrt(10 ** 40), math.isqrt(0))
print(math.floor(-0.5), math.ceil(-0.5), math.trunc(-1.9), math.floor(1e20), math.ceil(2 ** 70), math.floor(True), math.trunc(10 ** 30))
print(math.gcd(), math.gcd(0), math.gcd(-12, 18), math.gcd(2 ** 70, 6 ** 20, 4), math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.factorial(25), math.comb(50, 25), math.comb(3, 5), math.perm(5), math.perm(5, 2))
print(math.copysign(1, -0.0), math.copysign(nan, -1), math.fmod(-7, 3), math.fmod(7, inf), math.remainder(7, 4), math.modf(-2.5), math.frexp(0.75), math.ldexp(1.5, 4), math.ldexp(1, -2000))
print(math.atan2(0.0, -0.0), math.atan2(-0.0, 1), math.hypot(3, 4), math.hypot(), math.hypot(1, 2, 2), math.dist([1, 2], [4, 6]), math.pow(2, 0.5), math.pow(0, 0), math.pow(nan, 0), math.pow(-8, 3))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isnan(nan), math.isinf(-inf), math.isfinite(2 ** 70), math.isclose(0, 1e-10, abs_tol=1e-9))
print(math.fsum([0.1] * 10), math.prod([1, 2, 3.5]), math.prod([]), math.prod([2 ** 40] * 3), math.fsum([]), math.fsum([1e100, 1.0, -1e100]), math.prod([1, 2], start=10))
print(math.log(2 ** 2000), math.log(8, 2), math.log2(2 ** 1000), math.log10(10 ** 400), math.log1p(0), math.exp(-1000), math.expm1(1e-10), math.log(1), math.exp(0))
print(math.degrees(math.pi), math.radians(180), math.tau, math.e, math.inf, math.nan, math.ulp(1.0), math.nextafter(1.0, 2.0))
print(math.gamma(5), math.lgamma(10), math.erf(0.5), math.erfc(0.5), math.sinh(1), math.cosh(1), math.tanh(inf), math.asinh(1), math.acosh(1), math.atanh(0.5), math.sin(1e22), math.cos(inf - inf) != 0)
