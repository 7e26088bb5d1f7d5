"""Two layers in plain NumPy."""

import numpy as np

LEARNING_RATE = 0.01  #= learningRate
BATCH_SIZE = 32  #= batchSize
BATCHES = 18750  #= batches
IMAGES = 60000  #= images

# The file that Keras downloads.
mnist = np.load("mnist.npz")
images = mnist["x_train"][-IMAGES:]
labels = mnist["y_train"][-IMAGES:]
images = images.reshape(-1, 784)

one_hot = np.eye(10, dtype=np.float32)
rng = np.random.default_rng(1)


def glorot(rows, columns):
    limit = np.sqrt(6 / (rows + columns))
    size = (rows, columns)
    w = rng.uniform(-limit, limit, size)
    return w.astype(np.float32)


W1 = glorot(784, 10)
b1 = np.zeros(10, np.float32)
W2 = glorot(10, 10)
b2 = np.zeros(10, np.float32)

for n in range(BATCHES):
    #@ batch
    # The last of an epoch may be short.
    epoch = -(-len(images) // BATCH_SIZE)
    first = n % epoch * BATCH_SIZE
    at = slice(first, first + BATCH_SIZE)
    x = images[at] / np.float32(255)
    y = one_hot[labels[at]]
    #@ hidden
    a = 1 / (1 + np.exp(-(x @ W1 + b1)))
    #@ logits
    z = a @ W2 + b2
    #@ softmax
    most = z.max(1, keepdims=True)
    e = np.exp(z - most)
    p = e / e.sum(1, keepdims=True)
    #@ loss
    loss = -np.log(p[y == 1])
    cost = loss.mean()
    #@ compare
    hits = p.argmax(1) == y.argmax(1)
    #@ error-2
    delta2 = p - y
    #@ gradient-2
    dW2 = a.T @ delta2 / len(x)
    db2 = delta2.mean(0)
    #@ error-1
    delta1 = delta2 @ W2.T * a * (1 - a)
    #@ gradient-1
    dW1 = x.T @ delta1 / len(x)
    db1 = delta1.mean(0)
    #@ update
    W1 -= LEARNING_RATE * dW1
    b1 -= LEARNING_RATE * db1
    W2 -= LEARNING_RATE * dW2
    b2 -= LEARNING_RATE * db2
    #@
    share = hits.mean()
    print(f"{n} {cost:.6f} {share:.3f}")
