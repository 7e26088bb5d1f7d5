"""Softmax regression as a TensorFlow graph."""

import numpy as np
import tensorflow.compat.v1 as tf
from keras.datasets import mnist

LEARNING_RATE = 0.5  #= learningRate
BATCH_SIZE = 100  #= batchSize
BATCHES = 100  #= batches

tf.disable_eager_execution()

# The graph: a plan, with nothing computed.
#@ batch
x = tf.placeholder(tf.float32, [None, 784])
y = tf.placeholder(tf.float32, [None, 10])
#@
W = tf.Variable(tf.zeros([784, 10]))
b = tf.Variable(tf.zeros([10]))
#@ logits
z = tf.matmul(x, W) + b
#@ softmax
p = tf.nn.softmax(z)
#@ loss
loss = tf.nn.softmax_cross_entropy_with_logits_v2(
    labels=y, logits=z)
cost = tf.reduce_mean(loss)
#@ compare
hits = tf.equal(tf.argmax(p, 1), tf.argmax(y, 1))
accuracy = tf.reduce_mean(tf.cast(hits, tf.float32))
#@ error gradient
optimizer = tf.train.GradientDescentOptimizer(
    LEARNING_RATE)
gradients = optimizer.compute_gradients(cost)
#@ update
train_step = optimizer.apply_gradients(gradients)
#@


def feed(images, labels):
    #@ batch
    pixels = images.reshape(-1, 784) / 255
    return {x: pixels, y: np.eye(10)[labels]}
    #@


(images, labels), test = mnist.load_data()
validation = feed(images[:5000], labels[:5000])
images, labels = images[5000:], labels[5000:]

# The session: every run follows the plan.
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    for n in range(BATCHES):
        #@ batch
        at = n * BATCH_SIZE + np.arange(BATCH_SIZE)
        at %= len(images)
        batch = feed(images[at], labels[at])
        #@
        session.run(train_step, feed_dict=batch)
        if n % 50 == 0:
            print(
                n,
                session.run(cost, feed_dict=batch),
                session.run(accuracy, validation))
    print(session.run(accuracy, feed(*test)))
    image = feed(test[0][5:6], test[1][5:6])
    print(session.run(tf.argmax(p, 1), image))
