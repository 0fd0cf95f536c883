names = []  #: names list[str]

def add(name):  #: add (name: str) -> None
    names.append(name)

add("a")
