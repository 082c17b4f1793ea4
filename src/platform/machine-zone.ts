/** The time zone of the machine itself, where it has been told one: a laptop's is its owner's, a server in a hall keeps UTC. */
export function machineZone(): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return timeZone.includes('/') && !timeZone.startsWith('Etc/') ? timeZone : undefined
}
