class Plain:
    pass


def look(x):
    match x:
        case {"a": 1, **rest}:
            return rest
        case Plain(1):  #! E0300 __match_args__
            return 1


print(look(1))
