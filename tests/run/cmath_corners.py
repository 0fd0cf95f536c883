import cmath

inf, nan = float("inf"), float("nan")
for z in (1 + 2j, -1 + 0j, complex(-1, -0.0), 0j, complex(-0.0, 0.0), 3 - 4j, 1e30 + 1e30j, 5, -2.5, True):
    print(cmath.sqrt(z), cmath.phase(z), cmath.polar(z), cmath.exp(z * 1e-32), cmath.isfinite(z))
    print(cmath.sin(z / 10 ** 30), cmath.cos(1j), cmath.atan(z / 3), cmath.sinh(0.5 + 1j), cmath.asin(0.5j))
print(cmath.rect(2, cmath.pi / 2), cmath.log(-1), cmath.log(1j, 2), cmath.log10(100), cmath.isnan(complex(nan, 1)), cmath.isinf(complex(1, inf)))
print(cmath.sqrt(complex(inf, nan)), cmath.isclose(1 + 1j, 1 + 1j), cmath.infj, cmath.nanj, cmath.inf)
