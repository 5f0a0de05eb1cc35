/** A function that does its work once for each key: plans of one repository share what they need. */
export function once<Value>(work: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const done = new Map<string, Promise<Value>>();
  return (key) => {
    const known = done.get(key) ?? work(key);
    done.set(key, known);
    return known;
  };
}
