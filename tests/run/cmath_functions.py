import cmath

z = 1 + 2j
print(cmath.sqrt(z), cmath.exp(z), cmath.log(z), cmath.phase(z), cmath.polar(z), cmath.rect(1, 2), cmath.sqrt(-1))
print(cmath.sin(z), cmath.isnan(z), cmath.pi)
