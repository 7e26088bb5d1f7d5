/** The lesson as text. */
export declare const rendered: () => string;
