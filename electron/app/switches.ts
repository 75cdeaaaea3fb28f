import type { CommandLine } from 'electron'

/** Chromium's own connections end here, before any of ours could begin: no name resolves, nothing is fetched in the background. */
const switches: readonly [name: string, value?: string][] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
]

export function appendSwitches(commandLine: CommandLine): void {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value)
}
