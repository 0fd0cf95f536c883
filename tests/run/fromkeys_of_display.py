vowels = {}.fromkeys("aeiou", 0)
for letter in "programming in python":
    if letter in vowels:
        vowels[letter] += 1
print(vowels, {}.fromkeys([1, 2]), {}.fromkeys((), 5))


class Directory:
    def __init__(self):
        self.names = ["b", "a"]

    def __dir__(self):
        return self.names


print(Directory().__dir__())
