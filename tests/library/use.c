/* use.c -- the library of kernels.py from C: prints what expected.py prints under CPython. */
#include "kernels.h"

#include <math.h>
#include <stdio.h>

static void fails(int status)
{
    printf("%d %s\n", status, kernels_error());
}

static void show(const double *items, int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        printf(" %.17g", items[i]);
    printf("\n");
}

static void arrays(void)
{
    double grid[4][5], out[4][5] = {{0}};
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 5; j++)
            grid[i][j] = i * 0.5 + j * j;
    printf("evolve %d", evolve(&grid[0][0], 4, 5, &out[0][0], 4, 5, 1.0, 0.1));
    show(&out[0][0], 20);
    fails(evolve(&grid[0][0], 4, 5, &out[0][0], 2, 5, 1.0, 0.1));
    int32_t small[2][3] = {{1, 2, 3}, {-4, 5, 1000000000}}, *result;
    int64_t shape[2];
    printf("doubled %d", doubled(&small[0][0], 2, 3, &result, shape));
    printf(" %d %d:", (int)shape[0], (int)shape[1]);
    for (int i = 0; i < 6; i++)
        printf(" %d", result[i]);
    kernels_free(result);
    float cube[2][2][2] = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 0.5f}}};
    double sum;
    printf("\ntotal %d", total(&cube[0][0][0], 2, 2, 2, &sum));
    show(&sum, 1);
    float last;
    printf("corner %d", corner(&cube[1][0][0], 1, 2, 2, &last));
    printf(" %.17g\n", (double)last);
}

static void lists(void)
{
    double xs[] = {1, 2.5, 4};
    double real;
    int64_t count, *ints, ns[] = {1, -2, 9000000000000000000};
    printf("mean %d", mean(xs, 3, &real));
    show(&real, 1);
    fails(mean(xs, 0, &real));
    printf("scale %d", scale(xs, 3, -2.0, &count));
    printf(" %d", (int)count);
    show(xs, 3);
    printf("squares %d", squares(5, &ints, &count));
    printf(" %d: %d %d\n", (int)count, (int)ints[1], (int)ints[4]);
    kernels_free(ints);
    printf("squares %d", squares(0, &ints, &count));
    printf(" %d\n", (int)count);
    kernels_free(ints);
    printf("add_to_all %d", add_to_all(ns, 3, 5));
    printf(" %d %d %lld\n", (int)ns[0], (int)ns[1], (long long)ns[2]);
    fails(add_to_all(ns, 3, 9000000000000000000));
    bool bits[] = {true, false, true}, all;
    printf("flip %d", flip(bits, 3, &all));
    printf(" %d %d %d %d\n", bits[0], bits[1], bits[2], all);
    double zs[] = {1, 2, 3, -4}, *turned;
    printf("turn %d", turn(zs, 2, 0, 1, &turned, &count));
    printf(" %d", (int)count);
    show(turned, 4);
    kernels_free(turned);
    fails(grow(xs, 3));
}

static void numbers(void)
{
    int64_t n, quotient, rest;
    double real, imaginary, distance;
    bool flag;
    printf("power %d", power(2, 62, &n));
    printf(" %lld\n", (long long)n);
    printf("power %d", power(-2, 63, &n));
    printf(" %d\n", n == INT64_MIN);
    fails(power(2, 63, &n));
    int64_t *ints = NULL;
    fails(powers(10, 30, &ints, &n));
    printf("root %d", root(2, &real));
    show(&real, 1);
    printf("root %d", root(NAN, &real));
    printf(" %d\n", real != real);
    fails(root(-1, &real));
    printf("conjugate %d", conjugate(1, 2, &real, &imaginary));
    printf(" %.17g %.17g\n", real, imaginary);
    fails(conjugate(1, 0, &real, &imaginary));
    printf("divide %d", divide(-7, 2, &quotient, &rest));
    printf(" %d %d\n", (int)quotient, (int)rest);
    fails(divide(1, 0, &quotient, &rest));
    printf("polar %d", polar(3, 4, true, &distance, &real, &imaginary, &flag));
    printf(" %.17g %.17g %.17g %d\n", distance, real, imaginary, flag);
    printf("none %d\n", none());
    for (int i = 0; i < 2; i++) {
        printf("count %d", count(&n));
        printf(" %d\n", (int)n);
    }
    printf("double %d", double_(1, 2, 3, 4, 5, &ints, &n));
    printf(" %d %d\n", (int)n, (int)ints[0]);
    kernels_free(ints);
}

static void texts(void)
{
    char *text;
    int64_t n;
    printf("greet %d", greet("Z\xc3\xbcrich \xf0\x9f\x98\x80", 2, &text));
    printf(" %s\n", text);
    kernels_free(text);
    printf("length %d", length("Z\xc3\xbcrich \xf0\x9f\x98\x80", &n));
    printf(" %d\n", (int)n);
    fails(length("\xff", &n));
    fails(length("ab\xe2\x82", &n));
    fails(length("\xe2" "A", &n));
    fails(length("\xf0\x9f\x98" "A", &n));
    fails(length("\xed\xa0\x80", &n));
}

int main(void)
{
    arrays();
    lists();
    numbers();
    texts();
    return 0;
}
