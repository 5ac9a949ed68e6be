package io.throughline.organization.workforce;

import io.throughline.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

/** One large workforce file, pushed into a service process: what it came to can be compared between source systems. */
public final class PushedWorkforce {

    private static final int UNITS = 200;
    private static final int PEOPLE = 10_000;

    /** Rows of the file. */
    public static final int ROWS = UNITS + PEOPLE;

    /** All that an import writes, but for the ids and the times that are new each time. */
    private static final String STATE =
            """
            select (select count(*) || ' ' || md5(string_agg(concat_ws('|', u.external_id, u.name, u.version, p.external_id,
                        l.effective_from, l.effective_to,
                        (select count(*) from audit_event a where a.resource_id = cast(u.id as text))), ',' order by u.external_id))
                    from org_unit u join org_unit_line l on l.org_unit_id = u.id left join org_unit p on p.id = l.parent_id
                    where u.source_system = '%1$s')
                || ' ' ||
                   (select count(*) || ' ' || md5(string_agg(concat_ws('|', e.external_id, e.display_name, e.version, e.changes,
                        a.effective_from, a.effective_to, u.external_id, m.external_id, a.job_title, c.effective_from,
                        c.amount, c.currency), ',' order by e.external_id))
                    from employee e join assignment a on a.employee_id = e.id join org_unit u on u.id = a.org_unit_id
                    left join employee m on m.id = a.manager_id join hourly_cost c on c.employee_id = e.id
                    where e.source_system = '%1$s')
            """;

    private PushedWorkforce() {}

    /** The file, sent under the name of a source system. */
    public static CompletableFuture<HttpResponse<String>> push(ServiceProcess service, String system, String prefer)
            throws IOException {
        StringBuilder rows =
                new StringBuilder("recordType,externalId,displayName,name,parentExternalId,orgUnitExternalId,"
                        + "managerExternalId,jobTitle,hourlyCostAmount,hourlyCostCurrency\n");
        for (int i = PEOPLE - 1; i >= 0; i--) {
            String manager = i == 0 ? "" : "E" + i / 8;
            rows.append(
                    "EMPLOYEE,E%d,Person %d,,,U%d,%s,Clerk,%d,EUR\n".formatted(i, i, i % UNITS, manager, 30 + i % 90));
        }
        for (int i = UNITS - 1; i >= 0; i--) {
            rows.append("ORG_UNIT,U%d,,Unit %d,%s,,,,,\n".formatted(i, i, i == 0 ? "" : "U" + i / 4));
        }
        String query = "?effectiveFrom=2026-01-01&sourceSystem=" + system;
        HttpRequest request = HttpRequest.newBuilder(service.baseUri().resolve("/v1/workforce/imports" + query))
                .header("Content-Type", "text/csv")
                .header("Prefer", prefer)
                .POST(HttpRequest.BodyPublishers.ofString(rows.toString()))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Keeps imports from ending: units and people are written, and where these work is not. Open as long as it is open. */
    @SuppressWarnings("MustBeClosedChecker") // by whoever asked for it
    public static Connection holdUp(ServiceProcess service) throws SQLException, IOException {
        Connection connection = service.connectAsOwner();
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table assignment in exclusive mode");
        }
        return connection;
    }

    /** Whether an import has come so far. */
    public static boolean isHeldUp(ServiceProcess service) {
        return !answer(
                        service,
                        "select count(*) from pg_locks where not granted and relation = cast('assignment' as regclass)")
                .equals("0");
    }

    /** What the file came to under that name. */
    public static String state(ServiceProcess service, String system) {
        return answer(service, STATE.formatted(system));
    }

    /** How many rows of all sorts there are that imports write. */
    public static String written(ServiceProcess service) {
        return answer(
                service,
                "select (select count(*) from employee) + (select count(*) from assignment) + (select count(*) from"
                        + " hourly_cost) + (select count(*) from org_unit where source_system is not null)");
    }

    private static String answer(ServiceProcess service, String query) {
        try (Connection connection = service.connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
