package io.throughline.platform.privacy;

import io.throughline.platform.paging.Page;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.stream.Stream;

/** Enters each answer with data about persons while it still says whose data they are. */
@Provider
@PersonData
@Priority(Priorities.USER + 1000)
class AccessFilter implements ContainerResponseFilter {

    private final AccessLog log;
    private final ResourceInfo resource;

    AccessFilter(AccessLog log, ResourceInfo resource) {
        this.log = log;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object answer = response.getEntity();
        if (response.getStatus() >= 400 || answer == null) {
            return;
        }
        String operation = request.getMethod() + " " + path();
        if (answer instanceof Page<?> page && page.rows() != null) {
            log.readWhole(operation);
        } else {
            log.read(operation, personsOf(answer).toList());
        }
    }

    /** As the contract writes it, without anybody's id. */
    private String path() {
        Path own = resource.getResourceMethod().getAnnotation(Path.class);
        String root = resource.getResourceClass().getAnnotation(Path.class).value();
        return own == null ? root : root + "/" + own.value();
    }

    private static Stream<UUID> personsOf(Object answer) {
        if (answer instanceof Page<?> page) {
            return page.items().stream().flatMap(AccessFilter::personsOf);
        }
        return answer instanceof OfPerson person ? Stream.of(person.personId()) : Stream.empty();
    }
}
