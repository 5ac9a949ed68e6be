package io.throughline.platform.json;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first wall of validation: the shape of a request record. Text is never blank; what is not {@code @Nullable} is required, which is the
 * same sentence that the compiler and the contract read; lengths and ranges are Bean Validation's.
 */
@Singleton
class ShapeCheck {

    /** Found out once for each type: reflection for every row of a batch is felt. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private final Validator validator;

    private record Part(String name, Method accessor, boolean nullable) {

        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            return new Part(
                    component.getName(),
                    component.getAccessor(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable Object of(Object whole) {
            try {
                return accessor.invoke(whole);
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException("a request record that cannot be read: " + accessor, unreadable);
            }
        }
    }

    ShapeCheck(Validator validator) {
        this.validator = validator;
    }

    void check(Object request, Faults faults) {
        checkPart("", request, faults);
        // The validator keeps no order of its own, and the same fault must give the same answer.
        List<ConstraintViolation<Object>> violations = validator.validate(request).stream()
                .sorted(Comparator.comparing(violation -> pointer(violation.getPropertyPath())))
                .toList();
        for (ConstraintViolation<Object> violation : violations) {
            String pointer = pointer(violation.getPropertyPath());
            if (!faults.has(pointer)) {
                faults.add(ProblemType.OUT_OF_RANGE, pointer, violation.getMessage());
            }
        }
    }

    private void checkPart(String pointer, @Nullable Object value, Faults faults) {
        if (value instanceof Record) {
            for (Part component : PARTS.get(value.getClass())) {
                Object part = component.of(value);
                String at = pointer + "/" + component.name();
                if (part == null && !component.nullable() && !faults.has(at)) {
                    faults.add(ProblemType.MISSING, at, "is required");
                }
                checkPart(at, part, faults);
            }
        } else if (value instanceof String text && text.isBlank() && !faults.has(pointer)) {
            faults.add(ProblemType.OUT_OF_RANGE, pointer, "must not be blank");
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) == null && !faults.has(pointer + "/" + i)) {
                    faults.add(ProblemType.MISSING, pointer + "/" + i, "must not be null");
                }
                checkPart(pointer + "/" + i, list.get(i), faults);
            }
        }
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node step : path) {
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            }
            if (step.getName() != null && !step.getName().startsWith("<")) {
                pointer.append('/').append(step.getName());
            }
        }
        return pointer.toString();
    }
}
