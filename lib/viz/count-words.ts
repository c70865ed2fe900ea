/** 1234567 as "1,234,567", in every locale. */
export const groupDigits = (n: number): string => {
  const digits = String(Math.abs(n));
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return `${n < 0 ? "-" : ""}${groups.join(",")}`;
};

/** "1 event", "2,000 events". */
export const countWords = (n: number, one: string): string => `${groupDigits(n)} ${one}${n === 1 ? "" : "s"}`;
