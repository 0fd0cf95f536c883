#include "bench.h"

static double **matrix(long n, long seed)
{
    double **rows = malloc(sizeof *rows * n);
    for (long i = 0; i < n; i++) {
        rows[i] = calloc(n, sizeof **rows);
        for (long j = 0; j < n && seed; j++)
            rows[i][j] = (i * seed + j) % 17 / 16.0;
    }
    return rows;
}

static double **matmul(double **a, double **b, long n)
{
    double **c = matrix(n, 0);
#pragma omp parallel for
    for (long i = 0; i < n; i++)
        for (long j = 0; j < n; j++) {
            double total = 0;
            for (long k = 0; k < n; k++)
                total += a[i][k] * b[k][j];
            c[i][j] = total;
        }
    return c;
}

int main(int argc, char **argv)
{
    long n = argc > 1 ? atol(argv[1]) : 300;
    double **a = matrix(n, 3), **b = matrix(n, 7);
    stopwatch watch = start_watch();
    double **c = matmul(a, b, n);
    stop_watch(watch);
    printf("%.17g\n", c[n / 2][n - 1]);
}
