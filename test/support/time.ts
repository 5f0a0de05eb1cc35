/** Processor time of this process so far, in milliseconds: unlike the clock it does not run while others have the machine. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
