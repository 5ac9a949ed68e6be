package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.throughline.organization.scim.BulkOperations.Step;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many operations in one request (RFC 7644, section 3.7), each in a transaction of its own. What refers to something that
 * another operation makes waits for it; of groups that refer to each other, one is made first and completed later.
 */
@Singleton
class Bulk {

    private static final String RESPONSE = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";

    private final Protocol protocol;

    Bulk(Protocol protocol) {
        this.protocol = protocol;
    }

    /**
     * What became of each operation.
     *
     * @throws ScimRefusal 400 where the request is none, 413 where it is too large; then nothing was done
     */
    Reply answer(Request request) {
        BulkOperations operations = BulkOperations.of(request.requireBody());
        Run run = new Run(request, operations);
        run.all();
        ObjectNode response = Json.newObject();
        response.putArray("schemas").add(RESPONSE);
        response.set("Operations", run.results());
        return Reply.ok(response);
    }

    /** One request at work. */
    private final class Run {

        private final Request request;
        private final Deque<Step> waiting;
        private final int enough;
        private final Set<String> named;
        private final Map<String, String> made = new HashMap<>();
        private final Set<String> failed = new HashSet<>();
        private final ObjectNode[] results;
        private final List<Step> toComplete = new ArrayList<>();
        private int errors;

        Run(Request request, BulkOperations operations) {
            this.request = request;
            this.waiting = new ArrayDeque<>(operations.steps());
            this.enough = operations.failOnErrors();
            this.named = operations.bulkIds();
            this.results = new ObjectNode[operations.steps().size()];
        }

        void all() {
            int passedOver = 0;
            while (!waiting.isEmpty() && errors < enough) {
                Step step = waiting.remove();
                Set<String> missing = missing(step);
                if (missing.isEmpty() || missing.stream().anyMatch(this::neverComes)) {
                    perform(step, missing);
                    passedOver = 0;
                } else if (passedOver <= waiting.size()) {
                    waiting.add(step);
                    passedOver++;
                } else {
                    breakCircle(step);
                    passedOver = 0;
                }
            }
            toComplete.forEach(this::complete);
        }

        /** Those of which the client is told: all, unless there were too many errors. */
        ArrayNode results() {
            ArrayNode told = Json.newObject().putArray("Operations");
            for (ObjectNode result : results) {
                if (result != null) {
                    told.add(result);
                }
            }
            return told;
        }

        private Set<String> missing(Step step) {
            Set<String> missing = new HashSet<>(step.references());
            missing.removeAll(made.keySet());
            return missing;
        }

        private boolean neverComes(String bulkId) {
            return failed.contains(bulkId) || !named.contains(bulkId);
        }

        private void perform(Step step, Set<String> missing) {
            if (missing.isEmpty()) {
                enter(step, outcome(step.with(made)));
            } else {
                enter(
                        step,
                        Outcome.refused(ScimRefusal.of(
                                409,
                                "invalidValue",
                                "There is nothing behind bulkId:"
                                        + Printable.of(missing.iterator().next()) + ".")));
            }
        }

        /** Nothing is left that does not wait: whoever can be made without its members is made without them. */
        private void breakCircle(Step step) {
            if (step.isNewGroup()) {
                enter(step, outcome(step.withoutMembers().with(made)));
                toComplete.add(step);
            } else {
                enter(
                        step,
                        Outcome.refused(
                                ScimRefusal.of(409, "invalidValue", "It refers to what refers to it, or to nothing.")));
            }
        }

        /** A group that cannot have its members is not left behind without them. */
        private void complete(Step step) {
            String id = step.bulkId() == null ? null : made.get(step.bulkId());
            if (id == null) {
                return;
            }
            Outcome outcome = missing(step).isEmpty()
                    ? outcome(step.asAdditionTo(id).with(made))
                    : Outcome.refused(ScimRefusal.of(409, "invalidValue", "It refers to what was not made."));
            if (outcome.refusal() == null) {
                results[step.index()].put(
                        "version", String.valueOf(outcome.answer().etag()));
            } else {
                outcome(step.asRemovalOf(id));
                enter(step, outcome);
            }
        }

        private void enter(Step step, Outcome outcome) {
            ObjectNode result = Json.newObject().put("method", step.method());
            if (step.bulkId() != null) {
                result.put("bulkId", step.bulkId());
            }
            if (outcome.refusal() == null) {
                succeed(step, outcome.answer(), result);
            } else {
                errors++;
                if (step.bulkId() != null) {
                    failed.add(step.bulkId());
                }
                if (!step.method().equals("POST")) {
                    result.put("location", request.base() + step.with(made).path());
                }
                result.put("status", String.valueOf(outcome.refusal().status()));
                result.set("response", Refusals.body(outcome.refusal()));
            }
            results[step.index()] = result;
        }

        private void succeed(Step step, Reply answer, ObjectNode result) {
            String location =
                    answer.location() == null ? request.base() + step.with(made).path() : answer.location();
            result.put("location", location);
            if (answer.etag() != null) {
                result.put("version", answer.etag());
            }
            result.put("status", String.valueOf(answer.status()));
            if (step.bulkId() != null && answer.body() != null) {
                made.put(step.bulkId(), answer.body().path("id").asText());
            }
        }

        private Outcome outcome(Step step) {
            try {
                Request one = step.request(request);
                return new Outcome(QuarkusTransaction.requiringNew().call(() -> protocol.answer(one)), null);
            } catch (MethodRefused refused) {
                return Outcome.refused(ScimRefusal.of(405, null, "The path takes " + refused.allowed() + "."));
            } catch (RuntimeException failure) {
                return Outcome.refused(Refusals.of(failure));
            }
        }
    }

    /** What became of one operation. */
    private record Outcome(Reply answer, @Nullable ScimRefusal refusal) {

        static Outcome refused(ScimRefusal refusal) {
            return new Outcome(Reply.empty(), refusal);
        }
    }

    /** Texts that name a bulkId, with what stands in its place. */
    static JsonNode resolved(JsonNode node, Map<String, String> made) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(resolved(field.getValue(), made)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolved(array.get(i), made));
            }
        } else if (node.isTextual()) {
            return new TextNode(BulkOperations.resolved(node.asText(), made));
        }
        return node;
    }
}
