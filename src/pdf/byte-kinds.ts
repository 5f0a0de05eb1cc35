export const SPACE = 1;
export const DELIMITER = 2;

/** Of each byte: white space, delimiter or neither, which is 0 (ISO 32000-1, tables 1 and 2). */
export const kinds = new Uint8Array(256);
for (const code of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) kinds[code] = SPACE;
for (const letter of '()<>[]{}/%') kinds[letter.charCodeAt(0)] = DELIMITER;
