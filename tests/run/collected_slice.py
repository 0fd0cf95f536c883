xs = [1,2,3,4]
xs[::2] = zip("abc", "abc")
