"use client";

import { type FormEvent, type MouseEvent, useId } from "react";
import type { LinkChange, LinkControl } from "@/lib/client/use-link-state";
import { linkTo } from "@/lib/contract/link-state";
import type { FacetsAnswer, OutletModel } from "@/lib/contract/models";
import controls from "../ui/controls.module.css";
import { isPlain } from "../ui/is-plain";
import styles from "./dashboard.module.css";
import { FacetPanel } from "./facet-panel";
import { OutletChips } from "./outlet-chips";

type Props = {
  readonly link: LinkControl;
  readonly outlets: readonly OutletModel[];
  readonly counts: FacetsAnswer | null;
};
type Choice = { readonly words: string; readonly change: LinkChange; readonly on: boolean };

/** Views, arrangement, scale, outlets and filters: links and fields with their names on them, so that they work without JavaScript too. */
export function Toolbar({ link, outlets, counts }: Props) {
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
      {outlets.length > 0 && <OutletChips link={link} outlets={outlets} counts={counts} />}
      <FacetPanel link={link} counts={counts} />
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

/** Full text search over titles, excerpts and names; a plain form, so that it works without JavaScript. */
export function Search({ link }: { readonly link: LinkControl }) {
  const id = useId();
  const { state } = link;
  // The form as it stands in the page takes the rest of the link with it, for readers without JavaScript.
  const rest = [...new URLSearchParams(linkTo({ ...state, q: "", event: null, mention: null }).slice(2))];
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
          className={controls.field}
          name="q"
          defaultValue={state.q}
          placeholder="titles, excerpts, names"
          aria-label="Search titles, excerpts and names"
          maxLength={500}
          autoComplete="off"
        />
        {rest.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className={controls.button}>
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
