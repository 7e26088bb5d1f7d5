/** The whole test bench: read, drawn on, waiting, overflown. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Bench } from '../../../components/panels/bench/bench';
import '../../../components/panels/bench/bench';
import { inWidth } from '../../views/in-width';
import { CLOTHES, drawing, pictures, reading, result } from './sample-bench';

type Args = Pick<
  Bench,
  | 'result'
  | 'stale'
  | 'weights'
  | 'loaded'
  | 'total'
  | 'drawing'
  | 'reading'
  | 'pictures'
  | 'classes'
  | 'pointed'
> & { width: number };

const meta: Meta<Args> = {
  title: 'Panels/Bench',
  component: 'bw-bench',
  parameters: { large: true },
  args: {
    result,
    stale: false,
    weights: 'as of batch 37',
    loaded: 400,
    total: 400,
    drawing: null,
    reading: null,
    pictures,
    classes: Array.from({ length: 10 }, (_, k) => String(k)),
    pointed: 5,
    width: 288,
  },
  render: (args) =>
    inWidth(
      args.width,
      html`<bw-bench
        .result=${args.result}
        .stale=${args.stale}
        .weights=${args.weights}
        .loaded=${args.loaded}
        .total=${args.total}
        .drawing=${args.drawing}
        .reading=${args.reading}
        .pictures=${args.pictures}
        .classes=${args.classes}
        .pointed=${args.pointed}
      ></bw-bench>`,
    ),
};
export default meta;

export const Read: StoryObj<Args> = {};

export const Drawn: StoryObj<Args> = { args: { drawing, reading } };

/** The weights have become others; what is shown says whose it is. */
export const Stale: StoryObj<Args> = { args: { stale: true } };

export const Loading: StoryObj<Args> = {
  args: { result: undefined, loaded: 120, pictures: new Map() },
};

export const NotReadYet: StoryObj<Args> = { args: { result: undefined } };

export const NotFinite: StoryObj<Args> = {
  args: {
    result: {
      ...result,
      probabilities: { shape: [400, 10], data: new Float32Array(4000).fill(NaN) },
    },
  },
};

export const OtherClasses: StoryObj<Args> = { args: { classes: CLOTHES } };

export const InASheet: StoryObj<Args> = { args: { width: 860, drawing, reading } };

export const DarkSpanish: StoryObj<Args> = {
  args: { weights: 'del lote 37', drawing, reading },
  globals: { theme: 'dark', lang: 'es' },
};
