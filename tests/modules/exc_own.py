class ParseError(ValueError):
    """doc"""
    def __init__(self, line, text):
        super().__init__(f"line {line}: {text}")
        self.line = line
        self.notes = [text, "ü"]
        self.nothing = None

class Other(ParseError):
    def __str__(self):
        return "other!" + str(self.line)

class Plain(KeyError):
    pass

class Outer:
    class Inner(Exception):
        pass

def parse(n):
    if n == 1:
        raise ParseError(3, "bad")
    if n == 2:
        raise Other(4, "worse")
    if n == 3:
        raise Plain("k", 2)
    if n == 4:
        e = Plain()
        e.late = {"a": 1}
        raise e from ParseError(1, "c")
    if n == 5:
        raise Outer.Inner("in")
    return n

def safe(n):
    try:
        return parse(n)
    except ParseError as e:
        return -e.line

if __name__ == "__main__":
    print(parse(0), safe(1), safe(2))
