package io.throughline.platform.json;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first wall of validation: the shape of a request record. Text is never blank; what is not {@code @Nullable} is required, which is the
 * same sentence that the compiler and the contract read; lengths and ranges are Bean Validation's.
 */
@Singleton
class ShapeCheck {

    private final Validator validator;

    ShapeCheck(Validator validator) {
        this.validator = validator;
    }

    void check(Object request, Faults faults) {
        checkPart("", request, faults);
        Set<ConstraintViolation<Object>> violations = validator.validate(request);
        for (ConstraintViolation<Object> violation : violations) {
            String pointer = pointer(violation.getPropertyPath());
            if (!faults.has(pointer)) {
                faults.add(ProblemType.OUT_OF_RANGE, pointer, violation.getMessage());
            }
        }
    }

    private void checkPart(String pointer, @Nullable Object value, Faults faults) {
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object part = read(component, value);
                String at = pointer + "/" + component.getName();
                if (part == null && !isNullable(component) && !faults.has(at)) {
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

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("a request record that cannot be read: " + component, unreadable);
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
