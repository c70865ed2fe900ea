/** The reference parser of the tests ships no types; this is all that they use of it. */
declare module "edtf" {
  const parse: (text: string) => { readonly min: number; readonly max: number };
  export default parse;
}
