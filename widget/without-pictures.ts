/** Stands in for the reader of QR codes, which only pictures need: there is never one to read. */
export default (): null => null;
