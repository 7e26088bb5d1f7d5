"""The desktop's side of the bench: takes as many steps as each line of its input says, and answers with
the seconds they took. A line "cost" is answered with the mean loss on the first batch."""

import sys
import time

import numpy as np

program, folder, batch, rate, scaled = sys.argv[1:]
batch, rate, scaled = int(batch), np.float32(rate), scaled == "true"
images = np.fromfile(f"{folder}/pixels", np.uint8).reshape(-1, 784)
labels = np.fromfile(f"{folder}/labels", np.uint8)
flat = np.fromfile(f"{folder}/weights", np.float32)
one_hot = np.eye(10, dtype=np.float32)
if scaled:
    images = images / np.float32(255)
    targets = one_hot[labels]


def take(*shape):
    global flat
    size = int(np.prod(shape))
    part, flat = flat[:size].reshape(shape).copy(), flat[size:]
    return part


def batch_at(n):
    first = n * batch % len(images)
    at = slice(first, first + batch)
    if first + batch > len(images):
        at = np.arange(first, first + batch) % len(images)
    if scaled:
        return images[at], targets[at]
    return images[at] / np.float32(255), one_hot[labels[at]]


def softmax(z, y):
    e = np.exp(z - z.max(1, keepdims=True))
    p = e / e.sum(1, keepdims=True)
    return p, -np.log((p * y).sum(1)).mean()


def one_layer():
    W, b = take(784, 10), take(10)

    def forward(x, y):
        return softmax(x @ W + b, y)

    def step(x, y):
        p, cost = forward(x, y)
        delta = p - y
        W[...] -= rate * (x.T @ delta / len(x))
        b[...] -= rate * delta.mean(0)
        return cost

    return forward, step


def two_layers():
    W1, b1, W2, b2 = take(784, 10), take(10), take(10, 10), take(10)

    def forward(x, y):
        return softmax(1 / (1 + np.exp(-(x @ W1 + b1))) @ W2 + b2, y)

    def step(x, y):
        a = 1 / (1 + np.exp(-(x @ W1 + b1)))
        p, cost = softmax(a @ W2 + b2, y)
        delta2 = p - y
        delta1 = delta2 @ W2.T * a * (1 - a)
        W2[...] -= rate * (a.T @ delta2 / len(x))
        b2[...] -= rate * delta2.mean(0)
        W1[...] -= rate * (x.T @ delta1 / len(x))
        b1[...] -= rate * delta1.mean(0)
        return cost

    return forward, step


forward, step = one_layer() if program == "softmax-regression" else two_layers()
print("ready", flush=True)
n = 0
for line in sys.stdin:
    if line.strip() == "cost":
        print(float(forward(*batch_at(0))[1]), flush=True)
        continue
    if line.startswith("evaluate"):
        begin = time.perf_counter()
        x = images[:10000] if scaled else images[:10000] / np.float32(255)
        y = one_hot[labels[:10000]]
        p, cost = forward(x, y)
        hits = (p.argmax(1) == labels[:10000]).mean()
        print(time.perf_counter() - begin, flush=True)
        continue
    steps = int(line)
    begin = time.perf_counter()
    for n in range(n, n + steps):
        step(*batch_at(n))
    n += 1
    print(time.perf_counter() - begin, flush=True)
