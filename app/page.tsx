export default function Page() {
  return <h1>Dateline</h1>;
}
