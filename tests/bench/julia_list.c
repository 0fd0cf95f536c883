#include "bench.h"

typedef struct complex_number {
    double re, im;
} complex_number;

static void calculate_z(long maxiter, const complex_number *zs, const complex_number *cs, long *output, long count)
{
#pragma omp parallel for schedule(guided)
    for (long i = 0; i < count; i++) {
        double re = zs[i].re, im = zs[i].im;
        const double c_re = cs[i].re, c_im = cs[i].im;
        long n = 0;
        while (n < maxiter && re * re + im * im < 4) {
            double next = re * re - im * im + c_re;
            im = 2 * re * im + c_im;
            re = next;
            n++;
        }
        output[i] = n;
    }
}

int main(int argc, char **argv)
{
    long width = argc > 1 ? atol(argv[1]) : 1000, rows = 0, columns = 0;
    double *x = malloc(sizeof(double) * (width + 2)), *y = malloc(sizeof(double) * (width + 2));
    double step = 3.6 / width;
    for (double at = 1.8; at > -1.8; at += -step)
        y[rows++] = at;
    for (double at = -1.8; at < 1.8; at += step)
        x[columns++] = at;
    long count = rows * columns, sum = 0;
    complex_number *zs = malloc(sizeof *zs * count), *cs = malloc(sizeof *cs * count);
    long *output = calloc(count, sizeof *output);
    for (long i = 0; i < count; i++) {
        zs[i] = (complex_number){x[i % columns], y[i / columns]};
        cs[i] = (complex_number){-0.62772, -0.42193};
    }
    stopwatch watch = start_watch();
    calculate_z(300, zs, cs, output, count);
    stop_watch(watch);
    for (long i = 0; i < count; i++)
        sum += output[i];
    printf("%ld\n", sum);
}
