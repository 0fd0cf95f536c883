"""stat: what the mode of a file says, and the places of os.stat's results."""

# ---- the kind of a file ----
S_IFDOOR = 0o0
S_IFPORT = 0o0
S_IFWHT = 0o0
S_IFIFO = 0o10000
S_IFCHR = 0o20000
S_IFDIR = 0o40000
S_IFBLK = 0o60000
S_IFREG = 0o100000
S_IFLNK = 0o120000
S_IFSOCK = 0o140000

# ---- who may do what ----
S_IXOTH = 0o1
S_IWOTH = 0o2
S_IROTH = 0o4
S_IRWXO = 0o7
S_IXGRP = 0o10
S_IWGRP = 0o20
S_IRGRP = 0o40
S_IRWXG = 0o70
S_IEXEC = 0o100
S_IXUSR = 0o100
S_IWRITE = 0o200
S_IWUSR = 0o200
S_IREAD = 0o400
S_IRUSR = 0o400
S_IRWXU = 0o700
S_ISVTX = 0o1000
S_ISGID = 0o2000
S_ISUID = 0o4000

# ---- places ----
ST_MODE = 0
ST_INO = 1
ST_DEV = 2
ST_NLINK = 3
ST_UID = 4
ST_GID = 5
ST_SIZE = 6
ST_ATIME = 7
ST_MTIME = 8
ST_CTIME = 9

# ---- flags of BSD, and attributes of Windows ----
FILE_ATTRIBUTE_READONLY = 1
UF_NODUMP = 1
FILE_ATTRIBUTE_HIDDEN = 2
UF_IMMUTABLE = 2
FILE_ATTRIBUTE_SYSTEM = 4
UF_APPEND = 4
UF_OPAQUE = 8
FILE_ATTRIBUTE_DIRECTORY = 16
UF_NOUNLINK = 16
FILE_ATTRIBUTE_ARCHIVE = 32
UF_COMPRESSED = 32
FILE_ATTRIBUTE_DEVICE = 64
FILE_ATTRIBUTE_NORMAL = 128
FILE_ATTRIBUTE_TEMPORARY = 256
FILE_ATTRIBUTE_SPARSE_FILE = 512
FILE_ATTRIBUTE_REPARSE_POINT = 1024
S_ENFMT = 1024
FILE_ATTRIBUTE_COMPRESSED = 2048
FILE_ATTRIBUTE_OFFLINE = 4096
FILE_ATTRIBUTE_NOT_CONTENT_INDEXED = 8192
FILE_ATTRIBUTE_ENCRYPTED = 16384
FILE_ATTRIBUTE_INTEGRITY_STREAM = 32768
UF_HIDDEN = 32768
FILE_ATTRIBUTE_VIRTUAL = 65536
SF_ARCHIVED = 65536
FILE_ATTRIBUTE_NO_SCRUB_DATA = 131072
SF_IMMUTABLE = 131072
SF_APPEND = 262144
SF_NOUNLINK = 1048576
SF_SNAPSHOT = 2097152


def S_IMODE(mode, /):
    return mode & 0o7777


def S_IFMT(mode, /):
    return mode & 0o170000


def S_ISDIR(mode, /):
    return mode & 0o170000 == S_IFDIR


def S_ISCHR(mode, /):
    return mode & 0o170000 == S_IFCHR


def S_ISBLK(mode, /):
    return mode & 0o170000 == S_IFBLK


def S_ISREG(mode, /):
    return mode & 0o170000 == S_IFREG


def S_ISFIFO(mode, /):
    return mode & 0o170000 == S_IFIFO


def S_ISLNK(mode, /):
    return mode & 0o170000 == S_IFLNK


def S_ISSOCK(mode, /):
    return mode & 0o170000 == S_IFSOCK


def S_ISDOOR(mode, /):
    return False


def S_ISPORT(mode, /):
    return False


def S_ISWHT(mode, /):
    return False


def _letters(mode, shift, special, letter):
    """rwx of one of the three; special: the bit that shows in the place of x."""
    last = mode >> shift & 1
    if mode & special:
        end = letter if last else letter.upper()
    else:
        end = "x" if last else "-"
    return ("r" if mode >> shift & 4 else "-") + ("w" if mode >> shift & 2 else "-") + end


def filemode(mode, /):
    kinds = {S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c", S_IFIFO: "p"}
    kind = kinds.get(S_IFMT(mode), "?")
    return kind + _letters(mode, 6, S_ISUID, "s") + _letters(mode, 3, S_ISGID, "s") + _letters(mode, 0, S_ISVTX, "t")
