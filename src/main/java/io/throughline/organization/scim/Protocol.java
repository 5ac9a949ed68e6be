package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.platform.privacy.AccessLog;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SCIM as one function from request to answer, within the transaction at hand. Answers about people are entered. */
@Singleton
class Protocol {

    private static final String SEARCH = ".search";

    private final Library library;
    private final UserKind users;
    private final GroupKind groups;
    private final AccessLog log;

    Protocol(Library library, UserKind users, GroupKind groups, AccessLog log) {
        this.library = library;
        this.users = users;
        this.groups = groups;
        this.log = log;
    }

    /**
     * What a request is answered. Bulk is not among them: it is made of them.
     *
     * @throws ScimRefusal where it is refused
     */
    Reply answer(Request request) {
        List<String> path = request.path();
        if (path.isEmpty() || path.equals(List.of(SEARCH))) {
            return root(request, path.isEmpty() ? "GET" : "POST");
        }
        Kind kind =
                path.get(0).equals(users.endpoint()) ? users : path.get(0).equals(groups.endpoint()) ? groups : null;
        if (kind == null || path.size() > 2) {
            return discovery(request);
        }
        return path.size() == 1 ? collection(request, kind) : one(request, kind, path.get(1));
    }

    private static Reply discovery(Request request) {
        List<String> path = request.path();
        String id = path.size() == 2 ? path.get(1) : null;
        boolean known = path.size() == 1
                ? List.of("ServiceProviderConfig", "ResourceTypes", "Schemas").contains(path.get(0))
                : path.size() == 2 && List.of("ResourceTypes", "Schemas").contains(path.get(0));
        if (path.get(0).equals("Me")) {
            throw ScimRefusal.of(501, null, "Nobody has an alias of their own here.");
        }
        if (!known) {
            throw ScimRefusal.absent("There is nothing at this path.");
        }
        requireMethod(request, "GET");
        if (request.parameter("filter") != null) {
            throw ScimRefusal.of(403, null, "What SCIM says of itself is not to be filtered.");
        }
        return Reply.ok(
                switch (path.get(0)) {
                    case "ServiceProviderConfig" -> Discovery.configuration(request.base());
                    case "Schemas" ->
                        id == null ? Discovery.schemas(request.base()) : Discovery.schema(id, request.base());
                    default -> id == null ? Discovery.types(request.base()) : Discovery.type(id, request.base());
                });
    }

    private Reply collection(Request request, Kind kind) {
        requireMethod(request, "GET", "POST");
        if (request.method().equals("GET")) {
            return Reply.ok(list(request, kind, Search.of(request)));
        }
        ObjectNode body = request.requireBody();
        plainManager(body);
        return read(request, kind, library.create(kind, body, request), 201);
    }

    private Reply one(Request request, Kind kind, String named) {
        if (named.equals(SEARCH)) {
            requireMethod(request, "POST");
            return Reply.ok(list(request, kind, Search.of(request.requireBody())));
        }
        requireMethod(request, "GET", "PUT", "PATCH", "DELETE");
        UUID id = Comparisons.idOf(named);
        if (id == null) {
            throw kind.absent(named);
        }
        return switch (request.method()) {
            case "GET" -> read(request, kind, id, 200);
            case "PATCH" -> kind.patch(id, request) ? read(request, kind, id, 200) : Reply.empty();
            case "DELETE" -> {
                kind.remove(id, request);
                yield Reply.empty();
            }
            default -> {
                ObjectNode body = request.requireBody();
                plainManager(body);
                kind.keepUnsaid(id, body, request);
                library.replace(kind, id, body, request);
                yield read(request, kind, id, 200);
            }
        };
    }

    /** Also of what was just written: RFC 7644 lets a client choose there as well what it is answered. */
    private Reply read(Request request, Kind kind, UUID id, int status) {
        Choice choice = Search.choice(request, kind.schemas());
        ObjectNode resource = kind.find(id, choice, request.base()).orElseThrow(() -> kind.absent(id.toString()));
        if (request.method().equals("GET")) {
            log.read(request.operation(), kind.people(List.of(resource)));
        }
        return Reply.of(status, resource, choice.from(resource));
    }

    private ObjectNode list(Request request, Kind kind, Search search) {
        Choice choice = Choice.of(kind.schemas(), search.attributes(), search.excluded());
        Column column = search.sortBy() == null ? null : kind.sortedBy(search.sortBy());
        Listing asked = new Listing(search.filter(), column, search.descending(), search.start() - 1, search.count());
        Found page = kind.page(asked, choice, request.base());
        log.read(request.operation(), kind.people(page.resources()));
        ObjectNode list = Lists.of(page.total(), page.resources().size(), search.start());
        ArrayNode resources = list.putArray("Resources");
        page.resources().forEach(resource -> resources.add(choice.from(resource)));
        return list;
    }

    /** Users come before groups; a kind that lacks an attribute of the filter has nothing that meets it. */
    private Reply root(Request request, String method) {
        requireMethod(request, method);
        Search search = method.equals("GET") ? Search.of(request) : Search.of(request.requireBody());
        ObjectNode people = part(request, users, search.asFarAsKnown(users.schemas()));
        long before = people == null ? 0 : people.path("totalResults").asLong();
        int found = people == null ? 0 : people.path("Resources").size();
        Search rest = search.asFarAsKnown(groups.schemas())
                .part(Math.max(1, search.start() - before), search.count() - found);
        ObjectNode sets = part(request, groups, rest);
        if (people == null && sets == null) {
            // Refused again, and this time said so.
            list(request, users, search);
        }
        long total = before + (sets == null ? 0 : sets.path("totalResults").asLong());
        int more = sets == null ? 0 : sets.path("Resources").size();
        ObjectNode both = Lists.of(total, found + more, search.start());
        ArrayNode resources = both.putArray("Resources");
        add(resources, people);
        add(resources, sets);
        return Reply.ok(both);
    }

    private @Nullable ObjectNode part(Request request, Kind kind, Search search) {
        try {
            return list(request, kind, search);
        } catch (ScimRefusal refusal) {
            if ("invalidFilter".equals(refusal.type())) {
                return null;
            }
            throw refusal;
        }
    }

    private static void add(ArrayNode resources, @Nullable ObjectNode list) {
        if (list != null) {
            list.path("Resources").forEach(resources::add);
        }
    }

    private static void requireMethod(Request request, String... allowed) {
        if (!List.of(allowed).contains(request.method())) {
            throw new MethodRefused(List.of(allowed));
        }
    }

    /** Some say who the manager is, and not that it is the manager's id. */
    private static void plainManager(ObjectNode body) {
        JsonNode enterprise = Operation.field(body, AttributeName.ENTERPRISE);
        if (!enterprise.isMissingNode() && !enterprise.isNull() && !enterprise.isObject()) {
            throw ScimRefusal.invalidValue("The value of " + AttributeName.ENTERPRISE + " is an object.");
        }
        JsonNode manager = Operation.field(enterprise, "manager");
        if (enterprise instanceof ObjectNode extension && manager.isTextual()) {
            extension.remove("manager");
            if (!manager.asText().isBlank()) {
                extension.putObject("manager").put("value", manager.asText());
            }
        }
    }
}
