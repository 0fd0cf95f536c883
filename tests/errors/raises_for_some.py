def show(what, payload):  # no warning: it has a value for numbers
    if what == "number":
        print(payload.bit_length())
    else:
        print(payload + "!")


def lost(payload):
    return payload.nothing  #! W0201 has no attribute 'nothing'


show("number", 5)
show("text", "x")
print(lost(3))
print(lost("x"))
