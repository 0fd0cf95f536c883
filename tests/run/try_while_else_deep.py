def f(n):
    depth = 0
    try:
        while depth < n:
            try:
                depth += 1
                if depth == 3:
                    raise KeyError(depth)
                if depth == 5:
                    break
            except KeyError as e:
                try:
                    depth += int("x" * e.args[0])
                except ValueError:
                    depth += 1
                    continue
                finally:
                    depth += 0
            else:
                depth += 0
        else:
            return "else", depth
    finally:
        depth = -1
    return "broken", depth


for n in range(8):
    print(f(n))


def deep(n):
    try:
        try:
            try:
                try:
                    if n == 0:
                        raise ValueError("0")
                    if n == 1:
                        raise KeyError("1")
                    if n == 2:
                        raise IndexError("2")
                    if n == 3:
                        raise OSError("3")
                    return "none"
                except ValueError:
                    return "value"
                finally:
                    print("a", end="")
            except KeyError:
                return "key"
            finally:
                print("b", end="")
        except IndexError:
            return "index"
        finally:
            print("c", end="")
    except OSError:
        return "os"
    finally:
        print("d", end=" ")


for n in range(5):
    print(deep(n))
