class Named:
    @property
    def size(self):
        return 1

    def put(self, name, value):
        self.__dict__[name] = value  #! E0300 the attribute __dict__


n = Named()
n.put("other", 2)
print(n.size)
