/** Runs before the first paint, so that a chosen theme never flashes. The key is also read by `ThemeToggle`. */
const SCRIPT =
  'try{var t=localStorage.getItem("dateline-theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}';

export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {SCRIPT}
    </script>
  );
}
