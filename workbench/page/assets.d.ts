/** webpack emits the file and gives its address */
declare module "*.xlsx" {
  const address: string;
  export default address;
}
