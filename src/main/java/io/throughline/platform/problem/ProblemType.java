package io.throughline.platform.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of refusal there is: its HTTP status, and what the page behind its {@code type} says of it. */
public enum ProblemType {
    // The request cannot be read.
    MALFORMED_JSON(
            400,
            "The body is not JSON",
            "The body could not be parsed as one JSON value. Names in an object are unique, NaN and Infinity are not JSON, nesting is at most 32 deep."),
    MALFORMED_ENCODING(
            400,
            "The body is not encoded as it says",
            "A body with Content-Encoding gzip is one whole gzip archive, up to its last byte."),
    INVALID_HEADER(
            400,
            "The CSV header cannot be used",
            "The first line of CSV names the columns: each one known, each once, and none missing that every row needs."),
    BODY_CUT(
            400,
            "The body did not arrive",
            "The connection ended, or was silent for a minute, in the middle of the body. Nothing was written: send it again."),
    INVALID_PARAMETER(
            400,
            "A query or header parameter cannot be used",
            "A query parameter is unknown to this operation, is given twice, or its value cannot be read; or a header's value cannot be."),
    INVALID_CURSOR(
            400,
            "The cursor cannot be used",
            "A cursor continues the very list that gave it: same path, same filters, same order. Start again without it."),
    GRAIN_TOO_FINE(
            400,
            "The grain is finer than the measurements",
            "A KPI that is measured by the month has no figures by the week: ask for its cadence or a coarser grain."),
    TOO_MANY_POINTS(
            400,
            "The series has too many points",
            "A series has at most 1,000 points: ask for a coarser grain or less time."),
    UNSAFE_PATH(
            400,
            "The path is ambiguous",
            "Semicolons, encoded slashes, dot segments and empty segments are not accepted in a path."),
    UNAUTHENTICATED(401, "Who is calling is not known", "The operation needs an identity, and none was accepted."),
    FORBIDDEN(
            403,
            "The caller may not do this",
            "The caller is known, and lacks the permission that the operation declares."),
    NOT_FOUND(404, "There is nothing here", "No such path, or no record with this id."),
    METHOD_NOT_ALLOWED(405, "This path does not take this method", "The Allow header lists the methods it takes."),
    NOT_ACCEPTABLE(
            406,
            "No representation that the client accepts",
            "The Accept header names no media type that this operation can answer with."),
    PAYLOAD_TOO_LARGE(
            413,
            "The body is too large",
            "A body may have at most 1 MiB, unless the operation reads it as a stream, as bulk loads do. Measurements arrive in batches of at most 1,000, or in bulk."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body's media type is not taken",
            "Bodies are application/json; PATCH takes application/merge-patch+json; bulk loads take application/x-ndjson and text/csv as well, in UTF-8, gzip or not."),

    // The request can be read and is wrong.
    INVALID_REQUEST(422, "The request breaks rules", "The violations say where and which: each has a code of its own."),
    MISSING(422, "A required field is missing", "The field must be there and must not be null."),
    UNKNOWN_FIELD(422, "A field is not known", "Fields that the contract does not name are refused, not ignored."),
    WRONG_TYPE(
            422,
            "A value has the wrong type",
            "The value is of another JSON type or in another form than the contract says."),
    OUT_OF_RANGE(422, "A value is out of range", "The value is too long, too short, too large or too small."),
    UNSAFE_TEXT(
            422,
            "Text holds characters that are not text",
            "Control characters (line feed and tab apart) and unpaired surrogates are refused."),
    UNKNOWN_REFERENCE(
            422, "A referenced record does not exist", "The id names no record of the kind that belongs here."),
    NESTED_COHORT(
            422,
            "A cohort is no member of a cohort",
            "The members of a cohort are org units and employees, so that everybody in it is in it once."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The Idempotency-Key was used for another request",
            "A key stands for one request: same caller, operation and payload. Use a new key for a new request."),

    EXPORT_TOO_LARGE(
            422,
            "The list is too long for this format",
            "A worksheet holds 1,048,576 rows. CSV (text/csv) and NDJSON (application/x-ndjson) have no such end."),

