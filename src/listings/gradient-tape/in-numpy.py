"""What the tape does, in NumPy."""

import numpy as np

LEARNING_RATE = 0.5  #= learningRate
BATCH_SIZE = 100  #= batchSize
BATCHES = 10  #= batches

# The file that Keras downloads: its
# first 5,000 images are for validation.
mnist = np.load("mnist.npz")
images = mnist["x_train"][5000:]
labels = mnist["y_train"][5000:]
one_hot = np.eye(10, dtype=np.float32)


def add(a, b):
    # b was added to every row.
    return a + b, lambda g: (g, g.sum(0))


def matmul(a, b):
    def back(g):
        return g @ b.T, a.T @ g

    return a @ b, back


def cross_entropy(z, y):
    #@ softmax
    most = z.max(1, keepdims=True)
    e = np.exp(z - most)
    p = e / e.sum(1, keepdims=True)
    #@ loss
    loss = -np.log(p[y == 1])
    #@ error
    def back(g):
        return g[:, None] * (p - y)
    #@

    return loss, back


def mean(a):
    one = np.ones_like(a) / len(a)
    return a.mean(), lambda g: g * one


W = np.zeros([784, 10], np.float32)
b = np.zeros(10, np.float32)

for n in range(BATCHES):
    #@ batch
    at = np.arange(BATCH_SIZE)
    at = at + n * BATCH_SIZE
    at = at % len(images)
    x = images[at].reshape(-1, 784)
    x = x / np.float32(255)
    y = one_hot[labels[at]]
    #@ logits
    s, back_matmul = matmul(x, W)
    z, back_add = add(s, b)
    #@ softmax loss
    loss, back_loss = cross_entropy(z, y)
    cost, back_mean = mean(loss)
    #@ compare
    hits = z.argmax(1) == y.argmax(1)
    #@ error
    # The tape runs back, last rule first.
    dz = back_loss(back_mean(1))
    #@ gradient
    ds, db = back_add(dz)
    _, dW = back_matmul(ds)
    #@ update
    W -= LEARNING_RATE * dW
    b -= LEARNING_RATE * db
    #@
    share = hits.mean()
    print(f"{n} {cost:.6f} {share:.3f}")
