import keyword, errno, stat, os, html
print(keyword.iskeyword("for"), keyword.iskeyword("x"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.kwlist[:3], keyword.softkwlist)
print([w for w in ["if", "foo", "class_", "None"] if not keyword.iskeyword(w) and w.isidentifier()])
print(errno.ENOENT, errno.EEXIST, errno.errorcode[13], list(errno.errorcode)[:5], len(errno.errorcode), errno.EWOULDBLOCK == errno.EAGAIN)
try:
    open("/nonexistent/x")
except OSError as e:
    print(e.errno == errno.ENOENT, errno.errorcode[e.errno])
except Exception as e:
    print("no")
m = os.stat("/tmp").st_mode
print(stat.S_ISDIR(m), stat.S_ISREG(m), stat.filemode(m), oct(stat.S_IMODE(0o100644)), oct(stat.S_IFMT(m)), stat.ST_SIZE)
for mode in [0o100644, 0o100755, 0o40777, 0o41777, 0o104755, 0o102644, 0o120777, 0o20600, 0, 0o1, 0o7000, 0o140000, 0o60000, 0o10000]:
    print(stat.filemode(mode), stat.S_ISLNK(mode), stat.S_ISFIFO(mode), stat.S_ISSOCK(mode), stat.S_ISBLK(mode), stat.S_ISCHR(mode), stat.S_ISDOOR(mode))
print(stat.S_IRUSR | stat.S_IWUSR | stat.S_IXUSR == stat.S_IRWXU, stat.S_IXOTH)
print(html.escape("<a href='x'>\"&\"</a>"), html.escape("'\"<", quote=False), html.escape(""), html.escape("é", False))
