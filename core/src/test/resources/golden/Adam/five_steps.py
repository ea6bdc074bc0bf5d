# Five steps of Adam in PyTorch's form on sum c (x - t)^2 / 2, three numbers. Run: python3 five_steps.py > five_steps.csv
from math import sqrt

x, c, t = [1.0, -2.0, 0.5], [1.0, 10.0, 0.01], [0.0, 1.0, 0.5001]
m, v = [0.0] * 3, [0.0] * 3
rate, beta1, beta2, epsilon = 0.1, 0.9, 0.999, 1e-8
print("# made by five_steps.py beside this; dimensionless")
print("x0,x1,x2")
for step in range(1, 6):
    for i in range(3):
        g = c[i] * (x[i] - t[i])
        m[i] = beta1 * m[i] + (1 - beta1) * g
        v[i] = beta2 * v[i] + (1 - beta2) * g * g
        denominator = sqrt(v[i]) / sqrt(1 - beta2**step) + epsilon
        x[i] = x[i] - rate / (1 - beta1**step) * m[i] / denominator
    print(",".join(repr(number) for number in x))
