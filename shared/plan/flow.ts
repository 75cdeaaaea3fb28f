/** A cost of two levels: whatever `hi` says outweighs any `lo`. Both are whole numbers, so that sums are exact. */
export type Cost = { hi: number; lo: number }

type Edge = { to: number; room: number; hi: number; lo: number }

/** A network in which each unit takes the cheapest way there is, turning earlier units aside where that costs less in all. */
export type Network = {
  edges: Edge[]
  /** Indices of edges by the node they leave; an odd index is the way back of the even one before it. */
  leaving: number[][]
}

export function createNetwork(nodes: number): Network {
  return { edges: [], leaving: Array.from({ length: nodes }, () => []) }
}

/** Room for one unit. Costs are never negative. The index of the new edge tells later whether it is used. */
export function connect({ edges, leaving }: Network, from: number, to: number, { hi, lo }: Cost): number {
  const index = edges.length
  edges.push({ to, room: 1, hi, lo }, { to: from, room: 0, hi: -hi, lo: -lo })
  leaving[from]?.push(index)
  leaving[to]?.push(index + 1)
  return index
}

export function isUsed({ edges }: Network, index: number): boolean {
  return edges[index]?.room === 0
}

/** Sends one unit along the cheapest way. False where there is none. Successive units of this kind are together the cheapest flow. */
export function sendUnit(network: Network, from: number, to: number): boolean {
  const cameBy = cheapestWay(network, from)
  if (cameBy[to] === undefined || cameBy[to] < 0) return false
  for (let node = to; node !== from; ) {
    const index = cameBy[node] ?? -1
    const edge = network.edges[index]
    const back = network.edges[index ^ 1]
    if (!edge || !back) throw new Error('a way through the network that no edge leads')
    edge.room -= 1
    back.room += 1
    node = back.to
  }
  return true
}

/** By node, the edge by which the cheapest way reaches it; −1 where none does. Bellman and Ford's way, with a queue. */
function cheapestWay({ edges, leaving }: Network, from: number): Int32Array {
  const hi = new Float64Array(leaving.length).fill(Number.POSITIVE_INFINITY)
  const lo = new Float64Array(leaving.length)
  const cameBy = new Int32Array(leaving.length).fill(-1)
  const waiting = new Uint8Array(leaving.length)
  const queue = [from]
  hi[from] = 0
  /** Whether the edge leads to its end more cheaply than any way known so far. */
  const shortens = (edge: Edge, node: number): boolean => {
    const { to, room } = edge
    if (room === 0) return false
    const newHi = (hi[node] ?? 0) + edge.hi
    const newLo = (lo[node] ?? 0) + edge.lo
    const knownHi = hi[to] ?? 0
    if (newHi > knownHi || (newHi === knownHi && newLo >= (lo[to] ?? 0))) return false
    hi[to] = newHi
    lo[to] = newLo
    return true
  }
  for (let next = 0; next < queue.length; next++) {
    const node = queue[next] ?? 0
    waiting[node] = 0
    for (const index of leaving[node] ?? []) {
      const edge = edges[index]
      if (!edge || !shortens(edge, node)) continue
      cameBy[edge.to] = index
      if (waiting[edge.to] === 0) queue.push(edge.to)
      waiting[edge.to] = 1
    }
  }
  return cameBy
}
