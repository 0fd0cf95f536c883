z = complex(1e200, 1e200)
print(z * 1e-200)
print(abs(z))
print(abs(complex(1.5e308, 1.5e308)))
