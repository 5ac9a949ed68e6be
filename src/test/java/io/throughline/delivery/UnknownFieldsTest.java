package io.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void everyFieldIsOneThatKubernetesKnows(String overlay) {
        assertThat(UnknownFields.in(Rendering.of(overlay))).isEmpty();
    }

    /** Catches a walk that stops early: fabric8 reads each of these without a complaint. */
    @ParameterizedTest
    @CsvSource({
        "livenessProbe:, livnessProbe:, Deployment.spec.template.spec.containers[0].livnessProbe",
        "secretKeyRef:, secretKeyReff:, Deployment.spec.template.spec.containers[0].env[0].valueFrom.secretKeyReff",
        "drop:, dropp:, Deployment.spec.template.spec.containers[0].securityContext.capabilities.dropp",
        "sizeLimit:, sizelimit:, Deployment.spec.template.spec.volumes[0].emptyDir.sizelimit",
        "maxUnavailable: 0, maxUnavailble: 0, Deployment.spec.strategy.rollingUpdate.maxUnavailble",
        "targetPort:, targetport:, Service.spec.ports[0].targetport",
        "policyTypes:, policyType:, NetworkPolicy.spec.policyType",
        "data:, datta:, ConfigMap.datta",
    })
    void findsAMisspellingHoweverDeep(String right, String wrong, String path) {
        String misspelled = Rendering.text("prod").replaceFirst("\\b" + right, wrong);

        assertThat(UnknownFields.in(Rendering.parse(misspelled))).containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource({"apps/v1, Deploymnet", "apps/v2, Deployment"})
    void findsAKindThatDoesNotExist(String apiVersion, String kind) {
        String misspelled = Rendering.text("prod")
                .replace(
                        "apiVersion: apps/v1\nkind: Deployment\n",
                        "apiVersion: " + apiVersion + "\nkind: " + kind + "\n");

        assertThat(UnknownFields.in(Rendering.parse(misspelled))).contains(kind + ".spec");
    }
}
