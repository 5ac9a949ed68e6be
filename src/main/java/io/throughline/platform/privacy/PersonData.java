package io.throughline.platform.privacy;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that answers with data about persons: each answer is entered in the list of who read whose data
 * before it leaves. Answers say whose they are by {@link OfPerson}, alone or as the items of a page.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonData {}
