import { saveFile } from '../save-file';

/** Larger than this, browsers give an empty picture. */
const MOST_PIXELS = 16_000_000;
const SHARPNESS = 2;

/** Draws an SVG file of ours and saves it as PNG under the name; rejects when the browser cannot. */
export async function savePicture(address: string, name: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The drawing was answered with ${response.status}`);
  const drawing = URL.createObjectURL(await response.blob());
  try {
    const image = new Image();
    image.src = drawing;
    await image.decode();
    saveFile(await pictureOf(image), name);
  } finally {
    URL.revokeObjectURL(drawing);
  }
}

async function pictureOf(image: HTMLImageElement): Promise<Blob> {
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(SHARPNESS, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((drawn) => canvas.toBlob(drawn, 'image/png'));
  if (picture === null) throw new Error('The picture is empty');
  return picture;
}
