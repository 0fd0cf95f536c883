z = 1 + 2j  #: z complex
r = abs(z)  #: r float
x = z.real  #: x float
