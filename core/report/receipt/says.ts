/** As Proofmark writes a receipt, its mark comes first. */
const MARKED_WITHIN = 200;

const MARK = /^\s*[[{]\s*\{?\s*"proofmark"\s*:\s*"receipt\//;

/** Whether a text says that it is a receipt, or a list of them; it may still be refused. Its beginning is enough. */
export const saysReceipt = (text: string): boolean => MARK.test(text.slice(0, MARKED_WITHIN).replace(/^\ufeff/, ''));
