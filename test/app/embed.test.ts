/** What teachers paste, and what a frame and the page around it say to each other. */

import { describe, expect, test } from 'vitest';
import { embedCode } from '../../components/session/dialogs/embed-code';
import { originIn } from '../../src/app/embed/host-origin';
import { wholeLocales } from '../../src/locales/whole';
import { embedAttributes, readSetAttributes } from '../../src/app/embed/messages';
import { progressMessages, type Progress } from '../../src/app/embed/progress';

describe('what is pasted', () => {
  const query = 'recipe=softmax-regression&rate=0.25&batch=37&class=5&changes=12_rate_0.1';
  const { tag, frame } = embedCode(query, 'https://batchwise.example/"&/');

  test('is a tag that says by attributes what the address says', () => {
    expect(tag).toContain(
      '<bw-simulator recipe="softmax-regression" learning-rate="0.25" batch="37" digit="5" changes="12_rate_0.1">',
    );
  });

  test('is a frame whose address has the names of the attributes', () => {
    expect(frame).toContain(
      'embed.html?recipe=softmax-regression&amp;learning-rate=0.25&amp;batch=37&amp;digit=5',
    );
  });

  test('stays within its quotation marks, whatever the folder is called', () => {
    expect(tag).toContain('src="https://batchwise.example/&quot;&amp;/batchwise.js"');
    expect(frame).toContain('src="https://batchwise.example/&quot;&amp;/embed.html');
  });
});

test('a host is an origin of the web, read from any address of it', () => {
  expect(originIn('https://moodle.example.org/course/view.php?id=3')).toBe(
    'https://moodle.example.org',
  );
  expect(originIn('http://localhost:8888')).toBe('http://localhost:8888');
  for (const text of ['*', 'null', '', 'moodle.example.org', 'javascript:alert(1)', 'data:,']) {
    expect(originIn(text)).toBeNull();
  }
});

describe('a message of the host', () => {
  const read = (attributes: unknown): unknown =>
    readSetAttributes({ subject: 'batchwise.set', attributes });

  test('sets attributes and takes them away', () => {
    const attributes = { batch: '5', 'learning-rate': null, lang: 'es' };
    expect(read(attributes)).toEqual({ subject: 'batchwise.set', attributes });
  });

  test.each([
    ['another subject', { subject: 'batchwise.go', attributes: {} }],
    ['no attributes', { subject: 'batchwise.set' }],
    ['a listener', { subject: 'batchwise.set', attributes: { onclick: 'alert(1)' } }],
    ['a style', { subject: 'batchwise.set', attributes: { style: 'display: none' } }],
    ['a number', { subject: 'batchwise.set', attributes: { batch: 5 } }],
    ['too long a text', { subject: 'batchwise.set', attributes: { pin: 'W'.repeat(2001) } }],
    ['a list', ['batchwise.set']],
    ['a text', 'batchwise.set'],
    ['nothing', null],
  ])('is refused whole when it has %s', (_, message) => {
    expect(readSetAttributes(message)).toBeNull();
  });
});

test('what teachers read names all that the address may say, and nothing else', () => {
  for (const { embedding } of Object.values(wholeLocales)) {
    const { parameters } = embedding;
    expect(Object.keys(parameters.of).sort()).toEqual([...embedAttributes, 'host'].sort());
  }
});

describe('progress', () => {
  const progress: Progress = {
    recipe: 'softmax-regression',
    batch: 3,
    batches: 100,
    stage: 'loss',
    loss: 1.9,
    furthest: 50,
  };
  const tell = (more: Partial<Progress> = {}): Record<string, unknown>[] =>
    progressMessages(
      { ...progress, ...more },
      'https://batchwise.example/embed.html?batch=3',
      new Date(0),
    ) as Record<string, unknown>[];

  test('is told in the shapes of SPLICE', () => {
    const data = {
      recipe: 'softmax-regression',
      batch: 3,
      batches: 100,
      stage: 'loss',
      loss: 1.9,
    };
    expect(tell().slice(0, 2)).toEqual([
      { subject: 'SPLICE.sendEvent', name: 'batchwise.step', data },
      { subject: 'SPLICE.reportScoreAndState', score: 0.5, state: data },
    ]);
  });

  test('is a statement of xAPI without its actor: the activity has progressed, or is completed', () => {
    expect(tell()[2]).toMatchObject({
      statement: {
        verb: { id: 'http://adlnet.gov/expapi/verbs/progressed' },
        object: { id: 'https://batchwise.example/embed.html?batch=3', objectType: 'Activity' },
        result: { completion: false, extensions: { [PROGRESS]: 50 } },
        timestamp: '1970-01-01T00:00:00.000Z',
      },
    });
    expect(tell({ furthest: 100 })[2]).toMatchObject({
      statement: {
        verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
        result: { completion: true, extensions: { [PROGRESS]: 100 } },
      },
    });
  });
});

const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
