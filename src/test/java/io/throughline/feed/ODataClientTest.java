package io.throughline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import io.throughline.objective.GivenObjective;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.olingo.client.api.ODataClient;
import org.apache.olingo.client.api.communication.request.retrieve.ODataEntitySetRequest;
import org.apache.olingo.client.api.domain.ClientEntity;
import org.apache.olingo.client.api.domain.ClientEntitySet;
import org.apache.olingo.client.core.ODataClientFactory;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmEntitySet;
import org.apache.olingo.commons.api.edm.EdmProperty;
import org.apache.olingo.commons.api.format.ContentType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed as a client that nobody here wrote reads it. */
@QuarkusTest
class ODataClientTest extends ApiTest {

    private static final ODataClient CLIENT = ODataClientFactory.getClient();

    @TestHTTPResource("/odata/v4")
    URI root;

    @BeforeEach
    void something() {
        for (int i = 0; i < 3; i++) {
            GivenFeed.star();
        }
    }

    private Edm edm() {
        return CLIENT.getRetrieveRequestFactory()
                .getMetadataRequest(root.toString())
                .execute()
                .getBody();
    }

    /** Walks a set from link to link, and answers how many pages that took. */
    private int walk(URI first, int pageSize, Consumer<ClientEntity> seen) {
        int pages = 0;
        URI next = first;
        while (next != null) {
            assertThat(next.isAbsolute()).isTrue();
            ODataEntitySetRequest<ClientEntitySet> request =
                    CLIENT.getRetrieveRequestFactory().getEntitySetRequest(next);
            request.setFormat(ContentType.JSON);
            request.setPrefer(CLIENT.newPreferences().maxPageSize(pageSize));
            ClientEntitySet page = request.execute().getBody();
            assertThat(page.getEntities()).hasSizeLessThanOrEqualTo(pageSize);
            page.getEntities().forEach(seen);
            next = page.getNext();
            pages++;
        }
        return pages;
    }

    private static String viewOf(String set) {
        return set.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void pagesThroughEverySet() throws SQLException {
        Edm edm = edm();
        List<EdmEntitySet> sets = edm.getEntityContainer().getEntitySets();
        try (Connection owner = Database.asOwner()) {
            assertThat(sets.stream().map(set -> viewOf(set.getName())))
                    .containsExactlyInAnyOrderElementsOf(Database.views(owner));
            for (EdmEntitySet set : sets) {
                int pageSize = set.getName().equals("Calendar") ? 4_000 : 2;
                Set<String> keys = new HashSet<>();
                List<String> all = new ArrayList<>();
                int pages = walk(
                        CLIENT.newURIBuilder(root.toString())
                                .appendEntitySetSegment(set.getName())
                                .build(),
                        pageSize,
                        row -> {
                            keys.add(keyOf(set, row));
                            all.add(keyOf(set, row));
                            agreesWith(set, row);
                        });
                int count = Integer.parseInt(
                        Database.column(owner, "select count(*) from reporting_v1." + viewOf(set.getName()))
                                .get(0));
                assertThat(all).as(set.getName()).hasSize(count).hasSizeGreaterThan(0);
                assertThat(keys).as(set.getName()).hasSize(count);
                assertThat(pages).as(set.getName()).isEqualTo((count + pageSize - 1) / pageSize);
            }
        }
    }

    private static String keyOf(EdmEntitySet set, ClientEntity row) {
        StringBuilder key = new StringBuilder();
        for (String name : set.getEntityType().getKeyPredicateNames()) {
            key.append(row.getProperty(name).getValue()).append(' ');
        }
        return key.toString();
    }

    /** What $metadata says of a column holds of its values. */
    private static void agreesWith(EdmEntitySet set, ClientEntity row) {
        for (String name : set.getEntityType().getPropertyNames()) {
            EdmProperty property = (EdmProperty) set.getEntityType().getProperty(name);
            if (!property.isNullable()) {
                assertThat(row.getProperty(name).hasNullValue())
                        .as(set.getName() + "." + name)
                        .isFalse();
            }
        }
    }

    @Test
    void filters() {
        String kpi = GivenObjective.kpi();
        String code = get("/v1/kpis/" + kpi).jsonPath().getString("code");
        for (String filter : List.of(
                CLIENT.getFilterFactory().eq("code", code).build(),
                CLIENT.getFilterFactory()
                        .and(
                                CLIENT.getFilterFactory()
                                        .match(CLIENT.getFilterFactory()
                                                .getArgFactory()
                                                .startswith(
                                                        CLIENT.getFilterFactory()
                                                                .getArgFactory()
                                                                .property("code"),
                                                        CLIENT.getFilterFactory()
                                                                .getArgFactory()
                                                                .literal(code))),
                                CLIENT.getFilterFactory().ge("level", 4))
                        .build())) {
            List<@Nullable Object> found = new ArrayList<>();
            walk(
                    CLIENT.newURIBuilder(root.toString())
                            .appendEntitySetSegment("Kpis")
                            .filter(filter)
                            .build(),
                    10,
                    row -> found.add(row.getProperty("id").getPrimitiveValue().toValue()));
            assertThat(found.stream().map(String::valueOf)).containsExactly(kpi);
        }
    }

    @Test
    void readsOneRowByItsKey() {
        String kpi = GivenObjective.kpi();

        ClientEntity row = CLIENT.getRetrieveRequestFactory()
                .getEntityRequest(CLIENT.newURIBuilder(root.toString())
                        .appendEntitySetSegment("Kpis")
                        .appendKeySegment(Map.of("id", UUID.fromString(kpi)))
                        .build())
                .execute()
                .getBody();

        assertThat(row.getProperty("id").getPrimitiveValue()).hasToString(kpi);
    }
}
