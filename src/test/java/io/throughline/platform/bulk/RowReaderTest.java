package io.throughline.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows a file has, in whatever form and however broken. */
@QuarkusTest
class RowReaderTest extends ApiTest {

    record Item(
            @Size(min = 1, max = 10) @Nullable String name,
            @Nullable UUID id,
            @Nullable LocalDate day,
            @DecimalMin("0") @Nullable BigDecimal amount,
            @Min(1) @Nullable Integer count) {}

    @Inject
    RowReaders readers;

    private List<String> read(BulkFormat format, InputStream in) throws IOException {
        RowReader<Item> reader = readers.open(format, in, Item.class, names -> List.of());
        List<String> rows = new ArrayList<>();
        while (reader.next()) {
            Item row = reader.row();
            String said = row == null
                    ? reader.faults().stream()
                            .map(fault -> fault.code() + fault.pointer())
                            .collect(Collectors.joining("+"))
                    : row.name() + " " + row.amount();
            rows.add(reader.line() + ": " + said);
        }
        return rows;
    }

    private List<String> read(BulkFormat format, String text) throws IOException {
        return read(format, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiterFromTheHeader(String delimiter) throws IOException {
        assertThat(read(BulkFormat.CSV, "name,amount\na,1.50\nb,\n".replace(",", delimiter)))
                .containsExactly("2: a 1.5", "3: b null");
    }

    @Test
    void takesMarksAndAllLineEnds() throws IOException {
        assertThat(read(BulkFormat.CSV, "\ufeffname,amount\r\na,1\rb,2\n\r\n\nc,3"))
                .containsExactly("2: a 1", "3: b 2", "6: c 3");
    }

    @Test
    void takesQuotedCells() throws IOException {
        assertThat(read(
                        BulkFormat.CSV,
                        "\"name\",\"amount\"\n\"a,b\",\"1\"\n\"say \"\"a\"\"\",2\n\"\",3\n5\" pipe,4\n"))
                .containsExactly("2: a,b 1", "3: say \"a\" 2", "4: null 3", "5: 5\" pipe 4");
    }

    @Test
    void refusesABrokenRowAloneAndReadsOn() throws IOException {
        byte[] broken = ("name,amount\n\"open,1\na,1\nb\nc,1,2\n\"d\"x,1\n" + "e".repeat(70_000)
                        + ",1\nf,\u0001\ng,2\nh")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(BulkFormat.CSV, new ByteArrayInputStream(broken)))
                .containsExactly(
                        "2: broken-quotes",
                        "3: a 1",
                        "4: column-count",
                        "5: column-count",
                        "6: broken-quotes",
                        "7: line-too-long",
                        "8: wrong-type/amount",
                        "9: g 2",
                        "10: column-count");
    }

    @Test
    void refusesWhatIsNotUtf8LineByLine() throws IOException {
        byte[] latin = "{\"name\": \"M\u00fcller\"}\n{\"name\": \"Anna\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(BulkFormat.NDJSON, new ByteArrayInputStream(latin)))
                .containsExactly("1: invalid-utf-8", "2: Anna null");
        assertThat(read(BulkFormat.NDJSON, "{\"name\": \"M\u00fcller\"}")).containsExactly("1: M\u00fcller null");
    }

    @Test
    void refusesBrokenLinesOfNdjsonAlone() throws IOException {
        assertThat(
                        read(
                                BulkFormat.NDJSON,
                                """
                                {"name": "a", "amount": 1}
                                {"name": "b", "amount": NaN}

                                {"name": "c"
                                [1]
                                {"name": "d"} {"name": "e"}
                                {"name": "f", "name": "g"}
                                {"name": "h", "nonsense": [{"a": 1}]}
                                {"name": "i", "amount": 1e400}
                                {"name": "j", "amount": "1"}
                                {"name": "", "amount": -1, "count": 0, "day": "01.07.2026", "id": "1-1-1-1-1"}
                                {"name": "k", "amount": 1.5e1}"""))
                .containsExactly(
                        "1: a 1",
                        "2: malformed-json",
                        "4: malformed-json",
                        "5: wrong-type",
                        "6: malformed-json",
                        "7: malformed-json/name",
                        "8: unknown-field/nonsense",
                        "9: out-of-range/amount",
                        "10: wrong-type/amount",
                        "11: wrong-type/id+wrong-type/day+out-of-range/name+out-of-range/amount+out-of-range/count",
                        "12: k 15");
    }

    @Test
    void readsAnArrayUpToWhereItBreaks() throws IOException {
        assertThat(read(BulkFormat.JSON_ARRAY, "[{\"name\": \"a\"}, 17, {\"name\": \"b\"}, {\"name\": oops}, {}]"))
                .containsExactly("1: a null", "2: wrong-type", "3: b null", "4: malformed-json");
        assertThat(read(BulkFormat.JSON_ARRAY, "[{\"name\": \"a\"}")).containsExactly("1: a null", "2: malformed-json");
        assertThat(read(BulkFormat.JSON_ARRAY, "[{\"name\": \"a\"}] x"))
                .containsExactly("1: a null", "2: malformed-json");
        assertThat(read(BulkFormat.JSON_ARRAY, "[]")).isEmpty();
        assertThat(read(BulkFormat.NDJSON, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "nonsense"})
    void refusesWhatIsNoArray(String text) {
        assertThatThrownBy(() -> read(BulkFormat.JSON_ARRAY, text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type().code()).isEqualTo("malformed-json"));
    }

    @Test
    void namesAllThatIsWrongWithAHeader() {
        assertThatThrownBy(() -> readers.open(
                        BulkFormat.CSV,
                        new ByteArrayInputStream("name;nmae;name;amount\n".getBytes(StandardCharsets.UTF_8)),
                        Item.class,
                        names -> List.of("lacks id")))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                refusal.violations().stream().map(Violation::detail))
                        .containsExactly(
                                "names the column 'nmae', which is not known",
                                "names the column 'name' twice",
                                "lacks id"));
        assertThatThrownBy(() -> read(BulkFormat.CSV, "")).hasMessageContaining("is missing");
        // What the first row of a file without a header says of somebody stays out of reports.
        assertThatThrownBy(() -> read(BulkFormat.CSV, "E1,Ana Pereira\nE2,Kim Berg\n"))
                .hasMessageContaining("is missing: the first line names no column that is known")
                .hasMessageNotContaining("Ana");
    }

