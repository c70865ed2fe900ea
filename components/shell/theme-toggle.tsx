"use client";

import styles from "./shell.module.css";

const isDark = (): boolean => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
};

/** The other theme, and remembered where the browser allows it. */
export const toggleTheme = (): void => {
  const next = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem("dateline-theme", next);
  } catch {
    // Storage may be closed to us; the choice then lasts for this page.
  }
};

/**
 * Says what it does ("Dark theme"). Both labels are sent and the style sheet shows the fitting one, so the server
 * need not know the theme and nothing changes when the script arrives.
 */
export function ThemeToggle() {
  return (
    <button type="button" className={styles.theme} onClick={toggleTheme}>
      <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14">
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M7 1.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
      </svg>
      <span className={styles.toDark}>Dark theme</span>
      <span className={styles.toLight}>Light theme</span>
    </button>
  );
}
