package lectern.edition.page;

/**
 * What it means to keep a publication on a reader's device.
 *
 * @param bytes  about how much room that takes
 * @param script the address of what does it
 */
record Keeping(String publication, String title, long bytes, String script) {}
