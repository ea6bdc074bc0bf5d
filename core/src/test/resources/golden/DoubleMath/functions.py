# Elementary functions at numbers that float holds exactly, to 25 digits. Run: python3 functions.py > functions.csv
import struct
from mpmath import mp, mpf, tanh, exp, log1p, sin, cos, ncdf, nstr
mp.dps = 60


def rows(name, f, points):
    for x in points:
        x = struct.unpack("f", struct.pack("f", x))[0]
        print("%s,%r,%s" % (name, x, nstr(f(mpf(x)), 25)))


signed = lambda xs: [-x for x in reversed(xs)] + list(xs)
print("# made with mpmath, 60 digits, by functions.py beside this; dimensionless")
print("function,x,value")
rows("tanh", tanh, signed([1e-30, 1e-12, 1e-5, 0.001, 0.01, 0.03, 0.1, 0.17328679, 0.2, 0.3, 0.34657, 0.5, 0.549, 0.7, 0.9, 1, 1.2, 1.5, 2, 2.7, 3.3, 4, 5, 6.5, 8, 10, 15, 18, 19.5]))
rows("exp", exp, signed([1e-30, 1e-10, 0.001, 0.1, 0.3, 0.3466, 0.5, 0.7, 1, 1.1, 2, 3, 5, 10, 20, 40, 80, 86, 150, 300, 500, 700, 707]))
rows("log1p", log1p, [0, 1e-30, 1e-12, 1e-6, 0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1])
rows("sin", sin, signed([1e-30, 1e-8, 0.01, 0.1, 0.5, 1, 1.5, 1.5707, 2, 2.5, 3, 3.1, 3.2, 4, 5, 6, 6.2, 10, 31.4, 100, 355, 1000, 5000, 9999]))
rows("cos", cos, signed([1e-8, 0.01, 0.1, 0.5, 1, 1.5, 1.6, 2, 2.5, 3, 3.1, 4, 5, 6, 6.2, 10, 31.4, 100, 354, 1000, 5000, 9999]))
rows("normalDistribution", ncdf, signed([1e-30, 1e-8, 0.01, 0.1, 0.3, 0.5, 0.8, 1, 1.3, 1.7, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10, 12]))
