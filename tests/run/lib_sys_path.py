# sys.path: what is put into it is evaluated; the modules are found when the program is compiled
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.append("lib_pack")
import lib_pack


def folder():
    print("asked")
    return "/nowhere"


def main():
    sys.path.append(folder())
    print(lib_pack.VERSION)


main()
