package io.throughline.platform.json;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.throughline.math.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money as it is sent and stored: a decimal, written as a string so that no client rounds it, and its currency. */
@Embeddable
@Schema(name = "Money")
public record MoneyAmount(
        @JsonSerialize(using = MoneyReaders.AmountWriter.class)
                @JsonDeserialize(using = MoneyReaders.Amount.class)
                @Schema(
                        type = SchemaType.STRING,
                        pattern = "^-?[0-9]{1,18}(\\.[0-9]{1,12})?$",
                        description = "Decimal, at most 18 digits before and 12 after the point",
                        examples = "1234.50")
                BigDecimal amount,
        @JsonDeserialize(using = MoneyReaders.CurrencyCode.class)
                @Schema(pattern = "^[A-Z]{3}$", description = "ISO 4217", examples = "EUR")
                String currency) {

    /** Brings the amount into its one form: at least the decimals of the currency's minor unit, no further zeros. */
    public MoneyAmount {
        // Null only while a refused request is being read.
        if (amount != null && currency != null) {
            amount = MoneyReaders.normalize(amount, Currency.getInstance(currency));
        }
    }

    public static MoneyAmount of(BigDecimal amount, Currency currency) {
        return new MoneyAmount(amount, currency.getCurrencyCode());
    }

    public Money toMoney() {
        return Money.of(amount, Currency.getInstance(currency));
    }
}
