/* The array kernels: a shared library that the bench calls on the same NumPy arrays. */
#include "bench.h"

void julia(long maxiter, const double (*zs)[2], const double (*cs)[2], int *output, long count)
{
#pragma omp parallel for schedule(guided)
    for (long i = 0; i < count; i++) {
        double re = zs[i][0], im = zs[i][1], c_re = cs[i][0], c_im = cs[i][1];
        int n = 0;
        while (n < maxiter && re * re + im * im < 4) {
            double next = re * re - im * im + c_re;
            im = 2 * re * im + c_im;
            re = next;
            n++;
        }
        output[i] = n;
    }
}

void evolve(const double *restrict grid, double *restrict out, long rows, long columns, double D, double dt)
{
#pragma omp parallel for
    for (long i = 1; i < rows - 1; i++)
        for (long j = 1; j < columns - 1; j++) {
            const double *at = grid + i * columns + j;
            double laplacian = at[columns] + at[-columns] + at[1] + at[-1] - 4.0 * at[0];
            out[i * columns + j] = at[0] + D * dt * laplacian;
        }
}
