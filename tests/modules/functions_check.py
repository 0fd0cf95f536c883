import functions

print(functions.use(5), functions.use(-1))
