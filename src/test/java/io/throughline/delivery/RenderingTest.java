package io.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own rules for what a cluster is given, on every overlay as it is rendered. */
class RenderingTest {

    private static final Pattern SECRET_NAME = Pattern.compile(
            "PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|PRIVATE|API_?KEY|USERNAME|JDBC_URL", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET_VALUE =
            Pattern.compile("jdbc:|password=|://[^/]*@|BEGIN [A-Z ]*PRIVATE KEY", Pattern.CASE_INSENSITIVE);

    @Test
    void devHasTheKindsThatAServiceNeeds() {
        assertThat(Rendering.of("dev").kinds())
                .containsExactly("ConfigMap", "Deployment", "NetworkPolicy", "Service", "ServiceAccount");
    }

    @Test
    void prodHasTheSameKindsAndADisruptionBudget() {
        assertThat(Rendering.of("prod").kinds())
                .containsExactly(
                        "ConfigMap", "Deployment", "NetworkPolicy", "PodDisruptionBudget", "Service", "ServiceAccount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void everyContainerAsksForResourcesAndIsHeldToThem(String overlay) {
        assertThat(Rendering.of(overlay).containers()).isNotEmpty().allSatisfy(container -> {
            assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
        });
    }

    /** Catches a limit that the kernel enforces long before the promised size is reached. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void theMemoryLimitIsTwiceThePromised256Megabytes(String overlay) {
        assertThat(container(overlay).getResources().getLimits()).containsEntry("memory", new Quantity("512Mi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void eachProbeAsksItsOwnQuestion(String overlay) {
        Container container = container(overlay);

        assertThat(path(container, Container::getStartupProbe)).isEqualTo("/q/health/started");
        assertThat(path(container, Container::getReadinessProbe)).isEqualTo("/q/health/ready");
    }

    /** Catches a restart of every replica because the database is away. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void livenessDoesNotAskTheDatabase(String overlay) {
        assertThat(path(container(overlay), Container::getLivenessProbe)).isEqualTo("/q/health/live");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void thePodIsRestricted(String overlay) {
        Rendering rendering = Rendering.of(overlay);
        var spec = rendering.pod().getSpec();

        assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(spec.getSecurityContext().getRunAsUser()).isNull();
        assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(spec.getHostNetwork()).isNull();
        assertThat(spec.getHostPID()).isNull();
        assertThat(spec.getHostIPC()).isNull();
        assertThat(spec.getVolumes())
                .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
        assertThat(rendering.containers()).isNotEmpty().allSatisfy(container -> {
            var context = container.getSecurityContext();
            assertThat(context.getAllowPrivilegeEscalation()).isFalse();
            assertThat(context.getReadOnlyRootFilesystem()).isTrue();
            assertThat(context.getPrivileged()).isNull();
            assertThat(context.getRunAsNonRoot()).isNull();
            assertThat(context.getRunAsUser()).isNull();
            assertThat(context.getSeccompProfile()).isNull();
            assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(context.getCapabilities().getAdd()).isEmpty();
        });
    }

    /** The root file system is read-only, and the server keeps files of its own under /tmp. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void onlyTmpCanBeWritten(String overlay) {
        Rendering rendering = Rendering.of(overlay);

        assertThat(rendering.containers()).isNotEmpty().allSatisfy(container -> assertThat(container.getVolumeMounts())
                .singleElement()
                .satisfies(mount -> {
                    assertThat(mount.getMountPath()).isEqualTo("/tmp");
                    assertThat(rendering.pod().getSpec().getVolumes())
                            .filteredOn(volume -> volume.getName().equals(mount.getName()))
                            .singleElement()
                            .satisfies(
                                    volume -> assertThat(volume.getEmptyDir()).isNotNull());
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void thePodHoldsNoKeyToTheCluster(String overlay) {
        Rendering rendering = Rendering.of(overlay);
        ServiceAccount account = rendering.only(ServiceAccount.class);

        assertThat(rendering.pod().getSpec().getServiceAccountName())
                .isEqualTo(account.getMetadata().getName());
        assertThat(rendering.pod().getSpec().getAutomountServiceAccountToken()).isFalse();
        assertThat(account.getAutomountServiceAccountToken()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void theImageIsNamedByATagOrADigestAndNeverLatest(String overlay) {
        assertThat(Rendering.of(overlay).containers()).isNotEmpty().allSatisfy(container -> assertThat(
                        container.getImage())
                .matches("(.+/)?throughline(:[\\w][\\w.-]*|@sha256:[0-9a-f]{64})")
                .doesNotEndWith(":latest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void noVariableAndNoSettingIsASecretInPlainText(String overlay) {
        Rendering rendering = Rendering.of(overlay);

        assertThat(rendering.variables())
                .filteredOn(variable -> variable.getValue() != null)
                .allSatisfy(variable -> assertHarmless(variable.getName(), variable.getValue()));
        assertThat(rendering.configMaps()).isNotEmpty().allSatisfy(configMap -> {
            configMap.getData().forEach(RenderingTest::assertHarmless);
            assertThat(configMap.getBinaryData()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void theDatabaseIsKnownByReferenceToASecretThatIsNotHere(String overlay) {
        Rendering rendering = Rendering.of(overlay);

        assertThat(rendering.kinds()).doesNotContain("Secret");
        assertThat(rendering.variables())
                .filteredOn(variable -> variable.getValueFrom() != null)
                .allSatisfy(variable -> {
                    var reference = variable.getValueFrom().getSecretKeyRef();
                    assertThat(reference.getName()).isEqualTo("throughline-database");
                    assertThat(reference.getKey()).isEqualTo(variable.getName());
                    assertThat(reference.getOptional()).isNull();
                })
                .extracting(EnvVar::getName)
                .containsExactlyInAnyOrder(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "QUARKUS_FLYWAY_USERNAME",
                        "QUARKUS_FLYWAY_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void theContainerReadsTheConfigMapThatIsShippedWithIt(String overlay) {
        Rendering rendering = Rendering.of(overlay);
        String shipped =
                rendering.configMaps().findFirst().orElseThrow().getMetadata().getName();

        assertThat(rendering.containers())
                .flatMap(Container::getEnvFrom)
                .singleElement()
                .satisfies(
                        source -> assertThat(source.getConfigMapRef().getName()).isEqualTo(shipped));
    }

    /** Catches variables like THROUGHLINE_PORT, which a Service of our name puts into every pod. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void noServiceOfTheNamespaceBecomesASetting(String overlay) {
        assertThat(Rendering.of(overlay).pod().getSpec().getEnableServiceLinks())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void everySelectorFindsThePodsOfTheDeployment(String overlay) {
        Rendering rendering = Rendering.of(overlay);
        Map<String, String> selector =
                rendering.deployment().getSpec().getSelector().getMatchLabels();

        assertThat(selector).isNotEmpty();
        assertThat(rendering.pod().getMetadata().getLabels()).containsAllEntriesOf(selector);
        assertThat(rendering.service().getSpec().getSelector()).isEqualTo(selector);
        assertThat(rendering
                        .only(NetworkPolicy.class)
                        .getSpec()
                        .getPodSelector()
                        .getMatchLabels())
                .isEqualTo(selector);
        assertThat(rendering.pod().getSpec().getTopologySpreadConstraints())
                .isNotEmpty()
                .allSatisfy(
                        constraint -> assertThat(constraint.getLabelSelector().getMatchLabels())
                                .isEqualTo(selector));
        assertThat(rendering.all(PodDisruptionBudget.class))
                .allSatisfy(budget -> assertThat(budget.getSpec().getSelector().getMatchLabels())
                        .isEqualTo(selector));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void serviceAndProbesAndPolicyNameAPortThatTheContainerOpens(String overlay) {
        Rendering rendering = Rendering.of(overlay);
        Container container = container(overlay);

        assertThat(container.getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getName()).isEqualTo("http");
            assertThat(port.getContainerPort()).isEqualTo(8080);
        });
        assertThat(rendering.service().getSpec().getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
        assertThat(List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                .allSatisfy(probe ->
                        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http"));
        assertThat(rendering.only(NetworkPolicy.class).getSpec().getIngress())
                .flatMap(rule -> rule.getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getPort().getStrVal()).isEqualTo("http"));
    }

    /** Catches a grace period that kills what the sleep, the delay and the drain were meant to save. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void aRollingRestartDropsNoRequest(String overlay) {
        Rendering rendering = Rendering.of(overlay);
        var rollout = rendering.deployment().getSpec().getStrategy();
        var settings = rendering.configMaps().findFirst().orElseThrow().getData();
        var sleep = Duration.ofSeconds(
                container(overlay).getLifecycle().getPreStop().getSleep().getSeconds());
        var delay = Duration.parse("PT" + settings.get("QUARKUS_SHUTDOWN_DELAY"));
        var drain = Duration.parse("PT" + settings.get("QUARKUS_SHUTDOWN_TIMEOUT"));

        assertThat(rollout.getType()).isEqualTo("RollingUpdate");
        assertThat(rollout.getRollingUpdate().getMaxUnavailable().getIntVal()).isZero();
        assertThat(List.of(sleep, delay, drain)).allMatch(step -> step.compareTo(Duration.ZERO) > 0);
        assertThat(Duration.ofSeconds(rendering.pod().getSpec().getTerminationGracePeriodSeconds()))
                .isGreaterThan(sleep.plus(delay).plus(drain));
    }

    /** The delay is built in or it is ignored, and then kept connections are cut. */
    @Test
    void theApplicationHonorsTheDelay() throws IOException {
        var properties = new Properties();
        try (var source = Files.newInputStream(Path.of("src", "main", "resources", "application.properties"))) {
            properties.load(source);
        }

        assertThat(properties).containsEntry("quarkus.shutdown.delay-enabled", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void everyObjectCarriesTheRecommendedLabelsAndNoNamespace(String overlay) {
        assertThat(Rendering.of(overlay).objects()).isNotEmpty().allSatisfy(object -> {
            ObjectMeta metadata = object.getMetadata();
            assertThat(metadata.getNamespace()).isNull();
            assertThat(metadata.getLabels())
                    .containsEntry("app.kubernetes.io/name", "throughline")
                    .containsEntry("app.kubernetes.io/component", "api")
                    .containsEntry("app.kubernetes.io/instance", "throughline-" + overlay);
        });
    }

    @Test
    void prodSurvivesTheLossOfAReplica() {
        Rendering prod = Rendering.of("prod");
        int replicas = prod.deployment().getSpec().getReplicas();
        int mayBeAway = prod.only(PodDisruptionBudget.class)
                .getSpec()
                .getMaxUnavailable()
                .getIntVal();

        assertThat(replicas).isGreaterThanOrEqualTo(2);
        assertThat(mayBeAway).isBetween(1, replicas - 1);
    }

    @Test
    void devRunsOnce() {
        assertThat(Rendering.of("dev").deployment().getSpec().getReplicas()).isEqualTo(1);
    }

    private static Container container(String overlay) {
        List<Container> containers = Rendering.of(overlay).containers();
        assertThat(containers).hasSize(1);
        return containers.get(0);
    }

    private static String path(Container container, Function<Container, Probe> probe) {
        return probe.apply(container).getHttpGet().getPath();
    }

    private static void assertHarmless(String name, String value) {
        assertThat(name).doesNotContainPattern(SECRET_NAME);
        assertThat(value).doesNotContainPattern(SECRET_VALUE);
    }
}
