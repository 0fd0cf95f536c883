class S:
    def __init__(self):
        self.stats = {"served": 0, "lost": 0, "waits": []}
    def go(self):
        self.stats["waits"].append(5)
        self.stats["lost"] += 1
        self.stats["served"] += 1
        return self.stats
s = S()
print(s.go())
