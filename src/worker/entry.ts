/** The worker's script: it only exposes the service. */

import { expose } from 'comlink';
import { Service } from './service';

expose(new Service());
