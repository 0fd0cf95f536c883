/* digest.h -- the digests of hashlib.
 * In: which one, bytes.  Out: its bytes.  Rule: the whole message is there. */
#ifndef PY_DIGEST_H
#define PY_DIGEST_H
#include "bytes.h"
#pragma GCC visibility push(hidden)
bytes *digest_of(py_int which, const bytes *message); /* 0 md5, 1 sha1, 2 sha224, 3 sha256, 4 sha384, 5 sha512 */
#pragma GCC visibility pop
#endif
