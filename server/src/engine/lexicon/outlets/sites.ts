/**
 * Sites of outlets that are not called as the outlet is, or share its name with others: whose, and of which country. Data only; every
 * other site is known by its outlet's name.
 */
const UK = 'United Kingdom';
const US = 'United States';

export const SITES: Readonly<Record<string, readonly [name: string, country: string]>> = {
  'apnews.com': ['Associated Press', US],
  'bbc.co.uk': ['BBC', UK],
  'bbc.com': ['BBC', UK],
  'csmonitor.com': ['Christian Science Monitor', US],
  'ft.com': ['Financial Times', UK],
  'independent.co.uk': ['The Independent', UK],
  'latimes.com': ['Los Angeles Times', US],
  'nypost.com': ['New York Post', US],
  'nytimes.com': ['New York Times', US],
  'telegraph.co.uk': ['The Daily Telegraph', UK],
  'theguardian.com': ['The Guardian', UK],
  'thetimes.co.uk': ['The Times', UK],
  'thetimes.com': ['The Times', UK],
  'washingtonpost.com': ['Washington Post', US],
  'wsj.com': ['Wall Street Journal', US],
};
