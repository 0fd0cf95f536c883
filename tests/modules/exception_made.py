class ConfigError(Exception):
    """Bad config."""
    def __init__(self, key, reason="unknown"):
        super().__init__(f"{key}: {reason}")
        self.key = key
        self.reason = reason
    def hint(self):
        return f"check {self.key}"

class Missing(ConfigError):
    def __str__(self):
        return f"missing {self.key}"

def load(d):
    if "a" not in d:
        raise Missing("a")
    if d["a"] < 0:
        raise ConfigError("a", "negative")
    return d["a"]

def handle(d):
    try:
        return load(d)
    except Missing as e:
        return e.hint()

if __name__ == "__main__":
    print(load({"a": 1}), handle({}))
    try:
        load({"a": -1})
    except ConfigError as e:
        print(e, e.key)
