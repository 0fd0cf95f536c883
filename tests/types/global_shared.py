# A global that functions use is one variable.
count = 0  #: count int | str

def show():
    print(count)

show()
count = "many"
show()
