/** A word between the windows of this origin; they need not know each other. */
export function tell(name: string, word: unknown): void {
  const channel = new BroadcastChannel(name)
  channel.postMessage(word)
  channel.close()
}

/** Hears what other windows tell; gives what ends the listening. */
export function hear<T>(name: string, heard: (word: T) => void): () => void {
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<T>) => heard(data)
  return () => channel.close()
}
