/** The ground under the maps, made when the desk is built (scripts/ground.ts): its address. */
declare module 'virtual:ground' {
  const url: string;
  export default url;
}