    // Files.
    BULK_REFUSED(
            422,
            "Rows of the file are refused",
            "In atomic mode nothing is written where one row is refused; the report says which and why. Mend them, or have the others written: mode=partial, or onError=partial of a workforce import."),
    LINE_TOO_LONG(422, "A line is too long", "A row has at most 65,536 bytes. The line was passed over."),
    INVALID_UTF_8(422, "A line is not UTF-8", "Files are in UTF-8, with or without a byte order mark."),
    BROKEN_QUOTES(
            422,
            "A quote is not closed",
            "A row of CSV is one line: a cell that starts with a quote ends with one, quotes within it are doubled, and it holds no line break."),
    COLUMN_COUNT(
            422,
            "A row has more or fewer columns than the header",
            "Every row of CSV has as many columns as its header, empty ones included. The last row of a file that was cut has fewer."),

    PERSONAL_DATA_REFUSED(
            422,
            "The file says more of people than may be known here",
            "National ids, dates of birth, home addresses, bank accounts and traits that nobody's work depends on are refused by the names of their columns, ignored ones included. Nothing of the file was kept."),
    EXTERNAL_ID_MOVED(
            422,
            "An id stands for somebody else now",
            "The source system's id belonged to an employee with another employee number. An id is not given on; a new id for the same employee number is taken as a further name of theirs."),
    SNAPSHOT_INCOMPLETE(
            422,
            "It cannot be told who is missing",
            "Rows of the snapshot are broken so that it cannot be told whom they are about. Whoever they are about would be taken for gone: mend these rows."),
    TOO_MANY_LEAVERS(
            409,
            "Too many would have left",
            "In a snapshot, absence means leaving. More employees are absent than the threshold allows: the file is not whole, or leaveThreshold has to be raised knowingly. Nothing was written."),

    // People.
    ASSIGNMENTS_OVERLAP(
            422,
            "Two assignments share a day",
            "An employee stands in one place at a time: each assignment ends before the next begins."),
    MANAGER_CYCLE(422, "A circle of managers", "Nobody reports to themselves, directly or through others, on any day."),

    COHORT_WITHOUT_RULE(
            422,
            "The cohort has no rule",
            "Members that are listed are not found by a rule; give the cohort one first."),
    COHORT_BY_RULE(
            422,
            "The cohort has a rule",
            "The members of a cohort with a rule are those whom the rule finds; evaluate it, or take the rule away."),
    TOO_FEW_PEOPLE(422, "There are too few people", "Chance needs at least two people to tell them apart."),

    // Objectives, KPIs, targets.
    PERIOD_REVERSED(422, "A period ends before it starts", "Periods are half-open dates: the end is after the start."),
    TREE_CYCLE(422, "A tree would become a circle", "A record cannot be its own ancestor."),
    BUSINESS_OWNER_IS_LEARNING(
            422,
            "L&D cannot own a business objective",
            "The owner of an objective is the business that wants it, never the learning function itself."),
    TARGET_BEFORE_BASELINE(
            422, "The target is not after its baseline", "A KPI target's due date is after the date of its baseline."),
    UNIT_MISMATCH(
            422,
            "The unit does not fit",
            "A unit's currency is given for money and for nothing else, a scale for rates and percents; the minimum is below the maximum."),
    SELF_LINK(422, "A KPI cannot lead to itself", "A KPI link joins two different KPIs."),
    WRONG_INDICATOR(422, "The KPI is not of that kind", "A KPI link goes from a leading to a lagging KPI."),
    KPI_RETIRED(
            422,
            "The KPI is retired",
            "A retired KPI takes no new targets, links, unit values or mappings; what was measured of it may still come."),

