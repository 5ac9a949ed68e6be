package io.throughline.roi;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.PrintedProjection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A forecast model whose coefficients are known, with what its drivers came to; a point without interval. */
@Schema(name = "ModelRequest")
record ModelRequest(
        @Schema(description = "What the model says with all drivers at 0", examples = "140") BigDecimal intercept,
        @Size(min = 1, max = 20) List<@Valid KnownDriver> drivers,
        @Schema(description = "What came, in the KPI's unit", examples = "1500") BigDecimal actual,
        @Schema(description = "The measure before the program, in the KPI's unit", examples = "1100") @Nullable BigDecimal before) {

    PrintedProjection toEngine() {
        Fraction projected =
                Fraction.sum(drivers.stream().map(KnownDriver::share)).plus(Fraction.of(intercept));
        return new PrintedProjection(PrintedProjection.Origin.FORECAST_MODEL, projected, actual, before);
    }
}
