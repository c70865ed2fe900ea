import Link from "next/link";
import type { ReactNode } from "react";
import { Foreign } from "../ui/foreign";
import { Page, PageHead } from "../ui/page-head";
import styles from "./problem.module.css";

type Props = { readonly title: string; readonly detail?: string | null; readonly children?: ReactNode };

/** Something that is not there or did not work: what, why where we know, and where to go from here. */
export function ProblemPage({ title, detail, children }: Props) {
  return (
    <Page>
      <PageHead title={title}>{detail && <Foreign text={detail} />}</PageHead>
      {children}
      <ul className={`plain ${styles.ways}`}>
        <li>
          <Link href="/" prefetch={false}>
            The timeline
          </Link>
        </li>
        <li>
          <Link href="/about" prefetch={false}>
            All articles
          </Link>
        </li>
        <li>
          <Link href="/undated" prefetch={false}>
            Events without a date
          </Link>
        </li>
      </ul>
    </Page>
  );
}
