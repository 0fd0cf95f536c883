/* pi.c -- the spigot with GMP. */
#include "common.h"
#include <gmp.h>

static int64_t count, made;
static char line[64];

static bool give(uint64_t digit)
{
    line[made++ % 50] = (char)('0' + digit);
    if (made % 50 == 0)
        printf("%.50s %ld\n", line, made);
    return made < count;
}

int main(int argc, char **argv)
{
    count = atol(argv[argc - 1]);
    mpz_t a, b, a1, b1, d, d1, x, y, r, r1;
    mpz_inits(d, d1, x, y, r, r1, NULL);
    mpz_init_set_ui(a, 4);
    mpz_init_set_ui(b, 1);
    mpz_init_set_ui(a1, 12);
    mpz_init_set_ui(b1, 4);
    for (uint64_t k = 2;; k++) {
        uint64_t p = k * k, q = 2 * k + 1;
        mpz_mul_ui(x, a, p);
        mpz_addmul_ui(x, a1, q);
        mpz_mul_ui(y, b, p);
        mpz_addmul_ui(y, b1, q);
        mpz_swap(a, a1);
        mpz_swap(b, b1);
        mpz_swap(a1, x);
        mpz_swap(b1, y);
        mpz_fdiv_qr(d, r, a, b);
        mpz_fdiv_qr(d1, r1, a1, b1);
        while (!mpz_cmp(d, d1)) {
            if (!give(mpz_get_ui(d)))
                return 0;
            mpz_mul_ui(a, r, 10);
            mpz_mul_ui(a1, r1, 10);
            mpz_fdiv_qr(d, r, a, b);
            mpz_fdiv_qr(d1, r1, a1, b1);
        }
    }
}
