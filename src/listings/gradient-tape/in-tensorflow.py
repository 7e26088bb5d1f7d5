"""Softmax regression with a tape."""

import tensorflow as tf
from keras.datasets import mnist
from keras.optimizers import SGD

LEARNING_RATE = 0.5  #= learningRate
BATCH_SIZE = 100  #= batchSize
BATCHES = 10  #= batches


def prepare(image, label):
    #@ batch
    x = tf.reshape(image, [784])
    x = tf.cast(x, tf.float32) / 255
    return x, tf.one_hot(label, 10)
    #@


(images, labels), _ = mnist.load_data()
images, labels = (
    images[5000:], labels[5000:])
#@ batch
batches = (
    tf.data.Dataset
    .from_tensor_slices(
        (images, labels))
    .map(prepare)
    .cache()
    # Leave out for the order of the file.
    .shuffle(len(images))
    .batch(BATCH_SIZE)
    .take(BATCHES)
)
#@

W = tf.Variable(tf.zeros([784, 10]))
b = tf.Variable(tf.zeros([10]))
#@ update
optimizer = SGD(
    LEARNING_RATE,
    momentum=0.0,
    nesterov=False)
#@

for x, y in batches:  #@ batch
    with tf.GradientTape() as tape:
        #@ logits
        z = x @ W + b
        #@ softmax
        p = tf.nn.softmax(z)
        #@ loss
        right = tf.reduce_sum(p * y, 1)
        loss = -tf.math.log(right)
        cost = tf.reduce_mean(loss)
    #@ compare
    hits = tf.equal(
        tf.argmax(p, 1), tf.argmax(y, 1))
    accuracy = tf.reduce_mean(
        tf.cast(hits, tf.float32))
    #@ error gradient
    dW, db = tape.gradient(cost, [W, b])
    #@ update
    optimizer.apply_gradients(
        [(dW, W), (db, b)])
    #@
    tf.print(cost, accuracy)
