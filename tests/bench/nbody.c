#include "bench.h"

typedef struct body {
    double x, y, z, vx, vy, vz, mass;
} body;

static void advance(body *bodies, long count, double dt, long steps)
{
    for (long step = 0; step < steps; step++) {
        for (long i = 0; i < count; i++) {
            body *a = &bodies[i];
            for (long j = i + 1; j < count; j++) {
                body *b = &bodies[j];
                double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
                double square = dx * dx + dy * dy + dz * dz;
                double magnitude = dt / (square * sqrt(square));
                a->vx -= dx * b->mass * magnitude;
                a->vy -= dy * b->mass * magnitude;
                a->vz -= dz * b->mass * magnitude;
                b->vx += dx * a->mass * magnitude;
                b->vy += dy * a->mass * magnitude;
                b->vz += dz * a->mass * magnitude;
            }
        }
        for (long i = 0; i < count; i++) {
            bodies[i].x += dt * bodies[i].vx;
            bodies[i].y += dt * bodies[i].vy;
            bodies[i].z += dt * bodies[i].vz;
        }
    }
}

int main(int argc, char **argv)
{
    long steps = argc > 1 ? atol(argv[1]) : 500000;
    const double solar = 4 * M_PI * M_PI, days = 365.24;
    body bodies[] = {
        {0, 0, 0, 0, 0, 0, solar},
        {4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694 * days,
         0.00769901118419740425 * days, -0.0000690460016972063023 * days, 0.000954791938424326609 * solar},
        {8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411099 * days,
         0.00499852801234917238 * days, 0.0000230417297573763929 * days, 0.000285885980666130812 * solar},
        {12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618 * days,
         0.00237847173959480950 * days, -0.0000296589568540237556 * days, 0.0000436624404335156298 * solar},
        {15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322 * days,
         0.00162824170038242295 * days, -0.0000951592254519715870 * days, 0.0000515138902046611451 * solar},
    };
    stopwatch watch = start_watch();
    advance(bodies, 5, 0.01, steps);
    stop_watch(watch);
    printf("%.17g\n", bodies[1].x);
}
