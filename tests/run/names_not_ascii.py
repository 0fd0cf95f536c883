def größe(länge, ñ=2):
    π = 3.5
    return länge * ñ + π


变量 = [1, 2, 3]
é = "e acute"
é_2, e_ = 1, 2
ﬁ = "ligature"
print(größe(2), größe(länge=1, ñ=5), 变量, é, é_2, e_, ﬁ, fi)
for ж in 变量:
    ª = ж
    𝐱 = ж * 2
print(ж, ª, x, 𝐱)
Ω = sum(变量)
Ω += 1
print(Ω, [щ * 2 for щ in 变量], f"{é=} {Ω}")
_, __, ___ = 1, 2, 3
print(_, __, ___)
