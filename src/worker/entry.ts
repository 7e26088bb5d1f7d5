/** The worker's script: it only exposes the service. */

// What automatic differentiation knows of each operation. The package's core comes without.
// First of all tfjs itself: the gradients read its flags.
import '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { expose } from 'comlink';
import { Service } from './service';

const service = new Service();
service.begin(self.name);
expose(service);
