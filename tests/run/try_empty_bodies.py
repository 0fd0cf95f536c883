def f(n):
    try:
        pass
    except ValueError:
        print("never")
    try:
        pass
    finally:
        print("finally")
    try:
        n += 1
    except:
        print("never")
    else:
        n += 10
    finally:
        pass
    try:
        try:
            pass
        finally:
            pass
    finally:
        return n


print(f(1))
try:
    pass
finally:
    pass
for i in range(2):
    try:
        continue
    finally:
        print(i)
while True:
    try:
        break
    finally:
        print("broken")
try:
    ...
except Exception:
    pass
else:
    print("else")