    // Money.
    CURRENCY_MISMATCH(
            422, "Money in two currencies", "Amounts of different currencies are never added without a dated rate."),
    RULE_WITHOUT_EXCEPTION(
            422,
            "The rule holds without exception",
            "No isolation means no claim, an intangible is never money, cost is fully loaded, support is needed, and the most credible and then the most conservative result speaks. These rules cannot be lifted. Only first-year-only, no-data-no-benefit, estimates-discounted and extreme-items-excluded can, by somebody who answers for it."),
    FORECAST_ONLY(
            422,
            "The method only forecasts",
            "A utility analysis says what a program may bring, before there is anything to measure. What it did bring is evaluated by another method."),
    EXCHANGE_RATE_MISSING(
            422,
            "There is no exchange rate",
            "Money in another currency counts at the newest exchange rate on or before its day that is not too old; there is none, in either direction. Post one to /v1/exchange-rates."),
    REVENUE_AS_PROFIT(
            422,
            "Revenue is not a benefit",
            "A unit value rests on profit contribution or saved cost, never on revenue."),
    POPULATION_UNCLEAR(
            422, "The population is not clear", "A population is an org unit, as it was on a day, or a cohort."),
    POPULATION_TOO_SMALL(
            422,
            "The population is too small",
            "Figures of fewer than five people are not shown, and so nobody can claim them; nor figures that give those away."),
    SPREAD_UNKNOWN(
            422,
            "Nothing shows how much the KPI varies",
            "Two values of one period are needed that differ, of people or units, or a group's mean with n and standard deviation."),
    CONTROL_CONTAMINATED(
            422,
            "The control group contains the trained",
            "Who was trained cannot stand for those who were not. Compare with a cohort that shares nobody with the trained population."),
    STUDY_TOO_LARGE(
            422,
            "The study rests on too much",
            "A study reads at most 20,000 measurements: choose less time, or a smaller population."),
    STUDY_MISMATCH(
            422,
            "The line does not fit its study",
            "A line that names an impact study takes KPI, population and methods from it, and its change basis is the study's."),
    SUPERSEDES_OTHER_KPI(
            422,
            "The superseded study is of another KPI",
            "A study takes the place of an earlier one of the same KPI."),
    SUPERSEDES_OTHER_INITIATIVE(
            422,
            "The superseded calculation is of another initiative",
            "A calculation takes the place of an earlier one of the same initiative."),
    UNIT_VALUE_EXPIRED(
            422,
            "The unit value has expired",
            "The unit value's expiry is at or before the start of the benefit period."),
    PRORATION_MISMATCH(
            422,
            "The proration's numbers do not fit its method",
            "Proration by life takes the months used and the life, by participants takes these and all expected; a direct cost takes neither."),

    UNIT_VALUE_OF_OTHER_KPI(
            422,
            "The unit value belongs to another KPI",
            "A benefit line's unit value says what a unit of that line's KPI is worth."),

    // Return on investment.
    OUTSIDE_ZERO_TO_ONE(
            422,
            "A share is outside 0 to 1",
            "Contribution, confidence and adjustment are fractions: 70 percent is 0.7."),
    PERIODS_ABOVE_CADENCE(
            422,
            "More periods than the year has",
            "A benefit year holds at most 365, 52, 12, 4 or 1 periods of a KPI, by its cadence."),
    SUBJECTS_ON_TOTAL(
            422,
            "A total is multiplied by subjects",
            "A change whose basis is TOTAL is added up over its population already: its subjects are 1."),
    GROUP_VALUES_UNCLEAR(
            422,
            "A group's values come in two forms or in half of one",
            "A group has a mean per period, or one mean, or a mean with n and standard deviation or standard error, or"
                    + " every subject's value, or successes out of trials."),
    SUBJECT_IN_TWO_CLUSTERS(
            422,
            "A subject is in two clusters",
            "Clusters are what subjects have in common, and all values of one subject belong to the same one."),
    SERIES_UNCLEAR(
            422,
            "A series or its points come in two forms or in half of one",
            "A method takes a series, or the figures printed of one, and not both. All points of a series say their period by number, or all by the first day, which needs a cadence."),
    DUPLICATE_PERIOD(
            422, "The same period twice", "A series has one value a period, on one side of the program alone."),
    DATES_SWAPPED(
            422,
            "After the program is not after before it",
            "Every point after the program is of a later period than all points before it."),
    DRIVERS_DIFFER(
            422,
            "Points name different drivers",
            "Every point of a forecast model has one value of each driver, and all have the same drivers."),
    TWO_SOURCES(
            422,
            "The same is said twice",
            "A calculation refers to a stored record or is given the facts in the request, never both."),
    DECLARED_ZERO_HAS_COST(
            422,
            "A category declared zero has costs",
            "A cost category is declared zero where nothing was spent or planned in it."),
    DUPLICATE_ID(422, "The same id twice", "Lines of a calculation are told apart by their ids."),
    FIGURE_TOO_LARGE(
            422,
            "A figure would be too large",
            "The numbers, multiplied, give an amount of money with more than 18 digits before the decimal point."),

