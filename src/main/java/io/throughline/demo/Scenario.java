package io.throughline.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The story as a list of requests. Its dates are told from the latest July 1 (the first day of H2), so that it is about
 * the current fiscal year whenever it is loaded: {@code @-6m} is six months before that day.
 */
class Scenario {

    private static final Pattern MONTHS = Pattern.compile("@([+-]?\\d+)m");
    private static final Pattern REF = Pattern.compile("\\$\\{([a-z0-9-]+)}");

    private final List<Step> steps;
    private final LocalDate today;

    private Scenario(List<Step> steps, LocalDate today) {
        this.steps = steps;
        this.today = today;
    }

    static Scenario read(String resource, LocalDate today) {
        try (InputStream story = Scenario.class.getResourceAsStream(resource)) {
            // Not Jackson's YAML, which knows no merge keys.
            Object told = new Yaml(new SafeConstructor(new LoaderOptions())).load(story);
            List<Step> steps = new ArrayList<>();
            new ObjectMapper()
                    .<JsonNode>valueToTree(told)
                    .forEach(step -> steps.add(
                            new Step(step.path("ref").asText(), step.get("post").asText(), step.get("body"))));
            return new Scenario(List.copyOf(steps), today);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Step> steps() {
        return steps;
    }

    /**
     * The step by which one knows whether a step was told: itself, or, where it leaves no name behind, the next one that
     * does. The story is told in order, so that whoever finds a step finds all before it told too.
     */
    Step witness(Step step) {
        return steps.subList(steps.indexOf(step), steps.size()).stream()
                .filter(later -> !later.ref().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The story does not end with a step that has a ref"));
    }

    String path(Step step, Map<String, String> ids) {
        return resolve(step.post(), ids);
    }

    JsonNode body(Step step, Map<String, String> ids) {
        return resolve(step.body(), ids);
    }

    private JsonNode resolve(JsonNode node, Map<String, String> ids) {
        if (node instanceof TextNode text) {
            return TextNode.valueOf(resolve(text.asText(), ids));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode resolved = object.objectNode();
            object.properties().forEach(field -> resolved.set(field.getKey(), resolve(field.getValue(), ids)));
            return resolved;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode resolved = array.arrayNode();
            array.forEach(item -> {
                JsonNode element = resolve(item, ids);
                if (hasBegun(element)) {
                    resolved.add(element);
                }
            });
            return resolved;
        }
        return node;
    }

    /** What lies ahead has not been measured yet. */
    private boolean hasBegun(JsonNode element) {
        String start = element.path("periodStart").asText();
        return start.isEmpty() || !LocalDate.parse(start).isAfter(today);
    }

    private String resolve(String text, Map<String, String> ids) {
        Matcher months = MONTHS.matcher(text);
        if (months.matches()) {
            return startOfH2().plusMonths(Integer.parseInt(months.group(1))).toString();
        }
        return REF.matcher(text).replaceAll(ref -> {
            String id = ids.get(ref.group(1));
            if (id == null) {
                throw new IllegalStateException("The story speaks of " + ref.group(1) + " before it is told");
            }
            return id;
        });
    }

    private LocalDate startOfH2() {
        LocalDate july = LocalDate.of(today.getYear(), Month.JULY, 1);
        return july.isAfter(today) ? july.minusYears(1) : july;
    }
}
