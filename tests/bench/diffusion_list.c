#include "bench.h"

static double **new_grid(long size)
{
    double **grid = malloc(sizeof *grid * size);
    for (long i = 0; i < size; i++)
        grid[i] = calloc(size, sizeof **grid);
    return grid;
}

static void evolve(double **grid, double **out, long ymax, long xmax, double dt, double D)
{
#pragma omp parallel for
    for (long i = 0; i < ymax; i++) {
        const double *up = grid[(i + ymax - 1) % ymax], *here = grid[i], *down = grid[(i + 1) % ymax];
        double *to = out[i];
        for (long j = 0; j < xmax; j++) {
            long left = j ? j - 1 : xmax - 1, right = j + 1 < xmax ? j + 1 : 0;
            double grid_xx = down[j] + up[j] - 2.0 * here[j];
            double grid_yy = here[right] + here[left] - 2.0 * here[j];
            to[j] = here[j] + D * (grid_xx + grid_yy) * dt;
        }
    }
}

int main(int argc, char **argv)
{
    long size = argc > 1 ? atol(argv[1]) : 512, steps = argc > 2 ? atol(argv[2]) : 100;
    double **grid = new_grid(size), sum = 0;
    long low = size * 0.4, high = size * 0.5;
    for (long i = low; i < high; i++)
        for (long j = low; j < high; j++)
            grid[i][j] = 0.005;
    stopwatch watch = start_watch();
    for (long step = 0; step < steps; step++) {
        double **next = new_grid(size);
        evolve(grid, next, size, size, 0.1, 1.0);
        for (long i = 0; i < size; i++)
            free(grid[i]);
        free(grid);
        grid = next;
    }
    stop_watch(watch);
    for (long i = 0; i < size; i++)
        for (long j = 0; j < size; j++)
            sum += grid[i][j];
    printf("%.17g\n", sum);
}
