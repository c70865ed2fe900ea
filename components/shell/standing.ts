/** `here` is the address itself, `within` a page below it. */
export const standing = (
  path: string,
  href: string,
  covers: readonly string[],
): "here" | "within" | "elsewhere" => {
  if (path === href) return "here";
  const inside = href !== "/" && path.startsWith(`${href}/`);
  return inside || covers.some((c) => path.startsWith(`${c}/`)) ? "within" : "elsewhere";
};
