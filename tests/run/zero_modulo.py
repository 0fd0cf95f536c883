n = 5
m = n - 5
print(n % (m + 2))
print(n % m)
