# Quantiles of the standard normal distribution, to 25 digits. Run: python3 quantiles.py > quantiles.csv
from mpmath import mp, mpf, erfinv, findroot, ncdf, nstr, sqrt

mp.dps = 60
print("# made with mpmath, 60 digits, by quantiles.py beside this; dimensionless")
print("probability,quantile")
tails = [2.0**-54, 1e-16, 1e-15, 1e-13, 1.3e-11, 1.5e-11, 1e-9, 1e-6, 1e-4, 0.01, 0.05, 0.0749, 0.0751]
middle = [0.1, 0.2, 0.3, 0.4, 0.49, 0.4999999, 0.5, 0.5000001, 0.6, 0.75, 0.9, 0.9249, 0.9251, 0.99, 0.999999]
for p in tails + middle:  # the doubles nearest to these
    print("%r,%s" % (p, nstr(sqrt(mpf(2)) * erfinv(2 * mpf(p) - 1), 25)))
