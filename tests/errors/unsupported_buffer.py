import io

print(open("x").buffer)  #! E0300 the buffer of a file that is no standard stream by its name


def show():
    for g in (io.BytesIO(), open("y", "rb")):
        print(g.closed)  #! E0300 the attribute 'closed' of what may be something else


show()
