package io.throughline.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request of the scenario.
 *
 * @param ref the name under which later steps refer to what it made, and its external id; empty for what has none
 * @param post the path, which may name earlier refs
 */
record Step(String ref, String post, JsonNode body) {}
