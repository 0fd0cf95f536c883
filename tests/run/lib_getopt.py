import getopt
import sys
def t(f, *a):
    try:
        opts, rest = f(*a)
        print(opts, rest)
    except getopt.GetoptError as e:
        print(type(e).__name__, e, repr(e.opt), e.msg, e.args)
for f in (getopt.getopt, getopt.gnu_getopt):
    t(f, ["-a", "-b", "x", "c", "-d"], "ab:d")
    t(f, ["-abx", "y"], "ab:")
    t(f, ["--help", "--output=f.txt", "in"], "ho:", ["help", "output="])
    t(f, ["--out", "f.txt", "in"], "ho:", ["help", "output="])
    t(f, ["--out="], "", ["output="])
    t(f, ["a", "--help", "--", "-x"], "x", ["help"])
    t(f, ["--", "-x"], "x")
    t(f, ["-"], "x")
    t(f, [], "x")
    t(f, ["-z"], "x"); t(f, ["-x"], "x:"); t(f, ["-:"], "x:"); t(f, ["--foo"], "", ["foobar", "foobaz"]); t(f, ["--nope"], "", ["x"]); t(f, ["--foo=1"], "", ["foo"]); t(f, ["--foo"], "", ["foo="]); t(f, ["--foo"], "", "foo"); t(f, ["--foo"], "", ["foo", "foobar"])
t(getopt.gnu_getopt, ["a", "-x", "b"], "+x"); t(getopt.gnu_getopt, ["a", "-x", "b"], "x")
def main(argv):
    try:
        opts, args = getopt.getopt(argv, "hi:o:", ["ifile=", "ofile="])
    except getopt.error as err:
        print(err)
        return 2
    for opt, arg in opts:
        if opt == "-h": print("help")
        elif opt in ("-i", "--ifile"): print("in", arg)
        elif opt in ("-o", "--ofile"): print("out", arg)
    return 0
print(main(["-h", "-i", "a", "--ofile=b"]), main(["-q"]), main(sys.argv[1:]))
