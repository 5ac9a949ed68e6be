package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Some of the resources that were asked for, and how many there are. */
record Found(List<ObjectNode> resources, long total) {}
