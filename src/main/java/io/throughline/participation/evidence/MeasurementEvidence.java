package io.throughline.participation.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.math.Period;
import io.throughline.measurement.MeasurementFacts;
import io.throughline.measurement.Measurements;
import io.throughline.participation.evidence.Feeds.Feed;
import io.throughline.platform.paging.Cursor;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Traces a measurement back to the records that it is made of: those of the newest version used there and then. */
@Singleton
class MeasurementEvidence {

    private static final String CHECKS =
            " from skill_check where instrument_id = :definition and instrument_version = :version"
                    + " and org_unit_id = :unit and stage = 'POST' and taken_on >= :start and taken_on < :end";

    private static final String OBSERVATIONS =
            " from observation where rubric_id = :definition and rubric_version = :version"
                    + " and org_unit_id = :unit and observed_on >= :start and observed_on < :end";

    private final EntityManager entities;
    private final Measurements measurements;
    private final Feeds feeds;
    private final Tallies tallies;
    private final ObjectMapper mapper;

    MeasurementEvidence(
            EntityManager entities, Measurements measurements, Feeds feeds, Tallies tallies, ObjectMapper mapper) {
        this.entities = entities;
        this.measurements = measurements;
        this.feeds = feeds;
        this.tallies = tallies;
        this.mapper = mapper;
    }

    /** A measurement that was made of records, and what they add up to now. */
    private record Origin(Feed feed, Tally tally) {}

    MeasurementEvidenceResponse of(String id) {
        MeasurementFacts measurement = existing(id);
        Optional<Origin> origin = originOf(measurement);
        boolean withheld = measurements.isWithheld(measurement);
        Optional<Tally> shown = origin.map(Origin::tally).filter(tally -> !withheld);
        return new MeasurementEvidenceResponse(
                id,
                measurement.about().kpiId(),
                measurement.about().subjectId(),
                measurement.periodStart(),
                measurement.periodEnd(),
                origin.isPresent(),
                origin.map(from -> from.feed().kind()).orElse(null),
                origin.map(from -> from.feed().definition()).orElse(null),
                origin.map(from -> from.tally().definitionVersion()).orElse(null),
                withheld,
                shown.map(Tally::people).orElse(null),
                shown.map(tally -> Rounded.of(tally.mean())).orElse(null),
                shown.map(Tally::standardDeviation).map(Rounded::of).orElse(null),
                origin.map(from -> from.tally().excluded()).orElse(null),
                origin.map(from -> initiatives(from, measurement)).orElse(List.of()));
    }

    /** The records, in the order of their ids. */
    Page<EvidenceRecordResponse> records(String id, @Nullable Integer limit, @Nullable String cursor) {
        MeasurementFacts measurement = existing(id);
        int size = ListParameters.limit(limit);
        String list = Cursor.fingerprint("evidence", id);
        UUID behind = cursor == null
                ? new UUID(0, 0)
                : (UUID) Cursor.decode(mapper, cursor, list, 1).value(mapper, 0, UUID.class);
        List<EvidenceRecordResponse> found = originOf(measurement)
                .map(origin -> records(origin, measurement, behind, size + 1))
                .orElse(List.of());
        List<EvidenceRecordResponse> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() <= size
                ? null
                : Cursor.start(list, 1)
                        .with(mapper, 0, List.of(shown.get(size - 1).id()))
                        .encode(mapper);
        return new Page<>(shown, next, null, null);
    }

    private MeasurementFacts existing(String id) {
        return measurements.find(id).orElseThrow(() -> ProblemException.notFound("measurement", id));
    }

    private Optional<Origin> originOf(MeasurementFacts measurement) {
        return feeds.of(measurement.about().kpiId())
                .filter(feed -> measurements.isFrom(measurement, feed.kind().source()))
                .flatMap(feed -> tallies.of(
                                feed.kind(),
                                feed.definition(),
                                measurement.about().subjectId(),
                                new Period(measurement.periodStart(), measurement.periodEnd()))
                        .map(tally -> new Origin(feed, tally)));
    }

    private List<UUID> initiatives(Origin origin, MeasurementFacts measurement) {
        Query asked = entities.createNativeQuery("select distinct initiative_id" + rows(origin) + " order by 1");
        List<?> found = bound(asked, origin, measurement).getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private List<EvidenceRecordResponse> records(Origin origin, MeasurementFacts measurement, UUID behind, int limit) {
        String day = origin.feed().kind() == EvidenceKind.SKILL_CHECK ? "taken_on" : "observed_on";
        List<?> rows = bound(
                        entities.createNativeQuery("select id, initiative_id, " + day + rows(origin)
                                + " and id > :behind order by id limit :limit"),
                        origin,
                        measurement)
                .setParameter("behind", behind)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new EvidenceRecordResponse(
                        (UUID) row[0], origin.feed().kind(), (UUID) row[1], Dates.of(row[2])))
                .toList();
    }

    private static String rows(Origin origin) {
        return origin.feed().kind() == EvidenceKind.SKILL_CHECK ? CHECKS : OBSERVATIONS;
    }

    private static Query bound(Query query, Origin origin, MeasurementFacts measurement) {
        return query.setParameter("definition", origin.feed().definition())
                .setParameter("version", origin.tally().definitionVersion())
                .setParameter("unit", measurement.about().subjectId())
                .setParameter("start", measurement.periodStart())
                .setParameter("end", measurement.periodEnd());
    }
}