    // Initiatives, mappings, measurements.
    PHASE_CONDITIONS_UNMET(
            422,
            "The phase cannot be left yet",
            "An initiative leaves discover with a business problem, a desired outcome and (strategic ones) a KPI mapping."),
    PHASE_OUT_OF_ORDER(
            409,
            "The phase does not follow",
            "Phases go discover, design, deliver, measure, one step forward or back."),
    HORIZON_AFTER_LAUNCH(
            409,
            "The benefit horizon is fixed",
            "A horizon longer than the first year is declared before the deliver phase."),
    RELEVANCE_REQUIRED(
            422,
            "A written relevance is missing",
            "Personal development and compliance initiatives say in words how they serve the business; so do enrollments in personal development."),
    FOREIGN_PART(
            422,
            "A part belongs to another initiative",
            "Learning objectives and behaviors of a mapping belong to the mapping's initiative."),
    BEHAVIOR_UNRELATED(
            422,
            "The behavior does not rest on the learning objective",
            "A mapping through a behavior names one of the learning objectives that the behavior rests on."),
    TARGET_NOT_LIVE(422, "The target cannot be mapped to", "The KPI target, or its objective, is retired."),
    PERCENT_FOR_POINTS(
            422,
            "Percent where percentage points are meant",
            "A change of a percent KPI is in percentage points: from 28 to 34 is 6 points, not 21.43 percent."),
    CHANGE_UNIT_MISMATCH(
            422,
            "The change's unit does not fit the KPI",
            "Percentage points belong to percent KPIs; all other KPIs change in their own unit."),
    PERIOD_OFF_CADENCE(
            422,
            "The period does not fit the KPI's cadence",
            "A weekly period starts on a Monday, a monthly one on the first of a month, and so on."),
    PERIOD_IN_FUTURE(
            422, "The period has not begun", "A measurement is about what was measured, not about what is hoped for."),
    VALUE_OUT_OF_UNIT(422, "The value is outside the unit's range", "The KPI's unit bounds its values."),
    RATIO_MISMATCH(
            422,
            "Value and ratio disagree",
            "The value of a percent or rate is numerator / denominator in the KPI's scale, rounded as far as it is sent, or is omitted."),
    DEFINITION_CHANGED(
            422,
            "The KPI was redefined meanwhile",
            "The row was judged by a definition of its KPI that was replaced before the row could be written. Send it again."),
    NOT_A_RATIO(422, "The KPI is not a ratio", "Numerator and denominator belong to percent and rate KPIs."),
    DUPLICATE_IN_BATCH(
            422,
            "The same key twice in one batch",
            "KPI, subject and period start are one measurement; an external id, an employee number and a user name are one employee. The first one in a batch or file counts."),

    // Participation.
    SELF_APPROVAL(
            422,
            "Nobody decides on their own enrollment",
            "Who wants to take part needs the decision of somebody else, also where they are the manager's delegate."),
    NOT_THE_MANAGER(
            422,
            "The decider is not the person's manager",
            "The manager on the day of the decision decides, or their delegate, or after a set time the manager's manager."),
    SELF_DELEGATION(422, "A manager cannot be their own delegate", "A delegation is between two people."),
    SUPERVISOR_DECIDES(
            422,
            "A supervisor decides in personal development",
            "Rules admit people to strategic and compliance initiatives; in personal development a supervisor decides."),
    SELF_OBSERVATION(422, "Nobody observes themselves", "An observation is of one person by another."),
    NOT_AN_OBSERVER(
            422,
            "The observer may not observe this person",
            "Who observes stands in the person's management line on that day, or is a named observer of the initiative."),
    CRITERIA_MISMATCH(
            422,
            "The levels do not fit the rubric",
            "An observation gives each criterion of its rubric's version one of the version's levels."),
    LEVEL_MISMATCH(
            422,
            "The KPI is of another level",
            "Skill checks are recorded for KPIs of level 2, learning; observations for those of level 3, behavior."),
    KPI_FED_ALREADY(
            422,
            "The KPI is recorded from elsewhere",
            "A KPI is fed by one instrument or one rubric: figures on two scales are no series."),
    MAPPING_MISMATCH(
            422,
            "The mapping's fields do not fit its effect",
            "A mapping to skill checks names an instrument and a stage, one to completions or practice neither."),
    INVALID_STATEMENT(
            422,
            "This is not an xAPI statement",
            "A statement has an actor, a verb and an object, in the form of xAPI 1.0.3."),

