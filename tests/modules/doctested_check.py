import doctested

print(doctested.mean([1.5, 2.5]), doctested.mean.__doc__.split("\n")[0])
try:
    doctested.mean([])
except ValueError as error:
    print(error)
counter = doctested.Counter()
for word in "to be or not to be to".split():
    counter.add(word)
print(counter.most(), sorted(name for name in dir(doctested) if not name.startswith("__")))
