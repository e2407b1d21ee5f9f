/** Keeps the WebDriver client from asking servers on this computer through a proxy. */

/**
 * The client reads HTTP_PROXY and NO_PROXY once, when it is imported, exempts no host by itself, and takes no proxy as an option.
 * So what every other program takes for granted is written down before that. Import this file before the client.
 */
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
const known = process.env['NO_PROXY'] ?? process.env['no_proxy'] ?? '';
process.env['NO_PROXY'] = [...known.split(/[\s,;]+/), ...LOCAL].filter(Boolean).join(',');
