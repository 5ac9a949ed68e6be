/**
 * Every list as a file: CSV and NDJSON for machines, XLSX for what people open by hand. Whoever accepts one of these
 * media types gets the whole list instead of a page, by the same filters and in the same order, streamed out of one
 * snapshot of the database. A room does nothing for it: any operation that answers with a {@link
 * io.throughline.platform.paging.Page} can be exported, its columns being the fields of the record that it answers with.
 *
 * <p>CSV is exact. It is RFC 4180 in UTF-8, with a header and CRLF; null is an empty field and empty text is {@code ""};
 * no text is altered, not even one that a spreadsheet would take for a formula. What is opened in a spreadsheet is the
 * XLSX: there, text is a text cell and never a formula.
 */
@NullMarked
package io.throughline.platform.export;

import org.jspecify.annotations.NullMarked;
