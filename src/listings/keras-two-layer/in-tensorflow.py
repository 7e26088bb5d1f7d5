"""Two layers in Keras."""

import keras
from keras.datasets import mnist
from keras.layers import Dense
from keras.optimizers import SGD
from keras.utils import to_categorical

LEARNING_RATE = 0.01  #= learningRate
BATCH_SIZE = 32  #= batchSize
EPOCHS = 10  #= epochs
IMAGES = 60000  #= images


def prepare(images, labels):
    #@ batch
    x = images.reshape(-1, 784) / 255
    return x, to_categorical(labels, 10)
    #@


train, test = mnist.load_data()
images, labels = train
x, y = prepare(
    images[-IMAGES:], labels[-IMAGES:])
test_x, test_y = prepare(*test)

model = keras.Sequential([
    keras.Input([784]),
    #@ hidden
    Dense(10, activation="sigmoid"),
    #@ logits softmax
    Dense(10, activation="softmax"),
    #@
])
model.compile(
    #@ update
    optimizer=SGD(LEARNING_RATE),
    #@ loss
    loss="categorical_crossentropy",
    #@ compare
    metrics=["accuracy"],
    #@
)
model.summary()

#@ error-2 gradient-2 error-1 gradient-1 update
model.fit(
    x, y,
    batch_size=BATCH_SIZE,
    epochs=EPOCHS,
    verbose=2)
#@
print(model.evaluate(test_x, test_y))
p = model.predict(test_x[5:6])
print(p.argmax())