    /** A line of a gigabyte must not be held; a heap of tests would not take it. */
    @Test
    void passesOverALineOfAGigabyte() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 1L << 30;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(left, length);
                java.util.Arrays.fill(into, offset, offset + count, (byte) 'x');
                left -= count;
                return count;
            }
        };
        InputStream file = new java.io.SequenceInputStream(
                new java.io.SequenceInputStream(
                        new ByteArrayInputStream("name,amount\n".getBytes(StandardCharsets.UTF_8)), endless),
                new ByteArrayInputStream("\na,1\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(read(BulkFormat.CSV, file)).containsExactly("2: line-too-long", "3: a 1");
    }

    /** The short way must never take what the long way refuses, nor read it as something else. */
    @Test
    void readsPlainRowsAsTheLongWayDoes() {
        Random random = new Random(11);
        PlainRows<Item> plain = new PlainRows<>(Item.class);
        String[] names = {"a", "", " ", "abcdefghijk", "M\u00fcller", "a\tb", "\u0007", "0123456789"};
        String[] ids = {UUID.randomUUID().toString(), "1-1-1-1-1", "0190F3A1-7C1E-7000-8000-00000000000G", "x"};
        String[] days = {"2026-02-28", "2026-02-29", "2024-02-29", "1899-12-31", "3000-01-01", "2026-7-1", "20260701"};
        String[] numbers = {
            "0",
            "-0",
            "1",
            "-1",
            "1.50",
            "01",
            "1.",
            ".5",
            "1,5",
            "+1",
            "1e2",
            "1e400",
            "NaN",
            "1.0000000000001",
            "123456789012345678",
            "1234567890123456789",
            "0.0",
            "0.000",
            "00",
            "-",
            "1000000000",
            "2147483648",
            ""
        };
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            Cells cells = new Cells(plain.fields(), Dialect.PLAIN);
            cells.clear();
            String[] values = {
                pick(random, names), pick(random, ids), pick(random, days), pick(random, numbers), pick(random, numbers)
            };
            for (int field = 0; field < values.length; field++) {
                char[] text = values[field].toCharArray();
                if (text.length > 0 && random.nextInt(4) > 0) {
                    cells.append(field, Cells.Kind.UNTYPED, text, 0, text.length);
                }
            }
            Item quick = plain.read(cells);
            if (quick != null) {
                read++;
                assertThat(carefully(plain, cells)).isEqualTo(quick);
            }
        }
        assertThat(read).isGreaterThan(100);
    }

    private @Nullable Object carefully(PlainRows<Item> plain, Cells cells) {
        return requests.bind(plain.tree(cells), Item.class);
    }

    @Inject
    io.throughline.platform.json.RequestReader requests;

    private static String pick(Random random, String[] from) {
        return Objects.requireNonNull(from[random.nextInt(from.length)]);
    }
}
