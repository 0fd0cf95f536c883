import random
class Mine(random.Random):
    def random(self):  #! E0300 a class that draws random.Random's numbers itself
        return 0.5
print(Mine(1).randint(1, 6))
