/** Room in the memory of tfjs's wasm backend, where its tensors lie, too. */

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { DataId, TensorInfo } from '@tensorflow/tfjs-core';

/** What the backend's module, made by Emscripten, has for this. */
interface Module {
  readonly asm: { readonly memory: WebAssembly.Memory };
  _malloc(bytes: number): number;
  _free(address: number): void;
}

export class Memory {
  private readonly module: Module;

  constructor(private readonly backend: BackendWasm) {
    this.module = backend.wasm as unknown as Module;
  }

  /** What our module imports. */
  get memory(): WebAssembly.Memory {
    return this.module.asm.memory;
  }

  /** Address of so many bytes, which hold anything. It stays where it is. */
  take(bytes: number): number {
    return this.module._malloc(bytes);
  }

  free(address: number): void {
    this.module._free(address);
  }

  /** A new tensor of float32, which hold anything. */
  tensor(shape: number[]): TensorInfo {
    return this.backend.makeOutput(shape, 'float32');
  }

  /** Where a tensor lies. */
  addressOf(tensor: { readonly dataId: DataId }): number {
    return this.backend.getMemoryOffset(tensor.dataId);
  }

  /** A view that holds until more room is taken. */
  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, address, length);
  }

  floats(address: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, length);
  }
}

/** Room that is used again and again, for as much as was ever needed. */
export class Room {
  private address = 0;
  private size = 0;

  constructor(private readonly memory: Memory) {}

  /** Address of so many bytes; what was there before may be gone. */
  of(bytes: number): number {
    if (bytes > this.size) {
      if (this.size > 0) this.memory.free(this.address);
      this.address = this.memory.take(bytes);
      this.size = bytes;
    }
    return this.address;
  }
}
