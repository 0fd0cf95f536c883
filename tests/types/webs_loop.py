for i in range(3):  #: i int
    print(i)
for i in ["a"]:  #: i str
    print(i)
