import wide

print(wide.f(*range(70)), wide.f(*range(60), **{f"a{i}": i for i in range(60, 70)}))
for arguments in ((), range(3), range(71)):
    try:
        wide.f(*arguments)
    except TypeError as e:
        print(e)
