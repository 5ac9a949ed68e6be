package io.throughline.alignment;

import io.throughline.alignment.engine.AccountFacts;
import io.throughline.alignment.engine.BaselineFacts;
import io.throughline.alignment.engine.InitiativeFacts;
import io.throughline.alignment.engine.KpiFacts;
import io.throughline.alignment.engine.Landscape;
import io.throughline.alignment.engine.MappingFacts;
import io.throughline.alignment.engine.ObjectiveFacts;
import io.throughline.alignment.engine.Reading;
import io.throughline.alignment.engine.TargetFacts;
import io.throughline.initiative.Costs;
import io.throughline.math.Cadence;
import io.throughline.math.Money;
import io.throughline.math.Period;
import io.throughline.platform.json.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole landscape: one statement for each kind of record, whatever their number. Of the measurements it looks
 * up the newest of each standing promise, by their key.
 */
@ApplicationScoped
class LandscapeReader {

    private static final String INITIATIVES =
            """
            select id, title, initiative_class, currency from initiative where status <> 'CANCELLED'""";

    private static final String OBJECTIVES =
            """
            select o.id, o.statement, o.status = 'ACTIVE' and o.period_start <= ? and ? < o.period_end as live,
                   array(select p.parent_id from objective_parent p where p.objective_id = o.id) as parent_ids
            from objective o""";

    private static final String TARGETS =
            """
            select t.id, t.objective_id, t.baseline_value, t.baseline_date, t.target_value, t.due_date,
                   t.status = 'ACTIVE' and o.status <> 'RETIRED' as open,
                   k.id as kpi_id, k.name, k.direction, k.cadence, m.value, m.period_start, m.period_end
            from kpi_target t
            join objective o on o.id = t.objective_id
            join kpi k on k.id = t.kpi_id
            left join lateral (
                select value, period_start, period_end from measurement
                where kpi_id = t.kpi_id and subject_id = t.org_unit_id
                order by period_start desc limit 1) m
            on t.status = 'ACTIVE' and o.status <> 'RETIRED'
               and (not exists (select from employee)
                    or not figure_withheld(t.kpi_id, t.org_unit_id, m.period_start, m.period_end))""";

    private static final String MAPPINGS =
            """
            select id, initiative_id, learning_objective_id, behavior_id, kpi_target_id, hypothesis_contribution_share
            from kpi_mapping""";

    private static final String OVER_CLAIMED =
            """
            select a.id, a.kpi_id, k.name, a.period_start, a.period_end, a.claimed, a.cap,
                   array(select c.initiative_id from benefit_claim c
                         where c.benefit_account_id = a.id and c.released_at is null and c.standing = 'CLAIMED')
                       as initiative_ids
            from benefit_account a join kpi k on k.id = a.kpi_id
            where a.over_claimed""";

    private final EntityManager entities;
    private final Moment moment;
    private final Costs costs;

    LandscapeReader(EntityManager entities, Moment moment, Costs costs) {
        this.entities = entities;
        this.moment = moment;
        this.costs = costs;
    }

    /** A landscape, and the moment it was read at. */
    record Seen(String moment, Landscape landscape) {}

    @Transactional
    Seen read(LocalDate day) {
        moment.hold();
        String name = moment.name();
        Map<UUID, Money> spend = costs.totals();
        Landscape landscape = entities.unwrap(Session.class)
                .doReturningWork(connection -> Landscape.of(
                        day,
                        rows(connection, INITIATIVES, row -> initiative(row, spend)),
                        rows(connection, OBJECTIVES, LandscapeReader::objective, day, day),
                        rows(connection, TARGETS, LandscapeReader::target),
                        rows(connection, MAPPINGS, LandscapeReader::mapping),
                        rows(connection, OVER_CLAIMED, LandscapeReader::account)));
        return new Seen(name, landscape);
    }

    private static InitiativeFacts initiative(ResultSet row, Map<UUID, Money> spend) throws SQLException {
        UUID id = id(row, "id");
        return new InitiativeFacts(
                id,
                row.getString("title"),
                row.getString("initiative_class").equals("STRATEGIC"),
                spend.getOrDefault(id, Money.zero(Currency.getInstance(row.getString("currency")))));
    }

    private static ObjectiveFacts objective(ResultSet row) throws SQLException {
        return new ObjectiveFacts(
                id(row, "id"), row.getString("statement"), row.getBoolean("live"), ids(row, "parent_ids"));
    }

    private static TargetFacts target(ResultSet row) throws SQLException {
        return new TargetFacts(
                id(row, "id"),
                new KpiFacts(
                        id(row, "kpi_id"),
                        row.getString("name"),
                        row.getString("direction").equals("LOWER_IS_BETTER"),
                        Cadence.valueOf(row.getString("cadence"))),
                id(row, "objective_id"),
                row.getBoolean("open"),
                baseline(row),
                row.getBigDecimal("target_value"),
                date(row, "due_date"),
                latest(row));
    }

    private static @Nullable BaselineFacts baseline(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("baseline_value");
        return value == null ? null : new BaselineFacts(value, date(row, "baseline_date"));
    }

    private static @Nullable Reading latest(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        return value == null
                ? null
                : new Reading(value, new Period(date(row, "period_start"), date(row, "period_end")));
    }

    private static MappingFacts mapping(ResultSet row) throws SQLException {
        return new MappingFacts(
                id(row, "id"),
                id(row, "initiative_id"),
                row.getObject("learning_objective_id", UUID.class),
                row.getObject("behavior_id", UUID.class),
                id(row, "kpi_target_id"),
                row.getBigDecimal("hypothesis_contribution_share"));
    }

    private static AccountFacts account(ResultSet row) throws SQLException {
        BigDecimal cap = row.getBigDecimal("cap");
        return new AccountFacts(
                id(row, "id"),
                id(row, "kpi_id"),
                row.getString("name"),
                new Period(date(row, "period_start"), date(row, "period_end")),
                Decimals.plain(row.getBigDecimal("claimed")),
                cap == null ? null : Decimals.plain(cap),
                ids(row, "initiative_ids"));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        Array ids = row.getArray(column);
        return List.of((UUID[]) ids.getArray());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection connection, String sql, Row<T> row, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.of(result));
                }
                return rows;
            }
        }
    }
}
