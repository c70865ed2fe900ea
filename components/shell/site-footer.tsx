import styles from "./shell.module.css";

export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.foot}>
        <p>
          <strong>The words are the evidence.</strong> Every date, figure and label opens the sentence it came
          from. Dateline shows where outlets differ and rates none of them.
        </p>
        <p>
          <strong>It stays here.</strong> The pages come from the machine that runs Dateline: no account, no
          request to anybody else, nothing recorded about you.
        </p>
      </div>
    </footer>
  );
}
