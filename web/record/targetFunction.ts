/** Path of a function that takes a record as its `Target`, such as `RetrieveTimeline`. */
export function targetFunction(name: string, entitySet: string, id: string): string {
  const target = `{'@odata.id':'${entitySet}(${id})'}`;
  return `${name}(Target=@t)?@t=${encodeURIComponent(target)}`;
}
