# exit and quit, which need no import.
def leave(code):
    try:
        if code is None:
            exit()
        quit(code)
    except SystemExit as error:
        print("caught", repr(error.code))


leave(3)
leave("text")
leave(None)
try:
    exit(code=4)
except SystemExit as error:
    print(error.code, error.args)


def main():
    print("last")
    exit(5)


main()
