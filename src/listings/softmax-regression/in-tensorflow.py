"""Softmax regression as a graph."""

import numpy as np
import tensorflow.compat.v1 as tf
from keras.datasets import mnist

LEARNING_RATE = 0.5  #= learningRate
BATCH_SIZE = 100  #= batchSize
BATCHES = 100  #= batches

tf.disable_eager_execution()

# The graph: a plan, nothing computed.
#@ batch
x = tf.placeholder(
    tf.float32, [None, 784])
y = tf.placeholder(
    tf.float32, [None, 10])
#@
W = tf.Variable(tf.zeros([784, 10]))
b = tf.Variable(tf.zeros([10]))
#@ logits
z = tf.matmul(x, W) + b
#@ softmax
p = tf.nn.softmax(z)
#@ loss
right = tf.reduce_sum(p * y, 1)
loss = -tf.log(right)
cost = tf.reduce_mean(loss)
#@ compare
hits = tf.equal(
    tf.argmax(p, 1), tf.argmax(y, 1))
accuracy = tf.reduce_mean(
    tf.cast(hits, tf.float32))
#@ update
sgd = tf.train.GradientDescentOptimizer(
    LEARNING_RATE)
#@ error gradient
slopes = sgd.compute_gradients(cost)
#@ update
train_step = sgd.apply_gradients(slopes)
#@


def feed(images, labels):
    #@ batch
    ink = images.reshape(-1, 784) / 255
    digits = np.eye(10)[labels]
    return {x: ink, y: digits}
    #@


train, test = mnist.load_data()
images, labels = train
validation = feed(
    images[:5000], labels[:5000])
images, labels = (
    images[5000:], labels[5000:])

# The session runs what is planned.
with tf.Session() as session:
    session.run(
        tf.global_variables_initializer())
    for n in range(BATCHES):
        #@ batch
        at = np.arange(BATCH_SIZE)
        at = at + n * BATCH_SIZE
        at = at % len(images)
        batch = feed(
            images[at], labels[at])
        #@
        session.run(
            train_step, feed_dict=batch)
        if n % 50 == 0:
            print(
                n,
                session.run(cost, batch),
                session.run(
                    accuracy, validation))
    test = feed(*test)
    print(session.run(accuracy, test))
    image = {x: test[x][5:6]}
    print(session.run(p, image).argmax())
