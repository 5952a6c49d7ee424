/** Style sheets that a page's script brings with it. */
declare module '*.css';
