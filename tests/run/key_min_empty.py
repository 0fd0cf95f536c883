print(max([1], key=abs))
print(max([], key=abs))
