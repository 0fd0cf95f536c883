print("first runs", __name__)
counter = 0
log = []


def made():
    global counter
    counter += 1
    log.append(counter)
    return counter


if __name__ == "__main__":
    print("never")
