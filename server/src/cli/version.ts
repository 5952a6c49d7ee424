/** Which Whence this is. Data only. */

/** Set by the build to the version in package.json. */
export const VERSION = process.env.WHENCE_VERSION ?? 'development';
