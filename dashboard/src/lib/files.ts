const MAX_BYTES = 7 * 1024 * 1024
const MIN_BYTES = 1024
export const ACCEPTED = '.pdf,.jpg,.jpeg,.gif,.png'
export const FILE_RULE = 'PDF, JPEG, PNG or GIF, between 1 KB and 7 MB each'

/** What the API would refuse, told before anything is sent. */
export function fileProblem(file: File): string | null {
  if (!/\.(pdf|jpe?g|gif|png)$/i.test(file.name)) return `${file.name}: only PDF, JPEG, PNG or GIF`
  if (file.size > MAX_BYTES) return `${file.name}: larger than 7 MB`
  if (file.size < MIN_BYTES) return `${file.name}: smaller than 1 KB`
  return null
}

export function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(new Error(`${file.name} cannot be read`))
    reader.readAsDataURL(file)
  })
}
