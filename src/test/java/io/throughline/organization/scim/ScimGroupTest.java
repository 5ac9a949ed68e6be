package io.throughline.organization.scim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Groups and who is in them. */
@QuarkusTest
class ScimGroupTest extends GivenScim {

    @Test
    void livesAsItSays() {
        String name = unique("Tour Guides");
        String user = madeUser(unique("guide"), "\"displayName\": \"Babs\"");
        Response created = send(
                "POST",
                GROUPS,
                """
                {"schemas": ["%s"], "externalId": "%2$s", "displayName": "%2$s",
                 "members": [{"value": "%3$s", "display": "ignored", "type": "User"}]}"""
                        .formatted(GROUP, name, user));
        String path = GROUPS + "/" + created.path("id");

        created.then()
                .statusCode(201)
                .header("ETag", "W/\"0\"")
                .header("Location", endsWith(path))
                .body(
                        "schemas",
                        contains(GROUP),
                        "externalId",
                        equalTo(name),
                        "members.value",
                        contains(user),
                        "members[0].display",
                        equalTo("Babs"),
                        "members[0].type",
                        equalTo("User"),
                        "members[0].'$ref'",
                        endsWith(USERS + "/" + user),
                        "meta.resourceType",
                        equalTo("Group"));
        read(path).then().statusCode(200).body(equalTo(created.asString()));
        read(USERS + "/" + user)
                .then()
                .body(
                        "groups.display",
                        contains(name),
                        "groups[0].'$ref'",
                        endsWith(path),
                        "groups[0].type",
                        equalTo("direct"));
        refused(sendIf("PUT", path, "W/\"9\"", "{\"displayName\": \"x\"}"), 412, null);
        send("PUT", path, "{\"schemas\": [\"" + GROUP + "\"], \"displayName\": \"" + name + " 2\"}")
                .then()
                .statusCode(200)
                .header("ETag", "W/\"1\"")
                .body("members", nullValue(), "$", not(hasKey("externalId")), "displayName", equalTo(name + " 2"));
        client().delete(path).then().statusCode(204);
        refused(read(path), 404, null);
        refused(client().delete(path), 404, null);
        read(USERS + "/" + user).then().statusCode(200).body("$", not(hasKey("groups")));
    }

    @Test
    void isFoundWithAndWithoutItsMembers() {
        String name = unique("Found");
        String user = madeUser(unique("member"));
        String id = madeGroup(name, user);
        String filter = "displayName eq \"" + name.toUpperCase(Locale.ROOT) + "\"";

        read(GROUPS, "filter", filter).then().body("Resources.id", contains(id), "Resources[0].members", hasSize(1));
        get("/v1/access-events?personId=" + user).then().body("items.operation", hasItem("GET /scim/v2/Groups"));
        read(GROUPS, "filter", filter, "excludedAttributes", "members")
                .then()
                .body("Resources.id", contains(id), "Resources[0]", not(hasKey("members")));
        read(GROUPS + "/" + id, "excludedAttributes", "members").then().body("$", not(hasKey("members")));
        read(GROUPS + "/" + id, "attributes", "members.value")
                .then()
                .body("members[0]", equalTo(java.util.Map.of("value", user)), "$", not(hasKey("displayName")));
        read(GROUPS, "filter", "id eq \"" + id + "\" and members eq \"" + user + "\"")
                .then()
                .body("Resources.id", contains(id));
        read(GROUPS, "filter", "members[value eq \"" + user + "\"]").then().body("Resources.id", contains(id));
        read(GROUPS, "filter", "members.value eq \"" + id + "\"").then().body("totalResults", equalTo(0));
        read(GROUPS, "sortBy", "displayName", "count", "1").then().body("Resources", hasSize(1));
    }

    @Test
    void takesMembersInAndLetsThemGo() {
        String ann = madeUser(unique("ann"));
        String bob = madeUser(unique("bob"));
        String cid = madeUser(unique("cid"));
        String path = GROUPS + "/" + madeGroup(unique("Team"), ann);
        String both = "[{\"value\": \"%s\"}, {\"value\": \"%s\"}]".formatted(ann, bob);

        patched(path, "{\"op\": \"add\", \"path\": \"members\", \"value\": " + both + "}")
                .then()
                .statusCode(200)
                .header("ETag", "W/\"1\"")
                .body("members.value", containsInAnyOrder(ann, bob));
        patched(path, "{\"op\": \"add\", \"path\": \"members\", \"value\": " + both + "}")
                .then()
                .header("ETag", "W/\"1\"");
        patched(path, "{\"op\": \"add\", \"value\": {\"members\": [{\"value\": \"" + cid + "\"}]}}")
                .then()
                .body("members", hasSize(3));
        patched(path, "{\"op\": \"remove\", \"path\": \"members[value eq \\\"" + ann + "\\\"]\"}")
                .then()
                .body("members.value", containsInAnyOrder(bob, cid));
        patched(path, "{\"op\": \"remove\", \"path\": \"members[not (value eq \\\"" + bob + "\\\")]\"}")
                .then()
                .body("members.value", contains(bob));
        patched(path, "{\"op\": \"replace\", \"path\": \"members\", \"value\": [{\"value\": \"" + ann + "\"}]}")
                .then()
                .body("members.value", contains(ann));
        patched(path, "{\"op\": \"remove\", \"path\": \"members[value eq \\\"" + bob + "\\\"]\"}")
                .then()
                .statusCode(200);
        patched(path, "{\"op\": \"remove\", \"path\": \"members\"}").then().body("$", not(hasKey("members")));
    }

    @Test
    void takesGroupsInToo() {
        String inner = madeGroup(unique("Inner"));
        String outer = madeGroup(unique("Outer"), inner);

        read(GROUPS + "/" + outer)
                .then()
                .body("members[0].type", equalTo("Group"), "members[0].'$ref'", endsWith(GROUPS + "/" + inner));
        client().delete(GROUPS + "/" + inner).then().statusCode(204);
        read(GROUPS + "/" + outer).then().body("$", not(hasKey("members")));
    }

    @Test
    void refusesStrangersAndASecondOfItsName() {
        String name = unique("One");
        String path = GROUPS + "/" + madeGroup(name);
        String other = madeGroup(unique("Other"));
        String stranger = "00000000-0000-7000-8000-000000000000";

        refused(
                send("POST", GROUPS, "{\"displayName\": \"" + name.toUpperCase(Locale.ROOT) + "\"}"),
                409,
                "uniqueness");
        refused(
                patched(
                        GROUPS + "/" + other,
                        "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"" + name + "\"}"),
                409,
                "uniqueness");
        for (String member : new String[] {stranger, "nobody", ""}) {
            refused(
                    patched(
                            path,
                            "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"" + member + "\"}]}"),
                    400,
                    "invalidValue");
        }
        refused(
                patched(
                        path,
                        "{\"op\": \"replace\", \"path\": \"members[value eq \\\"x\\\"].value\", \"value\": \"y\"}"),
                400,
                "mutability");
        refused(patched(path, "{\"op\": \"remove\", \"path\": \"displayName\"}"), 400, "mutability");
        refused(patched(path, "{\"op\": \"replace\", \"path\": \"id\", \"value\": \"x\"}"), 400, "mutability");
        refused(send("POST", GROUPS, "{\"schemas\": [\"" + GROUP + "\"]}"), 400, "invalidValue");
        refused(read(GROUPS + "/" + stranger), 404, null);
    }
}
