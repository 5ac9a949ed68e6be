package io.throughline.organization.workforce;

import io.throughline.platform.bulk.Dialect;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a workforce file is to be read: by the names of the contract, and by those of a column profile before them. */
final class ImportDialect implements Dialect {

    private static final Set<String> DATES = fields(LocalDate.class);
    private static final Set<String> DECIMALS = fields(BigDecimal.class);

    /** Digits with or without points between the thousands, and a comma before the decimals. */
    private static final Pattern WITH_COMMA = Pattern.compile("-?([0-9]{1,3}(\\.[0-9]{3})+|[0-9]+)(,[0-9]+)?");

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final Set<String> translated = new HashSet<>();
    private final @Nullable DateTimeFormatter dates;
    private final boolean mayWriteCosts;

    ImportDialect(@Nullable ColumnProfileRequest profile, boolean mayWriteCosts) {
        this.mayWriteCosts = mayWriteCosts;
        if (profile == null) {
            dates = null;
            return;
        }
        profile.columns().forEach(column -> fields.put(normalized(column.heading()), column.field()));
        profile.constantsOrNone().forEach(constant -> constants.put(constant.field(), constant.value()));
        if (profile.sourceSystem() != null) {
            constants.putIfAbsent("sourceSystem", profile.sourceSystem());
        }
        profile.ignoredOrNone().forEach(heading -> ignored.add(normalized(heading)));
        dates = profile.dateFormat() == null ? null : formatter(profile.dateFormat());
        if (dates != null) {
            translated.addAll(DATES);
        }
        if (Boolean.TRUE.equals(profile.decimalComma())) {
            translated.addAll(DECIMALS);
        }
        if (!mayWriteCosts && constants.containsKey("hourlyCostAmount")) {
            throw costsForbidden();
        }
    }

    /** The names of the fields that a file may have. */
    static Set<String> allFields() {
        return Arrays.stream(WorkforceRow.class.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A heading as headings are compared: capitals and outer blanks make no difference. */
    static String normalized(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public void admit(Collection<String> names) {
        List<Violation> found = new ArrayList<>();
        for (String name : names) {
            String meaning = PersonalNames.meaningOf(name);
            if (meaning != null) {
                found.add(new Violation(
                        "", ProblemType.PERSONAL_DATA_REFUSED.code(), "names '" + printable(name) + "', " + meaning));
            }
        }
        if (!found.isEmpty()) {
            throw new ProblemException(
                    ProblemType.PERSONAL_DATA_REFUSED,
                    "The file " + found.stream().map(Violation::detail).collect(Collectors.joining("; "))
                            + ". Nothing of it was kept; send it without.",
                    found,
                    List.of());
        }
        if (!mayWriteCosts && names.stream().anyMatch(name -> "hourlyCostAmount".equals(fieldOf(name)))) {
            throw costsForbidden();
        }
    }

    @Override
    public @Nullable String fieldOf(String name) {
        String normalized = normalized(name);
        String field = fields.get(normalized);
        if (field != null) {
            return field;
        }
        return ignored.contains(normalized) ? null : name;
    }

    @Override
    public Set<String> translated() {
        return translated;
    }

    @Override
    public String translate(String field, String text) {
        if (dates != null && DATES.contains(field)) {
            try {
                return LocalDate.parse(text.strip(), dates).toString();
            } catch (DateTimeException otherwise) {
                return text;
            }
        }
        return WITH_COMMA.matcher(text).matches() ? text.replace(".", "").replace(',', '.') : text;
    }

    @Override
    public Map<String, String> constants() {
        return constants;
    }

    private static ProblemException costsForbidden() {
        return new ProblemException(
                ProblemType.FORBIDDEN,
                "The file says what people cost, which needs the permission employee-cost:write.");
    }

    private static String printable(String name) {
        return name.substring(0, Math.min(name.length(), 60)).replaceAll("\\p{Cntrl}", "?");
    }

    private static Set<String> fields(Class<?> type) {
        return Arrays.stream(WorkforceRow.class.getRecordComponents())
                .filter(component -> component.getType() == type)
                .map(component -> component.getName())
                .collect(Collectors.toUnmodifiableSet());
    }
}
