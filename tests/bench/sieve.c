#include "bench.h"
#include <stdbool.h>

int main(int argc, char **argv)
{
    long n = argc > 1 ? atol(argv[1]) : 20000000, count = 0, largest = 0;
    stopwatch watch = start_watch();
    bool *prime = malloc(n);
    memset(prime, 1, n);
    prime[0] = prime[1] = false;
    for (long i = 2; i * i < n; i++)
        if (prime[i])
            for (long j = i * i; j < n; j += i)
                prime[j] = false;
    for (long i = 0; i < n; i++)
        if (prime[i]) {
            count++;
            largest = i;
        }
    stop_watch(watch);
    printf("%ld %ld\n", count, largest);
}
