import { PageHead } from "../ui/page-head";
import styles from "./developers.module.css";

type Field = { readonly name: string; readonly type: string };
type Endpoint = {
  readonly name: string;
  readonly path: string;
  readonly fields: readonly Field[];
  readonly answer: readonly Field[];
};
type Problem = { readonly code: string; readonly status: number; readonly title: string };

type Props = { readonly endpoints: readonly Endpoint[]; readonly problems: readonly Problem[] };

/** The interface for programs, as the schemas say it. */
export function DevelopersView({ endpoints, problems }: Props) {
  return (
    <article className={styles.page}>
      <PageHead title="Interface for programs">
        <p>
          Everything these pages show can be asked for as JSON, by GET, without a key. The pages ask for it
          the same way. Offsets count UTF-16 code units, half open; days count from 1970-01-01; dates are
          EDTF. <a href="/api/v1/openapi.json">The same as OpenAPI 3.1</a>
        </p>
      </PageHead>
      <nav aria-label="Endpoints">
        <ul className={`plain ${styles.index}`}>
          {endpoints.map((e) => (
            <li key={e.name}>
              <a href={`#${e.name}`}>{e.path}</a>
            </li>
          ))}
        </ul>
      </nav>
      {endpoints.map((e) => (
        <EndpointView key={e.name} endpoint={e} />
      ))}
      <Files />
      <Problems problems={problems} />
    </article>
  );
}

function EndpointView({ endpoint: { name, path, fields, answer } }: { endpoint: Endpoint }) {
  return (
    <section className={styles.endpoint} id={name}>
      <h2>
        <code>GET {path}</code>
      </h2>
      {fields.length > 0 && <Fields caption="Asked with" fields={fields} />}
      <Fields caption="Answers with" fields={answer} />
    </section>
  );
}

function Fields({ caption, fields }: { caption: string; fields: readonly Field[] }) {
  return (
    <table className={styles.fields}>
      <caption>{caption}</caption>
      <tbody>
        {fields.map((f) => (
          <tr key={f.name}>
            <th scope="row">
              <code>{f.name}</code>
            </th>
            <td>{f.type}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Files() {
  return (
    <section className={styles.endpoint}>
      <h2>Files and frames</h2>
      <ul>
        <li>
          <code>GET /api/v1/export?format=…</code> with the filters of a link: jsonl, csv, json-ld,
          timelinejs, ics, ris, bibtex, csl-json, web-annotation. Streams, whatever the size.
        </li>
        <li>
          <code>GET /api/oembed?url=…</code>: what is needed to embed a page of this server.
        </li>
        <li>
          <code>GET /v/&#123;hash&#125;/edition.jsonl</code>: a frozen edition; its SHA-256 is the hash.
        </li>
        <li>
          <code>GET /feed.atom</code>: the events that came last.
        </li>
      </ul>
    </section>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <section className={styles.endpoint} id="problems">
      <h2>Refusals</h2>
      <p>
        <code>application/problem+json</code> (RFC 9457) with a code that never changes its meaning.
      </p>
      <table className={styles.fields}>
        <tbody>
          {problems.map((p) => (
            <tr key={p.code}>
              <th scope="row">
                <code>{p.code}</code>
              </th>
              <td>
                {p.status}: {p.title}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
