/** Whatever a file can hold. All state of the phone is made of it, so that it can be saved, compared and set. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };
