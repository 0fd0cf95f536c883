#include "bench.h"

static void mandelbrot(long width, long maxiter, long *picture)
{
#pragma omp parallel for schedule(guided)
    for (long y = 0; y < width; y++) {
        double ci = 2.4 * y / width - 1.2;
        for (long x = 0; x < width; x++) {
            double cr = 2.4 * x / width - 1.8, zr = 0, zi = 0;
            long n = 0;
            while (n < maxiter && zr * zr + zi * zi <= 4.0) {
                double next = zr * zr - zi * zi + cr;
                zi = 2.0 * zr * zi + ci;
                zr = next;
                n++;
            }
            picture[y * width + x] = n;
        }
    }
}

int main(int argc, char **argv)
{
    long width = argc > 1 ? atol(argv[1]) : 800, sum = 0;
    stopwatch watch = start_watch();
    long *picture = calloc(width * width, sizeof *picture);
    mandelbrot(width, 100, picture);
    stop_watch(watch);
    for (long i = 0; i < width * width; i++)
        sum += picture[i];
    printf("%ld\n", sum);
}
