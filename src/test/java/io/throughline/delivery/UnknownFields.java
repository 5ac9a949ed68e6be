package io.throughline.delivery;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The paths of all fields that Kubernetes does not know, which fabric8 keeps without a word. */
final class UnknownFields {

    private final List<String> paths = new ArrayList<>();

    private UnknownFields() {}

    static List<String> in(Rendering rendering) {
        var unknown = new UnknownFields();
        rendering.objects().forEach(o -> unknown.visit(o.getKind(), o));
        return unknown.paths;
    }

    private void visit(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> visit(path + "." + key, element));
        } else if (value instanceof Collection<?> elements) {
            int i = 0;
            for (Object element : elements) {
                visit(path + "[" + i++ + "]", element);
            }
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
            for (Class<?> type = value.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    visitField(path, value, field);
                }
            }
        }
    }

    private void visitField(String path, Object owner, Field field) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return;
        }
        Object value;
        try {
            field.setAccessible(true);
            value = field.get(owner);
        } catch (IllegalAccessException e) {
            throw new AssertionError(path + "." + field.getName(), e);
        }
        if (field.getName().equals("additionalProperties") && value instanceof Map<?, ?> unknown) {
            new TreeMap<>(unknown).keySet().forEach(name -> paths.add(path + "." + name));
        } else {
            visit(path + "." + field.getName(), value);
        }
    }
}
