#include "bench.h"

static double element(long i, long j)
{
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

static void times(const double *u, double *result, long n)
{
#pragma omp parallel for
    for (long i = 0; i < n; i++) {
        double total = 0;
        for (long j = 0; j < n; j++)
            total += element(i, j) * u[j];
        result[i] = total;
    }
}

static void times_transposed(const double *u, double *result, long n)
{
#pragma omp parallel for
    for (long i = 0; i < n; i++) {
        double total = 0;
        for (long j = 0; j < n; j++)
            total += element(j, i) * u[j];
        result[i] = total;
    }
}

int main(int argc, char **argv)
{
    long n = argc > 1 ? atol(argv[1]) : 1000;
    double *u = malloc(sizeof *u * n), *v = malloc(sizeof *v * n), *t = malloc(sizeof *t * n), vBv = 0, vv = 0;
    stopwatch watch = start_watch();
    for (long i = 0; i < n; i++)
        u[i] = 1;
    for (int step = 0; step < 10; step++) {
        times(u, t, n);
        times_transposed(t, v, n);
        times(v, t, n);
        times_transposed(t, u, n);
    }
    for (long i = 0; i < n; i++) {
        vBv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    stop_watch(watch);
    printf("%.17g\n", sqrt(vBv / vv));
}
