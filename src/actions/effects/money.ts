/** Amounts of money in a text. */

const SYMBOL =
  '[$€£¥₹₽₩₺₴₫฿₪₱₦₡₲]|US\\$|R\\$|zł|Kč|kr\\.?|Ft|lei|元|円|원|บาท|руб\\.?|грн|EUR|USD|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|TRY|AED|SAR|IDR|Rp|RM|TL|VND';
const NUMBER = "\\p{N}[\\p{N}.,\\u00a0\\u202f'’ ]*";
const MONEY = new RegExp(`(?:${SYMBOL})\\s?${NUMBER}|${NUMBER}\\s?(?:${SYMBOL})(?!\\p{L})`, 'gu');

/** As they are written: "€1,249.00", "12,50 zł". */
export const moneyIn = (text: string): readonly string[] => (text.match(MONEY) ?? []).map((amount) => amount.trim());
