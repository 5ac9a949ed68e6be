package io.throughline.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.throughline.TestDatabase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmbeddedDatabaseTest {

    @Inject
    DataSource database;

    @BeforeEach
    void onlyWhereItIsTheEmbeddedOne() {
        String owner = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.flyway.username", String.class)
                .orElse("");
        assumeTrue(owner.equals(Cluster.OWNER), "the tests were given another database");
    }

    @Test
    void letsTheServiceInAsALesserRole() throws SQLException {
        assertThat(answer("SELECT current_user || ' ' || usesuper FROM pg_user WHERE usename = current_user"))
                .isEqualTo("throughline false");
        assertThatThrownBy(() -> answer("CREATE TABLE intruder ()")).hasMessageContaining("permission denied");
    }

    /** Catches the settings of throw-away test databases, with which a power cut takes acknowledged writes along. */
    @Test
    void acknowledgesOnlyWhatIsOnDisk() throws SQLException {
        assertThat(answer("SHOW fsync")).isEqualTo("on");
        assertThat(answer("SHOW synchronous_commit")).isEqualTo("on");
    }

    /** Catches a collation taken from the machine, with which a page of a list would differ from laptop to laptop. */
    @Test
    void sortsTextTheSameOnEveryMachine() throws SQLException {
        assertThat(answer("SELECT string_agg(word, '' ORDER BY word) FROM unnest(ARRAY['b','a','Z','é','-']) word"))
                .isEqualTo("-Zabé");
        assertThat(answer("SHOW server_encoding")).isEqualTo("UTF8");
    }

    private String answer(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
