/** What the panel and the story say to each other. */

/** The panel asks for the HTML of the story. */
export const ASK = 'batchwise/embed/ask';

/** The story tells it, as one text. */
export const TELL = 'batchwise/embed/tell';
