def kind(n):
    try:
        if n == 0:
            return int("zero")
        if n == 1:
            return [1, 2][n + 1]
        if n == 2:
            return 1 // (n - 2)
        if n == 3:
            raise KeyError("k")
        if n == 4:
            raise RuntimeError
        if n == 5:
            raise NotImplementedError("later")
        if n == 6:
            raise OSError(2, "No such file or directory")
        if n == 7:
            raise StopIteration(7)
        if n == 8:
            raise ArithmeticError("base")
        if n == 9:
            assert n < 0, "negative"
        if n == 10:
            return ord("ab")
    except ValueError:
        print("ValueError", n)
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, e, repr(e), e.args)
    except ZeroDivisionError as e:
        print("zero", e)
    except ArithmeticError as e:
        print("arithmetic", e)
    except RuntimeError as e:
        print("runtime", type(e).__name__, str(e) == "", e.args)
    except OSError as e:
        print("os", e, e.errno, e.strerror, e.filename, type(e).__name__, repr(e))
    except (AssertionError, StopIteration) as e:
        print(type(e).__name__, e)
    except:
        print("anything")
    else:
        print("else", n)
    return -n


for i in range(12):
    print(kind(i))
