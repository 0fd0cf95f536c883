def down(n):
    return 1 + down(n + 1)


print("start")
print(down(0))
