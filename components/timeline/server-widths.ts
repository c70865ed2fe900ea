/** Widths the server draws for, since it cannot know the screen: the plot at 1440 pixels and at 360. */
export const SERVER_WIDTH = 1345;
export const SERVER_NARROW = 328;
