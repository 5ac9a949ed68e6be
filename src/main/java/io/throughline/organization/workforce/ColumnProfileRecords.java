package io.throughline.organization.workforce;

import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of column profiles: a heading stands for one thing, and never for what must not be known of people. */
@Singleton
class ColumnProfileRecords extends Records<ColumnProfile, ColumnProfileRequest, ColumnProfileResponse> {

    private static final Pattern DATE_FORMAT = Pattern.compile("(dd?|MM?|yyyy)([./-])(dd?|MM?|yyyy)\\2(dd?|MM?|yyyy)");

    private final ColumnProfileRepository profiles;

    ColumnProfileRecords(RecordSupport support, ColumnProfileRepository profiles) {
        super(
                support,
                ListSource.of("column-profile", ColumnProfile.class, "name"),
                ColumnProfileRequest.class,
                ColumnProfileResponse.class);
        this.profiles = profiles;
    }

    @Override
    protected ColumnProfile make(ColumnProfileRequest request) {
        check(null, request);
        return new ColumnProfile(request);
    }

    @Override
    protected void change(ColumnProfile stored, ColumnProfileRequest request) {
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected ColumnProfileRequest asRequest(ColumnProfile stored) {
        return ColumnProfileRequest.of(stored);
    }

    @Override
    protected ColumnProfileResponse answer(ColumnProfile stored) {
        return ColumnProfileResponse.of(stored);
    }

    private void check(@Nullable ColumnProfile stored, ColumnProfileRequest request) {
        boolean taken =
                profiles.named(request.name()).filter(other -> other != stored).isPresent();
        Faults faults = faults(stored, request.externalReference())
                .addIf(taken, ProblemType.DUPLICATE, "/name", "is the name of another column profile");
        Map<String, String> headings = new HashMap<>();
        checkColumns(request.columns(), headings, faults);
        checkIgnored(request.ignoredOrNone(), headings, faults);
        checkConstants(request.constantsOrNone(), faults);
        faults.addIf(
                request.dateFormat() != null && !isDateFormat(request.dateFormat()),
                ProblemType.OUT_OF_RANGE,
                "/dateFormat",
                "must have day, month and year once, such as dd.MM.yyyy or M/d/yyyy");
        faults.throwIfAny();
    }

    private static void checkColumns(List<ColumnMapping> columns, Map<String, String> headings, Faults faults) {
        Set<String> mapped = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnMapping column = columns.get(i);
            String pointer = "/columns/" + i;
            checkHeading(column.heading(), pointer + "/heading", headings, faults);
            checkField(column.field(), pointer + "/field", faults);
            faults.addIf(
                    !mapped.add(column.field()),
                    ProblemType.DUPLICATE,
                    pointer + "/field",
                    "is what another heading stands for");
        }
    }

    private static void checkIgnored(List<String> ignored, Map<String, String> headings, Faults faults) {
        for (int i = 0; i < ignored.size(); i++) {
            checkHeading(ignored.get(i), "/ignored/" + i, headings, faults);
        }
    }

    private static void checkConstants(List<ColumnConstant> constants, Faults faults) {
        Set<String> said = new HashSet<>();
        for (int i = 0; i < constants.size(); i++) {
            String pointer = "/constants/" + i + "/field";
            checkField(constants.get(i).field(), pointer, faults);
            faults.addIf(!said.add(constants.get(i).field()), ProblemType.DUPLICATE, pointer, "has another value too");
        }
    }

    private static void checkHeading(String heading, String pointer, Map<String, String> headings, Faults faults) {
        String meaning = PersonalNames.meaningOf(heading);
        faults.addIf(
                meaning != null,
                ProblemType.PERSONAL_DATA_REFUSED,
                pointer,
                () -> "stands for " + meaning + ", which no file may have");
        String other = headings.putIfAbsent(ImportDialect.normalized(heading), pointer);
        faults.addIf(other != null, ProblemType.DUPLICATE, pointer, () -> "is the heading at " + other);
    }

    private static void checkField(String field, String pointer, Faults faults) {
        faults.addIf(
                !ImportDialect.allFields().contains(field),
                ProblemType.UNKNOWN_FIELD,
                pointer,
                "is not a field of WorkforceRow");
    }

    private static boolean isDateFormat(String text) {
        var parts = DATE_FORMAT.matcher(text);
        return parts.matches()
                && text.chars().filter(Character::isLetter).distinct().count() == 3;
    }
}
