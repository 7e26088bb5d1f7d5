"""Softmax regression in plain NumPy."""

import numpy as np

LEARNING_RATE = 0.5  #= learningRate
BATCH_SIZE = 100  #= batchSize
BATCHES = 100  #= batches

# The file that Keras downloads: its
# first 5,000 images are for validation.
mnist = np.load("mnist.npz")
images = mnist["x_train"][5000:]
labels = mnist["y_train"][5000:]
images = images.reshape(-1, 784)

W = np.zeros([784, 10], np.float32)
b = np.zeros(10, np.float32)
one_hot = np.eye(10, dtype=np.float32)

for n in range(BATCHES):
    #@ batch
    at = np.arange(BATCH_SIZE)
    at = at + n * BATCH_SIZE
    at = at % len(images)
    x = images[at] / np.float32(255)
    y = one_hot[labels[at]]
    #@ logits
    z = x @ W + b
    #@ softmax
    most = z.max(1, keepdims=True)
    e = np.exp(z - most)
    p = e / e.sum(1, keepdims=True)
    #@ loss
    loss = -np.log(p[y == 1])
    cost = loss.mean()
    #@ compare
    hits = p.argmax(1) == y.argmax(1)
    #@ error
    delta = p - y
    #@ gradient
    dW = x.T @ delta / BATCH_SIZE
    db = delta.mean(0)
    #@ update
    W -= LEARNING_RATE * dW
    b -= LEARNING_RATE * db
    #@
    share = hits.mean()
    print(f"{n} {cost:.6f} {share:.3f}")
