package io.throughline.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The service's own public API, as the loader calls it. */
class FrontDoor {

    private static final String SOURCE = "demo";
    private static final int CONFLICT = 409;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String authorization;
    private final ObjectMapper mapper;

    FrontDoor(URI service, String authorization, ObjectMapper mapper) {
        this.service = service;
        this.authorization = authorization;
        this.mapper = mapper;
    }

    /** The id of what was made under that ref; empty where nothing was. */
    String find(String path, String ref) throws IOException, InterruptedException {
        HttpRequest query = request(path + "?sourceSystem=" + SOURCE + "&externalId=" + ref)
                .GET()
                .build();
        return read(query, send(query)).path("items").path(0).path("id").asText();
    }

    /** The id of what is made, or has just been made by another process that tells the same story. */
    String make(String path, String ref, JsonNode body) throws IOException, InterruptedException {
        if (!ref.isEmpty() && body instanceof ObjectNode object) {
            object.putObject("externalReference").put("sourceSystem", SOURCE).put("externalId", ref);
        }
        HttpRequest post = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                .build();
        HttpResponse<String> answer = send(post);
        String madeElsewhere = answer.statusCode() == CONFLICT && !ref.isEmpty() ? find(path, ref) : "";
        return madeElsewhere.isEmpty() ? read(post, answer).path("id").asText() : madeElsewhere;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode read(HttpRequest request, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri().getPath() + " was refused: " + answer.body());
        }
        return mapper.readTree(answer.body());
    }
}
