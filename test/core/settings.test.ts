import { describe, expect, it } from 'vitest';
import { bounds, refusalOf, type SettingName } from '../../src/core/settings';

describe('refusalOf', () => {
  it('lets every bound itself pass', () => {
    for (const [name, { least, most }] of Object.entries(bounds)) {
      expect(refusalOf(name as SettingName, least)).toBeNull();
      expect(refusalOf(name as SettingName, most)).toBeNull();
    }
    expect(refusalOf('order', 'file')).toBeNull();
    expect(refusalOf('order', 'shuffled')).toBeNull();
  });

  it('says why a value makes no sense, and what would', () => {
    expect(refusalOf('learningRate', 0)?.reason).toBe('outside');
    expect(refusalOf('learningRate', -0.5)?.reason).toBe('outside');
    expect(refusalOf('learningRate', Infinity)?.reason).toBe('outside');
    expect(refusalOf('learningRate', NaN)?.reason).toBe('notANumber');
    expect(refusalOf('learningRate', '0.5')?.reason).toBe('notANumber');
    expect(refusalOf('batchSize', 0)).toEqual({
      setting: 'batchSize',
      reason: 'outside',
      least: 1,
      most: 1000,
    });
    expect(refusalOf('batchSize', 1.5)?.reason).toBe('notWhole');
    expect(refusalOf('seed', 2 ** 32)?.reason).toBe('outside');
    expect(refusalOf('order', 'random')?.reason).toBe('unknown');
    expect(refusalOf('order', 1)?.reason).toBe('unknown');
  });
});
