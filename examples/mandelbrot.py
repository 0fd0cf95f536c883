"""The Mandelbrot set.

Parallel: the rows (each writes only its own list of counts).
"""


def row(y, width, maxiter):
    """The counts of one row."""
    counts = [0] * width
    ci = 2.4 * y / width - 1.2
    for x in range(width):
        cr = 2.4 * x / width - 1.8
        zr = 0.0
        zi = 0.0
        n = 0
        while n < maxiter and zr * zr + zi * zi <= 4.0:
            zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
            n += 1
        counts[x] = n
    return counts


def mandelbrot(width, maxiter):
    """Counts of a width x width picture, row after row in one list."""
    picture = [0] * (width * width)
    for y in range(width):
        ci = 2.4 * y / width - 1.2
        for x in range(width):
            cr = 2.4 * x / width - 1.8
            zr = 0.0
            zi = 0.0
            n = 0
            while n < maxiter and zr * zr + zi * zi <= 4.0:
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                n += 1
            picture[y * width + x] = n
    return picture


if __name__ == "__main__":
    print(sum(mandelbrot(20, 50)), sum(row(3, 20, 50)))
