/** All files of stories about one element, for what looks at every element in the same way. */

export interface Play {
  readonly canvasElement: HTMLElement;
  readonly userEvent: unknown;
}

export interface Story {
  readonly args?: object;
  readonly render?: (args: object, context: object) => unknown;
  readonly play?: (context: Play) => Promise<void> | void;
  readonly globals?: object;
  readonly decorators?: readonly ((story: () => unknown) => unknown)[];
  readonly parameters?: {
    /** Why it is not shown among the states of its element. */
    readonly alone?: string;
  };
}

/** The default export. */
export interface About {
  readonly title: string;
  readonly component: string;
  readonly args?: object;
  readonly render?: Story['render'];
  readonly play?: Story['play'];
  readonly parameters?: Story['parameters'] & {
    /** By property, or `property: kind`: why such values are not shown. */
    readonly notShown?: Readonly<Record<string, string>>;
    /** Each state in one room only: there is much in it, and it has many of them. */
    readonly large?: boolean;
  };
}

export interface State {
  /** The story's name. */
  readonly name: string;
  readonly args: object;
  readonly render: NonNullable<Story['render']>;
  readonly play: Story['play'];
}

export interface StoryFile {
  /** As in `components/`. */
  readonly folder: string;
  readonly about: About;
  readonly states: readonly State[];
}

type Exports = Readonly<Record<string, Story>> & { readonly default: About };

const modules = import.meta.glob<Exports>('../{views,controls,panels,session}/**/*.stories.ts', {
  eager: true,
});

/** In the order of their elements' names. */
export const storyFiles: readonly StoryFile[] = Object.entries(modules)
  .map(([path, { default: about, ...stories }]) => ({
    folder: path.split('/')[1]!,
    about,
    states: statesOf(about, stories),
  }))
  .sort((a, b) => (a.about.component < b.about.component ? -1 : 1));

/** The plain one first. Stories that differ in no more than theme or language are not states: rooms have both. */
function statesOf(about: About, stories: Readonly<Record<string, Story>>): State[] {
  if (about.parameters?.alone) return [];
  const isPlain = ({ args, render, play }: Story): boolean => !args && !render && !play;
  return Object.entries(stories)
    .filter(([name]) => !name.startsWith('__'))
    .filter(([, story]) => !story.parameters?.alone && !(isPlain(story) && story.globals))
    .sort(([, one], [, other]) => Number(isPlain(other)) - Number(isPlain(one)))
    .map(([name, story]) => ({
      name: name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase(),
      args: { ...about.args, ...story.args },
      render: decorated(story, story.render ?? about.render ?? plain(about.component)),
      play: story.play ?? about.play,
    }));
}

function decorated({ decorators = [] }: Story, render: State['render']): State['render'] {
  return decorators.reduce<State['render']>(
    (inner, decorate) => (args, context) => decorate(() => inner(args, context)),
    render,
  );
}

function plain(tag: string): NonNullable<Story['render']> {
  return (args) => Object.assign(document.createElement(tag), args);
}
