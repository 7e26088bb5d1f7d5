import { expect, test } from 'vitest';
import { segmentsOf } from '../../../components/views/markup';

test('terms, words for terms and emphasis are taken out of a sentence', () => {
  expect(segmentsOf('Each [weight] and its [slopes|gradient], *ink* only.')).toEqual([
    { is: 'text', text: 'Each ' },
    { is: 'term', text: 'weight', term: 'weight', tail: '' },
    { is: 'text', text: ' and its ' },
    { is: 'term', text: 'slopes', term: 'gradient', tail: ',' },
    { is: 'text', text: ' ' },
    { is: 'emphasis', text: 'ink' },
    { is: 'text', text: ' only.' },
  ]);
});

test('a sentence without marks stays whole', () => {
  expect(segmentsOf('Nothing here.')).toEqual([{ is: 'text', text: 'Nothing here.' }]);
});

test('mathematics does not break across lines', () => {
  expect(segmentsOf('so −log 0.1 = log 10 here')).toEqual([
    { is: 'text', text: 'so −log\u00a00.1\u00a0=\u00a0log\u00a010 here' },
  ]);
});
