import { dayMs } from '../shared/milliseconds.ts';

const mebibyte = 1_048_576;

/** Bytes of one file. */
export const mostFileBytes = 10 * mebibyte;

/**
 * Bytes of all files of an email together, attached or shown in it. Base64 makes them a third longer, and
 * many servers refuse a mail of more than 20 to 25 MB.
 */
export const mostFileBytesOfEmail = 10 * mebibyte;

/** Nobody reads more. */
export const mostAttachments = 20;

/** Bytes of all files that a workspace keeps. */
export const mostFileBytesOfWorkspace = 1_024 * mebibyte;

/** How long a file is kept that nothing refers to. */
export const unusedFileKeptMs = dayMs;
