/** The longer side of a picture that is sent, in pixels. */
export const LONGEST_SIDE = 1600;

const QUALITY = 0.82;

/** What a picture becomes, within the longest side, never larger than it is. */
export function shrunkSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const factor = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

/**
 * Draws a picture anew, so that where and when it was taken does not go along, and it is small enough for a phone's
 * network. Null when this browser cannot open it: then nobody knows what it would give away.
 */
export async function shrinkPicture(file: File): Promise<{ readonly file: Blob; readonly name: string } | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = shrunkSize(picture.width, picture.height);
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
    picture.close();
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return drawn && { file: drawn, name: `${file.name.replace(/\.\w+$/, '')}.jpg` };
  } catch {
    return null;
  }
}
