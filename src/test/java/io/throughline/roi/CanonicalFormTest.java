package io.throughline.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.json.Sha256;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalFormTest {

    /** A double would print 1.0E23 on one JDK and 9.999999999999999E22 on another. */
    @ParameterizedTest
    @CsvSource({"1e23, 100000000000000000000000", "1.50, 1.5", "0.0, 0", "-0.10, -0.1", "48, 48", "1e-7, 0.0000001"})
    void writesEveryNumberAsAPlainDecimalString(BigDecimal number, String written) {
        assertThat(CanonicalForm.of(List.of(number))).isEqualTo("[\"" + written + "\"]");
    }

    /** Jackson writes decimal strings by {@code toString} unless told otherwise, and then cannot read them as money. */
    @Test
    void givesBackTheSmallestAmountOfMoney() {
        MoneyAmount smallest = new MoneyAmount(new BigDecimal("0.000000000001"), "EUR");
        String written = CanonicalForm.of(smallest);
        assertThat(written).isEqualTo("{\"amount\":\"0.000000000001\",\"currency\":\"EUR\"}");
        assertThat(CanonicalForm.read(written, MoneyAmount.class)).isEqualTo(smallest);
    }

    @Test
    void ordersNamesByTheirUtf16CodeUnits() {
        // The order of RFC 8785, section 3.2.3: the surrogates of the emoji come before U+FB33.
        assertThat(CanonicalForm.of(Map.of("\u20ac", 1, "\r", 2, "\ufb33", 3, "1", 4, "\ud83d\ude00", 5, "\u00f6", 7)))
                .isEqualTo(
                        "{\"\\r\":\"2\",\"1\":\"4\",\"\u00f6\":\"7\",\"\u20ac\":\"1\",\"\ud83d\ude00\":\"5\",\"\ufb33\":\"3\"}");
    }

    @Test
    void ordersListsByIdAndWithoutIdByText() {
        assertThat(CanonicalForm.of(List.of(Map.of("id", "b", "a", 1), Map.of("id", "a", "z", 1))))
                .isEqualTo("[{\"id\":\"a\",\"z\":\"1\"},{\"a\":\"1\",\"id\":\"b\"}]");
        assertThat(CanonicalForm.of(List.of(3, 1, 2))).isEqualTo("[\"1\",\"2\",\"3\"]");
    }

    @Test
    void leavesOutWhatIsNull() {
        Map<String, Object> members = new HashMap<>(Collections.singletonMap("absent", null));
        members.put("there", true);
        assertThat(CanonicalForm.of(members)).isEqualTo("{\"there\":true}");
    }

    @Test
    void hashesTheBytesOfTheText() {
        assertThat(Sha256.of("{}")).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }
}
