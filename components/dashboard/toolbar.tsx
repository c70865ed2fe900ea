"use client";

import { type FormEvent, type MouseEvent, useId } from "react";
import type { LinkChange, LinkControl } from "@/lib/client/use-link-state";
import type { OutletModel } from "@/lib/contract/models";
import styles from "./dashboard.module.css";
import { isPlain } from "./is-plain";
import { OutletChips } from "./outlet-chips";

type Props = { readonly link: LinkControl; readonly outlets: readonly OutletModel[] };
type Choice = { readonly words: string; readonly change: LinkChange; readonly on: boolean };

/** Views, arrangement, scale, search and outlets: links and fields with their names on them, so that they work without JavaScript too. */
export function Toolbar({ link, outlets }: Props) {
  const { state } = link;
  const view = (name: typeof state.view, words: string): Choice => ({
    words,
    change: { view: name },
    on: state.view === name,
  });
  return (
    <div className={styles.toolbar}>
      <div className={styles.settings}>
        <Choices
          link={link}
          name="View"
          choices={[view("timeline", "Timeline"), view("list", "List"), view("table", "Table")]}
        />
        {state.view === "timeline" && (
          <>
            <Choices
              link={link}
              name="Arrange"
              choices={[
                { words: "Together", change: { arrange: "together" }, on: state.arrange === "together" },
                { words: "By outlet", change: { arrange: "outlet" }, on: state.arrange === "outlet" },
              ]}
            />
            <Choices
              link={link}
              name="Scale"
              choices={[
                { words: "Compressed", change: { scale: "compressed" }, on: state.scale === "compressed" },
                { words: "True time", change: { scale: "true" }, on: state.scale === "true" },
              ]}
            />
          </>
        )}
      </div>
      {outlets.length > 0 && <OutletChips link={link} outlets={outlets} />}
    </div>
  );
}

function Choices({
  link,
  name,
  choices,
}: {
  readonly link: LinkControl;
  readonly name: string;
  readonly choices: readonly Choice[];
}) {
  const id = useId();
  const click = (change: LinkChange) => (e: MouseEvent) => {
    if (!isPlain(e)) return;
    e.preventDefault();
    link.go(change);
  };
  return (
    <nav className={styles.choices} aria-labelledby={id}>
      <span id={id} className={styles.name}>
        {name}
      </span>
      <span className={styles.segments}>
        {choices.map((c) => (
          <a
            key={c.words}
            href={link.href(c.change)}
            onClick={click(c.change)}
            aria-current={c.on || undefined}
            className={styles.segment}
          >
            {c.words}
          </a>
        ))}
      </span>
    </nav>
  );
}

/** Full text search over titles and excerpts; a plain form, so that it works without JavaScript. */
export function Search({ link }: { readonly link: LinkControl }) {
  const id = useId();
  const { state } = link;
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    link.go({ q: String(new FormData(e.currentTarget).get("q") ?? "").trim() });
  };
  return (
    <search className={styles.search}>
      <form action="/" onSubmit={submit}>
        <label htmlFor={id} className={styles.name}>
          Search
        </label>
        <input
          key={state.q}
          id={id}
          type="search"
          name="q"
          defaultValue={state.q}
          placeholder="titles and excerpts"
          aria-label="Search titles and excerpts"
          maxLength={500}
          autoComplete="off"
        />
        {state.view !== "timeline" && <input type="hidden" name="view" value={state.view} />}
        <button type="submit" className={styles.button}>
          Search
        </button>
        {state.q !== "" && (
          <a href={link.href({ q: "" })} className={styles.clear}>
            Clear
          </a>
        )}
      </form>
    </search>
  );
}
