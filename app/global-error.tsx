"use client";

/** Last resort, when even the page frame failed; it must not depend on anything. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Dateline could not show this page</h1>
          <p>Something went wrong on our side. The messages of the server say more.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
