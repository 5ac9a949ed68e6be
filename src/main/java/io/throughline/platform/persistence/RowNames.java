package io.throughline.platform.persistence;

/** How clients know the rows of a table that has no id of its own. */
public interface RowNames {

    String table();

    /** SQL over the table's columns for the text that stands for a row. */
    String expression();
}
