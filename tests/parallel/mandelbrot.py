def mandelbrot(width, maxiter):
    picture = [0] * (width * width)
    for y in range(width):  #par yes
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


print(sum(mandelbrot(150, 60)))