    // Conflicts with the state of things.
    ALREADY_ENROLLED(409, "The person is enrolled already", "A person takes part in an initiative once at a time."),
    NOT_REQUESTED(
            409,
            "The enrollment is past that",
            "What was decided on, withdrawn or completed is not decided on, changed or withdrawn again."),
    NOT_APPROVED(409, "The enrollment is not approved", "Only what was approved can be completed."),
    INITIATIVE_CANCELLED(409, "The initiative is cancelled", "Nobody can enroll in what will not take place."),
    STATEMENT_CONFLICT(
            409,
            "Another statement has this id",
            "A statement never changes: the same id with the same content is the same statement, with another a mistake."),
    DUPLICATE(409, "There is such a record already", "A code, name, rank or external id is taken, within its scope."),
    REFERENCED(
            409,
            "The record is in use",
            "Other records refer to it; the conflicts list them. Remove or redirect them first, or retire the record."),
    COHORT_FROZEN(
            409,
            "The cohort is frozen",
            "Something was found out about these people: who they are stays as it is. Make another cohort."),
    ERASED(
            409,
            "The person was erased",
            "What is left of the employee is a pseudonym, about whom nothing more can be said."),
    IMMUTABLE(409, "This cannot be changed any more", "The record, or the field, is fixed."),
    REQUEST_IN_PROGRESS(
            409,
            "A request with this Idempotency-Key is being worked on",
            "Ask again in a moment: the first answer will be replayed."),
    OVER_CLAIMED(
            409,
            "Others have claimed this already",
            "The claims on one KPI, population and period never sum above its attributable change, nor contributions above 1. The answer names who claimed what and what is left: claim less, or agree on a release."),
    LEDGER_OVERLAP(
            409,
            "Another account is about the same in part",
            "Two accounts of one KPI that share a subject and a day would let the same change be claimed twice. Claim on the account that the answer names, or agree on a release."),
    NOTHING_TO_RELEASE(
            409,
            "There is nothing to release",
            "The calculation claimed nothing, or its claims were released already."),
    ALREADY_SUPERSEDED(
            409,
            "It was superseded already",
            "Each calculation or study has one successor at most: supersede the newest one, which the conflicts name."),
    STALE(
            412,
            "The record has changed since it was read",
            "If-Match names another version than the current one. Read again, decide again."),
    PRECONDITION_REQUIRED(
            428,
            "If-Match is missing",
            "A change names the version it was made from: If-Match with the ETag of the last GET, or * to overwrite knowingly."),

    // The service.
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says."),
    INTERNAL(500, "The service failed", "The fault is ours; the requestId finds it in the log."),
    JOB_LOST(
            500,
            "The job was lost",
            "The service ended in the middle of a load whose client was waiting, or a stored job failed on every replica that tried it. Nothing was written: send it again."),
    UNAVAILABLE(
            503,
            "The service cannot answer now",
            "The database is out of reach or too slow, or too many wait for the same. Wait as long as Retry-After says.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    URI uri() {
        return URI.create("/problems/" + code());
    }

    static Optional<ProblemType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findAny();
    }

    /** The most general type with that status. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> INVALID_PARAMETER;
            case 409 -> REFERENCED;
            case 422 -> INVALID_REQUEST;
            default ->
                Arrays.stream(values())
                        .filter(type -> type.status == status)
                        .findFirst()
                        .orElse(status < 500 ? INVALID_REQUEST : INTERNAL);
        };
    }
}
