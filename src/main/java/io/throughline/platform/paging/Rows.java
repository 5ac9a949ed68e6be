package io.throughline.platform.paging;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * A whole list, read only while it is written: no more than a few hundred of its rows are held at a time. It is read
 * within the transaction of whoever reads it, so that all of it is of one moment.
 */
public interface Rows<T> {

    /** What is done with each row. */
    @FunctionalInterface
    interface Reader<T> {
        void read(T row) throws IOException;
    }

    long count();

    /** Gives each row to the reader, in the order of the list. */
    void each(Reader<? super T> reader) throws IOException;

    /** The rows of a list that is computed and not stored. */
    static <E, T> Rows<T> of(List<E> items, Function<E, T> answer) {
        return new Rows<>() {
            @Override
            public long count() {
                return items.size();
            }

            @Override
            public void each(Reader<? super T> reader) throws IOException {
                for (E item : items) {
                    reader.read(answer.apply(item));
                }
            }
        };
    }
}
