package io.throughline.delivery;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What one overlay renders to: the objects that a cluster is given. */
record Rendering(List<HasMetadata> objects) {

    private static final ObjectReader READER = YAMLMapper.builder().build().readerFor(KubernetesResource.class);

    static Rendering of(String overlay) {
        return parse(text(overlay));
    }

    static String text(String overlay) {
        try {
            return Files.readString(Path.of("k8s", "rendered", overlay + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rendering parse(String yaml) {
        try (var documents = READER.<HasMetadata>readValues(yaml)) {
            return new Rendering(List.copyOf(documents.readAll()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> kinds() {
        return objects.stream().map(HasMetadata::getKind).sorted().toList();
    }

    <T extends HasMetadata> T only(Class<T> kind) {
        List<T> found = all(kind).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind.getSimpleName() + ", found " + found.size());
        }
        return found.get(0);
    }

    <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }

    Deployment deployment() {
        return only(Deployment.class);
    }

    Service service() {
        return only(Service.class);
    }

    PodTemplateSpec pod() {
        return deployment().getSpec().getTemplate();
    }

    List<Container> containers() {
        return Stream.concat(pod().getSpec().getInitContainers().stream(), pod().getSpec().getContainers().stream())
                .toList();
    }

    List<EnvVar> variables() {
        return containers().stream().flatMap(c -> c.getEnv().stream()).toList();
    }

    Stream<ConfigMap> configMaps() {
        return all(ConfigMap.class);
    }
}
