/** `dateline … | head` closes our output early: that is no fault, so the command ends without a message. */
export const endQuietly = (): void => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
};
