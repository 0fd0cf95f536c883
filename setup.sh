#!/bin/sh
# setup.sh -- what moult needs from Debian: installs what is missing as root, otherwise names the exact command.
# usage: setup.sh build | test | check
set -e
missing=
need() { # need PACKAGE TEST...: the test says whether it is there
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
header() {
    printf '#include <%s>\n' "$1" | ${CC:-cc} -fsyntax-only -x c -
}
need gcc sh -c 'command -v gcc'
need libc6-dev header stdio.h
need make sh -c 'command -v make'
need npm sh -c 'command -v npm'
need libgmp-dev header gmp.h
need libutf8proc-dev header utf8proc.h
need libpcre2-dev test -e /usr/include/pcre2.h
if [ "$1" != build ]; then
    need libcmocka-dev sh -c 'printf "#include <stdarg.h>\n#include <stddef.h>\n#include <setjmp.h>\n#include <stdint.h>\n#include <cmocka.h>\n" | ${CC:-cc} -fsyntax-only -x c -'
    need python3 test -x /usr/bin/python3
    need python3-numpy /usr/bin/python3 -c 'import numpy'
    need python3-cffi /usr/bin/python3 -c 'import cffi'
    need libpython3-dev test -e /usr/include/python3.11/Python.h
fi
if [ "$1" = check ]; then
    need clang sh -c 'command -v clang'
    need clang-format sh -c 'command -v clang-format'
    need cppcheck sh -c 'command -v cppcheck'
fi
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ]; then
    echo "setup: installing$missing"
    apt-get update -q >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >/dev/null
else
    echo "setup: missing:$missing" >&2
    echo "setup: run   sudo apt-get install$missing" >&2
    exit 3
fi
